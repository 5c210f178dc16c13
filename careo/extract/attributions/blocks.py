"""“The filing stated:” and what it states in the paragraphs that follow; quotations that go on over paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from careo.extract.attributions.quotations import Quotation
from careo.extract.reader.nesting import Nested
from careo.extract.reader.reading import NOTHING_READ, ReadAttribution
from careo.records.documents import Block
from careo.records.passages import Span, Spans

LEAD = re.compile(
    r"(?:(?<=\n)|\A|[.!?][”\"’']?\s+|,\s+)(?P<source>[^\W_][^.!?:;“”\"\n]{1,120}?),?\s"
    r"(?P<cue>(?:(?:also|further|then|later|now|expressly|has|had|have)\s)*"
    r"(?:sa(?:id|ys)|stat(?:e[sd]?|ing)|wr(?:ote|ites|itten)|read[s]?|ran|provid(?:es|ed)|aver(?:s|red)|declar(?:es|ed)|"
    r"assert(?:s|ed)|alleg(?:es|ed)|report(?:s|ed)|add(?:s|ed)|conclud(?:es|ed)|continu(?:es|ed)|warn(?:s|ed)|"
    r"explain(?:s|ed)|not(?:es|ed)|observ(?:es|ed)|respond(?:s|ed)|echo(?:es|ed)|(?:(?:issued|released|published) the following (?:statement|reply|answer|response))|testif(?:ies|ied)|recall(?:s|ed)|answer(?:s|ed)|repl(?:ies|ied)|claim(?:s|ed)))"
    r"(?P<rest>(?:\s(?:in (?:part|full|its [\w ]{1,30}|a [\w ]{1,30})|as follows|that|the following|to [\w .'’]{1,30}|on [\w ,]{1,30}))*)\s?:\s*$"
)
"""The end of a paragraph that a colon closes: who, a verb of telling, and at most how or when."""
LONGEST_LEAD = 400
SIGNED = re.compile(
    r"\s*(?P<cue>[―—–]|--)\s*(?P<source>[^\W\d_a-z][\w.'’-]*(?:\s[\w.'’-]+){0,7}(?:,\s[^\n“”\"]{2,80})?)\s*(?=\n|\Z)"
)
"""“…” ― Ana Brill: a quotation signed behind a dash, to the end of its line."""
SHARE = 0.94
"""In PolNeAR's training part all 14 such leads were marked so; 15 of 16, to say no more than that shows. Signed quotations were not counted."""


def told_by_blocks(
    text: str, blocks: Sequence[Block], quotations: Sequence[Quotation], found: Sequence[Nested]
) -> list[Nested]:
    """The attributions with the contents that stand in later blocks; what lay outermost in such a content lies inside it."""
    opening: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        opening.setdefault(quotation.block, []).append(quotation)
    made = list(found)
    for index, block in enumerate(blocks[:-1]):
        if text[block.end - 1] != ":":
            continue
        content = _following(blocks, index + 1, opening)
        if content:
            made = _told(text, block, content, made)
    return _signed(text, quotations, _going_on(quotations, made))


def _signed(text: str, quotations: Sequence[Quotation], found: list[Nested]) -> list[Nested]:
    """With the quotations that nobody was found to say and that a name behind a dash signs."""
    taken = sorted(span for one in found if one.parent is None for span in one.attribution.content)
    starts = [start for start, _ in taken]
    made = list(found)
    for quotation in quotations:
        match = SIGNED.match(text, quotation.end)
        place = bisect_right(starts, quotation.end - 1) - 1
        if match is not None and not (place >= 0 and taken[place][1] > quotation.start):
            span = (quotation.start, quotation.end)
            signed = ReadAttribution((match.span("source"),), (match.span("cue"),), (span,), NOTHING_READ, SHARE)
            made.append(Nested(signed, None))
    return made


def _told(text: str, block: Block, content: Spans, found: list[Nested]) -> list[Nested]:
    """With the attribution whose cue ends the block, given the content; one that the reader found, or else by its words."""
    begun = max(block.start, block.end - LONGEST_LEAD)
    lead = LEAD.search(text, begun, block.end)
    cue_at = begun + 0 if lead is None else lead.start("cue")
    place = next(
        (
            number
            for number, one in enumerate(found)
            if one.parent is None
            and one.attribution.source
            and one.attribution.cue[0][0] >= begun
            and one.attribution.cue[-1][1] <= block.end
            and one.attribution.cue[-1][1] >= (cue_at if lead is not None else block.end - 2)
        ),
        None,
    )
    if place is not None:
        held = replace(found[place], attribution=replace(found[place].attribution, content=content))
        found = [*found[:place], held, *found[place + 1 :]]
    elif lead is not None:
        source, cue = (lead.start("source"), lead.end("source")), (lead.start("cue"), lead.end("cue"))
        place = len(found)
        found = [*found, Nested(ReadAttribution((source,), (cue,), content, NOTHING_READ, SHARE), None)]
    else:
        return found
    return _inside(content, place, found)


def _inside(content: Spans, holder: int, found: list[Nested]) -> list[Nested]:
    """Outermost attributions that stand whole in a content, put inside it."""
    return [
        replace(one, parent=holder)
        if number != holder and one.parent is None and _within(one.attribution, content)
        else one
        for number, one in enumerate(found)
    ]


def _within(one: ReadAttribution, content: Spans) -> bool:
    spans = (*one.source, *one.cue, *one.content)
    return all(any(low <= start and end <= high for low, high in content) for start, end in spans)


def _following(blocks: Sequence[Block], index: int, opening: dict[int, list[Quotation]]) -> Spans:
    """The quotation blocks, the quotation with its further paragraphs, or the one paragraph that follows."""
    spans: list[Span] = []
    while index < len(blocks) and blocks[index].kind == "quotation":
        spans.append((blocks[index].start, blocks[index].end))
        index += 1
    if spans or index >= len(blocks) or blocks[index].kind != "paragraph":
        return tuple(spans)
    first = opening.get(index, [])
    if not first or first[0].start != blocks[index].start:
        return ((blocks[index].start, blocks[index].end),)
    return ((first[0].start, first[0].end),)


def _going_on(quotations: Sequence[Quotation], found: list[Nested]) -> list[Nested]:
    """A quotation taken up by an opening mark in the next paragraph belongs to whoever it was given to."""
    ends = {one.attribution.content[-1][1]: number for number, one in enumerate(found) if one.parent is None}
    taken = sorted(span for one in found if one.parent is None for span in one.attribution.content)
    made = list(found)
    last: Quotation | None = None
    for quotation in quotations:
        span = (quotation.start, quotation.end)
        if quotation.continues and last is not None:
            number = ends.get(last.end)
            free = not any(start < span[1] and span[0] < end for start, end in taken)
            if number is not None:
                own = made[number].attribution
                if free:
                    made[number] = replace(made[number], attribution=replace(own, content=(*own.content, span)))
                    ends[span[1]] = number
                elif span in own.content:
                    ends[span[1]] = number
        last = quotation
    return made
