"""Nothing answers but a local Host, a session and the desk's own pages; the one-time address works once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from hand_made_case import S_30, S_KNEW, VENN, A, HandMadeCase

from careo.web.application import application
from careo.web.desk import Desk
from careo.web.security import Guard

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


@dataclass
class Browser:
    """A client of the guarded application that keeps its cookies."""

    app: Guard
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, method: str = "GET", base: str = BASE, **headers: str) -> httpx.Response:
        async def asked() -> httpx.Response:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url=base, cookies=self.cookies) as client:
                answer = await client.request(method, path, headers=named)
                self.cookies.update(client.cookies.items())
                return answer

        return asyncio.run(asked())


@pytest.fixture
def stranger(hand_made: HandMadeCase) -> Browser:
    return Browser(Guard(application(Desk(hand_made)), PORT, TOKEN))


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
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_changed(browser: Browser, path: str, method: str) -> None:
    assert browser.ask(path, method).status_code == 405


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

    assert asyncio.run(asked())[0]["status"] == 403
