"""On the command line: dates that are none or that the file declares, and judgements about words that came in confidence."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest

from careo.case.case import new_case, open_case
from careo.cli import main


def run(*arguments: object) -> tuple[int, str, str]:
    """A command as `main` runs it: its status, and what it printed on both streams."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as ended:
        main([*map(str, arguments)])
    return int(ended.value.code or 0), out.getvalue(), err.getvalue()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(
        "The pilot said that the harbour log was burned on 3 May 2012.\n", encoding="utf-8"
    )
    with new_case(tmp_path / "case") as made:
        made.add([tmp_path / "story.txt"])
    return tmp_path / "case"


def document(case: Path) -> str:
    with open_case(case) as opened:
        return str(opened.documents()[0].id)


def statement(case: Path) -> str:
    with open_case(case) as opened:
        material = opened.material()
        return next(item.id for item in material.extraction(document(case)).statements if item.depth == 1)


@pytest.mark.parametrize("value", ["14/3/2019", "last week", "2011-13-40"])
def test_a_date_that_is_none_is_wrong_use(case: Path, value: str) -> None:
    target = document(case)
    status, _, err = run(
        "judge", case, "correct document", target, "--field", "published", "--value", value, "--why", "Seen on paper."
    )
    assert status == 2
    assert "no date" in err
    status, _, err = run("dates", case / "careo.toml", "--written", value)
    assert status == 2
    assert "no date" in err


def test_judgements_about_what_came_in_confidence_show_none_of_its_words(case: Path) -> None:
    said, whole = statement(case), document(case)
    assert run("judge", case, "check", said, "--why", "The pilot's own letter says so.")[0] == 0
    assert "harbour log" in run("judgements", case)[1]
    assert run("judge", case, "condition", whole, "--value", "off record", "--why", "The pilot asked for it.")[0] == 0
    for options in ((), ("--json",)):
        status, out, err = run("judgements", case, *options)
        assert status == 0
        assert "harbour" not in out
        assert "pilot" not in out
        assert "--include" in err
    assert "harbour log" in run("judgements", case, "--include", whole)[1]


def test_dates_are_told_from_the_day_that_a_file_declares_unless_another_is_given(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Harbour chief resigns over cranes\n\nBy Lena Ostrow\nThe Belmar Gazette\n12 June 2015\n\n"
        "The head of the port authority resigned on Wednesday, a spokeswoman said.\n",
        encoding="utf-8",
    )
    assert '"edtf":"2015-06-10"' in run("dates", story, "--json")[1]
    assert '"edtf":"2016-06-15"' in run("dates", story, "--json", "--written", "2016-06-17")[1]
