"""Ids come from content, so they do not depend on the order of adding or on the machine.

A document's id is the SHA-256 of its original in hexadecimal; every other id is a letter for the kind
of record, a hyphen, and the first 20 hexadecimal digits (80 bits) of the SHA-256 of what makes it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal

from careo.records.passages import Spans

Letter = Literal["s", "m", "d", "f", "v", "r", "k", "j", "o", "g", "l", "n"]
"""statement, mention, date, figure, event, response, relation, judgement, origin, gap, lineage, intake"""


def document_id(original: bytes) -> str:
    """SHA-256 of the original, 64 hexadecimal digits."""
    return hashlib.sha256(original).hexdigest()


def record_id(letter: Letter, parts: Iterable[object]) -> str:
    """An id from the parts that make the record; the parts' text is joined by an unused separator."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{letter}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"


def statement_id(document: str, source: Spans, cue: Spans, content: Spans) -> str:
    """A statement is its document and the spans of its roles."""
    return record_id("s", (document, source, cue, content))


def passage_id(letter: Letter, document: str, spans: Spans, *more: object) -> str:
    """The id of a mention, date, figure, event, response or relation: where it stands, and what else tells it apart."""
    return record_id(letter, (document, spans, *more))
