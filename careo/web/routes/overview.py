"""The front page."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.judgements import judgement_views
from careo.present.desk.overview import OverviewView, Since, overview
from careo.web.answers import answer
from careo.web.desk import Desk, Given

Known = Annotated[
    int | None, Query(ge=0, description="The revision that one last looked at: what was done since is news.")
]


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/overview."""
    router = APIRouter(tags=["overview"])

    @router.get("/desk/overview", response_model=OverviewView)
    def front(since: Known = None) -> Response:
        """What is new, where the case is weak, what is unanswered, what collides, what could not be read."""
        given = desk.given()
        return answer(
            overview(
                given.dossier,
                name=desk.name(),
                revision=given.revision,
                left_out=len(desk.hidden(given)),
                since=None if since is None else _since(desk, given, since),
            )
        )

    return router


def _since(desk: Desk, given: Given, revision: int) -> Since:
    done = desk.case.done_since(revision)
    made = [item for item in given.sight.judgements if item.id in done]
    views = (
        judgement_views(given.dossier, given.sight.judgements, given.sight.lost(), desk.hidden(given)) if made else ()
    )
    return Since(documents=done, judgements=tuple(view for view in views if view.id in done))
