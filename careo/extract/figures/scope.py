"""What narrows a figure: what happened to the counted, where, when, of which group, and on what the number rests."""

from __future__ import annotations

import re

from careo.extract.figures.counted import Counted, Sentence
from careo.records.dates import Date
from careo.records.passages import Span, Spans
from careo.text.counted import TIMES, category_pattern, measure_of
from careo.text.number_words import NumberLanguage

_AUXILIARIES = {
    "en": r"(?:who|that|which|were|was|are|is|have|has|had|been|being|be|remain(?:ed|s)?|still|either|also|confirmed|reported|reportedly|"
    r"allegedly|believed|feared|presumed|thought|said|to|later|since|as|then|went|go|gone|shot|listed|counted|left|declared|people)",
    "es": r"(?:que|fue|fueron|ha|han|había|habían|sido|están|estaban|está|resultaron|resultó|quedaron|siguen|permanecen|continúan|aún|"
    r"todavía|ya|también|presuntamente|como|han|dad[oa]s\s+por|reportad[oa]s?|personas|entre)",
}
_PASSIVE = {
    "en": r"(?:were|was|have\s+been|had\s+been|has\s+been|are|remain(?:ed)?|went)\s+(?:also\s+|still\s+|later\s+|reportedly\s+|allegedly\s+)?",
    "es": r"(?:fueron|fue|han\s+sido|habían\s+sido|están|resultaron|quedaron|siguen|permanecen)\s+(?:también\s+|aún\s+)?",
}
_BRIDGE = {
    "en": r"(?:of|the|a|an|some|other|another|also|with|in|up|at|to|as|down|by|nearly|about|around|:)",
    "es": r"(?:de|del|l[oa]s|el|la|a|al|con|en|otr[oa]s|también|como|:)",
}
_TOLL = {
    "en": re.compile(
        r"(?:death\s+(?:toll|count)|body\s+count|number\s+of\s+(?:the\s+)?(?:dead|deaths|killed|missing|disappeared|victims|wounded|arrests)|toll|casualties)\b"
    ),
    "es": re.compile(
        r"(?:(?:cifra|número|saldo|total|recuento|balance)\s+de\s+(?:l[oa]s\s+)?(?:muert[oa]s|fallecid[oa]s|desaparecid[oa]s|víctimas|herid[oa]s|detenid[oa]s|muertes|homicidios))"
    ),
}
_COPULA = {
    "en": re.compile(
        r"\b(?:are|were|is|was|now\s+)?(?:number(?:s|ed)?|total(?:s|led)?|are|were|stands?\s+at|stood\s+at)\s+$"
    ),
    "es": re.compile(
        r"\b(?:son|eran|serían|suman|sumaban|ascienden\s+a|ascendían\s+a|llegan\s+a|es\s+de|era\s+de|fue\s+de)\s+$"
    ),
}
_VERB_LIKE = {
    "en": re.compile(
        r"\b(?:said|says|told|who|that|which|and|but|while|as|when|was|were|had|have|is|are)\b|[,;:()—–]", re.IGNORECASE
    ),
    "es": re.compile(
        r"\b(?:dij\w+|que|quien\w*|y|pero|mientras|cuando|\w+(?:aron|ieron|ó))\b|[,;:()—–]", re.IGNORECASE
    ),
}
_CAPITALISED = r"(?:[A-ZÁÉÍÓÚÑ][\w.'’-]*[\w’])(?:(?:\s+(?:de|del|la|las|los|el|of|the)){0,2}\s+[A-ZÁÉÍÓÚÑ][\w.'’-]*\w)*"
_PLACE = {
    "en": re.compile(
        rf"\b(?i:in|near|outside|around|across|throughout|inside)\s+((?:the\s+)?(?:(?:town|city|village|state|province|municipality|region|"
        rf"county|district|port|valley)\s+of\s+)?{_CAPITALISED}|(?:the|this|that)\s+(?:town|city|village|state|region|area|country|municipality)\b)"
    ),
    "es": re.compile(
        rf"\b(?i:en|cerca\s+de|dentro\s+de|fuera\s+de)\s+((?:el\s+|la\s+|los\s+|las\s+)?(?:(?:municipio|estado|ciudad|pueblo|poblado|región|comunidad|"
        rf"ejido|puerto|provincia|departamento)\s+de\s+)?{_CAPITALISED}|(?:el|la|este|esta|ese|esa)\s+(?:municipio|pueblo|ciudad|estado|región|país|zona)\b)"
    ),
}
_NO_PLACE = re.compile(
    r"(?:the\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spanish|English|Enero|Febrero|Marzo)\b"
)
_GROUP = {
    "en": re.compile(
        r"\s+((?:(?:from|among|belonging\s+to)\s+(?:(?:the|both|all|his|her|its|their|those|these)\s+)?|of\s+(?:the|both|his|her|its|their)\s+)[\w'’-]+(?:\s+(?!in\b|at\b|on\b|and\b|or\b|to\b|"
        r"for\b|by\b|with\b|from\b|who\b|that\b|were\b|was\b|are\b|is\b|had\b|have\b|has\b|said\b|over\b|since\b|after\b|during\b|into\b|as\b|killed\b|"
        r"dead\b|missing\b)[\w'’-]+){0,3})"
    ),
    "es": re.compile(
        r"\s+((?:de|del|entre|pertenecientes\s+a|procedentes\s+de)\s+(?:(?:la|el|los|las|amb[oa]s|sus?|tod[oa]s|est[oa]s|es[oa]s)\s+){0,2}[\w'’-]+"
        r"(?:\s+(?:de|del)\s+(?:la\s+|los\s+|las\s+)?[A-ZÁÉÍÓÚÑ][\w'’-]+|\s+[A-ZÁÉÍÓÚÑ][\w'’-]+){0,2})"
    ),
}
_BASIS = {
    "en": re.compile(
        r"\b(?:(?:a|the|its|their|an)\s+)?(?:(?:official\s+|missing[- ]persons?\s+)?lists?\s+of\s+(?:names|victims|the\s+(?:missing|dead|victims))|death\s+certificates?|"
        r"(?:missing[- ]persons?\s+)?(?:complaints|reports)\s+filed|complaints\s+lodged|bodies\s+(?:recovered|found|exhumed|counted)|bodies\s+that\s+were\s+found|"
        r"case\s+files|court\s+files|official\s+(?:figures|count|tally|data|estimates?)|forensic\s+(?:reports?|records?)|morgue\s+records?|"
        r"unofficial\s+(?:counts?|tally|estimates?)|estimates?|census|testimon(?:y|ies)|"
        r"DNA\s+(?:tests?|samples?))\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:(?:una|la|un|el|los|las|sus)\s+)?(?:listas?\s+(?:oficial\s+)?(?:de|con)\s+(?:l[oa]s\s+)?(?:nombres|víctimas|desaparecidos)|actas?\s+de\s+defunción|"
        r"denuncias\s+(?:presentadas|interpuestas)|cuerpos\s+(?:hallados|encontrados|recuperados|exhumados)|expedientes|averiguaciones\s+previas|"
        r"carpetas\s+de\s+investigación|cifras?\s+oficial(?:es)?|conteo\s+oficial|registros?\s+oficial(?:es)?|estimaciones|estimación|testimonios|"
        r"peritajes?|pruebas\s+de\s+ADN|censo)\b",
        re.IGNORECASE,
    ),
}


