"""Attributions in English: who says what, nested, by rules over a parse."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from careo.extract.attributions.candidates import Candidate
from careo.extract.attributions.choice import choose, fitting, without_datelines
from careo.extract.attributions.clauses import verb_candidates
from careo.extract.attributions.cues import CueTable, english_cues
from careo.extract.attributions.phrases import phrase_candidates
from careo.extract.attributions.quotations import Quotation, find_quotations
from careo.extract.attributions.quoted import quoted_candidates, spans_of_blocks
from careo.extract.attributions.semicolons import clause_borders, within_clauses
from careo.extract.attributions.sources import source_form
from careo.extract.manner import manner_of, modality_of, polarity_of
from careo.extract.parsing import Parsed
from careo.records.passages import Span, Spans, quote
from careo.records.statements import Manner, Modality, Polarity, SourceForm

LEAST = 0.5
"""Constructions that are right less often than this are left out: a wrong attribution is worse than a missing one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Source, cue and content; `parent` is the index, in the same tuple, of the attribution whose content holds this one."""

    source: Spans
    cue: Spans
    content: Spans
    parent: int | None
    manner: Manner
    polarity: Polarity
    modality: Modality
    confidence: float
    source_form: SourceForm


def find_attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution of the text, in order of its first character; parents are right or absent."""
    quotations = find_quotations(parsed.text, parsed.reading.blocks)
    chosen = choose(candidates(parsed, quotations, english_cues()), LEAST)
    marks = [(found.start, found.end) for found in quotations]
    return tuple(_attribution(parsed, marks, candidate, parent) for candidate, parent in chosen)


def candidates(parsed: Parsed, quotations: tuple[Quotation, ...], table: CueTable) -> list[Candidate]:
    """What each construction finds, collisions and all."""
    found: list[Candidate] = list(quoted_candidates(parsed, quotations, table))
    found.extend(spans_of_blocks(parsed, quotations, table))
    for piece in parsed.pieces:
        found.extend(verb_candidates(piece, table))
        found.extend(phrase_candidates(piece, table))
    own = within_clauses(found, clause_borders(parsed, quotations), parsed.text)
    return fitting(without_datelines(own, parsed.text, parsed.reading.blocks), quotations)


def _attribution(parsed: Parsed, marks: list[Span], candidate: Candidate, parent: int | None) -> Attribution:
    words = quote(parsed.text, candidate.content)
    return Attribution(
        source=candidate.source,
        cue=candidate.cue,
        content=candidate.content,
        parent=parent,
        manner=_manner(parsed, marks, candidate),
        polarity=polarity_of(words, candidate.lemma, candidate.negative),
        modality=modality_of(words, candidate.lemma),
        confidence=candidate.score,
        source_form=source_form(quote(parsed.text, candidate.source)),
    )


def _manner(parsed: Parsed, marks: list[Span], candidate: Candidate) -> Manner:
    """The manner by the quotation marks that stand in the content or around it."""
    low = max(bisect_left(marks, (candidate.content[0][0], 0)) - 1, 0)
    high = bisect_left(marks, (candidate.content[-1][1], 0))
    return manner_of(parsed.text, candidate.content, marks[low:high], candidate.frame == "block")
