"""Where a semicolon parts two clauses: what is said on one side of it is no word of who speaks on the other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from careo.extract.attributions.candidates import PASSIVE_SUBJECTS, SUBJECTS, Candidate, trimmed
from careo.extract.attributions.quotations import Quotation
from careo.extract.parsing import Parsed

GOING_ON = re.compile(
    r"\s*(?:(?:and|or|but|y|e|o|pero)\s+)?(?:that|whether|if|who|which|to|que|si|quien(?:es)?)\b|\s*[(\[“\"«•]", re.I
)
"""What stands behind a semicolon that only parts the members of one clause's list ("said that …; that …; and that …")."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def clause_borders(parsed: Parsed, quotations: tuple[Quotation, ...]) -> list[int]:
    """Characters of the semicolons, outside quotation marks, behind which a clause with a subject of its own begins."""
    starts = [found.start for found in quotations]
    return [
        place
        for piece in parsed.pieces
        if ";" in piece.text
        for sentence in piece.doc.sents
        for place in (piece.start + token.idx for token in _bordering(list(sentence)))
        if not _quoted(place, quotations, starts)
    ]


def _quoted(place: int, quotations: tuple[Quotation, ...], starts: list[int]) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < quotations[index].end


def _bordering(sentence: list[Token]) -> Iterator[Token]:
    marks = [place for place, token in enumerate(sentence) if token.text == ";"]
    parts = list(pairwise([*marks, len(sentence)]))
    last_list = -1
    for number, (mark, end) in enumerate(parts):
        if GOING_ON.match("".join(token.text_with_ws for token in sentence[mark + 1 : end])):
            last_list = number
    for number, (mark, end) in enumerate(parts):
        if number > last_list and _is_clause(sentence[mark + 1 : end]):
            yield sentence[mark]


def _is_clause(tokens: list[Token]) -> bool:
    """Whether a subject and, behind it, a finite verb stand among the tokens."""
    subject = next((token.i for token in tokens if token.dep_ in SUBJECTS | PASSIVE_SUBJECTS), None)
    return subject is not None and any(token.i > subject and token.tag_ in FINITE for token in tokens)


def within_clauses(candidates: list[Candidate], borders: list[int], text: str) -> list[Candidate]:
    """Candidates whose content is cut at the borders around their cue; those with a source beyond, or nothing left, go."""
    if not borders:
        return candidates
    return [kept for one in candidates if (kept := _within(one, borders, text)) is not None]


def _within(candidate: Candidate, borders: list[int], text: str) -> Candidate | None:
    if candidate.frame.startswith(("quote", "block")):
        return candidate
    place = bisect_left(borders, candidate.cue[0][0])
    low = borders[place - 1] + 1 if place else 0
    high = borders[place] if place < len(borders) else candidate.end()
    if any(start < low or end > high for start, end in (*candidate.source, *candidate.cue)):
        return None
    cut = [(max(start, low), min(end, high)) for start, end in candidate.content if start < high and end > low]
    content = tuple(found for span in cut if (found := trimmed(text, *span)) is not None)
    if cut == list(candidate.content):
        return candidate
    return replace(candidate, content=content) if content else None
