"""What each statement asserts, in the form that statements are compared in: participants, words, figures, dates, sign."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from careo.records.dates import Date
from careo.records.documents import BlockKind
from careo.records.events import Event
from careo.records.extraction import Extraction, Material
from careo.records.figures import Figure
from careo.records.passages import Span, Spans, quote
from careo.records.resolution import Entity
from careo.records.statements import Mention, MentionKind, Statement
from careo.resolve.deeds import Deed, Named, act_of, find_deed
from careo.resolve.lexicon import VERBS, concept, content_words, is_opposite, weight
from careo.text.denials import DENIAL
from careo.text.names import fold

LEAST_CONCEPTS = 2.0
"""Weight of the words that a content needs beside names and dates (or one name and half of it) to assert something."""
_REFUSAL = re.compile(
    r"\b(?:reject|dismiss|refut|disput|contradict|rechaz)\w*|\bdenied (?:a|an|the) (?:request|motion|access|bail)",
    re.IGNORECASE,
)
"""What turns down a thing, not a proposition, unless a clause follows."""
_UNSAID = re.compile(
    r"\b(?:not|n[’']t|never|declined|refused|no)\b.{0,25}\b(?:say|said|confirm|acknowledg\w+|admit\w*|comment|dijo|confirm\w*|reconoc\w*)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not(?! only| just)|never|nobody|no one|no-one|none|neither|nothing|no|nunca|jamás|nadie|ningun[oa]?|ningún|tampoco|nada)\b|n[’']t\b",
    re.IGNORECASE,
)
_NEGATION_ES = re.compile(r"\b(?:nadie|ningun[oa]?|ningún|nada|nunca|jamás|tampoco)\b", re.IGNORECASE)
"""Words that under a Spanish denial only say "anybody" or "ever" ("negó que nadie la hubiera avisado")."""
_SUBORDINATE = re.compile(
    r",? \b(?:although|though|because|while|whereas|unless|if|which|who|whom|since|so that|aunque|porque|mientras|si|quien|cuyo|"
    r"without|sin)\b",
    re.IGNORECASE,
)
_PRONOUN_START = re.compile(
    r"^\W*(?:that |que )?(?:he|she|it|they|them|this|these|those|his|her|its|their|such|the same|that same|él|ella|ellos|ellas|"
    r"esto|eso|su|sus|ese|esa|este|esta)\b",
    re.IGNORECASE,
)

_INTRODUCED = re.compile(r"^\W*(?:that|que)\b", re.IGNORECASE)
_NEW = re.compile(r"\W*(?:an?|another|some|one|two|three|un[ao]?s?|otr[ao]s?|dos|tres)\b|\W*\d", re.IGNORECASE)
"""How words begin that may tell of somebody or something else each time."""
_TURNED = frozenset(("not", "no", "never", "nunca", "n", "t"))
_KINDS: tuple[MentionKind, ...] = ("person", "organisation", "place")
"""Of whom two different ones in one place make two different propositions."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """One statement's content. `concepts` map to weights; names stand in `participants` as ids of entities instead."""

    statement: Statement
    spans: Spans
    text: str
    concepts: Mapping[str, float]
    weight: float
    """Of all its words."""
    participants: Mapping[str, MentionKind]
    predicates: frozenset[str]
    agents: frozenset[str]
    patients: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    negated: bool
    denied: bool
    source: str | None
    """The entity that says so, where known."""
    response: bool
    heading: bool
    pronoun_start: bool
    """Whether the wording leans on what went before it."""
    wording: frozenset[str]
    """Its folded words."""
    clause: tuple[str, ...]
    """Its folded words in order, without the conjunction before them and without "not"; none of what tells of something new."""
    named: Mapping[MentionKind, frozenset[str]]
    """Its participants by what they are."""
    deed: Deed | None
    """What its main clause says was done, by whom and to whom, where that is read for sure."""

    @property
    def id(self) -> str:
        """The statement's id."""
        return self.statement.id

    @property
    def sign(self) -> bool:
        """Whether the source holds the proposition's positive form."""
        return self.negated == self.denied


@dataclass(frozen=True, slots=True)
class _Page:
    """One extraction with its text and the entities of its mentions."""

    extraction: Extraction
    text: str
    headings: Spans
    entities: Mapping[str, Entity]
    inside: Mapping[str, tuple[Statement, ...]]
    mentions: tuple[Mention, ...]
    """By their first character, the longer first."""
    starts: tuple[int, ...]
    events: Mapping[str, tuple[Event, ...]]
    cues: tuple[int, ...]
    """Where the words that introduce what somebody says begin, in order."""


