"""How sure the date of an entry of the chronology is, and whether accounts give others: what the views of time are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from careo.present.dossier import Dossier, once
from careo.present.edtf_parts import EdtfDate, take_apart
from careo.present.indexes import chronology_views, claim_views, events
from careo.present.views import ChronologyView
from careo.records.dates import Date
from careo.records.events import Event

Precision = Literal["day", "month", "year", "range", "open", "no year", "undated"]
PRECISIONS: tuple[Precision, ...] = ("day", "month", "year", "range", "open", "no year", "undated")
MOST_DAYS = 6
"""What is told of one person on more days than this is something that recurs, not one thing told with other dates."""
MOST_COMPARED = 40
"""Entries of one claim that are compared with one another, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two entries that may be one thing told with two dates, and why they are held together."""

    entries: tuple[str, str]
    why: str


@once
def dates(dossier: Dossier) -> Mapping[str, Date]:
    """Temporal expressions of the visible documents by id."""
    return {item.id: item for extraction in dossier.extractions.values() for item in extraction.dates}


@once
def members(dossier: Dossier) -> Mapping[str, tuple[Event, ...]]:
    """The mentions of each entry, those told as having happened, by document and place; a date of publication has none."""
    known = events(dossier)
    return {
        cluster.id: tuple(
            sorted(
                (known[member] for member in cluster.members if member in known and known[member].asserted),
                key=lambda event: (event.document, event.what or event.trigger, event.id),
            )
        )
        for cluster in dossier.resolution.events
    }


@once
def own_dates(dossier: Dossier) -> Mapping[str, tuple[Date, ...]]:
    """The dates that each entry's own passages give, not those that its neighbours lend it."""
    known = dates(dossier)
    return {
        entry: tuple(known[date] for event in told for date in event.dates if date in known)
        for entry, told in members(dossier).items()
    }


@once
def precisions(dossier: Dossier) -> Mapping[str, Precision]:
    """How sure the date of each entry is."""
    return {entry: _precision(dossier, view) for entry, view in chronology_views(dossier).items()}


def _precision(dossier: Dossier, view: ChronologyView) -> Precision:
    if view.when is None:
        given = any(date.earliest or date.latest for date in own_dates(dossier).get(view.id, ()))
        if not given:
            return "undated"
        return "range" if view.earliest and view.latest else "open"
    parts = take_apart(view.when)
    if view.earliest is None and view.latest is None:
        return "no year"
    if view.earliest is None or view.latest is None:
        return "open"
    if view.earliest == view.latest:
        return "day"
    if parts is None or parts.form != "date" or parts.dates[0].marked:
        return "range"
    found: Mapping[str, Precision] = {"day": "day", "month": "month", "year": "year"}
    return found.get(parts.dates[0].unit, "range")


@once
def conflicts(dossier: Dossier) -> Mapping[str, tuple[Conflict, ...]]:
    """By each entry: others that accounts of one claim, or of the same done to the same one, give another date."""
    found: dict[tuple[str, str], str] = {}
    for why, held in (*_of_claims(dossier), *_of_deeds(dossier)):
        for one, other in combinations(sorted(held), 2):
            if (one, other) not in found and _differ(dossier, one, other):
                found[one, other] = why
    by_entry: dict[str, list[Conflict]] = {}
    for pair, why in sorted(found.items()):
        for entry in pair:
            by_entry.setdefault(entry, []).append(Conflict(entries=pair, why=why))
    return {entry: tuple(held) for entry, held in by_entry.items()}


def _of_claims(dossier: Dossier) -> Iterable[tuple[str, set[str]]]:
    """Entries that statements of one claim tell with the same verb."""
    told: dict[str, set[str]] = {}
    for entry, mentions in members(dossier).items():
        for event in mentions:
            told.setdefault(event.statement, set()).add(entry)
    for claim in claim_views(dossier).values():
        by_verb: dict[str, set[str]] = {}
        for statement in (*claim.supports, *claim.disputes, *claim.qualifies):
            for entry in told.get(statement, ()):
                for event in members(dossier)[entry]:
                    by_verb.setdefault(event.predicate, set()).add(entry)
        for held in by_verb.values():
            if 1 < len(held) <= MOST_COMPARED:
                yield "Accounts of one claim give other dates.", held


def _of_deeds(dossier: Dossier) -> Iterable[tuple[str, set[str]]]:
    """Entries that tell with the same verb what was done to the same one, where that is told of few days."""
    done: dict[tuple[str, str], set[str]] = {}
    for entry, mentions in members(dossier).items():
        for event in mentions:
            for patient in event.patients:
                entity = dossier.entity_of.get(patient)
                if event.predicate and entity is not None:
                    done.setdefault((event.predicate, entity.id), set()).add(entry)
    for (verb, patient_entity), held in sorted(done.items()):
        if len({_said(dossier, entry) for entry in held} - {None}) in range(2, MOST_DAYS + 1):
            yield f"Both tell it with “{verb}” of {dossier.name(patient_entity)}, and give other dates.", held


def _said(dossier: Dossier, entry: str) -> str | None:
    view = chronology_views(dossier).get(entry)
    return None if view is None else view.when or view.earliest or view.latest


def _differ(dossier: Dossier, one: str, other: str) -> bool:
    """Whether both have dates of their own that cannot be the same, and no statement tells both."""
    first, second = chronology_views(dossier).get(one), chronology_views(dossier).get(other)
    if first is None or second is None or set(first.statements) & set(second.statements):
        return False
    if "undated" in (precisions(dossier)[one], precisions(dossier)[other]):
        return False
    if (first.earliest or first.latest) and (second.earliest or second.latest):
        meets = (first.earliest or "") <= (second.latest or "~") and (second.earliest or "") <= (first.latest or "~")
        return not meets
    days = _day_of_year(first.when), _day_of_year(second.when)
    if days[0] is None or days[1] is None:
        return False
    return days[0][0] != days[1][0] or (None not in (days[0][1], days[1][1]) and days[0][1] != days[1][1])


def _day_of_year(edtf: str | None) -> tuple[int, int | None] | None:
    """Month, and day if known, of a single date that is not about."""
    parts = None if edtf is None else take_apart(edtf)
    if parts is None or parts.form != "date":
        return None
    date: EdtfDate = parts.dates[0]
    return None if date.month is None or date.marked else (date.month, date.day)
