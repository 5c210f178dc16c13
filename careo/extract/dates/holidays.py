"""Days that have a name: fixed ones, and those that move with Easter or the weekday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from careo.extract.dates.calendar import Value, day_value, easter


def movable(year: int | None, days: int) -> Value | None:
    """A feast so many days from Easter."""
    if year is None:
        return Value("DATE", "XXXX-XX-XX")
    day = easter(year) + timedelta(days=days)
    return day_value(day.year, day.month, day.day)


def _thanksgiving(year: int | None) -> Value | None:
    if year is None:
        return Value("DATE", "XXXX-11-XX")
    first = date(year, 11, 1)
    return day_value(year, 11, 1 + (3 - first.weekday()) % 7 + 21)


ENGLISH_HOLIDAYS: dict[str, Callable[[int | None], Value | None]] = {
    "christmas eve": lambda y: day_value(y, 12, 24),
    "christmas": lambda y: day_value(y, 12, 25),
    "new year's eve": lambda y: day_value(y, 12, 31),
    "new year's": lambda y: day_value(y, 1, 1),
    "valentine's": lambda y: day_value(y, 2, 14),
    "fourth of july": lambda y: day_value(y, 7, 4),
    "halloween": lambda y: day_value(y, 10, 31),
    "all saints": lambda y: day_value(y, 11, 1),
    "day of the dead": lambda y: day_value(y, 11, 2),
    "may day": lambda y: day_value(y, 5, 1),
    "good friday": lambda y: movable(y, -2),
    "easter": lambda y: movable(y, 0),
    "palm sunday": lambda y: movable(y, -7),
    "thanksgiving": lambda y: _thanksgiving(y),
}


SPANISH_HOLIDAYS: dict[str, Callable[[int | None], Value | None]] = {
    "nochebuena": lambda y: day_value(y, 12, 24),
    "navidad": lambda y: day_value(y, 12, 25),
    "nochevieja": lambda y: day_value(y, 12, 31),
    "año nuevo": lambda y: day_value(y, 1, 1),
    "reyes": lambda y: day_value(y, 1, 6),
    "todos los santos": lambda y: day_value(y, 11, 1),
    "muertos": lambda y: day_value(y, 11, 2),
    "viernes santo": lambda y: movable(y, -2),
    "domingo de resurrección": lambda y: movable(y, 0),
    "jueves santo": lambda y: movable(y, -3),
    "domingo de ramos": lambda y: movable(y, -7),
}
