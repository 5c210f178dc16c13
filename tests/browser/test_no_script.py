"""Words of documents are only ever words: whatever stands in a text, a title, a name of a file or a reason, nothing of it runs or is fetched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hollin import make_case

from browser.conftest import Opener, Served, Watched, once_opened, serving
from browser.vectors import TEMPLATES, VECTORS
from careo.records.viewers import Viewer

SPIED = "window.caught = []; window.pwned = (number) => window.caught.push(number);"
LISTS = (
    "/", "/claims", "/chronology", "/people", "/people/proposals", "/figures", "/origins", "/responses", "/gaps", "/documents",
    "/judgements",
)  # fmt: skip
MOST_OF_A_KIND = 8


def test_there_are_enough_of_them() -> None:
    assert len(set(VECTORS)) == len(TEMPLATES) >= 60


def story(vectors: tuple[str, ...]) -> str:
    """A story in which every vector stands where Careo looks: as source, as what was said, quoted, in a name, beside a figure and a date."""
    lines = []
    for number, vector in enumerate(vectors):
        lines.append(f"Mayor Ada Lund said on {number % 27 + 1} May 2012 that {vector} had closed {number + 3} quays.")
        lines.append(f"“{vector}”, said the harbour master Jon {vector} Berg. Ada Lund denied that {vector} was true.")
    return "\n\n".join(lines)


def page(title: str, vectors: tuple[str, ...]) -> str:
    """The same as a web page, its words escaped as an honest page would, with live attempts around them."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in story(vectors).split("\n\n"))
    live = "<script>parent.pwned(900)</script><img src=//evil.example/900.png><body onload=parent.pwned(901)>"
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title)}</title>'
        f'<meta name="author" content="{escape(title, quote=True)}"><meta property="og:site_name" content="{escape(title, quote=True)}">'
        f'<base href="//evil.example/"></head><body><article><h1>{escape(title)}</h1>{paragraphs}</article>{live}</body></html>'
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A case whose folder, files, texts, facts and judgements are all hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    papers = folder / "papers"
    papers.mkdir()
    for start in range(0, len(VECTORS), 14):
        some = VECTORS[start : start + 14]
        (papers / f"{start}.txt").write_text(story(some), encoding="utf-8")
        (papers / f"{start}.html").write_text(page(some[0], some[:3]), encoding="utf-8")
    for number, vector in enumerate(VECTORS):
        name = vector.replace("/", "∕").replace("\0", "")[:60]
        with open(os.fsencode(papers / f"{name} {number}.bin"), "wb") as file:
            file.write(b"\0\1\2" + str(number).encode())
    for number in range(0, len(VECTORS), 3):
        (papers / f"{number} facts.txt").write_text(f"Mayor Ada Lund said that {VECTORS[number]}.", encoding="utf-8")
    path = folder / "<img src=x onerror=pwned(800)>"
    with make_case(path, Viewer(name="<svg onload=pwned(801)>")) as case:
        case.add([papers])
        shown = [(item.id, item.paths) for item in case.documents() if item.outcome == "read"]
        short = [document for document, paths in shown if document and paths[0].endswith(" facts.txt")]
        assert len(short) == len(range(0, len(VECTORS), 3))
        for number, vector in enumerate(VECTORS):
            field = ("title", "publisher", "authors")[number % 3]
            case.judge("correct document", [short[number // 3]], f"why {vector}", field=field, value=vector)
        statements = [item.id for document in short for item in case.material().extraction(document).statements]
        for number, identifier in enumerate(statements[:6]):
            case.judge("check", [identifier], VECTORS[number])
        case.findings()
    with serving(path) as served:
        yield once_opened(served)


def unharmed(found: Watched, where: str) -> None:
    """Nothing ran, nothing new is in the page that could, and everything that moves by mouse or focus has been tried."""
    assert found.page.evaluate("window.caught") == [], where
    planted = "main :is(script, iframe:not([sandbox]), object, embed, base, meta, link, style, form:not([class]), video, audio, marquee)"
    assert found.page.evaluate(f"document.querySelectorAll({planted!r}).length") == 0, where
    handlers = "[...document.querySelectorAll('main *')].flatMap((e) => e.getAttributeNames()).filter((n) => n.startsWith('on'))"
    assert found.page.evaluate(handlers) == [], where
    links = "[...document.querySelectorAll('a[href]')].filter((a) => a.origin !== location.origin).map((a) => a.href)"
    assert found.page.evaluate(links) == [], where


def addresses(served: Served) -> list[str]:
    """Every list, every document that was read, and some pages of every other kind of thing."""
    assert served.session is not None
    with httpx.Client(base_url=served.base, cookies=dict([served.session]), timeout=60) as client:
        asked: dict[str, Any] = {
            noun: client.get(f"/api/{noun}").json() for noun in ("documents", "claims", "people", "origins")
        }
    found = list(LISTS)
    for noun, items in asked.items():
        ids = [item["id"] for item in items if item["id"] is not None]
        if noun == "documents":
            ids = [item["id"] for item in items if item["outcome"] == "read"]
        most = len(ids) if noun == "documents" else MOST_OF_A_KIND
        found += [f"/{noun}/{identifier}" for identifier in ids[:: max(1, len(ids) // most)][:most]]
    return found


@pytest.mark.timeout(280)
def test_nothing_runs_in_any_view(opened: Opener, hostile: Served) -> None:
    found = opened(hostile)
    found.context.add_init_script(SPIED)
    for address in addresses(hostile):
        found.go(address)
        unharmed(found, address)


@pytest.mark.timeout(280)
def test_nothing_runs_in_what_was_searched_for(opened: Opener, hostile: Served) -> None:
    found = opened(hostile)
    found.context.add_init_script(SPIED)
    for vector in VECTORS[::3]:
        found.go(f"/search?q={quote(vector)}")
        unharmed(found, vector)
        found.go(f"/people?q={quote(vector)}")
        unharmed(found, vector)


def test_an_address_is_only_an_address(opened: Opener, hostile: Served) -> None:
    found = opened(hostile, expected=("404",))
    found.context.add_init_script(SPIED)
    for vector in VECTORS[::5]:
        found.go(f"/claims/{quote(vector, safe='')}")
        unharmed(found, vector)
        found.go(f"/#{quote(vector)}")
        unharmed(found, vector)
