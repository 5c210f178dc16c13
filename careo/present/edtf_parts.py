"""EDTF taken apart, so that any language can word it: dates, and the forms that join two or more of them.

Covers what Careo's reader writes and what people type: days, months, years, years unknown, decades, centuries, seasons and parts of
years, `?` `~` `%`, times of day, intervals open and closed, one of a set. What has another form is `None`: it is shown as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["date", "from to", "since", "until", "between", "or", "and", "not before", "not after"]
Unit = Literal["day", "month", "part of year", "year", "decade", "century"]
UNITS: tuple[Unit, ...] = ("day", "month", "part of year", "year", "decade", "century")
"""Finest first."""
PARTS = frozenset({*range(21, 25), *range(33, 42)})
"""ISO 8601-2 codes in the place of the month that have plain words: seasons, quarters, thirds, halves."""
_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T(\d{2}:\d{2})(?::\d{2})?(Z)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """One date. `year` is None where it is unknown; `year_digits` are its known first ones where it is a decade or century."""

    year: int | None = None
    year_digits: str = ""
    month: int | None = None
    part: int | None = None
    day: int | None = None
    time: str = ""
    about: bool = False
    uncertain: bool = False

    @property
    def unit(self) -> Unit:
        """The finest unit that is known."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        if self.part is not None:
            return "part of year"
        return {0: "year", 3: "decade", 2: "century"}[len(self.year_digits)]  # type: ignore[return-value]

    @property
    def marked(self) -> bool:
        """Whether it is about or uncertain."""
        return self.about or self.uncertain


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A form with its dates, in their order."""

    form: Form
    dates: tuple[EdtfDate, ...]


def take_apart(edtf: str) -> Edtf | None:
    """The parts of an EDTF date; None where it has a form that Careo has no words for."""
    text = edtf.strip()
    if text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2:
        return _set(text[1:-1], "and" if text[0] == "{" else "or")
    if text.count("/") == 1:
        start, end = text.split("/")
        if start in ("", ".."):
            return _made("until", end)
        return _made("since", start) if end in ("", "..") else _made("from to", start, end)
    return _made("date", text)


def _set(inside: str, several: Form) -> Edtf | None:
    if inside.count("..") == 1 and "," not in inside:
        start, end = inside.split("..")
        if not start:
            return _made("not after", end)
        return _made("between", start, end) if end else _made("not before", start)
    return _made(several, *(part.strip() for part in inside.split(",")))


def _made(form: Form, *texts: str) -> Edtf | None:
    dates = tuple(found for text in texts if (found := _date(text)) is not None)
    return Edtf(form=form, dates=dates) if dates and len(dates) == len(texts) else None


def _date(text: str) -> EdtfDate | None:
    bare = text.rstrip("?~%")
    found = _DATE.fullmatch(bare)
    if found is None or len(text) - len(bare) > 1:
        return None
    year, month, day, time, zone = found.groups()
    mark = text[len(bare) :]
    number = int(month) if month and month != "XX" else None
    if number is not None and not (1 <= number <= 12 or number in PARTS):
        return None
    known_day = int(day) if day and day != "XX" else None
    if known_day is not None and (number is None or number > 12 or not 1 <= known_day <= 31):
        return None
    if (time and known_day is None) or (not year.isdigit() and number is not None and year != "XXXX"):
        return None
    if year == "XXXX" and (number is None or number > 12):
        return None
    return EdtfDate(
        year=int(year) if year.isdigit() else None,
        year_digits="" if year.isdigit() else year.rstrip("X"),
        month=number if number is not None and number <= 12 else None,
        part=number if number is not None and number > 12 else None,
        day=known_day,
        time=f"{time}{' UTC' if zone else ''}" if time else "",
        about=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )
