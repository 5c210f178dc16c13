"""What a worker process does: one job after another, with the models loaded once, until nobody asks any more.

The worker holds no part of the case open. When the process that started it is gone, however it went, the connection ends
and so does the worker. One that has grown large says so with its answer and ends, so that memory stays bounded.
"""

from __future__ import annotations

import gc
import resource
import sys
from multiprocessing.connection import Connection

from careo.engine.jobs import do, pack, unpack_job

LARGE_KIBIBYTES = 640 * 1024
"""Resident memory after which a worker is replaced: two of them and everything else stay below 1.5 GB."""

STAYS, LEAVES = b"S", b"L"


def serve(descriptor: int) -> None:
    """Answer jobs on an inherited socket until it is closed at the other end."""
    with Connection(descriptor) as connection:
        while True:
            try:
                job = unpack_job(connection.recv_bytes())
                done = pack(do(job))
                large = peak_kibibytes() > LARGE_KIBIBYTES
                connection.send_bytes((LEAVES if large else STAYS) + done)
            except (EOFError, ConnectionError):
                return
            if large:
                return
            gc.collect()


def peak_kibibytes() -> int:
    """The most memory this process has had resident."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
