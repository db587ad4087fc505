"""Choosing a reader, and what choosing costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimlint.api import check
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


def test_no_two_readers_of_texts_claim_an_ending() -> None:
    """Endings are lower case with a dot; formats that are known by their content may share one."""
    every = [(reader, suffix) for reader in built_in().values() for suffix in reader.suffixes]
    texts = [suffix for reader, suffix in every if not hasattr(reader, "records")]
    records = {suffix for reader, suffix in every if hasattr(reader, "records")}
    assert sorted(texts) == sorted(set(texts))
    assert not records & set(texts)
    assert {*texts, *records} <= set(suffixes())
    assert all(suffix.startswith(".") and suffix == suffix.lower() for _, suffix in every)


_SETTINGS = {
    "package.json": '{"name": "site", "description": "A site that is 100% safe", "scripts": {}}',
    "tsconfig.json": '{"compilerOptions": {"strict": true}}',
    "sitemap.xml": '<?xml version="1.0"?><urlset><url><loc>https://bay.example/</loc></url></urlset>',
    "openapi.yaml": "openapi: 3.1.0\ninfo:\n  title: Our API is the best\n",
    "docker-compose.yml": "services:\n  web:\n    image: nginx\n",
    "lines.jsonl": '{"a": "It is 100% safe"}\n',
}


@pytest.mark.parametrize("name", _SETTINGS)
def test_settings_of_machines_are_no_copy(name: str, tmp_path: Path) -> None:
    """In a folder such a file is passed over; one that is named is an error that tells the way."""
    (tmp_path / name).write_text(_SETTINGS[name], "utf-8")
    assert not check([tmp_path]).results
    assert not check([tmp_path]).skipped
    report = check([tmp_path / name])
    assert not report.results
    (skipped,) = report.skipped
    assert skipped.code == "CLE350"
    assert "--reader" in skipped.hint
    assert "--fields" in skipped.hint


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
