"""The words of English dates: pieces of patterns, and what they come to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from careo.extract.dates.anchor import Offset, Year, in_year
from careo.extract.dates.calendar import Direction, Meaning, Season, Unit, Value, approximate
from careo.extract.dates.grammar import Match, Rule, Setting, pattern
from careo.extract.dates.numbers import ENGLISH_ORDINALS, english_number, english_year

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS: dict[str, Season] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
UNITS: tuple[Unit, ...] = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century")

_UNIT_WORDS = "one|two|three|four|five|six|seven|eight|nine"
_TEEN_WORDS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS_WORDS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ORDINALS = "|".join(sorted(ENGLISH_ORDINALS, key=len, reverse=True)).replace("-", "[- ]")
_MONTH = (
    "jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_WEEKDAY = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WEEKDAY_SHORT = r"mon|tues?|wed|thurs?|thu|fri|sat|sun"
_YEAR = (
    r"(?:(?P<year{0}>(?:1[4-9]|20)\d\d)(?![\d/]|[.,]\d)|['’](?P<short{0}>\d\d)(?![\d'’s])|"
    rf"(?P<words{{0}}>(?:eighteen|nineteen|twenty)[ -](?:(?:{_TENS_WORDS})(?:[ -](?:{_UNIT_WORDS}))?|{_TEEN_WORDS})|"
    rf"two thousand(?: and)?(?: (?:{_UNIT_WORDS}|{_TEEN_WORDS}|(?:twenty)(?:[ -](?:{_UNIT_WORDS}))?))?))\b"
)
PIECES: dict[str, str] = {
    "month": rf"\b(?P<month>{_MONTH})\b",
    "month2": rf"\b(?P<month2>{_MONTH})\b",
    "weekday": rf"\b(?P<weekday>{_WEEKDAY})",
    "anyweekday": rf"\b(?P<anyweekday>(?:{_WEEKDAY})|(?:{_WEEKDAY_SHORT})\.?)(?![a-z])",
    "day": r"(?<![\d.,/$-])(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|(?-i:-?[a-z]))",
    "day2": r"(?P<day2>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|(?-i:-?[a-z]))",
    "ordinal": rf"\b(?P<ordinal>{_ORDINALS})\b",
    "year": _YEAR.replace("{0}", ""),
    "year2": _YEAR.replace("{0}", "2"),
    "mod": (
        r"(?:\b(?P<mod>(?:(?:the )?(?:very )?(?:early|late|mid)(?: (?:of|in))?(?: the)?|(?:the )?(?:beginning|start|middle|end|close|first part|latter part) of(?: the)?)"
        r"|(?:earlier|later)(?: in)?|(?:on or |in or )?(?:about|around)|circa|ca\.?|c\.|"
        r"approximately|roughly|some ?time(?: in)?)[ -])?"
    ),
    "clock": (
        r"(?:\b(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?)?\s?(?P<half>[ap]\.?\s?m\b\.?)"
        r"(?: (?:[ECMP][SD]T|GMT|UTC|ET|PT))?|\b(?P<point>noon|midnight|dawn|dusk|daybreak)\b|"
        r"\b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?: (?:hours|hrs|[ECMP][SD]T|GMT|UTC))?(?![\d:])|"
        rf"\b(?P<oclock>\d\d?|{_UNIT_WORDS}|ten|eleven|twelve) o['’]clock)"
    ),
    "unit": r"\b(?P<unit>seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))\b",
    "season": r"\b(?P<season>spring|summer|autumn|fall|winter)\b",
    "number": (
        r"(?P<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?(?: 1/2|½)?|(?:a )?couple(?: of)?|(?:quite )?(?:a )?few|several|many|"
        r"dozens of|scores of|hundreds of|thousands of|half an?|an?|"
        rf"(?:{_TENS_WORDS})(?:[ -](?:{_UNIT_WORDS}))?|(?:(?:an?|{_UNIT_WORDS}) )?(?:hundred|thousand|dozen)|{_UNIT_WORDS}|{_TEEN_WORDS})"
    ),
    "approx": (
        r"(?:\b(?:about|around|approximately|roughly|nearly|almost|more than|less than|fewer than|at least|at most|up to|"
        r"no more than|no less than|not more than|just over|just under|under) )?"
    ),
    "part": r"(?P<part>morning|afternoon|evening|night)",
}
CLOCK_PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midnight": "T24:00",
}
CLOCK_PARTS |= {"dawn": "TDT", "daybreak": "TDT", "dusk": "TEV"}
APPROXIMATE = re.compile(r"\b(?:about|around|circa|ca|c|approximately|roughly)\b", re.IGNORECASE)


def rule(kinds: str, source: str, read: Callable[[Match, Setting], Meaning | None]) -> Rule:
    """A rule whose pattern is written with this module's pieces."""
    return Rule(kinds, pattern(source, PIECES), read)


