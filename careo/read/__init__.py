"""Bytes in, Reading out: the story's text with its blocks and facts, and what was left out or could not be read."""

from __future__ import annotations

from careo.errors import NoReader
from careo.options import ReadOptions
from careo.records.documents import Reading

VERSION = "1"


def read(original: bytes, name: str, options: ReadOptions) -> Reading:
    """Read one original in this process. `name` is its file name, used only to tell formats apart.

    Raises Unreadable (NoReader, Damaged, Locked, TooMuch) with a sentence that says what to do.
    """
    raise NoReader(f"{name} could not be read ({len(original)} bytes, limit {options.largest_megabytes} MB).")
