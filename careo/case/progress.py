"""How far a long run has come, for whoever shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`done` of `total` in this stage; `name` is the path or file name that was done last; `words` read so far."""

    stage: Literal["taking", "reading", "indexing"]
    done: int
    total: int
    name: str
    words: int = 0
    document: str | None = None
    """What it became, or None where nothing could be taken."""
    why: str | None = None
    """Why nothing was taken, or what was taken is kept unread."""
    first: str | None = None
    """Of what was taken: the path that the same bytes came from first."""


Watcher = Callable[[Progress], None]


Stop = Callable[[], bool]
"""Whether a person asked a run to stop; it ends after what it has in hand."""


def never() -> bool:
    """For runs that nobody can stop so."""
    return False


def unwatched(_: Progress) -> None:
    """For runs that nobody watches."""
