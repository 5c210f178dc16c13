"""Which lines of a text that was cut from a web page are the page's furniture, and which are the story.

Works on non-blank lines in order, so that text pasted from a page and text taken out of HTML get the same care.
Nothing is left out of a text unless something in it shows that it comes from a page, a repeated headline excepted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from careo.read.clutter import COMMENT_MACHINERY, LinePattern, furniture, prose, reports

_NAME_WORD = r"(?:[A-ZÁÉÍÓÚÑÜ][\w’'-]*\.?|de|del|la|las|los|y|van|von|da|di|al|el)"
NAME = re.compile(rf"[A-ZÁÉÍÓÚÑÜ][\w’'-]*\.?(?: {_NAME_WORD}){{1,4}}")
ROLE = re.compile(
    r"(?:(?:senior|chief|associate|assistant|managing|deputy|political|national|foreign|investigative|legal|contributing|"
    r"guest|freelance|staff|special|associated|executive|news|web|digital|crime|court|law|washington|mexico|city) )*"
    r"(?:writers?|reporters?|editors?|correspondents?|contributors?|columnists?|journalists?|bureau chief|producer|blogger)"
    r"(?:[ ,]+(?:at|for|of|in|to) [\w .&’'-]{2,40}|[ ,]+[A-Z][\w .&’'-]{2,40})?|"
    r"(?:reporter[oa]|redactor[a]?|periodista|corresponsal|editor[a]?|colaborador[a]?|columnista|cronista|enviad[oa] especial|"
    r"jef[ea] de (?:redacci[oó]n|informaci[oó]n)|redacci[oó]n)(?: (?:de|en|para|del|senior|invitad[oa]|freelance) ?[\w .&’'-]{0,40})?",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"\b(?:is|was|has been|es|ha sido|fue) (?:an? |una? |the |el |la )?(?:[\w-]+ ){0,4}?"
    r"(?:writer|reporter|editor|journalist|correspondent|columnist|contributor|author|blogger|freelancer|novelist|producer|"
    r"periodista|reporter[oa]|redactora?|corresponsal|escritora?|editora?|columnista|colaboradora?|autora?|cronista)\b|"
    r"\b(?:covers|writes (?:about|for|on)|reports (?:on|for|from)|lives in|based in|cubre|escribe (?:sobre|para|en)|vive en|colabora (?:en|con))\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:.{0,30}?[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,20}|(?:follow|s[ií]gu?e(?:lo|la)?) .{0,40}|https?://\S+|(?:twitter|x|instagram): ?@?\w+|"
    r"(?:view|see|more|read|ver|leer)(?: all| more| m[aá]s| todas las| todos los)*? (?:posts|stories|articles|notas|art[ií]culos|entradas)?(?: (?:by|from|de|por) .{2,40})|"
    r"(?:contact|contacto|contactar).{0,60})",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:about the authors?|about the writer|sobre (?:el|la|los) autor(?:a|es)?|acerca del? (?:la )?autora?)[:.]?",
    re.IGNORECASE,
)
BYLINE = re.compile(
    rf"(?:[Bb]y|BY|[Pp]or|POR|Written by|Reported by|Escrito por|Texto:?|Author:|Autora?:)[: ]\s*({NAME.pattern}(?:(?:, | and | y | & ){NAME.pattern}){{0,3}})"
    r"(?:\s*[,|/–—-]\s*.{1,60})?"
)
DATE_LINE = re.compile(
    r"(?:first )?(?:published|posted|updated|last updated|created|publicad[ao]|actualizad[ao]|última actualización|fecha de publicación|creado)"
    r"(?: (?:on|at|el))?:? .{4,80}",
    re.IGNORECASE,
)
BARE_DATE = re.compile(
    r"(?:\w+, )?(?:[A-Za-z]{3,12}\.? \d{1,2},? \d{4}|\d{1,2}(?: de)? [A-Za-z]{3,12}\.?(?:,| del?)? ?\d{4}|\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{4})"
    r"(?:\W{1,3}(?:(?:at|a las) )?\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?| ?h(?:rs)?\.?)?(?: [A-Z]{2,4})?)?",
    re.IGNORECASE,
)
_BY_NAME = re.compile(rf"\b(?:by|por) ({NAME.pattern})\s*$")
_PRONOUN = re.compile(r"(?:she|he|they|ella|él|[ée]l|su|her|his)\b", re.IGNORECASE)
_TOP = 8
_LONG = 2500
"""Words above which a few furniture-like lines may stand in any text by chance."""


@dataclass(frozen=True, slots=True)
class Marked:
    """For each line to leave out, by its index, why; and the authors that its author boxes and by-lines name."""

    whys: dict[int, str] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    page: bool = False


def mark_lines(lines: Sequence[str], *, page: bool = False, wrapped: Collection[int] = ()) -> Marked:
    """Mark the furniture among non-blank, stripped lines. `page` says that they are known to come from a web page.

    `wrapped` are the indexes of lines that go on the sentence of the line before: never furniture, however they look.
    """
    patterns = [None if index in wrapped else furniture(line) for index, line in enumerate(lines)]
    repeated = _repeated_headline(lines)
    box, boxed = _author_box(lines, patterns)
    bylines, named = _bylines(lines)
    certain = any(pattern is not None and pattern.certain for pattern in patterns)
    hints = {pattern.why for pattern in patterns if pattern is not None}
    hints |= {"repeated headline"} if repeated else set()
    hints |= {"author box"} if len(box) > 1 else set()
    words = sum(len(line.split()) for line in lines)
    page = page or certain or len(hints) >= (2 if words < _LONG else 4)
    whys: dict[int, str] = dict.fromkeys(repeated, "the headline, repeated")
    if page:
        whys.update(dict.fromkeys(box, "author box"))
        whys.update(bylines)
        for index, pattern in enumerate(patterns):
            if pattern is not None and index not in whys:
                _mark_section(lines, patterns, index, whys)
    if len(whys) == len(lines):
        return Marked(page=page)
    return Marked(whys, _distinct((*named, *(boxed if page else ()))), page)


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _repeated_headline(lines: Sequence[str]) -> list[int]:
    """A first line of several words that stands again among the next few."""
    if not lines or not 3 <= len(lines[0].split()) <= 40:
        return []
    first = _folded(lines[0])
    near = 3 if prose(lines[0]) else 5
    return [index for index in range(1, min(near, len(lines))) if _folded(lines[index]) == first]


def _folded(line: str) -> str:
    return " ".join(line.split()).casefold().strip(" .")


def is_name(line: str) -> bool:
    """Whether a line is shaped like a person's name: two to five capitalised words and nothing else."""
    return len(line) <= 50 and NAME.fullmatch(line) is not None and not line.isupper()


