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
