"""Responses: each accused party's answer, or its absence, held against the claims about it."""

from __future__ import annotations

from careo.records.extraction import Material
from careo.records.findings import Claim, ResponseFinding
from careo.records.resolution import Resolution


def match_responses(
    material: Material, resolution: Resolution, claims: tuple[Claim, ...]
) -> tuple[ResponseFinding, ...]:
    """One finding a party and kind of answer, sorted."""
    return ()
