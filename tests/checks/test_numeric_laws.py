"""Laws of the arithmetic behind the rules: tables, closed forms, and copy that is right by construction."""

from __future__ import annotations

from math import atan, exp, isclose, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.checks.base import CheckContext
from claimlint.checks.numeric import changes, proportions, relative
from claimlint.checks.numeric.check import CHECK, LAWS
from claimlint.checks.numeric.distributions import chi2_upper, f_upper, r_two_sided, t_two_sided, z_two_sided
from claimlint.checks.numeric.figures import figure
from claimlint.checks.numeric.lines import Flaw, LineLaw, lines_of
from claimlint.checks.numeric.scales import SCALES, Scale, scales_in
from claimlint.model.reading import Reading
from claimlint.policy import placeholders
from claimlint.policy.types import Rule
from tests.checks.support import TODAY, document, pack

_RULES = list(pack("numeric").rules.values())
_DF = st.integers(1, 400)
_SIZE = st.floats(0.001, 60, allow_nan=False)


def _broken(law: LineLaw, text: str) -> list[Flaw]:
    return [flaw for line in lines_of(document({"blocks": [text]})) for flaw in law(line)]


@pytest.mark.parametrize(
    ("tail", "value"),
    [
        (t_two_sided(2.228, 10), 0.05),
        (t_two_sided(2.042, 30), 0.05),
        (f_upper(4.965, 1, 10), 0.05),
        (f_upper(3.159, 2, 57), 0.05),
        (chi2_upper(3.841, 1), 0.05),
        (chi2_upper(18.307, 10), 0.05),
        (chi2_upper(124.342, 100), 0.05),
        (r_two_sided(0.632, 8), 0.05),
        (z_two_sided(1.959964), 0.05),
        (z_two_sided(2.575829), 0.01),
    ],
)
def test_tails_agree_with_printed_tables(tail: float, value: float) -> None:
    assert isclose(tail, value, abs_tol=2e-4)


@given(_SIZE, _DF)
def test_t_squared_is_an_f(t: float, df: int) -> None:
    assert isclose(t_two_sided(t, df), f_upper(t * t, 1, df), rel_tol=1e-8, abs_tol=1e-12)


@given(_SIZE)
def test_closed_forms(x: float) -> None:
    assert isclose(chi2_upper(x, 2), exp(-x / 2), rel_tol=1e-9, abs_tol=1e-13)
    assert isclose(t_two_sided(x, 1), 1 - 2 / pi * atan(x), rel_tol=1e-8, abs_tol=1e-12)
    assert isclose(f_upper(x, 2, 10), (1 + x / 5) ** -5, rel_tol=1e-8, abs_tol=1e-13)


@given(_SIZE, _SIZE, _DF)
def test_a_larger_statistic_is_less_likely(x: float, more: float, df: int) -> None:
    assert chi2_upper(x + more, df) <= chi2_upper(x, df) + 1e-12
    assert t_two_sided(x + more, df) <= t_two_sided(x, df) + 1e-12


@given(st.integers(1, 3000), st.data(), st.integers(0, 2))
def test_a_percentage_computed_from_its_count_passes(total: int, data: st.DataObject, decimals: int) -> None:
    count = data.draw(st.integers(0, total))
    percent = f"{100 * count / total:.{decimals}f}"
    assert not _broken(
        proportions.count_against_percent, f"Relief was seen in {count} of {total} patients ({percent}%)."
    )
    assert proportions.is_possible(figure(percent), total)


@given(st.integers(2, 3000), st.data())
def test_a_percentage_two_points_off_is_found(total: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, total))
    percent = round(100 * count / total)
    wrong = percent + 2 if percent < 50 else percent - 2
    assert _broken(proportions.count_against_percent, f"Relief was seen in {count} of {total} patients ({wrong}%).")


@given(st.integers(1, 1000), st.integers(0, 1000))
def test_a_change_computed_from_its_figures_passes(before: int, after: int) -> None:
    share = round(abs(after - before) / before * 100)
    noun = "increase" if after > before else "reduction"
    text = f"The score went from {before} points to {after} points, a {share}% {noun}."
    assert not _broken(relative.change_arithmetic, text)


@given(st.integers(1, 100), st.integers(1, 100))
def test_a_verb_is_held_to_the_order_of_its_figures(first: int, second: int) -> None:
    fell = _broken(changes.direction, f"VAS pain fell from {first} mm to {second} mm.")
    rose = _broken(changes.direction, f"VAS pain rose from {first} mm to {second} mm.")
    assert (bool(fell), bool(rose)) == (second > first, first > second)


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.label)
def test_a_scale_is_found_by_its_label(scale: Scale) -> None:
    label = scale.label
    assert [named.scale.label for named in scales_in(f"The {label} was taken.")] == [label]


def test_every_law_has_one_rule() -> None:
    assert sorted(str(rule.params["law"]) for rule in _RULES) == sorted(LAWS)


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.id)
def test_a_rule_shows_its_arithmetic_and_explains_itself(rule: Rule) -> None:
    assert set(placeholders.names(rule.message)) == {"match", "why"}
    assert rule.rationale
    assert rule.fix


@given(st.text(st.sampled_from("0123456789%.,-() abfromtpVS=<\u2192\n"), max_size=300), st.sampled_from(_RULES))
def test_no_copy_makes_a_law_raise(text: str, rule: Rule) -> None:
    page = document({"blocks": [text or "-"]})
    context = CheckContext(page, Reading(()), pack("numeric"), rule, (), TODAY)
    for hit in CHECK.run(context):
        assert hit.values["why"]
        assert hit.span.end <= len(page.text)
