"""Events across documents: mentions of the same event."""

from __future__ import annotations

from careo.options import ResolveOptions
from careo.records.extraction import Material
from careo.records.resolution import Entity, EventCluster


def resolve_events(
    material: Material, entities: tuple[Entity, ...], options: ResolveOptions
) -> tuple[EventCluster, ...]:
    """Every event, sorted by id."""
    return ()
