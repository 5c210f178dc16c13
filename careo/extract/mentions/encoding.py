"""The reader's hidden numbers for the parser's tokens: what the heads for names and references stand on.

The encoder is the one that reads attributions, and it stays as it is; a head sees each token as the mean over its word
pieces. Numbers are reduced as soon as a run of windows is read and given away as soon as a piece of the parse is complete,
so memory grows neither with the encoder's width nor with the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from careo.extract.attributions.quotations import find_quotations
from careo.extract.parsing import Parsed, Piece
from careo.extract.reader.encoding import TOGETHER, in_runs, run_windows
from careo.extract.reader.pieces import Integers, Pieces, cut_into_pieces, windows
from careo.extract.reader.tags import Numbers
from careo.models.reader import ReaderModel

HIDDEN = 768
"""Width of the output "hidden": two layers of the encoder side by side."""

Reduce = Callable[[Numbers], Numbers]


def token_numbers(parsed: Parsed, model: ReaderModel, reduce: Reduce) -> Iterator[Numbers]:
    """For every piece of the parse in order, tokens x R. `reduce` (P x 768 to P x R) is linear: it comes before the mean."""
    blocks = [(block.start, block.end) for block in parsed.reading.blocks]
    quotations = [(found.start, found.end) for found in find_quotations(parsed.text, parsed.reading.blocks)]
    pieces = cut_into_pieces(parsed.text, blocks, quotations, model.tokenizer)
    coming = (reduce(numbers) for numbers in _hidden(pieces, model)) if len(pieces) else iter(())
    held = reduce(np.zeros((1, HIDDEN), dtype=np.float32))[:0]
    begun = 0
    for piece in parsed.pieces:
        low, high = _word_pieces(piece, pieces)
        first, last = (int(low.min()), int(high.max())) if len(low) else (begun, begun)
        if first - begun > TOGETHER:
            held, begun = held[first - begun :].copy(), first
        while begun + len(held) < last:
            held = np.concatenate([held, next(coming)])
        sums = np.zeros((last - first + 1, held.shape[1]))
        np.cumsum(held[first - begun : last - begun], axis=0, dtype=np.float64, out=sums[1:])
        means = (sums[high - first] - sums[low - first]) / np.maximum(high - low, 1)[:, None]
        yield means.astype(np.float32)


def _word_pieces(piece: Piece, pieces: Pieces) -> tuple[Integers, Integers]:
    """For each token, its first word piece and the one after its last; equal for white space."""
    starts = np.array([piece.start + token.idx for token in piece.doc], dtype=np.int64)
    ends = starts + np.array([len(token.text) for token in piece.doc], dtype=np.int64)
    low = np.searchsorted(pieces.ends, starts, side="right")
    high = np.searchsorted(pieces.starts, ends, side="left")
    return low, np.maximum(high, low)


def _hidden(pieces: Pieces, model: ReaderModel) -> Iterator[Numbers]:
    """Hidden numbers in order, some windows' worth at a time."""
    for together in in_runs(windows(pieces)):
        yield run_windows(pieces, together, model, "hidden", HIDDEN)
