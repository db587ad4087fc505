"""What is generated is up to date, and what the README promises works."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

from claimlint.cli.app import run

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_on_the_command_line_is_that_of_the_commands():
    page = runpy.run_path(str(ROOT / "docs" / "generate_cli.py"))["page"]
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == page(), "run python docs/generate_cli.py"


def test_the_readme_checks_an_article_that_shows_findings(capfdbinary, monkeypatch):
    monkeypatch.chdir(ROOT)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (arguments,) = re.findall(r"\.venv/bin/claimlint (check .*)", readme)
    assert run(arguments.split()) == 0
    assert b"error" in capfdbinary.readouterr().out


def test_every_option_that_the_readme_shows_exists():
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = {
        name
        for line in re.findall(r"^claimlint .*", readme, re.MULTILINE)
        for name in re.findall(r" (--[a-z-]+)", line)
    }
    assert shown
    assert shown <= set(re.findall(r"`(--[a-z-]+)`", page))
