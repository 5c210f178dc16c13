"""Views of what was weighed: claims, figures, chronology, origins, responses and gaps."""

from __future__ import annotations

from careo.present.dossier import Dossier, once
from careo.present.views import (
    BoundsView,
    ChronologyView,
    ClaimView,
    FigureAccountView,
    FigureView,
    GapView,
    LineageView,
    OriginView,
    PlaceView,
    ReasonView,
    ResponseView,
    SidesView,
)
from careo.records.findings import Bounds, Claim, FigureAccount, Lineage
from careo.records.passages import Reason

SUPPORTING = ("supports", "repeats hedged")


@once
def claims(dossier: Dossier) -> tuple[ClaimView, ...]:
    """Every claim with the statements and lineages on each side."""
    return tuple(_claim(dossier, item) for item in dossier.findings.claims)


@once
def figures(dossier: Dossier) -> tuple[FigureView, ...]:
    """Figures of one quantity side by side."""
    return tuple(
        FigureView(
            id=item.id,
            of=item.of,
            accounts=tuple(_account(dossier, account) for account in item.accounts),
            compare=item.compare,
            why=item.why,
        )
        for item in dossier.findings.figures
    )


@once
def chronology(dossier: Dossier) -> tuple[ChronologyView, ...]:
    """Dated events, periods and reports, and what only its neighbours place."""
    return tuple(
        ChronologyView(
            id=item.id,
            when=item.when,
            earliest=item.earliest,
            latest=item.latest,
            what=item.what,
            where=item.where,
            after=item.after,
            before=item.before,
            statements=item.statements,
        )
        for item in dossier.findings.chronology
    )


@once
def origins(dossier: Dossier) -> tuple[OriginView, ...]:
    """Every origin, with how much rests on it, and how much on it alone."""
    return tuple(
        OriginView(
            id=item.id,
            name=item.name,
            kind=item.kind,
            entity=item.entity,
            statements=len(item.statements),
            claims=len(item.claims),
            alone=len(item.alone),
        )
        for item in dossier.findings.origins
    )


@once
def responses(dossier: Dossier) -> tuple[ResponseView, ...]:
    """How parties answered what was said of them."""
    return tuple(
        ResponseView(party=item.party, entity=item.entity, kind=item.kind, claims=item.claims, statement=item.statement)
        for item in dossier.findings.responses
    )


@once
def gaps(dossier: Dossier) -> tuple[GapView, ...]:
    """What is missing."""
    return tuple(GapView(kind=item.kind, about=item.about, why=item.why) for item in dossier.findings.gaps)


def reason_view(reason: Reason) -> ReasonView:
    """A reason with the places it rests on."""
    return ReasonView(
        text=reason.text,
        weight=round(reason.weight, 3),
        passages=tuple(PlaceView(document=item.document, spans=item.spans) for item in reason.passages),
    )


def origin_name(dossier: Dossier, origin: str | None) -> str | None:
    """What an origin is called. Findings give its id or, already, its name."""
    if origin is None:
        return None
    found = dossier.origins.get(origin)
    return origin if found is None else found.name


def _claim(dossier: Dossier, item: Claim) -> ClaimView:
    def standing(*stances: str) -> tuple[str, ...]:
        return tuple(sorted(position.statement for position in item.positions if position.stance in stances))

    return ClaimView(
        id=item.id,
        text=dossier.content(item.statement),
        statement=item.statement,
        supports=standing(*SUPPORTING),
        disputes=standing("disputes"),
        qualifies=standing("qualifies"),
        origins=SidesView(supports=_bounds(item.supports), disputes=_bounds(item.disputes)),
        lineages=tuple(_lineage(dossier, lineage) for lineage in item.lineages),
    )


def _bounds(bounds: Bounds) -> BoundsView:
    return BoundsView(at_least=bounds.at_least, at_most=bounds.at_most)


def _lineage(dossier: Dossier, item: Lineage) -> LineageView:
    return LineageView(
        id=item.id,
        origin=origin_name(dossier, item.origin),
        kind=item.kind,
        side=item.side,
        statements=item.statements,
        documents=item.documents,
        reasons=tuple(reason_view(reason) for reason in item.reasons),
    )


def _account(dossier: Dossier, item: FigureAccount) -> FigureAccountView:
    return FigureAccountView(
        low=_number(item.low),
        high=_number(item.high),
        unit=item.unit,
        scope=item.scope,
        exactness=item.exactness,
        text=item.text,
        document=item.document,
        spans=item.spans,
        statement=item.statement,
        origin=origin_name(dossier, item.origin),
    )


def _number(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point: 300, not 300.0."""
    return int(value) if value is not None and value == int(value) else value
