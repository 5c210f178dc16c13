"""Gaps as the desk shows them: what is missing, why it counts as missing, and a way to what it is about."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from careo.present.dossier import Dossier, once
from careo.present.indexes import chronology_views, figure_views, origin_views, statement_views
from careo.present.weighing import gaps
from careo.present.wording import flat

AboutKind = Literal["claim", "person", "statement", "figure", "event", "origin", "document", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView:
    """What something is about. `text` is its name or wording; `document` where a statement stands; `said`: in a document's words."""

    kind: AboutKind
    id: str
    text: str
    document: str | None
    said: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingView:
    """One gap."""

    kind: str
    why: str
    about: AboutView


@dataclass(frozen=True, slots=True, kw_only=True)
class GapKindCount:
    """How many gaps of a kind there are."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsListView:
    """A part of the gaps."""

    total: int
    offset: int
    items: tuple[MissingView, ...]
    all: int
    """Gaps of all kinds."""
    kinds: tuple[GapKindCount, ...]


def gaps_list(dossier: Dossier, kind: str | None, offset: int, limit: int) -> GapsListView:
    """Gaps by kind, the rarer kinds first: a list of hundreds should not hide the one accusation that nobody answered."""
    everything = _ordered(dossier)
    found = [gap for gap in everything if kind is None or gap.kind == kind]
    counts = Counter(gap.kind for gap in everything)
    return GapsListView(
        total=len(found),
        offset=offset,
        items=tuple(found[offset : offset + limit]),
        all=len(everything),
        kinds=tuple(GapKindCount(kind=item, count=count) for item, count in sorted(counts.items(), key=_rarest)),
    )


def _rarest(counted: tuple[str, int]) -> tuple[int, str]:
    return (counted[1], counted[0])


@once
def _ordered(dossier: Dossier) -> tuple[MissingView, ...]:
    views = gaps(dossier)
    counts = Counter(view.kind for view in views)
    made = [MissingView(kind=view.kind, why=view.why, about=about(dossier, view.about)) for view in views]
    return tuple(sorted(made, key=lambda item: (counts[item.kind], item.kind)))


def about(dossier: Dossier, identifier: str) -> AboutView:
    """What an id leads to: itself, or the claim, person, figure… that it is a member of."""
    home = identifier if identifier in dossier.claims else dossier.members.get(identifier, identifier)
    if home in dossier.claims:
        statement = dossier.claims[home].statement
        return _about("claim", home, dossier.content(statement), dossier.statements[statement].document, said=True)
    if home in dossier.entities:
        return _about("person", home, dossier.entities[home].name)
    if home in statement_views(dossier):
        view = statement_views(dossier)[home]
        return _about("statement", home, view.content.text, view.document, said=True)
    if home in figure_views(dossier):
        return _about("figure", home, figure_views(dossier)[home].of)
    if home in chronology_views(dossier):
        return _about("event", home, chronology_views(dossier)[home].what, said=True)
    if home in origin_views(dossier):
        return _about("origin", home, origin_views(dossier)[home].name or "")
    if home in dossier.readings:
        return _about("document", home, dossier.title(home), home, said=True)
    return _about("unknown", identifier, identifier)


def _about(kind: AboutKind, identifier: str, text: str, document: str | None = None, said: bool = False) -> AboutView:
    return AboutView(kind=kind, id=identifier, text=flat(text), document=document, said=said)
