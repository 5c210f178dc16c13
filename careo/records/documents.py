"""Documents: what was given, what reading made of it, and the facts known about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from careo.records.passages import Spans, check_spans

DocumentKind = Literal[
    "news",
    "pleading",
    "sworn statement",
    "indictment",
    "ruling",
    "letter",
    "press release",
    "official",
    "testimony",
    "transcript",
    "notes",
    "record",
    "post",
]
Language = Literal["en", "es"]
Outcome = Literal["read", "kept", "duplicate", "refused"]
BlockKind = Literal["heading", "paragraph", "quotation", "turn", "list item", "footnote", "table", "caption"]
PartyRole = Literal["publisher", "author", "filer", "speaker", "addressee", "taken down by", "before"]
ConditionKind = Literal[
    "on record",
    "background",
    "not for attribution",
    "off record",
    "embargo",
    "words agreed",
    "consent",
    "consent withdrawn",
]
CircumstanceKind = Literal["custody", "plea deal", "coercion alleged", "retracted", "annulled", "version of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A range of the text with its kind; blocks are in order and do not overlap. Only white space lies between them."""

    kind: BlockKind
    start: int
    end: int
    speaker: Spans = ()
    """Of a turn: where the speaker's name stands (inside the block; the words spoken follow it)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a range of the text stands on a page: page from 1, box in points from the lower left (left, bottom, right, top)."""

    start: int
    end: int
    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of the original that are not part of the story, kept so that nothing is lost without a word."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """`text[start:start+length]` is `original[original_start:original_start+length]`, for plain-text originals."""

    start: int
    original_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Someone who made a document or had a part in its making; spans are empty where markup, not the text, names them."""

    role: PartyRole
    name: str
    spans: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A number of a case or paper (docket, causa penal, carpeta, oficio…): the document's own, or one it cites."""

    scheme: str
    value: str
    spans: Spans
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance:
    """A condition of a document's making, as stated in it: custody, a plea deal, coercion alleged, a retraction…"""

    kind: CircumstanceKind
    spans: Spans
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a source or owner asked for. Empty spans mean the whole document; `until` is EDTF."""

    kind: ConditionKind
    spans: Spans = ()
    until: str | None = None
    wording: str | None = None
    stated_at: Spans = ()
    """Where the document itself states the condition; empty when a person recorded it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a document besides its words. Unknown is None; `published` is EDTF and never guessed from the body."""

    kind: DocumentKind | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: Language | None = None
    parties: tuple[Party, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading made of one original: the story's text, its blocks, and what is known about it.

    `notes` are sentences about what could not be read (a page without text, broken bytes, a language without a reader).
    """

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    facts: Facts = field(default_factory=Facts)
    encoding: str | None = None
    regions: tuple[Region, ...] = ()
    segments: tuple[Segment, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_spans(tuple((block.start, block.end) for block in self.blocks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing given to the case. `id` is None only where no bytes could be taken. `words` is None until read."""

    id: str | None
    media_type: str | None
    outcome: Outcome
    why: str | None
    paths: tuple[str, ...]
    words: int | None = None
    facts: Facts = field(default_factory=Facts)
    notes: tuple[str, ...] = ()
