"""The made pile: the same bytes each time, a smaller one the beginning of a larger one, no place left unfilled."""

from __future__ import annotations

import re
from pathlib import Path

from bench.made_case import family, made_files, write


def test_the_same_seed_gives_the_same_files() -> None:
    assert made_files(60) == made_files(60)
    assert made_files(60, seed=2) != made_files(60)


def test_a_smaller_pile_is_the_beginning_of_a_larger_one() -> None:
    assert made_files(60)[:25] == made_files(25)


def test_names_are_unique_and_texts_filled() -> None:
    files = made_files(300)
    assert len({file.name for file in files}) == 300
    assert not [file.name for file in files if re.search(r"\[\w+\]", file.text)]


def test_an_affair_is_a_family_in_two_languages() -> None:
    for number in range(12):
        kinds = {file.name.split("-", 1)[1].rsplit(".", 1)[0] for file in family(number, 1)}
        assert {"story", "reprint-0", "rewrite", "release", "repeated-0", "complaint", "lawsuit"} <= kinds
    assert any('lang="es"' in file.text for number in range(12) for file in family(number, 1))


def test_the_pile_is_written_as_a_folder(tmp_path: Path) -> None:
    write(12, tmp_path / "pile")
    assert sorted(path.name for path in (tmp_path / "pile").iterdir()) == sorted(file.name for file in made_files(12))
