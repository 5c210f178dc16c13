"""Originals, bit for bit, under their SHA-256; written once and never again.

A file is copied to a temporary name in the case, brought to disk, renamed to its digest, and the folder brought to disk,
before anything in the database speaks of it. So a record never points to bytes that are not there; bytes that a crash left
without a record are taken up by the next run.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from careo.case import database
from careo.errors import CaseError

_PIECE = 1 << 20
_PREFIX = ".part-"


def digest_of(descriptor: int) -> tuple[str, int]:
    """SHA-256 and length of an open file, from its beginning."""
    sha, size = hashlib.sha256(), 0
    for piece in _pieces(descriptor):
        sha.update(piece)
        size += len(piece)
    return sha.hexdigest(), size


class SourceFailed(Exception):
    """The file that was to be kept could not be read to its end; its cause is the OSError."""


class Originals:
    """The folder `originals/` of one case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, document: str) -> Path:
        """Where the original with this digest is, or would be."""
        return self.folder / document[:2] / document

    def keep(self, descriptor: int) -> tuple[str, int]:
        """Copy an open file into the case; its digest and length.

        Raises SourceFailed, OutOfSpace or CaseError, leaving nothing of it behind.
        """
        document, size = digest_of(descriptor)
        if self._has(document, size):
            sync_folder(self.path(document).parent)
            return document, size
        try:
            return self._copy(descriptor)
        except OSError as error:
            if database.is_out_of_space(error):
                raise database.out_of_space(str(self.folder)) from error
            raise CaseError(
                f"Nothing can be written to {self.folder} ({error.strerror}); what had been acknowledged is kept. "
                "See that the case's folder and its files belong to you and that its disk is well."
            ) from error

    def clear_leftovers(self) -> None:
        """Remove the temporary files of runs that were killed; those of runs that live are locked by them."""
        for path in sorted(self.folder.glob(_PREFIX + "*")):
            with suppress(OSError):
                descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    path.unlink()
                finally:
                    os.close(descriptor)

    def faults(self, sizes: dict[str, int]) -> list[str]:
        """Sentences about originals that are missing or altered, and about files that are no originals."""
        found = []
        for document in sorted(sizes):
            try:
                with self.path(document).open("rb") as original:
                    digest, _ = digest_of(original.fileno())
            except (OSError, SourceFailed) as error:
                cause = error.__cause__ or error
                found.append(f"The original {document} cannot be read ({getattr(cause, 'strerror', cause)}).")
            else:
                if digest != document:
                    found.append(f"The original {document} was altered: its bytes now have the digest {digest}.")
        for path in sorted(self.folder.rglob("*")):
            stray = path.is_file() and path != self.path(path.name) and not path.name.startswith(_PREFIX)
            if stray or path.is_symlink():
                found.append(f"{path} is among the originals, but is none.")
        return found

    def _has(self, document: str, size: int) -> bool:
        try:
            state = self.path(document).lstat()
        except FileNotFoundError:
            return False
        return state.st_size == size

    def _copy(self, source: int) -> tuple[str, int]:
        descriptor, name = self._temporary()
        try:
            sha, size = hashlib.sha256(), 0
            for piece in _pieces(source):
                sha.update(piece)
                size += len(piece)
                _write_all(descriptor, piece)
            os.fsync(descriptor)
            target = self.path(sha.hexdigest())
            with suppress(FileExistsError):
                target.parent.mkdir(mode=0o700)
            # Also where it exists: a run that was killed may have made it and not got as far as this.
            sync_folder(self.folder)
            name.rename(target)
            sync_folder(target.parent)
        except BaseException:
            name.unlink(missing_ok=True)
            raise
        finally:
            os.close(descriptor)
        return sha.hexdigest(), size

    def _temporary(self) -> tuple[int, Path]:
        """A new file that this process holds locked, so that no other run clears it away."""
        while True:
            descriptor, name = mkstemp(prefix=_PREFIX, dir=self.folder)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if os.fstat(descriptor).st_nlink:
                return descriptor, Path(name)
            os.close(descriptor)


def _pieces(descriptor: int) -> Iterator[bytes]:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        while piece := os.read(descriptor, _PIECE):
            yield piece
    except OSError as error:
        raise SourceFailed from error


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    while data:
        data = data[os.write(descriptor, data) :]
