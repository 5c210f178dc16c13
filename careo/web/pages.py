"""Pages without script, rendered here: what documents say in a serif, what Careo says in a sans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from careo.errors import NoSuchRecord
from careo.present import wording
from careo.present.dossier import Dossier, title_of
from careo.present.marking import mark
from careo.present.naming import people, relations
from careo.present.nouns import lookup
from careo.present.testimony import documents, statements
from careo.present.views import ClaimView, StatementView
from careo.present.weighing import chronology, claims, figures, gaps, origins, responses
from careo.web.desk import Desk

PAGE = 100
RAIL = (
    ("/", "Overview"),
    ("/claims", "Claims"),
    ("/chronology", "Chronology"),
    ("/people", "People"),
    ("/figures", "Figures"),
    ("/origins", "Origins"),
    ("/responses", "Responses"),
    ("/gaps", "Gaps"),
    ("/documents", "Documents"),
)
Item = TypeVar("Item")
PageNumber = Annotated[int, Query(alias="page", ge=1)]


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """One page of a list, from 1."""

    items: Sequence[Item]
    number: int
    pages: int
    total: int


def paged(items: Sequence[Item], number: int) -> Paged[Item]:
    """The page of this number, or the last one."""
    pages = max(1, -(-len(items) // PAGE))
    number = min(number, pages)
    return Paged(items[(number - 1) * PAGE : number * PAGE], number, pages, len(items))


def environment() -> Environment:
    """Templates in which everything is escaped and nothing may be missing."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        bounds=wording.bounds_words,
        chain=wording.chain_words,
        count=wording.count_words,
        date=wording.date_words,
        flat=wording.flat,
        known=wording.known,
        manner=wording.manner_words,
        origin_kind=lambda kind: wording.ORIGIN_KINDS[kind],
    )
    made.globals.update(
        rail=RAIL,
        checked_words=wording.checked_words,
        number_words=wording.number_words,
        languages=wording.LANGUAGES,
    )
    return made


TEMPLATES = environment()


def render(desk: Desk, request: Request, template: str, context: dict[str, Any], status: int = 200) -> Response:
    """A page, with what every page has."""
    page = TEMPLATES.get_template(template)
    here = "/" + request.url.path.strip("/").split("/", 1)[0]
    return HTMLResponse(page.render(case_name=desk.name(), here=here, **context), status)


def refusal_page(desk: Desk, request: Request, status: int, sentence: str) -> Response:
    """A sentence where a page would have been."""
    return render(desk, request, "refusal.html", {"sentence": sentence}, status)


def add_pages(app: FastAPI, desk: Desk) -> None:
    """One route for each page; none changes anything."""

    def page(path: str, template: str, context: Callable[..., dict[str, Any]]) -> None:
        app.add_api_route(path, _page(desk, template, context), methods=["GET"], include_in_schema=False)

    page("/", "overview.html", lambda dossier: _overview(desk, dossier))
    page("/documents", "documents.html", _documents)
    page("/chronology", "chronology.html", _chronology)
    page("/figures", "figures.html", lambda dossier: {"figures": figures(dossier)})
    page("/origins", "origins.html", _origins)
    page("/responses", "responses.html", lambda dossier: {"responses": responses(dossier)})
    page("/gaps", "gaps.html", _gaps)

    @app.get("/documents/{document}", include_in_schema=False)
    def reader(request: Request, document: str) -> Response:
        dossier = desk.dossier()
        return render(desk, request, "reader.html", {"dossier": dossier, **_reader(dossier, document)})

    @app.get("/statements/{statement}", include_in_schema=False)
    def statement(statement: str) -> Response:
        found = desk.dossier().statement(statement)
        return RedirectResponse(f"/documents/{found.document}#{found.id}", status_code=307)

    @app.get("/claims", include_in_schema=False)
    def claim_list(request: Request, number: PageNumber = 1) -> Response:
        dossier = desk.dossier()
        ordered = sorted(claims(dossier), key=lambda item: (-_accounts(item), item.id))
        return render(desk, request, "claims.html", {"dossier": dossier, "paged": paged(ordered, number)})

    @app.get("/claims/{claim}", include_in_schema=False)
    def claim(request: Request, claim: str) -> Response:
        dossier = desk.dossier()
        return render(desk, request, "claim.html", {"dossier": dossier, **_claim(dossier, claim)})

    @app.get("/people", include_in_schema=False)
    def people_list(request: Request, number: PageNumber = 1) -> Response:
        dossier = desk.dossier()
        ordered = sorted(people(dossier), key=lambda item: (-item.mentions, item.name, item.id))
        return render(desk, request, "people.html", {"dossier": dossier, "paged": paged(ordered, number)})

    @app.get("/people/{person}", include_in_schema=False)
    def person(request: Request, person: str) -> Response:
        dossier = desk.dossier()
        return render(desk, request, "person.html", {"dossier": dossier, **_person(dossier, person)})


