"""The tree of errors is the one drawn in its module's docstring, name by name."""

from __future__ import annotations

import re

import pytest

from careo import errors

LINE = re.compile(r"^((?:│  |   |├──|└──| )*)(\w+) {2,}(\S.*)$")


def drawn() -> dict[str, str]:
    """Name -> the name it hangs from, as drawn."""
    found: dict[str, str] = {}
    above: dict[int, str] = {0: "CareoError"}
    for line in (errors.__doc__ or "").splitlines():
        if match := LINE.match(line):
            depth = len(match[1]) // 4
            found[match[2]] = above[depth - 1]
            above[depth] = match[2]
    return found


CLASSES = {name: item for name, item in vars(errors).items() if isinstance(item, type) and issubclass(item, Exception)}


def test_the_drawing_has_every_error_and_nothing_else() -> None:
    assert set(drawn()) | {"CareoError"} == set(CLASSES)


@pytest.mark.parametrize(("name", "parent"), sorted(drawn().items()))
def test_every_error_hangs_where_it_is_drawn(name: str, parent: str) -> None:
    assert CLASSES[name].__bases__ == (CLASSES[parent],)
    assert CLASSES[name].__doc__
