"""Adding over HTTP, told of as it happens; and `careo add` beside an open desk, and the other way round."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hollin import TEXTS, make_case
from served import PATIENCE, Listener, Served, served

from careo.case.case import open_case
from careo.web.uploads import harmless

BYTES = {"content-type": "application/octet-stream"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Served]:
    case = make_case(tmp_path / "case")
    with served(case) as server:
        yield server
    case.close()


def upload(client: httpx.Client, name: str, text: str | bytes) -> dict[str, Any]:
    sent = text.encode() if isinstance(text, str) else text
    answer = client.post("/api/adding/files", params={"name": name}, content=sent, headers=BYTES)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def ended(client: httpx.Client) -> dict[str, Any]:
    """The job, when it has ended."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        job = client.get("/api/adding?limit=1000").json()
        if job["state"] not in ("running", "stopping"):
            return dict(job)
        time.sleep(0.1)
    pytest.fail("The job did not end.")


def outcomes(job: dict[str, Any]) -> dict[str, str]:
    return {item["name"]: item["outcome"] for item in job["outcomes"]["items"]}


def scratch(desk: Served) -> list[Path]:
    return [path for path in (desk.desk.case.path / "scratch").rglob("*") if path.name != ".lock" and path.is_file()]


def test_dropped_files_are_read_and_each_has_its_outcome(desk: Served) -> None:
    with desk.browser() as client, Listener(client) as listener:
        assert client.get("/api/adding").json()["state"] == "nothing"
        assert upload(client, "box/bridge.txt", TEXTS["bridge.txt"])["name"] == "box/bridge.txt"
        upload(client, "../../carta.txt", TEXTS["carta.txt"])
        upload(client, "copy.txt", TEXTS["bridge.txt"])
        upload(client, "empty.txt", "")
        assert upload(client, "picture.png", b"\x89PNG\r\n\x1a\n" + bytes(40))["waiting"] == 5
        started = client.post("/api/adding/start", json={}).json()
        assert started["job"] == 1
        job = ended(client)
        assert (job["state"], job["waiting"], job["unread"], job["trouble"]) == ("done", 0, 0, None)
        assert outcomes(job) == {
            "box/bridge.txt": "read",
            "carta.txt": "read",
            "copy.txt": "duplicate",
            "empty.txt": "refused",
            "picture.png": "kept",
        }
        assert job["counts"] == {"read": 2, "kept": 1, "duplicate": 1, "refused": 1}
        assert all(item["why"] for item in job["outcomes"]["items"] if item["outcome"] != "read")
        listener.wait("adding", state="done")
        told = {item.data["name"]: item.data["outcome"] for item in listener.told if item.name == "outcome"}
        assert told == outcomes(job)
        assert len([item for item in listener.told if item.name == "outcome"]) == 5
        shown = {path for item in client.get("/api/documents").json() for path in item["paths"]}
        assert shown == {"box/bridge.txt", "copy.txt", "carta.txt", "empty.txt", "picture.png"}
        assert any("came in" in item.data["sentence"] for item in listener.told[1:] if item.name == "revision")
        assert scratch(desk) == []


def test_who_comes_back_misses_nothing_of_the_job(desk: Served) -> None:
    with desk.browser() as client:
        with Listener(client) as first:
            last = first.told[-1].id
        for name, text in TEXTS.items():
            upload(client, name, text)
        client.post("/api/adding/start", json={})
        job = ended(client)
        with Listener(client, last=last) as again:
            again.wait("adding", state="done")
            told = {item.data["name"]: item.data["outcome"] for item in again.told if item.name == "outcome"}
            assert told == outcomes(job)
            numbers = [int(item.id.partition("-")[2]) for item in again.told]
            assert numbers == sorted(numbers)
        with Listener(client, last="0ther-9999") as other:
            other.wait("adding", state="done")
            assert len([item for item in other.told if item.name == "outcome"]) == len(TEXTS)


