"""Spanish dates that a calendar names: days, months, weekdays, years, quarters, seasons, holidays and clock times."""

from __future__ import annotations

import re
from dataclasses import replace

from careo.extract.dates.anchor import Year, day_of_month, weekday
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
from careo.extract.dates.english_words import found, mapped, pivot
from careo.extract.dates.grammar import Match, Setting
from careo.extract.dates.holidays import SPANISH_HOLIDAYS
from careo.extract.dates.numeric import iso, numeric, years
from careo.extract.dates.spanish_words import (
    PARTS,
    SEASONS,
    clock_of,
    dated,
    day_of,
    lean,
    month_of,
    relative_year,
    roman,
    rule,
    weekday_of,
    year_of,
)

COUNTED = re.compile(
    r"\s+(?:%|por ciento|personas?|hombres|mujeres|niñ[oa]s|v[ií]ctimas?|muert[oa]s|cuerpos|votos|metros|kil[oó]metros|km|toneladas|d[oó]lares|pesos|"
    r"euros|pesetas|casos|denuncias|quejas|soldados|polic[ií]as|agentes|casas|viviendas|p[aá]ginas|fojas|familias|habitantes|veces|millones|puntos|"
    r"trabajadores|alumnos|estudiantes|desaparecid[oa]s|detenid[oa]s|heridos|unidades|ejemplares)\b",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"\b(?:en|de|del|desde|hasta|a[ñn]o|a[ñn]os|el|entre|y|o|para|por|durante|a|al|hacia|antes|después|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre|verano|invierno|otoño|primavera|de)\s+$|[(\[,;:–—-]\s*$",
    re.IGNORECASE,
)
NOT_A_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§№]|\b(?:n[uú]m(?:ero)?|no|nro|n|art(?:[ií]culo)?s?|ley|decreto|resoluci[oó]n|p[aá]g(?:ina)?s?|fojas?|folios?|expediente|oficio|causa|carpeta|"
    r"averiguaci[oó]n|vuelo|habitaci[oó]n|ruta|carretera|kil[oó]metro|km|modelo|de los|los|unos|unas|casi|m[aá]s de|agenda|visi[oó]n|calle|avenida|"
    r"windows|calibre)\.?)\s*[:°º]?\s*$",
    re.IGNORECASE,
)
DECADES = {
    "veinte": 2,
    "treinta": 3,
    "cuarenta": 4,
    "cincuenta": 5,
    "sesenta": 6,
    "setenta": 7,
    "ochenta": 8,
    "noventa": 9,
}


def _day_month(match: Match, setting: Setting) -> Meaning | None:
    month, day, year = month_of(match["month"]), day_of(match["day"]), year_of(match)
    given: Year = year or relative_year(found(match, "rel"))
    if year is None and found(match, "yy"):
        given = pivot(int(match["yy"]))
    named = weekday_of(match["anyweekday"]) if found(match, "anyweekday") else None
    meaning = dated(match, setting, lambda y: day_value(y, month, day), given, named)
    time = clock_of(match) or (PARTS[match["part"].lower()] if found(match, "part") else None)
    return mapped(meaning, lambda value: timed(value, time)) if meaning and time else meaning


def _day_range(match: Match, setting: Setting) -> Meaning | None:
    first_month = month_of(match["month2"]) if found(match, "month2") else month_of(match["month"])
    month, first, last = month_of(match["month"]), day_of(match["day"]), day_of(match["day2"])

    def build(year: int | None) -> Value | None:
        one, two = day_value(year, first_month, first), day_value(year, month, last)
        return interval(one, two) if one and two else None

    return dated(match, setting, build, year_of(match))


def _either(match: Match, setting: Setting) -> Meaning | None:
    month, days = month_of(match["month"]), (day_of(match["day"]), day_of(match["day2"]))
    return dated(match, setting, lambda y: either_value(y, month, days), year_of(match))


