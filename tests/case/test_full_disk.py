"""On a full disk nothing half-written is visible, what was acknowledged stays, and room made later mends it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hollin import everything, make_case

from careo.case.case import Case, open_case
from careo.errors import OutOfSpace


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0:
        pytest.skip("Only root can mount a small file system to fill.")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "careo-test", str(place)], check=False)
    if mounted.returncode != 0:
        pytest.skip("No file system can be mounted here to fill.")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


def add_until_full(case: Case, pile: Path) -> None:
    """What fits into room that the case still had is taken; then there is none."""
    for number in range(50):
        case.add([pile, pile / "gone" / str(number)])


def test_a_file_for_which_there_is_no_room_is_refused_and_the_rest_stays(small_disk: Path, pile: Path) -> None:
    (pile / "huge.txt").write_text("The bridge stood. " * 500_000)
    with make_case(small_disk / "case") as case:
        outcomes = {Path(item.paths[0]).name: item for item in case.add([pile])}
        assert outcomes.pop("huge.txt").outcome == "refused"
        assert {item.outcome for item in outcomes.values()} == {"read"}
        refused = next(item for item in case.documents() if item.id is None)
        assert "full" in (refused.why or "")
        assert case.verify() == []
        assert not [path for path in (case.path / "originals").rglob("*") if path.name.startswith(".part-")]
        assert not [
            path for path in (case.path / "originals").rglob("*") if path.is_file() and path.stat().st_size > 9999
        ]


def test_when_nothing_can_be_written_it_is_said_and_what_was_acknowledged_stays(
    small_disk: Path, pile: Path, tmp_path: Path
) -> None:
    with make_case(tmp_path / "roomy") as roomy:
        roomy.add([pile])
        undisturbed = everything(roomy)
    with make_case(small_disk / "case") as case:
        case.add([pile / "bridge.txt"])
        acknowledged = case.documents()
        filling = small_disk / "filling"
        with pytest.raises(OSError, match="No space"):
            fill(filling)
        with pytest.raises(OutOfSpace, match="full"):
            add_until_full(case, pile)
        assert acknowledged[0] in case.documents()
        filling.unlink()
    with open_case(small_disk / "case") as case:
        assert case.verify() == []
        case.add([pile])
        taken = [item for item in case.documents() if item.id is not None]
        assert len(taken) == 3
        assert [item.outcome for item in taken] == ["read"] * 3
        assert len(undisturbed) > 1000
