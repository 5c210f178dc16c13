"""Independence: which origins hang together, and how many stand on each side of a claim, at least and at most.

Two unions over all origins of the case. Certain joins make the lineages, which are counted for *at most*; certain and
possible joins together make what may hang together, which is counted for *at least* where a witness or a record is in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from careo.records.documents import CircumstanceKind
from careo.records.extraction import Material
from careo.records.findings import Bounds, Chain, Claim, Lineage, Origin, Side
from careo.records.ids import record_id
from careo.records.judgements import Judgement
from careo.records.passages import Passage, Reason, Span
from careo.records.resolution import ClaimCluster, Resolution
from careo.weigh.copies import Copy, overlap
from careo.weigh.joins import Apart, Ends, Join, find_joins, gather_ends, judged_joins
from careo.weigh.lookup import Lookup, build_lookup, name_key, side_of
from careo.weigh.origins import RANK, kind_in

_UNFREE: frozenset[CircumstanceKind] = frozenset({"retracted", "annulled", "coercion alleged"})
_ROLE = re.compile(
    r"(?:the |el |la )?(?:protected |anonymous |unidentified )?(?:witness|deponent|declarant|source|informant|victim|"
    r"interviewee|speaker|respondent|testigo|declarante|fuente|informante|v[ií]ctima|entrevistad[oa])"
    r"(?: protegid[oa])?(?: (?:no\.?|number|n[uú]m\.?|número))?\W*\w{0,3}\W*$",
    re.IGNORECASE,
)
"""A label that is no name: "WITNESS", "Testigo 1"."""
_REASONS = 12
"""Reasons shown of one lineage in one claim, those that weigh most."""
_PASSAGES = 8


@dataclass(frozen=True, slots=True)
class _Ways:
    """How all the chains of the case that end in one origin come to it."""

    chains: int
    several: bool
    """Whether they come by more than one way of their own."""
    routes: tuple[str, ...]
    passages: tuple[Passage, ...]
    """Where it stands as a root, each place once, in order of the chains; the first of them."""


@dataclass(frozen=True, slots=True)
class _Weighing:
    """Everything that claims are weighed with."""

    lookup: Lookup
    ends: Ends
    chains: Mapping[str, Chain]
    between: Mapping[tuple[str, str], Sequence[Join]]
    """Of two origins that certainly do not hang together: the joins by which they may."""
    inside: Mapping[str, Sequence[Reason]]
    """Of the least origin of each lineage: why those in it certainly hang together, those that weigh most first, one a wording."""
    ways: Mapping[str, _Ways]
    certain: Mapping[str, str]
    """Of each origin: the least origin that it certainly hangs together with."""
    possible: Mapping[str, str]


def weigh_claims(
    material: Material,
    resolution: Resolution,
    chains: tuple[Chain, ...],
    origins: tuple[Origin, ...],
    judgements: tuple[Judgement, ...],
    copies: tuple[Copy, ...],
) -> tuple[tuple[Claim, ...], tuple[Origin, ...]]:
    """The claims with their lineages and bounds, and the origins with the claims that rest on them."""
    lookup = build_lookup(material, resolution)
    ends = gather_ends(chains, origins, resolution.entities)
    decided, apart = judged_joins(lookup, ends, judgements)
    held = {(item.a, item.b) for item in apart}
    found = find_joins(lookup, ends, copies, resolution.relations, resolution.proposals)
    joins = (*decided, *(join for join in found if (join.a, join.b) not in held))
    certain = _groups(ends.origins, (join for join in joins if join.certain), apart)
    possible = _groups(ends.origins, (join for join in joins if join.claim is None), apart)
    by_statement = {chain.statement: chain for chain in chains}
    ways = {origin: _ways(ended) for origin, ended in ends.chains.items()}
    weighing = _Weighing(
        lookup, ends, by_statement, _between_two(joins), _inside(joins, certain), ways, certain, possible
    )
    claims = tuple(_claim(weighing, cluster) for cluster in sorted(resolution.claims, key=lambda item: item.id))
    return claims, _loads(weighing, claims, origins)


def _groups(origins: Iterable[str], joins: Iterable[Join], apart: Sequence[Apart]) -> dict[str, str]:
    """The least member of each origin's group; a join that would bring together what a person holds apart is passed over."""
    members: dict[str, set[str]] = {origin: {origin} for origin in sorted(origins)}
    foes: dict[str, set[str]] = defaultdict(set)
    for item in apart:
        foes[item.a].add(item.b)
        foes[item.b].add(item.a)
    for join in joins:
        first, second = members[join.a], members[join.b]
        if first is second or any(foes[one] & second for one in foes.keys() & first):
            continue
        if len(first) < len(second):
            first, second = second, first
        first |= second
        for one in second:
            members[one] = first
    least: dict[int, str] = {}
    return {origin: least.setdefault(id(group), origin) for origin, group in members.items()}


