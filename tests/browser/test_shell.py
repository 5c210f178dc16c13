"""The desk itself: opens once, walks by addresses and keys, speaks two languages, in light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from browser.conftest import Opener, Served


def test_the_desk_opens_by_its_address_once(own_desk: Served, opened: Opener) -> None:
    first = opened(own_desk)
    assert first.page.url == f"{own_desk.base}/"
    assert first.page.locator("nav >> text=Claims").is_visible()
    again = first.page.request.get(own_desk.address)
    assert again.status == 403


def test_back_comes_back(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    found.page.click("nav >> text=Claims")
    found.page.wait_for_url("**/claims")
    found.page.click("nav >> text=People")
    found.page.wait_for_url("**/people")
    found.page.go_back()
    found.page.wait_for_url("**/claims")
    assert found.page.locator("nav a[aria-current=page]").inner_text() == "Claims"


def test_what_is_at_no_address_is_said(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    found.go("/nothing/here")
    assert found.page.locator("h1").inner_text() == "There is no such page"


@pytest.mark.parametrize(("language", "word"), [("en-GB", "Claims"), ("es-MX", "Afirmaciones")])
def test_the_desk_speaks_the_browsers_language(opened: Opener, desk: Served, language: str, word: str) -> None:
    found = opened(desk, language=language)
    assert found.page.locator(f"nav >> text={word}").is_visible()


def test_the_language_can_be_changed_and_is_kept(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    found.page.click("text=Español")
    found.page.locator("nav >> text=Cronología").wait_for()
    found.go("/parts")
    assert found.page.locator("h1").inner_text() == "Las piezas del escritorio"
    assert found.page.get_attribute("html", "lang") == "es"


def test_the_keys_are_shown_and_search_is_one_key_away(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    found.page.keyboard.press("?")
    assert found.page.locator("dialog[open]").inner_text().startswith("Keys")
    found.page.keyboard.press("Escape")
    found.page.locator("dialog[open]").wait_for(state="detached")
    found.page.keyboard.press("/")
    assert found.page.evaluate("document.activeElement.matches('[data-search]')")


def test_the_rail_folds_on_a_small_screen(opened: Opener, desk: Served) -> None:
    found = opened(desk, width=390)
    assert not found.page.locator("nav >> text=Claims").is_visible()
    found.page.click("text=Menu")
    found.page.click("nav >> text=Claims")
    found.page.wait_for_url("**/claims")
    expect(found.page.locator("nav >> text=People")).to_be_hidden()
    assert found.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
