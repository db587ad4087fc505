"""What only a process of its own shows: imports, streams, signals."""

from __future__ import annotations

import json
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


CLEAN_SPARES = """click dataclasses difflib hashlib html importlib.metadata inspect jinja2 json msgspec numpy
platformdirs re2 regex shutil spacy sqlite3 textwrap turbohtml yaml
claimlint.audit.cache claimlint.audit.housekeeping claimlint.audit.proof claimlint.audit.standing claimlint.checks.base
claimlint.checks.numeric claimlint.checks.require_source claimlint.cli.group claimlint.cli.options
claimlint.detect.detectors.absolute claimlint.detect.numbers claimlint.detect.phrases claimlint.detect.reading
claimlint.engine.verdicts claimlint.policy.load claimlint.policy.schema claimlint.readers.csv claimlint.readers.html
claimlint.readers._html.walk claimlint.reporters.json claimlint.suppress.baseline claimlint.suppress.stage""".split()


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


END = """import atexit, sys, threading
{before}
sys.argv[:1] = ["claimlint"]
from claimlint.cli import main
main()
"""


def ended(folder: Path, before: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return how the command ended that comes behind the lines ``before``."""
    command = [sys.executable, "-c", END.format(before=before), *arguments]
    environment = {**os.environ, **ENVIRONMENT}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("page", "code"), [("good.md", 0), ("bad.md", 1), ("none.md", 3)])
def test_the_process_ends_with_what_it_has_to_say(quiet, page, code):
    (quiet / "bad.md").write_text("Our procedure has a 94% success rate.\n", encoding="utf-8")
    done = ended(quiet, "atexit.register(print, 'registered')", "check", page, "--format", "json")
    assert done.returncode == code
    report, _, last = done.stdout.rstrip().rpartition("\n")
    assert last == "registered"
    assert json.loads(report)["tool"]["name"] == "claimlint"
    assert done.stderr == ""


@pytest.mark.parametrize(
    "before",
    [
        "sys.setprofile(lambda *_: None)",
        "sys.settrace(lambda *_: None)",
        "threading.Thread(target=lambda: (threading.main_thread().join(), print('late'))).start()",
    ],
)
def test_a_process_that_somebody_follows_ends_as_python_ends(quiet, before):
    """Then objects are taken apart, which tells one end from the other."""
    last = "import os\nclass Kept:\n    def __del__(self, write=os.write): write(1, b'apart')\nkept = Kept()\n"
    done = ended(quiet, last + before, "check", "good.md")
    assert done.returncode == 0
    assert "apart" in done.stdout
    assert ("late" in done.stdout) == ("late" in before)
    assert "apart" not in ended(quiet, last, "check", "good.md").stdout
