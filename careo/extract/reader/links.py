"""How far a word stands from a cue, as the reader's link scores take it."""

from __future__ import annotations

import numpy as np

from careo.extract.reader.pieces import Integers

DISTANCES = 32
"""Buckets on each side of a cue: one a piece up to eight, then four to a doubling."""


def distance_buckets(first: Integers, last: Integers, width: int) -> Integers:
    """C x width: of each of `width` pieces, how far before (DISTANCES and up) or behind each of the C cues it stands."""
    places = np.arange(width)[None, :]
    before = places < first[:, None]
    away = np.where(before, first[:, None] - places, np.maximum(places - last[:, None], 0))
    near = (8 + 4 * np.log2(np.maximum(away, 8) / 8)).astype(np.int64)
    bucket = np.minimum(np.where(away < 8, away, near), DISTANCES - 1)
    return np.where(before, bucket + DISTANCES, bucket)
