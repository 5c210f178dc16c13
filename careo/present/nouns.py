"""The nouns that can be shown, each with the function that makes its views, and the way from any id to what it opens."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import msgspec

from careo.errors import NoSuchRecord, WrongUse
from careo.present.dossier import Dossier, once
from careo.present.naming import people, relations
from careo.present.testimony import documents, statements, texts
from careo.present.views import (
    ChronologyView,
    ClaimView,
    FigureView,
    OriginView,
    RelationView,
    ResponseView,
    StatementView,
    TextView,
    View,
)
from careo.present.weighing import chronology, claims, figures, gaps, origins, responses

Noun: TypeAlias = Literal[
    "documents",
    "texts",
    "statements",
    "claims",
    "people",
    "relations",
    "chronology",
    "figures",
    "origins",
    "responses",
    "gaps",
]
NOUNS: tuple[Noun, ...] = get_args(Noun)
SHORTEST_PREFIX = 6
"""Characters of an id that may stand for the whole where only one begins so."""

VIEWS: dict[Noun, Callable[[Dossier], tuple[View, ...]]] = {
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


def noun_of(what: str) -> Noun:
    """The noun of this name; WrongUse, naming all of them, if there is none."""
    for noun in NOUNS:
        if noun == what:
            return noun
    raise WrongUse(f"“{what}” is nothing that can be shown. Choose one of: {', '.join(NOUNS)}.")


def views_of(dossier: Dossier, noun: Noun) -> tuple[View, ...]:
    """All views of a noun, in stable order."""
    return VIEWS[noun](dossier)


def lookup(dossier: Dossier, noun: Noun, wanted: str) -> tuple[View, ...]:
    """The views that an id opens: the record's own, any member's cluster, or what belongs to a document or person.

    A beginning of at least six characters will do where only one id begins so. Raises NoSuchRecord.
    """
    table = _openings(dossier, noun)
    if wanted in table.views:
        return table.views[wanted]
    near = _beginning(table.ids, wanted) if len(wanted) >= SHORTEST_PREFIX else []
    if len(near) == 1:
        return table.views[near[0]]
    what = "is the beginning of more than one" if near else "names nothing"
    raise NoSuchRecord(f"The id {wanted} {what} among the {noun} that are shown of this case.")


@dataclass(frozen=True, slots=True)
class _Openings:
    """What each id opens, and all ids in order."""

    views: Mapping[str, tuple[View, ...]]
    ids: Sequence[str]


def _openings(dossier: Dossier, noun: Noun) -> _Openings:
    """What every id opens among a noun's views, made once for a dossier."""

    def make() -> _Openings:
        own: dict[str, tuple[View, ...]] = {}
        related: dict[str, list[View]] = defaultdict(list)
        for view in views_of(dossier, noun):
            identifier = getattr(view, "id", None)
            if isinstance(identifier, str):
                own[identifier] = (view,)
            for opener in _related(view):
                related[opener].append(view)
        members = {member: own[cluster] for member, cluster in dossier.members.items() if cluster in own}
        opened = {**{opener: tuple(views) for opener, views in related.items()}, **members, **own}
        return _Openings(opened, sorted(opened))

    return dossier.derived(f"openings of {noun}", make)


@once
def openings(dossier: Dossier) -> Mapping[Noun, _Openings]:
    """What every id opens among the views of each noun."""
    return {noun: _openings(dossier, noun) for noun in NOUNS}


def _beginning(ids: Sequence[str], wanted: str) -> list[str]:
    """At most two of the sorted ids that begin so: one is what was meant, two are too many."""
    at = bisect_left(ids, wanted)
    return [item for item in ids[at : at + 2] if item.startswith(wanted)]


def json_line(view: object) -> str:
    """A view as one line of JSON: fields in the contract's order, letters as they are."""
    return msgspec.json.encode(view).decode("utf-8")


def _related(view: View) -> tuple[str, ...]:
    """Ids of what a view is a view of, or is about."""
    match view:
        case StatementView() | TextView():
            return (view.document,)
        case ClaimView():
            return (view.statement, *view.supports, *view.disputes, *view.qualifies)
        case ChronologyView():
            return view.statements
        case FigureView():
            return tuple(account.statement for account in view.accounts if account.statement)
        case RelationView():
            return tuple(dict.fromkeys((view.a, view.b)))
        case OriginView():
            return (view.entity,) if view.entity else ()
        case ResponseView():
            return tuple(item for item in (view.entity, view.statement, *view.claims) if item)
        case _:
            return ()
