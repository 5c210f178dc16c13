"""What holds for dates in any text, on any document's date."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.extract.dates.finding import find_dates
from careo.options import ExtractOptions
from careo.records.dates import Date

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")
WORDS: dict[Language, list[str]] = {
    "en": (
        "last this next the year month week day Friday Tuesday May March Jan. Sept. 3 18 31 2011 1999 '98 12/03/2011 three two "
        "weeks ago years since until between and to from early mid- about quarter third of summer yesterday will was today that "
        "following , . ( ) - every 9 a.m. noon half century 20th 1990s 2006-2012 XX"
    ).split(),
    "es": (
        "el la los pasado próximo año mes semana día viernes martes mayo marzo ene. 3 18 31 2011 1999 12/03/2011 tres dos semanas "
        "hace años desde hasta entre y al del principios de mediados hacia trimestre tercer verano ayer será fue hoy ese siguiente , . "
        "( ) - cada 9:00 horas mediodía siglo XX década noventa 2006-2012 dieciocho mil once"
    ).split(),
}
DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31))


def read(text: str, language: Language | None, written: str | None) -> tuple[Date, ...]:
    return find_dates("document", text, language, written, ExtractOptions())


def phrases(language: Language) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS[language]), max_size=14).map(" ".join)


TEXTS = st.one_of(
    *(st.tuples(st.just(language), st.one_of(phrases(language), st.text(max_size=80))) for language in LANGUAGES)
)


@given(TEXTS, st.none() | DAYS.map(date.isoformat))
@settings(max_examples=300, deadline=None)
def test_spans_are_exact_in_order_and_apart_and_bounds_are_in_order(
    entry: tuple[Language, str], written: str | None
) -> None:
    language, text = entry
    last = 0
    for found in read(text, language, written):
        start, end = found.span
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end
        if found.earliest and found.latest:
            assert found.earliest <= found.latest
        for bound in (found.earliest, found.latest):
            assert bound is None or date.fromisoformat(bound).isoformat() == bound


@given(TEXTS, st.none() | DAYS.map(date.isoformat))
@settings(max_examples=200, deadline=None)
def test_edtf_is_valid(entry: tuple[Language, str], written: str | None) -> None:
    language, text = entry
    for found in read(text, language, written):
        if found.edtf is not None:
            parse_edtf(found.edtf)


@given(TEXTS, DAYS)
@settings(max_examples=200, deadline=None)
def test_a_wider_date_of_the_document_never_narrows_an_answer(entry: tuple[Language, str], day: date) -> None:
    language, text = entry
    widths = [day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", None]
    readings = [read(text, language, written) for written in widths]
    for narrow, wide in pairwise(readings):
        assert [found.span for found in narrow] == [found.span for found in wide]
        for one, other in zip(narrow, wide, strict=True):
            assert other.earliest is None or (one.earliest is not None and other.earliest <= one.earliest)
            assert other.latest is None or (one.latest is not None and one.latest <= other.latest)


@given(st.text(max_size=200), st.sampled_from([None, "en", "es"]), st.none() | st.text(max_size=12))
@settings(max_examples=200, deadline=None)
def test_no_text_and_no_document_date_stops_the_reader(
    text: str, language: Language | None, written: str | None
) -> None:
    read(text, language, written)


@given(DAYS)
@settings(max_examples=100, deadline=None)
def test_a_written_out_day_is_that_day_in_both_languages(day: date) -> None:
    months = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    english = f"Signed on {day:%B} {day.day}, {day.year}."
    spanish = f"Firmado el {day.day} de {months[day.month - 1]} de {day.year}."
    for text, language in ((english, "en"), (spanish, "es")):
        (found,) = read(text, language, None)  # type: ignore[arg-type]
        assert (found.edtf, found.earliest, found.latest) == (day.isoformat(),) * 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_text_gives_the_same_dates(language: Language) -> None:
    chooser = random.Random(7)
    for _ in range(50):
        text = " ".join(chooser.choices(WORDS[language], k=40))
        written = (date(2010, 1, 1) + timedelta(days=chooser.randrange(2000))).isoformat()
        assert read(text, language, written) == read(text, language, written)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("2012-01-09", "the document's date, 2012-01-09: the last such time up to it"),
        (None, None),
    ],
)
def test_what_is_inferred_says_from_what(written: str | None, sentence: str | None) -> None:
    (found,) = read("It appeared on Jan. 6.", "en", written)
    assert found.inferred_from == sentence


def test_a_date_that_points_back_says_to_which_words() -> None:
    _, pointed = read("The mill closed in 2011. That year nobody was paid.", "en", None)
    assert pointed.edtf == "2011"
    assert pointed.inferred_from == "“2011”, named before"


def test_an_english_numeric_date_follows_the_option_where_there_is_one() -> None:
    found = [
        find_dates("document", "Sent 03/04/2011.", "en", None, ExtractOptions(day_first=order))[0].edtf
        for order in (True, False, None)
    ]
    assert found == ["2011-04-03", "2011-03-04", "[2011-03-04,2011-04-03]"]
