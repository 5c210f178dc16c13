"""One claim, face to face: the accounts of both sides by lineage, what differs between them, and how it was answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careo.present.desk.accounts import AccountView, AnswerView, account_view, answer_view, by_time, origin_called
from careo.present.desk.claim_chains import ChainsView, chains_view
from careo.present.desk.claims import VOUCHING, differing_dates, members_of, responses_to
from careo.present.dossier import Dossier
from careo.present.indexes import figures_of_statement, gaps_about
from careo.present.nouns import lookup
from careo.present.views import BoundsView, ClaimView, FigureAccountView, FigureView, GapView, PlaceView, ReasonView
from careo.present.weighing import reason_view
from careo.records.findings import Comparison, Lineage, OriginKind, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageCard:
    """An origin with everybody who repeats it, on one side of a claim."""

    id: str
    origin: str | None
    name: str | None
    kind: OriginKind
    several: bool
    """Whether it is a plural without a number: nobody knows how many."""
    number: int
    """How many it is at most, where the wording counts them."""
    why: tuple[ReasonView, ...]
    """Why the origin is of this kind."""
    reasons: tuple[ReasonView, ...]
    """Why these accounts are one lineage, and what it may hang together with."""
    first: AccountView
    """The earliest published of its accounts."""
    repeats: tuple[AccountView, ...]
    documents: int
    checked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SideCards:
    """One side of a claim."""

    side: Side
    bounds: BoundsView
    accounts: int
    checked: int
    rooted: int
    """Lineages that go back to a witness or a record: only these count one each at least."""
    named: int
    """Lineages that end in a name whose basis is not shown: where there is no other, all of them together count one."""
    uncounted: int
    """Lineages without a name, or in a document's own voice: these add nothing at least."""
    cards: tuple[LineageCard, ...]
    unplaced: tuple[AccountView, ...]
    """Accounts of which no chain is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGiven:
    """A figure in one wording on one origin's word, wherever it stands."""

    text: str
    name: str | None
    """Of the root that it rests on."""
    here: bool
    """Whether an account of this claim gives it."""
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDifference:
    """One quantity and what is given for it."""

    id: str
    of: str
    compare: Comparison
    why: str
    given: tuple[FigureGiven, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAccount:
    """A date as one account of the claim gives it."""

    when: str | None
    text: str
    place: PlaceView
    statement: str
    name: str | None
    """Of the root that it rests on."""
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """Everything that the claim's own page shows."""

    id: str
    text: str
    account: AccountView
    """The statement whose words stand for the claim."""
    accounts: int
    documents: int
    checked: int
    supports: SideCards
    disputes: SideCards
    qualifies: tuple[AccountView, ...]
    figures: tuple[FigureDifference, ...]
    """Quantities that its accounts give, with what other accounts give, of this claim or another."""
    dates: tuple[DateAccount, ...]
    """Dates by account, where two accounts give dates that have no day in common."""
    responses: tuple[AnswerView, ...]
    gaps: tuple[GapView, ...]
    chains: ChainsView


def claim_page(dossier: Dossier, wanted: str) -> ClaimPage:
    """The claim that this id opens: its own, or any of its statements'. NoSuchRecord where it opens none."""
    found = lookup(dossier, "claims", wanted)[0]
    assert isinstance(found, ClaimView)
    members = members_of(found)
    return ClaimPage(
        id=found.id,
        text=found.text,
        account=_account(dossier, found.id, found.statement),
        accounts=len(members),
        documents=len({dossier.statements[member].document for member in members}),
        checked=sum(member in dossier.checks for member in members),
        supports=_side(dossier, found, "supports"),
        disputes=_side(dossier, found, "disputes"),
        qualifies=_accounts(dossier, found.id, found.qualifies),
        figures=_figures(dossier, members),
        dates=_dates(dossier, members),
        responses=tuple(answer_view(dossier, finding) for finding in responses_to(dossier).get(found.id, ())),
        gaps=gaps_about(dossier).get(found.id, ()),
        chains=chains_view(dossier, found),
    )


def _account(dossier: Dossier, claim: str, statement: str) -> AccountView:
    for position in dossier.claims[claim].positions:
        if position.statement == statement:
            return account_view(dossier, statement, position.stance, position.reasons)
    return account_view(dossier, statement)


def _accounts(dossier: Dossier, claim: str, statements: Iterable[str]) -> tuple[AccountView, ...]:
    return tuple(sorted((_account(dossier, claim, item) for item in statements), key=by_time))


def _side(dossier: Dossier, claim: ClaimView, side: Side) -> SideCards:
    lineages = [lineage for lineage in dossier.claims[claim.id].lineages if lineage.side == side]
    statements: Sequence[str] = claim.supports if side == "supports" else claim.disputes
    placed = {statement for lineage in lineages for statement in lineage.statements}
    kinds = Counter(lineage.kind for lineage in lineages)
    cards = (_card(dossier, claim.id, lineage) for lineage in lineages)
    return SideCards(
        side=side,
        bounds=claim.origins.supports if side == "supports" else claim.origins.disputes,
        accounts=len(statements),
        checked=sum(statement in dossier.checks for statement in statements),
        rooted=kinds["witness"] + kinds["record"],
        named=kinds["named"],
        uncounted=kinds["unnamed"] + kinds["own voice"],
        cards=tuple(sorted(cards, key=_weightiest)),
        unplaced=_accounts(dossier, claim.id, (item for item in statements if item not in placed)),
    )


def _weightiest(card: LineageCard) -> tuple[int, int, str, str]:
    return (VOUCHING.index(card.kind), -len(card.repeats), card.first.published or "~", card.id)


def _card(dossier: Dossier, claim: str, lineage: Lineage) -> LineageCard:
    origin = dossier.origins.get(lineage.origin or "")
    first, *repeats = _accounts(dossier, claim, lineage.statements)
    # Of a document's own voice the origin's reasons say why its copies are one, not what it is.
    kinds = (
        () if origin is None or lineage.kind == "own voice" else tuple(reason_view(reason) for reason in origin.reasons)
    )
    told = {reason.text for reason in lineage.reasons}
    here = {item.text for item in kinds}
    return LineageCard(
        id=lineage.id,
        origin=lineage.origin,
        name=origin_called(dossier, lineage.origin),
        kind=lineage.kind,
        several=origin is not None and origin.several,
        number=1 if origin is None else origin.number,
        # An origin has reasons from all over the case; a lineage is given those that bear on this claim.
        why=tuple(item for item in kinds if item.text in told or not item.passages),
        reasons=tuple(reason_view(reason) for reason in lineage.reasons if reason.text not in here),
        first=first,
        repeats=tuple(repeats),
        documents=len(lineage.documents),
        checked=sum(statement in dossier.checks for statement in lineage.statements),
    )


def _figures(dossier: Dossier, members: tuple[str, ...]) -> tuple[FigureDifference, ...]:
    found = {figure.id: figure for member in members for figure in figures_of_statement(dossier).get(member, ())}
    return tuple(
        FigureDifference(
            id=figure.id, of=figure.of, compare=figure.compare, why=figure.why, given=_given(figure, frozenset(members))
        )
        for _, figure in sorted(found.items())
        if len(figure.accounts) > 1 and figure.compare != "same"
    )


def _given(figure: FigureView, members: frozenset[str]) -> tuple[FigureGiven, ...]:
    """Accounts that word it alike on one origin's word are given once; those of this claim come first."""
    held: dict[tuple[str, str | None], list[FigureAccountView]] = {}
    for account in figure.accounts:
        held.setdefault((account.text.casefold(), account.origin), []).append(account)
    given = (
        FigureGiven(
            text=accounts[0].text,
            name=origin,
            here=any(account.statement in members for account in accounts),
            places=tuple(PlaceView(document=account.document, spans=account.spans) for account in accounts),
        )
        for (_, origin), accounts in held.items()
    )
    return tuple(sorted(given, key=lambda item: (not item.here, item.text.casefold(), item.name or "~")))


def _dates(dossier: Dossier, members: tuple[str, ...]) -> tuple[DateAccount, ...]:
    found = differing_dates(dossier, members)
    ordered = sorted(found, key=lambda item: (item[1].earliest or item[1].latest or "~", item[0], item[1].id))
    return tuple(
        DateAccount(
            when=date.edtf,
            text=dossier.words(date.document, (date.span,)),
            place=PlaceView(document=date.document, spans=(date.span,)),
            statement=statement,
            name=origin_called(dossier, chain.origin) if (chain := dossier.chains.get(statement)) else None,
            title=dossier.title(date.document),
        )
        for statement, date in ordered
    )
