"""What following chains asks of a case again and again: who a mention is, what cites what, which claim a statement is in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from careo.records.documents import Block, Document
from careo.records.extraction import Extraction, Material
from careo.records.findings import Side
from careo.records.passages import Passage, Reason
from careo.records.resolution import Entity, Position, Resolution
from careo.records.statements import Mention, Reference, RelationMention, Statement
from careo.text.names import fold, without_article

PROPER = frozenset({"name", "acronym", "alias"})


@dataclass(frozen=True, slots=True)
class Lookup:
    """Indexes over one resolution and its documents; nothing in it is changed after it is built."""

    texts: Mapping[str, str]
    turns: Mapping[str, tuple[Block, ...]]
    documents: Mapping[str, Document]
    extractions: Mapping[str, Extraction]
    statements: Mapping[str, Statement]
    mentions: Mapping[str, Mention]
    antecedents: Mapping[str, Reference]
    entities: Mapping[str, Entity]
    """Of mentions."""
    named: Mapping[str, Entity | None]
    """Of folded names; None where two entities bear one."""
    authors: Mapping[str, tuple[RelationMention, ...]]
    """Of a resolved document mention: the relations that name its author."""
    claims: Mapping[str, str]
    """Of statements."""
    members: Mapping[str, tuple[Position, ...]]
    """Of claims."""
    positions: Mapping[str, Position]

    def resolved(self, mention: str) -> str:
        """The mention that a pronoun, short form or repeated name leads to, itself where it leads nowhere."""
        return follow(mention, self.antecedents)

    def entity(self, mention: str | None) -> Entity | None:
        """The entity of a mention, or of the first mention that its references lead to and that has one."""
        seen: set[str] = set()
        while mention is not None and mention not in seen:
            if found := self.entities.get(mention):
                return found
            seen.add(mention)
            reference = self.antecedents.get(mention)
            mention = reference.antecedent if reference else None
        return None

    def called(self, entity: Entity, document: str) -> str:
        """The fullest name that a document itself gives the entity; the entity's own where the document gives it none."""
        here = [name for name in entity.names if name.type in PROPER and document in name.documents]
        fullest = max(
            here,
            key=lambda name: (name.type == "name", len(name.text.split()), len(name.text), name.text),
            default=None,
        )
        return fullest.text if fullest else entity.name

    def same(self, a: str | None, b: str | None) -> bool:
        """Whether two mentions certainly name one: by reference inside a document or by entity."""
        if a is None or b is None:
            return False
        if self.resolved(a) == self.resolved(b):
            return True
        first, second = self.entity(a), self.entity(b)
        return first is not None and second is not None and first.id == second.id

    def reference_reasons(self, mention: str) -> tuple[Reason, ...]:
        """Why the mention names what it resolves to, step by step."""
        reasons: list[Reason] = []
        seen = {mention}
        while (reference := self.antecedents.get(mention)) and reference.antecedent not in seen:
            reasons.append(reference.reason)
            mention = reference.antecedent
            seen.add(mention)
        return tuple(reasons)

    def side(self, statement: str) -> Side | None:
        """On which side of its claim a statement stands; None for what only qualifies or makes no claim."""
        position = self.positions.get(statement)
        return side_of(position) if position else None

    def passage(self, mention: str) -> Passage:
        """Where a mention stands."""
        found = self.mentions[mention]
        return Passage(document=found.document, spans=(found.span,))


def side_of(position: Position) -> Side | None:
    """Support, hedged or not, stands on one side, dispute on the other, qualification on neither."""
    if position.stance in ("supports", "repeats hedged"):
        return "supports"
    return "disputes" if position.stance == "disputes" else None


def has_proper_name(entity: Entity) -> bool:
    """Whether anyone in the case calls it by a name rather than by a description alone."""
    return any(name.type in PROPER for name in entity.names)


def build_lookup(material: Material, resolution: Resolution) -> Lookup:
    """Index the visible documents."""
    ids = sorted(material.documents())
    extractions = {document: material.extraction(document) for document in ids}
    mentions = {item.id: item for extraction in extractions.values() for item in extraction.mentions}
    antecedents = {item.mention: item for extraction in extractions.values() for item in extraction.references}
    positions = {item.statement: item for claim in resolution.claims for item in claim.positions}
    return Lookup(
        texts={document: material.reading(document).text for document in ids},
        turns={
            document: tuple(
                block for block in material.reading(document).blocks if block.kind == "turn" and block.speaker
            )
            for document in ids
        },
        documents={document: material.document(document) for document in ids},
        extractions=extractions,
        statements={item.id: item for extraction in extractions.values() for item in extraction.statements},
        mentions=mentions,
        antecedents=antecedents,
        entities={mention: entity for entity in resolution.entities for mention in entity.mentions},
        named=_by_name(resolution.entities),
        authors=_authors(extractions, antecedents),
        claims={item.statement: claim.id for claim in resolution.claims for item in claim.positions},
        members={claim.id: claim.positions for claim in resolution.claims},
        positions=positions,
    )


def follow(mention: str, antecedents: Mapping[str, Reference]) -> str:
    """The mention that references lead to."""
    seen = {mention}
    while (reference := antecedents.get(mention)) and reference.antecedent not in seen:
        mention = reference.antecedent
        seen.add(mention)
    return mention


def _authors(
    extractions: Mapping[str, Extraction], antecedents: Mapping[str, Reference]
) -> dict[str, tuple[RelationMention, ...]]:
    authors: dict[str, list[RelationMention]] = defaultdict(list)
    for extraction in extractions.values():
        for relation in sorted(extraction.relations, key=lambda item: item.id):
            if relation.kind == "author" and relation.polarity == "positive":
                authors[follow(relation.a, antecedents)].append(relation)
    return {key: tuple(found) for key, found in authors.items()}


def _by_name(entities: tuple[Entity, ...]) -> dict[str, Entity | None]:
    named: dict[str, Entity | None] = {}
    for entity in entities:
        for name in entity.names:
            if name.type not in PROPER:
                continue
            key = name_key(name.text)
            known = named.get(key, entity)
            named[key] = entity if known is not None and known.id == entity.id else None
    return named


def name_key(name: str) -> str:
    """A name folded and without its article, for comparing a document's facts with names in texts."""
    return fold(without_article(name)).strip(" .,")
