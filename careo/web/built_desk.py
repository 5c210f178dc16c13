"""The desk's own files, as its build left them: one page for every address, and what that page loads."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Response
from starlette.responses import FileResponse, HTMLResponse
from starlette.staticfiles import StaticFiles

BUILT = Path(__file__).parent / "built"
UNBUILT = (
    "<!doctype html><html lang=en><meta charset=utf-8><title>Careo</title>"
    "<h1>The desk is not built</h1><p>Its pages are made at set-up, which did not end well here. Run <code>make setup</code> in the checkout "
    "(it needs Node), or install Careo again; then load this page again. The case is unharmed, and <code>careo show</code> shows all of it.</p>"
)


def add_built_desk(app: FastAPI) -> None:
    """Every address that no route takes is a view of the desk: the page itself knows which, or says that there is none."""
    app.mount("/assets", StaticFiles(directory=BUILT / "assets", check_dir=False), name="assets")

    @app.get("/careo.svg", include_in_schema=False)
    def icon() -> Response:
        """The desk's icon."""
        return FileResponse(BUILT / "careo.svg") if BUILT.is_dir() else Response(status_code=404)

    @app.get("/{_path:path}", include_in_schema=False)
    def page(_path: str) -> Response:
        """The one page; the address says which view."""
        file = BUILT / "index.html"
        return FileResponse(file) if file.is_file() else HTMLResponse(UNBUILT, 503)
