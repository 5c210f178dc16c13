"""The words of Spanish dates: pieces of patterns, and what they come to."""

from __future__ import annotations

import re
from collections.abc import Callable

from careo.extract.dates.anchor import Offset, Year, in_year
from careo.extract.dates.calendar import Direction, Meaning, Season, Unit, Value
from careo.extract.dates.english_words import found, pivot, roughly
from careo.extract.dates.grammar import Match, Rule, Setting, pattern
from careo.extract.dates.numbers import SPANISH as NUMBERS
from careo.extract.dates.numbers import spanish_number

MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
WEEKDAYS = ("lun", "mar", "mie", "jue", "vie", "sab", "dom")
SEASONS: dict[str, Season] = {"primavera": "SP", "verano": "SU", "otoño": "FA", "invierno": "WI"}
UNITS: dict[str, Unit] = {
    "segundo": "second",
    "minuto": "minute",
    "hora": "hour",
    "día": "day",
    "dia": "day",
    "jornada": "day",
    "semana": "week",
    "mes": "month",
    "trimestre": "quarter",
    "año": "year",
    "década": "decade",
    "decada": "decade",
    "siglo": "century",
}
SIZES: dict[str, tuple[Unit, int]] = {
    "quincena": ("day", 15),
    "bimestre": ("month", 2),
    "cuatrimestre": ("month", 4),
    "semestre": ("month", 6),
    "lustro": ("year", 5),
    "quinquenio": ("year", 5),
    "trienio": ("year", 3),
    "bienio": ("year", 2),
    "sexenio": ("year", 6),
    "decenio": ("year", 10),
    "década": ("year", 10),
}
ROMAN = {"i": 1, "v": 5, "x": 10}

_MONTH = (
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|"
    r"(?:ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov|dic)(?=\.|\s+(?:de\s+|del\s+)?(?:19|20)\d\d|[-/](?:19|20)?\d\d)"
)
_WEEKDAY = r"lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo"
_WORDS = "|".join(sorted((word for word in NUMBERS if word not in ("cero", "primero")), key=len, reverse=True))
_SMALL = "|".join(
    sorted(
        (word for word, number in NUMBERS.items() if 1 <= number <= 30 and word not in ("un", "una")),
        key=len,
        reverse=True,
    )
)
_DAY_WORD = rf"treinta y uno|{_SMALL}"
_YEAR_WORDS = rf"dos mil(?: (?:{_DAY_WORD}|(?:{_WORDS})(?: y (?:{_WORDS}))?))?|mil (?:nove|ocho|sete|seis|quin)[a-z]*cientos(?: (?:{_WORDS})(?: y (?:{_WORDS}))?)?"
PIECES: dict[str, str] = {
    "month": rf"\b(?P<month>{_MONTH})\b\.?",
    "month2": rf"\b(?P<month2>{_MONTH})\b\.?",
    "weekday": rf"\b(?P<weekday>{_WEEKDAY})",
    "anyweekday": rf"\b(?P<anyweekday>{_WEEKDAY})\b",
    "day": rf"(?<![\d.,/$-])(?P<day>3[01]|[12]\d|0?[1-9]|{_DAY_WORD})(?:[º°]|er|ro\b|o\.)?(?![\d%]|[.,:]\d|[a-z])(?: \(\w+\))?",
    "day2": rf"(?P<day2>3[01]|[12]\d|0?[1-9]|{_DAY_WORD})(?![\d%]|[.,:]\d|[a-z])",
    "year": rf"(?:(?P<year>(?:1[4-9]|20)\d\d|[12]\.\d{{3}}(?!\.))(?![\d/]|[,.]\d)|['’](?P<short>\d\d)(?!\d)|(?P<words>{_YEAR_WORDS}))(?!\w)",
    "of": r"(?:de|del)(?: a[ñn]o(?: de)?)?",
    "mod": (
        r"(?:\b(?P<mod>(?:los )?(?:principios?|inicios?|comienzos?|mediados|mitad|finales?|fines|primeros d[ií]as|[uú]ltimos d[ií]as)|(?:la )?(?:primera|segunda) (?:semana|quincena|mitad)|hacia|alrededor|en torno|cerca|"
        r"aproximadamente|circa|ca\.?|más o menos)(?: (?:de|del|a|al|el))?(?: (?:el|la|los|las))? )?"
    ),
    "unit": (
        r"\b(?P<unit>segundos?|minutos?|horas?|d[ií]as?|jornadas?|semanas?|quincenas?|mes(?:es)?|bimestres?|trimestres?|cuatrimestres?|"
        r"semestres?|años?|bienios?|trienios?|lustros?|quinquenios?|sexenios?|decenios?|d[eé]cadas?|siglos?)\b"
    ),
    "season": r"\b(?P<season>primavera|verano|otoño|invierno)\b",
    "number": (
        rf"(?P<number>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?|(?:un )?par de|(?:un[oa]s )?(?:poc[oa]s|cuant[oa]s)|much[oa]s|vari[oa]s|algun[oa]s|un[oa]s|"
        rf"decenas de|docenas de|cientos de|miles de|medi[oa]|(?:{_WORDS})(?: y (?:{_WORDS})| (?:{_WORDS})){{0,3}})"
    ),
    "approx": (
        r"(?:\b(?:(?:algo |poco )?m[aá]s de|menos de|casi|unos|unas|cerca de|alrededor de|aproximadamente|al menos|por lo menos|como m[ií]nimo|"
        r"hasta|apenas|escasamente|s[oó]lo|ya|hace) ){0,2}"
    ),
    "part": r"(?P<part>mañana|tarde|noche|madrugada|mediod[ií]a|medianoche)",
    "clock": (
        r"(?:\blas? (?P<hour>[01]?\d|2[0-4]|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?:(?:[:.]| horas con | y )(?P<minute>[0-5]\d|media|cuarto)(?: minutos)?)?"
        r"(?P<hours> (?:horas?|hrs?\.?|h\.?)(?: locales| local)?| hora local| [ap]\.? ?m\.?| de la (?:mañana|tarde|noche|madrugada))|"
        r"\b(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?: (?:horas|hrs?\.?|h\b|GMT|UTC|hora local)))"
    ),
}
PARTS = {
    "mañana": "TMO",
    "tarde": "TAF",
    "noche": "TNI",
    "madrugada": "TMO",
    "mediodía": "TMI",
    "mediodia": "TMI",
    "medianoche": "T24:00",
}
APPROXIMATE = re.compile(
    r"\b(?:hacia|alrededor|en torno|cerca|aproximadamente|circa|ca|más o menos)\b(?! finales| fines| mediados| principios)",
    re.IGNORECASE,
)


