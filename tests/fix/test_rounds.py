"""Edits are tried before they count, and trying ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.audit.inputs import judge_bytes
from claimlint.fix import rounds
from claimlint.fix.rounds import mend
from claimlint.model.finding import Edit
from claimlint.model.span import Span
from tests.fix.support import EVERY, fixed, judge_by, pack, rules_in

CLAIM = "Our procedure has an 83% success rate."
PARAGRAPHS = [f"Clinic {n}: our procedure has an 83% success rate." for n in range(9)]
APART = "\n\nWe see patients every day. Call us for a visit.\n\n"


def judged(data: bytes):
    """Return the pages of a Markdown file, judged."""
    return judge_bytes("page.md", data, judge_by(pack("us-healthcare"))).results


def with_edits(result, *edits: Edit):
    """Return a page whose first finding has ``edits``."""
    first, *others = result.findings
    return replace(result, findings=(replace(first, fix=replace(first.fix, edits=edits)), *others))


def at_end(text: str) -> Edit:
    return Edit(Span(len(CLAIM), len(CLAIM)), text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (" Call us.", "the finding would stay"),
        (" Individual outcomes vary. We guarantee success. It is 100% safe.", "a graver finding would take its place"),
        ("\n\n    Individual outcomes vary.\n\nx", "the file would read differently elsewhere"),
        (" " + CLAIM, "the wording stands there already"),
    ],
)
def test_an_edit_that_does_not_do_what_it_should_is_not_made(text, reason):
    data = CLAIM.encode()
    asked: list[bytes] = []

    def judge(edited: bytes):
        asked.append(edited)
        return [with_edits(result, at_end(text)) if result.findings[0].fix else result for result in judged(edited)]

    done = mend(data, judge(data), judge, EVERY)
    assert done.data == data
    assert done.fixed == ()
    assert [refusal.reason for refusal in done.refused] == [reason]


def test_one_bad_edit_does_not_keep_the_good_ones_from_being_made():
    text = APART.join([*PARAGRAPHS[:5], f"{CLAIM[:-1]} ->", *PARAGRAPHS[5:]])
    result, done = fixed("page.md", text.encode())
    assert done.after.decode().count("Individual outcomes vary.") == len(PARAGRAPHS)
    assert rules_in(result).count("CL300") == 1
    assert len(done.refused) == 1


def test_halves_are_tried_where_the_whole_does_not_do():
    data = APART.join(PARAGRAPHS).encode()
    third = data.index(b"Clinic 3")

    def judge(edited: bytes):
        # A reader to whom the fourth paragraph is lost as soon as it is edited.
        return () if b"Clinic 3: our procedure has an 83% success rate. Ind" in edited else judged(edited)

    done = mend(data, judged(data), judge, EVERY)
    assert done.data.count(b"Individual outcomes vary.") == len(PARAGRAPHS) - 1
    assert [refusal.finding.location.span.start >= third for refusal in done.refused] == [True]


def test_a_file_that_cannot_be_read_after_the_edit_is_left_alone():
    data = CLAIM.encode()
    done = mend(data, judged(data), lambda _edited: (), EVERY)
    assert done.data == data
    assert [refusal.reason for refusal in done.refused] == ["the file would fall into other pages"]


def test_trying_ends_although_every_edit_fails(monkeypatch):
    monkeypatch.setattr(rounds, "_MAX_TRIALS", 5)
    data = APART.join(PARAGRAPHS).encode()
    asked: list[bytes] = []

    def judge(edited: bytes):
        asked.append(edited)
        return ()

    done = mend(data, judged(data), judge, EVERY)
    assert len(asked) == 5
    assert done.data == data
    assert len(done.refused) == len(PARAGRAPHS)


def test_the_wording_is_put_once_where_two_sentences_need_it():
    _, done = fixed("page.md", f"{CLAIM} Our injection has a 71% success rate.".encode())
    assert done.after.decode().count("Individual outcomes vary.") == 1
    assert len(done.fixed) == 2


def test_the_same_input_gives_the_same_bytes():
    data = "\n\n".join(f"- Clinic {n}: our procedure has an {60 + n}% success rate" for n in range(8)).encode()
    assert len({fixed("page.md", data)[1].after for _ in range(3)}) == 1
