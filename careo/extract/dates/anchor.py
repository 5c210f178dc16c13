"""How an expression that names no year, month or day by itself leans on the document's date.

A document's date may itself be wide (a year, a month). Every relative reading moves forward as its anchor does, so the
reading of a wide date spans the readings of its first and last day: a wider date never gives a narrower answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from careo.extract.dates.calendar import (
    Direction,
    Meaning,
    Unit,
    Value,
    duration_value,
    reference,
    shift,
    unit_value,
)

WIDEST_ANCHOR = 400
"""Days of a document's date that are read one by one; of wider ones only the first and the last."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's own date: its first and last day, and its EDTF."""

    first: date
    last: date
    edtf: str


def anchor(written: str | None) -> Anchor | None:
    """The document's date from its EDTF; None where it is unknown or open on a side."""
    if written is None:
        return None
    plain = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:T.*)?", written.strip())
    try:
        if plain:
            day = date.fromisoformat(plain[1])
            return Anchor(day, day, plain[1])
        from edtf import parse_edtf  # heavy to import, and needed for few documents

        parsed = parse_edtf(written.strip())
        low, high = parsed.lower_strict(), parsed.upper_strict()
        first, last = date(*low[:3]), date(*high[:3])
    except Exception:
        return None
    return Anchor(first, last, written.strip()) if first <= last else None


@dataclass(frozen=True, slots=True)
class Offset:
    """A year given by its distance from the document's: -1 is last year."""

    years: int


Year = int | Offset | None
HOW = {
    "past": "the last such time up to it",
    "future": "the next such time from it on",
    "near": "the nearest such time, or the last where that lies ahead",
}


def in_year(
    build: Callable[[int | None], Value | None], year: Year, direction: Direction, weekday: int | None = None
) -> Meaning | None:
    """A date whose year is given, is relative, or is missing; None where no such date exists.

    A weekday (1 to 7) that stands with a day of no year settles the year; with a year it can only be seen to differ.
    """
    loose = build(None)
    if isinstance(year, int):
        value = _built(build, year)
        if value and weekday and value.earliest and value.earliest.isoweekday() != weekday:
            value = replace(value, note=f"{value.timex} was not the weekday that stands with it")
        return Meaning(value) if value else None
    if loose is None:
        return None
    if isinstance(year, Offset):
        step = year.years
        return Meaning(loose, lambda day: _built(build, min(max(day.year + step, 1), 9999)) or loose)
    if weekday is not None:
        return Meaning(
            loose, lambda day: _pick(build, day, "near", weekday) or loose, "the nearest year with that weekday"
        )
    return Meaning(loose, lambda day: _pick(build, day, direction) or loose, HOW[direction])


def _built(build: Callable[[int | None], Value | None], year: int) -> Value | None:
    try:
        return build(year)
    except ValueError:
        return None


