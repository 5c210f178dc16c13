"""Numbered changes to the tables; each commits together with the row that says it was made.

A migration is never edited once released: a later one changes what an earlier one made. Each is a list of plain
statements, so that what it does stays the same whatever becomes of `schema.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, insert, inspect, select, text

from careo import errors
from careo.case import database, schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step; `number` is one more than that of the step before."""

    number: int
    name: str
    statements: tuple[str, ...]


FULL_TEXT = (("text", "words, title"), ("statement", "content, source"), ("people", "names"))
"""What each full-text table is of, and its columns."""


def full_text(of: str, columns: str) -> tuple[str, ...]:
    """A full-text table in which what is deleted is gone at once, and the list of its terms; part of migration 2."""
    words = f"search_{of}_words"
    return (
        f"CREATE VIRTUAL TABLE {words} USING fts5({columns}, tokenize = 'unicode61 remove_diacritics 2')",
        f"INSERT INTO {words} ({words}, rank) VALUES ('secure-delete', 1)",
        f"CREATE VIRTUAL TABLE search_{of}_terms USING fts5vocab({words}, row)",
    )


MIGRATIONS = (
    Migration(
        number=1,
        name="facts, judgements, custody and the cache of stages",
        statements=(
            "CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL)",
            "CREATE TABLE documents (id TEXT PRIMARY KEY NOT NULL, size INTEGER NOT NULL)",
            "CREATE TABLE paths (sequence INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents (id), "
            "path TEXT NOT NULL, UNIQUE (path, document))",
            "CREATE INDEX ix_paths_document ON paths (document)",
            "CREATE TABLE refusals (path TEXT PRIMARY KEY NOT NULL, why TEXT NOT NULL)",
            "CREATE TABLE judgements (sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL)",
            "CREATE TABLE custody (sequence INTEGER PRIMARY KEY, line BLOB NOT NULL)",
            "CREATE TABLE stage_outputs (sequence INTEGER PRIMARY KEY, stage TEXT NOT NULL, key TEXT NOT NULL UNIQUE, "
            "document TEXT REFERENCES documents (id), output BLOB NOT NULL)",
            "CREATE INDEX ix_stage_outputs_document ON stage_outputs (document)",
        ),
    ),
    Migration(
        number=2,
        name="the index that search looks through",
        statements=(
            "CREATE TABLE search_documents (row INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE, key TEXT NOT NULL, "
            "kind TEXT, language TEXT, publisher TEXT, blocks BLOB NOT NULL)",
            "CREATE TABLE search_statements (row INTEGER PRIMARY KEY, statement TEXT NOT NULL, "
            "document INTEGER NOT NULL REFERENCES search_documents (row), start INTEGER NOT NULL, places BLOB NOT NULL)",
            "CREATE INDEX ix_search_statements_document ON search_statements (document)",
            "CREATE TABLE search_people (row INTEGER PRIMARY KEY, entity TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, "
            "name TEXT NOT NULL, mentions INTEGER NOT NULL, names BLOB NOT NULL)",
            "CREATE TABLE search_people_seen (row INTEGER NOT NULL REFERENCES search_people (row), "
            "document TEXT NOT NULL, PRIMARY KEY (row, document)) WITHOUT ROWID",
            "CREATE TABLE search_shelves (name TEXT PRIMARY KEY NOT NULL, key TEXT NOT NULL)",
            *(statement for of, columns in FULL_TEXT for statement in full_text(of, columns)),
        ),
    ),
)


def made(connection: Connection) -> tuple[int, ...]:
    """Numbers of the migrations that this database has had, in order."""
    if not inspect(connection).has_table("migrations"):
        return ()
    return tuple(connection.scalars(select(schema.migrations.c.number).order_by(schema.migrations.c.number)))


def migrate(engine: Engine, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the tables to the present form. Raises CaseTooNew, having changed nothing, when they are ahead of it."""
    with database.reading(engine) as connection:
        missing = _missing(connection, engine, migrations)
    for migration in missing:
        with database.writing(engine) as connection:
            if migration in _missing(connection, engine, migrations):
                _make(connection, migration)


def _missing(connection: Connection, engine: Engine, migrations: tuple[Migration, ...]) -> list[Migration]:
    done = made(connection)
    known = {migration.number for migration in migrations}
    newer = [number for number in done if number not in known]
    if newer:
        raise errors.CaseTooNew(
            f"{engine.url.database} was written by a newer Careo (its tables are at step {max(newer)}, this one knows "
            f"{max(known)}); nothing was changed. Open it with that version or a later one."
        )
    return [migration for migration in migrations if migration.number not in done]


def _make(connection: Connection, migration: Migration) -> None:
    if migration.number == MIGRATIONS[0].number:
        connection.execute(text("CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)"))
    for statement in migration.statements:
        connection.execute(text(statement))
    connection.execute(insert(schema.migrations).values(number=migration.number, name=migration.name))
