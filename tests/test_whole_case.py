"""The sample case through the command line: the same bytes from any order, any process and any interruption of nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "examples" / "sample"
NOUNS = (
    "documents",
    "texts",
    "statements",
    "claims",
    "people",
    "relations",
    "chronology",
    "figures",
    "origins",
    "responses",
    "gaps",
)


def careo(*arguments: object, seed: str = "0") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with its own order of sets."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "careo", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def shown(case: Path, seed: str) -> dict[str, str]:
    """Everything that `show --json` prints of a case."""
    outputs = {}
    for noun in NOUNS:
        asked = careo("show", case, noun, "--json", seed=seed)
        assert asked.returncode == 0, asked.stderr
        outputs[noun] = asked.stdout
    return outputs


@pytest.fixture(scope="module")
def forward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    case = tmp_path_factory.mktemp("forward") / "case"
    assert careo("new", case).returncode == 0
    added = careo("add", case, *sorted(SAMPLE.iterdir()))
    assert added.returncode == 0, added.stderr
    return case


def test_any_order_and_any_process_give_the_same_bytes(forward: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert careo("new", case, seed="7").returncode == 0
    backwards = sorted(SAMPLE.iterdir(), reverse=True)
    for batch in (backwards[:1], backwards[1:7], backwards[7:]):
        assert careo("add", case, *batch, seed="7").returncode == 0
    assert shown(case, "7") == shown(forward, "0")


def test_every_line_is_json_and_every_statement_stands_in_its_text(forward: Path) -> None:
    outputs = shown(forward, "0")
    lines = {noun: [json.loads(line) for line in output.splitlines()] for noun, output in outputs.items()}
    texts = {line["document"]: line["text"] for line in lines["texts"]}
    assert len(texts) == sum(1 for _ in SAMPLE.iterdir()) - 1, "all but the notes"
    for statement in lines["statements"]:
        text = texts[statement["document"]]
        for role in ("source", "cue", "content"):
            if statement[role] is not None:
                assert statement[role]["text"] == " … ".join(text[start:end] for start, end in statement[role]["spans"])
        for hop in statement["chain"]:
            assert all(0 <= start < end <= len(texts[hop["document"]]) for start, end in hop["spans"])


def test_restricted_notes_stand_in_no_output_and_in_no_export(forward: Path, tmp_path: Path) -> None:
    outputs = "".join(shown(forward, "0").values())
    out = tmp_path / "out.json"
    assert careo("export", forward, "json", out).returncode == 0
    for words in ("harbour bar", "cousin", "notes-deckhand", "six", "Six."):
        assert words not in outputs
        assert words not in out.read_text(encoding="utf-8")


def test_a_person_may_ask_for_the_notes_by_name(forward: Path) -> None:
    listed = careo("show", forward, "documents", "--json").stderr
    identifier = listed.split("--include ")[1].split(")")[0]
    named = careo("show", forward, "texts", "--json", "--include", identifier)
    assert "harbour bar" in named.stdout


def test_what_leaves_has_no_path_and_no_digest(forward: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert careo("export", forward, "json", out).returncode == 0
    left = out.read_text(encoding="utf-8")
    for line in careo("show", forward, "documents", "--json").stdout.splitlines():
        document = json.loads(line)
        assert document["id"] not in left
        assert all(path not in left and Path(path).name not in left for path in document["paths"])


def test_verify_finds_nothing_wrong_and_then_an_altered_original(forward: Path) -> None:
    assert careo("verify", forward).returncode == 0
    original = next(path for path in (forward / "originals").rglob("*") if path.is_file())
    kept = original.read_bytes()
    original.chmod(0o600)
    original.write_bytes(kept + b" ")
    try:
        found = careo("verify", forward)
        assert found.returncode == 1
        assert original.name in found.stdout + found.stderr
    finally:
        original.write_bytes(kept)
