"""The visible words of an HTML tree as blocks in reading order: what a reader sees as a paragraph, an item, a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from careo.read.page_elements import UNSEEN_TAGS
from careo.records.documents import BlockKind

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)
_KINDS: dict[str, BlockKind] = {
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "blockquote": "quotation",
    "li": "list item",
    "dt": "list item",
    "dd": "list item",
    "figcaption": "caption",
    "caption": "caption",
}
_SPACE = re.compile(r"[ \t\r\n\f\u00a0\u2002-\u200a\u3000]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0e-\x1f]")
_CAPTION = re.compile(r"caption|pie-?(?:de-?)?foto|foto-?pie|(?<![a-z])(?:photo|image|foto)-?credit")
_CELL_WORDS = 40


@dataclass(frozen=True, slots=True)
class PageBlock:
    """Words of a page that make one block. `linked` is how many of its characters are link text."""

    kind: BlockKind
    text: str
    element: HtmlElement
    linked: int


@dataclass(slots=True)
class _Buffer:
    """Inline words gathered until a block boundary; "\n" stands for a line break of the page."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    """Words, and whether they are a link's."""

    def add(self, words: str | None, *, link: bool, keep_breaks: bool = False) -> None:
        if words:
            clean = _INVISIBLE.sub("", words)
            self.pieces.append((clean if keep_breaks else _SPACE.sub(" ", clean), link))


def page_blocks(root: HtmlElement) -> list[PageBlock]:
    """Blocks of everything visible under `root`, in document order."""
    return list(_walk(root, "paragraph"))


def _walk(element: HtmlElement, kind: BlockKind) -> Iterator[PageBlock]:
    if element.tag == "table" and _is_data_table(element):
        yield from _table(element)
        return
    own = _KINDS.get(element.tag, kind)
    kind = kind if kind in {"quotation", "caption"} and own in {"list item", "paragraph"} else own
    buffer = _Buffer()
    yield from _inside(element, element, kind, buffer, link=False)
    yield from _flush(buffer, kind, element)


def _inside(
    holder: HtmlElement, element: HtmlElement, kind: BlockKind, buffer: _Buffer, *, link: bool
) -> Iterator[PageBlock]:
    """Children of an element: inline ones into the buffer, block ones as blocks of their own."""
    keep = element.tag == "pre"
    labels = _is_row_of_labels(element)
    buffer.add(element.text, link=link, keep_breaks=keep)
    for child in element:
        if labels:
            yield from _flush(buffer, kind, holder)
        if isinstance(child.tag, str) and child.tag not in UNSEEN_TAGS:
            if child.tag == "br":
                buffer.pieces.append(("\n", False))
            elif child.tag in _BLOCK_TAGS or _holds_blocks(child):
                yield from _flush(buffer, kind, holder)
                yield from _walk(child, kind)
            else:
                yield from _inside(holder, child, kind, buffer, link=link or child.tag == "a")
        buffer.add(child.tail, link=link, keep_breaks=keep)


def _is_row_of_labels(element: HtmlElement) -> bool:
    """Inline elements side by side with nothing between them, each beginning anew: a name, a role, a date; never a word's parts."""
    if (
        element.tag in {"p", "li", "h1", "h2", "h3", "h4", "pre", "a", "span"}
        or (element.text or "").strip()
        or len(element) < 2
    ):
        return False
    if any((child.tail or "").strip() for child in element):
        return False
    words = [" ".join(child.text_content().split()) for child in element if isinstance(child.tag, str)]
    return all(len(word) > 2 and (word[0].isupper() or word[0].isdigit()) for word in words)


def _holds_blocks(element: HtmlElement) -> bool:
    return any(isinstance(child.tag, str) and child.tag in _BLOCK_TAGS for child in element.iterdescendants())


def _flush(buffer: _Buffer, kind: BlockKind, element: HtmlElement) -> Iterator[PageBlock]:
    """The buffer's words as blocks: two line breaks in a row are a paragraph's end, as on pages without <p>."""
    words = "".join(piece for piece, _ in buffer.pieces)
    links = "".join(("1" if link else "0") * len(piece) for piece, link in buffer.pieces)
    buffer.pieces = []
    start = 0
    for end, after in [*(match.span() for match in re.finditer(r"\s*\n\s*\n\s*", words)), (len(words), len(words))]:
        if text := _lines(words[start:end]):
            linked = sum(
                link == "1" and not letter.isspace()
                for letter, link in zip(words[start:end], links[start:end], strict=True)
            )
            yield PageBlock(_kind_of(kind, element), text, element, linked)
        start = after


def _kind_of(kind: BlockKind, element: HtmlElement) -> BlockKind:
    """A paragraph whose element is named after captions is one."""
    named = (
        kind == "paragraph"
        and element.tag not in {"body", "td"}
        and _CAPTION.search((element.get("class") or "").lower())
    )
    return "caption" if named else kind


def _lines(words: str) -> str:
    return "\n".join(line for line in (_SPACE.sub(" ", line).strip() for line in words.split("\n")) if line)


def _is_data_table(table: HtmlElement) -> bool:
    """Rows and columns of short cells; a table that lays out a page holds long ones, or other tables."""
    rows = [row for row in table.iter("tr") if len(row) >= 2]
    if len(rows) < 2 or next(table.iterdescendants("table"), None) is not None:
        return False
    cells = [cell for row in rows for cell in row if isinstance(cell.tag, str)]
    if any(next(cell.iter("h1", "h2", "ul", "ol", "blockquote", "form"), None) is not None for cell in cells):
        return False
    return all(len(cell.text_content().split()) <= _CELL_WORDS for cell in cells)


def _table(table: HtmlElement) -> Iterator[PageBlock]:
    for caption in table.iter("caption"):
        yield from _walk(caption, "caption")
    rows = []
    for row in table.iter("tr"):
        cells = [_lines(_INVISIBLE.sub("", cell.text_content()).replace("\n", " ")) for cell in row.iter("td", "th")]
        if any(cells):
            rows.append("\t".join(cells).strip())
    text = "\n".join(rows)
    if text:
        yield PageBlock("table", text, table, sum(len(link.text_content()) for link in table.iter("a")))


def drop_unseen(root: HtmlElement) -> None:
    """Take out of a tree what no reader sees: comments, scripts, styles, head."""
    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, *sorted(UNSEEN_TAGS), with_tail=False)
