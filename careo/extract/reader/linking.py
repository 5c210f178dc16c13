"""Which source and which content belong to which cue, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from careo.extract.reader.encoding import Encoded
from careo.extract.reader.links import distance_buckets
from careo.extract.reader.pieces import Integers
from careo.extract.reader.tags import Numbers, Segment

SOURCE, CONTENT = 0, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSettings:
    """Thresholds, in logits; set on articles held back from training."""

    source: float = -1.0
    content: float = -0.5
    lone_source: float = -4.0
    """A source that no cue took goes to the best cue without one that reaches this."""
    per_piece: float = 0.02
    """What a piece of distance costs a lone source."""


@dataclass(slots=True)
class Linked:
    """A cue with its segments; the numbers are what confidence is made from."""

    cue: Segment
    source: Segment | None = None
    contents: list[Segment] = field(default_factory=list)
    source_score: float = -10.0
    content_score: float = -10.0


def link(
    found: Sequence[Segment],
    firsts: Integers,
    lasts: Integers,
    reach: tuple[int, int],
    encoded: Encoded,
    distance: Numbers,
    settings: LinkSettings,
) -> list[Linked]:
    """Link the segments of one window. `firsts` and `lasts` are the first and last piece of each word, `reach` the window's pieces."""
    cues = [segment for segment in found if segment.role == "cue"]
    others = [segment for segment in found if segment.role != "cue"]
    if not cues or not others:
        return []
    scores = _scores(cues, others, firsts, lasts, reach, encoded, distance)
    linked = [Linked(cue) for cue in cues]
    contents = [place for place, segment in enumerate(others) if segment.role == "content"]
    for place in contents:
        best = int(scores[:, place, CONTENT].argmax())
        score = float(scores[best, place, CONTENT])
        if score > settings.content:
            linked[best].contents.append(others[place])
            linked[best].content_score = max(linked[best].content_score, score)
    sources = [place for place, segment in enumerate(others) if segment.role == "source"]
    _link_sources(linked, scores, sources, others, settings)
    return [one for one in linked if one.contents]


def _link_sources(
    linked: list[Linked], scores: Numbers, sources: list[int], others: Sequence[Segment], settings: LinkSettings
) -> None:
    """The best source of each cue; then what nobody took to the nearest cue that has none."""
    if not sources:
        return
    taken: set[int] = set()
    for row, one in enumerate(linked):
        best = max(sources, key=lambda place: (float(scores[row, place, SOURCE]), -place))
        score = float(scores[row, best, SOURCE])
        if score > settings.source:
            one.source, one.source_score = others[best], score
            taken.add(best)
    for place in sources:
        if place in taken:
            continue
        free = [
            (float(scores[row, place, SOURCE]) - settings.per_piece * abs(one.cue.first - others[place].first), -row)
            for row, one in enumerate(linked)
            if one.source is None
        ]
        if free and max(free)[0] > settings.lone_source:
            row = -max(free)[1]
            linked[row].source, linked[row].source_score = others[place], float(scores[row, place, SOURCE])


def _scores(
    cues: Sequence[Segment],
    others: Sequence[Segment],
    firsts: Integers,
    lasts: Integers,
    reach: tuple[int, int],
    encoded: Encoded,
    distance: Numbers,
) -> Numbers:
    """Cues x segments x 2: mean logits of the segments' pieces as the cues' source and content."""
    low, high = reach
    first = firsts[[cue.first for cue in cues]]
    last = lasts[[cue.last for cue in cues]]
    begun, ended = encoded.start, encoded.start + len(encoded.keys) - 1
    queries = (encoded.queries[first - begun] + encoded.queries[np.minimum(last, ended) - begun]) / 2
    keys = encoded.keys[low - begun : high - begun]
    rank = keys.shape[2]
    pieces = np.einsum("cor,tor->cto", queries, keys, optimize=True) / np.float32(rank**0.5)
    pieces += encoded.alone[low - begun : high - begun]
    pieces += distance[distance_buckets(first - low, last - low, high - low)]
    sums = np.concatenate([np.zeros((len(cues), 1, 2), dtype=np.float32), pieces.cumsum(1)], axis=1)
    starts = np.clip(firsts[[one.first for one in others]] - low, 0, high - low)
    ends = np.clip(lasts[[one.last for one in others]] + 1 - low, 0, high - low)
    means: Numbers = (sums[:, ends] - sums[:, starts]) / np.maximum(ends - starts, 1)[None, :, None]
    means[:, ends <= starts] = -99.0
    return means
