"""What a worker process does: one job after another, with the models loaded once, until nobody asks any more.

The worker holds no part of the case open. When the process that started it is gone, however it went, the connection ends
and so does the worker: on Linux at once, in the middle of a job too, elsewhere when it would answer. One that has grown
large says so with its answer and ends, so that memory stays bounded.
"""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from careo.engine.doing import do
from careo.engine.jobs import LEAVES, STAYS, pack, unpack_job

LARGE_KIBIBYTES = 640 * 1024
"""Resident memory after which a worker is replaced: two of them and everything else stay below 1.5 GB."""
_PR_SET_PDEATHSIG = 1
"""From Linux's prctl.h."""


def serve(descriptor: int, starter: int) -> None:
    """Answer jobs on an inherited socket until it is closed at the other end. `starter`: id of the process that holds that."""
    _end_with(starter)
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


def _end_with(starter: int) -> None:
    """Have the system end this process with the one that started it, which may be gone already.

    Linux counts from the thread that started it; a crew is assembled and closed in one.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != starter:
        raise SystemExit(0)


def peak_kibibytes() -> int:
    """The most memory this process has had resident.

    Linux passes the peak that getrusage gives on from whoever started the process: beside a large one, every new worker would
    seem large. VmHWM (proc(5)) begins anew with the program.
    """
    with suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1024 if sys.platform == "darwin" else peak
