"""The pre-commit hook, from a commit of this work tree, in a repository of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("src", "policies", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
BAD = "# Relief\n\nOur procedure has a 94% success rate.\n"
GOOD = "# Visit us\n\nWe are open on Saturdays.\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git"),
]


def environment(home: Path) -> dict[str, str]:
    """Return this environment with git and pre-commit kept apart from the user's own set-up."""
    dropped = ("GIT_", "PRE_COMMIT", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return kept | {
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A repository that uses the hook, as a function that runs git in it."""
    home = tmp_path_factory.mktemp("home")
    (home / "gitconfig").write_text("[user]\nname = R. Ames\nemail = ames@example.org\n[init]\ndefaultBranch = main\n")
    variables = environment(home)

    def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)

    def must(folder: Path, *command: str) -> str:
        ran = run(folder, *command)
        assert ran.returncode == 0, f"{command}: {ran.stdout}{ran.stderr}"
        return ran.stdout.strip()

    hook, repository = home / "claimlint", home / "site"
    hook.mkdir()
    for name in SHIPPED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, hook / name)
    must(hook, "git", "init")
    must(hook, "git", "add", ".")
    must(hook, "git", "commit", "-m", "hook")
    revision = must(hook, "git", "rev-parse", "HEAD")
    repository.mkdir()
    must(repository, "git", "init")
    (repository / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hook.as_posix()}\n    rev: {revision}\n    hooks:\n      - id: claimlint\n"
    )
    must(repository, "git", "add", ".")
    must(repository, sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    return lambda *command: run(repository, *command), repository


def commit(site, name: str, text: str) -> subprocess.CompletedProcess[str]:
    run, repository = site
    path = repository / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    run("git", "add", "--all")
    ran = run("git", "commit", "-m", name)
    if ran.returncode:
        run("git", "rm", "--cached", "--quiet", name)
        path.unlink()
    return ran


def test_a_good_page_is_accepted(site):
    ran = commit(site, "good.md", GOOD)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_bad_page_is_refused_and_the_finding_shown(site):
    ran = commit(site, "bad.md", BAD)
    shown = ran.stdout + ran.stderr
    assert ran.returncode == 1, shown
    assert "CL300 bare-outcome-claim" in shown
    assert "3:21" in shown


def test_a_file_of_another_kind_is_left_alone(site):
    ran = commit(site, "data.bin", BAD)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_what_the_repository_excludes_stays_excluded(site):
    _, repository = site
    (repository / ".claimlintignore").write_text("archive/\n")
    ran = commit(site, "archive/old.md", BAD)
    assert ran.returncode == 0, ran.stdout + ran.stderr
