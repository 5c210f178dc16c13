"""What only SQLite knows, in one place: its version, its settings, its locks and its error codes.

Nothing else in this room names the database. The settings keep a promise: what has been acknowledged survives a crash
(WAL with synchronous=FULL), and one writer at a time holds the lock, for the length of one transaction.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from careo import errors

SAFE = (3, 51, 3)
"""The release that fixed the WAL-reset bug (https://sqlite.org/wal.html#walresetbug), by which commits can be lost."""
SAFE_BACKPORTS = {(3, 44): 6, (3, 50): 7}

WAIT_SECONDS = 30
"""How long a writer waits for another one before it says so."""

_BUSY, _FULL, _IOERR, _CORRUPT, _NOTADB, _READONLY, _CANTOPEN = 5, 13, 10, 11, 26, 8, 14


def require_safe_library(version: str = dbapi2.sqlite_version) -> None:
    """Raise UnsafeLibrary where this SQLite can lose commits; `version` as the library gives it, "3.53.4"."""
    numbers = tuple(int(part) for part in version.split("."))
    backport = SAFE_BACKPORTS.get((numbers[0], numbers[1]))
    if numbers >= SAFE or (backport is not None and numbers[2:] >= (backport,)):
        return
    raise errors.UnsafeLibrary(
        f"The SQLite library here is {version}, which can lose what was written to a case; nothing was opened. "
        "Install sqlcipher3 with SQLite 3.51.3 or newer (or 3.50.7, or 3.44.6)."
    )


def connect(path: Path) -> Engine:
    """An engine on the database file, which must exist. Transactions are explicit; see `reading` and `writing`."""
    require_safe_library()
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        module=dbapi2,
        connect_args={"timeout": WAIT_SECONDS, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: Any) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        wait: float | None = connection.get_execution_options().get("careo_writes")
        if wait is None:
            connection.exec_driver_sql("BEGIN")
            return
        connection.exec_driver_sql(f"PRAGMA busy_timeout={int(wait * 1000)}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def create_file(path: Path) -> None:
    """An empty database file that only its owner may read; SQLite gives its WAL and index the same mode."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One view of the database as it was at one moment, however long another process writes."""
    with _in_words(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, wait_seconds: float = WAIT_SECONDS) -> Iterator[Connection]:
    """One transaction that holds the write lock. Raises CaseInUse when another writer keeps it too long, OutOfSpace."""
    with (
        _in_words(engine),
        engine.connect().execution_options(careo_writes=wait_seconds) as connection,
        connection.begin(),
    ):
        yield connection


def integrity(engine: Engine) -> list[str]:
    """What SQLite itself finds wrong with its file, in its own words."""
    with reading(engine) as connection:
        found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    return [line for line in found if line != "ok"] + [f"a row of {row[0]} points to nothing" for row in broken]


@contextmanager
def _in_words(engine: Engine) -> Iterator[None]:
    name = engine.url.database
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        raised = in_words(error, str(name))
        if raised is None:
            raise
        raise raised from error


def in_words(error: Exception, name: str) -> errors.CareoError | None:
    """The error that a person is shown for one of the database's, None for a programming error."""
    raised = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(raised, "sqlite_errorcode", 0) & 0xFF
    message = str(raised)
    if code == _BUSY:
        return errors.CaseInUse(
            f"Another process is writing to {name} and did not finish in time; nothing of this step was written, and "
            "what had been acknowledged is kept. Wait for it to end and run the same command again."
        )
    if code == _FULL or (code == _IOERR and _no_space(Path(name).parent)):
        return out_of_space(name)
    if code in (_CORRUPT, _NOTADB):
        return errors.CaseDamaged(
            f"{name} is damaged and cannot be read ({message}); the originals beside it are untouched. "
            "Put back the last backup of the whole case folder, or make a new case and add the originals to it."
        )
    if code in (_READONLY, _CANTOPEN, _IOERR):
        return errors.CaseError(
            f"{name} cannot be written ({message}); nothing of this step was kept. "
            "See that the case's folder and its files belong to you and that its disk is well."
        )
    return None


def out_of_space(name: str) -> errors.OutOfSpace:
    """The sentence for a full disk."""
    return errors.OutOfSpace(
        f"The disk that holds {name} is full; nothing of this step was written, and what had been acknowledged is kept. "
        "Free some space and run the same command again."
    )


def is_out_of_space(error: OSError) -> bool:
    """Whether the system says that there is no room: disk, quota or file size."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def _no_space(folder: Path) -> bool:
    state = os.statvfs(folder)
    return state.f_bavail * state.f_frsize < 1 << 20
