"""Words where they stand: a little of the text around a passage, with the passage's own place in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from careo.present.dossier import Dossier
from careo.records.passages import Span, Spans

WIDEST = 260
"""Characters of context at most; a passage that is longer is given whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsInContext:
    """Part of a document's text. `marked` are ranges of characters of `text`; `spans` the same ranges in the document."""

    document: str
    title: str
    spans: Spans
    text: str
    marked: Spans
    cut_before: bool
    """Whether the sentence begins earlier than `text`."""
    cut_after: bool


def in_context(dossier: Dossier, document: str, spans: Spans) -> WordsInContext:
    """The passage in its sentence, or in what of it fits around the passage. `spans` must not be empty."""
    text = dossier.readings[document].text
    begin, end = spans[0][0], spans[-1][1]
    first, last = _sentence(dossier, document, begin, end)
    start, stop = _fitted(text, (first, last), (begin, end))
    return WordsInContext(
        document=document,
        title=dossier.title(document),
        spans=spans,
        text=text[start:stop],
        marked=tuple((one - start, other - start) for one, other in spans),
        cut_before=start > first,
        cut_after=stop < last,
    )


def _sentence(dossier: Dossier, document: str, begin: int, end: int) -> Span:
    """From the beginning of the sentence where the passage begins to the end of that where it ends; else its paragraph."""
    text = dossier.readings[document].text
    sentences = dossier.extractions[document].sentences if document in dossier.extractions else ()
    at = bisect_right(sentences, (begin, len(text) + 1)) - 1
    first, last = begin, end
    if at >= 0 and sentences[at][0] <= begin < sentences[at][1]:
        first, last = sentences[at]
        while last < end and at + 1 < len(sentences):
            at += 1
            last = sentences[at][1]
        return first, max(last, end)
    first = text.rfind("\n\n", 0, begin)
    last = text.find("\n\n", end)
    return (0 if first < 0 else first + 2, len(text) if last < 0 else last)


def _fitted(text: str, sentence: Span, passage: Span) -> Span:
    """As much of the sentence as fits, cut between words, with the passage about in its middle."""
    if sentence[1] - sentence[0] <= WIDEST:
        return sentence
    room = max(0, WIDEST - (passage[1] - passage[0])) // 2
    start, stop = max(sentence[0], passage[0] - room), min(sentence[1], passage[1] + room)
    if start > sentence[0]:
        start = min(passage[0], _after_blank(text, start))
    if stop < sentence[1]:
        blank = text.rfind(" ", passage[1], stop)
        stop = blank if blank > 0 else stop
    return start, stop


def _after_blank(text: str, start: int) -> int:
    blank = text.find(" ", start)
    return start if blank < 0 else blank + 1
