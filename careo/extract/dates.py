"""Dates in English and Spanish, by a grammar of our own, to TIMEX3 and EDTF with bounds, never finer than the words."""

from __future__ import annotations

import re
from dataclasses import replace


from careo.extract.dates_anchor import Anchor, anchor, resolve
from careo.extract.dates_calendar import Value, day_value, interval, month_value, timed
from careo.extract.dates_english_relative import ENGLISH
from careo.extract.dates_grammar import Grammar, Setting, candidates
from careo.extract.dates_spanish_relative import SPANISH
from careo.options import ExtractOptions
from careo.records.dates import Date
from careo.records.documents import Language
from careo.records.ids import passage_id
from careo.records.passages import Span

PLAIN = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-2[1-4])?~?")
"""An EDTF date that may begin or end an interval."""

Reading = tuple[Span, Value, str | None]


def find_dates(
    document: str, text: str, language: Language | None, written: str | None, options: ExtractOptions
) -> tuple[Date, ...]:
    """Every temporal expression of the text. `written` is the document's own date as EDTF, None where unknown."""
    known = anchor(written)
    grammars = {"en": (ENGLISH,), "es": (SPANISH,)}.get(language or "", (ENGLISH, SPANISH))
    readings: list[Reading] = []
    for grammar in grammars:
        day_first = True if grammar is SPANISH else options.day_first
        found = _joined(text, grammar, _read(text, grammar, known, day_first))
        taken = [span for span, _, _ in readings]
        readings += [reading for reading in found if not any(_overlap(reading[0], span) for span in taken)]
    return tuple(_record(document, reading) for reading in sorted(readings, key=lambda reading: reading[0]))


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _record(document: str, reading: Reading) -> Date:
    span, value, because = reading
    return Date(
        id=passage_id("d", document, (span,)),
        document=document,
        span=span,
        edtf=value.edtf,
        earliest=value.earliest.isoformat() if value.earliest else None,
        latest=value.latest.isoformat() if value.latest else None,
        type=value.type,
        timex=value.timex,
        inferred_from=because,
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
        readings.append((span, value, because))
    return readings


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1] in " \t\r\n,":
        end -= 1
    return (start, end)


def _joined(text: str, grammar: Grammar, readings: list[Reading]) -> list[Reading]:
    """Days with their times, ranges of two dates, and intervals that "since" or "until" opens."""
    joined: list[Reading] = []
    for reading in readings:
        both = _pair(text, grammar, joined[-1], reading) if joined else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(reading)
    return [_opened(text, grammar, reading) for reading in joined]


def _pair(text: str, grammar: Grammar, first: Reading, second: Reading) -> Reading | None:
    (start, middle), one, because = first
    (follow, end), two, also = second
    between = text[middle:follow]
    if len(between) > 16 or "\n\n" in between:
        return None
    span, why = (start, end), "; ".join(dict.fromkeys(part for part in (because, also) if part)) or None
    if grammar.at.fullmatch(between):
        clock, day = (one, two) if one.timex.startswith("T") else (two, one)
        if clock.type == "TIME" and clock.timex.startswith("T") and day.type == "DATE" and _is_day(day.timex):
            return span, timed(day, clock.timex), why
    opened = grammar.opening.search(text[max(0, start - 20) : start])
    if (opened and grammar.joint.fullmatch(between)) or grammar.dash.fullmatch(between):
        value = _range(one, two)
        return (span, value, why) if value else None
    return None


def _is_day(timex: str) -> bool:
    return bool(re.fullmatch(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d)", timex))


def _range(one: Value, two: Value) -> Value | None:
    """From one date to the other; a missing year or month of the one is the other's."""
    if one.type != "DATE" or two.type != "DATE":
        return None
    if one.earliest is None and two.earliest is not None and one.timex.startswith("XXXX"):
        filled = _with_year(one, two.earliest.year)
        one = filled if filled else one
    elif two.earliest is None and one.earliest is not None and two.timex.startswith("XXXX"):
        filled = _with_year(two, one.earliest.year)
        two = filled if filled else two
    return interval(one, two)


def _with_year(value: Value, year: int) -> Value | None:
    parts = value.timex.split("-")[1:]
    if not all(part.isdigit() for part in parts) or not parts:
        return None
    return day_value(year, int(parts[0]), int(parts[1])) if len(parts) == 2 else month_value(year, int(parts[0]))


def _opened(text: str, grammar: Grammar, reading: Reading) -> Reading:
    """"Since 2006" begins then and is open; "until 2010" ends then."""
    (start, end), value, because = reading
    if value.type != "DATE" or value.edtf is None or not PLAIN.fullmatch(value.edtf):
        return reading
    before = text[max(0, start - 24) : start]
    if grammar.since.search(before) or grammar.onward.match(text[end : end + 14]):
        return (start, end), replace(value, edtf=f"{value.edtf}/..", latest=None), because
    if grammar.until.search(before):
        return (start, end), replace(value, edtf=f"../{value.edtf}", earliest=None), because
    return reading


