"""The read stage itself: each format's reader. It loads every parser, so only who reads imports it."""

from __future__ import annotations

from careo.errors import Damaged, NoReader, TooMuch
from careo.options import ReadOptions
from careo.read.formats import find_format, refusal
from careo.read.html import read_html
from careo.read.office import read_docx
from careo.read.pdf import read_pdf
from careo.read.plain import read_plain
from careo.records.documents import Reading

_READERS = {"plain": read_plain, "html": read_html, "pdf": read_pdf, "docx": read_docx}


def read(original: bytes, name: str, options: ReadOptions) -> Reading:
    """Read one original in this process. `name` is its file name, used only to tell formats apart.

    Raises Unreadable (NoReader, Damaged, Locked, TooMuch) with a sentence that says what to do.
    """
    if not original:
        raise Damaged(f"{name} is empty; there is nothing to read. Check where it was copied from.")
    if len(original) > options.largest_megabytes * 1024 * 1024:
        raise TooMuch(
            f"{name} is larger than the {options.largest_megabytes} MB that are read; it is kept unread. "
            "Split it, or raise largest_megabytes under [read] in careo.toml and add it again."
        )
    form = find_format(original, name)
    reader = _READERS.get(form)
    if reader is None:
        raise NoReader(refusal(name, form))
    return reader(original, name)
