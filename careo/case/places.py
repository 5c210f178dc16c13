"""Where a judgement's passage stands now: by its offsets, else by its quoted words, else nowhere.

Words that stand in several places are refused, not guessed.
"""

from __future__ import annotations

from itertools import pairwise

from careo.records.judgements import JudgedPassage
from careo.records.passages import JOINT, Span, Spans, quote


def place(passage: JudgedPassage, text: str) -> Spans | None:
    """The passage's spans in `text`, None when its words are no longer found, or found more than once."""
    if not passage.spans:
        return ()
    if not passage.quoted or quote(text, passage.spans) == passage.quoted:
        return passage.spans
    pieces = [passage.quoted] if len(passage.spans) == 1 else passage.quoted.split(JOINT)
    spans = [_only(piece, text) for piece in pieces]
    found = tuple(span for span in spans if span is not None)
    in_order = all(before[1] <= after[0] for before, after in pairwise(found))
    return found if len(found) == len(pieces) and in_order else None


def _only(words: str, text: str) -> Span | None:
    start = text.find(words) if words else -1
    if start < 0 or text.find(words, start + 1) >= 0:
        return None
    return start, start + len(words)
