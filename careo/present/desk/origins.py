"""Origins: who stands at the root of chains, what each carries, and who rests on whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from careo.errors import NoSuchRecord
from careo.present.desk.accounts import AccountView, account_view, by_time, origin_called
from careo.present.desk.claims import ClaimRow, claim_rows, folded
from careo.present.dossier import Dossier, once
from careo.present.nouns import lookup
from careo.present.views import OriginView, ReasonView
from careo.present.weighing import reason_view
from careo.records.findings import HopKind, Origin, OriginKind

MOST_SHOWN = 100
"""Statements and claims of one origin that its page shows; the rest are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """One origin in the list."""

    id: str
    name: str | None
    kind: OriginKind
    entity: str | None
    several: bool
    number: int
    statements: int
    documents: int
    claims: int
    alone: int
    """Claims that rest on it alone."""
    why: tuple[ReasonView, ...]
    """Why it is of this kind; the weightiest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsPage:
    """A part of the list, those on which most rests alone first; `counts` says how many there are of each kind."""

    total: int
    offset: int
    items: tuple[OriginRow, ...]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Somebody, or something, next to an origin in chains; how many statements show it, and one of them."""

    name: str | None
    kind: HopKind | None
    entity: str | None
    origin: str | None
    """The origin that it is in other chains, if it is one."""
    statements: int
    shown_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginPage:
    """Everything that the origin's own page shows."""

    origin: OriginRow
    reasons: tuple[ReasonView, ...]
    carried_by: tuple[Neighbour, ...]
    """Who passes its word on: the step before it in each chain."""
    rests_on: tuple[Neighbour, ...]
    """Whom it names as its own source elsewhere: the step after it in chains that go on."""
    alone: tuple[ClaimRow, ...]
    """Claims that rest on it alone."""
    claims: tuple[ClaimRow, ...]
    """Other claims that it speaks to."""
    statements: tuple[AccountView, ...]
    more_claims: int
    more_statements: int


def listed_origins(dossier: Dossier, *, kind: OriginKind | None = None, words: str = "") -> tuple[OriginRow, ...]:
    """Origins of this kind whose name or entity's names hold all the words, in order."""
    wanted = folded(words).split()
    return tuple(
        row
        for row in _rows(dossier)
        if (kind is None or row.kind == kind) and all(word in _names(dossier)[row.id] for word in wanted)
    )


def kind_counts(dossier: Dossier) -> dict[str, int]:
    """How many origins there are of each kind."""
    counts: dict[str, int] = defaultdict(int)
    for row in _rows(dossier):
        counts[row.kind] += 1
    return dict(sorted(counts.items()))


def origin_page(dossier: Dossier, wanted: str) -> OriginPage:
    """The origin that this id opens: its own or its entity's. NoSuchRecord where it opens none."""
    view = lookup(dossier, "origins", wanted)[0]
    assert isinstance(view, OriginView)
    origin = dossier.origins[view.id]
    row = next((item for item in _rows(dossier) if item.id == origin.id), None)
    if row is None:
        raise NoSuchRecord(f"There is no origin {wanted} in what is shown of this case.")
    rows = _claim_rows(dossier)
    alone = [rows[claim] for claim in origin.alone if claim in rows]
    others = [rows[claim] for claim in origin.claims if claim in rows and claim not in set(origin.alone)]
    accounts = sorted(
        (account_view(dossier, item) for item in origin.statements if item in dossier.statements), key=by_time
    )
    return OriginPage(
        origin=row,
        reasons=tuple(reason_view(reason) for reason in origin.reasons),
        carried_by=_before(dossier, origin),
        rests_on=_behind(dossier, origin),
        alone=tuple(alone[:MOST_SHOWN]),
        claims=tuple(others[:MOST_SHOWN]),
        statements=tuple(accounts[:MOST_SHOWN]),
        more_claims=max(0, len(alone) - MOST_SHOWN) + max(0, len(others) - MOST_SHOWN),
        more_statements=max(0, len(accounts) - MOST_SHOWN),
    )


@once
def _rows(dossier: Dossier) -> tuple[OriginRow, ...]:
    rows = (_row(dossier, origin) for origin in dossier.findings.origins)
    return tuple(sorted(rows, key=lambda row: (-row.alone, -row.claims, -row.statements, row.id)))


def _row(dossier: Dossier, origin: Origin) -> OriginRow:
    reasons = sorted(origin.reasons, key=lambda reason: (-reason.weight, reason.text))
    return OriginRow(
        id=origin.id,
        name=origin_called(dossier, origin.id),
        kind=origin.kind,
        entity=origin.entity,
        several=origin.several,
        number=origin.number,
        statements=len(origin.statements),
        documents=len({dossier.statements[item].document for item in origin.statements if item in dossier.statements}),
        claims=len(origin.claims),
        alone=len(origin.alone),
        why=tuple(reason_view(reason) for reason in reasons[:2]),
    )


@once
def _names(dossier: Dossier) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for origin in dossier.findings.origins:
        entity = dossier.entities.get(origin.entity or "")
        names = () if entity is None else tuple(name.text for name in entity.names)
        found[origin.id] = folded(" ".join((origin_called(dossier, origin.id) or "", *names)))
    return found


@once
def _claim_rows(dossier: Dossier) -> Mapping[str, ClaimRow]:
    return {row.id: row for row in claim_rows(dossier)}


@once
def _origin_of(dossier: Dossier) -> Mapping[str, str]:
    """The origin that each entity is."""
    return {origin.entity: origin.id for origin in reversed(dossier.findings.origins) if origin.entity is not None}


@once
def _behind_entity(dossier: Dossier) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """By entity: statements and the place in their chains of the hop after it."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for chain in dossier.findings.chains:
        for index, hop in enumerate(chain.hops[:-1]):
            if hop.entity is not None:
                found[hop.entity].append((chain.statement, index + 1))
    return {entity: tuple(steps) for entity, steps in found.items()}


def _before(dossier: Dossier, origin: Origin) -> tuple[Neighbour, ...]:
    chains = (dossier.chains[item] for item in origin.statements if item in dossier.chains)
    return _neighbours(dossier, ((chain.statement, len(chain.hops) - 2) for chain in chains if len(chain.hops) > 1))


def _behind(dossier: Dossier, origin: Origin) -> tuple[Neighbour, ...]:
    return _neighbours(dossier, _behind_entity(dossier).get(origin.entity or "", ()))


def _neighbours(dossier: Dossier, steps: Iterable[tuple[str, int]]) -> tuple[Neighbour, ...]:
    held: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for statement, index in steps:
        hop = dossier.chains[statement].hops[index]
        own = hop.name or ("" if index else hop.document)
        held[hop.entity or own.casefold()].append((statement, index))
    found = []
    for _, shown in sorted(held.items()):
        statement, index = min(shown)
        hop = dossier.chains[statement].hops[index]
        found.append(
            Neighbour(
                name=dossier.name(hop.entity) or hop.name or (None if index else dossier.title(hop.document)),
                kind=hop.kind,
                entity=hop.entity,
                origin=_origin_of(dossier).get(hop.entity or ""),
                statements=len({item for item, _ in shown}),
                shown_by=statement,
            )
        )
    return tuple(sorted(found, key=lambda item: (-item.statements, item.name or "~", item.shown_by)))
