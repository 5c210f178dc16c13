"""Which conditions keep material out of outputs: what a source or owner asked for comes before what a reader wants.

On record and consent given restrict nothing, nor does an embargo that has certainly passed. Everything else does,
until somebody asks for it by name: a description agreed on is a promise too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from careo.records.documents import Condition
from careo.records.passages import Spans

UNRESTRICTING = frozenset({"on record", "consent"})
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def restricting(conditions: Iterable[Condition], today: date) -> tuple[Condition, ...]:
    """Those conditions that keep what they cover out of outputs on this day."""
    return tuple(condition for condition in conditions if _restricts(condition, today))


def restricted_whole(conditions: Iterable[Condition], today: date) -> bool:
    """Whether the whole document stays out."""
    return any(not condition.spans for condition in restricting(conditions, today))


def restricted_spans(conditions: Iterable[Condition], today: date) -> Spans:
    """The ranges that stay out of a document that is otherwise shown: sorted, those that touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for condition in restricting(conditions, today) for span in condition.spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _restricts(condition: Condition, today: date) -> bool:
    if condition.kind in UNRESTRICTING:
        return False
    return not (condition.kind == "embargo" and _passed(condition.until, today))


def _passed(until: str | None, today: date) -> bool:
    """Whether an EDTF year, month or day is certainly over; what is not understood is not over."""
    parts = _DAY.fullmatch(until or "")
    if parts is None:
        return False
    year, month, day = parts.groups()
    return today.isoformat() > f"{year}-{month or '12'}-{day or '31'}"
