"""Which files a run is about: every path named, and everything in the folders named, each exactly once, in order."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_AGAIN = "nothing of it was taken."


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A path on the way into the case. `name` is its absolute path in letters; `problem` is why nothing can be taken."""

    path: Path
    name: str
    named: bool
    """Whether a person named it, or it was met in a folder."""
    problem: str | None = None


def in_letters(path: Path) -> str:
    """The path as text; bytes that are no UTF-8 are written as \\xff."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def walk(paths: Iterable[str | Path], case: Path) -> tuple[Found, ...]:
    """Files to take and what cannot be taken, sorted by path.

    Links inside folders are not followed: what they point to is added under its own name or not at all. A link that is
    named itself is followed, since a person pointed at it. The case's own folder is left alone.
    """
    own = case.stat()
    found: dict[str, Found] = {}
    waiting = [(Path(os.path.abspath(path)), True) for path in paths]
    while waiting:
        path, named = waiting.pop()
        try:
            state = path.stat() if named else path.lstat()
            if (state.st_dev, state.st_ino) == (own.st_dev, own.st_ino):
                _note(found, path, named, f"It is the case itself; {_AGAIN}")
            elif stat.S_ISDIR(state.st_mode):
                with os.scandir(path) as entries:
                    waiting += [(Path(entry.path), False) for entry in entries]
            else:
                _note(found, path, named, _unfit(path, state))
        except OSError as error:
            _note(found, path, named, why_not(error))
    return tuple(sorted(found.values(), key=lambda item: item.name))


def given(path: Path, name: str) -> Found:
    """A file that came under a name of its own, which is what is recorded."""
    try:
        problem = _unfit(path, path.lstat())
    except OSError as error:
        problem = why_not(error)
    return Found(path=path, name=name, named=False, problem=problem)


def why_not(error: BaseException | None) -> str:
    """A sentence about a file or folder that the system would not give."""
    if isinstance(error, FileNotFoundError):
        return f"There is nothing at this path (any more); {_AGAIN}"
    if isinstance(error, PermissionError):
        return f"You have no permission to read it; {_AGAIN} Change its permissions and add it again."
    return f"The system could not read it ({getattr(error, 'strerror', error)}); {_AGAIN} See to its disk and add it again."


def open_file(found: Found) -> int:
    """A file descriptor for reading; never waits on a pipe, nor follows a link put there since. Raises OSError."""
    follow = 0 if found.named else os.O_NOFOLLOW
    return os.open(found.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | follow)


def unfit_open(descriptor: int) -> str | None:
    """Why what was opened cannot be taken after all."""
    state = os.fstat(descriptor)
    if not stat.S_ISREG(state.st_mode):
        return f"It is no ordinary file; {_AGAIN}"
    return f"It is empty; {_AGAIN}" if state.st_size == 0 else None


def _unfit(path: Path, state: os.stat_result) -> str | None:
    if stat.S_ISLNK(state.st_mode):
        target = in_letters(Path(os.readlink(path)))
        return f"It is a link to {target}, and links in folders are not followed; {_AGAIN} Add the file it points to."
    if not stat.S_ISREG(state.st_mode):
        return f"It is no ordinary file (a device, pipe or socket); {_AGAIN}"
    return f"It is empty; {_AGAIN}" if state.st_size == 0 else None


def _note(found: dict[str, Found], path: Path, named: bool, problem: str | None) -> None:
    name = in_letters(path)
    found[name] = Found(path=path, name=name, named=named, problem=problem)
