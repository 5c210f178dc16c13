"""Figures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.figures import FiguresListView, figures_list
from careo.records.findings import Comparison
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk

Words = Annotated[str | None, Query(max_length=200, description="Words that all occur in it, its accounts or titles.")]


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/figures."""
    router = APIRouter(tags=["figures"])

    @router.get("/desk/figures", response_model=FiguresListView)
    def listing(
        offset: Offset = 0, limit: Limit = USUAL_PAGE, compare: Comparison | None = None, q: Words = None
    ) -> Response:
        """Quantities with every account of them, those that differ first."""
        return answer(figures_list(desk.dossier(), compare, q, offset, limit))

    return router
