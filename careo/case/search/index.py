"""The index that search looks through. It is a cache: thrown away, it is built again.

It holds exactly what one viewer is shown, and is brought to that before it is asked. So whatever is withheld can neither
be found nor be counted, nor change an order by how often its words occur.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, Engine, delete, insert, select, text

from careo.case import database, schema
from careo.case.migrations import FULL_TEXT, full_text
from careo.case.search.entries import IndexedDocument, IndexedPerson, Shelf
from careo.errors import CaseInUse
from careo.records.codec import to_json

DOCUMENTS, PEOPLE = "documents", "people"
OPENS, CLOSES = "\ufdd0", "\ufdd1"
"""What FTS5 sets around matched words: characters that Unicode keeps free for this, and that no indexed text holds."""

_UNFIT = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1]")
_BATCH = 25
"""Documents that are indexed in one transaction."""
_ATTEMPTS = 5
IN_USE = (
    "The case was changed by another process again and again while it was being searched; nothing was lost. "
    "Search once more."
)

Told = Callable[[int, int], None]


class SearchIndex:
    """The index of one case."""

    def __init__(self, engine: Engine, wait_seconds: float = database.WAIT_SECONDS) -> None:
        self.engine = engine
        self._wait = wait_seconds

    def bring_up_to_date(self, shelf: Shelf, make: Callable[[str], IndexedDocument], told: Told) -> None:
        """Make the index hold these documents and no others; `told` hears how many of how many are done."""
        for _ in range(_ATTEMPTS):
            with database.reading(self.engine) as connection:
                if standing(connection, DOCUMENTS) == shelf.key:
                    return
                held = _held(connection)
            missing = [document for document, key in sorted(shelf.keys.items()) if held.get(document) != key]
            for start in range(0, len(missing), _BATCH):
                entries = [make(document) for document in missing[start : start + _BATCH]]
                with database.writing(self.engine, self._wait) as connection:
                    _set_standing(connection, DOCUMENTS, None)
                    _drop_documents(connection, [entry.document for entry in entries])
                    for entry in entries:
                        _put_document(connection, entry)
                told(start + len(entries), len(missing))
            with database.writing(self.engine, self._wait) as connection:
                held = _held(connection)
                _drop_documents(connection, sorted(held.keys() - shelf.keys.keys()))
                if {document: held.get(document) for document in shelf.keys} == shelf.keys:
                    _set_standing(connection, DOCUMENTS, shelf.key)
                    return
        raise CaseInUse(IN_USE)

    def bring_people_up_to_date(self, key: str, make: Callable[[], Sequence[IndexedPerson]]) -> None:
        """Make the index hold these people and no others; `key` stands for all of them."""
        with database.reading(self.engine) as connection:
            if standing(connection, PEOPLE) == key:
                return
        people = {person.entity: person for person in make()}
        table = schema.search_people
        with database.writing(self.engine, self._wait) as connection:
            same = set()
            for row in connection.execute(select(table)):
                person = people.get(row.entity)
                if person is not None and (row.kind, row.name, row.mentions, row.names) == _person(person):
                    same.add(row.entity)
                else:
                    _drop_person(connection, row.row)
            for entity, person in sorted(people.items()):
                if entity not in same:
                    _put_person(connection, person)
            _set_standing(connection, PEOPLE, key)

    def throw_away(self) -> None:
        """Empty the index, whatever state it is in; the next search builds it again."""
        with database.writing(self.engine, self._wait) as connection:
            for of, columns in FULL_TEXT:
                for name in (f"search_{of}_terms", f"search_{of}_words"):
                    connection.execute(text(f"DROP TABLE {name}"))
                for statement in full_text(of, columns):
                    connection.execute(text(statement))
            for table in ("shelves", "statements", "documents", "people_seen", "people"):
                connection.execute(text(f"DELETE FROM search_{table}"))

    def damaged(self, faults: Iterable[str]) -> bool:
        """Whether the database tells of the index among what is wrong with its file."""
        return any(f"search_{of}_words" in fault for fault in faults for of, _ in FULL_TEXT)


def standing(connection: Connection, shelf: str) -> str | None:
    """Under which key all documents, or all people, stand in the index; None while they are being exchanged."""
    table = schema.search_shelves.c
    found: str | None = connection.scalar(select(table.key).where(table.name == shelf))
    return found


def _set_standing(connection: Connection, shelf: str, key: str | None) -> None:
    table = schema.search_shelves
    connection.execute(delete(table).where(table.c.name == shelf))
    if key is not None:
        connection.execute(insert(table).values(name=shelf, key=key))


def _held(connection: Connection) -> dict[str, str]:
    table = schema.search_documents.c
    return {row.document: row.key for row in connection.execute(select(table.document, table.key))}


def _drop_documents(connection: Connection, documents: Iterable[str]) -> None:
    for document in documents:
        held = schema.search_documents.c
        row = connection.scalar(select(held.row).where(held.document == document))
        if row is None:
            continue
        of = {"row": row}
        connection.execute(text("DELETE FROM search_text_words WHERE rowid = :row"), of)
        statements = "SELECT row FROM search_statements WHERE document = :row"
        connection.execute(text(f"DELETE FROM search_statement_words WHERE rowid IN ({statements})"), of)
        connection.execute(text("DELETE FROM search_statements WHERE document = :row"), of)
        connection.execute(text("DELETE FROM search_documents WHERE row = :row"), of)


def _put_document(connection: Connection, entry: IndexedDocument) -> None:
    made = connection.execute(
        insert(schema.search_documents).values(
            document=entry.document,
            key=entry.key,
            kind=entry.kind,
            language=entry.language,
            publisher=entry.publisher,
            blocks=to_json(entry.blocks),
        )
    )
    row = made.lastrowid
    connection.execute(
        text("INSERT INTO search_text_words (rowid, words, title) VALUES (:row, :words, :title)"),
        {"row": row, "words": fit(entry.text), "title": fit(entry.title)},
    )
    if not entry.statements:
        return
    places = schema.search_statements
    first = (connection.scalar(text("SELECT max(row) FROM search_statements")) or 0) + 1
    numbered = list(enumerate(entry.statements, start=first))
    connection.execute(
        insert(places),
        [
            {
                "row": number,
                "statement": item.statement,
                "document": row,
                "start": item.start,
                "places": to_json((item.content_spans, item.source_spans)),
            }
            for number, item in numbered
        ],
    )
    connection.execute(
        text("INSERT INTO search_statement_words (rowid, content, source) VALUES (:row, :content, :source)"),
        [{"row": number, "content": fit(item.content), "source": fit(item.source)} for number, item in numbered],
    )


def _person(person: IndexedPerson) -> tuple[str, str, int, bytes]:
    """What is kept of somebody besides the id."""
    return (person.kind, person.name, person.mentions, to_json((person.names, person.documents)))


def _drop_person(connection: Connection, row: int) -> None:
    for table, column in (("search_people_words", "rowid"), ("search_people_seen", "row"), ("search_people", "row")):
        connection.execute(text(f"DELETE FROM {table} WHERE {column} = :row"), {"row": row})


def _put_person(connection: Connection, person: IndexedPerson) -> None:
    kind, name, mentions, names = _person(person)
    made = connection.execute(
        insert(schema.search_people).values(entity=person.entity, kind=kind, name=name, mentions=mentions, names=names)
    )
    row = made.lastrowid
    spelled = "\n".join(fit(spelling) for spelling, _ in person.names)
    connection.execute(
        text("INSERT INTO search_people_words (rowid, names) VALUES (:row, :names)"), {"row": row, "names": spelled}
    )
    seen = [{"row": row, "document": document} for document in person.documents]
    if seen:
        connection.execute(insert(schema.search_people_seen), seen)


def fit(words: str) -> str:
    """The words without characters that FTS5 or UTF-8 cannot carry; as many characters as before."""
    return _UNFIT.sub("\ufffd", words)
