"""Fixtures of the small pile in hollin.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hollin import TEXTS, make_case

from careo.case.case import Case


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[str], Case]]:
    opened: list[Case] = []

    def _make(name: str = "case") -> Case:
        opened.append(make_case(tmp_path / name))
        return opened[-1]

    yield _make
    for case in opened:
        case.close()
