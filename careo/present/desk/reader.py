"""One document to be read: its text with every statement marked, who says what, its facts and who vouches for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from careo.errors import NoSuchRecord
from careo.present.desk.documents import repeat_sentence
from careo.present.dossier import Dossier
from careo.present.indexes import (
    chronology_of_statement,
    claims_of_statement,
    document_views,
    statements_of_document,
)
from careo.present.marking import MarkedBlock, mark
from careo.present.repeats import repeats
from careo.present.views import DocumentView, PlaceView, StatementView
from careo.present.wording import UNCERTAIN
from careo.records.dates import Date
from careo.records.documents import Circumstance, Condition, Identifier, LeftOut, Party, Reading, Region
from careo.records.figures import Figure
from careo.records.judgements import Judgement
from careo.records.passages import Spans
from careo.records.statements import Statement

Position = Literal["supports", "disputes", "qualifies"]
Showing = Literal["pdf", "page", "text"]
FACTS = ("kind", "title", "publisher", "authors", "published", "language")
PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """Something known of the document, None where it is not; `by` names the person who corrected it, None where it declares it itself."""

    field: str
    value: str | None
    by: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedView:
    """Another document that repeats this one or is repeated by it, and in a sentence why."""

    document: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOfStatement:
    """A claim on which a statement takes a position."""

    id: str
    text: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureOfStatement:
    """A figure inside a statement, and the comparison that it belongs to, if to any."""

    text: str
    spans: Spans
    low: float | None
    high: float | None
    unit: str
    comparison: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateOfStatement:
    """A date inside a statement, as EDTF where it could be read; `inferred_from` says on what it leans."""

    text: str
    spans: Spans
    edtf: str | None
    inferred_from: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventOfStatement:
    """An entry of the chronology that the statement tells of."""

    id: str
    what: str
    when: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """A statement as the reader shows it; `number` counts them down the text, `uncertain` says that the reading may well be wrong."""

    statement: StatementView
    number: int
    uncertain: bool
    claims: tuple[ClaimOfStatement, ...]
    figures: tuple[FigureOfStatement, ...]
    dates: tuple[DateOfStatement, ...]
    events: tuple[EventOfStatement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedView:
    """Somebody or something named in the document, and the passage that names it first."""

    entity: str | None
    name: str
    passage: PlaceView


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalView:
    """How the original can be shown beside the text; where it cannot, `why` says so in a sentence."""

    showing: Showing | None
    why: str | None
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderView:
    """Everything that the page of one document shows. A document that was not read has facts, notes and no blocks."""

    id: str
    title: str
    document: DocumentView
    facts: tuple[FactView, ...]
    parties: tuple[Party, ...]
    identifiers: tuple[Identifier, ...]
    circumstances: tuple[Circumstance, ...]
    conditions: tuple[Condition, ...]
    left_out: tuple[LeftOut, ...]
    blocks: tuple[MarkedBlock, ...]
    statements: tuple[SaidView, ...]
    named: tuple[NamedView, ...]
    original: OriginalView
    repeats: RelatedView | None
    repeated_by: tuple[RelatedView, ...]


def reader_view(
    dossier: Dossier, document: str, judgements: Iterable[Judgement], partly_withheld: Iterable[str]
) -> ReaderView:
    """The page of one document. `judgements` are those that stand; of `partly_withheld` documents passages are blotted out.

    Raises NoSuchRecord for a document that is not shown.
    """
    view = document_views(dossier).get(document)
    if view is None:
        raise NoSuchRecord(f"There is no document {document} in what is shown of this case.")
    record = next(item for item in dossier.documents if item.id == document)
    reading = dossier.readings.get(document)
    return ReaderView(
        id=document,
        title=dossier.title(document),
        document=view,
        facts=_facts(view, judgements),
        parties=record.facts.parties,
        identifiers=record.facts.identifiers,
        circumstances=record.facts.circumstances,
        conditions=record.facts.conditions,
        left_out=() if reading is None else reading.left_out,
        blocks=() if reading is None else mark(dossier, document),
        statements=_said(dossier, document),
        named=_named(dossier, document),
        original=_original(view, reading, document in set(partly_withheld)),
        repeats=_repeated(dossier, document),
        repeated_by=_repeating(dossier, document),
    )


def showing_of(media_type: str | None) -> Showing | None:
    """How an original of this kind is shown in a browser; None where it is not."""
    if media_type == "application/pdf":
        return "pdf"
    if media_type in PAGES:
        return "page"
    return "text" if media_type is not None and media_type.startswith("text/") else None


def _facts(view: DocumentView, judgements: Iterable[Judgement]) -> tuple[FactView, ...]:
    corrected = {
        item.field: item
        for item in judgements
        if item.kind == "correct document" and item.passages[0].document == view.id
    }
    found = []
    for name in FACTS:
        value, judged = getattr(view, name), corrected.get(name)
        if isinstance(value, tuple):
            value = "; ".join(value) or None
        found.append(
            FactView(
                field=name,
                value=value,
                by=None if judged is None else judged.who,
                why=None if judged is None else judged.why,
            )
        )
    return tuple(found)


def _said(dossier: Dossier, document: str) -> tuple[SaidView, ...]:
    views = statements_of_document(dossier).get(document, ())
    if not views:
        return ()
    extraction = dossier.extractions[document]
    dates = {item.id: item for item in extraction.dates}
    figures = {item.id: item for item in extraction.figures}
    return tuple(
        _one_said(dossier, dossier.statements[view.id], view, number, dates, figures)
        for number, view in enumerate(views, start=1)
    )


def _one_said(
    dossier: Dossier,
    item: Statement,
    view: StatementView,
    number: int,
    dates: Mapping[str, Date],
    figures: Mapping[str, Figure],
) -> SaidView:
    return SaidView(
        statement=view,
        number=number,
        uncertain=view.checked_by is None and view.source is not None and view.confidence < UNCERTAIN,
        claims=_claims(dossier, view.id),
        figures=tuple(_figure(dossier, item, figures[name]) for name in item.figures if name in figures),
        dates=tuple(_date(dossier, dates[name]) for name in item.dates if name in dates),
        events=tuple(
            EventOfStatement(id=entry.id, what=entry.what, when=entry.when)
            for entry in chronology_of_statement(dossier).get(view.id, ())
        ),
    )


def _date(dossier: Dossier, date: Date) -> DateOfStatement:
    return DateOfStatement(
        text=dossier.words(date.document, (date.span,)),
        spans=(date.span,),
        edtf=date.edtf,
        inferred_from=date.inferred_from,
    )


def _claims(dossier: Dossier, statement: str) -> tuple[ClaimOfStatement, ...]:
    sides: tuple[Position, ...] = ("supports", "disputes", "qualifies")
    return tuple(
        ClaimOfStatement(id=claim.id, text=claim.text, position=side)
        for claim in claims_of_statement(dossier).get(statement, ())
        for side in sides
        if statement in getattr(claim, side)
    )


def _figure(dossier: Dossier, item: Statement, figure: Figure) -> FigureOfStatement:
    spans = tuple(sorted({figure.span, *figure.counted}))
    whole = ((spans[0][0], spans[-1][1]),) if spans[-1][1] - spans[0][0] < 80 else (figure.span,)
    return FigureOfStatement(
        text=dossier.words(item.document, whole),
        spans=whole,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        comparison=dossier.members.get(figure.id),
    )


def _named(dossier: Dossier, document: str) -> tuple[NamedView, ...]:
    """Everybody named in the document, each by the first mention that is a name or description of its own, by name."""
    extraction = dossier.extractions.get(document)
    found: dict[str, NamedView] = {}
    for mention in () if extraction is None else extraction.mentions:
        if mention.form == "pronoun" or mention.kind == "place":
            continue
        entity = dossier.entity_of.get(mention.id)
        key = entity.id if entity is not None else mention.name
        passage = PlaceView(document=document, spans=(mention.span,))
        name = mention.name if entity is None else entity.name
        found.setdefault(key, NamedView(entity=None if entity is None else entity.id, name=name, passage=passage))
    return tuple(sorted(found.values(), key=lambda item: (item.name.casefold(), item.passage.spans)))


def _original(view: DocumentView, reading: Reading | None, withheld: bool) -> OriginalView:
    if withheld:
        why = "The original is not shown: conditions keep passages of it out of every output, and they stand in it in full."
        return OriginalView(showing=None, why=why)
    media_type = view.media_type if reading is None else reading.media_type
    showing = showing_of(media_type)
    if showing is None:
        kind = f" ({media_type})" if media_type else ""
        why = f"A file of this kind{kind} cannot be shown here. The original is kept in the case, bit for bit."
        return OriginalView(showing=None, why=why)
    return OriginalView(showing=showing, why=None, regions=() if reading is None else reading.regions)


def _repeated(dossier: Dossier, document: str) -> RelatedView | None:
    found = repeats(dossier).get(document)
    if found is None:
        return None
    return RelatedView(
        document=found.repeats, title=dossier.title(found.repeats), sentence=repeat_sentence(dossier, document)
    )


def _repeating(dossier: Dossier, document: str) -> tuple[RelatedView, ...]:
    found = [item.document for item in repeats(dossier).values() if item.repeats == document]
    return tuple(
        RelatedView(document=item, title=dossier.title(item), sentence=repeat_sentence(dossier, item))
        for item in sorted(found, key=lambda item: (dossier.title(item), item))
    )
