"""The chronology: every dated event, period and report, and what only its neighbours place."""

from __future__ import annotations

from careo.records.extraction import Material
from careo.records.findings import ChronologyEntry
from careo.records.resolution import Resolution


def order_events(material: Material, resolution: Resolution) -> tuple[ChronologyEntry, ...]:
    """Entries in order of time (undated ones last), then of id."""
    return ()
