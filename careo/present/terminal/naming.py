"""People, organisations and places, and their relations, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from careo.present.dossier import Dossier
from careo.present.terminal.pieces import indented, note, quotation, short, table, words
from careo.present.views import PeopleView, RelationView
from careo.present.wording import flat, safe


def people(dossier: Dossier, views: Sequence[PeopleView]) -> Iterator[RenderableType]:
    """A table, those most often named first."""
    made = table("Name", "Kind", "Also named", "Mentions", "Documents", "Id")
    for view in sorted(views, key=lambda item: (-item.mentions, item.name, item.id)):
        others = tuple(flat(name) for name in view.names if name != view.name)
        made.add_row(
            words(flat(view.name)),
            words(view.kind),
            Text(safe(", ".join(others)) or "–"),
            words(view.mentions),
            words(len(view.documents)),
            words(short(view.id)),
        )
    yield made
    for proposal in dossier.resolution.proposals:
        pair = [dossier.name(item) for item in (proposal.a, proposal.b)]
        if all(pair) and {proposal.a, proposal.b} <= {view.id for view in views}:
            yield note(f"\nPerhaps one: {pair[0]} and {pair[1]}. " + " ".join(item.text for item in proposal.reasons))


def relations(dossier: Dossier, views: Sequence[RelationView]) -> Iterator[RenderableType]:
    """Each relation as a sentence, with the words that say so."""
    for view in views:
        yield relation_words(dossier, view)
        yield quotation(dossier.words(view.document, view.spans))
        yield indented(note(dossier.title(view.document)), indent=4)


def relation_words(dossier: Dossier, view: RelationView) -> Text:
    """Reads "Omar: sibling of Miguel"."""
    link = "is said not to be" if view.polarity == "negative" else "–"
    how = f" ({view.modality})" if view.modality != "stated" else ""
    return Text.assemble(
        words(dossier.name(view.a), "bold"), f" {link} ", f"{view.kind} – ", words(dossier.name(view.b), "bold"), how
    )
