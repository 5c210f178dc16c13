"""The dates of the two founding texts: every one that is there, as precise as it is, and nothing absurd."""

from __future__ import annotations

from pathlib import Path

import pytest

from careo.extract.dates.finding import find_dates
from careo.options import ExtractOptions
from careo.records.dates import Date

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def dates(beginning: str) -> tuple[str, tuple[Date, ...]]:
    found = sorted(SEEDS.glob(f"{beginning}_*.txt")) if SEEDS.exists() else []
    if not found:
        pytest.skip("The founding texts are not beside the project.")
    text = found[0].read_text(encoding="utf-8")
    return text, find_dates("document", text, "en", None, ExtractOptions())


def placed(beginning: str) -> list[tuple[str, str | None]]:
    text, found = dates(beginning)
    return [(text[slice(*date.span)], date.edtf) for date in found if date.edtf is not None]


def test_the_meetings() -> None:
    assert placed("002") == [
        ("Jan. 6", "XXXX-01-06"),
        ("2009", "2009"),
        ("December 2011", "2011-12"),
        ("2000-2006", "2000/2006"),
        ("2006-2012", "2006/2012"),
        ("2009", "2009"),
        ("That year", "2009"),
        ("June 2009", "2009-06"),
    ]
    text, found = dates("002")
    assert {text[slice(*date.span)]: date.timex for date in found if date.type == "DURATION"} == {
        "a year": "P1Y",
        "years": "PXY",
    }
    assert next(date for date in found if date.edtf == "XXXX-01-06").earliest is None


def test_the_massacre() -> None:
    assert placed("000") == [("2011", "2011"), ("Some time that year", "2011"), ("the Day of the Dead", "XXXX-11-02")]
    text, found = dates("000")
    pointed = next(date for date in found if text[slice(*date.span)] == "Some time that year")
    assert pointed.inferred_from == "“2011”, named before"
