"""Blocks of a text that has no markup: paragraphs, headings, turns, lists, told from blank lines and the shape of lines.

A block is a range of the text, which is not altered: a paragraph of wrapped lines holds its line breaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from careo.read.captions import caption_groups
from careo.read.heads import find_head
from careo.read.letters import letter_lines
from careo.records.documents import Block, BlockKind
from careo.text.lines import Line, lines_of

_ENDS = (".", "!", "?", "”", '"', "»", "…", ":", ";", ")", "’", "'")
_LONG_LINE = 100
_LABEL_WIDTH = 80
_BULLET = re.compile(r"(?:[-•*–—·▪◦●]|\d{1,3}[.)]|\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\)|[a-z]\)|[ivx]{1,4}\))\s+\S")
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹]+|\*{1,3}|†|‡)\s?\S")
_CAPTION = re.compile(
    r"(?:photo|photograph|image|caption|foto|fotograf[ií]a|imagen|figure|figura|fig\.)(?: \d+)?(?: by| de| por)?\s?[:/|.]\s?\S|"
    r"\((?:photo|foto|image|ap photo|reuters)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[“\"«]?(?P<name>"
    r"(?:THE |EL |LA )?[A-ZÁÉÍÓÚÑÜ][A-ZÁÉÍÓÚÑÜ.’'-]*(?:[ ,]+[A-ZÁÉÍÓÚÑÜ0-9][A-ZÁÉÍÓÚÑÜ0-9.’'-]*){0,5}(?: \([^)\n]{1,40}\))?"
    r"|(?:Mr|Mrs|Ms|Dr|Sr|Sra|Lic|Judge|Juez|Justice)\.? [A-ZÁÉÍÓÚÑÜ][\w’'-]+"
    r"|[A-ZÁÉÍÓÚÑÜ][\w’'.-]+(?: (?:de |del |la )*[A-ZÁÉÍÓÚÑÜ][\w’'.-]+){0,3}"
    r")(?P<mark>\s?:|\.-|\.—|\.–)(?=\s)"
)
_QUESTION = re.compile(r"(?P<name>Q|A|P|R|QUESTION|ANSWER|PREGUNTA|RESPUESTA)(?P<mark>[.:]|\.-|\.—)(?=\s)")
_NO_SPEAKER = frozenset(
    "note notes nota notas update updates from to cc subject date re asunto para de fecha source sources fuente fuentes photo foto "
    "published publicado updated actualizado tags caption title título warning correction background location attachment "
    "enclosure ref reference referencia phone tel teléfono email e-mail web address dirección page página related conclusion "
    "exhibit summary resumen time hora lugar place here remember first second third finally however but and also plus".split()
)
_LEADS_IN = re.compile(
    r"\b(?:stated|states|said|says|wrote|writes|reads?|follows|following|declared|testified|explained|added|continued|"
    r"dijo|dice|declar[oó]|escribi[oó]|señal[oó]|afirm[oó]|expres[oó]|manifest[oó]|sostuvo|textualmente|siguiente|se lee|agreg[oó]|a[nñ]adi[oó])"
    r"(?: (?:in (?:part|full)|as follows|that|the following|lo siguiente|que|en parte|to \w+|a \w+)){0,2}\s*:$",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑÜ][\w.]*(?: [\w.]+){0,2}, ?(?:a |el )?){0,3}(?:\w+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?: de)? \w+(?: del?)?,? \d{4}|\w+ \d{4}|\d{4}-\d\d-\d\d)\.?"
)
_OPENERS = "“\"«‘'"
_CLOSERS = "”\"»’'"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some lines in a row that will be one block."""

    lines: tuple[Line, ...]
    speaker: tuple[int, int] | None = None

    @property
    def bare(self) -> str:
        return " ".join(line.bare for line in self.lines)