def found(match: Match, group: str) -> str | None:
    """A group of the match in lower case with single spaces; None where it is absent."""
    text = match.groupdict().get(group)
    return " ".join(text.lower().split()) if text else None


def month_of(text: str) -> int:
    """1 to 12 from a month's name or abbreviation."""
    return MONTHS.index(text[:3].lower()) + 1


def weekday_of(text: str) -> int:
    """1 (Monday) to 7."""
    return WEEKDAYS.index(text[:3].lower()) + 1


def unit_of(text: str) -> tuple[Unit, int]:
    """A unit and how many of it one word means (a fortnight: two weeks)."""
    word = text.lower()
    if word.startswith("fortnight"):
        return "week", 2
    return next(unit for unit in UNITS if word.startswith(unit[:6])), 1


def number_of(text: str) -> float | None:
    """How many; None for a vague word."""
    words = " ".join(text.lower().split())
    if words[0].isdigit():
        half = 0.5 if words.endswith(("1/2", "½")) else 0.0
        return float(re.sub(r"\s?(1/2|½)$", "", words).replace(",", "") or 0) + half
    if words.startswith("half"):
        return 0.5
    if "couple" in words:
        return 2
    return english_number(words)


def year_of(match: Match, suffix: str = "") -> int | None:
    """The year that a match names, in digits, words, or two digits (1930 to 2029)."""
    groups = match.groupdict()
    if groups.get("year" + suffix):
        return int(groups["year" + suffix])
    short = groups.get("short" + suffix)
    if short:
        return pivot(int(short))
    words = groups.get("words" + suffix)
    return english_year(words) if words else None


def pivot(two_digits: int) -> int:
    """The year of a two-digit year, between 1930 and 2029."""
    return two_digits + (1900 if two_digits >= 30 else 2000)


def relative_year(word: str | None) -> Offset | None:
    """ "last", "this" or "next" year as an offset."""
    return {"last": Offset(-1), "this": Offset(0), "next": Offset(1), "same": Offset(0)}.get(word or "")


def dated(
    match: Match,
    setting: Setting,
    build: Callable[[int | None], Value | None],
    year: Year,
    direction: Direction | None = None,
    weekday: int | None = None,
) -> Meaning | None:
    """A date of that year, approximate where the words before say so."""
    chosen = direction or (setting.direction(match) if year is None else "past")
    rough = APPROXIMATE.search(found(match, "mod") or "")
    return in_year(roughly(build) if rough else build, year, chosen, weekday)


def roughly(build: Callable[[int | None], Value | None]) -> Callable[[int | None], Value | None]:
    """The same date of any year, approximate."""

    def built(year: int | None) -> Value | None:
        value = build(year)
        return approximate(value) if value is not None else None

    return built


def qualified(match: Match, meaning: Meaning | None) -> Meaning | None:
    """The meaning, made approximate where the match begins with "about", "circa"…"""
    if meaning is None or not APPROXIMATE.search(found(match, "mod") or ""):
        return meaning
    return mapped(meaning, approximate)


def mapped(meaning: Meaning, change: Callable[[Value], Value]) -> Meaning:
    """The meaning with every value it may come to changed."""
    at = meaning.at
    if at is None:
        return replace(meaning, loose=change(meaning.loose))
    inner = at

    def changed(day: date) -> Value:
        return change(inner(day))

    return replace(meaning, loose=change(meaning.loose), at=changed)


def clock_of(match: Match) -> str | None:
    """TIMEX3's time of day (T09:00, T12:00) from the clock that a match holds."""
    groups = match.groupdict()
    if groups.get("point"):
        return CLOCK_PARTS[groups["point"].lower()]
    if groups.get("hour"):
        hour, minute = int(groups["hour"]), groups.get("minute") or "00"
        if hour > 12:
            return f"T{hour:02}:{minute}"
        late = groups["half"].lower().startswith("p")
        return f"T{hour % 12 + (12 if late else 0):02}:{minute}"
    if groups.get("hour24"):
        return f"T{int(groups['hour24']):02}:{groups['minute24']}"
    if groups.get("oclock"):
        hours = number_of(groups["oclock"])
        return f"T{int(hours or 0):02}:00"
    return None
