"""What a page's markup declares: title, publisher, authors, publication date, language. Nothing is taken from its body.

A date counts only where the page says that it is the date of publication (JSON-LD, meta, or a marked <time>).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from careo.read.declared import parse_date
from careo.read.metadata import Declared
from careo.read.page_lines import is_name, split_names

_DATE_METAS = (
    "article:published_time og:published_time datepublished date.published publish-date publish_date published_date publication_date "
    "pubdate parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date citation_publication_date "
    "citation_date article.published originalpublicationdate pdate date"
).split()
_AUTHOR_METAS = (
    "author parsely-author sailthru.author dc.creator dcterms.creator citation_author article:author byl".split()
)
_PUBLISHER_METAS = (
    "og:site_name dc.publisher dcterms.publisher publisher article:publisher_name application-name".split()
)
_TITLE_METAS = "og:title twitter:title dc.title dcterms.title citation_title".split()
_LANGUAGE_METAS = "og:locale dc.language dcterms.language content-language language".split()
_ARTICLE_TYPES = re.compile(r"article|posting|report|webpage|creativework", re.IGNORECASE)
_NO_PERSON = frozenset(
    "admin administrator staff editor redacción redaccion newsroom webmaster guest anonymous root".split()
)
_LARGEST_DATA = 500_000


def declared_by_markup(root: HtmlElement) -> Declared:
    """The declarations of a parsed page, before anything is taken out of it."""
    metas = _metas(root)
    data = list(_linked_data(root))
    publisher = _first(metas, _PUBLISHER_METAS) or _publisher_of(data)
    return Declared(
        title=_title(root, metas, data, publisher),
        publisher=publisher,
        authors=_authors(root, metas, data, publisher),
        published=_published(root, metas, data),
        language=(root.get("lang") or root.get("xml:lang") or _first(metas, _LANGUAGE_METAS) or "").strip() or None,
        page=True,
    )


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: Sequence[str]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _linked_data(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects of a page that describe an article."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text:
            try:
                parsed = json.loads(script.text[:_LARGEST_DATA].strip().rstrip(";"))
            except (ValueError, RecursionError):
                continue
            objects = parsed if isinstance(parsed, list) else [parsed]
            objects = [one for top in objects for one in (top, *_graph(top))]
            yield from (
                one for one in objects if isinstance(one, dict) and _ARTICLE_TYPES.search(str(one.get("@type")))
            )


def _graph(one: Any) -> list[Any]:
    graph = one.get("@graph") if isinstance(one, dict) else None
    return graph if isinstance(graph, list) else []


def _names(value: Any) -> list[str]:
    if isinstance(value, list):
        return [name for one in value for name in _names(one)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [" ".join(value.split())] if isinstance(value, str) and value.strip() else []


def _publisher_of(data: Sequence[dict[str, Any]]) -> str | None:
    return next((name for one in data for name in _names(one.get("publisher"))), None)


def _title(
    root: HtmlElement, metas: dict[str, list[str]], data: Sequence[dict[str, Any]], publisher: str | None
) -> str | None:
    declared = next((name for one in data for name in _names(one.get("headline"))), None) or _first(metas, _TITLE_METAS)
    if declared:
        return _without_site(declared, publisher)
    element = next(root.iter("title"), None)
    words = " ".join((element.text_content() if element is not None else "").split())
    return _without_site(words, publisher) or None


def _without_site(title: str, publisher: str | None) -> str:
    """A title without the site's name at its end."""
    parts = re.split(r"\s+[|–—·»-]\s+", title)
    if publisher and len(parts) > 1 and parts[-1].casefold() == publisher.casefold():
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»-")
    return title


def _authors(
    root: HtmlElement, metas: dict[str, list[str]], data: Sequence[dict[str, Any]], publisher: str | None
) -> tuple[str, ...]:
    names = [name for one in data for name in _names(one.get("author"))]
    if not names:
        names = [content for meta in _AUTHOR_METAS[:1] for content in metas.get(meta, ())]
    if not names:
        names = next((metas[meta] for meta in _AUTHOR_METAS if meta in metas), [])
    if not names:
        marked = root.xpath('//*[@rel="author" or @itemprop="author"]')
        names = [" ".join(element.text_content().split()) for element in marked]
    cleaned = [_cleaned(part) for name in names for part in split_names(_cleaned(name))]
    return tuple(dict.fromkeys(name for name in cleaned if _is_author(name, publisher)))


def _cleaned(name: str) -> str:
    return re.sub(r"^(?:by|por|written by|escrito por)[:\s]+", "", name, flags=re.IGNORECASE).strip(" ,.")


def _is_author(name: str, publisher: str | None) -> bool:
    folded = name.casefold()
    if "://" in name or folded in _NO_PERSON or (publisher and folded == publisher.casefold()):
        return False
    return is_name(name) or (name.isupper() and len(name.split()) in {2, 3, 4})


def _published(root: HtmlElement, metas: dict[str, list[str]], data: Sequence[dict[str, Any]]) -> str | None:
    """EDTF to the day at most. Markup that contradicts itself goes by the order of this function."""
    for one in data:
        if date := as_edtf(one.get("datePublished")):
            return date
    for name in _DATE_METAS:
        for content in metas.get(name, ()):
            if date := as_edtf(content):
                return date
    for element in root.xpath('//*[@itemprop="datePublished"] | //time[@pubdate] | //article//time[@datetime]'):
        if _modified(element):
            continue
        if date := as_edtf(element.get("datetime") or element.get("content") or element.text_content()):
            return date
    return None


def _modified(element: HtmlElement) -> bool:
    """Whether a <time> is that of an update, or of a comment or another story inside the article."""
    names = " ".join(f"{one.get('class') or ''} {one.get('id') or ''}" for one in (element, *element.iterancestors()))
    return re.search(r"updat|modif|actualiz|comment|comentari|related|relacionad", names, re.IGNORECASE) is not None


def as_edtf(value: Any) -> str | None:
    """A declared date as EDTF with its own precision; no time of day, which is in no known zone."""
    if not isinstance(value, str):
        return None
    words = value.strip()
    if re.fullmatch(r"(?:19|20)\d\d", words):
        return words
    if match := re.fullmatch(r"((?:19|20)\d\d)[/.]?(\d\d)[/.]?(\d\d)(?:[T ].*)?", words):
        words = "-".join(match.groups())
    date = parse_date(re.split(r"[T ](?=\d\d:)", words)[0] if words[:4].isdigit() else words)
    return None if date is None or date.startswith("1970-01-01") else date
