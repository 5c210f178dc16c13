"""Running the encoder: windows of like length together, the numbers of each piece from the window in which it stands deepest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from careo.extract.reader.pieces import Pieces, Window
from careo.extract.reader.tags import TAGS, Numbers
from careo.models.reader import Output, ReaderModel

TOGETHER = 12_000
"""Pieces whose numbers are held at once."""
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


def in_runs(found: Iterable[Window]) -> Iterator[list[Window]]:
    """Windows in runs of about TOGETHER pieces, so that memory stays the same however long the text."""
    together: list[Window] = []
    for window in found:
        together.append(window)
        if window.high - together[0].low >= TOGETHER:
            yield together
            together = []
    if together:
        yield together


def encode(pieces: Pieces, windows: Sequence[Window], model: ReaderModel) -> Encoded:
    """Run consecutive windows; `start` and `end` are the first window's own beginning and the last one's own end."""
    rank = model.rank
    numbers = run_windows(pieces, windows, model, "numbers", len(TAGS) + 4 * rank + 2)
    tags = numbers[:, : len(TAGS)]
    tags = tags - tags.max(1, keepdims=True)
    chances = tags - np.log(np.exp(tags).sum(1, keepdims=True))
    low, middle, high = len(TAGS), len(TAGS) + 2 * rank, len(TAGS) + 4 * rank
    return Encoded(
        windows[0].low,
        windows[-1].high,
        chances,
        numbers[:, low:middle].reshape(-1, 2, rank),
        numbers[:, middle:high].reshape(-1, 2, rank),
        numbers[:, high:],
    )


def run_windows(pieces: Pieces, windows: Sequence[Window], model: ReaderModel, output: Output, width: int) -> Numbers:
    """One of the encoder's outputs, of that width, for the pieces of consecutive windows; windows of like length run together."""
    start = windows[0].low
    numbers = np.empty((windows[-1].high - start, width), dtype=np.float32)
    batch: list[Window] = []
    for window in sorted(windows, key=lambda window: (window.end - window.start, window.start)):
        if batch and (len(batch) + 1) * (window.end - window.start + 2) > BATCH:
            _run(pieces, batch, model, output, numbers, start)
            batch = []
        batch.append(window)
    _run(pieces, batch, model, output, numbers, start)
    return numbers


def _run(
    pieces: Pieces, batch: Sequence[Window], model: ReaderModel, output: Output, numbers: Numbers, start: int
) -> None:
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
    found = model.run(output, ids, mask, features)
    for row, window in enumerate(batch):
        low, high = window.low - window.start + 1, window.high - window.start + 1
        numbers[window.low - start : window.high - start] = found[row, low:high]
