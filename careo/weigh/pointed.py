"""What a person points at when deciding about lineages: the statements whose source stands at a passage, and their origins.

A chain may go on through other documents of the case, so that the words that end it stand elsewhere; the words that name
the source where the person read them point to it all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from careo.records.findings import Chain, Hop
from careo.records.judgements import JudgedPassage, Judgement, in_force, located
from careo.records.passages import Spans
from careo.records.statements import Statement
from careo.weigh.copies import overlap
from careo.weigh.lookup import Lookup


def places_of(statement: Statement, root: Hop | None) -> tuple[Spans, ...]:
    """Where a statement's source can be pointed at: its words, or the cue or content where there are none, and its root's words."""
    own = statement.source or statement.cue or statement.content
    if root is None or root.document != statement.document or not root.spans:
        return (own,)
    return (own, root.spans)


def statements_at(
    lookup: Lookup, passage: JudgedPassage, roots: Mapping[str, Hop] | None = None
) -> tuple[tuple[str, ...], Spans]:
    """Statements whose source stands at a passage, exactly where any does so, and where the passage stands now."""
    if passage.document not in lookup.texts:
        return (), ()
    spans = located(passage, lookup.texts[passage.document])
    exact, near = [], []
    for statement in lookup.extractions[passage.document].statements:
        places = places_of(statement, (roots or {}).get(statement.id))
        if spans in places:
            exact.append(statement.id)
        elif any(overlap(place, spans) for place in places):
            near.append(statement.id)
    return tuple(sorted(exact or near)), spans


def parted(lookup: Lookup, judgements: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """Pairs of statements (both ways round) that a person holds apart, so that no chain leads from one through the other."""
    decided: dict[tuple[str, str], bool] = {}
    for judgement in in_force(judgements):
        if judgement.kind not in ("join lineages", "split lineages"):
            continue
        first, *others = [statements_at(lookup, passage)[0] for passage in judgement.passages]
        for other in {item for found in others for item in found} - set(first):
            for one in first:
                decided[(one, other)] = decided[(other, one)] = judgement.kind == "split lineages"
    return frozenset(pair for pair, apart in decided.items() if apart)


def origins_at(lookup: Lookup, chains: Mapping[str, Chain], passage: JudgedPassage) -> tuple[tuple[str, ...], Spans]:
    """Origins of the chains of the statements at a passage, and where the passage stands now."""
    roots = {
        statement.id: chains[statement.id].hops[-1] for statement in _of(lookup, passage) if statement.id in chains
    }
    found, spans = statements_at(lookup, passage, roots)
    return tuple(sorted({chains[item].origin for item in found if item in chains})), spans


def _of(lookup: Lookup, passage: JudgedPassage) -> tuple[Statement, ...]:
    return lookup.extractions[passage.document].statements if passage.document in lookup.extractions else ()
