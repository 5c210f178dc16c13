"""How Careo words what it found, the same on the terminal and in the desk. What is not known is called unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from careo.present.views import BoundsView, HopView, StatementView
from careo.records.documents import Document, Outcome

UNKNOWN = "unknown"
ARROW = " ← "
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
LANGUAGES = {"en": "English", "es": "Spanish"}
ORIGIN_KINDS = {
    "witness": "a witness",
    "record": "a record",
    "named": "named, basis not shown",
    "unnamed": "unnamed",
    "own voice": "a document’s own voice",
}
YEAR_PARTS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    "33": "first quarter of",
    "34": "second quarter of",
    "35": "third quarter of",
    "36": "fourth quarter of",
    "37": "first four months of",
    "38": "second four months of",
    "39": "last four months of",
    "40": "first half of",
    "41": "second half of",
}
"""EDTF's codes (ISO 8601-2) in the place of the month."""
_DAY = re.compile(r"(\d{4}|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def safe(words: str) -> str:
    """Words that can be sent to a terminal: control characters, and those that turn the direction of text, are replaced."""
    return _UNSAFE.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n"))


def flat(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def known(value: object) -> str:
    """The value in words, or "unknown"; an empty list is unknown too."""
    if value is None or value == "" or value == ():
        return UNKNOWN
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return str(value)


def count_words(count: int, one: str, several: str | None = None) -> str:
    """ "1 statement", "3 statements"."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def added_words(added: Sequence[Document]) -> str:
    """ "5 documents: 4 read, 1 refused."."""
    counts = ((sum(1 for item in added if item.outcome == outcome), outcome) for outcome in get_args(Outcome))
    listed = ", ".join(
        f"{count} {'kept unread' if outcome == 'kept' else outcome}" for count, outcome in counts if count
    )
    return f"{count_words(len(added), 'document')}: {listed or 'nothing to read'}."


def bounds_words(bounds: BoundsView) -> str:
    """ "at least 1, at most 3 independent origins"."""
    if bounds.at_most is None:
        return f"at least {bounds.at_least} independent origins, at most unknown"
    noun = "origin" if bounds.at_most == 1 else "origins"
    return f"at least {bounds.at_least}, at most {bounds.at_most} independent {noun}"


def checked_words(accounts: int, checked: int) -> str:
    """ "3 accounts, 1 checked"."""
    return f"{count_words(accounts, 'account')}, {checked if checked else 'none'} checked"


def hop_words(hop: HopView, first: bool) -> str:
    """What a hop is called; the document's own voice may have no known name."""
    if hop.name is not None:
        return flat(hop.name)
    return "unknown publisher" if first else UNKNOWN


def chain_words(chain: Sequence[HopView]) -> str:
    """ "publisher ← court papers ← a defendant"; unknown where no chain was followed."""
    return ARROW.join(hop_words(hop, index == 0) for index, hop in enumerate(chain)) or UNKNOWN


UNCERTAIN = 0.6
"""Attributions that the reader gives less than this are called uncertain: of these it expects four in ten and more to be wrong."""


def manner_words(statement: StatementView) -> str:
    """How it is said: "quoted, alleged, denied to be so, machine's reading"."""
    parts: list[str] = [statement.manner]
    if statement.modality != "stated":
        parts.append(statement.modality)
    if statement.polarity == "negative":
        parts.append("in the negative")
    if statement.read_by != "reader":
        parts.append(f"read by the {statement.read_by}")
    if statement.checked_by:
        return ", ".join((*parts, f"checked by {statement.checked_by}"))
    if statement.source is not None and statement.confidence < UNCERTAIN:
        parts.append("reading uncertain")
    return ", ".join((*parts, "not checked"))


def date_words(edtf: str | None) -> str:
    """An EDTF date in words, no more precise than it is; what has no plain words is shown as EDTF."""
    if not edtf:
        return UNKNOWN
    if re.fullmatch(r"\[[^\].]+\]", edtf):
        return " or ".join(_day_words(part.strip(), False) for part in edtf[1:-1].split(","))
    if edtf.count("/") == 1:
        start, end = edtf.split("/")
        if start in ("", ".."):
            return f"until {_day_words(end, False)}"
        if end in ("", ".."):
            return f"from {_day_words(start, False)} on"
        return f"{_day_words(start, False)} to {_day_words(end, False)}"
    return _day_words(edtf, True)


def number_words(low: float | int | None, high: float | int | None) -> str:
    """Bounds of a figure: "300", "24 to 999", "at least 100"."""
    if low is None and high is None:
        return UNKNOWN
    if low is None:
        return f"at most {high:,}"
    if high is None:
        return f"at least {low:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _day_words(edtf: str, alone: bool) -> str:
    bare = edtf.rstrip("?~%")
    parts = _DAY.fullmatch(bare)
    if parts is None:
        return edtf
    year, month, day = parts.groups()
    doubt = {"?": " (uncertain)", "~": " (about)", "%": " (uncertain, about)"}.get(edtf[len(bare) :], "")
    if month is not None and day is None and year != "XXXX" and month in YEAR_PARTS:
        return f"{YEAR_PARTS[month]} {year}{doubt}"
    if month is None or not (month.isdigit() and 1 <= int(month) <= 12):
        return edtf if month is not None and month != "XX" else f"{year}{', month unknown' if alone else ''}{doubt}"
    named = MONTHS[int(month) - 1]
    on = f"{int(day)} {named}" if day is not None and day.isdigit() else named
    return f"{on}, year unknown{doubt}" if year == "XXXX" else f"{on} {year}{doubt}"
