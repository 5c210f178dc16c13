"""The rooms of Careo may import only what the house allows."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "careo"
STAGES = {"read", "extract", "resolve", "weigh"}
ROOMS = {"records", "text", "models", "draft", "protect", "present", "engine", "case", "web", *STAGES}
MODULES = {"errors", "options", "cli", "__init__", "__main__"}

ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "text": set(),
    "records": {"errors"},
    "options": {"errors"},
    "models": {"errors"},
    "read": {"records", "text", "errors", "options"},
    "extract": {"records", "text", "errors", "options", "models"},
    "resolve": {"records", "text", "errors", "options", "models"},
    "weigh": {"records", "text", "errors", "options"},
    "draft": {"records", "text", "errors", "options", "models", "extract", "resolve", "weigh"},
    "protect": {"records", "text", "errors", "options"},
    "present": {"records", "text", "errors", "options"},
    "engine": {"read", "extract", "records", "errors", "options"},
    "case": {"errors", "text", "records", "options", "models", "draft", "protect", "present", "engine", *STAGES},
    "web": {"case", "draft", "protect", "present", "records", "errors", "options"},
    "cli": {"case", "draft", "protect", "present", "records", "errors", "options", "web", "read", "extract"},
    "__init__": {"case", "records", "errors", "options"},
    "__main__": {"cli"},
}


def imported_rooms(path: Path) -> set[str]:
    """Rooms of careo that a module imports; `import careo` itself counts as the package's own `__init__`."""
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names = [node.module or ""]
            if node.module == "careo":
                names = [f"careo.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "careo":
                rooms.add(parts[1] if len(parts) > 1 else "__init__")
    return rooms


def room_of(path: Path) -> str:
    relative = path.relative_to(ROOT)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


MODULE_PATHS = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULE_PATHS, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_only_what_its_room_may(path: Path) -> None:
    room = room_of(path)
    assert room in ROOMS | MODULES, f"{path} is in no room of the house"
    extra = imported_rooms(path) - ALLOWED[room] - {room}
    assert not extra, f"{path} imports from {sorted(extra)}, which {room} may not"


@pytest.mark.parametrize("path", MODULE_PATHS, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_has_a_fit_name_and_says_why_it_exists(path: Path) -> None:
    assert path.stem not in {"util", "utils", "helper", "helpers", "common", "misc", "base"}
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"
