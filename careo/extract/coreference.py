"""References inside one document: the pronouns, short forms and repeated names, where they are certain."""

from __future__ import annotations

from careo.extract.parsing import Parsed
from careo.records.statements import Mention, Reference


def find_references(parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Reference, ...]:
    """Links from a mention to an earlier one that names the same; absent where two readings are possible."""
    return ()
