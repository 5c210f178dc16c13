"""Entities across documents: one for all spellings of a name, two for two of one name, a proposal where not sure.

First what people decided, then what each document joins by itself, then names compared across documents: in this order,
and inside each the strongest first. Everything is computed from nothing each time, so a decision that is taken back leaves no trace.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from careo.options import ResolveOptions
from careo.records.extraction import Extraction, Material
from careo.records.judgements import Judgement
from careo.records.resolution import Entity, Proposal, Relation
from careo.records.statements import Mention
from careo.resolve.clusters import Clusters, Edge, join_all
from careo.resolve.decisions import apply_decisions, decisions_of
from careo.resolve.kinds import agreed_kinds
from careo.resolve.links import Found, compare_profiles
from careo.resolve.namesakes import mark_shared, offices_of, two_of_one_name
from careo.resolve.portraits import entity_of
from careo.resolve.profiles import NAMED, Profile, profile_of
from careo.text.name_keys import name_key

_LIST = re.compile(
    r"^(?:,?\s(?:and|or|y|e|o|u|ni|nor|&)|,|/)\s(?:(?:the|el|la|los|las|an?)\s)?(?:[\w.]+\s)?$", re.IGNORECASE
)
_TWO = frozenset({"sibling", "parent", "child", "spouse", "kin", "successor of", "met", "paid", "accused", "part of"})
"""Relations that join two; nobody is one's own brother."""


def resolve_entities(
    material: Material, judgements: tuple[Judgement, ...], options: ResolveOptions
) -> tuple[tuple[Entity, ...], tuple[Proposal, ...], tuple[Relation, ...]]:
    """Entities, proposals to merge, and relations between entities, each sorted by id."""
    extractions = agreed_kinds({document: material.extraction(document) for document in sorted(material.documents())})
    mentions = {mention.id: mention for extraction in extractions.values() for mention in extraction.mentions}
    clusters = Clusters({identity: _kind(mention) for identity, mention in mentions.items()})
    decided, leaving = apply_decisions(clusters, decisions_of(material, judgements))
    for a, b in _two_by_wording(material, extractions):
        clusters.keep_apart(a, b)
    namesakes = list(_namesakes(material, extractions))
    for a, b in namesakes:
        clusters.keep_apart(a, b)
    inside = join_all(clusters, _references(extractions, mentions, leaving))
    shared = {mentions[a].name for a, _ in namesakes}
    found = compare_profiles(_profiles(material, extractions, clusters, shared), options)
    across = join_all(clusters, [edge_leaving(edge, leaving) for edge in found.edges])
    used = _used(extractions)
    links = _links_by_root(clusters, (*decided, *inside, *across))
    entities = tuple(
        entity_of(tuple(mentions[identity] for identity in members), links.get(clusters.root(members[0]), ()))
        for members in clusters.members()
        if _kept(members, mentions, used)
    )
    of = {mention: entity.id for entity in entities for mention in entity.mentions}
    return entities, _proposals(found, clusters, of), _relations(extractions, of)


def edge_leaving(edge: Edge, leaving: frozenset[str]) -> Edge:
    """The edge, put last where one of its mentions leaves its cluster."""
    return Edge(edge.a, edge.b, edge.reason, last=edge.a in leaving or edge.b in leaving)


def _kind(mention: Mention) -> str:
    """The kind that must agree; a pronoun's is open."""
    return "" if mention.form == "pronoun" else mention.kind


def _references(
    extractions: Mapping[str, Extraction], mentions: Mapping[str, Mention], leaving: frozenset[str]
) -> Iterator[Edge]:
    for extraction in extractions.values():
        for reference in extraction.references:
            if reference.mention in mentions and reference.antecedent in mentions:
                edge = Edge(reference.mention, reference.antecedent, reference.reason)
                yield edge_leaving(edge, leaving)


def _two_by_wording(material: Material, extractions: Mapping[str, Extraction]) -> Iterator[tuple[str, str]]:
    """Mentions that the text itself keeps apart: two different names in one list, the two ends of a relation."""
    for document, extraction in extractions.items():
        text = material.reading(document).text
        names = [mention for mention in extraction.mentions if mention.form in NAMED]
        for first, second in pairwise(names):
            gap = text[first.span[1] : second.span[0]]
            if first.kind == second.kind and _LIST.match(gap) and _differ(first, second):
                yield first.id, second.id
        for relation in extraction.relations:
            if relation.kind in _TWO and relation.polarity == "positive":
                yield relation.a, relation.b


