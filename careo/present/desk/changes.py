"""What a judgement changes: two dossiers of one case held against each other, in figures and in sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Literal

from careo.present.desk.change_views import (
    ChangesView,
    ClaimChange,
    ClaimState,
    CountChange,
    DocumentChange,
    LeftOutCounts,
    LineageState,
    NamedEntity,
    PeopleChange,
    SideBounds,
    StatementChange,
)
from careo.present.dossier import Dossier, title_of
from careo.present.views import BoundsView
from careo.present.wording import bounds_words, count_words, flat, known
from careo.records.findings import Bounds, Claim
from careo.records.resolution import Entity

MOST = 50
"""Entries of one list."""
MOST_SENTENCES = 12
MOST_ALIKE = 3
"""Sentences about what only comes or goes, before they are counted instead."""
LONGEST_TEXT = 120
MOST_NAMES = 6
"""Names in one sentence."""
NOTHING = "Nothing that is shown changes."
FACTS = ("kind", "title", "publisher", "authors", "published", "language")


def changes(before: Dossier, after: Dossier) -> ChangesView:
    """What is otherwise in `after`; ids of what only `before` has are told as gone."""
    documents, people = _documents(before, after), _people(before, after)
    claims, statements = _claims(before, after), _statements(before, after)
    told = _told_in_order(documents, people, claims, statements)
    counts = _counts(before, after)
    if not told:
        told = [f"{item.what.capitalize()}: {item.was:,} before, {item.now:,} after." for item in counts] or [NOTHING]
    return ChangesView(
        sentences=tuple(told),
        counts=counts,
        claims=claims[:MOST],
        people=people[:MOST],
        statements=statements[:MOST],
        documents=documents[:MOST],
        more=LeftOutCounts(
            claims=max(0, len(claims) - MOST),
            people=max(0, len(people) - MOST),
            statements=max(0, len(statements) - MOST),
            documents=max(0, len(documents) - MOST),
        ),
    )


def _told_in_order(
    documents: Sequence[DocumentChange],
    people: Sequence[PeopleChange],
    claims: Sequence[ClaimChange],
    statements: Sequence[StatementChange],
) -> list[str]:
    """The sentences, what was decided about first; what only comes or goes with it last, counted where it is much."""
    passing = ("new", "gone")
    told = [item.sentence for item in documents]
    told += [item.sentence for item in people if item.change not in passing]
    told += [item.sentence for item in claims if item.change not in passing]
    told += [item.sentence for item in statements]
    for change, claim_words, name_words in (
        ("gone", "are no claims of their own any more", "are named no more"),
        ("new", "become claims of their own", "are named that were not"),
    ):
        told += _or_counted([item.sentence for item in claims if item.change == change], "claim", claim_words)
        told += _or_counted([item.sentence for item in people if item.change == change], "name", name_words)
    if len(told) > MOST_SENTENCES:
        left = len(told) - MOST_SENTENCES + 1
        told = [*told[: MOST_SENTENCES - 1], f"And {count_words(left, 'more change')}."]
    return told


def _or_counted(sentences: list[str], noun: str, words: str) -> list[str]:
    return sentences if len(sentences) <= MOST_ALIKE else [f"{count_words(len(sentences), noun)} {words}."]


def _counts(before: Dossier, after: Dossier) -> tuple[CountChange, ...]:
    pairs = zip(_counted(before), _counted(after), strict=True)
    return tuple(CountChange(what=what, was=was, now=now) for (what, was), (_, now) in pairs if was != now)


def _counted(dossier: Dossier) -> tuple[tuple[str, int], ...]:
    found, resolved = dossier.findings, dossier.resolution
    return (
        ("documents", sum(document.id is not None for document in dossier.documents)),
        ("statements", len(dossier.statements)),
        ("checked", len(dossier.checks)),
        ("claims", len(found.claims)),
        ("people", len(resolved.entities)),
        ("origins", len(found.origins)),
        ("responses", len(found.responses)),
        ("figures", len(found.figures)),
        ("events", len(found.chronology)),
        ("gaps", len(found.gaps)),
    )


def _short(words: str) -> str:
    words = flat(words)
    return f"“{words if len(words) <= LONGEST_TEXT else words[: LONGEST_TEXT - 1].rstrip() + '…'}”"


def _documents(before: Dossier, after: Dossier) -> tuple[DocumentChange, ...]:
    was = {document.id: document for document in before.documents if document.id is not None}
    now = {document.id: document for document in after.documents if document.id is not None}
    found = []
    for document in sorted({*was, *now}):
        if document in was and document in now:
            for name in FACTS:
                old, new = getattr(was[document].facts, name), getattr(now[document].facts, name)
                if old != new:
                    title = title_of(was[document])
                    sentence = f"The {name} of {_short(title)} becomes {_fact(new)}; it was {_fact(old)}."
                    found.append(_document(document, title, "corrected", sentence, (name, _fact(old), _fact(new))))
            continue
        change: Literal["comes", "leaves"] = "comes" if document in now else "leaves"
        dossier, record = (after, now[document]) if document in now else (before, was[document])
        statements = dossier.extractions[document].statements if document in dossier.extractions else ()
        own = {statement.id for statement in statements}
        claims = sum(any(item.statement in own for item in claim.positions) for claim in dossier.claims.values())
        title = title_of(record)
        with_it = f"{count_words(len(own), 'statement')} on {count_words(claims, 'claim')}"
        sentence = f"{_short(title)} {change}, and with it {with_it}."
        found.append(_document(document, title, change, sentence, counts=(len(own), claims)))
    return tuple(sorted(found, key=lambda item: (item.change == "corrected", item.id, item.field or "")))


def _document(
    document: str,
    title: str,
    change: Literal["comes", "leaves", "corrected"],
    sentence: str,
    fact: tuple[str | None, str | None, str | None] = (None, None, None),
    counts: tuple[int, int] = (0, 0),
) -> DocumentChange:
    name, was, now = fact
    return DocumentChange(
        id=document, title=title, change=change, field=name, was=was, now=now, statements=counts[0], claims=counts[1],
        sentence=sentence,
    )  # fmt: skip


def _fact(value: object) -> str:
    return known(value)


def _people(before: Dossier, after: Dossier) -> tuple[PeopleChange, ...]:
    """Groups of entities before and after that share mentions; one against one is no change."""
    entities = [
        *(("was", item) for item in before.entities.values()),
        *(("now", item) for item in after.entities.values()),
    ]
    group = _grouped(((when, item.id), item.mentions) for when, item in entities)
    sides: dict[Hashable, tuple[list[Entity], list[Entity]]] = defaultdict(lambda: ([], []))
    for when, item in entities:
        sides[group[(when, item.id)]][when == "now"].append(item)
    found = [_person(was, now) for was, now in sides.values() if (len(was), len(now)) != (1, 1)]
    order = {"merged": 0, "parted": 1, "gone": 2, "new": 3}
    return tuple(sorted(found, key=lambda item: (order[item.change], item.name, item.id)))


def _grouped(nodes: Iterable[tuple[Hashable, Iterable[str]]]) -> dict[Hashable, Hashable]:
    """Of each node the group of all that are linked to it, through what they hold."""
    leader: dict[Hashable, Hashable] = {}
    holder: dict[str, Hashable] = {}

    def lead(node: Hashable) -> Hashable:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for node, held in nodes:
        leader.setdefault(node, node)
        for item in held:
            other = holder.setdefault(item, node)
            leader[lead(other)] = lead(node)
    return {node: lead(node) for node in leader}


def _person(was: list[Entity], now: list[Entity]) -> PeopleChange:
    shown = max(now or was, key=lambda item: (len(item.mentions), item.id))
    change: Literal["merged", "parted", "new", "gone"]
    old, new = _names(was), _names(now)
    if not was:
        change, sentence = "new", f"{new} comes in."
    elif not now:
        change, sentence = "gone", f"{old} is named no more."
    elif len(now) < len(was):
        change, sentence = "merged", f"{old} become one: {new}."
    else:
        change, sentence = "parted", f"{old} {'is' if len(was) == 1 else 'are'} parted: {new}."
    return PeopleChange(
        id=shown.id, name=shown.name, change=change, was=_named(was), now=_named(now), sentence=sentence
    )


def _names(entities: Iterable[Entity]) -> str:
    """Each name once, with how many bear it where that is not one; the rest are counted."""
    bearers = Counter(item.name for item in entities)
    told = [
        f"“{name}”" + (f" ({number:,} of that name)" if number > 1 else "") for name, number in sorted(bearers.items())
    ]
    if len(told) > MOST_NAMES:
        told = [*told[: MOST_NAMES - 1], count_words(len(told) - MOST_NAMES + 1, "other")]
    return " and ".join(told)


def _named(entities: Iterable[Entity]) -> tuple[NamedEntity, ...]:
    return tuple(NamedEntity(id=item.id, name=item.name) for item in sorted(entities, key=lambda item: item.id))


def _claims(before: Dossier, after: Dossier) -> tuple[ClaimChange, ...]:
    found = []
    for claim in sorted({*before.claims, *after.claims}):
        was, now = before.claims.get(claim), after.claims.get(claim)
        if was is not None and now is not None and _shape(was) == _shape(now):
            continue
        dossier, shown = (after, now) if now is not None else (before, was)
        assert shown is not None
        text = flat(dossier.content(shown.statement))
        states = (_state(before, was) if was else None, _state(after, now) if now else None)
        change: Literal["changed", "new", "gone"] = "changed" if was and now else "new" if now else "gone"
        sentence = _claim_sentence(_short(text), *states)
        found.append(ClaimChange(id=claim, text=text, change=change, was=states[0], now=states[1], sentence=sentence))
    order = {"changed": 0, "gone": 1, "new": 2}
    return tuple(sorted(found, key=lambda item: (order[item.change], -_weight(item), item.id)))


def _weight(change: ClaimChange) -> int:
    return max((state.supports + state.disputes for state in (change.was, change.now) if state), default=0)


def _shape(claim: Claim) -> tuple[object, ...]:
    """What a person sees of it. A lineage's id says only which of its origins has the least id, and which are one on both sides."""
    ids = [line.id for line in claim.lineages]
    lines = sorted((line.side, line.statements, line.kind, ids.count(line.id)) for line in claim.lineages)
    positions = sorted((position.statement, position.stance) for position in claim.positions)
    return (claim.statement, positions, claim.supports, claim.disputes, lines)


