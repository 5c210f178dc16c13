"""From a chance for every word to segments: the best sequence of tags in each block, and what it marks.

Independent decisions for every word break one span into shards (half of all contents on PolNeAR); the best whole sequence
does not. All blocks are decoded side by side, so the time of a text grows with its words alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

TAGS = ("outside", "source", "source goes on", "cue", "cue goes on", "content", "content goes on")
ROLES = ("source", "cue", "content")
NEVER = np.float32(-1e4)
LONGEST_ROW = 4_096
"""Words decoded as one sequence; a longer block is cut here."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words [first, last] of one role, with the mean chance that the encoder gives them."""

    role: str
    first: int
    last: int
    chance: float


def _transitions() -> Numbers:
    """A role goes on only from itself."""
    allowed = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for inside in (2, 4, 6):
        allowed[:, inside] = NEVER
        allowed[inside - 1 : inside + 1, inside] = 0.0
    return allowed


def best_tags(scores: Numbers, bounds: Sequence[int]) -> NDArray[np.int64]:
    """Viterbi over words x TAGS log-chances; `bounds` are where the sequences begin, then the number of words."""
    tags = np.zeros(len(scores), dtype=np.int64)
    rows = [
        (start, min(start + LONGEST_ROW, high))
        for low, high in pairwise(bounds)
        for start in range(low, high, LONGEST_ROW)
    ]
    rows.sort(key=lambda row: row[1] - row[0])
    while rows:
        longest = rows[-1][1] - rows[-1][0]
        together = [row for row in rows[-256:] if row[1] - row[0] > longest // 2]
        del rows[-len(together) :]
        _decode(scores, together, tags)
    return tags


def _decode(scores: Numbers, rows: list[tuple[int, int]], tags: NDArray[np.int64]) -> None:
    """Best tags of rows of like length, written into `tags`."""
    lengths = np.array([end - start for start, end in rows])
    longest = int(lengths.max())
    places = np.minimum(np.array([start for start, _ in rows])[:, None] + np.arange(longest), len(scores) - 1)
    padded = scores[places]
    allowed = _transitions()
    state = padded[:, 0] + np.array([0, 0, NEVER, 0, NEVER, 0, NEVER], dtype=np.float32)
    back = np.zeros((longest, len(rows), len(TAGS)), dtype=np.int8)
    ends = np.zeros((len(rows), len(TAGS)), dtype=np.float32)
    ends[lengths == 1] = state[lengths == 1]
    for step in range(1, longest):
        paths = state[:, :, None] + allowed[None]
        back[step] = paths.argmax(1)
        state = paths.max(1) + padded[:, step]
        ends[lengths == step + 1] = state[lengths == step + 1]
    current = ends.argmax(1)
    everyone = np.arange(len(rows))
    found = np.zeros((len(rows), longest), dtype=np.int64)
    for step in range(longest - 1, -1, -1):
        here = lengths > step
        found[here, step] = current[here]
        if step:
            before = back[step, everyone, current]
            current = np.where(here, before, current)
    for (start, end), row in zip(rows, found, strict=True):
        tags[start:end] = row[: end - start]


def segments(tags: NDArray[np.int64], chances: Numbers, bounds: Sequence[int]) -> list[Segment]:
    """The segments that the tags mark, in order; `chances` is words x TAGS."""
    opens = (tags % 2 == 1).nonzero()[0]
    starts_sequence = np.zeros(len(tags) + 1, dtype=bool)
    starts_sequence[list(bounds)] = True
    goes_on = (tags > 0) & (tags % 2 == 0)
    ends = np.flatnonzero(~goes_on | starts_sequence[:-1])
    found: list[Segment] = []
    after = np.searchsorted(ends, opens, side="right")
    for first, place in zip(opens.tolist(), after.tolist(), strict=True):
        last = int(ends[place]) - 1 if place < len(ends) else len(tags) - 1
        column = int(tags[first])
        chance = float(chances[first : last + 1, column : column + 2].sum(1).mean())
        found.append(Segment(ROLES[column // 2], first, last, chance))
    return found
