"""Judgements over HTTP: previewed, recorded, undone, and never over what another browser decided meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hollin import make_case
from served import Listener, Served, served

STORIES = {
    "gazette.txt": (
        "Mayor Ilda Venn said that the Larkmoor smelter had dumped acid into the Tarn river.\n\n"
        "The council met on Tuesday and closed two wells beside the road bridge.\n"
    ),
    "ledger.txt": (
        "Boris Kell, a driver, said that the Larkmoor smelter had dumped acid into the Tarn river.\n\n"
        "Trout were found dead below the weir, and farmers kept their cattle away.\n"
    ),
    "post.txt": "Ana Ruvel said that the Larkmoor smelter had dumped acid into the Tarn river at night.\n",
}


@pytest.fixture
def river(tmp_path: Path) -> Iterator[Served]:
    folder = tmp_path / "river"
    folder.mkdir()
    for name, text in STORIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    case = make_case(tmp_path / "case")
    case.add([folder])
    with served(case) as server:
        yield server
    case.close()


def claim(client: httpx.Client) -> dict[str, Any]:
    claims = client.get("/api/claims").json()
    return max(claims, key=lambda item: len(item["supports"]) + len(item["disputes"]))


def asked(client: httpx.Client, kind: str, targets: list[Any], **more: Any) -> dict[str, Any]:
    revision = int(client.get("/api/claims").headers["x-careo-revision"])
    return {"kind": kind, "targets": targets, "why": "I asked them.", "expected": revision, **more}


def test_a_judgement_is_previewed_recorded_listed_and_undone(river: Served) -> None:
    with river.browser() as client:
        before = claim(client)
        other = next(item for item in before["supports"] if item != before["statement"])
        wanted = asked(client, "correct statement", [other], field="polarity", value="negative")
        seen = client.post("/api/judgements/preview", json=wanted).json()
        assert claim(client) == before
        assert client.get("/api/judgements").json() == {"total": 0, "offset": 0, "items": []}
        made = client.post("/api/judgements", json=wanted).json()
        assert made["changes"] == seen["changes"]
        (change,) = made["changes"]["claims"]
        assert (change["was"]["supports"], change["was"]["disputes"]) == (3, 0)
        assert (change["now"]["supports"], change["now"]["disputes"]) == (2, 1)
        assert any("its polarity becomes negative" in item for item in made["changes"]["sentences"])
        assert claim(client)["disputes"] == [other]
        listed = client.get("/api/judgements").json()["items"]
        assert listed == [made["judgement"]]
        assert listed[0]["sentence"].startswith("owner corrected the polarity of “")
        assert listed[0]["undoable"]
        undone = client.post(f"/api/judgements/{listed[0]['id']}/undo", json={"why": "I misheard."}).json()
        assert claim(client) == before
        assert undone["judgement"]["sentence"].startswith("owner took back that owner corrected")
        states = [item["state"] for item in client.get("/api/judgements").json()["items"]]
        assert states == ["in force", "taken back"]
        again = client.post(f"/api/judgements/{listed[0]['id']}/undo", json={"why": "I misheard."})
        assert again.status_code == 409
        assert [item["id"] for item in again.json()["meanwhile"]] == [undone["judgement"]["id"]]


def test_every_kind_of_judgement_works_with_the_ids_of_the_desk(river: Served) -> None:
    with river.browser() as client:
        before = claim(client)
        a, b, _ = (line["id"] for line in before["lineages"])
        first, second, third = before["supports"]
        people = [item["id"] for item in client.get("/api/people").json() if item["kind"] == "person"][:2]
        document = client.get("/api/documents").json()[0]["id"]
        passage = {"document": document, "spans": [[0, 5]]}
        requests = [
            asked(client, "check", [first]),
            asked(client, "correct statement", [first, passage], field="source"),
            asked(client, "correct statement", [first], field="modality", value="alleged"),
            asked(client, "same entity", people),
            asked(client, "different entities", people),
            asked(client, "same claim", [first, second]),
            asked(client, "different claims", [third, before["id"]]),
            asked(client, "stance", [second, before["id"]], value="disputes"),
            asked(client, "join lineages", [a, b]),
            asked(client, "split lineages", [a, second]),
            asked(client, "first hand", [a], value="first"),
            asked(client, "withdraw", [document]),
            asked(client, "correct document", [document], field="published", value="2019-05"),
            asked(client, "condition", [document], value="off record"),
        ]
        for request in requests:
            wanted = {**request, "expected": asked(client, "check", [first])["expected"]}
            seen = client.post("/api/judgements/preview", json=wanted)
            assert seen.status_code == 200, (request, seen.text)
            made = client.post("/api/judgements", json=wanted)
            assert made.status_code == 200, (request, made.text)
            assert made.json()["changes"] == seen.json()["changes"], request
            undone = client.post(f"/api/judgements/{made.json()['judgement']['id']}/undo", json={"why": "No."})
            assert undone.status_code == 200, (request, undone.text)
            assert claim(client) == before, request


def test_what_leaves_with_a_document_is_told(river: Served) -> None:
    with river.browser() as client:
        document = next(item["id"] for item in client.get("/api/documents").json() if "gazette" in item["paths"][0])
        seen = client.post("/api/judgements/preview", json=asked(client, "withdraw", [document])).json()["changes"]
        (left,) = seen["documents"]
        assert (left["change"], left["id"]) == ("leaves", document)
        assert left["statements"] == len(client.get(f"/api/statements?id={document}").json())
        assert "leaves, and with it" in seen["sentences"][0]
        counts = {item["what"]: (item["was"], item["now"]) for item in seen["counts"]}
        assert counts["documents"] == (3, 2)


def test_people_that_merge_and_part_are_told(river: Served) -> None:
    with river.browser() as client:
        a, b = [item for item in client.get("/api/people").json() if item["kind"] == "person"][:2]
        made = client.post("/api/judgements", json=asked(client, "same entity", [a["id"], b["id"]])).json()
        (merged,) = made["changes"]["people"]
        assert merged["change"] == "merged"
        assert {item["id"] for item in merged["was"]} == {a["id"], b["id"]}
        undo = {"why": "They are two."}
        parted = client.post(f"/api/judgements/{made['judgement']['id']}/undo", json=undo).json()["changes"]["people"]
        assert [item["change"] for item in parted] == ["parted"]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"why": "  "}, 422),
        ({"kind": "guess"}, 422),
        ({"targets": []}, 422),
        ({"targets": ["s-nothing"]}, 404),
        ({"targets": [{"document": "nothing", "spans": []}]}, 404),
        ({"kind": "take back"}, 422),
        ({"kind": "correct statement", "field": "polarity", "value": "maybe"}, 422),
        ({"kind": "correct statement", "field": "confidence", "value": "1"}, 422),
        ({"expected": 10**6}, 422),
        ({"expected": "soon"}, 422),
    ],
)
def test_what_cannot_be_judged_is_said_and_nothing_is_recorded(
    river: Served, change: dict[str, Any], status: int
) -> None:
    with river.browser() as client:
        request = {**asked(client, "check", [claim(client)["statement"]]), **change}
        for path in ("/api/judgements/preview", "/api/judgements"):
            answer = client.post(path, json=request)
            assert answer.status_code == status, answer.text
            assert answer.json()["error"].endswith(".")
        assert client.get("/api/judgements").json()["total"] == 0


def test_two_browsers_see_each_others_changes_and_overwrite_nothing(river: Served) -> None:
    with river.browser() as one:
        invited = one.post("/api/sessions", json={}).json()["address"]
        with river.browser(invited.removeprefix(river.base)) as other, Listener(other) as listener:
            first, second, _ = claim(one)["supports"]
            mine, theirs = asked(one, "check", [first]), asked(other, "check", [first])
            unrelated = asked(other, "check", [second])
            made = one.post("/api/judgements", json=mine).json()
            told = listener.wait("revision", judgement=made["judgement"]["id"])
            assert told.data["sentence"].startswith("owner checked “")
            assert told.data["revision"] == made["revision"]
            overtaken = other.post("/api/judgements", json=theirs)
            assert overtaken.status_code == 409
            assert [item["id"] for item in overtaken.json()["meanwhile"]] == [made["judgement"]["id"]]
            assert overtaken.json()["revision"] == made["revision"]
            assert other.get("/api/judgements").json()["total"] == 1
            assert other.post("/api/judgements", json=unrelated).status_code == 200
            assert one.get("/api/judgements").json()["total"] == 2


def test_a_target_that_is_gone_is_told(river: Served) -> None:
    with river.browser() as client:
        statement = client.get("/api/statements").json()[0]
        late = asked(client, "check", [statement["id"]])
        withdrawn = client.post("/api/judgements", json=asked(client, "withdraw", [statement["document"]]))
        assert withdrawn.status_code == 200
        gone = client.post("/api/judgements", json=late)
        assert gone.status_code == 409
        assert "no longer" in gone.json()["error"]
        assert client.get("/api/judgements").json()["total"] == 1
        listed = client.get("/api/judgements").json()["items"][0]
        assert listed["why"].startswith("withheld")
        assert listed["undoable"]
        assert client.post(f"/api/judgements/{listed['id']}/undo", json={"why": "Reinstated."}).status_code == 200
