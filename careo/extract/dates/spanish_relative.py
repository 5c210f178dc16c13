"""Spanish dates told from another time: la semana pasada, hace dos años, ese día; and durations, sets and references."""

from __future__ import annotations

import re
from dataclasses import replace

from careo.extract.dates.anchor import ago, days_from, unit_from
from careo.extract.dates.calendar import (
    Meaning,
    Unit,
    Value,
    duration_value,
    reference,
    shift,
    timed,
    unit_value,
    week_value,
)
from careo.extract.dates.english_relative import FORMS
from careo.extract.dates.english_words import found, mapped
from careo.extract.dates.grammar import Grammar, Match, Setting
from careo.extract.dates.spanish import RULES as CALENDAR_RULES
from careo.extract.dates.spanish_words import PARTS, lean, number_of, rule, unit_of, weekday_of

POINTING = re.compile(r"\b(?:es[ea]|aquel(?:la)?|mism[oa]|siguiente|anterior|sigui?ente)\b", re.IGNORECASE)


def _relative_unit(match: Match, setting: Setting) -> Meaning | None:
    words, unit = match[0].lower(), unit_of(match["unit"])[0]
    if unit in ("decade", "century") and re.match(r"\s+(?:de|[xvi\d])", setting.after(match), re.IGNORECASE):
        return None
    if POINTING.search(words) and not re.search(r"\best[ea]\b", words):
        pointed = _pointed(match, setting, unit)
        if pointed is not None:
            return pointed
        if "siguiente" in words or "anterior" in words:
            return Meaning(
                reference("PAST_REF" if "anterior" in words else "FUTURE_REF")
                if unit != "day"
                else Value("DATE", "XXXX-XX-XX")
            )
        return Meaning(reference("PAST_REF") if unit != "day" else Value("DATE", "XXXX-XX-XX"))
    leaning = lean(match)
    if leaning is not None or "que viene" in words:
        if unit == "day" and "última" not in words:
            return None
        steps = -1 if leaning == "past" else 1
        return unit_from(unit, 0 if "último" in words or "última" in words else steps) if unit != "hour" else None
    if unit in ("hour", "minute", "second", "day"):
        return None
    if re.search(r"\best[ea]\b|en curso|presente|actual|corriente", words):
        return unit_from(unit, 0)
    if re.search(r"\btod[oa]\b", words):
        return unit_from(unit, 0) if unit == "year" else Meaning(duration_value(1, unit))
    return (
        unit_from("year", 0, "XXXX") if unit == "year" and re.search(r"final|principio|lo largo|resto", words) else None
    )


def _pointed(match: Match, setting: Setting, unit: Unit) -> Meaning | None:
    """A unit named by pointing back to a date in the text, with the words that it points to."""
    words = match[0].lower()
    steps = 1 if "siguiente" in words else -1 if "anterior" in words else 0
    earlier = setting.told(match) if unit not in FORMS or unit == "day" else setting.last(match, FORMS[unit])
    if earlier is None or earlier[1].earliest is None:
        return None
    return Meaning(unit_value(shift(earlier[1].earliest, steps, unit), unit), basis=f"“{earlier[0]}”, named before")


def _weekend(match: Match, _setting: Setting) -> Meaning | None:
    leaning = lean(match)
    steps = -1 if leaning == "past" else 1 if leaning == "future" or "que viene" in match[0] else 0
    if match[0].lower().startswith("los fines"):
        return Meaning(Value("SET", "XXXX-WXX-WE"))
    return Meaning(Value("DATE", "XXXX-WXX-WE"), lambda day: week_value(shift(day, steps, "week"), weekend=True))


def _ago(match: Match, _setting: Setting) -> Meaning | None:
    unit, size = unit_of(match["unit"])
    number = number_of(match["number"])
    if number is not None and "media" in match[0] and found(match, "number") != "media":
        number += 0.5
    if number is None:
        return Meaning(duration_value(None, unit))
    if unit in ("year", "month", "day") and size > 1:
        number *= size
    return ago(number if size == 1 or unit in ("year", "month", "day") else number * size, unit)


