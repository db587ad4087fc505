"""Files made to break whoever reads them: each costs itself, and nothing else.

The files come from ``fixtures/hostile/make.py``. Each lies next to a good page: the run ends with exit code 3, names
the file, and the good page's finding stands.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from claimlint.api import Settings, check
from claimlint.model.finding import Severity

_ROOT = Path(__file__).parents[1]
_BAD_COPY = "# Relief\n\nOur procedure has a 94% success rate.\n"
_MEMORY = 800 << 20
"""Bytes of memory that a run over any of the files may take; most of it is the largest text that is read at once."""
_SECONDS = 240
_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
from claimlint.cli.app import run
code = run(sys.argv[1:])
try:  # what getrusage tells begins with the memory of the process that started this one
    with open("/proc/self/status") as lines:
        peak = next(int(line.split()[1]) << 10 for line in lines if line.startswith("VmHWM"))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak, file=sys.stderr)
sys.exit(code)
"""


def _corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hostile", _ROOT / "fixtures" / "hostile" / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["hostile"] = module
    spec.loader.exec_module(module)
    return module


CORPUS = _corpus()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "good.md").write_text(_BAD_COPY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("hostile", CORPUS.FILES, ids=lambda hostile: hostile.name)
def test_a_hostile_file_costs_itself_only(folder, hostile):
    (folder / hostile.name).write_bytes(hostile.content())
    report = check([Path()], Settings())
    assert report.skipped, "a hostile file must be told of"
    assert {one.uri.split("!/", 1)[0] for one in report.skipped} == {hostile.name}
    assert {one.code for one in report.skipped} & set(hostile.codes), report.skipped
    assert all(one.reason and one.code != "CLE502" for one in report.skipped), report.skipped
    good = next(result for result in report.results if result.document.uri == "good.md")
    assert next(finding.severity for finding in good.findings) is Severity.ERROR


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
def test_all_of_them_together_stay_within_time_and_memory(folder):
    names = {path.name for path in CORPUS.write(folder)}
    code = _LIMITED.format(seconds=_SECONDS)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code, "check", ".", "--format", "json"],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 3, done.stderr[-2000:]
    report = json.loads(done.stdout)
    assert names <= {one["uri"].split("!/", 1)[0] for one in report["skipped"]}
    assert any(page["uri"] == "good.md" and page["findings"] for page in report["documents"])
    assert int(done.stderr.split()[-1]) < _MEMORY


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_links_in_circles_end(folder):
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "a.md").symlink_to(folder / "b.md")
    (folder / "b.md").symlink_to(folder / "a.md")
    report = check([Path()], Settings())
    assert {(one.uri, one.code) for one in report.skipped} == {("a.md", "CLE320"), ("b.md", "CLE320")}
    assert [result.document.uri for result in report.results] == ["good.md"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Relief.", {"CLE322"}), ("Relief lasts.\n" * 50_000, {"CLE321", "CLE322"})],
    ids=["read when it was opened", "not read yet"],
)
def test_a_file_that_vanishes_is_told(folder, monkeypatch, text, codes):
    from claimlint.audit import inputs

    (folder / "gone.md").write_text(text)
    opened = inputs.feed_of_file

    def open_late(path, **settings):
        feed = opened(path, **settings)
        if path.name == "gone.md":
            path.unlink()
        return feed

    monkeypatch.setattr(inputs, "feed_of_file", open_late)
    report = check([Path()], Settings())
    assert {one.code for one in report.skipped} == codes
    assert {one.uri for one in report.skipped} == {"gone.md"}
    assert any(result.findings for result in report.results)


def test_a_file_that_changes_while_it_is_read_is_told(folder, monkeypatch):
    from claimlint.audit import inputs

    (folder / "moving.md").write_text("Relief.")
    opened = inputs.feed_of_file

    def open_early(path, **settings):
        feed = opened(path, **settings)
        if path.name == "moving.md":
            path.write_text("Another text, and a longer one.")
        return feed

    monkeypatch.setattr(inputs, "feed_of_file", open_early)
    report = check([Path()], Settings())
    assert [(one.uri, one.code) for one in report.skipped] == [("moving.md", "CLE322")]
