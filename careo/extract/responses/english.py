"""Answers in English, by the verbs that report them and what stands with these in the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from careo.extract.parsing import Parsed, Piece
from careo.extract.responses.cues import TRIGGER
from careo.extract.responses.party import Names, Party, parties_in, parties_of
from careo.extract.responses.phrased import conceded_before, phrased
from careo.extract.responses.replies import ASKING, replied
from careo.extract.responses.syntax import Found, pair_of
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


WEAKER: frozenset[ResponseKind] = frozenset(("acknowledged", "confirmed", "denied"))
"""What gives way where the same sentence denies in part, or acknowledges never."""


def english_answers(parsed: Parsed, names: Names) -> Iterator[Answer]:
    """Every answer that the parsed sentences report: by verbs in their constructions, then by set phrases."""
    for piece in parsed.pieces:
        previous = ""
        for sentence in piece.doc.sents:
            text = sentence.text
            if not text.rstrip().endswith("?"):
                yield from _of_sentence(sentence, piece, names, previous)
            previous = text


def _of_sentence(sentence: Sentence, piece: Piece, names: Names, previous: str) -> Iterator[Answer]:
    """The sentence's answers; a phrase adds to what the constructions found, and one word makes one answer."""
    found: list[Answer] = []
    if TRIGGER.search(sentence.text):
        for token in sentence:
            answer = find_answer(token)
            if answer is not None:
                found.extend(_answers(answer, token, piece, names))
    undecided = any(pair_of(token) is not None for token in sentence)
    asked = ASKING.search(f"{previous} {sentence.text}") is not None
    for answer in phrased(sentence, asked):
        if undecided and answer.kind in ("confirmed", "denied", "acknowledged"):
            continue
        whole = _phrased(answer, sentence, piece, names)
        for one in whole:
            clash = any(
                _meet(other.cue, one.cue) or (other.kind == one.kind and _meet(other.party.span, one.party.span))
                for other in found
            )
            if one.kind in ("never acknowledged", "denied in part"):
                found = [other for other in found if other.kind not in WEAKER]
                clash = any(other.kind == one.kind and _meet(other.party.span, one.party.span) for other in found)
            if not clash:
                found.append(one)
    reply = None if found else replied(sentence.text, previous)
    if reply is not None:
        verb = next((token for token in sentence if token.idx - sentence.start_char >= reply[1]), sentence.root)
        found.extend(_phrased(Found(reply[0], verb), sentence, piece, names))
    opening = piece.start + sentence.start_char
    kinds: list[ResponseKind] = [
        "denied in part"
        if one.kind == "denied" and conceded_before(sentence.text, one.cue[0] - opening, previous)
        else one.kind
        for one in found
    ]
    for one, kind in zip(found, kinds, strict=True):
        if not (kind in ("acknowledged", "confirmed") and "denied in part" in kinds):
            yield replace(one, kind=kind)


def _phrased(answer: Found, sentence: Sentence, piece: Piece, names: Names) -> list[Answer]:
    """A phrase's answers; where the parse gives its verb no subject, the words right before it name the party."""
    whole = list(_answers(answer, answer.verb, piece, names, lenient=True))
    if not whole and _quoted(answer, sentence):
        whole = list(_answers(replace(answer, verb=sentence.root), answer.verb, piece, names, lenient=True))
    if not whole and answer.holder is None:
        for verb in _other_verbs(answer.verb, sentence):
            whole = list(_answers(replace(answer, verb=verb), answer.verb, piece, names, lenient=True))
            if whole:
                return whole
        before = answer.verb.i - 1
        while before > sentence.start and piece.doc[before].pos_ in ("AUX", "ADV", "PART", "PUNCT", "SPACE"):
            before -= 1
        if before >= sentence.start and piece.doc[before].pos_ in ("NOUN", "PROPN", "PRON"):
            whole = list(_answers(replace(answer, holder=piece.doc[before]), answer.verb, piece, names, lenient=True))
    return whole


def _other_verbs(word: Token, sentence: Sentence) -> Iterator[Token]:
    """The verb on which a word that is none depends, and the sentence's own."""
    if word.pos_ in ("VERB", "AUX"):
        return
    climbing = word
    while climbing.pos_ not in ("VERB", "AUX") and climbing.head.i != climbing.i:
        climbing = climbing.head
    yield climbing
    if sentence.root.pos_ in ("VERB", "AUX"):
        yield sentence.root


def _quoted(answer: Found, sentence: Sentence) -> bool:
    """Whether the answer stands in quotation marks, so that who answered is the subject of the sentence's own verb."""
    before = sentence.text[: answer.verb.idx - sentence.start_char]
    inside = any(mark in before for mark in '“"‘')
    return (
        inside
        and answer.kind in ("apologised", "declined to comment", "denied", "acknowledged")
        and sentence.root.i != answer.verb.i
    )


def _meet(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _answers(found: Found, token: Token, piece: Piece, names: Names, lenient: bool = False) -> Iterator[Answer]:
    parties = (
        parties_in(found.holder, piece, names, lenient and found.kind != "could not be reached")
        if found.holder is not None
        else parties_of(found.verb, piece, names, lenient)
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
