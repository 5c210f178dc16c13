"""The pieces that everything on the terminal is set from. Words of documents are never read as markup."""

from __future__ import annotations

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from careo.present.wording import UNKNOWN, flat, known, safe

SHOWN_ID = 10
"""Characters of an id that are shown: enough to name one record among many thousands."""


def words(value: object, style: str = "") -> Text:
    """A value in words; unknown in grey."""
    worded = safe(known(value))
    return Text(worded, style="dim" if worded == UNKNOWN else style)


def heading(value: str) -> Text:
    """A heading."""
    return Text(safe(flat(value)), style="bold")


def note(value: str) -> Text:
    """What Careo says beside what documents say."""
    return Text(safe(value), style="dim")


def short(identifier: str | None) -> str:
    """The beginning of an id, which commands take for the whole."""
    return UNKNOWN if identifier is None else identifier[:SHOWN_ID]


def quotation(value: str, indent: int = 4) -> RenderableType:
    """Words of a document, indented, in quotation marks: its own where it brings them."""
    quoted = safe(flat(value))
    marked = quoted[:1] in '“«"' and quoted[-1:] in '”»"' and len(quoted) > 1
    return Padding(Text(quoted if marked else f"“{quoted}”"), (0, 0, 0, indent), expand=False)


def indented(value: RenderableType, indent: int = 2) -> RenderableType:
    """Something set in from the left."""
    return Padding(value, (0, 0, 0, indent), expand=False)


def table(*columns: str) -> Table:
    """A table with a line under its head and none elsewhere."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for column in columns:
        made.add_column(column, overflow="fold")
    return made
