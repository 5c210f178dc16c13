"""Quantities as English and Spanish word them: number words, digits, vague plurals, qualifiers, ranges.

The bounds never say more than the words. A vague plural means at least two of its unit and at most the last number
before the next power of a thousand (dozens: 24 to 999; thousands: 2,000 to 999,999). "More than a hundred" is *at
least* 100: the bound is the number that was said, and whether it is itself included is left to the wording. A round
noun ("a dozen", "una veintena", "un centenar") is *about* its number, and so is a range between two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from text_to_num import text2num

from careo.text.number_words import GRAMMARS, Grammar, NumberLanguage

Exactness = Literal["exact", "at least", "at most", "about", "vague"]

_REACH = 48
"""Characters before a number in which its qualifier may stand; the longest qualifier has about 25."""

_CURRENCY = re.compile(
    r"(?<![\w$])(?P<unit>US ?\$|U\.S\. ?\$|MX ?\$|Mex\$|C\$|A\$|R\$|\$|€|£|USD|MXN|EUR|GBP) ?$", re.IGNORECASE
)
_CURRENCIES = {"us$": "dollar", "u.s.$": "dollar", "usd": "dollar", "mx$": "peso", "mex$": "peso", "mxn": "peso"} | {
    "c$": "Canadian dollar",
    "a$": "Australian dollar",
    "r$": "real",
    "€": "euro",
    "eur": "euro",
    "£": "pound sterling",
    "gbp": "pound sterling",
    "$": "$",
}
_HYPHENED = re.compile(r"-(?:ton(?:ne)?|kilo(?:gram)?|pound|dollar|peso|euro|acre|hectare|barrel|odd)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"[\s-](?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|point\b|tercios?|cuart[oa]s?|quint[oa]s?|"
    r"d[eé]cim[oa]s?|terceras?|punto\b|coma\b)(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"\s+out\s+of\s|\s+in\s+(?:every\s+)?(?:\d{1,3}|three|four|five|six|ten)\b|\s+de\s+cada\b", re.IGNORECASE
)
_EVERY = re.compile(
    r"\bout\s+of\s+(?:every\s+)?$|\b(?:one|two|\d{1,2})\s+in\s+(?:every\s+)?$|\bcada\s+$|\bpor\s+$", re.IGNORECASE
)
_PERCENT = re.compile(r" ?%")
_PERCENT_WORDS = re.compile(
    r"[\s-]+(?:(?P<point>percentage\s+points?\b|puntos?\s+porcentual(?:es)?\b)|per\s?cent\b|pct\b|por\s+ciento\b)",
    re.IGNORECASE,
)
_ODD = re.compile(r"odd|tant[oa]s|pico", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """`text[start:end]` are the number words with their qualifier; `low` and `high` are None where unbounded.

    `unit` is a currency or "percent" where a sign says so, "ton" for "tons of", and otherwise None: then the words that
    follow say what is counted. `digits` is True where the number is written in digits alone, without a word of scale.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    exactness: Exactness
    unit: str | None = None
    digits: bool = False
    number_start: int = 0
    """Where the number itself begins, after its qualifier."""


@dataclass(frozen=True, slots=True)
class _Core:
    start: int
    end: int
    low: float | None
    high: float | None
    exactness: Exactness
    digits: bool = False
    scale: float = 1.0
    unit: str | None = None


def find_quantities(text: str, language: NumberLanguage) -> tuple[Quantity, ...]:
    """Every quantity of the text, in order and without overlap; a range ("dozens to hundreds") is one."""
    grammar = GRAMMARS[language]
    cores = _measured(text, _cores(text, grammar))
    found: list[Quantity] = []
    index = 0
    while index < len(cores):
        core = cores[index]
        index += 1
        floor = found[-1].end if found else 0
        opening: int | None = None
        if index < len(cores):
            joined = _range(text, grammar, core, cores[index], floor)
            if joined is not None:
                core, opening = joined
                index += 1
        if _hyphenated(text, core):
            continue
        found.append(_qualified(text, grammar, core, opening, floor))
    return tuple(found)


def format_number(value: float, language: NumberLanguage) -> str:
    """The value in digits as the language separates them: 1,200.5 in English, 1.200,5 in Spanish."""
    worded = f"{value:,.0f}" if value == int(value) else f"{value:,.3f}".rstrip("0")
    return worded if language == "en" else worded.translate(str.maketrans(",.", ".,"))


