"""What is listed by hand has everything that is built in: whoever adds a format is told where it is missing."""

from __future__ import annotations

import re
from pathlib import Path

from claimlint.cli.commands.check import check
from claimlint.readers import registry
from claimlint.reporters.registry import built_in

ROOT = Path(__file__).resolve().parents[2]
FOR_REVIEW = frozenset({"docx", "html", "overview", "xlsx"})
"""Formats that are made for ``report`` and ``audit``, whose help names them."""
NO_COPY = frozenset({".log"})
"""Endings of texts that nobody commits as copy."""


def test_every_format_has_its_row_in_the_docs():
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `?([a-z]+)`? \|", page, re.MULTILINE))
    assert set(built_in()) - named == set()


def test_the_help_of_check_names_the_formats():
    (text,) = (option.help for option in check.params if option.name == "format_name")
    assert set(re.findall(r"[a-z]+", text.partition(" (")[0])) - {"or"} == set(built_in()) - FOR_REVIEW


def test_the_hook_takes_every_file_that_is_a_page_of_copy():
    config = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (_, files, _) = re.split(r"files: '(.*)'", config, maxsplit=1)
    ours = [ending for ending in registry.suffixes() if not registry.is_shared(f"page{ending}")]
    assert {ending for ending in ours if not re.search(files, f"page{ending}")} == NO_COPY
