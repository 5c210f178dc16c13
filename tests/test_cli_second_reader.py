"""The second reader on the command line: off until careo.toml names one, told at each use, elsewhere only when allowed there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from answering import answering, listed
from test_cli import Ran, Runner

SAID = "The Osk Ledger is printed in Tarn and costs little."
FOUND = ("The Osk Ledger", "is printed", "costs little")
STORY = (
    f"The mill at Osk burned down on 3 May 2019.\n\n{SAID}\n\nMayor Ilda Venn said that the boiler had been checked.\n"
)


@pytest.fixture
def careo(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "90")
    (tmp_path / "story.txt").write_text(STORY)
    run = Runner(capsys)
    assert run("new", "case").status == 0
    return run


def name(address: str) -> None:
    """Take the # before second_reader away and write the address there, as a person does."""
    toml = Path("case/careo.toml")
    lines = toml.read_text().splitlines()
    (place,) = (index for index, line in enumerate(lines) if line.removeprefix("# ").startswith("second_reader ="))
    assert "http://127.0.0.1:8080/v1" in lines[place] or not lines[place].startswith("#")
    lines[place] = f'second_reader = "{address}"'
    toml.write_text("\n".join(lines).replace("# processes = 2", "processes = 0") + "\n")


def statements(careo: Runner, *more: str) -> list[dict[str, object]]:
    return careo("show", "case", "statements", "--json", *more).lines()


def test_every_statement_says_who_read_it(careo: Runner) -> None:
    assert careo("add", "case", "story.txt").err.count("second reader") == 0
    assert {line["read_by"] for line in statements(careo)} == {"reader"}
    with answering(listed(FOUND)) as server:
        name(server.address)
        shown = careo("show", "case", "statements", "--json")
        assert (
            f"Passages of up to 1 document are read by the second reader at {server.address}, as careo.toml says;"
            in shown.err
        )
        (second,) = (line for line in shown.lines() if line["read_by"] == "second reader")
        assert (second["confidence"], second["source"]["text"]) == (0.5, FOUND[0])
        assert list(second)[-1] == "read_by"
        told = careo("show", "case", "statements")
        assert told.err == ""
        assert " ".join(told.out.split()).count("read by the second reader, reading uncertain, not checked") == 1
        careo("export", "case", "json", "out.json")
        left = json.loads(Path("out.json").read_text())
        assert sorted(row["read_by"] for row in left["statements"]).count("second reader") == 1
        assert "127.0.0.1" not in Path("out.json").read_text()


@pytest.mark.parametrize(
    "command",
    [
        ("add", "case", "story.txt"),
        ("show", "case", "claims"),
        ("judgements", "case"),
        ("export", "case", "json", "out.json"),
        ("verify", "case"),
        ("open", "case", "--no-browser"),
        ("demo", "--at", "case", "--no-browser"),
    ],
)
def test_every_command_that_may_read_refuses_another_host_until_it_is_allowed(
    careo: Runner, command: tuple[str, ...]
) -> None:
    careo("add", "case", "story.txt")
    with answering(listed(FOUND)) as server:
        name(server.at("0.0.0.0"))
        ran = careo(*command)
        assert (ran.status, ran.out, server.asked) == (2, "", [])
        assert "not this machine; nothing was read and nothing was sent" in ran.err
        assert "--allow-host 0.0.0.0" in ran.err


def test_an_allowed_host_is_asked(careo: Runner) -> None:
    with answering(listed(FOUND)) as server:
        name(server.at("0.0.0.0"))
        ran = careo("add", "case", "story.txt", "--allow-host", "0.0.0.0")
        assert ran.status == 0
        assert f"second reader at {server.at('0.0.0.0')}" in ran.err
        assert len(server.asked) == 1
        assert len([line for line in statements(careo) if line["read_by"] == "second reader"]) == 1


def test_the_environment_allows_no_host(careo: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("ALLOW_HOST", "CAREO_ALLOW_HOST", "CAREO_ADD_ALLOW_HOST", "TYPER_ALLOW_HOST"):
        monkeypatch.setenv(variable, "0.0.0.0")
    with answering(listed(FOUND)) as server:
        name(server.at("0.0.0.0"))
        assert careo("add", "case", "story.txt").status == 2
        assert server.asked == []


def test_judging_gives_nothing_away(careo: Runner) -> None:
    careo("add", "case", "story.txt")
    (document,) = {str(line["document"]) for line in statements(careo)}
    with answering(listed(FOUND)) as server:
        name(server.address)
        ran: Ran = careo("judge", "case", "condition", document, "--value", "off record", "--why", "She asked.")
        assert ran.status == 2
        assert "nothing was recorded and nothing was sent" in ran.err
        assert server.asked == []


def test_a_wrong_address_is_told_with_its_file(careo: Runner) -> None:
    name("gopher://127.0.0.1/v1")
    ran = careo("add", "case", "story.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "careo.toml" in ran.err
    assert "no address of a second reader" in ran.err
