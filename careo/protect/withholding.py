"""A document shown without its restricted passages: their words blotted out, and all that was read from them gone.

The text keeps its length, so that every other passage still stands at its offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from careo.records.dates import Date
from careo.records.documents import Facts, Reading
from careo.records.extraction import Extraction
from careo.records.passages import Spans
from careo.records.statements import Statement

BLOT = "█"
ARTICLE = re.compile(r"^(?:the|el|la|los|las)\s+", re.IGNORECASE)


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
    """The facts without what stands in a restricted range of the text, occurs in the words there, or holds them all.

    The same name in the open does not save it: that somebody is named in both is what the range was to keep.
    """
    if not restricted:
        return facts
    hidden = tuple(words for words in (_flat(text[start:end]) for start, end in restricted) if words)

    def told(fact: str) -> bool:
        words = re.compile(rf"(?<!\w){re.escape(_flat(re.sub(ARTICLE, '', fact.strip())))}(?!\w)")
        return any(words.search(there) or there in _flat(fact) for there in hidden)

    return replace(
        facts,
        title=None if facts.title and told(facts.title) else facts.title,
        publisher=None if facts.publisher and told(facts.publisher) else facts.publisher,
        authors=tuple(author for author in facts.authors if not told(author)),
        parties=tuple(
            party for party in facts.parties if not touches(party.spans, restricted) and not told(party.name)
        ),
        identifiers=tuple(item for item in facts.identifiers if not touches(item.spans, restricted)),
        circumstances=tuple(item for item in facts.circumstances if not touches(item.spans, restricted)),
        conditions=(),
    )


def _flat(words: str) -> str:
    """As words are compared: one space between them, whatever their case."""
    return " ".join(words.split()).casefold()


def withhold_extraction(extraction: Extraction, restricted: Spans) -> Extraction:
    """The extraction without anything that rests, wholly or in part, on a restricted range."""
    if not restricted:
        return extraction
    statements = _open_statements(extraction.statements, restricted)
    said = {statement.id for statement in statements}
    mentions = tuple(mention for mention in extraction.mentions if not touches((mention.span,), restricted))
    named = {mention.id for mention in mentions}
    dates = tuple(_on_its_own(date) for date in extraction.dates if not touches((date.span,), restricted))
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


def _on_its_own(date: Date) -> Date:
    """The date without what other words say of it: "the next day" tells a day that only hidden words may name."""
    if date.inferred_from is None:
        return date
    return replace(date, edtf=None, earliest=None, latest=None, timex=None, inferred_from=None)


def _kept(ids: Iterable[str], known: set[str]) -> tuple[str, ...]:
    return tuple(item for item in ids if item in known)
