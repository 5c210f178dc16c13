"""The case: one folder, and the few verbs with which everything else uses it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from careo.case import corrections, folder, stages, verification
from careo.case.judgements import Pointer, Target, check_request, refuse_unknown
from careo.case.material import CaseMaterial
from careo.case.originals import Originals
from careo.case.pipeline import Reader, Taken, Work, take
from careo.case.progress import Watcher, unwatched
from careo.case.second_reader import Outside
from careo.case.store import Stamp, Store
from careo.case.view import View
from careo.case.walk import walk
from careo.options import Options
from careo.records.codec import from_json, to_json
from careo.records.documents import Document, Facts
from careo.records.extraction import Material
from careo.records.findings import Findings
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.resolution import Resolution
from careo.records.viewers import OWNER, Viewer
from careo.resolve import resolve
from careo.weigh import weigh

Clock = Callable[[], datetime]
Record = TypeVar("Record")

_NOTHING = Outside()
"""Nothing is allowed but what is on this machine, and its use is said on stderr."""
_KEPT_ACROSS = 8
"""Resolutions and Findings kept: of the newest few combinations of documents, judgements and options."""


def now() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


def new_case(path: str | Path, viewer: Viewer = OWNER, clock: Clock = now) -> Case:
    """Make an empty case at `path` (made, or an empty folder) and open it. Raises CaseExists."""
    folder.make(Path(path), secrets.token_bytes(32), Stamp(who=viewer.name, when=_when(clock)))
    return open_case(path, viewer, clock)


def open_case(path: str | Path, viewer: Viewer = OWNER, clock: Clock = now, outside: Outside = _NOTHING) -> Case:
    """Open the case at `path`; `outside` is what its second reader, if it names one, is allowed.

    Raises NoSuchCase, CaseTooNew, CaseInUse, CaseDamaged, UnsafeLibrary, WrongUse.
    """
    store, options = folder.open_folder(Path(path))
    return Case(Path(path).absolute(), store, options, viewer, clock, outside)


class Case:
    """An open case. Usable as a context manager; `close` gives the database back."""

    def __init__(
        self, path: Path, store: Store, options: Options, viewer: Viewer, clock: Clock, outside: Outside
    ) -> None:
        self.path = path
        self.viewer = viewer
        self.options = options
        self._store = store
        self._clock = clock
        self._originals = Originals(path / folder.ORIGINALS)
        self._reader = Reader(store, self._originals, options, outside)
        self._seen: tuple[int, date, View] | None = None

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self._store.close()

    def add(self, paths: Sequence[str | Path], progress: Watcher = unwatched) -> tuple[Document, ...]:
        """Take and read files and folders. One Document a path of this run, in order of paths; `outcome` is that path's."""
        self._reader.second.require_leave()
        taken = tuple(take(walk(paths, self.path), self._store, self._originals, self._stamp, progress))
        named = frozenset(item.document for item in taken if item.document is not None)
        with folder.reading_alone(self.path) as alone:
            view = self._fresh_view()
            work = [item for item in view.work.values() if alone or item.document in named]
            self._reader.bring_up_to_date(self._reader.missing(work, again=named), progress)
        view = self._fresh_view()
        return tuple(self._outcome(item, view) for item in taken)

    def bring_up_to_date(self, progress: Watcher = unwatched) -> None:
        """Read what is not yet read by the present versions. The verbs below do this themselves, unwatched."""
        self._view(progress)

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]:
        """Every document that this viewer sees, by id, then refused paths. `include` names restricted or withdrawn ones."""
        return self._view().documents(include)

    def material(self, include: Iterable[str] = ()) -> Material:
        """What the stages across documents, and views, may ask for."""
        return self._view().material(include)

    def resolution(self, include: Iterable[str] = ()) -> Resolution:
        """Entities, claims and events over the visible documents."""
        view = self._view()
        material = view.material(include)
        return self._resolution(view, material, view.across(material))

    def findings(self, include: Iterable[str] = ()) -> Findings:
        """Everything weighed over the visible documents."""
        view = self._view()
        material = view.material(include)
        judgements = view.across(material)

        def make() -> Findings:
            resolution = self._resolution(view, material, judgements)
            return weigh(material, resolution, judgements, self.options.weigh)

        key = self._key_across(stages.WEIGH, view, material, judgements)
        return self._kept(stages.WEIGH, key, Findings, make)

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]:
        """Who checked each checked statement: statement id -> name."""
        view = self._view()
        material = view.material(include)
        found: dict[str, str] = {}
        for document in sorted({item.passages[0].document for item in view.judgements if item.kind == "check"}):
            if document in material.documents():
                text = view.reading(document).text
                found |= corrections.checks(material.extraction(document), text, view.judgements)
        return found

    def restricted(self) -> tuple[str, ...]:
        """Documents that conditions keep, wholly or in part, out of every output unless included by id."""
        standings = self._view().standings().items()
        return tuple(document for document, standing in standings if standing.whole or standing.spans)

    def withdrawn(self) -> tuple[str, ...]:
        """Documents withdrawn by a judgement."""
        return tuple(document for document, standing in self._view().standings().items() if standing.withdrawn)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, in the order made, those taken back too."""
        return self._store.state().judgements

    def lost_judgements(self) -> tuple[Judgement, ...]:
        """Standing judgements whose passage is no longer found."""
        return self._view().lost()

    def judge(
        self,
        kind: JudgementKind,
        targets: Sequence[Target],
        why: str,
        *,
        field: str | None = None,
        value: str | None = None,
    ) -> Judgement:
        """Record a judgement by this viewer, now.

        `targets` are ids (statements, mentions, entities, claims, origins, documents, figures, dates) or passages;
        of "take back" the judgement's id. `field` and `value` as records/judgements.py has them; of a condition,
        `field` holds what belongs to it: an embargo's EDTF day, the description or words agreed. A source is corrected
        by the statement and then the passage that names who says it. Raises NoSuchRecord, WrongUse.
        """
        why, field, value = _letters(why), field and _letters(field), value and _letters(value)
        check_request(kind, targets, field, value)
        self._refuse_to_send_first()
        stamp = self._stamp()
        supersedes = None
        passages: tuple[JudgedPassage, ...] = ()
        if kind == "take back":
            supersedes = str(targets[0])
            refuse_unknown(self.judgements(), supersedes)
        else:
            view = self._view()
            everything = tuple(view.work)
            pointer = Pointer(view.material(everything), frozenset(everything), lambda: self.findings(everything))
            passages = pointer.passages(kind, targets)
        given = Judgement(
            id="", who=stamp.who, when=stamp.when, kind=kind, passages=passages, why=why, field=field, value=value,
            supersedes=supersedes,
        )  # fmt: skip
        return self._store.add_judgement(given)

    def revision(self) -> int:
        """A number that every deed raises: what was made from the case can be kept until it changes."""
        return self._store.revision()

    def release_key(self) -> bytes:
        """The secret of this case, 32 bytes, with which ids are keyed in whatever leaves it."""
        return self._store.release_key()

    def verify(self) -> list[str]:
        """Sentences about whatever does not verify: originals, records, custody. Empty when all is well."""
        return verification.faults(self.path, self._store, self._originals, self._fresh_view())

    def _refuse_to_send_first(self) -> None:
        """Raise WrongUse where looking up what a judgement points to would first give documents to the second reader."""
        if self._reader.second.on and self._reader.missing(self._fresh_view().work.values()):
            self._reader.second.refuse_before_judging()

    def _stamp(self) -> Stamp:
        return Stamp(who=self.viewer.name, when=_when(self._clock))

    def _fresh_view(self) -> View:
        return View(self._store.state(), self._store, self._reader, self._clock().astimezone(UTC).date())

    def _view(self, progress: Watcher = unwatched) -> View:
        """The case as it is now, with everything read that can be; what another process is reading is left to it."""
        today = self._clock().astimezone(UTC).date()
        revision = self._store.revision()
        if self._seen is not None and self._seen[:2] == (revision, today):
            return self._seen[2]
        view = self._fresh_view()
        missing = self._reader.missing(view.work.values())
        if missing:
            missing = self._read_missing(missing, progress)
        if not missing and view.settled():
            self._seen = (view.state.revision, today, view)
        return view

    def _read_missing(self, missing: list[Work], progress: Watcher) -> list[Work]:
        """Read them, unless another process is at it; what is still missing then."""
        with folder.reading_alone(self.path) as alone:
            if alone:
                self._reader.bring_up_to_date(self._reader.missing(missing), progress)
        return self._reader.missing(missing)

    def _outcome(self, taken: Taken, view: View) -> Document:
        """The outcome of one path: its document's, or that the document had come from another path before."""
        if taken.document is None:
            return Document(id=None, media_type=None, outcome="refused", why=taken.why, paths=(taken.path,))
        document = view.document(taken.document)
        standing = view.standings()[taken.document]
        if standing.whole or standing.withdrawn:
            document = replace(document, facts=Facts(), notes=())
        first = view.state.documents[taken.document][0]
        if taken.path == first:
            return document
        return _as_duplicate(document, taken.path, first)

    def _resolution(self, view: View, material: CaseMaterial, judgements: tuple[Judgement, ...]) -> Resolution:
        key = self._key_across(stages.RESOLVE, view, material, judgements)
        return self._kept(stages.RESOLVE, key, Resolution, lambda: resolve(material, judgements, self.options.resolve))

    def _key_across(self, stage: str, view: View, material: CaseMaterial, judgements: tuple[Judgement, ...]) -> str:
        """Over each visible document, what is shown of it, every judgement that bears on it, versions and options."""
        documents = [
            (view.work[document].keys.extract, material.restricted(document), material.document(document))
            for document in material.documents()
        ]
        bearing = [item for item in view.judgements if item.kind == "correct statement"]
        options = (self.options.resolve, self.options.weigh) if stage == stages.WEIGH else (self.options.resolve,)
        versions = stages.version_of(stages.RESOLVE), stages.version_of(stage)
        return stages.key_of(stage, "/".join(versions), documents, bearing, judgements, options)

    def _kept(self, stage: str, key: str, kind: type[Record], make: Callable[[], Record]) -> Record:
        kept = self._store.outputs([key]).get(key)
        if kept is not None:
            with suppress(ValueError):
                return from_json(kept, kind)
        record = make()
        self._store.keep_across(stage, key, to_json(record), _KEPT_ACROSS)
        return record


def _as_duplicate(document: Document, path: str, first: str) -> Document:
    return replace(
        document, outcome="duplicate", why=f"The same bytes as {first}, which is in the case.", paths=(path,)
    )


def _letters(text: str) -> str:
    """Text that can be kept as UTF-8; what a terminal gave as broken bytes is written as \\udcff."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _when(clock: Clock) -> str:
    return clock().astimezone(UTC).isoformat(timespec="microseconds")
