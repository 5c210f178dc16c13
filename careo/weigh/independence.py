"""Independence: which origins hang together, and how many stand on each side of a claim, at least and at most."""

from __future__ import annotations

from careo.options import WeighOptions
from careo.records.extraction import Material
from careo.records.findings import Chain, Claim, Origin
from careo.records.judgements import Judgement
from careo.records.resolution import Resolution


def weigh_claims(
    material: Material,
    resolution: Resolution,
    chains: tuple[Chain, ...],
    origins: tuple[Origin, ...],
    judgements: tuple[Judgement, ...],
    options: WeighOptions,
) -> tuple[tuple[Claim, ...], tuple[Origin, ...]]:
    """The claims with their lineages and bounds, and the origins with the claims that rest on them."""
    return (), origins