def read_digits(digits: str, language: NumberLanguage) -> float | None:
    """The value of digits with separators, None where they are no number (a version, an address, a date).

    English separates thousands by commas; a point before exactly three digits is a decimal point there. Spanish uses
    points or, in Mexico and Central America, commas: exactly three digits after either are a group, unless a zero leads.
    """
    plain = re.sub(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))", "", digits)
    if plain.isdigit():
        return float(plain) if len(plain) <= 15 else None
    for group, point in ((",", "."), (".", ",")):
        grouped = re.fullmatch(rf"([1-9]\d{{0,2}}(?:\{group}\d{{3}})+)(?:\{point}(\d+))?", plain)
        if grouped is None:
            continue
        if group == "." and language == "en" and plain.count(".") == 1 and grouped[2] is None:
            continue
        return float(grouped[1].replace(group, "") + "." + (grouped[2] or "0"))
    decimal = re.fullmatch(r"(\d+)[.,](\d+)" if language == "es" else r"(\d+)\.(\d+)", plain)
    return float(f"{decimal[1]}.{decimal[2]}") if decimal else None


def _cores(text: str, grammar: Grammar) -> Iterator[_Core]:
    for match in grammar.core.finditer(text):
        after = text[match.end() : match.end() + 20]
        before = text[max(0, match.start() - 20) : match.start()]
        if _PARTS.match(after) or _OUT_OF.match(after) or _EVERY.search(before):
            continue
        if match.groupdict().get("one") is not None:
            core: _Core | None = _exact(match, 1.0)
        elif match["digits"] is not None:
            core = _digit_core(text, match, grammar)
        elif match["words"] is not None:
            yield from _word_cores(match, grammar)
            continue
        else:
            core = _idiom_core(match, grammar)
        if core is not None:
            yield core


def _measured(text: str, cores: Iterator[_Core]) -> list[_Core]:
    """The cores without a "tons of" that a number right before it already counts."""
    kept: list[_Core] = []
    for core in cores:
        if core.low is None and kept and not text[kept[-1].end : core.start].strip():
            continue
        kept.append(core)
    return kept


def _digit_core(text: str, match: re.Match[str], grammar: Grammar) -> _Core | None:
    """Digits with their scale words: "3.5bn", "1.2 million", "3 mil 500 millones"."""
    value = read_digits(match["digits"], grammar.language)
    if value is None or re.match(r"[/:]\d|[°º]|[ªa]\.?(?=\s)|\w", text[match.end() : match.end() + 3]):
        return None
    letter = (match["letter"] or "").lower()
    if letter in {"m", "b"} and not _CURRENCY.search(text[max(0, match.start() - 6) : match.start()]):
        return None
    if letter:
        unit = {"mdp": "peso", "mdd": "dollar"}.get(letter)
        return _exact(match, value * grammar.scales[letter], scale=grammar.scales[letter], unit=unit)
    tail = re.sub(r"\s+", " ", (match["tail"] or "").replace("-", " ")).strip().lower()
    if not tail:
        return _exact(match, value, digits=True)
    scaled, scale = _scaled(value, tail.split(), grammar)
    return _exact(match, scaled, scale=scale)


def _scaled(value: float, words: list[str], grammar: Grammar) -> tuple[float, float]:
    """A number multiplied by the scale words after it; digits between them are added (3 mil 500 millones)."""
    total, current, scale = 0.0, value, 1.0
    for word in words:
        if word.isdigit():
            if current >= 1e6:
                total, current = total + current, float(word)
            else:
                current += float(word)
        elif word in grammar.scales:
            scale = grammar.scales[word]
            current = max(current, 1.0) * scale
        elif word == "medio":
            current += scale / 2
    return round(total + current, 6), scale


def _word_cores(match: re.Match[str], grammar: Grammar) -> Iterator[_Core]:
    """Number words; where they make no one number ("between one hundred and two hundred") the parts by themselves."""
    words = match["words"]
    value = _read_words(words, grammar.language)
    if value is not None:
        last = re.split(r"[\s-]+", words.lower())[-1]
        yield _exact(match, value, scale=grammar.scales.get(last, 1.0))
        return
    cut = re.search(r"\s+and\s+", words)
    if cut is None or grammar.language != "en":
        return
    for start, end in ((0, cut.start()), (cut.end(), len(words))):
        part = _read_words(words[start:end], "en")
        if part is not None:
            yield _Core(match.start() + start, match.start() + end, part, part, "exact")


