"""What people decided, applied: to a document's facts before it is extracted, and to its statements after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import get_args

from careo.case.places import place
from careo.case.stages import Change
from careo.errors import WrongUse
from careo.records.documents import Condition, ConditionKind, DocumentKind, Facts, Language, Party
from careo.records.extraction import Extraction
from careo.records.judgements import JudgedPassage, Judgement
from careo.records.passages import Spans, check_spans
from careo.records.statements import Mention, Modality, Polarity, SourceForm, Statement
from careo.text.edtf import HOW_TO_WRITE, is_date

FACT_FIELDS = ("kind", "title", "publisher", "authors", "published", "language")
STATEMENT_FIELDS: dict[str, tuple[str, ...]] = {
    "source": (),
    "polarity": get_args(Polarity),
    "modality": get_args(Modality),
}


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that nothing standing supersedes, without the takings back, in the order made."""
    gone: set[str] = set()
    kept: list[Judgement] = []
    for judgement in reversed(tuple(judgements)):
        if judgement.id in gone:
            continue
        if judgement.supersedes is not None:
            gone.add(judgement.supersedes)
        kept.append(judgement)
    return tuple(judgement for judgement in reversed(kept) if judgement.kind != "take back")


def changes_to(document: str, judgements: Iterable[Judgement]) -> tuple[Change, ...]:
    """The corrections of a document's facts, the last word on each field, by field."""
    last = {
        judgement.field: judgement.value
        for judgement in judgements
        if judgement.kind == "correct document" and judgement.field and judgement.passages[0].document == document
    }
    return tuple(sorted(last.items()))


def check_change(field: str | None, value: str | None) -> None:
    """Raise WrongUse unless a document's fact can be corrected so; a value of None makes it unknown."""
    if field not in FACT_FIELDS:
        raise WrongUse(
            f"{field!r} is no fact of a document that can be corrected. Take one of: {', '.join(FACT_FIELDS)}."
        )
    allowed = {"kind": get_args(DocumentKind), "language": get_args(Language)}.get(field)
    if value is not None and allowed and value not in allowed:
        raise WrongUse(f"{value!r} is no {field} of a document. Take one of: {', '.join(allowed)}.")
    if value is not None and field == "published" and not is_date(value):
        raise WrongUse(f"{value!r} is no date. {HOW_TO_WRITE}")


def correct_facts(facts: Facts, changes: Iterable[Change]) -> Facts:
    """The facts as a person corrected them. Several authors are written with semicolons between them."""
    for field, value in changes:
        if field == "authors":
            authors = tuple(name for part in (value or "").split(";") if (name := part.strip()))
            parties = _other_parties(facts, "author") + tuple(Party(role="author", name=name) for name in authors)
            facts = replace(facts, authors=authors, parties=parties)
        elif field == "publisher":
            named = (Party(role="publisher", name=value),) if value else ()
            facts = replace(facts, publisher=value, parties=_other_parties(facts, "publisher") + named)
        else:
            facts = replace(facts, **{field: value})  # type: ignore[arg-type]  # checked by check_change
    return facts


def conditions_of(
    document: str, stated: Iterable[Condition], judgements: Iterable[Judgement], text: str | None
) -> tuple[Condition, ...]:
    """The conditions that hold for a document: those it states itself, then what people recorded.

    "on record", recorded by a person, lifts whatever came before it inside its passage; without a passage, everything.
    Where a condition's passage is no longer found (or `text` is None) it holds for the whole document.
    """
    holding = list(stated)
    for judgement in judgements:
        for passage in judgement.passages if judgement.kind == "condition" else ():
            if passage.document != document:
                continue
            spans = place(passage, text) if text is not None else None
            if judgement.value == "on record":
                if spans is not None:
                    holding = [condition for condition in holding if not _lifted(condition.spans, spans)]
                continue
            holding.append(_condition(judgement, spans or ()))
    return tuple(holding)


def _lifted(held: Spans, freed: Spans) -> bool:
    if not freed:
        return True
    return bool(held) and all(any(start <= first and last <= end for start, end in freed) for first, last in held)


