"""A document shown without its restricted passages: their words blotted out, and all that was read from them gone.

The text keeps its length, so that every other passage still stands at its offsets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from careo.records.documents import Facts, Party, Reading
from careo.records.extraction import Extraction
from careo.records.passages import Spans
from careo.records.statements import Statement

BLOT = "█"


def touches(spans: Spans, restricted: Spans) -> bool:
    """Whether any of the spans shares a character with a restricted range."""
    return any(start < last and first < end for start, end in spans for first, last in restricted)


def withhold_reading(reading: Reading, restricted: Spans) -> Reading:
    """The reading with the restricted ranges blotted out (line ends stay) and no fact that stands in them."""
    if not restricted:
        return reading
    text = reading.text
    for start, end in restricted:
        blotted = "".join(letter if letter in "\r\n" else BLOT for letter in text[start:end])
        text = text[:start] + blotted + text[end:]
    blocks = tuple(
        replace(block, speaker=()) if touches(block.speaker, restricted) else block for block in reading.blocks
    )
    return replace(
        reading, text=text, blocks=blocks, facts=withhold_facts(reading.facts, reading.text, restricted), left_out=()
    )


def withhold_facts(facts: Facts, text: str, restricted: Spans) -> Facts:
    """The facts without what stands in a restricted range of the text, or is worded as one is."""
    if not restricted:
        return facts
    hidden = {text[start:end].strip() for start, end in restricted}

    def shown(party: Party) -> bool:
        return not touches(party.spans, restricted) and party.name not in hidden

    return replace(
        facts,
        title=None if facts.title and any(words in facts.title for words in hidden if words) else facts.title,
        publisher=None if facts.publisher in hidden else facts.publisher,
        authors=tuple(author for author in facts.authors if author not in hidden),
        parties=tuple(party for party in facts.parties if shown(party)),
        identifiers=tuple(item for item in facts.identifiers if not touches(item.spans, restricted)),
        circumstances=tuple(item for item in facts.circumstances if not touches(item.spans, restricted)),
        conditions=(),
    )


def withhold_extraction(extraction: Extraction, restricted: Spans) -> Extraction:
    """The extraction without anything that rests, wholly or in part, on a restricted range."""
    if not restricted:
        return extraction
    statements = _open_statements(extraction.statements, restricted)
    said = {statement.id for statement in statements}
    mentions = tuple(mention for mention in extraction.mentions if not touches((mention.span,), restricted))
    named = {mention.id for mention in mentions}
    dates = tuple(date for date in extraction.dates if not touches((date.span,), restricted))
    figures = tuple(figure for figure in extraction.figures if not touches((figure.span,), restricted))
    events = tuple(
        replace(
            event,
            agents=_kept(event.agents, named),
            patients=_kept(event.patients, named),
            places=_kept(event.places, named),
            where=() if touches(event.where, restricted) else event.where,
            dates=_kept(event.dates, {date.id for date in dates}),
        )
        for event in extraction.events
        if event.statement in said and not touches(event.trigger + event.what, restricted)
    )
    happened = {event.id for event in events}
    return replace(
        extraction,
        statements=tuple(
            replace(
                statement,
                source_mention=statement.source_mention if statement.source_mention in named else None,
                speaker=statement.speaker if statement.speaker in named else None,
                mentions=_kept(statement.mentions, named),
                dates=_kept(statement.dates, {date.id for date in dates}),
                figures=_kept(statement.figures, {figure.id for figure in figures}),
            )
            for statement in statements
        ),
        mentions=mentions,
        references=tuple(item for item in extraction.references if item.mention in named and item.antecedent in named),
        relations=tuple(
            item
            for item in extraction.relations
            if item.a in named
            and item.b in named
            and (item.statement is None or item.statement in said)
            and not touches(item.spans, restricted)
        ),
        dates=dates,
        figures=figures,
        events=events,
        links=tuple(item for item in extraction.links if item.a in happened and item.b in happened),
        responses=tuple(
            item
            for item in extraction.responses
            if item.statement in said and not touches(item.spans + item.party + item.subject, restricted)
        ),
        signature=(),
    )


def _open_statements(statements: tuple[Statement, ...], restricted: Spans) -> tuple[Statement, ...]:
    """Statements that touch no restricted range and hang from none that does."""
    closed = {
        statement.id
        for statement in statements
        if touches(statement.content + statement.cue + statement.source, restricted)
    }
    while more := {item.id for item in statements if item.parent in closed and item.id not in closed}:
        closed |= more
    return tuple(statement for statement in statements if statement.id not in closed)


def _kept(ids: Iterable[str], known: set[str]) -> tuple[str, ...]:
    return tuple(item for item in ids if item in known)
