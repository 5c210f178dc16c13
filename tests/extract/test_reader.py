"""The trained reader's parts, and that no text of any length or shape breaks it or its offsets."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careo.extract as stage
from careo.errors import ModelError
from careo.extract.attributions.finding import Attribution, find_attributions
from careo.extract.extraction import extract
from careo.extract.parsing import cut
from careo.extract.reader.pieces import cut_into_pieces, windows
from careo.extract.reader.tags import TAGS, best_tags, segments
from careo.models.reader import RELEASE, english_reader, reader_version
from careo.models.releases import card_of, file_of, version_of
from careo.options import ExtractOptions
from careo.read.plain import read_plain
from careo.records.documents import Block, Facts, Reading
from careo.records.passages import Span, check_spans

STARTS = (0, 1, 3, 5)
"""Tags with which a sequence may begin."""


def found_in(text: str) -> tuple[Attribution, ...]:
    blocks = tuple(
        Block(kind="paragraph", start=one.start(), end=one.end())
        for one in re.finditer(r"\S(?:.*?)(?=\n\s*\n|\s*\Z)", text, re.DOTALL)
    )
    return find_attributions(
        cut("0" * 64, Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="en")))
    )


def allowed(before: int, after: int) -> bool:
    return after % 2 == 1 or after == 0 or before in (after - 1, after)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_the_best_sequence_is_the_best_of_all(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(length, len(TAGS))).astype(np.float32)
    possible = [
        tags
        for tags in itertools.product(range(len(TAGS)), repeat=length)
        if tags[0] in STARTS and all(itertools.starmap(allowed, itertools.pairwise(tags)))
    ]
    best = max(possible, key=lambda tags: sum(scores[place, tag] for place, tag in enumerate(tags)))
    assert tuple(best_tags(scores, [0, length])) == best


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(0, 2**32 - 1))
def test_sequences_decoded_together_are_what_each_is_alone(lengths: list[int], seed: int) -> None:
    bounds = [0, *itertools.accumulate(lengths)]
    scores = np.random.default_rng(seed).normal(size=(bounds[-1], len(TAGS))).astype(np.float32)
    together = best_tags(scores, bounds)
    for low, high in itertools.pairwise(bounds):
        assert list(together[low:high]) == list(best_tags(scores[low:high], [0, high - low]))
    for segment in segments(together, np.exp(scores), bounds):
        assert not any(segment.first < bound <= segment.last for bound in bounds)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 400), min_size=1, max_size=12), st.booleans(), st.integers(1, 192))
def test_every_piece_is_one_window_s_own(lengths: list[int], apart: bool, first: int) -> None:
    text = "\n".join("a " * (length - 1) + "a" for length in lengths)
    ends = list(itertools.accumulate(2 * length for length in lengths))
    blocks: list[Span] = [(end - 2 * length, end - 1) for end, length in zip(ends, lengths, strict=True)]
    pieces = cut_into_pieces(text, blocks, (), english_reader().tokenizer)
    found = windows(pieces, 192, 24, first=first, apart=apart)
    owned = [place for window in found for place in range(window.low, window.high)]
    assert owned == list(range(len(pieces)))
    assert all(window.start <= window.low < window.high <= window.end for window in found)
    assert all(window.end - window.start <= 192 for window in found)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_any_text_keeps_its_offsets(text: str) -> None:
    told = f"Ana Brill said that {text} was closed.\n\n“{text},” said Dorn. {text}"
    for one in found_in(told):
        for spans in (one.source, one.cue, one.content):
            check_spans(spans)
            assert all(end <= len(told) for _, end in spans)
        assert one.content
        assert 0 < one.confidence < 1


SHAPES = {
    "one character": "a",
    "no words": " .,;: \n\n ...",
    "emoji": "Ana Brill said 🔥🔥 that the 👩‍👩‍👧‍👦 left. " * 5,
    "right to left": "\u202bقالت \u202cAna Brill said that \u200fשלום\u200f was closed.",
    "no spaces": "x" * 300_000,
    "one long sentence": "The mayor said that " + "the bridge was shut and " * 3_000,
    "ten thousand quotation marks": "“" * 5_000 + '"' * 5_000,
    "unclosed quotations": "“We found nothing, Dorn said. " * 600,
    "many paragraphs": "Ana Brill said it was shut.\n\n" * 800,
    "a quotation in a quotation": "“He said ‘She told me “it is so”’,” said Dorn. " * 100,
    "control characters": "Ana Brill said\x00 that\x07 it\ufeff was shut.",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_text_breaks_it(shape: str) -> None:
    text = SHAPES[shape]
    for one in found_in(text):
        for spans in (one.source, one.cue, one.content):
            check_spans(spans)
            assert all(text[start:end].strip() for start, end in spans)


def test_what_lies_inside_another_stands_in_its_content() -> None:
    text = (
        "The Lantern reported that the mayor said the dam was safe. “The clerk told me the list was gone,” Dorn said.\n\n"
        "According to court papers, the guard testified that he had been told by the captain that nobody would come."
    )
    found = found_in(text)
    assert any(one.parent is not None for one in found)
    for one in found:
        if one.parent is not None:
            holder = found[one.parent].content
            spans = (*one.source, *one.cue, *one.content)
            assert all(any(low <= start and end <= high for low, high in holder) for start, end in spans)


def test_a_missing_model_is_a_sentence() -> None:
    with pytest.raises(ModelError, match=r"card\.json in careo/models/no_such\) is missing"):
        card_of("no_such")
    with pytest.raises(ModelError, match=r"nothing\.bin is missing"):
        file_of(RELEASE, "nothing.bin", card_of(RELEASE))


def test_an_altered_model_is_refused() -> None:
    card = card_of(RELEASE)
    with pytest.raises(ModelError, match="is not the one that was released"):
        file_of(RELEASE, "tokenizer.json", {"digests": {"tokenizer.json": "0" * 64}})
    assert set(card["digests"]) == {"reader.onnx", "tokenizer.json"}
    assert len(reader_version()) == 12


STORY = (
    "Harbour list leaked, papers say\n\nThe clerks said that the list had been copied, The Lantern reported on Monday. “Nobody "
    "told us that it was gone,” said Ana Brill, the mayor.\n\nThe filing stated:\n\nThe guards were told by a captain that nobody would come.\n"
)


def test_a_file_and_a_document_of_a_case_are_read_alike() -> None:
    reading = read_plain(STORY.encode(), "story.txt")
    reading = replace(reading, facts=replace(reading.facts, language="en"))
    alone = find_attributions(cut("", reading))
    statements = extract("0" * 64, reading, ExtractOptions()).statements
    told = {(one.source, one.cue, one.content) for one in statements if one.cue}
    assert {(one.source, one.cue, one.content) for one in alone} == told
    assert len(told) >= 4


def test_another_model_is_another_version_of_the_stage() -> None:
    assert all(version_of(release) in stage.VERSION for release in stage.RELEASES)
    assert RELEASE in stage.RELEASES
