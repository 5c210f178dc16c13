"""Offsets of the file as it is: the words there are the words that were found, and clutter splits a passage."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careo.errors import WrongUse
from careo.present.plain_files import FileOffsets, attribution_views, date_views, language_of
from careo.records.dates import Date
from careo.records.documents import Segment
from careo.records.passages import Span

FILE = "Osk mill burns\r\n\r\nShare this\r\n\r\nThe mayor said it\r\nburned.\r\n"


def segments(*pieces: str, file: str = FILE) -> tuple[str, tuple[Segment, ...]]:
    """A story's text made of pieces of the file, each found after the one before it."""
    made, text, place = [], "", 0
    for piece in pieces:
        place = file.index(piece, place)
        made.append(Segment(start=len(text), original_start=place, length=len(piece)))
        text += piece
        place += len(piece)
    return text, tuple(made)


def test_a_span_that_crosses_clutter_is_split() -> None:
    text, made = segments("Osk mill burns\r\n\r\n", "The mayor said it\r\nburned.")
    offsets = FileOffsets(FILE.encode(), made)
    found = offsets.spans(((0, len(text)),))
    assert [FILE[start:end] for start, end in found] == ["Osk mill burns", "The mayor said it\r\nburned."]


def test_a_line_end_that_reading_made_shorter_does_not_split() -> None:
    text, made = segments("The mayor said it", "\nburned.")
    offsets = FileOffsets(FILE.encode(), made)
    assert [FILE[start:end] for start, end in offsets.spans(((0, len(text)),))] == ["The mayor said it\r\nburned."]


def test_two_passages_side_by_side_stay_two() -> None:
    _, made = segments("The mayor said it")
    offsets = FileOffsets(FILE.encode(), made)
    assert len(offsets.spans(((0, 3), (4, 9)))) == 2


@pytest.mark.parametrize(
    "encoded", [FILE.encode(), b"\xef\xbb\xbf" + FILE.encode(), b"\xff\xfe" + FILE.encode("utf-16-le")]
)
def test_a_byte_order_mark_is_no_character(encoded: bytes) -> None:
    _, made = segments("The mayor")
    offsets = FileOffsets(encoded, made)
    assert offsets.file == FILE
    assert offsets.spans(((0, 9),)) == ((32, 41),)


def test_dates_have_one_span_each() -> None:
    text, made = segments("Osk mill burns", "The mayor said it")

    def date(span: Span) -> Date:
        return Date(id="d", document="", span=span, edtf="2011", earliest=None, latest=None, type="DATE", timex="2011")

    offsets = FileOffsets(FILE.encode(), made)
    (view,) = date_views([date((4, len(text)))], offsets)
    assert FILE[slice(*view.span)].startswith("mill burns")
    assert not date_views([date((len(text), len(text) + 5))], offsets)


def test_parents_keep_their_index() -> None:
    class Found:
        source: tuple[Span, ...] = ((0, 3),)
        cue: tuple[Span, ...] = ()
        content: tuple[Span, ...] = ((4, 9),)
        manner, polarity, modality, confidence = "reported", "positive", "stated", 0.123456

        def __init__(self, parent: int | None) -> None:
            self.parent = parent

    _, made = segments("The mayor said it")
    views = attribution_views([Found(None), Found(0)], FileOffsets(FILE.encode(), made))  # type: ignore[list-item]
    assert [view.parent for view in views] == [None, 0]
    assert views[0].confidence == 0.123
    assert (views[0].source, views[0].cue) == (((32, 35),), ())


@given(
    st.lists(st.tuples(st.text(alphabet="ab \r\nñ…", max_size=6), st.booleans()), min_size=1, max_size=8),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_the_words_in_the_file_are_the_words_of_the_passage(
    parts: list[tuple[str, bool]], start: int, end: int
) -> None:
    file, text, made = "", "", []
    for part, kept in parts:
        if kept and part:
            made.append(Segment(start=len(text), original_start=len(file), length=len(part)))
            text += part
        file += part
    if not file.strip() or not text[start:end]:
        return
    offsets = FileOffsets(file.encode(), tuple(made))
    found = offsets.spans(((start, min(end, len(text))),))
    assert all(first < last for first, last in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    inside = "".join(file[first:last] for first, last in found)
    assert "".join(inside.split()) == "".join(text[start:end].split())


def test_a_language_that_is_not_read_is_wrong_use() -> None:
    assert language_of(None) is None
    assert language_of("es") == "es"
    with pytest.raises(WrongUse, match="en, es"):
        language_of("fr")
