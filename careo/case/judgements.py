"""From what a person points at to a judgement that points to passages: ids are for today, passages stay.

The judgement itself is only ever added; `Store.add_judgement` gives it its id.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

from careo.case.corrections import STATEMENT_FIELDS, check_change, judged, passages_of
from careo.errors import NoSuchRecord, WrongUse
from careo.records.documents import ConditionKind
from careo.records.extraction import Extraction, Material
from careo.records.findings import Findings
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
    when an origin is named.
    """

    def __init__(self, material: Material, known: frozenset[str], findings: Callable[[], Findings]) -> None:
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
        return tuple(self._passage(kind, target) for target in targets)

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
        for chain in self._findings().chains:
            if chain.origin != target:
                continue
            statement, root = self._statement_at(chain.statement), chain.hops[-1]
            if not (statement.source or statement.cue):
                return judged(statement.document, statement.content, self._text(statement.document))
            if root.spans and root.document == statement.document:
                return judged(root.document, root.spans, self._text(root.document))
        raise NoSuchRecord(
            f"No passage of this case shows the origin {target} by itself; point to the words instead, as DOCUMENT:START-END."
            " Nothing was recorded."
        )

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


def _spans_of(target: str, extraction: Extraction, source: bool) -> Spans | None:
    """Where the record with this id stands; of a statement its source if that is asked for, else its content."""
    for statement in extraction.statements:
        if statement.id == target:
            return statement.source if source else statement.content
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
