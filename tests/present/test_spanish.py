"""Careo's own sentences in Spanish: all that the sample case makes it say, and nothing of what documents say is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careo.case.case import new_case
from careo.present.dossier import gather
from careo.present.nouns import NOUNS, views_of
from careo.present.spanish.findings import FINDINGS
from careo.present.spanish.links import LINKS
from careo.present.spanish.sentences import in_spanish, pattern, spoken

SAMPLE = Path(__file__).parents[2] / "examples" / "sample"
PLACE = re.compile(r"\{(\w+)(?::\w+)?\}")


@pytest.mark.parametrize(("english", "spanish"), [*FINDINGS, *LINKS])
def test_both_sides_of_a_pattern_have_the_same_places(english: str, spanish: str) -> None:
    assert set(PLACE.findall(spanish)) <= set(PLACE.findall(english))
    unkept = set(PLACE.findall(english)) - set(PLACE.findall(spanish))
    assert unkept <= {"c"}, "only advice in words of its own may be put otherwise"


def test_no_pattern_stands_twice() -> None:
    english = [row[0] for row in (*FINDINGS, *LINKS)]
    assert len(english) == len(set(english))


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Its wording stands for the claim.", "Sus palabras representan la afirmación."),
        (
            "It denies it. It is the same claim (the same words 0.71, the same act 1.00; 0.76 in all).",
            "Lo niega. Es la misma afirmación (las mismas palabras 0.71, el mismo acto 1.00; 0.76 en total).",
        ),
        (
            "“he” stands for “FERRIS”: the only person in this sentence and the one before",
            "“he” se refiere a “FERRIS”: la única persona en esta frase y en la anterior",
        ),
        (
            "It may hang together with el departamento: The sources are worded differently. The same words in both documents: "
            "40 shared, 31 of them in one run here. Nothing shows which came first.",
            "Puede depender de lo mismo que el departamento: Las fuentes se nombran de otro modo. Las mismas palabras en ambos "
            "documentos: 40 compartidas, 31 de ellas seguidas aquí. Nada muestra cuál fue el primero.",
        ),
        ("A sentence that is in no list.", "A sentence that is in no list."),
        ("Its wording stands for the claim. And one more.", "Its wording stands for the claim. And one more."),
    ],
)
def test_sentences(english: str, spanish: str) -> None:
    assert in_spanish(english) == spanish


@given(st.text(max_size=40))
def test_words_of_documents_are_kept_letter_by_letter(words: str) -> None:
    said = in_spanish(f"“{words}” is the same name again")
    assert said.startswith(f"“{words}”")


def test_only_careos_own_sentences_are_touched() -> None:
    view = {
        "text": "Its wording stands for the claim.",
        "reasons": [{"text": "Its wording stands for the claim.", "weight": 1.0, "passages": []}],
        "judgement": {"who": "Nora", "when": "2026", "why": "Its wording stands for the claim."},
    }
    assert spoken(view) == {
        "text": "Its wording stands for the claim.",
        "reasons": [{"text": "Sus palabras representan la afirmación.", "weight": 1.0, "passages": []}],
        "judgement": {"who": "Nora", "when": "2026", "why": "Its wording stands for the claim."},
    }


def test_everything_said_of_the_sample_case_is_said_in_spanish(tmp_path: Path) -> None:
    with new_case(tmp_path / "case") as case:
        case.add([SAMPLE])
        dossier = gather(case)
    made: list[Any] = [msgspec.to_builtins(views_of(dossier, noun)) for noun in NOUNS]
    made += [msgspec.to_builtins(dossier.resolution), msgspec.to_builtins(dossier.findings)]
    untold = sorted({text for view in made for text in own_sentences(view) if in_spanish(text) == text})
    assert untold == []


def own_sentences(view: Any) -> Iterator[str]:
    """Every sentence of Careo's own in a view."""
    if isinstance(view, dict):
        for name, value in view.items():
            if isinstance(value, str) and (name == "why" or (name == "text" and "weight" in view)):
                yield value
            elif name == "notes":
                yield from value
            else:
                yield from own_sentences(value)
    elif isinstance(view, (list, tuple)):
        for item in view:
            yield from own_sentences(item)


def test_a_pattern_says_what_is_fixed_in_it() -> None:
    made = pattern("{a} and {b:kind}.", "{a} y {b}.")
    assert made.fixed == len(" and .")
