"""The list of documents: what was given, what became of it, who repeats whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from careo.present.dossier import Dossier, once, title_of
from careo.present.indexes import statements_of_document
from careo.present.repeats import first_of, repeats
from careo.present.testimony import documents
from careo.present.views import DocumentView
from careo.text.names import fold

Sort = Literal["published", "-published", "title", "publisher", "words", "-words", "statements", "-statements"]
UNKNOWN = "unknown"
"""How a filter asks for what is not known."""
FACETS: Mapping[str, Callable[[DocumentView], str | None]] = {
    "kind": lambda view: view.kind,
    "language": lambda view: view.language,
    "publisher": lambda view: view.publisher,
    "outcome": lambda view: view.outcome,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCount:
    """One value that can be chosen, None for what is not known, and how many documents it would leave."""

    value: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacets:
    """What the list can be narrowed by; each counted under the other filters."""

    kind: tuple[FacetCount, ...]
    language: tuple[FacetCount, ...]
    publisher: tuple[FacetCount, ...]
    outcome: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedView:
    """A document shown under the one whose words it took over, and in a sentence why."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A document in the list. `title` is what to call it, `folded` what repeats it."""

    title: str
    document: DocumentView
    statements: int
    checked: int
    folded: tuple[FoldedView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsView:
    """A part of the list. `documents` counts those found, the folded ones too; `left_out` those that conditions keep out."""

    total: int
    offset: int
    items: tuple[DocumentRow, ...]
    documents: int
    facets: DocumentFacets
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the list is narrowed to: values of facets (UNKNOWN for none) and words of title, publisher, author or path."""

    chosen: Mapping[str, str | None]
    words: str = ""
    sort: Sort = "published"


def documents_view(dossier: Dossier, asked: Asked, offset: int, limit: int, left_out: int) -> DocumentsView:
    """The part of the list that was asked for."""
    worded = [row for row in _rows(dossier) if _has_words(row, asked.words)]
    found = [row for row in worded if _chosen(row, asked.chosen)]
    ordered = _folded(dossier, _sorted(found, asked.sort))
    return DocumentsView(
        total=len(ordered),
        offset=offset,
        items=tuple(ordered[offset : offset + limit]),
        documents=len(found),
        facets=DocumentFacets(**{name: _facet(worded, asked.chosen, name) for name in FACETS}),
        left_out=left_out,
    )


@once
def _rows(dossier: Dossier) -> tuple[DocumentRow, ...]:
    checked = Counter(dossier.statements[item].document for item in dossier.checks if item in dossier.statements)
    said = statements_of_document(dossier)
    return tuple(
        DocumentRow(
            title=title_of(item),
            document=view,
            statements=len(said.get(item.id or "", ())),
            checked=checked[item.id or ""],
        )
        for item, view in zip(dossier.documents, documents(dossier), strict=True)
    )


def repeat_sentence(dossier: Dossier, document: str) -> str:
    """Why a document counts as a repeat of another."""
    found = repeats(dossier)[document]
    return (
        f"{found.shared:,} of its {found.words:,} words stand in “{dossier.title(found.repeats)}” too, "
        f"and {found.traced:,} of its {found.statements:,} statements rest on it."
    )


def _folded(dossier: Dossier, rows: list[DocumentRow]) -> list[DocumentRow]:
    """The rows, those that repeat another one of them under it."""
    shown = {row.document.id for row in rows}
    under: dict[str, list[FoldedView]] = {}
    for row in rows:
        view = row.document
        first = first_of(dossier, view.id) if view.id is not None else None
        if view.id is not None and first is not None and first != view.id and first in shown:
            sentence = repeat_sentence(dossier, view.id)
            under.setdefault(first, []).append(
                FoldedView(
                    id=view.id, title=row.title, publisher=view.publisher, published=view.published, sentence=sentence
                )
            )
    gone = {item.id for items in under.values() for item in items}
    return [
        replace(row, folded=tuple(under.get(row.document.id or "", ()))) for row in rows if row.document.id not in gone
    ]


def _has_words(row: DocumentRow, words: str) -> bool:
    if not words.strip():
        return True
    view = row.document
    held = fold(" ".join([row.title, view.publisher or "", *view.authors, *view.paths]))
    return all(word in held for word in fold(words).split())


def _chosen(row: DocumentRow, chosen: Mapping[str, str | None], without: str | None = None) -> bool:
    return all(
        value is None or name == without or (FACETS[name](row.document) or UNKNOWN) == value
        for name, value in chosen.items()
    )


def _facet(rows: list[DocumentRow], chosen: Mapping[str, str | None], name: str) -> tuple[FacetCount, ...]:
    counts = Counter(FACETS[name](row.document) for row in rows if _chosen(row, chosen, without=name))
    ordered = sorted(counts.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))
    return tuple(FacetCount(value=value, count=count) for value, count in ordered)


def _sorted(rows: list[DocumentRow], sort: Sort) -> list[DocumentRow]:
    """In the order asked for; what is not known comes last either way."""
    keys: dict[str, Callable[[DocumentRow], str | int | None]] = {
        "published": lambda row: row.document.published,
        "title": lambda row: fold(row.title),
        "publisher": lambda row: fold(row.document.publisher) if row.document.publisher else None,
        "words": lambda row: row.document.words,
        "statements": lambda row: row.statements,
    }
    key = keys[sort.lstrip("-")]
    ordered = sorted(rows, key=lambda row: (fold(row.title), row.document.id or "", row.document.paths))
    known = sorted(
        (row for row in ordered if key(row) is not None), key=lambda row: _key(key(row)), reverse=sort[0] == "-"
    )
    return known + [row for row in ordered if key(row) is None]


def _key(value: str | int | None) -> tuple[int, str]:
    return (value, "") if isinstance(value, int) else (0, value or "")
