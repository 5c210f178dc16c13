"""Values made once: what several views of one dossier need, made by whoever asks first and kept as long as the dossier is."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, RLock
from typing import TypeVar, cast

Made = TypeVar("Made")


class Derived:
    """Values by name. Any number of threads may ask at once; of one name each value is made by a single one of them.

    A value may be made from other values of the same dossier, but not in a circle.
    """

    __slots__ = ("_guard", "_locks", "_made")

    def __init__(self) -> None:
        self._guard = Lock()
        self._locks: dict[str, RLock] = {}
        self._made: dict[str, object] = {}

    def get(self, name: str, make: Callable[[], Made]) -> Made:
        """The value of this name, made now if it never was. What `make` raises is raised, and nothing is kept."""
        if name not in self._made:
            with self._guard:
                lock = self._locks.setdefault(name, RLock())
            with lock:
                if name not in self._made:
                    self._made[name] = make()
        return cast(Made, self._made[name])
