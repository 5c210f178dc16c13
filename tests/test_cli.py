"""The commands as a person and a program use them: data on stdout, sentences on stderr, and the right exit status."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from careo.case.case import new_case
from careo.cli import main
from careo.present.nouns import NOUNS
from careo.present.progress import ProgressBar

STORY = (
    "Fire guts the mill at Osk\n\n"
    "OSK — A fire destroyed the old mill at Osk on 3 May 2019. Mayor Ilda Venn said that the owner, Rolf Tamm, had known of the faulty boiler. "
    "About 30 people lost their work, the Osk Ledger reported.\n\n"
    "“Nobody told me anything,” Tamm said. The county declined to comment.\n"
)
OTHER = (
    "Mill owner was warned\n\nThe owner of the mill at Osk had been warned twice, according to Mayor Ilda Venn. "
    "Court papers show that Tamm signed for a letter in March 2019.\n"
)


@dataclass(frozen=True)
class Ran:
    """What a command gave."""

    status: int
    out: str
    err: str

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


class Runner:
    """Runs commands in this process, as `careo` does."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Ran:
        self._capsys.readouterr()
        status: object = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code or 0
        captured = self._capsys.readouterr()
        assert isinstance(status, int)
        assert "Traceback" not in captured.err
        return Ran(status, captured.out, captured.err)


