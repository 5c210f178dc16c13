"""The list of claims: what each rests on, what stands against it, and who had the last word."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from careo.present.desk.accounts import origin_called
from careo.present.dossier import Dossier, once
from careo.present.indexes import document_views, figures_of_statement, grouped, statement_views
from careo.present.views import ClaimView, SidesView, StatementView
from careo.present.weighing import claims
from careo.records.dates import Date
from careo.records.events import ResponseKind
from careo.records.findings import OriginKind, ResponseFinding

Sort = Literal["accounts", "disputed", "fewest origins", "newest"]
Show = Literal["all", "several", "disputed", "one origin", "unanswered", "unchecked"]

DIFFERING = ("differs", "changed by same origin")
VOUCHING: tuple[OriginKind, ...] = ("witness", "record", "named", "unnamed", "own voice")
"""Kinds of origin, who answers most for a claim first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord:
    """The latest response to a claim."""

    party: str
    entity: str | None
    kind: ResponseKind
    statement: str | None
    when: str | None
    """When the document that tells of it was published, EDTF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voucher:
    """Whoever stands at the root of a side that supports a claim."""

    origin: str | None
    name: str | None
    kind: OriginKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One claim in one speaker's words, with the counts that lead into it."""

    id: str
    text: str
    statement: StatementView
    """The one whose words stand for the claim."""
    title: str
    """Of the document that it stands in."""
    supports: int
    disputes: int
    qualifies: int
    """Accounts on each side."""
    accounts: int
    documents: int
    checked: int
    """How many of the accounts a person checked."""
    origins: SidesView
    one_origin: bool
    """Whether all that supports it is one lineage."""
    figures_differ: bool
    dates_differ: bool
    last: LastWord | None
    answers: tuple[Voucher, ...]
    """Who answers for it: the roots that support it, witnesses and records first."""
    newest: str | None
    """When the newest of its documents was published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """A part of the list; `counts` says how many claims each filter leaves, whatever the words asked for."""

    total: int
    offset: int
    items: tuple[ClaimRow, ...]
    counts: dict[str, int]


def listed_claims(
    dossier: Dossier, *, show: Show = "all", sort: Sort = "accounts", words: str = ""
) -> tuple[ClaimRow, ...]:
    """Claims that the filter leaves and that hold all the words (in the claim, its accounts or its origins), in order."""
    wanted = folded(words).split()
    rows = (row for row in claim_rows(dossier) if FILTERS[show](row))
    if wanted:
        texts = _texts(dossier)
        rows = (row for row in rows if all(word in texts[row.id] for word in wanted))
    return tuple(sorted(rows, key=SORTS[sort]))


def filter_counts(dossier: Dossier) -> dict[str, int]:
    """How many claims each filter leaves."""

    def count() -> dict[str, int]:
        return {show: sum(map(keep, claim_rows(dossier))) for show, keep in FILTERS.items()}

    return dossier.derived(f"{__name__}.filter_counts", count)


FILTERS: Mapping[str, Callable[[ClaimRow], bool]] = {
    "all": lambda _: True,
    "several": lambda row: row.accounts > 1,
    "disputed": lambda row: row.disputes > 0,
    "one origin": lambda row: row.one_origin,
    "unanswered": lambda row: row.last is None or row.last.kind == "no attempt on record",
    "unchecked": lambda row: row.checked < row.accounts,
}


def _newest_first(when: str | None) -> tuple[int, ...]:
    """Later dates sort before earlier ones, unknown ones last."""
    return tuple(-ord(letter) for letter in when) if when else (0,)


SORTS: Mapping[str, Callable[[ClaimRow], tuple[object, ...]]] = {
    "accounts": lambda row: (-row.accounts, -row.documents, -row.disputes, row.id),
    "disputed": lambda row: (-min(row.supports, row.disputes), -row.disputes, -row.accounts, row.id),
    "fewest origins": lambda row: (
        row.origins.supports.at_most is None, row.origins.supports.at_most or 0, row.origins.supports.at_least,
        -row.accounts, row.id,
    ),
    "newest": lambda row: (_newest_first(row.newest), -row.accounts, row.id),
}  # fmt: skip


@once
def claim_rows(dossier: Dossier) -> tuple[ClaimRow, ...]:
    """Every claim, in the order of `claims`."""
    return tuple(_row(dossier, claim) for claim in claims(dossier))


@once
def responses_to(dossier: Dossier) -> Mapping[str, tuple[ResponseFinding, ...]]:
    """Responses by the claim that they answer, the latest first."""
    held = grouped(dossier.findings.responses, lambda finding: finding.claims)
    return {
        claim: tuple(sorted(found, key=lambda item: (_newest_first(_told(dossier, item)), item.party, item.kind)))
        for claim, found in held.items()
    }


def _told(dossier: Dossier, finding: ResponseFinding) -> str | None:
    statement = dossier.statements.get(finding.statement or "")
    return None if statement is None else document_views(dossier)[statement.document].published


def _row(dossier: Dossier, claim: ClaimView) -> ClaimRow:
    members = members_of(claim)
    documents = {dossier.statements[member].document for member in members}
    dates = (document_views(dossier)[document].published for document in documents)
    supporting = [lineage for lineage in dossier.claims[claim.id].lineages if lineage.side == "supports"]
    vouching = sorted(supporting, key=lambda lineage: (VOUCHING.index(lineage.kind), lineage.id))
    last = next(iter(responses_to(dossier).get(claim.id, ())), None)
    return ClaimRow(
        id=claim.id,
        text=claim.text,
        statement=statement_views(dossier)[claim.statement],
        title=dossier.title(dossier.statements[claim.statement].document),
        supports=len(claim.supports),
        disputes=len(claim.disputes),
        qualifies=len(claim.qualifies),
        accounts=len(members),
        documents=len(documents),
        checked=sum(member in dossier.checks for member in members),
        origins=claim.origins,
        one_origin=len(supporting) == 1,
        figures_differ=any(
            figure.compare in DIFFERING
            for member in members
            for figure in figures_of_statement(dossier).get(member, ())
        ),
        dates_differ=bool(differing_dates(dossier, members)),
        last=None
        if last is None
        else LastWord(
            party=last.party, entity=last.entity, kind=last.kind, statement=last.statement, when=_told(dossier, last)
        ),
        answers=tuple(
            Voucher(origin=lineage.origin, name=origin_called(dossier, lineage.origin), kind=lineage.kind)
            for lineage in vouching[:3]
        ),
        newest=max((date for date in dates if date), default=None),
    )


def members_of(claim: ClaimView) -> tuple[str, ...]:
    """The statements that take a stance on the claim, each once."""
    return tuple(dict.fromkeys((*claim.supports, *claim.disputes, *claim.qualifies)))


def differing_dates(dossier: Dossier, members: tuple[str, ...]) -> tuple[tuple[str, Date], ...]:
    """Each statement's dates, if two of the statements give dates that have no day in common; nothing otherwise."""
    given = {member: _dates(dossier, member) for member in members}
    # Many accounts give the same days: each set of them is compared once.
    days = sorted(
        {tuple(sorted((date.earliest or "", date.latest or "~") for date in dates)) for dates in given.values()}
    )
    collide = any(
        not any(one[0] <= other[1] and other[0] <= one[1] for one in first for other in second)
        for first, second in combinations([item for item in days if item], 2)
    )
    return tuple((member, date) for member, dates in given.items() for date in dates) if collide else ()


def _dates(dossier: Dossier, member: str) -> tuple[Date, ...]:
    known = _all_dates(dossier)
    dates = (known[item] for item in dossier.statements[member].dates if item in known)
    return tuple(date for date in dates if date.type == "DATE" and (date.earliest or date.latest))


@once
def _all_dates(dossier: Dossier) -> Mapping[str, Date]:
    return {date.id: date for extraction in dossier.extractions.values() for date in extraction.dates}


@once
def _texts(dossier: Dossier) -> Mapping[str, str]:
    """What the words asked for are looked for in."""
    return {
        claim.id: folded(
            " ".join(
                (
                    claim.text,
                    *(dossier.content(member) for member in members_of(claim)),
                    *(lineage.origin or "" for lineage in claim.lineages),
                )
            )
        )
        for claim in claims(dossier)
    }


def folded(words: str) -> str:
    """Words without case and accents, for finding them however they are typed."""
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
