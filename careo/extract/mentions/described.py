"""Phrases and pronouns in English that name somebody or something without a name: "a defendant", "the paper", "officials", "it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from careo.extract.mentions.candidates import is_titled
from careo.extract.mentions.written import Written, standing_of
from careo.extract.parsing import Parsed, Piece
from careo.records.statements import MentionKind, Number
from careo.text.names import fold, spaced
from careo.text.nouns import (
    BARE_PAPER,
    DOCUMENT_NOUNS,
    KIN,
    MEMBERS,
    OFFICES,
    ORGANISATION_NOUNS,
    PAPER_OF_DOCUMENT,
    PERSON_NOUNS,
)

PRONOUNS: dict[str, tuple[MentionKind, Number]] = {
    "he": ("person", "one"), "she": ("person", "one"), "him": ("person", "one"), "his": ("person", "one"), "her": ("person", "one"),
    "it": ("other", "one"), "its": ("other", "one"), "they": ("other", "several"), "them": ("other", "several"),
    "their": ("other", "several"),
}  # fmt: skip
_LEFT = frozenset(
    {"det", "amod", "poss", "compound", "nummod", "predet", "quantmod", "nmod", "advmod", "npadvmod", "punct"}
)
_MODIFIERS = frozenset({"compound", "nmod", "amod", "npadvmod"})
_PLURAL = frozenset({"people", "police", "authority", "personnel", "staff", "troop"})
_DROPPED = frozenset({"ADV", "PUNCT", "CCONJ", "SPACE", "PART", "INTJ", "ADP", "SCONJ"})
_DETERMINERS = re.compile(
    r"^(?:(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|some|any|no|every|each|all|both|another|other|one of|same|said|several|many|most|few|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of)\s+)+",
    re.IGNORECASE,
)


def described_english(parsed: Parsed, names: list[Written]) -> list[Written]:
    """Every phrase headed by a noun that can be a source, a party or a document; relative clauses are left out."""
    found: list[Written] = []
    starts = {name.start for name in names}
    inside = {position for name in names for position in range(name.start, name.end)}
    for piece in parsed.pieces:
        titled = {token.i for sentence in piece.doc.sents if is_titled(sentence) for token in sentence}
        for token in piece.doc:
            if token.i in titled or token.idx + piece.start in inside:
                continue
            written = _described(piece, token, starts)
            if written is not None:
                found.append(written)
    return found


def noun_of(token: Token) -> str:
    """The noun as the lists have it: the lemma, or the word without its plural s where the model kept it."""
    lemma = fold(token.lemma_)
    stem = lemma[:-1] if lemma.endswith("s") else lemma
    known = PERSON_NOUNS | ORGANISATION_NOUNS | DOCUMENT_NOUNS
    return stem if lemma not in known and stem in known else lemma


def kind_of_noun(token: Token) -> MentionKind | None:
    """What a noun can name; "the paper" is a newspaper, "court papers" are documents."""
    noun = noun_of(token)
    if noun == "authority" and token.tag_ not in ("NNS", "NNPS"):
        return None
    if noun in BARE_PAPER:
        modifiers = {child.lower_ for child in token.children if child.dep_ in ("compound", "amod", "nmod")}
        return "document" if token.tag_ in ("NNS", "NNPS") or modifiers & PAPER_OF_DOCUMENT else "organisation"
    for kind, nouns in (("person", PERSON_NOUNS), ("organisation", ORGANISATION_NOUNS), ("document", DOCUMENT_NOUNS)):
        if noun in nouns:
            return kind  # type: ignore[return-value]
    return None


def _described(piece: Piece, token: Token, starts: set[int]) -> Written | None:
    if token.pos_ not in ("NOUN", "PROPN") or _modifies(token):
        return None
    kind = kind_of_noun(token)
    if kind is None or _is_set_phrase(token):
        return None
    following = piece.start + token.idx + len(token.text) + 1
    if following in starts and token.tag_ not in ("NNS", "NNPS") and not _stands_alone(token):
        return None
    first, last = _first(token), _last(token)
    start, _ = piece.span(piece.doc[first : first + 1])
    _, end = piece.span(piece.doc[last : last + 1])
    wording = spaced(piece.doc[first : last + 1].text)
    return Written(
        start=start,
        end=end,
        kind=kind,
        form="description",
        name=_DETERMINERS.sub("", wording) or wording,
        number=_number(token),
        standing=standing_of(token.text, noun_of(token)) if kind == "person" else None,
    )


def _modifies(token: Token) -> bool:
    """Whether the noun only qualifies another ("drug cartel members" names no cartel); an owner is one of its own."""
    if token.i + 1 < len(token.doc) and token.doc[token.i + 1].text in ("'s", "’s"):
        return False
    return token.dep_ in _MODIFIERS or (token.dep_ == "conj" and token.head.dep_ in _MODIFIERS)


def _is_set_phrase(token: Token) -> bool:
    before = token.nbor(-1).lower_ if token.i else ""
    if before == "-":
        return True
    return before in ("in", "on", "of") and token.lower_ in (
        "general",
        "record",
        "order",
        "board",
        "force",
        "file",
        "part",
    )


def _stands_alone(token: Token) -> bool:
    """Whether a noun right before a name is a phrase of its own ("his brother Omar" names one in two ways)."""
    return noun_of(token) in KIN


def _number(token: Token) -> Number:
    plural = token.tag_ in ("NNS", "NNPS") or noun_of(token) in _PLURAL or fold(token.text) == noun_of(token) + "s"
    return "several" if plural else "one"


def _first(token: Token) -> int:
    first = token.i
    for child in sorted(token.lefts, key=lambda child: -child.i):
        if (child.dep_ not in _LEFT and child.dep_ != "conj") or child.right_edge.i != first - 1:
            break
        if (child.is_punct and child.text != "-") or (child.dep_ == "advmod" and child.pos_ == "ADV"):
            break
        first = child.left_edge.i
    while first < token.i and token.doc[first].pos_ in _DROPPED:
        first += 1
    return first


def _last(token: Token) -> int:
    """The noun itself; an office or membership takes what it is of along ("the mayor of Allende")."""
    if noun_of(token) in OFFICES | MEMBERS and token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "of":
        of = token.doc[token.i + 1]
        objects = [child for child in of.children if child.dep_ == "pobj"]
        if of.head == token and objects:
            return objects[0].i
    return token.i


def pronouns_english(parsed: Parsed) -> list[Written]:
    """Pronouns of the third person; "it" without anything to stand for ("it is clear that") is none."""
    return [written for piece in parsed.pieces for written in _pronouns(piece)]


def _pronouns(piece: Piece) -> Iterator[Written]:
    for token in piece.doc:
        plain = token.lower_
        if plain not in PRONOUNS or token.pos_ not in ("PRON", "DET", "ADJ"):
            continue
        if plain == "it" and (token.dep_ not in ("nsubj", "nsubjpass") or _is_expletive(token)):
            continue
        kind, number = PRONOUNS[plain]
        start, end = piece.span(piece.doc[token.i : token.i + 1])
        yield Written(start=start, end=end, kind=kind, form="pronoun", name=token.text, number=number)


def _is_expletive(token: Token) -> bool:
    verb = token.head
    clausal = any(child.dep_ in ("ccomp", "xcomp", "advcl", "csubj", "csubjpass") for child in verb.children)
    predicate = any(child.dep_ in ("acomp", "attr", "oprd") for child in verb.children)
    weather = verb.lemma_ in ("rain", "snow", "seem", "appear", "turn")
    return weather or (verb.lemma_ == "be" and (predicate or clausal)) or (token.dep_ == "nsubjpass" and clausal)
