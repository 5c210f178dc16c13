"""Where a content ends by its words: at what the source did not say, at its next act of speech, behind the writer's connective."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from careo.extract.edges import trimmed
from careo.extract.reader.nesting import Nested
from careo.extract.reader.reading import ReadAttribution
from careo.records.documents import Block
from careo.records.passages import Span

UNSAID = re.compile(
    r",?\s(?:but|and|though)\s(?:(?:did|does|do|would|could|has|had)(?:\snot|n['’]t)|declined|refused|failed)\s(?:to\s)?"
    r"(?:say|explain|give|specify|comment|elaborate|identify|name|provide|answer|offer)\b"
)
"""“… but did not say why”: the writer tells what the source left out."""
RESUMED = re.compile(
    r",?\sand\s(?:also\s)?(?:praised|criticised|criticized|thanked|condemned|urged|added|pointed out|went on to say)\b"
)
"""“… and praised the plan”: a verb of speech that goes on from the source, not from the subject of what it said."""
CONNECTIVE = re.compile(r"(?:However|But|In fact|Still|Meanwhile|Moreover|Furthermore|Also|And|Yet),?\s+(?=\S)")


def within_borders(
    text: str, blocks: Sequence[Block], found: Sequence[Nested], quotations: Sequence[Span]
) -> list[Nested]:
    """Outermost attributions with contents drawn to such borders; what a headline's colon opens ends with the headline."""
    starts = [block.start for block in blocks]
    return [
        replace(one, attribution=_drawn(text, one.attribution, quotations, _headline(text, blocks, starts, one)))
        if one.parent is None
        else one
        for one in found
    ]


def _headline(text: str, blocks: Sequence[Block], starts: Sequence[int], one: Nested) -> int | None:
    """The end of the heading in which an attribution's cue is a colon."""
    start, end = one.attribution.cue[0]
    if text[start:end] != ":":
        return None
    block = blocks[bisect_right(starts, start) - 1]
    return block.end if block.kind == "heading" else None


def _drawn(text: str, one: ReadAttribution, quotations: Sequence[Span], stop: int | None) -> ReadAttribution:
    content: list[Span] = []
    for place, (start, end) in enumerate(one.content):
        if stop is not None and start >= stop:
            break
        low, high = start, end
        connective = CONNECTIVE.match(text, start, end) if place == 0 else None
        if connective is not None and not _quoted(start, quotations):
            low = connective.end()
        if start >= one.cue[0][1]:
            for border in (UNSAID, RESUMED):
                cut = next(
                    (at.start() for at in border.finditer(text, low + 1, high) if not _quoted(at.start(), quotations)),
                    None,
                )
                high = high if cut is None else cut
        kept = trimmed(text, low, high) if (low, high) != (start, end) else (start, end)
        if kept is not None:
            content.append(kept)
    return replace(one, content=tuple(content)) if content else one


def _quoted(place: int, quotations: Sequence[Span]) -> bool:
    index = bisect_right(quotations, (place, place + 1)) - 1
    return index >= 0 and quotations[index][0] <= place < quotations[index][1]
