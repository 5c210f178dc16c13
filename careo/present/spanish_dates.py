"""Dates in Spanish words."""

from __future__ import annotations

from careo.present.edtf_parts import Edtf, EdtfDate

UNKNOWN_DATE = "fecha desconocida"
MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
YEAR_PARTS = {
    21: "la primavera",
    22: "el verano",
    23: "el otoño",
    24: "el invierno",
    33: "el primer trimestre",
    34: "el segundo trimestre",
    35: "el tercer trimestre",
    36: "el cuarto trimestre",
    37: "el primer cuatrimestre",
    38: "el segundo cuatrimestre",
    39: "el tercer cuatrimestre",
    40: "el primer semestre",
    41: "el segundo semestre",
}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def spanish(date: Edtf) -> str:
    """ "marzo de 2014, día desconocido", "el 6 o el 8 de marzo de 2014", "desde 2006"."""
    first, last = date.dates[0], date.dates[-1]
    match date.form:
        case "date":
            return _alone(first)
        case "since":
            return f"desde {_one(first)}"
        case "until":
            return f"hasta {_one(first)}"
        case "not before":
            return f"no antes {_of(_one(first))}"
        case "not after":
            return f"no después {_of(_one(first))}"
        case "from to":
            start, end = _pair(first, last)
            return f"{_of(start)} {'al ' + end[3:] if end.startswith('el ') else 'a ' + end}"
        case "between":
            return "entre {} y {}".format(*_pair(first, last))
        case _:
            joint = "o" if date.form == "or" else "y"
            words = list(_pair(first, last)) if len(date.dates) == 2 else [_one(item) for item in date.dates]
            return f"{', '.join(words[:-1])} {joint} {words[-1]}" if len(words) > 1 else words[0]


def _alone(date: EdtfDate) -> str:
    """As it stands for itself, without an article before a day: what is not known of it is said."""
    said = _one(date)
    if date.unit in ("day", "part of year") and not date.about:
        said = said.removeprefix("el ").removeprefix("la ")
    if date.marked or (date.year is None and not date.year_digits):
        return said
    if date.unit == "month":
        return f"{said}, día desconocido"
    return f"{said}, mes desconocido" if date.unit == "year" else said


def _pair(first: EdtfDate, last: EdtfDate) -> tuple[str, str]:
    """Two dates, what they share said once."""
    plain = not (first.marked or last.marked or first.time or last.time)
    if plain and first.unit == last.unit and first.year == last.year and first.month is not None:
        if first.unit == "day" and first.month == last.month:
            return f"el {first.day}", _one(last)
        if first.unit == "day":
            return f"el {first.day} de {MONTHS[first.month - 1]}", _one(last)
        return MONTHS[first.month - 1], _one(last)
    return _one(first), _one(last)


def _one(date: EdtfDate) -> str:
    doubt = " (dudoso)" if date.uncertain else ""
    return f"{'hacia ' if date.about else ''}{_bare(date)}{doubt}"


def _bare(date: EdtfDate) -> str:
    if date.year_digits:
        if date.unit == "decade":
            return f"la década de {date.year_digits}0"
        return f"el siglo {_roman(int(date.year_digits) + 1)}"
    year = f" de {date.year}" if date.year is not None else ", año desconocido"
    if date.part is not None:
        return f"{YEAR_PARTS[date.part]}{year}"
    if date.month is None:
        return str(date.year)
    day = f"el {date.day} de " if date.day is not None else ""
    time = f", {date.time}" if date.time else ""
    return f"{day}{MONTHS[date.month - 1]}{year}{time}"


def _of(words: str) -> str:
    return f"del {words[3:]}" if words.startswith("el ") else f"de {words}"


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        said += letters * (number // value)
        number %= value
    return said
