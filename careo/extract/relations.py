"""Relations as worded: kin, office, membership, part of, author of a document, met, paid, accused."""

from __future__ import annotations

from careo.extract.parsing import Parsed
from careo.records.statements import Mention, RelationMention, Statement


def find_relations(
    parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[RelationMention, ...]:
    """Every relation between two mentions that a passage states."""
    return ()
