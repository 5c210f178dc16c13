"""The words of quantities in English and Spanish: number words, vague words, qualifiers, connectors.

Everything that differs between the two languages stands here, so that `numbers` is one grammar for both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

NumberLanguage = Literal["en", "es"]

GAP = r"(?:[ \t\u00a0\u2009\u202f]+|[ \t]*\r?\n[ \t]*)"
"""White space inside a phrase: never an empty line, so that no quantity crosses a paragraph."""

_DIGITS = r"\d+(?:[.,\u00a0\u2009\u202f]\d+)*"


@dataclass(frozen=True, slots=True)
class Grammar:
    """What recognises quantities in one language. Group names of `core` say which reading applies."""

    language: NumberLanguage
    core: re.Pattern[str]
    scales: Mapping[str, float]
    """Scale words and letters: what the number before them is multiplied by."""
    collectives: Mapping[str, float]
    """Nouns that stand for a round number: dozen, decena, centenar."""
    vague: Mapping[str, float]
    """Plurals without a number: their unit."""
    before: tuple[tuple[str, re.Pattern[str]], ...]
    """Qualifiers that stand before a number, as (exactness, pattern that ends at the number)."""
    after: tuple[tuple[str, re.Pattern[str]], ...]
    between: re.Pattern[str]
    """Opens a range whose connector is `joint`."""
    joint: re.Pattern[str]
    connector: re.Pattern[str]
    opens_from: re.Pattern[str]
    """"from"/"de" before the first number of two."""
    changed: re.Pattern[str]
    """Verbs of change: "rose from 20 to 30" are two figures, not a range."""
    preposition: re.Pattern[str]
    """Words after which "about", "over"… are prepositions or particles and qualify nothing."""


def _any(words: Mapping[str, float] | tuple[str, ...]) -> str:
    """An alternation, longest first, so that no word hides one that it begins."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


def _phrases(*phrases: str) -> str:
    return "(?:" + "|".join(phrase.replace(" ", GAP) for phrase in phrases) + ")"


def _ending(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_phrases(*phrases)}{GAP}$", re.IGNORECASE)


def _starting(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"{GAP}?{_phrases(*phrases)}(?!\w)", re.IGNORECASE)


_EN_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_EN_LETTERS = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
_EN_SMALL = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)
_EN_COLLECTIVES = {"dozen": 12.0, "score": 20.0}
_EN_VAGUE = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "score": 20.0,
}


