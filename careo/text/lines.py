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


def lines_of(text: str) -> tuple[Line, ...]:
    """All lines in order; their ranges `start`..`stop` cover the text. `\\r\\n` is one break of two characters."""
    lines: list[Line] = []
    start = 0
    for match in _BREAK.finditer(text):
        lines.append(Line(start, match.start(), match.end(), text[start : match.start()].strip()))
        start = match.end()
    if start < len(text):
        lines.append(Line(start, len(text), len(text), text[start:].strip()))
    return tuple(lines)
