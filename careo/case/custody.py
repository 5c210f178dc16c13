"""The custody log: who gave or decided what, when; each line carries the digest of the one before it.

A line is born in the database, in the transaction of the deed that it records, and is written to `custody.log` after the
commit. A crash in between leaves a line that the log lacks, and the next writer puts it there. So the log never tells of
a deed that was not done, nor leaves out one that was.

`faults` needs nothing but the standard library, and neither does anybody who rewrites it from this description:
each line is one JSON object; `sequence` counts from 1; `previous` is the SHA-256, in hexadecimal, of the bytes of the
line before without its line end, and 64 zeros in the first.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOTHING_BEFORE = "0" * 64
_FIELDS = ("sequence", "when", "who", "what", "subject", "detail", "previous")


def digest(line: bytes) -> str:
    """What the next line carries as `previous`. `line` has no line end."""
    return hashlib.sha256(line).hexdigest()


def make_line(sequence: int, deed: tuple[str, str, str, str, str | None], previous: bytes | None) -> bytes:
    """One line without its end. `deed` is (when, who, what, subject, detail); `previous` the line before, if any."""
    before = NOTHING_BEFORE if previous is None else digest(previous)
    return json.dumps(dict(zip(_FIELDS, (sequence, *deed, before), strict=True)), ensure_ascii=False).encode()


def faults(log: bytes) -> list[str]:
    """Sentences about lines altered, removed, put in, moved, or cut short. An empty log has none."""
    found: list[str] = []
    lines = log.split(b"\n")
    if lines.pop() != b"":
        found.append("The last line of the custody log is cut short.")
    before = NOTHING_BEFORE
    for number, line in enumerate(lines, start=1):
        try:
            entry = json.loads(line)
            sequence, previous = entry["sequence"], entry["previous"]
        except (ValueError, KeyError, TypeError):
            found.append(f"Line {number} of the custody log cannot be read.")
        else:
            if sequence != number:
                found.append(f"Line {number} of the custody log has the number {sequence}.")
            if previous != before:
                found.append(f"Line {number} of the custody log does not follow from the line before it.")
        before = digest(line)
    return found


def differences(log: bytes, lines: tuple[bytes, ...], logged: int) -> list[str]:
    """What the log lacks or has otherwise than the database. `logged` lines are known to have been written to it."""
    written = log.split(b"\n")[:-1]
    found = [
        f"Line {number} of the custody log is not the line that was recorded."
        for number, (line, recorded) in enumerate(zip(written, lines, strict=False), start=1)
        if line != recorded
    ]
    if len(written) > len(lines):
        found.append(f"The custody log has {len(written) - len(lines)} lines more than were recorded.")
    if len(written) < logged:
        found.append(f"The custody log lacks the last {logged - len(written)} lines that were written to it.")
    return found


class HeldByAnother(Exception):
    """Another process has the log open for appending and does not let go."""


@contextmanager
def alone(log: Path) -> Iterator[int]:
    """The log open for reading and appending, with no other process in it; an open file descriptor.

    Raises HeldByAnother after about a second; an append takes some milliseconds.
    """
    descriptor = os.open(log, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    try:
        _lock(descriptor)
        yield descriptor
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    for _ in range(50):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(0.02)
        else:
            return
    raise HeldByAnother


def append(descriptor: int, held: int, lines: tuple[bytes, ...]) -> int:
    """Write `lines` after the first `held` bytes, on disk when this returns; a torn end is cut off. The log's new size."""
    os.ftruncate(descriptor, held)
    data = b"".join(line + b"\n" for line in lines)
    at = held
    try:
        while data:
            count = os.pwrite(descriptor, data, at)
            data, at = data[count:], at + count
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, held)
        raise
    return at


def tail(descriptor: int, known: tuple[int, int] | None = None) -> tuple[int, int]:
    """How many whole lines the log has, and how many bytes they take; a torn last line is not counted.

    `known` is an earlier answer: what is still that long is not counted again.
    """
    if known is not None and os.fstat(descriptor).st_size == known[1]:
        return known
    count = held = size = 0
    while piece := os.pread(descriptor, 1 << 20, size):
        count += piece.count(b"\n")
        if (last := piece.rfind(b"\n")) >= 0:
            held = size + last + 1
        size += len(piece)
    return count, held


def torn(descriptor: int, held: int) -> bool:
    """Whether something stands after the whole lines."""
    return os.fstat(descriptor).st_size != held
