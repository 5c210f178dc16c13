"""Everything that reading one document's text gives, and how the stages across documents ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from careo.records.dates import Date
from careo.records.documents import Document, Language, Reading
from careo.records.events import Event, EventLink, Response
from careo.records.figures import Figure
from careo.records.passages import Spans
from careo.records.statements import Mention, Reference, RelationMention, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """One document's facts as read by a machine: each list is in order of its first character, then of its id."""

    document: str
    language: Language | None
    sentences: Spans
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    relations: tuple[RelationMention, ...] = ()
    dates: tuple[Date, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[EventLink, ...] = ()
    responses: tuple[Response, ...] = ()
    signature: tuple[int, ...] = ()
    """MinHash of the text's word shingles, for finding candidates that share wording."""
    unread: tuple[str, ...] = ()
    """Sentences that say what was not read, and why."""
    unfinished: bool = False
    """Whether the second reader failed, so that reading the document once more may give more."""


class Material(Protocol):
    """What resolve and weigh may ask of a case: the documents that this viewer sees, in order of their ids."""

    def documents(self) -> tuple[str, ...]: ...

    def document(self, document: str) -> Document: ...

    def reading(self, document: str) -> Reading: ...

    def extraction(self, document: str) -> Extraction: ...
