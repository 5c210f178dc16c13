"""From what a person points at to a judgement that points to passages: ids are for today, passages stay.

The judgement itself is only ever added; `Store.add_judgement` gives it its id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import get_args

from careo.case.corrections import STATEMENT_FIELDS, check_change, judged, passages_of
from careo.errors import NoSuchRecord, WrongUse
from careo.records.documents import ConditionKind
from careo.records.extraction import Extraction, Material
from careo.records.findings import Chain, Claim, Findings, Lineage
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind
from careo.records.passages import Spans
from careo.records.resolution import Stance
from careo.records.statements import Statement
from careo.text.edtf import HOW_TO_WRITE, is_date

Target = str | JudgedPassage

_COUNTS: dict[JudgementKind, tuple[int, int | None]] = {
    "same entity": (2, None),
    "different entities": (2, None),
    "same claim": (2, None),
    "different claims": (2, None),
    "stance": (2, 2),
    "join lineages": (2, None),
    "split lineages": (2, None),
    "first hand": (1, 1),
    "check": (1, 1),
    "correct statement": (1, 2),
    "correct document": (1, 1),
    "condition": (1, 1),
    "withdraw": (1, 1),
    "take back": (1, 1),
}
"""How many targets each kind takes, at least and at most."""

_VALUES: dict[str, tuple[str, ...]] = {
    "stance": get_args(Stance),
    "first hand": ("first", "second"),
    "condition": get_args(ConditionKind),
}
_OF_SOURCES = ("first hand", "join lineages", "split lineages")
_OF_DOCUMENTS = ("correct document", "withdraw")


def check_request(kind: JudgementKind, targets: Sequence[Target], field: str | None, value: str | None) -> None:
    """Raise WrongUse where a judgement of this kind cannot be made of so many targets, this field or this value."""
    if kind not in _COUNTS:
        raise WrongUse(f"{kind!r} is no kind of judgement. Take one of: {', '.join(_COUNTS)}.")
    least, most = _COUNTS[kind]
    if len(targets) < least or (most is not None and len(targets) > most):
        count = str(least) if most == least else f"{least} or more" if most is None else f"{least} or {most}"
        raise WrongUse(f"A judgement {kind!r} points to {count}, not to {len(targets)}.")
    if kind in _VALUES and value not in _VALUES[kind]:
        raise WrongUse(f"A judgement {kind!r} has one of these values: {', '.join(_VALUES[kind])}; not {value!r}.")
    if kind == "correct document":
        check_change(field, value)
    if kind == "condition" and value == "embargo" and field is not None and not is_date(field):
        raise WrongUse(f"{field!r} is no day on which an embargo ends. {HOW_TO_WRITE}")
    if kind == "correct statement":
        _check_statement_field(targets, field, value)


def _check_statement_field(targets: Sequence[Target], field: str | None, value: str | None) -> None:
    if field not in STATEMENT_FIELDS:
        raise WrongUse(f"{field!r} of a statement cannot be corrected. Take one of: {', '.join(STATEMENT_FIELDS)}.")
    allowed = STATEMENT_FIELDS[field]
    if allowed and value not in allowed:
        raise WrongUse(f"{value!r} is no {field}. Take one of: {', '.join(allowed)}.")
    if (field == "source") != (len(targets) == 2):
        raise WrongUse(
            "A corrected source needs the statement and then the passage that names who says it; others need one."
        )


class Pointer:
    """Finds what ids name.

    `material` has every document that was read, `known` the ids of all, unread ones too; `findings` are asked for only
    when an origin or lineage is named: those shown, and then those over everything.
    """

    def __init__(self, material: Material, known: frozenset[str], findings: Callable[[], Iterable[Findings]]) -> None:
        self._material = material
        self._known = known
        self._findings = findings

    def passages(self, kind: JudgementKind, targets: Sequence[Target]) -> tuple[JudgedPassage, ...]:
        """The targets as passages. Raises NoSuchRecord for an id that names nothing."""
        if kind == "correct statement":
            statement = self._statement_at(targets[0])
            source = self._passage(kind, targets[1]) if len(targets) == 2 else None
            return passages_of(statement, self._text(statement.document), source)
        if kind == "check":
            statement = self._statement_at(targets[0])
            return passages_of(statement, self._text(statement.document))
        if kind == "split lineages":
            return self._parting(targets)
        return tuple(
            self._source(kind, target) if kind in _OF_SOURCES else self._passage(kind, target) for target in targets
        )

    def _parting(self, targets: Sequence[Target]) -> tuple[JudgedPassage, ...]:
        """What leaves, and every source of what it leaves; a lineage that holds the only other target is left by that one."""
        first, *others = targets
        if len(others) == 1 and self._is_lineage(first) and others[0] in self._statements(str(first)):
            first, others = others[0], [first]
        leaving = self._source("split lineages", first)
        left: list[JudgedPassage] = []
        for other in others:
            inside = self._left(first, other) if isinstance(other, str) and self._is_lineage(other) else (other,)
            left += [self._source("split lineages", item) for item in inside]
        staying = tuple(dict.fromkeys(passage for passage in left if passage != leaving))
        if not staying:
            raise WrongUse(
                "They rest on the very same words, so there are no lineages to split; nothing was recorded. Where a "
                "statement has the wrong source, correct the statement; where two are taken for one, say that they are two."
            )
        return (leaving, *staying)

    def _source(self, kind: JudgementKind, target: Target) -> JudgedPassage:
        """The words that name a source, however it was pointed at."""
        if isinstance(target, JudgedPassage):
            return self._passage(kind, target)
        if self._is_lineage(target):
            heads = (line.origin for line in self._lines(target) if line.origin is not None)
            return self._origin(min(heads, default=target))
        if kind == "first hand" and (behind := self._behind(target)) is not None:
            return behind
        if target.startswith("m-"):
            found = sorted(
                item.id for findings in self._findings() for item in findings.origins if item.entity == target
            )
            if found:
                return self._origin(found[0])
        return self._passage(kind, target)

    def _is_lineage(self, target: Target) -> bool:
        return isinstance(target, str) and target.startswith("l-")

    def _lines(self, lineage: str) -> list[Lineage]:
        """The lineage in every claim where it is, as what is shown has it, else as everything does."""
        for findings in self._findings():
            if found := [line for claim in findings.claims for line in claim.lineages if line.id == lineage]:
                return found
        raise NoSuchRecord(f"There is no lineage {lineage} in this case; nothing was recorded.")

    def _left(self, first: Target, lineage: str) -> tuple[str, ...]:
        """The statements of a lineage that one of its own leaves: those of the same claim; all where it is none of its own."""
        own = [line for line in self._lines(lineage) if first in line.statements]
        return tuple(sorted({item for line in own or self._lines(lineage) for item in line.statements}))

    def _statements(self, lineage: str) -> tuple[str, ...]:
        return tuple(sorted({item for line in self._lines(lineage) for item in line.statements}))

    def _behind(self, target: str) -> JudgedPassage | None:
        """Of a statement whose chain goes on through another document: the words of its claim that end it there."""
        for findings in self._findings():
            mine = next((chain for chain in findings.chains if chain.statement == target), None)
            if mine is None:
                continue
            if mine.hops[-1].document == self._statement_at(target).document:
                return None
            claim = next((item for item in findings.claims if target in _members(item)), None)
            fellows = frozenset(_members(claim)) if claim is not None else frozenset({target})
            return self._rooted(
                chain for chain in findings.chains if chain.origin == mine.origin and chain.statement in fellows
            )
        return None

    def _passage(self, kind: JudgementKind, target: Target) -> JudgedPassage:
        if isinstance(target, JudgedPassage):
            if not target.spans and target.document in self._known:
                return JudgedPassage(document=target.document)
            return judged(target.document, target.spans, self._text(target.document))
        if target in self._known:
            return JudgedPassage(document=target)
        if kind in _OF_DOCUMENTS:
            raise NoSuchRecord(f"There is no document {target} in this case; nothing was recorded.")
        if target.startswith("o-"):
            return self._origin(target)
        for document in self._material.documents():
            spans = _spans_of(target, self._material.extraction(document), kind in _OF_SOURCES)
            if spans is not None:
                return judged(document, spans, self._text(document))
        raise NoSuchRecord(f"The id {target} names nothing in this case; nothing was recorded.")

    def _origin(self, target: str) -> JudgedPassage:
        """Where an origin's root stands: the words that name it or, of an own voice, what it says."""
        for findings in self._findings():
            if found := self._rooted(chain for chain in findings.chains if chain.origin == target):
                return found
        raise NoSuchRecord(f"There is no origin {target} in this case; nothing was recorded.")

    def _rooted(self, chains: Iterable[Chain]) -> JudgedPassage | None:
        shown = sorted(self._root(chain) for chain in chains)
        return judged(shown[0][1], shown[0][2], self._text(shown[0][1])) if shown else None

    def _root(self, chain: Chain) -> tuple[int, str, Spans]:
        """Where a chain's root can be pointed at: at best by its own words in the statement's own document."""
        statement, root = self._statement_at(chain.statement), chain.hops[-1]
        if not (statement.source or statement.cue):
            return (int(root.document != statement.document), statement.document, statement.content)
        if root.spans and root.document == statement.document:
            return (0, root.document, root.spans)
        return (2, statement.document, statement.source or statement.cue)

    def _statement_at(self, target: Target) -> Statement:
        for document in self._material.documents():
            if isinstance(target, JudgedPassage) and target.document != document:
                continue
            for statement in self._material.extraction(document).statements:
                if target == statement.id or (isinstance(target, JudgedPassage) and statement.content == target.spans):
                    return statement
        raise NoSuchRecord(f"There is no statement {target} in this case; nothing was recorded.")

    def _text(self, document: str) -> str:
        if document not in self._material.documents():
            raise NoSuchRecord(f"There is no readable document {document} in this case; nothing was recorded.")
        return self._material.reading(document).text


def _members(claim: Claim) -> tuple[str, ...]:
    return tuple(position.statement for position in claim.positions)


def _spans_of(target: str, extraction: Extraction, source: bool) -> Spans | None:
    """Where the record with this id stands; of a statement its source if that is asked for, else its content."""
    for statement in extraction.statements:
        if statement.id == target:
            return (statement.source or statement.cue or statement.content) if source else statement.content
    for group in (extraction.mentions, extraction.dates, extraction.figures):
        for item in group:
            if item.id == target:
                return (item.span,)
    for event in extraction.events:
        if event.id == target:
            return event.what
    for response in extraction.responses:
        if response.id == target:
            return response.spans
    return None


def refuse_unknown(judgements: Sequence[Judgement], judgement: str) -> None:
    """Raise NoSuchRecord unless a judgement with this id was made."""
    if all(made.id != judgement for made in judgements):
        raise NoSuchRecord(f"There is no judgement {judgement} in this case; nothing was recorded.")
