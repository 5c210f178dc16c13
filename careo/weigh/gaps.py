"""Gaps: what a careful editor would say is missing."""

from __future__ import annotations

from careo.records.extraction import Material
from careo.records.findings import Claim, FigureComparison, Gap, Origin, ResponseFinding


def find_gaps(
    material: Material,
    claims: tuple[Claim, ...],
    origins: tuple[Origin, ...],
    figures: tuple[FigureComparison, ...],
    responses: tuple[ResponseFinding, ...],
) -> tuple[Gap, ...]:
    """Single origins, unnamed roots, unanswered accusations, conflicts without explanation; sorted."""
    return ()
