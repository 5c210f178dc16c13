"""What was found in a plain-text file, at the offsets of the file as it is.

Reading leaves out a web page's clutter; here offsets count every character of the decoded file: clutter too, and a line
end of two characters as two. A byte-order mark says how to decode and is no character. A passage that runs across
clutter becomes several spans.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, cast, get_args

from careo.errors import WrongUse
from careo.present.views import AttributionView, DateView
from careo.records.dates import Date
from careo.records.documents import Language, Segment
from careo.records.passages import Span, Spans
from careo.records.statements import Manner, Modality, Polarity
from careo.text.edtf import HOW_TO_WRITE, is_date
from careo.text.encodings import decode


class Attributed(Protocol):
    """An attribution as extraction gives it, at the offsets of the story's text."""

    @property
    def source(self) -> Spans: ...
    @property
    def cue(self) -> Spans: ...
    @property
    def content(self) -> Spans: ...
    @property
    def parent(self) -> int | None: ...
    @property
    def manner(self) -> Manner: ...
    @property
    def polarity(self) -> Polarity: ...
    @property
    def modality(self) -> Modality: ...
    @property
    def confidence(self) -> float: ...


class FileOffsets:
    """Turns offsets of the story's text into offsets of the file; `file` is the decoded file."""

    def __init__(self, original: bytes, segments: tuple[Segment, ...]) -> None:
        """`original` and the segments are those of one plain-text Reading; segments ascend and do not overlap."""
        decoded = decode(original)
        self.file = "" if decoded is None else decoded.text
        self._segments = segments

    def spans(self, spans: Spans) -> Spans:
        """The same passages in the file, in order."""
        return tuple(piece for span in spans for piece in self._pieces(span))

    def hull(self, span: Span) -> Span | None:
        """From the first to the last character of one passage in the file; None where none of it stands there."""
        pieces = self._pieces(span)
        return (pieces[0][0], pieces[-1][1]) if pieces else None

    def _pieces(self, span: Span) -> list[Span]:
        """Pieces of one span; those with only white space between them are one."""
        joined: list[Span] = []
        for start, end in self._cut(span):
            if joined and not self.file[joined[-1][1] : start].strip():
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        trimmed = (self._trimmed(piece) for piece in joined) if len(joined) > 1 else iter(joined)
        return [(start, end) for start, end in trimmed if start < end]

    def _cut(self, span: Span) -> Iterator[Span]:
        for segment in self._segments:
            start, end = max(span[0], segment.start), min(span[1], segment.start + segment.length)
            if start < end:
                shift = segment.original_start - segment.start
                yield (start + shift, end + shift)

    def _trimmed(self, piece: Span) -> Span:
        """Without the white space that stood beside what was left out."""
        start, end = piece
        words = self.file[start:end]
        return (start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


def language_of(typed: str | None) -> Language | None:
    """The language that a person named; WrongUse for one that Careo does not read."""
    for language in get_args(Language):
        if typed == language:
            return cast(Language, typed)
    if typed is None:
        return None
    raise WrongUse(f"“{typed}” is no language that Careo reads. Choose one of: {', '.join(get_args(Language))}.")


def date_of(typed: str | None) -> str | None:
    """The date a person typed; WrongUse if it is no EDTF."""
    if typed is not None and not is_date(typed):
        raise WrongUse(f"{typed!r} is no date. {HOW_TO_WRITE}")
    return typed


def attribution_views(attributions: Iterable[Attributed], offsets: FileOffsets) -> tuple[AttributionView, ...]:
    """Attributions at the offsets of the file; their order, and so their parents' indices, stay."""
    return tuple(
        AttributionView(
            source=offsets.spans(item.source),
            cue=offsets.spans(item.cue),
            content=offsets.spans(item.content),
            parent=item.parent,
            manner=item.manner,
            polarity=item.polarity,
            modality=item.modality,
            confidence=round(item.confidence, 3),
        )
        for item in attributions
    )


def date_views(dates: Iterable[Date], offsets: FileOffsets) -> tuple[DateView, ...]:
    """Dates at the offsets of the file."""
    found = ((item, offsets.hull(item.span)) for item in dates)
    return tuple(
        DateView(span=span, edtf=item.edtf, type=item.type, timex=item.timex)
        for item, span in found
        if span is not None
    )
