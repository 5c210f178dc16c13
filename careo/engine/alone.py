"""The crew of one: this process does each job itself, which is how a fault is looked for, and what a small machine has."""

from __future__ import annotations

from careo.engine.doing import do
from careo.engine.jobs import Done, Job


class Alone:
    """Does each job in this process when its answer is asked for."""

    def __init__(self) -> None:
        self._job: Job | None = None

    @property
    def free(self) -> bool:
        """Whether a job can be started."""
        return self._job is None

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._job is not None

    def start(self, job: Job) -> None:
        """Take a job."""
        self._job = job

    def next_done(self) -> Done:
        """Do it."""
        job, self._job = self._job, None
        assert job is not None
        return do(job)

    def close(self) -> None:
        """Nothing is held."""