def _bare_day(match: Match, setting: Setting) -> Meaning | None:
    """ "El día 13": a day of the document's month, or of the one before or after it."""
    day, direction = int(match["day"]), lean(match) or setting.direction(match)
    if not 1 <= day <= 31 or re.match(
        r"\s+(?:de\s+(?:cada|la|los|las|el|su)\b|de\s+\d|por|%|horas|minutos|a[ñn]os|d[ií]as)|\s*[/%ºª]|-",
        setting.after(match),
    ):
        return None
    return day_of_month(day, direction)


def _month_year(match: Match, setting: Setting) -> Meaning | None:
    month = month_of(match["month"])
    return dated(match, setting, lambda y: month_value(y, month), year_of(match))


def _month(match: Match, setting: Setting) -> Meaning | None:
    name = match["month"]
    if (name[0].isupper() and not name.isupper()) or len(name) == 3:
        return None
    if re.match(r"\s+[A-ZÁÉÍÓÚ][a-záéíóú]+", setting.after(match)) and name.isupper():
        return None
    month = month_of(name)
    if re.match(r"(?:cada|todos los)\b", match[0], re.IGNORECASE):
        return Meaning(Value("SET", f"XXXX-{month:02}"))
    return dated(match, setting, lambda y: month_value(y, month), relative_year(found(match, "rel")))


def _weekday(match: Match, setting: Setting) -> Meaning | None:
    name = match["weekday"]
    if (
        name[0].isupper()
        and not name.isupper()
        and name.lower() in ("domingo", "sábado", "sabado", "viernes")
        and match.start("weekday") == match.start()
    ):
        return None
    number, time = weekday_of(name), PARTS[match["part"].lower()] if found(match, "part") else clock_of(match)
    if re.match(r"(?:todos los|los|cada)\b", match[0], re.IGNORECASE) and not lean(match):
        return Meaning(Value("SET", f"XXXX-WXX-{number}{time or ''}"))
    if (
        name.lower() in ("martes", "sábado", "domingo", "lunes", "jueves", "viernes", "miércoles")
        and match["lead"] is None
        and found(match, "tail") is None
        and not time
    ) and not re.search(r"(?:\b(?:y|o|a|de|hasta|desde)\s+|,\s*|^\s*|\n\s*|[.:]\s+|\(\s*)$", setting.before(match)):
        return None
    leaning = lean(match)
    direction = leaning or setting.direction(match)
    meaning = weekday(number, "future" if direction == "future" else "past", strict=leaning is not None)
    return mapped(meaning, lambda value: timed(value, time)) if time else meaning


def _year(match: Match, setting: Setting) -> Meaning | None:
    year = year_of(match)
    if year is None:
        return None
    before, after = setting.before(match), setting.after(match)
    if found(match, "label") is None and found(match, "mod") is None:
        if re.search(r"[\d/:.\-+$]$|\d[ ,]$", before) or re.match(r"[-/]\w|\s*(?:horas|hrs|GMT|h\b|°|º|%)", after):
            return None
        placed = bool(YEAR_BEFORE.search(before)) or found(match, "article") is not None
        if NOT_A_YEAR_BEFORE.search(before) or COUNTED.match(after):
            return None
        if found(match, "words") or "." in match[0] or found(match, "short"):
            return None
        if not placed and not 1900 <= year <= 2099:
            return None
        if not placed and re.match(r"\s+[a-záéíóúñ]+s\b", after):
            return None
    return dated(match, setting, year_value, year)


def _decade(match: Match, _setting: Setting) -> Meaning | None:
    digits, word = found(match, "digits"), found(match, "word")
    if digits and len(digits) == 4:
        return Meaning(decade_value(int(digits)))
    tens = int(digits) // 10 if digits else DECADES[word or ""]
    return Meaning(
        replace(decade_value(1900 + tens * 10), note="a decade without a century is taken as of the twentieth")
    )


def _century(match: Match, _setting: Setting) -> Meaning | None:
    number = roman(match["roman"]) if found(match, "roman") else int(match["arabic"])
    return Meaning(century_value(number)) if 1 <= number <= 30 else None


