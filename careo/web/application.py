"""The application: the API and the desk's page over one Desk. What guards it is wrapped around it by whoever serves it."""

from __future__ import annotations

from fastapi import FastAPI, Response

from careo.web.api import add_api
from careo.web.built_desk import add_built_desk
from careo.web.desk import Desk
from careo.web.faults import add_faults, refused
from careo.web.language import Listening
from careo.web.routes import (
    adding,
    case,
    chronology,
    claims,
    documents,
    events,
    figures,
    gaps,
    judgements,
    origins,
    overview,
    people,
    responses,
    search,
    sessions,
)
from careo.web.stating import Stating

AREAS = (
    adding,
    case,
    chronology,
    claims,
    documents,
    events,
    figures,
    gaps,
    judgements,
    origins,
    overview,
    people,
    responses,
    search,
    sessions,
)
"""Modules of routes, in the order in which the API lists them."""


def application(desk: Desk) -> FastAPI:
    """FastAPI's own documentation pages stay off: they fetch scripts from elsewhere."""
    app = FastAPI(
        title="Careo", version="1", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json", debug=False
    )
    for area in AREAS:
        app.include_router(area.routes(desk), prefix="/api")
    add_api(app, desk)
    add_unknown(app)
    add_built_desk(app)

    add_faults(app)
    app.add_middleware(Stating)
    app.add_middleware(Listening)
    return app


def add_unknown(app: FastAPI) -> None:
    """An address under /api that no route takes is refused as JSON, not answered with the desk's page."""

    @app.get("/api/{_path:path}", include_in_schema=False)
    def unknown(_path: str) -> Response:
        """There is no such route."""
        return refused(404, "There is no such address.")