def _duration(match: Match, setting: Setting) -> Meaning | None:
    unit, size = unit_of(match["unit"])
    words, before, after = found(match, "number") or "", setting.before(match), setting.after(match)
    if unit == "second" and not match["unit"].lower().endswith("s") and found(match, "number") not in ("un", "1"):
        return None
    if (
        unit == "second"
        and not match["unit"].lower().endswith("s")
        and re.match(r"\s+(?!y\b|de\b|m[aá]s\b|despu|antes)[a-zñ]", after)
    ):
        return None
    if match["unit"].lower().startswith("jornada") and words in ("una", "un"):
        return None
    if (words in ("un", "una") and unit == "quarter") or (unit == "century" and not words):
        return None
    number = number_of(words)
    if number is None and words in ("una", "un"):
        number = 1
    if number is not None and re.search(r"y medi[oa]", match[0]):
        number += 0.5
    if re.search(r"[\d.]$|\bde\s+los\s+$", before) and words[0].isdigit() and re.search(r"\d[.,]?$", before):
        return None
    if re.match(r"\s+luz\b", after) or (unit == "day" and re.match(r"\s+\d", after)):
        return None
    return Meaning(duration_value(None if number is None else number * size, unit))


def _bare_plural(match: Match, setting: Setting) -> Meaning | None:
    after = setting.after(match)
    if re.search(r"\d[\s.,-]*$", setting.before(match)) or re.match(r"\s+\d", after):
        return None
    if re.match(r"estos d", match[0], re.IGNORECASE):
        return Meaning(reference("PRESENT_REF"))
    if match["unit"].lower().startswith(("jornada", "segundo", "siglo", "trimestre")):
        return None
    return Meaning(duration_value(None, unit_of(match["unit"])[0]))


def _each(match: Match, _setting: Setting) -> Meaning | None:
    unit, size = unit_of(match["unit"])
    if unit in ("hour", "minute", "second") and not match[0].lower().startswith("cada"):
        return None
    number = number_of(match["number"]) if match.groupdict().get("number") else 1
    return Meaning(duration_value((number or 1) * size, unit, "SET"))


def _part_of_day(match: Match, setting: Setting) -> Meaning | None:
    part, words = PARTS[match["part"].lower()], match[0].lower()
    if "cada" in words or "todas las" in words:
        return Meaning(Value("SET", f"XXXX-XX-XX{part}"))
    if re.search(r"\best[ea]\b|\bhoy\b", words):
        return _timed(0, part)
    if "ayer" in words or "anoche" in words:
        return _timed(-1, part)
    if re.search(r"\bmañana por\b", words):
        return _timed(1, part)
    if found(match, "weekday"):
        from careo.extract.dates.anchor import weekday

        direction = lean(match) or setting.direction(match)
        meaning = weekday(
            weekday_of(match["weekday"]), "future" if direction == "future" else "past", strict=lean(match) is not None
        )
        return mapped(meaning, lambda value: timed(value, part))
    if re.search(r"\bes[ae]\b|aquella|misma", words):
        earlier = setting.told(match)
        if earlier is not None:
            return Meaning(timed(earlier[1], part), basis=f"“{earlier[0]}”, named before")
    return Meaning(Value("TIME", part))


def _timed(steps: int, part: str) -> Meaning:
    meaning = replace(days_from(steps), loose=Value("TIME", "XXXX-XX-XX"))
    return mapped(meaning, lambda value: timed(value, part))


DAYS = {"hoy": 0, "ayer": -1, "mañana": 1, "anteayer": -2, "antier": -2, "antes de ayer": -2, "pasado mañana": 2}


def _deictic_day(match: Match, setting: Setting) -> Meaning | None:
    word = " ".join(match["day_word"].lower().split())
    if word == "mañana" and re.search(
        r"\b(?:la|esta|una|cada|esa|por la|media|tarde o|las|de la|otra|aquella|misma)\s+$",
        setting.before(match),
        re.IGNORECASE,
    ):
        return None
    if word == "anoche":
        return _timed(-1, "TNI")
    if word == "hoy" and re.match(r"\s+en\s+d[ií]a\b|\s+por\s+hoy\b", setting.after(match)):
        return Meaning(reference("PRESENT_REF"))
    return days_from(DAYS[word])


