"""Claims: statements of the same proposition, across documents, with what each does to it."""

from __future__ import annotations

from careo.options import ResolveOptions
from careo.records.extraction import Material
from careo.records.judgements import Judgement
from careo.records.resolution import ClaimCluster, Entity


def resolve_claims(
    material: Material, entities: tuple[Entity, ...], judgements: tuple[Judgement, ...], options: ResolveOptions
) -> tuple[ClaimCluster, ...]:
    """Every proposition that a statement makes, sorted by id; each statement stands in exactly one claim or in none."""
    return ()
