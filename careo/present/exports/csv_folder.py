"""A folder of CSV files (RFC 4180, UTF-8), one for each noun.

A cell holds text, so records inside records become columns (`source_text`), lists of ids and ranges are separated by
spaces, and lists of records stand as JSON. A cell that a spreadsheet would run as a formula gets an apostrophe before it
(OWASP, CSV injection): the words come from documents that anybody may have written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import msgspec

from careo.present.exports.leaving import ALLOWED, Content, Row
from careo.present.nouns import Noun

RUNNABLE = ("=", "+", "-", "@", "\t", "\r")
NESTED: dict[str, tuple[str, ...]] = {
    "source": ("text", "spans", "entity"),
    "cue": ("text", "spans"),
    "content": ("text", "spans"),
    "origins": ("supports_at_least", "supports_at_most", "disputes_at_least", "disputes_at_most"),
}
LISTS_OF_NAMES = frozenset({"authors", "names"})


def csv_folder(content: Content) -> dict[str, bytes]:
    """The bytes of each file by its name; every noun has its file, an empty one its head line."""
    return {f"{noun}.csv": _file(noun, rows) for noun, rows in content.items()}


def _file(noun: Noun, rows: list[Row]) -> bytes:
    columns = list(_columns(noun))
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    for row in rows:
        cells = dict(_cells(row))
        writer.writerow([cells.get(column, "") for column in columns])
    return written.getvalue().encode("utf-8")


def _columns(noun: Noun) -> Iterator[str]:
    for name in ALLOWED[noun]:
        if name in NESTED:
            yield from (f"{name}_{inner}" for inner in NESTED[name])
        else:
            yield name


def _cells(row: Row, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if isinstance(value, dict):
            yield from _cells(value, f"{prefix}{name}_")
        else:
            yield prefix + name, _cell(name, value)


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if name == "spans":
        return " ".join(f"{start}-{end}" for start, end in value)
    if isinstance(value, list):
        if any(not isinstance(item, str) for item in value):
            return msgspec.json.encode(value).decode("utf-8")
        return _harmless(" | ".join(value) if name in LISTS_OF_NAMES else " ".join(value))
    return _harmless(value) if isinstance(value, str) else str(value)


def _harmless(words: str) -> str:
    return "'" + words if words.startswith(RUNNABLE) else words
