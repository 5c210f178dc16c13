"""Files on their way into a case through the desk: kept in a folder of the case's own until they are taken, under harmless names."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

SCRATCH = "scratch"
UNNAMED = "unnamed"
LONGEST_PART = 200
LONGEST_NAME = 1000
"""Characters of one part of a name, and of all of it."""
_LOCK = ".lock"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_UNFIT = re.compile(r'[<>:"|?*]')
_DRIVE = re.compile(r"^[A-Za-z]:(?=[\\/])")
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
"""Names that are devices on Windows, whatever follows the first dot."""


def harmless(name: str) -> str:
    """A relative path that is safe on every system, with the parts of the name it was given: no way up, no device, no control."""
    parts = []
    for part in _DRIVE.sub("", name).replace("\\", "/").split("/"):
        clean = _UNFIT.sub("_", _CONTROL.sub("_", part)).strip().rstrip(". ")
        if not clean:
            continue
        if _DEVICES.match(clean):
            clean = f"_{clean}"
        parts.append(_shortened(clean))
    return "/".join(parts)[-LONGEST_NAME:].lstrip("/") or UNNAMED


def _shortened(part: str) -> str:
    """A part that is too long keeps its ending, by which readers know its kind."""
    if len(part) <= LONGEST_PART:
        return part
    stem, dot, ending = part.rpartition(".")
    kept = f"{dot}{ending}" if stem and len(ending) <= 10 else ""
    return part[: LONGEST_PART - len(kept)] + kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that waits: what it is recorded as, and where it is."""

    name: str
    path: Path
    size: int


class Uploads:
    """What waits to be read. Safe from several threads."""

    def __init__(self, case: Path) -> None:
        self._scratch = case / SCRATCH
        self._lock = threading.Lock()
        self._folder: Path | None = None
        self._held: int | None = None
        self._waiting: list[Upload] = []
        self._count = 0
        self._clear_leftovers()

    def place(self) -> Path:
        """Where the next file is to be written; nothing is there yet. Raises OSError."""
        with self._lock:
            if self._folder is None:
                self._make()
            assert self._folder is not None
            self._count += 1
            return self._folder / f"{self._count}"

    def add(self, name: str, path: Path) -> tuple[Upload, int]:
        """A file that was written to its place now waits; and how many do."""
        upload = Upload(name=harmless(name), path=path, size=path.stat().st_size)
        with self._lock:
            self._waiting.append(upload)
            return upload, len(self._waiting)

    def waiting(self) -> int:
        """How many files wait."""
        with self._lock:
            return len(self._waiting)

    def take(self) -> tuple[Upload, ...]:
        """Everything that waits; it waits no more."""
        with self._lock:
            taken, self._waiting = tuple(self._waiting), []
            return taken

    def put_back(self, uploads: Iterable[Upload]) -> None:
        """What was not needed after all waits again, before whatever came since."""
        with self._lock:
            self._waiting = [*uploads, *self._waiting]

    def remove(self, uploads: Iterable[Upload]) -> None:
        """Remove files that wait no more."""
        for upload in uploads:
            upload.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Remove everything that waits, and the folder."""
        with self._lock:
            folder, held, self._folder, self._held, self._waiting = self._folder, self._held, None, None, []
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        if held is not None:
            os.close(held)
        with suppress(OSError):
            self._scratch.rmdir()

    def _make(self) -> None:
        """A folder of this desk's own."""
        self._scratch.mkdir(mode=0o700, exist_ok=True)
        folder = Path(mkdtemp(prefix="desk-", dir=self._scratch))
        self._held = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        fcntl.flock(self._held, fcntl.LOCK_EX)
        self._folder = folder

    def _clear_leftovers(self) -> None:
        """Remove the folders of desks that are no more: what waited there was never taken."""
        for other in sorted(self._scratch.iterdir()) if self._scratch.is_dir() else ():
            with suppress(OSError):
                held = os.open(other / _LOCK, os.O_RDWR)
                try:
                    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(other, ignore_errors=True)
                finally:
                    os.close(held)
