"""Dates in English and Spanish, by a grammar of our own, to TIMEX3 and EDTF with bounds, never finer than the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from careo.extract.dates.anchor import Anchor, anchor, resolve
from careo.extract.dates.calendar import Value, day_value, interval, month_value, timed
from careo.extract.dates.english_relative import ENGLISH
from careo.extract.dates.grammar import Grammar, Setting, candidates
from careo.extract.dates.spanish_relative import SPANISH
from careo.options import ExtractOptions
from careo.records.dates import Date
from careo.records.documents import Language
from careo.records.ids import passage_id
from careo.records.passages import Span

PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-2[1-4])?~?")
"""An EDTF date that may begin or end an interval."""

NEAR = 60
"""Days around a document's date that are meant without a year, whatever year their month was named with before. In TimeBank's
English and Spanish news three such days lie within two weeks; none lies farther off."""
PROBE = date(2000, 1, 5)
DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)")
POINTING = re.compile(r"(?:That|The same|Es[ea]|Aquell?a?|La misma|El mismo)\b")
"""What begins a sentence that points back to a day: below a date on a line of its own it is no part of that date."""
ABBREVIATED = re.compile(r"\b(?:(?!may|june|july)[a-z]{3,4}|[ap]\.?\s?m|h|hrs?)\.$", re.IGNORECASE)
"""A full stop that belongs to the expression and not to the sentence: of a short month or weekday, of "p.m."."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression as read: its value on the document's date, why, its value without one, and its value on some day.

    What is joined with what is decided on the last, so that it does not hang on the document's date.
    """

    span: Span
    value: Value
    because: str | None
    loose: Value
    probe: Value


def find_dates(
    document: str, text: str, language: Language | None, written: str | None, options: ExtractOptions
) -> tuple[Date, ...]:
    """Every temporal expression of the text. `written` is the document's own date as EDTF, None where unknown."""
    known = anchor(written)
    grammars = {"en": (ENGLISH,), "es": (SPANISH,)}.get(language or "", (ENGLISH, SPANISH))
    readings: list[Reading] = []
    for grammar in grammars:
        day_first = True if grammar is SPANISH else options.day_first
        found = _joined(text, grammar, _read(text, grammar, known, day_first), known)
        taken = [reading.span for reading in readings]
        readings += [reading for reading in found if not any(_overlap(reading.span, span) for span in taken)]
    return tuple(_record(document, reading) for reading in sorted(readings, key=lambda reading: reading.span))


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _record(document: str, reading: Reading) -> Date:
    value = reading.value
    return Date(
        id=passage_id("d", document, (reading.span,)),
        document=document,
        span=reading.span,
        edtf=value.edtf,
        earliest=value.earliest.isoformat() if value.earliest else None,
        latest=value.latest.isoformat() if value.latest else None,
        type=value.type,
        timex=value.timex,
        inferred_from=reading.because,
    )


def _read(text: str, grammar: Grammar, known: Anchor | None, day_first: bool | None) -> list[Reading]:
    """The readings that stand: leftmost first, then longest; a match that its rule declines leaves room for the next."""
    setting = Setting(text, grammar, day_first)
    readings: list[Reading] = []
    end = 0
    for start, _, _, match, rule in candidates(text, grammar):
        if start < end or match.end() == match.start():
            continue
        meaning = rule.read(match, setting)
        if meaning is None:
            continue
        article = grammar.article.match(match[0])
        span = _trimmed(text, start + (article.end() if article else 0), match.end())
        value, because = resolve(meaning, known)
        end = span[1]
        setting.previous.append((span, value))
        probe = meaning.at(PROBE) if meaning.at and meaning.loose.edtf is None else meaning.loose
        readings.append(Reading(span, value, because, meaning.loose, probe))
    return readings


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1] in " \t\r\n,":
        end -= 1
    if text[start:end].endswith(".") and not ABBREVIATED.search(text, start, end):
        end -= 1
    return (start, end)


def _joined(text: str, grammar: Grammar, readings: list[Reading], known: Anchor | None) -> list[Reading]:
    """Days with their times, ranges of two dates, and intervals that "since" or "until" opens."""
    joined: list[Reading] = []
    for reading in readings:
        both = _pair(text, grammar, joined[-1], reading) if joined else None
        if both is not None:
            joined[-1:] = both
        else:
            joined.append(reading)
    return [_opened(text, grammar, reading) for reading in _carried(text, joined, known)]


def _carried(text: str, readings: list[Reading], known: Anchor | None) -> list[Reading]:
    """A day of no year takes the year with which its month was last named, unless that would leave the document's own days."""
    named: dict[str, tuple[str, int]] = {}
    carried = []
    for reading in readings:
        timex = reading.loose.timex
        if missing := re.fullmatch(r"XXXX-(\d\d)-(\d\d)", timex):
            if missing[1] in named and not _near(reading, known):
                words, year = named[missing[1]]
                value = day_value(year, int(missing[1]), int(missing[2]))
                if value and value.edtf != reading.value.edtf:
                    why = f"the year of “{words}”, named before"
                    reading = replace(reading, value=value, because=why, loose=value, probe=value)
        elif dated := re.match(r"(\d{4})-(\d\d)(?!\d)", timex):
            named[dated[2]] = (text[slice(*reading.span)], int(dated[1]))
        carried.append(reading)
    return carried


