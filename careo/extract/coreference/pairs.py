"""A mention beside a thread that it may take up, as the numbers that the head for references weighs."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np
from spacy.tokens import Token

from careo.extract.coreference.threads import Found, Ground, Thread, head_noun, same_noun
from careo.extract.reader.tags import Numbers
from careo.records.statements import Mention
from careo.text.names import fold, person_words, words

NEAREST = 24
"""Threads that are weighed: those mentioned last. Of 1,315 pronouns of GUM's training part that take up a thread, 1,313 find it among them."""
PRONOUNS = ("he", "she", "him", "his", "her", "it", "its", "they", "them", "their")
FORMS = ("name", "acronym", "alias", "short form", "description", "pronoun")
KINDS = ("person", "organisation", "place", "document", "other")
ROLES = ("nsubj", "nsubjpass", "dobj", "poss", "pobj", "appos", "compound", "conj")
OPENINGS = ("the", "this", "that", "these", "those", "a", "an", "his", "her", "its", "their")
ALONE = len(FORMS) + len(KINDS) + len(PRONOUNS) + len(ROLES) + len(OPENINGS) + 6
TOGETHER = len(KINDS) + 30
"""Columns for a mention by itself, and for a mention beside a thread."""
_MALE, _FEMALE = frozenset({"he", "him", "his"}), frozenset({"she", "her"})
_MALE_WORDS = frozenset("mr man boy father brother husband son spokesman sir king uncle lord".split())
_FEMALE_WORDS = frozenset("mrs ms miss woman girl mother sister wife daughter spokeswoman queen aunt lady".split())


@dataclass(frozen=True, slots=True)
class Weighed:
    """Threads that a mention may take up, nearest first, with a row of numbers each; and the mention's own numbers."""

    threads: tuple[Thread, ...]
    rows: Numbers
    own: Numbers


def weighed(
    ground: Ground, mention: Mention, threads: Sequence[Thread], by_rule: Found | None, quoted: Mapping[str, bool]
) -> Weighed:
    """The numbers of one mention; `by_rule` is what the rules say, `quoted` tells which mentions stand in quotation marks."""
    nearest = heapq.nlargest(NEAREST, threads, key=lambda thread: thread.last.span)
    own = _alone(ground, mention, quoted)
    rows = [
        [*_alone(ground, thread.last, quoted), *_together(ground, mention, thread, place, by_rule, quoted)]
        for place, thread in enumerate(nearest)
    ]
    return Weighed(
        tuple(nearest),
        np.array(rows, dtype=np.float32).reshape(len(nearest), ALONE + TOGETHER),
        np.array(own, dtype=np.float32),
    )


def _alone(ground: Ground, mention: Mention, quoted: Mapping[str, bool]) -> list[float]:
    """What a mention is by itself."""
    token: Token | None = ground.token.get(mention.id)
    wording = fold(ground.words_of(mention))
    opening = wording.split(" ", 1)[0]
    role = token.dep_ if token is not None else ""
    return [
        *(float(mention.form == form) for form in FORMS),
        *(float(mention.kind == kind) for kind in KINDS),
        *(float(mention.form == "pronoun" and wording == pronoun) for pronoun in PRONOUNS),
        *(float(role == known) for known in ROLES),
        *(float(mention.form == "description" and opening == known) for known in OPENINGS),
        float(mention.number == "several"),
        float(quoted.get(mention.id, False)),
        float(token is not None and bool(token.sent.start == token.left_edge.i)),
        float(token is not None and token.head.pos_ in ("VERB", "AUX") and token.head.dep_ == "ROOT"),
        float(token is not None and token.head.lemma_ in ("say", "tell", "add", "write", "note", "claim", "ask")),
        float(ground.parsed.reading.blocks[ground.block[mention.id]].kind == "heading"),
    ]


def _together(
    ground: Ground, mention: Mention, thread: Thread, place: int, by_rule: Found | None, quoted: Mapping[str, bool]
) -> list[float]:
    """What a mention and a thread are to each other."""
    last, head = thread.last, thread.head
    sentences = ground.sentence[mention.id] - ground.sentence[last.id]
    blocks = ground.block[mention.id] - ground.block[last.id]
    gender, theirs = _gender(mention.name, mention.form), _thread_gender(thread)
    own_nouns = {same_noun(head_noun(mention, False))} if mention.form == "description" else set()
    named = sum(other.form != "pronoun" for other in thread.mentions)
    return [
        *(float(sentences == far) for far in (0, 1, 2)),
        float(3 <= sentences <= 5),
        float(sentences > 5),
        float(blocks == 0),
        float(blocks == 1),
        log1p(max(0, mention.span[0] - last.span[1])) / 5,
        log1p(place) / 3,
        float(place == 0),
        log1p(len(thread.mentions)) / 3,
        log1p(named) / 3,
        float(thread.named),
        *(float(head.kind == kind) for kind in KINDS),
        float(head.kind == mention.kind),
        float(head.number == mention.number),
        float(head.number == "several"),
        float(bool(gender) and gender == theirs),
        float(bool(gender) and bool(theirs) and gender != theirs),
        float(not theirs),
        float(bool(own_nouns & thread.nouns)),
        float(_same_words(mention, thread)),
        float(_share_modifier(mention, thread)),
        float(_same_verb(ground, mention, last)),
        float(quoted.get(mention.id, False) == quoted.get(last.id, False)),
        float(thread.mentions[0].span[0] < 400),
        float(by_rule is not None and by_rule.thread is thread),
        float(by_rule is not None and by_rule.thread is not thread),
        float(by_rule is None),
        float(last.form == "pronoun" and fold(last.name)[:2] == fold(mention.name)[:2]),
        float(last.span[0] <= mention.span[0] and mention.span[1] <= last.span[1]),
    ]


def _gender(name: str, form: str) -> str:
    plain = fold(name)
    if form == "pronoun":
        return "man" if plain in _MALE else "woman" if plain in _FEMALE else ""
    parts = set(words(plain))
    return "man" if parts & _MALE_WORDS else "woman" if parts & _FEMALE_WORDS else ""


def _thread_gender(thread: Thread) -> str:
    """The first mention that tells it does."""
    for other in thread.mentions:
        found = _gender(f"{other.title or ''} {other.name}".strip(), other.form)
        if found:
            return found
    given = next((parts[0] for other in thread.mentions if len(parts := person_words(other.name)) > 1), "")
    if thread.head.kind == "person" and given.endswith(("a", "o")):
        return "woman" if given.endswith("a") else "man"
    return ""


def _same_words(mention: Mention, thread: Thread) -> bool:
    plain = fold(mention.name)
    return any(fold(other.name) == plain for other in thread.mentions if other.form != "pronoun")


def _share_modifier(mention: Mention, thread: Thread) -> bool:
    own = set(words(mention.name)[:-1])
    return bool(own) and any(own & set(words(other.name)) for other in thread.mentions if other.form != "pronoun")


def _same_verb(ground: Ground, mention: Mention, last: Mention) -> bool:
    """Whether both depend on one verb ("Reed told her"): then they are two, as a rule."""
    first, second = ground.token.get(last.id), ground.token.get(mention.id)
    return first is not None and second is not None and first.doc is second.doc and first.head.i == second.head.i
