"""Grounds on which two origins hang together, certainly or possibly, each as a join with its reason.

Mention or topic is no ground: only origins, that is, ends of chains, are ever joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from careo.records.findings import Chain, Origin
from careo.records.judgements import Judgement, in_force
from careo.records.passages import Passage, Reason, Span, Spans
from careo.records.resolution import Entity, Proposal, Relation
from careo.weigh.copies import Copy
from careo.weigh.credits import Credit, credits_in
from careo.weigh.lookup import Lookup, has_proper_name, name_key
from careo.weigh.pointed import origins_at

_SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:man|woman|person)|press officer|lawyer|attorney|counsel|solicitor|vocer[oa]|portavoz|abogad[oa]|"
    r"defensor[a]?|apoderad[oa])\b",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    r",?\s+(?:for|of|representing|de|del|para|que representa a)\s+(?:(?:the|la|el|los|las)\s+)?", re.IGNORECASE
)
"""All that may stand between the word for a spokesperson or lawyer and whom it speaks for."""
_WHOSE = re.compile(r"(?:['’]s|['’])\s+(?:\w+\s+){0,2}")
"""All that may stand between a possessor and the word for its spokesperson or lawyer."""
_NO_MORE = re.compile(r"\s*(?:$|[,;.:)]|(?:who|in|at|on|and|quien|que|en|y|e)\b)", re.IGNORECASE)
"""What follows whom somebody speaks for: no "'s victims" and no noun that the name only describes."""
_APPOSITION = re.compile(r", [^,.;:\n“”\"]{3,80}(?=[,.])")
_SAME_VOICE = frozenset({"author", "spokesperson", "spokesman", "spokeswoman", "lawyer", "speaks for", "counsel"})
"""Relations by which two are certainly one origin."""
_SAME_HOUSE = frozenset({"part of", "employment", "office", "member", "successor of"})
"""Relations by which two may speak with one voice."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two origins (a < b by id) and why they hang together, certainly or possibly."""

    a: str
    b: str
    certain: bool
    reason: Reason
    claim: str | None = None
    """The one claim that it bears on; None where it bears on all. One that bears on a single claim is never certain."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two origins that a person holds apart."""

    a: str
    b: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Ends:
    """Origins with the chains that end in them."""

    origins: Mapping[str, Origin]
    chains: Mapping[str, tuple[Chain, ...]]
    by_entity: Mapping[str, str]
    named: frozenset[str]
    """Entities that bear a name."""
    wordings: Mapping[str, str]
    """Of each origin its name as names are compared."""

    def passages(self, origin: str) -> tuple[Passage, ...]:
        """The passages that show the origin as a root, each once, in order."""
        found = sorted(
            {(chain.hops[-1].document, chain.hops[-1].spans) for chain in self.chains[origin] if chain.hops[-1].spans}
        )
        return tuple(Passage(document=document, spans=spans) for document, spans in found)


def gather_ends(chains: Sequence[Chain], origins: Sequence[Origin], entities: Sequence[Entity]) -> Ends:
    """Index the origins."""
    ending: dict[str, list[Chain]] = defaultdict(list)
    for chain in sorted(chains, key=lambda item: item.statement):
        ending[chain.origin].append(chain)
    return Ends(
        {origin.id: origin for origin in origins},
        {origin.id: tuple(ending[origin.id]) for origin in origins},
        {origin.entity: origin.id for origin in origins if origin.entity},
        frozenset(entity.id for entity in entities if has_proper_name(entity)),
        {origin.id: name_key(origin.name or "") for origin in origins},
    )


def find_joins(
    lookup: Lookup, ends: Ends, copies: Sequence[Copy], relations: Sequence[Relation], proposals: Sequence[Proposal]
) -> tuple[Join, ...]:
    """Every join, certain ones first, then by weight and ids."""
    joins = [
        *_by_author(lookup, ends),
        *_by_relation(ends, relations),
        *_by_speaking_for(lookup, ends),
        *_by_official(lookup, ends, copies),
        *_by_wording(lookup, ends, copies),
        *_by_proposal(ends, proposals),
        *_by_group(ends),
        *_by_credit(lookup, ends),
    ]
    best: dict[tuple[str, str, bool, str, str | None], Join] = {}
    for join in joins:
        if join.a != join.b:
            best.setdefault((join.a, join.b, join.certain, join.reason.text, join.claim), join)
    return tuple(sorted(best.values(), key=_order))


