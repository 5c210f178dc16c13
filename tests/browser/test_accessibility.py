"""axe-core finds nothing serious in any view, in light or dark, wide or narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser

from browser.conftest import Served, Watched, opening

AXE = Path(__file__).parents[2] / "desk" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = (
    "/", "/claims", "/claims/CLAIM", "/chronology", "/people", "/people/proposals", "/people/PERSON", "/figures", "/origins",
    "/origins/ORIGIN", "/responses", "/gaps", "/documents", "/documents/DOCUMENT", "/documents/DOCUMENT#STATEMENT",
    "/judgements", "/search", "/search?q=list", "/search?q=zzzz", "/parts", "/nothing",
    "/claims/nothing", "/people/nothing", "/origins/nothing", "/documents/nothing",
)  # fmt: skip


@pytest.fixture(scope="session")
def ids(desk: Served) -> dict[str, str]:
    """For each word in capitals above an id of the sample case: where several are, the one with most in it."""
    assert desk.session is not None
    with httpx.Client(base_url=desk.base, cookies=dict([desk.session])) as client:
        asked: dict[str, Any] = {
            noun: client.get(f"/api/{noun}").json() for noun in ("claims", "people", "origins", "statements")
        }
    nested = max(asked["statements"], key=lambda item: (item["depth"], item["id"]))
    return {
        "CLAIM": max(asked["claims"], key=lambda item: (len(item["supports"]) * len(item["disputes"]), item["id"]))[
            "id"
        ],
        "PERSON": max(asked["people"], key=lambda item: (item["mentions"], item["id"]))["id"],
        "ORIGIN": max(asked["origins"], key=lambda item: (item["claims"], item["id"]))["id"],
        "DOCUMENT": nested["document"],
        "STATEMENT": nested["id"],
    }


@pytest.fixture(scope="module", params=["light", "dark"])
def looked_at(request: pytest.FixtureRequest, chromium: Browser, desk: Served) -> Iterator[Watched]:
    """The desk in one theme, in one browser that goes from view to view."""
    with opening(chromium) as open_desk:
        found = open_desk(desk, theme=request.param, expected=("404",))
        found.context.add_init_script(path=AXE)
        yield found


def serious(found: Watched, width: int) -> list[str]:
    """What axe-core calls serious or worse on the page as it stands, one line a place; and whether it is wider than the screen."""
    found.page.set_viewport_size({"width": width, "height": 900})
    results = found.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    wider = found.page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)")
    return [f"the page is {wider} pixels wider than a screen of {width}"] * (wider > 0) + [
        f"{violation['id']} at {width}: {node['html'][:160]} ({node['failureSummary'][:200]})"
        for violation in results["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_serious(looked_at: Watched, ids: dict[str, str], view: str) -> None:
    for word, identifier in ids.items():
        view = view.replace(word, identifier)
    looked_at.go(view)
    found = serious(looked_at, 1440) + serious(looked_at, 390)
    troubles = [*looked_at.troubles]
    looked_at.troubles.clear()
    assert found + troubles == []
