"""How fast the HTML report of a large audit is made, and how fast it opens and filters in Chromium.

    python bench/html_report.py [PAGES] [--keep FOLDER]

It judges an invented site and repeats its pages under other addresses until there are PAGES (2,000), writes
report.json and report.html, prints their sizes and times, then opens the file in Debian's Chromium
(``ci/install-browser``) and times opening, filtering and searching there. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from claimlint.api import Session, Settings
from claimlint.model.report import Report
from claimlint.reporters.html import REPORTER
from claimlint.reporters.json import page_records, streamed
from claimlint.reporters.review.load import load_report

SITE = Path(__file__).resolve().parents[1] / "fixtures" / "reports" / "site"
OPEN = """() => { const t = performance.getEntriesByType('navigation')[0];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return [t.domContentLoadedEventEnd, t.loadEventEnd, paint?.startTime ?? 0]; }"""
SET = """([name, value]) => new Promise((done) => { const field = document.querySelector('#filters').elements[name];
    const start = performance.now(); field.value = value;
    document.querySelector('#filters').requestSubmit();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })"""
FILTERS = [
    ("severity", "error"), ("severity", ""), ("rule", "CL300"), ("status", "flagged"), ("status", ""), ("rule", ""),
    ("q", "fibrin"), ("q", "94% success rate"), ("q", "no such words"), ("q", ""), ("page", "section-7/"), ("page", ""),
]  # fmt: skip


def repeated(report: Report, pages: int) -> Iterator[dict[str, Any]]:
    """Yield ``pages`` records: those of ``report`` over and over, each under an address of its own."""
    records = list(page_records(report.results))
    for number in range(pages):
        old = records[number % len(records)]
        uri = f"site/section-{number % 40}/page-{number}-{old['uri'].rpartition('/')[2]}"
        yield {**_moved(old, old["uri"], uri, number), "title": f"{old['title']} {number}"}


def _moved(value: Any, old: str, uri: str, number: int) -> Any:
    if isinstance(value, dict):
        return {
            key: _mark(item, number) if key == "fingerprint" else _moved(item, old, uri, number)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_moved(item, old, uri, number) for item in value]
    return uri if value == old else value


def _mark(fingerprint: str, number: int) -> str:
    return sha256(f"{fingerprint}{number}".encode()).hexdigest()[:32]


def made(pages: int, folder: Path) -> Path:
    """Write report.json and report.html of ``pages`` pages; print sizes and times."""
    session = Session(Settings(today=date(2026, 11, 1)))
    report = session.check([SITE])
    whole = folder / "report.json"
    with whole.open("wb") as stream:
        records = repeated(report, pages)
        stream.writelines(streamed(report.version, records, lambda: report, lambda: session.rules))
    start = time.perf_counter()
    review = load_report(whole)
    loaded = time.perf_counter() - start
    page = folder / "report.html"
    start = time.perf_counter()
    with page.open("wb") as stream:
        stream.writelines(REPORTER.write(review))
    counts = review.run.counts
    print(f"{counts.documents} pages, {counts.claims} claims, {counts.error + counts.warning + counts.note} findings")
    print(f"report.json {whole.stat().st_size / 1e6:.1f} MB, loaded and checked in {loaded:.1f} s")
    print(f"report.html {page.stat().st_size / 1e6:.1f} MB, written in {time.perf_counter() - start:.1f} s")
    return page


def opened(page: Path) -> None:
    """Time the file in a browser that starts anew for each opening."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        for attempt in range(3):
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            tab = browser.new_page(viewport={"width": 1400, "height": 1000})
            devtools = tab.context.new_cdp_session(tab)
            devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
            start = time.perf_counter()
            tab.goto(page.as_uri())
            wall = (time.perf_counter() - start) * 1000
            ready, load, paint = tab.evaluate(OPEN)
            times = f"first paint {paint:.0f} ms, ready {ready:.0f} ms, load {load:.0f} ms, goto {wall:.0f} ms"
            print(f"open {attempt + 1}: {times}, main thread {busy(devtools) * 1000:.0f} ms of processor time")
            if attempt == 2:
                for name, value in FILTERS:
                    before = busy(devtools)
                    took = tab.evaluate(SET, [name, value])
                    own = (busy(devtools) - before) * 1000
                    print(f"  {name}={value!r}: {took:.0f} ms, processor {own:.0f} ms; {tab.inner_text('#shown')}")
            browser.close()


def busy(devtools: Any) -> float:
    """Return the seconds of processor time that the page's main thread took so far: other load does not count."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration"))


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="?", type=int, default=2000)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
        opened(made(given.pages, given.keep))
        return
    with tempfile.TemporaryDirectory() as folder:
        opened(made(given.pages, Path(folder)))


if __name__ == "__main__":
    main()
