"""Dates in the words of a language, never more precise than their EDTF; what only has bounds is said by its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from careo.present import english_dates, spanish_dates
from careo.present.edtf_parts import take_apart
from careo.records.documents import Language


def date_in_words(edtf: str | None, language: Language, earliest: str | None = None, latest: str | None = None) -> str:
    """A date in words. Without an EDTF its bounds are said (ISO days); what no words exist for is shown as EDTF."""
    written = edtf or _bounds(earliest, latest)
    if written is None:
        return spanish_dates.UNKNOWN_DATE if language == "es" else english_dates.UNKNOWN_DATE
    parts = take_apart(written)
    if parts is None:
        return written
    return spanish_dates.spanish(parts) if language == "es" else english_dates.english(parts)


def _bounds(earliest: str | None, latest: str | None) -> str | None:
    if earliest and latest:
        return earliest if earliest == latest else f"[{earliest}..{latest}]"
    if earliest:
        return f"[{earliest}..]"
    return f"[..{latest}]" if latest else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """One date in the words of both languages of the desk."""

    en: str
    es: str


@lru_cache(maxsize=100_000)
def date_words_of(edtf: str | None, earliest: str | None = None, latest: str | None = None) -> DateWords:
    """A date in the words of each language."""
    return DateWords(en=date_in_words(edtf, "en", earliest, latest), es=date_in_words(edtf, "es", earliest, latest))
