"""The GitHub action's step, run as the runner runs it, and what the files for CI may not do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from claimlint.readers.registry import built_in, suffixes

ROOT = Path(__file__).resolve().parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
BAD = "# Relief\n\nOur procedure has a 94% success rate.\n"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def step(tmp_path):
    """A function that runs the step in a folder of copy: exit code, annotations, outputs, summary."""
    program = tmp_path / "claimlint.sh"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m claimlint "$@"\n')
    program.chmod(0o755)
    site = tmp_path / "site"
    site.mkdir()
    outputs, told = tmp_path / "outputs", tmp_path / "told.md"

    def run(files: dict[str, str], **inputs: str):
        for name, text in files.items():
            (site / name).write_text(text, encoding="utf-8")
        environment = {
            "PATH": os.environ["PATH"],
            "CLAIMLINT": str(program),
            "CLAIMLINT_COMMIT": COMMIT,
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_REPOSITORY": "harbor-lane/site",
            "GITHUB_STEP_SUMMARY": str(told),
            "RUNNER_TEMP": str(tmp_path / "temp"),
        } | {f"CLAIMLINT_{name.upper()}": value for name, value in inputs.items()}
        ran = subprocess.run(
            [ROOT / "ci" / "github" / "check.sh"],
            cwd=site,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        rows = outputs.read_text().splitlines() if outputs.exists() else []
        return ran, dict(row.split("=", 1) for row in rows), told.read_text() if told.exists() else ""

    return run


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
class TestStep:
    def test_findings_are_annotated_logged_and_summed_up(self, step):
        ran, outputs, told = step({"bad.md": BAD}, paths="bad.md\n")
        assert ran.returncode == 0, ran.stderr
        assert ran.stdout.startswith("::error title=CL300 bare-outcome-claim,file=bad.md,line=3,")
        assert outputs["exit-code"] == "1"
        results = json.loads(Path(outputs["sarif-file"]).read_text())["runs"][0]["results"]
        assert "CL300" in {result["ruleId"] for result in results}
        assert told == Path(outputs["summary-file"]).read_text()
        assert f"](https://github.com/harbor-lane/site/blob/{COMMIT}/bad.md#L3)" in told
        assert "](./" not in told

    def test_an_input_is_never_code(self, step):
        paths = "$(touch pwned)\n; touch pwned\n--output=pwned\n`touch pwned`"
        ran, outputs, _ = step({"good.md": "# Visit us\n"}, paths=paths, annotations="false")
        assert ran.returncode == 0, ran.stderr
        assert outputs["exit-code"] == "3"
        assert not list(Path(outputs["summary-file"]).parents[2].glob("**/pwned"))

    def test_a_wrong_policy_stops_the_step(self, step):
        ran, outputs, _ = step({"bad.md": BAD}, policy="missing.yaml")
        assert ran.returncode == 2
        assert outputs == {}

    def test_what_fails_the_run_is_chosen(self, step):
        _, outputs, _ = step({"bad.md": BAD}, fail_on="never", annotations="false")
        assert outputs["exit-code"] == "0"


def test_no_expression_stands_in_a_script_of_the_action():
    scripts = [one["run"] for one in ACTION["runs"]["steps"] if "run" in one]
    assert scripts
    assert not [script for script in scripts if "${{" in script]


def test_every_input_and_output_of_the_action_is_used():
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    used = set(re.findall(r"inputs\.([a-z-]+)", text))
    assert used == set(ACTION["inputs"])
    assert all("steps.check.outputs." in one["value"] for one in ACTION["outputs"].values())


def test_the_gitlab_job_keeps_its_reports_when_it_fails():
    job = yaml.safe_load((ROOT / "ci/gitlab/claimlint.yml").read_text(encoding="utf-8"))["claimlint"]
    assert job["artifacts"]["when"] == "always"
    written = {name for line in job["script"] for name in re.findall(r"--output (\S+)", line)}
    assert written == set(job["artifacts"]["reports"].values()) == set(job["artifacts"]["paths"])


def test_the_image_runs_as_nobody_in_particular():
    instructions = (ROOT / "Dockerfile").read_text(encoding="utf-8").split("\nFROM ")[-1]
    assert re.search(r"^USER \d+$", instructions, re.MULTILINE)
    assert instructions.index("USER ") < instructions.index("ENTRYPOINT")


# What a commit seldom has as copy: data and settings, archives, feeds and logs. A policy of one's own names them.
LEFT_OUT = (
    ".atom .bz2 .dotx .gz .json .jsonapi .jsonl .log .ndjson .pot .rss .tab .tar .tar.enc .tar.gz.enc .tbz .tbz2 .tgz"
    " .toml .txz .warc .xml .xz .yaml .yml .zip"
).split()


def test_the_hook_takes_every_file_of_copy_and_the_fixing_one_those_that_can_be_fixed():
    shipped = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    hooks = {hook["id"]: re.compile(hook["files"]) for hook in shipped}
    left = [ending for ending in suffixes() if not hooks["claimlint"].search(f"page{ending}")]
    assert sorted(left) == sorted(LEFT_OUT)
    readers = (built_in()[name] for name in ("markdown", "html", "text"))
    fixable = [ending for reader in readers for ending in reader.suffixes if ending != ".log"]
    assert [ending for ending in suffixes() if hooks["claimlint-fix"].search(f"page{ending}")] == sorted(fixable)
