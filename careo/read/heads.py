"""The head of a plain text: headline, outlet, by-line, date, place, each on a short line of its own above the first paragraph.

Such lines end in no full stop, so that read as running text they go on into each other and into the story. Lines are a head
only where one of them shows it (a by-line, a date, "To: …") and where text follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from careo.read.captions import caption_groups
from careo.read.page_lines import BARE_DATE, BYLINE, DATE_LINE
from careo.text.lines import Line, lines_of

HeadPart = Literal["headline", "outlet", "byline", "date", "label", "line"]
"""`label`: "To: …", "Taken by …", "OFF THE RECORD"; `line`: a place, a deck, or a line of which nothing is known."""

_LONGEST = 8
"""Lines of which a head has at most; where more short lines stand in a row they are a list."""
_WIDEST = 30
"""Words of a head's line at most."""
_ENDS = (".", "!", "?", ":", ";", ",", "…", "”", '"', "»", "’", "'")
_HEADLINE_ENDS = (".", ":", ";", ",", "…")
_LOOSE_BYLINE = re.compile(r"(?:By|BY|Por|POR) (?:[Tt]he |[Ee]l |[Ll]a )?[A-ZÁÉÍÓÚÑ][\w.’'-]*(?: [\w.,’'-]+){0,9}")
_PLACE_AND_DATE = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑÜ][\w.]*(?: [\w.]+){0,3}, ?(?:a |el )?){1,3}(?:[A-Za-z]{3,12} \d{1,2},? \d{4}|\d{1,2}(?: de)? [A-Za-z]{3,12}(?: del?)?,? \d{4})\.?"
)
_LABEL = re.compile(
    r"(?:to|from|cc|date|re|subject|para|de|asunto|fecha)\s*: ?\S.*|(?:recorded|taken(?: down)?|interviewed|tomad[oa]|grabad[oa]) (?:by|por) .+|"
    r"(?:strictly )?off[- ]the[- ]record\b.*|(?:not )?for (?:immediate release|attribution)\b.*|(?:under )?embargo(?:ed)?\b.*|"
    r"(?:press|news) release|comunicado(?: de prensa)?",
    re.IGNORECASE,
)
_NOT_HEAD = re.compile(r".*[\t|]|(?:[-•*–—·]|\d{1,3}[.)]|\(\w{1,3}\)|[a-z]\))\s|[A-Z]{1,3}:\s|[“\"«(\[]")
_MASTHEAD = frozenset(
    "advertiser agency bulletin chronicle courier daily digest dispatch enquirer examiner express gazette globe guardian herald "
    "independent inquirer journal ledger magazine mail mercury mirror monitor news observer post press record register reporter "
    "review sentinel standard star sun telegraph times tribune union weekly wire "
    "agencia boletín clarín correo crónica diario eco época excélsior gaceta heraldo imparcial informador jornada mañana mercurio mundo "
    "nación noticias noticiero opinión país pasquín periódico prensa razón revista semanario siglo sol tiempo universal verdad voz".split()
)
_SMALL = frozenset("the of and a an in on for to de del la el los las y e en".split())
_SPANISH = re.compile(r"(?:El|La|Los|Las|Diario|Semanario|Periódico|Revista|Agencia) ")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line of a head (more where a headline is broken over lines), `text[start:end]`, and what it is."""

    part: HeadPart
    words: str
    lines: tuple[Line, ...]


def find_head(text: str) -> tuple[HeadLine, ...]:
    """The lines of the text's head in order; empty where it has none, or has a court paper's caption instead."""
    lines = [line for line in lines_of(text) if line.bare]
    if caption_groups([line.bare for line in lines]):
        return ()
    return _parts(_joined(_head(lines)))


def head_publisher(head: Sequence[HeadLine]) -> str | None:
    """The outlet whose name stands between headline or by-line and a date; None where two do, or no date follows."""
    outlets = [
        line.words
        for index, line in enumerate(head)
        if line.part == "outlet" and any(later.part == "date" for later in head[index + 1 :])
    ]
    return outlets[0] if len(outlets) == 1 else None


def head_date(head: Sequence[HeadLine]) -> str | None:
    """The words of the one date that stands by itself under a headline, beside a by-line or an outlet's name."""
    parts = [line.part for line in head]
    if parts[:1] != ["headline"] or not {"byline", "outlet"} & set(parts):
        return None
    dates = [line.words for line in head if line.part == "date" and BARE_DATE.fullmatch(line.words)]
    return dates[0] if len(dates) == 1 else None


