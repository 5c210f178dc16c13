"""Attributions of quotations: the cue before, behind or inside, and the quotations that go on from one already given."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from careo.extract.attributions_candidates import (
    Candidate,
    characters,
    cue_range,
    is_negated,
    noun_phrase,
    own_subject,
    subject_of,
)
from careo.extract.attributions_cues import CueTable
from careo.extract.attributions_quotations import Quotation
from careo.extract.parsing import Parsed, Piece
from careo.records.passages import Span

LONGEST_LEAD = 25
"""Tokens that may lie between a quotation and its cue."""
SPOKEN_ENDS = frozenset(",?!—–-…")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its source, found beside a quotation; `index` is the cue's token in its piece."""

    source: Span
    cue: Span
    lemma: str
    negative: bool


def quoted_candidates(parsed: Parsed, quotations: tuple[Quotation, ...], table: CueTable) -> tuple[Candidate, ...]:
    """One candidate a cue, with every quotation that it introduces, follows, or that goes on from it."""
    pieces = _pieces_of_blocks(parsed)
    found: list[Candidate] = []
    owner: Candidate | None = None
    by_block: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        by_block.setdefault(quotation.block, []).append(quotation)
    for index, block in enumerate(parsed.reading.blocks):
        here = by_block.get(index, [])
        whole = len(here) > 0 and not parsed.text[block.start : here[0].start].strip()
        if not whole:
            owner = None
        for place, quotation in enumerate(here):
            before = here[place - 1].end if place else block.start
            after = here[place + 1].start if place + 1 < len(here) else block.end
            reader = _Gaps(parsed, pieces.get(index, ()), table)
            candidate, owner = _attach(reader, quotation, before, after, owner)
            if candidate is not None:
                if found and candidate.cue == found[-1].cue and candidate.source == found[-1].source:
                    found[-1] = candidate
                else:
                    found.append(candidate)
                owner = candidate
        if (
            here
            and parsed.text[here[-1].end : block.end].strip(" .\n\t")
            and owner is not None
            and not _near(parsed, owner, here[-1], block.end)
        ):
            owner = None
    return tuple(found)


def _near(parsed: Parsed, owner: Candidate, last: Quotation, end: int) -> bool:
    """Whether what follows the block's last quotation is only the owner's cue with what belongs to it."""
    return owner.end() >= last.end and end - max(owner.end(), last.end) < 80


def _attach(
    reader: _Gaps, quotation: Quotation, before: int, after: int, owner: Candidate | None
) -> tuple[Candidate | None, Candidate | None]:
    """The candidate that this quotation belongs to, and who goes on speaking behind it."""
    text = reader.parsed.text
    span = (quotation.start, quotation.end)
    lead = text[before : quotation.start]
    if owner is not None and quotation.continues:
        return _extended(owner, span), owner
    split = owner is not None and owner.end() <= quotation.start and _only_lead(text[owner.end() : quotation.start])
    behind = reader.behind(quotation, after) if _spoken(text, quotation) else None
    if behind is not None:
        start = _content_start(reader, quotation, before)
        if owner is not None and split and text[owner.end() : quotation.start].strip().startswith(","):
            return _extended(owner, span), owner
        return reader.candidate(behind, (start, quotation.end), "quote after"), None
    if (
        owner is not None
        and split
        and (_complete(text, quotation) or text[owner.end() : quotation.start].strip() == ",")
    ):
        return _extended(owner, span), owner
    ahead = reader.ahead(quotation, before)
    if ahead is not None:
        return reader.candidate(ahead, span, "quote before"), None
    if owner is not None and not lead.strip() and _complete(text, quotation):
        return _extended(owner, span), owner
    return None, None if lead.strip() else owner


def _extended(owner: Candidate, span: Span) -> Candidate:
    return replace(owner, content=tuple(sorted({*owner.content, span})))


def _only_lead(between: str) -> bool:
    """Whether only punctuation, or a time such as "on Monday", stands between a cue and the quotation that goes on."""
    stripped = between.strip(" ,.;:—–-\n\t\u00a0")
    return len(stripped) <= 60 and not any(mark in stripped for mark in '“”"') and stripped.count(" ") <= 8


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
                return cue
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

    def candidate(self, cue: Cue, content: Span, frame: str) -> Candidate:
        """The candidate of one cue and one quotation."""
        score = self.table.score(cue.lemma, frame) or 0.5
        return Candidate(
            source=(cue.source,),
            cue=(cue.cue,),
            content=(content,),
            frame=frame,
            lemma=cue.lemma,
            score=score,
            negative=cue.negative,
        )

    def sentence_start(self, position: int) -> int:
        """Where the sentence of a character starts."""
        for piece, starts in self.pieces:
            if piece.start <= position <= piece.start + len(piece.doc.text) and starts:
                index = max(bisect_left(starts, position - piece.start + 1) - 1, 0)
                sentence = piece.doc[index].sent
                return piece.start + sentence.start_char
        return position

    def _beside(self, piece: Piece, verb: Token, tokens: list[Token], first: bool) -> Cue | None:
        low, high = tokens[0].i, tokens[-1].i + 1
        cue_start, cue_end = cue_range(verb)
        subject = own_subject(verb) or (None if first else subject_of(verb))
        if subject is None and first:
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
            if piece.start <= start < piece.start + len(piece.doc.text):
                index = bisect_left(starts, start - piece.start)
                stop = min(bisect_left(starts, end - piece.start), index + most)
                tokens = list(piece.doc[index:stop])
                while tokens and (tokens[0].is_punct or tokens[0].is_space):
                    tokens.pop(0)
                return (piece, tokens) if tokens else (None, [])
        return None, []

    def _tokens_before(self, end: int, start: int, most: int) -> tuple[Piece | None, list[Token]]:
        for piece, starts in self.pieces:
            if piece.start <= start <= end <= piece.start + len(piece.doc.text):
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
            yield replace(reader.candidate(cue, content[0], "block"), content=tuple(content))


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
