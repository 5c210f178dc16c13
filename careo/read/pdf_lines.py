"""Lines of a PDF page in reading order, with their boxes: from single characters, because extractors fuse what a page keeps apart.

Coordinates are points from the lower left of the page, as PDF has them.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
import pypdfium2.raw as pdfium

_HYPHENS = "\x02\ufffe\u00ad"
"""Characters that PDFium reports for a hyphen at a line's end."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words on one baseline without a wide gap among them. `size` is the type size in points."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    page: int

    @property
    def middle(self) -> float:
        """Height of its middle on the page."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class _Character:
    letter: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


def page_lines(document: pypdfium2.PdfDocument, index: int) -> list[TextLine]:
    """All lines of one page, in the order of the file; a gap wider than a type size and a half ends a line."""
    page = document[index]
    textpage = page.get_textpage()
    try:
        characters = _characters(textpage)
    finally:
        textpage.close()
        page.close()
    lines: list[TextLine] = []
    run: list[_Character] = []
    pending = ""
    for character in characters:
        if character.letter.isspace():
            pending = pending or " "
            continue
        if run and (_apart(run[-1], character) or _after_number(run, character)):
            lines.append(_line(run, index + 1))
            run, pending = [], ""
        if run and (pending or character.left - run[-1].right > 0.22 * character.size):
            last = run[-1]
            run.append(_Character(" ", last.right, last.bottom, character.left, last.top, last.size))
        run.append(character)
        pending = ""
    if run:
        lines.append(_line(run, index + 1))
    return [line for line in lines if line.text.strip()]


def _characters(textpage: pypdfium2.PdfTextPage) -> list[_Character]:
    """Characters with the width that their font advances and a height from their baseline: equal for all of one line."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box = pdfium.FS_RECTF()
    found: list[_Character] = []
    for index in range(textpage.count_chars()):
        letter = _letter(pdfium.FPDFText_GetUnicode(textpage, index))
        if not letter:
            continue
        if letter.isspace():
            found.append(_Character(" ", 0, 0, 0, 0, 0))
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        size = pdfium.FPDFText_GetFontSize(textpage, index)
        size = max(size if size > 2 else abs(box.top - box.bottom), 2.0)
        left, right = min(box.left, box.right), max(box.left, box.right)
        found.append(_Character(letter, left, y.value - 0.2 * size, right, y.value + 0.75 * size, size))
    return found


def _letter(code: int) -> str:
    if code in {0, 0xFFFD} or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd" if code else ""
    letter = chr(code)
    if letter in _HYPHENS:
        return "-"
    return "" if code < 32 and not letter.isspace() else letter


def _apart(last: _Character, letter: _Character) -> bool:
    """Whether a character begins another line: on another height, back to the left, or far to the right."""
    size = max(last.size, letter.size)
    off = min(last.top, letter.top) - max(last.bottom, letter.bottom) < -0.45 * size
    return off or letter.left < last.left - 0.8 * size or letter.left - last.right > 1.5 * size


def _after_number(run: Sequence[_Character], letter: _Character) -> bool:
    """Whether a short number ends here: it may be a margin's, and is joined again to its line if it is not."""
    number = len(run) <= 2 and all(character.letter.isdigit() for character in run)
    return number and letter.left - run[-1].right > 0.4 * letter.size


def _rejoined(lines: Sequence[TextLine]) -> list[TextLine]:
    """Short numbers that were cut from the words after them, joined to those again."""
    joined: list[TextLine] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and re.fullmatch(r"\d{1,2}", last.text) and _follows(last, line):
            joined[-1] = TextLine(
                f"{last.text} {line.text}", last.left, last.bottom, line.right, line.top, line.size, line.page
            )
        else:
            joined.append(line)
    return joined


def _follows(last: TextLine, line: TextLine) -> bool:
    level = abs(last.middle - line.middle) <= 0.35 * line.size
    return level and 0 <= line.left - last.right <= 1.5 * line.size


def _line(run: Sequence[_Character], page: int) -> TextLine:
    return TextLine(
        re.sub(r" +", " ", "".join(character.letter for character in run)).strip(),
        round(min(character.left for character in run), 2),
        round(min(character.bottom for character in run), 2),
        round(max(character.right for character in run), 2),
        round(max(character.top for character in run), 2),
        round(median(character.size for character in run), 2),
        page,
    )


