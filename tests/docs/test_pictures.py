"""The pictures of the README."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 200_000


def test_the_picture_of_the_terminal_is_that_of_the_command(monkeypatch):
    monkeypatch.chdir(ROOT)
    made = runpy.run_path(str(ROOT / "docs" / "generate_pictures.py"))["terminal"]()
    kept = (ROOT / "docs" / "pictures" / "terminal.svg").read_text(encoding="utf-8")
    assert kept == made, "run python docs/generate_pictures.py terminal"
    assert set(re.findall(r"<(\w+)", made)) == {"svg", "rect", "g", "text", "tspan"}


def test_the_readme_shows_the_pictures_and_they_are_small():
    shown = re.findall(r"!\[[^\]]+\]\((docs/pictures/[^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "pictures").iterdir()}
    assert set(shown) == kept
    assert all((ROOT / path).stat().st_size < LARGEST for path in kept)
