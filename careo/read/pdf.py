"""PDF with a text layer: lines by position, paragraphs by layout, and for every line the page and box where it stands.

Margin line numbers, running heads and feet and page numbers are left out, since every extractor fuses them into sentences.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pikepdf
import pypdfium2

from careo.errors import Damaged, Locked, NoReader
from careo.read.assembly import Piece, assemble, starts_of
from careo.read.captions import caption_groups
from careo.read.metadata import Declared, find_facts
from careo.read.pdf_lines import TextLine, in_reading_order, page_lines, without_margin_numbers
from careo.records.documents import BlockKind, LeftOut, Reading, Region

MEDIA_TYPE = "application/pdf"
_PAGE_NUMBER = re.compile(
    r"[-–—\[( ]*(?:(?:page|p\.|pág(?:ina)?\.?|folio|hoja) ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|de|/) ?\d{1,4})?[-–—\]) .]*",
    re.IGNORECASE,
)
_NEW_ITEM = re.compile(
    r"(?:[-•*▪◦●] |\(?(?:\d{1,3}|[a-z])[.)] |Q\.? |A\.? |Q: |A: |P: |R: |[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ. ]{2,30}: )"
)
_ENDS = (".", "!", "?", "”", '"', "»", ":", ";", ".)", "…")
_EDGE = 4
"""Rows at the head and foot of a page among which running heads and feet are looked for."""
_STAMP = re.compile(r"\b(?:filed|document|page|doc|presentad[oa]|recibid[oa]|foja|hoja|p[aá]gina)\b", re.IGNORECASE)
_RUNNING = "running head or foot"


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a page: one line, or the cells of a table's row."""

    lines: tuple[TextLine, ...]

    @property
    def text(self) -> str:
        return "\t".join(line.text for line in self.lines)

    @property
    def left(self) -> float:
        return self.lines[0].left

    @property
    def right(self) -> float:
        return self.lines[-1].right

    @property
    def middle(self) -> float:
        return self.lines[0].middle

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def page(self) -> int:
        return self.lines[0].page


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's rows with its measure: the left and right edge of its text, the usual distance of its lines."""

    rows: tuple[_Row, ...]
    left: float = 0.0
    right: float = 0.0
    leading: float = 0.0


def read_pdf(original: bytes, name: str) -> Reading:
    """Read a PDF. Raises Locked for a password, Damaged when nothing can be opened, NoReader without a text layer."""
    document, notes = _open(original, name)
    try:
        pages = [page_lines(document, index) for index in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise Damaged(
            f"{name} has a page that cannot be read; it is kept unread. Open it, print it to a new PDF and add that."
        ) from error
    finally:
        document.close()
    empty = [number for number, lines in enumerate(pages, start=1) if not lines]
    if len(empty) == len(pages):
        raise NoReader(
            f"{name} has no text layer: it is a scan or a drawing, and needs OCR, which this version does not do. "
            "It is kept unread. Run OCR on it with another program and add the result."
        )
    if empty:
        notes.append(f"{_pages(empty)} no text layer and could not be read: OCR would be needed.")
    left_out: list[LeftOut] = []
    rows = [_page_rows(lines, left_out) for lines in pages]
    rows = _without_running_lines(rows, left_out)
    rows = _without_margin_head(rows, left_out)
    paragraphs = _paragraphs([_measured(page) for page in rows])
    words = frozenset(re.findall(r"[\w-]+", " ".join(line.text for lines in pages for line in lines).casefold()))
    return _reading(paragraphs, words, left_out, notes)


def _open(original: bytes, name: str) -> tuple[pypdfium2.PdfDocument, list[str]]:
    notes: list[str] = []
    damaged = Damaged(
        f"{name} is damaged or cut short, and no page of it can be opened; it is kept unread. "
        "Get a whole copy, or print it to a new PDF, and add that."
    )
    try:
        with pikepdf.open(io.BytesIO(original)) as checked:
            count = len(checked.pages)
    except pikepdf.PasswordError as error:
        raise Locked(
            f"{name} is protected by a password; it is kept unread. Save a copy without a password and add that."
        ) from error
    except Exception as error:
        # qpdf raises many kinds for broken structure; PDFium may still open the file.
        count = 0
        if b"%PDF-" not in original[:1024]:
            raise damaged from error
    try:
        document = pypdfium2.PdfDocument(original)
        if len(document) == 0:
            raise damaged
    except pypdfium2.PdfiumError as error:
        if b"/Encrypt" in original:
            raise Locked(
                f"{name} is protected; it is kept unread. Save a copy without protection and add that."
            ) from error
        raise damaged from error
    if b"%%EOF" not in original[-2048:] or not count:
        notes.append(
            "The file ends before it should or is damaged; what could be read was read, and pages may be missing."
        )
    return document, notes


def _pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:20]) + (" and more" if len(numbers) > 20 else "")
    return f"Page {shown} has" if len(numbers) == 1 else f"Pages {shown} have"


