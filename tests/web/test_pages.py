"""Pages say what the case says, run nothing that a document wrote, and ask nobody else for anything."""

from __future__ import annotations

import asyncio
import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import Any

import httpx
import msgspec
import pytest
from hand_made_case import S_30, S_KNEW, VENN, A, B, HandMadeCase

from careo.present.dossier import gather
from careo.present.nouns import NOUNS, views_of
from careo.records.documents import Document
from careo.records.extraction import Extraction
from careo.web.application import application
from careo.web.desk import Desk

PAGES = (
    "/", "/documents", f"/documents/{A}", f"/documents/{B}", "/claims", f"/claims/{S_KNEW}", f"/claims/{S_30}",
    "/chronology", "/people", f"/people/{VENN}", "/figures", "/origins", "/responses", "/gaps", "/nowhere",
)  # fmt: skip
VECTORS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "<style>*{background:url(https://evil.example/x)}</style>",
)
ID = re.compile(r"[a-z]-[0-9a-f]{20}")


def ask(case: HandMadeCase, path: str) -> httpx.Response:
    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(app=application(Desk(case)), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:1") as client:
            return await client.get(path)

    return asyncio.run(asked())


class Elements(HTMLParser):
    """Every element with its attributes, and the text outside of them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def poisoned(value: Any, vector: str) -> Any:
    """The same record with the vector in every free text, ids and vocabularies left as they are."""
    if isinstance(value, (tuple, list)):
        return tuple(poisoned(item, vector) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    free = {"name", "title", "publisher", "of", "why", "what", "where", "party", "text", "scope", "unit", "about"}
    changes: dict[str, Any] = {}
    for item in fields(value):
        old = getattr(value, item.name)
        if item.name in free and isinstance(old, str) and not ID.fullmatch(old):
            changes[item.name] = old if type(value).__name__ == "Reading" else old + vector
        elif item.name in ("authors", "paths", "notes") and old:
            changes[item.name] = (vector,)
        else:
            changes[item.name] = poisoned(old, vector)
    return replace(value, **changes)


def overlaid(text: str, extraction: Extraction, vector: str) -> str:
    """The text with the vector, as much as fits, over every passage of a statement; offsets stay."""
    for statement in extraction.statements:
        for start, end in statement.source + statement.content:
            text = text[:start] + vector[: end - start].ljust(end - start) + text[end:]
    return text


def poisoned_case(vector: str) -> HandMadeCase:
    case = HandMadeCase()
    case.listed = tuple(poisoned(item, vector) for item in case.listed)
    case.resolved = poisoned(case.resolved, vector)
    case.weighed = poisoned(case.weighed, vector)
    case.readings = {
        document: replace(poisoned(reading, vector), text=overlaid(reading.text, case.extractions[document], vector))
        for document, reading in case.readings.items()
    }
    return case


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("vector", VECTORS)
def test_no_words_of_a_document_become_markup(path: str, vector: str) -> None:
    clean = Elements(ask(HandMadeCase(), path).text)
    hostile = Elements(ask(poisoned_case(vector), path).text)
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in clean.elements]
    names = {name for _, attributes in hostile.elements for name in attributes}
    assert names == {name for _, attributes in clean.elements for name in attributes}


def test_the_vectors_do_reach_the_pages() -> None:
    case = poisoned_case(VECTORS[0])
    for path in PAGES:
        if path != "/nowhere":
            assert VECTORS[0] in "".join(Elements(ask(case, path).text).text), path


@pytest.mark.parametrize("path", PAGES)
def test_pages_have_no_script_no_inline_style_and_no_address_elsewhere(path: str) -> None:
    page = Elements(ask(HandMadeCase(), path).text)
    for tag, attributes in page.elements:
        assert tag not in ("script", "style", "iframe", "object", "embed", "form", "base")
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action"):
            address = attributes.get(name)
            assert address is None or re.match(r"[/#]", address), address


@pytest.mark.parametrize("path", PAGES)
def test_links_inside_the_case_lead_somewhere(path: str) -> None:
    case = HandMadeCase()
    for _, attributes in Elements(ask(case, path).text).elements:
        address = attributes.get("href")
        if address and address.startswith("/") and not address.startswith("/static"):
            where, _, fragment = address.partition("#")
            answer = ask(case, where)
            assert answer.status_code in (200, 307), address
            if fragment:
                assert f'id="{fragment}"' in answer.text, address


def test_ids_on_a_page_are_there_once() -> None:
    for path in PAGES:
        page = Elements(ask(HandMadeCase(), path).text)
        found = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(found) == len(set(found)), path


def test_the_claim_page_sets_accounts_face_to_face() -> None:
    page = "".join(Elements(ask(HandMadeCase(), f"/claims/{S_KNEW}").text).text)
    assert "at least 1, at most 1 independent origin" in page
    assert "at least 0 independent origins, at most unknown" in page
    assert "1 account, 1 checked" in page
    assert "2 accounts, none checked" in page
    assert "Both chains end in the same paper." in page


def test_unknown_is_shown_as_unknown() -> None:
    page = "".join(Elements(ask(HandMadeCase(), "/documents").text).text)
    assert page.count("unknown") >= 5


def test_an_empty_case_says_what_to_do_next() -> None:
    case = HandMadeCase(listed=(), readings={}, extractions={})
    case.resolved = replace(case.resolved, entities=(), relations=())
    case.weighed = replace(
        case.weighed, chains=(), origins=(), claims=(), figures=(), chronology=(), responses=(), gaps=()
    )
    assert "careo add" in ask(case, "/").text
    for path in ("/documents", "/claims", "/chronology", "/people", "/figures", "/origins", "/responses", "/gaps"):
        assert ask(case, path).status_code == 200


@pytest.mark.parametrize("noun", NOUNS)
def test_the_api_gives_the_views(noun: Any) -> None:
    case = HandMadeCase()
    answer = ask(case, f"/api/{noun}")
    views = views_of(gather(case), noun)
    assert answer.content == msgspec.json.encode(views)
    assert answer.headers["x-total-count"] == str(len(views))


def test_the_api_pages_and_opens_by_any_members_id() -> None:
    case = HandMadeCase()
    assert len(ask(case, "/api/statements?offset=1&limit=2").json()) == 2
    assert ask(case, f"/api/claims?id={S_30}").json()[0]["id"] == S_30
    assert ask(case, "/api/claims?id=nothing").json() == {
        "error": "The id nothing names nothing among the claims that are shown of this case."
    }
    assert ask(case, "/api/claims?limit=0").status_code == 422


def test_the_api_describes_itself_with_the_same_records() -> None:
    schema = ask(HandMadeCase(), "/api/openapi.json").json()
    assert set(schema["paths"]) == {f"/api/{noun}" for noun in NOUNS}
    assert list(schema["components"]["schemas"]["GapView"]["properties"]) == ["kind", "about", "why"]


def test_a_deed_in_the_case_shows_on_the_next_page() -> None:
    case = HandMadeCase()
    desk = Desk(case)
    before = desk.dossier()
    assert desk.dossier() is before
    case.listed = (*case.listed, Document(id=None, media_type=None, outcome="refused", why="New.", paths=("/in/new",)))
    assert len(desk.dossier().documents) == len(before.documents) + 1


def test_a_fault_is_told_in_a_sentence() -> None:
    case = HandMadeCase()
    case.weighed = replace(case.weighed, claims=(replace(case.weighed.claims[0], statement="s-gone"),))
    answer = ask(case, "/claims")
    assert answer.status_code in (404, 500)
    assert "Traceback" not in answer.text
    assert "<h1>Not shown</h1>" in answer.text
