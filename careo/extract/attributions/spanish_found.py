"""A Spanish sentence, and an attribution before its parent is known: what the finders of each construction share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from careo.extract.attributions.spanish_groups import Group
from careo.extract.attributions.spanish_phrases import Found
from careo.extract.attributions.spanish_words import Word
from careo.records.passages import Span, Spans

QUOTATION = re.compile(
    r"«(?:[^«»]|(?<=\n)»(?=\w)){2,2500}»|“[^“”]{2,2500}”|\"[^\"\n]{2,2000}\"|(?<![\w’])‘[^‘’\n]{2,400}’"
)
"""A quotation with its marks. A mark that closes at a paragraph's start only takes the quotation up again (Ortografía de la lengua española)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A range of the text with its words and the quotations in it."""

    text: str
    span: Span
    words: Sequence[Word]
    quotations: Sequence[Span]
    starts: Sequence[int]

    def quoted(self, place: int) -> bool:
        """Whether a character stands inside a quotation."""
        index = bisect_right(self.quotations, (place, 10**9)) - 1
        return index >= 0 and self.quotations[index][0] < place < self.quotations[index][1]

    def beside(self, start: int, end: int) -> tuple[Span | None, Span | None]:
        """The last quotation that ends before a range, and the first that begins behind it."""
        index = bisect_left(self.quotations, (start, 0))
        after = bisect_left(self.quotations, (end, 0))
        return (
            self.quotations[index - 1] if index else None,
            self.quotations[after] if after < len(self.quotations) else None,
        )

    def word_at(self, position: int) -> int:
        """The place of the first word that begins at or behind a character."""
        return bisect_left(self.starts, position)

    def range(self, first: int, last: int) -> Span:
        """The characters of a run of words."""
        return (self.words[first].start, self.words[last].end)

    def source(self, found: Found) -> Span | None:
        """The characters of a source."""
        return self.range(found.first, found.last) if found.first is not None and found.last is not None else None


@dataclass(frozen=True, slots=True)
class Item:
    """An attribution before its parent is known."""

    source: Span | None
    cue: Spans
    content: Spans
    construction: str
    infinitive: str = ""

    def roles(self) -> Spans:
        """Every span of it."""
        own = (*self.content, *self.cue)
        return own if self.source is None else (*own, self.source)

    def first(self) -> int:
        """Its first character."""
        return min(start for start, _ in self.roles())

    def last(self) -> int:
        """Where it ends."""
        return max(end for _, end in self.roles())


def cue_of(sentence: Sentence, group: Group) -> Span:
    """The characters of a verb group."""
    return sentence.range(group.first, group.last)


def stripped(text: str, start: int, end: int) -> Span | None:
    """The range without the white space and separators around it; a closing mark of a quotation stays."""
    closing = " \t\r\n,;:.–—-"
    while start < end and text[start] in closing:
        start += 1
    while end > start and text[end - 1] in closing:
        end -= 1
    return (start, end) if end > start else None