REFERENCES = {
    "PRESENT_REF": r"ahora(?: mismo)?|actualmente|la actualidad|hoy por hoy|hoy (?:en )?d[ií]a|actual(?:es)?|(?:el|este|de) (?:mismo )?momento|por el momento|el presente",
    "PAST_REF": r"recientemente|(?:m[aá]s )?recientes?|reci[eé]n|[uú]ltimamente|anta[ñn]o|(?:aquel |ese )?entonces|(?:aquel|ese|su) momento|esos momentos|el pasado|pasad[oa]s?",
    "FUTURE_REF": r"pr[oó]xim[oa]s?|el futuro|futur[oa]s?|alg[uú]n d[ií]a|(?:corto|mediano|medio|largo) plazo|pr[oó]ximamente|en breve",
}


def _reference(match: Match, setting: Setting) -> Meaning | None:
    words = " ".join(match[0].lower().split())
    before, after = setting.before(match), setting.after(match)
    kind = next(kind for kind, forms in REFERENCES.items() if re.fullmatch(forms, words))
    if words == "entonces" and not re.search(r"\b(?:desde|hasta|por|de|para)\s+$", before, re.IGNORECASE):
        return None
    led = re.search(r"\b(?:el|la|los|las|su|sus|del|al|esta|este)\s+$", before)
    alone = led is None or re.match(r"\s+(?:a|al|de|del|por|,|\.)\b|[,.;]", after)
    if re.fullmatch(r"pasad[oa]s?|pr[oó]xim[oa]s?", words) and alone:
        return None
    if (
        "momento" in words
        and not re.search(r"\b(?:hasta|por|en|de|desde|para)\s+$", before, re.IGNORECASE)
        and not words.startswith(("por", "de"))
    ):
        return None
    if words == "de momento" and re.match(r"\s+a\b", after):
        return None
    if words.startswith("futur") and re.search(r"\b(?:el|un|su|sus|mi|los|las|cuyo)\s+$", before) and words != "futuro":
        return None
    if words in ("el futuro", "futuro", "el pasado") and re.match(r"\s+(?:de|del)\b", after):
        return None
    loose = reference(kind)
    if kind == "PAST_REF" and not re.search(r"entonces|momento", words):
        return Meaning(loose, lambda day: replace(loose, latest=day))
    return Meaning(loose, (lambda day: replace(loose, earliest=day)) if kind == "FUTURE_REF" else None)


def _frequency(match: Match, setting: Setting) -> Meaning | None:
    word = match[0].lower()
    if word == "diario" and not re.search(r"\ba\s+$", setting.before(match)):
        return None
    sizes: list[tuple[str, float, Unit]] = [
        ("diar", 1, "day"),
        ("seman", 1, "week"),
        ("quincen", 15, "day"),
        ("mens", 1, "month"),
        ("bimens", 2, "month"),
    ]
    sizes += [("bimestr", 2, "month"), ("trimestr", 3, "month"), ("semestr", 6, "month"), ("anual", 1, "year")]
    number, unit = next((number, unit) for stem, number, unit in sizes if word.startswith(stem))
    if word.startswith("seman") and not re.match(r"semanal(?:es|mente)?$", word):
        return None
    return Meaning(duration_value(number, unit, "SET"))


