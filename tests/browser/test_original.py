"""A captured page beside its text stays closed in its frame: nothing in it runs, nothing is fetched, nowhere can it lead."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import Opener, Served, Watched, once_opened, serving
from careo.case.case import new_case

STORY = (
    "<p>Mayor Ada Lund of Brackwater said on 3 May 2012 that the <b>north quay</b> had been closed for a week.</p>"
    "<p>The harbour master denied that. <a id=link href=HERE/link>The full report</a> "
    "<a id=top target=_top href=HERE/top>the page before</a> <a id=tab target=_blank href=HERE/tab>in a new tab</a></p>"
)
ATTEMPTS = (
    "<script src=HERE/script.js></script>",
    "<script>fetch('HERE/inline'); document.body.append('this page ran'); if (parent !== self) top.location = 'HERE/moved'</script>",
    "<link rel=stylesheet href=HERE/sheet.css><link rel=prefetch href=HERE/prefetch><link rel=icon href=HERE/icon.png>",
    "<style>@import 'HERE/import.css'; body { background: url(HERE/background.png) }</style>",
    "<meta http-equiv=refresh content='1;url=HERE/refresh'>",
    "<img src=HERE/picture.png onerror=\"new Image().src = 'HERE/error'\">",
    "<img src=/api/claims>",
    "<iframe src=HERE/frame></iframe><object data=HERE/object></object><embed src=HERE/embed>",
    "<video src=HERE/video autoplay></video><audio src=HERE/audio autoplay></audio>",
    "<svg onload=\"fetch('HERE/svg')\"><image href=HERE/svg.png /></svg>",
    "<details open ontoggle=\"fetch('HERE/toggle')\"><summary>more</summary></details>",
    "<form action=HERE/form><button id=send>Send</button></form>",
)
REFUSALS = ("sandboxed", "default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "frame-src 'self'")
"""What Chromium says when one of the policies that the original stands under holds something back."""


@dataclass
class Elsewhere:
    """A server that would be on another host, and what was asked of it."""

    base: str
    asked: list[str] = field(default_factory=list)

    def page(self) -> str:
        """A page of news, with all attempts in it."""
        return (
            "<!doctype html><html lang=en><head><title>The north quay</title></head><body><article><h1>The north quay</h1>"
            f"{STORY}</article>{''.join(ATTEMPTS)}</body></html>"
        ).replace("HERE", self.base)


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Elsewhere]:
    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            body = found.page().encode() if self.path == "/news" else b""
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing: what was asked is looked at by the tests."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        found = Elsewhere(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield found
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def captured(tmp_path_factory: pytest.TempPathFactory, elsewhere: Elsewhere) -> Iterator[tuple[Served, str]]:
    """A case with that page as its one document, served; and the id of the document."""
    folder: Path = tmp_path_factory.mktemp("captured")
    (folder / "quay.html").write_text(elsewhere.page(), encoding="utf-8")
    with new_case(folder / "case") as case:
        case.add([folder / "quay.html"])
        case.findings()
        (document,) = case.documents()
        assert document.id is not None
    with serving(folder / "case") as served:
        yield once_opened(served), document.id


def patiently(page: Page) -> None:
    """Long enough for what is on a page to load, and for the refresh in it."""
    page.wait_for_timeout(2_500)


def nothing_was_asked(found: Watched, elsewhere: Elsewhere) -> None:
    """Chromium tells of a request also where its policy then holds it back, so the other side says what was asked of it."""
    assert elsewhere.asked == []
    found.outside[:] = [url for url in found.outside if not url.startswith(elsewhere.base)]


def test_the_attempts_are_real(chromium: Browser, elsewhere: Elsewhere) -> None:
    page = chromium.new_page()
    elsewhere.asked.clear()
    page.goto(f"{elsewhere.base}/news", wait_until="commit")
    patiently(page)
    wanted = (
        "/script.js", "/inline", "/sheet.css", "/import.css", "/picture.png", "/error", "/api/claims", "/frame", "/object",
        "/embed", "/video", "/audio", "/svg", "/toggle", "/refresh",
    )  # fmt: skip
    assert [path for path in wanted if path not in elsewhere.asked] == []
    page.close()


def test_the_original_beside_its_text_is_only_looked_at(
    opened: Opener, elsewhere: Elsewhere, captured: tuple[Served, str]
) -> None:
    served, document = captured
    found = opened(served, expected=REFUSALS)
    elsewhere.asked.clear()
    found.go(f"/documents/{document}")
    found.page.get_by_role("button", name="Show the original beside it").click()
    frame = found.page.locator("iframe")
    assert frame.get_attribute("sandbox") == ""
    inside = found.page.frame_locator("iframe")
    inside.get_by_text("The harbour master denied that.").wait_for()
    patiently(found.page)
    for link in ("#top", "#tab", "#send", "#link"):
        inside.locator(link).click()
        found.page.wait_for_timeout(300)
    nothing_was_asked(found, elsewhere)
    assert found.page.url == f"{served.base}/documents/{document}?original=beside"
    assert len(found.context.pages) == 1
    assert inside.get_by_text("this page ran").count() == 0
    assert found.page.locator("main").get_by_text("said on 3 May 2012").is_visible()


def test_the_original_alone_is_only_looked_at(
    opened: Opener, elsewhere: Elsewhere, captured: tuple[Served, str]
) -> None:
    served, document = captured
    found = opened(served, expected=REFUSALS)
    elsewhere.asked.clear()
    found.page.goto(f"{served.base}/api/originals/{document}")
    found.page.get_by_text("The harbour master denied that.").wait_for()
    patiently(found.page)
    nothing_was_asked(found, elsewhere)
    assert found.page.url == f"{served.base}/api/originals/{document}"
    assert found.page.get_by_text("this page ran").count() == 0
