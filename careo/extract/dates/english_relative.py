"""English dates told from another time: last week, two weeks ago, that year; and durations, sets and references."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from careo.extract.dates.anchor import ago, days_from, in_year, unit_from
from careo.extract.dates.calendar import (
    Meaning,
    Unit,
    Value,
    duration_value,
    part_value,
    reference,
    shift,
    timed,
    unit_value,
    week_value,
)
from careo.extract.dates.english import RULES as CALENDAR_RULES
from careo.extract.dates.english_words import CLOCK_PARTS, found, mapped, number_of, rule, unit_of
from careo.extract.dates.grammar import Grammar, Match, Setting

STEPS = {
    "last": -1,
    "past": -1,
    "this past": -1,
    "previous": -1,
    "the previous": -1,
    "the past": -1,
    "this": 0,
    "current": 0,
}
STEPS |= {"the current": 0, "next": 1, "the next": 1, "the coming": 1, "coming": 1, "this coming": 1}
FORMS: dict[str, str] = {
    "day": r"\d{4}-\d\d-\d\d",
    "week": r"\d{4}-W\d\d$",
    "weekend": r"\d{4}-W\d\d-WE$",
    "month": r"\d{4}-\d\d",
    "quarter": r"\d{4}-Q\d",
    "year": r"\d{4}(?!/)",
    "decade": r"\d{3}$",
    "century": r"\d\d$",
}
"""What the TIMEX3 value of an earlier date must look like for "that day", "that year" to mean it."""


def _relative_unit(match: Match, setting: Setting) -> Meaning | None:
    which, word = found(match, "which") or "", (found(match, "unit") or "").split()[-1]
    if word == "period":
        return (
            _pointed(match, setting, "the same", "quarter") or unit_from("quarter", -1)
            if which == "the latest"
            else None
        )
    if word == "weekend":
        steps = STEPS.get(which, 0)
        if which in ("the", "this"):
            steps = 0 if which == "this" or setting.direction(match) == "future" else -1
        return _weekend(steps) if which in STEPS or which == "the" else _pointed(match, setting, which, "weekend")
    unit, _ = unit_of(word)
    if re.match(r"\s+(?:old|ago)\b|-old", setting.after(match)):
        return None
    if which in ("that", "that same", "the same", "same", "the following", "the previous", "the next") or (
        which in ("previous", "following", "the previous") and unit == "day"
    ):
        pointed = _pointed(match, setting, which, unit)
        if pointed or which not in STEPS:
            return pointed or Meaning(reference("PAST_REF") if unit != "day" else Value("DATE", "XXXX-XX-XX"))
    if which in ("the", "the full", "the latest"):
        return _the_unit(match, setting, unit)
    if which in ("all", "the entire", "the whole"):
        return Meaning(duration_value(1, unit))
    if which not in STEPS or (unit == "day" and which in ("past", "last", "next", "previous", "coming", "the past")):
        return None
    if which in ("the past", "the coming") and unit != "century":
        return Meaning(duration_value(1, unit))
    return unit_from(unit, STEPS[which])


def _weekend(steps: int) -> Meaning:
    loose = Value("DATE", "XXXX-WXX-WE")
    return Meaning(loose, lambda day: week_value(shift(day, steps, "week"), weekend=True))


def _the_unit(match: Match, setting: Setting, unit: Unit) -> Meaning | None:
    """ "The quarter" is the one named before; "the end of the year" the document's; a bare "the year" a length of time."""
    if unit == "quarter":
        pointed = _pointed(match, setting, "the same", unit)
        return pointed or (unit_from(unit, -1) if "latest" in match[0].lower() else None)
    if "full" in match[0].lower():
        return unit_from(unit, 0)
    if found(match, "adverb") and unit != "day":
        return unit_from(unit, 0, "XXXX" if unit == "year" else None)
    if unit == "year":
        return Meaning(duration_value(1, unit))
    return unit_from(unit, 0) if unit in ("week", "month") else None


