"""Responses as reported: declined to comment, denied, never acknowledged…, and whose they are."""

from __future__ import annotations

from careo.extract.parsing import Parsed
from careo.records.events import Response
from careo.records.statements import Mention, Reference, Statement


def find_responses(
    parsed: Parsed,
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    references: tuple[Reference, ...],
) -> tuple[Response, ...]:
    """Every answer, or stated absence of one; one record a party."""
    return ()
