"""How a Spanish source is given: named, described, unnamed, a pronoun."""

from __future__ import annotations

import re

from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, PERSONS_UNNAMED, PRONOUNS
from careo.extract.attributions.spanish_words import DETERMINERS, TOKEN
from careo.records.statements import SourceForm

_APPOSED = re.compile(r",\s+[A-ZÁÉÍÓÚÑ]")
"""A name beside the words, which says who it is after all."""


def source_form(source: str) -> SourceForm:
    """Whether the words of a source name it, describe it, or leave it unnamed (one or several)."""
    words = TOKEN.findall(source)
    if not words:
        return "none"
    lowered = [word.lower() for word in words]
    if lowered[0] in PRONOUNS and len(words) == 1:
        return "pronoun"
    if _is_unnamed(source, lowered):
        return _unnamed(lowered)
    if any(word[0].isupper() for word in words[1:]) or (
        words[0][0].isupper() and lowered[0] not in DETERMINERS | PERSONS_UNNAMED | DOCUMENT_HEADS
    ):
        return "named"
    head = next((word for word in lowered if word not in DETERMINERS), lowered[0])
    return _unnamed(lowered) if head in PERSONS_UNNAMED else "described"


def _head(lowered: list[str]) -> int:
    return next((place for place, word in enumerate(lowered) if word not in DETERMINERS), 0)


def _is_unnamed(source: str, lowered: list[str]) -> bool:
    """Whether the only names in it say where or whose people of no name are: "fuentes del Ministerio del Interior"."""
    place = _head(lowered)
    governed = lowered[place + 1 : place + 2]
    return lowered[place] in PERSONS_UNNAMED and governed in (["de"], ["del"], ["en"]) and not _APPOSED.search(source)


def _unnamed(lowered: list[str]) -> SourceForm:
    counted = lowered[0] in {"dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"}
    return "unnamed several" if lowered[_head(lowered)].endswith("s") and not counted else "unnamed"
