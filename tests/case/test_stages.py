"""What stages made is kept under its whole input, version and options; anything else is made anew by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hollin import everything

import careo.extract
import careo.read
from careo.case.case import Case, open_case
from careo.case.progress import Progress


def read_again(case: Case) -> int:
    """How many documents are read when the case is brought up to date."""
    seen: list[Progress] = []
    case.bring_up_to_date(seen.append)
    return len(seen)


@pytest.mark.parametrize("stage", [careo.read, careo.extract])
def test_a_newer_version_reads_again_by_itself_and_once(
    pile: Path, make: Callable[..., Case], monkeypatch: pytest.MonkeyPatch, stage: object
) -> None:
    case = make()
    case.add([pile])
    before = everything(case)
    monkeypatch.setattr(stage, "VERSION", "a later one")
    with open_case(case.path) as later:
        assert read_again(later) == 3
        assert read_again(later) == 0
        assert everything(later) == before
    monkeypatch.undo()
    with open_case(case.path) as earlier:
        assert everything(earlier) == before


def test_another_option_reads_again_what_it_bears_on(tmp_path: Path, make: Callable[..., Case]) -> None:
    (tmp_path / "note.txt").write_text("The bridge at Hollin was closed on 03/04/2011 after the storm.\n")
    case = make()
    case.add([tmp_path / "note.txt"])
    toml = case.path / "careo.toml"
    toml.write_text(toml.read_text().replace("# day_first = true", "day_first = true"))
    with open_case(case.path) as changed:
        assert read_again(changed) == 1
        material = changed.material()
        (document,) = material.documents()
        assert "2011-04-03" in {date.edtf for date in material.extraction(document).dates}


def test_an_option_of_one_stage_leaves_the_stages_before_it_alone(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    case.add([pile])
    toml = case.path / "careo.toml"
    toml.write_text(toml.read_text().replace("# claim_threshold = 0.7", "claim_threshold = 0.9"))
    with open_case(case.path) as changed:
        assert read_again(changed) == 0
        assert changed.findings()


def test_a_correction_made_and_taken_back_many_times_leaves_the_case_whole(
    pile: Path, make: Callable[..., Case]
) -> None:
    case = make()
    document = str(case.add([pile / "bridge.txt"])[0].id)
    before = everything(case)
    for number in range(8):
        made = case.judge("correct document", [document], "So it says.", field="title", value=f"Title {number}")
        assert case.documents()[0].facts.title == f"Title {number}"
        case.judge("take back", [made.id], "It does not.")
        assert everything(case) == before
    assert case.verify() == []
