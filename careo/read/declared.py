"""What a document declares about itself in so many words: its title, when it was published, who wrote and published it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careo.read.captions import CaptionLine, caption_of, title_line
from careo.read.heads import find_head
from careo.read.letters import letter_lines
from careo.read.page_lines import BYLINE, is_name, split_names
from careo.records.documents import Block
from careo.text.lines import lines_of

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sept sep septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name))) + r")\.?"
_DATES = tuple(
    re.compile(expression, re.IGNORECASE)
    for expression in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|º|°)?(?: de| of|[ -])? ?{_MONTH}(?: del?|,|-)? ?(?P<year>(?:19|20)\d\d)\b",
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?:de |del )?(?P<year>(?:19|20)\d\d)\b",
        rf"\b{_MONTH}(?:,| de| del)? (?P<year>(?:19|20)\d\d)\b",
        r"\b(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)(?![\d-])",
        r"\b(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b",
    )
)
_PUBLISHED = re.compile(
    r"(?:first |originally )?(?:published|posted|date published|publication date|publicad[ao]|fecha de publicaci[oó]n|fecha de difusi[oó]n)"
    r"(?: (?:on|at|online|el))?\s*:?\s*(?P<rest>.{4,80})",
    re.IGNORECASE,
)
_PUBLISHER = re.compile(
    r"(?:publisher|published by|source|medio|publicado (?:por|en))\s*:\s*(?P<name>\S.{1,60})", re.IGNORECASE
)
_AUTHOR = re.compile(r"(?:author|autor|autora|written by|escrito por)\s*:\s*(?P<name>\S.{1,80})", re.IGNORECASE)
_CAPTION_LINE = re.compile(
    r"\b(?:COURT|DISTRICT OF|DIVISION|CIRCUIT|PLAINTIFFS?|DEFENDANTS?,|PETITIONERS?|RESPONDENTS?,|JUZGADO|TRIBUNAL|FISCAL[IÍ]A|"
    r"PROCURADUR[IÍ]A|STATES? OF AMERICA)\b|\b[Vv]s?\.|\bNo\. ?\d|\d{2}-[CM][RVJ]-"
)
_NO_TITLE = re.compile(
    r"^(?:FOR IMMEDIATE RELEASE|PRESS RELEASE|NEWS RELEASE|COMUNICADO|BOLET[IÍ]N|FULL TEXT|ABSTRACT|CORRECTION|OFF THE RECORD|CONFIDENTIAL)\b"
    r"(?!.*\b(?:on|sobre|de|for)\b.{8})|EMBARGO|\bP ?R ?E ?S ?E ?N ?T ?E\b|^A ?T ?E ?N ?T ?A ?M ?E ?N ?T ?E|^LIC\.|^C\. ",
)
_TITLE_BLOCKS = 16
_TOP_LINES = 12
_EDGE_LINES = 4


def parse_date(words: str) -> str | None:
    """The first full date in some words as EDTF, as precise as they are; None for none, or for 03/04/2011."""
    for expression in _DATES:
        if match := expression.search(words):
            parts = match.groupdict()
            return _edtf(parts)
    return None


def _edtf(parts: dict[str, str]) -> str | None:
    year = int(parts["year"])
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        if first > 12 >= second:
            return _valid(year, second, first)
        return _valid(year, first, second) if second > 12 >= first or first == second else None
    month = int(parts["number"]) if parts.get("number") else _MONTHS[parts["month"].casefold()]
    return _valid(year, month, int(parts["day"]) if parts.get("day") else None)


def _valid(year: int, month: int, day: int | None) -> str | None:
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return f"{year:04d}-{month:02d}" if day is None else f"{year:04d}-{month:02d}-{day:02d}"


def declared_date(text: str) -> str | None:
    """The publication date that a line declares ("Published: 3 May 2012"); None when none or several differ."""
    lines = [line.bare for line in lines_of(text) if line.bare]
    edges = lines[:_TOP_LINES] + lines[max(_TOP_LINES, len(lines) - _EDGE_LINES) :]
    found = {
        date
        for line in edges
        if len(line) <= 120 and (match := _PUBLISHED.match(line)) and (date := parse_date(match["rest"]))
    }
    return found.pop() if len(found) == 1 else None


_FILED = re.compile(
    r"^(?:(?:electronically )?(?:filed|lodged)|presentad[oa]|recibid[oa]|(?:case|cause|docket|exp)\b.{0,60}?\b(?:filed|presentad[oa]))"
    r"(?: (?:on|el|con fecha|el d[ií]a))*\s*:?\s+(?P<rest>\S.{0,40})",
    re.IGNORECASE,
)


def filing_date(text: str) -> str | None:
    """When a court paper says at the head of a line that it was filed ("Filed on 3 May 2012"); None when several differ."""
    found = {
        date
        for line in lines_of(text)
        if (match := _FILED.match(line.bare)) and (date := _date_at_once(match["rest"])) is not None
    }
    return found.pop() if len(found) == 1 else None


def _date_at_once(words: str) -> str | None:
    """The full date with which the words begin."""
    for expression in _DATES:
        if match := expression.match(words):
            return _edtf(match.groupdict())
    return None


def letterhead_date(text: str) -> str | None:
    """The date of a letter or communiqué: a line among its first that is a place and a date, and no more."""
    for line in [line.bare for line in lines_of(text) if line.bare][:_TOP_LINES]:
        if "EMBARGO" in line.upper():
            continue
        if len(line.split()) <= 14 and (date := parse_date(line)) and len(re.sub(r"[\W\d]+", "", line)) <= 70:
            return date
    return None


def declared_publisher(text: str) -> str | None:
    """Who a line near the top says published it."""
    return _declared_name(_PUBLISHER, text)


def declared_authors(text: str) -> tuple[str, ...]:
    """Who a by-line or a line such as "Author: …" near the top says wrote it."""
    lines = [line.bare for line in lines_of(text) if line.bare][:_TOP_LINES]
    for line in lines:
        if len(line.split()) <= 16 and (match := BYLINE.fullmatch(line)):
            return tuple(split_names(match.group(1)))
    name = _declared_name(_AUTHOR, text)
    return tuple(part for part in split_names(name) if is_name(part)) if name else ()


def _declared_name(expression: re.Pattern[str], text: str) -> str | None:
    for line in [line.bare for line in lines_of(text) if line.bare][:_TOP_LINES]:
        if len(line) <= 120 and (match := expression.fullmatch(line)):
            return match["name"].strip(" .")
    return None


def find_title(text: str, blocks: Sequence[Block]) -> str | None:
    """The first heading among the first three blocks, a head of short lines being one; of a court paper what its caption says it is."""
    if caption := caption_of(text):
        return _caption_title(caption)
    head = find_head(text)
    formulas = letter_lines(text)
    below = [block for block in blocks if not head or block.start >= head[-1].lines[-1].end]
    headings = [(0, line.words) for line in head if line.part == "headline"]
    headings += [
        (index, " ".join(text[block.start : block.end].split()))
        for index, block in enumerate(below[:_TITLE_BLOCKS], start=1 if head else 0)
        if block.kind == "heading" and block.start not in formulas
    ]
    headings = [(index, words) for index, words in headings if len(words.split()) > 1]
    captioned = any(_is_caption_line(words) for _, words in headings)
    for index, words in headings:
        if _is_caption_line(words) or _NO_TITLE.search(words) or BYLINE.fullmatch(words):
            continue
        if captioned or index < 3:
            return words
    return None


def _is_caption_line(words: str) -> bool:
    """A headline that is no caption's line may hold one's words: it is longer, or goes on after a colon."""
    return bool(_CAPTION_LINE.search(words)) and (words.isupper() or ": " not in words)


def _caption_title(caption: Sequence[CaptionLine]) -> str | None:
    """What a court paper's caption says the paper is: its title, else a last line in capitals that is no side's name."""
    if title := title_line(caption):
        return title.words
    last = caption[-1]
    versus = max((index for index, line in enumerate(caption) if line.part == "versus"), default=-1)
    if last.part != "capitals" or versus < 0 or len(caption) - 1 <= versus + 1 or _NO_TITLE.search(last.words):
        return None
    return last.words


def has_dateline(text: str, blocks: Sequence[Block]) -> bool:
    """Whether one of the first paragraphs begins as wire copy does: "SAN MATEO (Agency) — ", "BOGOTÁ, 3 JAN 90 --"."""
    first = [text[block.start : block.end][:90] for block in blocks[:6] if block.kind == "paragraph"]
    return any(_DATELINE.match(words) for words in first)


_DATELINE = re.compile(
    r"[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ. ]{2,30}(?:, [A-ZÁÉÍÓÚÑÜ][\w.áéíóúñ ]{1,30})?(?:, \d{1,2} \w+(?: \d{2,4})?|, \w+\.? \d{1,2})?"
    r"(?: \([A-Za-z /.-]{2,30}\))?\s?(?:—|–|--|-|\.-|\.—)\s"
)
