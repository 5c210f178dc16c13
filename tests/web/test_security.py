"""Nothing answers but a local Host, a session and the desk's own pages; the one-time address works once."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx
import pytest
from fastapi import FastAPI
from hand_made_case import S_30, S_KNEW, VENN, A, HandMadeCase
from starlette.routing import Mount

from careo.web.application import application
from careo.web.desk import Desk
from careo.web.security import Guard
from careo.web.sessions import Sessions

PORT = 8471
BASE = f"http://127.0.0.1:{PORT}"
TOKEN = "one-time-token"
PAGES = (
    "/",
    "/documents",
    f"/documents/{A}",
    "/claims",
    f"/claims/{S_KNEW}",
    f"/claims/{S_30}",
    "/chronology",
    "/people",
    f"/people/{VENN}",
    "/figures",
    "/origins",
    "/responses",
    "/gaps",
    "/careo.svg",
    "/api/openapi.json",
    "/api/claims",
)


Result = TypeVar("Result")


def run_apart(asked: Coroutine[Any, Any, Result]) -> Result:
    """Run it in a thread of its own: a browser that other tests opened may keep a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, asked).result()


@dataclass
class Browser:
    """A client of the guarded application that keeps its cookies."""

    app: Guard
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, method: str = "GET", base: str = BASE, **headers: str) -> httpx.Response:
        return self._send(path, method, base, None, headers)

    def post(self, path: str, body: bytes, **headers: str) -> httpx.Response:
        return self._send(path, "POST", BASE, body, headers)

    def _send(
        self, path: str, method: str, base: str, body: bytes | None, headers: Mapping[str, str]
    ) -> httpx.Response:
        async def asked() -> httpx.Response:
            named = {name.replace("_", "-").encode(): value.encode() for name, value in headers.items()}
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url=base, cookies=self.cookies) as client:
                answer = await client.request(method, path, content=body, headers=named)
                self.cookies.update(client.cookies.items())
                return answer

        return run_apart(asked())


@pytest.fixture(scope="module")
def app() -> FastAPI:
    return application(Desk(HandMadeCase()))


@pytest.fixture
def stranger(app: FastAPI) -> Browser:
    return Browser(Guard(app, PORT, TOKEN))


@pytest.fixture
def browser(stranger: Browser) -> Browser:
    assert stranger.ask(f"/start?token={TOKEN}").status_code == 303
    return stranger


@pytest.mark.parametrize("path", PAGES)
def test_pages_are_given_with_a_session_and_not_without(stranger: Browser, path: str) -> None:
    assert stranger.ask(path).status_code == 403
    assert stranger.ask(f"/start?token={TOKEN}").headers["location"] == "/"
    assert stranger.ask(path).status_code == 200


@pytest.mark.parametrize("path", [*PAGES, f"/start?token={TOKEN}"])
@pytest.mark.parametrize(
    "base", ["http://careo.example", "http://127.0.0.1:1", "http://127.0.0.1", "http://[::1]:8471"]
)
def test_a_foreign_host_gets_nothing(browser: Browser, path: str, base: str) -> None:
    answer = browser.ask(path, base=base, cookie="; ".join(f"{k}={v}" for k, v in browser.cookies.items()))
    assert answer.status_code == 403
    assert "mill" not in answer.text


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("site", ["cross-site", "same-site", "unheard-of"])
def test_another_sites_page_gets_nothing(browser: Browser, path: str, site: str) -> None:
    assert browser.ask(path, sec_fetch_site=site).status_code == 403
    assert browser.ask(path, sec_fetch_site="same-origin").status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"https://127.0.0.1:{PORT}", "http://127.0.0.1:9"])
def test_a_foreign_origin_gets_nothing(browser: Browser, origin: str) -> None:
    assert browser.ask("/api/claims", origin=origin).status_code == 403
    assert browser.ask("/api/claims", origin=BASE).status_code == 200


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_is_done_by_other_methods(browser: Browser, path: str, method: str) -> None:
    assert browser.ask(path, method, sec_fetch_site="same-origin").status_code == 405


JSON = {"content_type": "application/json", "content_length": "2", "sec_fetch_site": "same-origin"}


@pytest.mark.parametrize("path", PAGES)
def test_what_is_only_read_is_not_changed_by_posting_to_it(browser: Browser, path: str) -> None:
    assert browser.ask(path, "POST", **JSON).status_code == 405