def _between_two(joins: Iterable[Join]) -> dict[tuple[str, str], list[Join]]:
    """The possible joins of each two origins."""
    found: dict[tuple[str, str], list[Join]] = defaultdict(list)
    for join in joins:
        if not join.certain:
            found[(join.a, join.b)].append(join)
    return found


def _inside(joins: Iterable[Join], certain: Mapping[str, str]) -> dict[str, list[Reason]]:
    """The reasons for which each lineage is one, in the order in which they are shown."""
    found: dict[str, dict[str, Reason]] = defaultdict(dict)
    for join in sorted(joins, key=lambda item: (item.a, item.b, item.reason.text)):
        if join.certain and certain[join.a] == certain[join.b]:
            found[certain[join.a]].setdefault(join.reason.text, join.reason)
    return {least: sorted(reasons.values(), key=_weightiest) for least, reasons in found.items()}


def _weightiest(reason: Reason) -> tuple[float, str]:
    return (-reason.weight, reason.text)


def _ways(chains: Sequence[Chain]) -> _Ways:
    places = dict.fromkeys((chain.hops[-1].document, chain.hops[-1].spans) for chain in chains if chain.hops[-1].spans)
    return _Ways(
        chains=len(chains),
        several=len({_between(chain) for chain in chains} - {""}) > 1,
        routes=tuple(sorted({_route(chain) for chain in chains})),
        passages=tuple(Passage(document=document, spans=spans) for document, spans in islice(places, 2 * _PASSAGES)),
    )


def _claim(weighing: _Weighing, cluster: ClaimCluster) -> Claim:
    sides: dict[Side, list[Chain]] = {"supports": [], "disputes": []}
    for position in cluster.positions:
        side = side_of(position)
        chain = weighing.chains.get(position.statement)
        if side is not None and chain is not None:
            sides[side].append(chain)
    lineages = [
        lineage
        for side in ("supports", "disputes")
        for lineage in _lineages(weighing, sides[_as_side(side)], _as_side(side))
    ]
    return Claim(
        id=cluster.id,
        statement=cluster.statement,
        positions=cluster.positions,
        supports=_bounds(weighing, sides["supports"]),
        disputes=_bounds(weighing, sides["disputes"]),
        lineages=tuple(lineages),
    )


def _as_side(side: str) -> Side:
    return "supports" if side == "supports" else "disputes"


def _by_group(chains: Sequence[Chain], groups: Mapping[str, str]) -> dict[str, list[Chain]]:
    found: dict[str, list[Chain]] = defaultdict(list)
    for chain in sorted(chains, key=lambda item: item.statement):
        found[groups[chain.origin]].append(chain)
    return {group: found[group] for group in sorted(found)}


def _bounds(weighing: _Weighing, chains: Sequence[Chain]) -> Bounds:
    """At least and at most, as the house defines them; see the module."""
    if not chains:
        return Bounds(at_least=0, at_most=0)
    unfree = {chain.origin for chain in chains if _is_unfree(weighing.lookup, chain)}
    free = [chain for chain in chains if chain.origin not in unfree]
    origins = weighing.ends.origins
    kinds = {chain.statement: kind_in(chain, origins[chain.origin]) for chain in free}
    rooted = [chain for chain in free if kinds[chain.statement] in ("witness", "record")]
    at_least = len(_by_group(rooted, _with_unnamed(weighing, rooted)))
    if at_least == 0 and any(kind == "named" for kind in kinds.values()):
        at_least = 1
    if any(origins[chain.origin].several for chain in chains):
        return Bounds(at_least=at_least, at_most=None)
    counted = _by_group(chains, weighing.certain)
    at_most = sum(max(origins[chain.origin].number for chain in group) for group in counted.values())
    return Bounds(at_least=at_least, at_most=at_most)


