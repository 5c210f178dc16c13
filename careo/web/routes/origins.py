"""Origins: the list, and one of them with what it carries."""

from __future__ import annotations

from fastapi import APIRouter, Response

from careo.present.desk.origins import OriginPage, OriginsPage, kind_counts, listed_origins, origin_page
from careo.records.findings import OriginKind
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer, page_of
from careo.web.desk import Desk


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/origins and /api/desk/origins/{origin}."""
    router = APIRouter(prefix="/desk/origins", tags=["origins"])

    @router.get("", response_model=OriginsPage)
    def list_origins(
        offset: Offset = 0, limit: Limit = USUAL_PAGE, kind: OriginKind | None = None, q: str = ""
    ) -> Response:
        """Origins, those on which most rests alone first."""
        dossier = desk.dossier()
        rows = listed_origins(dossier, kind=kind, words=q)
        return answer(
            OriginsPage(total=len(rows), offset=offset, items=page_of(rows, offset, limit), counts=kind_counts(dossier))
        )

    @router.get("/{origin}", response_model=OriginPage)
    def show_origin(origin: str) -> Response:
        """The origin that this id opens: its own, or its entity's."""
        return answer(origin_page(desk.dossier(), origin))

    return router
