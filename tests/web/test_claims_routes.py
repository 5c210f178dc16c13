"""Claims and origins over the API: three papers of the sample that tell one story on one man's word."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from careo.case.case import new_case
from careo.web.application import application
from careo.web.desk import Desk
from careo.web.sample import sample_folder

PAPERS = ("ledger-court-papers.html", "northwire-reprint.html", "coast-today-reprint.html")


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with tempfile.TemporaryDirectory() as name, new_case(Path(name) / "case") as case:
        case.add([sample_folder() / paper for paper in PAPERS])
        yield TestClient(application(Desk(case)))


def ask(client: TestClient, path: str, **asked: Any) -> dict[str, Any]:
    answer = client.get(f"/api/desk/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("claims", {}),
        ("claims", {"sort": "fewest origins"}),
        ("claims", {"sort": "newest", "show": "several"}),
        ("origins", {}),
        ("origins", {"kind": "named"}),
    ],
)
def test_pages_of_a_list_make_up_the_list(client: TestClient, path: str, asked: dict[str, str]) -> None:
    whole = ask(client, path, limit=1000, **asked)
    assert whole["total"] == len(whole["items"]) > 1
    pages = [ask(client, path, offset=offset, limit=3, **asked) for offset in range(0, whole["total"], 3)]
    assert [item["id"] for page in pages for item in page["items"]] == [item["id"] for item in whole["items"]]
    assert all(page["total"] == whole["total"] and page["counts"] == whole["counts"] for page in pages)
    assert ask(client, path, offset=whole["total"], **asked)["items"] == []


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("claims", {"show": "true ones"}),
        ("claims", {"sort": "reliability"}),
        ("claims", {"limit": 1001}),
        ("claims", {"offset": -1}),
        ("origins", {"kind": "reliable"}),
    ],
)
def test_what_is_no_filter_is_refused(client: TestClient, path: str, asked: dict[str, Any]) -> None:
    assert client.get(f"/api/desk/{path}", params=asked).status_code == 422


@pytest.mark.parametrize("path", ["claims/s-nothing", "origins/o-nothing"])
def test_what_is_not_there_is_not_found(client: TestClient, path: str) -> None:
    answer = client.get(f"/api/desk/{path}")
    assert answer.status_code == 404
    assert answer.json()["error"].endswith(".")


def test_one_mans_word_in_three_papers_is_one_lineage_that_any_of_them_opens(client: TestClient) -> None:
    found = ask(client, "claims", q="in the hands of the group by nightfall")["items"]
    row = max(found, key=lambda item: item["documents"])
    assert (row["supports"], row["documents"], row["one_origin"], row["checked"]) == (3, 3, True, 0)
    page = ask(client, f"claims/{row['id']}")
    (card,) = page["supports"]["cards"]
    assert len(card["repeats"]) == 2
    assert any("The same words in both documents" in reason["text"] for reason in [*card["why"], *card["reasons"]])
    assert page["disputes"]["cards"] == []
    accounts = [card["first"], *card["repeats"]]
    assert [account["published"] for account in accounts] == sorted(account["published"] for account in accounts)
    for account in accounts:
        assert ask(client, f"claims/{account['statement']['id']}")["id"] == row["id"]
    assert page["supports"]["bounds"] == row["origins"]["supports"]
    origin = ask(client, f"origins/{card['origin']}")
    assert row["id"] in [claim["id"] for claim in origin["alone"]]
    assert {account["statement"]["id"] for account in accounts} <= {
        account["statement"]["id"] for account in origin["statements"]
    }


def test_every_claim_and_origin_of_the_lists_opens(client: TestClient) -> None:
    for path in ("claims", "origins"):
        for item in ask(client, path, limit=1000)["items"]:
            ask(client, f"{path}/{item['id']}")
