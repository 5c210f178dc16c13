"""Judgements: what a person decided. They are only ever added to, and point to passages, never only to a derived id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from careo.records.passages import Spans, quote

JudgementKind = Literal[
    "same entity",
    "different entities",
    "same claim",
    "different claims",
    "stance",
    "join lineages",
    "split lineages",
    "first hand",
    "check",
    "correct statement",
    "correct document",
    "condition",
    "withdraw",
    "take back",
]
"""Passages of each kind:
same/different entity: the mentions; same/different claims: the contents of the statements; stance: the statement's content, then
the claim's, value one of Stance; join lineages: a source passage of each; split lineages: a source passage of what leaves, then
of each that it leaves; first hand: a source passage, value "first" or "second";
check: the statement's content; correct statement: its content, field and value, and where field is "source" a second passage, the new source;
both of these end with the statement's cue, if it has one, which tells apart statements of one content;
correct document: no spans, field one of Facts (kind, title, publisher, authors, published, language) and value; condition: the passage or
no spans for all, value a ConditionKind, field an embargo's EDTF day or else the description or words agreed; withdraw: no spans; take back: none, `supersedes` names the judgement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPassage:
    """A place as a person saw it: what is no longer found by offsets can be looked for by its words."""

    document: str
    spans: Spans = ()
    quoted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Who decided what, when (ISO time, UTC) and why."""

    id: str
    who: str
    when: str
    kind: JudgementKind
    passages: tuple[JudgedPassage, ...]
    why: str
    field: str | None = None
    value: str | None = None
    supersedes: str | None = None


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """What still holds, in order of time and id: not taken back, and not superseded by a later judgement that holds."""
    kept = sorted(judgements, key=lambda judgement: (judgement.when, judgement.id))
    undone: set[str] = set()
    for judgement in reversed(kept):
        if judgement.supersedes and judgement.id not in undone:
            undone.add(judgement.supersedes)
    return tuple(item for item in kept if item.kind != "take back" and item.id not in undone)


def located(passage: JudgedPassage, text: str) -> Spans:
    """Where the passage stands in the text now: at its offsets, else at its words if they stand there once, else nowhere."""
    inside = bool(passage.spans) and all(0 <= start < end <= len(text) for start, end in passage.spans)
    if inside and (not passage.quoted or quote(text, passage.spans) == passage.quoted):
        return passage.spans
    if passage.quoted and text.count(passage.quoted) == 1:
        start = text.index(passage.quoted)
        return ((start, start + len(passage.quoted)),)
    return ()