def _order(join: Join) -> tuple[bool, float, str, str, str, str]:
    return (not join.certain, -join.reason.weight, join.a, join.b, join.reason.text, join.claim or "")


def _join(a: str, b: str, certain: bool, text: str, weight: float, passages: Iterable[Passage] = ()) -> Join:
    first, second = sorted((a, b))
    return Join(first, second, certain, Reason(text=text, weight=weight, passages=tuple(passages)))


def _name(ends: Ends, origin: str) -> str:
    return ends.origins[origin].name or "an unnamed source"


def _by_author(lookup: Lookup, ends: Ends) -> Iterable[Join]:
    """A paper and the one who wrote it are one origin."""
    for document, relations in sorted(lookup.authors.items()):
        paper = lookup.entity(document)
        for relation in relations:
            author = lookup.entity(relation.b)
            if paper is None or author is None:
                continue
            a, b = ends.by_entity.get(paper.id), ends.by_entity.get(author.id)
            if a and b and a != b:
                text = f"{_name(ends, b)} is the author of {_name(ends, a)}."
                yield _join(a, b, True, text, 0.95, [Passage(document=relation.document, spans=relation.spans)])


def _by_relation(ends: Ends, relations: Sequence[Relation]) -> Iterable[Join]:
    for relation in relations:
        a, b = ends.by_entity.get(relation.a), ends.by_entity.get(relation.b)
        if not a or not b or a == b or relation.polarity != "positive":
            continue
        passages = [Passage(document=relation.document, spans=relation.spans)]
        if relation.kind in _SAME_VOICE:
            text = f"{_name(ends, a)} and {_name(ends, b)} are one voice ({relation.kind})."
            yield _join(a, b, True, text, 0.95, passages)
        elif relation.kind in _SAME_HOUSE:
            text = f"{_name(ends, a)} may speak for {_name(ends, b)} or draw on it ({relation.kind})."
            yield _join(a, b, False, text, 0.6, passages)


def _by_speaking_for(lookup: Lookup, ends: Ends) -> Iterable[Join]:
    """A source whose own words name it as somebody's spokesperson or lawyer."""
    for origin in sorted(ends.origins):
        for chain in ends.chains[origin]:
            last = chain.hops[-1]
            text = lookup.texts.get(last.document, "")
            for start, end in last.spans:
                around = (start, _apposition_end(text, end))
                roles = [match.span() for match in _SPEAKS_FOR.finditer(text, *around)]
                if not roles:
                    continue
                for mention in lookup.extractions[last.document].mentions:
                    entity = lookup.entity(mention.id)
                    if entity is None or not (around[0] <= mention.span[0] and mention.span[1] <= around[1]):
                        continue
                    if not any(_is_for(text[: around[1]], role, mention.span) for role in roles):
                        continue
                    other = ends.by_entity.get(entity.id)
                    if other and other != origin and entity.kind in ("organisation", "person"):
                        words = f"“{text[around[0] : around[1]]}” speaks for {_name(ends, other)}."
                        yield _join(origin, other, True, words, 0.9, [Passage(document=last.document, spans=(around,))])


def _is_for(text: str, role: Span, name: Span) -> bool:
    """Whether the words say that the one in this role speaks for the one of this name, and not merely near it."""
    if role[1] <= name[0]:
        return bool(_FOR_WHOM.fullmatch(text[role[1] : name[0]]) and _NO_MORE.match(text[name[1] :]))
    return name[1] <= role[0] and bool(_WHOSE.fullmatch(text[name[1] : role[0]]))


def _apposition_end(text: str, end: int) -> int:
    """Behind a short apposition that follows a name (", a spokeswoman for the ministry,")."""
    match = _APPOSITION.match(text, end)
    return match.end() if match and _SPEAKS_FOR.search(match.group()) else end


