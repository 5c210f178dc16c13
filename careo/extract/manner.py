"""How a source's words are given: quoted, reported, or some of each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careo.records.passages import Span, Spans
from careo.records.statements import Manner

NAME_IN_MARKS = re.compile(r"[“\"‘'«](?:[A-ZÁÉÍÓÚÑ][\w’'-]*[ ]?){1,4}[”\"’'»]")
LONGEST_NAME = 60
"""“The Heron”, “Service”: at most four words, each with a capital."""


def manner_of(text: str, content: Spans, quotations: Sequence[Span], block: bool) -> Manner:
    """Quoted when quotation marks (or a quotation block) cover all of the content, mixed when some, else reported.

    A name in marks (known as “The Heron”) is no quotation. `quotations` and `content` are in order; neither overlaps itself.
    """
    if block:
        return "quoted"
    every = sum(_letters(text, span) for span in content)
    marked = 0
    place = 0
    for start, end in content:
        while place < len(quotations) and quotations[place][1] <= start:
            place += 1
        current = place
        while current < len(quotations) and quotations[current][0] < end:
            low, high = quotations[current]
            named = (
                (low > start or high < end) and high - low < LONGEST_NAME and NAME_IN_MARKS.fullmatch(text, low, high)
            )
            marked += 0 if named else _letters(text, (max(start, low), min(end, high)))
            current += 1
    if not marked:
        return "reported"
    return "quoted" if marked == every else "mixed"


def _letters(text: str, span: Span) -> int:
    return sum(1 for letter in text[span[0] : span[1]] if letter.isalnum())
