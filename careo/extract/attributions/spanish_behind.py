"""Noun phrases that begin at a word: a source behind its verb, and where any phrase ends."""

from __future__ import annotations

from collections.abc import Sequence

from careo.extract.attributions.spanish_phrases import (
    LONGEST_PHRASE,
    NOTHING,
    UNREAD,
    Found,
    abbreviation,
    behind_time,
    can_open,
    is_time,
)
from careo.extract.attributions.spanish_words import RELATIVES, Word

GOVERNING = frozenset(
    """cercano cercana cercanos cercanas allegado allegada allegados allegadas próximo próxima próximos próximas vinculado vinculados ligado
    ligados contrario contrarios afín afines relativo adscrito adscrita responsable responsables encargado encargada""".split()
)
"""Words that take a preposition along inside a noun phrase: "una fuente cercana a la investigación"."""


def source_after(words: Sequence[Word], place: int, high: int, closing: bool) -> Found:
    """The source that follows a verb, up to words[high]. `closing`: nothing but the sentence's end or a comma follows it."""
    while place < high and words[place].lower in ("ayer", "hoy", "anoche", "también", "entonces", "luego"):
        place += 1
    if place + 1 < high and words[place].tag in ("D", "#") and is_time(words, place, high):
        place = behind_time(words, place, high - 1)
    if place >= high or not can_open(words, place):
        return NOTHING if place >= high or words[place].tag in ("E", "P", "S", "A", "C") else UNREAD
    end = phrase_end(words, place, high, closing)
    if end is None:
        return UNREAD
    return Found(place, _with_apposition(words, end, high, closing))


def phrase_end(words: Sequence[Word], place: int, high: int, relatives: bool = False) -> int | None:
    """The last word of the noun phrase that begins at `place`; with `relatives`, "que …" up to a comma belongs to it."""
    end = position = place
    limit = min(high, place + LONGEST_PHRASE)
    while position < limit:
        word = words[position]
        if word.tag == "P":
            behind = _over_mark(words, position, limit)
            if behind is None:
                break
            if word.text != ".":
                end = behind - 1
            position = behind
            continue
        if word.tag == "S" and relatives and word.lower in RELATIVES and position > place:
            end = _relative_end(words, position, limit)
        if word.tag == "S" or (position > place and _stops(words, place, position, limit)):
            break
        if word.tag == "C" and not _joins(words, position, limit):
            break
        end = position
        position += 1
    while end > place and words[end].tag in ("D", "E", "C") and words[end].lower not in _MAY_CLOSE:
        end -= 1
    if words[end].tag in ("E", "C") or (end == place and words[end].lower in ("el", "la", "los", "las", "su", "un")):
        return None
    return end


_MAY_CLOSE = frozenset("uno una mismo misma segundo tercera".split())
_MAY_FOLLOW = frozenset("al del mismo misma propio propia primera segundo tercera única único".split())


def _over_mark(words: Sequence[Word], position: int, limit: int) -> int | None:
    """The place behind a full stop of an abbreviation or a short name in quotation marks; None at any other mark."""
    text = words[position].text
    if position + 1 >= limit:
        return None
    if text == "." and abbreviation(words, position) and words[position + 1].tag == "M":
        return position + 1
    if text in ("«", "“", '"') and words[position + 1].text[0].isupper():
        closing = _short_marks(words, position, limit)
        return closing + 1 if closing is not None else None
    return None


def _stops(words: Sequence[Word], start: int, position: int, limit: int) -> bool:
    """Whether a word inside a phrase is none of it: a verb, an adverb, a preposition that nothing governs, a second article."""
    word, before = words[position], words[position - 1]
    if word.tag in ("V", "G", "L", "I"):
        return True
    if word.tag == "A":
        return not _goes_on(words, position, limit)
    if word.tag == "E":
        return word.lower not in ("de", "del") and not _governed(words, start, position, limit)
    return word.tag == "D" and before.tag not in ("E", "C", "D", "A") and word.lower not in _MAY_FOLLOW


def _short_marks(words: Sequence[Word], place: int, limit: int) -> int | None:
    """The closing mark of a short name in quotation marks."""
    for position in range(place + 1, min(place + 7, limit)):
        if words[position].text in ("»", "”", '"'):
            return position
    return None


def _goes_on(words: Sequence[Word], position: int, limit: int) -> bool:
    """ "el muy respetado", "un poco conocido": an adverb inside the phrase."""
    return (
        words[position].lower in ("muy", "más", "menos", "tan", "entonces", "recién")
        and position + 1 < limit
        and words[position + 1].tag in ("X", "T")
    )


def _joins(words: Sequence[Word], position: int, limit: int) -> bool:
    """Whether "y" joins two parts of the phrase rather than two clauses."""
    if words[position].lower not in ("y", "e", "o", "u", "ni") or position + 1 >= limit:
        return False
    following = words[position + 1]
    if following.tag not in ("D", "M", "X", "#", "T", "N") and following.lower not in ("de", "del"):
        return False
    for word in words[position + 1 : min(position + 12, limit)]:
        if word.tag == "V":
            return False
        if word.tag in ("S", "P"):
            return True
    return True


def _governed(words: Sequence[Word], start: int, position: int, limit: int) -> bool:
    """Whether a preposition inside the phrase belongs to it: behind a participle or adjective, or inside a name."""
    before = words[position - 1]
    following = words[position + 1] if position + 1 < limit else None
    if before.lower in GOVERNING or (
        before.tag == "T" and position - 1 > start and before.lower.endswith(("o", "a", "os", "as"))
    ):
        return True
    if words[position].lower in ("contra", "para", "sobre", "por") and before.tag == "M" and following is not None:
        return following.tag == "M" or (
            following.tag == "D" and position + 2 < limit and words[position + 2].tag == "M"
        )
    return words[position].lower == "a" and before.tag == "X" and following is not None and following.lower == "cargo"


def _relative_end(words: Sequence[Word], position: int, limit: int) -> int:
    end = position - 1
    for place in range(position, limit):
        if words[place].tag == "P" and words[place].text not in ("%", "$"):
            break
        end = place
    return end


def _with_apposition(words: Sequence[Word], end: int, high: int, closing: bool) -> int:
    """The end of the phrase with an apposition or relative clause between commas behind it."""
    while end + 2 < high and words[end + 1].text == ",":
        opening = end + 2
        first = words[opening]
        relative = first.lower in ("quien", "quienes", "cuyo", "cuya", "que") or (
            first.lower in ("el", "la") and words[opening + 1].lower == "cual" if opening + 1 < high else False
        )
        apposed = first.tag in ("D", "M", "X", "T") or first.lower == "de"
        if not apposed and not (relative and closing):
            return end
        close = opening
        finite = False
        while (
            close < high
            and words[close].text not in (",", ";", ":", "—", "–", "»", "”", '"', "?", "!")
            and not (words[close].text == "." and not abbreviation(words, close))
        ):
            finite = finite or (words[close].tag == "V" and not relative)
            if words[close].tag == "S" and close > opening and not relative:
                relative = True
            close += 1
        lone = close - opening == 1 and first.tag in ("X", "T")
        if finite or lone or close - opening > 30:
            return end
        at_end = close >= high or words[close].text not in (",",)
        if not closing and at_end:
            return end
        end = close - 1
    return end
