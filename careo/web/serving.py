"""Runs the desk: one socket on 127.0.0.1, one address that works once, until somebody stops it."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import socket
import sys
import webbrowser
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import uvicorn

from careo.errors import Refused
from careo.web.application import application
from careo.web.desk import Desk, Deskbound
from careo.web.security import START, Guard

HOST = "127.0.0.1"
LAST_SECONDS = 10
"""How long answers that are under way may take when the server ends."""


def serve(case: Deskbound, include: Iterable[str], port: int, *, browser: bool, say: Callable[[str], None]) -> None:
    """Serve until SIGINT or SIGTERM. `port` 0 takes a free one; `say` is given the one-time address."""
    with _listening(port) as listening:
        taken = int(listening.getsockname()[1])
        token = secrets.token_urlsafe(32)
        address = f"http://{HOST}:{taken}{START}?token={token}"

        def ready() -> None:
            say(address)
            if browser and has_display():
                webbrowser.open(address)

        desk = Desk(case, include)
        app = Guard(application(desk), taken, token)
        config = uvicorn.Config(
            app,
            access_log=False,
            log_level="warning",
            server_header=False,
            ws="none",
            timeout_graceful_shutdown=LAST_SECONDS,
        )
        _Server(config, ready, desk.close).run(sockets=[listening])


def has_display() -> bool:
    """Whether a browser could open a window here."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((HOST, port))
        except OSError as error:
            raise Refused(
                f"The port {port} on {HOST} cannot be used ({error.strerror}); nothing was started. "
                "Name another with --port, or leave it out to take a free one."
            ) from error
        yield made


class _Server(uvicorn.Server):
    """Says when it is ready, and ends quietly on the signals that ask it to."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], ended: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._ended = ended

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what would never end by itself, the streams of events, and then the server."""
        await asyncio.to_thread(self._ended)
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """As uvicorn's own, but a signal that was obeyed is not raised again: to be stopped is a good end."""
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