def _head(lines: Sequence[Line]) -> Sequence[Line]:
    """The first lines up to the last that shows a head and what stands with it; none where no text follows."""
    count = 0
    while count < len(lines) and _fits(lines[count].bare, first=count == 0):
        count += 1
    shown = [index for index in range(count) if _sure(lines[index].bare)]
    if count == len(lines) or not shown:
        return ()
    last = shown[-1]
    end = last + 1
    while end < count and _touches(lines, end):
        end += 1
    if end == count and _touches(lines, count):
        if lines[count].bare[0].islower():
            return ()
        end = last + 1
    return lines[:end] if end <= _LONGEST else ()


def _touches(lines: Sequence[Line], index: int) -> bool:
    """Whether no blank line stands before the line."""
    return lines[index].start == lines[index - 1].stop


def _fits(line: str, *, first: bool) -> bool:
    if _sure(line):
        return True
    if len(line.split()) > _WIDEST or (_NOT_HEAD.match(line) and not first):
        return False
    return not line.endswith(_HEADLINE_ENDS if first else _ENDS)


def _sure(line: str) -> bool:
    return _of_its_kind(line) is not None


def _of_its_kind(line: str) -> HeadPart | None:
    """What a line is by its own words."""
    if len(line.split()) > 16:
        return None
    if BYLINE.fullmatch(line) or _LOOSE_BYLINE.fullmatch(line):
        return "byline"
    if BARE_DATE.fullmatch(line) or DATE_LINE.fullmatch(line) or _PLACE_AND_DATE.fullmatch(line):
        return "date" if not line.endswith((",", ";")) else None
    return "label" if _LABEL.fullmatch(line) and not line.endswith((".", ",", "?")) else None


def _joined(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """Lines, with those that go on a headline's words joined to it."""
    groups: list[tuple[Line, ...]] = []
    for line in lines:
        before = groups[-1][-1].bare if groups else ""
        goes_on = line.bare[0].islower() or before.split()[-1:] in ([word] for word in _SMALL)
        touches = bool(groups) and line.start == groups[-1][-1].stop
        if touches and goes_on and not _sure(before) and not _sure(line.bare):
            groups[-1] = (*groups[-1], line)
        else:
            groups.append((line,))
    return groups


def _parts(groups: Sequence[tuple[Line, ...]]) -> tuple[HeadLine, ...]:
    words = [" ".join(line.bare for line in group) for group in groups]
    parts: list[HeadPart] = []
    for index, line in enumerate(words):
        before = parts[-1] if parts else None
        after = _of_its_kind(words[index + 1]) if index + 1 < len(words) else None
        known = _of_its_kind(line)
        if known is not None:
            parts.append(known)
        elif _is_outlet(line) and (before in ("headline", "byline", None)) and after in ("date", "byline"):
            parts.append("outlet" if before is not None else "line")
        elif "headline" in parts or before is not None:
            parts.append("line")
        else:
            parts.append("headline")
    return tuple(HeadLine(part, line, group) for part, line, group in zip(parts, words, groups, strict=True))


def _is_outlet(line: str) -> bool:
    """Whether a line is plainly a paper's name: in capitals as titles are, and built on a word that papers are called by."""
    words = line.split()
    large = [word for word in words if word.casefold() not in _SMALL]
    if not 1 < len(words) <= 7 or any(not word[:1].isupper() for word in large):
        return False
    places = [index for index, word in enumerate(words) if word.casefold() in _MASTHEAD]
    if not places:
        return False
    rest = words[places[-1] + 1 :]
    return not rest or rest[0].casefold() in _SMALL or (len(rest) == 1 and _SPANISH.match(line) is not None)
