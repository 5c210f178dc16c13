"""Claims: statements of the same proposition, across documents, with what each does to it.

Candidates come from blocks of shared names and words, never from all pairs; clusters grow from the surest pair on, and one
takes in another only when their members agree on the whole and nothing speaks against it. People's decisions go first.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product

from careo.options import ResolveOptions
from careo.records.extraction import Material
from careo.records.judgements import JudgedPassage, Judgement, in_force, located
from careo.records.passages import Passage, Reason, Spans, quote
from careo.records.resolution import ClaimCluster, Entity, Position, Stance
from careo.records.statements import Statement
from careo.resolve.agreement import HEDGED, Comparison, compare_for_joining, look, stance, worth_comparing
from careo.resolve.propositions import Proposition, make_propositions

BLOCK_WORDS = 7
"""Words of a statement, the longest of those that weigh most, that make its blocks."""
BLOCK_NAMES = 4
BLOCK_LIMIT = 60
"""Statements of one block compared with each other; in larger blocks each is compared with its next ones by id."""
SLACK = 0.1
"""How far the mean agreement of two clusters may lie below the threshold of a pair."""
OWN_ACCOUNT = 2.0
"""Weight of the words that a denial needs beyond what it denies, to be an account of its own."""
_STANCES: Mapping[str, Stance] = {
    "supports": "supports",
    "repeats hedged": "repeats hedged",
    "disputes": "disputes",
    "qualifies": "qualifies",
}


@dataclass(frozen=True, slots=True)
class _Decided:
    """What people decided about statements: which are one claim, which are not, and stances."""

    same: tuple[tuple[str, str, Reason], ...]
    different: frozenset[tuple[str, str]]
    stances: Mapping[str, tuple[Stance, Reason]]
    at: Mapping[str, str]
    """Of a statement whose stance was decided: a statement of the claim that it was decided about."""


@dataclass(slots=True)
class _Clusters:
    """Clusters under way; `pairs` keeps every comparison made, of two documents by how the statements look."""

    propositions: Mapping[str, Proposition]
    looks: Mapping[str, int]
    members: dict[str, list[str]]
    different: frozenset[tuple[str, str]]
    pairs: dict[tuple[str, str] | tuple[int, int], Comparison] = field(default_factory=dict)
    joining: dict[tuple[int, int], bool] = field(default_factory=dict)
    """Of two looks: whether statements of two documents that look so are joined when nothing else speaks against it."""
    apart: set[tuple[str, int, str, int]] = field(default_factory=set)
    """Clusters that were found not to agree, each by its first member and how many it had then."""

    def compared(self, a: str, b: str) -> Comparison:
        if a > b:
            a, b = b, a
        first, second = self.propositions[a], self.propositions[b]
        key = (a, b) if first.statement.document == second.statement.document else (self.looks[a], self.looks[b])
        if key not in self.pairs:
            self.pairs[key] = compare_for_joining(first, second)
        return self.pairs[key]

    def join(self, a: str, b: str, threshold: float) -> bool:
        """Whether a pair (a < b) is one claim if there were no others."""
        first, second = self.propositions[a], self.propositions[b]
        if first.statement.document == second.statement.document:
            return worth_comparing(first, second) and self._joined(a, b, threshold)
        key = (self.looks[a], self.looks[b])
        if key not in self.joining:
            self.joining[key] = worth_comparing(first, second) and self._joined(a, b, threshold)
        return self.joining[key]

    def _joined(self, a: str, b: str, threshold: float) -> bool:
        compared = self.compared(a, b)
        return compared.veto is None and compared.score >= threshold

    def held_apart(self, a: str, b: str) -> bool:
        if not self.different:
            return False
        return any((min(x, y), max(x, y)) in self.different for x in self.members[a] for y in self.members[b])

    def agree(self, a: str, b: str, threshold: float) -> bool:
        first, second = self.members[a], self.members[b]
        # A cluster only ever grows behind its first member, so this is the same question as long as neither has grown.
        asked = (first[0], len(first), second[0], len(second))
        if asked not in self.apart and not self._agree(first, second, threshold):
            self.apart.add(asked)
        return asked not in self.apart

    def _agree(self, first: Sequence[str], second: Sequence[str], threshold: float) -> bool:
        crossed: list[Comparison] = []
        for x, y in product(first, second):
            compared = self.compared(x, y)
            if compared.contradiction:
                return False
            crossed.append(compared)
        mean = round(sum(item.score for item in crossed) / len(crossed), 3)
        vetoed = sum(item.veto is not None for item in crossed)
        return mean >= round(threshold - SLACK, 3) and 2 * vetoed <= len(crossed)

    def merge(self, a: str, b: str) -> None:
        first, second = self.members[a], self.members[b]
        if first is not second:
            first.extend(second)
            for item in second:
                self.members[item] = first


def resolve_claims(
    material: Material, entities: tuple[Entity, ...], judgements: tuple[Judgement, ...], options: ResolveOptions
) -> tuple[ClaimCluster, ...]:
    """Every proposition that a statement makes, sorted by id; each statement stands in exactly one claim or in none."""
    propositions = make_propositions(material, entities, _signs(material, judgements))
    decided = _decisions(material, propositions, judgements)
    members = {item: [item] for item in sorted(propositions)}
    clusters = _Clusters(propositions, _looks(propositions.values()), members, decided.different)
    linked: dict[str, list[Reason]] = defaultdict(list)
    for a, b, reason in decided.same:
        if not clusters.held_apart(a, b):
            clusters.merge(a, b)
            linked[a].append(reason)
            linked[b].append(reason)
    scored = [
        (-clusters.compared(a, b).score, a, b)
        for a, b in _candidates(propositions.values())
        if clusters.join(a, b, options.claim_threshold)
    ]
    for _, a, b in sorted(scored):
        if clusters.members[a] is clusters.members[b] or clusters.held_apart(a, b):
            continue
        if clusters.agree(a, b, options.claim_threshold):
            clusters.merge(a, b)
    groups = {min(members): sorted(members) for members in clusters.members.values()}
    found = [_claim(propositions, groups[least], linked, decided) for least in sorted(groups)]
    return tuple(sorted((claim for claim in found if claim is not None), key=lambda claim: claim.id))


def _looks(propositions: Iterable[Proposition]) -> dict[str, int]:
    """A number for each statement; those of equal numbers have all in common that comparing with another document's reads.

    What is reprinted ten times is so compared once.
    """
    numbers: dict[tuple[object, ...], int] = {}
    return {item.id: numbers.setdefault(look(item), len(numbers)) for item in propositions}


def _candidates(propositions: Iterable[Proposition]) -> Iterator[tuple[str, str]]:
    """Pairs of statements that share two words, or a name and a word; each once, the lesser id first."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    keys: dict[str, list[tuple[str, str]]] = {}
    for proposition in propositions:
        keys[proposition.id] = _keys(proposition)
        for key in keys[proposition.id]:
            blocks[key].append(proposition.id)
    for block in blocks.values():
        block.sort()
    for identity in sorted(keys):
        others: set[str] = set()
        for key in keys[identity]:
            block = blocks[key]
            at = bisect_right(block, identity)
            reach = len(block) if len(block) <= BLOCK_LIMIT else at + BLOCK_LIMIT // 2
            others.update(block[at:reach])
        yield from ((identity, other) for other in sorted(others))


