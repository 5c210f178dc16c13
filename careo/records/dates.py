"""Dates as EDTF (Library of Congress, ISO 8601-2), never more precise than the passage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from careo.records.passages import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A temporal expression. `earliest` and `latest` are ISO days (YYYY-MM-DD), None where unbounded or unknown."""

    id: str
    document: str
    span: Span
    edtf: str | None
    earliest: str | None
    latest: str | None
    type: TimexType
    timex: str | None
    inferred_from: str | None = None
    """A sentence, where something was inferred: "the document's date, 2012-03-04"."""
