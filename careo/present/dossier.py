"""What is presented: everything that one viewer sees of a case at one moment, and the ways to find one's way in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import wraps
from typing import Protocol, TypeVar

from careo.errors import NoSuchRecord
from careo.present.derived import Derived
from careo.records.documents import Document, Reading
from careo.records.extraction import Extraction, Material
from careo.records.findings import Chain, Claim, Findings, Origin
from careo.records.passages import Spans, quote
from careo.records.resolution import Entity, Resolution
from careo.records.statements import Statement

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that one viewer sees. The mappings are read, never written; build it with `gather`."""

    documents: tuple[Document, ...]
    """In order of their ids; those without one (no bytes could be taken) come last, by path."""
    readings: Mapping[str, Reading]
    extractions: Mapping[str, Extraction]
    resolution: Resolution
    findings: Findings
    checks: Mapping[str, str]
    """Who checked each statement that a person checked."""
    statements: Mapping[str, Statement] = field(default_factory=dict)
    entity_of: Mapping[str, Entity] = field(default_factory=dict)
    """Of each mention that names somebody, by the clusters or by a reference within its document."""
    entities: Mapping[str, Entity] = field(default_factory=dict)
    chains: Mapping[str, Chain] = field(default_factory=dict)
    """By statement."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    members: Mapping[str, str] = field(default_factory=dict)
    """The cluster that each member belongs to: mentions, events, figures to theirs, each origin to itself."""
    _derived: Derived = field(default_factory=Derived, init=False, repr=False, compare=False)
    """Never carried over into a copy, whose other fields may differ."""

    def derived(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, made once for this dossier and then kept under `name`; safe from several threads.

        `name` belongs to one kind of value ("claims", "overview.weakest"); `make` may ask for other derived values.
        """
        return self._derived.get(name, make)

    def words(self, document: str, spans: Spans) -> str:
        """The document's words at the spans."""
        return quote(self.readings[document].text, spans)

    def name(self, entity: str | None) -> str | None:
        """What the entity is called."""
        found = self.entities.get(entity) if entity is not None else None
        return None if found is None else found.name

    def content(self, statement: str) -> str:
        """The words of a statement's content."""
        return self.words(self.statement(statement).document, self.statement(statement).content)

    def statement(self, statement: str) -> Statement:
        """The statement of this id; NoSuchRecord if this viewer sees none."""
        found = self.statements.get(statement)
        if found is None:
            raise NoSuchRecord(f"There is no statement {statement} in what is shown of this case.")
        return found

    def title(self, document: str) -> str:
        """What to call a document: its title, else its file's name, else the beginning of its id."""
        return _titles(self).get(document, document[:12])


_MADE_ONCE: list[Callable[[Dossier], object]] = []
"""Every function under `once`, as the modules are imported."""


def once(make: Callable[[Dossier], Made]) -> Callable[[Dossier], Made]:
    """Make a function of a dossier give what it gave before, as long as it is asked about the same dossier."""

    @wraps(make)
    def made_once(dossier: Dossier) -> Made:
        return dossier.derived(f"{make.__module__}.{make.__qualname__}", lambda: make(dossier))

    _MADE_ONCE.append(made_once)
    return made_once


def make_ready(dossier: Dossier) -> None:
    """Make everything now that is made once for a dossier, so that nobody waits for it who asks first.

    What cannot be made is left to whoever asks for it, and told there.
    """
    for make in tuple(_MADE_ONCE):
        with suppress(Exception):
            make(dossier)


@once
def _titles(dossier: Dossier) -> Mapping[str, str]:
    return {found.id: title_of(found) for found in reversed(dossier.documents) if found.id is not None}


def title_of(document: Document) -> str:
    """What to call a document: its title, else its file's name (its first path's, however it came), else the beginning of its id."""
    if document.facts.title:
        return document.facts.title
    if document.paths:
        return min(document.paths).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return (document.id or "unknown")[:12]


class Shown(Protocol):
    """What a case gives to be presented. `include` names restricted or withdrawn documents that are asked for."""

    def documents(self, include: Iterable[str] = ()) -> tuple[Document, ...]: ...

    def material(self, include: Iterable[str] = ()) -> Material: ...

    def resolution(self, include: Iterable[str] = ()) -> Resolution: ...

    def findings(self, include: Iterable[str] = ()) -> Findings: ...

    def checks(self, include: Iterable[str] = ()) -> dict[str, str]: ...


NOTHING_RESOLVED = Resolution(entities=(), proposals=(), relations=(), claims=(), events=())
NOTHING_WEIGHED = Findings(chains=(), origins=(), claims=(), figures=(), chronology=(), responses=(), gaps=())


def gather(case: Shown, include: Iterable[str] = ()) -> Dossier:
    """Read what this viewer sees of the case once, and lay out the ways through it."""
    wanted = tuple(include)
    material, resolution, findings = case.material(wanted), case.resolution(wanted), case.findings(wanted)
    visible = material.documents()
    extractions = {document: material.extraction(document) for document in visible}
    statements = {item.id: item for extraction in extractions.values() for item in extraction.statements}
    return Dossier(
        documents=_ordered(case.documents(wanted)),
        readings={document: material.reading(document) for document in visible},
        extractions=extractions,
        resolution=resolution,
        findings=findings,
        checks=case.checks(wanted),
        statements=statements,
        entity_of=_entity_of(extractions.values(), resolution),
        entities={entity.id: entity for entity in resolution.entities},
        chains={chain.statement: chain for chain in findings.chains},
        origins={origin.id: origin for origin in findings.origins},
        claims={claim.id: claim for claim in findings.claims},
        members=_members(resolution, findings),
    )


def gather_texts(case: Shown, include: Iterable[str] = ()) -> Dossier:
    """As `gather`, but only the documents and their texts, so that nothing need be compared or weighed."""
    wanted = tuple(include)
    material = case.material(wanted)
    return Dossier(
        documents=_ordered(case.documents(wanted)),
        readings={document: material.reading(document) for document in material.documents()},
        extractions={},
        resolution=NOTHING_RESOLVED,
        findings=NOTHING_WEIGHED,
        checks={},
    )


def _ordered(documents: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(sorted(documents, key=lambda item: (item.id is None, item.id or "", item.paths)))


def _entity_of(extractions: Iterable[Extraction], resolution: Resolution) -> dict[str, Entity]:
    """Entities of mentions; what is in no cluster follows its references to one that is."""
    found = {mention: entity for entity in resolution.entities for mention in entity.mentions}
    for extraction in extractions:
        antecedents = {item.mention: item.antecedent for item in extraction.references}
        for mention in antecedents:
            step: str | None = mention
            seen: set[str] = set()
            while step is not None and step not in found and step not in seen:
                seen.add(step)
                step = antecedents.get(step)
            if step is not None and step in found:
                found.setdefault(mention, found[step])
    return found


def _members(resolution: Resolution, findings: Findings) -> dict[str, str]:
    """Which cluster each member's id opens; a statement opens the first claim that it takes a position on."""
    members: dict[str, str] = {}
    for entity in resolution.entities:
        members.update(dict.fromkeys(entity.mentions, entity.id))
    for claim in findings.claims:
        for position in claim.positions:
            members.setdefault(position.statement, claim.id)
    for figure in findings.figures:
        members.update({account.figure: figure.id for account in figure.accounts})
    for event in resolution.events:
        members.update(dict.fromkeys(event.members, event.id))
    return members
