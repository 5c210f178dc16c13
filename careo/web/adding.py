"""Adding through the desk: one job at a time in a thread of its own, told of as it goes on, and stopped between two documents."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Protocol

from careo.case.progress import Progress, Stop, Watcher
from careo.errors import CareoError
from careo.records.documents import Document, Outcome
from careo.web.events import Events
from careo.web.uploads import Upload, Uploads

State = Literal["nothing", "running", "stopping", "stopped", "done", "failed"]
Stage = Literal["taking", "reading", "indexing", "weighing"]
OFTEN = 0.2
"""Seconds between two events that tell how far a job has come."""
LAST_SECONDS = 20
"""How long a job may take to end when the desk does."""


class Filled(Protocol):
    """A case that can be added to."""

    path: Path

    def add(self, paths: Sequence[str | Path], progress: Watcher, stop: Stop) -> tuple[Document, ...]: ...

    def add_files(self, files: Sequence[tuple[str, Path]], progress: Watcher, stop: Stop) -> tuple[Document, ...]: ...

    def mark(self) -> object: ...

    def unread(self) -> tuple[str, ...]: ...


class Busy(Exception):
    """A job is running, and there is one at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """What became of one file; `document` is None where nothing was taken."""

    job: int
    name: str
    document: str | None
    outcome: Outcome
    why: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounts:
    """How many files ended in which way."""

    read: int = 0
    kept: int = 0
    duplicate: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomesView:
    """A part of the outcomes of a job, in the order in which they came."""

    total: int
    offset: int
    items: tuple[OutcomeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """How far a job has come: `rate` in words a second, `seconds_left` an estimate."""

    job: int | None = None
    state: State = "nothing"
    stage: Stage | None = None
    done: int = 0
    total: int = 0
    name: str = ""
    words: int = 0
    rate: float | None = None
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddingView:
    """The running job or the last one; `waiting` are files uploaded and not started, `unread` documents taken and not read."""

    job: int | None
    state: State
    stage: Stage | None
    done: int
    total: int
    name: str
    words: int
    rate: float | None
    seconds_left: float | None
    began: str | None
    ended: str | None
    waiting: int
    unread: int
    trouble: str | None
    counts: OutcomeCounts
    outcomes: OutcomesView


@dataclass(slots=True)
class _Job:
    """One job; everything in it is changed under the lock of Adding."""

    number: int
    step: StepView
    began: str
    uploads: tuple[Upload, ...] = ()
    stopping: bool = False
    ended: str | None = None
    trouble: str | None = None
    outcomes: list[OutcomeView] = field(default_factory=list)
    taken: list[Progress] = field(default_factory=list)
    told: set[int] = field(default_factory=set)
    """Which of the taken have their outcome."""
    pending: dict[str, int] = field(default_factory=dict)
    """Of each document under way, which of the taken it is."""
    stage_began: float = 0.0
    last_told: float = 0.0


class Adding:
    """The one who adds."""

    def __init__(self, case: Filled, events: Events, newest: Callable[[], object]) -> None:
        """`newest` waits until what was added is shown."""
        self._case = case
        self._events = events
        self._newest = newest
        self._lock = threading.Lock()
        self._job: _Job | None = None
        self._thread: threading.Thread | None = None
        self._unread: tuple[object, int] | None = None
        self.uploads = Uploads(case.path)
        """What waits to be read."""

    def start(self) -> None:
        """Read what was uploaded, and what an earlier job left unread. Raises Busy."""

        def work(job: _Job, progress: Watcher, stop: Stop) -> tuple[Document, ...]:
            job.uploads = self.uploads.take()
            return self._case.add_files([(item.name, item.path) for item in job.uploads], progress, stop)

        self._begin(work)

    def start_paths(self, paths: Sequence[str]) -> None:
        """Add files and folders by their path on this machine. Raises Busy."""

        def work(_: _Job, progress: Watcher, stop: Stop) -> tuple[Document, ...]:
            return self._case.add(tuple(paths), progress, stop)

        self._begin(work)

    def stop(self) -> None:
        """Ask the running job to end after the document in hand; without one nothing happens."""
        with self._lock:
            job = self._job
            if job is None or job.step.state != "running":
                return
            job.stopping = True
            job.step = replace(job.step, state="stopping")
            step = job.step
        self._events.publish("adding", asdict(step))

    def discard(self) -> None:
        """Throw away what was uploaded and not started."""
        self.uploads.remove(self.uploads.take())

    def view(self, offset: int, limit: int) -> AddingView:
        """How it stands."""
        with self._lock:
            job = self._job
            step = job.step if job is not None else StepView()
            outcomes = tuple(job.outcomes) if job is not None else ()
            began, ended, trouble = (job.began, job.ended, job.trouble) if job is not None else (None, None, None)
        unread = step.total - step.done if step.stage == "reading" else 0
        if step.stage is None:
            unread = self._count_unread()
        return AddingView(
            **asdict(step),
            began=began,
            ended=ended,
            waiting=self.uploads.waiting(),
            unread=unread,
            trouble=trouble,
            counts=_counts(outcomes),
            outcomes=OutcomesView(total=len(outcomes), offset=offset, items=outcomes[offset : offset + limit]),
        )

    def close(self) -> None:
        """Stop, wait for the document in hand, and remove what waits."""
        self.stop()
        thread = self._thread
        if thread is not None:
            thread.join(LAST_SECONDS)
        self.uploads.close()

    def _begin(self, work: Callable[[_Job, Watcher, Stop], tuple[Document, ...]]) -> None:
        with self._lock:
            before = self._job
            if before is not None and before.step.state in ("running", "stopping"):
                raise Busy("Files are being added already, and one job runs at a time. Wait for its end, or stop it.")
            number = before.number + 1 if before is not None else 1
            step = StepView(job=number, state="running", stage="taking")
            job = self._job = _Job(number, step, _now(), stage_began=time.monotonic())
            self._thread = threading.Thread(target=self._run, args=(job, work), name="adding", daemon=True)
        self._events.forget_outcomes()
        self._events.publish("adding", asdict(step))
        self._thread.start()

    def _run(self, job: _Job, work: Callable[[_Job, Watcher, Stop], tuple[Document, ...]]) -> None:
        state: State = "failed"
        try:
            added = work(job, lambda step: self._note(job, step), lambda: job.stopping)
            self._settle(job, added)
            self._show(job, stage="weighing", done=0, total=0, name="", rate=None, seconds_left=None)
            self._newest()
            state = "stopped" if job.stopping else "done"
        except CareoError as error:
            self._tell_trouble(job, str(error))
        except Exception as error:
            self._tell_trouble(
                job, f"Adding stopped by a fault of its own ({type(error).__name__}: {error}). What was taken is kept."
            )
        finally:
            taken = len(job.taken)
            self.uploads.remove(job.uploads[:taken])
            self.uploads.put_back(job.uploads[taken:])
            with self._lock:
                job.ended = _now()
            self._show(job, state=state, stage=None, rate=None, seconds_left=None)

    def _note(self, job: _Job, step: Progress) -> None:
        """Take note of a step of the work, and tell of it."""
        if step.stage == "taking":
            self._note_taken(job, step)
        elif step.stage == "reading" and step.document is not None:
            self._note_read(job, step)
        now = time.monotonic()
        if job.step.stage != step.stage:
            with self._lock:
                job.stage_began = now
        took = now - job.stage_began
        left = took / step.done * (step.total - step.done) if step.done and took > 0 else None
        rate = step.words / took if step.words and took > 0 else None
        self._show(
            job,
            often=step.done == step.total,
            stage=step.stage,
            done=step.done,
            total=step.total,
            name=step.name,
            words=step.words,
            rate=round(rate, 1) if rate is not None else None,
            seconds_left=round(left, 1) if left is not None else None,
        )

    def _note_taken(self, job: _Job, step: Progress) -> None:
        index = len(job.taken)
        job.taken.append(step)
        if step.document is None:
            self._tell(job, index, "refused", step.why)
        elif step.first is not None and step.first != step.name:
            self._tell(job, index, "duplicate", f"The same bytes as {step.first}, which is in the case.")
        else:
            job.pending.setdefault(step.document, index)

    def _note_read(self, job: _Job, step: Progress) -> None:
        index = job.pending.get(step.document or "")
        if index is not None:
            self._tell(job, index, "read" if step.why is None else "kept", step.why)
        elif all(taken.document != step.document for taken in job.taken):
            outcome: Outcome = "read" if step.why is None else "kept"
            self._publish(
                job, OutcomeView(job=job.number, name=step.name, document=step.document, outcome=outcome, why=step.why)
            )

    def _settle(self, job: _Job, added: Sequence[Document]) -> None:
        """Tell of those that had been read before."""
        for index, document in enumerate(added[: len(job.taken)]):
            self._tell(job, index, document.outcome, document.why)

    def _tell(self, job: _Job, index: int, outcome: Outcome, why: str | None) -> None:
        if index in job.told:
            return
        job.told.add(index)
        step = job.taken[index]
        self._publish(
            job, OutcomeView(job=job.number, name=step.name, document=step.document, outcome=outcome, why=why)
        )

    def _publish(self, job: _Job, outcome: OutcomeView) -> None:
        with self._lock:
            job.outcomes.append(outcome)
        self._events.publish("outcome", asdict(outcome))

    def _tell_trouble(self, job: _Job, sentence: str) -> None:
        with self._lock:
            job.trouble = sentence
        self._events.publish("trouble", {"sentence": sentence})

    def _show(self, job: _Job, often: bool = True, **changes: object) -> None:
        """Change how far the job has come, and say so unless that was said just now."""
        now = time.monotonic()
        with self._lock:
            job.step = replace(job.step, **changes)  # type: ignore[arg-type]  # fields of StepView, each of its kind
            step = job.step
            if not often and now - job.last_told < OFTEN:
                return
            job.last_told = now
        self._events.publish("adding", asdict(step))

    def _count_unread(self) -> int:
        mark = self._case.mark()
        if self._unread is None or self._unread[0] != mark:
            self._unread = (mark, len(self._case.unread()))
        return self._unread[1]


def _counts(outcomes: Sequence[OutcomeView]) -> OutcomeCounts:
    def of(kind: Outcome) -> int:
        return sum(item.outcome == kind for item in outcomes)

    return OutcomeCounts(read=of("read"), kept=of("kept"), duplicate=of("duplicate"), refused=of("refused"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
