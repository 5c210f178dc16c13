"""A text with every statement marked where it stands: blocks of runs, and beside each block who says what in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from careo.present.dossier import Dossier
from careo.present.indexes import statements_of_document
from careo.present.views import StatementView
from careo.records.documents import Block, BlockKind
from careo.records.passages import Spans
from careo.records.statements import Statement

Role = Literal["source", "cue", "content"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that belong to the same statement in the same role."""

    text: str
    statement: str | None = None
    role: Role | None = None
    depth: int = 0
    numbers: tuple[int, ...] = ()
    """Notes of the attributions whose content begins with this run."""
    anchors: tuple[str, ...] = ()
    """Statements that are first met in this run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An attribution beside the block where it begins."""

    number: int
    statement: StatementView


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedBlock:
    """One block of the text with its notes."""

    kind: BlockKind
    runs: tuple[Run, ...]
    notes: tuple[Note, ...]


def mark(dossier: Dossier, document: str) -> tuple[MarkedBlock, ...]:
    """The document's blocks in order; the document must be one that was read."""
    reading = dossier.readings[document]
    views = {view.id: view for view in statements_of_document(dossier).get(document, ())}
    said = [dossier.statements[identifier] for identifier in views]
    numbers = {item.id: index for index, item in enumerate((item for item in said if item.depth > 0), start=1)}
    met: set[str] = set()
    noted: set[str] = set()
    made = []
    for block in reading.blocks:
        inside = [item for item in said if _touches(item, block.start, block.end)]
        runs = tuple(_runs(reading.text, block, inside, numbers, met))
        fresh = [item for item in inside if item.id in numbers and item.id not in noted]
        noted.update(item.id for item in fresh)
        notes = tuple(Note(number=numbers[item.id], statement=views[item.id]) for item in fresh)
        made.append(MarkedBlock(kind=block.kind, runs=runs, notes=notes))
    return tuple(made)


def _spans(item: Statement) -> Spans:
    return item.source + item.cue + item.content


def _touches(item: Statement, start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in _spans(item))


def _runs(
    text: str, block: Block, inside: Sequence[Statement], numbers: dict[str, int], met: set[str]
) -> Iterator[Run]:
    edges = {block.start, block.end}
    edges.update(edge for item in inside for span in _spans(item) for edge in span if block.start < edge < block.end)
    for start, end in pairwise(sorted(edges)):
        here = [item for item in inside if _touches(item, start, end)]
        fresh = tuple(item.id for item in here if item.id not in met)
        met.update(fresh)
        begun = tuple(numbers[item.id] for item in here if item.id in numbers and item.content[0][0] == start)
        found = _innermost(here, start, end)
        if found is None:
            yield Run(text=text[start:end])
        else:
            item, role = found
            yield Run(
                text=text[start:end], statement=item.id, role=role, depth=item.depth, numbers=begun, anchors=fresh
            )


def _innermost(inside: Sequence[Statement], start: int, end: int) -> tuple[Statement, Role] | None:
    """The deepest statement that covers the range, and in which role; a source or cue goes before a content."""
    found: list[tuple[int, int, str, Statement, Role]] = []
    for item in inside:
        roles: tuple[tuple[Role, Spans], ...] = (("source", item.source), ("cue", item.cue), ("content", item.content))
        for rank, (role, spans) in enumerate(roles):
            if any(first <= start and end <= last for first, last in spans):
                found.append((-item.depth, rank, item.id, item, role))
                break
    if not found:
        return None
    _, _, _, item, role = min(found, key=lambda entry: entry[:3])
    return item, role
