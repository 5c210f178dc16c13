"""Judgements: what people decided, what a further one would change, recording it, and taking it back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, cast

from fastapi import APIRouter, Path, Response

from careo.errors import Overtaken, WrongUse
from careo.present.desk.judgements import JudgementsView
from careo.records.judgements import JudgedPassage, JudgementKind
from careo.web.answers import USUAL_PAGE, Limit, Offset, answer, page_of
from careo.web.deciding import (
    Asked,
    Judged,
    OvertakenView,
    PreviewView,
    RecordedView,
    listed,
    overtaken,
    preview,
    record,
    undo,
)
from careo.web.desk import Desk

MOST_TARGETS = 200
_CONFLICT: dict[int | str, dict[str, Any]] = {
    409: {"model": OvertakenView, "description": "Overtaken; nothing was recorded."}
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PointedPassage:
    """Ranges of characters of one document."""

    document: str
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementRequest:
    """What a person decides; docs/desk_api.md says which targets, field and value each kind takes."""

    kind: JudgementKind
    targets: tuple[str | PointedPassage, ...]
    why: str
    expected: int
    """The revision that the person saw."""
    field: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRequest:
    """Why a judgement is taken back."""

    why: str


def routes(desk: Desk) -> APIRouter:
    """/api/judgements and what stands below it."""
    router = APIRouter(prefix="/judgements", tags=["judgements"])

    @router.get("", response_model=JudgementsView)
    def judgements(offset: Offset = 0, limit: Limit = USUAL_PAGE) -> Response:
        """Every judgement ever made, the newest first."""
        views = listed(desk, desk.given())
        return answer(JudgementsView(total=len(views), offset=offset, items=page_of(views, offset, limit)))

    @router.post("/preview", response_model=PreviewView, responses=_CONFLICT)
    def preview_judgement(asked: JudgementRequest) -> Response:
        """What a judgement would change; nothing is recorded."""
        return _answered(desk, lambda: preview(desk, _case(desk), _asked(asked)))

    @router.post("", response_model=RecordedView, responses=_CONFLICT)
    def record_judgement(asked: JudgementRequest) -> Response:
        """Record a judgement; the answer waits for its effect."""
        return _answered(desk, lambda: record(desk, _case(desk), _asked(asked)))

    @router.post("/{judgement}/undo", response_model=RecordedView, responses=_CONFLICT)
    def undo_judgement(judgement: Annotated[str, Path()], asked: UndoRequest) -> Response:
        """Take a judgement back, by a further one."""
        return _answered(desk, lambda: undo(desk, _case(desk), judgement, _why(asked.why)))

    return router


def _answered(desk: Desk, ask: Any) -> Response:
    try:
        return answer(ask())
    except Overtaken as error:
        return answer(overtaken(desk, error), status=409)


def _case(desk: Desk) -> Judged:
    return cast(Judged, desk.case)


def _asked(given: JudgementRequest) -> Asked:
    if given.kind == "take back":
        raise WrongUse("A judgement is taken back with POST /api/judgements/ID/undo; nothing was recorded.")
    if len(given.targets) > MOST_TARGETS:
        raise WrongUse(f"A judgement points to {MOST_TARGETS} at most; nothing was recorded.")
    targets = tuple(
        item if isinstance(item, str) else JudgedPassage(document=item.document, spans=item.spans)
        for item in given.targets
    )
    return Asked(
        kind=given.kind,
        targets=targets,
        why=_why(given.why),
        field=given.field,
        value=given.value,
        expected=given.expected,
    )


def _why(given: str) -> str:
    if not given.strip():
        raise WrongUse("A judgement needs its reason, in words; nothing was recorded.")
    return given.strip()
