"""For whom a court paper speaks, and who wrote it: from its caption, its title and the line or signature that files it.

The party becomes the voice of everything that the paper says on its own, so two indications that differ give nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from careo.read.captions import LABEL, ROLE, VERSUS, CaptionLine, caption_of, title_line
from careo.records.documents import DocumentKind, Party
from careo.text.names import fold

Side = Literal["a", "b"]
"""Before and after the "v." of a caption."""

TITLES = (
    r"(?:(?:Mr|Mrs|Ms|Dr|DR|Sr|Sra|Srta|Lic|LIC|Licda|LICDA|Ing|ING|C|Hon|Mtro|Mtra|Prof)\.\s*|"
    r"(?i:licenciad[oa]|se[nñ]or[a]?|ciudadan[oa]|doctor[a]?|judge|special agent|agent|detective)\s+)*"
)
NAME_WORDS = (
    r"[A-ZÁÉÍÓÚÑÜ][\w’'-]*\.?(?: (?:de|del|la|los|y|van|von|[A-ZÁÉÍÓÚÑÜ][\w’'-]*\.?)){0,5} [A-ZÁÉÍÓÚÑÜ][\w’'-]+"
)
"""A full name: two words or more."""
_ROLES: dict[str, Side] = {"plaintiff": "a", "petitioner": "a", "defendant": "b", "respondent": "b"}
"""Appellants and movants may stand on either side of a caption."""
_STATE = re.compile(
    r"\b(?:STATE|UNITED STATES|PEOPLE|COMMONWEALTH|CROWN|REPUBLIC|GOVERNMENT|REGINA|ESTADO|FISCAL[IÍ]A|REP[UÚ]BLICA)\b",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(
    r"^(?:(?:unopposed|amended|first|second|third|emergency|renewed|supplemental|the|corrected|sealed)\s+)*"
    r"(?:(?P<role>defendant|plaintiff|petitioner|respondent)|(?P<state>government|state|united states|people|commonwealth|prosecution))"
    r"(?P<name>,? [^’']{3,60}?,?)?(?:[’']s?)\s",
    re.IGNORECASE,
)
_INITIAL = re.compile(
    r"^(?:(?:amended|first|second|verified|civil|original)\s+)*(?:complaint|petition)\b", re.IGNORECASE
)
_SEVERAL = re.compile(r"[,;&]|\b(?:and|et al|others|y otr[oa]s?|y)\b", re.IGNORECASE)
_COUNSEL = (
    r"(?:(?:lead |defen[cs]e )?counsel|(?:an? )?attorneys?(?: at law)?|solicitors?|barrister|lawyers?|public defender)"
)
_ROLE_WORDS = r"(?:(?i:the )?(?P<role>(?i:defendant|plaintiff|petitioner|respondent))\b,?\s*)?"
_FILED_BY = re.compile(
    rf"^(?:Filed|Submitted|FILED)\b[^.\n]{{0,60}}?\bby\s+{TITLES}(?P<author>{NAME_WORDS}),?\s+(?:as\s+)?{_COUNSEL}\s+(?:for|of|on behalf of)\s+{_ROLE_WORDS}(?P<filer>{NAME_WORDS})?",
    re.MULTILINE,
)
_SIGNED = re.compile(
    rf"^(?:By:\s*|/s/\s*)?{TITLES}(?P<author>{NAME_WORDS}),?\n+(?i:{_COUNSEL}) for {_ROLE_WORDS}(?P<filer>{NAME_WORDS})?[,.]?$",
    re.MULTILINE,
)
_COMES_NOW = re.compile(
    rf"\b(?i:comes? now|now comes?),?\s+{_ROLE_WORDS}(?:(?i:the)\s+)?{TITLES}(?P<filer>{NAME_WORDS})?",
)
_OF_SIDE = r"(?:(?i:la parte |el |la |los )?(?P<label>(?i:quejos[oa]|imputad[oa]|inculpad[oa]|procesad[oa]|acusad[oa]|sentenciad[oa]|v[ií]ctima|ofendid[oa]|actora?|demandad[oa])),?\s*)?"
_DEFENDER = r"(?i:defensor[a]?|abogad[oa]|apoderad[oa]|representante|asesor[a]?|mandatari[oa]|autorizad[oa])(?i:\s(?:particular|p[uú]blic[oa]|federal|legal|general|jur[ií]dic[oa]|patronal|de oficio|judicial|en t[eé]rminos amplios)){0,3}"
_SPANISH_COUNSEL = re.compile(
    rf"(?:^(?i:promovid|presentad|suscrit)[oa]\b[^.\n]{{0,60}}?\bpor\s+(?:(?i:el|la)\s+)?|^){TITLES}(?P<author>{NAME_WORDS}),\s+(?i:en (?:mi|su) (?:car[aá]cter|calidad) de\s+|como\s+)?{_DEFENDER}\s+(?i:del?)\s+{_OF_SIDE}{TITLES}(?P<filer>{NAME_WORDS})?",
    re.MULTILINE,
)
_SPANISH_SELF = re.compile(
    rf"^(?:(?i:el suscrito|la suscrita),?\s+)?{TITLES}(?P<filer>{NAME_WORDS}),\s+(?:(?i:por (?:mi|su) propio derecho|por propio derecho|promoviendo)\b|"
    r"(?i:en mi (?:car[aá]cter|calidad) de (?:parte )?(?:quejos[oa]|imputad[oa]|inculpad[oa]|procesad[oa]|acusad[oa]|sentenciad[oa]|v[ií]ctima|ofendid[oa]|actora?|demandad[oa]))\b)",
    re.MULTILINE,
)
_ALWAYS_FILES = frozenset({"promovente", "recurrente"})
_FILES_DEMANDS = frozenset({"quejoso", "quejosa", "actor", "actora", "parte actora"})
_DEMAND = re.compile(r"\bDEMANDA\b|\b(?:vengo a|promuevo)\b[^.\n]{0,60}\b(?:amparo|demanda)", re.IGNORECASE)
_COURT_GOES_ON = re.compile(
    r"^(?:FOR THE )?(?:[A-Z]+ ){0,3}(?:DISTRICT|DIVISION|COUNTY|STATE) OF\b|^(?:EN|CON|DE|DEL)\b"
)
_NO_COURT = re.compile(r"^(?:IN|BEFORE) THE |^C\. ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    span: tuple[int, int]


def court_parties(text: str, kind: DocumentKind | None) -> tuple[Party, ...]:
    """Of a pleading its filer and the author who filed it for that party; of a ruling its court as author."""
    if kind not in ("pleading", "ruling"):
        return ()
    caption = caption_of(text)
    if kind == "ruling":
        court = _court(text, caption)
        return (Party(role="author", name=court.name, spans=(court.span,)),) if court else ()
    authors, filers = _filers(text, caption)
    parties = []
    filer = agreed(filers)
    if filer:
        parties.append(Party(role="filer", name=filer.name, spans=(filer.span,)))
    author = agreed(authors)
    if author and not (filer and fold(filer.name) == fold(author.name)):
        parties.append(Party(role="author", name=author.name, spans=(author.span,)))
    return tuple(parties)


def agreed(found: Sequence[_Named]) -> _Named | None:
    """The first of several names when all are one name, shorter or longer; None where they differ."""
    words = [frozenset(fold(one.name).split()) for one in found]
    longest = max(words, key=len, default=frozenset())
    return found[0] if found and all(some <= longest for some in words) else None


def _filers(text: str, caption: Sequence[CaptionLine]) -> tuple[list[_Named], list[_Named]]:
    """Who wrote it for a party, and each indication of the party; one that leads to nobody certain ends the search."""
    sides = _sides(caption)
    authors: list[_Named] = []
    filers: list[_Named] = []
    indicated: set[Side] = set()
    title = title_line(caption)
    if title and (side := _side_of_title(title.words, sides)):
        indicated.add(side)
    for expression in (_FILED_BY, _SIGNED, _COMES_NOW):
        if match := expression.search(text):
            groups = match.groupdict()
            if groups.get("author"):
                authors.append(_named(match, "author"))
            if groups["role"]:
                indicated.add(_ROLES[groups["role"].casefold()])
            if groups["filer"]:
                filers.append(_named(match, "filer"))
    filers += [sides[side] for side in sorted(indicated) if side in sides]
    if len(indicated) > 1:
        return authors, []
    more_authors, more_filers = _spanish(text, caption)
    return authors + more_authors, filers + more_filers


def _spanish(text: str, caption: Sequence[CaptionLine]) -> tuple[list[_Named], list[_Named]]:
    labels = _labels(caption)
    authors: list[_Named] = []
    filers: list[_Named] = []
    if match := _SPANISH_COUNSEL.search(text):
        authors.append(_named(match, "author"))
        label = fold(match["label"] or "")
        if match["filer"]:
            filers.append(_named(match, "filer"))
        elif label in labels:
            filers.append(labels[label])
        return authors, filers
    if match := _SPANISH_SELF.search(text):
        filers.append(_named(match, "filer"))
    head = text[: max((line.end for line in caption), default=0) + 1_000]
    files = _ALWAYS_FILES | (_FILES_DEMANDS if _DEMAND.search(head) else frozenset())
    filers += [named for label, named in sorted(labels.items()) if label in files]
    return authors, filers


def _named(match: re.Match[str], group: str) -> _Named:
    return _Named(" ".join(match[group].split()).strip(" ,"), match.span(group))


def _labels(caption: Sequence[CaptionLine]) -> dict[str, _Named]:
    found: dict[str, _Named] = {}
    for line in caption:
        match = LABEL.fullmatch(line.words) if line.part == "label" else None
        if not match or match["many"] or line.end - line.start != len(line.words):
            continue
        if named := _one(match["name"], line.start + match.start("name")):
            found[fold(match["label"])] = named
    return found


def _side_of_title(title: str, sides: dict[Side, _Named]) -> Side | None:
    """Whose paper its title says it is: by a possessive at its beginning, or as the paper that begins a suit."""
    if match := _POSSESSIVE.match(title):
        if match["role"]:
            return _ROLES[match["role"].casefold()]
        states = [side for side, named in sorted(sides.items()) if _STATE.search(named.name)]
        return states[0] if len(states) == 1 else None
    return "a" if _INITIAL.match(title) else None


def _sides(caption: Sequence[CaptionLine]) -> dict[Side, _Named]:
    """The one name on each side of the caption's "v."; a side of several has none."""
    for index, line in enumerate(caption):
        if line.part != "versus":
            continue
        if match := VERSUS.match(line.words):
            names: dict[Side, _Named | None] = {
                "a": _one(match["a"], line.start + match.start("a")),
                "b": _one(match["b"], line.start + match.start("b")),
            }
        else:
            names = {"a": _stacked(caption[:index][::-1]), "b": _stacked(caption[index + 1 :])}
        return {side: named for side, named in sorted(names.items()) if named}
    return {}


