"""axe-core finds nothing serious in any view, in light or dark, wide or narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from browser.conftest import Opener, Served, Watched

AXE = Path(__file__).parents[2] / "desk" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = (
    "/", "/claims", "/claims/CLAIM", "/chronology", "/people", "/people/proposals", "/people/PERSON", "/figures", "/origins",
    "/origins/ORIGIN", "/responses", "/gaps", "/documents", "/documents/DOCUMENT", "/documents/DOCUMENT#STATEMENT",
    "/judgements", "/search", "/search?q=list", "/search?q=zzzz", "/parts", "/nothing",
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


def serious(found: Watched) -> list[str]:
    """What axe-core calls serious or worse on the page as it stands, one line a place."""
    found.page.evaluate(AXE.read_text(encoding="utf-8"))
    results = found.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})"
        for violation in results["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.fixture(scope="session", params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    assert isinstance(request.param, str)
    return request.param


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_serious(opened: Opener, desk: Served, ids: dict[str, str], view: str, theme: str) -> None:
    found = opened(desk, theme=theme)
    for word, identifier in ids.items():
        view = view.replace(word, identifier)
    found.go(view)
    assert serious(found) == []
    found.page.set_viewport_size({"width": 390, "height": 844})
    assert serious(found) == []
    assert found.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
        "the page is wider than the screen"
    )
