"""Asking the index: one page of hits in stable order, how many there are in all, and of what documents.

Hits with the very words come first, by bm25; then those with other endings, likewise. What is equal stands by document
and place. Names stand by how often they are mentioned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from careo.case import database
from careo.case.search import hits
from careo.case.search.index import CLOSES, DOCUMENTS, OPENS, PEOPLE, SearchIndex, standing
from careo.case.search.matching import forms_in, matching
from careo.records.codec import from_json
from careo.records.documents import BlockKind
from careo.records.passages import Spans
from careo.records.search import Facet, Facets, Found, Hit, Only, PersonHit, Snippet, StatementHit, TextHit, Within
from careo.text.queries import Tree, understand
from careo.text.query_sentences import in_english

PASSAGES = 3
"""Passages shown of a document."""
PASSAGES_OF_ONE = 500
"""Where one document is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked."""

    query: str
    within: Within
    only: Only
    offset: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """How one kind of hit lies in the tables: `words` is its full-text table, `where` leads from a match to its document."""

    of: str
    where: str
    order: str

    @property
    def words(self) -> str:
        return f"search_{self.of}_words"


_KINDS: dict[Within, _Kind] = {
    "texts": _Kind(
        of="text",
        where="JOIN search_documents d ON d.row = f.row",
        order="f.tier, f.score, d.document",
    ),
    "statements": _Kind(
        of="statement",
        where="JOIN search_statements r ON r.row = f.row JOIN search_documents d ON d.row = r.document",
        order="f.tier, f.score, d.document, r.start, r.statement",
    ),
    "people": _Kind(
        of="people",
        where="JOIN search_people r ON r.row = f.row JOIN search_people_seen p ON p.row = f.row "
        "JOIN search_documents d ON d.document = p.document",
        order="f.tier, r.mentions DESC, f.score, r.name, r.entity",
    ),
}
_FACTS = ("kind", "language", "publisher", "document")


def ask(index: SearchIndex, question: Question, documents: str, people: str | None) -> Found | None:
    """What is found; None where the index does not stand under these keys (`people` None: nobody is asked for)."""
    understood = understand(question.query)
    tree = understood.tree
    with database.reading(index.engine) as connection:
        if standing(connection, DOCUMENTS) != documents:
            return None
        if people is not None and standing(connection, PEOPLE) != people:
            return None
        found: tuple[Hit, ...] = ()
        total, facets = 0, Facets()
        if tree is not None:
            kind = _KINDS[question.within]
            wide = _match(connection, kind, tree)
            total, facets = _counted(connection, kind, question.only)
            found = _page(connection, kind, question, wide) if question.limit else ()
            connection.execute(text("DROP TABLE temp.search_found"))
    return Found(
        query=question.query,
        within=question.within,
        understood=in_english(understood),
        total=total,
        offset=question.offset,
        hits=found,
        facets=facets,
    )


def _match(connection: Connection, kind: _Kind, tree: Tree) -> str:
    """Put every match into a temporary table: its row, whether it has the very words (0) or others too (1), its bm25.

    Gives what FTS5 was asked for.
    """
    exact = matching(tree)
    wide = matching(tree, forms_in(connection, f"search_{kind.of}_terms"))
    connection.execute(text("DROP TABLE IF EXISTS temp.search_found"))
    connection.execute(
        text("CREATE TEMP TABLE search_found (row INTEGER PRIMARY KEY, tier INTEGER NOT NULL, score REAL NOT NULL)")
    )
    put = f"INSERT OR REPLACE INTO temp.search_found SELECT rowid, :tier, rank FROM {kind.words} WHERE {kind.words} MATCH :asked"
    if wide != exact:
        connection.execute(text(put), {"tier": 1, "asked": wide})
    connection.execute(text(put), {"tier": 0, "asked": exact})
    return wide


def _conditions(only: Only) -> tuple[str, dict[str, str]]:
    """SQL for what the documents of hits must be, and its values."""
    asked = {fact: value for fact in _FACTS if (value := getattr(only, fact)) is not None}
    return " AND ".join(["1", *(f"d.{fact} = :{fact}" for fact in asked)]), asked


def _counted(connection: Connection, kind: _Kind, only: Only) -> tuple[int, Facets]:
    """How many matches there are in such documents, and how many by each fact, whatever was asked of that fact itself."""
    where, asked = _conditions(Only(document=only.document))
    facts = "d.kind, d.language, d.publisher"
    each = f"SELECT {facts}, {{}} FROM temp.search_found f {kind.where} WHERE {where}"
    # A person stands in several documents, but is to be counted once.
    grouped = each.format("f.row") if kind.of == "people" else f"{each.format('count(*)')} GROUP BY {facts}"
    groups = [(row[:3], row[3]) for row in connection.execute(text(grouped), asked)]

    def number(chosen: Iterable[tuple[Any, int]]) -> int:
        held = [item for _, item in chosen]
        return len(set(held)) if kind.of == "people" else sum(held)

    def fits(values: Sequence[str | None], besides: int | None = None) -> bool:
        wanted = (only.kind, only.language, only.publisher)
        return all(place == besides or want in (None, values[place]) for place, want in enumerate(wanted))

    def facet(place: int) -> tuple[Facet, ...]:
        by_value: dict[str | None, list[tuple[Any, int]]] = {}
        for group in groups:
            if fits(group[0], besides=place):
                by_value.setdefault(group[0][place], []).append(group)
        counted = [Facet(value=value, count=number(held)) for value, held in by_value.items()]
        return tuple(sorted(counted, key=lambda item: (-item.count, item.value or "")))

    total = number(group for group in groups if fits(group[0]))
    return total, Facets(kinds=facet(0), languages=facet(1), publishers=facet(2))


def _page(connection: Connection, kind: _Kind, question: Question, wide: str) -> tuple[Hit, ...]:
    where, asked = _conditions(question.only)
    columns = {"texts": "d.document, d.blocks", "statements": "r.*, d.document AS document_id", "people": "r.*"}
    query = (
        f"SELECT f.row AS found, f.tier, {columns[question.within]} FROM temp.search_found f {kind.where} "
        f"WHERE {where} {'GROUP BY f.row' if kind.of == 'people' else ''} "
        f"ORDER BY {kind.order} LIMIT :limit OFFSET :offset"
    )
    page = {"limit": question.limit, "offset": question.offset}
    rows = connection.execute(text(query), {**asked, **page}).fetchall()
    marked = _marked(connection, kind, wide, [row.found for row in rows])
    return tuple(_hit(question, row, marked[row.found]) for row in rows)


def _marked(connection: Connection, kind: _Kind, asked: str, rows: list[int]) -> dict[int, tuple[str, ...]]:
    """The columns of these matches with marks around what matches."""
    columns = {"text": 2, "statement": 2, "people": 1}[kind.of]
    shown = ", ".join(f"highlight({kind.words}, {column}, :opens, :closes)" for column in range(columns))
    # The plus keeps SQLite from asking the index anew for each row, which is dear where many words match.
    listed = ", ".join(map(str, rows))
    query = f"SELECT rowid, {shown} FROM {kind.words} WHERE {kind.words} MATCH :asked AND +rowid IN ({listed})"
    given = {"opens": OPENS, "closes": CLOSES, "asked": asked}
    return {row[0]: tuple(row[1:]) for row in connection.execute(text(query), given)}


def _hit(question: Question, row: Row[Any], marked: tuple[str, ...]) -> Hit:
    if question.within == "texts":
        return _text_hit(row, marked, PASSAGES if question.only.document is None else PASSAGES_OF_ONE)
    if question.within == "statements":
        return _statement_hit(row, marked)
    names, _ = from_json(row.names, tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[str, ...]])
    return PersonHit(
        entity=row.entity,
        kind=row.kind,
        name=row.name,
        mentions=row.mentions,
        spellings=hits.spellings(marked[0], names),
        exact=row.tier == 0,
    )


def _text_hit(row: Row[Any], marked: tuple[str, ...], most: int) -> TextHit:
    words, marks = hits.unmarked(marked[0])
    title, title_marks = hits.unmarked(marked[1])
    blocks = from_json(row.blocks, tuple[tuple[BlockKind, int, int], ...])
    return TextHit(
        document=row.document,
        title=Snippet(text=title, marks=title_marks),
        places=len(marks),
        passages=hits.passages(words, marks, blocks, most),
        exact=row.tier == 0,
    )


def _statement_hit(row: Row[Any], marked: tuple[str, ...]) -> StatementHit:
    content, marks = hits.unmarked(marked[0])
    source, source_marks = hits.unmarked(marked[1])
    content_spans, source_spans = from_json(row.places, tuple[Spans, Spans])
    return StatementHit(
        statement=row.statement,
        document=row.document_id,
        content=hits.snippet(content, marks),
        spans=hits.placed(marks, content_spans),
        source=hits.snippet(source, source_marks) if source else None,
        source_spans=hits.placed(source_marks, source_spans),
        exact=row.tier == 0,
    )
