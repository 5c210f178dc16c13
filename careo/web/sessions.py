"""Sessions of the desk: each is opened once, by an address with a token that is spent, and known by a cookie from then on."""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Callable

INVITED_SECONDS = 120
"""How long an address for another browser works."""
MOST_INVITED = 8
"""Addresses for other browsers that wait at one time; with one more the oldest is void."""


class Sessions:
    """Who may ask. Safe from several threads."""

    def __init__(self, token: str, clock: Callable[[], float] = time.monotonic) -> None:
        """`token` is the secret of the address that was printed; it does not age. `clock` gives seconds."""
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: dict[str, float | None] = {token: None}
        self._sessions: list[str] = []

    def spend(self, given: str) -> str | None:
        """Exchange a token for the secret of a new session; None where it is none, was spent, or is too old."""
        with self._lock:
            self._forget_old()
            found = [token for token in self._waiting if same(given, token)]
            if not found:
                return None
            del self._waiting[found[0]]
            session = secrets.token_urlsafe(32)
            self._sessions.append(session)
            return session

    def invite(self) -> str:
        """A further token, for another browser of the same person."""
        with self._lock:
            self._forget_old()
            invited = [token for token, until in self._waiting.items() if until is not None]
            for token in invited[: max(0, len(invited) - MOST_INVITED + 1)]:
                del self._waiting[token]
            token = secrets.token_urlsafe(32)
            self._waiting[token] = self._clock() + INVITED_SECONDS
            return token

    def known(self, given: str) -> bool:
        """Whether this is the secret of a session."""
        with self._lock:
            return sum(same(given, session) for session in self._sessions) > 0  # all are looked at: time tells nothing

    def _forget_old(self) -> None:
        now = self._clock()
        self._waiting = {token: until for token, until in self._waiting.items() if until is None or now < until}


def same(given: str, secret: str) -> bool:
    """Whether they are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode())
