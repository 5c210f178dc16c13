"""Lines of a text with their offsets, for whatever works on whole lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Line:
    """`text[start:end]` is the line without its break; the next line starts at `stop`."""

    start: int
    end: int
    stop: int
    bare: str
    """The line without white space at its ends."""
    indent: int = 0
    """Characters of white space before it; a tab counts as one."""


def lines_of(text: str) -> tuple[Line, ...]:
    """All lines in order; their ranges `start`..`stop` cover the text. `\\r\\n` is one break of two characters."""
    lines: list[Line] = []
    start = 0
    for match in _BREAK.finditer(text):
        lines.append(_line(text, start, match.start(), match.end()))
        start = match.end()
    if start < len(text):
        lines.append(_line(text, start, len(text), len(text)))
    return tuple(lines)


def _line(text: str, start: int, end: int, stop: int) -> Line:
    part = text[start:end]
    return Line(start, end, stop, part.strip(), len(part) - len(part.lstrip()))
