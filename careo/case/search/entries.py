"""What search is given to look through: of each document that is shown, its words as shown, with what they stand in.

A document's key covers everything that is indexed of it: what was extracted, what is withheld, what people corrected and
the facts that hits are counted by. So nothing stale is ever looked through, and what is restricted never is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from careo.case import stages
from careo.case.material import CaseMaterial
from careo.case.view import View
from careo.present.dossier import title_of
from careo.records.documents import BlockKind, DocumentKind, Language
from careo.records.passages import Spans, quote
from careo.records.resolution import Resolution
from careo.records.statements import MentionKind, Statement

_VERSION = "1"
_STAGE = "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The documents to look through, with their keys, and one key for all of them together."""

    keys: Mapping[str, str]
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedStatement:
    """The words of a statement; `start` is its first character, by which statements of a document are ordered."""

    statement: str
    start: int
    content: str
    content_spans: Spans
    source: str
    source_spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedDocument:
    """A document as shown, with what its hits are counted by."""

    document: str
    key: str
    title: str
    text: str
    kind: DocumentKind | None
    language: Language | None
    publisher: str | None
    blocks: tuple[tuple[BlockKind, int, int], ...]
    statements: tuple[IndexedStatement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedPerson:
    """Somebody or something named, with each spelling and the documents where it was seen."""

    entity: str
    kind: MentionKind
    name: str
    mentions: int
    names: tuple[tuple[str, tuple[str, ...]], ...]
    documents: tuple[str, ...]


def shelf_of(view: View, material: CaseMaterial) -> Shelf:
    """The documents that this material shows, each with its key."""
    corrected: dict[str, list[str]] = {}
    for judgement in view.judgements:
        if judgement.kind == "correct statement":
            corrected.setdefault(judgement.passages[0].document, []).append(judgement.id)
    keys = {}
    for document in material.documents():
        shown = material.document(document)
        facts = (title_of(shown), shown.facts.kind, shown.facts.language, shown.facts.publisher)
        parts = (material.restricted(document), corrected.get(document, ()), facts)
        keys[document] = stages.key_of(_STAGE, _VERSION, view.work[document].keys.extract, parts)
    return Shelf(keys=keys, key=stages.key_of(_STAGE, _VERSION, keys))


def indexed_document(material: CaseMaterial, document: str, key: str) -> IndexedDocument:
    """What is looked through of one document."""
    shown, reading = material.document(document), material.reading(document)
    return IndexedDocument(
        document=document,
        key=key,
        title=title_of(shown),
        text=reading.text,
        kind=shown.facts.kind,
        language=shown.facts.language,
        publisher=shown.facts.publisher,
        blocks=tuple((block.kind, block.start, block.end) for block in reading.blocks),
        statements=tuple(_indexed(item, reading.text) for item in material.extraction(document).statements),
    )


def _indexed(statement: Statement, text: str) -> IndexedStatement:
    return IndexedStatement(
        statement=statement.id,
        start=min((start for start, _ in statement.source + statement.cue + statement.content), default=0),
        content=quote(text, statement.content),
        content_spans=statement.content,
        source=quote(text, statement.source),
        source_spans=statement.source,
    )


def indexed_people(resolution: Resolution) -> tuple[IndexedPerson, ...]:
    """Everybody and everything that is named, by id; a spelling of two types is one spelling."""
    people = []
    for entity in resolution.entities:
        names: dict[str, set[str]] = {}
        for name in entity.names:
            names.setdefault(name.text, set()).update(name.documents)
        people.append(
            IndexedPerson(
                entity=entity.id,
                kind=entity.kind,
                name=entity.name,
                mentions=len(entity.mentions),
                names=tuple((text, tuple(sorted(documents))) for text, documents in names.items()),
                documents=tuple(sorted(entity.documents)),
            )
        )
    return tuple(people)
