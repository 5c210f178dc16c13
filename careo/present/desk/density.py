"""How many entries fall into each year or month. Nothing is spread over bars: what does not lie wholly inside one is told apart."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass

from careo.present.dates_in_words import DateWords, date_words_of

MOST_YEARS_BY_MONTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A year or a month. `start` is how `from` and `to` ask for it; `words` names it."""

    start: str
    words: DateWords
    inside: int
    """Entries that lie wholly in it."""
    reaching: int
    """Entries that may lie in it: their bounds reach into it, and out of it. What is open on a side reaches nowhere."""


def density(bounds: Iterable[tuple[str | None, str | None]]) -> tuple[Bar, ...]:
    """By month where all lies within a few years, else by year; bars without entries stand between those with some."""
    known = [(early, late) for early, late in bounds if early is not None and late is not None]
    if not known:
        return ()
    first, last = min(early for early, _ in known), max(late for _, late in known)
    by_month = int(last[:4]) - int(first[:4]) < MOST_YEARS_BY_MONTH
    length = 7 if by_month else 4
    names = _months(first, last) if by_month else [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    place = {name: index for index, name in enumerate(names)}
    inside, steps = [0] * len(names), [0] * (len(names) + 1)
    for early, late in known:
        start, end = place[early[:length]], place[late[:length]]
        if start == end:
            inside[start] += 1
        else:
            steps[start] += 1
            steps[end + 1] -= 1
    bars, reaching = [], 0
    for index, name in enumerate(names):
        reaching += steps[index]
        bars.append(Bar(start=name, words=_named(name), inside=inside[index], reaching=reaching))
    return tuple(bars)


def first_day(asked: str) -> str:
    """The first day of a year, month or day."""
    return f"{asked}-01-01" if len(asked) == 4 else f"{asked}-01" if len(asked) == 7 else asked


def last_day(asked: str) -> str:
    """The last day of a year, month or day."""
    if len(asked) == 7:
        return f"{asked}-{monthrange(int(asked[:4]), int(asked[5:]))[1]:02}"
    return f"{asked}-12-31" if len(asked) == 4 else asked


def _months(first: str, last: str) -> list[str]:
    start, end = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1)]


def _named(name: str) -> DateWords:
    """A whole year or month: nothing of it is unknown."""
    if len(name) == 4:
        return DateWords(en=name, es=name)
    words = date_words_of(name)
    return DateWords(en=words.en.removesuffix(", day unknown"), es=words.es.removesuffix(", día desconocido"))