@lru_cache(maxsize=4096)
def _read_words(words: str, language: NumberLanguage) -> float | None:
    """The value of number words, None where they are not one number."""
    plain = re.sub(r"[\s-]+", " ", words.lower()).strip()
    half = re.search(r" (?:and a half|y medio)(?: (\w+))?$", plain)
    if half is not None:
        scale = half[1] or plain[: half.start()].split()[-1]
        factor = GRAMMARS[language].scales.get(scale, 1.0)
        whole = _read_words(plain[: half.start()] + (f" {half[1]}" if half[1] else ""), language)
        return None if whole is None else whole + factor / 2
    plain = re.sub(r"^an? ", "one ", plain).replace("veintiún", "veintiuno").replace(" and ", " ")
    billions = re.fullmatch(r"(.*?) ?bill(?:ón|on|ones)", plain) if language == "es" else None
    if billions is not None:
        count = 1.0 if billions[1] in {"", "un"} else _read_words(billions[1], language)
        return None if count is None else count * 1e12
    try:
        return float(text2num(plain, language))
    except ValueError:
        return None


def _idiom_core(match: re.Match[str], grammar: Grammar) -> _Core | None:
    """Vague plurals, round nouns and halves."""
    if match["half"] is not None:
        unit = _unit_of(match["halved"].lower(), grammar)
        part = 0.25 if "quarter" in match["half"].lower() else 0.5
        about: Exactness = "about" if match["halved"].lower() in grammar.collectives else "exact"
        return _Core(match.start(), match.end(), unit * part, unit * part, about)
    if match["mass"] is not None:
        return _Core(match.start(), match.end(), None, None, "vague", unit="ton")
    if match["collective"] is not None:
        count = re.sub(r"^an?$|^una?$|^uno$", "1", match["count"].lower())
        times = 1.0 if count == "1" else _read_words(count, grammar.language) or 1.0
        unit = grammar.collectives[match["noun"].lower()]
        half = unit / 2 if match.groupdict().get("nounhalf") else 0.0
        value = times * unit + half
        return _Core(match.start(), match.end(), value, value, "about")
    words = (match["severals"] or match["vague"]).lower().split()
    units = [_unit_of(word, grammar) for word in words if word not in {"of", "de"}]
    unit = 1.0
    for factor in units:
        unit *= factor
    return _Core(match.start(), match.end(), 2 * unit, _ceiling(unit), "vague")


def _unit_of(word: str, grammar: Grammar) -> float:
    for table in (grammar.vague, grammar.scales, grammar.collectives):
        if word in table:
            return table[word]
    return _unit_of(word.removesuffix("s"), grammar)


def _ceiling(unit: float) -> float:
    """The last number before the power of a thousand above the unit."""
    power = 1e3
    while power <= unit:
        power *= 1e3
    return power - 1


def _exact(
    match: re.Match[str], value: float, *, digits: bool = False, scale: float = 1.0, unit: str | None = None
) -> _Core:
    return _Core(match.start(), match.end(), value, value, "exact", digits, scale, unit)


def _range(text: str, grammar: Grammar, first: _Core, second: _Core, floor: int) -> tuple[_Core, int | None] | None:
    """Two numbers as one range, and where its opening word ("between") begins; None where they are two figures."""
    if first.low is None or second.high is None or first.high is None or second.low is None:
        return None
    before = text[max(floor, first.start - _REACH) : first.start]
    stripped, money = _without_currency(before)
    gap = text[first.end : second.start]
    gap, _ = _without_currency(gap) if _CURRENCY.search(gap) else (gap, None)
    gap = _PERCENT.sub("", gap, count=1) if gap.startswith((" %", "%")) else gap
    opening = grammar.between.search(stripped)
    if opening is not None and grammar.joint.fullmatch(gap):
        start: int | None = first.start - len(before) + opening.start()
    elif grammar.connector.fullmatch(gap):
        if grammar.opens_from.search(stripped) and grammar.changed.search(text[max(0, first.start - 90) : first.start]):
            return None
        start = None
    else:
        return None
    if gap == "-" and not _hyphen_joins(text, first, second):
        return None
    if second.scale > 1 and first.scale == 1 and first.high < second.low / second.scale:
        first = replace(first, low=first.low * second.scale, high=first.high * second.scale)
    return _spread(first, second, money, start)


