"""Matched words in their context: a piece of a text around them, cut between words, its ends of lines turned to spaces."""

from __future__ import annotations

import re

Ranges = tuple[tuple[int, int], ...]

LONGEST = 260
"""Letters of a piece, unless what is matched is longer."""
_BEFORE = 80
"""Letters that stand before the first matched word."""
_WHITE = re.compile(r"\s")


def piece(text: str, marks: Ranges, within: tuple[int, int]) -> tuple[int, int]:
    """Where to cut: from and to, inside `within`, so that the first of the marks stands in it whole."""
    start, end = within
    if end - start <= LONGEST:
        return start, end
    first, last = marks[0] if marks else (start, start)
    begin = max(start, min(first - _BEFORE, end - LONGEST))
    stop = min(end, max(begin + LONGEST, last))
    if begin > start:
        begin = _between_words(text, begin, first)
    if stop < end:
        stop = max(_last_space(text, last, stop), last)
    return begin, stop


def flat(text: str) -> str:
    """The same letters on one line: every white space is one space, so that ranges still hold."""
    return _WHITE.sub(" ", text)


def inside(marks: Ranges, start: int, end: int) -> Ranges:
    """The marks between start and end, counted from start; what reaches over is cut."""
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in marks if a < end and b > start)


def _between_words(text: str, begin: int, latest: int) -> int:
    """The first place from `begin` on where a word begins, `latest` at the latest."""
    space = _WHITE.search(text, begin, latest)
    return space.end() if space else latest


def _last_space(text: str, earliest: int, stop: int) -> int:
    for place in range(stop, earliest, -1):
        if text[place].isspace():
            return place
    return stop
