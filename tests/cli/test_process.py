"""What only a process of its own shows: imports, streams, signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
ENVIRONMENT = {"PYTHONPATH": str(SOURCE)}
LOADED = "import sys; from claimlint.cli.app import run; code = run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Return the modules that a command leaves loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        check=True,
    )
    return set(ran.stderr.decode().split())


@pytest.fixture
def quiet(tmp_path):
    (tmp_path / "good.md").write_text("# Visit us\n\nWe are open on Saturdays.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["rules"], ["check", "good.md"]])
def test_spacy_is_not_loaded_without_a_candidate(quiet, arguments):
    assert not {"spacy", "numpy", "thinc"} & loaded(quiet, *arguments)


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["--help"], ("yaml", "regex", "claimlint.policy", "claimlint.readers", "claimlint.model.finding", "pathspec")),
        (["rules"], ("claimlint.readers", "claimlint.detect", "pathspec")),
        (["check", "good.md"], ("turbohtml", "json.tool")),
    ],
)
def test_a_command_loads_only_what_it_needs(quiet, arguments, spared):
    assert not set(spared) & loaded(quiet, *arguments)


CLEAN_SPARES = """importlib.metadata spacy regex yaml jinja2 turbohtml
claimlint.audit.proof claimlint.policy.load claimlint.checks.numeric
claimlint.readers.html claimlint.readers.csv claimlint.reporters.json""".split()


def test_a_page_without_a_candidate_loads_only_what_it_needs(quiet):
    loaded(quiet, "check", "good.md")  # what is kept between runs is there
    assert set(CLEAN_SPARES) & loaded(quiet, "check", "good.md", "--no-cache") == set()


def start(folder: Path, *arguments: str, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "claimlint", *arguments]
    return subprocess.Popen(command, cwd=folder, env={**os.environ, **ENVIRONMENT, **options.pop("env", {})}, **options)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_stops_early_is_no_error(quiet):
    with start(quiet, "rules", "--format", "json", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_an_interrupt_ends_the_run_without_a_traceback(quiet):
    with start(quiet, "check", "-", stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdin.write(b"x" * 1_000_000)  # more than a pipe holds: this returns when the command reads
        process.send_signal(signal.SIGINT)
        process.stdin.close()  # a read that began after the signal would wait for ever
        assert process.stderr.read().strip() == b"claimlint: interrupted"
        assert process.wait() == 130


def test_output_is_utf8_whatever_the_code_page(quiet):
    (quiet / "bad.md").write_text("山田 says our procedure has a 94% success rate.\n", encoding="utf-8")
    code_page = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    with start(quiet, "check", "bad.md", stdout=subprocess.PIPE, env=code_page) as process:
        assert "山田" in process.stdout.read().decode()


def test_the_module_is_the_command(quiet):
    with start(quiet, "--version", stdout=subprocess.PIPE) as process:
        assert process.stdout.read().startswith(b"claimlint")
        assert process.wait() == 0
