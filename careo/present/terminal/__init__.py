"""Views on the terminal, set to be read: tables, quotations and chains, wrapped to its width, plain where it is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.console import Console, RenderableType

from careo.present.dossier import Dossier
from careo.present.nouns import Noun
from careo.present.terminal.naming import people, relations
from careo.present.terminal.pieces import note
from careo.present.terminal.testimony import documents, statements, texts
from careo.present.terminal.weighing import chronology, claims, figures, gaps, origins, responses
from careo.present.views import View

RENDERERS: dict[Noun, Callable[[Dossier, Sequence[Any]], Iterable[RenderableType]]] = {
    "documents": documents,
    "texts": texts,
    "statements": statements,
    "claims": claims,
    "people": people,
    "relations": relations,
    "chronology": chronology,
    "figures": figures,
    "origins": origins,
    "responses": responses,
    "gaps": gaps,
}
EMPTY: dict[Noun, str] = {
    "documents": "The case holds no document yet. Add some with: careo add CASE PATH…",
    "texts": "No document of the case has been read. “careo show CASE documents” says what became of each.",
    "statements": "No statement was found. “careo show CASE documents” says which documents were read.",
    "claims": "No claim was found: there are no statements to compare.",
    "people": "Nobody is named in what was read.",
    "relations": "No relation between people or organisations was found in what was read.",
    "chronology": "Nothing that was read is placed in time.",
    "figures": "No figure was found in what was read.",
    "origins": "No origin was found: there are no statements to follow outward.",
    "responses": "No response of anybody was found, and no accusation that would call for one.",
    "gaps": "No gap was found.",
}


def show(console: Console, dossier: Dossier, noun: Noun, views: Sequence[View]) -> None:
    """Print the views of one noun."""
    if not views:
        console.print(note(EMPTY[noun]))
        return
    for part in RENDERERS[noun](dossier, views):
        console.print(part)
