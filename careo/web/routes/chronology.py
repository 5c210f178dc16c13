"""The chronology."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.chronology import ChronologyFilter, ChronologyListView, chronology_list
from careo.present.desk.dated import Precision
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk

Day = Annotated[str | None, Query(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
From = Annotated[Day, Query(alias="from", description="A year, month or day: what may have happened then or later.")]
To = Annotated[Day, Query(alias="to", description="A year, month or day: what may have happened then or before.")]
Entity = Annotated[str | None, Query(description="The id of one who takes part, is named, or where it happened.")]
Words = Annotated[str | None, Query(max_length=200, description="Words that all occur in it, its passages or titles.")]


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/chronology."""
    router = APIRouter(tags=["chronology"])

    @router.get("/desk/chronology", response_model=ChronologyListView)
    def chronology(
        offset: Offset = 0,
        limit: Limit = USUAL_PAGE,
        start: From = None,
        end: To = None,
        person: Entity = None,
        place: Entity = None,
        q: Words = None,
        precision: Precision | None = None,
        disagreeing: bool = False,
    ) -> Response:
        """Entries in order of time, with who tells them, other dates that accounts give, and the density of the whole."""
        wanted = ChronologyFilter(
            start=start, end=end, person=person, place=place, words=q, precision=precision, disagreeing=disagreeing
        )
        return answer(chronology_list(desk.dossier(), wanted, offset, limit))

    return router
