"""Numbers that are no figures: dates, ages, ordinals, labels, telephone and docket numbers, the pronoun "one"."""

from __future__ import annotations

import re

from careo.text.number_words import NumberLanguage
from careo.text.numbers import Quantity

_LABEL_BEFORE = re.compile(
    r"(?:\b(?:articles?|sections?|art|secs?|chapters?|pages?|pp?|paragraphs?|para|lines?|nos?|numbers?|núm|num|número|numeral|"
    r"artículos?|fracción|fracciones|página|págs?|capítulo|párrafo|inciso|tomo|foja|volume|vol|figure|fig|table|tabla|cuadro|"
    r"room|flat|apt|suite|floor|piso|unit|unidad|district|distrito|route|highway|carretera|autopista|interstate|kilómetro|"
    r"flight|vuelo|zone|zona|sector|block|bloque|docket|case|causa|expediente|oficio|carpeta|file|exhibit|count|annex|anexo|"
    r"calle|avenida|street|avenue|grade|grado|level|nivel|phase|fase|group|grupo|channel|canal|top|version|versión|chapter|"
    r"phone|tel|teléfono|ext|extensión|code|código|c\.?p|lada|box|apartado|channel|windows|boeing|airbus|calibre|caliber|"
    r"psalms?|verse|act|episode|season|week|day|día|round|ley|decreto|resolution|resolución|formula|area|área|precinct|"
    r"tanks?|tanques?|reactors?|reactores|boilers?|calderas?|pumps?|gates?|piers?|muelles?|silos?|hangars?|"
    r"el|juzgado)\.?\s?#?|#|§|nº|n°|\+)\s?$",
    re.IGNORECASE,
)
_MARKUP_BEFORE = re.compile(r"<[^<>]*$|\w=[\"'“”]?$")
_MARKUP_AFTER = re.compile(r"[\"'“”]?\s*/?>|[^<>\n]{0,40}[\"']\s*/?>")
"""Leavings of tags ("id=12">") that a page's text may still hold."""
_AGE_BEFORE = re.compile(
    r"(?:\baged?|\bages|\bedad(?:es)?\s+de|\bedad)\s*(?:of\s+)?$|\bturned\s+$|\bcumpli\w+\s+(?:los\s+)?$", re.IGNORECASE
)
_AGE_AFTER = re.compile(
    r"[\s-]+years?[\s-]+olds?\b|\s+años?\s+de\s+edad\b|[\s-]+year[\s-]olds?\b|[\s-]+months?[\s-]+old\b|\s*y/o\b",
    re.IGNORECASE,
)
_AGE_APPOSITION = re.compile(r"[^\W\d_]\.?”?,\s$")
_YEARS = re.compile(
    r"\s+años?\b(?!\s+de\s+(?:prisión|cárcel|experiencia|trabajo|investigaci|gobierno|conflicto|guerra|vida))",
    re.IGNORECASE,
)
_SPAN_OF_TIME = re.compile(
    r"(?:pena|condena|sentencia|sentenciad[oa]s?|condenad[oa]s?|periodo|período|plazo|mandato|lapso|contrato|prisión|cárcel|hace|"
    r"durante|después|antes|más|menos|investigación|proceso|término|máxima|mínima)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|each|some|the|this|that|which|another|other|number|is|was|be|as|by|for|from|day|last|next|first|only|his|her|"
    r"their|its|our|square|stage|good|bad|big|new|like|than|to|into|old)\s+$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"\s*(?:[-‑'’]|of\b|another\b|by\s+one|on\s+one|or\s+(?:another|the\s+other|more)|at\s+a\s+time|day\b|thing\b|point\b|way\b|time\b|such\b|reason\b|side\b|hand\b|example\b|"
    r"step\b|factor\b|that\b|who\b|which\b|could|can|may|might|should|would|must|has|is\b|was\b|sees|knows|wants|does|need|will|"
    r"possible|obvious|major\s+reason|part|form|sort|kind|word|question|idea|option|aspect|morning|night|evening|afternoon|last|final|"
    r"in\b|[.,;:!?)”\"])",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(r"(?:^|\n)\s*(?:[-•*]\s*)?$")
_CLOSES_ENUMERATOR = re.compile(r"[.)]\s|\.?\)|[.)]?$")
_PERSON_VERBS = re.compile(r"\s*,")
_SCORE = re.compile(r"(?:\bvot\w+|\bscor\w+|\bwon|\blost|\bbeat|\bganó|\bperdió)\W+(?:[\w-]+\W+){0,4}$", re.IGNORECASE)
_MEASURE_OR_NOUN = re.compile(r"\s+[a-záéíóúñü]{3,}")
_CLOCK = re.compile(
    r"\s?(?:a\.?\s?m\b|p\.?\s?m\b|o['’]clock|hrs?\b|horas\b(?!\s+(?:después|antes|de|más)))", re.IGNORECASE
)
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|"
    r"november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s+(?:de\s+|del\s+)?$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"\s+(?:de\s+|of\s+)?{_MONTH}\b", re.IGNORECASE)


def is_no_figure(text: str, quantity: Quantity, language: NumberLanguage) -> bool:
    """Whether the number stands for something that is not counted; dates are told apart by the caller."""
    core = text[quantity.number_start : quantity.end]
    before = text[max(0, quantity.number_start - 40) : quantity.number_start]
    after = text[quantity.end : quantity.end + 60]
    return (
        _is_age(quantity, before, after)
        or (_MARKUP_BEFORE.search(before) is not None)
        or (quantity.digits and _MARKUP_AFTER.match(after) is not None)
        or (quantity.digits and _is_label(quantity, before, after))
        or _MONTH_AFTER.match(after) is not None
        or (core.lower() == "one" and not counts_one(before, after))
        or _is_name(text, quantity, core, language)
        or _is_score(quantity, before, after)
        or (quantity.digits and _looks_like_a_year(quantity, core, after))
    )


def counts_one(before: str, after: str) -> bool:
    """Whether "one" counts something ("one person was killed") rather than being a pronoun or an article."""
    return not _ONE_BEFORE.search(before) and not _ONE_AFTER.match(after)


def _is_age(quantity: Quantity, before: str, after: str) -> bool:
    low = quantity.low if quantity.low is not None else quantity.high
    if low is None or low > 120 or quantity.unit is not None:
        return False
    if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before):
        return True
    if quantity.digits and _AGE_APPOSITION.search(before) and re.match(r"[,.;)]", after):
        return True
    return bool(
        _YEARS.match(after)
        and re.search(r"\b(?:de|tenía|tiene|tenían|con)\s+(?:unos\s+)?$", before)
        and not _SPAN_OF_TIME.search(before)
    )


def _is_label(quantity: Quantity, before: str, after: str) -> bool:
    if quantity.unit is not None:
        return False
    if _LABEL_BEFORE.search(before) and not re.search(
        r"\b(?:el|case|count|file|week|day|group|unit|act|line)\s$", before
    ):
        return True
    if re.search(r"\bEl\s$", before) and not _MEASURE_OR_NOUN.match(after):
        return True
    if re.search(r"\b(?:Case|Count|File|Week|Day|Group|Unit|Act|Line|[A-Z])\s$", before) and not _MEASURE_OR_NOUN.match(
        after
    ):
        return True
    if _ENUMERATOR.search(before) and _CLOSES_ENUMERATOR.match(after):
        return True
    if before.endswith(("(", "[")) and after.startswith((")", "]")):
        return True
    if _CLOCK.match(after) or _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after):
        return True
    return bool(
        re.search(r"\d[\s().-]{0,2}$", before) or re.match(r"[ .-]?\(?\d", after) or before.endswith(("'", "’", "(+"))
    )


def _is_name(text: str, quantity: Quantity, core: str, language: NumberLanguage) -> bool:
    """A capitalised number word before another capital is a name (Three Rivers); in English not at a sentence's start."""
    if quantity.digits or not core[:1].isupper() or core.isupper():
        return False
    if quantity.number_start != quantity.start:
        return False
    if not re.match(r"\s[A-ZÁÉÍÓÚÑ]", text[quantity.end : quantity.end + 2]):
        return False
    starts = re.search(r"(?:^|[.!?:”\"“]\s*|\n\s*)[“\"]?$", text[max(0, quantity.start - 4) : quantity.start])
    return language == "es" or starts is None


def _is_score(quantity: Quantity, before: str, after: str) -> bool:
    """Votes and matches: "voted 5 to 4", "a 3-2 win"."""
    return bool(_SCORE.search(before) and re.match(r"(?:\s+(?:to|a)\s+|-)\d", after)) or bool(
        quantity.digits and quantity.exactness == "about" and _SCORE.search(before) and re.match(r"[.,;]", after)
    )


def _looks_like_a_year(quantity: Quantity, core: str, after: str) -> bool:
    """Four bare digits that no qualifier and no person or thing claims; what follows must say that they count."""
    if not re.fullmatch(r"(?:1[5-9]|20)\d\d", core) or quantity.start != quantity.number_start or quantity.unit:
        return False
    return not re.match(
        r"\s+(?:people|persons|personas|men|women|migrants|migrantes|bodies|cuerpos|victims|víctimas|dead|muertos|"
        r"desaparecidos|families|familias|pesos|dollars|dólares|cases|casos|homes|casas|agents|agentes)\b",
        after,
        re.IGNORECASE,
    )
