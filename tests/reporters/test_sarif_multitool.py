"""SARIF under Microsoft's multitool, where npm can fetch it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimlint.reporters.base import View
from tests.reporters.pages import output, real
from tests.reporters.sample import RULES, report

ROOT = Path(__file__).resolve().parents[2]
UNAVAILABLE = 77

pytestmark = pytest.mark.slow


def validated(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / ".ci" / "validate_sarif.py"), str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode == UNAVAILABLE:
        pytest.skip(ran.stderr.strip().splitlines()[-1])
    return ran


@pytest.mark.parametrize(
    "make",
    [lambda: output("sarif", report(), View(rules=RULES)), lambda: output("sarif", *real())],
    ids=["sample", "real"],
)
def test_no_result_of_level_error(make, tmp_path):
    path = tmp_path / "report.sarif"
    path.write_text(make(), encoding="utf-8")
    ran = validated(path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ": 0 of " in ran.stdout


def test_the_validator_finds_what_is_wrong(tmp_path):
    path = tmp_path / "report.sarif"
    path.write_text(output("sarif", report()).replace('"ruleIndex": 1', '"ruleIndex": 900'), encoding="utf-8")
    assert validated(path).returncode == 1
