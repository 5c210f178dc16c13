"""A real server on a real case, and browsers that ask it: for tests of what happens over HTTP."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import uvicorn

from careo.case.case import Case
from careo.web.application import application
from careo.web.desk import Desk
from careo.web.security import Guard

TOKEN = "a-token-for-tests"
PATIENCE = 60.0
"""Seconds after which something that does not come is missed."""


@dataclass
class Served:
    """A running server."""

    base: str
    desk: Desk

    @contextmanager
    def browser(self, address: str = f"/start?token={TOKEN}") -> Iterator[httpx.Client]:
        """A browser that opened a one-time address."""
        headers = {"sec-fetch-site": "same-origin"}
        with httpx.Client(base_url=self.base, headers=headers, timeout=PATIENCE) as client:
            assert client.get(address).status_code == 303
            yield client


@contextmanager
def served(case: Case) -> Iterator[Served]:
    """The desk of a case, served until the end of the block."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # a browser may ask before the server is ready, and is answered then
        port = int(listening.getsockname()[1])
        desk = Desk(case)
        app = Guard(application(desk), port, TOKEN)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none", timeout_graceful_shutdown=5))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield Served(f"http://127.0.0.1:{port}", desk)
        finally:
            desk.close()
            server.should_exit = True
            thread.join(PATIENCE)
            assert not thread.is_alive()


@dataclass
class Told:
    """One event."""

    id: str
    name: str
    data: dict[str, Any]


@dataclass
class Listener:
    """Reads a stream of events in a thread of its own."""

    client: httpx.Client
    last: str | None = None
    told: list[Told] = field(default_factory=list)

    def __enter__(self) -> Listener:
        self._news = threading.Condition()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        self.wait("revision")
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join(PATIENCE)

    def wait(self, name: str, **data: object) -> Told:
        """The first event of this name with these data, waited for."""

        def found() -> Told | None:
            for told in self.told:
                if told.name == name and all(told.data[key] == value for key, value in data.items()):
                    return told
            return None

        with self._news:
            assert self._news.wait_for(lambda: found() is not None, PATIENCE), (name, data, self.told)
        first = found()
        assert first is not None
        return first

    def _read(self) -> None:
        headers = {} if self.last is None else {"last-event-id": self.last}
        with self.client.stream("GET", "/api/events", headers=headers) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            event: dict[str, str] = {}
            for line in answer.iter_lines():
                if self._end.is_set():
                    return
                name, _, value = line.partition(": ")
                if line:
                    event[name] = value
                elif "data" in event:
                    with self._news:
                        self.told.append(Told(event["id"], event["event"], json.loads(event["data"])))
                        self._news.notify_all()
                    event = {}