def _part_of_year(match: Match, setting: Setting) -> Meaning | None:
    letter = {"t": "Q", "c": "T", "s": "H"}[match["size"][0].lower()]
    nth = (found(match, "nth") or "").rstrip(".")
    count = {"Q": 4, "T": 3, "H": 2}[letter]
    ordinals = {
        "prim": 1,
        "1er": 1,
        "1": 1,
        "segu": 2,
        "2do": 2,
        "2": 2,
        "terc": 3,
        "3er": 3,
        "3": 3,
        "cuar": 4,
        "4to": 4,
        "4": 4,
    }
    number = (
        count if nth.startswith(("últ", "ult")) else ordinals.get(nth[:4]) or ordinals.get(nth[:3]) or ordinals[nth[:1]]
    )
    if number > count:
        return None
    year: Year = year_of(match) or relative_year(found(match, "rel"))
    return dated(match, setting, lambda y: part_value(y, letter, number), year)


def _season(match: Match, setting: Setting) -> Meaning | None:
    season = SEASONS[match["season"].lower()]
    year: Year = year_of(match) or relative_year(found(match, "rel"))
    lead = found(match, "lead") or ""
    if (
        year is None
        and not lean(match)
        and not re.search(r"\best[ea]\b", lead)
        and (
            lead not in ("el", "la")
            or not re.search(r"\b(?:en|durante|desde|hasta)\s+$", setting.before(match))
            or re.match(r"\s+de\b", setting.after(match))
        )
    ):
        return None
    if re.match(r"(?:cada|todos los|todas las)\b", lead):
        return Meaning(Value("SET", f"XXXX-{season}"))
    return dated(match, setting, lambda y: season_value(y, season), year)


def _holiday(match: Match, setting: Setting) -> Meaning | None:
    name = " ".join(match["holiday"].lower().split())
    build = SPANISH_HOLIDAYS.get(name) or SPANISH_HOLIDAYS.get(
        "muertos" if "muertos" in name else "reyes" if "reyes" in name else name
    )
    if build is None or (not match["holiday"][0].isupper() and "muertos" not in name):
        return None
    return dated(match, setting, build, year_of(match) or relative_year(found(match, "rel")))


def _clock(match: Match, _setting: Setting) -> Meaning | None:
    time = clock_of(match)
    return Meaning(Value("TIME", time)) if time else None


