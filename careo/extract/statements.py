"""Attributions and own voice put together: every sentence of the story belongs to a statement."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Token

from careo.extract.about import find_about
from careo.extract.aspects.finding import content_modality, main_clause_negated
from careo.extract.attributions.finding import Attribution
from careo.extract.attributions.quotations import find_quotations
from careo.extract.parsing import Parsed, Piece
from careo.extract.remainders import Remainder, remainders
from careo.records.dates import Date
from careo.records.documents import Block
from careo.records.figures import Figure
from careo.records.ids import statement_id
from careo.records.passages import Span, Spans, quote
from careo.records.statements import Manner, Mention, Statement

OWN_VOICE_CONFIDENCE = 0.78
"""Share of sentences read as own voice in which readers of PolNeAR (dev) mark no attribution either."""


COMPLEMENT = re.compile(r"\b(?:de|del)\b")
"""Behind it a Spanish source names no more than whose or of what it is: "fuentes del ministerio"."""


class Placed(Protocol):
    """Anything with an id and a place."""

    @property
    def id(self) -> str: ...

    @property
    def span(self) -> Span: ...


class _Places:
    """Records by their place, for asking which lie inside given spans."""

    def __init__(self, records: Sequence[Placed]) -> None:
        self.records = sorted(records, key=lambda record: (record.span, record.id))
        self.starts = [record.span[0] for record in self.records]

    def inside(self, spans: Spans) -> tuple[str, ...]:
        """Ids of the records that lie whole inside one of the spans, in order of their place."""
        found: list[str] = []
        for start, end in spans:
            for record in self.records[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
                if record.span[1] <= end:
                    found.append(record.id)
        return tuple(found)

    def holding(self, head: Span, near: Span) -> str | None:
        """Of the records that overlap `head`, the one that shares most with `near`."""
        best: tuple[int, int, str] | None = None
        place = bisect_left(self.starts, head[1]) - 1
        while place >= 0 and self.starts[place] > head[0] - LONGEST_MENTION:
            record = self.records[place]
            if record.span[1] > head[0]:
                shared = min(record.span[1], near[1]) - max(record.span[0], near[0])
                best = min(best or (1, 0, ""), (-shared, record.span[0], record.id))
            place -= 1
        return best[2] if best is not None and best[0] < 0 else None


LONGEST_MENTION = 400
"""Characters; a mention that names a source begins no farther before its head."""


def make_statements(
    parsed: Parsed,
    attributions: tuple[Attribution, ...],
    mentions: tuple[Mention, ...],
    dates: tuple[Date, ...],
    figures: tuple[Figure, ...],
) -> tuple[Statement, ...]:
    """Statements in order of their first character; what no attribution covers is the document's own voice."""
    reader = _Reader(parsed, mentions, dates, figures)
    attributed = reader.attributed(attributions)
    own = [reader.own(remainder) for remainder in remainders(parsed, attributions)]
    unique = {statement.id: statement for statement in (*own, *attributed)}
    return tuple(sorted(unique.values(), key=_first_character))


def _first_character(statement: Statement) -> tuple[int, int, str]:
    starts = [spans[0][0] for spans in (statement.content, statement.cue, statement.source) if spans]
    return (min(starts), statement.depth, statement.id)


