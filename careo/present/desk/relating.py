"""How those named are related: each relation with its passage and on whose word, and the neighbourhood of one as a graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careo.present.desk.in_context import WordsInContext, in_context
from careo.present.dossier import Dossier, once
from careo.present.indexes import grouped, statement_views
from careo.present.views import HopView
from careo.records.resolution import Relation
from careo.records.statements import MentionKind, Modality, Polarity

MOST_NODES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """Reads "a is <kind> of b", as one passage says; `chain` is on whose word."""

    id: str
    a: str
    a_name: str
    b: str
    b_name: str
    kind: str
    polarity: Polarity
    modality: Modality
    statement: str | None
    passage: WordsInContext
    chain: tuple[HopView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One of the neighbourhood; `steps` away from who was asked for. `folded` of its relations lead to what is not shown."""

    id: str
    name: str
    kind: MentionKind
    steps: int
    folded: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """All passages that relate a to b in one way."""

    a: str
    b: str
    kind: str
    relations: tuple[RelationRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView:
    """The neighbourhood by relations alone: nearest first, at most MOST_NODES; `folded` neighbours were left out."""

    center: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    folded: int


def relation_rows(dossier: Dossier, entity: str) -> tuple[RelationRow, ...]:
    """The relations of one entity, by kind, then by the other's name."""
    rows = [relation_row(dossier, relation) for relation in _relations_of(dossier).get(entity, ())]
    return tuple(sorted(rows, key=lambda row: (row.kind, row.b_name if row.a == entity else row.a_name, row.id)))


def relation_row(dossier: Dossier, relation: Relation) -> RelationRow:
    """A relation with its passage in context."""
    statement = statement_views(dossier).get(relation.statement or "")
    return RelationRow(
        id=relation.id,
        a=relation.a,
        a_name=dossier.name(relation.a) or "",
        b=relation.b,
        b_name=dossier.name(relation.b) or "",
        kind=relation.kind,
        polarity=relation.polarity,
        modality=relation.modality,
        statement=relation.statement,
        passage=in_context(dossier, relation.document, relation.spans),
        chain=() if statement is None else statement.chain,
    )


def network(dossier: Dossier, entity: str) -> NetworkView:
    """Who is related to the entity, and to those: breadth first, of equals whoever has more relations first."""
    steps = _steps(dossier, entity)
    ordered = sorted(steps, key=lambda item: (steps[item], -len(_neighbours(dossier).get(item, ())), item))
    shown = ordered[:MOST_NODES]
    inside = frozenset(shown)
    nodes = tuple(
        Node(
            id=item,
            name=dossier.entities[item].name,
            kind=dossier.entities[item].kind,
            steps=steps[item],
            folded=sum(other not in inside for other in _neighbours(dossier).get(item, ())),
        )
        for item in shown
    )
    return NetworkView(center=entity, nodes=nodes, edges=_edges(dossier, inside), folded=len(steps) - len(shown))


def _steps(dossier: Dossier, entity: str, farthest: int = 2) -> dict[str, int]:
    steps = {entity: 0}
    ring = [entity]
    for step in range(1, farthest + 1):
        ring = sorted({other for item in ring for other in _neighbours(dossier).get(item, ())} - steps.keys())
        steps.update(dict.fromkeys(ring, step))
    return steps


def _edges(dossier: Dossier, inside: frozenset[str]) -> tuple[Edge, ...]:
    together: dict[tuple[str, str, str], list[Relation]] = {}
    for item in sorted(inside):
        for relation in _relations_of(dossier).get(item, ()):
            if relation.a == item and relation.b in inside:
                together.setdefault((relation.a, relation.b, relation.kind), []).append(relation)
    return tuple(
        Edge(a=a, b=b, kind=kind, relations=tuple(relation_row(dossier, relation) for relation in found))
        for (a, b, kind), found in sorted(together.items())
    )


@once
def _relations_of(dossier: Dossier) -> Mapping[str, tuple[Relation, ...]]:
    return grouped(dossier.resolution.relations, lambda relation: (relation.a, relation.b))


@once
def _neighbours(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    return {
        entity: tuple(sorted({*(item.a for item in found), *(item.b for item in found)} - {entity}))
        for entity, found in _relations_of(dossier).items()
    }
