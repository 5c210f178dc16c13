"""The records of what a judgement changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from careo.present.views import BoundsView
from careo.records.findings import Side


@dataclass(frozen=True, slots=True, kw_only=True)
class CountChange:
    """How many there are of something, before and after."""

    what: str
    was: int
    now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedEntity:
    """Somebody or something by id and name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageState:
    """A lineage with the name of its origin and how many statements stand in it."""

    id: str
    side: Side
    origin: str | None
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBounds:
    """Independent origins on both sides."""

    supports: BoundsView
    disputes: BoundsView


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimState:
    """What stands on each side of a claim; the first three are counts of statements."""

    supports: int
    disputes: int
    qualifies: int
    origins: SideBounds
    lineages: tuple[LineageState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimChange:
    """A claim whose sides, bounds or lineages change, or that comes or goes."""

    id: str
    text: str
    change: Literal["changed", "new", "gone"]
    was: ClaimState | None
    now: ClaimState | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleChange:
    """Entities that become one, or are parted, or come or go."""

    id: str
    name: str
    change: Literal["merged", "parted", "new", "gone"]
    was: tuple[NamedEntity, ...]
    now: tuple[NamedEntity, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """One thing about a statement that stays where it is."""

    id: str
    document: str
    text: str
    field: Literal["source", "chain", "polarity", "modality", "checked by", "origin kind"]
    was: str | None
    now: str | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentChange:
    """A document that comes or leaves with what it says, or a fact of it; `statements` and `claims` are counts."""

    id: str
    title: str
    change: Literal["comes", "leaves", "corrected"]
    field: str | None
    was: str | None
    now: str | None
    statements: int
    claims: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutCounts:
    """How many entries each list leaves out."""

    claims: int = 0
    people: int = 0
    statements: int = 0
    documents: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """Everything that changes; `sentences` say it in words, what weighs most first."""

    sentences: tuple[str, ...]
    counts: tuple[CountChange, ...]
    claims: tuple[ClaimChange, ...]
    people: tuple[PeopleChange, ...]
    statements: tuple[StatementChange, ...]
    documents: tuple[DocumentChange, ...]
    more: LeftOutCounts = field(default_factory=LeftOutCounts)
