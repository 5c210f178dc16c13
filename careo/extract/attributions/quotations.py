"""Quotations by their marks alone: where each begins and ends, and which go on over a paragraph's end.

A quotation never crosses a block. One that is open at a block's end and taken up by an opening mark at the next block's
start is one quotation in two fragments, as newspapers print it. Every block is read once, from left to right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from careo.records.documents import Block

PAIRS = {"“": "”", "«": "»", "„": "“", "``": "''", "‘": "’"}
"""Opening marks that close with another mark; `"`, `''` and `'` close with themselves."""
OPENING_CONTEXT = frozenset("([{—–-/:“‘\"'…")
CLOSING_CONTEXT = frozenset(".,;:?!)]}—–-/”’\"'…")

LONGEST_SINGLE = 600
"""Characters within which a single mark must close; beyond, it is an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A range of the text with its marks; `inner` is the range without them."""

    start: int
    end: int
    mark: str
    closed: bool
    block: int
    continues: bool
    """It goes on from the quotation that was open at the end of the block before."""

    def inner(self) -> tuple[int, int]:
        """The range of the words between the marks."""
        end = self.end - len(closing_mark(self.mark)) if self.closed else self.end
        return (self.start + len(self.mark), max(end, self.start + len(self.mark)))


def closing_mark(mark: str) -> str:
    """The mark that closes what this one opens."""
    return PAIRS.get(mark, mark)


def find_quotations(text: str, blocks: tuple[Block, ...]) -> tuple[Quotation, ...]:
    """Every outermost quotation, in order. Quotation blocks without marks are not among them."""
    found: list[Quotation] = []
    open_mark = ""
    for index, block in enumerate(blocks):
        last: Quotation | None = None
        for quotation in _in_block(text, block, index, open_mark):
            found.append(quotation)
            last = quotation
        open_mark = last.mark if last is not None and not last.closed and last.end == block.end else ""
    return tuple(found)


def _in_block(text: str, block: Block, index: int, open_mark: str) -> Iterator[Quotation]:
    position, first = block.start, True
    while position < block.end:
        mark = _opens(text, position, block)
        if not mark:
            position += 1
            continue
        continues = first and bool(open_mark) and mark == open_mark and not text[block.start : position].strip()
        end, closed = _close(text, position, mark, block)
        if end is None:
            position += len(mark)
            continue
        first = False
        yield Quotation(position, end, mark, closed, index, continues)
        position = end


def _mark_at(text: str, position: int) -> str:
    pair = text[position : position + 2]
    return pair if pair in ("''", "``") else text[position]


def _opens(text: str, position: int, block: Block) -> str:
    """The mark that opens a quotation here, or nothing."""
    mark = _mark_at(text, position)
    if mark not in PAIRS and mark not in ('"', "''", "'"):
        return ""
    before = text[position - 1] if position > block.start else " "
    after = text[position + len(mark) : position + len(mark) + 1]
    if not after or after.isspace() or position + len(mark) >= block.end:
        return ""
    if mark in ("“", "«", "„", "``"):
        return mark
    free = before.isspace() or before in OPENING_CONTEXT
    return mark if free and (mark not in ("'", "‘") or after.isalnum() or after in "[(…$") else ""


def _close(text: str, position: int, mark: str, block: Block) -> tuple[int | None, bool]:
    """Where the quotation ends (None when the mark opens none) and whether a mark closes it."""
    close = closing_mark(mark)
    single = mark in ("'", "‘")
    place = position + len(mark)
    limit = min(block.end, position + LONGEST_SINGLE) if single else block.end
    while True:
        place = text.find(close, place, limit)
        if place < 0:
            return (None, False) if single else _otherwise(text, position, mark, block)
        after = text[place + len(close) : place + len(close) + 1] if place + len(close) < block.end else " "
        before = text[place - 1]
        if single and before.isspace() and not after.isspace():
            return None, False
        if close in ("”", "»") or (close == "“" and mark == "„"):
            return place + len(close), True
        if not before.isspace() and (after.isspace() or after in CLOSING_CONTEXT):
            return place + len(close), True
        if not single and before.isspace() and not after.isspace():
            # Another opening mark of the same kind: the first one was never closed.
            return None, False
        place += len(close)


def _otherwise(text: str, position: int, mark: str, block: Block) -> tuple[int, bool]:
    """The end of a quotation whose own closing mark is missing: “…" and "…” are closed, else it runs to the block's end."""
    other = {"“": '"', '"': "”"}.get(mark)
    place = text.find(other, position + len(mark), block.end) if other is not None else -1
    return (place + 1, True) if place > 0 and not text[place - 1].isspace() else (block.end, False)
