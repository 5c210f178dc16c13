"""Records of what the index gives back: where matched words stand, and the words around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careo.case.search.index import CLOSES, OPENS
from careo.records.documents import BlockKind
from careo.records.passages import JOINT, Span, Spans
from careo.records.search import FoundPassage, Snippet, Spelling
from careo.text.snippets import flat, inside, piece
from careo.text.stems import folded

Block = tuple[BlockKind | None, int, int]


def unmarked(marked: str) -> tuple[str, Spans]:
    """The words without the marks that FTS5 set, and the ranges that they stood around."""
    first, *others = marked.split(OPENS)
    pieces, place, marks = [first], len(first), []
    for other in others:
        matched, _, after = other.partition(CLOSES)
        marks.append((place, place + len(matched)))
        pieces += [matched, after]
        place += len(matched) + len(after)
    return "".join(pieces), tuple(marks)


def snippet(words: str, marks: Spans, within: Span | None = None) -> Snippet:
    """The words around the first of the marks, from inside `within` or all of them."""
    start, end = within or (0, len(words))
    begin, stop = piece(words, marks, (start, end))
    return Snippet(
        text=flat(words[begin:stop]),
        marks=inside(marks, begin, stop),
        start=begin,
        more_before=begin > start,
        more_after=stop < end,
    )


def passages(words: str, marks: Spans, blocks: Sequence[Block], most: int) -> tuple[FoundPassage, ...]:
    """The blocks that hold matched words: first those with the most different ones, then as they stand."""
    found: list[tuple[int, int, Block, list[Span]]] = []
    for block, held in _by_block(marks, blocks, len(words)):
        different = len({folded(words[start:end]) for start, end in held})
        found.append((-different, block[1], block, held))
    return tuple(
        FoundPassage(
            spans=tuple(held),
            block=kind,
            start=start,
            end=end,
            snippet=snippet(words, tuple(held), (start, end)),
        )
        for _, _, (kind, start, end), held in sorted(found, key=lambda item: item[:2])[:most]
    )


def _by_block(marks: Spans, blocks: Sequence[Block], length: int) -> Iterable[tuple[Block, list[Span]]]:
    """Blocks with the marks that begin in them; one that reaches over makes its block longer, one in none has its own."""
    waiting = list(marks)
    for kind, start, end in (*blocks, (None, length, length + 1)):
        before = [mark for mark in waiting if mark[0] < start]
        for mark in before:
            yield (None, *mark), [mark]
        held = [mark for mark in waiting if start <= mark[0] < end]
        waiting = waiting[len(before) + len(held) :]
        if held:
            yield (kind, start, max(end, held[-1][1])), held


def placed(marks: Spans, spans: Spans) -> Spans:
    """Ranges in the words of several spans (joined as `quote` joins them) as ranges of the document's text."""
    found: list[Span] = []
    place = 0
    for start, end in spans:
        for first, last in inside(marks, place, place + end - start):
            found.append((start + first, start + last))
        place += end - start + len(JOINT)
    return tuple(found)


def spellings(marked: str, names: Sequence[tuple[str, Sequence[str]]]) -> tuple[Spelling, ...]:
    """The spellings that hold a match; `marked` is all of them, one a line."""
    _, marks = unmarked(marked)
    found, place = [], 0
    for name, documents in names:
        held = inside(marks, place, place + len(name))
        if held:
            found.append(Spelling(text=name, marks=held, documents=tuple(documents)))
        place += len(name) + 1
    return tuple(found)
