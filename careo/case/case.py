"""The case: one folder, and the few verbs with which everything else uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from careo.case.progress import Watcher, unwatched
from careo.options import Options
from careo.records.documents import Document
from careo.records.extraction import Material
from careo.records.findings import Findings
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.resolution import Resolution
from careo.records.viewers import OWNER, Viewer

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


def new_case(path: str | Path, viewer: Viewer = OWNER, clock: Clock = now) -> Case:
    """Make an empty case at `path` (made, or an empty folder) and open it. Raises CaseExists."""
    raise NotImplementedError


def open_case(path: str | Path, viewer: Viewer = OWNER, clock: Clock = now) -> Case:
    """Open the case at `path`. Raises NoSuchCase, CaseTooNew, CaseInUse, CaseDamaged, UnsafeLibrary."""
    raise NotImplementedError


class Case:
    """An open case. Usable as a context manager; `close` gives the database back."""

    path: Path
    viewer: Viewer
    options: Options

    def add(self, paths: Sequence[str | Path], progress: Watcher = unwatched) -> tuple[Document, ...]:
        """Take and read files and folders. One Document a path of this run, in order of paths; `outcome` is that path's."""
        raise NotImplementedError

    def bring_up_to_date(self, progress: Watcher = unwatched) -> None:
        """Read what is not yet read by the present versions. The verbs below do this themselves, unwatched."""
        raise NotImplementedError

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]:
        """Every document that this viewer sees, by id, then refused paths. `include` names restricted or withdrawn ones."""
        raise NotImplementedError

    def material(self, include: Iterable[str] = ()) -> Material:
        """What the stages across documents, and views, may ask for."""
        raise NotImplementedError

    def resolution(self, include: Iterable[str] = ()) -> Resolution:
        """Entities, claims and events over the visible documents."""
        raise NotImplementedError

    def findings(self, include: Iterable[str] = ()) -> Findings:
        """Everything weighed over the visible documents."""
        raise NotImplementedError

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]:
        """Who checked each checked statement: statement id -> name."""
        raise NotImplementedError

    def restricted(self) -> tuple[str, ...]:
        """Documents that conditions keep, wholly or in part, out of every output unless included by id."""
        raise NotImplementedError

    def withdrawn(self) -> tuple[str, ...]:
        """Documents withdrawn by a judgement."""
        raise NotImplementedError

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, in the order made, those taken back too."""
        raise NotImplementedError

    def lost_judgements(self) -> tuple[Judgement, ...]:
        """Standing judgements whose passage is no longer found."""
        raise NotImplementedError

    def judge(
        self,
        kind: JudgementKind,
        targets: Sequence[str | JudgedPassage],
        why: str,
        *,
        field: str | None = None,
        value: str | None = None,
    ) -> Judgement:
        """Record a judgement by this viewer, now.

        `targets` are ids (statements, mentions, entities, claims, origins, documents, figures, dates) or passages;
        of "take back" the judgement's id. `field` and `value` as records/judgements.py has them; of a condition,
        `field` holds what belongs to it: an embargo's EDTF day, the description or words agreed.
        Raises NoSuchRecord, WrongUse.
        """
        raise NotImplementedError

    def release_key(self) -> bytes:
        """The secret of this case, 32 bytes, with which ids are keyed in whatever leaves it."""
        raise NotImplementedError

    def verify(self) -> list[str]:
        """Sentences about whatever does not verify: originals, records, custody. Empty when all is well."""
        raise NotImplementedError

    def close(self) -> None:
        """Give the database back."""
        raise NotImplementedError