def _is_role(line: str) -> bool:
    return len(line.split()) <= 8 and ROLE.fullmatch(line) is not None


def _author_box(lines: Sequence[str], patterns: Sequence[LinePattern | None]) -> tuple[list[int], list[str]]:
    """A box at the end: a name with a role, or a name (or "about the author") with a life in a few words after it."""
    last = _comments_start(lines, patterns) - 1
    while last >= 0 and patterns[last] is not None:
        last -= 1
    for start in range(max(1, last - 5), last + 1):
        name = _box_name(lines, start, last)
        if name is not None:
            return [index for index in range(start, last + 1) if patterns[index] is None], [name] if name else []
    return [], []


def _box_name(lines: Sequence[str], start: int, last: int) -> str | None:
    """The author whose box lines start..last are, "" for a box without a name line, None for no box."""
    line, rest = lines[start], lines[start + 1 : last + 1]
    if _ABOUT.fullmatch(line):
        named = rest[0] if rest and is_name(rest[0]) else NAME.match(rest[0] if rest else "")
        name = named if isinstance(named, str) else named.group() if named else ""
        return name if rest and all(_of_box(other, name) for other in rest) else None
    if not is_name(line):
        return None
    if rest and (_is_role(rest[0]) or _is_bio(rest[0], line)) and all(_of_box(other, line) for other in rest):
        return line
    return None


def _of_box(line: str, name: str) -> bool:
    return is_name(line) or _is_role(line) or _CONTACT.fullmatch(line) is not None or _is_bio(line, name)


def _is_bio(line: str, name: str) -> bool:
    parts = [part for part in name.split() if len(part) > 2]
    about = any(line.startswith(part) for part in parts) or _PRONOUN.match(line) is not None
    short = len(line.split()) <= 90
    told = reports(re.sub(_BIO, " ", line))
    return short and about and not told and (_BIO.search(line) is not None or _PRONOUN.match(line) is not None)


