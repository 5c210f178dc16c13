"""How far a long run has come, for whoever shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`done` of `total` in this stage; `name` is the path or file name that was done last; `words` read so far."""

    stage: Literal["taking", "reading"]
    done: int
    total: int
    name: str
    words: int = 0


Watcher = Callable[[Progress], None]


def unwatched(_: Progress) -> None:
    """For runs that nobody watches."""
