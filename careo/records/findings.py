"""What Careo derives from facts and judgements. A finding can be thrown away and computed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.events import ResponseKind
from careo.records.figures import Exactness
from careo.records.passages import Reason, Spans
from careo.records.resolution import Position

HopKind = Literal["outlet", "person", "document", "organisation", "unnamed"]
Hand = Literal["first", "second"]
OriginKind = Literal["witness", "record", "named", "unnamed", "own voice"]
Side = Literal["supports", "disputes"]
Comparison = Literal["single", "same", "differs", "changed by same origin", "overlaps", "other scope", "cannot compare"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step outward: `name` as worded (None where the own voice has none), the passage that shows it, and which hand."""

    name: str | None
    kind: HopKind | None
    entity: str | None
    hand: Hand | None
    document: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """From the document outward to the last one named. `hops[0]` is the document's own voice, the last hop is the root."""

    statement: str
    hops: tuple[Hop, ...]
    origin: str
    kind: OriginKind | None = None
    """What the root is for this statement: a witness to one thing is no witness to another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The root of chains. `several` is True for a plural without a number ("officials"): nobody knows how many."""

    id: str
    name: str | None
    kind: OriginKind
    entity: str | None
    statements: tuple[str, ...]
    claims: tuple[str, ...]
    alone: tuple[str, ...]
    """Claims that rest on it alone."""
    several: bool = False
    number: int = 1
    """How many it is at most where the wording counts them ("three residents"); meaningless when `several`."""
    reasons: tuple[Reason, ...] = ()
    """Why it is of this kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """An origin with everything that repeats it or hangs together with it, on one side of one claim."""

    id: str
    origin: str | None
    kind: OriginKind
    side: Side
    statements: tuple[str, ...]
    documents: tuple[str, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How many independent origins: at least, and at most (None where nobody can know)."""

    at_least: int
    at_most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The proposition that statements make, with the lineages on each side."""

    id: str
    statement: str
    positions: tuple[Position, ...]
    supports: Bounds
    disputes: Bounds
    lineages: tuple[Lineage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAccount:
    """One figure as one account gives it."""

    figure: str
    low: float | None
    high: float | None
    unit: str
    scope: str | None
    exactness: Exactness
    text: str
    document: str
    spans: Spans
    statement: str | None
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureComparison:
    """Figures of one quantity side by side. `id` is the least id of its figures."""

    id: str
    of: str
    accounts: tuple[FigureAccount, ...]
    compare: Comparison
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyEntry:
    """A dated event, period or report, or one that only its neighbours place."""

    id: str
    when: str | None
    earliest: str | None
    latest: str | None
    what: str
    where: str | None
    after: tuple[str, ...]
    before: tuple[str, ...]
    statements: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseFinding:
    """A party's answer held against the claims about it. `party` as worded."""

    party: str
    entity: str | None
    kind: ResponseKind
    claims: tuple[str, ...]
    statement: str | None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that is missing: a single origin, an unanswered accusation, a conflict nobody explained…"""

    kind: str
    about: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything weighed over the visible documents; every list sorted."""

    chains: tuple[Chain, ...]
    origins: tuple[Origin, ...]
    claims: tuple[Claim, ...]
    figures: tuple[FigureComparison, ...]
    chronology: tuple[ChronologyEntry, ...]
    responses: tuple[ResponseFinding, ...]
    gaps: tuple[Gap, ...]