def _state(dossier: Dossier, claim: Claim) -> ClaimState:
    counted: Mapping[str, int] = {
        stance: sum(position.stance == stance for position in claim.positions)
        for stance in ("supports", "repeats hedged", "disputes", "qualifies")
    }
    return ClaimState(
        supports=counted["supports"] + counted["repeats hedged"],
        disputes=counted["disputes"],
        qualifies=counted["qualifies"],
        origins=SideBounds(supports=_bounds(claim.supports), disputes=_bounds(claim.disputes)),
        lineages=tuple(
            LineageState(
                id=line.id,
                side=line.side,
                origin=dossier.origins[line.origin].name if line.origin in dossier.origins and line.origin else None,
                statements=len(line.statements),
            )
            for line in claim.lineages
        ),
    )


def _bounds(bounds: Bounds) -> BoundsView:
    return BoundsView(at_least=bounds.at_least, at_most=bounds.at_most)


def _claim_sentence(text: str, was: ClaimState | None, now: ClaimState | None) -> str:
    if was is None or now is None:
        state = was or now
        assert state is not None
        accounts = f"{count_words(state.supports, 'statement')} for it, {state.disputes:,} against it"
        return f"{text} {'becomes a claim' if was is None else 'is no claim of its own any more'} ({accounts})."
    parts = []
    for one, several, old, new in (
        ("supports it", "support it", was.supports, now.supports),
        ("disputes it", "dispute it", was.disputes, now.disputes),
        ("qualifies it", "qualify it", was.qualifies, now.qualifies),
    ):
        if old != new:
            parts.append(f"{count_words(new, 'statement')} {one if new == 1 else several} (before: {old:,})")
    for side, old_bounds, new_bounds in (
        ("for it", was.origins.supports, now.origins.supports),
        ("against it", was.origins.disputes, now.origins.disputes),
    ):
        if old_bounds != new_bounds:
            parts.append(f"{side} {bounds_words(new_bounds)} (before: {bounds_words(old_bounds)})")
    if not parts:
        parts.append("its accounts are put together otherwise")
    return f"{text}: {'; '.join(parts)}."