def _pointed(match: Match, setting: Setting, which: str, unit: str) -> Meaning | None:
    """A unit named by pointing back to a date in the text, with the words that it points to."""
    steps = 1 if "following" in which or "next" in which else -1 if "previous" in which else 0
    earlier = setting.told(match) if unit == "day" else setting.last(match, FORMS[unit], plainly=unit == "quarter")
    if earlier is None or earlier[1].earliest is None:
        return None
    words, value = earlier
    size: Unit = "week" if unit == "weekend" else unit  # type: ignore[assignment]
    day = shift(value.earliest, steps, size)  # type: ignore[arg-type]
    pointed = week_value(day, weekend=True) if unit == "weekend" else unit_value(day, size)
    return Meaning(pointed, basis=f"“{words}”, named before")


def _year_before(match: Match, setting: Setting) -> Meaning | None:
    """ "A year ago" after a quarter means that quarter of the year before."""
    earlier = setting.last(match, FORMS["quarter"], plainly=True)
    if earlier:
        words, value = earlier
        year, quarter = int(value.timex[:4]), int(value.timex[-1])
        return Meaning(part_value(year - 1, "Q", quarter), basis=f"“{words}”, named before")
    if re.search(r"earlier", match[0]) and not found(match, "compared"):
        return Meaning(duration_value(1, "year")) if re.match(r"an? ", match[0]) else unit_from("year", -1)
    return unit_from("year", -1)


def _ago(match: Match, _setting: Setting) -> Meaning | None:
    unit, size = unit_of(match["unit"])
    number = number_of(match["number"])
    if number is not None and re.search(r"and a half", match[0]):
        number += 0.5
    if unit == "quarter" and number == 1:
        return None
    meaning = ago(None if number is None else number * size, unit)
    rough = re.match(
        r"(?:about|around|approximately|roughly|nearly|almost|more than|over|less than|some)\b", match[0], re.IGNORECASE
    )
    return replace(meaning, how="counted back roughly, as worded") if rough or "or so" in match[0] else meaning


def _vague_ago(_match: Match, _setting: Setting) -> Meaning | None:
    return Meaning(reference("PAST_REF"))


def _duration(match: Match, setting: Setting) -> Meaning | None:
    unit, size = unit_of(match["unit"])
    words = found(match, "number") or ""
    after, before = setting.after(match), setting.before(match)
    plural = match["unit"].lower().endswith("s")
    if unit == "quarter" and "-" in match[0]:
        return None
    if re.match(r"[\s-]+(?:old|olds)\b|\s+of age\b", after) or re.search(r"\b(?:aged?)\s+$", before):
        return None
    half_more, one_minute = re.match(r" and a half", after), words == "one" and unit == "minute"
    if (
        words in ("a", "an", "one", "half a")
        and unit in ("second", "minute", "quarter")
        and not half_more
        and not one_minute
    ):
        return None
    if unit == "second" and not plural:
        return None
    if words in ("a", "an") and re.search(
        r"(?:\d|[$%]|\b(?:once|twice|times|per|million|billion|thousand|hundred|dollars?))\s+$", before
    ):
        return Meaning(duration_value(1, unit, "SET"))
    if words in ("a", "an") and re.match(r"[- ](?:end|old)|-", after):
        return None
    number = number_of(words)
    if number is not None and re.search(r"and a half", match[0]):
        number += 0.5
    return Meaning(duration_value(None if number is None else number * size, unit))


def _vague_duration(match: Match, setting: Setting) -> Meaning | None:
    unit, _ = unit_of(match["unit"])
    if re.match(r"\s+(?:old|of age)\b", setting.after(match)):
        return None
    return Meaning(duration_value(None, unit))


def _bare_plural(match: Match, setting: Setting) -> Meaning | None:
    if re.match(r"\s+(?:old|of age|['’])", setting.after(match)) or re.search(r"\d[\s-]*$|-$", setting.before(match)):
        return None
    if re.search(r"ago$", match[0]):
        return Meaning(reference("PAST_REF"))
    return Meaning(duration_value(None, unit_of(match["unit"])[0]))


