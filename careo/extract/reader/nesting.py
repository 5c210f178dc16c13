"""Who says that who says: the content of every attribution is read again as a text of its own.

PolNeAR marks the outermost attribution alone, so nothing teaches what lies inside one; but a content without its quotation
marks and its "that" is a sentence like any other. Only contents that hold a word which is often a cue are read again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from careo.extract.attributions.quotations import find_quotations
from careo.extract.reader.reading import ReadAttribution, read_attributions
from careo.models.reader import ReaderModel
from careo.records.documents import Block
from careo.records.passages import Span, Spans

DEEPEST = 4
"""Levels inside one another; no writer means more."""
FEWEST_WORDS = 4
WORD = re.compile(r"[^\W\d_]+")
OPENING = re.compile(r"[\s“\"«„‘'`]*(?:that\s+|que\s+)?(?=\S)")
CLOSING = "”\"»’' "


@dataclass(frozen=True, slots=True)
class Nested:
    """An attribution and the index, in the same list, of the one whose content holds it."""

    attribution: ReadAttribution
    parent: int | None


def read_nested(
    text: str, blocks: Sequence[Span], quotations: Sequence[Span], model: ReaderModel, triggers: Collection[str]
) -> list[Nested]:
    """Attributions of all levels, parents before what they hold."""
    found = [Nested(one, None) for one in read_attributions(text, blocks, quotations, model)]
    begun = 0
    for _ in range(DEEPEST - 1):
        holders = [
            place for place in range(begun, len(found)) if _may_hold(text, found[place].attribution.content, triggers)
        ]
        begun = len(found)
        found.extend(_inside(text, found, holders, model))
        if len(found) == begun:
            break
    return found


def _may_hold(text: str, content: Spans, triggers: Collection[str]) -> bool:
    words = [word.lower() for start, end in content for word in WORD.findall(text[start:end])]
    return len(words) >= FEWEST_WORDS and any(word in triggers for word in words)


def _inside(text: str, found: Sequence[Nested], holders: Sequence[int], model: ReaderModel) -> list[Nested]:
    """What the contents of the holders hold, read side by side."""
    shelf = _Shelf()
    for place in holders:
        shelf.add(text, found[place].attribution.content)
    blocks = tuple(Block(kind="paragraph", start=start, end=end) for start, end in shelf.ranges)
    quotations = [(one.start, one.end) for one in find_quotations(shelf.text, blocks)]
    inner: list[Nested] = []
    for one in read_attributions(shelf.text, shelf.ranges, quotations, model, apart=True):
        holder = holders[shelf.number(one.cue[0][0])]
        moved = ReadAttribution(shelf.moved(one.source), shelf.moved(one.cue), shelf.moved(one.content), one.evidence)
        if moved.cue and moved.content and not _repeats(moved, found[holder].attribution):
            inner.append(Nested(moved, holder))
    return inner


def _repeats(inner: ReadAttribution, holder: ReadAttribution) -> bool:
    """Whether the reading found nothing but the holder's own content again."""
    return inner.content == holder.content


class _Shelf:
    """Contents as texts of their own, one behind the other, and the way back to the document's characters."""

    def __init__(self) -> None:
        self.text = ""
        self.ranges: list[Span] = []
        self._own: list[int] = []
        self._at: list[tuple[int, int, int]] = []
        """Own start, document start, length of each run of characters."""

    def add(self, text: str, content: Spans) -> None:
        """One content: its fragments with a blank between, without the marks around each."""
        parts: list[str] = []
        length = len(self.text)
        begun = length
        for start, end in content:
            low, high = _bare(text, start, end, first=start == content[0][0])
            if high <= low:
                continue
            if parts:
                parts.append(" ")
                length += 1
            self._own.append(length)
            self._at.append((length, low, high - low))
            parts.append(text[low:high])
            length += high - low
        self.text += "".join(parts) + "\n\n"
        self.ranges.append((begun, length))

    def number(self, position: int) -> int:
        """Which content a character belongs to."""
        return bisect_right([start for start, _ in self.ranges], position) - 1

    def moved(self, spans: Spans) -> Spans:
        """Ranges of the shelf as ranges of the document; one that runs over a fragment's end becomes two."""
        moved: list[Span] = []
        for start, end in spans:
            place = max(bisect_right(self._own, start) - 1, 0)
            while place < len(self._at) and self._at[place][0] < end:
                own, document, length = self._at[place]
                low, high = max(start, own), min(end, own + length)
                if high > low:
                    moved.append((document + low - own, document + high - own))
                place += 1
        return tuple(sorted(moved))


def _bare(text: str, start: int, end: int, *, first: bool) -> Span:
    """A fragment without the quotation marks around it and, where it comes first, without its "that"."""
    words = text[start:end]
    opening = OPENING.match(words) if first else re.match(r"[\s“\"«„‘'`]*", words)
    low = start + (opening.end() if opening else 0)
    high = end
    if low > start:
        while high > low and text[high - 1] in CLOSING:
            high -= 1
    return (low, high)