def _statements(before: Dossier, after: Dossier) -> tuple[StatementChange, ...]:
    found = []
    for identity in sorted(before.statements.keys() & after.statements.keys()):
        was, now = _told(before, identity), _told(after, identity)
        if was == now:
            continue
        statement = after.statements[identity]
        text = flat(after.content(identity))
        for name in was:
            if was[name] != now[name]:
                found.append(
                    StatementChange(
                        id=identity,
                        document=statement.document,
                        text=text,
                        field=name,
                        was=was[name],
                        now=now[name],
                        sentence=_statement_sentence(_short(text), name, was[name], now[name]),
                    )
                )
    order = ("source", "polarity", "modality", "checked by", "origin kind", "chain")
    return tuple(sorted(found, key=lambda item: (order.index(item.field), item.id)))


Told = Literal["source", "chain", "polarity", "modality", "checked by", "origin kind"]


def _told(dossier: Dossier, identity: str) -> dict[Told, str | None]:
    statement, chain = dossier.statements[identity], dossier.chains.get(identity)
    hops = chain.hops if chain is not None else ()
    origin = dossier.origins.get(chain.origin) if chain is not None else None
    kind = (chain.kind if chain is not None else None) or (origin.kind if origin is not None else None)
    return {
        "source": flat(dossier.words(statement.document, statement.source)) if statement.source else None,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "checked by": dossier.checks.get(identity),
        "origin kind": kind,
        "chain": " ← ".join(flat(hop.name) if hop.name else "unknown" for hop in hops) or None,
    }


def _statement_sentence(text: str, name: Told, was: str | None, now: str | None) -> str:
    if name == "checked by":
        return f"{text} is checked by {now}." if now else f"{text} is not checked any more."
    if name == "chain":
        return f"{text} is followed back to: {known(now)} (before: {known(was)})."
    if name == "source":
        return f"{text} is said by {known(now)} (before: {was or 'the document’s own voice'})."
    what = "what stands behind it" if name == "origin kind" else f"its {name}"
    return f"{text}: {what} becomes {known(now)} (before: {known(was)})."
