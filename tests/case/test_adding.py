"""Every file given to a case ends with one recorded outcome, whatever it is and in whatever order it comes."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hollin import everything, make_case
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careo.case.case import Case, open_case
from careo.case.progress import Progress


def test_a_folder_is_read_and_every_text_is_there(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    seen: list[Progress] = []
    outcomes = case.add([pile], seen.append)
    assert [document.outcome for document in outcomes] == ["read", "read", "read"]
    assert [document.paths for document in outcomes] == [(str(path),) for path in sorted(pile.iterdir())]
    material = case.material()
    texts = {material.reading(document).text for document in material.documents()}
    assert any("Nobody listened to them" in text for text in texts)
    assert [event.done for event in seen if event.stage == "taking"] == [1, 2, 3]
    assert [event.done for event in seen if event.stage == "reading"] == [1, 2, 3]
    assert case.verify() == []


def test_adding_again_changes_nothing(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    first = case.add([pile])
    before, log = everything(case), (case.path / "custody.log").read_bytes()
    assert case.add([pile, pile / "bridge.txt"]) == first
    assert everything(case) == before
    assert (case.path / "custody.log").read_bytes() == log


def test_the_same_bytes_twice_are_one_document_with_two_paths(pile: Path, make: Callable[..., Case]) -> None:
    (pile / "copy.txt").write_bytes((pile / "bridge.txt").read_bytes())
    case = make()
    outcomes = {Path(document.paths[0]).name: document for document in case.add([pile])}
    assert outcomes["bridge.txt"].outcome == "read"
    assert outcomes["copy.txt"].outcome == "duplicate"
    assert "bridge.txt" in (outcomes["copy.txt"].why or "")
    documents = [document for document in case.documents() if document.id == outcomes["copy.txt"].id]
    assert [(document.outcome, document.paths) for document in documents] == [
        ("read", (str(pile / "bridge.txt"), str(pile / "copy.txt")))
    ]


def test_what_cannot_be_taken_is_refused_with_a_reason(pile: Path, make: Callable[..., Case]) -> None:
    (pile / "empty.txt").touch()
    os.mkfifo(pile / "pipe")
    (pile / "link.txt").symlink_to(pile / "bridge.txt")
    (pile / "away").symlink_to("/")
    case = make("pile/case")
    refused = {
        Path(document.paths[0]).name: document.why or ""
        for document in case.add([pile, pile / "gone.txt"])
        if document.outcome == "refused"
    }
    reasons = {
        "away": "link",
        "link.txt": "link",
        "empty.txt": "empty",
        "pipe": "no ordinary file",
        "gone.txt": "nothing",
    }
    assert set(refused) == {*reasons, "case"}
    for name, word in reasons.items():
        assert word in refused[name]
    assert {Path(document.paths[0]).name for document in case.documents() if document.id is None} == set(refused)
    assert len(case.documents()) == 3 + len(refused)


def test_a_refusal_gives_way_when_the_file_can_be_taken(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    late = pile / "late.txt"
    assert case.add([late])[0].outcome == "refused"
    late.write_text("The council met again on Friday.\n")
    assert case.add([late])[0].outcome == "read"
    assert [document.outcome for document in case.documents()] == ["read"]


def test_a_name_that_is_no_utf8_is_taken(pile: Path, make: Callable[..., Case]) -> None:
    (pile / os.fsdecode(b"caf\xe9.txt")).write_text("The café at Hollin stayed open.\n", encoding="utf-8")
    paths = [path for document in make().add([pile]) for path in document.paths]
    assert str(pile / "caf\\xe9.txt") in paths


def test_a_file_with_no_reader_is_kept_unread_and_a_binary_too(pile: Path, make: Callable[..., Case]) -> None:
    (pile / "blob.bin").write_bytes(bytes(range(256)) * 20)
    case = make()
    kept = [document for document in case.add([pile]) if document.outcome == "kept"]
    assert [Path(document.paths[0]).name for document in kept] == ["blob.bin"]
    assert kept[0].why
    assert case.verify() == []


def test_folders_and_files_without_permission_are_refused() -> None:
    if os.geteuid() != 0:
        pytest.skip("Only root can become somebody else, who has no permission.")
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        closed, secret = place / "closed", place / "secret.txt"
        closed.mkdir(mode=0o700)
        secret.write_text("Nobody may read this.")
        secret.chmod(0o600)
        work = place / "work"
        work.mkdir()
        os.chown(work, 65534, 65534)
        os.seteuid(65534)
        try:
            with make_case(work / "case") as case:
                outcomes = case.add([closed, secret])
        finally:
            os.seteuid(0)
        assert [document.outcome for document in outcomes] == ["refused", "refused"]
        assert all("permission" in (document.why or "") for document in outcomes)


def test_a_document_that_broke_off_is_kept_and_tried_again_when_added_again(
    pile: Path, make: Callable[..., Case]
) -> None:
    case = make()
    document = case.add([pile / "bridge.txt"])[0].id or ""
    undisturbed = everything(case)
    other = make("other")
    toml = other.path / "careo.toml"
    other.add([pile / "bridge.txt"])
    original = other.path / "originals" / document[:2] / document
    aside = pile.parent / "aside"
    original.rename(aside)
    toml.write_text(toml.read_text().replace("# seconds = 120", "seconds = 121"))
    with open_case(other.path) as changed:
        assert [(item.outcome, bool(item.why)) for item in changed.documents()] == [("kept", True)]
        assert changed.verify() != []
        aside.rename(original)
        assert changed.documents()[0].outcome == "kept"
        assert changed.add([pile / "bridge.txt"])[0].outcome == "read"
        assert everything(changed) == undisturbed
        assert changed.verify() == []


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(["bridge.txt", "carta.txt", "copy.bin", "inquiry.txt"]))
def test_the_order_of_adding_does_not_show(order: list[str], pile: Path) -> None:
    (pile / "copy.bin").write_bytes((pile / "inquiry.txt").read_bytes())
    shown = []
    for names in (sorted(order), order):
        with tempfile.TemporaryDirectory() as folder, make_case(Path(folder) / "case") as case:
            for name in names:
                case.add([pile / name])
            shown.append(everything(case))
    assert shown[0] == shown[1]


def test_several_processes_give_what_one_gives(pile: Path, make: Callable[..., Case], tmp_path: Path) -> None:
    alone = make()
    alone.add([pile])
    toml = make("several").path / "careo.toml"
    toml.write_text(toml.read_text().replace("processes = 0", "processes = 2"))
    with open_case(toml.parent) as several:
        several.add([pile])
        assert everything(several) == everything(alone)
