"""A record that nobody looks at is not read, and every other keeps its number."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.document import Document
from claimlint.model.lazydata import replace
from claimlint.readers.feed import Feed, feed_of_bytes
from claimlint.readers.opening import documents
from tests.readers.archives import zipped
from tests.readers.exports import wxr
from tests.readers.site import pages

CASES = yaml.safe_load((Path(__file__).parents[2] / "fixtures/readers/exports/wxr.yaml").read_text("utf-8"))
HEAD = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title><description>D</description>\n'
TITLES = [
    "Plain words",
    "",
    "<![CDATA[ ]]>",
    "&lt;!-- a --&gt;",
    "# ",
    "[a]: b",
    "5",
    "- ",
    "Caf\xff here",
    "A: b",
    "---",
]
KINDS = ["page", "revision", "attachment", "nav_menu_item", ""]


def odd(titles: list[str], kinds: list[str]) -> bytes:
    """Return an export whose items have a title and a type each and nothing else."""
    items = "".join(
        f"<item><title>{title}</title><wp:post_type>{kind}</wp:post_type></item>\n"
        for title, kind in zip(titles, kinds, strict=False)
    )
    return f"{HEAD}{items}</channel></rss>".encode("latin-1")


def assert_numbers_stay(feed: Feed, wanted: frozenset[int]) -> int:
    """Hold that wanted records are the same whether others are wanted or not; return how many were not read."""
    whole = list(documents(feed))
    some = list(documents(replace(feed, wants=lambda number: number in wanted)))
    assert len(some) == len(whole)
    for number, (one, other) in enumerate(zip(some, whole, strict=True)):
        if number in wanted or not isinstance(other, Document):
            assert one == other
    return sum(isinstance(one, Document) and not one.blocks for one in some)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(TITLES), max_size=12),
    st.lists(st.sampled_from(KINDS), min_size=12, max_size=12),
    st.frozensets(st.integers(0, 20)),
)
def test_odd_records_keep_their_numbers(titles, kinds, wanted):
    assert_numbers_stay(feed_of_bytes("a.xml", odd(titles, kinds)), wanted)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases_keep_their_numbers(case):
    feed = feed_of_bytes(case["file"], case["input"].encode(case.get("encoding", "utf-8")))
    for wanted in (frozenset[int](), frozenset({0, 2}), frozenset({1})):
        assert_numbers_stay(feed, wanted)


def test_pages_that_nobody_looks_at_are_not_read():
    (data,) = wxr.build(pages()).values()
    feed = feed_of_bytes("a.xml", data)
    assert assert_numbers_stay(feed, frozenset({2})) > len(pages()) // 2
    assert assert_numbers_stay(replace(feed, fields=("item.*",)), frozenset({2})) == 0


def test_members_of_archives_are_all_read():
    (data,) = wxr.build(pages()).values()
    assert assert_numbers_stay(feed_of_bytes("a.zip", zipped({"a.xml": data})), frozenset({2})) == 0
