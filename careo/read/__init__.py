"""Bytes in, Reading out: the story's text with its blocks and facts, and what was left out or could not be read."""

from __future__ import annotations

from careo.errors import TooMuch
from careo.options import ReadOptions
from careo.read.plain import read_plain
from careo.records.documents import Reading

VERSION = "1"


def read(original: bytes, name: str, options: ReadOptions) -> Reading:
    """Read one original in this process. `name` is its file name, used only to tell formats apart.

    Raises Unreadable (NoReader, Damaged, Locked, TooMuch) with a sentence that says what to do.
    """
    if len(original) > options.largest_megabytes * 1024 * 1024:
        raise TooMuch(f"{name} is larger than {options.largest_megabytes} MB; it is kept unread.")
    return read_plain(original, name)
