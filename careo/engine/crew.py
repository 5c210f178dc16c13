"""Who does the jobs: several worker processes, each with one job at a time, or this process itself.

One job a worker at a time means that a worker that dies is known to have died of that job: the job is tried once more in
a fresh process, and if that dies too it comes back as broken off, and the others go on.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Protocol

from careo.engine.jobs import LEAVES, RETRY, Done, Job, failed, pack, unpack_done
from careo.options import EngineOptions

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from careo.engine.worker import serve; serve(int(sys.argv[2]), int(sys.argv[3]))"
_TRIES = 2


class Crew(Protocol):
    """Jobs are started while `free`, and each comes back from `next_done`, in any order."""

    @property
    def free(self) -> bool: ...

    @property
    def busy(self) -> bool: ...

    def start(self, job: Job) -> None: ...

    def next_done(self) -> Done: ...

    def close(self) -> None: ...


class _Worker:
    """One process and the job it has, if any."""

    def __init__(self) -> None:
        here, there = socket.socketpair()
        with there:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _START, json.dumps(sys.path), str(there.fileno()), str(os.getpid())],
                pass_fds=[there.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                env={**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
            )
        self.connection = Connection(here.detach())
        self.job: Job | None = None
        self.tries = 0
        self.since = 0.0

    def give(self, job: Job, tries: int) -> None:
        """Send a job; a worker that is gone is noticed when its answer is waited for."""
        self.job, self.tries, self.since = job, tries, time.monotonic()
        with suppress(OSError):
            self.connection.send_bytes(pack(job))

    def end(self) -> None:
        """Closing the connection ends it between jobs; in the middle of one, it and its children are ended."""
        self.connection.close()
        if self.job is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Workers:
    """At most `options.processes` worker processes, started as they are needed."""

    def __init__(self, options: EngineOptions, start: Callable[[], _Worker] = _Worker) -> None:
        self._options = options
        self._start_worker = start
        self._workers: list[_Worker] = []

    @property
    def free(self) -> bool:
        """Whether a job can be started."""
        return sum(worker.job is not None for worker in self._workers) < self._options.processes

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return any(worker.job is not None for worker in self._workers)

    def start(self, job: Job) -> None:
        """Give a job to a worker that has none, or to a new one."""
        self._hand_over(job, tries=1)

    def next_done(self) -> Done:
        """Wait for an answer, whichever comes first."""
        while True:
            working = {worker.connection: worker for worker in self._workers if worker.job is not None}
            oldest = min(worker.since for worker in working.values())
            left = max(0.0, oldest + self._options.seconds - time.monotonic())
            ready = wait(list(working), timeout=left)
            for connection, worker in working.items():
                if connection in ready and (done := self._answer(worker)) is not None:
                    return done
            if not ready:
                return self._stop_late(min(working.values(), key=lambda worker: worker.since))

    def close(self) -> None:
        """End every worker; what they were doing is lost, and done again by the next run."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _hand_over(self, job: Job, tries: int) -> None:
        for worker in self._workers:
            if worker.job is None:
                break
        else:
            worker = self._start_worker()
            self._workers.append(worker)
        worker.give(job, tries)

    def _answer(self, worker: _Worker) -> Done | None:
        job = worker.job
        assert job is not None
        try:
            message = worker.connection.recv_bytes()
        except (EOFError, OSError):
            self._dismiss(worker)
            if worker.tries < _TRIES:
                self._hand_over(job, worker.tries + 1)
                return None
            return failed(job, "broken off", f"The process that read what {job.name} says ended twice; {RETRY}")
        worker.job = None
        if message[:1] == LEAVES:
            self._dismiss(worker)
        return unpack_done(message[1:])

    def _stop_late(self, worker: _Worker) -> Done:
        job = worker.job
        assert job is not None
        self._dismiss(worker)
        sentence = (
            f"Reading what {job.name} says took more than {self._options.seconds} seconds and was stopped; {RETRY}"
        )
        return failed(job, "broken off", sentence)

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.end()


def assemble(options: EngineOptions) -> Crew:
    """Whoever the options ask for; 0 processes is this one."""
    if options.processes > 0:
        return Workers(options)
    from careo.engine.alone import Alone  # loads the parser, which stays out of a process that has workers

    return Alone()
