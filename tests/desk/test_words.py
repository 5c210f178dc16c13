"""The desk's catalogues: every message in both languages, every key that is asked for there, and none that nobody asks for."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

DESK = Path(__file__).parents[2] / "desk" / "src"
LANGUAGES = ("en", "es")
AREAS = sorted(path.stem for path in (DESK / "words" / "en").glob("*.json"))
LITERAL = re.compile(r"""['"`]([a-z_]+\.[A-Za-z_0-9]+)['"`]""")
BEGUN = re.compile(r"""`([a-z_]+\.[A-Za-z_0-9]*)\$\{""")


def catalogue(language: str, area: str) -> dict[str, str]:
    messages = json.loads((DESK / "words" / language / f"{area}.json").read_text(encoding="utf-8"))
    assert isinstance(messages, dict)
    return messages


def arguments(message: str) -> set[str]:
    """The names that an ICU message takes. Braces alternate: an argument, in it the texts of its cases, in them arguments."""
    found, depth = set(), 0
    for place, letter in enumerate(message):
        if letter == "{":
            name = re.match(r"\s*(\w+)", message[place + 1 :])
            if depth % 2 == 0 and name is not None:
                found.add(name[1])
            depth += 1
        elif letter == "}":
            depth -= 1
    assert depth == 0, message
    return found


def sources() -> str:
    files = sorted([*DESK.rglob("*.svelte"), *DESK.rglob("*.ts")])
    return "\n".join(path.read_text(encoding="utf-8") for path in files if path.name != "schema.d.ts")


def test_both_languages_have_the_same_areas() -> None:
    assert sorted(path.stem for path in (DESK / "words" / "es").glob("*.json")) == AREAS


@pytest.mark.parametrize("area", AREAS)
def test_both_languages_have_the_same_messages(area: str) -> None:
    english, spanish = (catalogue(language, area) for language in LANGUAGES)
    assert sorted(english) == sorted(spanish)
    for key in english:
        assert english[key].strip()
        assert spanish[key].strip()
        assert arguments(english[key]) == arguments(spanish[key]), f"{area}.{key}"


def test_every_key_that_is_asked_for_is_there_and_every_other_is_gone() -> None:
    written = sources()
    known = {f"{area}.{key}" for area in AREAS for key in catalogue("en", area)}
    asked = {key for key in LITERAL.findall(written) if key.split(".")[0] in AREAS}
    begun = {key for key in BEGUN.findall(written) if key.split(".")[0] in AREAS}
    missing = sorted(key for key in asked if key not in known and not key.endswith((".ts", ".svelte", ".json", ".css")))
    assert missing == [], "asked for, but in no catalogue"
    assert sorted(start for start in begun if not any(key.startswith(start) for key in known)) == []
    unused = sorted(key for key in known if key not in asked and not any(key.startswith(start) for start in begun))
    assert unused == [], "in the catalogues, but asked for nowhere"
