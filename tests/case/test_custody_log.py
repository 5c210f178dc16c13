"""The custody log: whoever changes it is found out, and a crash leaves nothing that the next start does not mend."""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careo.case import custody
from careo.case.case import Case, open_case


def log_of(count: int) -> tuple[bytes, ...]:
    lines: list[bytes] = []
    for number in range(1, count + 1):
        deed = ("2020-01-01T00:00:00+00:00", "Ana Brill", "taken", f"document {number}", "é")
        lines.append(custody.make_line(number, deed, lines[-1] if lines else None))
    return tuple(lines)


def written(lines: tuple[bytes, ...]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


@given(count=st.integers(0, 8))
def test_a_clean_log_raises_no_alarm(count: int) -> None:
    lines = log_of(count)
    assert custody.faults(written(lines)) == []
    assert custody.differences(written(lines), lines, count) == []


@given(st.data())
def test_every_alteration_before_the_last_line_is_found(data: st.DataObject) -> None:
    lines = list(log_of(6))
    kind = data.draw(st.sampled_from(["alter", "remove", "swap", "repeat", "insert", "rewrite"]))
    at = data.draw(st.integers(0, 4))
    if kind == "alter":
        place = data.draw(st.integers(0, len(lines[at]) - 1))
        new = data.draw(st.integers(0, 255).filter(lambda value: value != lines[at][place]))
        lines[at] = lines[at][:place] + bytes([new]) + lines[at][place + 1 :]
    elif kind == "remove":
        del lines[at]
    elif kind == "swap":
        lines[at], lines[at + 1] = lines[at + 1], lines[at]
    elif kind == "repeat":
        lines.insert(at, lines[at])
    elif kind == "insert":
        lines.insert(at, custody.make_line(at + 1, ("x", "x", "x", "x", None), lines[at - 1] if at else None))
    else:
        entry = json.loads(lines[at]) | {"who": "somebody else"}
        lines[at] = json.dumps(entry, ensure_ascii=False).encode()
    assert custody.faults(written(tuple(lines)))


@given(cut=st.integers(1, 1000))
def test_a_log_cut_short_is_found_against_what_was_recorded(cut: int) -> None:
    lines = log_of(4)
    log = written(lines)
    assert custody.differences(log[: -min(cut, len(log))], lines, len(lines))


def test_the_verifier_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse(Path(custody.__file__).read_text())
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_every_deed_has_its_line(pile: Path, make: Callable[..., Case]) -> None:
    case = make()
    (pile / "none.txt").touch()
    document = next(item.id for item in case.add([pile]) if item.id)
    judgement = case.judge("withdraw", [document], "It was given by mistake.")
    case.judge("take back", [judgement.id], "It was not.")
    entries = [json.loads(line) for line in (case.path / "custody.log").read_bytes().splitlines()]
    assert [entry["what"] for entry in entries] == ["made", "taken", "taken", "taken", "refused", "judged", "judged"]
    assert [entry["sequence"] for entry in entries] == list(range(1, 8))
    assert all(entry["who"] == "owner" for entry in entries)
    assert sorted(entry["when"] for entry in entries) == [entry["when"] for entry in entries]


@pytest.mark.parametrize("cut", [1, 20, 10_000])
def test_a_line_that_a_crash_left_unwritten_is_written_by_the_next_start(
    pile: Path, make: Callable[..., Case], cut: int
) -> None:
    case = make()
    case.add([pile])
    case.close()
    log = case.path / "custody.log"
    before = log.read_bytes()
    last = before.splitlines(keepends=True)[-1]
    log.write_bytes(before[: -min(cut, len(last))])
    with open_case(case.path) as again:
        assert log.read_bytes() == before
        assert again.verify() == []


def test_what_a_person_did_to_the_log_or_an_original_is_not_mended_but_told(
    pile: Path, make: Callable[..., Case]
) -> None:
    case = make()
    documents = case.add([pile])
    log = case.path / "custody.log"
    before = log.read_bytes()
    log.write_bytes(before.replace(b"inquiry.txt", b"enquiry.txt"))
    with open_case(case.path) as again:
        assert any("custody log" in fault for fault in again.verify())
    lines = before.splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:1]))
    with open_case(case.path) as again:
        assert any("lacks" in fault or "not the line" in fault for fault in again.verify())
    log.write_bytes(before)
    original = case.path / "originals" / str(documents[0].id)[:2] / str(documents[0].id)
    bytes_of = original.read_bytes()
    original.write_bytes(bytes_of + b"!")
    assert any("altered" in fault for fault in case.verify())
    original.unlink()
    assert any("cannot be read" in fault for fault in case.verify())
    original.write_bytes(bytes_of)
    original.chmod(0o600)
    assert case.verify() == []
