"""What a search finds as it is shown: hits in context, with the titles, chains and places that lead on from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import get_args

from careo.errors import WrongUse
from careo.present.dossier import Dossier, once
from careo.present.indexes import document_views, mentions, statement_views
from careo.present.views import PlaceView, StatementView
from careo.records.documents import DocumentKind, Language
from careo.records.passages import Spans
from careo.records.search import (
    Facets,
    Found,
    FoundPassage,
    PersonHit,
    Snippet,
    Spelling,
    StatementHit,
    TextHit,
    Within,
)
from careo.records.statements import MentionKind
from careo.text.names import fold
from careo.text.queries import understand
from careo.text.query_sentences import in_english, in_spanish


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderstoodView:
    """How a query was read, in a sentence; `followed` is False where only its plain words were searched for."""

    english: str
    spanish: str
    followed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TextHitView:
    """A document that holds what was asked for; `places` counts all that match, `passages` has the best of them."""

    document: str
    title: Snippet
    kind: DocumentKind | None
    language: Language | None
    publisher: str | None
    published: str | None
    places: int
    passages: tuple[FoundPassage, ...]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementHitView:
    """A statement that holds it, in what is said or in who says it; `spans` and `source_spans` are the matched words."""

    statement: StatementView
    title: str
    """The document's."""
    content: Snippet
    spans: Spans
    source: Snippet | None
    source_spans: Spans
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingView:
    """A spelling with its matched ranges, in how many documents it stands, and where it stands first."""

    text: str
    marks: Spans
    documents: int
    title: str | None
    place: PlaceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHitView:
    """Somebody or something named so."""

    id: str
    kind: MentionKind
    name: str
    mentions: int
    documents: int
    spellings: tuple[SpellingView, ...]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsFoundView:
    """Documents found: this page of them, how many in all, and of which kinds."""

    total: int
    offset: int
    items: tuple[TextHitView, ...]
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsFoundView:
    """Statements found, likewise."""

    total: int
    offset: int
    items: tuple[StatementHitView, ...]
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFoundView:
    """Who and what is named so, likewise."""

    total: int
    offset: int
    items: tuple[PersonHitView, ...]
    facets: Facets


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """What a query finds; of what was not asked for, only how much there is of it."""

    query: str
    understood: UnderstoodView
    texts: TextsFoundView
    statements: StatementsFoundView
    people: PeopleFoundView


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLine:
    """A hit as one line for programs."""

    within: Within
    hit: TextHitView | StatementHitView | PersonHitView


WITHIN: tuple[Within, ...] = get_args(Within)


def within_of(what: str | None) -> tuple[Within, ...]:
    """What is to be searched: the one of this name, or all; WrongUse for another name."""
    for within in WITHIN:
        if within == what:
            return (within,)
    if what is not None:
        raise WrongUse(f"“{what}” cannot be searched. Choose one of: {', '.join(WITHIN)}.")
    return WITHIN


def hit_lines(dossier: Dossier, found: Mapping[Within, Found]) -> tuple[HitLine, ...]:
    """Every hit of these pages, in their order."""
    makers: dict[Within, Callable[[Dossier, object], TextHitView | StatementHitView | PersonHitView | None]] = {
        "texts": text_hit,
        "statements": statement_hit,
        "people": person_hit,
    }
    made = ((within, makers[within](dossier, hit)) for within, page in found.items() for hit in page.hits)
    return tuple(HitLine(within=within, hit=hit) for within, hit in made if hit is not None)


def search_view(dossier: Dossier, found: Mapping[Within, Found]) -> SearchView:
    """What was found in texts, statements and people, as this dossier shows it.

    A hit that the dossier does not have (the case changed in between) is left out.
    """
    texts, statements, people = found["texts"], found["statements"], found["people"]
    return SearchView(
        query=texts.query,
        understood=understood_view(texts.query),
        texts=TextsFoundView(
            total=texts.total,
            offset=texts.offset,
            items=tuple(view for hit in texts.hits if (view := text_hit(dossier, hit)) is not None),
            facets=texts.facets,
        ),
        statements=StatementsFoundView(
            total=statements.total,
            offset=statements.offset,
            items=tuple(said for hit in statements.hits if (said := statement_hit(dossier, hit)) is not None),
            facets=statements.facets,
        ),
        people=PeopleFoundView(
            total=people.total,
            offset=people.offset,
            items=tuple(named for hit in people.hits if (named := person_hit(dossier, hit)) is not None),
            facets=people.facets,
        ),
    )


def understood_view(query: str) -> UnderstoodView:
    """How a query is read."""
    understood = understand(query)
    return UnderstoodView(
        english=in_english(understood), spanish=in_spanish(understood), followed=understood.why is None
    )


def text_hit(dossier: Dossier, hit: object) -> TextHitView | None:
    """A document found; None where the dossier does not show it."""
    if not isinstance(hit, TextHit) or hit.document not in document_views(dossier):
        return None
    shown = document_views(dossier)[hit.document]
    return TextHitView(
        document=hit.document,
        title=hit.title,
        kind=shown.kind,
        language=shown.language,
        publisher=shown.publisher,
        published=shown.published,
        places=hit.places,
        passages=hit.passages,
        exact=hit.exact,
    )


def statement_hit(dossier: Dossier, hit: object) -> StatementHitView | None:
    """A statement found, with its chain; None where the dossier does not show it."""
    if not isinstance(hit, StatementHit) or hit.statement not in statement_views(dossier):
        return None
    return StatementHitView(
        statement=statement_views(dossier)[hit.statement],
        title=dossier.title(hit.document),
        content=hit.content,
        spans=hit.spans,
        source=hit.source,
        source_spans=hit.source_spans,
        exact=hit.exact,
    )


def person_hit(dossier: Dossier, hit: object) -> PersonHitView | None:
    """Somebody found, with where each spelling stands first; None where the dossier does not show them."""
    if not isinstance(hit, PersonHit) or hit.entity not in dossier.entities:
        return None
    return PersonHitView(
        id=hit.entity,
        kind=hit.kind,
        name=hit.name,
        mentions=hit.mentions,
        documents=len(dossier.entities[hit.entity].documents),
        spellings=tuple(_spelling(dossier, hit.entity, spelling) for spelling in hit.spellings),
        exact=hit.exact,
    )


def _spelling(dossier: Dossier, entity: str, spelling: Spelling) -> SpellingView:
    place = _first_places(dossier).get((entity, fold(spelling.text)))
    return SpellingView(
        text=spelling.text,
        marks=spelling.marks,
        documents=len(spelling.documents),
        title=None if place is None else dossier.title(place.document),
        place=place,
    )


@once
def _first_places(dossier: Dossier) -> Mapping[tuple[str, str], PlaceView]:
    """Where each spelling of each entity stands first, by document and place."""
    found: dict[tuple[str, str], PlaceView] = {}
    known = mentions(dossier)
    for entity in dossier.resolution.entities:
        named = [known[mention] for mention in entity.mentions if mention in known]
        for mention in sorted(named, key=lambda item: (item.document, item.span)):
            if mention.form != "pronoun":
                place = PlaceView(document=mention.document, spans=(mention.span,))
                found.setdefault((entity.id, fold(mention.name)), place)
    return found