def _by_official(lookup: Lookup, ends: Ends, copies: Sequence[Copy]) -> Iterable[Join]:
    """Declarations in shared wording: one origin where one official took them down, possibly one where not."""
    voices = _voices(lookup, ends)
    for copy in copies:
        names = [_officials(lookup, document) for document in (copy.a, copy.b)]
        common = sorted(set(names[0]) & set(names[1]))
        passages = [Passage(document=item, spans=copy.spans(item)) for item in (copy.a, copy.b)]
        for a in voices.get(copy.a, ()):
            for b in voices.get(copy.b, ()):
                certain = bool(common) and copy.certain and _both_carry(lookup, ends, copy, a, b)
                who = (
                    f"{names[0][common[0]]} took both statements down, and they"
                    if certain
                    else "The two who speak here"
                )
                yield _join(a, b, certain, f"{who} share {copy.words} words.", 0.9 if certain else 0.6, passages)


def _both_carry(lookup: Lookup, ends: Ends, copy: Copy, a: str, b: str) -> bool:
    """Whether one shared run is a good part of what either says, and no formula of the official around it."""
    return any(
        copy.runs(copy.a, here) & copy.runs(copy.b, there)
        for here in _carried(lookup, ends, copy, copy.a, a)
        for there in _carried(lookup, ends, copy, copy.b, b)
    )


def _carried(lookup: Lookup, ends: Ends, copy: Copy, document: str, origin: str) -> list[Spans]:
    """The shared words in each statement that the origin makes in this document as itself."""
    found = []
    for chain in ends.chains[origin]:
        statement = lookup.statements[chain.statement]
        if statement.document == document and _is_own_voice(lookup, chain):
            found.append(copy.carries(document, statement.content))
    return [spans for spans in found if spans]


def _officials(lookup: Lookup, document: str) -> dict[str, str]:
    parties = lookup.documents[document].facts.parties
    return {name_key(party.name): party.name for party in parties if party.role == "taken down by"}


