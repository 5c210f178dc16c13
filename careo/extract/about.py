"""What a statement is about, by rules on its words and parse."""

from __future__ import annotations

from careo.extract.parsing import Parsed
from careo.records.passages import Spans
from careo.records.statements import About


def find_about(parsed: Parsed, content: Spans) -> tuple[About, ...]:
    """What the content is about, each with the words that show it, in order of their place."""
    return ()
