"""How parties answered what was said of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.responses import ResponsesPage, responses_page
from careo.records.events import ResponseKind
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/responses."""
    router = APIRouter(prefix="/desk", tags=["responses"])

    @router.get("/responses", response_model=ResponsesPage)
    def responses(
        offset: Offset = 0,
        limit: Limit = USUAL_PAGE,
        kind: ResponseKind | None = None,
        party: Annotated[str | None, Query(description="An entity, or the id of a party that is none.")] = None,
        q: Annotated[str, Query(max_length=200, description="Words of the party, the passage or a claim.")] = "",
    ) -> Response:
        """Party by party, those who were never asked and those who did not answer first."""
        page = responses_page(desk.dossier(), offset=offset, limit=limit, kind=kind, party=party, words=q)
        return answer(page)

    return router
