"""What `import careo` promises, name by name."""

from __future__ import annotations

import subprocess
import sys

import careo

PROMISED = {
    "CareoError",
    "Case",
    "Document",
    "Extraction",
    "Findings",
    "Found",
    "JudgedPassage",
    "Judgement",
    "Material",
    "Only",
    "Options",
    "Passage",
    "Reading",
    "Resolution",
    "Viewer",
    "new_case",
    "open_case",
}


def test_the_public_surface_is_this_and_no_more() -> None:
    assert set(careo.__all__) == PROMISED
    assert list(careo.__all__) == sorted(careo.__all__)


def test_every_public_name_is_there_and_says_what_it_is() -> None:
    for name in PROMISED:
        assert getattr(careo, name).__doc__, name
    assert set(dir(careo)) >= PROMISED


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(careo, "verdict")


def test_importing_careo_loads_nothing() -> None:
    script = (
        "import sys, careo; print(sorted(name for name in sys.modules if name.startswith('careo.') or name == 'spacy'))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_case_has_these_verbs() -> None:
    verbs = {name for name in vars(careo.Case) if not name.startswith("_")}
    assert verbs == {
        "add",
        "add_files",
        "bring_up_to_date",
        "checks",
        "close",
        "documents",
        "done_since",
        "findings",
        "judge",
        "judgements",
        "lost_judgements",
        "mark",
        "material",
        "original",
        "release_key",
        "resolution",
        "restricted",
        "revision",
        "search",
        "sight",
        "suppose",
        "unread",
        "verify",
        "withdrawn",
    }
