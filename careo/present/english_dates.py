"""Dates in English words."""

from __future__ import annotations

from careo.present.edtf_parts import Edtf, EdtfDate
from careo.present.wording import MONTHS, YEAR_PARTS

UNKNOWN_DATE = "date unknown"


def english(date: Edtf) -> str:
    """ "March 2014, day unknown", "6 or 8 March 2014", "since 2006"."""
    first, last = date.dates[0], date.dates[-1]
    match date.form:
        case "date":
            return _alone(first)
        case "since":
            return f"since {_one(first)}"
        case "until":
            return f"until {_one(first)}"
        case "not before":
            return f"not before {_one(first)}"
        case "not after":
            return f"not after {_one(first)}"
        case "from to":
            return _pair(first, last, "{} to {}")
        case "between":
            return _pair(first, last, "between {} and {}")
        case _:
            words = [_one(item) for item in date.dates]
            if len(words) == 2:
                return _pair(first, last, "{} " + date.form + " {}")
            return f"{', '.join(words[:-1])} {date.form} {words[-1]}" if len(words) > 1 else words[0]


def _alone(date: EdtfDate) -> str:
    """As it stands for itself: what is not known of it is said."""
    said = _one(date)
    if date.marked or (date.year is None and not date.year_digits):
        return said
    if date.unit == "month":
        return f"{said}, day unknown"
    return f"{said}, month unknown" if date.unit == "year" else said


def _pair(first: EdtfDate, last: EdtfDate, joined: str) -> str:
    """Two dates, what they share said once."""
    if first.marked or last.marked or first.time or last.time or first.unit != last.unit or first.year != last.year:
        return joined.format(_one(first), _one(last))
    if first.unit == "day" and first.month == last.month:
        return joined.format(first.day, _one(last))
    if first.unit == "day" and first.month is not None:
        return joined.format(f"{first.day} {MONTHS[first.month - 1]}", _one(last))
    if first.unit == "month" and first.month is not None:
        return joined.format(MONTHS[first.month - 1], _one(last))
    return joined.format(_one(first), _one(last))


def _one(date: EdtfDate) -> str:
    doubt = " (uncertain)" if date.uncertain else ""
    return f"{'about ' if date.about else ''}{_bare(date)}{doubt}"


def _bare(date: EdtfDate) -> str:
    if date.year_digits:
        return (
            f"the {date.year_digits}0s"
            if date.unit == "decade"
            else f"the {_ordinal(int(date.year_digits) + 1)} century"
        )
    year = f" {date.year}" if date.year is not None else ", year unknown"
    if date.part is not None:
        return f"{YEAR_PARTS[str(date.part)]}{year}" if date.part < 30 else f"the {YEAR_PARTS[str(date.part)]}{year}"
    if date.month is None:
        return str(date.year)
    day = f"{date.day} " if date.day is not None else ""
    time = f", {date.time}" if date.time else ""
    return f"{day}{MONTHS[date.month - 1]}{year}{time}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