def _each(match: Match, _setting: Setting) -> Meaning | None:
    unit, size = unit_of(match["unit"])
    number = number_of(match["number"]) if found(match, "number") else 1
    return Meaning(duration_value((number or 1) * size * (2 if found(match, "other") else 1), unit, "SET"))


def _part_of_day(match: Match, setting: Setting) -> Meaning | None:
    part = CLOCK_PARTS[match["part"].lower()]
    which = found(match, "which") or ""
    if which in ("this", "last", "yesterday", "tomorrow", "later this", "earlier this", "earlier", "later"):
        steps = -1 if "last" in which or which == "yesterday" else 1 if which == "tomorrow" else 0
        return mapped(_day_loose(steps), lambda value: timed(value, part))
    if which in ("each", "every"):
        return Meaning(Value("SET", "P1D" if not part else f"XXXX-XX-XX{part}"))
    if which in ("that", "that same", "the same", "the following", "the next", "the previous"):
        pointed = _pointed(match, setting, which, "day")
        return mapped(pointed, lambda value: timed(value, part)) if pointed else Meaning(Value("TIME", part))
    if which == "the" and not re.search(
        r"\b(?:in|during|by|until|through|over)\s+$", setting.before(match), re.IGNORECASE
    ):
        return None
    if re.search(r"\bgood\s+$|['’]s\s+$", setting.before(match), re.IGNORECASE) or re.match(
        r"\s+(?:the|talk|show)\b|-", setting.after(match)
    ):
        return None
    return Meaning(Value("TIME", part))


def _day_loose(steps: int) -> Meaning:
    meaning = days_from(steps)
    return replace(meaning, loose=Value("TIME", "XXXX-XX-XX"))


DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "tonight": 0,
}


def _deictic_day(match: Match, setting: Setting) -> Meaning | None:
    word = found(match, "day_word") or ""
    if setting.before(match).endswith("USA "):
        return None
    if re.match(r"['’]s\s+(?:show|edition)|\s+(?:show)\b", setting.after(match)) and match[0][0].isupper():
        return None
    meaning = days_from(DAYS[word])
    if word == "tonight":
        return mapped(_day_loose(0), lambda value: timed(value, "TNI"))
    part = found(match, "part")
    return mapped(meaning, lambda value: timed(value, CLOCK_PARTS[part])) if part else meaning


REFERENCES = {
    "PRESENT_REF": r"right now|now|nowadays|currently|current|at present|at the moment|these days|presently|to date",
    "PAST_REF": r"(?:more |most )?recently|recent|lately|the (?:recent |distant )?past|at the time|at that time|formerly|back then",
    "FUTURE_REF": r"soon|the (?:near |foreseeable )?future|in future|some ?day|the (?:near|short) term",
}


def _reference(match: Match, setting: Setting) -> Meaning | None:
    word = " ".join(match[0].lower().split())
    after = setting.after(match)
    if word == "now" and re.match(r"\s+that\b", after):
        return None
    if (
        word == "soon"
        and re.search(r"\b(?:as|too|very|how|so)\s+$", setting.before(match), re.IGNORECASE)
        and re.match(r"\s+as\b", after)
    ):
        return None
    if word.startswith("the past") and re.match(
        r"\s+(?:\w+\s+){0,2}(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|centur)", after
    ):
        return None
    kind = next(kind for kind, words in REFERENCES.items() if re.fullmatch(words, word))
    if kind == "PAST_REF" and word in ("at the time", "at that time", "back then"):
        return Meaning(reference(kind))
    if kind == "PAST_REF":
        loose = reference(kind)
        return Meaning(loose, lambda day: replace(loose, latest=day))
    if kind == "FUTURE_REF":
        loose = reference(kind)
        return Meaning(loose, lambda day: replace(loose, earliest=day))
    return Meaning(reference(kind))


def _frequency(match: Match, setting: Setting) -> Meaning | None:
    word = match[0].lower()
    if not match[0][0].islower() or re.match(
        r"\s+(?:news|newspapers?|papers?|life|lives|basis)\b", setting.after(match)
    ):
        return None
    return Meaning(duration_value(1, {"d": "day", "w": "week", "m": "month", "y": "year", "a": "year"}[word[0]], "SET"))  # type: ignore[arg-type]


