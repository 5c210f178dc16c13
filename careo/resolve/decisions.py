"""What people decided about who is who, as pairs of mentions: later decisions win over earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from careo.records.extraction import Material
from careo.records.judgements import JudgedPassage, Judgement, in_force, located
from careo.records.passages import Passage, Reason, Spans
from careo.records.statements import Mention
from careo.resolve.clusters import Clusters, Edge


@dataclass(frozen=True, slots=True)
class Decision:
    """Mentions that one judgement says are one, or are two; of two, the first is the one that leaves."""

    judgement: Judgement
    mentions: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether the mentions are one."""
        return self.judgement.kind == "same entity"

    @property
    def reason(self) -> Reason:
        """The decision in words."""
        passages = tuple(
            Passage(document=passage.document, spans=passage.spans)
            for passage in self.judgement.passages
            if passage.spans
        )
        verb = "are one" if self.same else "are two"
        why = f": {self.judgement.why}" if self.judgement.why else ""
        return Reason(text=f"{self.judgement.who} decided that these {verb}{why}", weight=1.0, passages=passages)


def decisions_of(material: Material, judgements: Iterable[Judgement]) -> tuple[Decision, ...]:
    """Decisions on entities that are in force and whose passages are found, the newest first."""
    visible = frozenset(material.documents())
    found = []
    for judgement in reversed(in_force(judgements)):
        if judgement.kind not in ("same entity", "different entities"):
            continue
        mentions = [_mention_at(material, passage) for passage in judgement.passages if passage.document in visible]
        kept = tuple(dict.fromkeys(mention for mention in mentions if mention is not None))
        if len(kept) > 1:
            found.append(Decision(judgement, kept))
    return tuple(found)


def _mention_at(material: Material, passage: JudgedPassage) -> str | None:
    spans = located(passage, material.reading(passage.document).text)
    return mention_at(material.extraction(passage.document).mentions, spans) if spans else None


def mention_at(mentions: Sequence[Mention], spans: Spans) -> str | None:
    """The mention at exactly this place, else the shortest that covers it, else the longest inside it."""
    start, end = spans[0][0], spans[-1][1]
    exact = [mention for mention in mentions if mention.span == (start, end)]
    around = [mention for mention in mentions if mention.span[0] <= start and end <= mention.span[1]]
    inside = [mention for mention in mentions if start <= mention.span[0] and mention.span[1] <= end]
    for found, sign in ((exact, 1), (around, 1), (inside, -1)):
        if found:
            return min(
                found, key=lambda mention: (sign * (mention.span[1] - mention.span[0]), mention.span, mention.id)
            ).id
    return None


def apply_decisions(clusters: Clusters, decisions: Sequence[Decision]) -> tuple[tuple[Edge, ...], frozenset[str]]:
    """Join and keep apart as decided, the newest first; the joins made, and the mentions that leave their clusters."""
    joins: list[Edge] = []
    leaving: set[str] = set()
    for decision in decisions:
        first, *others = decision.mentions
        for other in others:
            if decision.same and clusters.join(first, other, kinds=False):
                joins.append(Edge(first, other, decision.reason))
            elif not decision.same and clusters.keep_apart(first, other):
                leaving.add(first)
    return tuple(joins), frozenset(leaving)
