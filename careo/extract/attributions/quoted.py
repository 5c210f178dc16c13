"""Attributions of quotations: the cue before, behind or inside, and the quotations that go on from one already given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from careo.extract.attributions.candidates import (
    Candidate,
    characters,
    cue_range,
    is_negated,
    noun_phrase,
    own_subject,
    subject_of,
)
from careo.extract.attributions.cues import ADDRESSING, CueTable
from careo.extract.attributions.misread import FINITE, report_before
from careo.extract.attributions.quotations import Quotation
from careo.extract.parsing import Parsed, Piece
from careo.records.passages import Span

LONGEST_LEAD = 25
"""Tokens that may lie between a quotation and its cue."""
LONGEST_ADJUNCT = 200
"""Characters that may lie between a cue and the quotation that goes on, in the cue's own sentence."""
INNER_END = re.compile(r"[“”\"]|''|[^.\s]{3,}[.?!]\s+[A-Z]")
SPOKEN_ENDS = frozenset(",?!—–-…")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its source, found beside a quotation."""

    source: Span
    cue: Span
    lemma: str
    negative: bool


class _Telling:
    """A cue with the quotations gathered under it so far."""

    def __init__(self, cue: Cue, frame: str, contents: list[Span]) -> None:
        self.cue = cue
        self.frame = frame
        self.contents = contents
        self.end = max(cue.source[1], cue.cue[1], contents[-1][1])

    def add(self, span: Span) -> None:
        """Another quotation of the same telling."""
        self.contents.append(span)
        self.end = max(self.end, span[1])

    def candidate(self, table: CueTable) -> Candidate:
        """The attribution that it makes."""
        return Candidate(
            source=(self.cue.source,),
            cue=(self.cue.cue,),
            content=tuple(sorted(set(self.contents))),
            frame=self.frame,
            lemma=self.cue.lemma,
            score=table.score(self.cue.lemma, self.frame) or 0.5,
            negative=self.cue.negative,
        )


def quoted_candidates(parsed: Parsed, quotations: tuple[Quotation, ...], table: CueTable) -> tuple[Candidate, ...]:
    """One candidate a cue, with every quotation that it introduces, follows, or that goes on from it."""
    pieces = _pieces_of_blocks(parsed)
    by_block: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        by_block.setdefault(quotation.block, []).append(quotation)
    gathering = _Gathering(parsed, table)
    for index in sorted(by_block):
        gathering.block(index, by_block[index], pieces.get(index, ()))
    return tuple(telling.candidate(table) for telling in gathering.tellings)


class _Gathering:
    """Goes through a text's quotations in order and gives each to its cue."""

    def __init__(self, parsed: Parsed, table: CueTable) -> None:
        self.parsed = parsed
        self.text = parsed.text
        self.table = table
        self.tellings: list[_Telling] = []
        self.owner: _Telling | None = None
        self.waiting: list[Span] = []
        """Whole quotations right before the next one, that no cue has claimed."""
        self.last_block = -2

    def block(self, index: int, here: list[Quotation], pieces: tuple[tuple[Piece, list[int]], ...]) -> None:
        """The quotations of one block."""
        block = self.parsed.reading.blocks[index]
        if index != self.last_block + 1 or self.text[block.start : here[0].start].strip():
            self.owner = None
        self.last_block = index
        self.waiting = []
        reader = _Gaps(self.parsed, pieces, self.table)
        before = block.start
        for place, quotation in enumerate(here):
            after = here[place + 1].start if place + 1 < len(here) else block.end
            if _is_title(self.text, quotation, before):
                continue
            self._give(reader, quotation, before, after)
            before = quotation.end
        if self.owner is not None:
            rest = self.text[max(self.owner.end, here[-1].end) : block.end].strip(" .\n\t")
            if len(rest) > LONGEST_ADJUNCT or INNER_END.search(rest):
                self.owner = None

    def _give(self, reader: _Gaps, quotation: Quotation, before: int, after: int) -> None:
        span = (quotation.start, quotation.end)
        lead = self.text[before : quotation.start].strip()
        waiting, self.waiting = self.waiting, []
        if self.owner is not None and quotation.continues:
            self.owner.add(span)
            return
        between = self.text[self.owner.end : quotation.start] if self.owner is not None else ""
        resumed = self.owner is not None and self.owner.end <= quotation.start and between.strip() in (",", ", and")
        behind = reader.behind(quotation, after) if not resumed and _spoken(self.text, quotation) else None
        if behind is not None:
            contents = (
                [*waiting, (_content_start(reader, quotation, before), quotation.end)]
                if not lead
                else [(_content_start(reader, quotation, before), quotation.end)]
            )
            self._tell(_Telling(behind, "quote after", contents))
            return
        complete = _complete(self.text, quotation)
        if self.owner is not None and (resumed or (complete and _goes_on(self.owner, quotation, between))):
            self.owner.add(span)
            return
        ahead = reader.ahead(quotation, before)
        if ahead is not None:
            self._tell(_Telling(ahead, "quote before", [span]))
        elif complete and not lead:
            self.waiting = [*waiting, span]
        elif lead:
            self.owner = None

    def _tell(self, telling: _Telling) -> None:
        self.owner = telling
        self.tellings.append(telling)


