"""Whether a person's date is written as EDTF (Library of Congress, ISO 8601-2)."""

from __future__ import annotations

HOW_TO_WRITE = "Write it as EDTF: 2011-03-18, 2011-03, 2011, 2011-03-XX, 2011?"


def is_date(value: str) -> bool:
    """Whether the value is a valid EDTF date."""
    from edtf import parse_edtf  # heavy to import, and asked for only where a person typed a date
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parse_edtf(value)
    except (EDTFParseException, ValueError):
        return False
    return True
