"""Plain text: its characters stay as they are; only whole lines that are a web page's clutter are left out."""

from __future__ import annotations

from careo.errors import Damaged, NoReader
from careo.read.blocks import find_blocks
from careo.records.documents import Facts, LeftOut, Reading, Segment
from careo.text.encodings import decode


def read_plain(original: bytes, name: str) -> Reading:
    """Read a plain-text original. Segments map the story's offsets to the decoded file's (a byte-order mark is no text)."""
    if not original:
        raise Damaged(f"{name} is empty; there is nothing to read. Check where it was copied from.")
    decoded = decode(original)
    if decoded is None:
        raise NoReader(
            f"{name} holds binary data, not text in any encoding that could be told; it is kept unread. "
            "If it has a wrong ending, rename it and add it again."
        )
    if not decoded.text.strip():
        raise Damaged(f"{name} holds white space only; there is nothing to read. Check where it was copied from.")
    text = decoded.text
    left_out: tuple[LeftOut, ...] = ()
    return Reading(
        text=text,
        blocks=find_blocks(text),
        media_type="text/plain",
        facts=Facts(),
        encoding=decoded.encoding,
        segments=(Segment(start=0, original_start=0, length=len(text)),),
        left_out=left_out,
        notes=(),
    )
