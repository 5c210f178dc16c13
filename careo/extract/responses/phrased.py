"""Answers by set phrases: the phrase by its words, the party by the parse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from careo.extract.responses.idioms import CONCEDED, CONTRAST, DENIALS, IDIOMS, Idiom
from careo.extract.responses.syntax import Found, is_negated, is_supposed
from careo.records.events import ResponseKind

UNNEGATED: frozenset[ResponseKind] = frozenset(
    ("retracted", "apologised", "referred elsewhere", "acknowledged", "confirmed", "denied", "answered another point")
)
"""Negated or only supposed ("should apologise", "never apologised") these report nothing."""
HOUSES = frozenset(
    "house home office door desk address number phone telephone lawyer letterbox letter-box gate flat shop".split()
)
"""Where nobody was met: whose it is, is the party."""
SUPPOSING = re.compile(
    r"(?:\b(?:should|must|ought to|could|might|may|to|if|unless|whether|would|will|cannot|can't|demand\w*|refus\w+ to|declin\w+ to|want\w*|urg\w+|asked|calls? for)(?: \w+){0,2}|\bno|\bnever|\bnot|n't) $",
    re.IGNORECASE,
)
OWN_NEGATION = re.compile(r"^(?:i|we|would|will|could|can)\b|\bnot\b|n't", re.IGNORECASE)
"""The phrase itself holds the negation or the modal ("does not dispute that", "would say only")."""
CLEAR_OF = 12
"""Characters between the denial and what is granted behind it."""
OPENING = 45
"""Characters at a sentence's beginning in which it is set against the one before: “As for the rest, …”."""
INNER = frozenset(("det", "amod", "compound", "nummod", "nmod", "predet", "quantmod", "case", "punct", "advmod"))


def phrased(sentence: Sentence, asked: bool) -> Iterator[Found]:
    """Every answer that the sentence reports by a phrase, the first of each; `asked`: something was asked in it or just before it."""
    text = sentence.text.replace("’", "'")
    taken: list[tuple[int, int]] = []
    for idiom in (*IDIOMS, *DENIALS):
        if idiom.asked and not asked:
            continue
        for match in idiom.pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            found = _found(idiom, match, sentence, text)
            if found is not None:
                taken.append((match.start(), max(match.end(), match.start() + 1)))
                yield found
                break


def _found(idiom: Idiom, match: re.Match[str], sentence: Sentence, text: str) -> Found | None:
    if idiom.kind in UNNEGATED and SUPPOSING.search(text[max(0, match.start() - 40) : match.start()]):
        return None
    verb = _verb(sentence, match)
    if verb is None:
        return None
    if idiom.holder:
        holder = _holder(sentence, match.end())
        return Found(idiom.kind, verb, None, holder) if holder is not None else None
    own = OWN_NEGATION.search(match.group()) is not None
    if idiom.kind in UNNEGATED and idiom.kind != "retracted" and not own and (is_negated(verb) or is_supposed(verb)):
        return None
    return Found(idiom.kind, verb)


def _verb(sentence: Sentence, match: re.Match[str]) -> Token | None:
    """The phrase's first full verb, else its auxiliary, else its first word."""
    named = match.start("verb") if "verb" in match.re.groupindex else match.start()
    low, high = sentence.start_char + named, sentence.start_char + max(match.end(), match.start() + 1)
    inside = [
        token for token in sentence if token.idx < high and low < token.idx + len(token.text) and not token.is_space
    ]
    for kinds in (("VERB",), ("AUX",)):
        for token in inside:
            if token.pos_ in kinds:
                return token
    return inside[0] if inside else None


def _holder(sentence: Sentence, offset: int) -> Token | None:
    """The head of the noun phrase that begins at a character; of "the agent's house", the agent."""
    at = sentence.start_char + offset
    token = next((token for token in sentence if token.idx >= at and not token.is_punct and not token.is_space), None)
    if token is None:
        return None
    first = token
    while token.dep_ in INNER and token.head.i > token.i and token.head.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON"):
        token = token.head
    if token.dep_ == "poss" and token.head.lemma_.lower() not in HOUSES and token.head.i > token.i:
        token = token.head if first.dep_ != "poss" or first.pos_ in ("PRON", "DET") else token
    if token.lemma_.lower() in HOUSES:
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        token = owner if owner is not None else token
    return token if token.pos_ in ("NOUN", "PROPN", "PRON") else None


def conceded_before(sentence: str, place: int, previous: str) -> bool:
    """Whether something else is granted: in the same sentence and set off, or in the one before, which this one is set against.

    `place` is where the denial stands in the sentence.
    """
    early, late = sentence[:place], sentence[place:]
    granted = CONCEDED.search(early)
    if granted is not None and CONTRAST.search(early, granted.end()):
        return True
    granted = CONCEDED.search(late)
    if granted is not None and granted.start() > CLEAR_OF and CONTRAST.search(late[: granted.start()]):
        return True
    return CONCEDED.search(previous) is not None and CONTRAST.search(sentence[:OPENING]) is not None
