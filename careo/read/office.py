"""DOCX: paragraphs, headings, lists, tables and notes as the author left them; what a revision deleted is left out, and said.

The parts are read with lxml, entities off. Of a tracked change the insertion is text and the deletion is not. The file's
own properties (who saved it, when) are facts about the file, not about a publication, and become no facts here.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from careo.errors import Damaged, Locked, TooMuch
from careo.read.assembly import Piece, assemble
from careo.read.metadata import Declared, find_facts
from careo.records.documents import BlockKind, LeftOut, Reading

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_XML_SPACE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\u200b\ufeff]")
_LARGEST_PART = 64 * 1024 * 1024
_STYLES: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"heading|title|título|titulo|encabezado \d", re.IGNORECASE)),
    ("quotation", re.compile(r"quote|quotation|block text|cita\b|texto de bloque", re.IGNORECASE)),
    ("caption", re.compile(r"caption|epígrafe|leyenda|descripción", re.IGNORECASE)),
    ("footnote", re.compile(r"footnote text|endnote text|texto nota", re.IGNORECASE)),
    ("list item", re.compile(r"^list\b|^lista\b", re.IGNORECASE)),
)
_QUOTE_INDENT = 500
"""Twentieths of a point (twips) on both sides that set a paragraph in as a quotation."""


@dataclass(slots=True)
class _Words:
    """What one paragraph gives: its text, what was deleted from it, hidden in it, and paragraphs in its text boxes."""

    shown: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def read_docx(original: bytes, name: str) -> Reading:
    """Read a DOCX file. Raises Locked for a password, Damaged for what is no DOCX."""
    if original.startswith(b"\xd0\xcf\x11\xe0"):
        raise Locked(f"{name} is protected by a password; it is kept unread. Save it without one and add that copy.")
    try:
        with zipfile.ZipFile(io.BytesIO(original)) as archive:
            parts = {part: _part(archive, part, name) for part in _wanted(archive)}
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        zlib.error,
    ) as error:
        raise Damaged(
            f"{name} is not a DOCX file that can be opened: it is no ZIP archive, or one cut short. "
            "It is kept unread. Get a whole copy, or save it anew in a word processor, and add that."
        ) from error
    body = parts["word/document.xml"].find(f"{_W}body") if "word/document.xml" in parts else None
    if body is None:
        raise Damaged(
            f"{name} has no document inside its DOCX archive; it is kept unread. Save it anew and add that copy."
        )
    return _reading(parts, body, name)


def _wanted(archive: zipfile.ZipFile) -> list[str]:
    names = archive.namelist()
    fixed = ("word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml")
    running = sorted(part for part in set(names) if re.fullmatch(r"word/(?:header|footer)\d*\.xml", part))
    return [part for part in fixed if part in names] + running


def _part(archive: zipfile.ZipFile, part: str, name: str) -> etree._Element:
    size = archive.getinfo(part).file_size
    if size > _LARGEST_PART:
        raise TooMuch(
            f"{name} unpacks to {size // 1024**2} MB in one part, far more than a document of words does; it is kept unread."
        )
    with archive.open(part) as file:
        data = file.read(_LARGEST_PART + 1)
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise Damaged(
            f"{name} declares entities, which no DOCX does and which can hide text or exhaust a reader; it is kept unread."
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Damaged(
            f"{name} has a broken part ({part}); it is kept unread. Open it in a word processor, save it anew and add that copy."
        ) from error


def _reading(parts: dict[str, etree._Element], body: etree._Element, name: str) -> Reading:
    styles = _style_names(parts.get("word/styles.xml"))
    left_out: list[LeftOut] = []
    pieces = list(_pieces(body, styles, left_out))
    for part, tag in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
        if part in parts:
            for note in parts[part].iter(f"{_W}{tag}"):
                if note.get(f"{_W}type") in {None, "normal"}:
                    words = "\n".join(piece.text for piece in _pieces(note, styles, left_out))
                    pieces.append(Piece(words, "footnote"))
    for part, element in parts.items():
        why = "running head or foot" if "header" in part or "footer" in part else "comment in the margin"
        if why.startswith("running") or part.endswith("comments.xml"):
            words = "\n".join(piece.text for piece in _pieces(element, styles, left_out))
            left_out += [LeftOut(text=words, why=why)] if words.strip() else []
    text, blocks = assemble(pieces)
    if not text:
        raise Damaged(
            f"{name} holds no words; there is nothing to read. If it is a scan, it needs OCR, which is not done yet."
        )
    found = find_facts(text, blocks, text, Declared(title=_title(pieces)))
    return Reading(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        facts=found.facts,
        left_out=tuple(left_out),
        notes=found.notes,
    )


def _title(pieces: list[Piece]) -> str | None:
    first = next((piece for piece in pieces[:3] if piece.kind == "heading"), None)
    return " ".join(first.text.split()) if first else None


def _style_names(styles: etree._Element | None) -> dict[str, str]:
    names: dict[str, str] = {}
    for style in styles.iter(f"{_W}style") if styles is not None else ():
        name = style.find(f"{_W}name")
        if name is not None:
            names[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "")
    return names


def _pieces(container: etree._Element, styles: dict[str, str], left_out: list[LeftOut]) -> Iterator[Piece]:
    """Paragraphs and tables under an element, in order; block-level wrappers (content controls, tracked rows) are entered."""
    for element in container:
        if element.tag == f"{_W}p":
            yield from _paragraph(element, styles, left_out)
        elif element.tag == f"{_W}tbl":
            rows = [_row(row, styles, left_out) for row in element.iter(f"{_W}tr")]
            yield Piece("\n".join(row for row in rows if row.strip()), "table")
        elif element.tag in {
            f"{_W}sdt",
            f"{_W}sdtContent",
            f"{_W}ins",
            f"{_W}moveTo",
            f"{_W}customXml",
            f"{_W}comment",
        }:
            yield from _pieces(element, styles, left_out)


def _row(row: etree._Element, styles: dict[str, str], left_out: list[LeftOut]) -> str:
    if row.find(f"{_W}trPr/{_W}del") is not None:
        words = " ".join(str(text) for text in row.itertext() if text.strip())
        left_out.append(LeftOut(text=words, why="deleted in a tracked change"))
        return ""
    cells = row.iter(f"{_W}tc")
    return "\t".join(
        " ".join(piece.text.replace("\n", " ") for piece in _pieces(cell, styles, left_out)) for cell in cells
    )


def _paragraph(paragraph: etree._Element, styles: dict[str, str], left_out: list[LeftOut]) -> Iterator[Piece]:
    words = _Words()
    _gather(paragraph, words)
    for gone, why in ((words.deleted, "deleted in a tracked change"), (words.hidden, "hidden text")):
        if "".join(gone).strip():
            left_out.append(LeftOut(text="".join(gone).strip(), why=why))
    text = _XML_SPACE.sub("", "".join(words.shown)).strip()
    if text:
        yield Piece(text, _kind(paragraph, styles, text))
    for box in words.boxes:
        yield from _pieces(box, styles, left_out)


def _gather(element: etree._Element, words: _Words, *, deleted: bool = False) -> None:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag == _FALLBACK or tag in {f"{_W}pPr", f"{_W}rPr", f"{_W}instrText"}:
            continue
        if tag == f"{_W}txbxContent":
            words.boxes.append(child)
        elif tag in {f"{_W}t", f"{_W}delText"}:
            gone = deleted or tag == f"{_W}delText"
            hidden = _is_hidden(child)
            (words.deleted if gone else words.hidden if hidden else words.shown).append(child.text or "")
        elif tag == f"{_W}tab":
            words.shown.append("\t")
        elif tag in {f"{_W}br", f"{_W}cr"}:
            words.shown.append("\n" if child.get(f"{_W}type") not in {"page", "column"} else " ")
        elif tag == f"{_W}noBreakHyphen":
            words.shown.append("-")
        else:
            _gather(child, words, deleted=deleted or tag in {f"{_W}del", f"{_W}moveFrom"})


def _is_hidden(text: etree._Element) -> bool:
    run = text.getparent()
    vanish = run.find(f"{_W}rPr/{_W}vanish") if run is not None else None
    return vanish is not None and vanish.get(f"{_W}val") not in {"0", "false"}


def _kind(paragraph: etree._Element, styles: dict[str, str], text: str) -> BlockKind | None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return None
    style = properties.find(f"{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), style.get(f"{_W}val", "")) if style is not None else ""
    for kind, expression in _STYLES:
        if expression.search(name):
            return kind
    if properties.find(f"{_W}numPr") is not None:
        return "list item"
    indent = properties.find(f"{_W}ind")
    if indent is not None and len(text.split()) >= 12:
        sides = [_twips(indent, "left", "start"), _twips(indent, "right", "end")]
        if all(side >= _QUOTE_INDENT for side in sides):
            return "quotation"
    return None


def _twips(indent: etree._Element, *names: str) -> int:
    for name in names:
        value = indent.get(f"{_W}{name}")
        if value is not None and value.lstrip("-").isdigit():
            return int(value)
    return 0
