"""Which candidates stand where they collide, and which lies inside which."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from careo.extract.attributions.candidates import Candidate
from careo.extract.attributions.quotations import Quotation
from careo.extract.parsing import behind_dateline
from careo.records.documents import Block
from careo.records.passages import Span, Spans

LONGEST_READ = 3_000
"""Characters of a content that the parse alone gives; a longer one is no sentence."""
DEEPEST = 8
"""Attributions inside one another; deeper ones are dropped, since no writer means them."""
BUCKET = 2_000
"""Characters a bucket: candidates are compared only with those that stand in the same buckets, so time stays linear."""


def choose(candidates: list[Candidate], least: float) -> tuple[tuple[Candidate, int | None], ...]:
    """Candidates that stand, in order of their first character, each with the index of the one that holds it.

    Of two with the same cue the better one stands. Two may share text only where one lies, whole, in the other's
    content; else the better one stands.
    """
    buckets: dict[int, list[Candidate]] = {}
    standing: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda found: (-found.score, _order(found))):
        if candidate.score < least:
            break
        places = _places(candidate)
        if all(_fit(candidate, other) for place in places for other in buckets.get(place, ())):
            standing.append(candidate)
            for place in places:
                buckets.setdefault(place, []).append(candidate)
    standing.sort(key=_order)
    return _without_deepest(standing, _holders(standing))


def without_datelines(candidates: list[Candidate], text: str, blocks: tuple[Block, ...]) -> list[Candidate]:
    """Candidates whose source and content begin behind the dateline of their block."""
    ends: dict[int, int] = {}
    for block in blocks:
        end = behind_dateline(text, block)
        if end > block.start:
            ends[block.start] = end

    def behind(spans: Spans) -> Spans:
        return tuple(
            (ends[start], end) if start in ends and ends[start] < end else (start, end) for start, end in spans
        )

    if not ends:
        return candidates
    return [replace(one, source=behind(one.source), content=behind(one.content)) for one in candidates]


def fitting(candidates: list[Candidate], quotations: tuple[Quotation, ...]) -> list[Candidate]:
    """Candidates with their contents drawn to the quotation marks, and without those that the marks rule out.

    A content that reaches into a quotation holds it whole; a cue inside a quotation has its source and content there too.
    Where the marks themselves gave a cue its content, the parse's reading of a content before the same cue goes.
    """
    starts = [found.start for found in quotations]
    by_marks = {candidate.cue for candidate in candidates if candidate.frame == "quote after"}
    fit: list[Candidate] = []
    for candidate in _lengthened(candidates):
        if candidate.frame.startswith(("quote", "block")):
            fit.append(candidate)
            continue
        if candidate.frame == "before" and candidate.cue in by_marks:
            continue
        if candidate.end() - candidate.start() > LONGEST_READ:
            continue
        home = _quotation_of(candidate.cue[0][0], quotations, starts)
        if home is not None:
            low, high = quotations[home].start, quotations[home].end
            if all(low <= start and end <= high for start, end in _all(candidate)):
                fit.append(candidate)
            continue
        content = tuple(_drawn(span, quotations, starts) for span in candidate.content)
        others = (*candidate.source, *candidate.cue)
        ascending = all(first[1] <= second[0] for first, second in pairwise(content))
        if ascending and not _share(content, others):
            fit.append(replace(candidate, content=content))
    return fit


def _lengthened(candidates: list[Candidate]) -> list[Candidate]:
    """“cited a report alleging that …”: where an object is the source of what follows it, what follows belongs to it."""
    going_on = {
        candidate.source[0][1]: candidate.end()
        for candidate in candidates
        if candidate.source and candidate.cue[0][0] in (candidate.source[0][1], candidate.source[0][1] + 1)
    }
    return [
        replace(
            candidate, content=(*candidate.content[:-1], (candidate.content[-1][0], going_on[candidate.content[-1][1]]))
        )
        if candidate.frame.startswith("object") and candidate.content[-1][1] in going_on
        else candidate
        for candidate in candidates
    ]


def _drawn(span: Span, quotations: tuple[Quotation, ...], starts: list[int]) -> Span:
    """The range with the quotations, whole, into which its edges reach."""
    first, last = _quotation_of(span[0], quotations, starts), _quotation_of(span[1] - 1, quotations, starts)
    start = quotations[first].start if first is not None else span[0]
    end = max(span[1], quotations[last].end) if last is not None else span[1]
    return (start, end)


def _quotation_of(position: int, quotations: tuple[Quotation, ...], starts: list[int]) -> int | None:
    """The index of the quotation in which a character stands."""
    place = bisect_right(starts, position) - 1
    return place if place >= 0 and position < quotations[place].end else None


def _without_deepest(standing: list[Candidate], holders: list[int | None]) -> tuple[tuple[Candidate, int | None], ...]:
    """Candidates with the new places of their holders, but for those too deep."""
    depths: list[int] = []
    new_places: dict[int, int] = {}
    kept: list[tuple[Candidate, int | None]] = []
    for place, holder in enumerate(holders):
        depths.append(1 if holder is None else depths[holder] + 1)
        if depths[place] <= DEEPEST:
            new_places[place] = len(kept)
            kept.append((standing[place], None if holder is None else new_places[holder]))
    return tuple(kept)


def _order(candidate: Candidate) -> tuple[int, int, int, Spans]:
    """By first character; what holds another comes before it."""
    length = sum(end - start for start, end in candidate.content)
    return (candidate.start(), -candidate.end(), -length, candidate.cue)


def _places(candidate: Candidate) -> list[int]:
    """The buckets in which any of its spans stands."""
    return sorted(
        {place for start, end in _all(candidate) for place in range(start // BUCKET, (end - 1) // BUCKET + 1)}
    )


def _holders(standing: list[Candidate]) -> list[int | None]:
    """Of each candidate the smallest one whose content holds it whole: one sweep, with those that are still open."""
    holders: list[int | None] = []
    opened: list[int] = []
    for place, candidate in enumerate(standing):
        opened = [other for other in opened if standing[other].end() > candidate.start()]
        inner = _all(candidate)
        holding = [other for other in opened if within(inner, standing[other].content)]
        holders.append(min(holding, key=lambda other: (_length(standing[other]), other)) if holding else None)
        opened.append(place)
    return holders


def _length(candidate: Candidate) -> int:
    return sum(end - start for start, end in candidate.content)


def _fit(first: Candidate, second: Candidate) -> bool:
    """Whether two candidates may stand together."""
    if _share(first.cue, second.cue):
        return False
    mine, theirs = _all(first), _all(second)
    if not _share(mine, theirs):
        return True
    if within(theirs, first.content) or within(mine, second.content):
        return True
    shared_source = first.source == second.source
    rest_mine = (*first.cue, *first.content)
    rest_theirs = (*second.cue, *second.content)
    return shared_source and not _share(rest_mine, rest_theirs)


def _all(candidate: Candidate) -> Spans:
    return (*candidate.source, *candidate.cue, *candidate.content)


def _share(first: Spans, second: Spans) -> bool:
    return any(a < d and c < b for a, b in first for c, d in second)


def within(inner: Spans, outer: Spans) -> bool:
    """Whether every inner span lies in one of the outer spans."""
    return all(any(c <= a and b <= d for c, d in outer) for a, b in inner)
