"""Events and how a text orders them; responses of parties."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.passages import Spans

Occasion = Literal["happened", "known", "said", "recorded", "published"]
LinkKind = Literal["after", "before", "during", "causes"]
ResponseKind = Literal[
    "confirmed",
    "acknowledged",
    "denied",
    "denied in part",
    "declined to comment",
    "no reply",
    "could not be reached",
    "referred elsewhere",
    "answered another point",
    "retracted",
    "apologised",
    "never acknowledged",
    "no attempt on record",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that a statement says happened (or was known, said, recorded, published)."""

    id: str
    document: str
    statement: str
    occasion: Occasion
    trigger: Spans
    what: Spans
    """The clause that tells it, with its date."""
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    where: Spans = ()
    """The words that place it, also by relation ("across from the mayor's")."""
    dates: tuple[str, ...] = ()
    predicate: str = ""
    """The trigger's dictionary form, lower case; by it mentions of one event are compared."""
    asserted: bool = True
    """Whether it is told as having happened; False of what is denied, planned, asked for or only supposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLink:
    """What a text says of the order or cause of two events: "a <kind> b". `degree` is the cause's, as worded."""

    a: str
    b: str
    kind: LinkKind
    statement: str
    spans: Spans
    degree: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A party's answer, or its absence, as one passage reports it.

    `party` are the words that name who answered; `mention` the mention they are, if one; `subject` what it was asked about.
    """

    id: str
    document: str
    kind: ResponseKind
    statement: str
    spans: Spans
    party: Spans
    mention: str | None = None
    subject: Spans = ()