def _hyphen_joins(text: str, first: _Core, second: _Core) -> bool:
    """Whether a hyphen makes a range ("20-30 people") and not a telephone or file number."""
    if not (first.digits and second.digits and re.match(r"\s[^\W\d]|%", text[second.end : second.end + 2])):
        return False
    return first.end - first.start == second.end - second.start or second.end - second.start <= 3


def _spread(first: _Core, second: _Core, money: str | None, start: int | None) -> tuple[_Core, int | None] | None:
    """The range from one number to a greater one."""
    if first.low is None or second.low is None or first.high is None or second.high is None:
        return None
    if not first.low < second.low or first.high > second.high:
        return None
    vague: Exactness = "vague" if "vague" in (first.exactness, second.exactness) else "about"
    digits = first.digits and second.digits
    joined = _Core(first.start, second.end, first.low, second.high, vague, digits, 1.0, second.unit)
    return replace(joined, unit=money or joined.unit), start


def _without_currency(before: str) -> tuple[str, str | None]:
    sign = _CURRENCY.search(before)
    if sign is None:
        return before, None
    return before[: sign.start()], _CURRENCIES[sign["unit"].replace(" ", "").lower()]


def _hyphenated(text: str, core: _Core) -> bool:
    """A part of a longer word or number: "three-year", "AK-47", "12-cr-004"."""
    before, after = text[max(0, core.start - 1) : core.start], text[core.end : core.end + 12]
    if before in {"-", "‑"} and core.start > 1 and not text[core.start - 2].isspace():
        return True
    return bool(re.match(r"[-‑]\w", after)) and not _HYPHENED.match(after)


def _qualified(text: str, grammar: Grammar, core: _Core, opening: int | None, floor: int) -> Quantity:
    """The core with its sign of currency or percentage and its qualifiers on either side."""
    start, end = core.start if opening is None else opening, core.end
    before, money = _without_currency(text[max(floor, start - _REACH) : start])
    start = start if money is None else max(floor, core.start - _REACH) + len(before)
    unit = core.unit or money
    percent = _PERCENT.match(text, end)
    if percent is not None:
        end, unit = percent.end(), "percent"
    percents = _PERCENT_WORDS.match(text, end)
    if percents is not None:
        unit = "percentage point" if percents["point"] else "percent"
    exactness: Exactness | None = None
    for begin, kind, words in _qualifiers(grammar, before):
        if _qualifies(words, text, start, core, grammar):
            start -= len(before) - begin
            exactness = _exactness(kind)
            break
    if exactness in {None, "about"}:
        for kind, pattern in grammar.after:
            behind = pattern.match(text, end)
            if behind is not None:
                end, exactness = behind.end(), exactness or _exactness(kind)
                core = _odd(core) if _ODD.search(behind[0]) else core
                break
    low, high, exactness = _bounds(core, exactness)
    return Quantity(start, end, low, high, exactness, unit, core.digits, core.start)


def _qualifiers(grammar: Grammar, before: str) -> list[tuple[int, str, str]]:
    """The qualifiers that end the words before a number, the longest first: "no fewer than" before "fewer than"."""
    found = ((pattern.search(before), kind) for kind, pattern in grammar.before)
    return sorted((match.start(), kind, match[0]) for match, kind in found if match is not None)


def _qualifies(qualifier: str, text: str, start: int, core: _Core, grammar: Grammar) -> bool:
    """Whether "over", "under" or "about" qualifies the number rather than being a preposition or a particle."""
    word = qualifier.strip().lower()
    if word == "over" and (core.low or 0) < 10:
        return False
    return grammar.preposition.search(text[max(0, start - 60) : start]) is None


def _exactness(kind: str) -> Exactness:
    kinds: dict[str, Exactness] = {"at least": "at least", "at most": "at most", "about": "about"}
    return kinds.get(kind, "exact")


def _odd(core: _Core) -> _Core:
    """ "Thirty-odd", "treinta y tantos": anything up to the next ten (or hundred)."""
    if core.low is None or core.low % 10 or core.exactness != "exact":
        return core
    return replace(core, high=core.low + (99 if core.low % 100 == 0 else 9))


def _bounds(core: _Core, qualifier: Exactness | None) -> tuple[float | None, float | None, Exactness]:
    if qualifier == "at least" and core.low is not None:
        return core.low, None, "at least"
    if qualifier == "at most" and core.high is not None:
        return None, core.high, "at most"
    if qualifier == "about" and core.exactness == "exact":
        return core.low, core.high, "about"
    return core.low, core.high, core.exactness