def make_propositions(
    material: Material, entities: tuple[Entity, ...], signs: Mapping[str, bool] | None = None
) -> dict[str, Proposition]:
    """The proposition of every statement that asserts something, by the statement's id.

    `signs`: whether a statement holds the positive form, where a person said so; the words say it of the others.
    """
    of_mention = {mention: entity for entity in entities for mention in entity.mentions}
    found: dict[str, Proposition] = {}
    for document in sorted(material.documents()):
        reading, extraction = material.reading(document), material.extraction(document)
        inside: dict[str, tuple[Statement, ...]] = {}
        for statement in extraction.statements:
            if statement.parent:
                inside[statement.parent] = (*inside.get(statement.parent, ()), statement)
        kinds: tuple[BlockKind, ...] = ("heading", "caption")
        page = _Page(
            extraction,
            reading.text,
            tuple((block.start, block.end) for block in reading.blocks if block.kind in kinds),
            _with_references(extraction, of_mention),
            inside,
            mentions := tuple(sorted(extraction.mentions, key=lambda item: (item.span[0], -item.span[1], item.id))),
            tuple(item.span[0] for item in mentions),
            _by_statement(extraction.events),
            tuple(sorted(start for item in extraction.statements for start, _ in item.cue)),
        )
        denied = _inside_denials(page)
        for statement in sorted(extraction.statements, key=lambda item: (-item.depth, item.id)):
            if statement.id in denied:
                continue
            if proposition := _proposition(page, statement, found):
                found[statement.id] = _signed(proposition, (signs or {}).get(statement.id))
    return found


def _signed(proposition: Proposition, sign: bool | None) -> Proposition:
    """The proposition with this sign: what was taken for a denial is none, else the words are not what they seem."""
    if sign is None or proposition.sign == sign:
        return proposition
    if proposition.denied:
        return replace(proposition, denied=False)
    return replace(proposition, negated=not proposition.negated)


def _inside_denials(page: _Page) -> frozenset[str]:
    """Statements that somebody denies anybody made ("denied that Ruvel had told him that…"): nobody says that they were."""
    found: set[str] = set()
    frontier = [
        inner
        for item in page.extraction.statements
        if DENIAL.search(quote(page.text, item.cue))
        for inner in page.inside.get(item.id, ())
    ]
    while frontier:
        item = frontier.pop()
        if item.id not in found:
            found.add(item.id)
            frontier.extend(page.inside.get(item.id, ()))
    return frozenset(found)


def _by_statement(events: Iterable[Event]) -> dict[str, tuple[Event, ...]]:
    found: dict[str, tuple[Event, ...]] = {}
    for event in events:
        found[event.statement] = (*found.get(event.statement, ()), event)
    return found


def _named(page: _Page, spans: Spans) -> list[Mention]:
    """Mentions of those who bear a name or are spoken of more than once, without names inside of names; what is only
    described ("leaders of two gangs") is compared by its words, and a place inside a description is not where it happened."""
    found: list[Mention] = []
    reach = 0
    first, last = bisect_left(page.starts, spans[0][0]), bisect_right(page.starts, spans[-1][1])
    for item in page.mentions[first:last]:
        entity = page.entities.get(item.id)
        inner, reach = item.span[1] <= reach, max(reach, item.span[1])
        if entity is None or not _within(item.span, spans) or (inner and entity.kind == "place"):
            continue
        known = any(name.type in ("name", "acronym", "alias") for name in entity.names) or len(entity.mentions) > 1
        if known and not (found and item.span[1] <= found[-1].span[1]):
            found.append(item)
    return found


def _with_references(extraction: Extraction, of_mention: Mapping[str, Entity]) -> dict[str, Entity]:
    """Entities of a document's mentions, pronouns and short forms through what they refer to."""
    antecedents = {item.mention: item.antecedent for item in extraction.references}
    known: dict[str, Entity] = {}
    for mention in extraction.mentions:
        at: str | None = mention.id
        seen: set[str] = set()
        while at is not None and at not in seen and at not in of_mention:
            seen.add(at)
            at = antecedents.get(at)
        if at in of_mention and at is not None:
            known[mention.id] = of_mention[at]
    return known


