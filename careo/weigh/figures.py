"""Figures of one quantity side by side, never summed; scope is checked before anything is said to differ."""

from __future__ import annotations

from careo.records.extraction import Material
from careo.records.findings import Chain, FigureComparison
from careo.records.resolution import Resolution


def compare_figures(
    material: Material, resolution: Resolution, chains: tuple[Chain, ...]
) -> tuple[FigureComparison, ...]:
    """One comparison a quantity, sorted by id."""
    return ()
