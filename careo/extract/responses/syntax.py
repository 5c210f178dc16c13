"""How English words stand together around an answer: negation, mood, objects, complements and topics in a parse."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from careo.records.events import ResponseKind

_MODALS = frozenset({"could", "should", "might", "may", "must", "can", "will", "would", "'d", "'ll", "shall"})
_NEGATIVES = frozenset({"never", "n't", "not", "neither", "nor"})
OBJECTS = frozenset({"dobj", "obj", "attr", "oprd"})


@dataclass(frozen=True, slots=True)
class Found:
    """A cue: `verb` has the party as subject, unless `objects` hold it."""

    kind: ResponseKind
    verb: Token
    about: Token | None = None
    holder: Token | None = None
    """The noun that is the party where it is no subject: "calls to the mayor were not returned"."""


def is_negated(verb: Token) -> bool:
    """Whether "not", "never" or a subject of "neither … nor" negates the verb."""
    return any(child.dep_ == "neg" or child.lower_ in _NEGATIVES for child in verb.children) or neither(verb)


def neither(verb: Token) -> bool:
    """A subject of "neither … nor"."""
    for subject in verb.children:
        if subject.dep_ in {"nsubj", "nsubjpass"} and any(
            child.lower_ in {"neither", "nor"} for child in subject.children
        ):
            return True
    return False


def pair_of(token: Token) -> tuple[Token, Token] | None:
    """The two verbs of "confirm or deny" and "confirmed nor denied", in either order, where the word is one of them."""
    for first in (token.i, token.i - 2):
        if first < token.sent.start or first + 2 >= token.sent.end:
            continue
        one, joint, other = token.doc[first], token.doc[first + 1], token.doc[first + 2]
        kinds = {"deny" if verb.lower_.startswith("den") else verb.lower_[:7] for verb in (one, other)}
        if joint.lower_ in {"or", "nor"} and kinds == {"confirm", "deny"}:
            return one, other
    return None


def is_modal(verb: Token) -> bool:
    """Whether a modal verb stands with it."""
    return any(child.dep_ == "aux" and child.lower_ in _MODALS for child in verb.children)


def is_supposed(verb: Token) -> bool:
    """Whether the answer is only supposed: a modal, an infinitive that depends on another will, a condition."""
    if is_modal(verb) or any(
        child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"} for child in verb.children
    ):
        return True
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return to and verb.head.lemma_ not in {"continue", "go", "proceed", "rush", "move"}


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, or a participle that describes a noun."""
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    )


def object_of(verb: Token) -> Token | None:
    """The head of the object after the verb."""
    return next((child for child in verb.children if child.dep_ in OBJECTS and child.i > verb.i), None)


def complement_of(verb: Token) -> Token | None:
    """The clause or gerund that says what is denied or acknowledged."""
    return next(
        (child for child in verb.children if child.dep_ in {"ccomp", "xcomp", "pcomp"} and child.i > verb.i), None
    )


def is_gerund(verb: Token) -> bool:
    """ "meeting", "having met"."""
    return verb.tag_ == "VBG" or any(child.dep_ == "aux" and child.tag_ == "VBG" for child in verb.children)


def object_after(token: Token, *prepositions: str) -> Token | None:
    """What follows one of the prepositions that belong to the word."""
    for child in token.children:
        if child.dep_ in {"prep", "dative", "agent"} and child.lower_ in prepositions:
            return next((inner for inner in child.children if inner.dep_ in {"pobj", "pcomp"}), None)
    return None


def topic_of(*tokens: Token | None) -> Token | None:
    """What a comment or request is on or about."""
    for token in tokens:
        if token is not None:
            found = object_after(token, "on", "about", "regarding", "concerning", "over")
            if found is not None:
                return found
    return None
