"""One of those named, as an entry of a who's who: every line with the passage that it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from careo.errors import NoSuchRecord
from careo.present.desk.in_context import WordsInContext, in_context
from careo.present.desk.people import PersonRow, person_rows, published, said_by, said_of
from careo.present.desk.proposals import ProposalView, proposals_of
from careo.present.desk.relating import RelationRow, relation_rows
from careo.present.desk.responses import ChangedAnswer, ResponseRow, answers_by_entity
from careo.present.dossier import Dossier
from careo.present.indexes import chronology_of_entity, claims_of_statement, grouped, mentions, statement_views
from careo.present.views import StatementView
from careo.records.findings import Side
from careo.records.resolution import Entity, Link, NameType
from careo.records.statements import Mention, MentionForm

FEW = 3
MOST = 200
"""Rows of one kind on the page; what is beyond is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenIn:
    """A document, and how often it names them."""

    document: str
    title: str
    published: str | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One spelling with the documents where it was seen and a few of the passages."""

    text: str
    type: NameType
    mentions: int
    documents: tuple[SeenIn, ...]
    passages: tuple[WordsInContext, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPair:
    """Two mentions that were taken for one, each where it stands."""

    a: WordsInContext
    b: WordsInContext


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """Links made for one and the same reason, with a few of the pairs."""

    why: str
    links: int
    pairs: tuple[LinkedPair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonClaim:
    """A claim on which they take a side, by the statement that takes it."""

    id: str
    text: str
    side: Side | Literal["qualifies"]
    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEvent:
    """An entry of the chronology that names them."""

    id: str
    when: str | None
    earliest: str | None
    latest: str | None
    what: str
    where: str | None
    statement: StatementView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTotals:
    """How many there are, of which the entry holds the first MOST."""

    relations: int
    responses: int
    claims: int
    chronology: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """The whole entry. What they say and what is said of them is counted in `person` and asked for by pages."""

    person: PersonRow
    totals: PersonTotals
    spellings: tuple[Spelling, ...]
    documents: tuple[SeenIn, ...]
    links: tuple[LinkGroup, ...]
    relations: tuple[RelationRow, ...]
    responses: tuple[ResponseRow, ...]
    changes: tuple[ChangedAnswer, ...]
    claims: tuple[PersonClaim, ...]
    chronology: tuple[PersonEvent, ...]
    proposals: tuple[ProposalView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldStatement:
    """A statement with what its document is called."""

    statement: StatementView
    title: str
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsPage:
    """Part of what somebody says, or of what is said of them."""

    total: int
    offset: int
    items: tuple[ToldStatement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """One mention that can leave, in its context."""

    id: str
    name: str
    form: MentionForm
    passage: WordsInContext


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionsPage:
    """Part of the mentions, by document and place."""

    total: int
    offset: int
    items: tuple[MentionRow, ...]


def entity_of(dossier: Dossier, person: str) -> Entity:
    """The entity of this id, or of any of its members'. Raises NoSuchRecord."""
    found = dossier.entities.get(person) or dossier.entities.get(dossier.members.get(person, ""))
    found = found or dossier.entity_of.get(person)
    if found is None:
        raise NoSuchRecord(f"Nobody and nothing of the id {person} is shown in this case.")
    return found


def person_view(dossier: Dossier, person: str) -> PersonView:
    """The entry of whom this id names. Raises NoSuchRecord."""
    entity = entity_of(dossier, person)
    party = answers_by_entity(dossier).get(entity.id)
    relations, answers = relation_rows(dossier, entity.id), () if party is None else party.answers
    claims, chronology = _claims(dossier, entity.id), _chronology(dossier, entity.id)
    return PersonView(
        person=person_rows(dossier)[entity.id],
        totals=PersonTotals(
            relations=len(relations), responses=len(answers), claims=len(claims), chronology=len(chronology)
        ),
        spellings=_spellings(dossier, entity),
        documents=_seen(dossier, _mentions(dossier, entity)),
        links=_links(dossier, entity),
        relations=relations[:MOST],
        responses=answers[:MOST],
        changes=() if party is None else party.changes,
        claims=claims[:MOST],
        chronology=chronology[:MOST],
        proposals=proposals_of(dossier, entity.id),
    )


def says_page(dossier: Dossier, person: str, *, offset: int, limit: int) -> StatementsPage:
    """What they say, by the date of the document."""
    return _page(dossier, said_by(dossier).get(entity_of(dossier, person).id, ()), offset, limit)


def said_page(dossier: Dossier, person: str, *, offset: int, limit: int) -> StatementsPage:
    """What is said of them, by the date of the document."""
    return _page(dossier, said_of(dossier).get(entity_of(dossier, person).id, ()), offset, limit)


