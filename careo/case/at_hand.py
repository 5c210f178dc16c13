"""Records kept decoded while a case is open, so that a deed or a new document does not have everything else decoded again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class AtHand(Generic[Kept]):
    """Records by a key that stands for their whole content; several threads may ask at once."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Kept] = {}
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Kept], *, keep: Callable[[Kept], bool] = lambda _: True) -> Kept:
        """The record of this key, made if it is not at hand; `keep` says of a new one whether it stays at hand."""
        with self._lock:
            if key in self._kept:
                return self._kept[key]
        made = make()
        if keep(made):
            with self._lock:
                self._kept[key] = made
        return made

    def only(self, keys: Iterable[Hashable]) -> None:
        """Let go of everything but these."""
        wanted = frozenset(keys)
        with self._lock:
            self._kept = {key: made for key, made in self._kept.items() if key in wanted}
