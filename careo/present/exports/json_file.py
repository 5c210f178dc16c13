"""One JSON file: an object with a list for each noun."""

from __future__ import annotations

import msgspec

from careo.present.exports.leaving import Content


def json_file(content: Content) -> bytes:
    """UTF-8, indented by two spaces, the same bytes for the same content."""
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
