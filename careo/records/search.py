"""What a search finds: hits in their context, with the matched words as ranges, never as markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.documents import BlockKind, DocumentKind, Language
from careo.records.passages import Spans
from careo.records.statements import MentionKind

Within = Literal["texts", "statements", "people"]
"""What is searched. The text of every document, every statement (what is said, and who says it), or names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Only:
    """What documents a hit must stand in; None leaves it open. An empty publisher means that none is known."""

    kind: DocumentKind | None = None
    language: Language | None = None
    publisher: str | None = None
    document: str | None = None


EVERYTHING = Only()


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """Words in their context. `marks` are the matched ranges, counted in `text`; ends of lines are spaces in it."""

    text: str
    marks: Spans
    start: int = 0
    """Where it begins in what it was cut from: a document's text, or the wording of a statement."""
    more_before: bool = False
    more_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPassage:
    """Matched words in one block of a document: `spans` and the block's `start` and `end` count in its text."""

    spans: Spans
    block: BlockKind | None
    start: int
    end: int
    snippet: Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHit:
    """A document whose text or title holds what was asked for. `exact` says that it holds the very words.

    `passages` has the best first: those with the most different words asked for, then as they stand; `places` counts all.
    """

    document: str
    title: Snippet
    places: int
    passages: tuple[FoundPassage, ...]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementHit:
    """A statement; `spans` are the matched words of its content, `source_spans` of its source, in the document's text."""

    statement: str
    document: str
    content: Snippet
    spans: Spans
    source: Snippet | None
    source_spans: Spans
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One spelling of a name, the matched ranges in it, and the documents where it was seen."""

    text: str
    marks: Spans
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHit:
    """A person, organisation, place or other thing that is named; `spellings` are those that match."""

    entity: str
    kind: MentionKind
    name: str
    mentions: int
    spellings: tuple[Spelling, ...]
    exact: bool


Hit = TextHit | StatementHit | PersonHit


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """How many hits there are with this value; None where it is unknown."""

    value: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Hits by what is known of their documents, each counted without regard to what was asked of that fact itself."""

    kinds: tuple[Facet, ...] = ()
    languages: tuple[Facet, ...] = ()
    publishers: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of what was found: `total` hits in all, of which `hits` begin at `offset`."""

    query: str
    within: Within
    understood: str
    """How the query was read, in a sentence."""
    total: int
    offset: int
    hits: tuple[Hit, ...]
    facets: Facets
