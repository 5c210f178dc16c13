"""Attributions without a verb: "according to", nouns such as "X's claim that", and headlines with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from careo.extract.attributions_candidates import (
    Candidate,
    characters,
    extent,
    noun_phrase,
    sentence_bounds,
    without_stop,
)
from careo.extract.attributions_cues import CueTable
from careo.extract.parsing import Piece
from careo.records.passages import Span, Spans

CLAUSE_NOUNS = frozenset(
    """claim allegation assertion statement report accusation charge contention suggestion argument belief conclusion finding
    admission acknowledgement acknowledgment denial complaint warning promise announcement testimony suspicion fear
    hope insistence view revelation declaration rumor rumour notion assurance concern prediction pledge vow""".split()
)


def phrase_candidates(piece: Piece, table: CueTable) -> Iterator[Candidate]:
    """Candidates of prepositions and nouns in the piece."""
    for token in piece.doc:
        if token.lower_ == "according" and token.i + 1 < len(piece.doc) and token.nbor().lower_ == "to":
            yield from _according(piece, token)
        elif token.pos_ == "NOUN" and token.lemma_ in CLAUSE_NOUNS:
            yield from _noun(piece, token, table)


def _according(piece: Piece, token: Token) -> Iterator[Candidate]:
    doc = piece.doc
    to = doc[token.i + 1]
    noun = next((child for child in to.rights if child.dep_ in ("pobj", "pcomp")), None)
    if noun is None or noun.i <= to.i:
        return
    low, high = sentence_bounds(token)
    source_start, source_end = noun_phrase(noun)
    source_start = max(source_start, to.i + 1)
    comma = next((place for place in range(source_end, high) if doc[place].text == ","), None)
    first = token.i == low or (token.i == low + 1 and doc[low].text in ("“", '"', "But", "And", "Yet"))
    source, cue = characters(piece, source_start, source_end), characters(piece, token.i, to.i + 1)
    if source is None or cue is None:
        return
    if first:
        start = comma + 1 if comma is not None else source_end
        contents = [(start, high)]
    else:
        contents = [(low, token.i)]
        if comma is not None and comma <= source_end + 1 and token.i > low and doc[token.i - 1].text == ",":
            contents.append((comma + 1, high))
    spans = tuple(_stopped(piece, span) for span in (characters(piece, *part) for part in contents) if span)
    if spans:
        yield Candidate(
            source=(source,), cue=(cue,), content=spans, frame="according to", lemma="according", score=0.85
        )


def _stopped(piece: Piece, span: Span) -> Span:
    start, end = without_stop(piece.doc.text, (span[0] - piece.start, span[1] - piece.start))
    return (start + piece.start, end + piece.start)


def _noun(piece: Piece, noun: Token, table: CueTable) -> Iterator[Candidate]:
    """“the mayor's claim that …”, “claims by residents that …”."""
    clause = next(
        (child for child in noun.rights if child.dep_ in ("acl", "ccomp", "relcl") and _says_that(child)), None
    )
    if clause is None:
        return
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    by = next(
        (child for child in noun.rights if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "of")),
        None,
    )
    source: Spans = ()
    if owner is not None:
        start, end = noun_phrase(owner)
        if piece.doc[end - 1].tag_ == "POS":
            end -= 1
        span = characters(piece, start, end)
        source = (span,) if span else ()
    elif by is not None and by.i < clause.i:
        inner = next((child for child in by.rights if child.dep_ == "pobj"), None)
        if inner is not None:
            start, end = noun_phrase(inner)
            span = characters(piece, start, min(end, clause.left_edge.i))
            source = (span,) if span else ()
    cue, content = characters(piece, noun.i, noun.i + 1), characters(piece, *extent(clause))
    if cue is None or content is None:
        return
    frame = "noun that" if source else "noun that, no source"
    yield Candidate(
        source=source, cue=(cue,), content=(_stopped(piece, content),), frame=frame, lemma=noun.lemma_, score=0.6
    )


def _says_that(clause: Token) -> bool:
    first = clause.left_edge
    return first.lower_ == "that" and first.dep_ == "mark"
