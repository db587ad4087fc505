"""The HTML report in a real browser: Debian's Chromium, driven by Playwright.

Without a browser these tests are skipped, and say what to install; in CI (the variable CI is set) they fail.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimlint.api import Session, Settings
from claimlint.model.report import Report
from claimlint.reporters.html import REPORTER
from claimlint.reporters.html.parts import split
from claimlint.reporters.json import page_records, streamed
from claimlint.reporters.review import ReviewReport
from claimlint.reporters.review.changes import changes
from claimlint.reporters.review.entries import Entry, numbered
from claimlint.reporters.review.load import load_report, review_of
from tests.browser.hostile import hostile

SITE = Path(__file__).resolve().parents[2] / "fixtures" / "reports" / "site"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No sandbox: it cannot be had as root. The rest keeps the browser from talking to anybody.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
MANY = 200
PATIENCE = 300_000
"""Milliseconds after which a wait for something that never comes gives up; nothing is measured against it."""


@dataclass
class Opened:
    """A report in a tab, and everything that the tab complained of or asked for."""

    tab: Any
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def rows(self) -> list[str]:
        """Return the addresses of the rows that are shown."""
        return self.tab.eval_on_selector_all("#rows tbody tr", "rows => rows.map(row => row.id)")

    def pages(self) -> list[int]:
        """Return the numbers of the pages that are shown."""
        return self.tab.eval_on_selector_all("#pages > details", "pages => pages.map(page => Number(page.dataset.p))")

    def shown(self) -> str:
        """Return what the report says of the filters."""
        return self.tab.inner_text("#shown")

    def filter(self, **values: str) -> None:
        """Set filters as a reader does, and wait until they hold."""
        for name, value in values.items():
            control = self.tab.locator(f"#filters [name={name}]")
            if control.evaluate("node => node.localName") == "select":
                control.select_option(value)
            else:
                control.fill(value)
        self.settled()

    def settled(self) -> None:
        """Wait until what is shown fits the filters that are set."""
        self.tab.wait_for_selector("#filters:not([aria-busy])", state="attached")

    def drawn(self) -> None:
        """Wait until what was asked of the report is laid out and drawn, and it has nothing more in hand.

        A browser without a screen may owe a frame for ever when its window has changed; then what is laid out will do.
        """
        self.settled()
        self.tab.evaluate(
            """() => new Promise(done => {
            const idle = () => requestIdleCallback(done, {timeout: 5000});
            requestAnimationFrame(() => requestAnimationFrame(idle));
            setTimeout(idle, 20000);
            })"""
        )

    def complained(self, times: int) -> None:
        """Wait until the tab has complained so often."""
        while len(self.complaints) < times:
            self.tab.wait_for_event("console")

    def go(self, hash_: str) -> None:
        """Follow an address inside the report and let what it leads to be drawn."""
        self.tab.evaluate("hash => { location.hash = hash; }", hash_)
        self.drawn()

    def focused(self, start: str) -> str:
        """Wait until an element whose id starts so has the focus and lies in view; return its id."""
        self.tab.wait_for_function(
            """start => { const node = document.activeElement, box = node.getBoundingClientRect();
            return node.id.startsWith(start) && box.height && box.top >= 0 && box.top <= innerHeight; }""",
            arg=start,
        )
        return self.tab.evaluate("document.activeElement.id")


@dataclass(frozen=True)
class Made:
    """A report file and the review report that it shows."""

    path: Path
    review: ReviewReport

    @property
    def entries(self) -> list[tuple[int, Entry]]:
        """Return every entry with its page's number."""
        return [(number, entry) for number, _, entries in numbered(self.review) for entry in entries]


@pytest.fixture(scope="module")
def browser():
    found = os.environ.get("CLAIMLINT_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        message = "there is no Chromium: on Debian and Ubuntu .ci/install-browser installs it (as root)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=list(FLAGS), timeout=PATIENCE)
        yield started
        started.close()


@pytest.fixture
def open_tab(browser):
    """Open a file: ``open_tab(made, "#f-...", color_scheme="dark")``; close every tab in the end."""
    contexts = []

    def start(made: Made, hash_: str = "", **options: Any) -> Opened:
        context = browser.new_context(**{"viewport": {"width": 1300, "height": 900}, **options})
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.tab.on("console", lambda message: opened.complaints.append(message.text))
        opened.tab.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.tab.on("dialog", lambda dialog: (opened.complaints.append(dialog.message), dialog.dismiss()))
        opened.tab.on("request", lambda request: opened.requests.append(request.url))
        opened.tab.goto(made.path.as_uri() + hash_)
        return opened

    yield start
    for context in contexts:
        context.close()


def site() -> tuple[Report, Session]:
    session = Session(Settings(today=date(2026, 11, 1)))
    return session.check([SITE]), session


def written(review: ReviewReport, path: Path) -> Made:
    path.write_bytes(b"".join(REPORTER.write(review)))
    return Made(path, review)


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Made:
    """A report on a few pages, laid out as a whole, with the changes since a run on fewer."""
    report, session = site()
    review = review_of(report, session.rules, "Autumn review")
    before = review_of(replace(report, results=report.results[1:]), session.rules)
    return written(replace(review, changes=changes(before, review)), tmp_path_factory.mktemp("small") / "report.html")


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Made:
    """A report on many pages, whose rows and copy are made when they are shown."""
    report, session = site()
    folder = tmp_path_factory.mktemp("large")
    records = list(page_records(report.results))
    pages = ({**records[n % len(records)], "title": f"Page {n + 1:03}", "uri": f"p{n}.md"} for n in range(MANY))
    (folder / "report.json").write_bytes(
        b"".join(streamed(report.version, pages, lambda: report, lambda: session.rules))
    )
    return written(load_report(folder / "report.json"), folder / "report.html")


@pytest.fixture(scope="module")
def parted(tmp_path_factory) -> Made:
    """A report in parts, of which the second is opened: its pages do not begin at 1, and some hold no claim."""
    report, session = site()
    folder = tmp_path_factory.mktemp("parted")
    review = review_of(replace(report, results=report.results * 4), session.rules)
    for name, pieces in split(review, 40_000):
        (folder / name).write_bytes(b"".join(pieces))
    return Made(folder / "report-002.html", review)


@pytest.fixture(scope="module")
def evil(tmp_path_factory) -> Made:
    """A report whose every text is an attack."""
    folder = tmp_path_factory.mktemp("evil")
    return written(hostile(folder), folder / "report.html")


@pytest.fixture(params=["small", "large"])
def made(request) -> Made:
    return request.getfixturevalue(request.param)


@pytest.fixture(params=["small", "large", "evil"])
def any_made(request) -> Made:
    return request.getfixturevalue(request.param)