def rule(kinds: str, source: str, read: Callable[[Match, Setting], Meaning | None]) -> Rule:
    """A rule whose pattern is written with this module's pieces."""
    return Rule(kinds, pattern(source, PIECES), read)


def month_of(text: str) -> int:
    """1 to 12 from a month's name or abbreviation."""
    return MONTHS.index(text[:3].lower()) + 1


def weekday_of(text: str) -> int:
    """1 (lunes) to 7."""
    return WEEKDAYS.index(text[:3].lower().replace("é", "e").replace("á", "a")) + 1


def unit_of(text: str) -> tuple[Unit, int]:
    """A unit and how many of it one word means (un lustro: five years)."""
    word = text.lower()
    word = "mes" if word == "meses" else word.removesuffix("s") if word != "mes" else word
    return SIZES.get(word) or (UNITS[word], 1)


def number_of(text: str) -> float | None:
    """How many; None for a vague word."""
    words = " ".join(text.lower().split())
    if words[0].isdigit():
        return float(words.replace(".", "").replace(",", "."))
    if words.startswith("medi"):
        return 0.5
    return 2 if words.endswith("par de") else spanish_number(words)


def day_of(text: str) -> int:
    """The day of the month, in digits or words."""
    return int(text) if text.isdigit() else spanish_number(text) or 0


def year_of(match: Match) -> int | None:
    """The year that a match names, in digits ("2.006" too), words, or two digits."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"].replace(".", ""))
    if groups.get("short"):
        return pivot(int(groups["short"]))
    return spanish_number(groups["words"]) if groups.get("words") else None


def roman(text: str) -> int:
    """A Roman numeral up to the thirties, as centuries have them."""
    digits = [ROMAN[letter] for letter in text.lower()]
    return sum(-digit if later > digit else digit for digit, later in zip(digits, [*digits[1:], 0], strict=True))


def relative_year(words: str | None) -> Offset | None:
    """ "pasado", "próximo", "este" as an offset."""
    text = words or ""
    if re.search(r"pasado|anterior", text):
        return Offset(-1)
    if re.search(r"pr[oó]ximo|que viene|entrante", text):
        return Offset(1)
    return Offset(0) if re.search(r"este|presente|actual|curso|corriente", text) else None


def lean(match: Match) -> Direction | None:
    """ "pasado", "próximo" beside a date, in whichever place they stand."""
    if re.search(r"\bpasad[oa]s?\b|\b[uú]ltim[oa]\b", match[0], re.IGNORECASE):
        return "past"
    return (
        "future" if re.search(r"\bpr[oó]xim[oa]s?\b|que viene|venider[oa]|entrante", match[0], re.IGNORECASE) else None
    )


def dated(
    match: Match, setting: Setting, build: Callable[[int | None], Value | None], year: Year, weekday: int | None = None
) -> Meaning | None:
    """A date of that year, approximate where the words before say so."""
    direction = lean(match) or (setting.direction(match) if year is None else "past")
    rough = APPROXIMATE.search(found(match, "mod") or "")
    return in_year(roughly(build) if rough else build, year, direction, weekday)


def clock_of(match: Match) -> str | None:
    """TIMEX3's time of day from the clock that a match holds."""
    groups = match.groupdict()
    if groups.get("hour24"):
        zone = "Z" if re.search(r"GMT|UTC", match[0]) else ""
        return f"T{int(groups['hour24']):02}:{groups['minute24']}{zone}"
    if not groups.get("hour"):
        return None
    hour = int(number_of(groups["hour"]) or 0)
    minute = {"media": "30", "cuarto": "15"}.get((groups.get("minute") or "00").lower(), groups.get("minute") or "00")
    if re.search(r"tarde|noche|p\.? ?m", groups["hours"] or "", re.IGNORECASE) and hour < 12:
        hour += 12
    return f"T{hour:02}:{minute}"
