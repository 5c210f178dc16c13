"""What a person decides at the desk: supposed first, then recorded, never over what another decided meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from careo.errors import NoSuchRecord, Overtaken, WrongUse
from careo.present.desk.change_views import ChangesView
from careo.present.desk.changes import changes
from careo.present.desk.judgements import JudgementView, judgement_views, taken_back
from careo.present.dossier import gather
from careo.present.identifiers import known_ids
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.web.desk import Desk, Deskbound, Given, Seen

Target = str | JudgedPassage
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A judgement as a person asks for it; `expected` is the revision that the person saw."""

    kind: JudgementKind
    targets: tuple[Target, ...]
    why: str
    field: str | None = None
    value: str | None = None
    expected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewView:
    """What a judgement would change."""

    changes: ChangesView
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedView:
    """A judgement that was recorded, and what it changed; `revision` is what is shown now."""

    judgement: JudgementView
    changes: ChangesView
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OvertakenView:
    """Why nothing was recorded, and what was decided meanwhile."""

    error: str
    meanwhile: tuple[JudgementView, ...]
    revision: int


class Judged(Deskbound, Protocol):
    """A case that judgements can be recorded in."""

    def judge(
        self,
        kind: JudgementKind,
        targets: Sequence[Target],
        why: str,
        *,
        field: str | None = None,
        value: str | None = None,
        seen: int | None = None,
    ) -> Judgement: ...

    def suppose(
        self,
        kind: JudgementKind,
        targets: Sequence[Target],
        why: str,
        *,
        field: str | None = None,
        value: str | None = None,
    ) -> Seen: ...


_ONE_AT_A_TIME = threading.Lock()
"""To suppose is as much work as to gather; two at once would only take twice as long each."""


def preview(desk: Desk, case: Judged, asked: Asked) -> PreviewView:
    """What would change; nothing is recorded. Raises NoSuchRecord, WrongUse, Overtaken."""
    before = desk.newest(case.revision())
    _refuse_gone(desk, before, asked)

    def suppose() -> Seen:
        return case.suppose(asked.kind, asked.targets, asked.why, field=asked.field, value=asked.value)

    with _ONE_AT_A_TIME:
        after = gather(_looked_up(before, asked, suppose), desk.include)
    return PreviewView(changes=changes(before.dossier, after), revision=before.revision)


def record(desk: Desk, case: Judged, asked: Asked) -> RecordedView:
    """Record it and wait for its effect. Raises NoSuchRecord, WrongUse, Overtaken, recording nothing."""
    before = desk.newest(case.revision())
    _refuse_gone(desk, before, asked)

    def judge() -> Judgement:
        return case.judge(
            asked.kind, asked.targets, asked.why, field=asked.field, value=asked.value, seen=asked.expected
        )

    return _recorded(desk, case, before, _looked_up(before, asked, judge))


def undo(desk: Desk, case: Judged, judgement: str, why: str) -> RecordedView:
    """Take a judgement back. Raises NoSuchRecord, Overtaken where it was taken back already."""
    before = desk.newest(case.revision())
    made = before.sight.judgements
    if judgement in taken_back(made):
        by = tuple(item.id for item in made if item.supersedes == judgement)
        raise Overtaken("This judgement has been taken back already; nothing was recorded.", by)
    taken = case.judge("take back", (judgement,), why, seen=before.revision)
    return _recorded(desk, case, before, taken)


def overtaken(desk: Desk, error: Overtaken) -> OvertakenView:
    """What to answer to somebody who was overtaken: how it stands now."""
    now = desk.newest(desk.case.revision())
    views = {view.id: view for view in listed(desk, now)}
    return OvertakenView(
        error=str(error),
        meanwhile=tuple(views[item] for item in error.meanwhile if item in views),
        revision=now.revision,
    )


def listed(desk: Desk, given: Given) -> tuple[JudgementView, ...]:
    """Every judgement, the newest first."""
    sight = given.sight
    return judgement_views(given.dossier, sight.judgements, sight.lost(), desk.hidden(given))


def _recorded(desk: Desk, case: Judged, before: Given, judgement: Judgement) -> RecordedView:
    after = desk.newest(case.revision())
    view = next(item for item in listed(desk, after) if item.id == judgement.id)
    return RecordedView(judgement=view, changes=changes(before.dossier, after.dossier), revision=after.revision)


def _refuse_gone(desk: Desk, now: Given, asked: Asked) -> None:
    """Raise where a target is not, or no longer, among what is shown: withdrawn or restricted, say, since the person looked."""
    if asked.expected > now.revision:
        raise WrongUse(f"The case has no revision {asked.expected} yet; nothing was recorded. Load the page again.")
    hidden = desk.hidden(now)
    shown = now.dossier.derived("deciding.ids", lambda: frozenset(known_ids(now.dossier, ())))
    for target in asked.targets:
        document = target.document if isinstance(target, JudgedPassage) else target
        if document in now.dossier.readings or document in shown or (asked.kind == "condition" and document in hidden):
            continue
        if asked.expected < now.revision:
            about = [
                item for item in now.sight.judgements if any(place.document == document for place in item.passages)
            ]
            raise Overtaken(
                "What this is about is no longer among what is shown of the case; nothing was recorded. Load the page again.",
                tuple(item.id for item in about[-1:]),
            )
        raise NoSuchRecord(f"The id {document} names nothing that is shown of this case; nothing was recorded.")


def _looked_up(now: Given, asked: Asked, ask: Callable[[], Answer]) -> Answer:
    """The answer; where a target names nothing any more, though the case changed since, that is told so."""
    try:
        return ask()
    except NoSuchRecord as error:
        if asked.expected < now.revision:
            raise Overtaken(f"The case has changed since you looked. {error}") from error
        raise
