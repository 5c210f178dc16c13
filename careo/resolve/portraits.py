"""How an entity is shown: its name, every spelling with its documents, its standing, and the links that hold it together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from careo.records.resolution import Entity, Link, Name, NameType
from careo.records.statements import Mention, MentionKind, Standing
from careo.resolve.clusters import Edge
from careo.text.name_keys import without_country
from careo.text.names import fold, words

_STANDINGS: tuple[Standing, ...] = ("accused", "victim", "minor", "witness", "public role", "private")
_TYPES: tuple[NameType, ...] = ("name", "acronym", "alias", "short form", "description")


def entity_of(mentions: Sequence[Mention], edges: Sequence[Edge]) -> Entity:
    """The entity of mentions that are one; pronouns count as mentions and never as names."""
    spoken = [mention for mention in mentions if mention.form != "pronoun"]
    ids = tuple(sorted(mention.id for mention in mentions))
    links = [Link(a=min(edge.a, edge.b), b=max(edge.a, edge.b), reasons=(edge.reason,)) for edge in edges]
    return Entity(
        id=ids[0],
        kind=_kind(spoken),
        name=display_name(spoken),
        names=_names(spoken),
        mentions=ids,
        documents=tuple(sorted({mention.document for mention in mentions})),
        standing=next((standing for standing in _STANDINGS if any(one.standing == standing for one in spoken)), None),
        links=tuple(sorted(links, key=lambda link: (link.a, link.b))),
    )


def _kind(mentions: Sequence[Mention]) -> MentionKind:
    named = [mention for mention in mentions if mention.form != "description"] or list(mentions)
    counts = Counter(mention.kind for mention in named)
    return min(counts, key=lambda kind: (-counts[kind], kind))


def display_name(mentions: Sequence[Mention]) -> str:
    """The fullest name, the most frequent of several; a country before an office's name makes it no fuller."""
    for form in _TYPES:
        counts = Counter(mention.name for mention in mentions if mention.form == form)
        if counts:
            kinds = {mention.name: mention.kind for mention in mentions}
            return min(counts, key=lambda name: (-_fullness(kinds[name], name), -counts[name], name.isupper(), name))
    return ""


def _fullness(kind: str, name: str) -> int:
    return len(without_country(name)[1].split()) if kind == "organisation" else len(words(name))


def _names(mentions: Sequence[Mention]) -> tuple[Name, ...]:
    """Every spelling with its type and documents, names first; spellings that differ only in capitals are one."""
    seen: dict[tuple[NameType, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form != "pronoun":
            seen[(mention.form, _plain(mention.name))].append(mention)
    names = [
        Name(
            text=_usual(found),
            type=form,
            documents=tuple(sorted({mention.document for mention in found})),
        )
        for (form, _), found in seen.items()
    ]
    return tuple(sorted(names, key=lambda name: (_TYPES.index(name.type), fold(name.text), name.text)))


def _plain(name: str) -> str:
    """Only capitals are taken away: diacritics and slips make a spelling of its own."""
    return name.casefold()


def _usual(mentions: Sequence[Mention]) -> str:
    counts = Counter(mention.name for mention in mentions)
    return min(counts, key=lambda name: (-counts[name], name))
