"""Figures of a text: what is counted, what happened to it, in which scope, and the numbers that are no figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careo.extract.dates.finding import find_dates
from careo.extract.figures.finding import find_figures
from careo.extract.parsing import Parsed, parse
from careo.options import ExtractOptions
from careo.records.documents import Block, Facts, Language, Reading
from careo.records.figures import Figure
from careo.records.passages import Spans, quote

Row = tuple[str, str, str, str, str]
"""Text, the figure's words, what is counted, what happened to it, unit."""

ENGLISH: list[Row] = [
    ("The men killed at least 26 people in the valley.", "at least 26", "people", "killed", "person"),
    ("More than 300 people were killed or disappeared.", "More than 300", "people", "killed or disappeared", "person"),
    ("The raid left dozens either dead or missing.", "dozens", "", "dead or missing", "person"),
    ("The army reported 14 wounded.", "14", "", "wounded", "person"),
    ("Soldiers arrested two armed men near the bridge.", "two", "armed men", "arrested", "person"),
    ("The death toll rose to 40 on the second morning.", "40", "", "death toll", "person"),
    ("The fire service has put the toll at 23.", "23", "", "toll", "person"),
    ("The number of the missing rose to 40.", "40", "", "number of the missing", "person"),
    (
        "They interviewed more than a hundred retired officials.",
        "more than a hundred",
        "retired officials",
        "interviewed",
        "person",
    ),
    ("They demolished 40 houses.", "40", "houses", "demolished", "house"),
    ("Workers found some 30 bodies.", "some 30", "bodies", "found", "body"),
    ("The ship carried tons of copper.", "tons", "copper", "", "ton"),
    ("The ship carried two tons of copper.", "two", "tons of copper", "", "ton"),
    ("The mayor received $1.2 million.", "$1.2 million", "", "", "$"),
    ("The mayor received 3 million dollars.", "3 million", "dollars", "", "dollar"),
    ("About 20% of voters stayed away.", "About 20%", "voters", "", "percent"),
    ("The treaty binds two countries.", "two", "countries", "", "country"),
    ("One person was killed.", "One", "person", "killed", "person"),
    ("Between 20 and 30 miners are missing.", "Between 20 and 30", "miners", "missing", "miner"),
    ("He was sentenced to eighteen years in prison.", "eighteen", "years", "", "year"),
    ("The ministry moved 400 households to the hill.", "400", "households", "", "household"),
    ("She named 26 of the 43 miners.", "26", "miners", "", "miner"),
]
SPANISH: list[Row] = [
    ("Los hombres mataron a por lo menos 26 personas.", "por lo menos 26", "personas", "mataron", "person"),
    ("Murieron 26 personas en el valle.", "26", "personas", "Murieron", "person"),
    ("Al menos 26 personas fueron asesinadas.", "Al menos 26", "personas", "asesinadas", "person"),
    ("Hubo 26 muertos y 40 heridos.", "26", "muertos", "muertos", "person"),
    ("Siguen sin aparecer unos 300 desaparecidos.", "unos 300", "desaparecidos", "desaparecidos", "person"),
    (
        "Entrevistó a más de un centenar de funcionarios activos y retirados.",
        "más de un centenar",
        "funcionarios activos y retirados",
        "Entrevistó",
        "person",
    ),
    ("Hallaron 30 cuerpos en la fosa.", "30", "cuerpos", "", "body"),
    ("El barco llevaba dos toneladas de cobre.", "dos", "toneladas de cobre", "", "ton"),
    ("La cifra de muertos llegó a 40.", "40", "", "cifra de muertos", "person"),
    ("Pagaron 12 mil pesos.", "12 mil", "pesos", "Pagaron", "peso"),
    ("Destruyeron unas 40 casas.", "unas 40", "casas", "Destruyeron", "house"),
    ("Votó el 20 por ciento de los electores.", "20", "electores", "", "percent"),
    ("Detuvieron a dos presuntos integrantes del grupo.", "dos", "presuntos integrantes", "Detuvieron", "person"),
]
NONE: list[tuple[str, Language]] = [
    ("The fire broke out in 2011.", "en"),
    ("Rosa Vela, 34, lives by the harbour.", "en"),
    ("A man aged 34 lives by the harbour.", "en"),
    ("A 34-year-old man lives by the harbour.", "en"),
    ("He turned to page 12 of the file.", "en"),
    ("He lives on Route 66.", "en"),
    ("No one came.", "en"),
    ("It was one of the houses by the harbour.", "en"),
    ("She wanted a new one.", "en"),
    ("The 12th brigade left.", "en"),
    ("See the note [3].", "en"),
    ("Tank 7 corrosion was found by the inspector.", "en"),
    ("The tanque 7 leaked.", "en"),
    ('row_id="7782">the counting went on.', "en"),
    ("<p class=7782 people>the counting went on.", "en"),
    ("Call +52 55 1234 5678.", "en"),
    ("El incendio empezó en 2011.", "es"),
    ("Rosa Vela, de 34 años, vive en el puerto.", "es"),
    ("Un hombre de 34 años de edad vive en el puerto.", "es"),
    ("Según el artículo 19 de la ley.", "es"),
    ("Le decían El 40.", "es"),
    ("Vive en Tres Ríos desde niña.", "es"),
]


