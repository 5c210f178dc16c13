"""The extract stage itself: every part of it over one parsed text. It loads the parser, so only who extracts imports it."""

from __future__ import annotations

from careo.extract.attributions.finding import find_attributions
from careo.extract.attributions.spanish import find_attributions_spanish
from careo.extract.coreference.finding import find_references
from careo.extract.dates.finding import find_dates
from careo.extract.events.finding import find_events
from careo.extract.figures.finding import find_figures
from careo.extract.mentions.finding import find_mentions
from careo.extract.parsing import parse
from careo.extract.relations.finding import find_relations
from careo.extract.responses.finding import find_responses
from careo.extract.second_reader.address import Leave
from careo.extract.second_reader.finding import mark_read_by, read_again
from careo.extract.signatures import signature
from careo.extract.statements import make_statements
from careo.options import ExtractOptions
from careo.records.documents import Language, Reading
from careo.records.extraction import Extraction

NOT_READ: dict[Language, tuple[str, ...]] = {
    "es": (
        "Spanish is read by rules on lists: what pronouns stand for, most relations and causes, and what statements are"
        " about were not read; answers that are told without a set phrase may be missing.",
    )
}
"""What is left unread of a text by its language."""


def extract(document: str, reading: Reading, options: ExtractOptions, leave: Leave | None = None) -> Extraction:
    """Read one document's text. `document` is its id; the reading's facts are as a person corrected them.

    `leave` says what of it the second reader that the options name may be given; without it, nothing is.
    """
    parsed = parse(document, reading)
    dates = find_dates(document, reading.text, parsed.language, reading.facts.published, options)
    figures = find_figures(parsed, dates)
    mentions = find_mentions(parsed)
    references = find_references(parsed, mentions)
    attributions = find_attributions_spanish(parsed) if parsed.language == "es" else find_attributions(parsed)
    second = read_again(parsed, attributions, options, leave)
    statements = make_statements(parsed, (*attributions, *second.attributions), mentions, dates, figures)
    statements = mark_read_by(statements, document, second.attributions)
    relations = find_relations(parsed, mentions, statements)
    events, links = find_events(parsed, statements, mentions, dates)
    responses = find_responses(parsed, statements, mentions, references)
    return Extraction(
        document=document,
        language=parsed.language,
        sentences=parsed.sentences,
        statements=statements,
        mentions=mentions,
        references=references,
        relations=relations,
        dates=dates,
        figures=figures,
        events=events,
        links=links,
        responses=responses,
        signature=signature(reading.text),
        unread=reading.notes + NOT_READ.get(parsed.language or "en", ()) + second.unread,
        unfinished=second.unfinished,
    )
