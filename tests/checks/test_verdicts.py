"""The default pack, held to the verdicts that it promises for every kind of claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.support import document, findings, load, pack, reading, verdict

_COPY = "Here stands the statement itself (named source). It varies."
_KEYS = ("is", "rules", "qualified", "sourced")


def _cases() -> Iterator[Any]:
    for kind, cases in load("verdicts.yaml").items():
        for case in cases:
            name = "-".join(str(value) for key, value in case.items() if key != "rules")
            yield pytest.param(kind, case, id=f"{kind}-{name}")


def _judged(kind: str, case: dict[str, Any]) -> list[Any]:
    claim: dict[str, Any] = {"quote": "the statement itself", "type": kind}
    claim |= {key: value for key, value in case.items() if key not in _KEYS}
    if case.get("qualified"):
        claim["qualifiers"] = ["It varies."]
    if case.get("sourced", "none") != "none":
        claim["citations"] = [{"text": "(named source)", "sourcing": case["sourced"]}]
    page = document({"blocks": [_COPY]})
    return findings(page, reading(page, {"claims": [claim]}), pack("us-healthcare"))


@pytest.mark.parametrize(("kind", "case"), list(_cases()))
def test_verdict(kind: str, case: dict[str, Any]) -> None:
    found = _judged(kind, case)
    assert (verdict(found), [finding.rule for finding in found]) == (case["is"], case.get("rules", []))


@given(
    st.sampled_from(
        ["rate", "ratio", "change", "score", "score_change", "multiple", "duration", "prevalence", "count"]
    ),
    st.sampled_from(["promotional", "neutral", "against-interest"]),
    st.booleans(),
    st.sampled_from(["none", "vague", "specific"]),
)
def test_a_qualifier_or_a_better_source_never_makes_it_worse(
    subtype: str, stance: str, qualified: bool, sourced: str
) -> None:
    ranks = ["ok", "review", "violation"]
    base = {"subtype": subtype, "stance": stance}
    got = ranks.index(verdict(_judged("quantitative", {**base, "qualified": qualified, "sourced": sourced})))
    bare = ranks.index(verdict(_judged("quantitative", base)))
    full = ranks.index(verdict(_judged("quantitative", {**base, "qualified": True, "sourced": "specific"})))
    assert full <= got <= bare


@given(st.sampled_from(["rate", "ratio", "change", "score", "score_change", "multiple"]), st.booleans(), st.booleans())
def test_a_figure_against_interest_is_never_a_violation(subtype: str, qualified: bool, cited: bool) -> None:
    case = {"subtype": subtype, "stance": "against-interest", "qualified": qualified}
    assert verdict(_judged("quantitative", {**case, "sourced": "specific" if cited else "none"})) != "violation"
