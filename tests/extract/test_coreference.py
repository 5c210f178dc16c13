"""References inside one document: found where one reading is possible, absent where two are."""

from __future__ import annotations

import pytest
from mentioned import mentioned

FOUND: tuple[tuple[str, str, int, str], ...] = (
    ("Helena Orbach spoke. Later Orbach left.", "Orbach", 1, "Helena Orbach"),
    ("The Harbour Police Agency (HPA) raided. Later HPA left.", "HPA", 1, "Harbour Police Agency"),
    ("The Harbour Police Agency (HPA) raided. Later HPA left.", "HPA", 2, "Harbour Police Agency"),
    ("The National Water Commission sued. The NWC won.", "NWC", 1, "National Water Commission"),
    (
        "The U.S. Department of Labor sued. The Department of Labor won.",
        "Department of Labor",
        1,
        "U.S. Department of Labor",
    ),
    ("A witness came. That same witness left.", "That same witness", 1, "A witness"),
    ("A witness came. The witness’s letter was read.", "The witness", 1, "A witness"),
    ("The Harrow-based newspaper El Mirador asked. The paper insisted.", "The paper", 1, "El Mirador"),
    ("The Grises cartel burned houses. The cartel fled.", "The cartel", 1, "Grises cartel"),
    ("Ann Reed, the mayor of Harrow, was away.", "the mayor of Harrow", 1, "Ann Reed"),
    ("The mayor of Harrow, Ann Reed, was away.", "Ann Reed", 1, "The mayor of Harrow"),
    ("Ann Reed came late. She apologised.", "She", 1, "Ann Reed"),
    ("Tomás Quiroga was seen with his brother Omar.", "his", 1, "Tomás Quiroga"),
    ("Tomás Quiroga was seen with his brother Omar.", "Omar", 1, "his brother"),
    ("The newspaper El Mirador reported that it obtained the letters.", "it", 1, "El Mirador"),
    ("Senior officers opened the door. They searched the house.", "They", 1, "Senior officers"),
    ("The HPA helped in the search, but they never admitted their fault.", "they", 1, "HPA"),
    ("Tomás Quiroga, also known as El Güero, ran.", "El Güero", 1, "Tomás Quiroga"),
    ("The Coastal Tug Company (the “Company”) sued.", "Company", 1, "Coastal Tug Company"),
    ("The Narwhal Post asked first. Later The Post asked again.", "The Post", 1, "Narwhal Post"),
    ("Defendant Ann Reed pleads not guilty. Defendant states that it rained.", "Defendant", 1, "Ann Reed"),
    (
        "The court heard counsel for the Defendant. Defendant Ann Reed pleads not guilty.\n\nIt rained.\n\nDefendant left.",
        "Defendant",
        1,
        "Ann Reed",
    ),
    ("The gang’s leader, known as “El Farero”, ran.", "El Farero", 1, "The gang’s leader"),
    ("We spoke to Mateo Brenes. Brenes, the brother of a sailor, wept.", "the brother", 1, "Mateo Brenes"),
    ("Ann Reed spoke. Ms Reed left. Her brother, Tom Reed, came. Reed paid. Ms Reed wept.", "Reed", 3, "Ann Reed"),
    ("Ann Reed met her brother, Tom Reed. Later Tom left.", "Tom", 1, "Tom Reed"),
    ("Ann Reed met the inspector, Tom Reed. Inspector Reed left.", "Reed", 1, "Tom Reed"),
    ("The director, Ann Reed, spoke. Later the director left.", "the director", 1, "Ann Reed"),
    ("They paid an inspector. The inspector, Tom Reed, was away.", "Tom Reed", 1, "The inspector"),
    ("Reed wins the vote in Harrow.\n\nAnn Reed, 41, won by nine votes.", "Ann Reed", 1, "Reed"),
)


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "expected"), FOUND, ids=[f"{case[0]} [{case[1]}]" for case in FOUND]
)
def test_found(text: str, words: str, occurrence: int, expected: str) -> None:
    assert mentioned(text).antecedent(words, occurrence) == expected


ABSENT: tuple[tuple[str, str] | tuple[str, str, int], ...] = (
    ("Ann Reed met Helena Orbach. She apologised.", "She"),
    ("Ann Reed and Tom Reed spoke. Later Reed left.", "Reed"),
    ("Ann Reed spoke. Ms Reed left. Her brother, Tom Reed, came. Helena Orbach paid Reed.", "Reed", 2),
    ("Ann Reed spoke. Her brother, Tom Reed, came. Later Reed left. Reed wept.", "Reed", 2),
    ("The deputy director, Ann Reed, spoke. Later the director left.", "the director"),
    ("The deputy director spoke. Later the director left.", "the director"),
    ("Ann Reed, the vice-president, spoke. Later the president left.", "the president"),
    ("Former mayor Ann Reed spoke. Later the mayor left.", "the mayor"),
    ("They paid an inspector. The inspector, Tom Reed, was away.", "The inspector"),
    ("The newspaper El Mirador and the newspaper La Gaceta asked. The paper insisted.", "The paper"),
    ("A witness came. Another witness came. The witness left.", "The witness"),
    ("A witness came. A lawyer who had met the witness who fled left.", "A lawyer"),
    ("Helena Orbach said: “He lied to everybody.”", "He"),
    ("Guards met sailors. They sang.", "They"),
    ("Juan Quiroga fled. Juan “N” was arrested.", "Juan “N”"),
    ("The HPA met the Harbour Union. It apologised.", "It"),
    ("Mr. Pat Reed came. Mrs. Reed left.", "Reed"),
)


@pytest.mark.parametrize("case", ABSENT, ids=[f"{case[0]} [{case[1]}]" for case in ABSENT])
def test_absent(case: tuple[str, str] | tuple[str, str, int]) -> None:
    assert mentioned(case[0]).antecedent(*case[1:]) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("La Comisión de Aguas de Sabinal (CAS) calló. La CAS mintió.", "CAS", "Comisión de Aguas de Sabinal"),
        ("Habló Lucía Marroquín Ortega. Según Marroquín, llovió.", "Marroquín", "Lucía Marroquín Ortega"),
        ("El alcalde de Monterrey, Tomás Quiroga, calló.", "Tomás Quiroga", "El alcalde de Monterrey"),
        ("Habló el Ministerio de Pesca. Después calló el ministerio.", "el ministerio", "Ministerio de Pesca"),
        (
            "El Observatorio del Estrecho calló. Más tarde el observatorio mintió.",
            "el observatorio",
            "Observatorio del Estrecho",
        ),
        ("Un testigo llegó. Ese mismo testigo huyó.", "Ese mismo testigo", "Un testigo"),
    ],
)
def test_spanish(text: str, words: str, expected: str) -> None:
    assert mentioned(text, "es").antecedent(words) == expected


def test_every_reference_goes_back_and_says_why() -> None:
    for text, *_ in FOUND:
        found = mentioned(text)
        by = {one.id: one for one in found.mentions}
        assert found.references
        for reference in found.references:
            assert by[reference.antecedent].span < by[reference.mention].span
            assert reference.reason.text
            assert 0 < reference.reason.weight <= 1
            assert len(reference.reason.passages) == 2
