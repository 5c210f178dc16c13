"""What a temporal expression comes to: TIMEX3 value, EDTF and bounds, never finer than what was said.

TIMEX3 values follow ISO-TimeML as TimeBank applies it (weeks 1998-W08, quarters 1989-Q3, decades 199); EDTF has no
weeks, so a week or weekend is the interval of its days. Seasons are bounded as of the northern hemisphere.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from careo.records.dates import TimexType

Direction = Literal["past", "future", "near"]
Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Season = Literal["SP", "SU", "FA", "WI"]

SEASON_BOUNDS: dict[Season, tuple[tuple[int, int, int], tuple[int, int, int]]] = {
    "SP": ((0, 3, 1), (0, 6, 21)),
    "SU": ((0, 6, 1), (0, 9, 23)),
    "FA": ((0, 9, 1), (0, 12, 22)),
    "WI": ((-1, 12, 1), (1, 3, 20)),
}
"""First and last day as (year offset, month, day): meteorological and astronomical seasons joined; the winter of a year
may be the one in which it began or the one in which it ended."""
SEASON_EDTF: dict[Season, int] = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
UNIT_CODES: dict[Unit, str] = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
}


@dataclass(frozen=True, slots=True)
class Value:
    """A normalised expression; bounds are None where unknown or open."""

    type: TimexType
    timex: str
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    note: str | None = None
    """A sentence about what the value takes for granted."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means without a document's date (`loose`) and, where it leans on one, on a given day (`at`)."""

    loose: Value
    at: Callable[[date], Value] | None = None
    how: str = ""
    """How the document's date was used, in words; empty where that goes without saying."""
    basis: str | None = None
    """Where the value was inferred from an earlier passage: from which, as a sentence."""


def day_value(year: int | None, month: int, day: int) -> Value | None:
    """A day of a known or unknown year; None where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    if year is None:
        return Value("DATE", f"XXXX-{month:02}-{day:02}", f"XXXX-{month:02}-{day:02}")
    first = date(year, month, day)
    return Value("DATE", first.isoformat(), first.isoformat(), first, first)


def either_value(year: int | None, month: int, days: tuple[int, int]) -> Value | None:
    """One of two days of a month: EDTF's one of a set, bounds around both, TIMEX3 no finer than the month."""
    one, two = (day_value(year, month, day) for day in sorted(days))
    if one is None or two is None or one == two:
        return None
    timex = one.timex.rpartition("-")[0]
    edtf = None if year is None else f"[{one.edtf},{two.edtf}]"
    return Value("DATE", timex, edtf, one.earliest, two.latest)


