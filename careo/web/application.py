"""The application: the API and the pages over one desk. What guards it is wrapped around it by whoever serves it."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from careo.errors import CareoError, NoSuchRecord
from careo.web.api import add_api
from careo.web.desk import Desk
from careo.web.pages import add_pages, refusal_page

HERE = Path(__file__).parent


def application(desk: Desk) -> FastAPI:
    """FastAPI's own documentation pages stay off: they fetch scripts from elsewhere."""
    app = FastAPI(
        title="Careo", version="1", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json", debug=False
    )
    add_api(app, desk)
    add_pages(app, desk)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")

    @app.exception_handler(CareoError)
    def careo_error(request: Request, error: CareoError) -> Response:
        return _refused(desk, request, 404 if isinstance(error, NoSuchRecord) else 500, str(error))

    @app.exception_handler(HTTPException)
    def http_error(request: Request, error: HTTPException) -> Response:
        sentence = "There is no such page." if error.status_code == 404 else str(error.detail)
        return _refused(desk, request, error.status_code, sentence)

    @app.exception_handler(Exception)
    def fault(request: Request, error: Exception) -> Response:
        sentence = (
            f"Careo could not make this page by a fault of its own ({type(error).__name__}). The case is unharmed."
        )
        return _refused(desk, request, 500, sentence)

    return app


def _refused(desk: Desk, request: Request, status: int, sentence: str) -> Response:
    """A sentence: as JSON to a program, as a page to a person."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": sentence}, status)
    return refusal_page(desk, request, status, sentence)
