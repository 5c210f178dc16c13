"""The caption of a court paper: the lines at its head that name court, sides, number and the paper itself.

A caption is read line by line, since its lines are set apart on the page and end in no full stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from careo.records.documents import DocumentKind
from careo.text.lines import lines_of

CaptionPart = Literal["court", "number", "versus", "role", "label", "title", "capitals", "rule"]
"""`role`: "Defendant." below a name; `label`: "QUEJOSO: NAME"; `rule`: only the column between the sides and the numbers, or what
stands beyond it; `capitals`: a line in capitals that is none of these."""

_LONGEST = 40
"""Lines of which a caption has at most; longer ones are telexes."""
_WIDEST = 20
"""Words of a caption's line at most."""
_COURT = re.compile(
    r"^[^a-záéíóúñü\n]*\b(?:COURT|JUZGADO|TRIBUNAL|SALA (?:PENAL|CIVIL|REGIONAL|SUPERIOR)|SUPREMA CORTE|FISCAL[IÍ]A|PROCURADUR[IÍ]A|"
    r"MINISTERIO P[UÚ]BLICO|JUE[ZC]A?|MAGISTRAD[OA]S?)\b[^a-záéíóúñü\n]*$|"
    r"^(?:(?:In|Before) the )?(?:[A-Z]\w+ ){0,5}Court (?:of|for|at) [A-Z][\w ]*$|^(?:C\. )?(?:Juzgado|Tribunal|Juez|Jueza) (?:[A-ZÁÉÍÓÚÑ]\w+|de|del|en|la|lo) [^.,;:]*$"
)
_NUMBER = re.compile(
    r"^(?:(?:case|docket|civil action|criminal (?:action|case)|cause|index|causa penal|carpeta de investigaci[oó]n|averiguaci[oó]n previa|"
    r"diligencias(?: previas| preliminares| de investigaci[oó]n)?|expediente|exp\.|toca(?: penal)?|juicio de amparo|amparo(?: indirecto| directo)?|proceso)\s*(?:n[°ºo]s?\.?|n[uú]m(?:ero)?\.?|number|#)?\s*:?\s*|no\.\s*)"
    r"(?=[\w/:() .-]*\d)[\w/:().-]+(?:\s[\w/:().-]+){0,4}$",
    re.IGNORECASE,
)
VERSUS = re.compile(
    r"^(?P<a>[A-ZÁÉÍÓÚÑÜ][^\n]{1,80}?)[ ,]+(?:[vV][sS]?\.|VS|-v-|contra|CONTRA)\s+(?P<b>[A-ZÁÉÍÓÚÑÜ][^\n]{1,80})$"
)
_LONE_VERSUS = re.compile(r"(?:v|vs)\.?|-v-|against|contra", re.IGNORECASE)
ROLE = re.compile(
    r"(?:the )?(?P<role>plaintiff|defendant|petitioner|respondent|appellant|appellee|movant|intervenor)(?P<many>s|\(s\))?[,.;]?",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"(?P<label>QUEJOS[OA]|PROMOVENTE|RECURRENTE|ACTORA?|PARTE ACTORA|DEMANDAD[OA]|IMPUTAD[OA]|INCULPAD[OA]|PROCESAD[OA]|SENTENCIAD[OA]|"
    r"ACUSAD[OA]|OFENDID[OA]|V[IÍ]CTIMA|TERCER[OA] (?:INTERESAD[OA]|PERJUDICAD[OA])|AUTORIDAD(?:ES)? RESPONSABLES?|DELITO|ASUNTO|PONENTE|"
    r"SECRETARI[OA])(?P<many>S|ES)?\s*:\s*(?P<name>\S.{1,80})",
    re.IGNORECASE,
)
_PAPER = (
    "motion|complaint|petition|memorandum|brief|reply|response|opposition|objections?|notice|application|answer|order|opinion|judgment|"
    "affidavit|declaration|indictment|demanda|escrito|promoci[oó]n|recurso|auto|sentencia|resoluci[oó]n|acusaci[oó]n|declaraci[oó]n"
)
_TITLE = re.compile(rf"^[A-ZÁÉÍÓÚÑ][^.;:\n]*\b(?:{_PAPER})\b[^.;:\n]*$|^(?:{_PAPER})\b[^.;:\n]*$", re.IGNORECASE)
_COLUMN = re.compile(r"(?:^|\s+)[)§|](?:\s.*)?$")
"""The column of brackets that many captions draw beside the sides, with what stands beyond it."""
_SMALL = frozenset(
    "of for to in and the a an by on at with from or against under de del la el los las y en para por al con a e".split()
)
_GOES_ON = re.compile(
    r".*(?:\b(?:of|for|to|in|and|the|by|on|with|de|del|la|el|y|en|para|por|con)|[-,])$", re.IGNORECASE
)
_KINDS: tuple[tuple[DocumentKind, str], ...] = (
    (
        "ruling",
        r"^(?:(?:memorandum|amended|final|preliminary|temporary|protective|scheduling|agreed) )*(?:order|opinion|judgment)\b|^s ?e ?n ?t ?e ?n ?c ?i ?a\b|^auto (?:de|que)\b|^resoluci[oó]n\b",
    ),
    (
        "sworn statement",
        r"^(?:\w+ ){0,2}(?:affidavit|declaration of)\b|^declaraci[oó]n (?:ministerial|preparatoria|testimonial|testifical|judicial|indagatoria|jurada)\b",
    ),
    ("indictment", r"^(?:\w+ ){0,2}indictment$|^(?:escrito|pliego) de (?:acusaci[oó]n|consignaci[oó]n)\b"),
    (
        "pleading",
        r"\b(?:motion|complaint|petition|memorandum (?:of law|in)|brief|reply|response|opposition|application|answer|notice of (?:motion|appeal))\b|"
        r"^(?:demanda|escrito|promoci[oó]n|recurso)\b",
    ),
)


