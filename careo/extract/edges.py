"""The edges of a passage: without the marks that no source, cue or content begins or ends with."""

from __future__ import annotations

from careo.records.passages import Span

EDGE_MARKS = frozenset(",;:—–-()[]… \t\r\n\u00a0")
"""Characters that no source, cue or content ends or begins with, quotation marks and full stops apart."""


def trimmed(text: str, start: int, end: int, marks: frozenset[str] = EDGE_MARKS) -> Span | None:
    """The range without white space, commas and dashes at its edges; None when nothing is left.

    A closing bracket stays where its opening one is inside; a final full stop goes, unless a quotation mark follows it
    or it belongs to an abbreviation.
    """
    while start < end and text[start] in marks:
        if text[start] in "([" and _closes_inside(text, start, end):
            break
        start += 1
    while end > start and text[end - 1] in marks:
        if text[end - 1] in ")]" and _opens_inside(text, start, end):
            break
        end -= 1
    return (start, end) if end > start else None


def without_stop(text: str, span: Span) -> Span:
    """The range without the full stop that ends its sentence (not that of an abbreviation such as U.S.)."""
    start, end = span
    if (
        end - start > 1
        and text[end - 1] == "."
        and not (text[end - 2].isupper() and text[end - 3 : end - 2] in (".", " "))
    ):
        return (start, end - 1)
    return span


def _closes_inside(text: str, start: int, end: int) -> bool:
    return text.find(")" if text[start] == "(" else "]", start, end) >= 0


def _opens_inside(text: str, start: int, end: int) -> bool:
    return text.rfind("(" if text[end - 1] == ")" else "[", start, end) >= 0
