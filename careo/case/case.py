"""The case: one folder, and the few verbs with which everything else uses it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from careo.case import folder, verification
from careo.case.judgements import Pointer, Target, check_request, refuse_unknown
from careo.case.originals import Originals
from careo.case.pipeline import Reader, Taken, Work, take
from careo.case.progress import Stop, Watcher, never, unwatched
from careo.case.search.asking import Question
from careo.case.search.looking import Search
from careo.case.second_reader import Outside
from careo.case.sight import Mark, Sight
from careo.case.store import Stamp, State, Store
from careo.case.view import Decoded, View
from careo.case.walk import Found as FoundFile
from careo.case.walk import given, walk
from careo.errors import CaseError, NoSuchRecord, OutOfSpace, Refused, WrongUse
from careo.options import Options
from careo.records.documents import Document, Facts
from careo.records.extraction import Material
from careo.records.findings import Findings
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.resolution import Resolution
from careo.records.search import EVERYTHING, Found, Only, Within
from careo.records.viewers import OWNER, Viewer

Clock = Callable[[], datetime]

_NOTHING = Outside()
"""Nothing is allowed but what is on this machine, and its use is said on stderr."""
_SUPPOSED = "supposed"
"""In the place of a judgement's id where nobody recorded it."""


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
        self._search = Search(store.engine)
        self._decoded = Decoded()
        self._seen: Sight | None = None
        self._put_off: frozenset[str] = frozenset()
        """Documents that a person stopped reading; they wait until something is added again."""
        self._adders = 0
        """Threads that add now: what is missing is theirs to read, and theirs to stop reading."""

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self._store.close()

    def add(
        self, paths: Sequence[str | Path], progress: Watcher = unwatched, stop: Stop = never
    ) -> tuple[Document, ...]:
        """Take and read files and folders. One Document a path of this run, in order of paths; `outcome` is that path's.

        Where `stop` begins to answer True, no other file is begun; what was taken by then stays.
        """
        self._reader.second.require_leave()
        return self._add(walk(paths, self.path), progress, stop)

    def add_files(
        self, files: Sequence[tuple[str, Path]], progress: Watcher = unwatched, stop: Stop = never
    ) -> tuple[Document, ...]:
        """As `add`, of files that are recorded under another name than their own: (name, file), in this order."""
        self._reader.second.require_leave()
        return self._add(tuple(given(path, name) for name, path in files), progress, stop)

    def bring_up_to_date(self, progress: Watcher = unwatched) -> None:
        """Read what is not yet read by the present versions. The verbs below do this themselves, unwatched."""
        self._put_off = frozenset()
        self._sight(progress)

    def sight(self) -> Sight:
        """The case as it is now: whatever is asked of the sight is of one moment."""
        return self._sight()

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]:
        """Every document that this viewer sees, by id, then refused paths. `include` names restricted or withdrawn ones."""
        return self._sight().documents(include)

    def material(self, include: Iterable[str] = ()) -> Material:
        """What the stages across documents, and views, may ask for."""
        return self._sight().material(include)

    def resolution(self, include: Iterable[str] = ()) -> Resolution:
        """Entities, claims and events over the visible documents."""
        return self._sight().resolution(include)

    def findings(self, include: Iterable[str] = ()) -> Findings:
        """Everything weighed over the visible documents."""
        return self._sight().findings(include)

    def search(
        self,
        query: str,
        within: Within = "texts",
        *,
        only: Only = EVERYTHING,
        offset: int = 0,
        limit: int = 50,
        include: Iterable[str] = (),
        sight: Sight | None = None,
    ) -> Found:
        """Look for words in what this viewer sees; docs/search.md has how a query is written. Any text is a query.

        With `sight`, in what that showed. Raises WrongUse for an offset or limit below 0, CaseInUse while others change
        the case again and again.
        """
        if offset < 0 or limit < 0:
            raise WrongUse("What is found is counted from 0: give no negative offset or limit.")
        question = Question(query=query, within=within, only=only, offset=offset, limit=limit)
        return self._search.look(question, self._sight if sight is None else lambda: sight, tuple(include))

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]:
        """Who checked each checked statement: statement id -> name."""
        return self._sight().checks(include)

    def restricted(self) -> tuple[str, ...]:
        """Documents that conditions keep, wholly or in part, out of every output unless included by id."""
        return self._sight().restricted()

    def withdrawn(self) -> tuple[str, ...]:
        """Documents withdrawn by a judgement."""
        return self._sight().withdrawn()

    def original(self, document: str) -> Path:
        """Where the original of a shown document is kept, to be read and never written.

        Raises NoSuchRecord for a document that is not shown; Refused for one of which conditions keep passages out, since
        they stand in the original in full, and for one that is missing.
        """
        standing = self._sight().view.standings().get(document)
        if standing is None or standing.whole or standing.withdrawn:
            raise NoSuchRecord(f"There is no document {document} in what is shown of this case.")
        if standing.spans:
            raise Refused(
                f"The original of {document[:12]} is not shown: conditions keep passages of it out of every output, "
                "and they stand in it in full."
            )
        path = self._originals.path(document)
        if not path.is_file():
            raise Refused(f"The original of {document[:12]} is missing from the case; what was read of it is kept.")
        return path

    def unread(self) -> tuple[str, ...]:
        """Documents whose bytes are kept and that nobody has yet tried to read by the present versions."""
        seen = self._seen
        if seen is not None and seen.mark == self.mark():  # then all is read but what was put off
            work = [item for item in seen.view.work.values() if item.document in self._put_off]
        else:
            work = list(self._fresh_view().work.values())
        return tuple(item.document for item in self._reader.missing(work))

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, in the order made, those taken back too."""
        return self._store.state().judgements

    def lost_judgements(self) -> tuple[Judgement, ...]:
        """Standing judgements whose passage is no longer found."""
        return self._sight().lost()

    def judge(
        self,
        kind: JudgementKind,
        targets: Sequence[Target],
        why: str,
        *,
        field: str | None = None,
        value: str | None = None,
        seen: int | None = None,
    ) -> Judgement:
        """Record a judgement by this viewer, now.

        `targets` are ids (statements, mentions, entities, claims, lineages, origins, documents, figures, dates) or
        passages; of "take back" the judgement's id. `field` and `value` as records/judgements.py has them; of a
        condition, `field` holds what belongs to it: an embargo's EDTF day, the description or words agreed. A source is
        corrected by the statement and then the passage that names who says it. With `seen`, the revision that the person
        saw, nothing is recorded where the same was judged since. Raises NoSuchRecord, WrongUse, Overtaken.
        """
        made = self._store.add_judgement(self._request(kind, targets, why, field, value), seen)
        if self._adders:
            self._read_now(self._fresh_view(), made)
        return made

    def suppose(
        self,
        kind: JudgementKind,
        targets: Sequence[Target],
        why: str,
        *,
        field: str | None = None,
        value: str | None = None,
    ) -> Sight:
        """The case as it would be had `judge` been asked for the same; nothing is recorded."""
        supposed = replace(self._request(kind, targets, why, field, value), id=_SUPPOSED)
        state = self._store.state()
        view = self._view_of(replace(state, judgements=(*state.judgements, supposed)))
        self._read_now(view, supposed)
        return Sight(self._view_of(view.state), self._store, self.options, self.mark())

    def _request(
        self, kind: JudgementKind, targets: Sequence[Target], why: str, field: str | None, value: str | None
    ) -> Judgement:
        """What a person asks to be recorded, pointing to passages, without an id."""
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
            sight = self._sight()
            everything = tuple(sight.view.work)
            pointer = Pointer(
                sight.material(everything), frozenset(everything), lambda: map(sight.findings, ((), everything))
            )
            passages = pointer.passages(kind, targets)
        return Judgement(
            id="", who=stamp.who, when=stamp.when, kind=kind, passages=passages, why=why, field=field, value=value,
            supersedes=supersedes,
        )  # fmt: skip

    def revision(self) -> int:
        """A number that every deed raises: what was made from the case can be kept until it changes."""
        return self._store.revision()

    def done_since(self, revision: int) -> frozenset[str]:
        """Ids of the documents given and of the judgements made since a revision, and perhaps of some shortly before."""
        return self._store.done_since(revision)

    def mark(self) -> Mark:
        """What changes when anything shown can have changed, also by another process; cheap to ask for."""
        return (*self._store.mark(), self._clock().astimezone(UTC).date())

    def release_key(self) -> bytes:
        """The secret of this case, 32 bytes, with which ids are keyed in whatever leaves it."""
        return self._store.release_key()

    def verify(self) -> list[str]:
        """Sentences about whatever does not verify: originals, records, custody. Empty when all is well."""
        return verification.faults(self.path, self._store, self._search.index, self._originals, self._fresh_view())

    def _refuse_to_send_first(self) -> None:
        """Raise WrongUse where looking up what a judgement points to would first give documents to the second reader."""
        if self._reader.second.on and self._reader.missing(self._fresh_view().work.values()):
            self._reader.second.refuse_before_judging()

    def _stamp(self) -> Stamp:
        return Stamp(who=self.viewer.name, when=_when(self._clock))

    def _add(self, found: tuple[FoundFile, ...], progress: Watcher, stop: Stop) -> tuple[Document, ...]:
        self._put_off = frozenset()
        self._adders += 1
        try:
            taken = tuple(take(found, self._store, self._originals, self._stamp, progress, stop))
            named = frozenset(item.document for item in taken if item.document is not None)
            with folder.reading_alone(self.path) as alone:
                view = self._fresh_view()
                work = [item for item in view.work.values() if alone or item.document in named]
                self._reader.bring_up_to_date(self._reader.missing(work, again=named), progress, stop)
        finally:
            if stop():
                self._put_off = frozenset(self.unread())
            self._adders -= 1
            self._seen = None
        view = self._fresh_view()
        with suppress(CaseError, OutOfSpace):  # what is not indexed now is indexed by the first search
            self._search.bring_up_to_date(Sight(view, self._store, self.options, self.mark()), progress=progress)
        return tuple(self._outcome(item, view) for item in taken)

    def _fresh_view(self) -> View:
        view = self._view_of(self._store.state())
        self._decoded.only(view.work.values())
        return view

    def _view_of(self, state: State) -> View:
        return View(state, self._store, self._reader, self._clock().astimezone(UTC).date(), self._decoded)

    def _sight(self, progress: Watcher = unwatched) -> Sight:
        """The case as it is now, with everything read that can be; what another process is reading is left to it."""
        mark = self.mark()
        if self._seen is not None and self._seen.mark == mark:
            return self._seen
        view = self._fresh_view()
        if missing := self._due(view):
            self._read_missing(missing, progress)
            mark = self.mark()
            view = self._fresh_view()
            missing = self._due(view)
        sight = Sight(view, self._store, self.options, mark)
        if not missing and sight.revision == mark[0]:
            self._seen = sight
        return sight

    def _due(self, view: View) -> list[Work]:
        """What is to be read, without what a person put off and what is being added."""
        if self._adders:
            return []
        return [item for item in self._reader.missing(view.work.values()) if item.document not in self._put_off]

    def _read_now(self, view: View, judgement: Judgement) -> None:
        """Read anew the documents of which a judgement says something else, whoever is reading others."""
        about = {passage.document for passage in judgement.passages}
        about |= {
            passage.document
            for made in view.state.judgements
            for passage in made.passages
            if made.id == judgement.supersedes
        }
        work = [view.work[document] for document in sorted(about & view.work.keys())]
        self._reader.bring_up_to_date(self._reader.missing(work), unwatched)

    def _read_missing(self, missing: list[Work], progress: Watcher) -> None:
        """Read them, unless another process is at it."""
        with folder.reading_alone(self.path) as alone:
            if alone:
                self._reader.bring_up_to_date(self._reader.missing(missing), progress)

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


def _as_duplicate(document: Document, path: str, first: str) -> Document:
    return replace(
        document, outcome="duplicate", why=f"The same bytes as {first}, which is in the case.", paths=(path,)
    )


def _letters(text: str) -> str:
    """Text that can be kept as UTF-8; what a terminal gave as broken bytes is written as \\udcff."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _when(clock: Clock) -> str:
    return clock().astimezone(UTC).isoformat(timespec="microseconds")
