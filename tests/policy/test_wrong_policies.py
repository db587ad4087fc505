"""Every way to get a policy wrong: file, line, column, message and hint of each error."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claimlint.errors import PolicyError
from claimlint.policy.problems import PolicyErrors
from tests.policy.support import FIXTURES, load

CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted((FIXTURES / "wrong").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_every_error_is_named_at_its_place(case, tmp_path):
    for name, text in case.get("files", {}).items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with pytest.raises(PolicyErrors) as caught:
        load(tmp_path, case["policy"])
    found = caught.value.errors
    shown = [str(error) for error in found]
    assert len(found) == len(case["errors"]), shown
    for error, wanted in zip(found, case["errors"], strict=True):
        assert Path(error.uri).name == wanted.get("file", "claimlint.yaml"), shown
        assert (error.line, error.column) == (wanted["line"], wanted["column"]), shown
        assert wanted["message"] in error.message, shown
        assert wanted.get("hint", "") in error.hint, shown


def test_the_text_of_the_errors_has_a_line_for_each(tmp_path):
    with pytest.raises(PolicyError) as caught:
        load(tmp_path, "version: 1\na: 1\nb: 2\n")
    assert [line.rpartition("claimlint.yaml:")[2][:3] for line in str(caught.value).splitlines()] == ["2:1", "3:1"]
