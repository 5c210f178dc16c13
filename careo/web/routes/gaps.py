"""Gaps."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.gaps import GapsListView, gaps_list
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk

Kind = Annotated[str | None, Query(max_length=100, description="Only gaps of this kind.")]


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/gaps."""
    router = APIRouter(tags=["gaps"])

    @router.get("/desk/gaps", response_model=GapsListView)
    def listing(offset: Offset = 0, limit: Limit = USUAL_PAGE, kind: Kind = None) -> Response:
        """What is missing, the rarer kinds first, each with what it is about."""
        return answer(gaps_list(desk.dossier(), kind, offset, limit))

    return router
