#!/usr/bin/env python3
"""Validate SARIF files with Microsoft's multitool: the rules of the standard and of GitHub's code scanning.

    python .ci/validate_sarif.py FILE...

The multitool comes from npm and is kept in the user's cache folder. It exits with 0 whatever it finds,
so its log is read. Exit code 0: no result of level error; 1: some; 77: no npm, or the package cannot be had.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

PACKAGE = "@microsoft/sarif-multitool@5.7.0"
FAILED, UNAVAILABLE = 1, 77


def multitool() -> Path | None:
    """Return the program, installed if need be; None if it cannot be had."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "claimlint" / PACKAGE.replace("/", "-").lstrip("@")
    npm = shutil.which("npm")
    if npm and not program_in(folder):
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--no-fund", PACKAGE]
        subprocess.run(command, check=False, stdout=sys.stderr)
    program = program_in(folder)
    if program:
        program.chmod(0o755)
    return program


def program_in(folder: Path) -> Path | None:
    """Return the program of the platform's package in ``folder``, None without one."""
    names = ("Sarif.Multitool", "Sarif.Multitool.exe")
    found = folder.glob("node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool*")
    return next((path for path in sorted(found) if path.name in names), None)


def results(program: Path, file: str) -> Iterator[tuple[str, str, str]]:
    """Yield level, rule and message of what the multitool says of ``file``."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.sarif"
        options = ["--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--log", "ForceOverwrite"]
        ran = subprocess.run(
            [program, "validate", file, "--output", log, *options], check=False, capture_output=True, text=True
        )
        if not log.is_file():
            yield "error", "multitool", ran.stdout + ran.stderr
            return
        for run in json.loads(log.read_text(encoding="utf-8-sig"))["runs"]:
            for result in run.get("results", []):
                yield result.get("level", "warning"), result["ruleId"], told(result["message"])
            for invocation in run.get("invocations", []):
                for note in invocation.get("toolExecutionNotifications", []):
                    yield note.get("level", "warning"), "multitool", note["message"].get("text", "")


def told(message: dict[str, object]) -> str:
    """Return a message, which the log may give as an id and arguments."""
    return str(message.get("text") or f"{message.get('id')} {message.get('arguments')}")


def main(files: list[str]) -> int:
    """Print what is said of each file and return the exit code."""
    program = multitool()
    if program is None:
        print("the SARIF multitool cannot be had: it needs npm and its registry", file=sys.stderr)
        return UNAVAILABLE
    failed = False
    for file in files:
        found = list(results(program, file))
        for level, rule, text in found:
            print(f"{file}: {level} {rule} {text}")
        errors = sum(level == "error" for level, _, _ in found)
        print(f"{file}: {errors} of {len(found)} results are of level error")
        failed = failed or errors > 0
    return FAILED if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