_ADVERB = r"(?:\b(?P<adverb>(?:earlier|later)(?: in)?|early|late|some ?time|(?:around )?(?:the )?(?:end|beginning|start|middle|close|rest|remainder|course) of|(?:around )?year[- ]end) )?"
_PLURAL = r"\b(?P<unit>seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)\b"
_ALL_REFERENCES = "|".join(REFERENCES.values())
RULES = (
    *CALENDAR_RULES,
    rule(
        "U",
        rf"{_ADVERB}\b(?P<which>last|past|this past|this coming|this|previous|the previous|the following|the next|next|the same|same|that same|that|the coming|coming|the current|current|the past|the full|the latest|the entire|the whole|the|all) (?P<unit>(?:fiscal |calendar |school )?(?:week|weekend|month|quarter|period|year|decade|century|day))\b(?!-)",
        _relative_unit,
    ),
    rule(
        "U",
        r"\b(?:the )?(?:comparable |corresponding |same )?(?P<compared>year-(?:ago|earlier))(?: (?:quarter|period))?\b",
        _year_before,
    ),
    rule("U", r"\ba year (?:ago|earlier)\b", _year_before),
    rule("U", r"<approx>\b<number>(?: and a half)?[ -]<unit>(?: and a half)?(?: or (?:so|more))? ago\b", _ago),
    rule("U", r"\b(?:years|months|weeks|days|hours|decades|centuries) ago\b", _vague_ago),
    rule(
        "U",
        r"(?P<determiner>\b(?:the|each of the|these|those|its|their|his|her) )?(?:\b(?:first|last|past|next|final|previous|coming|preceding|following|recent|full) )?<approx>\b<number>(?: and a half)?(?: more)?[ -](?:full |consecutive |straight )?<unit>(?: and a half)?(?: or so| or more)?(?: period)?(?: (?:earlier|later))?",
        _duration,
    ),
    rule(
        "U",
        rf"\b(?:the )?(?:recent|coming|past|future|last|next|early|first|final)(?: (?:few|several|couple of|many))? {_PLURAL}",
        _vague_duration,
    ),
    rule("U", rf"(?<![\d\w-]){_PLURAL}(?: earlier| later| afterwards?)?", _bare_plural),
    rule("U", r"\b(?:each|every) (?P<other>other )?(?:(?:<number>) )?<unit>", _each),
    rule(
        "UD",
        r"(?:\b(?:mid[ -])?(?P<which>later this|earlier this|this|last|yesterday|tomorrow|each|every|that same|that|the same|the following|the next|the previous|the) )?(?:early |late |mid[ -])?\b<part>\b",
        lambda match, setting: (
            _part_of_day(match, setting) if found(match, "which") or re.search(r"mid", match[0]) else None
        ),
    ),
    rule(
        "D",
        r"(?:\b(?:early|late|earlier|later|mid-\w+) )?\b(?P<day_word>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight)\b(?: <part>\b)?",
        _deictic_day,
    ),
    rule("D", rf"\b(?:{_ALL_REFERENCES})\b", _reference),
    rule("D", r"\b(?:annually|daily|weekly|monthly|yearly)\b", _frequency),
    rule("U", r"(?:\baround )?\byear[- ]end(?:,? <year>)?\b", lambda match, setting: _year_end(match, setting)),
)


def _year_end(match: Match, _setting: Setting) -> Meaning | None:
    year = found(match, "year")
    value: Meaning | None
    if year:
        value = Meaning(unit_value(date(int(year), 12, 31), "day"))
    else:
        value = in_year(
            lambda y: unit_value(date(y, 12, 31), "day") if y else Value("DATE", "XXXX-12-31"), None, "near"
        )
    return value


