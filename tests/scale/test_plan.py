"""Inputs cut into shards, counts that must agree, budgets, folders; nothing here needs an engine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.errors import UsageError
from claimlint.scale import java
from claimlint.scale.counts import CountError, Counts, Taken, budget, reconcile, total
from claimlint.scale.java import JavaError, find_java
from claimlint.scale.plan import Entry, Kind, address, cut, fingerprint, is_url
from claimlint.scale.store import Disk

ENTRIES = st.builds(
    Entry,
    uri=st.text("abc/.", min_size=1, max_size=6),
    url=st.sampled_from(["/x/a.md", "s3a://b/a.md", "/x/t.parquet", "s3a://b/T.PARQUET"]),
    size=st.integers(0, 50),
    changed=st.integers(0, 3),
    policy=st.integers(0, 2),
)


@settings(deadline=None)
@given(st.lists(ENTRIES, max_size=40), st.integers(1, 60), st.integers(1, 5))
def test_every_input_stands_in_one_shard_of_its_kind_and_policy(entries, size, most):
    shards = cut(entries, size, most)
    assert sorted(map(str, entries)) == sorted(str(one) for shard in shards for one in shard.entries)
    assert [shard.number for shard in shards] == list(range(len(shards)))
    for shard in shards:
        assert {(one.kind, one.policy) for one in shard.entries} == {(shard.kind, shard.policy)}
        assert len(shard.entries) <= most
        assert len(shard.entries) == 1 or sum(one.size for one in shard.entries) <= size


@settings(deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=20, unique_by=lambda one: one.uri), st.randoms())
def test_shards_do_not_depend_on_the_order_but_on_every_input(entries, random):
    shuffled = random.sample(entries, len(entries))
    assert cut(shuffled, 60) == cut(entries, 60)
    touched = [replace(entries[0], changed=entries[0].changed + 1), *entries[1:]]
    assert fingerprint(cut(touched, 60)) != fingerprint(cut(entries, 60))


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("/site/a.md", Kind.PATHS),
        ("/site/a.parquet", Kind.TABLES),
        ("s3a://bucket/A.PARQUET", Kind.TABLES),
        ("abfss://c@a.dfs.core.windows.net/crawl.warc.gz", Kind.REMOTE),
    ],
)
def test_an_ending_and_a_scheme_tell_how_an_input_is_read(url, kind):
    assert Entry(url, url, 0, 0).kind is kind


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("s3a://bucket/a/b", "s3a://bucket/a/b"),
        ("file:///tmp/a", "file:///tmp/a"),
        ("hdfs://host:8020/a", "hdfs://host:8020/a"),
        ("site/a.md", "site/a.md"),
        ("/site/a:/b", "/site/a:/b"),
        ("C:/site", "C:/site"),
    ],
)
def test_an_address_survives_being_taken_for_a_path(named, meant):
    assert address(Path(named)) == address(named) == meant
    assert is_url(meant) == ("://" in named)


GOOD = Counts(2, 77, 5, 5, judged=2, incomplete=1, skipped=1, left_out=1)


def test_counts_that_agree_pass():
    reconcile("shard", Taken(2, 77), GOOD)


@pytest.mark.parametrize(
    ("taken", "given_back", "said"),
    [
        (Taken(3, 77), GOOD, "3 inputs went in and 2 came out"),
        (Taken(2, 77), replace(GOOD, promised=6), "6 documents went in and 5 came out"),
        (Taken(2, 77), replace(GOOD, judged=3), "5 documents went in and 6 came out"),
        (Taken(2, 78), GOOD, "not those that went in"),
    ],
)
def test_counts_that_do_not_agree_are_refused(taken, given_back, said):
    with pytest.raises(CountError, match=said):
        reconcile("shard", taken, given_back)


def test_counts_add_up():
    assert total([]) == Counts()
    assert total([GOOD, GOOD]).judged == 4
    assert total([GOOD, GOOD]).failed == 4


@pytest.mark.parametrize(
    ("text", "failed", "documents", "holds"),
    [
        ("0", 0, 10, True),
        ("0", 1, 10, False),
        ("5", 5, 10, True),
        ("5", 6, 10, False),
        ("0.1%", 1, 1000, True),
        ("0.1%", 1, 999, False),
        ("100%", 10, 10, True),
        ("0%", 0, 0, True),
    ],
)
def test_a_budget_is_a_number_or_a_share(text, failed, documents, holds):
    assert budget(text).holds(failed, documents) is holds


@pytest.mark.parametrize("text", ["", "%", "-1", "1.5", "101%", "many", "nan", "inf%", "-0.1%"])
def test_what_is_no_budget_is_refused(text):
    with pytest.raises(UsageError, match="is no error budget"):
        budget(text)


def test_a_folder_of_a_disk_is_written_moved_and_removed(tmp_path):
    store = Disk(tmp_path)
    assert store.read("a/b") is None
    store.write("a/b", b"1")
    store.write("a/b", b"2")
    assert store.read("a/b") == b"2"
    store.move("a", "c/d")
    store.move("nothing", "e")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["b"]
    assert store.read("c/d/b") == b"2"
    store.remove("c")
    store.remove("c")
    assert not list(tmp_path.iterdir())


def script(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{text}' >&2\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("said", ['openjdk version "17.0.15" 2025-04-15', 'java version "25" 2025-09-16'])
def test_java_is_found_in_its_home_or_on_the_path(tmp_path, monkeypatch, said):
    found = script(tmp_path / "bin" / "java", said)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert find_java() == found
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=":")
    assert find_java() == found


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (None, r"JAVA_HOME is .*, where there is no bin/java"),
        ('openjdk version "11.0.2" 2019-01-15', "it is Java 11"),
        ('java version "1.8.0_392"', "it is Java 8"),
        ("no such thing", "it does not start"),
    ],
)
def test_java_that_is_missing_or_old_is_told_with_the_mend(tmp_path, monkeypatch, said, told):
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    if said:
        script(tmp_path / "bin" / "java", said)
    with pytest.raises(JavaError, match=f"CLE401 .*{told}.*Java {java.OLDEST} or later"):
        find_java()
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(JavaError, match="there is none on the path"):
        find_java()
