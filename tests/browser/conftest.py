"""The desk in Debian's Chromium, over a real case served by the real command."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Playwright,
    Request,
    expect,
    sync_playwright,
)

from careo.case.case import new_case

ROOT = Path(__file__).parents[2]
# A machine may be busy with other tests: nothing here is about how quick the desk is.
expect.set_options(timeout=20_000)
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/start\?token=\S+")
CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass(frozen=True)
class Served:
    """A case behind the desk: its folder, and the address that opens it once."""

    folder: Path
    address: str
    session: tuple[str, str] | None = None
    """The session's cookie, where the address has been opened already: further browsers of the same tests share it."""

    @property
    def base(self) -> str:
        return self.address.split("/start")[0]


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """`careo open` on a case, until the block ends."""
    command = [sys.executable, "-c", "from careo.cli import main; main()", "open", str(folder), "--no-browser"]
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        try:
            found = next((match for line in process.stdout if (match := ADDRESS.search(line))), None)
            assert found is not None, "careo open printed no address"
            yield Served(folder, found[0])
        finally:
            process.terminate()
            process.wait(30)


def once_opened(served: Served) -> Served:
    """The same with the session that its address opens, so that many browsers can look at it."""
    ((name, value),) = httpx.get(served.address).cookies.items()
    return replace(served, session=(name, value))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample case, read once; tests that change it take a copy."""
    folder = tmp_path_factory.mktemp("sample") / "harbour"
    with new_case(folder) as case:
        case.add([ROOT / "examples" / "sample"])
        case.findings()
    return folder


@pytest.fixture(scope="session")
def desk(sample: Path) -> Iterator[Served]:
    """The sample case served, for tests that only look."""
    with serving(sample) as served:
        yield once_opened(served)


@pytest.fixture
def own_desk(sample: Path, tmp_path: Path) -> Iterator[Served]:
    """A copy of the sample case served, for one test that changes it."""
    shutil.copytree(sample, tmp_path / "harbour")
    with serving(tmp_path / "harbour") as served:
        yield served


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright_driver: Playwright) -> Iterator[Browser]:
    assert CHROMIUM is not None, "Chromium is missing; tools/need-browser installs it (Debian's package chromium)."
    browser = playwright_driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
    yield browser
    browser.close()


@dataclass
class Watched:
    """A page of a browser of its own, and whatever went wrong in it."""

    page: Page
    context: BrowserContext
    base: str
    troubles: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Go to an address of the desk and wait until nothing is being asked for any more."""
        self.page.goto(self.base + path)
        self.settle()

    def settle(self) -> None:
        """Wait until the view is there and has its answers."""
        self.page.locator("main h1").first.wait_for()
        self.page.wait_for_function("() => !document.querySelector('main [data-waiting]')")


Opener = Callable[..., Watched]


@contextmanager
def opening(chromium: Browser) -> Iterator[Opener]:
    """Opens a served case in new browsers by its one-time address; at the end nothing may have gone wrong in any of them."""
    watched: list[Watched] = []

    def open_desk(
        served: Served,
        *,
        address: str | None = None,
        theme: str = "light",
        width: int = 1440,
        language: str = "en-GB",
        expected: tuple[str, ...] = (),
    ) -> Watched:
        """`expected` are words of troubles that the test itself causes, such as a refused request."""
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if theme == "dark" else "light",
            locale=language,
        )
        context.set_default_timeout(30_000)
        page = context.new_page()
        found = Watched(page, context, served.base)

        def said(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning") and not any(words in message.text for words in expected):
                found.troubles.append(message.text)

        def requested(request: Request) -> None:
            if not request.url.startswith((served.base, "blob:", "data:")):
                found.outside.append(request.url)

        def asked(dialog: Dialog) -> None:
            found.troubles.append(f"a dialogue of the browser's own: {dialog.message}")
            dialog.dismiss()

        page.on("console", said)
        page.on("dialog", asked)
        page.on("pageerror", lambda error: found.troubles.append(str(error)))
        context.on("request", requested)
        if served.session is not None and address is None:
            name, value = served.session
            context.add_cookies([{"name": name, "value": value, "url": served.base}])
            page.goto(served.base)
        else:
            page.goto(address or served.address)
        found.settle()
        watched.append(found)
        return found

    yield open_desk
    troubles = [trouble for found in watched for trouble in found.troubles]
    outside = [url for found in watched for url in found.outside]
    for found in watched:
        found.context.close()
    assert troubles == []
    assert outside == []


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opener]:
    """Opens a served case for one test, each time in a browser of its own."""
    with opening(chromium) as open_desk:
        yield open_desk