def mentions_page(dossier: Dossier, person: str, *, offset: int, limit: int) -> MentionsPage:
    """Every mention, pronouns too, by document and place."""
    found = _mentions(dossier, entity_of(dossier, person))
    return MentionsPage(
        total=len(found),
        offset=offset,
        items=tuple(
            MentionRow(
                id=item.id,
                name=item.name,
                form=item.form,
                passage=in_context(dossier, item.document, (item.span,)),
            )
            for item in found[offset : offset + limit]
        ),
    )


def _page(dossier: Dossier, views: tuple[StatementView, ...], offset: int, limit: int) -> StatementsPage:
    items = tuple(
        ToldStatement(
            statement=view, title=dossier.title(view.document), published=published(dossier).get(view.document)
        )
        for view in views[offset : offset + limit]
    )
    return StatementsPage(total=len(views), offset=offset, items=items)


def _mentions(dossier: Dossier, entity: Entity) -> tuple[Mention, ...]:
    known, dates = mentions(dossier), published(dossier)
    found = (known[identifier] for identifier in entity.mentions if identifier in known)
    return tuple(sorted(found, key=lambda one: (dates.get(one.document) or "~", one.document, one.span, one.id)))


def _spellings(dossier: Dossier, entity: Entity) -> tuple[Spelling, ...]:
    """Every spelling, names first. Spellings that differ in capitals only are one, as the entity has them."""
    together = grouped(_mentions(dossier, entity), lambda mention: (f"{mention.form} {mention.name.casefold()}",))
    made = []
    for name in entity.names:
        found = together.get(f"{name.type} {name.text.casefold()}", ())
        firsts = {mention.document: mention for mention in reversed(found)}
        shown = sorted(firsts.values(), key=found.index)[:FEW]
        made.append(
            Spelling(
                text=name.text,
                type=name.type,
                mentions=len(found),
                documents=_seen(dossier, found),
                passages=tuple(in_context(dossier, mention.document, (mention.span,)) for mention in shown),
            )
        )
    return tuple(made)


def _seen(dossier: Dossier, found: Iterable[Mention]) -> tuple[SeenIn, ...]:
    dates = published(dossier)
    counts: dict[str, int] = {}
    for mention in found:
        counts[mention.document] = counts.get(mention.document, 0) + 1
    rows = [
        SeenIn(document=document, title=dossier.title(document), published=dates.get(document), mentions=count)
        for document, count in counts.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.published or "~", row.title, row.document))[:MOST])


def _links(dossier: Dossier, entity: Entity) -> tuple[LinkGroup, ...]:
    """The reasons that hold the mentions together, the most frequent first."""
    known = mentions(dossier)
    together: dict[str, list[Link]] = {}
    for link in entity.links:
        for text in dict.fromkeys(reason.text for reason in link.reasons):
            together.setdefault(text, []).append(link)
    groups = [
        LinkGroup(
            why=text,
            links=len(links),
            pairs=tuple(
                LinkedPair(a=_context(dossier, known[link.a]), b=_context(dossier, known[link.b]))
                for link in links[:FEW]
                if link.a in known and link.b in known
            ),
        )
        for text, links in together.items()
    ]
    return tuple(sorted(groups, key=lambda group: (-group.links, group.why)))


def _context(dossier: Dossier, mention: Mention) -> WordsInContext:
    return in_context(dossier, mention.document, (mention.span,))


def _claims(dossier: Dossier, entity: str) -> tuple[PersonClaim, ...]:
    found: dict[tuple[str, str], PersonClaim] = {}
    for view in said_by(dossier).get(entity, ()):
        for claim in claims_of_statement(dossier).get(view.id, ()):
            side: Side | Literal["qualifies"] = (
                "supports" if view.id in claim.supports else "disputes" if view.id in claim.disputes else "qualifies"
            )
            row = PersonClaim(id=claim.id, text=claim.text, side=side, statement=view)
            found.setdefault((claim.id, side), row)
    return tuple(found.values())


def _chronology(dossier: Dossier, entity: str) -> tuple[PersonEvent, ...]:
    """Dated entries in order of time, then what only its neighbours place."""
    views = statement_views(dossier)
    rows = [
        PersonEvent(
            id=view.id,
            when=view.when,
            earliest=view.earliest,
            latest=view.latest,
            what=view.what,
            where=view.where,
            statement=next((views[item] for item in view.statements if item in views), None),
        )
        for view in chronology_of_entity(dossier).get(entity, ())
    ]
    return tuple(sorted(rows, key=lambda row: (row.earliest or row.latest or "~", row.latest or "~", row.id)))
