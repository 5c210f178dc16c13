"""The heads for mentions: what is said when a file is missing, altered, or made for another encoder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from careo.errors import ModelError
from careo.models import releases
from careo.models.mentions import RELEASE, WEIGHTS, english_mentions


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the release, which a test may damage."""
    models = Path(str(files("careo.models")))
    for name in (WEIGHTS, "card.json"):
        (tmp_path / name).write_bytes((models / RELEASE / name).read_bytes())
    monkeypatch.setattr(releases, "_folder", lambda name: tmp_path if name == RELEASE else models / name)
    english_mentions.cache_clear()
    yield tmp_path
    english_mentions.cache_clear()


def test_the_release_is_whole(folder: Path) -> None:
    model = english_mentions()
    assert set(model.card["settings"]["references"]) == {"he", "they", "it"}
    assert "CC BY-NC-SA 4.0" in model.card["licence"]


@pytest.mark.parametrize("name", [WEIGHTS, "card.json"])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError, match=f"{name}.*missing"):
        english_mentions()


def test_an_altered_file(folder: Path) -> None:
    content = bytearray((folder / WEIGHTS).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / WEIGHTS).write_bytes(bytes(content))
    with pytest.raises(ModelError, match="SHA-256 differs"):
        english_mentions()


def test_a_damaged_card(folder: Path) -> None:
    (folder / "card.json").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match="damaged"):
        english_mentions()


def test_heads_of_another_encoder(folder: Path) -> None:
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "card.json").write_text(json.dumps({**card, "encoder": "0" * 64}), encoding="utf-8")
    with pytest.raises(ModelError, match="another encoder"):
        english_mentions()
