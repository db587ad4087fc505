"""spaCy is loaded in part, and works whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import spacy

from claimlint.detect.english import english

COPY = sorted(Path("fixtures/articles").glob("*.md"))


def test_tokens_are_those_of_a_blank_pipeline() -> None:
    ours, theirs = english()[0], spacy.blank("en")
    for path in COPY:
        for line in path.read_text("utf-8").splitlines():
            assert [token.text for token in ours(line)] == [token.text for token in theirs.make_doc(line)]


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_commands_of_spacy_wait_until_somebody_asks() -> None:
    code = (
        "import sys\n"
        "from claimlint.detect.english import load_spacy\n"
        "load_spacy()\n"
        "print('spacy' in sys.modules, 'spacy.cli' in sys.modules)\n"
        "import spacy\n"
        "print(spacy.cli.__name__, spacy.info(silent=True)['spacy_version'] == spacy.__version__)\n"
        "from spacy.cli import download\n"
        "print(callable(download), hasattr(spacy, 'nonsense'), len(spacy.blank('en')('a b')))\n"
    )
    assert run(code).splitlines() == ["True False", "spacy.cli True", "True False 2"]


def test_a_spacy_that_wants_more_of_its_commands_is_loaded_whole(tmp_path: Path) -> None:
    package = tmp_path / "spacy" / "cli"
    package.mkdir(parents=True)
    (tmp_path / "spacy" / "__init__.py").write_text("from .cli.info import info\nfrom .cli import download\n")
    (package / "__init__.py").write_text("def download(): pass\n")
    (package / "info.py").write_text("def info(): return 'whole'\n")
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from claimlint.detect.english import load_spacy\n"
        "load_spacy()\n"
        "import spacy\n"
        "print(spacy.info())\n"
    )
    assert run(code) == "whole"
