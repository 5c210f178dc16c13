"""The chains of a claim as a graph: documents, the hops between, and the origins in which they end.

Only what belongs to the claim is in it. Of a claim with many documents each lineage shows its first ones, and the rest are counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from careo.present.desk.accounts import account_view, by_time, origin_called
from careo.present.dossier import Dossier
from careo.present.indexes import document_views
from careo.present.views import ClaimView, HopView, PlaceView
from careo.records.findings import Chain, OriginKind

MOST_DOCUMENTS = 18
"""More than these do not fit a page; then the first of each lineage are shown."""
MOST_LINEAGES = 12

Stands = Literal["supports", "disputes", "qualifies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainNode:
    """A document, a hop or an origin."""

    id: str
    kind: Literal["document", "hop", "origin"]
    name: str | None
    under: str | None
    """A second line: a document's publisher."""
    origin_kind: OriginKind | None
    opens: str | None
    """The document, entity or origin that it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainEdge:
    """One rests on the other, in so many statements of the claim; `place` is where the first of them shows it."""

    source: str
    target: str
    sides: tuple[Stands, ...]
    statements: tuple[str, ...]
    place: PlaceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainsView:
    """What the diagram shows. Every edge points from the document outward to the root."""

    nodes: tuple[ChainNode, ...]
    edges: tuple[ChainEdge, ...]
    folded_documents: int
    """Documents that are not drawn; their lineages are, unless `folded_lineages` counts them."""
    folded_lineages: int


def chains_view(dossier: Dossier, claim: ClaimView, most: int = MOST_DOCUMENTS) -> ChainsView:
    """The claim's chains, folded where they stand in more than `most` documents."""
    standing: dict[str, Stands] = {}
    for side, statements in (
        ("qualifies", claim.qualifies),
        ("disputes", claim.disputes),
        ("supports", claim.supports),
    ):
        standing.update(dict.fromkeys(statements, side))  # type: ignore[arg-type]
    chained = sorted(statement for statement in standing if statement in dossier.chains)
    shown, lineages = _shown(dossier, claim, chained, most)
    drawing = _Drawing(dossier)
    for statement in shown:
        drawing.add(dossier.chains[statement], standing[statement])
    documents = {dossier.statements[statement].document for statement in chained}
    drawn = {dossier.statements[statement].document for statement in shown}
    return ChainsView(
        nodes=tuple(drawing.nodes[key] for key in sorted(drawing.nodes)),
        edges=tuple(drawing.edges[key] for key in sorted(drawing.edges)),
        folded_documents=len(documents - drawn),
        folded_lineages=lineages,
    )


def _shown(dossier: Dossier, claim: ClaimView, chained: list[str], most: int) -> tuple[list[str], int]:
    """Which statements are drawn, and how many lineages are not."""
    if len({dossier.statements[statement].document for statement in chained}) <= most:
        return chained, 0
    lineages = sorted(claim.lineages, key=lambda item: (-len(item.documents), item.side, item.id))
    kept = lineages[:MOST_LINEAGES]
    each = max(1, most // max(1, len(kept)))
    shown: list[str] = []
    for lineage in kept:
        accounts = sorted((account_view(dossier, statement) for statement in lineage.statements), key=by_time)
        first = list(dict.fromkeys(account.statement.document for account in accounts))[:each]
        shown += [account.statement.id for account in accounts if account.statement.document in first]
    return sorted(set(shown)), len(lineages) - len(kept)


class _Drawing:
    """Nodes and edges, each once."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.nodes: dict[str, ChainNode] = {}
        self.edges: dict[tuple[str, str], ChainEdge] = {}

    def add(self, chain: Chain, side: Stands) -> None:
        """One statement's way from its document to its origin."""
        last = self._document(self.dossier.statements[chain.statement].document)
        for hop in chain.hops[1:-1]:
            following = self._hop(HopView(**{name: getattr(hop, name) for name in HopView.__slots__}))
            self._edge(last, following, chain.statement, side, hop.document, hop.spans)
            last = following
        end = chain.hops[-1]
        self._edge(last, self._origin(chain), chain.statement, side, end.document, end.spans)

    def _document(self, document: str) -> str:
        key = f"1 {document}"
        view = document_views(self.dossier)[document]
        self.nodes[key] = ChainNode(
            id=key, kind="document", name=self.dossier.title(document), under=view.publisher, origin_kind=None,
            opens=document,
        )  # fmt: skip
        return key

    def _hop(self, hop: HopView) -> str:
        name = self.dossier.name(hop.entity) or hop.name
        own = hop.entity or (name.casefold() if name else f"{hop.document} {hop.spans}")
        key = f"2 {own}"
        self.nodes.setdefault(
            key, ChainNode(id=key, kind="hop", name=name, under=None, origin_kind=None, opens=hop.entity)
        )
        return key

    def _origin(self, chain: Chain) -> str:
        key = f"3 {chain.origin}"
        origin = self.dossier.origins.get(chain.origin)
        kind = chain.kind or (None if origin is None else origin.kind)
        name = chain.hops[-1].name if origin is None else origin_called(self.dossier, chain.origin)
        self.nodes.setdefault(
            key, ChainNode(id=key, kind="origin", name=name, under=None, origin_kind=kind, opens=chain.origin)
        )
        return key

    def _edge(
        self, source: str, target: str, statement: str, side: Stands, document: str, spans: Iterable[tuple[int, int]]
    ) -> None:
        if source == target:
            return
        place = PlaceView(document=document, spans=tuple(spans))
        edge = self.edges.get((source, target))
        if edge is None:
            edge = ChainEdge(
                source=source, target=target, sides=(), statements=(), place=place if place.spans else None
            )
        self.edges[source, target] = replace(
            edge,
            sides=tuple(sorted({*edge.sides, side})),
            statements=tuple(sorted({*edge.statements, statement})),
        )
