"""Responses: each accused party's answer, or its absence, held against the claims about it.

An answer is matched to a claim when the answering statement itself disputes it; when the claim accuses the party and the answer
is about the same thing, or names nothing in particular and stands after the accusation in the same document; or when the
answer's subject says what the claim says. An accused party for whom the case shows no answer at all is listed as "no attempt on record".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from careo.records.events import Response
from careo.records.extraction import Material
from careo.records.findings import Claim, ResponseFinding
from careo.records.passages import Passage, Reason, quote
from careo.records.resolution import Resolution
from careo.weigh.accusations import Accusation, find_accusations
from careo.weigh.lookup import Lookup, build_lookup

_PRONOUNS = frozenset("he she it they him her them his their i we él ella ello ellos ellas".split())
_GENERAL = frozenset(
    """allegation allegations accusation accusations charge charges claim claims report reports wrongdoing involvement responsibility any all the
    of these those this that it them him her his its their in on to being having been a an acusacion acusaciones cargo cargos señalamiento
    señalamientos imputaciones denuncia denuncias versiones version la las el los esas esos su sus cualquier toda todas de que haber en
    participacion responsabilidad innocence inocencia everything guilt role and or y with without from for that by at into over about
    con sin por para del al una uno unos unas lo le les como sobre entre""".split()
)
"""Words of a subject that name no matter of their own."""
_ALIKE = 0.8
"""The share of a subject's content words that a claim must hold to be what was asked about: all of four, four of five."""
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class _Matter:
    """A claim's words, whom it accuses, and in which documents it stands."""

    claim: Claim
    words: frozenset[str]
    accused: Mapping[str, tuple[Accusation, ...]]
    documents: frozenset[str]
    denials: frozenset[str]
    """Statements that barely deny it, by those it is about."""


@dataclass(frozen=True, slots=True)
class _Ways:
    """Matters, and the numbers of those that a statement takes a position on, that accuse an entity, that stand in a document."""

    matters: tuple[_Matter, ...]
    statements: Mapping[str, list[int]]
    accused: Mapping[str, list[int]]
    documents: Mapping[str, list[int]]

    def near(self, response: Response, entity: str | None) -> list[_Matter]:
        """The matters that an answer of this entity may belong to, in their order."""
        found = {*self.statements.get(response.statement, ()), *self.documents.get(response.document, ())}
        found.update(self.accused.get(entity, ()) if entity is not None else ())
        return [self.matters[number] for number in sorted(found)]


def match_responses(
    material: Material, resolution: Resolution, claims: tuple[Claim, ...]
) -> tuple[ResponseFinding, ...]:
    """One finding a party, kind of answer and statement, sorted by party, kind and statement."""
    lookup = build_lookup(material, resolution)
    accusations = find_accusations(lookup)
    denials = {cluster.id: frozenset(cluster.answers) for cluster in resolution.claims}
    matters = tuple(
        _matter(lookup, claim, accusations, denials.get(claim.id, frozenset()))
        for claim in sorted(claims, key=lambda item: item.id)
    )
    ways = _ways(matters)
    found: dict[tuple[str, str, str], ResponseFinding] = {}
    answered: set[str] = set()
    for document in sorted(lookup.extractions):
        for response in lookup.extractions[document].responses:
            entity = lookup.entity(response.mention)
            if entity is not None:
                answered.add(entity.id)
            finding = _finding(lookup, response, ways)
            key = (finding.entity or finding.party, finding.kind, finding.statement or "")
            earlier = found.get(key)
            found[key] = finding if earlier is None else _united(earlier, finding)
    unanswered = _unanswered(lookup, matters, answered)
    return tuple(
        sorted(
            [*found.values(), *unanswered],
            key=lambda item: (item.party, item.entity or "", item.kind, item.statement or ""),
        )
    )


def _matter(
    lookup: Lookup, claim: Claim, accusations: Mapping[str, tuple[Accusation, ...]], denials: frozenset[str]
) -> _Matter:
    supporting = [
        position.statement for position in claim.positions if position.stance in {"supports", "repeats hedged"}
    ]
    accused: dict[str, tuple[Accusation, ...]] = {}
    for identity in sorted(supporting):
        for accusation in accusations.get(identity, ()):
            accused[accusation.entity] = (*accused.get(accusation.entity, ()), accusation)
    held = [lookup.statements[identity] for identity in supporting if identity in lookup.statements]
    words: set[str] = set()
    for statement in held:
        words |= _stems(quote(lookup.texts[statement.document], statement.content))
    return _Matter(claim, frozenset(words), accused, frozenset(statement.document for statement in held), denials)


def _stems(text: str) -> set[str]:
    """Content words cut to four letters, so that "meet" and "meetings" are one."""
    return {word.casefold()[:4] for word in _WORD.findall(text) if word.casefold() not in _GENERAL}


