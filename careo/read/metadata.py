"""The facts of a document besides its words: what it declares, what its formulas show, and nothing guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from careo.read.conditions import find_conditions
from careo.read.court_parties import court_parties
from careo.read.declared import (
    declared_authors,
    declared_date,
    declared_publisher,
    filing_date,
    find_title,
    letterhead_date,
    parse_date,
)
from careo.read.heads import find_head, head_date, head_publisher
from careo.read.interviews import interview_parties
from careo.read.issuers import find_issuer
from careo.read.making import find_circumstances, find_identifiers, find_parties
from careo.read.nature import find_kind
from careo.records.documents import Block, Facts, Language, Party
from careo.text.language import LANGUAGE_NAMES, detect_language


@dataclass(frozen=True, slots=True)
class Found:
    """Facts, and sentences about what stands in the way of reading."""

    facts: Facts
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What a file's markup declares, or a page's furniture shows; it goes before what the text shows."""

    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    page: bool = False
    """The text comes from a web page."""
    above: str = ""
    """What stands right above a page's story."""
    margins: tuple[str, ...] = ()
    """Heads and feet left out of its pages, where courts stamp when a paper was filed."""


def find_facts(text: str, blocks: tuple[Block, ...], whole: str, declared: Declared) -> Found:
    """Facts of a text. `whole` is the text with what was left out of it, where by-lines and date lines stand."""
    kind = find_kind(text, blocks, page=declared.page, above=declared.above)
    head = find_head(whole) if kind in {"news", None} else ()
    published = declared.published or declared_date(whole) or _date_of(head_date(head))
    if published is None and kind in {"letter", "press release", "official"}:
        published = letterhead_date(whole)
    if published is None and kind in {"pleading", "indictment", "ruling", "sworn statement"}:
        published = filing_date("\n".join((*declared.margins, whole)))
    authors = declared.authors or declared_authors(whole)
    publisher = declared.publisher or declared_publisher(whole) or head_publisher(head)
    if kind is None and authors and (publisher or published):
        kind = "news"
    language, note = _language(text, declared.language)
    parties = interview_parties(text, blocks, kind, find_parties(text, kind, court_parties(text, kind)))
    if publisher is None and kind == "press release" and (issuer := find_issuer(text)):
        publisher, parties = issuer.name, (issuer, *parties)
    if publisher and not any(party.role == "publisher" for party in parties):
        parties = (Party(role="publisher", name=publisher), *parties)
    facts = Facts(
        kind=kind,
        title=declared.title or find_title(text, blocks),
        publisher=publisher,
        authors=authors,
        published=published,
        language=language,
        parties=parties,
        identifiers=find_identifiers(text, kind),
        circumstances=find_circumstances(text, kind),
        conditions=find_conditions(text, blocks, kind),
    )
    return Found(facts, (note,) if note else ())


def _date_of(words: str | None) -> str | None:
    return parse_date(words) if words else None


def _language(text: str, declared: str | None) -> tuple[Language | None, str | None]:
    """English, Spanish, or None with a sentence. The words decide; a declaration only where they are too few."""
    detected = detect_language(text)
    code = detected or (declared or "").lower()[:2] or None
    for language in get_args(Language):
        if code == language:
            return language, None
    if code is None:
        return (
            None,
            "The language could not be told; statements are not read. Set the document's language to have it read.",
        )
    name = LANGUAGE_NAMES.get(code, f"a language marked “{code}”")
    return None, f"The text is in {name}, for which there is no reader yet; its statements are not read."
