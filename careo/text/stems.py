"""A word without its regular ending, English and Spanish at once, so that a search finds "warned" by "warning".

Endings alone, no dictionary: what is irregular ("said", "dijo") keeps its form. It is made for words as an index holds
them, in small letters without accents, and changes no more than the last letter of what stays.
"""

from __future__ import annotations

import re
import unicodedata

SHORTEST = 4
"""Letters that must stay: "casa" and "caso" are two words."""

_ENGLISH = (
    (re.compile(r"(?:ied|ies|ying)$"), "y"),
    (re.compile(r"(?<=[^aeiou])e[sd]$|(?<=[^aeious])s$|ing$|e$"), ""),
)
_SPANISH = re.compile(
    r"(?:(?:ad|id)(?:o|a|os|as)|(?:a|ie)ron|(?:a|ie)ndo|aba[ns]?|abamos|(?:ar|er|ir)(?:a[ns]?|e|emos|ia[ns]?|iamos|on)?"
    r"|ia[ns]?|iamos|[aei]mos|iones|ion|iste|aste|io|[aeo]s?|[ae]n)$"
)


def folded(word: str) -> str:
    """In small letters without accents, as the index holds it."""
    apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


def stems(word: str) -> frozenset[str]:
    """What stays of a folded word in each language; nothing where that would be too short or it is no plain word."""
    if not word.isalpha():
        return frozenset()
    english = word
    for ending, instead in _ENGLISH:
        shorter = ending.sub(instead, english)
        if shorter != english:
            english = shorter
            break
    spanish = _SPANISH.sub("", word)
    return frozenset(
        f"{language}:{stem}" for language, stem in (("en", english), ("es", spanish)) if len(stem) >= SHORTEST
    )


def alike(word: str, other: str) -> bool:
    """Whether two folded words differ by a regular ending at most."""
    return not stems(word).isdisjoint(stems(other))


def beginning(word: str) -> str:
    """Letters with which every word begins that is `alike`: a range of the index to look through."""
    shortest = min((len(stem) - 3 for stem in stems(word)), default=len(word))
    return word[: shortest - 1]
