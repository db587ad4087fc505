"""Make the pictures of the README from fixtures: the terminal as SVG, the HTML report as PNG.

    python docs/generate_pictures.py [terminal] [report]

The terminal's needs nothing else, and a test holds it to the code. The report's needs Chromium
(``.ci/install-browser``) and is made with Inter and Charis SIL where they are installed (Debian: fonts-inter,
fonts-sil-charis), which look like what readers' own systems offer.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from claimlint.api import Session, Settings
from claimlint.reporters.base import View
from claimlint.reporters.registry import reporter_for

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
ARTICLE = Path("fixtures/articles/disc-care.md")
TODAY = date(2026, 11, 1)

LINES, COLUMNS = 34, 96
WIDTH, HEIGHT = 1280, 860
_CELL, _LINE, _PAD = 8.4, 19, 22
_INK, _GROUND = "#d8dee9", "#1c2128"
# The colours of a dark terminal for what claimlint writes: bold, faint, and the severities.
_LOOKS = {
    "1": 'font-weight="700"',
    "2": 'fill="#768390"',
    "1;31": 'font-weight="700" fill="#f47067"',
    "1;33": 'font-weight="700" fill="#daaa3f"',
    "1;36": 'font-weight="700" fill="#6cb6ff"',
}
_DRAWN = """() => new Promise(done => requestAnimationFrame(
() => requestAnimationFrame(() => requestIdleCallback(done))))"""
_SGR = re.compile(r"\x1b\[([0-9;]*)m")
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>system-ui</string></test>
<edit name="family" mode="assign" binding="strong"><string>Inter</string></edit></match>
<match target="pattern"><test name="family"><string>sans</string></test>
<edit name="family" mode="assign" binding="strong"><string>Inter</string></edit></match>
<match target="pattern"><test name="family"><string>sans-serif</string></test>
<edit name="family" mode="assign" binding="strong"><string>Inter</string></edit></match>
<match target="pattern"><test name="family"><string>Charter</string></test>
<edit name="family" mode="assign" binding="strong"><string>Charis SIL</string></edit></match>
</fontconfig>"""


def terminal() -> str:
    """Return the picture of ``claimlint check`` on the article, the first lines of it, as SVG."""
    session = Session(Settings(today=TODAY))
    report = session.check([ARTICLE])
    view = View(color=True, width=COLUMNS, rules=session.rules)
    text = b"".join(reporter_for("text").render(report, view)).decode()
    lines = ["\x1b[2m$\x1b[0m claimlint check fixtures/articles/disc-care.md", *text.splitlines()]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 3], "\x1b[2m    …\x1b[0m", *lines[-2:]]
    width, height = round(COLUMNS * _CELL + 2 * _PAD), len(lines) * _LINE + 2 * _PAD
    rows = "\n".join(
        f'<text x="{_PAD}" y="{_PAD + 14 + n * _LINE}" xml:space="preserve">{_spans(row)}</text>'
        for n, row in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img" '
        'aria-label="claimlint check in a terminal">\n'
        f'<rect width="{width}" height="{height}" rx="8" fill="{_GROUND}"/>\n'
        f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="{_INK}">\n'
        f"{rows}\n</g>\n</svg>\n"
    )


def _spans(row: str) -> str:
    out, look = [], ""
    for index, part in enumerate(_SGR.split(row)):
        if index % 2:
            look = "" if part in ("", "0") else _LOOKS[part]
        elif part:
            out.append(f"<tspan {look}>{escape(part)}</tspan>" if look else escape(part))
    return "".join(out)


def report_png() -> bytes:
    """Return the picture of the HTML report's annotated copy."""
    from playwright.sync_api import sync_playwright

    session = Session(Settings(today=TODAY))
    found = session.check([ARTICLE])
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_bytes(b"".join(reporter_for("html").render(found, View(rules=session.rules))))
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(_FONTS, encoding="utf-8")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CLAIMLINT_BROWSER", "/usr/bin/chromium"),
                args=["--no-sandbox", "--disable-gpu"],
                env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
            )
            tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1)
            tab.goto(page.as_uri())
            tab.evaluate("document.querySelector('#copy').scrollIntoView({behavior: 'instant'})")
            tab.evaluate(_DRAWN)
            picture = tab.screenshot()
            browser.close()
    return picture


def main() -> None:
    """Write the pictures that are named, all without a name."""
    wanted = sys.argv[1:] or ["terminal", "report"]
    PICTURES.mkdir(exist_ok=True)
    os.chdir(ROOT)
    if "terminal" in wanted:
        (PICTURES / "terminal.svg").write_text(terminal(), encoding="utf-8")
    if "report" in wanted:
        (PICTURES / "report.png").write_bytes(report_png())
    for path in sorted(PICTURES.iterdir()):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