def _page_rows(lines: list[TextLine], left_out: list[LeftOut]) -> list[_Row]:
    kept, numbers = without_margin_numbers(lines)
    if numbers:
        left_out.append(LeftOut(text=" ".join(line.text for line in numbers), why="line numbers in the margin"))
    return [_Row(tuple(row)) for row in in_reading_order(kept)]


def _pattern(row: _Row) -> str:
    return re.sub(r"\d+", "#", " ".join(row.text.split())).casefold()


def _without_running_lines(pages: list[list[_Row]], left_out: list[LeftOut]) -> list[list[_Row]]:
    """Pages without lines that stand at the head or foot of most pages, and without page numbers there."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_pattern(row) for row in _edge_rows(page)})
    often = max(2, (len(pages) + 1) // 2)
    kept: list[list[_Row]] = []
    for page in pages:
        edges = _edge_rows(page)
        running = {row for row in edges if counts[_pattern(row)] >= often and len(pages) > 1 and len(row.text) < 160}
        outermost = [row for row in page if row not in running]
        numbered = {
            row
            for row in {*outermost[:1], *outermost[-1:]}
            if len(outermost) > 1 and _PAGE_NUMBER.fullmatch(row.text) and row in edges
        }
        for row in page:
            if row in running or row in numbered:
                why = "page number" if _PAGE_NUMBER.fullmatch(row.text) else _RUNNING
                left_out.append(LeftOut(text=row.text, why=why))
        kept.append([row for row in page if row not in running and row not in numbered])
    return kept


def _without_margin_head(pages: list[list[_Row]], left_out: list[LeftOut]) -> list[list[_Row]]:
    """The first page without a court's or office's stamp above its text: apart from it, smaller, and a number in it.

    On a page of its own nothing repeats it, so its place and its words together must show it.
    """
    first = sorted(pages[0], key=lambda row: -row.middle) if pages else []
    if len(first) < _EDGE:
        return pages
    head, below = first[0], first[1:]
    apart = median(before.middle - after.middle for before, after in pairwise(below))
    numbers = re.findall(r"[\w:-]*\d[\w:/-]*\d", head.text)
    stamp = bool(numbers) and (
        _STAMP.search(head.text) or any(number in row.text for number in numbers for row in below)
    )
    if (
        not stamp
        or head.middle - below[0].middle < 1.8 * min(apart, 2.4 * head.size)
        or head.size > 0.9 * median(row.size for row in below)
        or len(head.text) >= 160
    ):
        return pages
    left_out.append(LeftOut(text=head.text, why=_RUNNING))
    return [[row for row in pages[0] if row is not head], *pages[1:]]


def _edge_rows(page: Sequence[_Row]) -> list[_Row]:
    ordered = sorted(page, key=lambda row: -row.middle)
    return ordered[:_EDGE] + ordered[max(_EDGE, len(ordered) - _EDGE) :]


def _measured(rows: list[_Row]) -> _Page:
    if not rows:
        return _Page(())
    gaps = [before.middle - after.middle for before, after in pairwise(rows)]
    gaps = [gap for gap in gaps if gap > 0]
    leading = sorted(gaps)[len(gaps) // 3] if gaps else rows[0].size * 1.2
    widths = sorted(row.left for row in rows)
    rights = sorted(row.right for row in rows)
    return _Page(tuple(rows), widths[len(widths) // 5], rights[-max(1, len(rights) // 5)], leading)


def _paragraphs(pages: Sequence[_Page]) -> list[tuple[list[_Row], _Page]]:
    found: list[tuple[list[_Row], _Page]] = []
    rest = _caption_paragraphs(pages, found)
    for page in rest:
        for index, row in enumerate(page.rows):
            before = page.rows[index - 1] if index else None
            if len(found) == 0 or (page is rest[0] and not index) or _begins(row, before, page, found[-1][0]):
                found.append(([row], page))
            else:
                found[-1][0].append(row)
    return found


def _caption_paragraphs(pages: Sequence[_Page], found: list[tuple[list[_Row], _Page]]) -> list[_Page]:
    """Put the lines of a court paper's caption into `found`, each a paragraph; the pages without them."""
    rows = [row for page in pages for row in page.rows]
    at = 0
    for _, count in caption_groups([row.text for row in rows]):
        found.append((rows[at : at + count], pages[0]))
        at += count
    if not at or at >= len(pages[0].rows):
        found.clear()
        return list(pages)
    first = pages[0]
    return [_Page(first.rows[at:], first.left, first.right, first.leading), *pages[1:]]


