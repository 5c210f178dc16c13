"""The case's tables as records in and records out; only the index that search looks through is written elsewhere.

Every deed (a file taken or refused, a judgement) is one transaction with its line of custody; what stages made is cached
in transactions of its own. The write lock is held for the length of one transaction, never while something is read.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select, update

from careo import errors
from careo.case import custody, database, overtaking, schema, stages
from careo.records.codec import from_json, to_json
from careo.records.ids import record_id
from careo.records.judgements import Judgement

_BATCH = 500
_NEWEST = 12
"""Outputs kept of one document: enough for a correction that is made and taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who does something, and when (ISO time, UTC)."""

    who: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Facts and judgements at one moment. `documents` has each document's paths in the order taken; ids are sorted."""

    revision: int
    documents: dict[str, tuple[str, ...]]
    refusals: dict[str, str]
    judgements: tuple[Judgement, ...]


class Store:
    """The database of the case in `folder`, with its custody log."""

    def __init__(self, folder: Path, engine: Engine, wait_seconds: float = database.WAIT_SECONDS) -> None:
        self.log = folder / "custody.log"
        self._wait = wait_seconds
        self.engine = engine
        self._log_end: tuple[int, int] | None = None

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()

    def revision(self) -> int:
        """A number that every deed raises."""
        with database.reading(self.engine) as connection:
            return _number(connection, "revision")

    def mark(self) -> tuple[int, int]:
        """The revision, and a number that changes whenever a document was read."""
        table = schema.stage_outputs.c
        read = select(table.sequence).where(table.stage == stages.SUMMARY).order_by(table.sequence.desc()).limit(1)
        with database.reading(self.engine) as connection:
            return _number(connection, "revision"), connection.scalar(read) or 0

    def first_path(self, document: str) -> str | None:
        """The path that a document's bytes came from first."""
        paths = schema.paths.c
        first = select(paths.path).where(paths.document == document).order_by(paths.sequence).limit(1)
        with database.reading(self.engine) as connection:
            return connection.scalar(first)

    def state(self) -> State:
        """Everything but what stages made."""
        paths, refusals = schema.paths.c, schema.refusals.c
        with database.reading(self.engine) as connection:
            documents: dict[str, tuple[str, ...]] = {}
            for document, path in connection.execute(
                select(paths.document, paths.path).order_by(paths.document, paths.sequence)
            ):
                documents[document] = (*documents.get(document, ()), path)
            return State(
                revision=_number(connection, "revision"),
                documents=documents,
                refusals={
                    row.path: row.why for row in connection.execute(select(schema.refusals).order_by(refusals.path))
                },
                judgements=_judgements(connection),
            )

    def sizes(self) -> dict[str, int]:
        """Bytes of each document's original."""
        with database.reading(self.engine) as connection:
            return {row.id: row.size for row in connection.execute(select(schema.documents))}

    def take(self, document: str, size: int, path: str, stamp: Stamp) -> bool:
        """Record that these bytes, already safe on disk, came from `path`; False when that had been recorded before."""
        table = schema.paths
        with database.writing(self.engine, self._wait) as connection:
            known = connection.scalar(select(schema.documents.c.id).where(schema.documents.c.id == document))
            here = select(table.c.sequence).where(table.c.path == path, table.c.document == document)
            refused = connection.execute(delete(schema.refusals).where(schema.refusals.c.path == path)).rowcount
            if known and connection.scalar(here) is not None:
                if refused:
                    _raise_revision(connection)
                return False
            if not known:
                connection.execute(insert(schema.documents).values(id=document, size=size))
            connection.execute(insert(table).values(document=document, path=path))
            self._record(connection, stamp, "found again" if known else "taken", document, path)
        self.write_log()
        return True

    def refuse(self, path: str, why: str, stamp: Stamp) -> None:
        """Record that nothing was taken from `path`; a path from which something had been taken keeps that outcome."""
        table = schema.refusals
        with database.writing(self.engine, self._wait) as connection:
            if (
                connection.scalar(select(schema.paths.c.sequence).where(schema.paths.c.path == path).limit(1))
                is not None
            ):
                return
            before = connection.scalar(select(table.c.why).where(table.c.path == path))
            if before == why:
                return
            connection.execute(delete(table).where(table.c.path == path))
            connection.execute(insert(table).values(path=path, why=why))
            self._record(connection, stamp, "refused", path, why)
        self.write_log()

    def add_judgement(self, judgement: Judgement, seen: int | None = None) -> Judgement:
        """Record a judgement; its id is made here, from all of it and how often the very same was made before.

        With `seen`, a revision: raises Overtaken, recording nothing, where the same was judged since. The look and the
        record are one transaction, so that of two people who judge at once the second is told.
        """
        table = schema.judgements
        with database.writing(self.engine, self._wait) as connection:
            if seen is not None:
                overtaking.refuse_overtaken(judgement, _judgements(connection), _judged_since(connection, seen))
            repeated = 0
            while True:
                given = replace(judgement, id=record_id("j", (to_json(replace(judgement, id="")).hex(), repeated)))
                if connection.scalar(select(table.c.sequence).where(table.c.id == given.id)) is None:
                    break
                repeated += 1
            connection.execute(insert(table).values(id=given.id, record=to_json(given)))
            self._record(connection, Stamp(who=given.who, when=given.when), "judged", given.id, given.kind)
        self.write_log()
        return given

    def begin(self, release_key: bytes, stamp: Stamp) -> None:
        """The first rows of a new case."""
        with database.writing(self.engine, self._wait) as connection:
            for name, value in (("release_key", release_key), ("revision", b"0"), ("logged", b"0")):
                connection.execute(insert(schema.settings).values(name=name, value=value))
            self._record(connection, stamp, "made", "case", None)

    def release_key(self) -> bytes:
        """The secret with which ids are keyed that leave the case."""
        with database.reading(self.engine) as connection:
            return _setting(connection, "release_key")

    def outputs(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What stages made, of those keys for which something is kept; what is damaged is dropped, so that it is made again."""
        wanted = sorted(set(keys))
        found: dict[str, bytes] = {}
        damaged: list[str] = []
        table = schema.stage_outputs
        with database.reading(self.engine) as connection:
            for start in range(0, len(wanted), _BATCH):
                batch = table.c.key.in_(wanted[start : start + _BATCH])
                for row in connection.execute(select(table).where(batch)):
                    try:
                        found[row.key] = zlib.decompress(row.output)
                    except zlib.error:
                        damaged.append(row.key)
        if damaged:
            with database.writing(self.engine, self._wait) as connection:
                connection.execute(delete(table).where(table.c.key.in_(damaged)))
        return found

    def present(self, keys: Iterable[str]) -> frozenset[str]:
        """Those of the keys for which something is kept."""
        wanted = sorted(set(keys))
        found: list[str] = []
        column = schema.stage_outputs.c.key
        with database.reading(self.engine) as connection:
            for start in range(0, len(wanted), _BATCH):
                found += connection.scalars(select(column).where(column.in_(wanted[start : start + _BATCH])))
        return frozenset(found)

    def keep_outputs(self, outputs: Iterable[tuple[str, str, str | None, bytes]], current: Iterable[str] = ()) -> None:
        """Keep (stage, key, document or None, output) rows in one transaction.

        With `current`, all but the newest of whatever else is kept of the same documents is thrown away.
        """
        table, rows, kept = schema.stage_outputs, tuple(outputs), sorted(set(current))
        with database.writing(self.engine, self._wait) as connection:
            for stage, key, document, output in rows:
                connection.execute(delete(table).where(table.c.key == key))
                connection.execute(
                    insert(table).values(stage=stage, key=key, document=document, output=_packed(output))
                )
            for document in sorted({document for _, _, document, _ in rows if document is not None and kept}):
                of = select(table.c.sequence).where(table.c.document == document).order_by(table.c.sequence.desc())
                oldest = connection.scalar(of.limit(1).offset(_NEWEST - 1)) or 0
                old = (table.c.document == document, table.c.sequence < oldest, table.c.key.not_in(kept))
                connection.execute(delete(table).where(*old))

    def keep_across(self, stage: str, key: str, output: bytes, newest: int) -> None:
        """Keep what a stage across documents made, and only its newest outputs.

        Where another process is writing, or nothing can be written, it is simply not kept: it can be made again.
        """
        table = schema.stage_outputs
        of_stage = select(table.c.sequence).where(table.c.stage == stage).order_by(table.c.sequence.desc())
        with (
            suppress(errors.CaseError, errors.OutOfSpace),
            database.writing(self.engine, wait_seconds=0.2) as connection,
        ):
            connection.execute(delete(table).where(table.c.key == key))
            connection.execute(insert(table).values(stage=stage, key=key, output=_packed(output)))
            last = connection.scalar(of_stage.limit(1).offset(newest - 1))
            if last is not None:
                connection.execute(delete(table).where(table.c.stage == stage, table.c.sequence < last))

    def done_since(self, revision: int) -> frozenset[str]:
        """Ids of the documents given and of the judgements made since a revision, and perhaps of some shortly before."""
        with database.reading(self.engine) as connection:
            return frozenset(subject for _, subject in _deeds_since(connection, revision))

    def custody(self) -> tuple[tuple[bytes, ...], int]:
        """Every line of custody as recorded, and how many of them are known to be in the log on disk."""
        table = schema.custody.c
        with database.reading(self.engine) as connection:
            lines = tuple(connection.scalars(select(table.line).order_by(table.sequence)))
            return lines, _number(connection, "logged")

    def integrity(self) -> list[str]:
        """What the database itself finds wrong with its file."""
        return database.integrity(self.engine)

    def write_log(self) -> None:
        """Bring the custody log on disk up to what is recorded: after each deed, and after a crash.

        While another process holds the log, what it does not write itself is left to the next deed or the next start.
        """
        table = schema.custody.c
        try:
            with custody.alone(self.log) as descriptor:
                count, held = custody.tail(descriptor, self._log_end)
                with database.reading(self.engine) as connection:
                    logged = _number(connection, "logged")
                    missing = tuple(
                        connection.scalars(
                            select(table.line).where(table.sequence > max(count, logged)).order_by(table.sequence)
                        )
                    )
                if missing or custody.torn(descriptor, held):
                    held = custody.append(descriptor, held, missing)
                self._log_end = (count + len(missing), held)
        except custody.HeldByAnother:
            return
        except OSError as error:
            if not database.is_out_of_space(error):
                raise
            raise errors.OutOfSpace(
                f"The disk that holds {self.log} is full: the last step is recorded in the case, and its line of custody "
                "will be written as soon as there is room. Free some space and run the same command again."
            ) from error

    def _record(self, connection: Connection, stamp: Stamp, what: str, subject: str, detail: str | None) -> None:
        table = schema.custody
        last = connection.execute(select(table).order_by(table.c.sequence.desc()).limit(1)).first()
        sequence = 1 if last is None else last.sequence + 1
        line = custody.make_line(
            sequence, (stamp.when, stamp.who, what, subject, detail), None if last is None else last.line
        )
        connection.execute(insert(table).values(sequence=sequence, line=line))
        if self._log_end is not None:
            logged = max(_number(connection, "logged"), min(self._log_end[0], sequence - 1))
            _set(connection, "logged", logged)
        _raise_revision(connection)


def _packed(output: bytes) -> bytes:
    """Records as JSON repeat their fields: at the fastest level they take about a tenth of the room."""
    return zlib.compress(output, 1)


def _judgements(connection: Connection) -> tuple[Judgement, ...]:
    table = schema.judgements.c
    return tuple(
        from_json(record, Judgement) for record in connection.scalars(select(table.record).order_by(table.sequence))
    )


def _judged_since(connection: Connection, revision: int) -> frozenset[str]:
    """Ids of the judgements made since a revision, and perhaps of some made shortly before."""
    return frozenset(subject for what, subject in _deeds_since(connection, revision) if what == "judged")


def _deeds_since(connection: Connection, revision: int) -> tuple[tuple[str, str], ...]:
    """What was done since a revision, and perhaps shortly before, and to what, in the order done.

    Each line of custody raised the revision once; now and then something else raised it too, which only widens the look.
    """
    table = schema.custody.c
    last = connection.scalar(select(table.sequence).order_by(table.sequence.desc()).limit(1)) or 0
    known = revision - (_number(connection, "revision") - last)
    lines = connection.scalars(select(table.line).where(table.sequence > known))
    deeds = [json.loads(line) for line in lines]
    return tuple((deed["what"], deed["subject"]) for deed in deeds)


def _setting(connection: Connection, name: str) -> bytes:
    value = connection.scalar(select(schema.settings.c.value).where(schema.settings.c.name == name))
    if value is None:
        raise errors.CaseDamaged(f"The case lacks its setting {name!r}. Put back the last backup of the case folder.")
    return bytes(value)


def _number(connection: Connection, name: str) -> int:
    return int(json.loads(_setting(connection, name)))


def _set(connection: Connection, name: str, value: int) -> None:
    table = schema.settings
    connection.execute(update(table).where(table.c.name == name).values(value=str(value).encode()))


def _raise_revision(connection: Connection) -> None:
    _set(connection, "revision", _number(connection, "revision") + 1)
