"""A small second reader on 127.0.0.1 that answers as a test says: well, badly, slowly, or not at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """What is sent back. `pause` seconds go by before each byte of the body; `closes` breaks the connection off instead."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0
    closes: bool = False


def written(words: str) -> Answer:
    """An answer in which the model wrote these words."""
    message = {"role": "assistant", "content": words}
    return Answer(json.dumps({"choices": [{"index": 0, "message": message}]}).encode())


def listed(*attributions: tuple[str, str, str]) -> Answer:
    """An answer as it was asked for: source, cue and content of each attribution."""
    rows = [{"source": source, "cue": cue, "content": content} for source, cue, content in attributions]
    return written(json.dumps({"attributions": rows}))


@dataclass
class Asked:
    """One request that came: its line, headers and body."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def question(self) -> dict[str, Any]:
        """The body as JSON."""
        found = json.loads(self.body)
        assert isinstance(found, dict)
        return found

    @property
    def text(self) -> str:
        """What it was given to read, without the marks around it."""
        told = str(self.question["messages"][-1]["content"])
        return "\n".join(told.split("\n")[1:-1])


class Server:
    """Counts what it is asked, and answers from `answers` in turn, the last one from then on."""

    def __init__(self, *answers: Answer | Callable[[Asked], Answer]) -> None:
        self.answers = list(answers)
        self.asked: list[Asked] = []
        self.stopped = threading.Event()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.port = int(self._server.server_address[1])
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def address(self) -> str:
        """Where it is, as careo.toml names it."""
        return self.at("127.0.0.1")

    def at(self, host: str) -> str:
        """The same place under another name."""
        return f"http://{host}:{self.port}/v1"

    @property
    def texts(self) -> str:
        """All that it was given to read."""
        return "\n\n".join(asked.text for asked in self.asked)

    @property
    def bodies(self) -> str:
        """All that came in, as letters."""
        return "\n".join(json.dumps(asked.question, ensure_ascii=False) for asked in self.asked)

    def close(self) -> None:
        """Stop listening, and whatever is still being answered."""
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, asked: Asked) -> Answer:
        """What it says to a request."""
        with self._lock:
            self.asked.append(asked)
            given = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return given(asked) if callable(given) else given

    def _handler(server: Server) -> type[BaseHTTPRequestHandler]:  # noqa: N805
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self._send(server.answer(Asked(self.requestline, dict(self.headers.items()), body)))

            def do_GET(self) -> None:
                self._send(server.answer(Asked(self.requestline, dict(self.headers.items()), b"{}")))

            def _send(self, answer: Answer) -> None:
                if answer.closes:
                    self.close_connection = True
                    return
                try:
                    self.send_response(answer.status)
                    for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
                        self.send_header(name, value)
                    self.end_headers()
                    if not answer.pause:
                        self.wfile.write(answer.body)
                        return
                    for letter in answer.body:
                        if server.stopped.wait(answer.pause):
                            return
                        self.wfile.write(bytes([letter]))
                except OSError:
                    pass

            def log_message(self, *_: object) -> None:
                pass

        return Handler


@contextmanager
def answering(*answers: Answer | Callable[[Asked], Answer]) -> Iterator[Server]:
    """A server for as long as it is needed."""
    server = Server(*answers)
    try:
        yield server
    finally:
        server.close()