def _with_unnamed(weighing: _Weighing, rooted: Sequence[Chain]) -> dict[str, str]:
    """Possible groups in which a witness that no name tells apart may be any other root, and such a record any other record."""
    groups = {chain.origin: weighing.possible[chain.origin] for chain in rooted}
    known = [chain for chain in rooted if _is_told_apart(weighing, chain)]
    told = {chain.statement for chain in known}
    blind = [chain for chain in rooted if chain.statement not in told]
    records = [chain for chain in blind if _is_record(weighing, chain)]
    seen = {groups[chain.origin] for chain in known}
    of_records = {groups[chain.origin] for chain in known if _is_record(weighing, chain)}
    if records:
        own = {groups[chain.origin] for chain in records}
        one = min(of_records or own & seen or own)
        groups.update({chain.origin: one for chain in records})
        seen.add(one)
    rest = [chain for chain in blind if not _is_record(weighing, chain)]
    if rest:
        one = min(seen or {groups[chain.origin] for chain in rest})
        groups.update({chain.origin: one for chain in rest})
    return groups


def _is_record(weighing: _Weighing, chain: Chain) -> bool:
    return kind_in(chain, weighing.ends.origins[chain.origin]) == "record"


def _is_told_apart(weighing: _Weighing, chain: Chain) -> bool:
    """Whether a name, and no description or role alone ("a porter", "WITNESS 2"), says who or what the root is."""
    last, entity = chain.hops[-1], weighing.ends.origins[chain.origin].entity
    if last.kind == "unnamed" or last.name is None or _ROLE.match(last.name):
        return False
    if entity in weighing.ends.named:
        return True
    facts = weighing.lookup.documents[last.document].facts
    declared = (*facts.authors, *(party.name for party in facts.parties), facts.publisher or "")
    return name_key(last.name) in {name_key(name) for name in declared}


def _is_unfree(lookup: Lookup, chain: Chain) -> bool:
    """Whether the words come from a document that was retracted or annulled, or whose making alleges coercion."""
    for hop in chain.hops:
        facts = lookup.documents[hop.document].facts if hop.document in lookup.documents else None
        if facts and facts.kind not in ("news", "post") and any(item.kind in _UNFREE for item in facts.circumstances):
            return True
    return False


def _lineages(weighing: _Weighing, chains: Sequence[Chain], side: Side) -> list[Lineage]:
    found = []
    here = {chain.origin for chain in chains}
    for group, members in _by_group(chains, weighing.certain).items():
        origins = weighing.ends.origins
        kinds = {chain.origin: kind_in(chain, origins[chain.origin]) for chain in members}
        for chain in members:
            kinds[chain.origin] = min(
                kinds[chain.origin], kind_in(chain, origins[chain.origin]), key=lambda item: RANK[item]
            )
        head = min(kinds, key=lambda item: (RANK[kinds[item]], item))
        found.append(
            Lineage(
                id=record_id("l", (group,)),
                origin=head,
                kind=kinds[head],
                side=side,
                statements=tuple(sorted(chain.statement for chain in members)),
                documents=tuple(sorted({weighing.lookup.statements[chain.statement].document for chain in members})),
                reasons=_reasons(weighing, members, here),
            )
        )
    return sorted(found, key=lambda item: item.id)


def _reasons(weighing: _Weighing, members: Sequence[Chain], here: set[str]) -> tuple[Reason, ...]:
    """Why these statements are one lineage, and with what else of this claim it may hang together."""
    inside = {chain.origin for chain in members}
    group = {weighing.certain[origin] for origin in inside}
    reasons: dict[str, Reason] = {}
    for origin in sorted(inside):
        mine = [chain for chain in members if chain.origin == origin]
        shown = _touching(weighing.lookup, mine, weighing.ends.origins[origin].reasons)
        for reason in (*_one_end(weighing, origin, members), *shown):
            reasons.setdefault(reason.text, reason)
    for chain in members:
        if _is_unfree(weighing.lookup, chain):
            reason = _unfree_reason(weighing.lookup, chain)
            reasons.setdefault(reason.text, reason)
    # As many as can be shown beside those that are there already; a lineage may hang together for thousands.
    for least in group:
        for reason in weighing.inside.get(least, ())[: _REASONS + len(reasons)]:
            reasons.setdefault(reason.text, reason)
    claim = weighing.lookup.claims.get(members[0].statement)
    pairs = sorted({(min(a, b), max(a, b)) for a in inside for b in here if a != b} & weighing.between.keys())
    for join in sorted(
        (join for pair in pairs for join in weighing.between[pair]), key=lambda item: (item.a, item.b, item.reason.text)
    ):
        if join.claim in (None, claim):
            other = join.b if join.a in inside else join.a
            name = weighing.ends.origins[other].name or "an unnamed source"
            text = f"It may hang together with {name}: {join.reason.text}"
            reasons.setdefault(text, replace(join.reason, text=text, weight=min(join.reason.weight, 0.9)))
    return tuple(sorted(reasons.values(), key=_weightiest)[:_REASONS])


