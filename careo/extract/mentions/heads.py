"""What the trained heads tell of each token of a document: whether it stands in a name of which kind, and its numbers for references.

Several members, each trained without a quarter of the documents, are averaged: the thresholds were set on what each member
had not seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from careo.extract.mentions.encoding import token_numbers
from careo.extract.mentions.shapes import shapes_of
from careo.extract.parsing import Parsed
from careo.extract.reader.tags import Numbers
from careo.models.mentions import MentionsModel, english_mentions
from careo.records.statements import MentionKind

IN_USE = True
"""Whether English is read with the heads; without them the rules stand alone."""
KINDS: tuple[MentionKind, ...] = ("person", "organisation", "place", "other")
"""Kinds of names that the head tells apart; documents are told by the word lists."""
TAGS = 1 + 2 * len(KINDS)
"""Outside, then a name's first token and its others for each kind."""


@dataclass(frozen=True, slots=True)
class Told:
    """By piece of the parse: `names` is tokens x TAGS, chances; `vectors` is tokens x numbers, for references."""

    model: MentionsModel
    names: tuple[Numbers, ...]
    vectors: tuple[Numbers, ...]


@dataclass(frozen=True, slots=True)
class NameRange:
    """Tokens [start, end) that the head takes for a name, the kind it prefers, and its mean chance of a name."""

    start: int
    end: int
    kind: MentionKind
    chance: float


class _Itself:
    """A parse as a key: equal only to itself, so that asking twice about one document costs nothing."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed

    def __hash__(self) -> int:
        return id(self.parsed)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.parsed is self.parsed


def told_of(parsed: Parsed) -> Told | None:
    """What the heads in use tell of an English document; None for other languages."""
    return _told(_Itself(parsed)) if IN_USE and parsed.language == "en" else None


@lru_cache(maxsize=1)
def _told(document: _Itself) -> Told:
    """The last document's is kept, since names and references both ask for it."""
    return tell(document.parsed, english_mentions())


def tell(parsed: Parsed, model: MentionsModel) -> Told:
    """Run the encoder and the head for names over a document."""
    weights = model.weights
    both = np.concatenate([weights["names_reduce"], weights["references_reduce"]], axis=1)
    width = weights["names_reduce"].shape[1]
    names: list[Numbers] = []
    vectors: list[Numbers] = []
    waiting: list[tuple[Numbers, Numbers]] = []
    for piece, numbers in zip(
        parsed.pieces, token_numbers(parsed, model.reader, lambda hidden: hidden @ both), strict=True
    ):
        vectors.append((numbers[:, width:] + weights["references_reduce_bias"]).astype(np.float16))
        waiting.append((numbers[:, :width], shapes_of(piece)))
        if sum(len(shapes) for _, shapes in waiting) >= TOGETHER:
            names += name_chances(weights, waiting)
            waiting = []
    names += name_chances(weights, waiting)
    return Told(model, tuple(names), tuple(vectors))


TOGETHER = 2_048
"""Tokens that go through the head for names at once."""
APART = 2
"""Empty rows between two pieces: as many as the widest kernel reaches, so that no piece sees another."""


def name_chances(weights: Mapping[str, Numbers], pieces: Sequence[tuple[Numbers, Numbers]]) -> list[Numbers]:
    """Tokens x TAGS for each piece: the mean of the members' log-chances, as chances.

    A piece comes as its tokens' reduced numbers, without their bias, and their shapes.
    """
    if not pieces:
        return []
    reduced = _stacked([numbers for numbers, _ in pieces])
    shapes = _stacked([shapes for _, shapes in pieces])
    here = _stacked([np.ones((len(shapes), 1), dtype=np.float32) for _, shapes in pieces])
    members = len(weights["names_out"])
    each = reduced.shape[1] // members
    logs = np.zeros((len(reduced), TAGS), dtype=np.float32)
    reduced = reduced + weights["names_reduce_bias"]
    for member in range(members):
        own = {name: weights[f"names_{name}"][member] for name in _LAYERS}
        shaped = shapes @ own["shape"] + own["shape_bias"]
        seen = np.concatenate([reduced[:, member * each : (member + 1) * each], shaped], axis=1)
        first = _beside(np.maximum(seen, 0) * here, own["first"], own["first_bias"]) * here
        second = _beside(first, own["second"], own["second_bias"]) + first
        scores = np.concatenate([second, shapes], axis=1) @ own["out"] + own["out_bias"]
        scores -= scores.max(1, keepdims=True)
        logs += (scores - np.log(np.exp(scores).sum(1, keepdims=True))) / members
    chances = np.exp(logs)
    chances /= chances.sum(1, keepdims=True)
    starts = np.cumsum([0, *(len(shapes) + APART for _, shapes in pieces)])
    return [chances[start : start + len(shapes)] for start, (_, shapes) in zip(starts, pieces, strict=False)]


_LAYERS = ("shape", "shape_bias", "first", "first_bias", "second", "second_bias", "out", "out_bias")


def _stacked(parts: Sequence[Numbers]) -> Numbers:
    """One part below the other with APART empty rows after each."""
    return np.concatenate([np.pad(part, ((0, APART), (0, 0))) for part in parts])


def _beside(numbers: Numbers, kernel: Numbers, bias: Numbers) -> Numbers:
    """Each token with its neighbours: a convolution (kernel is places x in x out), then what is below zero cut off."""
    places, width, inner = kernel.shape
    padded = np.pad(numbers, ((places // 2, places // 2), (0, 0)))
    together = np.concatenate([padded[place : place + len(numbers)] for place in range(places)], axis=1)
    made: Numbers = np.maximum(together @ kernel.reshape(places * width, inner) + bias, 0)
    return made


def name_ranges(chances: Numbers) -> Iterator[NameRange]:
    """Runs of tokens that are likelier inside a name than outside, parted where one more likely begins."""
    begins, goes_on = chances[:, 1::2].sum(1), chances[:, 2::2].sum(1)
    inside = chances[:, 0] < begins + goes_on
    start: int | None = None
    for place in range(len(chances) + 1):
        within = place < len(chances) and bool(inside[place])
        if start is not None and (not within or begins[place] > goes_on[place]):
            kind = int(kind_chances(chances, start, place).argmax())
            yield NameRange(start, place, KINDS[kind], 1 - float(chances[start:place, 0].mean()))
            start = None
        if within and start is None:
            start = place


def kind_chances(chances: Numbers, start: int, end: int) -> Numbers:
    """Chances of KINDS, given that tokens [start, end) are a name."""
    kinds: Numbers = (chances[start:end, 1::2] + chances[start:end, 2::2]).sum(0)
    return kinds / max(float(kinds.sum()), 1e-9)
