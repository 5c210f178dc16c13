"""What comparing documents gives: entities, claims and events as clusters, each link with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.passages import Reason, Spans
from careo.records.statements import MentionKind, Modality, Polarity, Standing

NameType = Literal["name", "acronym", "alias", "short form", "description"]
Stance = Literal["supports", "repeats hedged", "disputes", "qualifies"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One spelling, its type, and the documents where it was seen."""

    text: str
    type: NameType
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two mentions said to name the same one, and why."""

    a: str
    b: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Who or what several mentions name. `id` is the least id of its mentions, which are sorted."""

    id: str
    kind: MentionKind
    name: str
    names: tuple[Name, ...]
    mentions: tuple[str, ...]
    documents: tuple[str, ...]
    standing: Standing | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two entities that may be one: left to a person, with the reasons for and against."""

    a: str
    b: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Two entities and how they are related, as one passage says. Reads "a is <kind> of b"."""

    id: str
    a: str
    b: str
    kind: str
    polarity: Polarity
    statement: str | None
    document: str
    spans: Spans
    modality: Modality = "stated"
    """What its source, or a word such as "may", makes of it: an alleged payment is no payment stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one statement does to a claim, and why we think so."""

    statement: str
    stance: Stance
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCluster:
    """Statements about one proposition. `id` is the least id of its statements; `statement` the one whose wording stands for it."""

    id: str
    statement: str
    positions: tuple[Position, ...]
    answers: tuple[str, ...] = ()
    """Bare denials of it by those it is about: they are answers to it, and take no position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCluster:
    """Event mentions of one event. `id` is the least id of its members."""

    id: str
    members: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """All clusters over the visible documents; every list sorted by id."""

    entities: tuple[Entity, ...]
    proposals: tuple[Proposal, ...]
    relations: tuple[Relation, ...]
    claims: tuple[ClaimCluster, ...]
    events: tuple[EventCluster, ...]