def routes() -> list[tuple[str, str]]:
    """Method and path of every route of the application, with something in the place of each parameter."""
    found: set[tuple[str, str]] = set()
    waiting: list[Any] = list(application(Desk(HandMadeCase())).routes)
    while waiting:
        route = waiting.pop()
        if hasattr(route, "effective_route_contexts"):  # what FastAPI makes of an included router
            waiting.extend(route.effective_route_contexts())
            continue
        path = re.sub(r"\{[^}]*\}", "x", route.path)
        methods = ("GET",) if isinstance(route, Mount) else tuple(route.methods)
        found.update((method, f"{path}/x" if isinstance(route, Mount) else path) for method in methods)
    return sorted(item for item in found if item[0] != "HEAD")


ROUTES = routes()
CHANGING = sorted(path for method, path in ROUTES if method == "POST")


def test_the_application_has_routes_that_change_something_and_none_by_another_method() -> None:
    assert len(CHANGING) >= 4
    assert {method for method, _ in ROUTES} == {"GET", "POST"}


def asking(method: str, path: str, **headers: str) -> dict[str, str]:
    """Headers of a request that would be answered, but for what the test makes otherwise."""
    good = {"sec_fetch_site": "same-origin"}
    if method == "POST":
        upload = path == "/api/adding/files"
        kind = "application/octet-stream" if upload else "application/json"
        good |= {"content_type": kind, "content_length": "0", "origin": BASE}
    return {name: value for name, value in (good | headers).items() if value}


def cookie_of(browser: Browser) -> str:
    return next(iter(browser.cookies.values()))


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_every_route_is_refused_to_whoever_is_not_the_desk_itself(browser: Browser, method: str, path: str) -> None:
    session = cookie_of(browser)
    stranger = Browser(browser.app)
    other_port = {"cookie": f"careo-{PORT + 1}={session}"}
    assert stranger.ask(path, method, **asking(method, path)).status_code == 403
    assert stranger.ask(path, method, **asking(method, path), **other_port).status_code == 403
    assert stranger.ask(f"/start?token={TOKEN}").status_code == 403
    assert stranger.ask(path, method, **asking(method, path)).status_code == 403
    for site in ("cross-site", "same-site", "unheard-of"):
        assert browser.ask(path, method, **asking(method, path, sec_fetch_site=site)).status_code == 403
    for origin in ("http://evil.example", "null", f"http://127.0.0.1:{PORT + 1}"):
        assert browser.ask(path, method, **asking(method, path, origin=origin)).status_code == 403
    own = f"careo-{PORT}={session}"
    for host in ("http://evil.example", f"http://127.0.0.1:{PORT + 1}", "http://127.0.0.1"):
        assert stranger.ask(path, method, host, **asking(method, path), cookie=own).status_code == 403


@pytest.mark.parametrize("path", CHANGING)
def test_what_changes_something_is_asked_for_by_the_desks_own_pages_in_its_own_way(browser: Browser, path: str) -> None:
    def status(method: str = "POST", **headers: str) -> int:
        return browser.ask(path, method, **asking("POST", path, **headers)).status_code

    if ("GET", path) not in ROUTES:
        assert status("GET") in (404, 405)
    assert status(sec_fetch_site="none") == 403
    assert status(sec_fetch_site="", origin="") == 403
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""):
        assert status(content_type=kind) == 415
    assert status(content_length="9" * 12) == 413
    assert status(content_length="-1") == 411
    assert status(content_length="١") == 411
    assert status(transfer_encoding="chunked") == 411


def test_a_client_that_sends_no_fetch_metadata_shows_its_origin(browser: Browser) -> None:
    asked = asking("POST", "/api/sessions", sec_fetch_site="", content_length="2")
    assert browser.post("/api/sessions", b"{}", **asked).status_code == 200


def test_a_second_browser_is_let_in_once_by_an_address_of_its_own(browser: Browser) -> None:
    def invited() -> str:
        asked = asking("POST", "/api/sessions", content_length="2")
        given = browser.post("/api/sessions", b"{}", **asked).json()
        assert given["seconds"] == 120
        assert given["address"].startswith(BASE)
        return str(given["address"]).removeprefix(BASE)

    address, second = invited(), Browser(browser.app)
    assert second.ask(address).status_code == 303
    assert second.ask("/api/claims").status_code == 200
    assert cookie_of(second) != cookie_of(browser)
    assert browser.ask("/api/claims").status_code == 200
    assert Browser(browser.app).ask(address).status_code == 403
    first, *_, last = [invited() for _ in range(9)]
    assert Browser(browser.app).ask(first).status_code == 403
    assert Browser(browser.app).ask(last).status_code == 303


