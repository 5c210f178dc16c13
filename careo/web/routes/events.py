"""Server-sent events: newer findings, how adding goes on, what became of each file, and trouble."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Header, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from careo.records.documents import Language
from careo.web.desk import Desk
from careo.web.events import written

LOOK_SECONDS = 1.0
"""How often somebody who listens has the case looked at for changes by other processes."""
QUIET_LOOKS = 15
"""Looks without news after which a comment is sent, so that a connection that broke is noticed."""
RETRY_MILLISECONDS = 1500


def routes(desk: Desk) -> APIRouter:
    """GET /api/events."""
    router = APIRouter(tags=["events"])

    @router.get("/events", response_class=StreamingResponse)
    async def events(last_event_id: Annotated[str | None, Header()] = None, language: Language = "en") -> Response:
        """A stream of events; one that is taken up again with Last-Event-ID misses nothing of a running job.

        `language` is that of the sentences: a browser sends its own in the header, not the one chosen at the desk.
        """
        return StreamingResponse(_stream(desk, last_event_id, language), media_type="text/event-stream")

    return router


async def _stream(desk: Desk, last_id: str | None, language: Language) -> AsyncIterator[str]:
    events, loop, news = desk.events, asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        with suppress(RuntimeError):  # the server's loop has ended, and with it this stream
            loop.call_soon_threadsafe(news.set)

    listener = events.listen(wake)
    try:
        number = events.after(last_id)
        number = events.last if number is None else number
        revision = (await run_in_threadpool(desk.given)).revision
        first = {"revision": revision, "who": None, "judgement": None, "sentence": None}
        yield f"retry: {RETRY_MILLISECONDS}\nid: {events.log}-{number}\nevent: revision\ndata: {json.dumps(first)}\n\n"
        quiet = 0
        while not events.closed:
            news.clear()
            for event in events.since(number):
                number, quiet = event.number, 0
                yield written(events.log, event, language)
            if events.closed:
                break
            try:
                await asyncio.wait_for(news.wait(), LOOK_SECONDS)
            except TimeoutError:
                await run_in_threadpool(desk.look)
                quiet += 1
                if quiet % QUIET_LOOKS == 0:
                    yield ": nothing new\n\n"
    finally:
        events.stop_listening(listener)
