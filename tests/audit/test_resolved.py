"""Policies are kept between runs, and never longer than what they were made from."""

from datetime import date
from pathlib import Path

import pytest

from claimlint import store
from claimlint.audit import resolved as module
from claimlint.audit.resolved import resolved
from claimlint.checks.registry import all_checks
from claimlint.errors import PolicyError
from claimlint.policy.form import from_plain, to_plain
from claimlint.policy.load import load_policy

TODAY = date(2026, 5, 4)
OWN = """
extends: us-healthcare
rules:
  ORG001:
    name: no-miracle
    title: No miracles
    check: forbidden-wording
    severity: error
    message: "'{match}' is no word for a treatment."
    params:
      patterns: ["\\\\bmiracles?\\\\b"]
    examples:
      flag: ["A small miracle."]
      pass: ["A small step."]
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path / "cache"))


def test_plain_form_keeps_everything(tmp_path: Path) -> None:
    file = tmp_path / "claimlint.yaml"
    file.write_text(OWN)
    for policy in (load_policy(None, all_checks()), load_policy(file, all_checks())):
        assert from_plain(to_plain(policy)) == policy


def test_the_second_time_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    first = resolved(None, all_checks(), TODAY)
    monkeypatch.setattr(module, "_made", lambda *_: pytest.fail("loaded again"))
    assert resolved(None, all_checks(), TODAY) == first
    assert first.sha256 == load_policy(None, all_checks()).sha256


def test_a_changed_file_is_loaded_again(tmp_path: Path) -> None:
    file = tmp_path / "claimlint.yaml"
    file.write_text("extends: us-healthcare\norganization: {name: Alpha}\n")
    assert resolved(file, all_checks(), TODAY).organization.name == "Alpha"
    file.write_text("extends: us-healthcare\norganization: {name: Gamma}\n")
    assert resolved(file, all_checks(), TODAY).organization.name == "Gamma"


def test_a_file_that_was_built_on_counts(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("organization: {name: Alpha}\n")
    file = tmp_path / "claimlint.yaml"
    file.write_text("extends: [base.yaml]\n")
    assert resolved(file, all_checks(), TODAY).organization.name == "Alpha"
    (tmp_path / "base.yaml").write_text("organization: {name: Gamma}\n")
    assert resolved(file, all_checks(), TODAY).organization.name == "Gamma"
    (tmp_path / "base.yaml").unlink()
    with pytest.raises(PolicyError):
        resolved(file, all_checks(), TODAY)


def test_own_rules_are_tried_anew_on_another_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "claimlint.yaml"
    file.write_text(OWN)
    tried: list[date] = []
    monkeypatch.setattr("claimlint.audit.proof.prove", lambda _policy, _checks, today: tried.append(today))
    for day in (TODAY, TODAY, date(2026, 5, 5)):
        resolved(file, all_checks(), day)
    assert tried == [TODAY, date(2026, 5, 5)]
