"""The chronology as the desk shows it: entries with who tells them, how sure their dates are, and where accounts disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from careo.present.dates_in_words import DateWords, date_words_of
from careo.present.desk.dated import PRECISIONS, Precision, conflicts, members, own_dates, precisions
from careo.present.desk.density import Bar, density, first_day, last_day
from careo.present.dossier import Dossier, once
from careo.present.indexes import chronology_of_entity, chronology_views, statement_views
from careo.present.views import ChronologyView, HopView
from careo.present.wording import flat
from careo.records.ids import record_id
from careo.records.passages import Spans

MOST_CHOICES = 12
"""Choices that a facet offers, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One passage that tells of an entry, and on whose word; `text` is in the document's words."""

    document: str
    title: str
    spans: Spans
    text: str
    statement: str | None
    chain: tuple[HopView, ...]
    checked_by: str | None
    dated: tuple[DateWords, ...]
    """The dates that this passage itself gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryBeside:
    """Another entry, as words beside this one."""

    id: str
    what: str
    words: DateWords


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDate:
    """What may be the same, told with another date."""

    entry: str
    words: DateWords
    why: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One entry. `published` names the document whose publication it is, if it is one."""

    id: str
    when: str | None
    earliest: str | None
    latest: str | None
    what: str
    where: str | None
    precision: Precision
    words: DateWords
    published: str | None
    tellings: tuple[Telling, ...]
    after: tuple[EntryBeside, ...]
    before: tuple[EntryBeside, ...]
    at_odds: bool
    """Whether its own passages give dates that do not agree."""
    others: tuple[OtherDate, ...]
    notes: tuple[str, ...]
    """Why its date is as it is, where something was inferred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something that the list can be narrowed to, with how many entries that leaves."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyFacets:
    """What the filtered list can be narrowed to further."""

    precision: tuple[Choice, ...]
    person: tuple[Choice, ...]
    place: tuple[Choice, ...]
    disagreeing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyListView:
    """A part of the chronology, with the density of the whole filtered list."""

    total: int
    offset: int
    items: tuple[EntryView, ...]
    all: int
    """Entries before any filter."""
    density: tuple[Bar, ...]
    facets: ChronologyFacets


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyFilter:
    """What the list is narrowed to. Days, months or years as ISO; ids of a person or place; words, all of which occur."""

    start: str | None = None
    end: str | None = None
    person: str | None = None
    place: str | None = None
    words: str | None = None
    precision: Precision | None = None
    disagreeing: bool = False


def chronology_list(dossier: Dossier, wanted: ChronologyFilter, offset: int, limit: int) -> ChronologyListView:
    """Dated entries in order of time, then those of no known year, then those that only their neighbours place."""
    found = [view for view in _ordered(dossier) if _fits(dossier, view, wanted)]
    return ChronologyListView(
        total=len(found),
        offset=offset,
        items=tuple(entry(dossier, view) for view in found[offset : offset + limit]),
        all=len(_ordered(dossier)),
        density=density((view.earliest, view.latest) for view in found if precisions(dossier)[view.id] != "undated"),
        facets=_facets(dossier, found),
    )


def entry(dossier: Dossier, view: ChronologyView) -> EntryView:
    """One entry with everything that is shown of it."""
    own = precisions(dossier)[view.id]
    return EntryView(
        id=view.id,
        when=view.when,
        earliest=view.earliest,
        latest=view.latest,
        what=flat(view.what),
        where=None if view.where is None else flat(view.where),
        precision=own,
        words=words_of(dossier, view),
        published=_publications(dossier).get(view.id),
        tellings=_tellings(dossier, view.id),
        after=_neighbours(dossier, view.after),
        before=_neighbours(dossier, view.before),
        at_odds=is_at_odds(dossier, view),
        others=_others(dossier, view),
        notes=_notes(dossier).get(view.id, ()),
    )


def is_at_odds(dossier: Dossier, view: ChronologyView) -> bool:
    """Whether the passages of one entry give dates that do not agree."""
    return view.when is None and precisions(dossier)[view.id] in ("range", "open")


def is_disputed(dossier: Dossier, view: ChronologyView) -> bool:
    """Whether accounts disagree about its date, by any way to know that."""
    return is_at_odds(dossier, view) or view.id in conflicts(dossier)


def words_of(dossier: Dossier, view: ChronologyView) -> DateWords:
    """Its date in words. What only its neighbours place has an unknown date, however near they are."""
    if precisions(dossier)[view.id] == "undated":
        return date_words_of(None)
    return date_words_of(view.when, view.earliest, view.latest)


@once
def _ordered(dossier: Dossier) -> tuple[ChronologyView, ...]:
    last: Mapping[Precision, int] = {"no year": 1, "undated": 2}
    views = chronology_views(dossier).values()
    return tuple(sorted(views, key=lambda view: last.get(precisions(dossier)[view.id], 0)))


@once
def _publications(dossier: Dossier) -> Mapping[str, str]:
    return {record_id("v", (document, "published")): document for document in dossier.readings}


@once
def _notes(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """What findings say of an entry's date; that several passages tell of one event is shown by their standing together."""
    inferred = ("The date is inferred", "The passages give dates")
    return {
        item.id: tuple(dict.fromkeys(reason.text for reason in item.reasons if reason.text.startswith(inferred)))
        for item in dossier.findings.chronology
    }