_NEAR = r"(?:pasad[oa]s?|pr[oó]xim[oa]s?|[uú]ltim[oa]s?)"
_ONE = r"(?P<unit>d[ií]a|semana|quincena|mes|trimestre|semestre|año|d[eé]cada|siglo|sexenio|jornada)"
_PLURAL = r"\b(?P<unit>segundos|minutos|horas|d[ií]as|jornadas|semanas|meses|trimestres|años|d[eé]cadas|siglos)\b"
_MOD = r"(?:\b(?:a |al |hasta |para )?(?:principios?|inicios?|comienzos?|mediados|finales?|fines|a lo largo|el resto|el final|el principio)(?: de| del)? )?"
_ALL_REFERENCES = "|".join(REFERENCES.values())
_COMMA_DAY = r"(?:,? ?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\b)?"
RULES = (
    *CALENDAR_RULES,
    rule(
        "U",
        rf"{_MOD}\b(?:todo )?(?:el|la|del|este|esta|ese|esa|aquel|aquella|al|un|una)(?: mism[oa])? (?:(?:{_NEAR}|presente|actual|siguiente|mism[oa]) )?{_ONE}\b(?: (?:{_NEAR}|anterior|siguiente|que viene|en curso|actual|entrante|corriente))?",
        _relative_unit,
    ),
    rule("U", rf"\b(?:tod[oa] (?:el|la) ){_ONE}\b(?: {_NEAR})?", _relative_unit),
    rule("U", rf"\b(?:el|este|ese|los|del) (?:{_NEAR} )?fin(?:es)? de semana\b(?: {_NEAR}| que viene)?", _weekend),
    rule("U", r"\bhac(?:e|[ií]a) (?:ya )?(?:s[oó]lo )?<approx><number> <unit>(?: y medi[oa])?", _ago),
    rule("U", r"\b<number> <unit>(?: y medi[oa])? atr[aá]s\b", _ago),
    rule(
        "U",
        rf"\bhac(?:e|[ií]a) (?:ya )?(?:much[oa]s? )?(?:tiempo\b|{_PLURAL})",
        lambda match, _setting: Meaning(duration_value(None, unit_of(match["unit"])[0] if match["unit"] else "month")),
    ),
    rule(
        "U",
        rf"<approx>(?:\b(?:l[oa]s|est[oa]s|es[oa]s|sus|el|la) )?(?:(?:{_NEAR}|primer[oa]s?|siguientes?|restantes?) )?\b<number>(?: (?:{_NEAR}|primer[oa]s?|siguientes?))? <unit>(?: y (?:medi[oa]|(?:\w+) (?:d[ií]as|meses|minutos|horas)))?(?: m[aá]s\b(?! tarde)| consecutiv[oa]s| seguid[oa]s)?(?: (?:despu[eé]s(?! del?\b)|m[aá]s tarde|antes(?! del?\b)))?",
        _duration,
    ),
    rule(
        "U",
        rf"\b(?:(?:l[oa]s|est[oa]s|es[oa]s|sus) )?(?:(?:{_NEAR}|primer[oa]s?) )?{_PLURAL}(?: (?:despu[eé]s|m[aá]s tarde|antes)\b)?",
        _bare_plural,
    ),
    rule("U", r"\b(?:cada|todos los|todas las) (?:<number> )?<unit>", _each),
    rule("U", r"\b(?:al|por|a la) (?P<unit>d[ií]a|semana|mes|año)\b(?! siguiente| de\b| anterior|\s+\d)", _each),
    rule(
        "UD",
        rf"(?:\b(?:(?:la|esta|esa|aquella|cada|todas las|este|al|el|la misma|mañana por la|hoy por la|ayer por la) )(?:primera |[uú]ltima )?)\b<part>s?\b(?: (?:de|del) (?:hoy|ayer|(?:{_NEAR} )?<weekday>(?: {_NEAR})?))?",
        lambda match, setting: _part_of_day(match, setting),
    ),
    rule(
        "DU",
        rf"(?:\b(?:la jornada de |(?:el|al) d[ií]a de ))?\b(?P<day_word>pasado mañana|antes de ayer|hoy|ayer|anteayer|antier|anoche|mañana)\b(?! por la (?:mañana|tarde|noche)){_COMMA_DAY}",
        _deictic_day,
    ),
    rule("D", rf"\b(?:{_ALL_REFERENCES})\b", _reference),
    rule(
        "D",
        r"\b(?:diari[oa]s?|diariamente|semanal(?:es|mente)?|quincenal(?:es|mente)?|mensual(?:es|mente)?|bimensual(?:es)?|bimestral(?:es)?|trimestral(?:es|mente)?|semestral(?:es)?|anual(?:es|mente)?)\b",
        _frequency,
    ),
)
SPANISH = Grammar(
    triggers=re.compile(
        r"(?P<W>\b(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)\b)|"
        r"(?P<U>\b(?:segundo|minuto|hora|d[ií]a|jornada|semana|quincena|mes|bimestre|trimestre|cuatrimestre|semestre|año|bienio|trienio|lustro|quinquenio|"
        r"sexenio|decenio|d[eé]cada|siglo|primavera|verano|otoño|invierno|mañana|tarde|noche|madrugada|mediod[ií]a|medianoche|tiempo)(?:e?s)?\b)|"
        r"(?P<M>\b(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]{0,7}\b)|"
        r"(?P<N>\b(?:1[4-9]|20)\d\d|\b[12]\.\d{3}\b|\d[/.-]\d|['’]\d\d\b|\d:\d\d|\b[2-9]0\b|\bdos mil\b|\bmil \w+cientos\b)|"
        r"(?P<D>\b(?:hoy|ayer|anteayer|antier|anoche|ahora|actual\w*|reci[eé]n\w*|recientes?|[uú]ltimamente|anta[ñn]o|entonces|momentos?|"
        r"pasad[oa]s?|presente|pr[oó]xim\w+|futur[oa]s?|alg[uú]n|plazo|breve|diari\w+|\w*mensual\w*|\w*mestral\w*|anual\w*|semanal\w*|quincenal\w*|nochebuena|"
        r"navidad|nochevieja|nuevo|muertos|reyes|santos?|ramos|resurrección|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)\b)|"
        r"(?P<T>\blas? (?:\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\b)",
        re.IGNORECASE,
    ),
    rules=RULES,
    since=re.compile(r"\b(?:desde|a\s+partir)(?:\s+(?:de|del|el|al\s+menos|por\s+lo\s+menos))?\s+$", re.IGNORECASE),
    until=re.compile(r"\bhasta(?:\s+el)?\s+$", re.IGNORECASE),
    before=re.compile(
        r"\b(?:antes(?:\s+del?|\s+que)?|previ[oa]s?(?:\s+al?)?|anterior(?:es)?(?:\s+al?)?|a\s+más\s+tardar)(?:\s+(?:el|la|l[oa]s|mes\s+de))?\s+$",
        re.IGNORECASE,
    ),
    after=re.compile(
        r"\b(?:despu[eé]s(?:\s+del?)?|luego\s+del?|posterior(?:es)?(?:\s+al?)?|tras)(?:\s+(?:el|la|l[oa]s|mes\s+de))?\s+$",
        re.IGNORECASE,
    ),
    onward=re.compile(r",?\s+en adelante\b", re.IGNORECASE),
    ahead=re.compile(
        r"\b(?:[a-zñ]{2,}(?:rá|rán|rás|remos)|va a|van a|a partir|para el|previsto|prevista|programad[oa]|antes del?|vence|prevé|prevén|pretende|próxim[oa])\b",
        re.IGNORECASE,
    ),
    behind=re.compile(
        r"\b(?:[a-zñ]{3,}(?:ó|aron|ieron|ían|aban)|fue|era|había|habían|fueron|dijo|hizo|estuvo|tuvo|murió|pasad[oa]|[a-z]{2,}[ai]d[oa]s?(?<!previsto)(?<!prevista))\b",
        re.IGNORECASE,
    ),
    article=re.compile(r"el\s+(?=pasado$)", re.IGNORECASE),
    opening=re.compile(r"\b(?:entre|desde|de)\s+$|(?=\bdel?\b)$", re.IGNORECASE),
    joint=re.compile(r"\s*(?:,\s*)?(?:a|y|hasta|al|-|–|—)\s+|\s*[-–—]\s*", re.IGNORECASE),
    dash=re.compile(r"\s*[-–—]\s*|\s+hasta\s+", re.IGNORECASE),
    listed=re.compile(r"\s*(?:,|,?\s*(?:y|e|o|u))\s+", re.IGNORECASE),
    at=re.compile(r",?\s+(?:(?:a|en|por)\s+)?|,?\s+(?:de|del)\s+", re.IGNORECASE),
)
