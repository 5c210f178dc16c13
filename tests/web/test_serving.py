"""The real server: one address on 127.0.0.1 that works once, and a good end when it is stopped."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from careo.case.case import new_case, open_case
from careo.web.sample import sample_case, sample_folder
from careo.web.serving import has_display

ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/start\?token=[\w-]{40,}")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("served") / "case"
    new_case(place).close()
    return place


@contextmanager
def running(*arguments: object, **environment: str) -> Iterator[tuple[subprocess.Popen[str], list[str], str]]:
    """A running command, what it printed before its address, and the address."""
    command = [sys.executable, "-m", "careo", *(str(argument) for argument in arguments)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **environment}
    ) as process:
        assert process.stdout is not None
        before: list[str] = []
        try:
            for line in process.stdout:
                if ADDRESS.fullmatch(line.strip()):
                    yield process, before, line.strip()
                    break
                before.append(line)
            else:
                pytest.fail(f"no address was printed: {before} {process.stderr.read() if process.stderr else ''}")
        finally:
            process.kill()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_case_is_served_until_stopped(empty: Path, stop: signal.Signals) -> None:
    with running("open", empty, "--no-browser") as (process, before, address):
        assert before == []
        base = address.split("/start")[0]
        assert httpx.get(f"{base}/").status_code == 403
        with httpx.Client(follow_redirects=True) as client:
            page = client.get(address)
            assert page.status_code == 200
            assert "careo show" in page.text
            assert client.get(f"{base}/api/documents").json() == []
            assert client.get(f"{base}/", headers={"host": "evil.example"}).status_code == 403
            assert "server" not in client.get(base).headers
        assert httpx.get(address).status_code == 403
        process.send_signal(stop)
        assert process.wait(30) == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()


def test_only_this_machine_is_listened_to(empty: Path) -> None:
    with running("open", empty, "--no-browser") as (_, _, address):
        port = int(address.split(":")[2].split("/")[0])
        listening = Path("/proc/net/tcp")
        if not listening.exists():
            pytest.skip("This system does not list its sockets in /proc.")
        sockets = [line.split()[1:4] for line in listening.read_text().splitlines()[1:]]
        bound = [local for local, _, state in sockets if state == "0A" and int(local.split(":")[1], 16) == port]
        assert bound == [f"0100007F:{port:04X}"]


def test_a_port_that_is_taken_is_told(empty: Path) -> None:
    with running("open", empty, "--no-browser") as (_, _, address):
        port = address.split(":")[2].split("/")[0]
        second = subprocess.run(
            [sys.executable, "-m", "careo", "open", str(empty), "--port", port, "--no-browser"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert second.returncode == 1
        assert second.stdout == ""
        assert f"port {port}" in second.stderr


def test_the_demo_shows_the_sample_and_serves_it_again(tmp_path: Path) -> None:
    place = tmp_path / "demo"
    for _ in range(2):
        with running("demo", "--no-browser", "--at", place, COLUMNS="90") as (process, before, address):
            overview = "".join(before)
            assert "careo show CASE claims" in overview
            with httpx.Client(follow_redirects=True) as client:
                assert client.get(address).status_code == 200
                listed = client.get(address.split("/start")[0] + "/api/documents").json()
            with open_case(place) as case:
                given = sum(1 for path in sample_folder().iterdir() if path.is_file())
                assert len(listed) == given - sum(
                    1 for item in case.restricted() if item not in {x["id"] for x in listed}
                )
            process.terminate()
            assert process.wait(30) == 0


def test_the_demo_is_kept_with_the_persons_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "a.txt").write_text("a")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    one = sample_case(tmp_path / "sample")
    assert one.parent == tmp_path / "data" / "careo" / "demo"
    assert sample_case(tmp_path / "sample") == one
    (tmp_path / "sample" / "a.txt").write_text("b")
    assert sample_case(tmp_path / "sample") != one
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert sample_case(tmp_path / "sample").is_relative_to(tmp_path / "home" / ".local" / "share" / "careo" / "demo")


def test_a_browser_is_opened_only_where_there_is_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform in ("darwin", "win32"):
        pytest.skip("These systems always have a display.")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()


def test_a_stream_of_events_does_not_keep_the_server_from_ending(empty: Path) -> None:
    with running("open", empty, "--no-browser") as (process, _, address), httpx.Client(timeout=30) as client:
        base = address.split("/start")[0]
        assert client.get(address).status_code == 303
        with client.stream("GET", f"{base}/api/events") as first, client.stream("GET", f"{base}/api/events") as second:
            for stream in (first, second):
                assert next(line for line in stream.iter_lines() if line.startswith("event:")) == "event: revision"
            process.send_signal(signal.SIGINT)
            assert process.wait(30) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_what_a_killed_desk_left_waiting_is_removed_by_the_next(tmp_path: Path) -> None:
    place = tmp_path / "case"
    new_case(place).close()
    headers = {"sec-fetch-site": "same-origin", "content-type": "application/octet-stream"}
    with running("open", place, "--no-browser") as (process, _, address), httpx.Client() as client:
        base = address.split("/start")[0]
        client.get(address)
        assert client.post(f"{base}/api/adding/files?name=a.txt", content=b"A.", headers=headers).status_code == 200
        process.kill()
        process.wait(30)
    assert list((place / "scratch").iterdir())
    with running("open", place, "--no-browser"):
        assert not list((place / "scratch").iterdir())
