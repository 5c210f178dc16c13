"""Documents: the list, each as it is read, and the originals, which are shown under a policy of their own."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import FileResponse

from careo.case.corrections import standing
from careo.errors import Refused
from careo.present.desk.documents import Asked, DocumentsView, Sort, documents_view
from careo.present.desk.reader import ReaderView, reader_view, showing_of
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk
from careo.web.faults import refused

POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Of an original: no script, no form, nothing fetched, an origin of its own; only what stands in the file itself."""
SHOWN_AS = {"pdf": "application/pdf", "page": "text/html", "text": "text/plain"}

Narrowing = Annotated[str | None, Query(max_length=300, description="One value of the facet, or unknown.")]


def routes(desk: Desk) -> APIRouter:
    """/api/desk/documents, /api/desk/documents/{document}, /api/originals/{document}."""
    router = APIRouter(tags=["documents"])

    @router.get("/desk/documents", response_model=DocumentsView)
    def documents(
        offset: Offset = 0,
        limit: Limit = USUAL_PAGE,
        kind: Narrowing = None,
        language: Narrowing = None,
        publisher: Narrowing = None,
        outcome: Narrowing = None,
        q: Annotated[str, Query(max_length=300, description="Words of title, publisher, author or path.")] = "",
        sort: Sort = "published",
    ) -> Response:
        """The documents, those that repeat another one under it."""
        chosen = {"kind": kind, "language": language, "publisher": publisher, "outcome": outcome}
        asked = Asked(chosen=chosen, words=q, sort=sort)
        return answer(documents_view(desk.dossier(), asked, offset, limit, desk.left_out()))

    @router.get("/desk/documents/{document}", response_model=ReaderView)
    def document(document: str) -> Response:
        """One document as it is read."""
        given = desk.given()
        judged = standing(given.sight.judgements)
        return answer(reader_view(given.dossier, document, judged, given.sight.restricted()))

    @router.get("/originals/{document}", response_class=Response)
    def original(document: str) -> Response:
        """An original that can be shown, byte for byte. Never one with passages that conditions keep out."""
        dossier = desk.dossier()
        reading = dossier.readings.get(document)
        try:
            path = desk.case.original(document)
        except Refused as error:
            return refused(403, str(error))
        showing = showing_of(None if reading is None else reading.media_type)
        if reading is None or showing is None:
            return refused(
                415, "A file of this kind cannot be shown here. The original is kept in the case, bit for bit."
            )
        encoding = f"; charset={reading.encoding}" if showing != "pdf" and reading.encoding else ""
        return FileResponse(
            path,
            headers={"content-type": SHOWN_AS[showing] + encoding, "content-security-policy": POLICY},
        )

    return router
