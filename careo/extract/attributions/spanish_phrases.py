"""Noun phrases around a verb: the source before it, behind it, and where a phrase that begins somewhere ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careo.extract.attributions.spanish_cues import DOCUMENT_HEADS, PERSONS_UNNAMED
from careo.extract.attributions.spanish_words import (
    ADVERBS,
    DAYS,
    INTERROGATIVES,
    MONTHS,
    PRONOUNS,
    TIMES,
    TITLES,
    Word,
)

LONGEST_PHRASE = 60
"""Words within which a source must end; beyond, it is no phrase but a misread sentence."""
CONNECTIVES = frozenset(
    """y e pero o sino además también incluso asimismo entonces luego después finalmente así ayer hoy anoche mañana sin mientras tanto
    ahora aun aún ya tampoco no solo sólo sí aunque porque que ni""".split()
)
ASIDES = frozenset(
    "sin en por a al con tras ante durante según desde para bajo hasta entre sobre mediante contra".split()
)
BORDERS = frozenset('.;:?!¿¡—–()[]«»“”"\n')
NAME_JOINS = frozenset("de del la las los y e da do von van san santa".split())


@dataclass(frozen=True, slots=True)
class Found:
    """First and last word of a source, or none of them; `certain` is False where something stands there that could not be read."""

    first: int | None
    last: int | None
    certain: bool = True

    @property
    def named(self) -> bool:
        """Whether there is a source."""
        return self.first is not None


NOTHING = Found(None, None)
UNREAD = Found(None, None, False)


def source_before(words: Sequence[Word], verb: int, low: int) -> Found:
    """The source that ends before the verb group at `verb`, in words[low:verb]."""
    end = verb - 1
    while end >= low and words[end].tag == "L":
        end -= 1
    if end < low:
        return NOTHING
    word = words[end]
    if word.tag == "C" or word.lower in (
        "cuando",
        "porque",
        "aunque",
        "si",
        "como",
        "mientras",
        "donde",
        "pues",
        "según",
    ):
        return NOTHING
    if word.tag == "S":
        return _relative(words, end, low)
    if word.text == ",":
        return _past_insertions(words, end, low)
    if word.text in ("—", "–", ")"):
        return _past_marks(words, end, low)
    if word.text in BORDERS and word.text not in ("”", "»", '"'):
        return NOTHING
    return _phrase_ending(words, end, low, end)


def _relative(words: Sequence[Word], place: int, low: int) -> Found:
    """ "quien", or "que" behind a noun, is the source itself; a conjunction has none before its verb."""
    low_word = words[place].lower
    if low_word in ("quien", "quienes"):
        governed = place > low and words[place - 1].tag == "E"
        return UNREAD if governed else Found(place, place)
    if low_word in ("cual", "cuales"):
        return Found(place - 1, place) if place > low else UNREAD
    if low_word in INTERROGATIVES:
        return UNREAD
    if low_word != "que" or place == low:
        return NOTHING
    before = words[place - 1]
    if before.text == "," and place - 2 >= low:
        before = words[place - 2]
        return Found(place, place) if before.tag in ("X", "M", "T", "#") else NOTHING
    if before.tag == "D" and before.lower in ("el", "la", "los", "las"):
        return Found(place - 1, place) if place - 2 < low or words[place - 2].tag != "E" else UNREAD
    return Found(place, place) if before.tag in ("X", "M", "N", "T") else NOTHING


def _past_marks(words: Sequence[Word], end: int, low: int) -> Found:
    """A source before an insertion between dashes or brackets."""
    closing = words[end].text
    opening = {")": "(", "—": "—", "–": "–"}[closing]
    place = end - 1
    while place >= low and words[place].text != opening:
        place -= 1
    if place <= low:
        return NOTHING if closing != ")" else UNREAD
    found = _phrase_ending(words, place - 1, low, place - 1)
    if found.named and closing == ")":
        return Found(found.first, end)
    return found


def _past_insertions(words: Sequence[Word], comma: int, low: int) -> Found:
    """NP, …, VERB: over asides ("en cambio"), and with appositions and relative clauses as parts of the source."""
    last: int | None = None
    close = comma
    for _ in range(6):
        opening = _opening_comma(words, close, low)
        if opening is None:
            if words[low if low else 0].lower in ("que",):
                return UNREAD
            return NOTHING if _is_aside(words, low, close) else UNREAD
        part_of_source = not _is_aside(words, opening + 1, close)
        if part_of_source and last is None:
            last = close - 1
        if opening - 1 < low:
            return NOTHING
        before = words[opening - 1]
        if before.lower in ("quien", "quienes"):
            return Found(opening - 1, opening - 1)
        if before.tag in ("S", "C"):
            return NOTHING
        if before.text in BORDERS and before.text not in ("”", "»", '"', ")"):
            return NOTHING
        found = _phrase_ending(words, opening - 1, low, last if last is not None else opening - 1)
        if found.named or not found.certain:
            head = words[found.first] if found.first is not None else None
            if head is not None and _opens_list(words, found.first or 0, low, opening):
                close = opening
                continue
            return found
        close = opening
    return UNREAD


def _opens_list(words: Sequence[Word], first: int, low: int, opening: int) -> bool:
    """Whether the phrase is itself an apposition behind another comma: "Ana Ruiz, directora, de 40 años, dijo"."""
    if first - 1 <= low or words[first - 1].text != ",":
        return False
    before = words[first - 2]
    apposed = words[first].tag in ("X", "T") and before.tag in ("M", "X", "#")
    return apposed and opening > first


def _opening_comma(words: Sequence[Word], close: int, low: int) -> int | None:
    depth = 0
    for place in range(close - 1, max(low, close - LONGEST_PHRASE) - 1, -1):
        text = words[place].text
        if text in ("»", "”", ")"):
            depth += 1
        elif text in ("«", "“", "("):
            depth -= 1
        elif text == "," and depth <= 0:
            return place
        elif text in (";", ":", "."):
            return None
    return None


def _is_aside(words: Sequence[Word], first: int, end: int) -> bool:
    """Whether words between commas only tell when, how or in what connection: no apposition and no relative clause."""
    word = words[first]
    if word.lower in ("de", "del"):
        return len(words) > first + 1 and words[first + 1].lower in (
            "nuevo",
            "paso",
            "hecho",
            "pie",
            "inmediato",
            "momento",
            "entrada",
        )
    if word.tag == "E":
        following = words[first + 1].lower if first + 1 < end else ""
        return following not in ("quien", "quienes", "cual")
    if word.tag in ("A", "G", "I") or word.lower in (
        "cuando",
        "aunque",
        "si",
        "como",
        "mientras",
        "porque",
        "pues",
        "y",
        "o",
    ):
        return True
    if word.tag == "T":
        return word.lower.startswith(
            (
                "consultad",
                "preguntad",
                "interrogad",
                "requerid",
                "cuestionad",
                "contactad",
                "entrevistad",
                "citad",
                "visto",
                "dicho",
            )
        )
    if word.tag == "D" and any(one.lower in TIMES for one in words[first:end][:4]):
        return True
    return word.lower in ("ayer", "hoy", "anoche") or word.lower in ADVERBS or word.lower in DAYS


def _phrase_ending(words: Sequence[Word], end: int, low: int, last: int) -> Found:
    """The noun phrase that ends at `end`; the source reaches to `last`."""
    unmatched = 0
    joint: int | None = None
    start = low
    for place in range(end, max(low, end - LONGEST_PHRASE) - 1, -1):
        word = words[place]
        if word.tag == "V":
            unmatched += 1
        elif word.tag == "S":
            if unmatched:
                unmatched -= 1
                continue
            start = place + 1
            break
        elif (
            (word.text in BORDERS and word.text not in ("”", "»", '"', "“", "«", ".", "(", ")"))
            or (word.text == "." and not abbreviation(words, place))
            or (word.text == "," and not unmatched)
        ):
            start = place + 1
            break
        elif word.tag == "C" and not unmatched and not (place + 1 < len(words) and words[place + 1].tag == "S"):
            joint = place if joint is None else joint
    else:
        start = max(low, end - LONGEST_PHRASE)
        if start > low:
            return UNREAD
    if unmatched:
        if joint is None:
            return UNREAD
        start = joint + 1
    first = _noun_start(words, start, end)
    if first is None:
        return NOTHING if words[start].tag == "E" or _only_adjuncts(words, start, end) else UNREAD
    if any(one.tag == "V" for one in words[first : end + 1]) and not any(
        one.tag == "S" for one in words[first : end + 1]
    ):
        return UNREAD
    return Found(first, last)


def abbreviation(words: Sequence[Word], place: int) -> bool:
    """Whether the full stop at a place belongs to a short word with a capital: "Lic.", "R."."""
    return place > 0 and words[place - 1].text[0].isupper() and len(words[place - 1].text) <= 4


def _only_adjuncts(words: Sequence[Word], start: int, end: int) -> bool:
    return all(
        word.tag in ("A", "E", "C") or word.lower in TIMES or word.tag in ("D", "#") for word in words[start : end + 1]
    )


def _noun_start(words: Sequence[Word], start: int, end: int) -> int | None:
    """Where the subject begins behind leading connectives and adjuncts ("Pero ayer en la audiencia el fiscal")."""
    place = start
    while place <= end:
        word = words[place]
        if word.text in ("¿", "¡", "«", "“", '"', ".", "”", "»"):
            place += 1
        elif word.lower in CONNECTIVES and word.tag != "M" and not (False):
            place += 1
            if word.lower == "sin" and place <= end and words[place].lower == "embargo":
                place += 1
        elif word.tag == "A":
            place += 1
        elif word.tag == "E":
            place = _behind_adjunct(words, place, end)
        elif word.tag in ("D", "#") and is_time(words, place, end):
            place = behind_time(words, place, end)
        else:
            break
    if place > end:
        return None
    return place if can_open(words, place, place == start) else None


def is_time(words: Sequence[Word], place: int, end: int) -> bool:
    """Whether a time begins here: "el lunes", "esa misma noche"."""
    following = [word.lower for word in words[place + 1 : min(place + 4, end + 1)]]
    if not following:
        return False
    near = following[0] in TIMES or (
        len(following) > 1 and following[0] in ("pasado", "mismo", "misma", "primer") and following[1] in TIMES
    )
    return near and words[place].tag != "M"


def behind_time(words: Sequence[Word], place: int, end: int) -> int:
    """The place behind a time."""
    place += 1
    while place <= end and (
        words[place].lower in TIMES
        or words[place].tag == "#"
        or words[place].lower
        in ("pasado", "pasada", "mismo", "misma", "de", "después", "más", "tarde", "antes", "siguiente", "atrás")
    ):
        place += 1
    return place


def _behind_adjunct(words: Sequence[Word], place: int, end: int) -> int:
    """Behind a leading prepositional phrase: at the next determiner, name or pronoun that no preposition or article governs."""
    position = place + 1
    while position <= end and words[position].tag in ("D", "E"):
        position += 1
    position += 1
    while position <= end:
        word, before = words[position], words[position - 1]
        if word.tag == "D" and before.tag not in ("D", "E", "C") and word.lower not in ("al", "del"):
            return position
        if word.tag == "M" and before.tag in ("X", "#") and before.text[0].islower():
            return position
        if word.tag == "N" and before.tag not in ("E", "D"):
            return position
        if word.tag == "X" and word.lower in PERSONS_UNNAMED and before.tag not in ("E", "D"):
            return position
        position += 1
    return end + 1


def can_open(words: Sequence[Word], place: int, opens: bool = False) -> bool:
    """Whether a noun phrase that may be a source can begin here."""
    word = words[place]
    if word.tag in ("D", "M", "#"):
        return word.lower not in ("al", "del") and not (word.tag == "D" and is_time(words, place, len(words) - 1))
    if word.lower in PRONOUNS or word.tag == "N":
        return word.lower not in ("esto", "eso", "aquello")
    if word.lower in PERSONS_UNNAMED or word.lower in DOCUMENT_HEADS or word.lower in TITLES:
        return True
    return (
        word.tag == "X"
        and (word.text[0].isupper() or (opens and word.lower.endswith("s")))
        and word.lower not in MONTHS
    )
