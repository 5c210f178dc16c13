"""A text with every statement marked where it stands: blocks of runs, and beside each block which statements begin in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from careo.present.dossier import Dossier
from careo.present.indexes import statements_of_document
from careo.records.documents import Block, BlockKind
from careo.records.passages import Spans
from careo.records.statements import Statement

Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """That words belong to a statement, and as what."""

    statement: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that belong to the same statements in the same roles; `start` is where they begin in the document's text."""

    start: int
    text: str
    covers: tuple[Cover, ...] = ()
    """The outer statements before the inner; the last one is what the words say most closely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedBlock:
    """One block of the text: its runs join to its words. `speaker` is where a turn names who speaks."""

    kind: BlockKind
    start: int
    end: int
    speaker: Spans
    runs: tuple[Run, ...]
    begun: tuple[str, ...]
    """Statements first met in this block, in the order in which they are listed."""


def mark(dossier: Dossier, document: str) -> tuple[MarkedBlock, ...]:
    """The document's blocks in order; the document must be one that was read."""
    reading = dossier.readings[document]
    said = [dossier.statements[view.id] for view in statements_of_document(dossier).get(document, ())]
    inside = _by_block(reading.blocks, said)
    met: set[str] = set()
    made = []
    for block, items in zip(reading.blocks, inside, strict=True):
        begun = tuple(item.id for item in items if item.id not in met)
        met.update(begun)
        made.append(
            MarkedBlock(
                kind=block.kind,
                start=block.start,
                end=block.end,
                speaker=block.speaker,
                runs=tuple(_runs(reading.text, block, items)),
                begun=begun,
            )
        )
    return tuple(made)


def _by_block(blocks: Sequence[Block], said: Sequence[Statement]) -> list[list[Statement]]:
    """The statements that touch each block, in the order given."""
    starts, ends = [block.start for block in blocks], [block.end for block in blocks]
    inside: list[list[Statement]] = [[] for _ in blocks]
    for item in said:
        touched = {
            index for start, end in _spans(item) for index in range(bisect_right(ends, start), bisect_left(starts, end))
        }
        for index in touched:
            inside[index].append(item)
    return inside


def _spans(item: Statement) -> Spans:
    return item.source + item.cue + item.content


def _runs(text: str, block: Block, inside: Sequence[Statement]) -> Iterator[Run]:
    edges = {block.start, block.end}
    edges.update(edge for item in inside for span in _spans(item) for edge in span if block.start < edge < block.end)
    for start, end in pairwise(sorted(edges)):
        yield Run(start=start, text=text[start:end], covers=tuple(_covers(inside, start, end)))


def _covers(inside: Sequence[Statement], start: int, end: int) -> list[Cover]:
    """Who covers a range in which no span begins or ends; of one statement the content comes before its source and cue."""
    found: list[tuple[int, str, int, Role]] = []
    for item in inside:
        roles: tuple[tuple[Role, Spans], ...] = (("content", item.content), ("cue", item.cue), ("source", item.source))
        for rank, (role, spans) in enumerate(roles):
            if any(first <= start and end <= last for first, last in spans):
                found.append((item.depth, item.id, rank, role))
    return [Cover(statement=statement, role=role) for _, statement, _, role in sorted(found)]
