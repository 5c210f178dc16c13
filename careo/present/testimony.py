"""Views of what was given and what it says: documents, texts and statements with their chains."""

from __future__ import annotations

from careo.present.dossier import Dossier, once
from careo.present.views import DocumentView, HopView, QuotationView, SourceView, StatementView, TextView
from careo.records.findings import Hop
from careo.records.passages import Spans
from careo.records.statements import Statement


@once
def documents(dossier: Dossier) -> tuple[DocumentView, ...]:
    """Every document that this viewer sees, the unread and refused included."""
    return tuple(
        DocumentView(
            id=item.id,
            title=item.facts.title,
            publisher=item.facts.publisher,
            authors=item.facts.authors,
            published=item.facts.published,
            language=item.facts.language,
            kind=item.facts.kind,
            media_type=item.media_type,
            words=item.words,
            paths=tuple(_told(path) for path in item.paths),
            outcome=item.outcome,
            why=item.why,
            notes=item.notes,
        )
        for item in dossier.documents
    )


@once
def texts(dossier: Dossier) -> tuple[TextView, ...]:
    """The stored text of every document that was read."""
    return tuple(TextView(document=document, text=reading.text) for document, reading in dossier.readings.items())


@once
def statements(dossier: Dossier) -> tuple[StatementView, ...]:
    """Every statement, by document and then in order of its first character, the outer before the inner."""
    ordered = sorted(dossier.statements.values(), key=place_of)
    return tuple(_statement(dossier, item) for item in ordered)


def place_of(statement: Statement) -> tuple[str, int, int, str]:
    """Where a statement stands, for sorting."""
    spans = statement.source + statement.cue + statement.content
    return (statement.document, min((start for start, _ in spans), default=0), statement.depth, statement.id)


def _told(path: str) -> str:
    """A path as Unicode: bytes of a file name that are not UTF-8 become replacement characters."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _statement(dossier: Dossier, item: Statement) -> StatementView:
    chain = dossier.chains.get(item.id)
    return StatementView(
        id=item.id,
        document=item.document,
        depth=item.depth,
        parent=item.parent,
        manner=item.manner,
        polarity=item.polarity,
        modality=item.modality,
        confidence=round(item.confidence, 3),
        checked_by=dossier.checks.get(item.id),
        source=_source(dossier, item),
        cue=_quotation(dossier, item.document, item.cue) if item.cue else None,
        content=_quotation(dossier, item.document, item.content),
        chain=() if chain is None else tuple(_hop(hop) for hop in chain.hops),
        read_by=item.read_by,
    )


def _source(dossier: Dossier, item: Statement) -> SourceView | None:
    if not item.source:
        return None
    entity = dossier.entity_of.get(item.source_mention) if item.source_mention is not None else None
    return SourceView(
        text=dossier.words(item.document, item.source),
        spans=item.source,
        entity=None if entity is None else entity.id,
    )


def _quotation(dossier: Dossier, document: str, spans: Spans) -> QuotationView:
    return QuotationView(text=dossier.words(document, spans), spans=spans)


def _hop(hop: Hop) -> HopView:
    return HopView(
        name=hop.name, kind=hop.kind, entity=hop.entity, hand=hop.hand, document=hop.document, spans=hop.spans
    )
