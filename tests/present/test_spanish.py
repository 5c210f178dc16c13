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

from careo.case.case import Case, new_case
from careo.present.desk.changes import changes
from careo.present.dossier import Dossier, gather
from careo.present.nouns import NOUNS, views_of
from careo.present.spanish.decisions import DECISIONS
from careo.present.spanish.findings import FINDINGS
from careo.present.spanish.links import LINKS
from careo.present.spanish.sentences import in_spanish, pattern, spoken

SAMPLE = Path(__file__).parents[2] / "examples" / "sample"
PLACE = re.compile(r"\{(\w+)(?::\w+)?\}")


@pytest.mark.parametrize(("english", "spanish"), [*FINDINGS, *LINKS, *DECISIONS])
def test_both_sides_of_a_pattern_have_the_same_places(english: str, spanish: str) -> None:
    assert set(PLACE.findall(spanish)) <= set(PLACE.findall(english))
    unkept = set(PLACE.findall(english)) - set(PLACE.findall(spanish))
    assert unkept <= {"c"}, "only advice in words of its own may be put otherwise"


def test_no_pattern_stands_twice() -> None:
    english = [row[0] for row in (*FINDINGS, *LINKS, *DECISIONS)]
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
        (
            "The figures for “desaparecidos” differ: 14 and at least 20 cannot both hold for what is counted here.",
            "Las cifras de “desaparecidos” difieren: 14 y al menos 20 no pueden ser ciertas a la vez para lo que aquí se cuenta.",
        ),
        ("The one published on 2016-05-14 came first.", "El publicado el 14 de mayo de 2016 fue el primero."),
        (
            "It is not shown by name who says so (“we” (unresolved)): that is to be found out first.",
            "No consta por su nombre quién lo dice (“we” (no se sabe quién)): es lo primero que hay que averiguar.",
        ),
        ("It is empty; nothing of it was taken.", "Está vacío; no se tomó nada de él."),
        ("A sentence that is in no list.", "A sentence that is in no list."),
        ("Its wording stands for the claim. And one more.", "Its wording stands for the claim. And one more."),
    ],
)
def test_sentences(english: str, spanish: str) -> None:
    assert in_spanish(english) == spanish


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        (
            "Nora took back that Luis said that “Ana Ruiz” is not “A. Ruiz” nor “the clerk”.",
            "Nora retiró esta decisión: Luis dijo que “Ana Ruiz” no es “A. Ruiz” ni “the clerk”.",
        ),
        ("owner checked “he said “no” and “never””.", "owner comprobó “he said “no” and “never””."),
        (
            "owner withdrew “Ferry fares”. 2 other judgements came with it.",
            "owner retiró “Ferry fares”. Con ella llegaron otras 2 decisiones.",
        ),
        (
            "owner corrected the publisher of “Ferry fares”: unknown.",
            "owner corrigió el editor de “Ferry fares”: desconocido.",
        ),
        (
            "owner said that “it sank” disputes what “it floats” claims.",
            "owner dijo que “it sank” contradice lo que afirma “it floats”.",
        ),
        (
            "“El Faro” (2 of that name) become one: “El Faro”.",
            "“El Faro” (2 de ese nombre) pasan a ser uno: “El Faro”.",
        ),
        (
            "“it sank”: 1 statement disputes it (before: 0); against it at least 0, at most 1 independent origin (before: at least 0, "
            "at most 0 independent origins).",
            "“it sank”: 1 dicho la contradice (antes: 0); en contra, al menos 0, a lo sumo 1 origen independiente (antes: al menos 0, "
            "a lo sumo 0 orígenes independientes).",
        ),
        (
            "“it sank” is followed back to: unknown ← a clerk (before: a clerk).",
            "“it sank” remonta a: desconocido ← a clerk (antes: a clerk).",
        ),
        (
            "“Ferry fares” leaves, and with it 1 statement on 2 claims.",
            "“Ferry fares” sale, y con él 1 dicho sobre 2 afirmaciones.",
        ),
        ("Claims: 12 before, 11 after.", "Afirmaciones: 12 antes, 11 después."),
    ],
)
def test_decisions_and_what_they_change(english: str, spanish: str) -> None:
    assert in_spanish(english) == spanish


def test_what_was_decided_is_said_in_spanish_and_why_as_it_was_written() -> None:
    view = {
        "who": "Nora",
        "when": "2026",
        "sentence": "Nora checked “it sank”.",
        "why": "Nothing that is shown changes.",
    }
    assert spoken(view) == view | {"sentence": "Nora comprobó “it sank”."}


def test_a_source_of_nobody_known_says_so() -> None:
    assert spoken({"name": "“we” (unresolved)"}) == {"name": "“we” (no se sabe quién)"}


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
        supposed = tuple(told_of_changes(case, dossier))
    assert sorted({sentence for sentence in supposed if in_spanish(sentence) == sentence}) == []
    made: list[Any] = [msgspec.to_builtins(views_of(dossier, noun)) for noun in NOUNS]
    made += [msgspec.to_builtins(dossier.resolution), msgspec.to_builtins(dossier.findings)]
    untold = sorted({text for view in made for text in own_sentences(view) if in_spanish(text) == text})
    assert untold == []


def told_of_changes(case: Case, before: Dossier) -> Iterator[str]:
    """What judgements of several kinds would change in a case, in sentences."""
    people = sorted(before.entities.values(), key=lambda item: (-len(item.mentions), item.id))
    documents = sorted(document.id for document in before.documents if document.id is not None)
    for statement in sorted(before.statements)[:40:10]:
        yield from changes(before, gather(case.suppose("check", (statement,), "read"))).sentences
        negative = case.suppose("correct statement", (statement,), "read", field="polarity", value="negative")
        yield from changes(before, gather(negative)).sentences
    yield from changes(before, gather(case.suppose("same entity", (people[0].id, people[1].id), "one"))).sentences
    for document in documents[:6:2]:
        yield from changes(before, gather(case.suppose("withdraw", (document,), "twice"))).sentences
        renamed = case.suppose("correct document", (document,), "seen", field="publisher", value="The Beacon")
        yield from changes(before, gather(renamed)).sentences


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