@pytest.fixture
def careo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "90")
    return Runner(capsys)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "other.txt").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def shared(papers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case that tests only read."""
    place = tmp_path_factory.mktemp("shared") / "case"
    with new_case(place) as made:
        made.add([papers])
        made.findings()
    return place


@pytest.fixture
def case(shared: Path, tmp_path: Path) -> Path:
    """A copy of it, to write to."""
    return shutil.copytree(shared, tmp_path / "case")


def test_a_new_case_is_made_once(careo: Runner) -> None:
    assert careo("new", "case").status == 0
    again = careo("new", "case")
    assert (again.status, again.out) == (2, "")
    assert "case" in again.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "nowhere", "claims"),
        ("add", "nowhere", "x"),
        ("verify", "nowhere"),
        ("open", "nowhere", "--no-browser"),
        ("export", "nowhere", "json", "out"),
        ("judgements", "nowhere"),
        ("show", "nowhere", "secrets"),
        ("show", "nowhere"),
        ("show",),
        ("fly",),
        ("statements",),
        ("statements", "x.txt", "--language", "fr"),
        ("export", "nowhere", "pdf", "out"),
        ("judge", "nowhere", "gossip", "x", "--why", "y"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(careo: Runner, arguments: tuple[str, ...]) -> None:
    ran = careo(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.strip()


def test_what_is_refused_is_listed_and_the_rest_is_done(careo: Runner, papers: Path) -> None:
    careo("new", "case")
    ran = careo("add", "case", papers / "story.txt", papers / "missing.txt", papers / "other.txt")
    assert ran.status == 1
    assert ran.out == ""
    assert re.search(r"Refused: .*missing\.txt: .+", ran.err)
    assert "3 documents: 2 read, 1 refused." in ran.err
    assert sorted(line["outcome"] for line in careo("show", "case", "documents", "--json").lines()) == [
        "read",
        "read",
        "refused",
    ]


def test_what_is_kept_unread_is_listed_and_is_no_refusal(careo: Runner, tmp_path: Path) -> None:
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 40)
    careo("new", "case")
    ran = careo("add", "case", "noise.bin")
    assert ran.status == 0
    assert "Kept unread: " in ran.err
    assert "1 document: 1 kept unread." in ran.err


@pytest.mark.parametrize("noun", NOUNS)
def test_json_is_one_object_a_line_and_nothing_else(careo: Runner, shared: Path, noun: str) -> None:
    ran = careo("show", shared, noun, "--json")
    assert ran.status == 0
    assert all(isinstance(line, dict) for line in ran.lines())
    assert "\\u" not in ran.out
    assert ran.err == ""
    assert careo("show", shared, noun, "--json").out == ran.out


def test_adding_again_changes_nothing(careo: Runner, case: Path, papers: Path) -> None:
    before = [careo("show", case, noun, "--json").out for noun in NOUNS]
    assert careo("add", case, papers).status == 0
    assert [careo("show", case, noun, "--json").out for noun in NOUNS] == before


@pytest.mark.parametrize("noun", NOUNS)
def test_what_is_set_to_be_read_is_plain_and_fits(careo: Runner, shared: Path, noun: str) -> None:
    ran = careo("show", shared, noun)
    assert ran.status == 0
    assert ran.out.strip()
    assert "\x1b" not in ran.out
    assert max(len(line) for line in ran.out.splitlines()) <= 90


def test_quotations_chains_and_counts_are_set(careo: Runner, shared: Path) -> None:
    shown = " ".join(careo("show", shared, "statements").out.split())
    assert "←" in shown
    assert "Mayor Ilda Venn" in shown
    assert "none checked by a person" in shown
    assert "unknown" in careo("show", shared, "documents").out


def test_any_id_or_its_beginning_opens_what_it_names(careo: Runner, shared: Path) -> None:
    line = careo("show", shared, "statements", "--json").lines()[0]
    one = careo("show", shared, "statements", "--id", line["id"][:14], "--json")
    assert one.lines() == [line]
    of_document = careo("show", shared, "texts", "--id", line["document"][:8], "--json").lines()
    assert [text["document"] for text in of_document] == [line["document"]]
    nothing = careo("show", shared, "statements", "--id", "s-nothing")
    assert (nothing.status, nothing.out) == (2, "")


def test_hostile_words_do_not_steer_the_terminal(careo: Runner, tmp_path: Path) -> None:
    hostile = STORY * 3 + "\n\nThe mayor said \x1b[2J\x1b]0;x\x07that [bold]nobody[/bold] knew.\n"
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")
    careo("new", "case")
    careo("add", "case", "hostile.txt")
    for noun in ("documents", "texts", "statements", "origins"):
        assert not set(careo("show", "case", noun).out) & {"\x1b", "\x07"}
    assert "[bold]" in careo("show", "case", "texts").out


def test_a_judgement_holds_until_it_is_taken_back(careo: Runner, case: Path) -> None:
    said = next(line for line in careo("show", case, "statements", "--json").lines() if line["source"])
    made = careo("judge", case, "check", said["id"][:16], "--why", "I read it.", "--by", "Noor")
    assert made.status == 0
    judgement = made.out.strip()

    def checked_by() -> str | None:
        return next(  # type: ignore[no-any-return]
            line["checked_by"]
            for line in careo("show", case, "statements", "--json").lines()
            if line["id"] == said["id"]
        )

    assert checked_by() == "Noor"
    assert careo("judge", case, "take-back", judgement, "--why", "Wrong line.").status == 0
    assert checked_by() is None
    listed = careo("judgements", case, "--json").lines()
    assert [(line["kind"], line["state"]) for line in listed] == [("check", "taken back"), ("take back", "in force")]
    assert "I read it." in careo("judgements", case).out


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "s-ffffffffffffffffffff", "--why", "x"),
        ("check", "--why", "x"),
        ("same entity", "m-ffffffffffffffffffff", "m-ffffffffffffffffffff", "--why", "x"),
        ("take back", "j-ffffffffffffffffffff", "--why", "x"),
        ("withdraw", "ff", "--why", "x"),
    ],
)
def test_a_judgement_about_nothing_is_refused(careo: Runner, case: Path, arguments: tuple[str, ...]) -> None:
    ran = careo("judge", case, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert careo("judgements", case, "--json").out == ""


def documents(careo: Runner, case: Path) -> dict[str, str]:
    """File name -> id."""
    return {Path(line["paths"][0]).name: line["id"] for line in careo("show", case, "documents", "--json").lines()}


def test_a_restricted_document_is_out_of_every_output_unless_asked_for(careo: Runner, case: Path) -> None:
    hidden = documents(careo, case)["other.txt"]
    made = careo("judge", case, "condition", hidden, "--value", "off record", "--why", "She asked.")
    assert made.status == 0
    for noun in NOUNS:
        for form in ((), ("--json",)):
            ran = careo("show", case, noun, *form)
            assert ran.status == 0
            assert hidden[:12] not in ran.out
            assert "warned" not in ran.out
            assert "1 document that is restricted" in ran.err
    asked = careo("show", case, "texts", "--json", "--include", hidden[:10])
    assert hidden in {line["document"] for line in asked.lines()}
    assert asked.err == ""
    assert careo("show", case, "texts", "--include", "abcdef").status == 2


def test_a_restricted_passage_is_out_and_the_rest_stays(careo: Runner, case: Path) -> None:
    story = documents(careo, case)["story.txt"]
    text = next(line["text"] for line in careo("show", case, "texts", "--json").lines() if line["document"] == story)
    start = text.index("Nobody told me anything")
    where = f"{story[:12]}:{start}-{start + 23}"
    assert careo("judge", case, "condition", where, "--value", "background", "--why", "Agreed.").status == 0
    for noun in NOUNS:
        ran = careo("show", case, noun, "--json")
        assert "Nobody told me" not in ran.out
        assert "1 document that is restricted" in ran.err
    assert "Mayor Ilda Venn" in careo("show", case, "statements", "--json").out


def test_an_export_carries_no_id_path_or_restricted_word(
    careo: Runner, case: Path, papers: Path, tmp_path: Path
) -> None:
    named = documents(careo, case)
    careo("judge", case, "condition", named["other.txt"], "--value", "off record", "--why", "She asked.")
    plain = set(
        re.findall(
            r"[a-z]-[0-9a-f]{20}|[0-9a-f]{64}", "".join(careo("show", case, noun, "--json").out for noun in NOUNS)
        )
    )
    assert plain
    assert careo("export", case, "json", "out.json").status == 0
    assert careo("export", case, "csv", "out").status == 0
    files = [tmp_path / "out.json", *sorted((tmp_path / "out").iterdir())]
    assert len(files) == 1 + len(NOUNS)
    for file in files:
        written = file.read_text(encoding="utf-8")
        assert not [identifier for identifier in [*plain, *named.values()] if identifier in written]
        for word in ("warned", str(papers), "story.txt", "other.txt"):
            assert word not in written
    assert "Mayor Ilda Venn" in files[0].read_text(encoding="utf-8")


def test_an_export_goes_over_nothing(careo: Runner, case: Path, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("mine")
    ran = careo("export", case, "json", "out.json")
    assert ran.status == 2
    assert "already" in ran.err
    assert (tmp_path / "out.json").read_text() == "mine"


def test_verify_says_what_it_checked_and_every_fault(careo: Runner, case: Path) -> None:
    sound = careo("verify", case)
    assert sound.status == 0
    assert "Checked 2 originals, the records and the custody log" in sound.out
    original = next(path for path in sorted((case / "originals").rglob("*")) if path.is_file())
    original.chmod(0o600)
    original.write_text("altered")
    altered = careo("verify", case)
    assert altered.status == 1
    assert original.name[:12] in altered.out
    assert "1 fault found." in altered.out


CRLF = "\ufeffOsk mill burns\r\n\r\nMayor Ilda Venn said that the owner had known of the boiler.\r\nThe fire broke out on 3 May 2019.\r\n"


def test_statements_of_a_file_stand_at_the_files_offsets(careo: Runner, tmp_path: Path) -> None:
    (tmp_path / "crlf.txt").write_bytes(CRLF.encode())
    (line,) = careo("statements", "crlf.txt", "--json").lines()
    text = CRLF.removeprefix("\ufeff")
    assert line["file"] == "crlf.txt"
    found = [
        tuple(" … ".join(text[start:end] for start, end in item[role]) for role in ("source", "cue", "content"))
        for item in line["attributions"]
    ]
    assert ("Mayor Ilda Venn", "said", "that the owner had known of the boiler") in found
    assert list(line["attributions"][0]) == [
        "source",
        "cue",
        "content",
        "parent",
        "manner",
        "polarity",
        "modality",
        "confidence",
    ]


def test_statements_of_a_file_are_those_of_the_case(careo: Runner, shared: Path, papers: Path) -> None:
    story = documents(careo, shared)["story.txt"]
    of_case = {
        tuple(json.dumps(line[role]["spans"]) if line[role] else "[]" for role in ("source", "cue", "content"))
        for line in careo("show", shared, "statements", "--json").lines()
        if line["document"] == story and line["depth"] > 0
    }
    (line,) = careo("statements", papers / "story.txt", "--json").lines()
    of_file = {tuple(json.dumps(item[role]) for role in ("source", "cue", "content")) for item in line["attributions"]}
    assert of_file == of_case
    assert len(of_file) >= 3


def test_dates_of_a_file_stand_at_the_files_offsets(careo: Runner, tmp_path: Path) -> None:
    (tmp_path / "crlf.txt").write_bytes(CRLF.encode())
    (line,) = careo("dates", "crlf.txt", "--json", "--written", "2019-05-04").lines()
    text = CRLF.removeprefix("\ufeff")
    assert {
        "span": [text.index("3 May"), text.index("3 May") + 10],
        "edtf": "2019-05-03",
        "type": "DATE",
        "timex": "2019-05-03",
    } in line["dates"]


@pytest.mark.parametrize("command", ["statements", "dates"])
def test_files_that_cannot_be_read_are_told_and_the_others_done(careo: Runner, tmp_path: Path, command: str) -> None:
    (tmp_path / "good.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    ran = careo(command, "missing.txt", "empty.txt", "noise.txt", "good.txt", tmp_path, "--json")
    assert ran.status == 1
    assert [line["file"] for line in ran.lines()] == ["good.txt"]
    for name in ("missing.txt", "empty.txt", "noise.txt", str(tmp_path)):
        assert name in ran.err


@pytest.mark.parametrize("command", ["statements", "dates"])
@pytest.mark.parametrize("content", ["a", "“", "\n.", "é", "«Según él, dijo.»", "\ufeffx"])
def test_small_and_odd_files_are_read(careo: Runner, tmp_path: Path, command: str, content: str) -> None:
    (tmp_path / "odd.txt").write_text(content, encoding="utf-8")
    for form in ((), ("--json",), ("--language", "es"), ("--language", "en", "--json")):
        assert careo(command, "odd.txt", *form).status == 0


def test_files_are_set_to_be_read_too(careo: Runner, papers: Path) -> None:
    said = careo("statements", papers / "story.txt").out
    assert "Mayor Ilda Venn" in said
    assert "“that the owner" in " ".join(said.split())
    assert "3 May 2019" in careo("dates", papers / "story.txt").out


def test_stopping_says_how_to_take_it_up_again(careo: Runner, papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    careo("new", "case")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ProgressBar, "__call__", stop)
        ran = careo("add", "case", papers)
    assert ran.status == 130
    assert f"careo add case {papers}" in ran.err
    assert careo("add", "case", papers).status == 0
    assert len(documents(careo, Path("case"))) == 2


def test_a_fault_is_told_in_a_sentence(careo: Runner, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("careo.cli.gather", break_down)
    ran = careo("show", shared, "claims")
    assert ran.status == 1
    assert "ZeroDivisionError" in ran.err
    assert ran.err.count("\n") == 1


def test_a_case_written_by_a_newer_careo_is_left_alone(careo: Runner, case: Path) -> None:
    import sqlalchemy
    from sqlcipher3 import dbapi2

    engine = sqlalchemy.create_engine(f"sqlite:///{case / 'case.db'}", module=dbapi2)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("INSERT INTO migrations (number, name) VALUES (999, 'later')"))
    engine.dispose()
    ran = careo("show", case, "claims")
    assert (ran.status, ran.out) == (1, "")
    assert "newer" in ran.err


def test_help_names_every_command(careo: Runner) -> None:
    out = careo("--help").out
    for command in (
        "new",
        "add",
        "open",
        "show",
        "export",
        "verify",
        "statements",
        "dates",
        "demo",
        "judge",
        "judgements",
    ):
        assert re.search(rf"^  {command} ", out, re.MULTILINE)
