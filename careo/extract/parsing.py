"""A document's text cut into sentences and, in English, parsed: each block by itself, so that no sentence crosses a block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from careo.models.loader import english
from careo.records.documents import Block, Language, Reading
from careo.records.passages import Span, Spans
from careo.text.sentences import split_sentences

LONGEST_PIECE = 20_000
"""Characters parsed at once; the parser's memory grows with the longest piece."""

SENTENCE_ENDS = frozenset(".?!…:;)]\"”’'»\n\r\t*•—–-")
"""Characters after which a sentence may start; white space is a token of its own and ends in one of them or a blank."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A parsed range of the text: character i of `doc` is character `start + i` of the document's text."""

    block: Block
    start: int
    doc: Doc
    text: str = ""
    """The doc's text, which the doc itself would put together anew at each asking."""

    def __post_init__(self) -> None:
        if not self.text and len(self.doc):
            object.__setattr__(self, "text", self.doc.text)

    def span(self, tokens: TokenSpan) -> Span:
        """The tokens' range in the document's text."""
        return (self.start + tokens.start_char, self.start + tokens.end_char)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A reading with its sentences; `pieces` is empty for languages without a parser."""

    document: str
    text: str
    language: Language | None
    reading: Reading
    sentences: Spans
    pieces: tuple[Piece, ...]


def parse(document: str, reading: Reading) -> Parsed:
    """Cut the text into sentences; English is parsed by spaCy, other languages by punctuation alone."""
    language = reading.facts.language
    if language == "en":
        pieces = tuple(_pieces(reading))
        sentences = tuple(sentence for piece in pieces for sentence in _sentences(reading.text, piece))
        return Parsed(document, reading.text, language, reading, sentences, pieces)
    return cut(document, reading)


def cut(document: str, reading: Reading) -> Parsed:
    """The text without a parse, for what needs none."""
    return Parsed(document, reading.text, reading.facts.language, reading, tuple(_plain_sentences(reading)), ())


def _sentences(text: str, piece: Piece) -> Iterator[Span]:
    """The piece's sentences behind its dateline; what was parted at a semicolon, for the parser's sake, is one again."""
    opening = behind_dateline(text, piece.block)
    current: Span | None = None
    for sentence in piece.doc.sents:
        start, end = _trimmed(text, *piece.span(sentence))
        if start >= end or end <= opening:
            continue
        if current is not None and text[current[1] - 1] == ";":
            current = (current[0], end)
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current


def _pieces(reading: Reading) -> Iterator[Piece]:
    ranges = [
        (block, start, end)
        for block in reading.blocks
        for start, end in _cut(reading.text, behind_number(reading.text, block), block.end)
    ]
    pipeline = english()
    docs = pipeline.pipe(
        (
            _prepared(pipeline, reading.text[start:end], behind_dateline(reading.text, block) - start)
            for block, start, end in ranges
        ),
        batch_size=16,
    )
    for (block, start, _), doc in zip(ranges, docs, strict=True):
        yield Piece(block, start, doc)


NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]|¶\s?\d{1,3}\.?|[•·*–—-])\s+(?=\S)")
"""“7. ”, “(b) ”, “iv) ”, “• ”: what stands before the words of a list item or of a pleading's paragraph."""


def behind_number(text: str, block: Block) -> int:
    """Where the words of a block begin; a parser takes the number before them for a part of the first sentence."""
    found = NUMBER.match(text, block.start, block.end) if block.kind == "list item" else None
    return found.end() if found is not None else block.start


DAY = r"(?:\d{1,2}(?: de)? [^\W\d_]{3,10}\.?(?:(?:,| de)? \d{4})?|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)"
DATELINE = re.compile(
    rf"\s*(?:[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.'’ -]{{2,}}(?:, (?:{DAY}|[A-Z][\w.]*(?: [A-Z][\w.]*)?)){{0,3}}(?:,? {DAY})?"
    rf"|(?:[A-ZÁÉÍÓÚÑ][^\W\d_]+ ?){{1,4}}(?:, {DAY}|(?=\s?\([A-Z])))"
    r"\s?(?:\([A-Za-zÁÉÍÓÚÑáéíóúñ. /]{2,30}\)\s?)?\.?(?:[—–]|--?)\s+(?=[A-ZÁÉÍÓÚÑ0-9¿¡“\"«‘])"
)
"""“HARROW, May 4 (XYZ) — ”, “PUERTO NUEVO, 3 mar. — ”, “Puerto Nuevo, 3 mar (XYZ).- ” before a report's first words, which open with a capital, digit or mark."""
LONGEST_DATELINE = 90


def behind_dateline(text: str, block: Block) -> int:
    """Where a paragraph's own words begin: behind the place and day from which it is sent, which are no part of a sentence."""
    if block.kind != "paragraph":
        return block.start
    found = DATELINE.match(text, block.start, min(block.end, block.start + LONGEST_DATELINE))
    return found.end() if found is not None else block.start


def _trimmed(text: str, start: int, end: int) -> Span:
    """The range without white space at its edges."""
    found = text[start:end]
    return (start + len(found) - len(found.lstrip()), end - len(found) + len(found.rstrip()))


TELLING = re.compile(
    r"; (?!(?:(?:and|or|but) )?(?:that|whether|if|who|which|to)\b)(?=(?:[\w’'.-]+ ){1,7}(?:said|says?|told|tells?|den(?:y|ied|ies)"
    r"|(?:report|claim|insist|maintain|confirm|reject|answer)(?:ed|s)|replie[ds]|(?:alleg|argu|stat|estimat|disput|acknowledg)e[ds]|puts?)\b)"
)
"""“…; the union said …”: a semicolon behind which somebody else speaks. A parser makes one clause of the two."""


def _prepared(pipeline: Pipeline, text: str, opening: int) -> Doc:
    """Tokens of which only those after a mark that can end a sentence may start one.

    The one at `opening` does, and so do those behind a semicolon with which another telling begins. The parser, left alone, cuts headlines and long sentences at capital letters; it keeps to what is set here.
    """
    doc = pipeline.make_doc(text)
    openings = {opening, *(found.end() for found in TELLING.finditer(text))}
    for index in range(1, len(doc)):
        before = doc[index - 1].text
        if before[-1] not in SENTENCE_ENDS and before not in SENTENCE_ENDS:
            doc[index].is_sent_start = False
        elif doc[index].idx in openings:
            doc[index].is_sent_start = True
    return doc


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """Ranges of at most LONGEST_PIECE characters, cut at white space where there is any."""
    while end - start > LONGEST_PIECE:
        cut = max(text.rfind(" ", start, start + LONGEST_PIECE), text.rfind("\n", start, start + LONGEST_PIECE))
        cut = cut if cut > start else start + LONGEST_PIECE
        yield (start, cut)
        start = cut
    if end > start:
        yield (start, end)


def _plain_sentences(reading: Reading) -> Iterator[Span]:
    """Sentences by punctuation, for languages without a parser."""
    for block in reading.blocks:
        yield from split_sentences(reading.text, behind_dateline(reading.text, block), block.end)
