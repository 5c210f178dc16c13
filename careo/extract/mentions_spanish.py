"""Names and phrases in Spanish, by rules: capitalised runs, titles, heads of organisations, a small gazetteer."""

from __future__ import annotations

from careo.extract.mentions_written import Written
from careo.extract.parsing import Parsed


def named_spanish(parsed: Parsed) -> list[Written]:
    return []


def described_spanish(parsed: Parsed, names: list[Written]) -> list[Written]:
    return []