ENGLISH = Grammar(
    triggers=re.compile(
        r"(?P<W>\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)|"
        r"(?P<U>\b(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)|"
        r"spring|summer|autumn|fall|winter|morning|afternoon|evening|night|half)s?\b)|"
        r"(?P<M>\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)|"
        r"(?P<N>\b(?:1[4-9]|20)\d\d|['’]\d\d\b|\d[/.-]\d|\b(?:eighteen|nineteen|twenty|two thousand)\b|\d[:.]\d\d|\d\s?[ap]\.?m\b|\d0s\b|\bq[1-4]\b|\b[1-4]q\b)|"
        r"(?P<D>\b(?:now|nowadays|today|yesterday|tomorrow|tonight|currently|current|presently?|recent|recently|lately|past|soon|future|time|"
        r"moment|date|term|some ?day|formerly|back then|annually|daily|weekly|monthly|yearly|christmas|new year|valentine|fourth|halloween|all saints|"
        r"dead|easter|friday|palm|thanksgiving|may day|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b)|"
        r"(?P<T>\b(?:noon|midnight|dawn|dusk|daybreak|o['’]clock)\b)",
        re.IGNORECASE,
    ),
    rules=RULES,
    since=re.compile(
        r"\b(?:since|starting(?: in| on)?|beginning (?:in|on))(?:\s+(?:at\s+least|about|around|the))?\s+$",
        re.IGNORECASE,
    ),
    until=re.compile(r"\b(?:until|till|up\s+to|through)(?:\s+at\s+least)?\s+$", re.IGNORECASE),
    before=re.compile(
        r"\b(?:before|prior\s+to|ahead\s+of|(?<!no )(?<!not )earlier\s+than|(?:no|not)\s+later\s+than)(?:\s+(?:about|around|the))?\s+$",
        re.IGNORECASE,
    ),
    after=re.compile(
        r"\b(?:(?<!look )after|(?<!no )(?<!not )later\s+than|(?:no|not)\s+earlier\s+than)(?:\s+(?:about|around|the))?\s+$",
        re.IGNORECASE,
    ),
    onward=re.compile(r"\s+(?:onwards?\b|and beyond\b|forward\b|on(?=\s*(?:[,.;:)]|$|and\b|but\b)))", re.IGNORECASE),
    ahead=re.compile(
        r"\b(?:will|won['’]t|['’]ll|shall|going to|to be|(?:is|are|was|were) to|expect(?:s|ed)? to|expected|scheduled|slated|"
        r"plan(?:s|ned)? (?:to|for)|planning|due|set (?:for|to)|intends?|upcoming|would|until|till|hopes? to|proposes? to|effective|payable|"
        r"expir(?:es?|ing)|deadline|takes effect|record date|matur\w+|extended|calling for|must)\b",
        re.IGNORECASE,
    ),
    behind=re.compile(
        r"\b(?:was|were|had|did|said|told|began|met|took|made|went|came|held|found|gave|left|fell|rose|won|lost|shot|led|saw|got|"
        r"brought|bought|sold|paid|sent|kept|fled|became|wrote|spoke|knew|broke|stood|ran|hit|set|cut|put|"
        r"(?<!\bbe )(?<!\bto )(?!expected|scheduled|slated|planned|extended|preferred|unspecified|united|based)[a-z]{2,}ed)\b(?!\s+(?:to|until|till)\b)",
        re.IGNORECASE,
    ),
    article=re.compile(
        r"(?:the|its|their|his|her|our|this|that|your|my)\s+(?=[\w,.-]+-(?:second|minute|hour|day|week|month|quarter|year|decade|half)s?$|"
        r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?(?:\s+\d[\w,. ]*)?$|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
        re.IGNORECASE,
    ),
    opening=re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE),
    joint=re.compile(r"\s*(?:,\s*)?(?:to|and|until|till|through|up to|-|–|—)\s+|\s*[-–—]\s*", re.IGNORECASE),
    dash=re.compile(r"\s*[-–—]\s*|\s+(?:through|to)\s+", re.IGNORECASE),
    listed=re.compile(r"\s*(?:,|,?\s*(?:and|or))\s+", re.IGNORECASE),
    at=re.compile(r",?\s+(?:(?:on|at)\s+)?(?:about\s+|around\s+|approximately\s+)?", re.IGNORECASE),
)
