"""Where a Spanish source begins and ends, told by the small words around it; None where that cannot be told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, PERSONS_UNNAMED, PRONOUNS, cue_forms, is_participle
from careo.records.passages import Span
from careo.records.statements import SourceForm

TOKEN = re.compile(r"[^\W_]+(?:[-'’/][^\W_]+)*|[^\w\s]|_")
DETERMINERS = frozenset(
    "el la los las un una unos unas su sus este esta estos estas ese esa esos esas aquel aquella dos tres cuatro cinco "
    "seis siete ocho nueve diez varios varias algunos algunas otro otra otros otras ambos ambas muchos muchas cada dicho dicha".split()
)
PREPOSITIONS = frozenset(
    "en de del a al con por para sin sobre ante bajo contra desde entre hacia hasta según tras durante mediante".split()
)
NAME_PARTICLES = frozenset("de del la las los y e da do von van san santa".split())
STOPS = frozenset(
    "que en a al ante durante tras desde hasta con por para sobre entre cuando mientras aunque porque si pero donde como ayer hoy "
    "hace este mediante luego después antes sin sino".split()
)
"""Words that end a source that stands after its verb."""
CLITICS = frozenset(
    "se lo la le les los las me nos te no también ya además incluso nunca siempre sólo solo así".split()
)
TIMES = frozenset("lunes martes miércoles jueves viernes sábado domingo ayer hoy anoche".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its place in the document's text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()


def source_after(words: list[Word], index: int) -> Span | None:
    """A source that follows its verb or "según": a noun phrase up to a comma, a stop word or a verb; None when none stands there."""
    if (
        index + 1 < len(words)
        and words[index].lower in {"el", "este", "ayer", "hoy"}
        and (words[index].lower in TIMES or words[index + 1].lower in TIMES)
    ):
        index += 1 if words[index].lower in TIMES else 2
    if index >= len(words) or not _can_open(words[index]):
        return None
    end = index
    forms = cue_forms()
    for position in range(index, min(index + 20, len(words))):
        word = words[position]
        following = words[position + 1] if position + 1 < len(words) else None
        if not word.text[0].isalnum():
            abbreviation = (
                word.text == "."
                and following is not None
                and words[position - 1].text[0].isupper()
                and len(words[position - 1].text) <= 3
            )
            if word.text in {"(", "@"} or not abbreviation:
                break
        elif position > index and (
            word.lower in STOPS
            or (word.lower in forms and not word.text[0].isupper() and not is_participle(word.lower))
        ):
            break
        end = position
    while end > index and words[end].lower in NAME_PARTICLES | DETERMINERS | PREPOSITIONS | {"."}:
        end -= 1
    if words[end].lower in DETERMINERS | PREPOSITIONS:
        return None
    return (words[index].start, words[end].end)


def _can_open(word: Word) -> bool:
    """Whether a noun phrase can begin here: a determiner, a name, a pronoun or a bare plural that is a known kind of source."""
    return (
        word.lower in DETERMINERS
        or word.text[0].isupper()
        or word.lower in PRONOUNS
        or word.lower in PERSONS_UNNAMED
        or word.lower in DOCUMENT_HEADS
    )


def source_before(words: list[Word], verb: int) -> Span | None:
    """A source that stands before its verb: the last noun phrase of the clause, with its apposition when commas close it."""
    end = verb
    while end > 0 and words[end - 1].lower in CLITICS and not words[end - 1].text[0].isupper():
        if words[end - 1].lower in {"la", "los", "las"} and end - 2 >= 0 and words[end - 2].lower in PREPOSITIONS:
            break
        end -= 1
    if end == 0:
        return None
    if words[end - 1].text == ",":
        return _before_comma(words, end - 1)
    start = _phrase_start(words, end)
    if start is None or start >= end:
        return None
    return (words[start].start, words[end - 1].end)


def _before_comma(words: list[Word], comma: int) -> Span | None:
    """NP, apposition, VERB: the source reaches from the noun phrase to the apposition's end; otherwise None."""
    opening = next((i for i in range(comma - 1, -1, -1) if words[i].text == ","), None)
    if opening is None or opening == 0:
        return None
    start = _phrase_start(words, opening)
    if start is None:
        return None
    return (words[start].start, words[comma - 1].end)


def _phrase_start(words: list[Word], end: int) -> int | None:
    """Where the noun phrase that ends before `end` begins: at a determiner or name that no preposition governs."""
    floor = max(
        (
            i + 1
            for i in range(end)
            if words[i].text in {",", ";", ":", ".", "(", ")", "—", "–", "«", "»", "“", "”", '"'}
        ),
        default=0,
    )
    floor = max(
        floor,
        max(
            (
                i + 1
                for i in range(floor, end)
                if words[i].lower in {"que", "pero", "porque", "aunque", "cuando", "donde"}
            ),
            default=0,
        ),
    )
    while floor < end and words[floor].lower in {"y", "e", "sin", "embargo", "además", "también", "ayer", "hoy"}:
        floor += 1
    start = floor
    while start < end:
        word = words[start]
        if word.lower in PREPOSITIONS:
            start = _after_prepositional(words, start, end)
            continue
        if _can_open(word) and word.lower not in TIMES:
            return start
        start += 1
    return None


def _after_prepositional(words: list[Word], start: int, end: int) -> int:
    """The index after a leading prepositional phrase such as "En mayo" or "En la reunión"."""
    position = start + 1
    while position < end and words[position].lower in DETERMINERS | PREPOSITIONS:
        position += 1
    position += 1
    while position < end and words[position].lower in PREPOSITIONS:
        position = _after_prepositional(words, position, end)
    return position


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
