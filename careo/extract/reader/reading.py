"""One text in, its outermost attributions out: encode, decode, link, tidy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from careo.extract.reader.encoding import Encoded, encode, in_runs
from careo.extract.reader.linking import Linked, LinkSettings, link
from careo.extract.reader.pieces import MARGIN, WINDOW, Integers, Pieces, Window, cut_into_pieces, windows
from careo.extract.reader.tags import Segment, best_tags, segments
from careo.extract.reader.tidying import tidied
from careo.models.reader import ReaderModel
from careo.records.passages import Span, Spans

QUOTATION_MARKS = frozenset("“\"«„'‘`")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the confidence of an attribution is made from: mean chances of the tags, logits of the links, sizes."""

    cue_chance: float
    content_chance: float
    source_chance: float
    content_score: float
    source_score: float
    has_source: bool
    words: int
    quoted: bool


NOTHING_READ = Evidence(0.5, 0.5, 0.5, 0.0, 0.0, True, 0, False)


@dataclass(frozen=True, slots=True)
class ReadAttribution:
    """An attribution at the text's offsets, as the reader found it or (then `share` says how often it is right) a rule."""

    source: Spans
    cue: Spans
    content: Spans
    evidence: Evidence
    share: float | None = None


def read_attributions(
    text: str, blocks: Sequence[Span], quotations: Sequence[Span], model: ReaderModel, *, apart: bool = False
) -> list[ReadAttribution]:
    """Outermost attributions in order of their cues. With `apart` each block is a text of its own."""
    pieces = cut_into_pieces(text, blocks, quotations, model.tokenizer)
    if not len(pieces):
        return []
    return [
        found
        for together in in_runs(windows(pieces, WINDOW, MARGIN, apart=apart))
        for found in _read_chunk(text, pieces, together, quotations, model, model.settings[_caution(apart)])
    ]


def _caution(apart: bool) -> str:
    """The setting that says how much the tag "outside" is favoured: a content, read by itself, shows less of what is around it."""
    return "outside_inside" if apart else "outside"


def _read_chunk(
    text: str,
    pieces: Pieces,
    together: Sequence[Window],
    quotations: Sequence[Span],
    model: ReaderModel,
    caution: float,
) -> Iterator[ReadAttribution]:
    encoded = encode(pieces, together, model)
    settings = LinkSettings(**model.settings["link"])
    outside = np.array([caution, 0, 0, 0, 0, 0, 0], dtype=np.float32)
    firsts, lasts = _words(pieces, encoded)
    bounds = [*sorted({0, *np.searchsorted(firsts, _opens(pieces, encoded)).tolist()}), len(firsts)]
    chances = encoded.chances[firsts - encoded.start].copy()
    found = segments(best_tags(chances + outside, bounds), np.exp(chances), bounds)
    starts = [segment.first for segment in found]
    for window in together:
        low = int(np.searchsorted(firsts, window.low))
        high = int(np.searchsorted(firsts, window.high))
        inside = found[bisect_left(starts, low) : bisect_left(starts, high)]
        reach = (max(window.start, encoded.start), min(window.end, encoded.end))
        for one in link(inside, firsts, lasts, reach, encoded, model.distance, settings):
            made = _made(text, one, pieces, firsts, lasts, quotations)
            if made is not None:
                yield made


def _words(pieces: Pieces, encoded: Encoded) -> tuple[Integers, Integers]:
    """First and last piece of each word."""
    opens = pieces.first_of_word[encoded.start : encoded.end].copy()
    opens[0] = True
    firsts = np.flatnonzero(opens) + encoded.start
    lasts = np.append(firsts[1:] - 1, encoded.end - 1)
    return firsts, lasts


def _opens(pieces: Pieces, encoded: Encoded) -> list[int]:
    """Pieces that open a block, within the encoded ones."""
    low = bisect_left(pieces.block_firsts, encoded.start)
    high = bisect_right(pieces.block_firsts, encoded.end - 1)
    return list(pieces.block_firsts[low:high])


def _made(
    text: str,
    one: Linked,
    pieces: Pieces,
    firsts: Integers,
    lasts: Integers,
    quotations: Sequence[Span],
) -> ReadAttribution | None:
    def span(segment: Segment) -> Span:
        return (int(pieces.starts[firsts[segment.first]]), int(pieces.ends[lasts[segment.last]]))

    content = tidied(text, sorted(span(segment) for segment in one.contents), quotations)
    if not content:
        return None
    weights = [segment.last - segment.first + 1 for segment in one.contents]
    return ReadAttribution(
        source=(span(one.source),) if one.source else (),
        cue=(span(one.cue),),
        content=content,
        evidence=Evidence(
            cue_chance=one.cue.chance,
            content_chance=float(np.average([segment.chance for segment in one.contents], weights=weights)),
            source_chance=one.source.chance if one.source else 0.0,
            content_score=one.content_score,
            source_score=one.source_score,
            has_source=one.source is not None,
            words=sum(weights),
            quoted=text[content[0][0]] in QUOTATION_MARKS,
        ),
    )
