"""The set lines of a letter, which say nothing of its matter: salutation, complimentary close, and who signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careo.text.lines import Line, lines_of

SALUTATION = re.compile(
    r"^(?:Dear [A-Z].{1,60}[,:]|To whom it may concern[,:]?|(?:Muy )?Estimad[oa]s?.{1,60}[:,]|Querid[oa]s? .{1,40}[:,]|Muy señor(?:a|es)? m[ií]os?[:,]|Señor(?:a|es|as)?(?: [a-záéíóúñ]+){0,3}[:,]|A quien corresponda[:,.]?|Distinguid[oa] .{1,60}[:,])$",
    re.MULTILINE | re.IGNORECASE,
)
CLOSING = re.compile(
    r"^(?:Sincerely|Yours\b.{0,20}|Respectfully(?: yours| submitted)?|Best regards|Kind regards|Regards|Love|Atentamente|A ?t ?e ?n ?t ?a ?m ?e ?n ?t ?e|Cordialmente|Respetuosamente|Saludos(?: cordiales)?|Con afecto|Su servidor[a]?)\s*[,.:]?$",
    re.MULTILINE | re.IGNORECASE,
)
_TOP_LINES = 12
_END_LINES = 12
"""Lines at the end of a paper without salutation among which a complimentary close stands."""
_SIGNED_LINES = 4
_SIGNED = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑÜ][\w.’'-]*|de|del|la|las|los|y|van|von)(?:,? (?:[A-ZÁÉÍÓÚÑÜ(][\w.’')-]*|de|del|la|las|los|y|and|of|the|van|von)){0,7}"
)
_NO_SIGNATURE = re.compile(r"(?:P\.? ?[SD]\b|c\.?c\.?p?\b|encl|anexo|adjunt)", re.IGNORECASE)


def letter_lines(text: str) -> frozenset[int]:
    """Where the words of a letter's set lines start in the text: salutation, close, and up to four lines of who signs."""
    lines = [line for line in lines_of(text) if line.bare]
    found = [index for index, line in enumerate(lines[:_TOP_LINES]) if SALUTATION.fullmatch(line.bare)][:1]
    first = found[0] + 1 if found else max(0, len(lines) - _END_LINES)
    for index in range(first, len(lines)):
        if CLOSING.fullmatch(lines[index].bare):
            signed = _signed(lines, index + 1)
            if found or signed:
                found += [index, *signed]
    return frozenset(lines[index].start + lines[index].indent for index in found)


def _signed(lines: Sequence[Line], first: int) -> list[int]:
    """The lines of a name and what goes with it, written as names and titles are."""
    found: list[int] = []
    for index in range(first, min(first + _SIGNED_LINES, len(lines))):
        if not _SIGNED.fullmatch(lines[index].bare) or _NO_SIGNATURE.match(lines[index].bare):
            break
        found.append(index)
    return found
