"""Captured web pages: the whole story and none of the page around it.

Trafilatura says where the story is; which words belong to it is then read off the page's own tree, because an extractor
that scores paragraphs drops short ones, captions and lists, and a dropped word of the story is worse than none found.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from careo.errors import Damaged, NoReader
from careo.read.assembly import Piece, assemble
from careo.read.clutter import furniture, prose, reports
from careo.read.declared import declared_date
from careo.read.html_blocks import PageBlock, drop_unseen, page_blocks
from careo.read.html_declared import declared_by_markup
from careo.read.metadata import Declared, find_facts
from careo.read.page_elements import byline_element, furniture_element, running_text
from careo.read.page_lines import is_name, mark_lines, named_by
from careo.records.documents import LeftOut, Reading
from careo.text.encodings import Decoded, decode

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_SHOWN_PIECES = 400
_SHOWN_CHARACTERS = 4_000
_TOP_BLOCKS = 6
_NEAR = 12
"""Blocks after the story's element among which Trafilatura's finds still count."""
_ENOUGH = 400
"""Letters of a story below which Trafilatura is asked again, to favour recall."""
_TELLING = 25
"""Letters that a block needs before its being among Trafilatura's words tells anything."""
_MOST = 0.9
"""Share of the words that trafilatura found that the story's element must hold."""


@dataclass(frozen=True, slots=True)
class _Story:
    blocks: tuple[PageBlock, ...]
    left_out: tuple[LeftOut, ...]
    authors: tuple[str, ...]
    credits: tuple[str, ...] = ()
    """Lines by the headline that say who wrote it and when it was published."""
    above: str = ""
    """What stands right above the story, where a page says what it is: "Press release"."""


