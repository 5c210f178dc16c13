"""How a Spanish source is given: named, described, unnamed, a pronoun."""

from __future__ import annotations

from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, PERSONS_UNNAMED, PRONOUNS
from careo.extract.attributions.spanish_words import DETERMINERS, TOKEN
from careo.records.statements import SourceForm


def source_form(source: str) -> SourceForm:
    """Whether the words of a source name it, describe it, or leave it unnamed (one or several)."""
    words = TOKEN.findall(source)
    if not words:
        return "none"
    lowered = [word.lower() for word in words]
    if lowered[0] in PRONOUNS and len(words) == 1:
        return "pronoun"
    if any(word[0].isupper() for word in words[1:]) or (
        words[0][0].isupper() and lowered[0] not in DETERMINERS | PERSONS_UNNAMED | DOCUMENT_HEADS
    ):
        return "named"
    head = next((word for word in lowered if word not in DETERMINERS), lowered[0])
    if head in PERSONS_UNNAMED:
        counted = lowered[0] in {"dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"}
        return "unnamed several" if head.endswith("s") and not counted else "unnamed"
    return "described"
