"""The body that issues a communiqué, where its letterhead, a line of its own or its first sentence names it."""

from __future__ import annotations

import re

from careo.records.documents import Party
from careo.text.lines import lines_of

_BODY = re.compile(
    r"\b(?:ministry|department|board|office|commission|committee|council|institute|university|agency|authority|police|army|navy|court|"
    r"service|foundation|federation|association|organi[sz]ation|union|bank|hospital|government|party|company|corporation|inc|ltd|"
    r"secretar[ií]a|ministerio|procuradur[ií]a|fiscal[ií]a|comisi[oó]n|comit[eé]|consejo|instituto|universidad|gobierno|tribunal|"
    r"polic[ií]a|ej[eé]rcito|marina|ayuntamiento|congreso|fundaci[oó]n|federaci[oó]n|asociaci[oó]n|sindicato|partido|agencia|oficina|empresa)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\b(?:press|news|media) (?:release|statement)\b|\bfor immediate release\b|\bcomunicado\b|\bbolet[ií]n\b",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"^(?:issued|released|published) by:?\s+(?P<the>the )?(?P<name>[A-Z].{2,80}?)\.?$|^(?:emitido|emite|publicado) por:?\s+(?:la |el )?(?P<nombre>[A-ZÁÉÍÓÚÑ].{2,80}?)\.?$",
    re.IGNORECASE,
)
_WORD = r"[A-ZÁÉÍÓÚÑ][\w’'&.-]*"
_ANNOUNCES = re.compile(
    rf"^(?:[^\n]{{0,60}}?(?:\.-|--|—|–|:)\s+)?(?:The|La|El)\s+(?P<name>{_WORD}(?:\s(?:{_WORD}|of|the|for|and|de|del|la|las|los|y|e|para)){{0,9}}?)\s+(?:\([A-Z]{{2,8}}\)\s+)?"
    r"(?:today |hoy )?(?:announce[sd]?|informs?|regrets?|condemns?|informa|inform[oó]|comunica|anuncia|anunci[oó]|da a conocer|dio a conocer|hace del conocimiento)\b",
    re.MULTILINE,
)  # fmt: skip
_TOP = 8
"""Lines among which a letterhead stands."""


def find_issuer(text: str) -> Party | None:
    """Who issues a communiqué, as publisher; None when nothing names a body, or two things name different ones."""
    found = [*_lines(text), *_first_sentence(text)]
    names = [frozenset(party.name.casefold().split()) for party in found]
    longest = max(names, key=len, default=frozenset())
    return found[0] if found and all(words <= longest for words in names) else None


def _lines(text: str) -> list[Party]:
    found = []
    for line in [line for line in lines_of(text) if line.bare][:_TOP]:
        start = line.start + line.indent
        if match := _ISSUED.match(line.bare):
            group = "name" if match["name"] else "nombre"
            found.append(_party(match[group], start + match.start(group)))
        elif (
            _BODY.search(line.bare)
            and not _HEADING.search(line.bare)
            and len(line.bare.split()) <= 10
            and not re.search(r"[.:;,\d]", line.bare)
            and _written_as_name(line.bare)
        ):
            found.append(_party(line.bare, start))
            break
    return found


def _written_as_name(words: str) -> bool:
    small = {"of", "the", "for", "and", "de", "del", "la", "las", "los", "y", "e", "para", "en"}
    return all(word in small or word[0].isupper() for word in words.split())


def _first_sentence(text: str) -> list[Party]:
    match = _ANNOUNCES.search(text)
    if not match or not _BODY.search(match["name"]):
        return []
    return [_party(match["name"], match.start("name"))]


def _party(name: str, start: int) -> Party:
    return Party(role="publisher", name=" ".join(name.split()), spans=((start, start + len(name)),))
