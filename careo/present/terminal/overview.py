"""The overview of a case on the terminal: what is in it, and the few things that one would want to know first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from careo.present.dossier import Dossier
from careo.present.nouns import NOUNS, views_of
from careo.present.terminal.pieces import heading, indented, note, quotation, table, words
from careo.present.terminal.testimony import chain
from careo.present.testimony import statements
from careo.present.views import ClaimView, StatementView
from careo.present.weighing import claims, responses
from careo.present.wording import bounds_words, count_words, flat

SHOWN = 3
"""Of each thing, how many; the commands that show the rest are named."""
COUNTED = {
    "documents": "what was given, and what became of it",
    "statements": "who says what, on whose word",
    "claims": "what several say, and who disputes it",
    "people": "people, organisations and places",
    "relations": "how they are related",
    "chronology": "when it happened",
    "figures": "how many, as each account has it",
    "origins": "where it all comes from",
    "responses": "how those concerned answered",
    "gaps": "what is missing",
}


def show_overview(console: Console, dossier: Dossier, place: str) -> None:
    """Print the overview."""
    for part in _overview(dossier, place):
        console.print(part)


def _overview(dossier: Dossier, place: str) -> Iterator[RenderableType]:
    yield heading(f"The case in {place}")
    yield note("CASE stands for that place in the commands below.")
    yield Text("")
    made = table("", "", "To read them")
    for noun in NOUNS:
        if noun in COUNTED:
            made.add_row(f"{len(views_of(dossier, noun)):,}", COUNTED[noun], f"careo show CASE {noun}")
    yield indented(made)
    yield from _longest_chains(statements(dossier))
    yield from _heaviest_claims(claims(dossier))
    yield from _answers(dossier)


def _longest_chains(views: Sequence[StatementView]) -> Iterator[RenderableType]:
    nested = sorted((view for view in views if len(view.chain) > 2), key=lambda view: (-len(view.chain), view.id))
    if nested:
        yield Text("")
        yield heading("On whose word")
    for view in nested[:SHOWN]:
        yield indented(chain(view))
        yield quotation(view.content.text)


def _heaviest_claims(views: Sequence[ClaimView]) -> Iterator[RenderableType]:
    def accounts(view: ClaimView) -> int:
        return len(view.supports) + len(view.disputes)

    heavy = sorted((view for view in views if accounts(view) > 1), key=lambda view: (-accounts(view), view.id))
    if heavy:
        yield Text("")
        yield heading("Several say so")
    for view in heavy[:SHOWN]:
        yield quotation(view.text, indent=2)
        sides = [f"{count_words(len(view.supports), 'account')} for: {bounds_words(view.origins.supports)}"]
        if view.disputes:
            sides.append(f"{count_words(len(view.disputes), 'account')} against: {bounds_words(view.origins.disputes)}")
        yield indented(note("; ".join(sides)), indent=4)


def _answers(dossier: Dossier) -> Iterator[RenderableType]:
    answered = responses(dossier)
    if answered:
        yield Text("")
        yield heading("How they answered")
    told = dict.fromkeys((flat(view.party), view.kind) for view in answered)
    for party, kind in list(told)[:SHOWN]:
        yield indented(Text.assemble(words(party, "bold"), f": {kind}"))
    yield Text("")
