"""Entities across documents: one for all spellings of a name, two for two of one name, a proposal where not sure."""

from __future__ import annotations

from careo.options import ResolveOptions
from careo.records.extraction import Material
from careo.records.judgements import Judgement
from careo.records.resolution import Entity, Proposal, Relation


def resolve_entities(
    material: Material, judgements: tuple[Judgement, ...], options: ResolveOptions
) -> tuple[tuple[Entity, ...], tuple[Proposal, ...], tuple[Relation, ...]]:
    """Entities, proposals to merge, and relations between entities, each sorted by id."""
    return (), (), ()