def read(text: str, language: Language | None) -> Parsed:
    block = Block(kind="paragraph", start=0, end=len(text))
    blocks = (block,) if text else ()
    return parse("0" * 64, Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language=language)))


def figures(text: str, language: Language | None) -> tuple[Figure, ...]:
    parsed = read(text, language)
    return find_figures(parsed, find_dates("0" * 64, text, language, None, ExtractOptions()))


def words(text: str, spans: Spans) -> str:
    return quote(text, spans)


@pytest.mark.parametrize(("text", "number", "counted", "category", "unit"), ENGLISH, ids=[row[0] for row in ENGLISH])
def test_english_figures(text: str, number: str, counted: str, category: str, unit: str) -> None:
    found = figures(text, "en")[0]
    assert words(text, (found.span,)) == number
    assert (words(text, found.counted), words(text, found.category), found.unit) == (counted, category, unit)


@pytest.mark.parametrize(("text", "number", "counted", "category", "unit"), SPANISH, ids=[row[0] for row in SPANISH])
def test_spanish_figures(text: str, number: str, counted: str, category: str, unit: str) -> None:
    found = figures(text, "es")[0]
    assert words(text, (found.span,)) == number
    assert words(text, found.counted) == counted
    assert found.unit == unit
    assert words(text, found.category) == category or (not category and found.category)


@pytest.mark.parametrize(("text", "language"), NONE, ids=[text for text, _ in NONE])
def test_numbers_that_are_no_figures(text: str, language: Language) -> None:
    assert figures(text, language) == ()


def test_a_number_alone_takes_up_what_was_counted_before() -> None:
    text = "La alcaldesa dijo que hubo unos 30 muertos. La agencia sostiene que fueron 23."
    assert [words(text, figure.category) for figure in figures(text, "es")] == ["muertos", "muertos"]
    text = "The mayor said that 30 miners were hurt. The union held that there were twelve."
    assert [words(text, figure.counted) for figure in figures(text, "en")] == ["miners", "miners"]


@pytest.mark.parametrize(
    ("text", "language", "time"),
    [
        ("On Friday the mayor said 23 people were killed.", "en", ""),
        ("The mayor said on Friday that 23 people were killed on 3 March 2011.", "en", "3 March 2011"),
        ("23 people were killed on 3 March 2011, the mayor said on Friday.", "en", "3 March 2011"),
        ("23 people were killed, the mayor said on Friday.", "en", ""),
        ("According to a report of 3 March 2011, 23 people were killed.", "en", ""),
        ("The mayor said that on 3 March 2011, 23 people were killed.", "en", "3 March 2011"),
        ("La alcaldesa dijo el martes pasado que hubo unos 30 muertos.", "es", ""),
        ("Hubo unos 30 muertos el 3 de marzo de 2011, dijo la alcaldesa.", "es", "el 3 de marzo de 2011"),
    ],
)
def test_when_it_was_said_is_not_when_it_was(text: str, language: Language, time: str) -> None:
    assert words(text, figures(text, language)[0].time) == time