def _ways(matters: tuple[_Matter, ...]) -> _Ways:
    """Every way by which an answer can belong to a matter; what no way leads to it cannot answer."""
    found = _Ways(matters, defaultdict(list), defaultdict(list), defaultdict(list))
    for number, matter in enumerate(matters):
        for position in matter.claim.positions:
            found.statements[position.statement].append(number)
        for statement in sorted(matter.denials):
            found.statements[statement].append(number)
        for entity in matter.accused:
            found.accused[entity].append(number)
        for document in matter.documents:
            found.documents[document].append(number)
    return found


def _finding(lookup: Lookup, response: Response, ways: _Ways) -> ResponseFinding:
    entity = lookup.entity(response.mention)
    text = lookup.texts[response.document]
    party = " ".join(quote(text, response.party).split())
    mention = lookup.mentions.get(response.mention) if response.mention else None
    if party.casefold() in _PRONOUNS and mention is not None:
        party = mention.name
    reasons = [_said(response)]
    matched: list[str] = []
    subject = _stems(quote(text, response.subject)) if response.subject else set()
    for matter in ways.near(response, entity.id if entity else None):
        why = _answers(response, subject, entity.id if entity else None, matter)
        if why is not None:
            matched.append(matter.claim.id)
            reasons.append(why)
    return ResponseFinding(
        party=party,
        entity=entity.id if entity else None,
        kind=response.kind,
        claims=tuple(sorted(matched)),
        statement=response.statement,
        reasons=tuple(reasons),
    )


def _said(response: Response) -> Reason:
    words = {
        "never acknowledged": "The passage says that this party never acknowledged it; that is how its writer puts it.",
        "no reply": "The passage says that this party was asked and did not reply.",
        "could not be reached": "The passage says that this party could not be reached.",
    }.get(response.kind, f"The passage gives this party's answer: {response.kind}.")
    return Reason(text=words, weight=1.0, passages=(Passage(document=response.document, spans=response.spans),))


def _answers(response: Response, subject: set[str], entity: str | None, matter: _Matter) -> Reason | None:
    """Why the response is an answer to the claim; None where it is not surely one."""
    for position in matter.claim.positions:
        if position.statement == response.statement and position.stance == "disputes":
            return Reason(text="The answer is itself a statement that disputes this claim.", weight=1.0)
    if any(position.statement == response.statement for position in matter.claim.positions):
        return None
    passages = (Passage(document=response.document, spans=response.subject or response.spans),)
    if response.statement in matter.denials:
        return Reason(
            text="The answer denies what this claim says, and gives no account of its own.",
            weight=1.0,
            passages=passages,
        )
    shared = subject & matter.words
    if entity is not None and entity in matter.accused:
        accused = matter.accused[entity][0].reason.text
        if subject and len(shared) >= min(2, len(subject)):
            return Reason(
                text=f"The claim accuses this party, and the answer is about the same matter. {accused}",
                weight=0.9,
                passages=passages,
            )
        earlier = next((item for item in matter.accused[entity] if _precedes(item, response)), None)
        if not subject and earlier is not None:
            return Reason(
                text=f"The claim accuses this party earlier in the same document. {earlier.reason.text}",
                weight=0.7,
                passages=passages,
            )
        return None
    if len(subject) >= 3 and len(shared) >= _ALIKE * len(subject) and response.document in matter.documents:
        return Reason(text="What the party was asked about is what the claim says.", weight=0.7, passages=passages)
    return None


def _precedes(accusation: Accusation, response: Response) -> bool:
    """Whether the accusation stands before the answer in its text: what is read later was not what it answers."""
    return any(
        passage.document == response.document and passage.spans and passage.spans[0] < response.spans[0]
        for passage in accusation.reason.passages
    )


def _united(a: ResponseFinding, b: ResponseFinding) -> ResponseFinding:
    return ResponseFinding(
        party=a.party,
        entity=a.entity,
        kind=a.kind,
        claims=tuple(sorted({*a.claims, *b.claims})),
        statement=a.statement,
        reasons=a.reasons + tuple(reason for reason in b.reasons if reason not in a.reasons),
    )


def _unanswered(lookup: Lookup, matters: tuple[_Matter, ...], answered: set[str]) -> list[ResponseFinding]:
    """Accused entities for whom no passage of the case shows an answer or an attempt."""
    claims: dict[str, list[str]] = defaultdict(list)
    reasons: dict[str, Reason] = {}
    for matter in matters:
        for entity, accusations in sorted(matter.accused.items()):
            claims[entity].append(matter.claim.id)
            reasons.setdefault(entity, accusations[0].reason)
    names = {entity.id: entity for entity in lookup.entities.values()}
    none = Reason(text="No passage in the case shows that this party was asked, or what it answered.", weight=1.0)
    return [
        ResponseFinding(
            party=names[entity].name,
            entity=entity,
            kind="no attempt on record",
            claims=tuple(sorted(set(claims[entity]))),
            statement=None,
            reasons=(reasons[entity], none),
        )
        for entity in sorted(claims)
        if entity not in answered
    ]
