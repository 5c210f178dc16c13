"""Responses as reported: declined to comment, denied, never acknowledged…, and whose they are.

The party is who answered, as worded; where a spokesman or lawyer speaks, the mention is of the one spoken for. A pronoun's
mention is the name that it stands for, and None where more than one reading is possible: an answer is never given to another.
"""

from __future__ import annotations

from dataclasses import replace

from careo.extract.parsing import Parsed
from careo.extract.responses.asked import answers_to_questions, with_replies
from careo.extract.responses.english import Answer, english_answers
from careo.extract.responses.party import Names, Party
from careo.extract.responses.spanish import spanish_answers
from careo.records.events import Response
from careo.records.ids import passage_id
from careo.records.passages import Span
from careo.records.statements import Mention, Reference, Statement


def find_responses(
    parsed: Parsed,
    statements: tuple[Statement, ...],
    mentions: tuple[Mention, ...],
    references: tuple[Reference, ...],
) -> tuple[Response, ...]:
    """Every answer, or stated absence of one; one record a party. A party that the text does not name gets none."""
    names = Names(mentions, references)
    if parsed.language == "en":
        told = tuple(english_answers(parsed, names))
        answers = with_replies(told, tuple(answers_to_questions(parsed, statements, names, told)))
    elif parsed.language == "es":
        answers = list(spanish_answers(parsed, names))
    else:
        answers = []
    found: dict[str, Response] = {}
    for answer in answers:
        response = _response(parsed, answer, statements)
        if response is not None:
            found.setdefault(response.id, response)
    return tuple(sorted(found.values(), key=lambda response: (response.spans, response.party, response.id)))


def _response(parsed: Parsed, answer: Answer, statements: tuple[Statement, ...]) -> Response | None:
    statement = _statement(answer, statements)
    if statement is None:
        return None
    document = parsed.document
    if answer.party.speaker:
        answer = replace(answer, party=_speaker(parsed, answer, statement))
    spans, party = (answer.passage,), (answer.party.span,)
    return Response(
        id=passage_id("r", document, spans, party, answer.kind),
        document=document,
        kind=answer.kind,
        statement=statement.id,
        spans=spans,
        party=party,
        mention=answer.party.mention,
        subject=answer.subject,
    )


def _speaker(parsed: Parsed, answer: Answer, statement: Statement) -> Party:
    """Who "I" or "we" is: the source of the statement, the speaker of the turn, or, in a letter, nobody but these words."""
    if statement.source_mention is not None and _covers(statement, answer.cue):
        return replace(answer.party, mention=statement.source_mention)
    for block in parsed.reading.blocks:
        if block.kind == "turn" and block.speaker and block.start <= answer.cue[0] < block.end:
            return replace(answer.party, span=block.speaker[0], mention=statement.speaker)
    return answer.party


def _statement(answer: Answer, statements: tuple[Statement, ...]) -> Statement | None:
    """The attribution whose cue the answer's is, else the innermost statement whose content holds the answer."""
    own = [statement for statement in statements if _overlap(statement.cue, answer.cue) and statement.source]
    speaking = [statement for statement in own if _overlap(statement.source, answer.party.span)]
    if speaking:
        return min(speaking, key=lambda statement: (statement.depth, statement.id))
    holding = [statement for statement in statements if _covers(statement, answer.cue)]
    if holding:
        return max(holding, key=lambda statement: (statement.depth, -_length(statement), statement.id))
    told = own or [statement for statement in statements if _overlap(statement.cue, answer.cue)]
    return min(told, key=lambda statement: (statement.depth, statement.id), default=None)


def _overlap(spans: tuple[Span, ...], span: Span) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _covers(statement: Statement, span: Span) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in statement.content) or any(
        start <= span[0] < end for start, end in statement.content
    )


def _length(statement: Statement) -> int:
    return sum(end - start for start, end in statement.content)