def _bylines(lines: Sequence[str]) -> tuple[dict[int, str], list[str]]:
    """By-lines and declared dates among the first lines, before the story begins."""
    marked: dict[int, str] = {}
    names: list[str] = []
    for index, line in enumerate(lines[:_TOP]):
        if prose(line) and index:
            break
        if len(line.split()) <= 16 and (match := BYLINE.fullmatch(line)):
            marked[index] = "by-line"
            names += split_names(match.group(1))
        elif index and is_name(line) and index + 1 < len(lines) and _is_role(lines[index + 1]):
            marked.update({index: "by-line", index + 1: "by-line"})
            names.append(line)
        elif index and len(line.split()) <= 16 and (DATE_LINE.fullmatch(line) or BARE_DATE.fullmatch(line)):
            marked[index] = "date line"
            names += named_by(line)
    return marked, names


def named_by(line: str) -> list[str]:
    """The authors that a by-line, or a date line that ends in one ("Posted on 3 June by …"), names."""
    if len(line.split()) > 20:
        return []
    match = BYLINE.match(line) or (_BY_NAME.search(line) if DATE_LINE.match(line) else None)
    return split_names(match.group(1)) if match else []


def split_names(names: str) -> list[str]:
    """Names joined by commas and "and"/"y". A "y" inside a Spanish surname joins only what is no full name by itself."""
    parts = re.split(r",\s+|\s+(?:and|&)\s+", names.strip())
    found: list[str] = []
    for part in parts:
        halves = re.split(r"\s+y\s+", part, maxsplit=1)
        found += halves if len(halves) == 2 and all(" " in half for half in halves) else [part]
    return [name.strip(" .") for name in found if name.strip(" .")]


def _mark_section(
    lines: Sequence[str], patterns: Sequence[LinePattern | None], index: int, whys: dict[int, str]
) -> None:
    pattern = patterns[index]
    assert pattern is not None
    if not pattern.section:
        whys[index] = pattern.why
    elif pattern.why == "comments":
        whys[index] = pattern.why
        if _comments_follow(lines, patterns, index):
            whys.update({later: "readers' comments" for later in range(index + 1, len(lines)) if later not in whys})
    else:
        headlines = _headlines_after(lines, patterns, index, whys)
        if headlines or pattern.certain or index + 1 >= len(lines) or len(lines[index].split()) == 1:
            whys[index] = pattern.why
        whys.update({later: pattern.why for later in headlines if later not in whys})


def _comments_start(lines: Sequence[str], patterns: Sequence[LinePattern | None]) -> int:
    """Where the readers' comments begin; the number of lines where there are none."""
    for index, pattern in enumerate(patterns):
        if (
            pattern is not None
            and pattern.why == "comments"
            and pattern.section
            and _comments_follow(lines, patterns, index)
        ):
            return index
    return len(lines)


def _comments_follow(lines: Sequence[str], patterns: Sequence[LinePattern | None], index: int) -> bool:
    """Whether all after a comments heading is comments: between them stand times and buttons, or they are few and short."""
    before = sum(len(line.split()) for line in lines[:index])
    tail = [lines[later] for later in range(index + 1, len(lines)) if patterns[later] is None]
    if not tail or before < 15:
        return False
    machinery = sum(COMMENT_MACHINERY.search(line) is not None for line in tail)
    if machinery * 3 >= len(tail):
        return True
    if before < 60:
        return False
    if machinery * 8 >= len(tail):
        return True
    words = [len(line.split()) for line in tail]
    return sum(words) * 3 <= before and max(words) <= 60 and not any(reports(line) for line in tail)


def _headlines_after(
    lines: Sequence[str], patterns: Sequence[LinePattern | None], index: int, whys: Collection[int]
) -> list[int]:
    """Headline-like lines after a heading such as "Related stories"; a short last one before prose may head the story."""
    found: list[int] = []
    for later in range(index + 1, len(lines)):
        if patterns[later] is not None or later in whys:
            break
        if prose(lines[later]) or len(lines[later].split()) > 22:
            if found and found[-1] == later - 1 and len(lines[later - 1].split()) <= 6:
                found.pop()
            break
        found.append(later)
    return found
