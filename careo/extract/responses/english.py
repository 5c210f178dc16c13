"""Answers in English, by the verbs that report them and what stands with these in the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from careo.extract.parsing import Parsed, Piece
from careo.extract.responses.cues import TRIGGER
from careo.extract.responses.party import Names, Party, parties_in, parties_of
from careo.extract.responses.syntax import Found
from careo.extract.responses.verbs import find_answer
from careo.records.events import ResponseKind
from careo.records.passages import Span, Spans


@dataclass(frozen=True, slots=True)
class Answer:
    """One party's answer in one sentence, before its statement is known."""

    kind: ResponseKind
    party: Party
    cue: Span
    passage: Span
    subject: Spans = ()


def english_answers(parsed: Parsed, names: Names) -> Iterator[Answer]:
    """Every answer that the parsed sentences report."""
    for piece in parsed.pieces:
        if not TRIGGER.search(piece.doc.text):
            continue
        for sentence in piece.doc.sents:
            if not TRIGGER.search(sentence.text) or sentence.text.rstrip().endswith("?"):
                continue
            for token in sentence:
                found = find_answer(token)
                if found is not None:
                    yield from _answers(found, token, piece, names)


def _answers(found: Found, token: Token, piece: Piece, names: Names) -> Iterator[Answer]:
    parties = (
        parties_in(found.holder, piece, names) if found.holder is not None else parties_of(found.verb, piece, names)
    )
    about = _about(found.about, piece)
    first = min(token.i, found.verb.i)
    last = max(token.i, found.verb.i)
    cue = (piece.start + piece.doc[first].idx, piece.start + piece.doc[last].idx + len(piece.doc[last].text))
    spoken = (piece.start + token.sent.start_char, piece.start + token.sent.end_char)
    named = [party.span for party in parties if spoken[0] <= party.span[0] and party.span[1] <= spoken[1]]
    edges = [edge for span in (cue, *about, *named, *_told(found.verb, piece)) for edge in span]
    for party in parties:
        yield Answer(found.kind, party, cue, (min(edges), max(edges)), about)


def _told(verb: Token, piece: Piece) -> Spans:
    """What belongs to the cue itself: "to comment", "to requests for comment", "the calls"."""
    kept = [
        word
        for child in verb.children
        if child.i > verb.i and child.dep_ in {"xcomp", "prep", "dobj", "acomp"} and child.i - verb.i < 6
        for word in [
            child,
            *(
                inner
                for inner in child.subtree
                if inner.i - verb.i < 12 and inner.dep_ in {"pobj", "dobj", "prep", "aux", "det", "compound"}
            ),
        ]
        if not word.is_punct and not word.is_space
    ]
    last = max(kept, key=lambda word: word.i, default=None)
    return ((piece.start + verb.idx, piece.start + last.idx + len(last.text)),) if last is not None else ()


def _about(head: Token | None, piece: Piece) -> Spans:
    """What the answer is about: the head's whole phrase, to the sentence's last word of it."""
    if head is None:
        return ()
    tokens = sorted(head.subtree, key=lambda token: token.i)
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space):
        tokens.pop()
    while tokens and (tokens[0].is_punct or tokens[0].is_space or tokens[0].dep_ == "mark"):
        tokens.pop(0)
    if not tokens:
        return ()
    return ((piece.start + tokens[0].idx, piece.start + tokens[-1].idx + len(tokens[-1].text)),)
