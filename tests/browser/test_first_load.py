"""What the first page fetches stays small; what one view alone needs is fetched by that view."""

from __future__ import annotations

import gzip

from playwright.sync_api import Response

from browser.conftest import Opener, Served

MOST_BYTES = 250_000


def test_the_first_load_is_small(opened: Opener, desk: Served) -> None:
    found = opened(desk)
    fetched: dict[str, int] = {}

    def answered(response: Response) -> None:
        if not response.url.endswith("/api/events") and response.status == 200:
            fetched[response.url] = len(gzip.compress(response.body()))

    found.page.on("response", answered)
    found.go("/")
    found.page.wait_for_timeout(300)
    assert len(fetched) > 5
    assert sum(fetched.values()) < MOST_BYTES, sorted(fetched.items(), key=lambda item: -item[1])[:8]
    assert not [url for url in fetched if "pdf" in url or "dagre" in url or "force" in url]
