"""One text with its blocks out of the pieces that a format's reader found, in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careo.read.blocks import find_blocks
from careo.records.documents import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together. `kind` is None where the format does not say what they are; their look decides then."""

    text: str
    kind: BlockKind | None = None


def assemble(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The pieces' text joined by blank lines, and its blocks. Pieces without words are passed over."""
    shown = [Piece(_without_blank_lines(piece.text), piece.kind) for piece in pieces]
    shown = [piece for piece in shown if piece.text]
    text = "\n\n".join(piece.text for piece in shown)
    by_look = find_blocks(text)
    blocks: list[Block] = []
    start = 0
    for piece in shown:
        end = start + len(piece.text)
        if piece.kind is None:
            blocks += [block for block in by_look if start <= block.start < end]
        else:
            blocks.append(Block(kind=piece.kind, start=start, end=end))
        start = end + 2
    return text, tuple(blocks)


def starts_of(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """Where each piece with words begins in the assembled text."""
    starts: list[int] = []
    start = 0
    for piece in pieces:
        words = _without_blank_lines(piece.text)
        starts.append(start)
        start += len(words) + 2 if words else 0
    return tuple(starts)


def _without_blank_lines(words: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", words.strip())
