"""Where what a Spanish cue introduces ends: before the source is taken up again, before ", según X", at a new subject."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from careo.extract.attributions.spanish_cues import verb_forms
from careo.extract.attributions.spanish_groups import Group
from careo.extract.attributions.spanish_phrases import can_open
from careo.extract.attributions.spanish_words import Word

MARKS = {"«": "»", "“": "”", "‘": "’", "(": ")", "[": "]"}


def trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """The last word without punctuation that stays outside a content."""
    while last >= first and words[last].text in (",", ";", ":", ".", "—", "–", "-"):
        last -= 1
    return last


def clause_end(words: Sequence[Word], first: int, high: int, group: Group | None) -> int | None:
    """Where a clause with "que" ends: before the source is taken up again, before ", según X", at the sentence's end."""
    place = first if words[first].text in MARKS else first + 1
    listed = group is None or not _in_list(words, group.first)
    main = _first_verb(words, first, high)
    while place < high:
        word = words[place]
        if word.text in MARKS:
            place = _behind_marks(words, place, high)
            continue
        if word.text == ";" and not (listed and _listed(words, place, high)):
            break
        if word.text in (")", "]", "»", "”", "—", "–", "’"):
            break
        if word.text == "." and _sentence_ends(words, place, high):
            break
        if word.text == "," and _closing_according(words, place, high):
            break
        if (
            (word.tag == "C" or word.lower == "mientras")
            and word.lower != "ni"
            and _taken_up(words, place, high, group, main)
        ):
            break
        place += 1
    return trimmed(words, first, place - 1)


def _behind_marks(words: Sequence[Word], place: int, high: int) -> int:
    closing = MARKS[words[place].text]
    for close in range(place + 1, high):
        if words[close].text == closing:
            return close + 1
    return place + 1


def _listed(words: Sequence[Word], place: int, high: int) -> bool:
    """Whether a list of clauses goes on behind a semicolon ("…; que nadie avisó; y que …")."""
    following = [word.lower for word in words[place + 1 : min(place + 3, high)]]
    return bool(following) and (
        following[0] in ("que", "si") or (following[0] in ("y", "e", "o") and following[1:] == ["que"])
    )


def _in_list(words: Sequence[Word], place: int) -> bool:
    """Whether the cue stands in a list of clauses itself ("CONSIDERANDO: que …; que …"), whose members are not its own."""
    return any(words[i].text in (":", ";") and words[i + 1].lower == "que" for i in range(place - 1))


def _sentence_ends(words: Sequence[Word], place: int, high: int) -> bool:
    return (
        place + 1 < high
        and words[place + 1].text[0].isupper()
        and not (words[place - 1].text[0].isupper() and len(words[place - 1].text) <= 4)
    )


def _closing_according(words: Sequence[Word], place: int, high: int) -> bool:
    """ ", según X" at the sentence's end."""
    if place + 1 >= high or words[place + 1].lower not in ("según", "de"):
        return False
    if words[place + 1].lower == "de" and not (place + 2 < high and words[place + 2].lower == "acuerdo"):
        return False
    return not any(word.text == "," for word in words[place + 2 : high])


def _first_verb(words: Sequence[Word], first: int, high: int) -> str | None:
    """The tense of the content's own verb, if its ending tells."""
    for word in words[first + 1 : min(first + 40, high)]:
        if word.tag == "V":
            return tense_of(word.lower)
    return None


@lru_cache(maxsize=20_000)
def tense_of(low: str) -> str | None:
    """Present, preterite or something else, by list or ending."""
    form = verb_forms().get(low)
    if form is not None:
        return form.tense
    if low in (
        "tiene",
        "tienen",
        "hace",
        "hacen",
        "es",
        "son",
        "está",
        "están",
        "va",
        "van",
        "puede",
        "pueden",
        "debe",
        "deben",
        "ha",
        "han",
    ):
        return "present"
    if low in (
        "fue",
        "fueron",
        "hizo",
        "hicieron",
        "tuvo",
        "tuvieron",
        "pudo",
        "vino",
        "puso",
        "dio",
        "dieron",
        "vio",
        "hubo",
        "trajo",
        "quiso",
    ):
        return "preterite"
    if low.endswith(("ó", "aron", "ieron")):
        return "preterite"
    if low.endswith(("aba", "aban", "ía", "ían")) or low in ("era", "eran"):
        return "imperfect"
    return "future" if low.endswith(("á", "án")) else None


