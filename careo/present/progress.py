"""How far a long run has come, on stderr: a bar where somebody watches, a line now and then where nobody does."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from careo.present.wording import count_words, safe

LINE_SECONDS = 5.0
"""Time between two lines where stderr is no terminal."""
STAGES = {"taking": "Taking in", "reading": "Reading", "indexing": "Indexing"}
LONGEST_NAME = 40


class Step(Protocol):
    """What the one who does the work tells."""

    @property
    def stage(self) -> str: ...
    @property
    def done(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def words(self) -> int: ...


class ProgressBar:
    """A watcher: documents done, words a second, time left. Use it as a context manager."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self._console = console
        self._clock = clock
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[name]}"),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._tasks: dict[str, TaskID] = {}
        self._began: dict[str, float] = {}
        self._last = self._stepped = clock()

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def __call__(self, step: Step) -> None:
        """Show one step."""
        now = self._clock()
        began = self._began.setdefault(step.stage, self._stepped)
        self._stepped = now
        rate = rate_words(step.words, now - began)
        if self._console.is_terminal:
            self._move(step, rate)
        elif step.done == step.total or now - self._last >= LINE_SECONDS:
            self._last = now
            parts = [
                f"{STAGES.get(step.stage, step.stage)}: {step.done} of {count_words(step.total, 'document')}",
                rate,
            ]
            self._console.print(", ".join(part for part in parts if part), markup=False, highlight=False)

    def _move(self, step: Step, rate: str) -> None:
        if step.stage not in self._tasks:
            described = STAGES.get(step.stage, step.stage)
            self._tasks[step.stage] = self._bar.add_task(described, total=step.total, rate="", name="")
        name = safe(step.name)
        shown = escape(name if len(name) <= LONGEST_NAME else "…" + name[1 - LONGEST_NAME :])
        self._bar.update(self._tasks[step.stage], completed=step.done, total=step.total, rate=rate, name=shown)


def rate_words(words: int, seconds: float) -> str:
    """ "1,250 words a second"; nothing before there is anything to divide."""
    return f"{words / seconds:,.0f} words a second" if words and seconds > 0 else ""
