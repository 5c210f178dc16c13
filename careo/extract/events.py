"""Events that statements tell, with who, where and when, and how the text orders them."""

from __future__ import annotations

from careo.extract.parsing import Parsed
from careo.records.dates import Date
from careo.records.events import Event, EventLink
from careo.records.statements import Mention, Statement


def find_events(
    parsed: Parsed, statements: tuple[Statement, ...], mentions: tuple[Mention, ...], dates: tuple[Date, ...]
) -> tuple[tuple[Event, ...], tuple[EventLink, ...]]:
    """Events in order of their place, and the order and causes that the text states between them."""
    return (), ()
