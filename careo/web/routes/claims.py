"""Claims: the list, and one of them face to face."""

from __future__ import annotations

from fastapi import APIRouter, Response

from careo.present.desk.claim import ClaimPage, claim_page
from careo.present.desk.claims import ClaimsPage, Show, Sort, filter_counts, listed_claims
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer, page_of
from careo.web.desk import Desk


def routes(desk: Desk) -> APIRouter:
    """GET /api/desk/claims and /api/desk/claims/{claim}."""
    router = APIRouter(prefix="/desk/claims", tags=["claims"])

    @router.get("", response_model=ClaimsPage)
    def list_claims(
        offset: Offset = 0, limit: Limit = USUAL_PAGE, show: Show = "all", sort: Sort = "accounts", q: str = ""
    ) -> Response:
        """Claims that the filter leaves and that hold all the words of `q`, in stable order."""
        dossier = desk.dossier()
        rows = listed_claims(dossier, show=show, sort=sort, words=q)
        return answer(
            ClaimsPage(
                total=len(rows), offset=offset, items=page_of(rows, offset, limit), counts=filter_counts(dossier)
            )
        )

    @router.get("/{claim}", response_model=ClaimPage)
    def show_claim(claim: str) -> Response:
        """The claim that this id opens: its own, or any of its statements'."""
        return answer(claim_page(desk.dossier(), claim))

    return router
