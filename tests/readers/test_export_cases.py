"""The readers of exports over the cases in ``fixtures/readers/exports``: records, metadata, blocks and their places.

``CLAIMLINT_GOLDEN=write`` renews what the cases expect; read the difference before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimlint.errors import ReadError
from claimlint.model.document import Document
from claimlint.readers.feed import Unread, feed_of_bytes
from claimlint.readers.opening import documents
from tests.readers.laws import assert_in_file, assert_lawful

_FOLDER = Path(__file__).parents[2] / "fixtures" / "readers" / "exports"


def _cases() -> list[Any]:
    return [
        pytest.param(file, number, id=f"{file.stem}: {case['name']}")
        for file in sorted(_FOLDER.glob("*.yaml"))
        for number, case in enumerate(yaml.safe_load(file.read_text("utf-8")))
    ]


def _described(document: Document) -> dict[str, Any]:
    lines = document.source.lines()
    blocks = []
    for block in document.blocks:
        span = document.source_span(block.span)
        assert span is not None
        start = lines.position(span.start)
        place = f"{start.line}:{start.column}"
        described = [block.kind.value, block.logical_path, place, block.span.of(document.text)]
        if block.cell:
            described.append(f"{block.cell.row_header} | {block.cell.column_header}")
        blocks.append(described)
    told: dict[str, Any] = {"record": document.record, "metadata": dict(document.metadata), "blocks": blocks}
    if document.links:
        told["links"] = [[link.span.of(document.text), link.target] for link in document.links]
    if document.directives:
        told["directives"] = [one.text for one in document.directives]
    if document.problems:
        told["problems"] = [[one.code, _line(document, one.span), one.fatal] for one in document.problems]
    return told


def _line(document: Document, span: Any) -> int:
    return document.source.lines().position(span.start).line if span else 0


def _told(found: Iterable[Document | Unread]) -> list[Any]:
    told: list[Any] = []
    try:
        for one in found:
            if isinstance(one, Unread):
                place = f"{one.place.line}:{one.place.column}" if one.place else ""
                told.append({"unread": [one.code, place, one.record]})
            else:
                told.append(_described(one))
    except ReadError as error:
        told.append({"error": [error.code, error.line]})
    return told


@pytest.mark.parametrize(("file", "number"), _cases())
def test_case(file: Path, number: int) -> None:
    """The reader finds exactly these records, and every literal piece of their text stands in its place."""
    cases = yaml.safe_load(file.read_text("utf-8"))
    case = cases[number]
    data = case["input"].encode(case.get("encoding", "utf-8"))
    data = data.replace(b"\\xff", b"\xff") if case.get("stray") else data
    found = []
    feed = feed_of_bytes(case["file"], data, fields=tuple(case.get("fields", ())))
    told = _told(_kept(documents(feed, case.get("reader")), found))
    for document in found:
        assert_lawful(document)
        if not case.get("stray"):
            assert_in_file(document, {case["file"]: data})
    if os.environ.get("CLAIMLINT_GOLDEN") == "write":
        case["expected"] = told
        file.write_text(yaml.dump(cases, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110), "utf-8")
    assert told == case["expected"]


def _kept(found: Iterable[Document | Unread], into: list[Document]) -> Iterable[Document | Unread]:
    for one in found:
        if isinstance(one, Document):
            into.append(one)
        yield one


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as they are read."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _list(dumper: yaml.SafeDumper, value: list[Any]) -> yaml.SequenceNode:
    flat = all(isinstance(one, str | int | bool) for one in value) and not any("\n" in str(one) for one in value)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flat)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)