def _touching(lookup: Lookup, members: Sequence[Chain], reasons: Sequence[Reason]) -> list[Reason]:
    """Those of an origin's reasons that rest on a passage of these statements, or on none."""
    places: dict[str, list[Span]] = defaultdict(list)
    for chain in members:
        statement = lookup.statements[chain.statement]
        places[statement.document].extend((*statement.content, *statement.source, *statement.cue))
        for hop in chain.hops:
            places[hop.document].extend(hop.spans)
    return [
        reason
        for reason in reasons
        if not reason.passages
        or any(overlap(tuple(places.get(item.document, ())), item.spans) for item in reason.passages)
    ]


def _one_end(weighing: _Weighing, origin: str, members: Sequence[Chain]) -> Iterable[Reason]:
    """Several chains of this claim end in one origin; or one does, on a way of its own beside others in the case."""
    everywhere = weighing.ways[origin]
    mine = [chain for chain in members if chain.origin == origin]
    here = _ways(mine)
    apart = everywhere.several and any(_between(chain) for chain in mine)
    chains, routes = (everywhere.chains, everywhere.routes) if apart else (here.chains, here.routes)
    passages = list(dict.fromkeys((*here.passages, *(everywhere.passages if apart else ()))))
    if chains < 2 or (len(routes) < 2 and len(passages) < 2):
        return
    name = weighing.ends.origins[origin].name
    what = f"the same origin, “{name}”" if name else "the same origin"
    through = [route for route in routes if route]
    ways = f", among them through {_listed(through[:4])}" if through else ""
    shown = sorted(passages[:_PASSAGES], key=lambda item: (item.document, item.spans))
    where = "In the whole case" if chains > len(mine) else "In this claim"
    yield Reason(text=f"{where}, {chains} chains end in {what}{ways}.", weight=1.0, passages=tuple(shown))


def _route(chain: Chain) -> str:
    """The step before the root, which says on what way it was heard."""
    return next((hop.name for hop in chain.hops[-2::-1] if hop.name), "") if len(chain.hops) > 1 else ""


def _between(chain: Chain) -> str:
    """The step before the root, unless that is the document that prints it."""
    return _route(chain) if len(chain.hops) > 2 else ""


def _listed(names: Sequence[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _unfree_reason(lookup: Lookup, chain: Chain) -> Reason:
    for hop in chain.hops:
        facts = lookup.documents[hop.document].facts if hop.document in lookup.documents else None
        for item in facts.circumstances if facts else ():
            if item.kind in _UNFREE:
                passages = (Passage(document=hop.document, spans=item.spans),) if item.spans else ()
                text = f"The document it stands in is marked “{item.kind}”, so it adds nothing to *at least*."
                return Reason(text=text, weight=1.0, passages=passages)
    return Reason(text="The document it stands in was withdrawn.", weight=1.0)


def _loads(weighing: _Weighing, claims: Sequence[Claim], origins: Sequence[Origin]) -> tuple[Origin, ...]:
    """Which claims each origin stands in, and which rest on its lineage alone."""
    standing: dict[str, set[str]] = defaultdict(set)
    alone: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        supporting = set()
        for position in claim.positions:
            side, chain = side_of(position), weighing.chains.get(position.statement)
            if side is None or chain is None:
                continue
            standing[chain.origin].add(claim.id)
            if side == "supports":
                supporting.add(chain.origin)
        if len({weighing.certain[origin] for origin in supporting}) == 1:
            for origin in supporting:
                alone[origin].add(claim.id)
    return tuple(
        replace(origin, claims=tuple(sorted(standing[origin.id])), alone=tuple(sorted(alone[origin.id])))
        for origin in sorted(origins, key=lambda item: item.id)
    )
