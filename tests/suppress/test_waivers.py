"""Waivers: scope, expiry, and findings on the waivers themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimlint.model.finding import Suppression
from claimlint.policy.types import Origin, Waiver
from claimlint.suppress.fingerprint import with_fingerprints
from claimlint.suppress.stage import Suppressor
from claimlint.suppress.waivers import apply_waivers, review
from tests.suppress.support import POLICY, document, finding

TODAY = date(2026, 5, 1)
PAGE = document("83% felt better. Fine.\n\n83% felt worse.", "blog/page.md")
FOUND = with_fingerprints(
    PAGE,
    [
        finding(PAGE, "CL300", "felt better"),
        finding(PAGE, "CL301", "felt better"),
        finding(PAGE, "CL300", "felt worse"),
    ],
    "blog/page.md",
)
MARK = FOUND[2].fingerprint


def waiver(line: int = 1, **scope: str) -> Waiver:
    given = {"rule": "CL300", "reason": "agreed", "approver": "J. Rivera", "expires": "2026-05-01", **scope}
    return Waiver(origin=Origin("/p/claimlint.yaml", line, 5), **given)


def applied(*waivers: Waiver, today: date = TODAY):
    return apply_waivers(PAGE, FOUND, replace(POLICY, waivers=waivers), "blog/page.md", today)


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ({"path": "blog/**"}, [0, 2]),
        ({"path": "*.md"}, [0, 2]),
        ({"path": "shop/**"}, []),
        ({"path": "blog/**", "rule": "CL301"}, [1]),
        ({"fingerprint": MARK}, [2]),
        ({"fingerprint": MARK[:8]}, [2]),
        ({"claim": "83%  FELT better"}, [0]),
        ({"claim": "83% felt better.", "rule": "CL301"}, [1]),
        ({"claim": "84% felt better"}, []),
        ({"claim": "felt", "path": "shop/**"}, []),
        ({"claim": "felt better", "fingerprint": MARK}, []),
    ],
)
def test_the_scope_of_a_waiver(scope, covered):
    marked = applied(waiver(**scope))
    assert [index for index, item in enumerate(marked) if item.suppression] == covered
    assert [replace(item, suppression=None) for item in marked] == list(FOUND)


def test_a_waiver_says_why_who_and_until_when():
    found = applied(waiver(7, path="*.md"))[0].suppression
    assert found is not None
    assert (found.kind, found.reason, found.approver, found.expires) == ("waiver", "agreed", "J. Rivera", "2026-05-01")
    assert found.location is not None
    assert (found.location.uri, found.location.region.start.line) == ("/p/claimlint.yaml", 7)


def test_a_waiver_holds_through_its_last_day():
    assert applied(waiver(path="*.md"), today=date(2026, 5, 1))[0].suppression
    assert not applied(waiver(path="*.md"), today=date(2026, 5, 2))[0].suppression


def test_the_first_waiver_counts_and_what_is_set_aside_already_stays():
    aside = replace(FOUND[0], suppression=Suppression("inline", "x"))
    policy = replace(POLICY, waivers=(waiver(1, path="*.md", reason="one"), waiver(2, path="*.md", reason="two")))
    marked = apply_waivers(PAGE, [aside, FOUND[2]], policy, "blog/page.md", TODAY)
    assert [item.suppression.reason for item in marked] == ["x", "one"]


def reviewed(*waivers: Waiver, today: date = TODAY, names=("blog/page.md",), complete: bool = True):
    policy = replace(POLICY, waivers=waivers)
    marked = apply_waivers(PAGE, FOUND, policy, "blog/page.md", today)
    return [(f.rule, f.location.region.start.line) for f in review(policy, marked, today, names, complete=complete)]


def test_expired_and_unused_waivers_are_findings():
    waivers = (
        waiver(1, path="blog/**"),
        waiver(2, path="blog/**", rule="CL301", expires="2026-04-30"),
        waiver(3, path="blog/x/**"),
        waiver(4, claim="nobody says this"),
    )
    assert reviewed(*waivers) == [("CL006", 2), ("CL007", 4)]
    assert reviewed(*waivers, names=("blog/page.md", "blog/x/a.md")) == [("CL006", 2), ("CL007", 3), ("CL007", 4)]
    assert reviewed(*waivers, complete=False) == [("CL006", 2)]


def test_the_message_names_rule_approver_and_day():
    policy = replace(POLICY, waivers=(waiver(expires="2026-04-30", claim="x"),))
    [found] = review(policy, [], TODAY, (), complete=True)
    assert found.message == "The waiver of CL300, approved by J. Rivera, expired on 2026-04-30."
    assert found.name == "expired-waiver"


def test_the_stage_does_directives_then_waivers_and_names_every_finding():
    page = document(
        "83% felt better. {{claimlint-ignore CL300: quoted}}\n\n83% felt worse. {{claimlint-oops}}", "/p/blog/a.md"
    )
    policy = replace(
        POLICY, uri="/p/claimlint.yaml", waivers=(waiver(path="blog/*"), waiver(rule="CL001", path="blog/*"))
    )
    found = [finding(page, "CL300", "felt better"), finding(page, "CL300", "felt worse")]
    marked = Suppressor(policy, TODAY)(page, found)
    assert [(item.rule, item.suppression.kind) for item in marked] == [
        ("CL300", "inline"),
        ("CL300", "waiver"),
        ("CL001", "waiver"),
    ]
    assert all(item.fingerprint for item in marked)
