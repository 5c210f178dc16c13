"""English dates that a calendar names: days, months, weekdays, years, quarters, seasons, holidays and clock times."""

from __future__ import annotations

import re
from dataclasses import replace

from careo.extract.dates.anchor import Offset, Year, weekday
from careo.extract.dates.calendar import (
    Meaning,
    Value,
    century_value,
    day_value,
    decade_value,
    either_value,
    interval,
    month_value,
    part_value,
    season_value,
    timed,
    year_value,
)
from careo.extract.dates.english_words import (
    CLOCK_PARTS,
    SEASONS,
    clock_of,
    dated,
    found,
    mapped,
    month_of,
    pivot,
    qualified,
    relative_year,
    rule,
    weekday_of,
    year_of,
)
from careo.extract.dates.grammar import Match, Setting
from careo.extract.dates.holidays import ENGLISH_HOLIDAYS
from careo.extract.dates.numbers import ENGLISH_ORDINALS
from careo.extract.dates.numeric import iso, numeric, years

COUNTED = re.compile(
    r"\s+(?:%|per ?cent|people|persons?|men|women|children|victims?|dead|bodies|votes?|miles?|kilomet|km|met(?:er|re)s?|feet|tons?|tonnes?|"
    r"dollars?|pesos?|euros?|pounds?|cases|complaints|troops|soldiers|officers|agents|police|homes|houses|pages|residents|families|"
    r"points?|times|times|shares|workers|employees|students|copies|or (?:more|so) (?:people|dead))\b",
    re.IGNORECASE,
)
"""Words after a number that make it a count."""
NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§№]|\b(?:no|nos|nr|num|number|room|rooms|page|pages|pp?|article|art|section|sec|law|decree|resolution|act|bill|order|form|"
    r"flight|route|highway|windows|model|apt|suite|unit|box|chapter|docket|case|file|at|agenda|vision|is|than|about|some|of some|"
    r"nearly|almost|killed|killing|total of|(?-i:[A-Z]{3,5}))\.?)[ \t#:]*$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"\b(?:in|of|since|by|until|till|through|during|from|to|before|after|between|and|or|the|for|year|late|early|mid|fiscal|circa|['’]s|around|about|last|its|their|class)[\s-]+$|[(\[,;:–—]\s*$",
    re.IGNORECASE,
)
STREET = re.compile(
    r"\s+(?:[NSEW]\.?\s+)?[A-Z][\w.]+\s+(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Lane|Ln|Way|Court|Ct|Plaza|Pl)\b"
)
MONTH_BEFORE = re.compile(
    r"\b(?:in|of|by|since|until|till|through|during|from|to|before|after|between|and|or|for|on|a|that|every|each|as|['’]s)\s+$|[-–(]\s*$",
    re.IGNORECASE,
)
TIME_BEFORE = re.compile(r"\b(?:in|of|since|until|by|during|last|next|this)\s+$", re.IGNORECASE)
NAMED_DAY_BEFORE = re.compile(
    r"\b(?:black|bloody|good|palm|ash|holy|super|cyber|easter|girl|man|joe)\s+$", re.IGNORECASE
)
NAMED_DAY_AFTER = re.compile(
    r"\s+(?:times|telegraph|mirror|mail|express|night live|school|herald|star)\b", re.IGNORECASE
)


def _month_day(match: Match, setting: Setting) -> Meaning | None:
    month, name = month_of(match["month"]), match["month"]
    day = (
        int(match["day"])
        if found(match, "day")
        else ENGLISH_ORDINALS[(found(match, "ordinal") or "").replace(" ", "-")]
    )
    year = year_of(match)
    if year is None and found(match, "yy"):
        year = pivot(int(match["yy"]))
    if name in ("may", "march", "mar", "sun") and year is None and not re.search(r"\d(?:st|nd|rd|th)|of", match[0]):
        return None
    if year is None and COUNTED.match(setting.after(match)):
        return None
    named = weekday_of(match["anyweekday"]) if found(match, "anyweekday") else None
    meaning = dated(match, setting, lambda y: day_value(y, month, day), year, weekday=named)
    if found(match, "day2") and meaning is not None:
        last = int(match["day2"])
        meaning = dated(match, setting, lambda y: _span(day_value(y, month, day), day_value(y, month, last)), year)
    if meaning is None and found(match, "day2") is None:
        return None
    time = clock_of(match)
    return mapped(meaning, lambda value: timed(value, time)) if time and meaning else meaning


def _either(match: Match, setting: Setting) -> Meaning | None:
    month, days = month_of(match["month"]), (int(match["day"]), int(match["day2"]))
    return dated(match, setting, lambda y: either_value(y, month, days), year_of(match))


def _span(first: Value | None, last: Value | None) -> Value | None:
    return interval(first, last) if first and last else None


def _month_year(match: Match, setting: Setting) -> Meaning | None:
    month = month_of(match["month"])
    return dated(match, setting, lambda y: month_value(y, month), year_of(match))


def _month(match: Match, setting: Setting) -> Meaning | None:
    name, which = match["month"], found(match, "which")
    dotted = match[0].rstrip().endswith(".") or setting.text[match.end() : match.end() + 1] == "."
    placed = bool(which or found(match, "mod") or found(match, "rel") or MONTH_BEFORE.search(setting.before(match)))
    short = name.lower() not in ("may", "june", "july") and len(name) <= 4
    if not name[0].isupper() and (name in ("may", "march", "august") or short or not placed):
        return None
    if short and not (dotted and placed):
        return None
    if name.lower() in ("may", "march", "april", "june", "august") and not placed:
        return None
    surname = (
        not which and re.match(r" [A-Z][a-z]", setting.after(match)) and not TIME_BEFORE.search(setting.before(match))
    )
    if surname and name in ("May", "March", "April", "June", "August"):
        return None
    if name.isupper() and len(name) == 3 and not placed:
        return None
    if which == "the" and re.match(r"\s+(?:on|for|of|to|against|from|through)\b", setting.after(match)):
        return None
    month = month_of(name)
    if which in ("each", "every"):
        return Meaning(Value("SET", f"XXXX-{month:02}"))
    year: Year = relative_year(found(match, "rel"))
    direction = {
        "last": "past",
        "this past": "past",
        "past": "past",
        "next": "future",
        "coming": "future",
        "this coming": "future",
    }
    chosen = direction.get(which or "")
    if which == "this":
        year = Offset(0)
    return dated(match, setting, lambda y: month_value(y, month), year, chosen)  # type: ignore[arg-type]


def _weekday(match: Match, setting: Setting) -> Meaning | None:
    if NAMED_DAY_BEFORE.search(setting.before(match)) or NAMED_DAY_AFTER.match(setting.after(match)):
        return None
    number, which = weekday_of(match["weekday"]), found(match, "which")
    part = CLOCK_PARTS[match["part"].lower()] if found(match, "part") else clock_of(match) or ""
    if found(match, "plural") or found(match, "parts") or which in ("each", "every"):
        return Meaning(Value("SET", f"XXXX-WXX-{number}{part}"))
    ahead = which in ("next", "coming", "this coming", "the following") or (
        which not in ("last", "past", "this past", "the previous") and setting.direction(match) == "future"
    )
    meaning = weekday(
        number, "future" if ahead else "past", strict=which in ("last", "next", "the previous", "this past")
    )
    return mapped(meaning, lambda value: timed(value, part)) if part else qualified(match, meaning)


def _year(match: Match, setting: Setting) -> Meaning | None:
    year = year_of(match)
    if year is None:
        return None
    before, after = setting.before(match), setting.after(match)
    if found(match, "label") is None and found(match, "mod") is None:
        placed = bool(YEAR_BEFORE.search(before))
        if (
            (NOT_A_YEAR_BEFORE.search(before) and not placed)
            or STREET.match(after)
            or re.match(r"(?:-\w|\s*(?:hours|hrs|GMT|local)\b|°|st\b|%)", after)
        ):
            return None
        if re.search(r"[\d/:.\-–+]$|\d[ ,]$|[A-Z]\w*[ -]$", before) and not placed:
            return None
        if COUNTED.match(after) and not re.search(r"\b(?:in|since|the)\s+$", before, re.IGNORECASE):
            return None
        if not placed and (not 1900 <= year <= 2099 or re.match(r"\s+[a-z]+s\b", after) or found(match, "short")):
            return None
        if found(match, "short") and not re.search(
            r"\b(?:in|of|since|the|from|class|until|by|summer|winter|spring|fall)\s+$", before
        ):
            return None
        if found(match, "words") and not placed:
            return None
    return dated(match, setting, year_value, year)


def _decade(match: Match, setting: Setting) -> Meaning | None:
    first = found(match, "decade")
    if first:
        return Meaning(decade_value(int(first)))
    short = found(match, "decade2")
    names = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
    tens = int(short) // 10 if short else names.index(found(match, "named") or "") + 2
    if re.search(r"\b(?:his|her|their|my|your)\s+$", setting.before(match)):
        return None
    return Meaning(
        replace(decade_value(1900 + tens * 10), note="a decade without a century is taken as of the twentieth")
    )


def _century(match: Match, _setting: Setting) -> Meaning | None:
    number = (
        int(match["nth"])
        if found(match, "nth")
        else ENGLISH_ORDINALS[(found(match, "ordinal") or "").replace(" ", "-")]
    )
    return Meaning(century_value(number)) if 1 <= number <= 30 else None


def _quarter(match: Match, setting: Setting) -> Meaning | None:
    names = {
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "fourth": 4,
        "4th": 4,
        "final": 4,
        "last": 4,
    }
    size = "H" if (found(match, "size") or "quarter").startswith("half") else "Q"
    number = int(match["q"]) if found(match, "q") else names[found(match, "nth") or ""]
    if size == "H" and number > 2:
        number = 2
    year: Year = (
        year_of(match)
        or year_of(match, "2")
        or relative_year(found(match, "rel"))
        or relative_year(found(match, "rel2"))
    )
    if size == "H" and year is None:
        return None
    back = re.search(r"year-(?:ago|earlier)|ago", match[0])
    if re.match(r"\s+of\s+(?:the\s+)?(?:game|match)\b", setting.after(match)):
        return None
    return dated(match, setting, lambda y: part_value(y - 1 if back and y else y, size, number), year, "past")


def _season(match: Match, setting: Setting) -> Meaning | None:
    season, which = SEASONS[match["season"].lower()], found(match, "which")
    year: Year = year_of(match) or relative_year(found(match, "rel"))
    if year is None and not which and not found(match, "mod"):
        return None
    if year is None and which == "the":
        if not re.search(
            r"\b(?:in|during|since|by|until|till|of|through|over|for)\s+$", setting.before(match)
        ) and not found(match, "mod"):
            return None
        if re.match(r"\s+of\b", setting.after(match)):
            return None
    if which in ("each", "every"):
        return Meaning(Value("SET", f"XXXX-{season}"))
    chosen = {
        "last": "past",
        "this past": "past",
        "next": "future",
        "this coming": "future",
        "coming": "future",
        "this": "near",
    }
    return dated(match, setting, lambda y: season_value(y, season), year, chosen.get(which or ""))  # type: ignore[arg-type]


def _holiday(match: Match, setting: Setting) -> Meaning | None:
    name = (found(match, "holiday") or "").replace("’", "'")
    build = ENGLISH_HOLIDAYS.get(name) or ENGLISH_HOLIDAYS.get(name.removesuffix(" day").replace("s'", "s"))
    if build is None or not match["holiday"][0].isupper():
        return None
    year: Year = year_of(match) or relative_year(found(match, "rel")) or relative_year(found(match, "which"))
    return dated(match, setting, build, year)


def _clock(match: Match, setting: Setting) -> Meaning | None:
    time = clock_of(match)
    if found(match, "hour24") and not (
        re.search(
            r"\b(?:at|by|around|about|until|till|from|since|before|after|between|and|to)\s+$", setting.before(match)
        )
        or re.search(r"[A-Za-z]", match[0])
    ):
        return None
    return Meaning(Value("TIME", time)) if time else None


_CLOCKED = r"(?:<clock>,? (?:on )?)?"
_HOLIDAY = "|".join(
    sorted((re.escape(name).replace("'", "['’]?") for name in ENGLISH_HOLIDAYS), key=len, reverse=True)
).replace(r"\ ", " ")
RULES = (
    rule(
        "MN",
        rf"{_CLOCKED}<mod>(?:the )?(?:<anyweekday>,? )?<month>\.? (?:the )?<day>(?: ?(?:-|–|—|to|through) ?<day2>)?(?:,? ?(?:of )?<year>)?",
        _month_day,
    ),
    rule("M", rf"{_CLOCKED}<mod>(?:<anyweekday>,? )?<month> (?:the )?<ordinal>(?:,? ?<year>)?", _month_day),
    rule(
        "MN",
        r"<mod>(?:<anyweekday>,? )?(?:the )?<day>(?:(?: ?(?:-|–|—) ?| to )<day2>)?(?: of)? <month>\.?(?:,? ?(?:of )?<year>| (?P<yy>\d\d)(?![\d:.,%]|[a-z]| (?:people|percent)))?",
        _month_day,
    ),
    rule("M", r"(?<=between\s)(?:the )?<day> and (?:the )?<day2>(?: of)? <month>(?:,? <year>)?", _month_day),
    rule("M", r"(?<=between\s)<month>\.? <day> and <day2>(?:,? <year>)?", _month_day),
    rule("M", r"(?:the )?<day> or (?:the )?<day2>(?: of)? <month>(?:,? <year>)?", _either),
    rule("M", r"<month>\.? (?:the )?<day> or (?:the )?<day2>(?:,? <year>)?", _either),
    rule("M", r"<mod>(?:the )?<ordinal> (?:day )?of <month>(?:,? (?:of )?<year>)?", _month_day),
    rule("MN", r"<mod>(?:the (?:month of )?)?<month>\.?(?:,? (?:of )?|[-/])<year>", _month_year),
    rule(
        "M",
        r"<mod>(?:\b(?P<which>last|next|this past|this coming|this|past|coming|each|every|the(?: month of)?) )?<month>(?:,? (?:of )?(?P<rel>this|last|next) year)?",
        _month,
    ),
    rule(
        "W",
        rf"{_CLOCKED}<mod>(?:\b(?P<which>last|next|this past|this coming|this|past|coming|the previous|the following|each|every|the) )?<weekday>(?P<plural>s)?(?!\w)(?: <part>(?P<parts>s)?\b)?",
        _weekday,
    ),
    rule(
        "N",
        r"<mod>(?P<label>(?:the )?(?:fiscal(?: year)?|calendar year|year|(?:academic|school) year) )?(?<![\d$])<year>",
        _year,
    ),
    rule(
        "N",
        r"(?<!\d)(?P<first>(?:1[4-9]|20)\d\d)\s?[-–—]\s?(?P<second>(?:1[4-9]|20)\d\d|\d\d|present|today|now)(?![\w])",
        years,
    ),
    rule("N", r"<mod>(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[4-9]|20)\d0)['’]?s\b", _decade),
    rule("N", r"\b(?:the )?(?:(?:early|mid|late)[ -])?['’](?P<decade2>[2-9]0)['’]?s\b", _decade),
    rule(
        "DN",
        r"\bthe (?:(?:early|mid|late)[ -])?(?:(?P<decade2>[2-9]0)['’]?s|(?P<named>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        _decade,
    ),
    rule(
        "U",
        r"<mod>\b(?:the )?(?:(?:early|mid|late)[ -])?(?:(?P<nth>\d\d?)(?:st|nd|rd|th)|<ordinal>)[ -]centur(?:y|ies)\b",
        _century,
    ),
    rule(
        "U",
        r"<mod>(?:\b(?:the|its|their|his|our|this|that|year-ago|year-earlier|comparable|corresponding|current|same) ){0,2}(?:<year> |(?P<rel>this|last|next) year['’]?s? )?(?:fiscal[ -])?\b(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[ -](?:fiscal )?(?P<size>quarter|half)\b(?:,? (?:of )?<year2>| of (?P<rel2>this|last|next|the same) year)?",
        _quarter,
    ),
    rule("N", r"<mod>\b(?:q(?P<q>[1-4])(?:,? (?:of )?|[-/])<year>)\b", _quarter),
    rule(
        "N",
        r"<mod>\b(?:<year>[\s/-]?q(?P<q>[1-4])|(?P<q2>[1-4])q\b)",
        lambda match, setting: _quarter(match, setting) if found(match, "q") else None,
    ),
    rule(
        "U",
        r"<mod>(?:\b(?P<which>last|next|this past|this coming|this|coming|each|every|the) )?(?:(?:early|late|mid)[ -])?<season>(?:(?: of|,)? <year>| (?:of )?(?P<rel>this|last|next) year)?",
        _season,
    ),
    rule("N", r"\b(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<c>\d{4}|\d\d)\b", numeric),
    rule(
        "N",
        r"\b(?P<y>(?:1[4-9]|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>[0-3]\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:?\d\d)?)?",
        iso,
    ),
    rule(
        "DWM",
        rf"\b(?:the )?(?P<which>last |this |next )?(?P<holiday>(?:{_HOLIDAY})(?: day)?)\b(?:(?:,| of)? <year>| (?P<rel>this|last|next) year)?",
        _holiday,
    ),
    rule("NDT", r"<clock>", _clock),
)
