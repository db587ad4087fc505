"""Comments in the syntax of each format, from the file to the marked finding."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from claimlint.api import Settings, check_texts

CASES = yaml.safe_load(
    (Path(__file__).resolve().parents[2] / "fixtures" / "suppress" / "formats.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_comments_of_a_format(case, ends, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    copy = case["copy"].replace("\n", ends)
    report = check_texts({case["file"]: copy.encode()}, Settings(today=date(2026, 1, 15)))
    rates = [finding for finding in report.findings if finding.rule == "CL300"]
    figures = {finding: int(re.search(r"(\d+)%", finding.message)[1]) for finding in rates}
    assert sorted(figures[finding] for finding in rates if not finding.suppression) == case["open"]
    aside = {figures[finding]: finding.suppression.reason for finding in rates if finding.suppression}
    assert aside == case.get("aside", {})
    assert [finding.rule for finding in report.findings if finding.rule.startswith("CL00")] == case.get("meta", [])
    starts = [finding.suppression.location.span.start for finding in rates if finding.suppression]
    assert all("claimlint-" in copy[start : copy.find("claimlint", start) + 12] for start in starts)
