"""Chains: each statement followed outward to the last one named, and of which kind that origin is."""

from __future__ import annotations

from careo.records.extraction import Material
from careo.records.findings import Chain, Origin
from careo.records.judgements import Judgement
from careo.records.resolution import Resolution


def follow_chains(
    material: Material, resolution: Resolution, judgements: tuple[Judgement, ...]
) -> tuple[tuple[Chain, ...], tuple[Origin, ...]]:
    """One chain a statement, sorted by the statement's id, and the origins they end in (claims and alone still empty)."""
    return (), ()
