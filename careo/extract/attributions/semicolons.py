"""Where a semicolon parts two clauses: what is said on one side of it is no word of who speaks on the other.

By words alone: behind the semicolon stands something other than a further member of the clause ("that …", "and whether …"),
with a finite verb of its own, outside quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from careo.extract.edges import trimmed
from careo.extract.reader.nesting import Nested
from careo.extract.reader.reading import ReadAttribution
from careo.records.passages import Span

GOING_ON = re.compile(r"\s*(?:(?:and|or|but)\s+)?(?:that|whether|if|who|which|to)\b|\s*[(\[“\"«•]", re.IGNORECASE)
"""What stands behind a semicolon that only parts the members of one clause's list ("said that …; that …; and that …")."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|does?|did|said|says|told|denie[sd]|held|met|gave|took|paid|"
    r"knew|went|came|made|found|left|sent|got|broke|[a-z]{3,}ed)\b|n['’]t\b"
)


def within_clauses(text: str, found: Sequence[Nested], quotations: Sequence[Span]) -> list[Nested]:
    """Outermost attributions with the part of each content that stands on their cue's side of such a semicolon."""
    return [
        replace(one, attribution=_within(text, one.attribution, quotations)) if one.parent is None else one
        for one in found
    ]


def _within(text: str, one: ReadAttribution, quotations: Sequence[Span]) -> ReadAttribution:
    cue = one.cue[0]
    content: list[Span] = []
    for start, end in one.content:
        borders = [place for place in _borders(text, start, end) if not _quoted(place, quotations)]
        if borders and end <= cue[0]:
            start = borders[-1] + 1
        elif borders and start >= cue[1]:
            end = borders[0]
        kept = trimmed(text, start, end)
        if kept is not None:
            content.append(kept if borders else (start, end))
    return replace(one, content=tuple(content)) if content else one


def _borders(text: str, start: int, end: int) -> list[int]:
    """Places of semicolons between clauses that each have a finite verb."""
    places = [found.start() for found in re.finditer(";", text[start:end])]
    edges = [*(start + place for place in places), end]
    return [
        place
        for place, after in pairwise(edges)
        if not GOING_ON.match(text, place + 1) and FINITE.search(text, place + 1, after)
    ]


def _quoted(place: int, quotations: Sequence[Span]) -> bool:
    index = bisect_right(quotations, (place, place + 1)) - 1
    return index >= 0 and quotations[index][0] <= place < quotations[index][1]