def test_words_of_another_cell_say_nothing_of_a_number() -> None:
    text = "Part\tFinding\nValve 6\tNone\nValve 7\tCorrosion\nBoat K\t12 people hurt"
    block = Block(kind="table", start=0, end=len(text))
    reading = Reading(text=text, blocks=(block,), media_type="text/plain", facts=Facts(language="en"))
    found = find_figures(parse("0" * 64, reading), ())
    assert [(words(text, (figure.span,)), words(text, figure.counted)) for figure in found] == [("12", "people")]


def test_place_time_group_and_basis_narrow_the_scope() -> None:
    text = "In Puerto Hondo, 26 people were killed in March 2011, according to a list of names."
    (found,) = figures(text, "en")
    assert words(text, found.place) == "Puerto Hondo"
    assert words(text, found.time) == "March 2011"
    assert words(text, found.basis) == "a list of names"
    text = "They interviewed 30 officials from both ministries."
    (found,) = figures(text, "en")
    assert words(text, found.group) == "from both ministries"


def test_a_category_is_never_borrowed_from_another_number() -> None:
    text = "Two soldiers said that 26 miners were killed and 40 wounded."
    found = figures(text, "en")
    assert [words(text, figure.category) for figure in found] == ["", "killed", "wounded"]


def test_a_bare_number_may_take_up_what_the_one_before_it_counted() -> None:
    text = "A report puts the number of the missing at 19. The register lists 11. The clerk wrote 7."
    found = figures(text, "en")
    assert [words(text, (figure.span,)) for figure in found] == ["19", "11"]
    assert found[1].category == found[0].category


def test_a_copula_joins_number_and_category() -> None:
    text = "Los desaparecidos de Puerto Hondo son 14."
    (found,) = figures(text, "es")
    assert words(text, found.category) == "desaparecidos"


def test_a_document_without_a_known_language_has_no_figures() -> None:
    assert figures("26 people were killed.", None) == ()


PIECES = st.sampled_from(
    """26 people were killed or missing in Puerto Hondo . dozens to hundreds of men and women , at least two 1,200 $3 million a score
    of houses ( “ ” ) personas fueron asesinadas más de un centenar entre 20 y 30 en Tres Ríos 2011 by one""".split(" ")
)


@given(pieces=st.lists(PIECES, max_size=20), language=st.sampled_from(["en", "es"]))
@settings(max_examples=40, deadline=None)
def test_spans_hold_and_bounds_are_in_order(pieces: list[str], language: Language) -> None:
    text = " ".join(pieces)
    for found in figures(text, language):
        for start, end in (
            found.span,
            *found.counted,
            *found.category,
            *found.place,
            *found.time,
            *found.group,
            *found.basis,
        ):
            assert 0 <= start < end <= len(text)
        if found.low is not None and found.high is not None:
            assert found.low <= found.high


def test_founding_texts_give_figures_with_their_bounds() -> None:
    folder = Path(__file__).parents[2].parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("The founding texts are not beside the project.")
    found = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found += [(words(text, (figure.span,)), figure) for figure in figures(text, "en")]
    by_words = dict(found)
    ranged = by_words["dozens to hundreds"]
    assert (ranged.low, ranged.high, ranged.exactness, ranged.unit) == (24, 999, "vague", "person")
    hundred = by_words["more than a hundred"]
    assert (hundred.low, hundred.high, hundred.exactness) == (100, None, "at least")
    assert (by_words["hundreds"].low, by_words["hundreds"].high) == (200, 999)
    assert (by_words["tons"].unit, by_words["tons"].low) == ("ton", None)
    assert "two" in by_words
    assert not any(figure.low in {2000, 2006, 2009, 2011, 2012} for _, figure in found)
