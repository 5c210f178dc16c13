"""The application: the API and the desk's page over one Desk. What guards it is wrapped around it by whoever serves it."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from careo.errors import CareoError, NoSuchRecord
from careo.web.api import add_api
from careo.web.built_desk import add_built_desk
from careo.web.desk import Desk
from careo.web.routes import case

AREAS = (case,)
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

    @app.exception_handler(CareoError)
    def careo_error(_request: Request, error: CareoError) -> Response:
        return _refused(404 if isinstance(error, NoSuchRecord) else 500, str(error))

    @app.exception_handler(HTTPException)
    def http_error(_request: Request, error: HTTPException) -> Response:
        return _refused(error.status_code, "There is no such page." if error.status_code == 404 else str(error.detail))

    @app.exception_handler(Exception)
    def fault(_request: Request, error: Exception) -> Response:
        return _refused(
            500,
            f"Careo could not make this page by a fault of its own ({type(error).__name__}). The case is unharmed.",
        )

    return app


def add_unknown(app: FastAPI) -> None:
    """An address under /api that no route takes is refused as JSON, not answered with the desk's page."""

    @app.get("/api/{_path:path}", include_in_schema=False)
    def unknown(_path: str) -> Response:
        """There is no such route."""
        return _refused(404, "There is no such address.")


def _refused(status: int, sentence: str) -> Response:
    return JSONResponse({"error": sentence}, status)
