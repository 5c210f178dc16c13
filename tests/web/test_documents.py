"""Documents at the desk, over the sample case as it is read: the list, the reader, the originals and what guards them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from careo.case.case import Case, new_case
from careo.records.judgements import JudgedPassage
from careo.web.application import application
from careo.web.desk import Desk
from careo.web.sample import sample_folder
from careo.web.security import Guard

BASE = "http://127.0.0.1:8471"


@dataclass
class Shelf:
    """The sample case behind its guard, asked by a browser that has a session."""

    case: Case
    desk: Desk
    client: TestClient
    ids: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, status: int = 200) -> Any:
        answer = self.client.get(path)
        assert answer.status_code == status, answer.text
        return answer.json()

    def newest(self, path: str) -> Any:
        """As `get`, once what was just decided is shown."""
        self.desk.newest()
        return self.get(path)

    def page(self, name: str) -> Any:
        return self.get(f"/api/desk/documents/{self.ids[name]}")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    place = tmp_path_factory.mktemp("shelf") / "case"
    with new_case(place) as case:
        case.add([*sorted(sample_folder().iterdir()), Path("/no/such/paper.txt")])
        desk = Desk(case)
        with TestClient(Guard(application(desk), 8471, "token"), base_url=BASE) as client:
            client.get("/start?token=token", follow_redirects=False)
            ids = {item.paths[0].rsplit("/", 1)[-1]: item.id or "" for item in case.documents()}
            yield Shelf(case, desk, client, ids)
        desk.close()


def titles(answer: Any) -> list[str]:
    return [row["title"] for row in answer["items"]]


def test_every_document_is_listed_once_alone_or_under_the_one_that_it_repeats(shelf: Shelf) -> None:
    listed = shelf.get("/api/desk/documents?limit=1000")
    rows = [row["document"]["id"] for row in listed["items"]]
    folded = [item["id"] for row in listed["items"] for item in row["folded"]]
    assert sorted(filter(None, rows + folded)) == sorted(filter(None, shelf.ids.values()))
    assert listed["documents"] == len(rows) + len(folded)
    assert listed["total"] == len(rows)


def test_reprints_stand_under_the_first_and_say_why(shelf: Shelf) -> None:
    listed = shelf.get("/api/desk/documents?limit=1000")
    under = {row["document"]["id"]: row["folded"] for row in listed["items"]}[shelf.ids["ledger-court-papers.html"]]
    assert {item["id"] for item in under} == {
        shelf.ids["northwire-reprint.html"],
        shelf.ids["coast-today-reprint.html"],
    }
    assert all("words stand in" in item["sentence"] for item in under)


def test_what_was_refused_is_listed_with_its_reason(shelf: Shelf) -> None:
    refused = shelf.get("/api/desk/documents?outcome=refused")
    assert [row["document"]["id"] for row in refused["items"]] == [None]
    assert refused["items"][0]["document"]["why"]


@pytest.mark.parametrize("facet", ["kind", "language", "publisher", "outcome"])
def test_facets_count_what_they_leave(shelf: Shelf, facet: str) -> None:
    counts = shelf.get("/api/desk/documents")["facets"][facet]
    assert counts
    for value in counts:
        chosen = value["value"] or "unknown"
        found = shelf.client.get("/api/desk/documents", params={facet: chosen, "limit": 1000}).json()
        assert found["documents"] == value["count"]
        assert all((row["document"][facet] or "unknown") == chosen for row in found["items"])


@pytest.mark.parametrize(
    "sort", ["published", "-published", "words", "-words", "statements", "-statements", "publisher"]
)
def test_the_order_holds_and_what_is_unknown_comes_last(shelf: Shelf, sort: str) -> None:
    rows = shelf.client.get("/api/desk/documents", params={"sort": sort, "limit": 1000}).json()["items"]
    name = sort.lstrip("-")
    values = [row["statements"] if name == "statements" else row["document"][name] for row in rows]
    known = [value.casefold() if isinstance(value, str) else value for value in values if value is not None]
    assert values[: len(known)].count(None) == 0
    assert known == sorted(known, reverse=sort.startswith("-"))


def test_words_find_titles_and_paths_without_accents(shelf: Shelf) -> None:
    assert titles(shelf.client.get("/api/desk/documents", params={"q": "MOTION disclosure"}).json()) == [
        "DEFENDANT'S MOTION FOR DISCLOSURE"
    ]
    assert shelf.get("/api/desk/documents?q=nosuchwordatall")["items"] == []


def test_a_condition_shows_in_a_count_alone(shelf: Shelf) -> None:
    assert shelf.case.restricted()
    listed = shelf.get("/api/desk/documents")
    assert listed["left_out"] == len(shelf.case.restricted())
    for document in shelf.case.restricted():
        if document not in shelf.ids.values():
            assert shelf.get(f"/api/desk/documents/{document}", 404) == {
                "error": f"There is no document {document} in what is shown of this case."
            }
            assert shelf.get(f"/api/originals/{document}", 404)["error"].startswith("There is no document")
            assert shelf.get(f"/api/desk/documents/{'0' * 64}", 404)["error"].startswith("There is no document 0000")


def test_the_text_of_every_document_is_whole_and_each_statement_covers_its_words(shelf: Shelf) -> None:
    texts = {item["document"]: item["text"] for item in shelf.get("/api/texts")}
    for name, document in shelf.ids.items():
        if not document:
            continue
        page = shelf.page(name)
        letters: dict[tuple[str, str], str] = {}
        for block in page["blocks"]:
            assert "".join(run["text"] for run in block["runs"]) == texts[document][block["start"] : block["end"]]
            for run in block["runs"]:
                for cover in run["covers"]:
                    key = (cover["statement"], cover["role"])
                    letters[key] = letters.get(key, "") + run["text"]
        for said in page["statements"]:
            statement = said["statement"]
            for role in ("source", "cue", "content"):
                if statement[role] is not None:
                    # White space between blocks belongs to none of them.
                    words = statement[role]["text"].replace(" … ", "")
                    assert "".join(letters[statement["id"], role].split()) == "".join(words.split())


def test_a_pinned_statement_has_what_hangs_on_it(shelf: Shelf) -> None:
    said = shelf.page("ledger-court-papers.html")["statements"]
    assert [item["number"] for item in said] == list(range(1, len(said) + 1))
    assert any(item["claims"] for item in said)
    assert any(item["dates"] for item in said)
    assert any(item["statement"]["depth"] == 2 and item["statement"]["parent"] for item in said)
    named = {item["name"] for item in shelf.page("ledger-court-papers.html")["named"]}
    assert "Amparo Lledó" in named


def test_a_corrected_fact_says_by_whom(shelf: Shelf) -> None:
    document = shelf.ids["halyard-wire.txt"]
    judged = shelf.case.judge("correct document", [document], "The masthead.", field="publisher", value="Halyard Wire")
    try:
        facts = {item["field"]: item for item in shelf.newest(f"/api/desk/documents/{document}")["facts"]}
        assert facts["publisher"]["value"] == "Halyard Wire"
        assert facts["publisher"]["by"] == judged.who
        assert facts["title"]["by"] is None
    finally:
        shelf.case.judge("take back", [judged.id], "Only tried.")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ledger-court-papers.html", "text/html; charset=utf-8"),
        ("assembly-transcript.txt", "text/plain; charset=utf-8"),
        ("quiroga-motion.pdf", "application/pdf"),
    ],
)
def test_an_original_comes_byte_for_byte_closed_in(shelf: Shelf, name: str, kind: str) -> None:
    answer = shelf.client.get(f"/api/originals/{shelf.ids[name]}")
    assert answer.status_code == 200
    assert answer.content == (sample_folder() / name).read_bytes()
    assert answer.headers["content-type"] == kind
    policy = answer.headers["content-security-policy"]
    assert policy == "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


def test_an_original_that_a_browser_cannot_show_is_not_sent(shelf: Shelf) -> None:
    assert "cannot be shown here" in shelf.get(f"/api/originals/{shelf.ids['carta-lobo.docx']}", 415)["error"]
    original = shelf.page("carta-lobo.docx")["original"]
    assert original["showing"] is None
    assert "bit for bit" in original["why"]


def test_an_original_with_restricted_passages_is_never_sent(shelf: Shelf) -> None:
    name = "assembly-transcript.txt"
    document = shelf.ids[name]
    block = shelf.page(name)["blocks"][0]
    passage = JudgedPassage(document=document, spans=((block["start"], block["end"]),))
    judged = shelf.case.judge("condition", [passage], "Asked for.", value="off record")
    try:
        page = shelf.newest(f"/api/desk/documents/{document}")
        assert page["original"]["showing"] is None
        assert "conditions keep passages" in page["original"]["why"]
        assert "conditions keep passages" in shelf.get(f"/api/originals/{document}", 403)["error"]
    finally:
        shelf.case.judge("take back", [judged.id], "Only tried.")
    gone = shelf.case.judge("withdraw", [document], "A mistake.")
    try:
        assert shelf.get(f"/api/originals/{document}", 404)
    finally:
        shelf.case.judge("take back", [gone.id], "Only tried.")
    shelf.newest("/api/case")
