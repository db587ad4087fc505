"""Reviewdog's diagnostics against the fields of its protocol, and their columns against the bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimlint.model.report import Report
from claimlint.reporters.base import View
from tests.reporters.pages import output, report_on
from tests.reporters.sample import RULES, report


def message(required: tuple[str, ...] = (), **fields: object) -> dict:
    """Return the schema of a protocol message; the reader refuses fields that it does not know."""
    return {"type": "object", "properties": fields, "required": list(required), "additionalProperties": False}


TEXT, COUNT = {"type": "string"}, {"type": "integer", "minimum": 1}
POSITION = message(("line",), line=COUNT, column=COUNT)
RANGE = message(("start",), start=POSITION, end=POSITION)
DIAGNOSTIC = message(
    ("message", "location"),
    message=TEXT,
    location=message(("path",), path=TEXT, range=RANGE),
    severity={"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
    source=message(("name",), name=TEXT, url=TEXT),
    code=message(("value",), value=TEXT, url=TEXT),
    suggestions={"type": "array", "items": message(("range", "text"), range=RANGE, text=TEXT)},
    original_output=TEXT,
)


def diagnostics(made: Report) -> list[dict]:
    found = [json.loads(line) for line in output("rdjsonl", made, View(rules=RULES)).splitlines()]
    Draft202012Validator({"type": "array", "items": DIAGNOSTIC}).validate(found)
    return found


def covered(text: str, where: dict) -> str:
    """Return what a range covers, counting bytes in lines that end with a line feed, as reviewdog does."""
    lines = text.encode().split(b"\n")
    start, end = where["start"], where["end"]
    if start["line"] == end["line"]:
        return lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode()
    inner = [
        lines[start["line"] - 1][start["column"] - 1 :],
        *lines[start["line"] : end["line"] - 1],
        lines[end["line"] - 1][: end["column"] - 1],
    ]
    return b"\n".join(inner).decode()


def test_the_sample_holds_what_is_not_suppressed_and_what_was_not_read():
    found = diagnostics(report())
    assert [one["code"]["value"] for one in found] == [
        *("CLE321", "CL300", "CL601", "CL1001"),
        *("CL300", "CL601", "CL1001", "CL006"),
    ]
    assert [one["severity"] for one in found[:4]] == ["ERROR", "ERROR", "WARNING", "INFO"]


def test_an_empty_report_has_no_line():
    assert output("rdjsonl", Report("1.2.3", (), ())) == ""


@pytest.mark.parametrize(
    "before", ["", "😀 ", "a\u00a0b ", "e\u0301\u0323 ", "“every” – ", "山田\n😀 ", "line\r\n\u200b𝟗 "], ids=ascii
)
def test_columns_are_bytes_and_ends_exclusive(before):
    text = f"{before}94% success\nrate."
    (one,) = diagnostics(report_on(text, "94% success\nrate"))
    assert covered(text, one["location"]["range"]) == "94% success\nrate"


def test_a_fix_is_a_suggestion_at_its_bytes():
    text = "😀 a 94% success rate."
    (one,) = diagnostics(report_on(text, "94% success rate"))
    (suggestion,) = one["suggestions"]
    line = text.encode()
    column = suggestion["range"]["start"]["column"] - 1
    assert suggestion["range"]["start"] == suggestion["range"]["end"]
    assert (line[:column] + suggestion["text"].encode() + line[column:]).decode() == (
        "😀 a 94% success rate; results vary."
    )


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=30))
def test_columns_hold_after_any_text(before):
    text = f"{before}\U0001f600 94%"
    (one,) = diagnostics(report_on(text, "\U0001f600 94%"))
    start = text.index("\U0001f600 94%")
    assert covered(text, one["location"]["range"]) == text[start : start + 5]


@given(st.text())
def test_one_finding_is_one_line(text):
    assert output("rdjsonl", report_on("94%", "94%", message=text)).count("\n") == 1
