"""How a document came about, as it states itself: its numbers, who had a part in it, under what circumstances."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careo.read.court_parties import NAME_WORDS, TITLES
from careo.read.nature import is_court_paper
from careo.records.documents import (
    Circumstance,
    CircumstanceKind,
    DocumentKind,
    Identifier,
    Party,
    PartyRole,
)

_HEAD = 1_500
_NUMBER = r"(?:n[uú]mero|n[uú]ms?\.?|nos?\.?|n[°º]\.?|number|#|:)?\s*:?\s*"
_SLASHED = r"(?P<value>[A-Z0-9][\w.-]*(?:/[\w.-]*\w)+)"
_SCHEMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (scheme, re.compile(expression, flags))
    for scheme, expression, flags in (
        (
            "docket",
            r"(?P<value>\b(?:\d{1,2}:)?\d{2}[- ]?(?:CR|CV|MJ|MC|GJ|cr|cv|mj|mc)[- ]?\d{1,6}(?:[-(][A-Z0-9]{1,5}\)?)*)",
            0,
        ),
        (
            "docket",
            r"\b(?:case|docket|civil action|criminal action|cause)\s+(?:no\.?|number|#)\s*(?P<value>(?:\d{1,2}:)?[A-Z0-9]{1,6}(?:[-/][A-Z0-9]{1,8})+)",
            re.IGNORECASE,
        ),
        (
            "causa penal",
            rf"\bcausa(?:s)? penal(?:es)?\s+{_NUMBER}(?P<value>\d[\w-]*/\d{{2,4}}(?:-[\w]+)?)",
            re.IGNORECASE,
        ),
        (
            "averiguación previa",
            rf"\b(?:averiguaci[oó]n(?:es)? previas?|indagatoria|A\.P\.)\s+{_NUMBER}{_SLASHED}",
            re.IGNORECASE,
        ),
        (
            "averiguación previa",
            r"(?P<value>\b(?:PGR|PGJ|FGR|SEIDO|SIEDO|UEIS|FGE|PGJE)(?:/[A-Z0-9][\w.-]*)+/\d{2,4}\b)",
            0,
        ),
        (
            "carpeta de investigación",
            rf"\bcarpeta(?:s)? de investigaci[oó]n\s+{_NUMBER}(?P<value>[A-Z0-9][\w.]*(?:[-/][\w.]*\w)+)",
            re.IGNORECASE,
        ),
        ("oficio", rf"\boficios?\s+{_NUMBER}(?P<value>(?=[\w/.-]*\d)[A-Z0-9][\w.]*(?:[-/][\w.]*\w)*)", re.IGNORECASE),
        (
            "expediente",
            rf"\b(?:expediente|exp\.|toca penal|toca|juicio de amparo|amparo(?: indirecto| directo| en revisi[oó]n)?)\s+{_NUMBER}(?P<value>(?=[\w/.-]*\d)[A-Z0-9][\w.-]*/[\w./-]*\w)",
            re.IGNORECASE,
        ),
    )
)
_OWN_KINDS = frozenset(
    {"pleading", "sworn statement", "indictment", "ruling", "official", "record", "testimony", "transcript", "letter"}
)
_TITLES = TITLES
_NAME = rf"(?P<name>{NAME_WORDS}|[A-ZÁÉÍÓÚÑÜ][\w’'-]{{2,}})"
_FULL_NAME = rf"(?P<name>{NAME_WORDS})"


def _party_rules(
    *rules: tuple[PartyRole, frozenset[DocumentKind], str],
) -> tuple[tuple[PartyRole, frozenset[DocumentKind], re.Pattern[str]], ...]:
    return tuple((role, kinds, re.compile(expression, re.MULTILINE)) for role, kinds, expression in rules)


_PARTIES = _party_rules(
    (
        "speaker",
        frozenset({"sworn statement"}),
        rf"\bI,\s+{_TITLES}{_NAME},?\s[^.\n]{{0,120}}?\b(?:sworn|swear|declare|state|depose|affirm)",
    ),
    (
        "speaker",
        frozenset({"sworn statement"}),
        rf"^\W*Yo,\s+{_TITLES}{_FULL_NAME},[^.\n]{{0,120}}?\b(?:declaro|manifiesto|juro)",
    ),
    ("speaker", frozenset({"sworn statement"}), rf"(?i:\bquien (?:en este acto )?dijo llamarse)\s+{_TITLES}{_NAME}"),
    (
        "speaker",
        frozenset({"sworn statement"}),
        rf"(?i:comparec\w+)[^.\n]{{0,200}}?\b(?i:(?:el|la) (?:testigo|declarante|compareciente|denunciante|inculpad[oa]|indiciad[oa]|imputad[oa]|detenid[oa]|c\.))\s+(?i:de nombre )?{_TITLES}{_FULL_NAME},",
    ),
    ("speaker", frozenset({"sworn statement"}), rf"\b{_NAME},\s+being (?:first |by me )?(?:first )?duly sworn"),
    (
        "speaker",
        frozenset({"sworn statement"}),
        rf"(?i:comparece|compareci[oó]|presente)(?i: (?:voluntariamente|ante [^,.\n]{{0,60}}|el|la|un[a]?|quien|que|testigo|persona|inculpado|indiciado)){{0,5}},? (?i:quien )?(?i:(?:dijo|dice) llamarse |de nombre ){_TITLES}{_NAME}",
    ),
    (
        "speaker",
        frozenset({"sworn statement", "transcript"}),
        rf"^\W*(?i:(?:affidavit|declaration|deposition|sworn statement|declaraci[oó]n (?:ministerial|testimonial|jurada|preparatoria)) (?:of|del? (?:testigo |inculpado )?|de la testigo )\s*){_TITLES}{_NAME}\W*$",
    ),
    (
        "speaker",
        frozenset({"sworn statement"}),
        rf"(?i:\bcomparece|\bcompareci[oó])(?i:,? (?:don|doña|d\.|dña\.|el testigo|la testigo|el señor|la señora))?,? {_TITLES}{_FULL_NAME},\s+"
        r"(?i:de (?:\w+|\w+ y \w+) años|mayor de edad|natural de|vecin[oa] de|con domicilio|con (?:documento|cédula|DNI))",
    ),
    (
        "taken down by",
        frozenset({"sworn statement", "testimony"}),
        rf"(?i:\bante m[ií],?)\s+{_TITLES}{_FULL_NAME},\s+(?i:(?:el |la )?fiscal(?! general)\b)",
    ),
    (
        "taken down by",
        frozenset({"sworn statement", "testimony"}),
        rf"(?i:\bante (?:m[ií]|(?:el|la)(?: suscrit[oa])?),?)\s+{_TITLES}{_NAME},?\s+(?i:(?:el |la )?agente (?:\w+ )?del ministerio p[uú]blico)",
    ),
    (
        "taken down by",
        frozenset({"sworn statement", "testimony"}),
        rf"(?i:\bante (?:m[ií]|(?:el|la)(?: suscrit[oa])?),?\s+(?:el |la )?agente (?:\w+ )?del ministerio p[uú]blico[^.\n]{{0,80}}?,)\s*{_TITLES}{_FULL_NAME}",
    ),
    (
        "taken down by",
        frozenset({"sworn statement", "transcript", "official", "record", "notes"}),
        rf"(?i:\btaken (?:down )?by|\binterviewed by|\brecorded by|\btomada por|\brecabada por|\blevant[oó] (?:el )?acta)\s*:?\s*(?i:(?:el|la) )?{_TITLES}{_NAME}",
    ),
    (
        "before",
        frozenset({"sworn statement", "ruling", "record", "official"}),
        rf"(?i:\bbefore me,?|\bante m[ií],?|\bante (?:el|la)(?: suscrit[oa])?,?|\bBefore:?)\s+(?i:(?:the )?(?:honorable |undersigned[, ]*)?){_TITLES}{_NAME},?\s+(?i:a |an |the |el |la )?(?i:notary|clerk|special agent|agent\b|judge|magistrate|agente(?! (?:\w+ )?del ministerio)|notari[oa]|juez|jueza|secretari[oa]|fiscal|titular)",
    ),
    (
        "author",
        frozenset({"letter", "official", "notes", "record"}),
        rf"^(?i:from|de|remitente|author|autor[a]?)\s*:\s*{_TITLES}{_NAME}",
    ),
    (
        "addressee",
        frozenset({"letter", "official", "notes", "record"}),
        rf"^(?i:to|para|destinatario)\s*:\s*{_TITLES}{_NAME}",
    ),
    (
        "addressee",
        frozenset({"letter"}),
        rf"^(?i:dear|(?:muy )?estimad[oa]|querid[oa]|distinguid[oa])\s+(?i:(?:el|la) )?{_TITLES}{_NAME}\s*[,:]",
    ),
    (
        "addressee",
        frozenset({"official", "letter", "press release"}),
        rf"^{_TITLES}{_NAME}[ ,.]*\n(?:.{{1,80}}\n){{0,3}}?P ?R ?E ?S ?E ?N ?T ?E\b",
    ),
    (
        "author",
        frozenset({"letter", "official"}),
        rf"^(?i:sincerely|yours\b.{{0,20}}|respectfully(?: yours)?|(?:best |kind )?regards|regards|love|con afecto|a ?t ?e ?n ?t ?a ?m ?e ?n ?t ?e|cordialmente|respetuosamente|saludos.{{0,20}})[,.:]?\s*\n(?:\s*\n)*\s*{_TITLES}{_NAME}\s*$",
    ),
)


def _rules(*rules: tuple[CircumstanceKind, str]) -> tuple[tuple[CircumstanceKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(expression, re.IGNORECASE | re.MULTILINE)) for kind, expression in rules)


_SPOKEN_KINDS = frozenset({"sworn statement", "testimony", "transcript", "notes", "letter", "record", "official"})
_CIRCUMSTANCES = _rules(
    (
        "custody",
        r"\b(?:while |being )?(?:held |still )?in (?:federal |police |state )?custody\b|\bcurrently (?:incarcerated|detained|imprisoned)\b|\binmate (?:no|number|register)\b|\b(?:en calidad de|encontr[aá]ndose|estando) detenid[oa]\b|\bbajo arraigo\b|\barraigad[oa]\b|\bintern[oa] en el (?:centro|penal|reclusorio|CEFERESO)\b|\brecluid[oa] en\b",
    ),
    (
        "plea deal",
        r"\bplea (?:agreement|deal|bargain)\b|\bcooperation agreement\b|\bin exchange for (?:a reduced|leniency|immunity)\b|\bacuerdo de culpabilidad\b|\bcriterio de oportunidad\b|\btestigo (?:protegido|colaborador)\b",
    ),
    (
        "coercion alleged",
        r"\bunder (?:duress|torture)\b|\b(?:was|were|been|being) (?:tortured|beaten|coerced|threatened) (?:into|to (?:sign|confess|say|declare))\b|\bbajo tortura\b|\bfu[ei](?:ron)? torturad[oa]s?\b|\b(?:fu[ei] )?(?:coaccionad[oa]|obligad[oa]|forzad[oa]) a (?:firmar|declarar|confesar)\b|\b(?:obligaron|oblig[oó]|forzaron) a (?:firmar|declarar|confesar)\b|\bcoacci[oó]n\b",
    ),
    (
        "retracted",
        r"\bI (?:hereby )?(?:retract|recant|withdraw) (?:my|the|this|that)\b|\bme retracto\b|\bno ratific[ao]\b|\bno la ratific[ao]\b",
    ),
)
_OF_ITSELF = _rules(
    (
        "retracted",
        r"\bthis (?:article|story|report|statement|declaration|affidavit) (?:has been|was) (?:retracted|withdrawn)\b|\best[ae] (?:art[ií]culo|nota|declaraci[oó]n) (?:ha sido|fue) (?:retirad[oa]|retractad[oa])\b",
    ),
    (
        "annulled",
        r"\bthis (?:judgment|order|ruling|opinion|verdict|statement) (?:has been|was) (?:vacated|annulled|reversed|set aside)\b|\best[ae] (?:sentencia|resoluci[oó]n|auto|declaraci[oó]n) (?:ha sido|fue|qued[oó]) (?:anulad[oa]|revocad[oa]|sin efectos?)\b",
    ),
    (
        "version of",
        r"\bthis (?:article|story|report) (?:has been|was) (?:updated|corrected|amended)\b|\b(?:an earlier|a previous) version of this (?:article|story|report)\b|^\W*(?:correction|corrections|correcci[oó]n|fe de erratas)\b.{0,20}$|\best[ae] (?:art[ií]culo|nota) (?:ha sido|fue) (?:actualizad[oa]|corregid[oa])\b|^\W*(?:AMENDED|SUPERSEDING|SECOND AMENDED) [A-Z]+\b",
    ),
)


def find_identifiers(text: str, kind: DocumentKind | None) -> tuple[Identifier, ...]:
    """Numbers of cases and papers. One in the head of a court or official paper, before all others of its scheme, is its own."""
    found: dict[tuple[int, int], tuple[str, str]] = {}
    for scheme, expression in _SCHEMES:
        for match in expression.finditer(text):
            span = match.span("value")
            if not any(start < span[1] and span[0] < end for start, end in found):
                found[span] = (scheme, match["value"])
    own_possible = kind in _OWN_KINDS or (kind is None and is_court_paper(text))
    identifiers: dict[tuple[str, str], Identifier] = {}
    owned: set[str] = set()
    for span, (scheme, value) in sorted(found.items()):
        key = (scheme, value)
        if key in identifiers:
            first = identifiers[key]
            identifiers[key] = Identifier(scheme=scheme, value=value, spans=(*first.spans, span), own=first.own)
            continue
        own = own_possible and span[0] < _HEAD and scheme not in owned and _stands_alone(text, span)
        owned |= {scheme} if own else set()
        identifiers[key] = Identifier(scheme=scheme, value=value, spans=(span,), own=own)
    return tuple(identifiers.values())


def _stands_alone(text: str, span: tuple[int, int]) -> bool:
    """Whether an identifier's line is a caption's: short, no sentence."""
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    line = text[start : end if end >= 0 else len(text)].strip()
    return (len(line.split()) <= 12 and not line.endswith((".", ";"))) or line.isupper()


def find_parties(text: str, kind: DocumentKind | None, certain: tuple[Party, ...] = ()) -> tuple[Party, ...]:
    """Who filed, spoke, wrote, took down or was addressed, where the formulas of the document's kind name them.

    `certain` are those already found. Formulas that name different speakers give none.
    """
    found: dict[tuple[str, str], Party] = {}
    for role, kinds, expression in _PARTIES:
        if kind is None or kind not in kinds:
            continue
        for match in expression.finditer(text):
            name = " ".join(match["name"].split()).strip(" ,")
            key = (role, name.casefold())
            if key not in found or found[key].name.isupper():
                found[key] = Party(role=role, name=name, spans=(match.span("name"),))
            break
    speakers = [frozenset(party.name.casefold().split()) for party in found.values() if party.role == "speaker"]
    fullest = max(speakers, key=len, default=frozenset())
    clear = all(words <= fullest for words in speakers)
    kept = [party for party in found.values() if clear or party.role != "speaker"]
    return tuple(sorted((*certain, *kept), key=lambda party: (party.spans, party.role)))


def find_circumstances(text: str, kind: DocumentKind | None) -> tuple[Circumstance, ...]:
    """Circumstances of this document's making. Of papers in which someone speaks, all; of others, what they say of themselves."""
    rules: Sequence[tuple[CircumstanceKind, re.Pattern[str]]] = _OF_ITSELF
    if kind in _SPOKEN_KINDS:
        rules = (*_CIRCUMSTANCES, *_OF_ITSELF)
    found: dict[CircumstanceKind, tuple[tuple[int, int], ...]] = {}
    for circumstance, expression in rules:
        spans = tuple(match.span() for match in expression.finditer(text))
        if spans:
            found[circumstance] = tuple(sorted({*found.get(circumstance, ()), *spans}))
    return tuple(
        Circumstance(kind=circumstance, spans=_disjoint(spans))
        for circumstance, spans in sorted(found.items(), key=lambda item: item[1])
    )


def _disjoint(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
