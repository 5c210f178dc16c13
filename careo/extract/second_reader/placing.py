"""Where the words of an answer stand in the text, and which of them may stand beside what the first reader found.

Words count where the text has them, letter by letter; only white space may differ, since a line may end inside a sentence.
What stands in several places counts where source, cue and content are nearest to each other, and nowhere if two are as near.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from careo.extract.attributions.finding import Attribution
from careo.extract.edges import trimmed, without_stop
from careo.extract.second_reader.asking import Proposal
from careo.records.documents import Block
from careo.records.passages import Span, Spans

REACH = 300
"""Characters that may lie between a cue and its source, or its content: the length of a long sentence."""
LONGEST_SOURCE = 300
LONGEST_CUE = 100
MOST_PLACES = 32
"""Places of one wording in a part; what stands there more often tells nothing about which is meant."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Source, cue and content as ranges of the text; `parent` is the index of the attribution whose content holds them all."""

    source: Span
    cue: Span
    content: Span
    parent: int | None = None

    @property
    def spans(self) -> tuple[Span, Span, Span]:
        """All three."""
        return (self.source, self.cue, self.content)

    @property
    def extent(self) -> Span:
        """From its first character to its last."""
        return (min(start for start, _ in self.spans), max(end for _, end in self.spans))


def placed(text: str, blocks: Sequence[Block], part: Span, proposal: Proposal) -> Placed | None:
    """The one place of a proposal in a part of the text, None where there is none or more than one."""
    cues = _occurrences(text, part, proposal.cue, LONGEST_CUE)
    sources = _occurrences(text, part, proposal.source, LONGEST_SOURCE)
    contents = _occurrences(text, part, proposal.content, part[1] - part[0])
    contents = tuple(without_stop(text, content) for content in contents)
    least, nearest = 2 * REACH + 1, list[Placed]()
    for cue in cues:
        block = _block(blocks, cue)
        beside_cue = [(gap, found) for gap, found in _near(sources, cue) if _block(blocks, found) == block]
        for far, content in _near(contents, cue):
            for gap, source in beside_cue:
                if far + gap <= least and _gap(source, content) >= 0:
                    nearest = nearest if far + gap == least else []
                    least = far + gap
                    nearest.append(Placed(source, cue, content))
    return nearest[0] if len(nearest) == 1 else None


def _near(spans: Spans, cue: Span) -> list[tuple[int, Span]]:
    """Those within reach of a cue, with how far they are, the nearest first."""
    return sorted((gap, span) for span in spans if 0 <= (gap := _gap(span, cue)) <= REACH)


def _occurrences(text: str, part: Span, words: str, longest: int) -> Spans:
    """Whole words only, without the commas and white space at their edges."""
    tokens = words.split()
    if not any(map(str.isalnum, words)) or len(words) > 2 * longest:
        return ()
    before = r"(?<!\w)" if tokens[0][0].isalnum() else ""
    after = r"(?!\w)" if tokens[-1][-1].isalnum() else ""
    pattern = re.compile(before + r"\s+".join(map(re.escape, tokens)) + after)
    found: dict[Span, None] = {}
    for match in pattern.finditer(text, *part):
        span = trimmed(text, *match.span())
        if span is not None and span[1] - span[0] <= longest:
            found[span] = None
    return tuple(found) if len(found) <= MOST_PLACES else ()


def _gap(one: Span, other: Span) -> int:
    """Characters between two ranges; below 0 where they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])


def _block(blocks: Sequence[Block], span: Span) -> int:
    return bisect_right(blocks, span[0], key=lambda block: block.start)


def beside(first: Sequence[Attribution], found: Sequence[Placed]) -> tuple[Placed, ...]:
    """What is found that leaves everything the first reader found as it is, the longer before the shorter.

    Each lies apart from each of those attributions, or whole inside a content of one, which is then its parent. Of two
    found that collide with each other the longer one stands. Parents count through `first` and then through the result.
    """
    standing: list[tuple[Span, Spans, Spans]] = [_shape(one.source, one.cue, one.content) for one in first]
    kept: list[Placed] = []
    for candidate in sorted(set(found), key=lambda one: (one.extent[0] - one.extent[1], one.spans)):
        low, high = candidate.extent
        near = [index for index, ((start, end), _, _) in enumerate(standing) if start < high and low < end]
        if all(_fits(candidate, standing[index]) for index in near):
            holders = [index for index in near if _holds(standing[index][2], candidate)]
            parent = min(holders, key=lambda index: (_length(standing[index][2]), index), default=None)
            kept.append(Placed(*candidate.spans, parent))
            standing.append(_shape((candidate.source,), (candidate.cue,), (candidate.content,)))
    return tuple(kept)


def _shape(source: Spans, cue: Spans, content: Spans) -> tuple[Span, Spans, Spans]:
    spans = (*source, *cue, *content)
    return (min(start for start, _ in spans), max(end for _, end in spans)), spans, content


def _fits(candidate: Placed, other: tuple[Span, Spans, Spans]) -> bool:
    _, spans, content = other
    return _holds(content, candidate) or not any(
        start < high and low < end for start, end in candidate.spans for low, high in spans
    )


def _holds(content: Spans, candidate: Placed) -> bool:
    low, high = candidate.extent
    return any(start <= low and high <= end for start, end in content)


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)
