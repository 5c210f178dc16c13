"""The trained heads: names that the parser takes for something else, pronouns that the rules leave open, offsets, long texts."""

from __future__ import annotations

import numpy as np
import pytest
from mentioned import mentioned

from careo.extract.mentions.heads import TAGS, name_ranges, tell
from careo.extract.parsing import parse
from careo.models.mentions import english_mentions
from careo.records.documents import Block, Facts, Reading

REFERENTS: tuple[tuple[str, str, int, str], ...] = (
    ("Ann Reed runs the mill at Harrow. Last year she sold half of it.", "she", 1, "Ann Reed"),
    (
        "Tomás Quiroga was born in Sabinal in 1961. His mother sold fish, and he left school at nine.",
        "he",
        1,
        "Tomás Quiroga",
    ),
    ("Helena Orbach has sat on the court since May. Her rulings are short.", "Her", 1, "Helena Orbach"),
)


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), REFERENTS, ids=[case[0] for case in REFERENTS])
def test_pronouns(text: str, words: str, occurrence: int, expected: str) -> None:
    assert mentioned(text).antecedent(words, occurrence) == expected


def test_what_two_may_be_meant_by_is_left_open() -> None:
    found = mentioned("Ann Reed called Helena Orbach before the vote. She was angry.")
    assert found.antecedent("She") is None


def test_the_reason_of_a_weighed_referent_says_so() -> None:
    found = mentioned("Ann Reed runs the mill at Harrow. Last year she sold half of it.")
    assert all(0 < one.reason.weight <= 0.97 and one.reason.text for one in found.references)


def reading(text: str) -> Reading:
    block = Block(kind="paragraph", start=0, end=len(text))
    return Reading(text=text, blocks=(block,), media_type="text/plain", facts=Facts(language="en"))


def test_a_row_for_every_token_and_chances_add_up() -> None:
    parsed = parse("0" * 64, reading("Ann Reed  met\tthe Harbour Union’s 12 clerks (in Sabinal)."))
    told = tell(parsed, english_mentions())
    assert [len(chances) for chances in told.names] == [len(piece.doc) for piece in parsed.pieces]
    assert [len(vectors) for vectors in told.vectors] == [len(piece.doc) for piece in parsed.pieces]
    assert np.allclose(told.names[0].sum(1), 1, atol=1e-4)


def test_names_have_exact_offsets() -> None:
    text = "— Ann Reed and Tomás Quiroga left “Sabinal”… for Harrow 🙂 with Helena Orbach."
    for mention in mentioned(text).mentions:
        assert " ".join(text[slice(*mention.span)].split()).endswith(mention.name)


def test_ranges_part_where_a_name_begins() -> None:
    chances = np.full((5, TAGS), 0.01, dtype=np.float32)
    for place, column in enumerate((1, 2, 1, 0, 5)):
        chances[place, column] = 0.9
    assert [(one.start, one.end, one.kind) for one in name_ranges(chances)] == [
        (0, 2, "person"),
        (2, 3, "person"),
        (4, 5, "place"),
    ]


def test_a_million_characters_without_a_space() -> None:
    text = "Quiroga" * 150_000
    parsed = parse("0" * 64, reading(text))
    told = tell(parsed, english_mentions())
    assert sum(len(chances) for chances in told.names) == sum(len(piece.doc) for piece in parsed.pieces)


def test_a_text_without_a_word() -> None:
    parsed = parse("0" * 64, reading(" \n "))
    told = tell(parsed, english_mentions())
    assert [len(chances) for chances in told.names] == [len(piece.doc) for piece in parsed.pieces]


def test_no_blocks() -> None:
    parsed = parse("0" * 64, Reading(text="", blocks=(), media_type="text/plain", facts=Facts(language="en")))
    assert tell(parsed, english_mentions()).names == ()
