"""The documentation is executed: every example that starts with `$ careo` runs, in order, and gives what it says.

An example is a fenced block ```console whose first line starts with `$ careo`. Lines that start with `$ ` are commands,
run by a shell in a temporary folder that holds a copy of `examples`; the lines below one are its output (both streams),
in which `...` stands for anything, and a line of `...` alone for any lines. Each page starts in a fresh folder.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.main import get_command

from careo.cli import app

ROOT = Path(__file__).parent.parent
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md"])
BLOCK = re.compile(r"^```console\n(\$ careo.*?)^```$", re.MULTILINE | re.DOTALL)
WIDTH = "90"
SERVING = ("careo open ", "careo demo")
ADDRESS = "http://127.0.0.1:"


@dataclass(frozen=True)
class Example:
    """One command and what it should print."""

    command: str
    expected: tuple[str, ...]


def examples(page: str) -> list[Example]:
    """The examples of a page, in order."""
    found: list[Example] = []
    for block in BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.rstrip("\n").split("\n")
            found.append(Example(command, tuple(line.rstrip() for line in lines)))
    return found


def pattern(expected: tuple[str, ...]) -> re.Pattern[str]:
    """What the output must match, whole."""
    parts = [
        r"(?:[^\n]*\n)*?" if line == "..." else r"[^\n]*?".join(map(re.escape, line.split("..."))) + r"\n"
        for line in expected
    ]
    return re.compile("".join(parts))


def environment(folder: Path) -> dict[str, str]:
    """A person's shell, with this Careo in it, no display, and data kept in the temporary folder."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    path = os.pathsep.join((str(Path(sys.executable).parent), kept.get("PATH", "")))
    return {**kept, "PATH": path, "COLUMNS": WIDTH, "XDG_DATA_HOME": str(folder / "data"), "LC_ALL": "C.UTF-8"}


def output(command: str, folder: Path) -> str:
    """Everything the command printed; one that serves is stopped when it has given its address."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {command}" if command.startswith(SERVING) else command],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line.rstrip())
            if command.startswith(SERVING) and line.startswith(ADDRESS):
                process.send_signal(signal.SIGINT)
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_give_what_the_page_says(page: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for example in examples(page.read_text(encoding="utf-8")):
        printed = output(example.command, tmp_path)
        expected = "\n".join(example.expected)
        assert pattern(example.expected).fullmatch(printed), (
            f"{page.name}: $ {example.command}\nsays:\n{expected}\nprinted:\n{printed}"
        )


def test_every_commands_help_stands_in_the_documentation() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    helped = {example.command for example in examples(page)}
    commands = getattr(get_command(app), "commands")  # noqa: B009
    assert helped >= {"careo --help", *(f"careo {name} --help" for name in commands)}
    assert all(
        "..." not in line
        for example in examples(page)
        if example.command.endswith("--help")
        for line in example.expected
        if line == "..."
    )


@pytest.mark.parametrize(
    ("expected", "printed", "fits"),
    [
        (("a",), "a\n", True),
        (("a",), "a\nb\n", False),
        (("a", "..."), "a\nb\nc\n", True),
        (("a", "...", "c"), "a\nc\n", True),
        (("a ... c",), "a b b c\n", True),
        (("a ... c",), "a b\nc\n", False),
        ((), "", True),
        ((), "x\n", False),
        (("1.5 (x)",), "1.5 (x)\n", True),
        (("1.5",), "1x5\n", False),
    ],
)
def test_what_counts_as_the_same(expected: tuple[str, ...], printed: str, fits: bool) -> None:
    assert bool(pattern(expected).fullmatch(printed)) is fits


def test_blocks_are_found() -> None:
    page = "```console\n$ careo new case\nMade ...\n$ careo verify case\n```\n\n```console\n$ make demo\n```\n\n```\n$ careo no\n```\n"
    assert examples(page) == [Example("careo new case", ("Made ...",)), Example("careo verify case", ())]
