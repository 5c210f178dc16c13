"""A text as the reader's encoder takes it: word pieces with their places, what their shape tells, and windows over them.

The encoder knows no capitals, no paragraphs and no quotation marks across a window's edge; all three come as one input
feature a piece (worth three points of content on PolNeAR's development part).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from careo.records.passages import Span

Integers = NDArray[np.int64]

WINDOW = 192
"""Pieces a window holds at most; on held-back articles of PolNeAR 128 read 6 % faster and cost two points of linked F1."""
MARGIN = 24
"""Pieces by which the windows of one long block overlap; what a piece means is read where it stands deepest."""
FEATURES = 16
"""Case (4) x first of its block (2) x inside quotation marks (2)."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, in order; arrays of one length. Piece i is `text[starts[i]:ends[i]]`."""

    ids: Integers
    starts: Integers
    ends: Integers
    features: Integers
    first_of_word: NDArray[np.bool_]
    block_firsts: tuple[int, ...]
    """Indices of the pieces that open a block."""

    def __len__(self) -> int:
        return len(self.ids)


def cut_into_pieces(text: str, blocks: Sequence[Span], quotations: Sequence[Span], tokenizer: Tokenizer) -> Pieces:
    """Word pieces of the blocks' words, block by block; `blocks` and `quotations` are in order and do not overlap."""
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    firsts: list[int] = []
    encodings = tokenizer.encode_batch([text[start:end] for start, end in blocks], add_special_tokens=False)
    for (start, _), found in zip(blocks, encodings, strict=True):
        if found.ids:
            firsts.append(len(ids))
        ids.extend(found.ids)
        starts.extend(start + low for low, _ in found.offsets)
        ends.extend(start + high for _, high in found.offsets)
    return Pieces(
        ids=np.array(ids, dtype=np.int64),
        starts=np.array(starts, dtype=np.int64),
        ends=np.array(ends, dtype=np.int64),
        features=_features(text, starts, ends, frozenset(firsts), quotations),
        first_of_word=np.array(
            [
                place == 0 or start != ends[place - 1] or not (text[start].isalnum() and text[start - 1].isalnum())
                for place, start in enumerate(starts)
            ],
            dtype=np.bool_,
        ),
        block_firsts=tuple(firsts),
    )


def _features(
    text: str, starts: list[int], ends: list[int], firsts: frozenset[int], quotations: Sequence[Span]
) -> Integers:
    features = np.zeros(len(starts), dtype=np.int64)
    opened = [start for start, _ in quotations]
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        words = text[start:end]
        holder = bisect_right(opened, start) - 1
        quoted = holder >= 0 and start < quotations[holder][1]
        features[place] = _case(words) * 4 + (place in firsts) * 2 + quoted
    return features


def _case(words: str) -> int:
    """0 small letters, 1 a capital first, 2 all capitals, 3 digits."""
    if words[:1].isupper():
        return 2 if len(words) > 1 and words.isupper() else 1
    return 3 if words.isdigit() else 0


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces [start, end) read at once, of which [low, high) are this window's own."""

    start: int
    end: int
    low: int
    high: int


def windows(
    pieces: Pieces, longest: int = WINDOW, margin: int = MARGIN, *, first: int | None = None, apart: bool = False
) -> list[Window]:
    """Windows that end where a block does, each with as many blocks as it holds; a longer block is cut with overlap.

    `first` makes the first window shorter, so that training sees other cuts each time; with `apart` no window holds two blocks.
    """
    bounds = [*pieces.block_firsts, len(pieces)]
    found: list[Window] = []
    start = 0
    room = first or longest
    for low, high in pairwise(bounds):
        if (apart or high - start > room) and low > start:
            found.append(Window(start, low, start, low))
            start, room = low, longest
        if high - start > room:
            found.extend(_overlapping(start, high, max(room, 3 * margin), margin))
            start, room = high, longest
    if len(pieces) > start:
        found.append(Window(start, len(pieces), start, len(pieces)))
    return found


def _overlapping(start: int, end: int, longest: int, margin: int) -> list[Window]:
    found: list[Window] = []
    place = start
    while True:
        stop = min(place + longest, end)
        low = place if place == start else place + margin
        high = stop if stop == end else stop - margin
        found.append(Window(place, stop, low, high))
        if stop == end:
            return found
        place = stop - 2 * margin
