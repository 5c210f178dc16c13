"""The edges of contents drawn as a careful reader draws them: whole quotation marks, no stray full stop, no shards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from careo.extract.edges import trimmed, without_stop
from careo.records.passages import Span, Spans

EDGES = frozenset(" \n\t\u00a0,;:—–-")


def tidied(text: str, spans: Sequence[Span], quotations: Sequence[Span]) -> Spans:
    """Fragments in order: drawn to the marks they touch, without separators at their edges, those with no word between them one."""
    starts = [start for start, _ in quotations]
    drawn: list[Span] = []
    for span in spans:
        start, end = _drawn(text, span, quotations, starts)
        if end <= start:
            continue
        if drawn and (start <= drawn[-1][1] or _joins(text[drawn[-1][1] : start])):
            drawn[-1] = (drawn[-1][0], max(end, drawn[-1][1]))
        else:
            drawn.append((start, end))
    return tuple(drawn)


def _joins(between: str) -> bool:
    """Whether nothing but marks stands between two fragments of one paragraph."""
    return "\n" not in between and not any(letter.isalnum() for letter in between)


def _drawn(text: str, span: Span, quotations: Sequence[Span], starts: Sequence[int]) -> Span:
    kept = trimmed(text, *span, EDGES)
    if kept is None:
        return (span[0], span[0])
    start, end = kept
    first = _holding(start, quotations, starts)
    if first is not None and not any(letter.isalnum() for letter in text[first[0] : start]):
        start = first[0]
    last = _holding(end - 1, quotations, starts)
    if last is not None and not any(letter.isalnum() for letter in text[end : last[1]]):
        # Everything up to the closing mark, with the stop before it, belongs to a quotation that the content reaches into.
        if start <= last[0] or first == last:
            end = max(end, last[1])
    elif last is None:
        start, end = without_stop(text, (start, end))
    return (start, end)


def _holding(position: int, quotations: Sequence[Span], starts: Sequence[int]) -> Span | None:
    """The quotation in which a character stands."""
    place = bisect_right(starts, position) - 1
    return quotations[place] if place >= 0 and position < quotations[place][1] else None
