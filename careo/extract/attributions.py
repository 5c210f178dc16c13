"""Attributions in English: who says what, nested, by rules over a parse."""

from __future__ import annotations

from dataclasses import dataclass

from careo.extract.parsing import Parsed
from careo.records.passages import Spans
from careo.records.statements import Manner, Modality, Polarity, SourceForm


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
    return ()
