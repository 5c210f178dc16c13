"""The case at a glance."""

from __future__ import annotations

from fastapi import APIRouter, Response

from careo.present.desk.case import CaseView, case_view
from careo.web.answers import answer
from careo.web.desk import Desk


def routes(desk: Desk) -> APIRouter:
    """GET /api/case."""
    router = APIRouter(tags=["case"])

    @router.get("/case", response_model=CaseView)
    def case() -> Response:
        """The case's name, who judges, how much there is in it."""
        given = desk.given()
        return answer(
            case_view(
                given.dossier,
                name=desk.name(),
                who=desk.case.viewer.name,
                revision=given.revision,
                left_out=len(desk.hidden(given)),
            )
        )

    return router
