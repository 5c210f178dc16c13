"""Views of what people decided, with whether it still holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from careo.errors import WrongUse
from careo.present.views import JudgedPlaceView, JudgementView
from careo.records.judgements import Judgement, JudgementKind

KINDS: tuple[JudgementKind, ...] = get_args(JudgementKind)


WITHHELD = "withheld: it is about restricted or withdrawn material"


def judgement_views(
    judgements: Iterable[Judgement], lost: Iterable[Judgement], hidden: Iterable[str] = ()
) -> tuple[JudgementView, ...]:
    """Every judgement in the order made. A taking-back that was itself taken back undoes nothing.

    Of judgements about `hidden` documents neither the quoted words nor the reason nor the value is shown.
    """
    unseen = frozenset(hidden)
    listed = tuple(judgements)
    undone: set[str] = set()
    for judgement in reversed(listed):
        if judgement.kind == "take back" and judgement.supersedes and judgement.id not in undone:
            undone.add(judgement.supersedes)
    gone = {judgement.id for judgement in lost}
    views = (_judgement(item, item.id in undone, item.id in gone) for item in listed)
    return tuple(
        _withheld(view) if any(place.document in unseen for place in view.passages) else view for view in views
    )


def _withheld(view: JudgementView) -> JudgementView:
    places = tuple(replace(place, spans=(), quoted="") for place in view.passages)
    return replace(view, passages=places, value=None, why=WITHHELD)


def _judgement(item: Judgement, undone: bool, gone: bool) -> JudgementView:
    return JudgementView(
        id=item.id,
        who=item.who,
        when=item.when,
        kind=item.kind,
        passages=tuple(
            JudgedPlaceView(document=place.document, spans=place.spans, quoted=place.quoted) for place in item.passages
        ),
        field=item.field,
        value=item.value,
        why=item.why,
        supersedes=item.supersedes,
        state="taken back" if undone else "lost" if gone else "in force",
    )


def kind_of(typed: str) -> JudgementKind:
    """The kind of judgement of this name ("same-entity" will do for "same entity"); WrongUse if there is none."""
    for kind in KINDS:
        if kind == typed.replace("-", " "):
            return kind
    raise WrongUse(f"“{typed}” is no kind of judgement. Choose one of: {', '.join(KINDS)}.")