def month_value(year: int | None, month: int) -> Value:
    """A month of a known or unknown year."""
    if year is None:
        return Value("DATE", f"XXXX-{month:02}", f"XXXX-{month:02}")
    text = f"{year:04}-{month:02}"
    return Value("DATE", text, text, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def year_value(year: int | None) -> Value:
    """A year."""
    if year is None:
        return Value("DATE", "XXXX")
    return Value("DATE", f"{year:04}", f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def decade_value(first: int) -> Value:
    """Ten years from `first`: 1990 gives TIMEX3 199 and EDTF 199X."""
    return Value("DATE", f"{first // 10}", f"{first // 10}X", date(first, 1, 1), date(first + 9, 12, 31))


def century_value(number: int) -> Value:
    """The 20th century: TIMEX3 19, EDTF 19XX, bounds from the first year that any count gives it to the last (1900 to 2000)."""
    first = (number - 1) * 100
    last = date(first + 100, 12, 31)
    return Value("DATE", f"{number - 1:02}", f"{number - 1:02}XX", date(max(first, 1), 1, 1), last)


def part_value(year: int | None, letter: str, number: int) -> Value:
    """A quarter (Q), half (H) or third (T, the Spanish cuatrimestre) of a year."""
    timex = f"{'XXXX' if year is None else f'{year:04}'}-{letter}{number}"
    if year is None:
        return Value("DATE", timex)
    months = {"Q": 3, "T": 4, "H": 6}[letter]
    code = {"Q": 32, "T": 36, "H": 39}[letter] + number
    end = number * months
    last = date(year, end, calendar.monthrange(year, end)[1])
    return Value("DATE", timex, f"{year:04}-{code}", date(year, end - months + 1, 1), last)


def season_value(year: int | None, season: Season) -> Value:
    """A season, bounded as of the northern hemisphere, and saying so."""
    if year is None:
        return Value("DATE", f"XXXX-{season}")
    (y1, m1, d1), (y2, m2, d2) = SEASON_BOUNDS[season]
    edtf = f"{year:04}-{SEASON_EDTF[season]}"
    first, last = date(max(1, year + y1), m1, d1), date(min(9999, year + y2), m2, d2)
    return Value("DATE", f"{year:04}-{season}", edtf, first, last, "the seasons of the northern hemisphere")


def week_value(day: date, weekend: bool = False) -> Value:
    """The week (Monday to Sunday) or weekend in which a day lies."""
    monday = day - timedelta(days=day.weekday())
    first = monday + timedelta(days=5) if weekend else monday
    last = monday + timedelta(days=6)
    year, week, _ = day.isocalendar()
    timex = f"{year:04}-W{week:02}{'-WE' if weekend else ''}"
    return Value("DATE", timex, f"{first.isoformat()}/{last.isoformat()}", first, last)


def unit_value(day: date, unit: Unit) -> Value:
    """The day, week, month, quarter, year, decade or century in which a day lies."""
    if unit == "week":
        return week_value(day)
    if unit == "month":
        return month_value(day.year, day.month)
    if unit == "quarter":
        return part_value(day.year, "Q", (day.month + 2) // 3)
    if unit == "year":
        return year_value(day.year)
    if unit == "decade":
        return decade_value(day.year // 10 * 10)
    if unit == "century":
        return century_value(day.year // 100 + 1)
    return Value("DATE", day.isoformat(), day.isoformat(), day, day)


def shift(day: date, number: int, unit: Unit) -> date:
    """A day moved by whole units; the day of the month is kept where that month has it. Stays within years 1 to 9999."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        days = number * (7 if unit == "week" else 1) if unit in ("day", "week") else 0
        return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
    index = day.year * 12 + day.month - 1 + number * months
    year, month = min(max(index // 12, 1), 9999), index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def duration_value(number: float | None, unit: Unit, kind: TimexType = "DURATION") -> Value:
    """A length of time; None is a vague number ("several years": PXY)."""
    if number is None:
        amount = "X"
    elif number == int(number):
        amount = str(int(number))
    else:
        halves = {"year": (12, "month"), "hour": (60, "minute"), "minute": (60, "second")}
        if unit in halves:
            size, smaller = halves[unit]
            whole, rest = int(number), round((number - int(number)) * size)
            large, small = UNIT_CODES[unit].format(whole), UNIT_CODES[smaller].format(rest)  # type: ignore[index]
            return Value(kind, (large if whole else small) + (small.lstrip("PT") if whole else ""))
        amount = f"{number:g}"
    return Value(kind, UNIT_CODES[unit].format(amount))


def reference(timex: str) -> Value:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Value("DATE", timex)


ENDS = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-2[1-4])?~?|XXXX-\d\d-\d\d|\d{3}X")
"""EDTF dates that may stand at an end of an interval."""


def interval(first: Value, last: Value) -> Value | None:
    """From the start of one date to the end of another; None where EDTF has no such interval or it would run backwards."""
    if not ENDS.fullmatch(first.edtf or "") or not ENDS.fullmatch(last.edtf or ""):
        return None
    if (first.earliest is None) != (last.latest is None):
        return None
    if first.earliest and last.latest and first.earliest > last.latest:
        return None
    edtf = f"{first.edtf}/{last.edtf}"
    return Value("DATE", f"{first.timex}/{last.timex}", edtf, first.earliest, last.latest)


def approximate(value: Value) -> Value:
    """About then: EDTF's ~ where it has one, and bounds one unit wider on each side."""
    if value.earliest is None or value.latest is None or value.edtf is None or "/" in value.edtf:
        return value
    unit: Unit = {4: "year", 7: "month", 10: "day"}.get(len(value.edtf), "year")  # type: ignore[assignment]
    if value.edtf.endswith("X"):
        unit = "decade"
    marked = value.edtf if "-" in value.edtf and int(value.edtf[5:7]) > 12 else value.edtf + "~"
    last = (
        value.latest if unit == "day" else value.latest + timedelta(days=1) if value.latest < date.max else value.latest
    )
    moved = shift(last, 1, unit)
    if unit != "day" and value.latest < date.max:
        moved -= timedelta(days=1)
    return replace(value, edtf=marked, earliest=shift(value.earliest, -1, unit), latest=moved)


def timed(value: Value, time: str) -> Value:
    """A day with a time of day; `time` is TIMEX3's part from the T on. EDTF stays at the day."""
    return replace(value, type="TIME", timex=value.timex + time)


def easter(year: int) -> date:
    """Easter Sunday, western, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