def find_blocks(text: str) -> tuple[Block, ...]:
    """Blocks that cover all but the white space of `text`, in order, not overlapping."""
    lines = lines_of(text)
    caption = _caption(lines) or [_Piece(line.lines) for line in find_head(text)]
    formulas = letter_lines(text)
    groups = _groups(lines, after=caption[-1].lines[-1].end if caption else -1, alone=formulas)
    labels = _speaker_labels(groups)
    pieces = [piece for group in groups for piece in _pieces(group, labels, alone=len(groups) == 1)]
    kinds: list[BlockKind] = ["heading"] * len(caption)
    found = _kinds(text, pieces)
    kinds += [
        "heading" if _begins(piece.lines[0]) in formulas else kind for piece, kind in zip(pieces, found, strict=True)
    ]
    pieces = [*caption, *pieces]
    blocks: list[Block] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        start, end = _trimmed(text, piece.lines[0].start, piece.lines[-1].end)
        speaker = (piece.speaker,) if piece.speaker and kind == "turn" else ()
        blocks.append(Block(kind=kind, start=start, end=end, speaker=speaker))
    return tuple(blocks)


def _begins(line: Line) -> int:
    return line.start + line.indent


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _caption(lines: Iterable[Line]) -> list[_Piece]:
    """The lines of a court paper's caption, each one a piece."""
    worded = [line for line in lines if line.bare]
    pieces: list[_Piece] = []
    at = 0
    for _, count in caption_groups([line.bare for line in worded]):
        pieces.append(_Piece(tuple(worded[at : at + count])))
        at += count
    return pieces


def _groups(lines: Iterable[Line], *, after: int, alone: Collection[int]) -> list[tuple[Line, ...]]:
    """Lines between blank lines, from the character `after` on; a line whose words start at one of `alone` is a group by itself."""
    groups: list[tuple[Line, ...]] = []
    group: list[Line] = []
    for line in lines:
        kept = bool(line.bare) and line.start > after
        if group and (not kept or _begins(line) in alone or _begins(group[-1]) in alone):
            groups.append(tuple(group))
            group = []
        if kept:
            group.append(line)
    if group:
        groups.append(tuple(group))
    return groups


def _label(line: str) -> re.Match[str] | None:
    head = line[:_LABEL_WIDTH]
    return _QUESTION.match(head) or _LABEL.match(head)


def _speaker_labels(groups: Sequence[tuple[Line, ...]]) -> frozenset[str]:
    """Labels that begin lines like speakers do: at least two turns, one label twice or question with answer."""
    counts: dict[str, int] = {}
    for group in groups:
        for line in group:
            match = _label(line.bare)
            if match and _names_speaker(match):
                counts[match["name"]] = counts.get(match["name"], 0) + 1
    pairs = (("Q", "A"), ("P", "R"), ("QUESTION", "ANSWER"), ("PREGUNTA", "RESPUESTA"))
    paired = {label for pair in pairs if all(side in counts for side in pair) for label in pair}
    often = {label for label, count in counts.items() if count >= 2 and len(label) > 1}
    if not often and not paired:
        return frozenset()
    capitals = {label for label in counts if label.isupper() and len(label) > 1}
    return frozenset(often | paired | capitals)


def _names_speaker(match: re.Match[str]) -> bool:
    name = match["name"]
    words = name.split()
    if (
        words[0].casefold().strip(".") in _NO_SPEAKER
        or len(words) > 6
        or any(character.isdigit() for character in name[:1])
    ):
        return False
    return match["mark"].strip() in {":", ".-", ".—", ".–", "."} or name.isupper()


def _pieces(group: tuple[Line, ...], labels: frozenset[str], *, alone: bool) -> list[_Piece]:
    """Split a group where a turn, a list item or, in a text of whole-paragraph lines, a paragraph begins."""
    whole = _whole_paragraphs(group, alone=alone)
    starts: list[tuple[int, tuple[int, int] | None]] = []
    items = sum(_BULLET.match(line.bare) is not None for line in group)
    for index, line in enumerate(group):
        match = _label(line.bare) if labels else None
        if match and match["name"] in labels and _names_speaker(match):
            offset = line.start + line.indent
            starts.append((index, (offset + match.start("name"), offset + match.end("name"))))
        elif (
            index == 0
            or whole
            or (_BULLET.match(line.bare) and (items > 1 or group[index - 1].bare.endswith(":")))
            or (items > 1 and _BULLET.match(group[starts[-1][0]].bare) and _outdented(group, starts[-1][0], index))
        ):
            starts.append((index, None))
    ends = [index for index, _ in starts[1:]] + [len(group)]
    return [_Piece(group[start:end], speaker) for (start, speaker), end in zip(starts, ends, strict=True)]


