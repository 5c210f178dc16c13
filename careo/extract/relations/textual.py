"""Relations that the words between two mentions show, without a parse: Spanish, and institutions that follow one another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careo.extract.parsing import Parsed
from careo.extract.relations.found import Related
from careo.records.statements import Mention
from careo.text.names import fold, words
from careo.text.nouns import KIN_SPANISH

_KIN = "|".join(sorted(KIN_SPANISH, key=lambda noun: (-len(noun), noun)))
_AND_KIN = re.compile(rf"^,?\s(?:y|e|junto con|así como)\s(?:a\s)?su\s(?P<kin>{_KIN})\s(?:\w+\s)?,?\s?$", re.IGNORECASE)
_KIN_OF = re.compile(rf"^,\s(?:el\s|la\s|una?\s)?(?P<kin>{_KIN})\s(?:de|del)\s(?:el\s|la\s)?(?:\w+\s)?$", re.IGNORECASE)
_SUCCESSOR = re.compile(
    r"^,?\s(?:\(?(?:formerly|previously|antes|anteriormente)(?:\sthe|\sla|\sel)?|which\s(?:replaced|succeeded)(?:\sthe)?|"
    r"(?:the\s)?successor\s(?:to|of)(?:\sthe)?|que\s(?:sustituyó|reemplazó|sucedió)\sa(?:\sla|l)?)\s$",
    re.IGNORECASE,
)
_OF = re.compile(r"^\s(?:de\sla|de\slos|de\slas|del|de)\s$")
_BY = re.compile(
    r"^\s(?:\w+\s)?(?:elaborad[oa]s?|firmad[oa]s?|escrit[oa]s?|presentad[oa]s?|redactad[oa]s?|emitid[oa]s?|interpuest[oa]s?)\s"
    r"(?:(?:en|el|ante|ayer|hoy)\b[^,.;:]{0,40}\s)?por\s(?:el\s|la\s|los\s|las\s)?(?:\w+\s)?$"
)
_FILED = re.compile(r"^\sque\s(?:(?:el|la|los|las|su)\s)?(?:[\w-]+\s){0,4}$")
_FILES = re.compile(
    r"\s(?:ha\s|había\s)?(?:presentó|firmó|redactó|escribió|interpuso|presentado|firmado|redactado|escrito|interpuesto)\b"
)
"""“El escrito que el exfuncionario Tomás Quiroga presentó”: between the paper and who files it, and behind."""
_PUBLISHED = re.compile(
    r"^\s(?:publicad[oa]s?|difundid[oa]s?|divulgad[oa]s?)\spor\s(?:el\s|la\s)?(?:periódico\s|diario\s|revista\s)?$"
)
_PUBLISHES = re.compile(r"^\s(?:publicó|difundió|divulgó|dio a conocer)\s(?:[\w\s]{0,20}?\s)?$")
_MET = re.compile(
    r"^,?\sse\s(?:reunió|reunieron|entrevistó|entrevistaron)\s(?:[\w\s]{0,30}?\s)?con\s(?:el\s|la\s|los\s|las\s)?(?:\w+\s)?$"
)
_PAID = re.compile(
    r"^,?\s(?:pagó|pagaron|sobornó|sobornaron)\s(?:[\w\s]{0,20}?\s)?(?:a|al)\s(?:la\s|los\s|las\s)?(?:\w+\s)?$"
)
_ACCUSED = re.compile(
    r"^,?\s(?:acusó|acusaron|denunció|denunciaron|señaló)\s(?:a|al)\s(?:la\s|los\s|las\s)?(?:\w+\s)?$"
)
_AUTHORED = frozenset(
    {"informe", "oficio", "comunicado", "reporte", "boletin", "dictamen", "carta", "reportaje", "estudio", "auditoria"}
    | {"escrito", "mocion", "demanda", "denuncia", "querella", "recurso"}
)
_OFFICES = frozenset(
    "alcalde alcaldesa gobernador gobernadora presidente presidenta director directora secretario secretaria fiscal vocero vocera portavoz "
    "procurador procuradora comandante jefe jefa titular juez jueza magistrado ministro ministra".split()
)


def related_by_wording(parsed: Parsed, mentions: tuple[Mention, ...]) -> list[Related]:
    """Relations between mentions that stand near each other in one sentence, by the words between them."""
    found: list[Related] = []
    spanish = parsed.language == "es"
    ends = sorted(end for _, end in parsed.sentences)
    for position, first in enumerate(mentions):
        for second in mentions[position + 1 : position + 6]:
            gap = parsed.text[first.span[1] : second.span[0]] if second.span[0] >= first.span[1] else None
            if gap is not None and any(first.span[1] <= end <= second.span[0] for end in ends):
                break
            if gap is None:
                found += _held(parsed.text, first, second) if spanish else ()
            elif len(gap) <= 70:
                if _SUCCESSOR.match(gap) and first.kind == second.kind == "organisation":
                    found.append(Related(first, second, "successor of"))
                found += _between(gap, first, second) if spanish else ()
                if spanish and first.kind == "document" and second.kind in ("person", "organisation"):
                    files = _FILED.match(gap) and _FILES.match(parsed.text, second.span[1])
                    found += [Related(first, second, "author")] if files else []
    return found


def _held(text: str, phrase: Mention, name: Mention) -> Iterator[Related]:
    """An office with the name that it is of: "la alcaldesa de Harro"."""
    head = words(phrase.name)[:1]
    if (
        phrase.form == "description"
        and phrase.kind == "person"
        and name.span[1] == phrase.span[1]
        and name.kind in ("place", "organisation")
    ):
        kind = "office" if head and head[0] in _OFFICES else "employment"
        if re.search(r"\sdel?\s", text[phrase.span[0] : name.span[0]]):
            yield Related(phrase, name, kind)


def _between(gap: str, first: Mention, second: Mention) -> Iterator[Related]:
    people = first.kind == second.kind == "person"
    named = first.form != "description" and second.form != "description"
    if people and named and (match := _AND_KIN.match(gap)):
        yield Related(second, first, KIN_SPANISH[match.group("kin").casefold()])
    if people and (match := _KIN_OF.match(gap)):
        yield Related(first, second, KIN_SPANISH[match.group("kin").casefold()])
    if first.kind == "document" and second.kind in ("person", "organisation"):
        own = fold(first.name.split(" ")[0])
        if (_OF.match(gap) and own in _AUTHORED) or _BY.match(gap):
            yield Related(first, second, "author")
        if _PUBLISHED.match(gap):
            yield Related(first, second, "published by")
    if second.kind == "document" and first.kind == "organisation" and _PUBLISHES.match(gap):
        yield Related(second, first, "published by")
    parties = first.kind in ("person", "organisation") and second.kind in ("person", "organisation")
    for pattern, kind in ((_MET, "met"), (_PAID, "paid"), (_ACCUSED, "accused")):
        if parties and pattern.match(gap):
            yield Related(first, second, kind, asserted=True)