def read_html(original: bytes, name: str) -> Reading:
    """Read an HTML page. The text is its blocks joined by blank lines; nothing is fetched and no entity expanded."""
    decoded = _decode_page(original, name)
    parser = HTMLParser(remove_comments=False, no_network=True, huge_tree=False)
    try:
        root = document_fromstring(_without_xml_declaration(decoded.text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Damaged(
            f"{name} is not HTML that can be parsed; it is kept unread. Open it in a browser, save it anew and add that copy."
        ) from error
    declared = declared_by_markup(root)
    story = _find_story(root, declared)
    if not story.blocks:
        raise NoReader(
            f"{name} has no story in its HTML: the page may have been built by scripts. It is kept unread. "
            "Save it from a browser after it has loaded, or print it to PDF, and add that."
        )
    shown = story.blocks
    if shown[0].kind == "paragraph" and _names_title(shown[0], declared):
        shown = (replace(shown[0], kind="heading"), *shown[1:])
    text, blocks = assemble([Piece(block.text, None if block.kind == "paragraph" else block.kind) for block in shown])
    authors = declared.authors or story.authors
    published = declared.published or declared_date("\n".join(story.credits))
    found = find_facts(text, blocks, text, replace(declared, authors=authors, published=published, above=story.above))
    title = _title(story.blocks, declared)
    return Reading(
        text=text,
        blocks=blocks,
        media_type="text/html",
        facts=replace(found.facts, title=title or found.facts.title),
        encoding=decoded.encoding,
        left_out=_capped(story.left_out),
        notes=(*_broken_note(decoded), *found.notes),
    )


def _decode_page(original: bytes, name: str) -> Decoded:
    match = _CHARSET.search(original[:4096])
    declared = match.group(1).decode("ascii") if match else None
    if declared and declared.lower() in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"}:
        declared = "cp1252"
    try:
        utf8 = original.decode("utf-8")
    except UnicodeDecodeError:
        utf8 = None
    decoded = decode(original, None if utf8 is not None else declared)
    if decoded is None:
        raise NoReader(f"{name} holds binary data, not a page in any encoding that could be told; it is kept unread.")
    return decoded


def _without_xml_declaration(text: str) -> str:
    """lxml refuses a string that declares an encoding of its own; a document type's entities are none of HTML's."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1)
    return re.sub(r"<!DOCTYPE[^\[>]*\[.*?\]\s*>", "", text, count=1, flags=re.IGNORECASE | re.DOTALL)


def _find_story(root: HtmlElement, declared: Declared) -> _Story:
    drop_unseen(root)
    body = root.find("body")
    if body is None:
        return _Story((), (), ())
    left_out, authors = _prune(body)
    blocks = page_blocks(body)
    chosen = _chosen(blocks, _found_by_trafilatura(root, blocks), body, declared.title)
    kept = set(chosen)
    outside = [LeftOut(text=block.text, why="outside the story") for at, block in enumerate(blocks) if at not in kept]
    story, dropped, named = _without_furniture([blocks[index] for index in chosen], declared.title)
    between = [
        blocks[index].text for index in range(min(chosen, default=0), max(chosen, default=0)) if index not in kept
    ]
    credits = [left.text for left in (*left_out, *dropped) if left.why in {"by-line", "date line"}]
    return _Story(
        tuple(story),
        (*left_out, *dropped, *outside),
        tuple(dict.fromkeys((*authors, *named, *(name for line in between for name in named_by(line))))),
        tuple(line for words in (*credits, *between) for line in words.split("\n")),
        blocks[min(chosen) - 1].text if chosen and min(chosen) > 0 else "",
    )


def _chosen(blocks: Sequence[PageBlock], core: frozenset[int], body: HtmlElement, title: str | None) -> list[int]:
    """Indexes of the blocks that are the story: all in its element, the headline and what leads in, and what Trafilatura found near it."""
    holder = _story_element(blocks, core, body)
    elements = set(holder.iter(etree.Element))
    inside = [index for index, block in enumerate(blocks) if block.element in elements]
    first, last = (inside[0], inside[-1]) if inside else (0, len(blocks))
    headline = _headline(blocks, first, title)
    chosen: list[int] = []
    for index, block in enumerate(blocks):
        after_headline = headline is None or index > headline
        within = block.element in elements and (after_headline or prose(block.text))
        leads = headline is not None and headline < index < first and _leads_in(block)
        found = index in core and after_headline and index <= last + _NEAR and prose(block.text)
        if index == headline or within or leads or found:
            chosen.append(index)
    return chosen


def _prune(body: HtmlElement) -> tuple[list[LeftOut], list[str]]:
    """Take furniture out of the tree; what it said, and the names in by-lines and author boxes."""
    amounts = running_text(body)
    whole = amounts.get(body, 0)
    left_out: list[LeftOut] = []
    authors: list[str] = []
    for element in list(body.iter(etree.Element)):
        if element is body or not _within(element, body):
            continue
        why = furniture_element(element, amounts, whole)
        if why is None and byline_element(element) and _is_byline(element):
            why = "by-line"
            authors += _byline_names(element)
        if why is not None:
            left_out += [LeftOut(text=block.text, why=why) for block in page_blocks(element)]
            element.drop_tree()
    return left_out, authors


def _within(element: HtmlElement, body: HtmlElement) -> bool:
    """Whether an element is still in the tree, after others were taken out."""
    return next((ancestor for ancestor in element.iterancestors() if ancestor is body), None) is not None


def _is_byline(element: HtmlElement) -> bool:
    """A short element that stands for itself: a name or a date, and no sentence, heading or part of one."""
    words = " ".join(element.text_content().split())
    if (
        len(words.split()) > 25
        or prose(words)
        or reports(words)
        or (len(words.split()) > 14 and next(element.iter("h1", "h2", "p", "img"), None) is not None)
    ):
        return False
    return not any(
        ancestor.tag in {"p", "li", "blockquote", "h1", "h2", "td"}
        and len(ancestor.text_content().split()) > len(words.split()) + 8
        for ancestor in element.iterancestors()
    )


def _byline_names(element: HtmlElement) -> list[str]:
    words = " ".join(element.text_content().split())
    if names := named_by(words):
        return names
    return [words] if is_name(words) and element.tag != "time" else []


def _found_by_trafilatura(root: HtmlElement, blocks: Sequence[PageBlock]) -> frozenset[int]:
    """Indexes of the blocks, not links or furniture, whose words Trafilatura takes for the story."""
    core = _core_words(root)
    found: set[int] = set()
    for index, block in enumerate(blocks):
        folded = _folded(block.text)
        own = block.linked * 2 < len(block.text) and furniture(" ".join(block.text.split())) is None
        if len(folded) >= _TELLING and own and folded in core:
            found.add(index)
    return frozenset(found)


def _story_element(blocks: Sequence[PageBlock], core: frozenset[int], body: HtmlElement) -> HtmlElement:
    """The smallest element of more than one block that holds nearly all the words that Trafilatura found."""
    weights: dict[HtmlElement, int] = {}
    counts: Counter[HtmlElement] = Counter()
    for index, block in enumerate(blocks):
        for element in (block.element, *block.element.iterancestors()):
            counts[element] += 1
            weights[element] = weights.get(element, 0) + (len(block.text) if index in core else 0)
    total = sum(len(blocks[index].text) for index in core)
    enough = [element for element, weight in weights.items() if weight >= _MOST * total and counts[element] > 1]
    if not total or not enough:
        return body
    return min(enough, key=lambda element: (counts[element], -sum(1 for _ in element.iterancestors())))


def _core_words(root: HtmlElement) -> str:
    """Trafilatura's story, folded to its letters and digits; asked for as much as it can find only where it finds little."""
    words = ""
    for favor_recall in (False, True):
        found = trafilatura.bare_extraction(
            copy.deepcopy(root),
            include_comments=False,
            include_tables=True,
            favor_recall=favor_recall,
            with_metadata=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
        body = getattr(found, "body", None)
        words = _folded(" ".join(body.itertext())) if body is not None else words
        if len(words) >= _ENOUGH:
            break
    return words


def _folded(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def _headline(blocks: Sequence[PageBlock], first: int, title: str | None) -> int | None:
    """The page's headline before or at the head of the story's element: a heading or line of the declared title, or an <h1>."""
    wanted = _folded(title or "")
    near = range(min(first + _TOP_BLOCKS, len(blocks)))
    headings = [index for index in near if blocks[index].kind == "heading"]
    for index in reversed(headings):
        folded = _folded(blocks[index].text)
        if wanted and folded and (folded in wanted or wanted in folded) and len(blocks[index].text.split()) >= 3:
            return index
    ones = [
        index
        for index in headings
        if index <= first and blocks[index].element.tag == "h1" and len(blocks[index].text.split()) >= 3
    ]
    if ones:
        return ones[-1]
    for index in near:
        if len(blocks[index].text.split()) >= 3 and _folded(blocks[index].text) in wanted:
            return index
    return None


def _leads_in(block: PageBlock) -> bool:
    """Words between headline and story that belong to it: a standfirst or the caption of the picture above it."""
    if block.kind == "caption":
        return True
    return block.linked * 2 < len(block.text) and (prose(block.text) or len(block.text.split()) >= 12)


def _without_furniture(
    blocks: Sequence[PageBlock], title: str | None
) -> tuple[list[PageBlock], list[LeftOut], tuple[str, ...]]:
    marked = mark_lines([" ".join(block.text.split()) for block in blocks], page=True)
    whys = dict(marked.whys)
    for index in range(len(blocks)):
        if index not in whys and (why := _link_furniture(blocks, index, title)):
            whys[index] = why
    whys.update({index: "stories elsewhere" for index in _teasers(blocks, whys) if index not in whys})
    seen = ""
    for index, block in enumerate(blocks):
        folded = _folded(block.text)
        if index not in whys and len(folded) >= 30 and _is_pull_quote(block) and folded in seen + _later(blocks, index):
            whys[index] = "words of the story, repeated"
        seen += folded + "|"
    for index in reversed(range(1, len(blocks))):
        if index not in whys and blocks[index].kind != "heading":
            break
        whys.setdefault(index, "heading of what is left out")
    kept = [block for index, block in enumerate(blocks) if index not in whys]
    dropped = [LeftOut(text=blocks[index].text, why=why) for index, why in sorted(whys.items())]
    return kept, dropped, marked.authors


def _teasers(blocks: Sequence[PageBlock], whys: Collection[int]) -> list[int]:
    """Blocks of a list of other stories at the end: linked headings with at most a paragraph each, under a heading or none.

    Only where at least two follow each other, and a story half as long again stands before them.
    """
    start = len(blocks)
    linked = 0
    index = len(blocks) - 1
    while index >= 0:
        heads = index in whys and blocks[index].kind == "heading" and blocks[index].linked > 0
        teases = (
            not heads
            and index > 0
            and index - 1 in whys
            and blocks[index - 1].kind == "heading"
            and blocks[index - 1].linked > 0
        )
        if not heads and not teases:
            break
        linked += heads
        start = index
        index -= 1
    if start > 0 and start < len(blocks) and blocks[start - 1].kind == "heading":
        start -= 1
    before = sum(len(block.text) for block in blocks[:start])
    after = sum(len(block.text) for block in blocks[start:])
    return list(range(start, len(blocks))) if linked >= 2 and 2 * before >= 3 * after else []


def _is_pull_quote(block: PageBlock) -> bool:
    chain = [block.element, *block.element.iterancestors()][:4]
    names = " ".join(f"{element.tag} {element.get('class') or ''}" for element in chain).lower()
    return re.search(r"\baside\b|pull-?quote|pullout|destacado|blockquote|highlight", names) is not None


def _later(blocks: Sequence[PageBlock], index: int) -> str:
    return "|".join(_folded(block.text) for block in blocks[index + 1 :])


def _link_furniture(blocks: Sequence[PageBlock], index: int, title: str | None) -> str | None:
    """A block that is nothing but a link to elsewhere: no sentence, not the headline, no item of a list led in by a colon."""
    block = blocks[index]
    letters = len(re.sub(r"\s", "", block.text))
    lines = block.text.split("\n")
    if block.kind != "table" and len(lines) > 1 and block.linked >= 0.6 * letters and not any(map(prose, lines)):
        return "links to other pages"
    sentence = prose(block.text) or (block.text.endswith((".", "!", "?", "”", "»")) and len(lines) == 1)
    if block.linked < 0.85 * letters or sentence or block.kind == "table":
        return None
    if block.kind == "heading" and (index == 0 or _folded(block.text) == _folded(title or "")):
        return None
    if block.kind in {"list item", "caption"}:
        start = index
        while start > 0 and blocks[start - 1].kind == block.kind:
            start -= 1
        if block.kind == "caption" or (start > 0 and blocks[start - 1].text.endswith(":")):
            return None
    return "link to another page"


def _names_title(block: PageBlock, declared: Declared) -> bool:
    """Whether a block is the headline: the page's <h1>, or all or most of the title that the markup declares."""
    if block.element.tag == "h1":
        return True
    folded = _folded(block.text)
    return len(block.text.split()) >= 3 and bool(folded) and folded in _folded(declared.title or "")


def _title(blocks: Sequence[PageBlock], declared: Declared) -> str | None:
    """The headline as it stands on the page; else as the markup declares it."""
    first = next((block for block in blocks[:3] if _names_title(block, declared)), None)
    return " ".join(first.text.split()) if first is not None else declared.title


def _capped(left_out: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    """At most some hundred pieces of some thousand characters: a page can carry a site's whole menu."""
    shown = [
        piece if len(piece.text) <= _SHOWN_CHARACTERS else replace(piece, text=piece.text[:_SHOWN_CHARACTERS] + "…")
        for piece in left_out[:_SHOWN_PIECES]
    ]
    if len(left_out) > _SHOWN_PIECES:
        shown.append(LeftOut(text=f"{len(left_out) - _SHOWN_PIECES} more pieces", why="page furniture"))
    return tuple(shown)


def _broken_note(decoded: Decoded) -> tuple[str, ...]:
    count = len(decoded.broken)
    return (f"{count} broken characters of the page are shown as \ufffd.",) if count else ()