def _voices(lookup: Lookup, ends: Ends) -> dict[str, list[str]]:
    """Of each document the people who speak in it as themselves, not those whom it cites; sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for origin in sorted(ends.chains):
        for document in {chain.hops[-1].document for chain in ends.chains[origin] if _speaks(lookup, chain)}:
            found[document].append(origin)
    return found


def _speaks(lookup: Lookup, chain: Chain) -> bool:
    last = chain.hops[-1]
    return last.kind == "person" and last.name is not None and _is_own_voice(lookup, chain)


def _by_wording(lookup: Lookup, ends: Ends, copies: Sequence[Copy]) -> Iterable[Join]:
    """One attributed passage in two documents: the roots that only their wording names are one."""
    places: dict[str, list[tuple[Spans, Chain]]] = defaultdict(list)
    for chain in sorted(
        (chain for chains in ends.chains.values() for chain in chains), key=lambda item: item.statement
    ):
        if not _is_own_voice(lookup, chain):
            statement = lookup.statements[chain.statement]
            places[statement.document].append((statement.content, chain))
    for copy in copies:
        taken = [
            (copy.runs(copy.b, there), chain)
            for content, chain in places.get(copy.b, ())
            if (there := copy.carries(copy.b, content))
        ]
        for content, chain in places.get(copy.a, ()) if taken else ():
            here = copy.carries(copy.a, content)
            if not here:
                continue
            runs, because = copy.runs(copy.a, here), copy.reason(copy.a, content)
            for others, other in taken:
                if chain.origin != other.origin and runs & others:
                    yield from _same_source(ends, copy, (chain, because), other)


def _is_own_voice(lookup: Lookup, chain: Chain) -> bool:
    """Own voices are followed by their chains; only roots inside an attribution are joined by wording."""
    statement = lookup.statements[chain.statement]
    return not (statement.source or statement.cue)


def _same_source(ends: Ends, copy: Copy, mine: tuple[Chain, Reason], other: Chain) -> Iterable[Join]:
    chain, because = mine
    a, b = ends.origins[chain.origin], ends.origins[other.origin]
    if ends.wordings[a.id] == ends.wordings[b.id] and not (_has_name(ends, a.id) and _has_name(ends, b.id)):
        yield _join(a.id, b.id, copy.certain, because.text, because.weight, because.passages)
    elif "unnamed" in (a.kind, b.kind):
        text = f"The sources are worded differently. {because.text}"
        yield _join(a.id, b.id, False, text, 0.5, because.passages)


def _has_name(ends: Ends, origin: str) -> bool:
    """Whether it is known by a name, so that entities, not wordings, say who it is."""
    return ends.origins[origin].entity in ends.named


def _by_proposal(ends: Ends, proposals: Sequence[Proposal]) -> Iterable[Join]:
    """Two who may be one person: that is for a person to say, and until then they may be one origin."""
    for proposal in proposals:
        a, b = ends.by_entity.get(proposal.a), ends.by_entity.get(proposal.b)
        if a and b and a != b:
            text = f"{_name(ends, a)} and {_name(ends, b)} may be one and the same."
            passages = [passage for reason in proposal.reasons for passage in reason.passages]
            yield _join(a, b, False, text, 0.5, passages)


def _by_group(ends: Ends) -> Iterable[Join]:
    """Two named together for one utterance, and one of them named alone elsewhere."""
    bearing: dict[str, list[str]] = defaultdict(list)
    for other in sorted(ends.origins):
        alone = ends.origins[other].name
        if alone and ends.origins[other].entity:
            bearing[alone].append(other)
    for origin in sorted(ends.origins):
        chain = ends.chains[origin][0]
        if ends.origins[origin].number < 2 or ends.origins[origin].kind == "unnamed":
            continue
        for other, name in _named_in(ends.origins[origin].name or "", bearing):
            if other != origin:
                passages = [Passage(document=chain.hops[-1].document, spans=chain.hops[-1].spans)]
                yield _join(origin, other, False, f"{name} is one of those named together.", 0.5, passages)


def _named_in(words: str, bearing: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """The origins whose name stands in the words, with the name; by id. Each piece of the words is looked up: names are many."""
    pieces = {words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)}
    return sorted((other, name) for name in pieces & bearing.keys() for other in bearing[name])


def _by_credit(lookup: Lookup, ends: Ends) -> Iterable[Join]:
    """Own voice that credits an outlet with a sentence, and that outlet as an origin of the same claim."""
    by_name = {name_key(origin.name): origin.id for origin in ends.origins.values() if origin.name}
    known: dict[str, tuple[Credit, ...]] = {}
    for chains in ends.chains.values():
        for chain in chains:
            record = lookup.statements[chain.statement]
            claim = lookup.claims.get(record.id)
            if claim is None or not _is_own_voice(lookup, chain):
                continue
            document = record.document
            if document not in known:
                known[document] = credits_in(lookup.texts[document], lookup.extractions[document].sentences)
            for credit in known[document]:
                entity = lookup.named.get(name_key(credit.name))
                other = ends.by_entity.get(entity.id) if entity else by_name.get(name_key(credit.name))
                if other and other != chain.origin and credit.bears_on(record.content):
                    text = f"{_name(ends, chain.origin)} credits {credit.name} with having it first."
                    passages = (Passage(document=document, spans=credit.spans),)
                    yield replace(_join(chain.origin, other, False, text, 0.6, passages), claim=claim)


def judged_joins(
    lookup: Lookup, ends: Ends, judgements: tuple[Judgement, ...]
) -> tuple[tuple[Join, ...], tuple[Apart, ...]]:
    """What people joined and what they hold apart; the later decision about the same two holds.

    Of lineages split, the first that is pointed at leaves the others, which stay as they are.
    """
    chains = {chain.statement: chain for found in ends.chains.values() for chain in found}
    decided: dict[tuple[str, str], Join | Apart] = {}
    for judgement in in_force(judgements):
        if judgement.kind not in ("join lineages", "split lineages"):
            continue
        pointed = [origins_at(lookup, chains, passage) for passage in judgement.passages]
        passages = tuple(
            Passage(document=passage.document, spans=spans)
            for passage, (_, spans) in zip(judgement.passages, pointed, strict=True)
            if spans
        )
        verb = "joined" if judgement.kind == "join lineages" else "split"
        text = f"{judgement.who} {verb} them: {judgement.why}"
        reason = Reason(text=text, weight=1.0, passages=passages, by_person=True)
        if judgement.kind == "join lineages":
            for a, b in combinations(sorted({origin for found, _ in pointed for origin in found}), 2):
                decided[(a, b)] = Join(a, b, True, reason)
            continue
        leaving = set(pointed[0][0])
        for one in leaving:
            for other in {origin for found, _ in pointed[1:] for origin in found} - leaving:
                a, b = sorted((one, other))
                decided[(a, b)] = Apart(a, b, reason)
    ordered = [decided[pair] for pair in sorted(decided)]
    return tuple(item for item in ordered if isinstance(item, Join)), tuple(
        item for item in ordered if isinstance(item, Apart)
    )
