"""Searching at the desk in a browser: typed, read in context, walked by keyboard, opened, and come back to."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hollin import TEXTS, make_case
from playwright.sync_api import expect

from browser.conftest import Opener, Served, once_opened, serving

ODD = "Clerk Odo Marsh said that 𝔘nusual <img src=x onerror=alert(1)> marks stood in the culvert ledger.\n"


@pytest.fixture(scope="module")
def hollin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small pile about the bridge at Hollin, with one text more that would like to be a page."""
    folder = tmp_path_factory.mktemp("hollin")
    pile = folder / "pile"
    pile.mkdir()
    for file, words in {**TEXTS, "odd.txt": ODD}.items():
        (pile / file).write_text(words, encoding="utf-8")
    with make_case(folder / "case") as case:
        case.add([pile])
        case.findings()
    with serving(folder / "case") as served:
        yield once_opened(served)


def test_what_is_typed_is_looked_for_at_once(opened: Opener, hollin: Served) -> None:
    found = opened(hollin)
    page = found.page
    found.go("/search")
    expect(page.get_by_role("heading", name="How to write a query")).to_be_visible()
    expect(page.locator("main input[type=search]")).to_be_focused()
    page.keyboard.type("brill")
    expect(page.locator("main mark").first).to_have_text("Brill")
    expect(page).to_have_url(re.compile(r"/search\?q=brill$"))
    expect(page.get_by_text("Searched for “brill”.")).to_be_visible()
    expect(page.get_by_role("link", name="Documents 2")).to_be_visible()
    expect(page.get_by_role("link", name="Statements 2")).to_be_visible()


def test_hits_are_walked_opened_and_come_back_to_by_keyboard_alone(opened: Opener, hollin: Served) -> None:
    found = opened(hollin)
    page = found.page
    found.go("/")
    expect(page.locator("main h1")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("hurt")
    page.keyboard.press("Enter")
    expect(page.locator("main mark").first).to_have_text("hurt")
    page.locator("main h1").focus()
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("k")
    assert first != second
    assert page.evaluate("document.activeElement.getAttribute('href')") == first
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/documents/[0-9a-f]{64}\?at=\d+-\d+$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/search\?q=hurt$"))
    expect(page.locator("main mark").first).to_have_text("hurt")


def test_links_narrow_what_was_found_and_let_it_go_again(opened: Opener, hollin: Served) -> None:
    found = opened(hollin)
    page = found.page
    found.go("/search?q=hollin")
    narrow = page.get_by_role("complementary", name="Narrow what was found")
    narrow.get_by_role("link", name="Spanish").click()
    expect(page).to_have_url(re.compile(r"language=es"))
    expect(page.get_by_role("link", name="Documents 1")).to_be_visible()
    narrow.get_by_role("link", name=re.compile("Spanish")).click()
    expect(page.get_by_role("link", name="Documents 3")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("link", name="Documents 1")).to_be_visible()


def test_a_query_that_cannot_be_followed_says_so_and_finds_its_words(opened: Opener, hollin: Served) -> None:
    found = opened(hollin)
    page = found.page
    found.go('/search?q="council')
    expect(page.get_by_text("a quotation mark is missing")).to_be_visible()
    expect(page.locator("main mark").first).to_have_text("council")
    found.go("/search?q=zebra")
    expect(page.get_by_text("Nothing in what is shown of this case holds this.")).to_be_visible()
    expect(page.get_by_role("heading", name="How to write a query")).to_be_visible()


def test_words_of_documents_are_only_ever_words(opened: Opener, hollin: Served) -> None:
    found = opened(hollin)
    page = found.page
    found.go("/search?q=culvert&in=texts")
    expect(page.locator("main mark")).to_have_text(["culvert"])
    expect(page.locator("main").get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    expect(page.locator("main img")).to_have_count(0)
