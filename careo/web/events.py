"""What happened, in order, for browsers that listen: each reads the one log at its own pace and misses nothing of a running job.

Events are server-sent events (WHATWG HTML, section 9.2). An id is `<log>-<number>`: a browser that comes back with the id
of a log that ended with an earlier server is given this one from its beginning.
"""

from __future__ import annotations

import json
import secrets
import threading
from bisect import bisect_right, insort
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from careo.present.spanish.sentences import spoken
from careo.records.documents import Language

EventName = Literal["revision", "adding", "outcome", "trouble"]
KEPT = 200
"""Events kept besides the outcomes of the last job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened; `number` counts from 1."""

    number: int
    name: EventName
    data: str
    """JSON on one line."""


class Events:
    """The log, and whoever waits for its next entry. Safe from several threads."""

    def __init__(self) -> None:
        self.log = secrets.token_hex(4)
        self._lock = threading.Lock()
        self._events: list[Event] = []
        self._adding: Event | None = None
        self._others = 0
        self._last = 0
        self._waiting: dict[int, Callable[[], None]] = {}
        self._next_listener = 0
        self.closed = False

    @property
    def last(self) -> int:
        """The number of the last event; 0 before there is any."""
        return self._last

    def publish(self, name: EventName, data: Mapping[str, object]) -> None:
        """Add an event and wake those who wait. Of how far a job has come only the last word is kept."""
        line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        with self._lock:
            self._last += 1
            event = Event(number=self._last, name=name, data=line)
            if name == "adding":
                self._adding = event
            else:
                self._events.append(event)
                self._trim()
            waiting = tuple(self._waiting.values())
        for wake in waiting:
            wake()

    def forget_outcomes(self) -> None:
        """Another job begins: what became of the files of the last one is no longer repeated."""
        with self._lock:
            self._events = [event for event in self._events if event.name != "outcome"]

    def since(self, number: int) -> tuple[Event, ...]:
        """Events after this one, in order."""
        with self._lock:
            found = self._events[bisect_right(self._events, number, key=lambda event: event.number) :]
            if self._adding is not None and self._adding.number > number:
                insort(found, self._adding, key=lambda event: event.number)
            return tuple(found)

    def _trim(self) -> None:
        self._others += self._events[-1].name != "outcome"
        if self._others > 2 * KEPT:
            others = [event.number for event in self._events if event.name != "outcome"]
            gone = frozenset(others[:-KEPT])
            self._events = [event for event in self._events if event.number not in gone]
            self._others = KEPT

    def after(self, last_id: str | None) -> int | None:
        """The number in an id that a browser comes back with: 0 where another server gave it, None where it has none."""
        if not last_id:
            return None
        log, _, number = last_id.partition("-")
        return int(number) if log == self.log and number.isascii() and number.isdigit() else 0

    def listen(self, wake: Callable[[], None]) -> int:
        """Have `wake` called, from any thread, whenever there is something new; the number to stop listening with."""
        with self._lock:
            self._next_listener += 1
            self._waiting[self._next_listener] = wake
            return self._next_listener

    def stop_listening(self, listener: int) -> None:
        """Call no more."""
        with self._lock:
            self._waiting.pop(listener, None)

    def listeners(self) -> int:
        """How many listen."""
        with self._lock:
            return len(self._waiting)

    def close(self) -> None:
        """End every stream: the server ends."""
        self.closed = True
        with self._lock:
            waiting = tuple(self._waiting.values())
        for wake in waiting:
            wake()


def written(log: str, event: Event, language: Language = "en") -> str:
    """An event as it goes over the wire, its sentences in this language."""
    data = json.dumps(spoken(json.loads(event.data))) if language == "es" else event.data
    return f"id: {log}-{event.number}\nevent: {event.name}\ndata: {data}\n\n"
