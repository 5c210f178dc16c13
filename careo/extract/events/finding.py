"""Events that statements tell, with who, where and when, and how the text orders them."""

from __future__ import annotations

from careo.extract.events.english import english_events
from careo.extract.events.spanish import spanish_events
from careo.extract.parsing import Parsed
from careo.records.dates import Date
from careo.records.events import Event, EventLink
from careo.records.statements import Mention, Statement


def find_events(
    parsed: Parsed, statements: tuple[Statement, ...], mentions: tuple[Mention, ...], dates: tuple[Date, ...]
) -> tuple[tuple[Event, ...], tuple[EventLink, ...]]:
    """Events in order of their place, and the order and causes that the text states between them.

    English is read from its parse, other languages by rules over sentences. A date belongs to the clause in which it
    stands: the date of a saying is not the date of what is said.
    """
    if parsed.pieces:
        events, links = english_events(parsed, statements, mentions, dates)
    else:
        events, links = spanish_events(parsed, statements, mentions, dates)
    return (
        tuple(sorted(events, key=lambda event: (event.trigger, event.id))),
        tuple(sorted(set(links), key=lambda link: (link.spans, link.a, link.b, link.kind))),
    )
