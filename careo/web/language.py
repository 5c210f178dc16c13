"""The language in which a browser asks, kept for the length of a request: Careo's own sentences are given in it."""

from __future__ import annotations

from contextvars import ContextVar

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from careo.records.documents import Language

ASKED_IN: ContextVar[Language] = ContextVar("ASKED_IN", default="en")


class Listening:
    """ASGI middleware: notes the first language of Accept-Language; whatever is not Spanish is answered in English."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on."""
        if scope["type"] == "http":
            first = Headers(scope=scope).get("accept-language", "").lstrip().lower()
            ASKED_IN.set("es" if first.startswith("es") else "en")
        await self._app(scope, receive, send)
