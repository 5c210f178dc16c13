"""The wheel, built and run apart from the checkout: it brings the sample case and answers every first command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def careo(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command of a fresh environment that has the wheel; what it depends on is lent by the tests' own environment."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        str(folder),
        ".",
    ]
    subprocess.run(build, cwd=ROOT, check=True)
    (wheel,) = folder.glob("careo-*.whl")
    fresh = folder / "fresh"
    venv.create(fresh, with_pip=True)
    python = fresh / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)], check=True)
    packages = next(fresh.glob("lib/python*/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return [str(fresh / "bin" / "careo")]


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_wheel_makes_reads_and_shows_a_case(careo: list[str], tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The mayor said that the road was closed on 3 May 2012.\n", encoding="utf-8")
    assert run([*careo, "new", "case"], tmp_path).returncode == 0
    added = run([*careo, "add", "case", "story.txt"], tmp_path)
    assert added.returncode == 0, added.stderr
    shown = run([*careo, "show", "case", "statements", "--json"], tmp_path)
    (statement,) = [line for line in map(json.loads, shown.stdout.splitlines()) if line["source"]]
    assert statement["source"]["text"] == "The mayor"


def test_the_wheel_holds_the_sample_case(careo: list[str], tmp_path: Path) -> None:
    python = careo[0].replace("/bin/careo", "/bin/python")
    asked = "import careo, pathlib; print(sorted(path.name for path in (pathlib.Path(careo.__file__).parent / 'sample').iterdir()))"
    listed = run([python, "-c", asked], tmp_path)
    wanted = sorted(path.name for path in (ROOT / "examples" / "sample").iterdir())
    assert listed.stdout.strip() == str(wanted)
