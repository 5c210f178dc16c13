"""Who gets an answer: a browser on this machine that was given a one-time address, asking from the desk's own pages.

Every request passes here first. A foreign Host is another site's name pointed at this machine (DNS rebinding); a
Sec-Fetch-Site other than same-origin or none, or a foreign Origin, is another site's page; a request without a session
is anybody else on this machine. All of them get the same short refusal, whatever they asked for.

What changes something is asked for by POST alone, from the desk's own pages alone (W3C Fetch Metadata; the Origin header
where a client sends none of it), with a content type that no form of another site can send, and of a stated length.
"""

from __future__ import annotations

from collections.abc import Iterable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from careo.web.sessions import INVITED_SECONDS, Sessions

START = "/start"
READING = ("GET", "HEAD")
CHANGING = "POST"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types svelte-trusted-html default"
)
"""Content-Security-Policy Level 3 with Trusted Types: the desk's own script and styles alone, nothing inline, nothing from
elsewhere, and no markup or script made from text but by the templates of Svelte (`default` is desk/src/trusted.ts)."""
ORIGINALS = "/api/originals/"
"""Under this path alone a route says itself under which policy its answer is shown, inside the desk's own pages."""
UPLOADS = "/api/adding/files"
JSON_BYTES = 1 << 20
UPLOAD_BYTES = 1 << 30
"""The most that a body may have."""
DOOR = "careo.door"
"""The key of an ASGI scope under which routes find the Door."""
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


class Door:
    """What a route may ask of the Guard: a further address."""

    def __init__(self, sessions: Sessions, port: int) -> None:
        self._sessions = sessions
        self._port = port

    def invite(self) -> tuple[str, int]:
        """A one-time address for another browser on this machine, and how many seconds it works."""
        return f"http://127.0.0.1:{self._port}{START}?token={self._sessions.invite()}", INVITED_SECONDS


class Guard:
    """ASGI middleware: lets through what the module's docstring says, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        """`token` is the secret in the printed address; it is exchanged once for a session."""
        self._app = app
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._origins = frozenset(f"http://{host}" for host in self._hosts)
        self._cookie = f"careo-{port}"
        self._sessions = Sessions(token)
        self._door = Door(self._sessions, port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, refuse, or hand on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        refusal = self._answer(scope)
        own = scope["path"].startswith(ORIGINALS) and refusal is None
        await (refusal or self._app)({**scope, DOOR: self._door}, receive, _with_headers(send, own))

    def _answer(self, scope: Scope) -> Response | None:
        """What to say instead of the page; None where the page may be given."""
        headers, path = Headers(scope=scope), scope["path"]
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return _refusal(path, 403, "This address answers only on this machine.")
        if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            return _refusal(path, 403, "This page answers only to itself.")
        if "origin" in headers and headers["origin"] not in self._origins:
            return _refusal(path, 403, "This page answers only to itself.")
        if scope["method"] in READING and path == START:
            return self._start(scope, headers)
        if not self._known(headers):
            return _refusal(
                path,
                403,
                "There is no session. Open the address that careo printed; it can be used once. "
                "If it has been used, end careo and run the same command again.",
            )
        if scope["method"] in READING:
            return None
        return self._refused_change(scope, headers)

    def _refused_change(self, scope: Scope, headers: Headers) -> Response | None:
        """Why nothing may be changed by this request; None where it may."""
        path = scope["path"]
        if scope["method"] != CHANGING:
            refused = _refusal(path, 405, "Nothing can be changed this way.")
            refused.headers["allow"] = ", ".join((*READING, CHANGING))
            return refused
        if headers.get("sec-fetch-site", "same-origin" if "origin" in headers else "") != "same-origin":
            return _refusal(path, 403, "This page answers only to itself.")
        upload = path == UPLOADS
        wanted, most = ("application/octet-stream", UPLOAD_BYTES) if upload else ("application/json", JSON_BYTES)
        if headers.get("content-type", "").split(";")[0].strip().lower() != wanted:
            return _refusal(path, 415, f"What is sent here is {wanted}; nothing was changed.")
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()) or "transfer-encoding" in headers:
            return _refusal(path, 411, "The length of what is sent must be said before it; nothing was changed.")
        if len(length) > 15 or int(length) > most:
            what = "A file that is added through the desk" if upload else "What is sent here"
            told = " Add it with: careo add" if upload else ""
            return _refusal(path, 413, f"{what} may have {most:,} bytes at most; nothing was taken.{told}")
        return None

    def _start(self, scope: Scope, headers: Headers) -> Response:
        """Exchange a token for a session. A browser that only fetches ahead does not spend it."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        ahead = "prefetch" in headers.get("sec-purpose", "") or "prefetch" in headers.get("purpose", "")
        session = None if scope["method"] != "GET" or ahead else self._sessions.spend(given)
        if session is None:
            return _refusal(
                START, 403, "This address has been used, or is not the one that careo printed. Run the command again."
            )
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(self._cookie, session, httponly=True, samesite="strict", path="/")
        return answer

    def _known(self, headers: Headers) -> bool:
        return any(self._sessions.known(value) for value in _cookies(headers.getlist("cookie"), self._cookie))


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


def _refusal(path: str, status: int, sentence: str) -> Response:
    """A sentence: as JSON to whoever asks the API, which says nothing of whether there is such a route."""
    if path.startswith("/api/"):
        return JSONResponse({"error": sentence}, status)
    return PlainTextResponse(sentence, status)


def _with_headers(send: Send, own_policy: bool) -> Send:
    """Sends with every header; an original may bring a policy of its own, and is then shown inside the desk."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            policy = headers.get("content-security-policy") if own_policy else None
            for name, value in HEADERS.items():
                headers[name] = value
            if policy is not None:
                headers["content-security-policy"] = policy
                headers["x-frame-options"] = "SAMEORIGIN"
        await send(message)

    return sending
