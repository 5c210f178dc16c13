"""Figures: how many of what, with bounds, never summed and never rounded up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.passages import Span, Spans

Exactness = Literal["exact", "at least", "at most", "about", "vague"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity as worded. `low` and `high` are None where unbounded; `span` covers the number words alone.

    `counted` are the words for what is counted ("people", "U.S. agents"); `category` those for what happened to them
    ("killed or missing"); `place`, `time` and `group` narrow the scope; `basis` says on what the number rests.
    """

    id: str
    document: str
    span: Span
    low: float | None
    high: float | None
    unit: str
    exactness: Exactness
    counted: Spans = ()
    category: Spans = ()
    place: Spans = ()
    time: Spans = ()
    group: Spans = ()
    basis: Spans = ()