def _differ(a: Mention, b: Mention) -> bool:
    """Whether two names side by side are two names; an acronym beside its expansion, or an alias, is not."""
    return a.form == b.form == "name" and name_key(a.kind, a.name) != name_key(b.kind, b.name)


def _namesakes(material: Material, extractions: Mapping[str, Extraction]) -> Iterator[tuple[str, str]]:
    """Mentions of one name that a document itself says are two people."""
    for document, extraction in extractions.items():
        yield from two_of_one_name(extraction.mentions, material.reading(document).text)


def _profiles(
    material: Material, extractions: Mapping[str, Extraction], clusters: Clusters, shared: set[str]
) -> tuple[Profile, ...]:
    """One profile for each thing that a document names, in order of their mentions' ids."""
    profiles = []
    for document, extraction in extractions.items():
        together: dict[str, list[Mention]] = defaultdict(list)
        for mention in extraction.mentions:
            together[clusters.root(mention.id)].append(mention)
        text = material.reading(document).text
        for root in sorted(together):
            profile = profile_of(together[root], text)
            if profile is not None:
                offices = offices_of(together[root], text) if shared and profile.kind == "person" else frozenset()
                profiles.append(replace(profile, offices=offices))
    return tuple(sorted(mark_shared(profiles, shared), key=lambda profile: profile.mention))


def _used(extractions: Mapping[str, Extraction]) -> frozenset[str]:
    """Mentions that a statement, response or relation rests on: they are worth an entity even without a name."""
    found: set[str] = set()
    for extraction in extractions.values():
        for statement in extraction.statements:
            found |= {identity for identity in (statement.source_mention, statement.speaker) if identity}
        found |= {response.mention for response in extraction.responses if response.mention}
        for relation in extraction.relations:
            found |= {relation.a, relation.b}
    return frozenset(found)


def _kept(members: tuple[str, ...], mentions: Mapping[str, Mention], used: frozenset[str]) -> bool:
    """Whether a cluster is an entity: it has a name, or says or does something, or is spoken of more than once."""
    forms = [mentions[identity].form for identity in members]
    if any(form in NAMED for form in forms):
        return True
    described = sum(form == "description" for form in forms)
    return described > 0 and (len(members) > 1 or any(identity in used for identity in members))


def _links_by_root(clusters: Clusters, edges: tuple[Edge, ...]) -> dict[str, tuple[Edge, ...]]:
    together: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        together[clusters.root(edge.a)].append(edge)
    return {root: tuple(found) for root, found in together.items()}


def _proposals(found: Found, clusters: Clusters, of: Mapping[str, str]) -> tuple[Proposal, ...]:
    """One proposal for each two entities that may be one, with every reason; none that a person has decided."""
    reasons: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in (*found.proposals, *found.edges):
        if clusters.together(edge.a, edge.b) or clusters.kept_apart(edge.a, edge.b):
            continue
        first, second = sorted((of[edge.a], of[edge.b]))
        reasons[(first, second)].append(edge)
    return tuple(
        Proposal(a=a, b=b, reasons=tuple(edge.reason for edge in sorted(edges, key=lambda edge: edge.order)[:5]))
        for (a, b), edges in sorted(reasons.items())
    )


def _relations(extractions: Mapping[str, Extraction], of: Mapping[str, str]) -> tuple[Relation, ...]:
    """Relations between entities; one whose end nobody could tell is left out."""
    found = [
        Relation(
            id=relation.id,
            a=of[relation.a],
            b=of[relation.b],
            kind=relation.kind,
            polarity=relation.polarity,
            statement=relation.statement,
            document=relation.document,
            spans=relation.spans,
            modality=relation.modality,
        )
        for extraction in extractions.values()
        for relation in extraction.relations
        if relation.a in of and relation.b in of and of[relation.a] != of[relation.b]
    ]
    return tuple(sorted(found, key=lambda relation: relation.id))
