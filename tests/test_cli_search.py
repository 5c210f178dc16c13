"""`careo search`: one hit a line for programs, in context for people, and a wrong use said in a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hollin import TEXTS, make_case

from careo.cli import WRONG_USE, main


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("searched")
    pile = folder / "pile"
    pile.mkdir()
    for name, words in TEXTS.items():
        (pile / name).write_text(words, encoding="utf-8")
    with make_case(folder / "case") as made:
        made.add([pile])
    return folder / "case"


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    return int(end.value.code or 0)


def test_each_hit_is_a_line_for_programs(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("search", case, "brill", "--json") == 0
    printed = capsys.readouterr()
    lines = [json.loads(line) for line in printed.out.splitlines()]
    assert [line["within"] for line in lines] == ["texts", "texts", "statements", "statements", "people", "people"]
    assert lines[0]["hit"]["passages"][0]["spans"]
    assert "Searched for “brill”." in printed.err


def test_hits_are_shown_in_context_with_how_many_there_are(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("search", case, "hurt", "--in", "texts", "--limit", 1) == 0
    shown = capsys.readouterr().out
    assert "2 documents" in shown
    assert "people were hurt" in shown
    assert "… and 1 more" in shown


def test_what_cannot_be_searched_is_said(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("search", case, "hurt", "--in", "secrets") == WRONG_USE
    assert "texts, statements, people" in capsys.readouterr().err
