"""Which passages name somebody or something, in sentences about invented people and places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mentioned import mentioned

ENGLISH_NAMES: tuple[tuple[str, str, list[str]], ...] = (
    ("Judge Helena Orbach questioned Tomás Quiroga on Friday.", "person", ["Helena Orbach", "Tomás Quiroga"]),
    ("The Harbour Police Agency (HPA) raided the docks.", "organisation", ["Harbour Police Agency", "HPA"]),
    ("The Grises cartel fought the Sabinal cartel for years.", "organisation", ["Grises cartel", "Sabinal cartel"]),
    ("The notorious Grises cartel kept quiet.", "organisation", ["Grises cartel"]),
    ("The U.S. Attorney’s office in Boston refused.", "organisation", ["U.S. Attorney’s office"]),
    (
        "The Mexican government and the U.S. government agreed.",
        "organisation",
        ["Mexican government", "U.S. government"],
    ),
    ("HarrowWire.com reported the raid.", "organisation", ["HarrowWire.com"]),
    ("A report by The Narwhal Post named him.", "organisation", ["The Narwhal Post"]),
    ("The raid in Coahuila worried Mexico.", "place", ["Coahuila", "Mexico"]),
    ("The mayor of Harrow fled to Guatemala.", "place", ["Harrow", "Guatemala"]),
    ("Mexico’s National Water Commission fined the mill.", "organisation", ["National Water Commission"]),
    ("Tomás Quiroga, also known as El Güero, was arrested.", "person", ["Tomás Quiroga", "El Güero"]),
)


@pytest.mark.parametrize(("text", "kind", "expected"), ENGLISH_NAMES, ids=[case[0] for case in ENGLISH_NAMES])
def test_english_names(text: str, kind: str, expected: list[str]) -> None:
    assert mentioned(text).names(kind) == expected


SPANISH_NAMES: tuple[tuple[str, str, list[str]], ...] = (
    ("La jueza Ana Beltrán Koch citó a Tomás Quiroga.", "person", ["Ana Beltrán Koch", "Tomás Quiroga"]),
    ("El Gob. Rubén Zaldívar no respondió.", "person", ["Rubén Zaldívar"]),
    ("Ayer, Ana de la Garza Koch declaró en Coahuila.", "person", ["Ana de la Garza Koch"]),
    ("Tomás Quiroga, alias “El Güero”, huyó.", "person", ["Tomás Quiroga", "El Güero"]),
    (
        "La Comisión Nacional de los Derechos Humanos (CNDH) y la Fiscalía General de la República callaron.",
        "organisation",
        ["Comisión Nacional de los Derechos Humanos", "CNDH", "Fiscalía General de la República"],
    ),
    ("El cártel de Sinaloa y Los Grises pactaron.", "organisation", ["cártel de Sinaloa", "Los Grises"]),
    ("Lo publicó el periódico La Voz de Sabinal.", "organisation", ["La Voz de Sabinal"]),
    ("Ocurrió en Nuevo León, cerca de Estados Unidos.", "place", ["Nuevo León", "Estados Unidos"]),
    ("Habló Omar Quiroga. Según Quiroga, nadie pagó.", "person", ["Omar Quiroga", "Quiroga"]),
    ("Vivía en la colonia Santa Lucía, cerca de Cañada Honda.", "place", ["colonia Santa Lucía", "Cañada Honda"]),
    ("El buque Estrella Polar zarpó de Bahía Honda.", "other", ["Estrella Polar"]),
    (
        "Demandó a la cementera Rocafuerte y al grupo ambientalista Ríos Vivos.",
        "organisation",
        ["Rocafuerte", "Ríos Vivos"],
    ),
    (
        "La Resolución 45/2011 obra en el expediente DM-44/08.",
        "document",
        ["Resolución 45/2011", "expediente DM-44/08"],
    ),
    ("La alcaldesa de Valdeolmos, Petra Quijano, calló.", "person", ["Petra Quijano"]),
)


@pytest.mark.parametrize(("text", "kind", "expected"), SPANISH_NAMES, ids=[case[0] for case in SPANISH_NAMES])
def test_spanish_names(text: str, kind: str, expected: list[str]) -> None:
    assert mentioned(text, "es").names(kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A witness who was waiting outside told the officers everything.", "person", ["A witness", "the officers"]),
        ("The widow’s letter reached the court.", "document", ["The widow’s letter"]),
        ("Court papers filed in May name the mill.", "document", ["Court papers"]),
        ("The paper asked twice.", "organisation", ["The paper"]),
        ("The mayor of Harrow declined to speak.", "person", ["The mayor of Harrow"]),
        ("According to officials, nobody knew.", "person", ["officials"]),
        ("The ledger and an affidavit were copied.", "document", ["The ledger", "an affidavit"]),
    ],
)
def test_english_phrases(text: str, kind: str, expected: list[str]) -> None:
    assert mentioned(text).described(kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("El informe judicial menciona a dos testigos.", "document", ["El informe judicial"]),
        ("El informe menciona a dos testigos.", "person", ["dos testigos"]),
        ("La alcaldesa de Monterrey no contestó.", "person", ["La alcaldesa de Monterrey"]),
        ("Funcionarios pidieron el oficio.", "person", ["Funcionarios"]),
    ],
)
def test_spanish_phrases(text: str, kind: str, expected: list[str]) -> None:
    assert mentioned(text, "es").described(kind) == expected


def test_titles_and_standing() -> None:
    found = mentioned("Judge Helena Orbach heard the defendant and a survivor.")
    assert (found.at("Helena Orbach").title, found.at("Helena Orbach").standing) == ("Judge", "public role")
    assert found.at("the defendant").standing == "accused"
    assert found.at("a survivor").standing == "victim"


def test_plurals() -> None:
    found = mentioned("Officials met a lawyer. The police said they were late.")
    assert [(one.name, one.number) for one in found.mentions] == [
        ("Officials", "several"),
        ("lawyer", "one"),
        ("police", "several"),
        ("they", "several"),
    ]


def test_a_headline_makes_no_names_that_the_text_does_not_have() -> None:
    text = (
        "Harbour Police Secretly Met With Smugglers At Night\n\n"
        "Officers of the Harbour Police met smugglers in June, Helena Orbach said."
    )
    found = mentioned(text)
    assert found.names("person") == ["Helena Orbach"]
    assert set(found.names("organisation")) == {"Harbour Police"}


def test_it_without_a_referent_is_no_mention() -> None:
    assert [one.name for one in mentioned("It is clear that it rained.").mentions] == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([case[0] for case in ENGLISH_NAMES]), min_size=1, max_size=5))
def test_mentions_are_in_order_and_names_do_not_overlap(sentences: list[str]) -> None:
    found = mentioned("\n\n".join(sentences))
    spans = [one.span for one in found.mentions]
    assert spans == sorted(set(spans))
    names = [one.span for one in found.mentions if one.form in ("name", "acronym", "alias")]
    assert all(end <= start for (_, end), (start, _) in pairwise(names))
    assert all(one.name in " ".join(found.words(one).split()) for one in found.mentions)
