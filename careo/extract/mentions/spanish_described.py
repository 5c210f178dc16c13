"""Phrases in Spanish that name somebody or something without a name: "la alcaldesa de Harro", "un informe", "funcionarios"."""

from __future__ import annotations

import re

from careo.extract.mentions.written import Written, standing_of
from careo.extract.parsing import Parsed
from careo.records.statements import MentionKind, Number
from careo.text.names import fold, spaced
from careo.text.nouns import (
    SPANISH_DOCUMENT_NOUNS,
    SPANISH_NEWSPAPER_NOUNS,
    SPANISH_ORGANISATION_NOUNS,
    SPANISH_PERSON_NOUNS,
)

_DESCRIBED = re.compile(
    r"\b(?:(?P<determiner>(?:el|la|del|al|los|las|un|una|unos|unas|ese|esa|esos|esas|este|esta|estos|estas|dicho|dicha|su|sus|otro|otra|otros|"
    r"otras|varios|varias|algunos|algunas|dos|tres|cuatro|cinco)(?:\s+mism[oa]s?)?)\s+)?(?P<noun>[^\W\d_]{4,})\b",
    re.IGNORECASE,
)
_ROLE_OF = re.compile(r"^\s+(?:de\s+la|del|de|de\s+los)\s+$")
_RELATIVE_ADJECTIVE = re.compile(
    r"^\s+((?:judicial|judiciales|oficial|oficiales|federal|federales|estatal|estatales|municipal|municipales|local|locales|periodístic[oa]s?|interno|internos|internas?|militar|militares|forense|forenses|ministerial|ministeriales|mexican[oa]s?|estadounidenses?))\b"
)


def described_spanish(parsed: Parsed, names: list[Written]) -> list[Written]:
    """Phrases headed by a noun of the lists, with their article; an office takes what it is of along."""
    inside = {position for name in names for position in range(name.start, name.end)}
    starts = {name.start: name for name in names}
    found: list[Written] = []
    for block in parsed.reading.blocks:
        for match in _DESCRIBED.finditer(parsed.text, block.start, block.end):
            written = _own_outlet(parsed, match) or _described(parsed.text, match, inside, starts)
            if written is not None:
                found.append(written)
    return found


_OUTLETS = {
    **dict.fromkeys(sorted(fold(noun) for noun in SPANISH_NEWSPAPER_NOUNS), "newspaper"),
    **{noun: noun for noun in ("semanario", "revista", "portal", "agencia", "gaceta")},
}


def _own_outlet(parsed: Parsed, match: re.Match[str]) -> Written | None:
    """ "este diario" in an article of the "Diario del Estrecho": its publisher, where the publisher's own name says it is one."""
    publisher = parsed.reading.facts.publisher
    outlet = _OUTLETS.get(fold(match["noun"]))
    if publisher is None or outlet is None or (match["determiner"] or "").lower() not in ("este", "esta"):
        return None
    if outlet not in {_OUTLETS.get(word) for word in fold(publisher).split()}:
        return None
    return Written(
        start=match.start(),
        end=match.end(),
        kind="organisation",
        form="short form",
        name=spaced(publisher),
        number="one",
    )


def _described(text: str, match: re.Match[str], inside: set[int], starts: dict[int, Written]) -> Written | None:
    noun = fold(match.group("noun"))
    kind, several = _noun_kind(noun)
    if kind is None or match.start("noun") in inside or (match.group("determiner") is None and not several):
        return None
    start, end = match.span()
    if match.group("determiner") and fold(match.group("determiner")) in ("del", "al"):
        start = match.start("noun")
    adjective = _RELATIVE_ADJECTIVE.match(text[end : end + 30])
    if adjective is not None:
        end += adjective.end(1)
    following = end + len(text[end : end + 20]) - len(text[end : end + 20].lstrip())
    if following in starts and starts[following].kind == kind:
        return None
    end = _with_office(text, end, kind, starts)
    number: Number = "several" if several else "one"
    name = spaced(text[match.start("noun") : end])
    standing = standing_of(match.group("noun")) if kind == "person" else None
    return Written(start=start, end=end, kind=kind, form="description", name=name, number=number, standing=standing)


def _noun_kind(noun: str) -> tuple[MentionKind | None, bool]:
    """What a Spanish noun can name, and whether it is a plural."""
    for form, several in ((noun, False), (noun[:-1], True), (noun[:-2], True), (noun[:-3] + "z", True)):
        if several and not noun.endswith("s"):
            continue
        for kind, nouns in _KINDS.items():
            if form in nouns:
                return kind, several
    return None, False


_KINDS: dict[MentionKind, frozenset[str]] = {
    "person": frozenset(fold(noun) for noun in SPANISH_PERSON_NOUNS),
    "organisation": frozenset(fold(noun) for noun in SPANISH_ORGANISATION_NOUNS),
    "document": frozenset(fold(noun) for noun in SPANISH_DOCUMENT_NOUNS),
}


def _with_office(text: str, end: int, kind: MentionKind, starts: dict[int, Written]) -> int:
    """The end of "la alcaldesa de Harro": the office with the name it is of."""
    for start in range(end + 3, end + 10):
        if kind == "person" and start in starts and _ROLE_OF.match(text[end:start]):
            return starts[start].end
    return end
