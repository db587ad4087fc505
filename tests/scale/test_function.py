"""The function that every engine runs, called as an engine calls it."""

from __future__ import annotations

import os
import re
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from claimlint.audit.inputs import judged_record
from claimlint.audit.policies import Policies
from claimlint.checks.registry import all_checks
from claimlint.model.document import Document
from tests.readers import site
from tests.scale.conftest import exported, here, needed, told

needed("pyarrow")

import pyarrow as pa  # noqa: E402 - only where it is installed

from claimlint.scale.function import JudgeRows  # noqa: E402
from claimlint.scale.instructions import Build, Instructions, OtherVersionError, packed  # noqa: E402
from claimlint.scale.schema import INPUT, OUTPUT  # noqa: E402

FORKS = pytest.mark.skipif(sys.platform != "linux", reason="functions made in a test reach children by forking only")


def function(**options):
    """Return the function as a driver makes it that works in this folder."""
    policy = Policies(None, all_checks(), site.TODAY).above(Path())
    fields = options.pop("fields", ())
    return JudgeRows(Instructions(packed(policy), policy.sha256, site.TODAY, os.getcwd(), fields=fields), **options)  # noqa: PTH109


def batch(*rows):
    return pa.RecordBatch.from_pylist(list(rows), schema=INPUT)


def posts(count):
    """Return an export of so many records as a row."""
    lines = [f"Post {number},<p>Our gel has a {90 + number}% success rate.</p>" for number in range(count)]
    return {"uri": "posts.csv", "text": "\n".join(["Title,Body HTML", *lines])}


@pytest.mark.parametrize("export", ["any_jsonl", "warc", "wxr", "html_pages", "docx"])
def test_every_form_of_a_row_gives_what_this_machine_finds(home, export):
    settings = exported(export, home / "in")
    files = sorted(path for path in Path("in").rglob("*") if path.is_file())
    judge = function(fields=settings.fields)
    by_path = judge(batch(*({"uri": path.as_posix(), "path": str(path.absolute())} for path in files)))
    by_content = judge(batch(*({"uri": path.as_posix(), "content": path.read_bytes()} for path in files)))
    assert by_path.schema == OUTPUT
    assert by_path == by_content
    assert sorted(map(told, by_path.to_pylist())) == here([Path("in")], settings)
    assert sum(row["last"] for row in by_path.to_pylist()) == len(files)


def test_documents_are_numbered_and_the_last_one_says_so(home):
    judge = function()
    found = judge(batch(posts(3), {"uri": "a.png", "text": "\0"}, {"uri": "e.warc", "text": ""}, {"uri": "n.md"}))
    shown = [(row["input"], row["ordinal"], row["last"], row["state"]) for row in found.to_pylist()]
    assert shown[:3] == [("posts.csv", number, number == 2, "judged") for number in range(3)]
    assert [one[0] for one in shown[3:]] == ["a.png", "e.warc", "n.md"]
    assert all(one[2] for one in shown[3:])
    assert shown[-1] == ("n.md", 0, True, "skipped")


def test_streams_come_in_pieces_and_say_the_same(home):
    rows = batch(posts(300))
    pieces = list(function().streamed(iter([rows, batch(posts(3))])))
    assert [piece.num_rows for piece in pieces] == [128, 128, 47]
    assert pa.Table.from_batches(pieces).slice(0, 300).combine_chunks().to_batches() == [function()(rows)]


def test_half_a_surrogate_pair_becomes_a_mark(home):
    text = '{"posts": [{"body": "Our gel has a 94% \\ud83d success rate."}]}'
    found = function(fields=("posts.*.body",))(batch({"uri": "posts.json", "text": text})).to_pylist()
    (claim,) = found[0]["claims"]
    assert claim["text"] == "94% \ufffd success rate"


def test_another_claimlint_is_refused(home):
    judge = function()
    other = replace(judge.instructions, build=Build("0.0.1", (), ()))
    with pytest.raises(OtherVersionError, match=r"the driver has claimlint 0\.0\.1"):
        replace(judge, instructions=other)(batch(posts(3)))
    with pytest.raises(OtherVersionError):
        replace(judge, instructions=other, alone=True)(batch(posts(3)))


def test_alone_says_the_same(home):
    rows = batch(posts(3), {"uri": "a.md", "text": "A 94% success rate."}, {"uri": "n.md"})
    assert function(alone=True)(rows) == function()(rows)


def killing(needle, signs, times):
    def judge(uri, found, by):
        if isinstance(found, Document) and needle in found.text and len(os.listdir(signs)) < times:  # noqa: PTH208
            Path(signs, str(os.getpid())).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return judged_record(uri, found, by)

    return judge


@FORKS
@pytest.mark.parametrize(("times", "states"), [(1, ["judged"] * 3), (9, ["judged", "skipped", "judged"])])
def test_alone_a_killed_process_costs_the_killer_only(home, times, states):
    (home / "signs").mkdir()
    judge = function(alone=True, judging=killing("91%", str(home / "signs"), times))
    found = judge(batch(posts(3))).to_pylist()
    assert [row["state"] for row in found] == states
    whole = function()(batch(posts(3))).to_pylist()
    assert [row for row in found if row["state"] == "judged"] == [
        row for row, state in zip(whole, states, strict=True) if state == "judged"
    ]
    assert [one["code"] for row in found for one in row["problems"]] == ["CLE503"] * states.count("skipped")


@FORKS
def test_alone_a_reader_that_kills_costs_the_rest_of_its_input(home, monkeypatch):
    from claimlint.audit.run import records

    opened = records.documents

    def documents(feed, reader):
        for number, one in enumerate(opened(feed, reader)):
            if number == 2:
                os.kill(os.getpid(), signal.SIGKILL)
            yield one

    monkeypatch.setattr(records, "documents", documents)
    found = function(alone=True)(batch(posts(3), {"uri": "a.md", "text": "A 94% success rate."})).to_pylist()
    assert [row["state"] for row in found] == ["judged", "judged", "skipped", "judged"]
    assert "reading on after record 2 killed the worker" in found[2]["problems"][0]["reason"]
    assert [row["last"] for row in found] == [False, False, True, True]


def test_the_docs_tell_every_column():
    text = (Path(__file__).parents[2] / "docs" / "scale.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ((?:`\w+`(?:, )?)+) \| [^|]+ \| (.*) \|$", text, re.MULTILINE))
    told = {name: what for names, what in rows.items() for name in re.findall(r"`(\w+)`", names)}
    assert set(OUTPUT.names) <= set(told)
    for name in ("claims", "findings", "problems"):
        fields = {field.name for field in OUTPUT.field(name).type.value_type}
        assert fields == set(re.findall(r"`(\w+)`", told[name])) & fields
    assert {field.name for field in INPUT} - {"path"} <= set(re.findall(r"`(\w+)`", text))
