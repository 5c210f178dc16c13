"""Each original is parsed in a child process of its own, so that a hostile or broken file can only take that child down.

A small server process (careo.read.server) has the parsers loaded and forks one child a document, which costs
milliseconds. The child is handed one open file and one pipe: no path, no open file of the case. It may not write files,
its memory, processor time and wall clock are bounded (ReadOptions), and what it answers is parsed as data.
"""

from __future__ import annotations

import atexit
import json
import os
import pathlib
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from dataclasses import dataclass

import msgspec

from careo import errors
from careo.options import ReadOptions
from careo.records.codec import from_json, to_json
from careo.records.documents import Reading

LARGEST_ANSWER = 512 * 1024 * 1024
"""Bytes of JSON that a child may answer; above this the original counts as too much to read."""

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from careo.read.server import serve; serve(int(sys.argv[2]))"
_MESSAGE = 65_536


class _Server:
    """One server process, owned by this process; several threads may have children under way at once."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self._lock = threading.Lock()
        self._socket, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with other:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _START, json.dumps(sys.path), str(other.fileno())],
                pass_fds=[other.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
            )

    def start(self, original: int, answer: int, name: str, options: ReadOptions) -> int:
        """Fork a child on two open files; the child's process id."""
        request = json.dumps({"name": name, "options": to_json(options).decode()}).encode()
        with self._lock:
            socket.send_fds(self._socket, [request], [original, answer])
            return int(self._receive()["child"])

    def finish(self, child: int) -> int:
        """End the child, if it still runs; its wait status."""
        with self._lock:
            self._socket.send(json.dumps({"finish": child}).encode())
            return int(self._receive()["status"])

    def close(self) -> None:
        """The server ends when its socket closes."""
        self._socket.close()
        if self.owner == os.getpid():
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def _receive(self) -> dict[str, int]:
        data = self._socket.recv(_MESSAGE)
        if not data:
            raise ConnectionResetError("the reading server ended")
        answer: dict[str, int] = json.loads(data)
        return answer


_server: _Server | None = None
_server_lock = threading.Lock()


def _close_server() -> None:
    global _server
    with _server_lock:
        if _server is not None and _server.owner == os.getpid():
            _server.close()
        _server = None


def _running_server() -> _Server:
    """This process's server. One inherited by a fork belongs to the parent and is never spoken to."""
    global _server
    with _server_lock:
        if _server is None or _server.owner != os.getpid():
            _server = _Server()
            atexit.register(_close_server)
        return _server


@dataclass(frozen=True, slots=True)
class _Answer:
    data: bytes
    status: int
    overrun: bool
    late: bool


def read_apart(path: pathlib.Path, name: str, options: ReadOptions) -> Reading:
    """Read the file at `path` in a child process. `name` is the name that the original was given under.

    Raises Unreadable (NoReader, Damaged, Locked, TooMuch) with a sentence that says what to do, and OSError when the
    file cannot be opened.
    """
    with path.open("rb") as original:
        size = os.fstat(original.fileno()).st_size
        if size > options.largest_megabytes * 1024 * 1024:
            raise errors.TooMuch(
                f"{name} is {size // (1024 * 1024)} MB, more than the {options.largest_megabytes} MB that are read; "
                "it is kept unread. Split it, or raise largest_megabytes under [read] in careo.toml and add it again."
            )
        answer = _ask_again(original.fileno(), name, options)
    return _unpack(answer, name, options)


def _ask_again(original: int, name: str, options: ReadOptions) -> _Answer:
    """A server that was ended from outside is started anew, once."""
    for _ in range(2):
        try:
            os.lseek(original, 0, os.SEEK_SET)
            return _ask(original, name, options)
        except ConnectionError:
            _close_server()
    raise errors.Unreadable(
        f"{name} could not be read because the process that reads files ended twice; it is kept unread. "
        "Free some memory and add it again."
    )


def _ask(original: int, name: str, options: ReadOptions) -> _Answer:
    server = _running_server()
    receiving, sending = os.pipe()
    try:
        try:
            child = server.start(original, sending, name, options)
        finally:
            os.close(sending)
        data, overrun, late = _collect(receiving, options.seconds)
        return _Answer(data, server.finish(child), overrun, late)
    finally:
        os.close(receiving)


def _collect(receiving: int, seconds: int) -> tuple[bytes, bool, bool]:
    """What the child wrote before it closed the pipe, whether it wrote too much, and whether time ran out first."""
    deadline = time.monotonic() + seconds
    pieces: list[bytes] = []
    size = 0
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([receiving], [], [], left)[0]:
            return b"", False, True
        piece = os.read(receiving, 1 << 20)
        if not piece:
            return b"".join(pieces), False, False
        size += len(piece)
        if size > LARGEST_ANSWER:
            return b"", True, False
        pieces.append(piece)


def _unpack(answer: _Answer, name: str, options: ReadOptions) -> Reading:
    ended_by = os.WTERMSIG(answer.status) if os.WIFSIGNALED(answer.status) else 0
    if answer.late or ended_by == signal.SIGXCPU:
        raise errors.TooMuch(
            f"Reading {name} took more than {options.seconds} seconds and was stopped; it is kept unread. "
            "Raise seconds under [read] in careo.toml and add it again, or split it."
        )
    if answer.overrun:
        raise errors.TooMuch(
            f"Reading {name} gave more text than can be kept; it is kept unread. Split it and add the parts."
        )
    if answer.data[:1] == b"R":
        try:
            return from_json(answer.data[1:], Reading)
        except (msgspec.DecodeError, errors.WrongUse):
            pass
    if answer.data[:1] == b"E":
        kind, sentence = json.loads(answer.data[1:])
        raise _KINDS[kind](sentence)
    if answer.data[:1] == b"M" or ended_by == signal.SIGKILL:
        raise errors.TooMuch(
            f"Reading {name} needed more than {options.memory_megabytes} MB of memory and was stopped; it is kept unread. "
            "Raise memory_megabytes under [read] in careo.toml and add it again, or split it."
        )
    raise errors.Damaged(
        f"The reader of {name} broke off before the end, which damaged or hostile files can do; it is kept unread. "
        "Open it in its own program, save it anew and add that copy."
    )


_KINDS: dict[str, type[errors.Unreadable]] = {
    kind.__name__: kind for kind in (errors.NoReader, errors.Damaged, errors.Locked, errors.TooMuch, errors.Unreadable)
}
