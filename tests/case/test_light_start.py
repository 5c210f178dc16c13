"""Looking into a case that is up to date loads no parser, no model and nothing that compares wording."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from careo import new_case

HEAVY = ("spacy", "trafilatura", "scipy", "datasketch", "lxml", "pypdfium2")
LOADED = f"""
import json, runpy, sys
sys.argv[0] = "careo"
try:
    runpy.run_module("careo", run_name="__main__")
except SystemExit as end:
    print(json.dumps([end.code, sorted(set({HEAVY!r}) & set(sys.modules))]), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("light")
    note = folder / "note.txt"
    note.write_text(
        "Mayor Ana Brill said that the bridge at Hollin had been closed since Monday, and nobody disputed it.\n"
    )
    with new_case(folder / "case") as case:
        case.add([note])
    return folder / "case"


def run(*arguments: str) -> tuple[str, list[object]]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    return done.stdout, json.loads(done.stderr.splitlines()[-1])


@pytest.mark.parametrize("noun", ["documents", "texts"])
def test_showing_documents_of_an_up_to_date_case_loads_nothing_heavy(kept: Path, noun: str) -> None:
    shown, (code, loaded) = run("show", str(kept), noun)
    assert "note.txt" in shown or "Brill" in shown
    assert (code, loaded) == (0, [])


def test_help_loads_nothing_heavy() -> None:
    shown, (code, loaded) = run("--help")
    assert "show" in shown
    assert (code, loaded) == (0, [])


def test_reading_and_extracting_are_there_when_they_are_asked_for() -> None:
    script = "import sys, careo.read, careo.extract; before = 'spacy' in sys.modules; from careo.read import read; from careo.extract import extract; print(before, 'spacy' in sys.modules, callable(read), callable(extract))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split() == ["False", "True", "True", "True"]
