"""Bytes to characters: declared encodings and marks first, then UTF-8, then a guess that a Latin-script reader would make.

Guessing is the last resort because a wrong guess changes words without a trace. UTF-8 that is broken in a few places
stays UTF-8, with the broken places marked and counted, rather than becoming another encoding's accents.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import chardet

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_TYPOGRAPHY = frozenset("“”‘’„‚«»‹›–—…•·°ºª¿¡€£§¶©®™´`¨×\u00a0\u00ad¹²³½¼¾")
_LATIN_LETTERS = frozenset("áéíóúñüÁÉÍÓÚÑÜàèìòùÀÈÌÒÙâêîôûÂÊÎÔÛäëïöÄËÏÖçÇãõÃÕåÅøØæÆœŒßšŠžŽ")
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 200_000
"""Bytes looked at for a guess; enough for any statistics of letters."""
_WESTERN = ("cp1252", "mac_roman", "cp850")
"""Single-byte encodings of English and Spanish files, likelier first: Windows, older Macintosh, DOS."""
_NOT_GUESSED = ("utf", "ascii", "125", "8859", "mac", "850", "437", "858", "86", "roman8")
"""Guesses that differ from the western encodings in a few letters only (windows-1251, Cyrillic, excepted)."""
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without its byte-order mark; `broken` are the offsets (in `text`) of replaced bytes."""

    text: str
    encoding: str
    broken: tuple[int, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded | None:
    """The characters of a text file, or None when the bytes are no text in any encoding that can be told.

    `declared` is an encoding that the file or its carrier names; it is believed when the bytes fit it.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    if declared and (text := _strict(data, declared)) is not None and not is_binary(text):
        return Decoded(text, codecs.lookup(declared).name)
    text = _strict(data, "utf-8")
    if text is not None:
        return _unmarked_wide(data) if is_binary(text) else Decoded(text, "utf-8")
    if b"\x00" in data[:_SAMPLE]:
        return _unmarked_wide(data)
    return _legacy_or_broken(data)


def is_binary(text: str) -> bool:
    """Whether control characters show that this was never written to be read (more than 1 in 200, or any NUL)."""
    sample = text[:_SAMPLE]
    return "\x00" in sample or len(_CONTROL.findall(sample)) * 200 > len(sample)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _replacing(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, errors="replace")
    if is_binary(text):
        return None
    if _strict(data, encoding) is not None:
        return Decoded(text, encoding)
    return Decoded(text, encoding, tuple(match.start() for match in re.finditer("\ufffd", text)))


def _unmarked_wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: nearly every second byte of Latin text is NUL."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 8 or len(data) % 2:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[0::2].count(0))):
        if zeros > 0.8 * half and (text := _strict(data, encoding)) is not None and not is_binary(text):
            return Decoded(text, encoding)
    return None


def _legacy_or_broken(data: bytes) -> Decoded | None:
    whole = len(_MULTIBYTE.findall(data))
    stray = len(_HIGH.findall(_MULTIBYTE.sub(b"", data)))
    if whole >= stray:
        return _replacing(data, "utf-8")
    readings = [(_latin_fit(text), -rank, text) for rank, text in enumerate(_western(data))]
    fit, rank, text = max(readings, key=lambda reading: reading[:2])
    if fit >= 0.9:
        return None if is_binary(text) else Decoded(text, _WESTERN[-rank])
    guess = chardet.detect(data[:_SAMPLE])
    name = (guess.get("encoding") or "").lower()
    if (
        name
        and (guess.get("confidence") or 0) >= 0.3
        and ("1251" in name or not any(part in name for part in _NOT_GUESSED))
    ):
        other = _strict(data, name)
        if other is not None and not is_binary(other):
            return Decoded(other, codecs.lookup(name).name)
    ascii_share = 1 - len(_HIGH.findall(data)) / len(data)
    return _replacing(data, "utf-8") if ascii_share >= 0.7 else None


def _western(data: bytes) -> list[str]:
    return [data.decode(name, errors="replace") for name in _WESTERN]


def _latin_fit(text: str) -> float:
    """Share of the characters beyond ASCII that stand as in western text: letters beside letters, marks between words."""
    sample = text[:_SAMPLE]
    high = [index for index, character in enumerate(sample) if character > "\x7f"]
    fit = 0
    for index in high:
        character = sample[index]
        before, after = sample[index - 1 : index], sample[index + 1 : index + 2]
        if character in _LATIN_LETTERS:
            fits = before.isalpha() or after.isalpha()
            fits = fits and not (character.isupper() and before.islower())
        else:
            fits = character in _TYPOGRAPHY and (character in "’—" or not (before.isalpha() and after.isalpha()))
        fit += fits
    return fit / len(high) if high else 0.0
