"""Relations between mentions: who is whose brother, who wrote what, and what only mentions whom."""

from __future__ import annotations

import pytest
from mentioned import mentioned

from careo.extract.extraction import extract
from careo.extract.relations.finding import find_relations
from careo.options import ExtractOptions
from careo.records.documents import Block, Facts, Reading
from careo.records.statements import Statement

ENGLISH: tuple[tuple[str, tuple[str, str, str]], ...] = (
    ("Tomás Quiroga fled with his brother Omar.", ("Omar", "sibling", "his")),
    ("Ann Reed’s sister, Jane Reed, waited.", ("Jane Reed", "sibling", "Ann Reed")),
    ("Jane Reed is the wife of Tom Marsh.", ("Jane Reed", "spouse", "Tom Marsh")),
    ("HPA agents searched the house.", ("HPA agents", "employment", "HPA")),
    ("Harbour Police Agency (HPA) agents searched.", ("agents", "employment", "HPA")),
    ("Ann Reed, director of the Harbour Union, left.", ("director of the Harbour Union", "office", "Harbour Union")),
    ("The mayor of Harrow resigned.", ("The mayor of Harrow", "office", "Harrow")),
    ("The HPA is a component of the Harbour Ministry.", ("HPA", "part of", "Harbour Ministry")),
    ("The widow’s letter was read aloud.", ("The widow’s letter", "author", "The widow")),
    ("A report by The Narwhal Post caused a stir.", ("A report", "author", "The Narwhal Post")),
    ("Papers filed by Ann Reed were sealed.", ("Papers", "author", "Ann Reed")),
    ("The ledger published by The Narwhal Post was real.", ("The ledger", "published by", "The Narwhal Post")),
    ("Tom Marsh is mentioned in the court papers.", ("Tom Marsh", "mentioned in", "the court papers")),
    ("Tom Marsh is the focus of a report.", ("a report", "about", "Tom Marsh")),
    ("Ann Reed met with Tom Marsh in Harrow.", ("Ann Reed", "met", "Tom Marsh")),
    ("Ann Reed paid Tom Marsh twice.", ("Ann Reed", "paid", "Tom Marsh")),
    ("Tom Marsh was accused by Ann Reed.", ("Ann Reed", "accused", "Tom Marsh")),
)


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[case[0] for case in ENGLISH])
def test_english(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in mentioned(text).related()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tomás Quiroga y su hermano Omar Quiroga huyeron.", ("Omar Quiroga", "sibling", "Tomás Quiroga")),
        ("Habló Ana Koch, esposa de Tomás Quiroga.", ("Ana Koch", "spouse", "Tomás Quiroga")),
        (
            "La comandante, hermana del alcalde de Monterrey, Omar Quiroga, calló.",
            ("La comandante", "sibling", "alcalde de Monterrey"),
        ),
        ("La alcaldesa de Monterrey calló.", ("La alcaldesa de Monterrey", "office", "Monterrey")),
        ("Un informe de la Comisión de Aguas lo niega.", ("Un informe", "author", "Comisión de Aguas")),
        (
            "Figura en un escrito presentado en abril de 2016 por Tomás Quiroga.",
            ("un escrito", "author", "Tomás Quiroga"),
        ),
        (
            "El escrito que el exfuncionario de aduanas Tomás Quiroga presentó en abril lo niega.",
            ("El escrito", "author", "Tomás Quiroga"),
        ),
        ("La denuncia de Ana Koch se archivó.", ("La denuncia", "author", "Ana Koch")),
        ("El escrito que Tomás Quiroga leyó en abril lo niega.", None),
        ("Ana Koch se reunió con Tomás Quiroga.", ("Ana Koch", "met", "Tomás Quiroga")),
        ("La Comisión de Aguas, antes Junta de Pozos, calló.", None),
    ],
)
def test_spanish(text: str, expected: tuple[str, str, str] | None) -> None:
    related = mentioned(text, "es").related()
    assert expected in related if expected else not any(kind == "author" for _, kind, _ in related)


@pytest.mark.parametrize(
    "text",
    [
        "The victim’s file was lost.",
        "Tom Marsh is mentioned in the court papers.",
        "A report about Tom Marsh appeared.",
    ],
)
def test_mention_and_topic_and_owner_of_a_file_are_no_authors(text: str) -> None:
    assert not any(kind == "author" for _, kind, _ in mentioned(text).related())


def test_a_denied_meeting_is_negative() -> None:
    found = mentioned("Ann Reed never met with Tom Marsh.")
    assert [(one.kind, one.polarity) for one in found.relations] == [("met", "negative")]


def test_the_innermost_statement_holds_the_relation() -> None:
    text = "The clerk said that Ann Reed paid Tom Marsh."
    found = mentioned(text)
    start = text.index("Ann")
    outer = Statement(id="s-1", document="0" * 64, content=((0, len(text)),))
    inner = Statement(id="s-2", document="0" * 64, content=((start, len(text)),), depth=1, manner="reported")
    (relation,) = find_relations(found.parsed, found.mentions, (outer, inner))
    assert relation.statement == "s-2"
    assert text[slice(*relation.spans[0])] == "Ann Reed paid Tom Marsh"


@pytest.mark.parametrize(
    ("text", "polarity", "modality"),
    [
        ("Ann Reed paid Tom Marsh.", "positive", "stated"),
        ("Prosecutors allege that Ann Reed paid Tom Marsh.", "positive", "alleged"),
        ("An official said that Ann Reed may have paid Tom Marsh.", "positive", "possible"),
        ("Ann Reed may have paid Tom Marsh.", "positive", "possible"),
        ("The clerk denied that Ann Reed paid Tom Marsh.", "negative", "stated"),
        ("The clerk said that Ann Reed never paid Tom Marsh.", "negative", "stated"),
    ],
)
def test_a_relation_says_how_far_its_source_goes(text: str, polarity: str, modality: str) -> None:
    block = Block(kind="paragraph", start=0, end=len(text))
    reading = Reading(text=text, blocks=(block,), media_type="text/plain", facts=Facts(language="en"))
    found = [one for one in extract("0" * 64, reading, ExtractOptions()).relations if one.kind == "paid"]
    assert [(one.polarity, one.modality) for one in found] == [(polarity, modality)]