def test_an_address_for_another_browser_ages_and_the_printed_one_does_not() -> None:
    now = [0.0]
    sessions = Sessions(TOKEN, lambda: now[0])
    early, late = sessions.invite(), sessions.invite()
    now[0] = 119.0
    assert sessions.spend(early) is not None
    now[0] = 121.0
    assert sessions.spend(late) is None
    now[0] = 1e6
    assert sessions.spend(TOKEN) is not None


def test_only_an_original_says_itself_how_it_is_shown() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        headers = [(b"content-security-policy", b"sandbox; frame-ancestors 'self'"), (b"cache-control", b"public")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"as it is"})

    browser = Browser(Guard(app, PORT, TOKEN))
    browser.ask(f"/start?token={TOKEN}")
    shown = browser.ask("/api/originals/x").headers
    assert shown["content-security-policy"] == "sandbox; frame-ancestors 'self'"
    assert shown["x-frame-options"] == "SAMEORIGIN"
    assert shown["cache-control"] == "no-store"
    for path in ("/api/originals", "/api/claims", "/"):
        assert browser.ask(path).headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert browser.ask(path).headers["x-frame-options"] == "DENY"


def test_the_address_works_once(stranger: Browser) -> None:
    answer = stranger.ask(f"/start?token={TOKEN}")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"careo-{PORT}=")
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    again = Browser(stranger.app)
    assert again.ask(f"/start?token={TOKEN}").status_code == 403
    assert again.ask("/").status_code == 403
    assert not again.cookies


@pytest.mark.parametrize("token", ["", "wrong", "é", "one-time-token ", "one-time-toke"])
def test_another_token_opens_nothing_and_spends_nothing(stranger: Browser, token: str) -> None:
    assert stranger.ask(f"/start?token={token}").status_code == 403
    assert stranger.ask(f"/start?token={TOKEN}").status_code == 303


@pytest.mark.parametrize(
    "headers", [{"sec_purpose": "prefetch"}, {"sec_purpose": "prefetch;prerender"}, {"purpose": "prefetch"}]
)
def test_fetching_ahead_does_not_spend_the_address(stranger: Browser, headers: dict[str, str]) -> None:
    assert stranger.ask(f"/start?token={TOKEN}", **headers).status_code == 403
    assert stranger.ask(f"/start?token={TOKEN}", "HEAD").status_code == 403
    assert stranger.ask(f"/start?token={TOKEN}").status_code == 303


@pytest.mark.parametrize("cookie", ["", "x", f"careo-{PORT}=", f"careo-{PORT}=guess", "careo-1=guess", "=;=;\x01"])
def test_a_guessed_session_is_none(stranger: Browser, cookie: str) -> None:
    assert stranger.ask("/", cookie=cookie).status_code == 403


@pytest.mark.parametrize(
    "path", [*PAGES, "/nowhere", "/api/claims?id=nothing", "/documents/nothing", "/assets/../../security.py"]
)
def test_every_answer_has_a_strict_policy(browser: Browser, path: str) -> None:
    for asked in (browser, Browser(browser.app)):
        headers = asked.ask(path).headers
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        assert policy["default-src"] == "'none'"
        assert policy["style-src"] == "'self'"
        assert policy["script-src"] == "'self'"
        assert policy["require-trusted-types-for"] == "'script'"
        assert policy["trusted-types"] == "svelte-trusted-html default"
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["/api/nouns", "/api/claims?id=s-nothing", "/api/people?id=x", "/api/statements?id=x", "/assets/x.js"]
)
def test_what_is_not_there_is_said_in_a_sentence(browser: Browser, path: str) -> None:
    answer = browser.ask(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text
    assert "There is no" in answer.text or "names nothing" in answer.text


def test_a_refusal_does_not_tell_whether_there_is_a_page(stranger: Browser) -> None:
    assert stranger.ask("/claims").text == stranger.ask("/nowhere").text == stranger.ask(f"/documents/{A}").text
    assert stranger.ask("/api/claims").text == stranger.ask("/api/nowhere").text


def test_two_hosts_at_once_are_refused(browser: Browser) -> None:
    async def asked() -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        hosts = [(b"host", f"127.0.0.1:{PORT}".encode()), (b"host", b"evil.example")]
        cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items()).encode()
        scope = {
            "type": "http",
            "method": "GET",
            "path": "/",
            "query_string": b"",
            "headers": [*hosts, (b"cookie", cookie)],
        }
        await browser.app(scope, receive, send)
        return sent

    assert run_apart(asked())[0]["status"] == 403
