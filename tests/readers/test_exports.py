"""One invented site in every format: the same claims on every page, each in its exact place.

A module of ``tests/readers/exports`` offers ``build(pages)``, which returns the files of an export by name, and
``FIELDS`` where the user has to name the fields that hold copy. Adding
a format is adding a module there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Any

import pytest
import yaml

from claimlint.api import Settings, check_texts
from claimlint.model.document import Document
from claimlint.model.report import DocumentResult, Report
from tests.readers import site
from tests.readers.laws import assert_in_file, assert_lawful

_EXPORTS = sorted(path.stem for path in (Path(__file__).parent / "exports").glob("[a-z]*.py"))
_REFERENCE = "html_pages"


def _built(name: str) -> tuple[ModuleType, dict[str, bytes]]:
    module = import_module(f"tests.readers.exports.{name}")
    return module, module.build(site.pages())


def _judged(module: ModuleType, files: Mapping[str, bytes]) -> Report:
    report = check_texts(files, Settings(today=site.TODAY, fields=getattr(module, "FIELDS", ())))
    assert not report.skipped
    return report


def _slug(document: Document) -> str:
    return document.metadata.get("slug") or PurePosixPath(document.uri).stem


def _claims(report: Report) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {page.slug: [] for page in site.pages()}
    seen: set[str] = set()
    for result in report.results:
        slug = _slug(result.document)
        if slug not in found:
            assert not result.claims, f"claims outside of the site's pages: {result.claims}"
            continue
        assert slug not in seen, f"{slug} is two documents"
        seen.add(slug)
        found[slug] = site.claims_of(result)
    assert seen == set(found)
    return found


@cache
def _reference() -> dict[str, list[dict[str, Any]]]:
    return _claims(_judged(*_built(_REFERENCE)))


def test_the_pages_have_the_expected_claims() -> None:
    """``fixtures/site/claims.yaml`` holds of the site as HTML; ``CLAIMLINT_GOLDEN=write`` renews it."""
    if os.environ.get("CLAIMLINT_GOLDEN") == "write":
        site.write_claims(_reference())
    assert _reference() == site.expected_claims()


@pytest.mark.parametrize("name", _EXPORTS)
def test_every_format_gives_the_same_claims(name: str) -> None:
    """Type, text, figures, qualifiers, sources and verdict of each claim of each page."""
    assert _claims(_judged(*_built(name))) == _reference()


@pytest.mark.parametrize("name", _EXPORTS)
def test_every_piece_of_copy_stands_where_it_is_said_to(name: str) -> None:
    """Each literal segment of each document is in the file at its offset, line and column."""
    module, files = _built(name)
    report = _judged(module, files)
    members = module.members(files) if hasattr(module, "members") else files
    for result in report.results:
        assert_lawful(result.document)
        assert_in_file(result.document, members)
        _assert_claims_placed(result)


def _assert_claims_placed(result: DocumentResult) -> None:
    document = result.document
    for claim, place in zip(result.claims, result.places, strict=True):
        if not document.source.has_lines:
            assert place.region is None
            continue
        assert place.region is not None
        assert place.span is not None
        assert place.region.start.offset == place.span.start
        inside = document.source.within(place.span)
        if inside is not None:  # a claim over several places of the file has a region around them
            assert inside.of(document.source.text)[0] == claim.text[0]
            assert inside.of(document.source.text)[-1] == claim.text[-1]


def test_the_expected_claims_are_of_the_sites_pages() -> None:
    """Every page is told of, and the file is written as it is read."""
    expected = site.expected_claims()
    assert list(expected) == [page.slug for page in site.pages()]
    assert yaml.safe_load(yaml.safe_dump(expected)) == expected
