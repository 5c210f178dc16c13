"""Documents, texts and statements on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from careo.present.dossier import Dossier, title_of
from careo.present.terminal.pieces import heading, indented, note, quotation, short, words
from careo.present.views import DocumentView, StatementView, TextView
from careo.present.wording import (
    LANGUAGES,
    UNKNOWN,
    chain_words,
    count_words,
    date_words,
    flat,
    manner_words,
    safe,
)


def documents(dossier: Dossier, views: Sequence[DocumentView]) -> Iterator[RenderableType]:
    """Each document under its title, and what was not read with the reason; a table would squeeze the titles."""
    titles = {item.id: title_of(item) for item in dossier.documents}
    for view in views:
        yield heading(titles.get(view.id) or view.title or ", ".join(view.paths))
        yield indented(note(_facts(view)), 4)
        if view.why:
            yield indented(Text(f"{view.outcome}: ", style="bold") + words(", ".join(view.paths)), 4)
            yield indented(words(view.why), 4)
        for told in view.notes:
            yield indented(note(told), 4)
        yield Text("")
    yield note(count_words(len(views), "document"))


def _facts(view: DocumentView) -> str:
    """What is known of a document, and what is not, in one line."""
    known_facts = (
        ("publisher", view.publisher),
        ("date", date_words(view.published)),
        ("kind", view.kind),
        ("language", LANGUAGES.get(view.language or "")),
    )
    parts = [value if value and value != UNKNOWN else f"{what} unknown" for what, value in known_facts]
    length = "not read" if view.words is None else f"{view.words:,} words"
    return " · ".join((*parts, length, view.outcome, short(view.id)))


def texts(dossier: Dossier, views: Sequence[TextView]) -> Iterator[RenderableType]:
    """Each text under its title."""
    for view in views:
        yield heading(dossier.title(view.document)) + note(f"  {short(view.document)}")
        yield Text("")
        yield indented(Text(safe(view.text)))
        yield Text("")


def statements(dossier: Dossier, views: Sequence[StatementView]) -> Iterator[RenderableType]:
    """Each statement with its chain, under its document."""
    for document, group in groupby(views, key=lambda view: view.document):
        yield heading(dossier.title(document)) + note(f"  {short(document)}")
        for view in group:
            yield Text("")
            yield indented(chain(view))
            yield indented(note(_said(view)))
            yield quotation(view.content.text)
        yield Text("")
    checked = sum(1 for view in views if view.checked_by)
    yield note(f"{count_words(len(views), 'statement')}, {checked or 'none'} checked by a person.")


def chain(view: StatementView) -> Text:
    """The chain as drawn: publisher ← … ← root."""
    drawn = chain_words(view.chain)
    return Text(safe(drawn), style="dim" if drawn == UNKNOWN else "cyan")


def _said(view: StatementView) -> str:
    parts = [short(view.id), manner_words(view)]
    if view.source is not None:
        parts.append(f"source “{flat(view.source.text)}”")
    if view.cue is not None:
        parts.append(f"cue “{flat(view.cue.text)}”")
    return " · ".join(parts)