def _outdented(group: tuple[Line, ...], item: int, index: int) -> bool:
    """Whether a line after a list item has come back to a lesser indent than the item's own."""
    return group[index].indent < group[item].indent


def _whole_paragraphs(group: tuple[Line, ...], *, alone: bool) -> bool:
    """Whether each line is a paragraph: most end as sentences do, and they differ in length as wrapped lines do not."""
    if len(group) < 2:
        return False
    body = [line.bare for line in group if len(line.bare) >= 30] or [line.bare for line in group]
    ended = sum(line.endswith(_ENDS) for line in body)
    longest = max(len(line) for line in body)
    if longest <= _LONG_LINE:
        return alone and ended == len(body) and len(group) > 2 and all(line[:1].isupper() for line in body)
    return ended >= 0.8 * len(body)


def _kinds(text: str, pieces: Sequence[_Piece]) -> list[BlockKind]:
    indented = [_indented(piece) for piece in pieces]
    few_indented = sum(indented) * 2 < len(pieces)
    kinds: list[BlockKind] = []
    shouting = sum(map(str.isupper, text)) > sum(map(str.islower, text))
    for index, piece in enumerate(pieces):
        if piece.speaker:
            kinds.append("turn")
            continue
        shape = _shape(piece)
        if shape:
            kinds.append(shape)
        elif _quotes(pieces, index, kinds, indented=indented[index] and few_indented):
            kinds.append("quotation")
        elif _heads(pieces, index, shouting=shouting):
            kinds.append("heading")
        else:
            kinds.append("paragraph")
    return kinds


def _indented(piece: _Piece) -> bool:
    return len(piece.bare) > 60 and all(line.indent >= 4 for line in piece.lines)


def _shape(piece: _Piece) -> BlockKind | None:
    """The kind that the look of the lines alone gives."""
    lines = [line.bare for line in piece.lines]
    if len(lines) >= 2 and all(line.count("\t") >= 1 or line.count("|") >= 2 for line in lines):
        return "table"
    if _CAPTION.match(lines[0]) and len(piece.bare) < 400:
        return "caption"
    if _FOOTNOTE.match(lines[0]) and not _BULLET.match(lines[0]) and len(piece.bare) > 12 and "]" in lines[0][:6]:
        return "footnote"
    if _BULLET.match(lines[0]):
        return "list item"
    return None


def _quotes(pieces: Sequence[_Piece], index: int, kinds: Sequence[BlockKind], *, indented: bool) -> bool:
    """A block quotation: led in by "stated:", or indented where most is not, and not itself a sentence about speech."""
    piece = pieces[index].bare
    before = pieces[index - 1].bare if index else ""
    led = bool(_LEADS_IN.search(before)) and kinds[-1] in {"paragraph", "list item", "turn"}
    follows = bool(index) and kinds[-1] == "quotation" and piece[0] in _OPENERS
    if led:
        return len(piece.split()) >= 8
    if follows and pieces[index - 1].bare[:1] in _OPENERS and pieces[index - 1].bare[-1] not in _CLOSERS:
        return True
    return indented and len(piece.split()) >= 12


def _heads(pieces: Sequence[_Piece], index: int, *, shouting: bool) -> bool:
    """A heading: one short line that does not end as sentences do, with text after it."""
    piece = pieces[index]
    line = piece.bare
    words = line.split()
    if len(piece.lines) > 2 or not words or len(words) > 30 or len(line) > 200 or index + 1 >= len(pieces):
        return False
    if sum(map(str.isalpha, line)) < 3 or (line[0] in _OPENERS + "([" and index):
        return False
    if line.isupper() and not shouting:
        return not line.endswith((",", ";")) and len(words) <= (8 if line.endswith(".") else 25)
    if line.rstrip(_CLOSERS + ")]").endswith((".", "!", ",", ";", ":", "…")) or not (
        line[0].isupper() or line[0].isdigit() or line[0] in "¿¡"
    ):
        return False
    if _PLACE_AND_DATE.fullmatch(line):
        return False
    if index == 0:
        return not line.endswith(("”", '"', "»")) or len(words) <= 20
    following = pieces[index + 1].bare
    return len(piece.lines) == 1 and len(words) <= 12 and not line.endswith("?") and len(following.split()) > len(words)
