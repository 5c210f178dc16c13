"""Whether what a person decides was decided otherwise by another since the person looked: nobody overwrites unseen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careo.errors import Overtaken
from careo.records.judgements import JudgedPassage, Judgement, JudgementKind

_ABOUT: dict[JudgementKind, frozenset[str]] = {
    "same entity": frozenset({"who"}),
    "different entities": frozenset({"who"}),
    "same claim": frozenset({"what"}),
    "different claims": frozenset({"what"}),
    "stance": frozenset({"what"}),
    "check": frozenset({"what"}),
    "correct statement": frozenset({"what", "whose"}),
    "join lineages": frozenset({"whose"}),
    "split lineages": frozenset({"whose"}),
    "first hand": frozenset({"whose"}),
    "correct document": frozenset({"facts"}),
    "condition": frozenset({"conditions"}),
    "withdraw": frozenset({"who", "what", "whose", "facts", "conditions"}),
}
"""What each kind decides of its passages; two that decide nothing in common do not stand in each other's way."""
_OF_STATEMENTS: frozenset[JudgementKind] = frozenset(
    {"same claim", "different claims", "stance", "check", "correct statement"}
)
"""Kinds whose passages are whole statements: one inside another is another."""


def refuse_overtaken(given: Judgement, made: Sequence[Judgement], since: Collection[str]) -> None:
    """Raise Overtaken where one of `made` whose id is in `since` is about the same as `given`, or one that takes such back."""
    by_id = {judgement.id: judgement for judgement in made}
    own = _decided(given, by_id)
    found = []
    for judgement in made:
        if judgement.id not in since:
            continue
        if own is not None and judgement.id == own.id:
            continue
        other = _decided(judgement, by_id)
        if (given.supersedes is not None and judgement.supersedes == given.supersedes) or (
            own is not None and other is not None and given.supersedes is None and touches(own, other)
        ):
            found.append(judgement)
    if found:
        last = found[-1]
        raise Overtaken(
            f"{last.who} decided about the same since you looked ({last.kind}: {last.why}); nothing was recorded. "
            "Look at it as it is now, and decide again.",
            tuple(judgement.id for judgement in found),
        )


def touches(one: Judgement, other: Judgement) -> bool:
    """Whether two judgements decide about the same: a fact of one document, or passages that overlap."""
    if not _ABOUT[one.kind] & _ABOUT[other.kind]:
        return False
    if one.kind == other.kind == "correct document" and one.field != other.field:
        return False
    exact = {one.kind, other.kind} <= _OF_STATEMENTS
    return any(_meet(a, b, exact) for a in _places(one) for b in _places(other))


def _places(judgement: Judgement) -> tuple[JudgedPassage, ...]:
    """What is decided about: of a statement its content, without the cue that only tells it from others."""
    if judgement.kind == "check":
        return judgement.passages[:1]
    if judgement.kind == "correct statement":
        return judgement.passages[: 2 if judgement.field == "source" else 1]
    return judgement.passages


def _decided(judgement: Judgement, made: dict[str, Judgement]) -> Judgement | None:
    """The judgement itself, or the one that a taking-back is about in the end."""
    seen: set[str] = set()
    while judgement.kind == "take back":
        if judgement.supersedes not in made or judgement.supersedes in seen:
            return None
        seen.add(judgement.supersedes or "")
        judgement = made[judgement.supersedes or ""]
    return judgement


def _meet(a: JudgedPassage, b: JudgedPassage, exact: bool) -> bool:
    if a.document != b.document:
        return False
    if exact or not a.spans or not b.spans:
        return a.spans == b.spans or not a.spans or not b.spans
    return any(s < y and x < e for s, e in a.spans for x, y in b.spans)