def without_margin_numbers(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """Lines without the numbers that court papers print in the margin, and those numbers.

    Margin numbers are bare numbers in one column at an edge of the text, at least six on a page, each one more than the last.
    """
    bare = [line for line in lines if re.fullmatch(r"\d{1,2}", line.text)]
    words = [line for line in lines if not re.fullmatch(r"\d{1,2}", line.text)]
    if len(bare) < 6 or not words:
        return _without_leading_numbers(_rejoined(lines))
    for column in _columns(bare):
        ordered = sorted(column, key=lambda line: -line.middle)
        values = [int(line.text) for line in ordered]
        steps = sum(after == before + 1 for before, after in pairwise(values))
        edge = median(line.left for line in words)
        beside = max(line.right for line in column) <= edge or min(line.left for line in column) >= max(
            line.right for line in words
        )
        if len(column) >= 6 and steps >= 0.8 * (len(column) - 1) and beside:
            numbers = set(column)
            return _rejoined([line for line in lines if line not in numbers]), ordered
    return _without_leading_numbers(_rejoined(lines))


def _columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    columns: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.right):
        if columns and line.right - columns[-1][-1].right <= 4:
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _without_leading_numbers(lines: Sequence[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
    """Margin numbers that stand so near the text that they begin its lines ("7 the witness said")."""
    starts = [(line, match) for line in lines if (match := re.match(r"(\d{1,2})(?: |$)", line.text))]
    if len(starts) < 8 or len(starts) < 0.7 * len(lines):
        return list(lines), []
    ordered = sorted(starts, key=lambda start: -start[0].middle)
    values = [int(match.group(1)) for _, match in ordered]
    steps = sum(after == before + 1 for before, after in pairwise(values))
    lefts = [line.left for line, _ in starts]
    if steps < 0.9 * (len(values) - 1) or max(lefts) - min(lefts) > 12:
        return list(lines), []
    cut = {line: match.end() for line, match in starts}
    kept = [
        TextLine(line.text[cut[line] :], line.left, line.bottom, line.right, line.top, line.size, line.page)
        if line in cut
        else line
        for line in lines
    ]
    numbers = [
        TextLine(match.group(1), line.left, line.bottom, line.left, line.top, line.size, line.page)
        for line, match in ordered
    ]
    return [line for line in kept if line.text], numbers


def in_reading_order(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Rows of lines from top to bottom, columns of running text one after the other; cells of a row stand together."""
    if len(lines) < 2:
        return [list(lines)] if lines else []
    gutter = _gutter(lines)
    if gutter is not None:
        left = [line for line in lines if line.right <= gutter]
        right = [line for line in lines if line.left >= gutter]
        return in_reading_order(left) + in_reading_order(right)
    cut = _widest_row_gap(lines)
    if cut is not None:
        above = [line for line in lines if line.bottom >= cut]
        below = [line for line in lines if line.bottom < cut]
        return in_reading_order(above) + in_reading_order(below)
    return _rows(lines)


def _gutter(lines: Sequence[TextLine]) -> float | None:
    """The middle of a white strip from top to bottom with running text on both sides."""
    size = median(line.size for line in lines)
    spans = sorted((line.left, line.right) for line in lines)
    reach = spans[0][1]
    for left, right in spans[1:]:
        if left - reach >= 0.8 * size:
            middle = (left + reach) / 2
            sides = ([line for line in lines if line.right <= middle], [line for line in lines if line.left >= middle])
            if all(_running(side) for side in sides):
                return middle
        reach = max(reach, right)
    return None


def _running(lines: Sequence[TextLine]) -> bool:
    return len(lines) >= 4 and median(len(line.text.split()) for line in lines) >= 3.5


def _widest_row_gap(lines: Sequence[TextLine]) -> float | None:
    """Where the page can be cut across, at its widest white strip; None when lines overlap all the way down."""
    spans = sorted(((line.top, line.bottom) for line in lines), reverse=True)
    reach = spans[0][1]
    best: tuple[float, float] | None = None
    for top, bottom in spans[1:]:
        if reach - top > (best[0] if best else 0.5) and _has_columns_below(lines, (reach + top) / 2):
            best = (reach - top, (reach + top) / 2)
        reach = min(reach, bottom)
    return best[1] if best else None


def _has_columns_below(lines: Sequence[TextLine], cut: float) -> bool:
    """Cutting is only of use where one of the halves then falls into columns."""
    above = [line for line in lines if line.bottom >= cut]
    below = [line for line in lines if line.bottom < cut]
    return (len(above) > 7 and _gutter(above) is not None) or (len(below) > 7 and _gutter(below) is not None)


def _rows(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (-line.middle, line.left)):
        same = rows and abs(rows[-1][0].middle - line.middle) <= 0.35 * max(line.size, rows[-1][0].size)
        if same:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]
