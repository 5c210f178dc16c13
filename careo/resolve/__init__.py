"""Extractions and judgements in, Resolution out: entities, claims and events as clusters, each link with its reasons."""

from __future__ import annotations

from careo.options import ResolveOptions
from careo.records.extraction import Material
from careo.records.judgements import Judgement
from careo.records.resolution import Resolution
from careo.resolve.claims import resolve_claims
from careo.resolve.entities import resolve_entities
from careo.resolve.events import resolve_events

VERSION = "6"


def resolve(material: Material, judgements: tuple[Judgement, ...], options: ResolveOptions) -> Resolution:
    """Compare the visible documents. The order of the material's documents does not matter."""
    entities, proposals, relations = resolve_entities(material, judgements, options)
    return Resolution(
        entities=entities,
        proposals=proposals,
        relations=relations,
        claims=resolve_claims(material, entities, judgements, options),
        events=resolve_events(material, entities, options),
    )
