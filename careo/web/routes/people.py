"""People and everything else that is named: the list, the pairs that may be one, an entry each, and its neighbourhood."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.people import PeoplePage, Sorting, people_page
from careo.present.desk.person import (
    MentionsPage,
    PersonView,
    StatementsPage,
    entity_of,
    mentions_page,
    person_view,
    said_page,
    says_page,
)
from careo.present.desk.proposals import ProposalsPage, proposals_page
from careo.present.desk.relating import NetworkView, network
from careo.records.statements import MentionKind
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk

Words = Annotated[str, Query(max_length=200, description="Words that a spelling must hold.")]


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/people, /proposals, and what belongs to one person."""
    router = APIRouter(prefix="/desk", tags=["people"])

    @router.get("/people", response_model=PeoplePage)
    def people(
        offset: Offset = 0,
        limit: Limit = USUAL_PAGE,
        kind: MentionKind | None = None,
        q: Words = "",
        sort: Sorting = "mentions",
    ) -> Response:
        """Everybody and everything that is named, those with a name first."""
        page = people_page(desk.dossier(), offset=offset, limit=limit, kind=kind, words=q, sort=sort)
        return answer(page)

    @router.get("/proposals", response_model=ProposalsPage)
    def proposals(offset: Offset = 0, limit: Limit = USUAL_PAGE) -> Response:
        """Pairs that may be one, with what speaks for it and against it."""
        return answer(proposals_page(desk.dossier(), offset=offset, limit=limit))

    @router.get("/people/{person}", response_model=PersonView)
    def one(person: str) -> Response:
        """The entry of whom this id, or any member's, names."""
        return answer(person_view(desk.dossier(), person))

    @router.get("/people/{person}/says", response_model=StatementsPage)
    def says(person: str, offset: Offset = 0, limit: Limit = USUAL_PAGE) -> Response:
        """What they say."""
        return answer(says_page(desk.dossier(), person, offset=offset, limit=limit))

    @router.get("/people/{person}/said", response_model=StatementsPage)
    def said(person: str, offset: Offset = 0, limit: Limit = USUAL_PAGE) -> Response:
        """What is said of them."""
        return answer(said_page(desk.dossier(), person, offset=offset, limit=limit))

    @router.get("/people/{person}/mentions", response_model=MentionsPage)
    def mentions(person: str, offset: Offset = 0, limit: Limit = USUAL_PAGE) -> Response:
        """Every mention that is taken for them."""
        return answer(mentions_page(desk.dossier(), person, offset=offset, limit=limit))

    @router.get("/people/{person}/network", response_model=NetworkView)
    def neighbourhood(person: str) -> Response:
        """Who is related to them, and to those."""
        dossier = desk.dossier()
        return answer(network(dossier, entity_of(dossier, person).id))

    return router