def _pick(
    build: Callable[[int | None], Value | None], day: date, direction: Direction, weekday: int | None = None
) -> Value | None:
    """The candidate of the years around that the direction asks for; where nothing says, and the nearest lies ahead, both."""
    reach = 11 if weekday else 1 if build(2001) is not None else 8
    years = range(max(1, day.year - reach), min(9999, day.year + reach) + 1)
    values = [value for value in (_built(build, year) for year in years) if value and value.earliest and value.latest]
    if weekday:
        values = [value for value in values if value.earliest and value.earliest.isoweekday() == weekday]
    before = [value for value in values if value.earliest and value.earliest <= day]
    after = [value for value in values if value.latest and value.latest >= day]
    if direction == "past" and before:
        return before[-1]
    if direction == "future" and after:
        return after[0]
    nearest = min(values, key=lambda value: (_distance(value, day), value.timex), default=None)
    if nearest is None or weekday or not before or nearest is before[-1]:
        return nearest
    other = before[-1]
    plain = re.fullmatch(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?", other.edtf or "")
    edtf = f"[{other.edtf},{nearest.edtf}]" if plain else None
    note = "the words do not say which of the two"
    return Value(nearest.type, nearest.timex, edtf, other.earliest, nearest.latest, note)


def _distance(value: Value, day: date) -> int:
    assert value.earliest is not None
    assert value.latest is not None
    return max((value.earliest - day).days, (day - value.latest).days, 0)


def unit_from(unit: Unit, steps: int, loose: str | None = None) -> Meaning:
    """Last week (-1), this month (0), next year (1)."""
    default = loose or ("PAST_REF" if steps < 0 else "FUTURE_REF" if steps > 0 else "PRESENT_REF")
    value = reference(default)
    return Meaning(value, lambda day: unit_value(shift(day, steps, unit), unit))


def days_from(days: int) -> Meaning:
    """Today, yesterday, the day after tomorrow."""
    value = reference("PAST_REF" if days < 0 else "FUTURE_REF" if days > 0 else "PRESENT_REF")
    return Meaning(value, lambda day: unit_value(shift(day, days, "day"), "day"))


def weekday(number: int, direction: Direction, strict: bool = False) -> Meaning:
    """A weekday (1 Monday to 7 Sunday); `strict` leaves the document's own day out ("last Friday" on a Friday)."""

    def at(day: date) -> Value:
        back = (day.isoweekday() - number) % 7
        ahead = (number - day.isoweekday()) % 7
        if strict:
            back, ahead = back or 7, ahead or 7
        return unit_value(shift(day, ahead if direction == "future" else -back, "day"), "day")

    return Meaning(Value("DATE", f"XXXX-WXX-{number}"), at, HOW["future" if direction == "future" else "past"])


def ago(number: float | None, unit: Unit, sign: int = -1) -> Meaning:
    """Two weeks ago (-1) or in two weeks (1): the unit that lies so far away; vague numbers give a reference alone."""
    if number is None or unit in ("second", "minute", "hour"):
        return Meaning(
            replace(reference("PAST_REF" if sign < 0 else "FUTURE_REF"))
            if number is None
            else duration_value(number, unit)
        )
    if unit == "decade":
        number, unit = number * 10, "year"
    smaller: dict[Unit, tuple[Unit, int]] = {
        "year": ("month", 12),
        "century": ("year", 100),
        "month": ("day", 30),
        "week": ("day", 7),
    }
    if number != int(number) and unit in smaller:
        unit, size = smaller[unit]
        number = number * size
    steps = sign * round(number)
    loose = reference("PAST_REF" if sign < 0 else "FUTURE_REF")
    return Meaning(loose, lambda day: unit_value(shift(day, steps, unit), unit))


def resolve(meaning: Meaning, written: Anchor | None) -> tuple[Value, str | None]:
    """The value on the document's date, and the sentence that says what was inferred from what."""
    if meaning.at is None or written is None:
        return meaning.loose, meaning.basis or meaning.loose.note
    because = f"the document's date, {written.edtf}" + (f": {meaning.how}" if meaning.how else "")
    first, last = meaning.at(written.first), meaning.at(written.last)
    value = first if first == last else _hull(meaning, written, first, last)
    return value, f"{because}; {value.note}" if value.note else because


def _hull(meaning: Meaning, written: Anchor, first: Value, last: Value) -> Value:
    """One of the readings that the days of a wide date give."""
    assert meaning.at is not None
    found = {first.edtf, last.edtf}
    if (written.last - written.first).days <= WIDEST_ANCHOR:
        day = written.first
        while day < written.last:
            found.add(meaning.at(day).edtf)
            day += timedelta(days=1)
    texts = sorted({part for text in found if text is not None for part in text.strip("[]").split(",")})
    plain = all(re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", text) for text in texts)
    edtf = None
    if texts and None not in found and plain:
        listed = len(texts) <= 3 and (written.last - written.first).days <= WIDEST_ANCHOR
        edtf = f"[{','.join(texts)}]" if listed else f"[{texts[0]}..{texts[-1]}]"
    elif first.earliest and last.latest:
        edtf = f"{first.earliest.isoformat()}/{last.latest.isoformat()}"
    timex = first.timex if first.timex == last.timex else meaning.loose.timex
    return Value(first.type, timex, edtf, first.earliest, last.latest, first.note)


def day_of_month(number: int, direction: Direction) -> Meaning:
    """A day of the month alone ("el día 13"): of the document's month, or the one before or after."""

    def at(day: date) -> Value:
        days = [_day_in(shift(day.replace(day=1), step, "month"), number) for step in range(-2, 3)]
        found = [value for value in days if value is not None]
        before = [value for value in found if value.earliest and value.earliest <= day]
        after = [value for value in found if value.earliest and value.earliest >= day]
        if direction == "past":
            return before[-1]
        if direction == "future":
            return after[0]
        nearest = min(found, key=lambda value: (_distance(value, day), value.timex))
        if nearest is before[-1]:
            return nearest
        edtf = f"[{before[-1].edtf},{nearest.edtf}]"
        note = "the words do not say which of the two"
        return Value("DATE", nearest.timex, edtf, before[-1].earliest, nearest.latest, note)

    loose = Value("DATE", f"XXXX-XX-{number:02}", f"XXXX-XX-{number:02}")
    return Meaning(loose, at, HOW[direction])


def _day_in(month: date, number: int) -> Value | None:
    try:
        day = month.replace(day=number)
    except ValueError:
        return None
    return unit_value(day, "day")
