"""The process that forks one child a document: parsers loaded, nothing else open. Started by careo.read.sandbox alone."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import resource
import signal
import socket
import time

from careo import errors
from careo.options import ReadOptions
from careo.read import read
from careo.records.codec import from_json, to_json
from careo.text.language import detect_language

_MESSAGE = 65_536
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1
_OPEN_FILES = 64
_MOMENT = 0.5
"""Seconds between a child's answer and its end."""


def serve(descriptor: int) -> None:
    """Answer requests on a socket until its other end closes. A request carries two open files: original, answer."""
    _leave_network()
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    detect_language("The first call loads the model, once for all children.")
    gc.collect()
    gc.freeze()
    children: set[int] = set()
    with socket.socket(fileno=descriptor) as channel:
        while True:
            data, files, _, _ = socket.recv_fds(channel, _MESSAGE, 2)
            if not data:
                break
            request = json.loads(data)
            if "finish" in request:
                children.discard(request["finish"])
                channel.send(json.dumps({"status": _end(request["finish"])}).encode())
                continue
            child = os.fork()
            if child == 0:
                channel.detach()
                os.close(descriptor)
                _read_and_leave(
                    files[0], files[1], request["name"], from_json(request["options"].encode(), ReadOptions)
                )
            children.add(child)
            for file in files:
                os.close(file)
            channel.send(json.dumps({"child": child}).encode())
    for child in sorted(children):
        _end(child)


def _end(child: int) -> int:
    """The child's wait status; one that has closed its answer but not yet ended gets a moment, then is killed."""
    deadline = time.monotonic() + _MOMENT
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        signal.sigtimedwait([signal.SIGCHLD], 0.01)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _leave_network() -> None:
    """Where the system allows it, move to a network of nothing; children inherit it. Elsewhere, no parser calls out."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _read_and_leave(original: int, answer: int, name: str, options: ReadOptions) -> None:
    """In the child: bound it, read, answer, and leave without running anything that the server had registered."""
    try:
        reply = _reply(original, name, options)
        with open(answer, "wb") as pipe:
            pipe.write(reply)
    finally:
        os._exit(0)


def _reply(original: int, name: str, options: ReadOptions) -> bytes:
    try:
        _bound(options)
        with open(original, "rb") as file:
            data = file.read()
        return b"R" + to_json(read(data, name, options))
    except errors.Unreadable as error:
        return b"E" + json.dumps([type(error).__name__, str(error)]).encode()
    except MemoryError:
        return b"M"
    except Exception as error:
        # A parser's own fault must not pass for a fault of the case: it becomes the document's outcome.
        sentence = (
            f"{name} could not be read ({type(error).__name__}); it is kept unread. "
            "Open it in its own program, save it anew and add that copy."
        )
        return b"E" + json.dumps(["Damaged", sentence]).encode()


def _bound(options: ReadOptions) -> None:
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    memory = _address_space() + options.memory_megabytes * 1024 * 1024
    seconds = max(1, options.seconds)
    for limit, value in (
        (resource.RLIMIT_AS, (memory, memory)),
        (resource.RLIMIT_CPU, (seconds, seconds + 1)),
        (resource.RLIMIT_FSIZE, (0, 0)),
        (resource.RLIMIT_CORE, (0, 0)),
        (resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES)),
    ):
        resource.setrlimit(limit, value)


def _address_space() -> int:
    """Bytes of address space that the loaded parsers take already; the document's own limit is on top of it."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 512 * 1024 * 1024