def test_files_and_folders_are_added_by_their_path(desk: Served, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name, text in TEXTS.items():
        (pile / name).write_text(text, encoding="utf-8")
    with desk.browser() as client:
        asked = {"paths": [str(pile), str(tmp_path / "nowhere")]}
        assert client.post("/api/adding/paths", json=asked).status_code == 200
        job = ended(client)
        assert job["counts"] == {"read": 3, "kept": 0, "duplicate": 0, "refused": 1}
        for paths in ([], ["relative.txt"], ["/nul\0"]):
            assert client.post("/api/adding/paths", json={"paths": paths}).status_code == 422
        assert client.get("/api/adding").json()["job"] == 1


def test_a_job_is_stopped_and_taken_up_and_one_runs_at_a_time(desk: Served) -> None:
    count = 12
    with desk.browser() as client, Listener(client) as listener:
        for number in range(count):
            upload(client, f"{number}.txt", TEXTS["bridge.txt"].replace("30", str(100 + number)))
        client.post("/api/adding/start", json={})
        busy = client.post("/api/adding/start", json={})
        assert busy.status_code == 409
        assert "one job runs at a time" in busy.json()["error"]
        assert client.post("/api/adding/paths", json={"paths": ["/etc"]}).status_code == 409
        listener.wait("outcome")
        assert client.post("/api/adding/stop", json={}).json()["state"] in ("stopping", "stopped")
        job = ended(client)
        assert job["state"] == "stopped"
        assert 0 < job["counts"]["read"] < count
        assert job["unread"] + job["waiting"] == count - job["counts"]["read"]
        shown = client.get("/api/documents").json()
        assert sum(item["outcome"] == "read" for item in shown) == job["counts"]["read"]
        client.post("/api/adding/start", json={})
        job = ended(client)
        assert (job["state"], job["unread"], job["waiting"]) == ("done", 0, 0)
        shown = client.get("/api/documents").json()
        assert [item["outcome"] for item in shown] == ["read"] * count


def test_what_waits_can_be_thrown_away(desk: Served) -> None:
    with desk.browser() as client:
        upload(client, "a.txt", "A.")
        assert len(scratch(desk)) == 1
        assert client.post("/api/adding/discard", json={}).json()["waiting"] == 0
        assert scratch(desk) == []
    desk.desk.close()
    assert not (desk.desk.case.path / "scratch").exists()


def test_an_upload_that_breaks_off_leaves_nothing(desk: Served) -> None:
    with desk.browser() as client:
        upload(client, "a.txt", "A.")

        def broken() -> Iterator[bytes]:
            yield b"x" * 1000
            raise ConnectionError

        headers = {**BYTES, "content-length": "100000"}
        with pytest.raises(ConnectionError):
            client.post("/api/adding/files", params={"name": "b.txt"}, content=broken(), headers=headers)
        until = time.monotonic() + PATIENCE
        while len(scratch(desk)) > 1 and time.monotonic() < until:
            time.sleep(0.05)
        assert len(scratch(desk)) == 1
        assert client.get("/api/adding").json()["waiting"] == 1


def test_careo_add_works_beside_an_open_desk_which_shows_what_came_in(desk: Served, tmp_path: Path) -> None:
    story = tmp_path / "bridge.txt"
    story.write_text(TEXTS["bridge.txt"], encoding="utf-8")
    with desk.browser() as client, Listener(client) as listener:
        assert client.get("/api/documents").json() == []
        command = [sys.executable, "-m", "careo", "add", str(desk.desk.case.path), str(story)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if [item["outcome"] for item in client.get("/api/documents").json()] == ["read"]:
                break
            time.sleep(0.2)
        assert [item["outcome"] for item in client.get("/api/documents").json()] == ["read"]
        assert any(item.name == "revision" and item.data["sentence"] for item in listener.told)
        upload(client, "carta.txt", TEXTS["carta.txt"])
        client.post("/api/adding/start", json={})
        assert ended(client)["counts"]["read"] == 1
    with open_case(desk.desk.case.path) as case:
        assert case.verify() == []
        assert len(case.material().documents()) == 2


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a.txt", "a.txt"),
        ("folder/b/a.txt", "folder/b/a.txt"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Users\\me\\a.txt", "Users/me/a.txt"),
        ("..\\..\\a.txt", "a.txt"),
        ("a\0b.txt", "a_b.txt"),
        ("a\nb\x1b[31m.txt", "a_b_[31m.txt"),
        ("\u202egpj.exe", "_gpj.exe"),
        ("con", "_con"),
        ("CON.txt", "_CON.txt"),
        ("folder/nul.tar.gz", "folder/_nul.tar.gz"),
        ("lpt1", "_lpt1"),
        ("console.txt", "console.txt"),
        ("a.txt. . ", "a.txt"),
        ("what?.txt", "what_.txt"),
        ("a:b|c<d>e*f\"g", "a_b_c_d_e_f_g"),
        ("...", "unnamed"),
        ("", "unnamed"),
        ("//", "unnamed"),
        ("peña año.html", "peña año.html"),
        ("\ud800.txt", "_.txt"),
    ],
)  # fmt: skip
def test_names_are_made_harmless(given: str, kept: str) -> None:
    assert harmless(given) == kept
    assert harmless(kept) == kept


def test_a_long_name_keeps_its_ending() -> None:
    assert harmless("x" * 5000 + ".html").endswith("x.html")
    assert len(harmless("/".join(["y" * 300] * 40))) <= 1000
