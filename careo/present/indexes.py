"""Ways through the views of a dossier: what belongs to a document, a statement, a claim, a person. Each is made once for a dossier.

Of an id to which nothing belongs there is no entry: ask with `.get(id, ())`. What belongs to one stands in the order in which the views are listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from careo.present.dossier import Dossier, once
from careo.present.naming import people, relations
from careo.present.testimony import documents, statements
from careo.present.views import (
    ChronologyView,
    ClaimView,
    DocumentView,
    FigureView,
    GapView,
    OriginView,
    PeopleView,
    RelationView,
    ResponseView,
    StatementView,
)
from careo.present.weighing import chronology, claims, figures, gaps, origins, responses
from careo.records.events import Event
from careo.records.resolution import Proposal
from careo.records.statements import Mention

Item = TypeVar("Item")


def grouped(items: Iterable[Item], ids: Callable[[Item], Iterable[str | None]]) -> Mapping[str, tuple[Item, ...]]:
    """The items under each of their ids, each item once; None is no id."""
    found: dict[str, list[Item]] = {}
    for item in items:
        for identifier in dict.fromkeys(ids(item)):
            if identifier is not None:
                found.setdefault(identifier, []).append(item)
    return {identifier: tuple(held) for identifier, held in found.items()}


@once
def document_views(dossier: Dossier) -> Mapping[str, DocumentView]:
    """Documents by id; what has none (no bytes could be taken) is not in it."""
    return {view.id: view for view in documents(dossier) if view.id is not None}


@once
def statement_views(dossier: Dossier) -> Mapping[str, StatementView]:
    """Statements by id, in the order of `statements`."""
    return {view.id: view for view in statements(dossier)}


@once
def claim_views(dossier: Dossier) -> Mapping[str, ClaimView]:
    """Claims by id."""
    return {view.id: view for view in claims(dossier)}


@once
def people_views(dossier: Dossier) -> Mapping[str, PeopleView]:
    """Entities by id."""
    return {view.id: view for view in people(dossier)}


@once
def origin_views(dossier: Dossier) -> Mapping[str, OriginView]:
    """Origins by id."""
    return {view.id: view for view in origins(dossier)}


@once
def figure_views(dossier: Dossier) -> Mapping[str, FigureView]:
    """Figures compared, by id."""
    return {view.id: view for view in figures(dossier)}


@once
def chronology_views(dossier: Dossier) -> Mapping[str, ChronologyView]:
    """Entries of the chronology by id."""
    return {view.id: view for view in chronology(dossier)}


@once
def mentions(dossier: Dossier) -> Mapping[str, Mention]:
    """Mentions of the visible documents by id."""
    return {item.id: item for extraction in dossier.extractions.values() for item in extraction.mentions}


@once
def events(dossier: Dossier) -> Mapping[str, Event]:
    """Mentions of events by id."""
    return {item.id: item for extraction in dossier.extractions.values() for item in extraction.events}


@once
def statements_of_document(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By document, in order of their first character, the outer before the inner."""
    return grouped(statements(dossier), lambda view: (view.document,))