_SAYING = (
    r"(?:said|says?|saying|told|tells?|added|announced|stated|wrote|declared|testified|reported|estimated|confirmed|according\s+to|"
    r"dij(?:o|eron)|dicen?|inform(?:ó|aron)|declar(?:ó|aron)|señal(?:ó|aron)|afirm(?:ó|aron)|asegur(?:ó|aron)|explic(?:ó|aron)|"
    r"anunci(?:ó|aron)|report(?:ó|aron)|confirm(?:ó|aron)|indic(?:ó|aron)|agreg(?:ó|aron)|según|de\s+acuerdo\s+con)"
)
_SAID = re.compile(rf"\b{_SAYING}\b", re.IGNORECASE)
_SAID_RIGHT_BEFORE = re.compile(
    rf"\b{_SAYING}\b(?:\s+(?!that\b|que\b)[\w'’-]+){{0,5}}\s*$",
    re.IGNORECASE,
)
"""A saying verb and up to five words of its own clause."""


def find_category(sentence: Sentence, figure: Span, counted: Counted, language: NumberLanguage) -> Spans:
    """What happened to the counted, as worded: right after them, right before the number, or in a toll's name."""
    pattern = category_pattern(language)
    text, reach = sentence.text, counted.end
    if measure_of(counted.head) in TIMES:
        return ()
    if counted.is_category:
        start = counted.spans[0][1] - len(counted.head)
        whole = pattern.match(text, max(start, counted.spans[0][0]), sentence.end)
        if whole is not None:
            return (whole.span(),)
    skip = re.compile(rf"[\s”\"’]*(?:{_AUXILIARIES[language]}\s+){{0,4}}", re.IGNORECASE).match(
        text, reach, sentence.end
    )
    after = pattern.match(text, skip.end(), sentence.end) if skip else None
    if after is not None and not sentence.number_between(reach, after.start()):
        return (after.span(),)
    return (
        _category_before(sentence, figure, pattern, language)
        or _category_by_passive(sentence, reach, pattern, language)
        or _category_by_toll(sentence, figure, language)
        or _category_by_copula(sentence, figure, pattern, language)
    )


