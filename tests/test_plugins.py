"""What other packages offer is found without being loaded, and is known until packages change."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimlint import store

SOURCE = Path(__file__).parents[1] / "src"
HOUSE = """
class Reader:
    name, suffixes, media_types = "house", (".house",), ()

    def recognises(self, source):
        return False

    def read(self, source):
        from claimlint.readers.registry import reader_for
        return reader_for(source, "text").read(source)


class Check:
    name, params = "house-check", {}

    def run(self, context):
        return ()


class Reporter:
    name = "house-format"

    def render(self, report, view):
        yield b"the house's own format"


READER, CHECK, REPORTER = Reader(), Check(), Reporter()
"""
POINTS = """[claimlint.readers]
house = house:READER
[claimlint.checks]
house-check = house:CHECK
[claimlint.reporters]
house-format = house:REPORTER
"""
LOADED = "import sys; from claimlint.cli.app import run; code = run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"


def offer(folder: Path, points: str, name: str = "house-1.0.dist-info") -> None:
    """Install the house's package into ``folder``, with the folder of compiled modules that an installer leaves."""
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "__pycache__").mkdir(exist_ok=True)
    (folder / name / "METADATA").write_text("Metadata-Version: 2.1\nName: house\nVersion: 1.0\n")
    (folder / name / "entry_points.txt").write_text(points)
    (folder / "house.py").write_text(HOUSE)


@pytest.fixture(params=["lib", "lib/site-packages"])
def run(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., tuple[str, set[str]]]:
    """Return what runs the command beside installed packages: what it wrote, and the modules that it left loaded."""
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "page.house").write_text("We are open on Saturdays.")
    library = tmp_path / request.param
    cache = {store.FOLDER_VARIABLE: str(tmp_path / "cache")}
    environment = {**os.environ, **cache, "PYTHONPATH": os.pathsep.join((str(SOURCE), str(library)))}

    def command(*arguments: str) -> tuple[str, set[str]]:
        whole = [sys.executable, "-c", LOADED, *arguments]
        done = subprocess.run(whole, cwd=tmp_path, env=environment, capture_output=True, check=True, text=True)
        return done.stdout, set(done.stderr.split())

    command.library = library
    return command


def test_readers_and_formats_of_other_packages(run):
    offer(run.library, POINTS)
    for _ in range(2):
        said, _modules = run("check", "copy", "--format", "house-format")
        assert said == "the house's own format"


def test_what_is_offered_is_looked_up_once(run):
    offer(run.library, POINTS)
    assert "importlib.metadata" in run("check", "copy")[1]
    said, modules = run("check", "copy")
    assert "1 file" in said
    assert "importlib.metadata" not in modules


def test_a_package_that_comes_or_goes_is_noticed(run):
    wanted = ("check", "copy", "--format", "house-format")
    run.library.mkdir(parents=True)
    assert run(*wanted)[0] == ""
    offer(run.library, POINTS)
    assert run(*wanted)[0] == "the house's own format"
    assert "1 file" in run("check", "copy")[0]
    (run.library / "house-1.0.dist-info").rename(run.library / "house-1.0.gone")
    assert run(*wanted)[0] == ""
    assert "1 file" not in run("check", "copy")[0]


def test_a_package_under_development_is_noticed_when_it_offers_more(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    offer(tmp_path, "", "house.egg-info")
    store.installed.cache_clear()
    before = store.installed()
    store.installed.cache_clear()
    assert store.installed() == before
    os.utime(tmp_path / "house.egg-info" / "entry_points.txt", ns=(0, 5_000_000_000))
    store.installed.cache_clear()
    assert store.installed() != before


def test_two_checks_of_one_name_are_an_error(run):
    offer(run.library, POINTS.replace("[claimlint.reporters]", "twin = house:CHECK.__class__\n[claimlint.reporters]"))
    said, told = run("check", "copy")
    assert not said
    assert {"two", "'house-check'"} <= told
