"""The JSON tools: against the standard library's parser, in windows of any size, over broken and hostile text."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.readers._json.lines import json_lines
from claimlint.readers._json.records import Parsed
from claimlint.readers._json.stream import Value, Values
from claimlint.readers._json.tree import JsonError, Node, Str, decoded, parse
from claimlint.readers._stream import window as window_module
from claimlint.readers._stream.window import Window
from claimlint.readers.feed import Feed, Unread, feed_of_bytes
from claimlint.readers.limits import Limits

_TEXTS = st.text(st.sampled_from(list('ab"\\/{}[]:,\n\r\té😀 ')), max_size=8)
_LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), _TEXTS)
_VALUES = st.recursive(
    _LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_TEXTS, inner, max_size=4))
)
_SIZES = st.sampled_from((1, 2, 3, 7, 64, 4096))


def _plain(text: str, node: Node) -> Any:
    if isinstance(node, dict):
        return {key: _plain(text, value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(text, value) for value in node]
    if isinstance(node, Str):
        return decoded(text, node.start, node.end)
    return json.loads(node) if isinstance(node, str) else node


@given(_VALUES, st.booleans(), st.sampled_from((None, 1)))
def test_a_tree_means_what_the_standard_parser_says(value: Any, escaped: bool, indent: int | None) -> None:
    """Every value, key and escape; the numbers as they are written."""
    text = json.dumps(value, ensure_ascii=escaped, indent=indent)
    assert _plain(text, parse(text, 0, len(text), 100)) == value


@given(st.text(st.sampled_from(list('{}[],:"\\ 1ta\n')), max_size=30))
@settings(max_examples=300)
def test_what_the_standard_parser_refuses_is_refused(text: str) -> None:
    """No text passes for JSON that is none, save for unknown escapes and control characters in strings."""
    try:
        json.loads(text, strict=False)
    except ValueError:
        accepted = True
        try:
            parse(text, 0, len(text), 100)
        except JsonError:
            accepted = False
        assert not accepted or "\\" in text
    else:
        parse(text, 0, len(text), 100)


@given(st.lists(_VALUES, max_size=5), _VALUES, _SIZES, st.booleans(), st.sampled_from(("\n", "\r\n")))
def test_streamed_values_are_those_of_the_file(
    entries: list[Any], other: Any, size: int, escaped: bool, line_end: str
) -> None:
    """Whatever a window's size, each value comes whole, with its place in the file."""
    whole = {"other": other, "entries": entries, "list": [{"deep": other}]}
    text = json.dumps(whole, ensure_ascii=escaped, indent=1).replace("\n", line_end)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window_module, "CHUNK", size)
        with Window(feed_of_bytes("a.json", text.encode())) as window:
            found = list(Values(window, (("entries", "*"), ("list", "*", "deep"))))
    values = []
    for one in found:
        assert isinstance(one, Value)
        values.append(_plain(one.text, parse(one.text, 0, len(one.text), 100)))
        assert text.startswith(one.text, one.place.offset)
        before = text[: one.place.offset].split(line_end)
        assert (one.place.line, one.place.column) == (len(before), len(before[-1]) + 1)
    assert values == [*entries, other]


@given(st.text(st.sampled_from(list('{}[],:"\\ 1ta\n')), max_size=60), _SIZES)
def test_garbage_ends_and_never_raises(text: str, size: int) -> None:
    """Anything at all is values and faults."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window_module, "CHUNK", size)
        with Window(feed_of_bytes("a.json", text.encode())) as window:
            for one in Values(window, (("a", "*"), ("*", "*"))):
                assert isinstance(one, Value | Unread)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "CLE352"),
        ('{"a":' * 100_000, "CLE352"),
        ('{"entries": [' + '"' + "x" * 5_000_000, "CLE352"),
        ('{"entries": [{"a": "' + "x" * 5_000_000 + '"}]}', "CLE353"),
        ('{"skipped": "' + "x" * 5_000_000 + '", "entries": [{"a"', "CLE352"),
    ],
)
def test_hostile_json_is_told_of_within_bounds(text: str, code: str) -> None:
    """Deep nesting, endless strings and cut files: one fault, and no more text kept than a record may have."""
    feed = _small(text)
    with Window(feed) as window:
        found = []
        for one in Values(window, (("entries", "*"),)):
            found.append(one)
            assert len(window.text) <= 2 * window_module.CHUNK + feed.limits.record
    assert code in [one.code for one in found if isinstance(one, Unread)]


def test_a_record_behind_one_that_is_too_large_is_read() -> None:
    """The large one is told of; the next one keeps its place."""
    text = json.dumps({"entries": [{"a": "x" * 3_000_000}, {"b": "y"}]})
    with Window(_small(text)) as window:
        large, small = list(Values(window, (("entries", "*"),)))
    assert isinstance(large, Unread)
    assert isinstance(small, Value)
    assert text.startswith(small.text, small.place.offset)


def test_a_line_behind_one_that_is_too_large_is_read() -> None:
    """The same for JSON Lines; a line that is no JSON costs only itself."""
    text = '{"a": "' + "x" * 5_000_000 + '"}\n{"b": 1}\nno json\n{"c": 2}'
    large, first, broken, last = list(json_lines(_small(text)))
    assert isinstance(large, Unread)
    assert isinstance(broken, Unread)
    assert broken.place is not None
    assert broken.place.line == 3
    assert isinstance(first, Parsed)
    assert isinstance(last, Parsed)
    assert (first.place.line, last.place.line) == (2, 4)


def test_lines_of_windows_count_once() -> None:
    """A carriage return before the line feed is no line end of its own."""
    records = list(json_lines(feed_of_bytes("a.jsonl", b'{"a": 1}\r\n\r\n{"b": 2}\r\n')))
    assert [one.place.line for one in records if isinstance(one, Parsed)] == [1, 3]


def _small(text: str) -> Feed:
    return feed_of_bytes("a.json", text.encode(), limits=Limits(record=1 << 20))
