"""Looking for words in what is shown of the case."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from careo.present.desk.search import WITHIN, SearchView, search_view
from careo.records.documents import DocumentKind, Language
from careo.records.search import Only, Within
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer
from careo.web.desk import Desk

Asked = Annotated[str, Query(alias="q", max_length=10_000, description="What is looked for: any text is a query.")]
In = Annotated[
    Within | None, Query(alias="in", description="What of; without it some of each. The others are only counted.")
]
Kind = Annotated[DocumentKind | None, Query(description="Only in documents of this kind.")]
Spoken = Annotated[Language | None, Query(description="Only in documents in this language.")]
Publisher = Annotated[str | None, Query(description="Only in documents of this publisher.")]
InDocument = Annotated[str | None, Query(description="Only in this document, of which every passage is given.")]


def routes(desk: Desk) -> APIRouter:
    """GET /api/search."""
    router = APIRouter(tags=["search"])

    @router.get("/search", response_model=SearchView)
    def search(
        q: Asked = "",
        within: In = None,
        offset: Offset = 0,
        limit: Limit = USUAL_PAGE,
        kind: Kind = None,
        language: Spoken = None,
        publisher: Publisher = None,
        document: InDocument = None,
    ) -> Response:
        """Documents, statements and people that hold what is asked for, in context; see docs/search.md."""
        given = desk.given()
        only = Only(kind=kind, language=language, publisher=publisher, document=document)
        found = {
            of: desk.case.search(
                q,
                of,
                only=only,
                offset=offset if of == within else 0,
                limit=limit if within in (None, of) else 0,
                include=desk.include,
                sight=given.sight,
            )
            for of in WITHIN
        }
        return answer(search_view(given.dossier, found))

    return router
