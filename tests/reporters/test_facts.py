"""What the evidence column says of sources and statements."""

from __future__ import annotations

import pytest

from claimlint.api import Session
from claimlint.reporters.review.facts import Fact, evidence, figures
from claimlint.reporters.review.load import review_of


def facts(tmp_path, text: str, kind: str) -> list[Fact]:
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    session = Session()
    review = review_of(session.check([tmp_path / "page.md"]), session.rules)
    claim = next(claim for page in review.pages() for claim in page.claims if claim.type.value == kind)
    return [*evidence(claim, None), *figures(claim)]


@pytest.mark.parametrize(
    ("text", "said", "href"),
    [
        (
            "Our gel has a 94% success rate[^1].\n\n[^1]: Data on file.\n",
            "“¹” (“Data on file.”) is too vague to find",
            "",
        ),
        ("Studies show a 94% success rate.\n", "“Studies show” is too vague to find", ""),
        ("Our gel has a 94% success rate (https://example.org/a).\n", "https://example.org/a", "https://example.org/a"),
    ],
)
def test_a_source_is_told_so_that_a_reviewer_can_look_it_up(tmp_path, text, said, href):
    source = next(one for one in facts(tmp_path, text, "quantitative") if one.label == "Source")
    assert (source.text, source.href) == (said, href)


@pytest.mark.parametrize(("said", "name"), [("the VA", "VA"), ("TRICARE", "TRICARE")])
def test_programs_are_named_as_they_name_themselves(tmp_path, said, name):
    assert Fact("Program", name) in facts(tmp_path, f"Our procedure is covered by {said}.\n", "va")
