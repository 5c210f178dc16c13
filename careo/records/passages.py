"""Ranges of characters: how everything that Careo says points back to a text.

Offsets count Unicode characters of the document's stored text; `text[start:end]` is the quotation.
"""

from __future__ import annotations

from dataclasses import dataclass

from careo.errors import WrongUse

Span = tuple[int, int]
Spans = tuple[Span, ...]

JOINT = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One or several ranges of one document's text, in order, not overlapping, none empty."""

    document: str
    spans: Spans

    def __post_init__(self) -> None:
        check_spans(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a link, merge, stance or lineage was made: a sentence, what it rests on, how much it weighs (0 to 1)."""

    text: str
    weight: float
    passages: tuple[Passage, ...] = ()
    by_person: bool = False
    """Whether a person decided it and `text` holds their name and words, which stay in the case."""


def check_spans(spans: Spans) -> None:
    """Raise WrongUse unless spans are ascending, non-empty and disjoint."""
    last = 0
    for start, end in spans:
        if start < last or end <= start:
            raise WrongUse(f"the spans {spans} are not ascending, disjoint and non-empty")
        last = end


def quote(text: str, spans: Spans) -> str:
    """The words at the spans; several spans are joined by ' … '."""
    return JOINT.join(text[start:end] for start, end in spans)
