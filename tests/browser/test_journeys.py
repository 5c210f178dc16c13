"""What a person does at the desk, from the first address to a decision taken back, on the sample case."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from browser.conftest import Opener, Served, Watched

STORY = (
    "Harbour master resigns\n\nThe harbour master of Valdemora, Pilar Ocón, resigned on 9 October 2016. "
    "Ocón said that she had asked for the receipt of the list and never saw it.\n"
)


def asked(found: Watched, path: str) -> Any:
    """What a script is given at an address of the API, in the same session."""
    return found.page.request.get(found.base + path).json()


def decide(page: Page, why: str) -> None:
    """Give the reason and record."""
    dialog = page.locator("dialog[open]")
    dialog.get_by_label(re.compile("Why")).fill(why)
    dialog.get_by_role("button", name="Decide", exact=True).click()
    dialog.wait_for(state="detached")
    notices = page.locator(".notices p")
    expect(notices.get_by_text("Recorded:")).to_be_visible()
    # What one decided oneself is no news, whether its event or its answer comes first.
    page.wait_for_timeout(300)
    assert notices.count() == 1


def undo(page: Page) -> None:
    """Take back what was just decided, from the notice."""
    page.locator(".notices").get_by_role("button", name="Undo").click()
    expect(page.locator(".notices").get_by_text(re.compile("^Taken back: (?!Recorded)"))).to_be_visible()


def contested(found: Watched) -> str:
    """The claim of the sample with most accounts on both sides, or else with most accounts."""
    claims = asked(found, "/api/claims")
    best = max(
        claims, key=lambda item: (len(item["supports"]) * len(item["disputes"]), len(item["supports"]), item["id"])
    )
    identifier = best["id"]
    assert isinstance(identifier, str)
    return identifier


def text_of(place: Locator) -> str:
    return " ".join(place.inner_text().split())


def test_a_claim_is_compared_and_each_account_opens_its_passage(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    found.page.click("nav >> text=Claims")
    found.page.wait_for_url("**/claims")
    found.go(f"/claims/{contested(found)}")
    view = found.page.locator("main")
    expect(view.get_by_role("heading", name=re.compile("supports")).first).to_be_visible()
    expect(view.get_by_role("heading", name=re.compile("disputes")).first).to_be_visible()
    account = view.locator("blockquote a").first
    words = text_of(account)
    account.click()
    expect(found.page.locator("main [data-pin]").first).to_be_visible()
    shown = " ".join(found.page.locator("main").inner_text().split())
    assert words.split(" … ")[0][:60] in shown
    found.page.go_back()
    found.page.wait_for_url("**/claims/**")
    expect(view.locator("blockquote a").first).to_be_visible()


def test_two_are_merged_and_parted_again(own_desk: Served, opened: Opener) -> None:
    found = opened(own_desk)
    before = asked(found, "/api/desk/proposals")["total"]
    assert before > 0
    people = len(asked(found, "/api/people"))
    found.go("/people/proposals")
    pair = found.page.locator("main article").first
    pair.get_by_role("button", name="They are one").click()
    dialog = found.page.locator("dialog[open]")
    dialog.get_by_role("button", name="Decide", exact=True).click()
    assert dialog.is_visible(), "nothing is decided without a reason"
    dialog.get_by_label(re.compile("Why")).fill("The prosecutor's file names both as one.")
    dialog.get_by_role("button", name="Show what changes").click()
    expect(dialog.locator(".changes li").first).to_be_visible()
    assert len(asked(found, "/api/people")) == people, "a look at what changes records nothing"
    decide(found.page, "The prosecutor's file names both as one.")
    assert len(asked(found, "/api/people")) < people
    expect(found.page.locator("main article")).to_have_count(asked(found, "/api/desk/proposals")["total"])
    undo(found.page)
    assert len(asked(found, "/api/people")) == people
    assert asked(found, "/api/desk/proposals")["total"] == before


def test_a_lineage_is_split_and_joined_again(own_desk: Served, opened: Opener) -> None:
    found = opened(own_desk)
    claims = asked(found, "/api/claims")
    claim = max(
        claims, key=lambda item: (max((len(line["statements"]) for line in item["lineages"]), default=0), item["id"])
    )
    lineages = len(claim["lineages"])
    found.go(f"/claims/{claim['id']}")
    for fold in found.page.locator("main details:not([open]) > summary").all():
        if fold.is_visible() and "repeat" in fold.inner_text():
            fold.click()
    found.page.get_by_role("button", name="Not of this lineage").first.click()
    decide(found.page, "Its author spoke with another man.")
    after = asked(found, f"/api/claims?id={claim['id']}")[0]
    assert len(after["lineages"]) > lineages
    undo(found.page)
    assert asked(found, f"/api/claims?id={claim['id']}")[0] == claim


def test_a_document_is_added_and_read(own_desk: Served, opened: Opener, tmp_path: Path) -> None:
    found = opened(own_desk)
    documents = len(asked(found, "/api/documents"))
    (tmp_path / "resigns.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "nothing.txt").write_bytes(b"")
    found.go("/documents")
    found.page.locator("input[type=file]").first.set_input_files([tmp_path / "resigns.txt", tmp_path / "nothing.txt"])
    expect(found.page.locator("main").get_by_text("Harbour master resigns").first).to_be_visible(timeout=60_000)
    expect(found.page.locator("main").get_by_text("It is empty; nothing of it was taken.").first).to_be_visible()
    assert len(asked(found, "/api/documents")) == documents + 2, "what was refused is listed too"
    assert any(view["name"] == "Pilar Ocón" for view in asked(found, "/api/people"))


def test_the_command_adds_while_the_desk_is_open(own_desk: Served, opened: Opener, tmp_path: Path) -> None:
    found = opened(own_desk)
    (tmp_path / "resigns.txt").write_text(STORY, encoding="utf-8")
    found.go("/people?q=Oc%C3%B3n")
    add = [
        sys.executable,
        "-c",
        "from careo.cli import main; main()",
        "add",
        str(own_desk.folder),
        str(tmp_path / "resigns.txt"),
    ]
    subprocess.run(add, check=True, capture_output=True)
    expect(found.page.locator("main").get_by_role("link", name="Pilar Ocón").first).to_be_visible(timeout=60_000)


def test_two_browsers_see_each_other_and_overwrite_nothing(own_desk: Served, opened: Opener) -> None:
    first = opened(own_desk)
    further = first.page.evaluate(
        "fetch('/api/sessions', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'}).then((a) => a.json())"
    )
    second = opened(own_desk, address=further["address"], expected=("409",))
    claim = contested(first)
    for found in (first, second):
        found.go(f"/claims/{claim}")
        found.page.get_by_role("button", name="Check", exact=True).first.click()
    decide(first.page, "Read in the original.")
    expect(second.page.locator(".notices")).to_contain_text("checked")
    dialog = second.page.locator("dialog[open]")
    dialog.get_by_label(re.compile("Why")).fill("Read in the reprint.")
    dialog.get_by_role("button", name="Decide", exact=True).click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    expect(dialog.get_by_text("Decided meanwhile")).to_be_visible()
    whys = [item["why"] for item in asked(first, "/api/judgements")["items"]]
    assert whys == ["Read in the original."]


def test_searched_read_and_checked_by_keyboard_alone(own_desk: Served, opened: Opener) -> None:
    found = opened(own_desk)
    keys = found.page.keyboard
    keys.press("/")
    keys.type("receipt")
    keys.press("Enter")
    found.page.wait_for_url("**/search?q=receipt")
    found.settle()
    expect(found.page.locator("main mark").first).to_be_visible()
    keys.press("Escape")
    keys.press("j")
    keys.press("Enter")
    expect(found.page.locator("main [data-pin]").first).to_be_visible()
    keys.press("j")
    keys.press("Enter")
    check = found.page.get_by_role("button", name=re.compile("I checked it"))
    expect(check.first).to_be_visible()
    for _ in range(60):
        if found.page.evaluate("document.activeElement?.innerText ?? ''").startswith("I checked it"):
            break
        keys.press("Tab")
    keys.press("Enter")
    expect(found.page.locator("dialog[open]")).to_be_visible()
    found.page.locator("dialog[open] textarea").wait_for()
    for _ in range(6):
        if found.page.evaluate("document.activeElement?.tagName") == "TEXTAREA":
            break
        keys.press("Tab")
    keys.type("Read in the transcript.")
    for _ in range(4):
        keys.press("Tab")
        if found.page.evaluate("document.activeElement?.innerText") == "Decide":
            break
    keys.press("Enter")
    expect(found.page.locator(".notices").get_by_text("Recorded:")).to_be_visible()
    assert [item["kind"] for item in asked(found, "/api/judgements")["items"]] == ["check"]


def test_a_source_is_corrected_by_selecting_words_and_the_correction_is_undone(
    own_desk: Served, opened: Opener
) -> None:
    found = opened(own_desk)
    statements = asked(found, "/api/statements")
    told = next(item for item in statements if item["source"] and item["depth"] == 1 and item["manner"] == "reported")
    found.go(f"/documents/{told['document']}#{told['id']}")
    found.page.get_by_role("button", name="Correct who says it").click()
    chosen = found.page.locator(".choosing")
    found.page.locator("main [data-block] .text").nth(2).dblclick(position={"x": 25, "y": 16})
    words = chosen.locator("q").inner_text().strip('“”"« »').strip()
    assert words
    chosen.get_by_role("button", name="This is who says it").click()
    decide(found.page, "The heading names who says it.")
    now = next(item for item in asked(found, "/api/statements") if item["id"] == told["id"])
    assert now["source"]["text"] == words
    (start, end), *_ = now["source"]["spans"]
    (text,) = [item["text"] for item in asked(found, "/api/texts") if item["document"] == told["document"]]
    assert text[start:end] == words
    undo(found.page)
    assert next(item for item in asked(found, "/api/statements") if item["id"] == told["id"]) == told


def test_a_printed_page_says_on_whose_word_its_statements_stand(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    pages = {item["document"] for item in asked(found, "/api/statements") if item["source"]}
    found.go(f"/documents/{min(pages)}")
    found.page.emulate_media(media="print")
    expect(found.page.locator("button.note").first).to_be_visible()
    expect(found.page.locator("button.mark").first).to_be_visible()
    expect(found.page.locator("button.fold").first).to_be_hidden()
