"""Python's collector of circular garbage, put off while a whole case is decoded, compared or weighed.

Records hold no circles, so there is nothing for it to find; yet each of its rounds walks through all of the millions that there are.
On a made case of 1,000 documents that was a quarter of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Rounds:
    """Who puts the rounds off, and whether they are to go on afterwards."""

    def __init__(self) -> None:
        self.guard = Lock()
        self.inside = 0
        self.resume = False


_ROUNDS = _Rounds()
"""The collector is one for the process, whoever puts it off."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Put the collector off for as long as anybody is in here. What there is afterwards is left out of its rounds.

    What is left out is still freed as soon as nobody holds it.
    """
    with _ROUNDS.guard:
        if _ROUNDS.inside == 0:
            _ROUNDS.resume = gc.isenabled()
            gc.disable()
        _ROUNDS.inside += 1
    try:
        yield
    finally:
        with _ROUNDS.guard:
            _ROUNDS.inside -= 1
            if _ROUNDS.inside == 0:
                gc.freeze()
                if _ROUNDS.resume:
                    gc.enable()