def _goes_on(owner: _Telling, quotation: Quotation, between: str) -> bool:
    return owner.end <= quotation.start and _only_lead(between)


TITLE_LEADS = frozenset(
    """on of in the a an with by called titled entitled named dubbed show program programme film book movie host series album
    song magazine for at and to from column single documentary memoir article piece report novel play musical""".split()
)


def _is_title(text: str, quotation: Quotation, before: int) -> bool:
    """Whether it is a name in quotation marks (“Morning Hour”) rather than words that somebody said."""
    lead = re.findall(r"[\w'’]+(?=\s*$)", text[max(before, quotation.start - 40) : quotation.start])
    if not lead or not (lead[0].lower() in TITLE_LEADS or lead[0].endswith(("'s", "’s"))):
        return False
    start, end = quotation.inner()
    words = re.findall(r"[^\W\d_][\w'’-]*", text[start : min(end, start + 120)])
    return end - start < 80 and bool(words) and all(word[0].isupper() or len(word) < 4 for word in words)


def _only_lead(between: str) -> bool:
    """Whether only the end of the cue's own sentence stands between a cue and the quotation that goes on."""
    stripped = between.strip(" ,.;:—–-\n\t\u00a0")
    return len(stripped) <= LONGEST_ADJUNCT and not INNER_END.search(stripped)


def _spoken(text: str, quotation: Quotation) -> bool:
    """Whether the quotation ends as one does before "she said": with a comma, a question mark or a dash."""
    start, end = quotation.inner()
    inside = text[start:end].rstrip("'’\"” ")
    return bool(inside) and (inside[-1] in SPOKEN_ENDS or text[quotation.end : quotation.end + 2].lstrip()[:1] == ",")