def _category_before(sentence: Sentence, figure: Span, pattern: re.Pattern[str], language: NumberLanguage) -> Spans:
    """ "killed 26", "the arrest of three", "murieron 26"."""
    floor = max(sentence.start, figure[0] - 70)
    for found in reversed(list(pattern.finditer(sentence.text, floor, figure[0]))):
        between = sentence.text[found.end() : figure[0]]
        if re.fullmatch(rf"[\s“\"]*(?:{_BRIDGE[language]}[\s“\"]+){{0,3}}", between, re.IGNORECASE):
            if re.search(
                r"\b(?:not|never|no|nor|n't)\s+$", sentence.text[max(floor, found.start() - 8) : found.start()]
            ):
                return ()
            return (found.span(),)
        break
    return ()


def _category_by_passive(sentence: Sentence, reach: int, pattern: re.Pattern[str], language: NumberLanguage) -> Spans:
    """ "26 people from the valley were killed": only a phrase without a verb or comma lies between."""
    passive = re.compile(_PASSIVE[language], re.IGNORECASE).search(sentence.text, reach, min(sentence.end, reach + 60))
    if passive is None or _VERB_LIKE[language].search(sentence.text, reach, passive.start()):
        return ()
    found = pattern.match(sentence.text, passive.end(), sentence.end)
    if found is None or sentence.number_between(reach, found.start()):
        return ()
    return (found.span(),)


def _category_by_toll(sentence: Sentence, figure: Span, language: NumberLanguage) -> Spans:
    """ "the death toll … 26" in one sentence with no other number or semicolon between."""
    floor = max(sentence.start, figure[0] - 110)
    for found in reversed(list(_TOLL[language].finditer(sentence.text, floor, figure[0]))):
        between = sentence.text[found.end() : figure[0]]
        if not sentence.number_between(found.end(), figure[0]) and not re.search(r"[;:.]\s", between):
            return (found.span(),)
    return ()


def _category_by_copula(sentence: Sentence, figure: Span, pattern: re.Pattern[str], language: NumberLanguage) -> Spans:
    """ "the missing of the port number 14", "los desaparecidos del puerto son 14"."""
    copula = _COPULA[language].search(sentence.text, max(sentence.start, figure[0] - 20), figure[0])
    if copula is None:
        return ()
    for found in reversed(
        list(pattern.finditer(sentence.text, max(sentence.start, copula.start() - 60), copula.start()))
    ):
        between = sentence.text[found.end() : copula.start()]
        article = re.search(r"\b(?:the|l[oa]s)\s+$", sentence.text[sentence.start : found.start()], re.IGNORECASE)
        if article and not _VERB_LIKE[language].search(between) and not sentence.number_between(found.end(), figure[0]):
            return (found.span(),)
    return ()


def find_place(sentence: Sentence, figure: Span, reach: int, language: NumberLanguage, dates: Spans) -> Spans:
    """The place that the sentence gives for the figure: the first after it, else the last before it."""
    places = [
        found.span(1)
        for found in _PLACE[language].finditer(sentence.text, sentence.start, sentence.end)
        if not _NO_PLACE.match(found[1])
        and not any(start < found.end(1) and found.start(1) < end for start, end in dates)
    ]
    behind = [place for place in places if place[0] >= reach and not sentence.number_between(reach, place[0])]
    if behind:
        return (behind[0],)
    ahead = [
        place for place in places if place[1] <= figure[0] and not sentence.number_between(place[1], figure[0] - 1)
    ]
    return (ahead[-1],) if ahead else ()


def find_time(sentence: Sentence, figure: Span, dates: tuple[Date, ...]) -> Spans:
    """The date in the same sentence that stands nearest to the figure, if any; durations are none, nor when it was said."""
    near = sorted(
        (max(date.span[0] - figure[1], figure[0] - date.span[1]), date.span)
        for date in dates
        if date.type == "DATE"
        and sentence.start <= date.span[0]
        and date.span[1] <= sentence.end
        and (date.span[0] >= figure[1] or date.span[1] <= figure[0])
        and not _of_saying(sentence, figure, date.span)
    )
    return (near[0][1],) if near else ()


def _of_saying(sentence: Sentence, figure: Span, date: Span) -> bool:
    """Whether the date is of the clause that says who said it: "police said on Friday that 26 …", "26 …, police said on Friday"."""
    if date[0] >= figure[1]:
        return _SAID.search(sentence.text, figure[1], date[0]) is not None
    if _SAID.search(sentence.text, date[1], figure[0]):
        return True
    floor = max(sentence.start, date[0] - 80)
    return _SAID_RIGHT_BEFORE.search(sentence.text[floor : date[0]]) is not None


def find_group(sentence: Sentence, reach: int, language: NumberLanguage) -> Spans:
    """The group to which the counted belong: "officials from both countries"."""
    found = _GROUP[language].match(sentence.text, reach, sentence.end)
    return (found.span(1),) if found is not None and not re.search(r"\d", found[1]) else ()


def find_basis(sentence: Sentence, language: NumberLanguage) -> Spans:
    """On what the number is said to rest: a list of names, bodies, files, an estimate."""
    found = _BASIS[language].search(sentence.text, sentence.start, sentence.end)
    return (found.span(),) if found is not None else ()