def _begins(row: _Row, before: _Row | None, page: _Page, paragraph: Sequence[_Row]) -> bool:
    """Whether a row begins a paragraph, by distance, type size, indent, and how the row before it ends."""
    last = paragraph[-1]
    cells = len(row.lines) > 1
    if cells or len(last.lines) > 1:
        return not (cells and len(last.lines) > 1)
    if before is None:
        open_end = not last.text.endswith(_ENDS)
        return not (
            open_end and abs(row.size - last.size) < 0.6 and not _NEW_ITEM.match(row.text) and not last.text.isupper()
        )
    if abs(row.size - last.size) > 0.12 * last.size or _NEW_ITEM.match(row.text):
        return True
    gap = before.middle - row.middle
    if gap > 0 and row.text[0].islower() and not last.text.endswith(_ENDS) and gap <= 2.5 * page.leading:
        return False
    if gap < 0 or gap > max(1.4 * page.leading, 1.45 * row.size):
        return gap > 0 or last.text.endswith(_ENDS)
    indented = row.left - before.left > 0.9 * row.size and last.text.endswith(_ENDS)
    short = before.right < page.right - 0.12 * (page.right - page.left) and last.text.endswith(_ENDS)
    outdented = before.left - row.left > 1.5 * row.size and len(paragraph) > 1
    heading = last.text.isupper() and not row.text.isupper()
    return indented or short or outdented or heading


def _reading(
    paragraphs: Sequence[tuple[list[_Row], _Page]], words: frozenset[str], left_out: list[LeftOut], notes: list[str]
) -> Reading:
    pieces: list[Piece] = []
    places: list[list[tuple[int, int, TextLine]]] = []
    sizes = [row.size for rows, _ in paragraphs for row in rows]
    usual = median(sizes) if sizes else 0.0
    for rows, page in paragraphs:
        text, ranges = _joined(rows, words)
        pieces.append(Piece(text, _kind(rows, page, usual)))
        places.append(ranges)
    text, blocks = assemble(pieces)
    regions = tuple(
        Region(start=start + first, end=start + end, page=line.page, box=(line.left, line.bottom, line.right, line.top))
        for start, ranges in zip(starts_of(pieces), places, strict=True)
        for first, end, line in ranges
    )
    margins = tuple(item.text for item in left_out if item.why == _RUNNING)
    found = find_facts(text, blocks, text, Declared(margins=margins))
    return Reading(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        facts=found.facts,
        regions=regions,
        left_out=tuple(left_out),
        notes=(*notes, *found.notes),
    )


def _joined(rows: Sequence[_Row], words: frozenset[str]) -> tuple[str, list[tuple[int, int, TextLine]]]:
    """A paragraph's words, and where each line stands in them. A word broken at a line's end is made whole."""
    text = ""
    ranges: list[tuple[int, int, TextLine]] = []
    table = len(rows) > 1 and any(len(row.lines) > 1 for row in rows)
    for row in rows:
        if text and not table:
            text, ranges = _before_next(text, ranges, row.text, words)
        elif text:
            text += "\n"
        for index, line in enumerate(row.lines):
            text += "\t" if index else ""
            ranges.append((len(text), len(text) + len(line.text), line))
            text += line.text
    return text, ranges


def _before_next(
    text: str, ranges: list[tuple[int, int, TextLine]], following: str, words: frozenset[str]
) -> tuple[str, list[tuple[int, int, TextLine]]]:
    broken = re.search(r"([^\W\d_]+)-$", text)
    after = re.match(r"[^\W\d_]+", following)
    if not (broken and after and after.group()[0].islower()):
        return (text if text.endswith(("—", "/")) else text + " "), ranges
    halves = (broken.group(1) + "-" + after.group()).casefold()
    if halves in words or len(broken.group(1)) < 2:
        return text, ranges
    start, end, line = ranges[-1]
    return text[:-1], [*ranges[:-1], (start, end - 1, line)]


def _kind(rows: Sequence[_Row], page: _Page, usual: float) -> BlockKind | None:
    text = " ".join(row.text for row in rows)
    if len(rows) > 1 and all(len(row.lines) > 1 for row in rows):
        return "table"
    if len(rows) > 1 and text.isupper() and len(text.split()) <= 30:
        return None
    if rows[0].size > 1.15 * usual and len(text.split()) <= 30 and not text.endswith((".", ",", ";")):
        return "heading"
    if len(rows) > 1 and len(text.split()) >= 12 and not _NEW_ITEM.match(text):
        inset = min(row.left for row in rows) - page.left
        inner = page.right - max(row.right for row in rows)
        if inset > 18 and inner > 12 and len(rows) < len(page.rows):
            return "quotation"
    return None
