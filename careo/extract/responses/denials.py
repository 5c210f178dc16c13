"""Denials in English: what is denied, rejected, disputed or called false, and what was asked and left open."""

from __future__ import annotations

from spacy.tokens import Token

from careo.extract.responses.cues import CLAIMS, FALSE
from careo.extract.responses.syntax import (
    Found,
    complement_of,
    is_gerund,
    is_negated,
    is_passive,
    is_supposed,
    object_after,
    object_of,
)

_STORIES = frozenset({"allegation", "accusation", "charge", "claim", "report", "story", "account"})


def _disputes(noun: Token) -> Found | None:
    """ "Harbor Bank disputes that account", where the parse takes the verb for a noun."""
    if noun.pos_ != "NOUN" or noun.lower_ != "disputes" or noun.i + 2 >= noun.sent.end:
        return None
    determiner, thing = noun.doc[noun.i + 1], noun.doc[noun.i + 2]
    party = noun.doc[noun.i - 1] if noun.i > noun.sent.start else None
    if determiner.lower_ not in {"that", "the", "this", "those", "these", "any"} or thing.lower_ not in CLAIMS:
        return None
    if not _closes(thing) or party is None or party.pos_ != "PROPN" or party.head not in {noun, thing}:
        return None
    return Found("denied", noun, thing, party)


def _that_account(verb: Token) -> Token | None:
    """The noun of "disputes that account", which the parse often takes for a clause."""
    after = verb.doc[verb.i + 1 : min(verb.i + 3, verb.sent.end)]
    if [token.lower_ for token in after] not in (["that", "account"], ["this", "account"]) or is_passive(verb):
        return None
    return after[1] if _closes(after[1]) else None


def _closes(noun: Token) -> bool:
    """Whether the noun ends its phrase: of "that account holders were warned" the account is not what is disputed."""
    following = noun.doc[noun.i + 1 : min(noun.i + 2, noun.sent.end)]
    return all(token.pos_ in {"PUNCT", "ADP", "CCONJ", "SPACE"} for token in following)


def denied(verb: Token) -> Found | None:
    """ "denied that it had paid", "rejected the charges", "disputes that account"."""
    if verb.pos_ == "NOUN":
        return _disputes(verb)
    if verb.pos_ != "VERB" or is_negated(verb) or is_supposed(verb):
        return None
    if any(child.lower_ == "nor" for child in verb.children) or verb.head.lemma_ == "nor":
        return None
    told = _that_account(verb)
    if told is not None:
        return Found("denied", verb, told)
    clause, thing = complement_of(verb), object_of(verb)
    if is_passive(verb):
        noun = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
        by = object_after(verb, "by")
        return (
            Found("denied", verb, noun, by) if noun is not None and by is not None and noun.lemma_ in CLAIMS else None
        )
    if clause is not None and verb.lemma_ == "deny" and (is_gerund(clause) or clause.dep_ == "ccomp"):
        return Found("denied", verb, clause)
    if thing is None:
        return None
    words = {thing.lemma_.lower(), thing.lower_}
    if (
        thing.tag_ == "VBG"
        or words & CLAIMS
        or (verb.lemma_ == "deny" and any(child.lower_ in {"any", "all"} for child in thing.children))
    ):
        part = {"some", "most", "many", "part", "parts", "several"} & {
            thing.lower_,
            *(child.lower_ for child in thing.children),
        }
        return Found("denied in part" if part else "denied", verb, thing)
    if thing.lower_ in {"some", "most", "part", "parts", "much"} and (inner := object_after(thing, "of")) is not None:
        return Found("denied in part", verb, thing) if inner.lemma_ in CLAIMS else None
    return None


def called(verb: Token) -> Found | None:
    """ "called the allegations false"; "said the accusations were false"."""
    if verb.pos_ != "VERB":
        return None
    if verb.lemma_ == "say" and is_negated(verb):
        return _would_not_say(verb)
    if is_negated(verb) or is_supposed(verb):
        return None
    thing = object_of(verb)
    if verb.lemma_ == "call" and thing is not None and thing.lemma_ in _STORIES and _is_false(verb):
        return Found("denied", verb, thing)
    for child in verb.children:
        if child.dep_ not in {"ccomp", "xcomp"} or child.i < verb.i:
            continue
        noun = next((inner for inner in child.children if inner.dep_ in {"nsubj", "nsubjpass"}), None)
        verdict = {child.lower_} | {inner.lower_ for inner in child.children}
        if noun is not None and noun.lemma_ in _STORIES and verdict & FALSE and not is_negated(child):
            return Found("denied", verb, noun)
    return None


def _is_false(verb: Token) -> bool:
    """Whether what stands after the object calls it false, and nothing negates that."""
    for child in verb.children:
        if child.dep_ in {"oprd", "acomp"} and child.lower_ in FALSE:
            return not any(inner.dep_ == "neg" for inner in child.children)
    return False


def _would_not_say(verb: Token) -> Found | None:
    """ "would not say whether it had paid": asked, and left open."""
    clause = complement_of(verb)
    if clause is None or not any(child.lower_ in {"would", "will", "wo"} for child in verb.children):
        return None
    opening = next((word for word in clause.subtree), clause)
    if opening.lower_ not in {"whether", "if", "how", "why", "what", "who", "when", "where", "which"}:
        return None
    return Found("declined to comment", verb, clause)


def pleaded(verb: Token) -> Found | None:
    """ "pleaded not guilty"."""
    words = [child.lower_ for child in verb.subtree]
    if verb.pos_ == "VERB" and "guilty" in words and "not" in words and not is_supposed(verb):
        return Found("denied", verb, object_after(verb, "to"))
    return None


def maintained(verb: Token) -> Found | None:
    """ "maintained his innocence"."""
    thing = object_of(verb)
    return (
        Found("denied", verb, thing)
        if thing is not None and thing.lemma_ == "innocence" and not is_supposed(verb)
        else None
    )
