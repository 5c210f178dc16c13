"""Every answer states what it was made from: the revision of the case, and whether newer findings are being made."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from careo.web.desk import ANSWERING, Answering

REVISION = "x-careo-revision"
NEWER = "x-careo-newer"


class Stating:
    """ASGI middleware: puts the two headers on answers that asked the desk."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on, and note on the way back what was asked for."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answering = Answering()
        before = ANSWERING.set(answering)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and answering.revision is not None:
                headers = MutableHeaders(scope=message)
                headers[REVISION] = str(answering.revision)
                if answering.newer:
                    headers[NEWER] = "making"
            await send(message)

        try:
            await self._app(scope, receive, sending)
        finally:
            ANSWERING.reset(before)
