"""Figures as the desk shows them: one row a quantity, each account with its words, its document and on whose word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from careo.present.dossier import Dossier, once
from careo.present.indexes import statement_views
from careo.present.views import FigureAccountView, FigureView, HopView
from careo.present.weighing import figures
from careo.present.wording import flat
from careo.records.figures import Exactness
from careo.records.findings import Comparison
from careo.records.passages import Spans

FIRST: tuple[Comparison, ...] = (
    "differs",
    "changed by same origin",
    "overlaps",
    "cannot compare",
    "other scope",
    "same",
    "single",
)
"""In this order: what collides first, what nobody else gives last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityAccount:
    """One account of a quantity. `low` and `high` are None where it is open; `text` is in the document's words."""

    low: float | int | None
    high: float | int | None
    unit: str
    scope: str | None
    exactness: Exactness
    text: str
    document: str
    title: str
    published: str | None
    spans: Spans
    statement: str | None
    origin: str | None
    chain: tuple[HopView, ...]
    checked_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityView:
    """One quantity. `documents` counts those that give it; `least` and `most` bound every end that an account gives."""

    id: str
    of: str
    compare: Comparison
    why: str
    documents: int
    least: float | int | None
    most: float | int | None
    accounts: tuple[QuantityAccount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonCount:
    """How many quantities of the filtered list compare so."""

    compare: Comparison
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresListView:
    """A part of the quantities, with how all that fit the words compare."""

    total: int
    offset: int
    items: tuple[QuantityView, ...]
    all: int
    """Quantities before any filter."""
    compares: tuple[ComparisonCount, ...]


def figures_list(
    dossier: Dossier, compare: Comparison | None, words: str | None, offset: int, limit: int
) -> FiguresListView:
    """Quantities whose figures differ first, then by how many accounts there are, then by name."""
    asked = (words or "").casefold().split()
    fitting = [view for view in _ordered(dossier) if all(word in _searched(dossier)[view.id] for word in asked)]
    found = [view for view in fitting if compare is None or view.compare == compare]
    counts = Counter(view.compare for view in fitting)
    return FiguresListView(
        total=len(found),
        offset=offset,
        items=tuple(quantity(dossier, view) for view in found[offset : offset + limit]),
        all=len(_ordered(dossier)),
        compares=tuple(ComparisonCount(compare=item, count=counts[item]) for item in FIRST if counts[item]),
    )


def quantity(dossier: Dossier, view: FigureView) -> QuantityView:
    """One quantity with everything that is shown of it."""
    ends = [end for account in view.accounts for end in (account.low, account.high) if end is not None]
    return QuantityView(
        id=view.id,
        of=flat(view.of),
        compare=view.compare,
        why=view.why,
        documents=len({account.document for account in view.accounts}),
        least=min(ends, default=None),
        most=max(ends, default=None),
        accounts=tuple(_account(dossier, account) for account in _by_size(view.accounts)),
    )


def _by_size(accounts: Sequence[FigureAccountView]) -> list[FigureAccountView]:
    def size(account: FigureAccountView) -> tuple[float, float, str, str]:
        low = account.low if account.low is not None else account.high
        high = account.high if account.high is not None else account.low
        return (low or 0, high or 0, account.origin or "", account.document)

    return sorted(accounts, key=size)


def _account(dossier: Dossier, account: FigureAccountView) -> QuantityAccount:
    statement = statement_views(dossier).get(account.statement or "")
    return QuantityAccount(
        low=account.low,
        high=account.high,
        unit=account.unit,
        scope=account.scope,
        exactness=account.exactness,
        text=flat(account.text),
        document=account.document,
        title=dossier.title(account.document),
        published=_published(dossier).get(account.document),
        spans=account.spans,
        statement=account.statement,
        origin=account.origin,
        chain=() if statement is None else statement.chain,
        checked_by=None if statement is None else statement.checked_by,
    )


@once
def _published(dossier: Dossier) -> Mapping[str, str | None]:
    return {item.id: item.facts.published for item in dossier.documents if item.id is not None}


@once
def _ordered(dossier: Dossier) -> tuple[FigureView, ...]:
    rank = {compare: index for index, compare in enumerate(FIRST)}
    assert set(rank) == set(get_args(Comparison))
    return tuple(
        sorted(
            figures(dossier), key=lambda view: (rank[view.compare], -len(view.accounts), view.of.casefold(), view.id)
        )
    )


@once
def _searched(dossier: Dossier) -> Mapping[str, str]:
    """The words of each quantity, folded: what is counted, the accounts' words, documents and origins."""
    return {
        view.id: " ".join(
            (view.of, *(f"{item.text} {item.origin or ''} {dossier.title(item.document)}" for item in view.accounts))
        ).casefold()
        for view in figures(dossier)
    }
