"""Bad input through the command line: a sentence each, nothing lost, and the good file beside them read."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

GOOD = "The mayor of Hollin said that the bridge was closed on 3 May 2012.\n"


def careo(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "careo", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def pdf(words: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for line in range(30):
        canvas.drawString(72, 780 - 20 * line, f"{words} {line}")
    canvas.save()
    return out.getvalue()


def locked(words: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(words))) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return out.getvalue()


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("bad")
    pile = folder / "pile"
    pile.mkdir()
    files = {
        "good.txt": GOOD.encode(),
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 40,
        "broken.txt": b"The mayor said that the caf\xc3 was shut. " + GOOD.encode(),
        "cut.pdf": pdf("The bridge was closed")[:700],
        "secret.pdf": locked("The bridge was closed"),
        "fake.docx": b"this is no zip at all",
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    }
    for name, data in files.items():
        (pile / name).write_bytes(data)
    os.symlink(pile / "nowhere", pile / "dangling.txt")
    case = folder / "case"
    assert careo("new", case).returncode == 0
    return case, pile, careo("add", case, pile)


def outcomes(case: Path) -> dict[str, dict[str, object]]:
    lines = careo("show", case, "documents", "--json").stdout.splitlines()
    return {Path(path).name: view for view in map(json.loads, lines) for path in view["paths"]}


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("good.txt", {"read"}),
        ("broken.txt", {"read"}),
        ("empty.txt", {"refused"}),
        ("binary.txt", {"kept"}),
        ("cut.pdf", {"kept", "read"}),
        ("secret.pdf", {"kept"}),
        ("fake.docx", {"kept"}),
        ("picture.png", {"kept"}),
        ("dangling.txt", {"refused"}),
    ],
)
def test_every_file_ends_with_one_outcome_and_its_reason(
    added: tuple[Path, Path, subprocess.CompletedProcess[str]], name: str, wanted: set[str]
) -> None:
    case, _, _ = added
    view = outcomes(case)[name]
    assert view["outcome"] in wanted
    if view["outcome"] != "read":
        why = str(view["why"])
        assert why.endswith(".")
        assert len(why.split()) > 3
        assert "Traceback" not in why


def test_nothing_is_lost_and_the_refusals_are_listed(
    added: tuple[Path, Path, subprocess.CompletedProcess[str]],
) -> None:
    case, pile, run = added
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert set(outcomes(case)) == {path.name for path in pile.iterdir()}
    for name in ("empty.txt", "dangling.txt", "secret.pdf", "fake.docx", "picture.png", "binary.txt"):
        assert name in run.stderr


def test_kept_originals_are_the_same_bytes(added: tuple[Path, Path, subprocess.CompletedProcess[str]]) -> None:
    case, pile, _ = added
    for name, view in outcomes(case).items():
        if view["id"] is not None:
            identifier = str(view["id"])
            assert (case / "originals" / identifier[:2] / identifier).read_bytes() == (pile / name).read_bytes()


def test_the_good_file_is_read(added: tuple[Path, Path, subprocess.CompletedProcess[str]]) -> None:
    case, _, _ = added
    lines = [json.loads(line) for line in careo("show", case, "statements", "--json").stdout.splitlines()]
    good = str(outcomes(case)["good.txt"]["id"])
    assert [line["source"]["text"] for line in lines if line["document"] == good and line["source"]] == [
        "The mayor of Hollin"
    ]


def test_a_folder_without_permission_is_refused_and_the_rest_is_done(tmp_path: Path) -> None:
    shut = tmp_path / "pile" / "shut"
    shut.mkdir(parents=True)
    (shut / "unseen.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "pile" / "good.txt").write_text(GOOD, encoding="utf-8")
    case = tmp_path / "case"
    assert careo("new", case).returncode == 0
    shut.chmod(0o000)
    try:
        # Root may open everything, so it gives that right up before the command runs.
        lowered = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
        if lowered and shutil.which("setpriv") is None:
            pytest.skip("Root opens every folder here, and setpriv, which takes that right away, is not installed.")
        command = [*lowered, sys.executable, "-m", "careo", "add", str(case), str(tmp_path / "pile")]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        shut.chmod(0o700)
    assert run.returncode == 1, run.stderr
    assert str(shut) in run.stderr
    assert "Traceback" not in run.stderr
    assert outcomes(case)["good.txt"]["outcome"] == "read"
    assert outcomes(case)["shut"]["outcome"] == "refused"


def test_wrong_use_is_told_in_a_sentence(tmp_path: Path) -> None:
    for arguments in (
        ("show", tmp_path / "none", "claims"),
        ("add", tmp_path / "none", tmp_path),
        ("show", tmp_path, "wonders"),
    ):
        run = careo(*arguments)
        assert run.returncode == 2
        assert run.stderr.strip()
        assert "Traceback" not in run.stderr
