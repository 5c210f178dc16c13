"""A run that is killed at any moment, and run again, ends with what an undisturbed run gives."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hollin import TEXTS, everything, make_case

from careo.case.case import Case, open_case

AT_STEP = """
import os, signal, sys
from careo.case import case, custody, folder, originals, pipeline, store
from pathlib import Path

place, pile, owner, name, count, moment = sys.argv[1:]
owners = {"os": os, "custody": custody, "Path": Path, "Store": store.Store, "Reader": pipeline.Reader,
          "Originals": originals.Originals, "originals": originals}
original = getattr(owners[owner], name)
calls = 0

def dying(*given, **named):
    global calls
    calls += 1
    if calls == int(count) and moment == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = original(*given, **named)
    if calls == int(count):
        os.kill(os.getpid(), signal.SIGKILL)
    return result

opened = case.open_case(place)
setattr(owners[owner], name, dying)
opened.add([pile])
"""

AT_CALL = """
import os, signal, sys
from careo.case import case

place, pile, last = sys.argv[1:]
calls = 0

def count(frame, event, argument):
    global calls
    if event == "call" and ("/careo/case/" in frame.f_code.co_filename or "/careo/engine/" in frame.f_code.co_filename):
        calls += 1
        if calls == int(last):
            os.kill(os.getpid(), signal.SIGKILL)

opened = case.open_case(place)
sys.setprofile(count)
opened.add([pile])
sys.setprofile(None)
print(calls)
"""

STEPS = [
    ("Originals", "keep", 1, "before"),
    ("originals", "_write_all", 2, "after"),
    ("Path", "rename", 2, "before"),
    ("Path", "rename", 2, "after"),
    ("Store", "take", 2, "before"),
    ("Store", "write_log", 2, "before"),
    ("custody", "append", 3, "before"),
    ("Store", "refuse", 1, "after"),
    ("Store", "keep_outputs", 1, "before"),
    ("Store", "keep_outputs", 1, "after"),
    ("Store", "keep_outputs", 2, "after"),
    ("Store", "keep_outputs", 6, "after"),
]


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pile")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "none.txt").touch()
    return folder


@pytest.fixture(scope="module")
def undisturbed(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with make_case(tmp_path_factory.mktemp("undisturbed") / "case") as case:
        case.add([pile])
        return everything(case)


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def finish(place: Path, pile: Path, undisturbed: bytes) -> None:
    """Run again what was killed, and compare."""
    with open_case(place) as case:
        assert case.verify() == [], "what was left behind is sound"
        case.add([pile])
        assert everything(case) == undisturbed
        assert case.verify() == []
        assert not list((place / "originals").glob(".part-*"))


@pytest.mark.parametrize(("owner", "name", "count", "moment"), STEPS)
def test_killed_at_a_named_step(
    pile: Path, make: Callable[..., Case], undisturbed: bytes, owner: str, name: str, count: int, moment: str
) -> None:
    place = make("killed").path
    killed = run(AT_STEP, place, pile, owner, name, count, moment)
    assert killed.returncode == -9, killed.stderr
    finish(place, pile, undisturbed)


def test_killed_at_random_moments_again_and_again(pile: Path, make: Callable[..., Case], undisturbed: bytes) -> None:
    whole = run(AT_CALL, make("counted").path, pile, 0)
    calls = int(whole.stdout)
    chosen = random.Random(7).sample(range(1, calls), 5)
    place = make("killed").path
    assert run(AT_CALL, place, pile, max(chosen)).returncode == -9
    for last in chosen:
        run(AT_CALL, place, pile, last)
    finish(place, pile, undisturbed)


def test_a_case_shown_after_a_kill_reads_what_was_taken(
    pile: Path, make: Callable[..., Case], undisturbed: bytes
) -> None:
    place = make("killed").path
    assert run(AT_STEP, place, pile, "Store", "keep_outputs", 1, "before").returncode == -9
    with open_case(place) as case:
        assert everything(case) == undisturbed


def test_an_interrupted_run_with_workers_is_taken_up_again(
    pile: Path, make: Callable[..., Case], undisturbed: bytes
) -> None:
    place = make("killed").path
    toml = place / "careo.toml"
    toml.write_text(toml.read_text().replace("processes = 0", "processes = 2"))
    script = AT_STEP.replace("SIGKILL", "SIGINT")
    interrupted = run(script, place, pile, "Store", "keep_outputs", 2, "after")
    assert interrupted.returncode == -2
    assert "KeyboardInterrupt" in interrupted.stderr
    finish(place, pile, undisturbed)


def test_the_making_of_a_case_can_be_killed_and_done_again(tmp_path: Path) -> None:
    script = "import os, signal, sys\nfrom pathlib import Path\nfrom careo.case.case import new_case\n"
    script += "Path.rename = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\nnew_case(sys.argv[1])"
    assert run(script, tmp_path / "case").returncode == -9
    assert run("import sys, careo\ncareo.new_case(sys.argv[1])", tmp_path / "case").returncode == 0
    with open_case(tmp_path / "case") as case:
        assert case.verify() == []
