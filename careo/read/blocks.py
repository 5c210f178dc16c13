"""Blocks of a text that has no markup: paragraphs, headings, turns, lists, told from blank lines and the shape of lines."""

from __future__ import annotations

import re

from careo.records.documents import Block

_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")


def find_blocks(text: str) -> tuple[Block, ...]:
    """Blocks that cover all but the white space of `text`."""
    return tuple(Block(kind="paragraph", start=m.start(), end=m.end()) for m in _PARAGRAPH.finditer(text))
