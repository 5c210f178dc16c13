"""How parties answered what was said of them: party by party, those who were never asked and those who did not answer first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from careo.present.desk.people import published
from careo.present.dossier import Dossier, once
from careo.present.indexes import claim_views, statement_views
from careo.present.views import ReasonView, StatementView
from careo.present.weighing import reason_view
from careo.records.events import ResponseKind
from careo.records.findings import ResponseFinding
from careo.records.passages import Spans
from careo.records.statements import MentionKind
from careo.text.names import fold

Answering = Literal["never asked", "no answer", "answered"]
ANSWERS: frozenset[ResponseKind] = frozenset(
    {"confirmed", "acknowledged", "denied", "denied in part", "retracted", "apologised"}
)
"""What answers the point; all else (a refusal to comment, a silence, another matter) leaves it unanswered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredClaim:
    """A claim that was answered, in the words of the statement that stands for it."""

    id: str
    text: str
    statement: str
    document: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRow:
    """One answer, or its absence. `statement` tells of it; None where nothing in the case does."""

    party: str
    """As worded."""
    entity: str | None
    kind: ResponseKind
    statement: StatementView | None
    title: str | None
    """The document's."""
    published: str | None
    """When the document was, EDTF."""
    claims: tuple[AnsweredClaim, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedAnswer:
    """One claim that a party answered in more than one way, in order of the documents' dates."""

    claim: AnsweredClaim
    answers: tuple[ResponseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView:
    """A party with everything it answered and did not, in order of date."""

    id: str
    """The entity's, or what stands for a party that is none."""
    name: str
    entity: str | None
    kind: MentionKind | None
    answering: Answering
    answers: tuple[ResponseRow, ...]
    changes: tuple[ChangedAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCount:
    """How many answers there are of one kind."""

    kind: ResponseKind
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsesPage:
    """Part of the parties; `kinds` counts the answers that the words and the party found, whichever kind was asked for."""

    total: int
    offset: int
    items: tuple[PartyView, ...]
    kinds: tuple[AnswerCount, ...]


def responses_page(
    dossier: Dossier,
    *,
    offset: int,
    limit: int,
    kind: ResponseKind | None = None,
    party: str | None = None,
    words: str = "",
) -> ResponsesPage:
    """Parties with the answers of this kind that hold all the words (in the party's name, the passage or a claim)."""
    wanted = fold(words).split()
    found: list[PartyView] = []
    counts: Counter[ResponseKind] = Counter()
    for view in parties(dossier):
        if party is not None and party not in (view.id, view.entity):
            continue
        answers = tuple(row for row in view.answers if all(word in _folded(view.name, row) for word in wanted))
        counts.update(row.kind for row in answers)
        if kept := tuple(row for row in answers if kind is None or row.kind == kind):
            found.append(view if kept == view.answers else _only(view, kept))
    return ResponsesPage(
        total=len(found),
        offset=offset,
        items=tuple(found[offset : offset + limit]),
        kinds=tuple(AnswerCount(kind=one, count=counts[one]) for one in get_args(ResponseKind) if counts[one]),
    )


def _only(view: PartyView, kept: tuple[ResponseRow, ...]) -> PartyView:
    return PartyView(
        id=view.id,
        name=view.name,
        entity=view.entity,
        kind=view.kind,
        answering=view.answering,
        answers=kept,
        changes=view.changes,
    )


def _folded(name: str, row: ResponseRow) -> str:
    said = "" if row.statement is None else row.statement.content.text
    return fold("\n".join((name, row.party, said, *(claim.text for claim in row.claims))))


@once
def parties(dossier: Dossier) -> tuple[PartyView, ...]:
    """Every party: who was never asked, then who gave no answer to the point, then the others; each by name."""
    together: dict[str, list[ResponseFinding]] = {}
    for finding in dossier.findings.responses:
        together.setdefault(_party(dossier, finding), []).append(finding)
    views = [_party_view(dossier, key, findings) for key, findings in together.items()]
    order = get_args(Answering)
    return tuple(sorted(views, key=lambda view: (order.index(view.answering), fold(view.name), view.id)))


def _party(dossier: Dossier, finding: ResponseFinding) -> str:
    """The entity; a wording that leads to none is one party only within its document."""
    if finding.entity in dossier.entities and finding.entity is not None:
        return finding.entity
    statement = dossier.statements.get(finding.statement or "")
    return f"{fold(finding.party)}@{'' if statement is None else statement.document[:12]}"


def _party_view(dossier: Dossier, key: str, findings: Iterable[ResponseFinding]) -> PartyView:
    rows = answers_in_order(dossier, findings)
    entity = dossier.entities.get(key)
    return PartyView(
        id=key,
        name=rows[0].party if entity is None else entity.name,
        entity=None if entity is None else entity.id,
        kind=None if entity is None else entity.kind,
        answering=_answering(rows),
        answers=rows,
        changes=_changes(rows),
    )


def answers_in_order(dossier: Dossier, findings: Iterable[ResponseFinding]) -> tuple[ResponseRow, ...]:
    """The findings as rows, by the date of their documents (unknown ones last), then as their passages stand."""
    rows = [_row(dossier, finding) for finding in findings]
    return tuple(sorted(rows, key=_when))


def _when(row: ResponseRow) -> tuple[str, str, tuple[object, ...], str]:
    place = ("", ()) if row.statement is None else (row.statement.document, row.statement.content.spans)
    return (row.published or "~", place[0], place[1], row.kind)


def _row(dossier: Dossier, finding: ResponseFinding) -> ResponseRow:
    statement = statement_views(dossier).get(finding.statement or "")
    return ResponseRow(
        party=finding.party,
        entity=finding.entity,
        kind=finding.kind,
        statement=statement,
        title=None if statement is None else dossier.title(statement.document),
        published=None if statement is None else published(dossier).get(statement.document),
        claims=tuple(_claim(dossier, claim) for claim in finding.claims if claim in claim_views(dossier)),
        reasons=tuple(reason_view(reason) for reason in finding.reasons),
    )


def _claim(dossier: Dossier, claim: str) -> AnsweredClaim:
    view = claim_views(dossier)[claim]
    statement = dossier.statement(view.statement)
    return AnsweredClaim(
        id=view.id, text=view.text, statement=view.statement, document=statement.document, spans=statement.content
    )


def _answering(rows: tuple[ResponseRow, ...]) -> Answering:
    kinds = {row.kind for row in rows}
    if kinds == {"no attempt on record"}:
        return "never asked"
    return "answered" if kinds & ANSWERS else "no answer"


def _changes(rows: tuple[ResponseRow, ...]) -> tuple[ChangedAnswer, ...]:
    by_claim: dict[str, list[ResponseRow]] = {}
    claims: dict[str, AnsweredClaim] = {}
    for row in rows:
        for claim in row.claims:
            claims[claim.id] = claim
            by_claim.setdefault(claim.id, []).append(row)
    return tuple(
        ChangedAnswer(claim=claims[claim], answers=tuple(answers))
        for claim, answers in sorted(by_claim.items())
        if any(one.kind != other.kind for one, other in pairwise(answers))
    )


@once
def answers_by_entity(dossier: Dossier) -> Mapping[str, PartyView]:
    """The party that each entity is."""
    return {view.entity: view for view in parties(dossier) if view.entity is not None}
