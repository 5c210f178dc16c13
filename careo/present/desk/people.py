"""Everybody and everything that is named: one row each, by kind, with what there is about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from careo.present.dossier import Dossier, once
from careo.present.indexes import (
    grouped,
    proposals_of_entity,
    relations_of_entity,
    responses_of_entity,
    statements_from_entity,
    statements_naming_entity,
)
from careo.present.testimony import statements
from careo.present.views import ClaimView, StatementView
from careo.present.weighing import claims
from careo.records.resolution import Entity, NameType
from careo.records.statements import MentionKind, Standing
from careo.text.names import fold

Sorting = Literal["mentions", "name", "documents", "says", "claims"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingView:
    """One spelling, its type, and in how many documents it was seen."""

    text: str
    type: NameType
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One of those named. `named` is False of whoever is only described ("a clerk"); counts are of what is shown."""

    id: str
    kind: MentionKind
    name: str
    named: bool
    standing: Standing | None
    names: tuple[SpellingView, ...]
    mentions: int
    documents: int
    says: int
    """Statements whose source they are."""
    said_of: int
    """Statements that name them."""
    claims: int
    """Claims that a statement naming them takes a position on."""
    responses: int
    relations: int
    proposals: int
    """Others who may be the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """How many there are of one kind."""

    kind: MentionKind
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """Part of the list; `kinds` counts what the words found, whichever kind was asked for."""

    total: int
    offset: int
    items: tuple[PersonRow, ...]
    kinds: tuple[KindCount, ...]
    proposals: int
    """How many pairs in the case may be one."""


def people_page(
    dossier: Dossier,
    *,
    offset: int,
    limit: int,
    kind: MentionKind | None = None,
    words: str = "",
    sort: Sorting = "mentions",
) -> PeoplePage:
    """Those of the kind whose spellings hold all the words; who has a name before who is only described."""
    wanted = fold(words).split()
    found = [row for row in person_rows(dossier).values() if all(word in _folded(dossier)[row.id] for word in wanted)]
    counts = Counter(row.kind for row in found)
    listed = sorted((row for row in found if kind is None or row.kind == kind), key=lambda row: _order(row, sort))
    return PeoplePage(
        total=len(listed),
        offset=offset,
        items=tuple(listed[offset : offset + limit]),
        kinds=tuple(KindCount(kind=one, count=counts[one]) for one in get_args(MentionKind)),
        proposals=len(dossier.resolution.proposals),
    )


def _order(row: PersonRow, sort: Sorting) -> tuple[bool, int, str, str]:
    weight = {
        "mentions": -row.mentions,
        "name": 0,
        "documents": -row.documents,
        "says": -row.says,
        "claims": -row.claims,
    }[sort]
    return (not row.named, weight, fold(row.name), row.id)


@once
def person_rows(dossier: Dossier) -> Mapping[str, PersonRow]:
    """A row for each entity, by id."""
    return {entity.id: _row(dossier, entity) for entity in dossier.resolution.entities}


@once
def _folded(dossier: Dossier) -> Mapping[str, str]:
    return {
        entity.id: "\n".join(fold(words) for words in (entity.name, *(name.text for name in entity.names)))
        for entity in dossier.resolution.entities
    }


@once
def said_by(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By entity, what they say: as a source, or as the speaker of a turn."""
    spoken = grouped(statements(dossier), lambda view: _speaker(dossier, view))
    sources = statements_from_entity(dossier)
    return {
        entity: _ordered(dossier, (*sources.get(entity, ()), *spoken.get(entity, ())))
        for entity in sorted(sources.keys() | spoken.keys())
    }


def _speaker(dossier: Dossier, view: StatementView) -> tuple[str | None, ...]:
    speaker = dossier.statements[view.id].speaker
    found = dossier.entity_of.get(speaker) if speaker is not None and view.depth == 0 else None
    return () if found is None else (found.id,)


@once
def said_of(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By entity, the statements that name them, the latest document last; where one lies in another, the inner alone."""
    return {entity: _ordered(dossier, _innermost(views)) for entity, views in statements_naming_entity(dossier).items()}


def _innermost(views: Sequence[StatementView]) -> tuple[StatementView, ...]:
    outer = {view.parent for view in views}
    return tuple(view for view in views if view.id not in outer)


def _ordered(dossier: Dossier, views: Iterable[StatementView]) -> tuple[StatementView, ...]:
    """By the date of the document (unknown ones last), then as they stand."""
    dates = published(dossier)
    unique = {view.id: view for view in views}
    return tuple(sorted(unique.values(), key=lambda view: (dates.get(view.document) or "~", view.document)))


@once
def published(dossier: Dossier) -> Mapping[str, str | None]:
    """When each document was published, EDTF."""
    return {item.id: item.facts.published for item in dossier.documents if item.id is not None}


@once
def claims_naming(dossier: Dossier) -> Mapping[str, tuple[ClaimView, ...]]:
    """By entity, the claims that a statement naming them takes a position on."""
    naming: dict[str, list[str]] = {}
    for entity, views in statements_naming_entity(dossier).items():
        for view in views:
            naming.setdefault(view.id, []).append(entity)

    def named(view: ClaimView) -> Iterable[str]:
        return (
            entity
            for item in (*view.supports, *view.disputes, *view.qualifies)
            for entity in sorted(naming.get(item, ()))
        )

    return grouped(claims(dossier), named)


def _row(dossier: Dossier, entity: Entity) -> PersonRow:
    return PersonRow(
        id=entity.id,
        kind=entity.kind,
        name=entity.name,
        named=is_named(entity),
        standing=entity.standing,
        names=spellings(entity),
        mentions=len(entity.mentions),
        documents=len(entity.documents),
        says=len(said_by(dossier).get(entity.id, ())),
        said_of=len(said_of(dossier).get(entity.id, ())),
        claims=len(claims_naming(dossier).get(entity.id, ())),
        responses=len(responses_of_entity(dossier).get(entity.id, ())),
        relations=len(relations_of_entity(dossier).get(entity.id, ())),
        proposals=len(proposals_of_entity(dossier).get(entity.id, ())),
    )


def is_named(entity: Entity) -> bool:
    """Whether some spelling is more than a description."""
    return any(name.type != "description" for name in entity.names)


def spellings(entity: Entity) -> tuple[SpellingView, ...]:
    """Every spelling, names first."""
    return tuple(SpellingView(text=name.text, type=name.type, documents=len(name.documents)) for name in entity.names)