def _keys(proposition: Proposition) -> list[tuple[str, str]]:
    ordered = sorted(proposition.concepts, key=lambda word: (-proposition.concepts[word], -len(word), word))
    chosen = sorted(set(ordered[:BLOCK_WORDS]) | proposition.predicates & proposition.concepts.keys())
    names = sorted(proposition.participants)[:BLOCK_NAMES]
    done = proposition.deed
    among = sorted(proposition.participants.keys() | done.entities) if done else ()
    deeds = [(f"={name}", f"deed {done.act}") for name in among] if done else []
    return [*deeds, *combinations(chosen, 2), *((f"={name}", word) for name in names for word in chosen)]


def _claim(
    propositions: Mapping[str, Proposition],
    members: Sequence[str],
    linked: Mapping[str, list[Reason]],
    decided: _Decided,
) -> ClaimCluster | None:
    """The claim that a cluster makes; None where nothing but bare denials by those it is about is left.

    A denial is never counted for a claim: one that would speak for it (of the contrary) is left out.
    """
    group = [propositions[item] for item in members]
    judged = {
        item: decided.stances[item]
        for item in members
        if item in decided.stances and decided.at.get(item, item) in members
    }
    against = {item for item, (found, _) in judged.items() if found == "disputes"}
    head = min((item for item in group if item.id not in against), key=_plainness, default=min(group, key=_plainness))
    stated = any(
        item.sign != head.negated and item.statement.modality not in HEDGED and not item.denied for item in group
    )
    positions: list[Position] = []
    answers: list[str] = []
    for item in group:
        found, reason = stance(head, item, stated)
        reasons = (reason, *linked.get(item.id, ()))
        if item.id in judged:
            found, by = judged[item.id]
            reasons = (by, *reasons)
        elif _says_nothing(item, found, head, group) and not linked.get(item.id):
            if found == "disputes":
                answers.append(item.id)
            continue
        positions.append(Position(statement=item.id, stance=found, reasons=reasons))
    if not positions:
        return None
    disputing = {position.statement: position.stance == "disputes" for position in positions}
    wording = min(disputing, key=lambda item: (disputing[item], item != head.id, _plainness(propositions[item])))
    return ClaimCluster(id=min(disputing), statement=wording, positions=tuple(positions), answers=tuple(answers))


