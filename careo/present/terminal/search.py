"""What a search found, on the terminal: each hit with the words around it, and those that match in bold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.console import Console, RenderableType
from rich.text import Text

from careo.present.desk.search import (
    PersonHitView,
    StatementHitView,
    TextHitView,
    hit_lines,
)
from careo.present.dossier import Dossier
from careo.present.terminal.pieces import heading, indented, note, short
from careo.present.wording import chain_words, count_words, flat, safe
from careo.records.passages import Spans
from careo.records.search import Found, Snippet, Within

COUNTED: dict[Within, tuple[str, str]] = {
    "texts": ("document", "documents"),
    "statements": ("statement", "statements"),
    "people": ("person, organisation or thing", "people, organisations and things"),
}


def show_found(console: Console, dossier: Dossier, found: Mapping[Within, Found]) -> None:
    """Print what was found, one kind after the other."""
    for within, page in found.items():
        console.print(heading(count_words(page.total, *COUNTED[within])))
        for line in hit_lines(dossier, {within: page}):
            for part in _parts(line.hit):
                console.print(indented(part))
        left = page.total - page.offset - len(page.hits)
        if left > 0:
            console.print(indented(note(f"… and {left:,} more: ask for them with --in {within} and a larger --limit.")))


def _parts(hit: TextHitView | StatementHitView | PersonHitView) -> Iterable[RenderableType]:
    match hit:
        case TextHitView():
            yield Text.assemble(_marked(hit.title.text, hit.title.marks), note(f"  {short(hit.document)}"))
            for passage in hit.passages:
                yield indented(_snippet(passage.snippet))
            more = hit.places - sum(len(passage.spans) for passage in hit.passages)
            if more > 0:
                yield indented(note(f"… and {count_words(more, 'more place')}"))
        case StatementHitView():
            yield _snippet(hit.content)
            yield indented(note(f"{chain_words(hit.statement.chain)} · {flat(hit.title)} · {short(hit.statement.id)}"))
        case PersonHitView():
            spelled = Text(", ").join(_marked(spelling.text, spelling.marks) for spelling in hit.spellings)
            named = (
                Text("") if hit.name in [spelling.text for spelling in hit.spellings] else Text(f" = {safe(hit.name)}")
            )
            counts = f"  {hit.kind}, {count_words(hit.mentions, 'mention')} in {count_words(hit.documents, 'document')}"
            yield Text.assemble(spelled, named, note(f"{counts} · {short(hit.id)}"))


def _snippet(snippet: Snippet) -> Text:
    """Words of a document, those that match in bold; dots where more stands before or after."""
    words = _marked(snippet.text, snippet.marks)
    return Text.assemble("… " if snippet.more_before else "", words, " …" if snippet.more_after else "")


def _marked(words: str, marks: Spans) -> Text:
    text = Text(safe(words))
    for start, end in marks:
        text.stylize("bold", start, end)
    return text