def _tellings(dossier: Dossier, entry: str) -> tuple[Telling, ...]:
    document = _publications(dossier).get(entry)
    if document is not None:
        return ()
    views = statement_views(dossier)
    told = []
    for event in members(dossier).get(entry, ()):
        spans = event.what or event.trigger
        view = views.get(event.statement)
        own = [date for date in own_dates(dossier).get(entry, ()) if date.id in event.dates]
        told.append(
            Telling(
                document=event.document,
                title=dossier.title(event.document),
                spans=spans,
                text=flat(dossier.words(event.document, spans)),
                statement=event.statement,
                chain=() if view is None else view.chain,
                checked_by=None if view is None else view.checked_by,
                dated=tuple(date_words_of(date.edtf, date.earliest, date.latest) for date in own),
            )
        )
    return tuple(told)


def _neighbours(dossier: Dossier, ids: Iterable[str]) -> tuple[EntryBeside, ...]:
    views = chronology_views(dossier)
    return tuple(
        EntryBeside(id=views[item].id, what=flat(views[item].what), words=words_of(dossier, views[item]))
        for item in ids
        if item in views
    )


def _others(dossier: Dossier, view: ChronologyView) -> tuple[OtherDate, ...]:
    found = []
    for conflict in conflicts(dossier).get(view.id, ()):
        other = conflict.entries[1] if conflict.entries[0] == view.id else conflict.entries[0]
        found.append(
            OtherDate(
                entry=other,
                words=words_of(dossier, chronology_views(dossier)[other]),
                why=conflict.why,
                tellings=_tellings(dossier, other),
            )
        )
    return tuple(found)


@once
def _involved(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """The entities of each entry."""
    found: dict[str, list[str]] = {}
    for entity, views in sorted(chronology_of_entity(dossier).items()):
        for view in views:
            found.setdefault(view.id, []).append(entity)
    return {entry: tuple(held) for entry, held in found.items()}


@once
def _searched(dossier: Dossier) -> Mapping[str, str]:
    """The words of each entry, folded, with those of all its passages and their titles."""
    return {
        view.id: " ".join(
            (view.what, view.where or "", *(f"{item.text} {item.title}" for item in _tellings(dossier, view.id)))
        ).casefold()
        for view in chronology_views(dossier).values()
    }


def _fits(dossier: Dossier, view: ChronologyView, wanted: ChronologyFilter) -> bool:
    if wanted.precision is not None and precisions(dossier)[view.id] != wanted.precision:
        return False
    if wanted.disagreeing and not is_disputed(dossier, view):
        return False
    if any(entity not in _involved(dossier).get(view.id, ()) for entity in (wanted.person, wanted.place) if entity):
        return False
    if wanted.words and not all(word in _searched(dossier)[view.id] for word in wanted.words.casefold().split()):
        return False
    return _within(dossier, view, wanted)


def _within(dossier: Dossier, view: ChronologyView, wanted: ChronologyFilter) -> bool:
    """Whether it may have happened then; what has no known year is in no span of time."""
    if wanted.start is None and wanted.end is None:
        return True
    if (view.earliest is None and view.latest is None) or precisions(dossier)[view.id] == "undated":
        return False
    start = first_day(wanted.start) if wanted.start else ""
    end = last_day(wanted.end) if wanted.end else "~"
    return (view.earliest or "") <= end and (view.latest or "~") >= start


def _facets(dossier: Dossier, found: Sequence[ChronologyView]) -> ChronologyFacets:
    sure = Counter(precisions(dossier)[view.id] for view in found)
    involved = Counter(entity for view in found for entity in _involved(dossier).get(view.id, ()))

    def choices(*kinds: str) -> tuple[Choice, ...]:
        named = [(entity, count) for entity, count in involved.items() if dossier.entities[entity].kind in kinds]
        ranked = sorted(named, key=lambda item: (-item[1], dossier.entities[item[0]].name, item[0]))
        return tuple(
            Choice(id=entity, name=dossier.entities[entity].name, count=count)
            for entity, count in ranked[:MOST_CHOICES]
        )

    return ChronologyFacets(
        precision=tuple(Choice(id=item, name=item, count=sure[item]) for item in PRECISIONS if sure[item]),
        person=choices("person", "organisation"),
        place=choices("place"),
        disagreeing=sum(is_disputed(dossier, view) for view in found),
    )
