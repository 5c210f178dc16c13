"""Adding to the case: files uploaded or named by their path, one job at a time."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from careo.errors import WrongUse
from careo.web.adding import AddingView, Busy
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk
from careo.web.faults import refused, refused_write

MOST_PATHS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PathsRequest:
    """Files and folders on this machine."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadView:
    """A file that waits: the name that it is recorded under, its length, and how many wait."""

    name: str
    bytes: int
    waiting: int


def routes(desk: Desk) -> APIRouter:
    """/api/adding and what stands below it."""
    router = APIRouter(prefix="/adding", tags=["adding"])

    def shown(offset: int = 0, limit: int = USUAL_PAGE) -> Response:
        return answer(desk.adding.view(offset, limit))

    @router.get("", response_model=AddingView)
    def adding(offset: Offset = 0, limit: Limit = USUAL_PAGE) -> Response:
        """The running job or the last one, with a part of its outcomes."""
        return shown(offset, limit)

    @router.post("/files", response_model=UploadView, openapi_extra=_BYTES)
    async def upload(request: Request, name: Annotated[str, Query(max_length=4096)]) -> Response:
        """Put a file with what waits; the body is its bytes."""
        try:
            path = await run_in_threadpool(desk.adding.uploads.place)
            await _write(request, path)
            found, waiting = desk.adding.uploads.add(name, path)
        except OSError as error:
            raise refused_write(error, name) from error
        return answer(UploadView(name=found.name, bytes=found.size, waiting=waiting))

    @router.post("/start", response_model=AddingView)
    def start() -> Response:
        """Read what waits, and what an earlier job left unread."""
        try:
            desk.adding.start()
        except Busy as busy:
            return refused(409, str(busy))
        return shown()

    @router.post("/paths", response_model=AddingView)
    def paths(asked: PathsRequest) -> Response:
        """Add files and folders by their path on this machine."""
        if not asked.paths or len(asked.paths) > MOST_PATHS:
            raise WrongUse(f"Name between 1 and {MOST_PATHS:,} paths; nothing was added.")
        unfit = [path for path in asked.paths if "\0" in path or not Path(path).is_absolute()]
        if unfit:
            raise WrongUse(f"{unfit[0]!r} is no whole path on this machine; nothing was added. Begin it at the root.")
        try:
            desk.adding.start_paths(asked.paths)
        except Busy as busy:
            return refused(409, str(busy))
        return shown()

    @router.post("/discard", response_model=AddingView)
    def discard() -> Response:
        """Throw away what was uploaded and not started."""
        desk.adding.discard()
        return shown()

    @router.post("/stop", response_model=AddingView)
    def stop() -> Response:
        """Stop after the document in hand."""
        desk.adding.stop()
        return shown()

    return router


_BYTES = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}


async def _write(request: Request, path: Path) -> None:
    """Write the body piece by piece; what was not sent to its end leaves nothing behind."""
    whole = False
    try:
        with path.open("xb") as file:
            async for piece in request.stream():
                await run_in_threadpool(file.write, piece)
        whole = True
    finally:
        if not whole:
            with suppress(OSError):
                path.unlink(missing_ok=True)
