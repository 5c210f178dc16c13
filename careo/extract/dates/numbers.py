"""Number words as dates use them: days, years and how many units, in English and Spanish."""

from __future__ import annotations

import re

ENGLISH_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ENGLISH: dict[str, int] = {
    **{word: number for number, word in enumerate(ENGLISH_UNITS)},
    **{word: number * 10 for number, word in enumerate(ENGLISH_TENS, 2)},
}
ENGLISH_ORDINALS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
            "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ).split(),
        1,
    )
}
SPANISH: dict[str, int] = {
    **{
        word: number
        for number, word in enumerate(
            (
                "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
                "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
                "veintiséis veintisiete veintiocho veintinueve treinta"
            ).split()
        )
    },
    "un": 1,
    "una": 1,
    "primero": 1,
    "dieciseis": 16,
    "veintidos": 22,
    "veintitres": 23,
    "veintiseis": 26,
    "veintiún": 21,
    "veintiun": 21,
    "veintiuna": 21,
    **{
        word: number * 10 for number, word in enumerate("cuarenta cincuenta sesenta setenta ochenta noventa".split(), 4)
    },
    "cien": 100,
    "ciento": 100,
    "doscientos": 200,
    "trescientos": 300,
    "cuatrocientos": 400,
    "quinientos": 500,
    "seiscientos": 600,
    "setecientos": 700,
    "ochocientos": 800,
    "novecientos": 900,
    "mil": 1000,
}


def english_number(words: str) -> int | None:
    """Up to thousands: "twenty-one", "a hundred", "two thousand and eleven"; None for anything else."""
    total = group = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in ("a", "an"):
            group = group or 1
        elif word in ENGLISH:
            group += ENGLISH[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word == "thousand":
            total, group = total + (group or 1) * 1000, 0
        elif word == "dozen":
            group = (group or 1) * 12
        elif word != "and":
            return None
    return total + group or None


def english_year(words: str) -> int | None:
    """A year in words: "nineteen ninety-one", "two thousand eleven", "twenty eleven"."""
    parts = [ENGLISH.get(word) for word in re.findall(r"[a-z]+", words.lower())]
    if "thousand" in words.lower():
        return english_number(words)
    if not parts or None in parts or parts[0] is None or not 11 <= parts[0] <= 20:
        return None
    rest = sum(part for part in parts[1:] if part is not None)
    return parts[0] * 100 + rest if 10 <= rest <= 99 else None


def spanish_number(words: str) -> int | None:
    """Up to thousands: "dieciocho", "dos mil once", "mil novecientos noventa y nueve"; None for anything else."""
    total = group = 0
    for word in re.findall(r"[a-záéíóúüñ]+", words.lower()):
        if word == "y":
            continue
        if word not in SPANISH:
            return None
        if word == "mil":
            total, group = total + (group or 1) * 1000, 0
        else:
            group += SPANISH[word]
    return total + group or None