def _english_core() -> re.Pattern[str]:
    small, scale = _any(_EN_SMALL), _any(("hundred", "thousand", "million", "billion", "trillion"))
    unit = rf"(?:{small}|{scale}(?:{GAP}and(?={GAP}{small}\b))?)\b"
    plural = r"(?:thousands|millions|billions|trillions)"
    singular = r"(?:hundred|thousand|million|billion|trillion|dozen|score)"
    return re.compile(
        rf"""(?<![\w.,:/\#@'’])(?:
        (?P<digits>{_DIGITS})(?:(?P<letter>bn|mn|tn|[kmb])\b|(?P<tail>(?:(?:{GAP}|-){_any(_EN_SCALES)}\b)+))?
        |(?P<half>(?:half[ -]an?|half|a{GAP}half|a{GAP}quarter{GAP}of{GAP}an?)[ -](?P<halved>{singular})\b)
        |(?P<several>(?:several|a{GAP}few|(?<!how\ )(?<!so\ )(?<!too\ )many){GAP}(?P<severals>{singular}s?(?:{GAP}of{GAP}{plural}|{GAP}(?:thousand|million|billion)s?)?)\b)
        |(?P<collective>(?P<count>an?|{small}){GAP}(?P<noun>dozen|score)\b)
        |(?P<vague>(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b(?:{GAP}of{GAP}{plural}\b)?)
        |(?P<words>(?:(?:an?{GAP})(?={scale}\b))?{unit}(?:(?:{GAP}|-){unit})*(?P<plushalf>{GAP}and{GAP}a{GAP}half(?:{GAP}{scale}\b)?)?)
        |(?P<mass>(?:tons|tonnes)(?={GAP}of\b))
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


ENGLISH = Grammar(
    language="en",
    core=_english_core(),
    scales={**_EN_SCALES, **_EN_LETTERS},
    collectives=_EN_COLLECTIVES,
    vague=_EN_VAGUE,
    before=(
        (
            "at most",
            _ending(
                *("up to", "at most", "at the most", "no more than", "not more than", "as many as", "as much as"),
                *("fewer than", "less than", "well under", "just under", "a maximum of", "no greater than"),
            ),
        ),
        (
            "at least",
            _ending(
                *("at least", "no fewer than", "no less than", "not less than", "not fewer than", "upwards of"),
                *("(?:well |just |slightly |a little )?over", "(?:far |many |much |slightly |a little )?more than"),
                *("in excess of", "a minimum of", "greater than", "exceeding", "upward of"),
            ),
        ),
        (
            "about",
            _ending(
                *("about", "around", "some", "roughly", "approximately", "approx\\.?", "nearly", "almost", "close to"),
                *("an estimated", "estimated", "circa", "more or less", "virtually", "perhaps", "maybe", "as few as"),
                *("in the region of", "something like"),
            ),
        ),
        ("exact", _ending("exactly", "precisely")),
    ),
    after=(
        ("at least", _starting("or more", "or above", "and more", "plus", "\\+")),
        ("at most", _starting("or fewer", "or less", "at most", "or under")),
        ("about", _starting("or so", "or thereabouts", "more or less", "-odd", "odd")),
    ),
    between=_ending("between", "anywhere between", "somewhere between"),
    joint=re.compile(rf"{GAP}and{GAP}(?:perhaps{GAP})?", re.IGNORECASE),
    connector=re.compile(
        rf"(?:{GAP}(?:to|or|or{GAP}even|or{GAP}perhaps|or{GAP}maybe|or{GAP}possibly|to{GAP}perhaps|if{GAP}not){GAP}|{GAP}?[–—]{GAP}?|-)",
        re.IGNORECASE,
    ),
    opens_from=_ending("from"),
    changed=re.compile(
        r"\b(?:rose|ris(?:e|es|en|ing)|increas\w+|fell|fall\w*|grew|grow\w*|jump\w+|drop\w*|went|go(?:es|ing|ne)?|"
        r"declin\w+|climb\w*|up|down|cut|rais\w+|expand\w*|shr[aiu]nk\w*|surg\w+|soar\w*|doubl\w+|reduc\w+|chang\w+|"
        r"revis\w+|swell\w*|swollen|mov\w+|correct\w+|lower\w*|upgrad\w+)\b[^.;:!?]{0,60}$",
        re.IGNORECASE,
    ),
    preposition=re.compile(
        rf"\b(?:talk\w*|ask\w*|question\w*|kn[eo]w\w*|inform\w*|stor(?:y|ies)|report\w*|complain\w*|concern\w*|t[eo]ld|tell\w*|"
        rf"sp[eo]ak\w*|sp[o]ke\w*|worr\w+|learn\w*|hear\w*|doubt\w*|data|evidence|details?|book|film|wr[io]te\w*|writing|"
        rf"testif\w+|lied|lying|th[io]nk\w*|thought|something|nothing|what|turn\w*|hand\w*|t[ao]ke?n?|g[ai]ve\w*|giving|carr\w+|"
        rf"pull\w*|r[au]n|running|mull\w*|presid\w+|look\w*|f[io]ught|fight\w*|disput\w+|battl\w+|anger\w*|victory|w[io]ns?|"
        rf"lead\w*|control|charg\w+|arrest\w*){GAP}(?:\w+{GAP})?(?:about|over){GAP}$",
        re.IGNORECASE,
    ),
)

_ES_SCALES = {"mil": 1e3, "millón": 1e6, "millon": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12}
_ES_LETTERS = {"mdp": 1e6, "mdd": 1e6, "k": 1e3}
_ES_UNITS = ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_ES_SMALL = (
    *_ES_UNITS,
    *("diez", "once", "doce", "trece", "catorce", "quince", "diecis[eé]is", "diecisiete", "dieciocho", "diecinueve"),
    *("veinte", "veintiun[oa]", "veintiún", "veintid[oó]s", "veintitr[eé]s", "veinticuatro", "veinticinco"),
    *("veintis[eé]is", "veintisiete", "veintiocho", "veintinueve", "cien"),
)
_ES_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_ES_HUNDREDS = r"(?:ciento|(?:dosc|tresc|cuatroc|quin|seisc|setec|ochoc|novec)ient[oa]s)"
_ES_COLLECTIVES = {
    "decena": 10.0,
    "docena": 12.0,
    "veintena": 20.0,
    "treintena": 30.0,
    "cincuentena": 50.0,
    "centena": 100.0,
    "centenar": 100.0,
    "millar": 1000.0,
    "decenas": 10.0,
    "docenas": 12.0,
    "veintenas": 20.0,
    "centenas": 100.0,
    "centenares": 100.0,
    "millares": 1000.0,
}
_ES_VAGUE = {
    "decenas": 10.0,
    "docenas": 12.0,
    "veintenas": 20.0,
    "centenas": 100.0,
    "centenares": 100.0,
    "cientos": 100.0,
    "miles": 1e3,
    "millares": 1e3,
    "millones": 1e6,
    "billones": 1e12,
}


def _spanish_core() -> re.Pattern[str]:
    ten = rf"{_any(_ES_TENS)}(?:{GAP}y{GAP}(?:un[oa]?|{_any(_ES_UNITS)}))?"
    scale = r"(?:mil(?:l[oó]n(?:es)?)?|bill[oó]n(?:es)?)"
    unit = rf"(?:{ten}|{_ES_HUNDREDS}(?:{GAP}un[oa]?\b)?|{_any(_ES_SMALL)}|{scale})\b"
    vague, collective = _any(_ES_VAGUE), _any(_ES_COLLECTIVES)
    count = rf"(?:un[oa]?|{_any(_ES_UNITS)}|cien|diez)"
    return re.compile(
        rf"""(?<![\w.,:/\#@'’])(?:
        (?P<digits>{_DIGITS})(?:{GAP}?(?P<letter>mdp|mdd|k)\b|(?P<tail>(?:{GAP}{scale}\b(?:{GAP}\d{{1,3}}(?![.,/-]?\d|\w))?)+(?:{GAP}y{GAP}medio\b)?))?
        |(?P<half>medi[oa]{GAP}(?P<halved>mill[oó]n|centenar|docena|millar|decena)\b)
        |(?P<several>(?:vari[oa]s|algun[oa]s|un[oa]s|much[oa]s|poc[oa]s|un{GAP}par{GAP}de){GAP}(?:(?:cuant[oa]s|poc[oa]s){GAP})?
            (?P<severals>{vague}(?:{GAP}de{GAP}(?:miles|millones|millares|billones))?)\b)
        |(?P<collective>(?P<count>{count}){GAP}(?P<noun>{collective})\b(?P<nounhalf>{GAP}y{GAP}medi[oa]\b)?)
        |(?P<vague>{vague}(?:{GAP}de{GAP}(?:miles|millones|millares|billones))?\b)
        |(?P<words>(?:un{GAP}(?={scale}\b))?{unit}(?:{GAP}{unit})*(?P<plushalf>{GAP}y{GAP}medio\b)?)
        |(?P<mass>toneladas(?={GAP}de\b))
        |(?P<one>(?:(?<=al\ menos\ )|(?<=por\ lo\ menos\ )|(?<=cuando\ menos\ )|(?<=más\ de\ )|(?<=hasta\ )|(?<=exactamente\ ))
            un[oa]?\b(?!{GAP}(?:de|vez|ocasi[oó]n|d[eé]cada|siglo|a[nñ]o|mes|semana|tercio|cuarto)\b))
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


SPANISH = Grammar(
    language="es",
    core=_spanish_core(),
    scales={**_ES_SCALES, **_ES_LETTERS},
    collectives=_ES_COLLECTIVES,
    vague=_ES_VAGUE,
    before=(
        (
            "at most",
            _ending(
                *("hasta", "a lo sumo", "a lo más", "cuando mucho", "cuando más", "como máximo", "un máximo de"),
                *("no más de", "(?:poco )?menos de", "no mayor a", "máximo"),
            ),
        ),
        (
            "at least",
            _ending(
                *("al menos", "por lo menos", "cuando menos", "no menos de", "(?:poco |mucho |algo )?m[aá]s de"),
                *("arriba de", "por encima de", "como mínimo", "un mínimo de", "superior(?:es)? a", "a lo menos"),
            ),
        ),
        (
            "about",
            _ending(
                *("un[oa]s", "cerca de", "alrededor de", "aproximadamente", "casi", "en torno a", "aprox\\.?"),
                *("más o menos", "un estimado de", "próxim[oa]s? a", "cercan[oa]s? a", "prácticamente", "quizás?"),
                *("tal vez", "aproximado de"),
            ),
        ),
        ("exact", _ending("exactamente", "precisamente", "justo")),
    ),
    after=(
        ("at least", _starting("o más", "o mas", "como mínimo", "por lo menos", "al menos", "\\+")),
        ("at most", _starting("o menos", "como máximo", "a lo sumo", "cuando mucho")),
        ("about", _starting("aproximadamente", "más o menos", "y pico", "y tant[oa]s", "aproximad[oa]s")),
    ),
    between=_ending("entre"),
    joint=re.compile(rf"{GAP}y{GAP}(?:los{GAP}|las{GAP})?", re.IGNORECASE),
    connector=re.compile(
        rf"(?:{GAP}(?:a|o|ó|u|o{GAP}incluso|o{GAP}quizás?|o{GAP}tal{GAP}vez|o{GAP}hasta|si{GAP}no){GAP}|{GAP}?[–—]{GAP}?|-)",
        re.IGNORECASE,
    ),
    opens_from=_ending("de"),
    changed=re.compile(
        r"\b(?:pas(?:ó|aron|a|an|ar|ando)|sub\w+|aument\w+|baj(?:ó|aron|ar?|an)|creci\w*|increment\w+|redu[cj]\w+|elev\w+|"
        r"disminuy\w+|ascend\w+|cay\w+|corrig\w+|modific\w+|salt\w+)\b[^.;:!?]{0,60}$",
        re.IGNORECASE,
    ),
    preposition=re.compile(r"(?!)"),
)

GRAMMARS: Mapping[NumberLanguage, Grammar] = {"en": ENGLISH, "es": SPANISH}