@dataclass(frozen=True, slots=True)
class CaptionLine:
    """One line of a caption (two where a title goes on), `text[start:end]`, and what it is."""

    part: CaptionPart
    words: str
    start: int
    end: int


def caption_groups(lines: Sequence[str]) -> tuple[tuple[CaptionPart, int], ...]:
    """Of a text's lines without the blank ones: what its caption is made of, and of how many lines; empty for no caption.

    A caption names a court or two sides; something follows it, and most of the text is not in capitals.
    """
    groups: list[tuple[CaptionPart, int]] = []
    taken = 0
    for line in lines[:_LONGEST]:
        part = _part(line)
        if part is None:
            break
        before = lines[taken - 1] if taken else ""
        if (
            groups
            and part in ("capitals", "title")
            and groups[-1][0] in ("capitals", "title")
            and _goes_on(before, line)
        ):
            kind = "title" if "title" in (part, groups[-1][0]) else part
            groups[-1] = (kind, groups[-1][1] + 1)
        else:
            groups.append((part, 1))
        taken += 1
    parts = {part for part, _ in groups}
    rest = " ".join(lines[taken:])
    if not parts & {"court", "versus", "label"} or taken < 2 or not rest:
        return ()
    return tuple(groups) if sum(map(str.isupper, rest)) <= sum(map(str.islower, rest)) else ()


def caption_of(text: str) -> tuple[CaptionLine, ...]:
    """The lines of a text's caption with their places; empty where it has none."""
    lines = [line for line in lines_of(text) if line.bare]
    found: list[CaptionLine] = []
    at = 0
    for part, count in caption_groups([line.bare for line in lines]):
        first, last = lines[at], lines[at + count - 1]
        words = " ".join(_without_column(line.bare) for line in lines[at : at + count])
        start = first.start + first.indent
        found.append(CaptionLine(part, words, start, last.start + last.indent + len(_without_column(last.bare))))
        at += count
    return tuple(found)


def title_line(caption: Sequence[CaptionLine]) -> CaptionLine | None:
    """The line that says what paper it is: the last that names one; None where two do that are not one title."""
    titles = [line for line in caption if line.part == "title"]
    return titles[-1] if titles else None


def kind_of_title(title: str) -> DocumentKind | None:
    """The kind of paper that a title names."""
    return next((kind for kind, expression in _KINDS if re.search(expression, title.strip(" []"), re.IGNORECASE)), None)


def _without_column(line: str) -> str:
    return _COLUMN.sub("", line).rstrip() or line


def _part(line: str) -> CaptionPart | None:
    if line[0] in ")§|":
        return "rule"
    line = _without_column(line)
    words = line.split()
    if len(words) > _WIDEST or not words or (line.endswith((":", ";")) and not line.isupper()):
        return None
    if _NUMBER.match(line):
        return "number"
    if ROLE.fullmatch(line):
        return "role"
    if LABEL.fullmatch(line):
        return "label"
    if _LONE_VERSUS.fullmatch(line) or (VERSUS.match(line) and not line.endswith(".") and len(words) <= 16):
        return "versus"
    if _TITLE.match(line) and (line.isupper() or _headed(words)) and len(words) <= 16:
        return "title"
    if _COURT.match(line):
        return "court"
    letters = sum(map(str.isalpha, line))
    return "capitals" if line.isupper() and letters >= 2 and not line.endswith(":") else None


def _headed(words: Sequence[str]) -> bool:
    """Whether words are written as titles are: capitals on all but the small ones."""
    large = [word.strip("[]()“”\"'") for word in words if word.casefold() not in _SMALL]
    return all(word[:1].isupper() or word[:1].isdigit() for word in large)


def _goes_on(before: str, line: str) -> bool:
    return bool(_GOES_ON.match(before)) or line.split(maxsplit=1)[0].casefold() in _SMALL
