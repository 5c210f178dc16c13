"""English polarity and modality: the cue's sense, the main clause's negation, and the mood that the content's own words show."""

from __future__ import annotations

import re

from careo.extract.aspects.clauses_english import LONGEST, main_clause, main_clause_negated, words_of
from careo.extract.aspects.cues_english import EXPECTING, Cue, cue_of
from careo.extract.aspects.moods_english import (
    ALLEGED,
    ALLEGED_WORDS,
    CALCULATED,
    POSSIBLE_ADVERB,
    POSSIBLE_WORDS,
    SUSPECTED,
    SUSPECTED_WORDS,
    TO_BE,
    UNDENIED,
    is_hypothetical,
    is_planned,
    is_possible,
    moody,
)
from careo.records.statements import Modality, Polarity
from careo.text.lemmas import lemma

ACCUSED_OF_NOT = re.compile(r"\b(?:of|with|for) (?:not|never) (?:\w+ly )?(?:\w+ing)\b", re.IGNORECASE)
"""“accused the mayor of not paying”: the gerund is the whole of what is said."""
INFINITIVE = re.compile(r"^\W*(?:(?:not|never|no longer)(?: again)? )?(?:to|against|on|for)\b", re.IGNORECASE)
NEGATED_INFINITIVE = re.compile(
    r"^\W*(?:(?:not|never|no longer) (?:again )?(?:to |\w+ing\b)|to (?:not|never) |against \w)", re.IGNORECASE
)
GERUND = re.compile(r"^\W*(?:not )?\w+ing\b", re.IGNORECASE)


def polarity_of(cue: str, content: str) -> Polarity:
    """Negative where the source says that it is not so."""
    read = cue_of(cue)
    negative = main_clause_negated(content) or (
        ("not" in content or "never" in content) and ACCUSED_OF_NOT.search(content[:LONGEST]) is not None
    )
    if cue and not negative and NEGATED_INFINITIVE.match(content):
        negative = True
    if read.sense in ("denied", "doubted", "refused"):
        return "negative" if negative == read.negated else "positive"
    if read.sense != "undecided" and read.negated:
        negative = not negative
    return "negative" if negative else "positive"


FORETELLING = re.compile(r"\b(?:warn|predict|forecast|foresee|foresaw|foretold|caution|prophes)", re.IGNORECASE)
"""Whoever warns that a thing will come to pass has not decided that it shall."""


def modality_of(cue: str, content: str) -> Modality:
    """What the cue and the content's own words make of it; the words that weaken it most stand."""
    read = cue_of(cue)
    own = _own(content, reported=bool(cue), denied=read.sense in ("denied", "doubted"))
    if own == "planned" and FORETELLING.search(cue):
        own = "stated"
    if own in ("hypothetical", "possible"):
        return own
    by_cue = _by_cue(read, cue, content, own)
    return own if by_cue is None else by_cue


def _by_cue(read: Cue, cue: str, content: str, own: Modality) -> Modality | None:
    if read.sense in ("undecided", "possible"):
        return "possible"
    if read.sense == "refused":
        return "planned" if not content.lower().startswith(("that ", "“that ")) else None
    if read.sense == "doubted":
        return "suspected"
    if read.sense == "alleged":
        return "alleged"
    if read.sense == "suspected":
        expecting = any(lemma(word, "en") in EXPECTING for word in cue.split())
        if expecting:
            return (
                "planned" if INFINITIVE.match(content) or own == "planned" else own if own != "stated" else "suspected"
            )
        return "suspected"
    if read.sense == "planned":
        if read.facts and not INFINITIVE.match(content) and not GERUND.match(content) and own != "planned":
            return "planned" if TO_BE.search(content[:LONGEST]) else None
        return "planned"
    return None


def _own(content: str, reported: bool, denied: bool) -> Modality:
    """What the words of a content, or of a sentence in the document's own voice, make of it."""
    words = words_of(content)
    if not moody(words):
        return "stated"
    text = content[:LONGEST].replace("’", "'")
    if is_hypothetical(text, words):
        return "hypothetical"
    clause = " ".join(main_clause(words))
    if is_possible(clause, text) or (not POSSIBLE_WORDS.isdisjoint(words) and POSSIBLE_ADVERB.search(text)):
        return "possible"
    if not SUSPECTED_WORDS.isdisjoint(words) and (SUSPECTED.search(clause) or CALCULATED.search(text)):
        return "suspected"
    if not ALLEGED_WORDS.isdisjoint(words) and (ALLEGED.search(clause) or UNDENIED.search(text)):
        return "alleged"
    if denied and not is_planned(clause, False):
        return "stated"
    return "planned" if is_planned(clause, reported) else "stated"
