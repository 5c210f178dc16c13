"""Dates against tables of hand-written expressions, one a row; a row without an expression is a text that holds none."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Literal

import pytest
from edtf import parse_edtf

from careo.extract.dates.finding import find_dates
from careo.options import ExtractOptions
from careo.records.dates import Date

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")


def table(language: Language) -> list[tuple[Language, dict[str, str]]]:
    path = Path(__file__).parent / f"dates_{language}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [(language, row) for row in csv.DictReader(file)]


ROWS = [entry for language in LANGUAGES for entry in table(language)]


def read(text: str, language: Language, written: str | None) -> tuple[Date, ...]:
    return find_dates("document", text, language, written, ExtractOptions())


@pytest.mark.parametrize(
    ("language", "row"), ROWS, ids=[f"{language}:{row['text'][:40]}:{row['written']}" for language, row in ROWS]
)
def test_expression_is_read_as_the_table_has_it(language: Language, row: dict[str, str]) -> None:
    dates = read(row["text"], language, row["written"] or None)
    if not row["expression"]:
        placed = [
            row["text"][slice(*date.span)] for date in dates if date.edtf is not None or date.earliest is not None
        ]
        assert not placed, row["note"]
        return
    found = {row["text"][slice(*date.span)]: date for date in dates}
    assert row["expression"] in found, f"{row['note']}: {sorted(found)}"
    date = found[row["expression"]]
    got = (date.edtf or "", date.earliest or "", date.latest or "", date.type)
    assert got == (row["edtf"], row["earliest"], row["latest"], row["type"]), row["note"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_table_is_long_enough_and_holds_traps(language: Language) -> None:
    rows = [row for _, row in table(language)]
    assert len(rows) >= 100
    assert sum(not row["expression"] for row in rows) >= 10
    assert all(row["note"] for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_edtf_of_the_table_is_valid(language: Language) -> None:
    for _, row in table(language):
        if row["edtf"]:
            parse_edtf(row["edtf"])
