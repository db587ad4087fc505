"""Choosing a reader, and what choosing costs."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from claimlint.errors import UsageError
from claimlint.model.document import Source
from claimlint.readers.registry import built_in, reader_for, suffixes


def _source(uri: str, text: str = "", media_type: str = "") -> Source:
    return Source(uri, media_type, text.encode(), text)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (_source("a/Page.HTML"), "html"),
        (_source("post.mdx"), "markdown"),
        (_source("post.md", "<html><body>"), "markdown"),
        (_source("copy.txt", "# Heading\n\n[a](b) [c](d)"), "text"),
        (_source("https://clinic.example/p.html?x=1.md#y"), "html"),
        (_source("https://clinic.example/", "plain", "text/html; charset=utf-8"), "html"),
        (_source("stdin", "<!DOCTYPE html><p>x"), "html"),
        (_source("stdin", "---\ntitle: x\n---\nbody"), "markdown"),
        (_source("stdin", "# A\n\nSee [b](c)."), "markdown"),
        (_source("stdin", "83% success"), "text"),
        (_source("stdin", ""), "text"),
    ],
)
def test_reader_for(source: Source, name: str) -> None:
    """By file ending, then media type, then content; plain text is the last resort."""
    assert reader_for(source).name == name


def test_a_named_reader_wins() -> None:
    """``--reader`` beats the file's ending."""
    assert reader_for(_source("page.html"), "text").name == "text"


def test_an_unknown_name_is_a_usage_error() -> None:
    """The hint lists the readers there are."""
    with pytest.raises(UsageError, match=r"no reader 'docs'.*html.*markdown.*text"):
        reader_for(_source("a.md"), "docs")


def test_every_built_in_claims_endings_of_its_own() -> None:
    """Endings are lower case with a dot, and no two built-ins claim one."""
    claimed = [suffix for reader in built_in().values() for suffix in reader.suffixes]
    assert sorted(claimed) == sorted(set(claimed))
    assert set(claimed) <= set(suffixes())
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in claimed)


def test_choosing_loads_no_parser() -> None:
    """The heavy libraries come with the first file that needs them."""
    code = (
        "import sys; from claimlint.model.document import Source; from claimlint.readers.registry import reader_for;"
        "list(reader_for(Source('a.txt', '', b'x', 'x')).read(Source('a.txt', '', b'x', 'x')));"
        "print(sorted({'turbohtml', 'pyromark', 'yaml', 'importlib.metadata'} & set(sys.modules)))"
    )
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=path)
    assert done.stdout.strip() == "[]"
