"""Plain text: its characters stay as they are; only whole lines that are a web page's clutter are left out."""

from __future__ import annotations

from careo.errors import Damaged, NoReader
from careo.read.blocks import find_blocks
from careo.read.metadata import Declared, find_facts
from careo.read.page_lines import mark_lines
from careo.records.documents import LeftOut, Reading, Segment
from careo.text.encodings import Decoded, decode
from careo.text.lines import Line, lines_of

_SHOWN = 5
_WRAP_WIDTH = 40
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "”", '"', "»", "…", "|")


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
    lines = tuple(line for line in lines_of(decoded.text) if line.bare)
    marked = mark_lines([line.bare for line in lines], wrapped=_wrapped(lines))
    text, segments = _keep(decoded.text, lines, marked.whys)
    left_out = tuple(LeftOut(text=lines[index].bare, why=why) for index, why in sorted(marked.whys.items()))
    blocks = find_blocks(text)
    declared = Declared(authors=marked.authors, page=marked.page)
    found = find_facts(text, blocks, decoded.text, declared)
    return Reading(
        text=text,
        blocks=blocks,
        media_type="text/plain",
        facts=found.facts,
        encoding=decoded.encoding,
        segments=segments,
        left_out=left_out,
        notes=(*_broken_note(decoded), *found.notes),
    )


def _wrapped(lines: tuple[Line, ...]) -> frozenset[int]:
    """Lines that go on the one before: next to it, where it did not end as sentences do and was long, or this one begins small."""
    return frozenset(
        index
        for index in range(1, len(lines))
        if lines[index].start == lines[index - 1].stop
        and not lines[index - 1].bare.endswith(_SENTENCE_ENDS)
        and (len(lines[index - 1].bare) >= _WRAP_WIDTH or lines[index].bare[0].islower())
    )


def _keep(text: str, lines: tuple[Line, ...], whys: dict[int, str]) -> tuple[str, tuple[Segment, ...]]:
    """The text without the marked lines and the blank lines that follow each, and where its pieces stood."""
    if not whys:
        return text, (Segment(start=0, original_start=0, length=len(text)),)
    pieces: list[tuple[int, int]] = []
    start = 0
    for index, line in enumerate(lines):
        if index in whys:
            if start < line.start:
                pieces.append((start, line.start))
            start = lines[index + 1].start if index + 1 < len(lines) else len(text)
    if start < len(text):
        pieces.append((start, len(text)))
    segments: list[Segment] = []
    length = 0
    for first, end in pieces:
        segments.append(Segment(start=length, original_start=first, length=end - first))
        length += end - first
    return "".join(text[first:end] for first, end in pieces), tuple(segments)


def _broken_note(decoded: Decoded) -> tuple[str, ...]:
    count = len(decoded.broken)
    if not count:
        return ()
    where = ", ".join(str(offset) for offset in decoded.broken[:_SHOWN])
    more = f" and {count - _SHOWN} more" if count > _SHOWN else ""
    one = "1 place is" if count == 1 else f"{count} places are"
    return (f"{one} no {decoded.encoding.upper()} and shown as \ufffd (character {where}{more} of the file).",)
