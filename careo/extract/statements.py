"""Attributions and own voice put together: every sentence of the story belongs to a statement."""

from __future__ import annotations

from careo.extract.attributions import Attribution
from careo.extract.parsing import Parsed
from careo.records.dates import Date
from careo.records.figures import Figure
from careo.records.statements import Mention, Statement


def make_statements(
    parsed: Parsed,
    attributions: tuple[Attribution, ...],
    mentions: tuple[Mention, ...],
    dates: tuple[Date, ...],
    figures: tuple[Figure, ...],
) -> tuple[Statement, ...]:
    """Statements in order of their first character; what no attribution covers is the document's own voice."""
    return ()
