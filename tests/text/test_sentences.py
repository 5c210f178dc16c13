"""Sentences by punctuation."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careo.text.sentences import split_sentences

CASES = [
    ("El Dr. Pérez llegó. Nadie habló.", ["El Dr. Pérez llegó.", "Nadie habló."]),
    ("Lo dijo J. Ortega el lunes. Fue breve.", ["Lo dijo J. Ortega el lunes.", "Fue breve."]),
    ("¿Quién lo supo? ¡Nadie! Eso dijo.", ["¿Quién lo supo?", "¡Nadie!", "Eso dijo."]),
    ("«No vino nadie.» Después calló.", ["«No vino nadie.»", "Después calló."]),
    ("Murieron 1.200 personas. Faltan 3.5 toneladas.", ["Murieron 1.200 personas.", "Faltan 3.5 toneladas."]),
    ("El oficio núm. 12 llegó tarde.", ["El oficio núm. 12 llegó tarde."]),
    ("Sin punto final", ["Sin punto final"]),
    ("«¿Y la lista?», preguntó ella. Nadie supo.", ["«¿Y la lista?», preguntó ella.", "Nadie supo."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_splits(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, 0, len(text))] == sentences


@given(st.text(max_size=300))
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    spans = list(split_sentences(text, 0, len(text)))
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
