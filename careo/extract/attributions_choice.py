"""Which candidates stand where they collide, and which lies inside which."""

from __future__ import annotations

from careo.extract.attributions_candidates import Candidate
from careo.records.passages import Spans

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
    return tuple(zip(standing, _holders(standing), strict=True))


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
