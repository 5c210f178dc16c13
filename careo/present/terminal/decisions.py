"""Judgements on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from careo.present.terminal.pieces import indented, note, quotation, short, words
from careo.present.views import JudgementView


def judgements(views: Sequence[JudgementView]) -> Iterator[RenderableType]:
    """Each judgement with who made it, why, and whether it holds."""
    if not views:
        yield note("Nobody has judged anything in this case yet.")
    for view in views:
        told = view.kind if view.field is None else f"{view.kind}: {view.field}"
        yield Text.assemble(
            words(told, "bold"), "" if view.value is None else words(f" → {view.value}"), note(f"  {view.state}")
        )
        yield indented(note(f"{short(view.id)} · {view.who}, {view.when}"))
        for place in view.passages:
            if place.quoted:
                yield quotation(place.quoted)
            yield indented(note(f"in document {short(place.document)}"), indent=4)
        yield indented(words(view.why))
        if view.supersedes is not None:
            yield indented(note(f"takes the place of {short(view.supersedes)}"))