def _page(desk: Desk, template: str, context: Callable[..., dict[str, Any]]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        dossier = desk.dossier()
        return render(desk, request, template, {"dossier": dossier, **context(dossier)})

    return answer


def _accounts(claim: ClaimView) -> int:
    return len(claim.supports) + len(claim.disputes) + len(claim.qualifies)


def _overview(desk: Desk, dossier: Dossier) -> dict[str, Any]:
    made = claims(dossier)
    return {
        "left_out": desk.left_out(),
        "counts": {
            "documents": len(dossier.documents),
            "claims": len(made),
            "statements": len(dossier.statements),
            "checked": len(dossier.checks),
        },
        "disputed": [item for item in made if item.disputes],
        "shared": sorted(
            (item for item in made if len(item.supports) > 1), key=lambda item: (-_accounts(item), item.id)
        ),
        "alone": sorted((item for item in origins(dossier) if item.alone), key=lambda item: (-item.alone, item.id)),
        "unread": [item for item in documents(dossier) if item.outcome in ("kept", "refused")],
        "answers": tuple(dict.fromkeys((wording.flat(item.party), item.kind) for item in responses(dossier))),
    }


def _documents(dossier: Dossier) -> dict[str, Any]:
    titles = [title_of(item) for item in dossier.documents]
    return {"documents": tuple(zip(titles, documents(dossier), strict=True)), "readable": frozenset(dossier.readings)}


def _reader(dossier: Dossier, document: str) -> dict[str, Any]:
    found = next((item for item in documents(dossier) if item.id == document), None)
    if found is None or document not in dossier.readings:
        raise NoSuchRecord("There is no such document to read among those that are shown of this case.")
    reading = dossier.readings[document]
    return {
        "document": found,
        "title": dossier.title(document),
        "blocks": mark(dossier, document),
        "left_out": reading.left_out,
        "notes": found.notes,
    }


def _claim(dossier: Dossier, identifier: str) -> dict[str, Any]:
    found = lookup(dossier, "claims", identifier)[0]
    assert isinstance(found, ClaimView)
    said = _by_id(dossier)
    return {
        "claim": found,
        "said": said,
        "responses": [item for item in responses(dossier) if found.id in item.claims],
        "checked": dossier.checks,
    }


def _by_id(dossier: Dossier) -> dict[str, StatementView]:
    return {view.id: view for view in statements(dossier)}


def _person(dossier: Dossier, identifier: str) -> dict[str, Any]:
    found = lookup(dossier, "people", identifier)[0]
    entity = dossier.entities[str(getattr(found, "id", ""))]
    named = frozenset(entity.mentions)
    said = _by_id(dossier)
    return {
        "person": found,
        "says": [view for view in said.values() if view.source is not None and view.source.entity == entity.id],
        "told_of": [said[item.id] for item in dossier.statements.values() if named & set(item.mentions)],
        "relations": [item for item in relations(dossier) if entity.id in (item.a, item.b)],
        "responses": [item for item in responses(dossier) if item.entity == entity.id],
        "links": entity.links,
    }


def _chronology(dossier: Dossier) -> dict[str, Any]:
    entries = chronology(dossier)
    dated = [item for item in entries if item.when or item.earliest or item.latest]
    return {
        "dated": sorted(dated, key=lambda item: (item.earliest or item.latest or "", item.latest or "", item.id)),
        "undated": [item for item in entries if item not in dated],
        "told": {item.id: wording.flat(item.what) for item in entries},
    }


def _origins(dossier: Dossier) -> dict[str, Any]:
    return {"origins": sorted(origins(dossier), key=lambda item: (-item.alone, -item.statements, item.id))}


def _gaps(dossier: Dossier) -> dict[str, Any]:
    ordered = sorted(gaps(dossier), key=lambda item: item.kind)
    return {"gaps": [(kind, list(items)) for kind, items in groupby(ordered, key=lambda item: item.kind)]}
