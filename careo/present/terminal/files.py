"""Attributions and dates of plain-text files on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from careo.present.terminal.pieces import heading, indented, note, quotation, table, words
from careo.present.views import FileAttributionsView, FileDatesView
from careo.present.wording import count_words, date_words, flat, safe
from careo.records.passages import quote


def attributions(view: FileAttributionsView, text: str) -> Iterator[RenderableType]:
    """Each attribution: who, how, and below it what; inner ones stand further in. `text` is the decoded file."""
    yield heading(view.file) + note(f"  {count_words(len(view.attributions), 'attribution')}")
    depths: list[int] = []
    for item in view.attributions:
        outer = item.parent is not None and item.parent < len(depths)
        depths.append(depths[item.parent] + 1 if outer and item.parent is not None else 0)
        indent = 2 + 4 * depths[-1]
        how: list[str] = [item.manner] + ([item.modality] if item.modality != "stated" else [])
        how += ["in the negative"] if item.polarity == "negative" else []
        said = Text.assemble(
            words(flat(quote(text, item.source)) or None, "bold"), " ", words(flat(quote(text, item.cue))), "  "
        )
        yield indented(said + note(", ".join(how)), indent)
        yield quotation(quote(text, item.content), indent + 2)
    yield Text("")


def dates(view: FileDatesView, text: str) -> Iterator[RenderableType]:
    """A table of dates as worded, as EDTF and in words."""
    yield heading(view.file) + note(f"  {count_words(len(view.dates), 'date')}")
    if view.dates:
        made = table("As worded", "EDTF", "In words", "TIMEX3", "Type", "Place")
        for item in view.dates:
            worded = Text(f"“{safe(flat(text[slice(*item.span)]))}”")
            place = f"{item.span[0]}–{item.span[1]}"
            said = words(date_words(item.edtf))
            made.add_row(worded, words(item.edtf), said, words(item.timex), words(item.type), words(place))
        yield indented(made)
    yield Text("")
