"""Relations as worded: kin, office, membership, part of, author of a document, met, paid, accused."""

from __future__ import annotations

from collections.abc import Iterable

from careo.extract.aspects.finding import main_clause_negated
from careo.extract.parsing import Parsed
from careo.extract.relations.english import related_english
from careo.extract.relations.found import Related
from careo.extract.relations.textual import related_by_wording
from careo.records.ids import passage_id
from careo.records.passages import Span, quote
from careo.records.statements import Mention, Modality, RelationMention, Statement


def find_relations(
    parsed: Parsed, mentions: tuple[Mention, ...], statements: tuple[Statement, ...]
) -> tuple[RelationMention, ...]:
    """Every relation between two mentions that a passage states, in order of its place.

    Reads "a is <kind> of b": a brother is `sibling` of b; a document has the `author` b, is `published by` b or is `about` b;
    a person is `mentioned in` the document b. Mention and topic are kept apart from authorship: they make no origin.
    """
    found = [*related_by_wording(parsed, mentions)]
    if parsed.language == "en":
        found += related_english(parsed, mentions)
    chosen: dict[tuple[str, str, str], Related] = {}
    for related in sorted(found, key=lambda one: (one.start, one.end, one.kind, one.a.id, one.b.id)):
        if related.a.id != related.b.id:
            chosen.setdefault((related.a.id, related.kind, related.b.id), related)
    return tuple(_record(parsed, related, statements) for related in _in_order(chosen.values()))


def _in_order(found: Iterable[Related]) -> list[Related]:
    return sorted(found, key=lambda one: (one.start, one.end, one.kind, one.a.id, one.b.id))


def _record(parsed: Parsed, related: Related, statements: tuple[Statement, ...]) -> RelationMention:
    span = (related.start, related.end)
    statement = _innermost(span, statements)
    modality: Modality = "possible" if related.possible else "stated"
    polarity = related.polarity
    if statement is not None and related.asserted:
        modality = statement.modality if statement.modality != "stated" else modality
        if _denied(parsed, statement):
            polarity = "positive" if polarity == "negative" else "negative"
    return RelationMention(
        id=passage_id("k", parsed.document, (span,), related.a.id, related.kind, related.b.id),
        document=parsed.document,
        a=related.a.id,
        b=related.b.id,
        kind=related.kind,
        polarity=polarity,
        statement=statement.id if statement is not None else None,
        spans=(span,),
        modality=modality,
    )


def _denied(parsed: Parsed, statement: Statement) -> bool:
    """Whether the source, not a negation in its words, says that the content is not so."""
    return (statement.polarity == "negative") != main_clause_negated(
        quote(parsed.text, statement.content), parsed.language
    )


def _innermost(span: Span, statements: tuple[Statement, ...]) -> Statement | None:
    """The deepest statement whose content covers the whole span, the shortest of several."""
    covering = [
        statement
        for statement in statements
        if statement.content
        and statement.content[0][0] <= span[0]
        and span[1] <= statement.content[-1][1]
        and any(start <= span[0] < end for start, end in statement.content)
    ]
    if not covering:
        return None
    return min(
        covering,
        key=lambda statement: (-statement.depth, sum(end - start for start, end in statement.content), statement.id),
    )