def _condition(judgement: Judgement, spans: Spans) -> Condition:
    kind: ConditionKind = judgement.value  # type: ignore[assignment]  # checked when it was judged
    embargo = kind == "embargo"
    return Condition(
        kind=kind,
        spans=spans,
        until=judgement.field if embargo else None,
        wording=None if embargo else judgement.field,
    )


def correct_statements(extraction: Extraction, text: str, judgements: Iterable[Judgement]) -> Extraction:
    """The extraction with statements as people corrected them; a statement keeps its id, so that taking back finds it."""
    statements = {statement.id: statement for statement in extraction.statements}
    for judgement in judgements:
        if judgement.kind != "correct statement" or judgement.passages[0].document != extraction.document:
            continue
        found = statement_of(judgement, extraction, text)
        if found is not None:
            corrected = _correct(statements[found.id], judgement, extraction.mentions, text)
            statements[found.id] = corrected or statements[found.id]
    return replace(extraction, statements=tuple(statements[statement.id] for statement in extraction.statements))


def checks(extraction: Extraction, text: str, judgements: Iterable[Judgement]) -> dict[str, str]:
    """Who checked which statement of this document, the last one to do so."""
    checked = {}
    for judgement in judgements:
        if judgement.kind == "check" and judgement.passages[0].document == extraction.document:
            found = statement_of(judgement, extraction, text)
            if found is not None:
                checked[found.id] = judgement.who
    return dict(sorted(checked.items()))


def lost(judgement: Judgement, extraction: Extraction, text: str) -> bool:
    """Whether a judgement no longer finds its place in this document."""
    passages = [passage for passage in judgement.passages if passage.document == extraction.document]
    if any(place(passage, text) is None for passage in passages):
        return True
    about_statement = judgement.kind in ("check", "correct statement") and bool(passages)
    return about_statement and statement_of(judgement, extraction, text) is None


def statement_of(judgement: Judgement, extraction: Extraction, text: str) -> Statement | None:
    """The statement whose content is the first passage; of several, the one whose cue is the last passage; else None."""
    content = place(judgement.passages[0], text)
    same = [statement for statement in extraction.statements if content and statement.content == content]
    if len(same) > 1:
        cue = place(judgement.passages[-1], text)
        same = [statement for statement in same if statement.cue == cue]
    return same[0] if len(same) == 1 else None


def passages_of(statement: Statement, text: str, source: JudgedPassage | None = None) -> tuple[JudgedPassage, ...]:
    """How a judgement points to a statement: its content, the new source if there is one, and its cue if it has one."""
    content = judged(statement.document, statement.content, text)
    cue = (judged(statement.document, statement.cue, text),) if statement.cue else ()
    return (content, *((source,) if source else ()), *cue)


def judged(document: str, spans: Spans, text: str) -> JudgedPassage:
    """A passage with its words. Raises WrongUse when the spans are none of this text."""
    check_spans(spans)
    if spans and spans[-1][1] > len(text):
        raise WrongUse(
            f"The passage {spans} reaches past the end of document {document}, which has {len(text)} characters."
        )
    return JudgedPassage(document=document, spans=spans, quoted=" … ".join(text[start:end] for start, end in spans))


def _correct(statement: Statement, judgement: Judgement, mentions: Iterable[Mention], text: str) -> Statement | None:
    if judgement.field != "source":
        return replace(statement, **{str(judgement.field): judgement.value}, confidence=1.0)  # type: ignore[arg-type]
    source = place(judgement.passages[1], text)
    if not source:
        return None
    inside = [
        mention
        for mention in mentions
        if any(start <= mention.span[0] and mention.span[1] <= end for start, end in source)
    ]
    head = max(inside, key=lambda mention: (mention.span[1] - mention.span[0], -mention.span[0]), default=None)
    return replace(
        statement,
        source=source,
        source_mention=head.id if head else None,
        source_form=_form(head),
        manner="reported" if statement.manner == "own voice" else statement.manner,
        depth=max(1, statement.depth),
        confidence=1.0,
    )


def _form(head: Mention | None) -> SourceForm:
    if head is None or head.form == "description":
        return "described"
    return "pronoun" if head.form == "pronoun" else "named"


def _other_parties(facts: Facts, role: str) -> tuple[Party, ...]:
    return tuple(party for party in facts.parties if party.role != role)