@once
def statements_inside(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By the statement whose content holds them."""
    return grouped(statements(dossier), lambda view: (view.parent,))


@once
def statements_from_entity(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By the entity that their source names: what somebody says."""
    return grouped(statements(dossier), lambda view: (view.source.entity,) if view.source else ())


@once
def statements_naming_entity(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By each entity that they mention, itself or by a pronoun or short form: what is said of somebody."""

    def named(view: StatementView) -> Iterable[str | None]:
        return (_entity(dossier, mention) for mention in dossier.statements[view.id].mentions)

    return grouped(statements(dossier), named)


@once
def statements_of_origin(dossier: Dossier) -> Mapping[str, tuple[StatementView, ...]]:
    """By the origin in which their chains end."""

    def ended(view: StatementView) -> Iterable[str | None]:
        chain = dossier.chains.get(view.id)
        return () if chain is None else (chain.origin,)

    return grouped(statements(dossier), ended)


@once
def claims_of_statement(dossier: Dossier) -> Mapping[str, tuple[ClaimView, ...]]:
    """By each statement that supports, disputes or qualifies them."""
    return grouped(claims(dossier), lambda view: (*view.supports, *view.disputes, *view.qualifies))


@once
def claims_of_document(dossier: Dossier) -> Mapping[str, tuple[ClaimView, ...]]:
    """By each document that a statement of theirs stands in."""

    def stands(view: ClaimView) -> Iterable[str | None]:
        return (dossier.statements[item].document for item in (*view.supports, *view.disputes, *view.qualifies))

    return grouped(claims(dossier), stands)


@once
def responses_of_claim(dossier: Dossier) -> Mapping[str, tuple[ResponseView, ...]]:
    """By each claim that they answer."""
    return grouped(responses(dossier), lambda view: view.claims)


@once
def responses_of_entity(dossier: Dossier) -> Mapping[str, tuple[ResponseView, ...]]:
    """By the entity that answered, or did not."""
    return grouped(responses(dossier), lambda view: (view.entity,))


@once
def responses_of_statement(dossier: Dossier) -> Mapping[str, tuple[ResponseView, ...]]:
    """By the statement that tells of the answer."""
    return grouped(responses(dossier), lambda view: (view.statement,))


@once
def figures_of_statement(dossier: Dossier) -> Mapping[str, tuple[FigureView, ...]]:
    """By each statement that gives one of their accounts."""
    return grouped(figures(dossier), lambda view: (account.statement for account in view.accounts))


@once
def chronology_of_statement(dossier: Dossier) -> Mapping[str, tuple[ChronologyView, ...]]:
    """By each statement that tells of them."""
    return grouped(chronology(dossier), lambda view: view.statements)


@once
def chronology_of_entity(dossier: Dossier) -> Mapping[str, tuple[ChronologyView, ...]]:
    """By everybody who does it, to whom it is done, where it happened, and who else is named where it is told."""
    members = {cluster.id: cluster.members for cluster in dossier.resolution.events}

    def involved(view: ChronologyView) -> Iterable[str | None]:
        for member in members.get(view.id, ()):
            event = events(dossier).get(member)
            if event is None:
                continue
            told = (*event.what, *event.where)
            inside = (
                item.id
                for item in dossier.extractions[event.document].mentions
                if any(start <= item.span[0] and item.span[1] <= end for start, end in told)
            )
            for mention in (*event.agents, *event.patients, *event.places, *inside):
                yield _entity(dossier, mention)

    return grouped(chronology(dossier), involved)


@once
def relations_of_entity(dossier: Dossier) -> Mapping[str, tuple[RelationView, ...]]:
    """By each of the two whom they relate."""
    return grouped(relations(dossier), lambda view: (view.a, view.b))


@once
def relations_of_statement(dossier: Dossier) -> Mapping[str, tuple[RelationView, ...]]:
    """By the statement that tells of them."""
    return grouped(relations(dossier), lambda view: (view.statement,))


@once
def origins_of_entity(dossier: Dossier) -> Mapping[str, tuple[OriginView, ...]]:
    """By the entity that they are."""
    return grouped(origins(dossier), lambda view: (view.entity,))


@once
def proposals_of_entity(dossier: Dossier) -> Mapping[str, tuple[Proposal, ...]]:
    """By each of the two that may be one."""
    return grouped(dossier.resolution.proposals, lambda proposal: (proposal.a, proposal.b))


@once
def gaps_about(dossier: Dossier) -> Mapping[str, tuple[GapView, ...]]:
    """By what they are about."""
    return grouped(gaps(dossier), lambda view: (view.about,))


def _entity(dossier: Dossier, mention: str) -> str | None:
    found = dossier.entity_of.get(mention)
    return None if found is None else found.id
