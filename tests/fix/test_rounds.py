"""Edits are tried before they count, and trying ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.audit.inputs import judge_bytes
from claimlint.fix import rounds
from claimlint.fix.rounds import mend
from claimlint.model.finding import Edit
from claimlint.model.span import Span
from tests.fix.support import SAFE, fixed, judge_by, pack, rules_in

CLAIM = "Our procedure has an 83% success rate."


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
        (" Individual outcomes vary. Everyone is cured.", "a graver finding would take its place"),
        ("\n\n    Individual outcomes vary.\n\nx", "the file would read differently elsewhere"),
        (" " + CLAIM, "the wording stands there already"),
    ],
)
def test_an_edit_that_does_not_do_what_it_should_is_not_made(text, reason):
    data = CLAIM.encode()
    asked: list[bytes] = []

    def judge(edited: bytes):
        asked.append(edited)
        return [with_edits(result, at_end(text)) if result.findings else result for result in judged(edited)]

    done = mend(data, judge(data), judge, SAFE)
    assert done.data == data
    assert done.fixed == ()
    assert [refusal.reason for refusal in done.refused] == [reason]


def test_one_bad_edit_does_not_keep_the_good_ones_from_being_made():
    good = "Clinic {}: our procedure has an 83% success rate."
    text = "\n\n".join(
        [*(good.format(n) for n in range(5)), f"{CLAIM[:-1]} ->", *(good.format(n) for n in range(5, 9))]
    )
    result, done = fixed("page.md", text.encode())
    assert done.after.decode().count("Individual outcomes vary.") == 9
    assert rules_in(result).count("CL300") == 1
    assert len(done.refused) == 1


def test_a_file_that_cannot_be_read_after_the_edit_is_left_alone():
    data = CLAIM.encode()
    done = mend(data, judged(data), lambda _edited: (), SAFE)
    assert done.data == data
    assert [refusal.reason for refusal in done.refused] == ["the file would fall into other pages"]


def test_trying_ends_although_every_edit_fails(monkeypatch):
    monkeypatch.setattr(rounds, "_MAX_TRIALS", 5)
    data = "\n\n".join(f"Clinic {n}: our procedure has an 83% success rate." for n in range(12)).encode()
    asked: list[bytes] = []

    def judge(edited: bytes):
        asked.append(edited)
        return ()

    done = mend(data, judged(data), judge, SAFE)
    assert len(asked) == 5
    assert done.data == data
    assert len(done.refused) == 12


def test_the_wording_is_put_once_where_two_sentences_need_it():
    _, done = fixed("page.md", f"{CLAIM} Our injection has a 71% success rate.".encode())
    assert done.after.decode().count("Individual outcomes vary.") == 1
    assert len(done.fixed) == 2


def test_the_same_input_gives_the_same_bytes():
    data = "\n\n".join(f"- Clinic {n}: our procedure has an {60 + n}% success rate" for n in range(8)).encode()
    assert len({fixed("page.md", data)[1].after for _ in range(3)}) == 1
