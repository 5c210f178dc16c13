"""Who gets an answer: a browser on this machine that was given the one-time address, asking from the desk's own pages.

Every request passes here first. A foreign Host is another site's name pointed at this machine (DNS rebinding); a
Sec-Fetch-Site other than same-origin or none, or a foreign Origin, is another site's page; a request without the session
is anybody else on this machine. All of them get the same short refusal, whatever they asked for.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

START = "/start"
READING = ("GET", "HEAD")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy Level 3: no script at all, nothing from elsewhere, nothing inline."""
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}


class Guard:
    """ASGI middleware: lets through what the module's docstring says, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        """`token` is the secret in the printed address; it is exchanged once for a session."""
        self._app = app
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._origins = frozenset(f"http://{host}" for host in self._hosts)
        self._cookie = f"careo-{port}"
        self._session = secrets.token_urlsafe(32)
        self._token: str | None = token
        self._spending = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, refuse, or hand on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        refusal = self._answer(scope)
        await (refusal or self._app)(scope, receive, _with_headers(send))

    def _answer(self, scope: Scope) -> Response | None:
        """What to say instead of the page; None where the page may be given."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return _refusal("This address answers only on this machine.")
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return _refusal("This page answers only to itself.")
        if "origin" in headers and headers["origin"] not in self._origins:
            return _refusal("This page answers only to itself.")
        if scope["method"] not in READING:
            return PlainTextResponse("Nothing can be changed here.", 405, headers={"allow": ", ".join(READING)})
        if scope["path"] == START:
            return self._start(scope, headers)
        if not self._known(headers):
            return _refusal(
                "There is no session. Open the address that careo printed; it can be used once. "
                "If it has been used, end careo and run the same command again."
            )
        return None

    def _start(self, scope: Scope, headers: Headers) -> Response:
        """Exchange the token for the session. A browser that only fetches ahead does not spend it."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        ahead = "prefetch" in headers.get("sec-purpose", "") or "prefetch" in headers.get("purpose", "")
        if scope["method"] != "GET" or ahead or not self._spend(given):
            return _refusal("This address has been used, or is not the one that careo printed. Run the command again.")
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self._cookie, self._session, httponly=True, samesite="strict", path="/")
        return answer

    def _spend(self, given: str) -> bool:
        with self._spending:
            if self._token is None or not _same(given, self._token):
                return False
            self._token = None
            return True

    def _known(self, headers: Headers) -> bool:
        return any(_same(value, self._session) for value in _cookies(headers.getlist("cookie"), self._cookie))


def _cookies(lines: Iterable[str], name: str) -> list[str]:
    found = []
    for line in lines:
        try:
            parsed = SimpleCookie(line)
        except CookieError:
            continue
        if name in parsed:
            found.append(parsed[name].value)
    return found


def _same(given: str, secret: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), secret.encode())


def _refusal(sentence: str) -> Response:
    return PlainTextResponse(sentence, 403)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return sending