def _proposition(page: _Page, statement: Statement, inner: Mapping[str, Proposition]) -> Proposition | None:
    children = tuple(item for item in page.inside.get(statement.id, ()) if _carries(page, item, inner))
    if statement.depth == 0 and _frames(page, statement.content):
        return None
    spans = _own_words(page, statement, children)
    text = quote(page.text, spans)
    if not spans or text.rstrip(" ”\"'»)").endswith("?"):
        return None
    known = _named(page, spans)
    participants = {page.entities[item.id].id: page.entities[item.id].kind for item in known}
    names: list[Span] = sorted(item.span for item in known)
    dates = tuple(item for item in page.extraction.dates if _within(item.span, spans))
    names = sorted([*names, *(item.span for item in dates)])
    concepts = _concepts(page.text, spans, names)
    figures = tuple(item for item in page.extraction.figures if _within(item.span, spans))
    total = sum(concepts.values()) + len(figures)
    events = page.events.get(statement.id, ())
    triggers = {concept(word) for event in events for word in content_words(quote(page.text, event.trigger))}
    predicates = frozenset(item for item in triggers if item) | (frozenset(concepts) & VERBS)
    if total < LEAST_CONCEPTS and not (participants and predicates and total >= LEAST_CONCEPTS / 2):
        return None
    if children and total < LEAST_CONCEPTS:
        return None
    roles = {
        role: frozenset(
            page.entities[item].id for event in events for item in getattr(event, role) if item in page.entities
        )
        for role in ("agents", "patients")
    }
    cue = quote(page.text, statement.cue)
    if _REFUSAL.search(cue) and not re.match(r"\W*(?:that|que)\b", text) and not re.search(r"\b(?:that|que)$", cue):
        return None
    source = page.entities.get(statement.source_mention or "")
    denied = bool(DENIAL.search(cue))
    negated = _is_negated(_NEGATION_ES.sub(" ", text) if denied else text)
    wording = frozenset(content_words(text))
    return Proposition(
        statement=statement,
        spans=spans,
        text=text,
        concepts=concepts,
        weight=sum(concepts.values()),
        participants=dict(sorted(participants.items())),
        predicates=predicates,
        agents=frozenset((roles["agents"] - roles["patients"]) & participants.keys()),
        patients=frozenset((roles["patients"] - roles["agents"]) & participants.keys()),
        figures=figures,
        dates=dates,
        negated=negated,
        denied=denied,
        source=source.id if source else None,
        response=_is_response(page, statement, spans, cue),
        heading=any(_within(spans[0], (heading,)) for heading in page.headings),
        pronoun_start=bool(_PRONOUN_START.match(text)),
        wording=wording,
        clause=_clause(text),
        named={kind: frozenset(key for key, found in participants.items() if found == kind) for kind in _KINDS},
        deed=_deed(page, spans, known, dates, source, against=negated != denied) if any(map(act_of, wording)) else None,
    )


def _deed(
    page: _Page, spans: Spans, known: Sequence[Mention], dates: Sequence[Date], source: Entity | None, *, against: bool
) -> Deed | None:
    named = tuple(Named(item.span, page.entities[item.id].id, page.entities[item.id].kind) for item in known)
    return find_deed(
        page.text, spans, named, tuple(item.span for item in dates), source.id if source else None, against=against
    )


def _clause(text: str) -> tuple[str, ...]:
    bare = _INTRODUCED.sub("", text, count=1)
    return () if _NEW.match(bare) else tuple(word for word in content_words(bare) if word not in _TURNED)


def _frames(page: _Page, spans: Spans) -> bool:
    """Whether own voice is but the rest of a sentence that says who says so ("In May … the paper reported")."""
    return any(bisect_left(page.cues, start) < bisect_left(page.cues, end) for start, end in spans)


def _carries(page: _Page, statement: Statement, inner: Mapping[str, Proposition]) -> bool:
    """Whether a statement inside another asserts something itself, or holds one that does."""
    return statement.id in inner or any(_carries(page, item, inner) for item in page.inside.get(statement.id, ()))


def _own_words(page: _Page, statement: Statement, children: tuple[Statement, ...]) -> Spans:
    """The content without what statements inside it attribute to others: the chain carries those."""
    taken = sorted(span for child in children for span in (*child.source, *child.cue, *child.content))
    if not taken:
        return statement.content
    pieces: list[Span] = []
    for start, end in statement.content:
        at = start
        for left, right in taken:
            if right <= at or left >= end:
                continue
            if left > at:
                pieces.append((at, left))
            at = max(at, right)
        if at < end:
            pieces.append((at, end))
    return tuple(piece for piece in (_trimmed(page.text, piece) for piece in pieces) if piece[0] < piece[1])


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "?”"):
        end -= 1
    return (start, end)


def _within(span: Span, spans: Spans) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _concepts(text: str, spans: Spans, names: list[Span]) -> dict[str, float]:
    """Concepts with their weights, the words of resolved names and of dates left out."""
    found: dict[str, float] = {}
    for start, end in spans:
        at, pieces = start, []
        for left, right in names:
            if left >= at and right <= end:
                pieces.append(text[at:left])
                at = right
        pieces.append(text[at:end])
        for word in content_words(" | ".join(pieces)):
            if (key := concept(word)) is not None:
                found[key] = max(found.get(key, 0.0), weight(word))
    return dict(sorted(found.items()))


def _is_negated(text: str) -> bool:
    """Whether the main clause is negated; words that say the contrary turn the sign round."""
    cut = _SUBORDINATE.search(text, 1)
    main = text[: cut.start()] if cut and cut.start() > 15 else text
    opposites = sum(is_opposite(word) for word in content_words(fold(main)))
    return bool(_NEGATION.search(main)) != bool(opposites % 2)


def _is_response(page: _Page, statement: Statement, spans: Spans, cue: str) -> bool:
    """Whether it tells of an answer or its absence, which is not the claim that was asked about."""
    if _UNSAID.search(f"{cue} {quote(page.text, spans)}"[:120]) and not DENIAL.search(cue):
        return True
    return any(
        item.statement == statement.id and item.kind not in ("denied", "confirmed", "acknowledged", "denied in part")
        for item in page.extraction.responses
    )