_ARTICLE = r"(?:\b(?:el|del|al|los|este|la) (?:mismo |imborrable )?)?"
_NEAR = r"(?:pasad[oa]s?|pr[oó]xim[oa]s?|[uú]ltim[oa]s?)"
_TIMED = r"(?:(?:<clock>(?: del?|,)?|\b(?:la )?<part> del?) )?"
_REL = r"(?: (?:de|del) (?P<rel>este año|(?:presente|próximo|pasado) año|año (?:pasado|próximo|en curso|que viene|anterior)|presente|actual|corriente|año actual))?"
RULES = (
    rule(
        "MN",
        rf"{_TIMED}{_ARTICLE}(?:{_NEAR} )?(?:<anyweekday>,? )?(?:d[ií]as? )?<day>(?: d[ií]as)? (?:de |del (?:mes de )?)?<month>(?:,? (?:<of> )?<year>|[-/](?P<yy>\d\d)\b|{_REL})(?: {_NEAR})?",
        _day_month,
    ),
    rule(
        "M",
        rf"\b(?:del|el|entre el|desde el) (?:d[ií]a )?<day>(?: de <month2>)? (?:al|y(?: el)?|hasta el|a) (?:d[ií]a )?<day2> de <month>(?:,? <of> <year>)?(?: {_NEAR})?",
        _day_range,
    ),
    rule("M", rf"{_ARTICLE}<day> [oóu] (?:el )?<day2> de <month>(?:,? <of> <year>)?", _either),
    rule("M", r"\b<day>\s?[-–]\s?<day2> de <month>(?:,? <of> <year>)?", _day_range),
    rule("MN", r"<mod>(?:\b(?:el |del )?mes de )?<month>(?:,? <of> | |[-/])<year>", _month_year),
    rule(
        "M",
        rf"<mod>(?:\b(?P<lead>(?:el|este|del|cada|todos los)(?: {_NEAR})?(?: mes de)?|{_NEAR}(?: mes de)?) )?<month>{_REL}(?: {_NEAR})?",
        _month,
    ),
    rule(
        "W",
        rf"{_TIMED}(?:\b(?P<lead>(?:el|del|al|los|este|cada|todos los|hoy,?|mañana,?|ayer,?)(?: {_NEAR})?|{_NEAR}) )?<weekday>s?\b(?P<tail> (?:{_NEAR}|que viene|venidero|siguiente))?(?: por la <part2>)?".replace(
            "<part2>", r"(?:mañana|tarde|noche)\b"
        ),
        _weekday,
    ),
    rule("N", r"<mod>(?P<label>(?:(?:el|del|los|un) )?a[ñn]os? )?(?P<article>\b(?:el|del) )?(?<![\d$])<year>", _year),
    rule(
        "N",
        r"(?<!\d)(?P<first>(?:1[4-9]|20)\d\d)\s?[-–—]\s?(?P<second>(?:1[4-9]|20)\d\d|\d\d|presente|actualidad|hoy)(?![\w])",
        years,
    ),
    rule(
        "NDU",
        r"<mod>\b(?:(?:la|las) d[eé]cadas? de(?: los)?(?: a[ñn]os)?|los(?: a[ñn]os)?|los mismos a[ñn]os) (?:(?P<digits>[2-9]0|(?:19|20)\d0)(?!\d|[.,]\d)|(?P<word>veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))(?! (?:y|a[ñn]os|personas|d[ií]as|miembros|horas|minutos|mil)\b)\b",
        _decade,
    ),
    rule("U", r"<mod>(?:\b(?:el|del) )?\bsiglos? (?:(?P<roman>[xvi]{1,6})\b|(?P<arabic>\d\d)\b)", _century),
    rule(
        "U",
        rf"<mod>(?:\b(?:el|del|este) )?\b(?P<nth>primer|segundo|tercer|cuarto|[uú]ltimo|1er\.?|2do\.?|3er\.?|4to\.?|[1-4][º°]) (?P<size>trimestre|cuatrimestre|semestre)\b(?: <of> <year>|{_REL})",
        _part_of_year,
    ),
    rule(
        "U",
        rf"<mod>(?:\b(?P<lead>(?:todo )?(?:el|la|este|esta|del|cada|todos los|todas las)(?: {_NEAR})?|{_NEAR}) )?<season>(?: <of> <year>|{_REL})(?: {_NEAR})?",
        _season,
    ),
    rule("N", r"\b(?P<a>\d\d?)(?P<sep>[/.-])(?P<b>\d\d?)(?P=sep)(?P<c>\d{4}|\d\d)\b", numeric),
    rule(
        "N",
        r"\b(?P<y>(?:1[4-9]|20)\d\d)[-/](?P<m>0[1-9]|1[0-2])[-/](?P<d>[0-3]\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:Z|[+-]\d\d:?\d\d)?)?",
        iso,
    ),
    rule(
        "D",
        r"\b(?:el |la )?(?P<holiday>nochebuena|navidad|nochevieja|año nuevo|d[ií]a de (?:los )?muertos|(?:d[ií]a de )?(?:los )?reyes(?: magos)?|(?:d[ií]a de )?todos los santos|viernes santo|jueves santo|domingo de resurrección|domingo de ramos)\b(?: <of> <year>)?",
        _holiday,
    ),
    rule("U", rf"{_ARTICLE}(?:{_NEAR} )?\bd[ií]as? (?P<day>3[01]|[12]\d|[1-9])\b(?! de <month>)", _bare_day),
    rule("NUT", r"<clock>", _clock),
)
