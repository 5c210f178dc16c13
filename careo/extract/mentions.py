"""Mentions: the passages that name people, organisations, places and documents."""

from __future__ import annotations

from careo.extract.parsing import Parsed
from careo.records.statements import Mention


def find_mentions(parsed: Parsed) -> tuple[Mention, ...]:
    """Every mention in order of its place."""
    return ()
