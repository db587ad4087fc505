"""Other linters of prose, installed from PyPI and npm into a folder of the bench's own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

_PYPI = ("proselint", "semgrep")
_NPM = ("write-good", "textlint", "textlint-rule-write-good")
_SEMGREP = """rules:
  - id: approved
    languages: [generic]
    message: approval
    severity: WARNING
    pattern-regex: (?i)fda[- ]approved
  - id: rate
    languages: [generic]
    message: rate
    severity: WARNING
    pattern-regex: (?i)\\d+ ?% (success|of)
"""


def installed(home: Path) -> dict[str, list[str]]:
    """Return the command of each peer that could be installed below ``home``, to be followed by files."""
    home.mkdir(parents=True, exist_ok=True)
    return {**_from_pypi(home), **_from_npm(home)}


def _from_pypi(home: Path) -> dict[str, list[str]]:
    python = home / "pypi" / "bin" / "python"
    try:
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", home / "pypi"], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", *_PYPI], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"peers from PyPI left out: {error}", file=sys.stderr)
        return {}
    rules = home / "semgrep.yaml"
    rules.write_text(_SEMGREP)
    scan = ["scan", "--quiet", "--metrics=off", "--disable-version-check", "--no-git-ignore", "--config", str(rules)]
    return {
        "proselint": [str(python.with_name("proselint")), "check"],
        "semgrep": [str(python.with_name("semgrep")), *scan],
    }


def _from_npm(home: Path) -> dict[str, list[str]]:
    programs = home / "npm" / "node_modules" / ".bin"
    try:
        if not (programs / "textlint").exists():
            (home / "npm").mkdir(exist_ok=True)
            npm = shutil.which("npm") or "npm"
            subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", *_NPM], cwd=home / "npm", check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"peers from npm left out: {error}", file=sys.stderr)
        return {}
    rules = home / "npm" / ".textlintrc.json"
    rules.write_text(json.dumps({"rules": {"write-good": True}}))
    return {
        "write-good": [str(programs / "write-good")],
        "textlint": [
            str(programs / "textlint"),
            "--config",
            str(rules),
            "--rules-base-directory",
            str(programs.parent),
        ],
    }