def _stacked(lines: Sequence[CaptionLine]) -> _Named | None:
    """The name nearest to a "v." that has a line of its own, looking away from it."""
    names: list[CaptionLine] = []
    for line in lines[:5]:
        if line.part == "role":
            role = ROLE.fullmatch(line.words)
            if role and role["many"]:
                return None
            if names:
                break
        elif line.part == "capitals":
            names.append(line)
        elif line.part != "rule":
            break
    if not names or (len(names) > 1 and names[1].words.endswith((",", ";"))):
        return None
    return _one(names[0].words, names[0].start)


def _one(words: str, start: int) -> _Named | None:
    """The name, without a role after it; None where the words name several."""
    name = re.sub(rf",?\s+(?:{ROLE.pattern})\s*$", "", words, flags=re.IGNORECASE)
    name = re.sub(r"[\t )§|,.:;]+$", "", name)
    if not name or _SEVERAL.search(name) or len(name.split()) > 8 or not any(map(str.isalpha, name)):
        return None
    return _Named(" ".join(name.split()), (start, start + len(name)))


def _court(text: str, caption: Sequence[CaptionLine]) -> _Named | None:
    """The court that a caption begins with, with the line that says of where it is."""
    courts = [index for index, line in enumerate(caption) if line.part == "court"]
    if not courts or courts[0] > 1:
        return None
    first = caption[courts[0]]
    following = caption[courts[0] + 1] if courts[0] + 1 < len(caption) else None
    last = following if following and _COURT_GOES_ON.match(following.words) else first
    lead = _NO_COURT.match(first.words)
    start = first.start + (lead.end() if lead else 0)
    return _Named(" ".join(text[start : last.end].split()), (start, last.end))
