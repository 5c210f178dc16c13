"""Links between the profiles of different documents: sure ones, and those that are left to a person."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careo.options import ResolveOptions
from careo.resolve.candidates import Class, candidate_pairs, classes_of
from careo.resolve.clusters import Edge
from careo.resolve.comparisons import compare, reason_for
from careo.resolve.profiles import Profile
from careo.resolve.verdicts import Verdict

MOST_PROPOSED = 4
"""A name that might be any of more than these is no proposal: nobody can decide it from the name."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Links that join, and links that are only proposed."""

    edges: tuple[Edge, ...]
    proposals: tuple[Edge, ...]


def compare_profiles(profiles: Sequence[Profile], options: ResolveOptions) -> Found:
    """Compare what shares a block. A profile that would join two that cannot be one joins neither, and is proposed."""
    classes = classes_of(profiles)
    verdicts = {
        (a, b): found
        for a, b in candidate_pairs(classes)
        if (found := compare(classes[a][0], classes[b][0])).score >= options.proposal_threshold
    }
    sure = {pair for pair, found in verdicts.items() if found.score >= options.entity_threshold}
    doubtful = _torn(classes, sure, options)
    partners = Counter(position for pair in verdicts.keys() - sure for position in pair)
    edges: list[Edge] = []
    proposals: list[Edge] = []
    for members in classes:
        edges += _inside(members, options)
    for pair in sorted(verdicts):
        a, b = classes[pair[0]][0], classes[pair[1]][0]
        edge = Edge(a.mention, b.mention, reason_for(verdicts[pair], a, b))
        if pair in sure and not doubtful & {*pair}:
            edges.append(edge)
        elif pair in sure or max(partners[pair[0]], partners[pair[1]]) <= MOST_PROPOSED:
            proposals.append(edge)
    return Found(tuple(edges), tuple(proposals))


def _inside(members: Class, options: ResolveOptions) -> list[Edge]:
    """Every member of a class to its first, where their common look is enough to join."""
    first, *others = members
    if not others:
        return []
    found: Verdict = compare(first, others[0])
    if found.score < options.entity_threshold:
        return []
    return [Edge(first.mention, other.mention, reason_for(found, first, other)) for other in others]


def _torn(classes: Sequence[Class], sure: set[Pair], options: ResolveOptions) -> frozenset[int]:
    """Classes whose sure links lead to two that are no match for each other: which of them is meant cannot be told."""
    neighbours: Mapping[int, set[int]] = _neighbours(sure)
    torn: set[int] = set()
    for position, near in neighbours.items():
        ordered = sorted(near)
        if any(
            compare(classes[a][0], classes[b][0]).score < options.proposal_threshold
            for number, a in enumerate(ordered)
            for b in ordered[number + 1 :]
        ):
            torn.add(position)
    return frozenset(torn)


def _neighbours(sure: set[Pair]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for a, b in sorted(sure):
        found[a].add(b)
        found[b].add(a)
    return found
