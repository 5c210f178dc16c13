"""Captured pages: every word of the story, no word of the page around it, and only what the page itself declares."""

from __future__ import annotations

from pathlib import Path

import pytest

from careo.errors import NoReader
from careo.options import ReadOptions
from careo.read import read
from careo.read.html_declared import as_edtf
from careo.records.documents import Facts, Reading

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def read_page(html: str) -> Reading:
    return read(html.encode(), "page.html", ReadOptions())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_whole_story_and_nothing_of_the_page(path: Path) -> None:
    reading = read(path.read_bytes(), path.name, ReadOptions())
    shown = "\n\n".join(f"{block.kind}: {reading.text[block.start : block.end]}" for block in reading.blocks)
    assert shown == path.with_suffix(".story.txt").read_text(encoding="utf-8").rstrip("\n")
    assert reading.text == "\n\n".join(reading.text[block.start : block.end] for block in reading.blocks)
    assert reading.left_out


DECLARED = {
    "modern_news": ("The Port Lantern", ("Nadia Okonjo", "Peter Vance"), "2019-03-14", "en"),
    "old_tables": (None, ("Harold Finch",), None, "en"),
    "spanish_news": ("La Voz del Istmo", ("Inés Carrasco",), "2014-08", "es"),
    "plain_divs": (None, (), "2016", "en"),
    "spanish_interview": ("Periódico Sur", ("Luz Marín", "José Ortega y Vega"), "2016-09-01", "es"),
    "timeline": (None, ("MARA TOLLAND", "JO BREW"), None, "en"),
    "unnamed_divs": (None, ("Karl Meyer",), None, "en"),
    "blog": (None, ("Lena Marsh",), "2008-06-03", "en"),
}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_facts_are_those_that_the_page_declares(path: Path) -> None:
    facts: Facts = read(path.read_bytes(), path.name, ReadOptions()).facts
    assert (facts.publisher, facts.authors, facts.published, facts.language) == DECLARED[path.stem]
    assert facts.kind == "news"
    heading = path.with_suffix(".story.txt").read_text(encoding="utf-8").split("\n")[0]
    assert facts.title == heading.removeprefix("heading: ")


@pytest.mark.parametrize(
    ("declared", "edtf"),
    [
        ("2012-05-03T10:00:00Z", "2012-05-03"),
        ("2012-05-03", "2012-05-03"),
        ("20120503", "2012-05-03"),
        ("2012/05/03 10:22", "2012-05-03"),
        ("2012-05", "2012-05"),
        ("2012", "2012"),
        ("May 3, 2012", "2012-05-03"),
        ("3 de mayo de 2012", "2012-05-03"),
        ("Thu, 03 May 2012 10:00:00 GMT", "2012-05-03"),
        ("mayo de 2012", "2012-05"),
        ("03/04/2012", None),
        ("23/04/2012", "2012-04-23"),
        ("1970-01-01T00:00:00Z", None),
        ("2012-13-45", None),
        ("yesterday", None),
        (20120503, None),
    ],
)
def test_a_declared_date_keeps_its_precision(declared: object, edtf: str | None) -> None:
    assert as_edtf(declared) == edtf


BODY = "<p>The clerks told the board on Monday that the ledgers of the port had been rewritten in March.</p>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>In 2011, on March 4, 2011, the port was closed, said the clerks who were there at the time.</p>"),
        ('<meta property="article:modified_time" content="2015-01-01">', ""),
        ("", '<div class="comment"><time datetime="2015-01-01">Jan 1</time></div>'),
        ("", '<footer>Copyright 2014</footer><div class="related"><time datetime="2013-02-02">Feb 2</time></div>'),
    ],
)
def test_no_publication_date_is_made_up(head: str, body: str) -> None:
    page = f"<html lang='en'><head><title>Ledgers</title>{head}</head><body><article><h1>Ledgers were rewritten</h1>{BODY}{body}</article></body></html>"
    assert read_page(page).facts.published is None


def test_entities_are_not_expanded_and_nothing_is_fetched() -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html lang='en'><body><h1>Ledgers were rewritten</h1>{BODY}<p>And &b; and &x; then.</p></body></html>"
    )
    text = read_page(page).text
    assert "aaaa" not in text
    assert "root:" not in text


def test_soft_hyphens_and_hard_spaces_do_not_break_words() -> None:
    page = f"<html lang='en'><body><h1>Ledgers were rewritten</h1>{BODY}<p>The inves&shy;tigation&nbsp;ended, she said.</p></body></html>"
    assert "The investigation ended, she said." in read_page(page).text


def test_an_interview_has_turns() -> None:
    turns = "<p>Q: Who closed the port?</p><p>A: The director closed it, and nobody asked him why he did that.</p>" * 3
    reading = read_page(f"<html lang='en'><body><h1>The clerk answers</h1>{BODY}{turns}</body></html>")
    assert sum(block.kind == "turn" for block in reading.blocks) == 6


def test_a_page_without_words_is_kept_unread() -> None:
    with pytest.raises(NoReader, match="no story in its HTML"):
        read_page("<html><head><script>render()</script></head><body><div id='root'></div></body></html>")


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("COMUNICADO DE PRENSA", "press release"),
        ("Press release", "press release"),
        ("Opinión", "news"),
        ("Press releases of other years are kept in the archive of the board", "news"),
    ],
)
def test_what_stands_above_the_headline_says_what_the_page_is(above: str, kind: str) -> None:
    said = "".join(
        f"<p>The harbour board will rebuild the {side} pier, and nobody has to move.</p>"
        for side in ("east", "west", "north")
    )
    page = f"<html><body><div><a href='/'>Home</a></div><div class='content'><p>{above}</p><h1>Piers to be rebuilt</h1>{said}</div></body></html>"
    assert read(page.encode(), "page.html", ReadOptions()).facts.kind == kind
