"""What no attribution covers: the words of each sentence that are the document's own voice."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from careo.extract.attributions.finding import Attribution
from careo.extract.edges import trimmed
from careo.extract.parsing import Parsed
from careo.records.passages import Span, Spans

JOINING_WORDS = frozenset(
    """and but or nor so yet for also then however furthermore moreover meanwhile instead thus therefore still indeed besides
    though although while when as because since if that whether which who whom whose to of by in on at from with about the a
    an it is was has had too even just only both either neither than not y e o u pero mas que según de del la el los las un una en con por a se lo su
    también además sin embargo aunque mientras cuando""".split()
)
"""Words that by themselves say nothing: left over between an attribution's parts they make no statement."""


@dataclass(frozen=True, slots=True)
class Remainder:
    """The words of one sentence in the document's own voice."""

    spans: Spans


def remainders(parsed: Parsed, attributions: tuple[Attribution, ...]) -> tuple[Remainder, ...]:
    """One remainder a sentence, where words that say something are left over.

    What the document says in its own voice beside an attribution it says of the source ("…, who left in May, said that"),
    or, without a verb, of the telling ("on Monday", "in a letter"): the source, or source and cue, are part of it.
    """
    covered = _merged([span for found in attributions for span in (*found.source, *found.cue, *found.content)])
    starts = [start for start, _ in covered]
    tellings = sorted((found.cue[0], found.source) for found in attributions if found.parent is None and found.cue)
    places = [cue[0] for cue, _ in tellings]
    speakers = [span for block in parsed.reading.blocks for span in block.speaker]
    covered_by_names = _merged(speakers)
    name_starts = [start for start, _ in covered_by_names]
    predicates = _Predicates(parsed)
    found: list[Remainder] = []
    for sentence in parsed.sentences:
        left: list[Span] = []
        for part in _free(sentence, covered, starts):
            left.extend(_free(part, covered_by_names, name_starts))
        spans = [span for part in left if (span := _words(parsed.text, part)) is not None]
        if not spans:
            continue
        near = tellings[bisect_left(places, sentence[0]) : bisect_left(places, sentence[1])]
        if near and not any(_says_something(parsed.text, span) for span in spans):
            continue
        if near:
            cue, source = near[0]
            shared = source if any(predicates.holds(span) for span in spans) else (cue, *source)
            spans.extend(span for span in shared if sentence[0] <= span[0] and span[1] <= sentence[1])
        found.append(Remainder(tuple(_joined(parsed.text, _merged(spans)))))
    return tuple(found)


class _Predicates:
    """Where the text has finite verbs."""

    def __init__(self, parsed: Parsed) -> None:
        self.pieces = parsed.pieces
        self.starts = [piece.start for piece in parsed.pieces]

    def holds(self, span: Span) -> bool:
        """Whether a finite verb stands in the range; without a parse, whether it has more than three words."""
        place = bisect_right(self.starts, span[0]) - 1
        if place < 0:
            return span[1] - span[0] > 20
        piece = self.pieces[place]
        tokens = piece.doc.char_span(span[0] - piece.start, span[1] - piece.start, alignment_mode="expand")
        return tokens is not None and any(token.tag_ in FINITE for token in tokens)


FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Spans with only white space between them as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1][1] : span[0]].strip():
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _free(part: Span, covered: list[Span], starts: list[int]) -> list[Span]:
    """What of the part none of the covered ranges holds."""
    start, end = part
    free: list[Span] = []
    place = max(bisect_right(starts, start) - 1, 0)
    while place < len(covered) and covered[place][0] < end:
        low, high = covered[place]
        if high > start:
            if low > start:
                free.append((start, low))
            start = max(start, high)
        place += 1
    if start < end:
        free.append((start, end))
    return free


def _words(text: str, part: Span) -> Span | None:
    """The part without white space and dashes at its edges; None without a letter or digit."""
    if not any(letter.isalnum() for letter in text[part[0] : part[1]]):
        return None
    return trimmed(text, *part)


def _says_something(text: str, span: Span) -> bool:
    words = re.findall(r"[^\W_]+", text[span[0] : span[1]].lower())
    return any(word not in JOINING_WORDS for word in words)