def _complete(text: str, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence or more: a capital first and a mark that ends a sentence last."""
    start, end = quotation.inner()
    inside = text[start:end].strip(" '’\"”")
    head = inside.lstrip("[('‘“\"…. ")
    return (
        bool(head)
        and head[0].isupper()
        and (inside[-1] in ".?!…,—-" or not quotation.closed or text[quotation.end : quotation.end + 1] == ".")
    )


def _content_start(reader: _Gaps, quotation: Quotation, before: int) -> int:
    """Where the quoted sentence starts: at the mark, or at the words of the same sentence before it."""
    text = reader.parsed.text
    lead = text[before : quotation.start]
    if not lead.strip() or _complete(text, quotation):
        return quotation.start
    start = reader.sentence_start(quotation.start)
    return start if before <= start < quotation.start else quotation.start


class _Gaps:
    """What stands between the quotations of one block, read through the parse."""

    def __init__(self, parsed: Parsed, pieces: tuple[tuple[Piece, list[int]], ...], table: CueTable) -> None:
        self.parsed = parsed
        self.pieces = pieces
        self.table = table

    def behind(self, quotation: Quotation, after: int) -> Cue | None:
        """The cue right behind the quotation: “…,” said Ada. “…,” she told reporters."""
        piece, tokens = self._tokens(quotation.end, min(after, quotation.end + 400), LONGEST_LEAD)
        if piece is None:
            return None
        for place, token in enumerate(tokens):
            if place and token.is_sent_start and tokens[place - 1].text in ".?!":
                return None
            if token.pos_ not in ("VERB", "AUX") or self.table.score(token.lemma_, "quote after") is None:
                continue
            cue = self._beside(piece, token, tokens, first=True)
            if cue is not None:
                start = min(cue.source[0], cue.cue[0]) - piece.start
                between = [other for other in tokens[:place] if other.idx < start]
                return None if any(other.tag_ in FINITE for other in between) else cue
        return None

    def ahead(self, quotation: Quotation, before: int) -> Cue | None:
        """The cue right before the quotation: Ada said: “…”."""
        piece, tokens = self._tokens_before(quotation.start, max(before, quotation.start - 400), LONGEST_LEAD)
        if piece is None or not tokens:
            return None
        adjacent = True
        for place in range(len(tokens) - 1, -1, -1):
            token = tokens[place]
            if token.text in ".?!" and place < len(tokens) - 1:
                return None
            if token.pos_ in ("VERB", "AUX") and self.table.score(token.lemma_, "quote before") is not None:
                if adjacent or tokens[-1].text in (",", ":"):
                    return self._beside(piece, token, tokens, first=False)
                return None
            if token.text not in (",", ":", "that", "-", "—"):
                adjacent = False
        return None

    def sentence_start(self, position: int) -> int:
        """Where the sentence of a character starts."""
        for piece, starts in self.pieces:
            if piece.start <= position <= piece.start + len(piece.text) and starts:
                index = max(bisect_left(starts, position - piece.start + 1) - 1, 0)
                sentence = piece.doc[index].sent
                return piece.start + sentence.start_char
        return position

    def _beside(self, piece: Piece, verb: Token, tokens: list[Token], first: bool) -> Cue | None:
        low, high = tokens[0].i, tokens[-1].i + 1
        cue_start, cue_end = cue_range(verb)
        subject = own_subject(verb) or (None if first else report_before(verb) or subject_of(verb))
        if subject is None and first and verb.lemma_ not in ADDRESSING:
            subject = next(
                (
                    child
                    for child in (*verb.rights, *verb.lefts)
                    if child.dep_ in ("dobj", "attr", "oprd", "npadvmod", "nsubj", "dep", "conj", "ccomp")
                    and child.pos_ in ("NOUN", "PROPN", "PRON")
                    and low <= child.i < high
                ),
                None,
            )
        if subject is None or (first and not low <= subject.i < high):
            return None
        start, end = noun_phrase(subject)
        if subject.i < verb.i:
            start, end = (max(start, low) if first else start), min(end, cue_start)
        else:
            start, end = max(start, cue_end), min(end, high) if first else end
        source, cue = characters(piece, start, end), characters(piece, cue_start, cue_end)
        if source is None or cue is None:
            return None
        return Cue(source, cue, verb.lemma_, is_negated(verb))

    def _tokens(self, start: int, end: int, most: int) -> tuple[Piece | None, list[Token]]:
        """At most so many tokens from a character on, without punctuation in front."""
        for piece, starts in self.pieces:
            if piece.start <= start < piece.start + len(piece.text):
                index = bisect_left(starts, start - piece.start)
                stop = min(bisect_left(starts, end - piece.start), index + most)
                tokens = list(piece.doc[index:stop])
                while tokens and (tokens[0].is_punct or tokens[0].is_space):
                    tokens.pop(0)
                return (piece, tokens) if tokens else (None, [])
        return None, []

    def _tokens_before(self, end: int, start: int, most: int) -> tuple[Piece | None, list[Token]]:
        for piece, starts in self.pieces:
            if piece.start <= start <= end <= piece.start + len(piece.text):
                stop = bisect_left(starts, end - piece.start)
                index = max(bisect_left(starts, start - piece.start), stop - most)
                return piece, [token for token in piece.doc[index:stop] if not token.is_space]
        return None, []


def _pieces_of_blocks(parsed: Parsed) -> dict[int, tuple[tuple[Piece, list[int]], ...]]:
    """Pieces with their tokens' first characters, by the number of their block."""
    numbers = {block.start: number for number, block in enumerate(parsed.reading.blocks)}
    found: dict[int, list[tuple[Piece, list[int]]]] = {}
    for piece in parsed.pieces:
        found.setdefault(numbers[piece.block.start], []).append((piece, [token.idx for token in piece.doc]))
    return {number: tuple(pieces) for number, pieces in found.items()}


def spans_of_blocks(parsed: Parsed, quotations: tuple[Quotation, ...], table: CueTable) -> Iterator[Candidate]:
    """“The filing stated:” with what it states in the blocks that follow."""
    blocks = parsed.reading.blocks
    pieces = _pieces_of_blocks(parsed)
    opening: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        opening.setdefault(quotation.block, []).append(quotation)
    for index, block in enumerate(blocks[:-1]):
        if parsed.text[block.end - 1] != ":" or index not in pieces:
            continue
        reader = _Gaps(parsed, pieces[index], table)
        piece, tokens = reader._tokens_before(block.end, max(block.start, block.end - 400), LONGEST_LEAD)
        cue = _last_cue(reader, piece, tokens, table)
        content = _following(parsed, index + 1, opening)
        if cue is not None and content:
            yield _Telling(cue, "block", content).candidate(table)


def _last_cue(reader: _Gaps, piece: Piece | None, tokens: list[Token], table: CueTable) -> Cue | None:
    if piece is None:
        return None
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.text in ".?!":
            return None
        if token.pos_ in ("VERB", "AUX") and table.score(token.lemma_, "block") is not None:
            return reader._beside(piece, token, tokens, first=False)
    return None


def _following(parsed: Parsed, index: int, opening: dict[int, list[Quotation]]) -> list[Span]:
    """The quotation blocks, the quotation with its further paragraphs, or the one paragraph that follows."""
    blocks = parsed.reading.blocks
    spans: list[Span] = []
    while index < len(blocks) and blocks[index].kind == "quotation":
        spans.append((blocks[index].start, blocks[index].end))
        index += 1
    if spans or index >= len(blocks) or blocks[index].kind != "paragraph":
        return spans
    first = opening.get(index, [])
    if not first or first[0].start != blocks[index].start:
        return [(blocks[index].start, blocks[index].end)]
    spans.append((first[0].start, first[0].end))
    while not first[-1].closed and opening.get(index + 1, []) and opening[index + 1][0].continues:
        index += 1
        first = opening[index]
        spans.append((first[0].start, first[0].end))
    return spans