def _near(reading: Reading, known: Anchor | None) -> bool:
    """Whether the document's date makes of it a day close by, of which nobody writes the year."""
    day = reading.value.earliest
    return known is not None and day is not None and abs((day - known.first).days) <= NEAR


def _pair(text: str, grammar: Grammar, first: Reading, second: Reading) -> list[Reading] | None:
    """What two expressions that stand side by side come to together; None where they stay as they are."""
    between = text[first.span[1] : second.span[0]]
    pointing = "\n" in between and POINTING.match(text, second.span[0])
    if len(between) > 16 or "\n\n" in between or pointing:
        return None
    span, why = (first.span[0], second.span[1]), _both(first.because, second.because)
    if grammar.at.fullmatch(between):
        clock, day = (first, second) if first.value.timex.startswith("T") else (second, first)
        time = clock.value.timex
        if (
            clock.value.type == "TIME"
            and time.startswith("T")
            and day.value.type == "DATE"
            and DAY.fullmatch(day.probe.timex)
        ):
            loose = day.loose if DAY.fullmatch(day.loose.timex) else replace(day.loose, timex="XXXX-XX-XX")
            value = day.value if DAY.fullmatch(day.value.timex) else replace(day.value, timex=loose.timex)
            return [Reading(span, timed(value, time), why, timed(loose, time), timed(day.probe, time))]
    opened = grammar.opening.search(text[max(0, span[0] - 20) : span[0]])
    if (opened and grammar.joint.fullmatch(between)) or grammar.dash.fullmatch(between):
        return _range(span, first, second, why)
    if grammar.listed.fullmatch(between):
        filled = _filled(first, second)
        return [filled, second] if filled is not first else None
    return None


def _both(first: str | None, second: str | None) -> str | None:
    return "; ".join(dict.fromkeys(part for part in (first, second) if part)) or None


def _range(span: Span, first: Reading, second: Reading, why: str | None) -> list[Reading] | None:
    """From one date to the other; a year that one of them leaves out is the other's."""
    one, two = _filled(first, second), _filled(second, first)
    probe = interval(one.probe, two.probe)
    if one.value.type != "DATE" or two.value.type != "DATE" or probe is None:
        return None
    because = why if one is first and two is second else None
    return [Reading(span, _spanning(one.value, two.value), because, _spanning(one.loose, two.loose), probe)]


def _spanning(one: Value, two: Value) -> Value:
    """From the start of one to the end of the other; only the bounds where EDTF has no such interval."""
    value = interval(one, two)
    if value is not None:
        return value
    starts, ends = (one.earliest, two.earliest), (one.latest, two.latest)
    earliest = None if None in starts else min(day for day in starts if day)
    latest = None if None in ends else max(day for day in ends if day)
    return Value("DATE", f"{one.timex}/{two.timex}", None, earliest, latest)


def _filled(partial: Reading, whole: Reading) -> Reading:
    """The month or day of no year with the year of the date that stands beside it."""
    known = re.fullmatch(r"(\d{4})-\d\d(?:-\d\d)?", whole.loose.timex)
    missing = re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", partial.loose.timex)
    if known is None or missing is None or whole.loose.earliest is None:
        return partial
    year, month = int(known[1]), int(missing[1])
    value = day_value(year, month, int(missing[2])) if missing[2] else month_value(year, month)
    return replace(partial, value=value, because=None, loose=value, probe=value) if value else partial


def _opened(text: str, grammar: Grammar, reading: Reading) -> Reading:
    """ "Since 2006" begins then and is open; "until 2010" ends then; "before" and "after" bound and never name the time.

    A day of no year that only bounds says no time at all: EDTF has no interval for it.
    """
    value, (start, end) = reading.value, reading.span
    before = text[max(0, start - 24) : start]
    later, earlier = grammar.after.search(before), grammar.before.search(before)
    if value.type not in ("DATE", "TIME") or (value.type == "TIME" and not (later or earlier)):
        return reading
    if value.earliest is None and value.latest is None:
        return replace(reading, value=replace(value, edtf=None)) if later or earlier else reading
    plain = value.edtf if value.edtf and PLAIN.fullmatch(value.edtf) else None
    if later or grammar.since.search(before) or grammar.onward.match(text[end : end + 14]):
        first = plain or (value.earliest.isoformat() if value.earliest else None)
        return replace(reading, value=replace(value, edtf=first and f"{first}/..", latest=None))
    if earlier or grammar.until.search(before):
        last = plain or (value.latest.isoformat() if value.latest else None)
        return replace(reading, value=replace(value, edtf=last and f"../{last}", earliest=None))
    return reading