def _taken_up(words: Sequence[Word], place: int, high: int, group: Group | None, main: str | None) -> bool:
    """Whether behind "y" or "pero" the main clause goes on: with a verb of its tense, or with a new subject."""
    if group is None:
        return False
    position = place + 1
    if position < high and words[position].lower == "que":
        return words[place].lower == "mientras" and words[place - 1].text == ","
    while position < high and (words[position].tag in ("L", "A") or words[position].text == ","):
        if words[position].text == ",":
            closing = next((i for i in range(position + 1, min(position + 10, high)) if words[i].text == ","), None)
            if closing is None:
                return False
            position = closing
        position += 1
    if position >= high:
        return False
    own = "preterite" if group.tense in ("preterite", "perfect") else group.tense
    if words[position].tag == "V":
        tense = tense_of(words[position].lower)
        if position + 1 < high and words[position + 1].lower in (
            "previsto",
            "pensado",
            "planeado",
            "claro",
            "decidido",
        ):
            return tense == own
        if words[position].lower in verb_forms() and tense == own:
            return True
        return tense is not None and tense == own and main not in (own, None)
    if words[place - 1].text != "," and words[place].lower in ("y", "e", "o"):
        return _new_subject(words, position, high, own, main, 8)
    return _new_subject(words, position, high, own, main, 20)


def _new_subject(words: Sequence[Word], position: int, high: int, own: str, main: str | None, reach: int) -> bool:
    """Whether a noun phrase and then a cue verb of the main clause's tense follow: somebody else speaks."""
    if not can_open(words, position):
        return False
    for place in range(position, min(position + reach, high)):
        word = words[place]
        if word.tag == "S" or word.text in (";", ":"):
            return False
        if word.tag == "V":
            tense = tense_of(word.lower)
            cue = word.lower in verb_forms()
            return tense == own and (main not in (own, None) or (cue and words[position - 2].text == ","))
    return False


def simple_end(words: Sequence[Word], first: int, high: int, frame: str) -> int | None:
    """Where an infinitive's clause or an object ends: at a comma that begins something new, or where a verb follows "y"."""
    place = first if words[first].text in MARKS else first + 1
    governed = 0
    while place < high:
        word = words[place]
        if word.text in MARKS:
            place = _behind_marks(words, place, high)
            continue
        if word.text in (";", ":", ")", "»", "”", "—", "–", "’", "?", "!") or (
            word.text == "." and _sentence_ends(words, place, high)
        ):
            break
        if word.tag == "S":
            governed += 1
        if word.tag == "V":
            if governed == 0 and frame == "object":
                break
            governed = max(governed - 1, 0)
        if word.text == "," and _begins_new(words, place, high, frame):
            break
        if word.tag == "C" and word.lower != "ni" and _verb_before_border(words, place + 1, high):
            break
        place += 1
    return trimmed(words, first, place - 1)


def _begins_new(words: Sequence[Word], place: int, high: int, frame: str) -> bool:
    following = words[place + 1] if place + 1 < high else None
    if following is None:
        return True
    if frame == "object":
        return not _list_goes_on(words, place, high)
    low = following.lower
    if low in (
        "que",
        "quien",
        "quienes",
        "pero",
        "aunque",
        "pese",
        "mientras",
        "porque",
        "donde",
        "cuando",
        "sino",
        "según",
        "cuya",
        "cuyo",
        "como",
    ):
        return True
    if low == "lo" or following.tag == "G":
        return True
    return following.tag == "C" and _verb_before_border(words, place + 2, high)


def _list_goes_on(words: Sequence[Word], place: int, high: int) -> bool:
    """ "los pagos, las firmas y los viajes": a list with "y" before any verb."""
    joined = False
    for word in words[place + 1 : min(place + 15, high)]:
        if word.tag in ("V", "S", "L", "G") or word.text in (";", ":"):
            return False
        if word.lower in ("y", "e"):
            joined = True
        elif joined:
            return True
    return False


def _verb_before_border(words: Sequence[Word], place: int, high: int) -> bool:
    """Whether a finite verb follows before a new "que", comma or the end: a clause, not a second object."""
    for position in range(place, min(place + 14, high)):
        word = words[position]
        if word.tag == "V":
            return True
        if word.tag in ("S", "I") or (word.tag == "P" and word.text not in ("“", "«", "”", "»")):
            return False
    return False
