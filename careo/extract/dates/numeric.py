"""Dates in digits alone, in both languages: 2006-2012, 03/04/2011, 2011-03-18."""

from __future__ import annotations

import re
from datetime import date

from careo.extract.dates.calendar import Meaning, Value, day_value, interval, month_value, timed, year_value
from careo.extract.dates.english_words import found, pivot
from careo.extract.dates.grammar import Match, Setting


def years(match: Match, setting: Setting) -> Meaning | None:
    """Two years with a hyphen; a short second one that may be a month is left open or, where it cannot be a year, read as one."""
    first, second = int(match["first"]), match["second"]
    if re.search(
        r"[\d/\-–:.#$]$|\b(?:pages?|p[aá]g(?:ina)?s?\.?|fojas?|pp?\.?|nos?\.?|n[uú]m\.?)\s+$", setting.before(match)
    ) or re.match(r"[-–/]\d|\d", setting.after(match)):
        return None
    if not second.isdigit():
        return Meaning(Value("DATE", f"{first}/PRESENT_REF", f"{first:04}/..", date(first, 1, 1), None))
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if len(second) == 2 and last < first:
        last += 100
    if len(second) == 2 and 1 <= int(second) <= 12:
        if last != first + 1:
            return Meaning(month_value(first, int(second)))
        note = f"{match[0]} may be {first} to {last} or a month of {first}"
        return Meaning(Value("DATE", f"{first}", None, date(first, 1, 1), date(last, 12, 31), note))
    value = interval(year_value(first), year_value(last))
    return Meaning(value) if value and last > first else None


def numeric(match: Match, setting: Setting) -> Meaning | None:
    """Day, month and year in digits: where day and month may change places and nothing says which is first, both."""
    if re.search(r"[\w/.\-:$]$", setting.before(match)) or re.match(r"[/\-:]?\w", setting.after(match)):
        return None
    groups = [int(match[name]) for name in ("a", "b", "c")]
    year = groups[2] if len(match["c"]) == 4 else pivot(groups[2])
    if match["sep"] == "." and len(match["c"]) == 2:
        return None
    order = setting.day_first
    month_first, day_first = day_value(year, groups[0], groups[1]), day_value(year, groups[1], groups[0])
    if order is not None and month_first and day_first:
        return Meaning(day_first if order else month_first)
    if month_first and day_first and month_first != day_first:
        early, late = sorted((month_first, day_first), key=lambda value: value.timex)
        note = f"{match[0]} may be {month_first.timex} or {day_first.timex}"
        edtf = f"[{early.edtf},{late.edtf}]"
        return Meaning(Value("DATE", f"{year}-XX-XX", edtf, early.earliest, late.latest, note))
    value = month_first or day_first
    return Meaning(value) if value else None


def iso(match: Match, setting: Setting) -> Meaning | None:
    """An ISO day, with its time."""
    if re.search(r"[\w/\-.]$", setting.before(match)) or re.match(r"-?\d", setting.after(match)):
        return None
    value = day_value(int(match["y"]), int(match["m"]), int(match["d"]))
    if value is None:
        return None
    return Meaning(timed(value, f"T{match['time'][:5]}") if found(match, "time") else value)
