"""Sentences by punctuation, for languages without a parser: abbreviations, initials and numbers do not end one."""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    "sr sra srta sres dr dra lic licda ing arq prof profa gral cnel cap tte sgto cmte mons fr sto sta d dña "
    "art arts núm num no nro pág págs pp vol cap ap exp av avda blvd col edo mpio tel ext aprox máx mín ee uu "
    "ene feb mar abr jun jul ago sep sept oct nov dic vs etc p ej ca fig mtro mtra c cía hnos depto dpto gob pdte".split()
)
"""Spanish abbreviations that are usually followed by more of the same sentence."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_NEXT = re.compile(r"\s*[\"'“‘«(\[—–¿¡-]*\s*([^\W_])?")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges of the sentences in text[start:end], without the white space around them, in order; they cover every other character."""
    first = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match, end):
            yield from _trimmed(text, first, match.end())
            first = match.end()
    yield from _trimmed(text, first, end)


def _ends_sentence(text: str, match: re.Match[str], end: int) -> bool:
    following = _NEXT.match(text, match.end(), end)
    letter = following.group(1) if following else None
    if letter is not None and letter.islower():
        return False
    if match.group().startswith("."):
        window = text[max(match.start() - 20, 0) : match.start()]
        before = _WORD_BEFORE.search(window)
        if before is not None:
            word = before.group()
            initial = len(word) == 1 and word.isupper()
            if initial or (word.lower() in ABBREVIATIONS and letter is not None):
                return False
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield (start, end)
