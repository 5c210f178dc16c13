"""Running the encoder: windows of like length together, the numbers of each piece from the window in which it stands deepest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from careo.extract.reader.pieces import Pieces, Window
from careo.extract.reader.tags import TAGS, Numbers
from careo.models.reader import ReaderModel

BATCH = 1_536
"""Pieces run at once: enough for the processor, small enough for its cache."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """Numbers of pieces [start, end): `chances` are log-chances of TAGS; queries, keys and alone are by role (source, content)."""

    start: int
    end: int
    chances: Numbers
    queries: Numbers
    keys: Numbers
    alone: Numbers


def encode(pieces: Pieces, windows: Sequence[Window], model: ReaderModel) -> Encoded:
    """Run consecutive windows; `start` and `end` are the first window's own beginning and the last one's own end."""
    start, end = windows[0].low, windows[-1].high
    rank = model.rank
    numbers = np.empty((end - start, len(TAGS) + 4 * rank + 2), dtype=np.float32)
    order = sorted(range(len(windows)), key=lambda place: windows[place].end - windows[place].start)
    batch: list[Window] = []
    for place in order:
        window = windows[place]
        if batch and (len(batch) + 1) * (window.end - window.start + 2) > BATCH:
            _run(pieces, batch, model, numbers, start)
            batch = []
        batch.append(window)
    _run(pieces, batch, model, numbers, start)
    tags = numbers[:, : len(TAGS)]
    tags = tags - tags.max(1, keepdims=True)
    chances = tags - np.log(np.exp(tags).sum(1, keepdims=True))
    low, middle, high = len(TAGS), len(TAGS) + 2 * rank, len(TAGS) + 4 * rank
    return Encoded(
        start,
        end,
        chances,
        numbers[:, low:middle].reshape(-1, 2, rank),
        numbers[:, middle:high].reshape(-1, 2, rank),
        numbers[:, high:],
    )


def _run(pieces: Pieces, batch: Sequence[Window], model: ReaderModel, numbers: Numbers, start: int) -> None:
    """One batch, its windows' own pieces written into `numbers`."""
    width = max(window.end - window.start for window in batch) + 2
    ids = np.full((len(batch), width), model.padding, dtype=np.int64)
    mask = np.zeros_like(ids)
    features = np.zeros_like(ids)
    for row, window in enumerate(batch):
        length = window.end - window.start
        ids[row, 0], ids[row, length + 1] = model.first, model.last
        ids[row, 1 : length + 1] = pieces.ids[window.start : window.end]
        features[row, 1 : length + 1] = pieces.features[window.start : window.end]
        mask[row, : length + 2] = 1
    output = model.run(ids, mask, features)
    for row, window in enumerate(batch):
        low, high = window.low - window.start + 1, window.high - window.start + 1
        numbers[window.low - start : window.high - start] = output[row, low:high]
