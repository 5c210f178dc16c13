"""The chronology: every dated event, period and report, and what only its neighbours place.

Dates stay as the documents give them. An event told with several dates keeps what they agree on; where they do not agree it spans
them, and says so. What is told only as planned, asked for, supposed or denied is no entry. A date without a year has no bounds and stands after those that have.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from careo.records.dates import Date
from careo.records.events import Event, EventLink
from careo.records.extraction import Material
from careo.records.findings import ChronologyEntry
from careo.records.ids import record_id
from careo.records.passages import Passage, Reason, quote
from careo.records.resolution import EventCluster, Resolution


@dataclass(frozen=True, slots=True)
class _When:
    """A time as EDTF with its bounds, and why it is so."""

    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def known(self) -> bool:
        return self.edtf is not None or self.earliest is not None or self.latest is not None


@dataclass(slots=True)
class _Links:
    """What stands before and after each cluster, as texts say, with the reasons."""

    after: dict[str, set[str]] = field(default_factory=dict)
    before: dict[str, set[str]] = field(default_factory=dict)
    during: dict[str, set[str]] = field(default_factory=dict)
    reasons: dict[tuple[str, str], list[Reason]] = field(default_factory=dict)


def order_events(material: Material, resolution: Resolution) -> tuple[ChronologyEntry, ...]:
    """Entries in order of time (undated ones last), then of id."""
    events = {
        event.id: event
        for document in material.documents()
        for event in material.extraction(document).events
        if event.asserted
    }
    dates = {date.id: date for document in material.documents() for date in material.extraction(document).dates}
    clusters = {cluster.id: cluster for cluster in resolution.events if _members(cluster, events)}
    home = {member: key for key, cluster in clusters.items() for member in cluster.members if member in events}
    times = {key: _time(_members(cluster, events), dates) for key, cluster in clusters.items()}
    links = _links(material, home)
    shown = {key for key, when in times.items() if when.known}
    shown |= {key for key in clusters if key not in shown and _neighbours(links, key) & shown}
    placed = {key: times[key] if times[key].known else _between(links, key, times) for key in shown}
    entries = [
        _entry(material, clusters[key], _members(clusters[key], events), placed[key], links, shown)
        for key in sorted(shown)
    ]
    entries += _publications(material)
    return tuple(sorted(entries, key=_order))


def _order(entry: ChronologyEntry) -> tuple[bool, str, str, str]:
    """Bounded ones by their first day (or, open at the start, their last); those that links place; dates of no year."""
    day = entry.earliest or entry.latest
    return (day is None, day or entry.when or "~", entry.latest or "~", entry.id)


def _members(cluster: EventCluster, events: dict[str, Event]) -> list[Event]:
    return [events[member] for member in cluster.members if member in events]


def _time(members: Sequence[Event], dates: dict[str, Date]) -> _When:
    """The time of an event from all mentions: what they agree on, or else all that they say."""
    found = [dates[date] for event in members for date in event.dates if date in dates]
    if not found:
        return _When()
    inferred = _inferred(found)
    bounded = [date for date in found if date.earliest or date.latest]
    if not bounded:
        said = sorted({date.edtf for date in found if date.edtf is not None})
        return _When(said[0] if len(said) == 1 else None, reasons=inferred) if said else _When()
    finest = min(bounded, key=lambda date: (_width(date), date.edtf or "~", date.id))
    if all(_meets(finest, date) for date in bounded):
        return _When(finest.edtf, finest.earliest, finest.latest, inferred)
    earliest = None if any(date.earliest is None for date in bounded) else min(date.earliest or "" for date in bounded)
    latest = None if any(date.latest is None for date in bounded) else max(date.latest or "" for date in bounded)
    passages = tuple(Passage(document=date.document, spans=(date.span,)) for date in bounded)
    reason = Reason(
        text="The passages give dates that do not agree; the entry spans them all.", weight=1.0, passages=passages
    )
    return _When(None, earliest, latest, (reason, *inferred))


def _inferred(dates: Iterable[Date]) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            text=f"The date is inferred from {date.inferred_from}.",
            weight=1.0,
            passages=(Passage(document=date.document, spans=(date.span,)),),
        )
        for date in sorted(dates, key=lambda date: date.id)
        if date.inferred_from
    )


def _width(date: Date) -> tuple[bool, int]:
    """How wide a date is: open ones widest."""
    if date.earliest is None or date.latest is None:
        return (True, 0)
    year, month, day = (int(part) for part in date.latest.split("-"))
    first = [int(part) for part in date.earliest.split("-")]
    return (False, (year - first[0]) * 372 + (month - first[1]) * 31 + day - first[2])


def _meets(one: Date, other: Date) -> bool:
    """Whether two dates have a day in common."""
    return (one.earliest or "") <= (other.latest or "~") and (other.earliest or "") <= (one.latest or "~")


def _links(material: Material, home: dict[str, str]) -> _Links:
    links = _Links()
    for document in material.documents():
        reading = material.reading(document)
        for link in material.extraction(document).links:
            a, b = home.get(link.a), home.get(link.b)
            if a is not None and b is not None and a != b:
                _add(links, link, a, b, Passage(document=document, spans=link.spans), quote(reading.text, link.spans))
    return links


def _add(links: _Links, link: EventLink, a: str, b: str, passage: Passage, words: str) -> None:
    reason = Reason(text=f"The text says so: “{words}”.", weight=1.0, passages=(passage,))
    if link.kind == "during":
        links.during.setdefault(a, set()).add(b)
        links.reasons.setdefault((a, b), []).append(reason)
        return
    earlier, later = (b, a) if link.kind == "after" else (a, b)
    links.after.setdefault(later, set()).add(earlier)
    links.before.setdefault(earlier, set()).add(later)
    links.reasons.setdefault((earlier, later), []).append(reason)


def _neighbours(links: _Links, key: str) -> set[str]:
    return links.after.get(key, set()) | links.before.get(key, set()) | links.during.get(key, set())


def _between(links: _Links, key: str, times: dict[str, _When]) -> _When:
    """Bounds of an undated event from the dated ones that a text puts before, after or around it."""
    around = [times[other] for other in sorted(links.during.get(key, ())) if times[other].known]
    starts = [when.earliest for when in around]
    ends = [when.latest for when in around]
    earliest = min((day for day in starts if day), default=None) if starts and None not in starts else None
    latest = max((day for day in ends if day), default=None) if ends and None not in ends else None
    after = [times[other].earliest for other in links.after.get(key, ())]
    before = [times[other].latest for other in links.before.get(key, ())]
    low = max((day for day in (*after, earliest) if day), default=None)
    high = min((day for day in (*before, latest) if day), default=None)
    if low and high and low > high:
        return _When()
    return _When(None, low, high)


def _entry(
    material: Material,
    cluster: EventCluster,
    members: Sequence[Event],
    when: _When,
    links: _Links,
    shown: set[str],
) -> ChronologyEntry:
    teller = min(members, key=lambda event: (not event.dates, event.id))
    text = material.reading(teller.document).text
    placed = [event for event in members if event.where]
    after = sorted(links.after.get(cluster.id, set()) & shown)
    before = sorted(links.before.get(cluster.id, set()) & shown)
    stated = [(other, cluster.id) for other in after] + [(cluster.id, other) for other in before]
    stated += [(cluster.id, other) for other in sorted(links.during.get(cluster.id, set()) & shown)]
    reasons = [reason for pair in stated for reason in links.reasons.get(pair, ())]
    where = quote(material.reading(placed[0].document).text, placed[0].where) if placed else None
    return ChronologyEntry(
        id=cluster.id,
        when=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
        what=quote(text, teller.what or teller.trigger),
        where=where,
        after=tuple(after),
        before=tuple(before),
        statements=tuple(sorted({event.statement for event in members})),
        reasons=(*cluster.reasons, *when.reasons, *reasons),
    )


def _publications(material: Material) -> list[ChronologyEntry]:
    """An entry for each document whose date of publication is known."""
    entries: list[ChronologyEntry] = []
    for document in material.documents():
        facts = material.document(document).facts
        if facts.published is None:
            continue
        earliest, latest = _days(facts.published)
        name = facts.title or facts.publisher
        if name is None:
            continue
        entries.append(
            ChronologyEntry(
                id=record_id("v", (document, "published")),
                when=facts.published,
                earliest=earliest,
                latest=latest,
                what=name,
                where=None,
                after=(),
                before=(),
                statements=(),
                reasons=(Reason(text="The document gives this as its date of publication.", weight=1.0),),
            )
        )
    return entries


def _days(published: str) -> tuple[str | None, str | None]:
    """First and last day of a day, month or year; unknown for other forms."""
    parts = published[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
    except ValueError:
        return None, None
    if not 1 <= len(numbers) <= 3 or len(parts[0]) != 4 or (len(numbers) > 1 and not 1 <= numbers[1] <= 12):
        return None, None
    if len(numbers) == 3:
        return published[:10], published[:10]
    year, month = numbers[0], numbers[1] if len(numbers) == 2 else 12
    first = f"{year:04}-{numbers[1]:02}-01" if len(numbers) == 2 else f"{year:04}-01-01"
    return first, f"{year:04}-{month:02}-{monthrange(max(year, 1), month)[1]:02}"
