"""The views: one frozen record for each line of the outside contract, its fields in the contract's order.

Names, order and vocabularies hold from the first version on: fields may be added at the end, never renamed or dropped.
Offsets count Unicode characters of the document's text. Unknown values are None.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from careo.records.dates import TimexType
from careo.records.documents import DocumentKind, Language, Outcome
from careo.records.events import ResponseKind
from careo.records.figures import Exactness
from careo.records.findings import Comparison, Hand, HopKind, OriginKind, Side
from careo.records.judgements import JudgementKind
from careo.records.passages import Span, Spans
from careo.records.statements import Manner, MentionKind, Modality, Polarity, ReadBy


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """One thing given to the case, with what became of it."""

    id: str | None
    title: str | None
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None
    language: Language | None
    kind: DocumentKind | None
    media_type: str | None
    words: int | None
    paths: tuple[str, ...]
    outcome: Outcome
    why: str | None
    notes: tuple[str, ...] = ()
    """Sentences on what was not read of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView:
    """A document's stored text: what every offset counts in."""

    document: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationView:
    """Words at their place; the text of several spans is joined by ' … '."""

    text: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """The words that name who says it, and whom they lead to."""

    text: str
    spans: Spans
    entity: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HopView:
    """One step outward from the document to the root."""

    name: str | None
    kind: HopKind | None
    entity: str | None
    hand: Hand | None
    document: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """Who says what, where, and on whose word."""

    id: str
    document: str
    depth: int
    parent: str | None
    manner: Manner
    polarity: Polarity
    modality: Modality
    confidence: float
    checked_by: str | None
    source: SourceView | None
    cue: QuotationView | None
    content: QuotationView
    chain: tuple[HopView, ...]
    read_by: ReadBy = "reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundsView:
    """Independent origins: at least, and at most (None where nobody can know)."""

    at_least: int
    at_most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SidesView:
    """The bounds of both sides."""

    supports: BoundsView
    disputes: BoundsView


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """Where a reason rests."""

    document: str
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonView:
    """Why, in a sentence."""

    text: str
    weight: float
    passages: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageView:
    """An origin on one side of a claim, with everything that repeats it or hangs together with it."""

    id: str
    origin: str | None
    kind: OriginKind
    side: Side
    statements: tuple[str, ...]
    documents: tuple[str, ...]
    reasons: tuple[ReasonView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """What several statements say, with the accounts for and against; `text` is the wording of `statement`."""

    id: str
    text: str
    statement: str
    supports: tuple[str, ...]
    disputes: tuple[str, ...]
    qualifies: tuple[str, ...]
    origins: SidesView
    lineages: tuple[LineageView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """A person, organisation, place, document or other thing under all its spellings."""

    id: str
    kind: MentionKind
    name: str
    names: tuple[str, ...]
    mentions: int
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationView:
    """Reads "a is <kind> of b", as one passage says."""

    a: str
    b: str
    kind: str
    polarity: Polarity
    statement: str | None
    document: str
    spans: Spans
    modality: Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyView:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAccountView:
    """A figure as one account gives it; `origin` is the name of the root it rests on."""

    low: float | int | None
    high: float | int | None
    unit: str
    scope: str | None
    exactness: Exactness
    text: str
    document: str
    spans: Spans
    statement: str | None
    origin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """Figures of one quantity side by side, never summed."""

    id: str
    of: str
    accounts: tuple[FigureAccountView, ...]
    compare: Comparison
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginView:
    """The root of chains; `alone` counts the claims that rest on it alone."""

    id: str
    name: str | None
    kind: OriginKind
    entity: str | None
    statements: int
    claims: int
    alone: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseView:
    """How a party answered the claims about it, or that it did not."""

    party: str
    entity: str | None
    kind: ResponseKind
    claims: tuple[str, ...]
    statement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView:
    """Something that is missing, what it is about, and why it counts as missing."""

    kind: str
    about: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPlaceView:
    """A place as the person who judged saw it."""

    document: str
    spans: Spans
    quoted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementView:
    """What a person decided; `state` says whether it holds: "in force", "taken back", or "lost" (its place is gone)."""

    id: str
    who: str
    when: str
    kind: JudgementKind
    passages: tuple[JudgedPlaceView, ...]
    field: str | None
    value: str | None
    why: str
    supersedes: str | None
    state: Literal["in force", "taken back", "lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionView:
    """An attribution in a file; `parent` is the index, in the same list, of the one whose content holds it."""

    source: Spans
    cue: Spans
    content: Spans
    parent: int | None
    manner: Manner
    polarity: Polarity
    modality: Modality
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAttributionsView:
    """Attributions of one plain-text file, in order of their first character."""

    file: str
    attributions: tuple[AttributionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A temporal expression in a file."""

    span: Span
    edtf: str | None
    type: TimexType
    timex: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDatesView:
    """Dates of one plain-text file, in order of their first character."""

    file: str
    dates: tuple[DateView, ...]


View: TypeAlias = (
    DocumentView
    | TextView
    | StatementView
    | ClaimView
    | PeopleView
    | RelationView
    | ChronologyView
    | FigureView
    | OriginView
    | ResponseView
    | GapView
)
