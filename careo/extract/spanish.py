"""Attributions in Spanish, by rules on lists: según, dijo, quotations."""

from __future__ import annotations

from careo.extract.attributions import Attribution
from careo.extract.parsing import Parsed


def find_attributions_spanish(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution of a Spanish text, in order of its first character."""
    return ()