def _says_nothing(item: Proposition, found: Stance, head: Proposition, group: Sequence[Proposition]) -> bool:
    """Whether it neither speaks for the claim nor against it: a denial for it, or against it the bare one of the accused."""
    return _is_bare_denial(item, head, group) if found == "disputes" else item.denied


def _plainness(item: Proposition) -> tuple[bool, bool, bool, bool, bool, bool, int, int, str]:
    """Whose wording stands for a claim: outright, positive, leaning on nothing before it, whole, the fullest; then the id."""
    length = len(item.text.split())
    return (
        item.denied,
        item.statement.modality in HEDGED,
        item.pronoun_start,
        item.negated,
        item.heading or len(item.statement.content) > 1,
        item.text[:1].islower(),
        -min(3, len(item.participants)),
        abs(25 - length),
        item.id,
    )


def _is_bare_denial(item: Proposition, head: Proposition, group: Sequence[Proposition]) -> bool:
    """A denial by one whom the claim is about, without an account of its own here or in another of its statements.

    What is denied is no account, however much of it is told.
    """
    about = {name for other in group for name in other.participants}
    if item.source is None or item.source not in about:
        return False
    return not any(
        other.source == item.source and other.sign == head.negated and not other.denied and _has_account(other, group)
        for other in group
    )


def _has_account(item: Proposition, group: Sequence[Proposition]) -> bool:
    known = {word for other in group if other.sign != item.sign for word in other.concepts}
    return round(sum(value for word, value in item.concepts.items() if word not in known), 3) >= OWN_ACCOUNT


def _decisions(
    material: Material, propositions: Mapping[str, Proposition], judgements: tuple[Judgement, ...]
) -> _Decided:
    """People's decisions as statements; the later one about the same statements holds."""
    pairs: dict[tuple[str, str], tuple[bool, Reason]] = {}
    stances: dict[str, tuple[Stance, Reason]] = {}
    at: dict[str, str] = {}
    for judgement in in_force(judgements):
        if judgement.kind not in ("same claim", "different claims", "stance"):
            continue
        found = [_statement_at(material, propositions, passage) for passage in judgement.passages]
        known = [item for item in found if item is not None]
        passages = tuple(Passage(document=item.statement.document, spans=item.spans) for item in known)
        reason = Reason(
            text=f"{judgement.who} decided: {judgement.kind} ({judgement.why}).", weight=1.0, passages=passages
        )
        decided = _STANCES.get(judgement.value or "")
        if judgement.kind == "stance" and known and found[0] is not None and decided:
            stances[known[0].id] = (decided, reason)
            if len(known) > 1 and known[0].id != known[1].id:
                at[known[0].id] = known[1].id
                pairs[_pair(known[0].id, known[1].id)] = (True, reason)
        elif judgement.kind != "stance":
            for a, b in combinations(sorted({item.id for item in known}), 2):
                pairs[(a, b)] = (judgement.kind == "same claim", reason)
    same = tuple((a, b, reason) for (a, b), (joined, reason) in sorted(pairs.items()) if joined)
    different = frozenset(pair for pair, (joined, _) in pairs.items() if not joined)
    return _Decided(same, different, stances, at)


def _signs(material: Material, judgements: tuple[Judgement, ...]) -> dict[str, bool]:
    """Whether a statement holds the positive form, where a person corrected its polarity; the last word holds."""
    signs: dict[str, bool] = {}
    visible = frozenset(material.documents())
    for judgement in in_force(judgements):
        place = judgement.passages[0] if judgement.passages else None
        if judgement.kind != "correct statement" or judgement.field != "polarity" or place is None:
            continue
        if place.document not in visible:
            continue
        text = material.reading(place.document).text
        content, cue = located(place, text), located(judgement.passages[-1], text)
        same = [item for item in material.extraction(place.document).statements if item.content == content]
        fitting = same if len(same) == 1 else [item for item in same if item.cue == cue]
        signs.update({item.id: judgement.value == "positive" for item in fitting})
    return signs


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _statement_at(
    material: Material, propositions: Mapping[str, Proposition], passage: JudgedPassage
) -> Proposition | None:
    """The statement whose content a passage points to: by place, the closest fit first, else by its words."""
    if passage.document not in material.documents():
        return None
    text = material.reading(passage.document).text
    spans = located(passage, text)
    here = [
        propositions[item.id] for item in material.extraction(passage.document).statements if item.id in propositions
    ]
    fitting = [(_fit(item.statement, spans), item.id, item) for item in here if _fit(item.statement, spans) > 0]
    if fitting:
        return max(fitting, key=lambda entry: (entry[0], entry[1]))[2]
    worded = [item for item in here if passage.quoted and quote(text, item.statement.content) == passage.quoted]
    return min(worded, key=lambda item: item.id) if worded else None


def _fit(statement: Statement, spans: Spans) -> float:
    """How well two passages cover each other: shared characters over all characters."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in statement.content for c, d in spans)
    total = sum(b - a for a, b in (*statement.content, *spans)) - shared
    return round(shared / total, 3) if total else 0.0
