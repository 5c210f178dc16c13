"""People and responses over the API, of a small case that was really read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from careo.case.case import new_case
from careo.web.application import application
from careo.web.desk import Desk
from careo.web.sample import sample_folder


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    place: Path = tmp_path_factory.mktemp("people") / "case"
    with new_case(place) as case:
        case.add([sample_folder()])
        yield TestClient(application(Desk(case)))


def ask(client: TestClient, path: str, **asked: Any) -> dict[str, Any]:
    answer = client.get(f"/api/desk/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize("path", ["people", "proposals", "responses"])
def test_pages_put_together_are_the_whole_list(client: TestClient, path: str) -> None:
    whole = ask(client, path, limit=1000)
    assert whole["total"] == len(whole["items"]) > 5
    pages = [item for at in range(0, whole["total"], 7) for item in ask(client, path, offset=at, limit=7)["items"]]
    assert pages == whole["items"]
    assert ask(client, path, limit=1000) == whole


def test_every_entry_opens_and_every_passage_is_the_documents_own(client: TestClient) -> None:
    texts = {view["document"]: view["text"] for view in client.get("/api/texts").json()}
    for row in ask(client, "people", limit=1000)["items"]:
        entry = ask(client, f"people/{row['id']}")
        assert entry["person"] == row
        for words in (words for spelling in entry["spellings"] for words in spelling["passages"]):
            assert words["text"] in texts[words["document"]]
            for (start, end), (one, other) in zip(words["spans"], words["marked"], strict=True):
                assert words["text"][one:other] == texts[words["document"]][start:end]
        assert ask(client, f"people/{row['id']}/says")["total"] == row["says"]
        assert ask(client, f"people/{row['id']}/said")["total"] == row["said_of"]
        assert ask(client, f"people/{row['id']}/mentions", limit=1)["total"] == row["mentions"]
        assert len(ask(client, f"people/{row['id']}/network")["nodes"]) <= 40


def test_every_pair_has_a_reason_and_passages_of_both(client: TestClient) -> None:
    for pair in ask(client, "proposals", limit=1000)["items"]:
        assert any(reason["speaks"] == "for" for reason in pair["reasons"])
        assert pair["a"]["passages"]
        assert pair["b"]["passages"]


def test_every_answer_is_listed_once(client: TestClient) -> None:
    parties = ask(client, "responses", limit=1000)["items"]
    rows = [row for party in parties for row in party["answers"]]
    assert len(rows) == len(client.get("/api/responses").json())
    order = [party["answering"] for party in parties]
    assert order == sorted(order, key=["never asked", "no answer", "answered"].index)


def test_nobody_of_an_unknown_id(client: TestClient) -> None:
    answer = client.get("/api/desk/people/m-00000000000000000000")
    assert answer.status_code == 404
    assert "Nobody" in answer.json()["error"]
