"""A case's folder: made so that it is either not there or whole, and opened only when it is a case.

`case.db` gets its name last, so a folder without it is no case yet, whatever ended its making.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from careo import errors
from careo.case import database, migrations, settings
from careo.case.originals import sync_folder
from careo.case.store import Stamp, Store
from careo.options import Options

DATABASE = "case.db"
ORIGINALS = "originals"
_UNFINISHED = DATABASE + ".part"
_OWN = {settings.NAME, ORIGINALS, "custody.log", *(_UNFINISHED + end for end in ("", "-wal", "-shm", "-journal"))}


def make(path: Path, release_key: bytes, stamp: Stamp) -> None:
    """Make an empty case at a path where nothing is, or an empty folder, or a case whose making was ended."""
    database.require_safe_library()
    try:
        _make(path, release_key, stamp)
    except OSError as error:
        if database.is_out_of_space(error):
            raise database.out_of_space(str(path)) from error
        raise errors.CaseError(f"No case could be made at {path} ({error.strerror}). Choose another place.") from error


def _make(path: Path, release_key: bytes, stamp: Stamp) -> None:
    if path.exists() and not path.is_dir():
        raise errors.CaseExists(f"There is already something at {path}; nothing was changed. Choose another path.")
    path.mkdir(mode=0o700, exist_ok=True) if path.parent.is_dir() else path.mkdir(mode=0o700, parents=True)
    if set(os.listdir(path)) - _OWN:
        raise errors.CaseExists(f"There is already something at {path}; nothing was changed. Choose another path.")
    path.chmod(0o700)
    (path / ORIGINALS).mkdir(mode=0o700, exist_ok=True)
    for name in sorted(_OWN - {ORIGINALS}):
        (path / name).unlink(missing_ok=True)
    _write_new(path / settings.NAME, settings.template().encode())
    unfinished = path / _UNFINISHED
    database.create_file(unfinished)
    engine = database.connect(unfinished)
    migrations.migrate(engine)
    store = Store(path, engine)
    store.begin(release_key, stamp)
    store.write_log()
    store.close()
    unfinished.rename(path / DATABASE)
    sync_folder(path)
    sync_folder(path.parent)


def open_folder(path: Path) -> tuple[Store, Options]:
    """The store and options of the case at `path`."""
    database.require_safe_library()
    if not (path / DATABASE).is_file():
        raise errors.NoSuchCase(f"There is no case at {path}. Make one with: careo new {path}")
    toml = path / settings.NAME
    options = settings.load(toml) if toml.exists() else Options()
    engine = database.connect(path.absolute() / DATABASE)
    migrations.migrate(engine)
    store = Store(path.absolute(), engine)
    store.write_log()
    return store, options


@contextmanager
def reading_alone(path: Path) -> Iterator[bool]:
    """Whether this process is the only one that reads originals of this case now.

    Only a courtesy, so that two processes do not do the same work: the lock is on the folder itself and ends with the process.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)


def _write_new(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
