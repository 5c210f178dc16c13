"""Events across documents: mentions of the same event.

A wrong join is worse than a missing one. Two mentions are one event when the same verb tells them of the same entities in the same
roles at times that agree; where one of them says no time, all their participants must be the same, on both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from careo.options import ResolveOptions
from careo.records.dates import Date
from careo.records.events import Event
from careo.records.extraction import Material
from careo.records.passages import Passage, Reason
from careo.records.resolution import Entity, EventCluster

WEIGHTS = {"dated": 0.8, "undated": 0.6}
"""Weights of the two kinds of join, by judgement: neither was measured yet."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event with what comparing needs: entities by role, and its days as far as known."""

    event: Event
    agents: frozenset[str]
    patients: frozenset[str]
    places: frozenset[str]
    when: frozenset[str]
    earliest: str | None
    latest: str | None


def resolve_events(
    material: Material, entities: tuple[Entity, ...], options: ResolveOptions
) -> tuple[EventCluster, ...]:
    """Every event, sorted by id."""
    naming = {mention: entity for entity in entities for mention in entity.mentions}
    told = [
        _told(event, material, naming)
        for document in material.documents()
        for event in material.extraction(document).events
    ]
    names = {entity.id: entity.name for entity in entities}
    joins = [(a, b, reason) for a, b in _pairs(told) if (reason := _same(a, b, names, options)) is not None]
    return _clusters(told, joins)


def _told(event: Event, material: Material, naming: dict[str, Entity]) -> _Told:
    dates = [found for found in material.extraction(event.document).dates if found.id in event.dates]
    earliest, latest = _bounds(dates)

    def entities(mentions: tuple[str, ...]) -> frozenset[str]:
        return frozenset(naming[mention].id for mention in mentions if mention in naming)

    return _Told(
        event,
        entities(event.agents),
        entities(event.patients),
        entities(event.places),
        frozenset(found.edtf for found in dates if found.edtf is not None),
        earliest,
        latest,
    )


def _bounds(dates: list[Date]) -> tuple[str | None, str | None]:
    """The days that all the dates of one mention allow; none where they leave nothing."""
    earliest = max((found.earliest for found in dates if found.earliest), default=None)
    latest = min((found.latest for found in dates if found.latest), default=None)
    return (None, None) if earliest and latest and earliest > latest else (earliest, latest)


def _pairs(told: list[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Pairs that share predicate, occasion and an entity, each once, in order of their ids."""
    blocks: dict[tuple[str, str, str], list[_Told]] = {}
    for one in told:
        if one.event.predicate:
            for entity in sorted(one.agents | one.patients):
                blocks.setdefault((one.event.predicate, one.event.occasion, entity), []).append(one)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for a, b in combinations(sorted(blocks[key], key=lambda one: one.event.id), 2):
            pair = (a.event.id, b.event.id)
            if a.event.id != b.event.id and pair not in seen:
                seen.add(pair)
                yield a, b


def _same(a: _Told, b: _Told, names: dict[str, str], options: ResolveOptions) -> Reason | None:
    """Why two mentions tell one event; None where that is not certain."""
    if a.event.asserted != b.event.asserted:
        return None
    for one, other in ((a.agents, b.agents), (a.patients, b.patients), (a.places, b.places)):
        if one and other and not one & other:
            return None
    shared = (a.agents & b.agents) | (a.patients & b.patients)
    if not shared:
        return None
    passages = (
        Passage(document=a.event.document, spans=a.event.what),
        Passage(document=b.event.document, spans=b.event.what),
    )
    who = ", ".join(names[entity] for entity in sorted(shared, key=lambda entity: (names[entity], entity)))
    if a.when and b.when:
        time = _shared_time(a, b, options.event_days)
        if time is None:
            return None
        text = f"Both tell it with “{a.event.predicate}” of {who}, and their dates agree ({time})."
        return Reason(text=text, weight=WEIGHTS["dated"], passages=passages)
    complete = a.agents == b.agents and a.patients == b.patients and a.agents and a.patients
    if not complete:
        return None
    text = f"Both tell it with “{a.event.predicate}” of the same people and things on both sides ({who})."
    return Reason(text=text, weight=WEIGHTS["undated"], passages=passages)


def _shared_time(a: _Told, b: _Told, most: int) -> str | None:
    """The time that both allow, where it is short or they word it alike to the day; None where they differ."""
    same = sorted(a.when & b.when)
    if a.earliest and a.latest and b.earliest and b.latest:
        first, last = max(a.earliest, b.earliest), min(a.latest, b.latest)
        if first > last or _days(first, last) > most:
            return None
        return first if first == last else f"{first} to {last}"
    partial = [edtf for edtf in same if edtf.startswith("XXXX-") and len(edtf) == 10]
    return partial[0] if partial else None


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _clusters(told: list[_Told], joins: list[tuple[_Told, _Told, Reason]]) -> tuple[EventCluster, ...]:
    """Connected mentions, each cluster under its least id."""
    least = {one.event.id: one.event.id for one in told}

    def root(event: str) -> str:
        while least[event] != event:
            least[event] = least[least[event]]
            event = least[event]
        return event

    for a, b, _ in joins:
        first, second = sorted((root(a.event.id), root(b.event.id)))
        least[second] = first
    members: dict[str, list[str]] = {}
    for event in sorted(least):
        members.setdefault(root(event), []).append(event)
    reasons: dict[str, list[Reason]] = {}
    for a, _, reason in joins:
        reasons.setdefault(root(a.event.id), []).append(reason)
    return tuple(
        EventCluster(id=key, members=tuple(members[key]), reasons=tuple(reasons.get(key, ())))
        for key in sorted(members)
    )
