"""A case as one viewer sees it at one moment, compared and weighed: everything asked of one sight is of that moment.

The same code shows the case as it is and as it would be under a judgement that nobody has recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TypeVar

from careo.case import corrections, stages
from careo.case.collecting import uncollected
from careo.case.material import CaseMaterial
from careo.case.store import Store
from careo.case.view import View
from careo.options import Options
from careo.records.codec import from_json, to_json
from careo.records.documents import Document
from careo.records.findings import Findings
from careo.records.judgements import Judgement, JudgementKind
from careo.records.resolution import Resolution
from careo.resolve import resolve
from careo.weigh import weigh

Record = TypeVar("Record")
Mark = tuple[int, int, date]
"""What tells one state of a case from another: its revision, the last document read, the day on which embargoes are held."""

_KEPT_ACROSS = 8
"""Resolutions and Findings kept: of the newest few combinations of documents, judgements and options."""
_RESOLVED: frozenset[JudgementKind] = frozenset(
    {"same entity", "different entities", "same claim", "different claims", "stance", "correct statement"}
)
"""Judgements that resolving takes; the others across documents are weighed."""


class Sight:
    """Implements present.dossier.Shown over one View; `include` names restricted or withdrawn documents asked for."""

    def __init__(self, view: View, store: Store, options: Options, mark: Mark) -> None:
        """`mark` is of the moment before anything was looked at: where the case still has it, this is how the case is."""
        self.view = view
        self.mark = mark
        self._store = store
        self._options = options
        self._materials: dict[tuple[str, ...], CaseMaterial] = {}

    @property
    def revision(self) -> int:
        """The revision of the case that is seen."""
        return self.view.state.revision

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement made until then, in the order made, those taken back too."""
        return self.view.state.judgements

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]:
        """Every document shown, by id, then refused paths."""
        return self.view.documents(include)

    def material(self, include: Iterable[str] = ()) -> CaseMaterial:
        """What the stages across documents, and views, may ask for."""
        wanted = frozenset(include)
        named = tuple(sorted(wanted and wanted & {*self.restricted(), *self.withdrawn()}))
        if named not in self._materials:
            self._materials[named] = self.view.material(named)
        return self._materials[named]

    def resolution(self, include: Iterable[str] = ()) -> Resolution:
        """Entities, claims and events over the visible documents."""
        material = self.material(include)
        bearing = self._resolved(material)
        key = self._key(stages.RESOLVE, material, bearing)
        return self._kept(stages.RESOLVE, key, Resolution, lambda: resolve(material, bearing, self._options.resolve))

    def resolution_key(self, include: Iterable[str] = ()) -> str:
        """A key that changes whenever the resolution may."""
        material = self.material(include)
        return self._key(stages.RESOLVE, material, self._resolved(material))

    def _resolved(self, material: CaseMaterial) -> tuple[Judgement, ...]:
        """The judgements that resolving takes."""
        return tuple(item for item in self.view.across(material) if item.kind in _RESOLVED)

    def findings(self, include: Iterable[str] = ()) -> Findings:
        """Everything weighed over the visible documents."""
        material = self.material(include)
        judgements = self.view.across(material)

        def make() -> Findings:
            return weigh(material, self.resolution(include), judgements, self._options.weigh)

        return self._kept(stages.WEIGH, self._key(stages.WEIGH, material, judgements), Findings, make)

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]:
        """Who checked each checked statement: statement id -> name."""
        material = self.material(include)
        found: dict[str, str] = {}
        for document in sorted({item.passages[0].document for item in self.view.judgements if item.kind == "check"}):
            if document in material.documents():
                text = self.view.reading(document).text
                found |= corrections.checks(material.extraction(document), text, self.view.judgements)
        return found

    def restricted(self) -> tuple[str, ...]:
        """Documents that conditions keep, wholly or in part, out of every output unless included by id."""
        standings = self.view.standings().items()
        return tuple(document for document, standing in standings if standing.whole or standing.spans)

    def withdrawn(self) -> tuple[str, ...]:
        """Documents withdrawn by a judgement."""
        return tuple(document for document, standing in self.view.standings().items() if standing.withdrawn)

    def lost(self) -> tuple[Judgement, ...]:
        """Standing judgements whose passage is no longer found."""
        return self.view.lost()

    def _key(self, stage: str, material: CaseMaterial, judgements: tuple[Judgement, ...]) -> str:
        """Over each visible document, what is shown of it, every judgement that bears on it, versions and options."""
        documents = [
            (self.view.work[document].keys.extract, material.restricted(document), material.document(document))
            for document in material.documents()
        ]
        bearing = _nameless(item for item in self.view.judgements if item.kind == "correct statement")
        weighed = stage == stages.WEIGH
        options = (self._options.resolve, self._options.weigh) if weighed else (self._options.resolve,)
        versions = stages.version_of(stages.RESOLVE), stages.version_of(stage)
        return stages.key_of(stage, "/".join(versions), documents, bearing, _nameless(judgements), options)

    def _kept(self, stage: str, key: str, kind: type[Record], make: Callable[[], Record]) -> Record:
        kept = self._store.outputs([key]).get(key)
        if kept is not None:
            with suppress(ValueError):
                return from_json(kept, kind)
        with uncollected():
            record = make()
        self._store.keep_across(stage, key, to_json(record), _KEPT_ACROSS)
        return record


def _nameless(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements in their order, without the id and the time that only give that order: what was supposed is then kept under
    the key of what is recorded, and need not be made twice."""
    ordered = sorted(judgements, key=lambda judgement: (judgement.when, judgement.id))
    return [replace(judgement, id="", when="") for judgement in ordered]
