"""What the desk shows: one case, gathered anew in the background whenever it changed, and meanwhile as it last was.

The first look gathers at once. Later ones are given what there is, and whoever decided something waits for its own effect.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol, cast

from careo.case.collecting import uncollected
from careo.errors import CareoError
from careo.present.desk.judgements import news
from careo.present.dossier import Dossier, Shown, gather, make_ready
from careo.records.judgements import Judgement
from careo.records.search import EVERYTHING, Found, Only, Within
from careo.records.viewers import Viewer
from careo.web.adding import Adding, Filled
from careo.web.events import Events

SOONEST = 0.2
"""Seconds between two looks at whether the case changed."""
REST = 2.0
"""Between two gatherings of a case that changes all the while, as many times as long as the last one took; at most 60 seconds."""


class Seen(Shown, Protocol):
    """A case at one moment."""

    @property
    def mark(self) -> object: ...

    @property
    def revision(self) -> int: ...

    @property
    def judgements(self) -> tuple[Judgement, ...]: ...

    def restricted(self) -> tuple[str, ...]: ...

    def withdrawn(self) -> tuple[str, ...]: ...

    def lost(self) -> tuple[Judgement, ...]: ...


class Deskbound(Protocol):
    """A case as the desk needs it."""

    path: Path
    viewer: Viewer

    def mark(self) -> object: ...

    def revision(self) -> int: ...

    def done_since(self, revision: int) -> frozenset[str]: ...

    def sight(self) -> Seen: ...

    def search(
        self,
        query: str,
        within: Within = "texts",
        *,
        only: Only = EVERYTHING,
        offset: int = 0,
        limit: int = 50,
        include: Iterable[str] = (),
        sight: Any = None,
    ) -> Found: ...

    def original(self, document: str) -> Path: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What answers are made from."""

    number: int
    """Which gathering made it, counted from 1."""
    sight: Seen
    dossier: Dossier

    @property
    def revision(self) -> int:
        """The revision of the case that it shows."""
        return self.sight.revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A state that could not be gathered, and why: it is not tried again until it changes."""

    number: int
    mark: object
    error: CareoError


@dataclass(slots=True)
class Answering:
    """What one request was answered from, filled in as it asks."""

    revision: int | None = None
    newer: bool = False


ANSWERING: ContextVar[Answering | None] = ContextVar("answering", default=None)


class Desk:
    """One case, asked about from several threads; it is gathered in one at a time."""

    def __init__(self, case: Deskbound, include: Iterable[str] = ()) -> None:
        self.case = case
        self.include = tuple(include)
        self.events = Events()
        self.adding = Adding(cast(Filled, case), self.events, self.newest)
        self._changed = threading.Condition()
        self._given: Given | None = None
        self._gathering: threading.Thread | None = None
        self._failed: Failed | None = None
        self._begun = 0
        self._looked = 0.0
        self._busy_until = 0.0
        self._closed = False

    def dossier(self) -> Dossier:
        """Everything shown: as it is, or, while that is being made, as it last was."""
        return self.given().dossier

    def given(self) -> Given:
        """As `dossier`, with the sight that it was made from."""
        self.look()
        with self._changed:
            given = self._given
            newer = self._gathering is not None
        if given is None:
            given, newer = self.newest(), False
        answering = ANSWERING.get()
        if answering is not None:
            answering.revision, answering.newer = given.revision, newer
        return given

    def newest(self, revision: int | None = None) -> Given:
        """What is shown as of now, or of this revision or a later one, waited for; raises what made it impossible."""
        mark = self.case.mark()
        with self._changed:
            begun = self._begun
            while True:
                given, failed = self._given, self._failed
                if given is not None:
                    late = given.number > begun or given.sight.mark == mark
                    if late or (revision is not None and given.revision >= revision):
                        return given
                if failed is not None and (failed.number > begun or failed.mark == mark):
                    raise failed.error
                if self._closed:
                    raise CareoError("The desk is being closed. What was recorded is kept; open the case again.")
                self._start()
                self._changed.wait()

    def look(self) -> None:
        """See whether the case changed, and begin to gather it anew if so; done often, it is cheap."""
        now = time.monotonic()
        with self._changed:
            known, failed = self._given, self._failed
            if known is None or self._gathering is not None or now < max(self._looked + SOONEST, self._busy_until):
                return
            self._looked = now
        mark = self.case.mark()
        if mark != known.sight.mark and (failed is None or failed.mark != mark):
            with self._changed:
                self._start()

    def name(self) -> str:
        """What to call the case: its folder's name."""
        return self.case.path.resolve().name

    def left_out(self) -> int:
        """How many documents are left out, wholly or in part."""
        return len(self.hidden(self.given()))

    def hidden(self, given: Given) -> frozenset[str]:
        """Documents that are left out, wholly or in part."""
        return frozenset({*given.sight.restricted(), *given.sight.withdrawn()} - set(self.include))

    def close(self) -> None:
        """End the streams, and wait for what is being gathered."""
        self._closed = True
        self.events.close()
        self.adding.close()
        with self._changed:
            gathering = self._gathering
            self._changed.notify_all()
        if gathering is not None:
            gathering.join(5)

    def _start(self) -> None:
        """Begin to gather; the condition is held."""
        if self._gathering is None and not self._closed:
            self._begun += 1
            self._gathering = threading.Thread(target=self._gather, args=(self._begun,), name="gathering", daemon=True)
            self._gathering.start()

    def _gather(self, number: int) -> None:
        began, mark = time.monotonic(), None
        try:
            mark = self.case.mark()
            with uncollected():
                sight = self.case.sight()
                dossier = gather(sight, self.include)
                make_ready(dossier)
            with suppress(CareoError):  # then the index is brought up to date by the first who searches
                self.case.search("a", limit=0, include=self.include, sight=sight)
            self._take(Given(number=number, sight=sight, dossier=dossier))
        except CareoError as error:
            self._fail(Failed(number=number, mark=mark, error=error))
        except Exception as error:
            sentence = f"Careo could not show the case by a fault of its own ({type(error).__name__}: {error}). "
            told = CareoError(f"{sentence}The case is unharmed; what was shown before is still shown.")
            self._fail(Failed(number=number, mark=mark, error=told))
        finally:
            with self._changed:
                self._gathering = None
                now = time.monotonic()
                self._busy_until = now + min(60.0, REST * (now - began))
                self._changed.notify_all()

    def _take(self, given: Given) -> None:
        with self._changed:
            before, self._given, self._failed = self._given, given, None
        if before is not None:
            known = len(before.sight.judgements)
            told = news(before.dossier, given.dossier, given.sight.judgements, known, self.hidden(given))
            self.events.publish("revision", {"revision": given.revision, **asdict(told)})

    def _fail(self, failed: Failed) -> None:
        with self._changed:
            self._failed = failed
        self.events.publish("trouble", {"sentence": str(failed.error)})