class _Reader:
    """One document's records, asked for by place."""

    def __init__(
        self, parsed: Parsed, mentions: Sequence[Mention], dates: Sequence[Date], figures: Sequence[Figure]
    ) -> None:
        self.parsed = parsed
        self.mentions = _Places(mentions)
        self.dates = _Places(dates)
        self.figures = _Places(figures)
        self.block_starts = [block.start for block in parsed.reading.blocks]
        self.piece_starts = [piece.start for piece in parsed.pieces]
        self.quotations = [(found.start, found.end) for found in find_quotations(parsed.text, parsed.reading.blocks)]
        self.quotation_starts = [start for start, _ in self.quotations]

    def attributed(self, attributions: tuple[Attribution, ...]) -> list[Statement]:
        """One statement an attribution, parents first."""
        ids = [statement_id(self.parsed.document, found.source, found.cue, found.content) for found in attributions]
        depths = _depths(attributions)
        return [
            Statement(
                id=ids[place],
                document=self.parsed.document,
                content=found.content,
                cue=found.cue,
                source=found.source,
                manner=found.manner,
                depth=depths[place],
                parent=ids[found.parent] if found.parent is not None else None,
                polarity=found.polarity,
                modality=found.modality,
                confidence=found.confidence,
                source_form=found.source_form,
                source_mention=self.source_mention(found.source),
                speaker=self.speaker(found.content[0][0]),
                about=find_about(self.pieces(found.content), found.content),
                mentions=self.mentions.inside(found.content),
                dates=self.dates.inside(found.content),
                figures=self.figures.inside(found.content),
            )
            for place, found in enumerate(attributions)
        ]

    def own(self, remainder: Remainder) -> Statement:
        """A statement in the document's own voice."""
        spans = remainder.spans
        words = quote(self.parsed.text, spans)
        return Statement(
            id=statement_id(self.parsed.document, (), (), spans),
            document=self.parsed.document,
            content=spans,
            manner=self.own_manner(spans),
            polarity="negative" if main_clause_negated(words, self.parsed.language) else "positive",
            modality=content_modality(words, self.parsed.language),
            confidence=OWN_VOICE_CONFIDENCE,
            speaker=self.speaker(spans[0][0]),
            about=find_about(self.pieces(spans), spans),
            mentions=self.mentions.inside(spans),
            dates=self.dates.inside(spans),
            figures=self.figures.inside(spans),
        )

    def own_manner(self, spans: Spans) -> Manner:
        """Quoted where it stands, whole, in quotation marks or a quotation block that no source goes with."""
        block = self.block(spans[0][0])
        if block is not None and block.kind == "quotation":
            return "quoted"
        place = bisect_right(self.quotation_starts, spans[0][0] + 1) - 1
        inside = place >= 0 and self.quotations[place][1] + 1 >= spans[-1][1]
        return "quoted" if inside else "own voice"

    def pieces(self, spans: Spans) -> tuple[Piece, ...]:
        """The pieces in which the spans stand."""
        low = max(bisect_right(self.piece_starts, spans[0][0]) - 1, 0)
        high = bisect_left(self.piece_starts, spans[-1][1])
        return self.parsed.pieces[low:high]

    def block(self, position: int) -> Block | None:
        """The block of a character."""
        place = bisect_right(self.block_starts, position) - 1
        return self.parsed.reading.blocks[place] if place >= 0 else None

    def speaker(self, position: int) -> str | None:
        """The mention that names the speaker of the turn in which the character stands."""
        block = self.block(position)
        if block is None or block.kind != "turn" or not block.speaker:
            return None
        return self.mentions.holding(block.speaker[0], block.speaker[0])

    def source_mention(self, source: Spans) -> str | None:
        """The mention at the source's syntactic head, or without a parse the first one in it that is no complement."""
        if not source:
            return None
        head = self.head(source[0])
        if head is not None:
            return self.mentions.holding(head, source[0])
        inside = self.mentions.inside(source)
        if not inside:
            return self.mentions.holding(source[0], source[0])
        first = next(record for record in self.mentions.records if record.id == inside[0])
        complement = self.parsed.language == "es" and COMPLEMENT.search(self.parsed.text, source[0][0], first.span[0])
        return None if complement else first.id

    def head(self, span: Span) -> Span | None:
        """The head word of a range, by the parse."""
        place = bisect_right(self.piece_starts, span[0]) - 1
        if place < 0:
            return None
        piece: Piece = self.parsed.pieces[place]
        tokens = piece.doc.char_span(span[0] - piece.start, span[1] - piece.start, alignment_mode="expand")
        if tokens is None or not len(tokens):
            return None
        root: Token = tokens.root
        return (piece.start + root.idx, piece.start + root.idx + len(root.text))


def _depths(attributions: tuple[Attribution, ...]) -> list[int]:
    """1 for the outermost, one more inside another; a ring of parents counts as outermost."""
    depths = [0] * len(attributions)
    for place in range(len(attributions)):
        path: list[int] = []
        current: int | None = place
        while current is not None and not depths[current] and current not in path:
            path.append(current)
            current = attributions[current].parent
        depth = depths[current] if current is not None else 0
        for step in reversed(path):
            depth += 1
            depths[step] = depth
    return depths
