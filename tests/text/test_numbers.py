"""Quantities as worded: bounds, exactness, what one figure is, and what is no number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.text.number_words import NumberLanguage
from careo.text.numbers import Quantity, find_quantities, format_number, read_digits

Row = tuple[str, str, float | None, float | None, str]
"""Text, the words that make the quantity, low, high, exactness."""

ENGLISH: list[Row] = [
    ("26 men", "26", 26, 26, "exact"),
    ("twenty-six men", "twenty-six", 26, 26, "exact"),
    ("one hundred and five men", "one hundred and five", 105, 105, "exact"),
    ("twelve hundred men", "twelve hundred", 1200, 1200, "exact"),
    ("1,200 men", "1,200", 1200, 1200, "exact"),
    ("1.200 tons", "1.200", 1.2, 1.2, "exact"),
    ("1.200.000 men", "1.200.000", 1_200_000, 1_200_000, "exact"),
    ("1,234,567.5 pesos", "1,234,567.5", 1_234_567.5, 1_234_567.5, "exact"),
    ("3.5bn pesos", "3.5bn", 3.5e9, 3.5e9, "exact"),
    ("40k people", "40k", 40_000, 40_000, "exact"),
    ("$1.2 million", "$1.2 million", 1.2e6, 1.2e6, "exact"),
    ("US$3.5bn", "US$3.5bn", 3.5e9, 3.5e9, "exact"),
    ("$5-million", "$5-million", 5e6, 5e6, "exact"),
    ("half a million", "half a million", 5e5, 5e5, "exact"),
    ("a million and a half", "a million and a half", 1.5e6, 1.5e6, "exact"),
    ("two and a half million", "two and a half million", 2.5e6, 2.5e6, "exact"),
    ("a hundred men", "a hundred", 100, 100, "exact"),
    ("exactly 40 men", "exactly 40", 40, 40, "exact"),
    ("20% of them", "20%", 20, 20, "exact"),
    ("a dozen men", "a dozen", 12, 12, "about"),
    ("two dozen men", "two dozen", 24, 24, "about"),
    ("a score of men", "a score", 20, 20, "about"),
    ("some 300 men", "some 300", 300, 300, "about"),
    ("about 300 men", "about 300", 300, 300, "about"),
    ("nearly 300 men", "nearly 300", 300, 300, "about"),
    ("an estimated 300 men", "an estimated 300", 300, 300, "about"),
    ("300 or so men", "300 or so", 300, 300, "about"),
    ("thirty-odd men", "thirty-odd", 30, 39, "about"),
    ("at least 26 men", "at least 26", 26, None, "at least"),
    ("no fewer than 26 men", "no fewer than 26", 26, None, "at least"),
    ("more than a hundred men", "more than a hundred", 100, None, "at least"),
    ("over 40 men", "over 40", 40, None, "at least"),
    ("well over 40 men", "well over 40", 40, None, "at least"),
    ("300 or more men", "300 or more", 300, None, "at least"),
    ("300+ men", "300+", 300, None, "at least"),
    ("more than two dozen men", "more than two dozen", 24, None, "at least"),
    ("up to 40 men", "up to 40", None, 40, "at most"),
    ("as many as 60 men", "as many as 60", None, 60, "at most"),
    ("no more than 60 men", "no more than 60", None, 60, "at most"),
    ("fewer than 60 men", "fewer than 60", None, 60, "at most"),
    ("60 or fewer men", "60 or fewer", None, 60, "at most"),
    ("between 20 and 30 men", "between 20 and 30", 20, 30, "about"),
    ("between one hundred and two hundred men", "between one hundred and two hundred", 100, 200, "about"),
    ("20 to 30 men", "20 to 30", 20, 30, "about"),
    ("20-30 men", "20-30", 20, 30, "about"),
    ("20–30% of them", "20–30%", 20, 30, "about"),
    ("two or three men", "two or three", 2, 3, "about"),
    ("2 to 3 million men", "2 to 3 million", 2e6, 3e6, "about"),
    ("$2 to $3 million", "$2 to $3 million", 2e6, 3e6, "about"),
    ("dozens of men", "dozens", 24, 999, "vague"),
    ("scores of men", "scores", 40, 999, "vague"),
    ("hundreds of men", "hundreds", 200, 999, "vague"),
    ("several hundred men", "several hundred", 200, 999, "vague"),
    ("a few dozen men", "a few dozen", 24, 999, "vague"),
    ("thousands of men", "thousands", 2000, 999_999, "vague"),
    ("tens of thousands of men", "tens of thousands", 20_000, 999_999, "vague"),
    ("hundreds of thousands of men", "hundreds of thousands", 200_000, 999_999, "vague"),
    ("millions of men", "millions", 2e6, 999_999_999, "vague"),
    ("dozens to hundreds of men", "dozens to hundreds", 24, 999, "vague"),
    ("ranged from dozens to hundreds", "dozens to hundreds", 24, 999, "vague"),
    ("hundreds or even thousands", "hundreds or even thousands", 200, 999_999, "vague"),
    ("tons of ore", "tons", None, None, "vague"),
    ("two tons of ore", "two", 2, 2, "exact"),
]
SPANISH: list[Row] = [
    ("26 hombres", "26", 26, 26, "exact"),
    ("veintiséis hombres", "veintiséis", 26, 26, "exact"),
    ("veintiseis hombres", "veintiseis", 26, 26, "exact"),
    ("treinta y tres hombres", "treinta y tres", 33, 33, "exact"),
    ("ciento una personas", "ciento una", 101, 101, "exact"),
    ("doscientas personas", "doscientas", 200, 200, "exact"),
    ("mil quinientos hombres", "mil quinientos", 1500, 1500, "exact"),
    ("veintiún mil hombres", "veintiún mil", 21_000, 21_000, "exact"),
    ("1.200 hombres", "1.200", 1200, 1200, "exact"),
    ("1,200 hombres", "1,200", 1200, 1200, "exact"),
    ("1,5 toneladas", "1,5", 1.5, 1.5, "exact"),
    ("1.234.567,89 pesos", "1.234.567,89", 1_234_567.89, 1_234_567.89, "exact"),
    ("$1,234.50", "$1,234.50", 1234.5, 1234.5, "exact"),
    ("12 mil pesos", "12 mil", 12_000, 12_000, "exact"),
    ("2 mil 300 hombres", "2 mil 300", 2300, 2300, "exact"),
    ("3 mil 500 millones de pesos", "3 mil 500 millones", 3.5e9, 3.5e9, "exact"),
    ("5 millones 300 mil pesos", "5 millones 300 mil", 5.3e6, 5.3e6, "exact"),
    ("1,5 millones", "1,5 millones", 1.5e6, 1.5e6, "exact"),
    ("500 mdp", "500 mdp", 5e8, 5e8, "exact"),
    ("un billón", "un billón", 1e12, 1e12, "exact"),
    ("medio millón", "medio millón", 5e5, 5e5, "exact"),
    ("dos millones y medio", "dos millones y medio", 2.5e6, 2.5e6, "exact"),
    ("una docena de hombres", "una docena", 12, 12, "about"),
    ("una veintena de hombres", "una veintena", 20, 20, "about"),
    ("un centenar y medio de hombres", "un centenar y medio", 150, 150, "about"),
    ("media docena de hombres", "media docena", 6, 6, "about"),
    ("unas 300 personas", "unas 300", 300, 300, "about"),
    ("cerca de 300 personas", "cerca de 300", 300, 300, "about"),
    ("alrededor de 300 personas", "alrededor de 300", 300, 300, "about"),
    ("casi 300 personas", "casi 300", 300, 300, "about"),
    ("treinta y tantos hombres", "treinta y tantos", 30, 39, "about"),
    ("al menos 26 hombres", "al menos 26", 26, None, "at least"),
    ("por lo menos 26 hombres", "por lo menos 26", 26, None, "at least"),
    ("más de un centenar de hombres", "más de un centenar", 100, None, "at least"),
    ("más de 300 hombres", "más de 300", 300, None, "at least"),
    ("poco más de mil hombres", "poco más de mil", 1000, None, "at least"),
    ("300 o más hombres", "300 o más", 300, None, "at least"),
    ("al menos una persona", "al menos una", 1, None, "at least"),
    ("hasta 40 hombres", "hasta 40", None, 40, "at most"),
    ("no más de cinco hombres", "no más de cinco", None, 5, "at most"),
    ("menos de 40 hombres", "menos de 40", None, 40, "at most"),
    ("entre 20 y 30 hombres", "entre 20 y 30", 20, 30, "about"),
    ("entre treinta y cuarenta hombres", "entre treinta y cuarenta", 30, 40, "about"),
    ("de 20 a 30 hombres", "20 a 30", 20, 30, "about"),
    ("dos o tres hombres", "dos o tres", 2, 3, "about"),
    ("decenas de hombres", "decenas", 20, 999, "vague"),
    ("docenas de hombres", "docenas", 24, 999, "vague"),
    ("cientos de hombres", "cientos", 200, 999, "vague"),
    ("centenares de hombres", "centenares", 200, 999, "vague"),
    ("varios cientos de hombres", "varios cientos", 200, 999, "vague"),
    ("miles de hombres", "miles", 2000, 999_999, "vague"),
    ("unos cuantos miles de hombres", "unos cuantos miles", 2000, 999_999, "vague"),
    ("cientos de miles de hombres", "cientos de miles", 200_000, 999_999, "vague"),
    ("miles de millones de pesos", "miles de millones", 2e9, 999_999_999_999, "vague"),
    ("decenas o cientos de hombres", "decenas o cientos", 20, 999, "vague"),
    ("de decenas a cientos de hombres", "decenas a cientos", 20, 999, "vague"),
    ("toneladas de mineral", "toneladas", None, None, "vague"),
]
NONE: list[tuple[str, NumberLanguage]] = [
    ("the 26th man", "en"),
    ("docket 12-cr-00123", "en"),
    ("call 555-1234 now", "en"),
    ("on 9/11", "en"),
    ("at 10:30", "en"),
    ("an AK-47", "en"),
    ("at 192.168.1.1", "en"),
    ("a three-year plan", "en"),
    ("two thirds of them", "en"),
    ("one in five", "en"),
    ("two out of three", "en"),
    ("nineteen ninety-four", "en"),
    ("el 2º piso", "es"),
    ("dos de cada tres", "es"),
    ("dos tercios", "es"),
    ("causa 123/2011", "es"),
    ("más de una vez", "es"),
    ("Once upon a time", "en"),
]


def only(text: str, language: NumberLanguage) -> Quantity:
    (found,) = find_quantities(text, language)
    return found


@pytest.mark.parametrize(("text", "words", "low", "high", "exactness"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english_quantities(text: str, words: str, low: float | None, high: float | None, exactness: str) -> None:
    found = only(text, "en")
    assert (text[found.start : found.end], found.low, found.high, found.exactness) == (words, low, high, exactness)


@pytest.mark.parametrize(("text", "words", "low", "high", "exactness"), SPANISH, ids=[row[0] for row in SPANISH])
def test_spanish_quantities(text: str, words: str, low: float | None, high: float | None, exactness: str) -> None:
    found = only(text, "es")
    assert (text[found.start : found.end], found.low, found.high, found.exactness) == (words, low, high, exactness)


@pytest.mark.parametrize(("text", "language"), NONE, ids=[text for text, _ in NONE])
def test_what_is_no_quantity(text: str, language: NumberLanguage) -> None:
    assert find_quantities(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("$12", "en", "$"),
        ("US$12", "en", "dollar"),
        ("€12", "en", "euro"),
        ("12 percent", "en", "percent"),
        ("12%", "es", "percent"),
        ("12 por ciento", "es", "percent"),
        ("3 percentage points", "en", "percentage point"),
        ("12 mdd", "es", "dollar"),
        ("12 men", "en", None),
    ],
)
def test_signs_give_the_unit(text: str, language: NumberLanguage, unit: str | None) -> None:
    assert only(text, language).unit == unit


@pytest.mark.parametrize("text", ["rose from 20 to 30", "the toll went up from 20 to 30", "26 killed and 40 wounded"])
def test_a_change_or_a_list_is_two_figures(text: str) -> None:
    assert len(find_quantities(text, "en")) == 2


def test_a_preposition_qualifies_nothing() -> None:
    assert only("they asked him about three men", "en").exactness == "exact"
    assert only("they handed over 12 men", "en").exactness == "exact"


@pytest.mark.parametrize("language", ["en", "es"])
@given(value=st.integers(min_value=0, max_value=999_999_999_999))
@settings(max_examples=200, deadline=None)
def test_digits_read_back_what_was_formatted(language: NumberLanguage, value: int) -> None:
    written = format_number(value, language)
    assert read_digits(written, language) == value
    found = only(f"there were {written} men" if language == "en" else f"hubo {written} hombres", language)
    assert (found.low, found.high) == (value, value)


@pytest.mark.parametrize("language", ["en", "es"])
@given(whole=st.integers(min_value=1, max_value=999_999), tenths=st.integers(min_value=1, max_value=9))
@settings(max_examples=100, deadline=None)
def test_decimals_read_back_what_was_formatted(language: NumberLanguage, whole: int, tenths: int) -> None:
    value = whole + tenths / 10
    assert read_digits(format_number(value, language), language) == pytest.approx(value)


WORDS = st.sampled_from(
    """dozens hundreds to or of and between from at least most more than up about some 20 30 1,200 1.5 million billion two three
    hundred thousand one a half dozen score $ US$ % percent decenas cientos de a o y entre al menos más hasta unos mil millones
    dos tres y medio centenar por ciento 12 - – . , ( ) people\n\n personas 2011 -3 /""".split(" ")
)


@given(words=st.lists(WORDS, max_size=25), language=st.sampled_from(["en", "es"]))
@settings(max_examples=400, deadline=None)
def test_bounds_are_in_order_and_spans_do_not_overlap(words: list[str], language: NumberLanguage) -> None:
    text = " ".join(words)
    last = 0
    for found in find_quantities(text, language):
        assert last <= found.start <= found.number_start < found.end <= len(text)
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        if found.low is not None and found.high is not None:
            assert found.low <= found.high
        last = found.end


@given(text=st.text(max_size=200), language=st.sampled_from(["en", "es"]))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_it(text: str, language: NumberLanguage) -> None:
    for found in find_quantities(text, language):
        assert 0 <= found.start < found.end <= len(text)
