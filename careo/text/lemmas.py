"""The dictionary form of single words, English and Spanish, without a parse: simplemma's tables, and a few that they take for nouns."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
AS_VERBS = {
    "en": {
        "felt": "feel",
        "left": "leave",
        "thought": "think",
        "found": "find",
        "saw": "see",
        "lay": "lie",
        "lies": "lie",
    },
    "es": {"sostuvo": "sostener", "dijo": "decir"},
}


@lru_cache(maxsize=50_000)
def lemma(word: str, language: str) -> str:
    """The dictionary form in lower case; a word that no table knows stays as it is."""
    small = word.lower()
    known = AS_VERBS[language].get(small)
    return known if known is not None else simplemma.lemmatize(small, lang=language).lower()


def lemmas(words: str, language: str) -> tuple[str, ...]:
    """The dictionary forms of all words, in order."""
    return tuple(lemma(found.group(), language) for found in WORD.finditer(words))
