"""Records to JSON bytes and back, the same bytes for the same record."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

Record = TypeVar("Record")


def to_json(record: object) -> bytes:
    """UTF-8 JSON, fields in the order of the record's definition."""
    return msgspec.json.encode(record)


def from_json(data: bytes, kind: type[Record]) -> Record:
    """The record that `to_json` wrote; raises msgspec.ValidationError when the data do not fit the kind."""
    return msgspec.json.decode(data, type=kind)


def plain(record: object) -> Any:
    """The record as dictionaries, lists, strings and numbers."""
    return msgspec.to_builtins(record)
