"""The gate before detection changes nothing that is found."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from detect.soups import FIXTURES, TEXTS, differing, document

from claimlint.detect import detect
from claimlint.detect.detectors import detectors
from claimlint.detect.gate import Gate
from claimlint.detect.need import Need, Reach, anchored
from claimlint.detect.page import Page
from claimlint.detect.plan import plan_of
from claimlint.detect.screen import worth_reading
from claimlint.text.anchor import Anchor

SOUPS = 20_000


ROOT = Path(__file__).resolve().parents[2]
JUDGE = """
import sys
from detect.soups import differing, soup
first, behind = map(int, sys.argv[1:])
sys.exit("\\n".join(map(ascii, differing(soup(seed) for seed in range(first, behind)))) or 0)
"""


def differing_soups(first: int, behind: int) -> str:
    """Return the soups of these numbers whose claims the gate changes.

    A process of its own, with hashes that do not change: else a soup's text would depend on the order of sets
    and on which expressions other tests have tried.
    """
    path = os.pathsep.join(str(ROOT / name) for name in ("src", "tests", "."))
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", JUDGE, str(first), str(behind)], env=env, capture_output=True, text=True, check=False
    )
    return done.stderr if done.returncode else ""


def test_same_claims_in_every_fixture() -> None:
    every = [*TEXTS, *(file.read_text("utf-8") for file in sorted((FIXTURES / "articles").glob("*.md")))]
    assert not differing(document(text) for text in every)
    assert not differing(document(text, cells=True) for text in TEXTS[::5])


def test_same_claims_in_soups() -> None:
    assert not differing_soups(SOUPS, SOUPS + 1_000)


@pytest.mark.slow
def test_same_claims_in_many_soups() -> None:
    assert not differing_soups(0, SOUPS)


def gate() -> Gate:
    return Gate(plan_of(detector.needs for detector in detectors()))


def test_ordinary_copy_stays_outside() -> None:
    page = Page(document("Parking is behind the building, and the coffee is fresh."))
    assert not list(worth_reading(page, gate()))


def test_all_parts_of_a_need_must_hold() -> None:
    words = Need(words=(frozenset(("red", "blue")), frozenset(("car",))), anchor="car xx?")
    pieces = Need(pieces=("^y+$", "z"), anchor="y z")
    one = Gate(plan_of([[words], [pieces]])).sentences
    assert [one.met(text) for text in ("a red car xx", "yy za", "a red car xx, y z")] == [1, 2, 3]
    for text in ("a red cart xx", "a green car xx", "a blue car", "a blue car and xx", "za y", "y, z", "y"):
        assert not one.met(text), text


def test_words_and_pieces_are_two_needs() -> None:
    with pytest.raises(ValueError, match="two needs"):
        Need(words=(frozenset(("red",)),), pieces=("x",))


def test_a_foreign_detectors_anchor_counts_in_the_block() -> None:
    plan = plan_of([anchored("miracle .{0,9}soap")])
    assert plan.block == 1
    assert Gate(plan).blocks.met("Our Miracle foot soap.")
    assert not Gate(plan).blocks.met("Our soap.")


def test_needs_of_neighbours_are_told_apart() -> None:
    plan = plan_of([[Need(pieces=("a",), reach=Reach.AROUND), Need(pieces=("b",))], [Need(after_question=True)]])
    assert (plan.owners, plan.around, plan.block, plan.questions) == ((0, 0, 1), 1, 0, 4)


@pytest.mark.parametrize("expression", [r"caf\w+\b.{0,3}now", r"(?<!un)happy now"])
@pytest.mark.parametrize("text", ["cafes now", "cafés now", "CAFE\u00a0 now", "Happy now", "unhappy now", "cafe NOW"])
def test_anchors_answer_alike_with_and_without_re2(expression: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = Anchor(expression).found_in(text)
    monkeypatch.setitem(__import__("sys").modules, "re2", None)
    assert Anchor(expression).found_in(text) is fast


def test_memory_of_pieces_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimlint.text.pieces._REMEMBERED", 10)
    one = gate().sentences
    assert [bool(one.met(f"{number} w{number} x{number}")) for number in range(50)] == [True] * 50


def test_answers_do_not_depend_on_what_was_asked_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimlint.text.pieces._MANY", 10**9)
    lazy = gate().sentences
    lazily = [lazy.met(text) for text in TEXTS]
    monkeypatch.setattr("claimlint.text.pieces._MANY", 5)
    eager = gate().sentences
    assert lazily == [eager.met(text) for text in TEXTS]
    assert lazily == [eager.met(text) for text in TEXTS]


def test_a_full_year_is_a_length_of_time() -> None:
    assert not differing(map(document, ("The filler holds for a whole year.", "A full month of plump lips.")))


def test_every_other_patient_is_every_second() -> None:
    assert not differing(map(document, ("Every other patient had relief.", "We saw relief in every second patient.")))
    assert detect(document("Every other patient had relief.")).claims


def test_half_of_a_surrogate_pair_in_a_claim() -> None:
    assert detect(document("It has no side effects \ud9b5 and is painless.")).claims


def test_same_claims_where_a_word_only_ends_like_a_needed_one() -> None:
    assert not differing([document("see Dan' amakeover")])
