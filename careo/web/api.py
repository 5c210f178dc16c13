"""The views of the case as JSON, the same records as `careo show --json`, described by /api/openapi.json."""

from __future__ import annotations

from types import GenericAlias
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query, Response

from careo.present.nouns import NOUNS, Noun, lookup, views_of
from careo.present.views import (
    ChronologyView,
    ClaimView,
    DocumentView,
    FigureView,
    GapView,
    OriginView,
    PeopleView,
    RelationView,
    ResponseView,
    StatementView,
    TextView,
    View,
)
from careo.web.answers import LARGEST_PAGE, Limit, Offset, answer
from careo.web.desk import Desk

RECORDS: dict[Noun, type[View]] = {
    "documents": DocumentView,
    "texts": TextView,
    "statements": StatementView,
    "claims": ClaimView,
    "people": PeopleView,
    "relations": RelationView,
    "chronology": ChronologyView,
    "figures": FigureView,
    "origins": OriginView,
    "responses": ResponseView,
    "gaps": GapView,
}

Opens = Annotated[str | None, Query(alias="id", description="Only what this id opens: a record's, or any member's.")]


def add_api(app: FastAPI, desk: Desk) -> None:
    """One route for each noun, each with the record that it lists."""
    router = APIRouter(prefix="/api", tags=["views"])
    for noun in NOUNS:
        router.add_api_route(
            f"/{noun}",
            _listing(desk, noun),
            methods=["GET"],
            name=noun,
            response_model=GenericAlias(list, RECORDS[noun]),
            summary=f"The {noun} of the case",
        )
    app.include_router(router)


def _listing(desk: Desk, noun: Noun) -> Any:
    def listing(offset: Offset = 0, limit: Limit = LARGEST_PAGE, identifier: Opens = None) -> Response:
        """Views in stable order; the header X-Total-Count says how many there are in all."""
        dossier = desk.dossier()
        views = views_of(dossier, noun) if identifier is None else lookup(dossier, noun, identifier)
        return answer(views[offset : offset + limit], {"X-Total-Count": str(len(views))})

    return listing
