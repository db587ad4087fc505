"""Patterns that wait for their first use."""

import ast
import pickle
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import claimlint
from claimlint.text import lazyre

SOURCE = Path(claimlint.__file__).parent
FOLDERS = ("checks", "detect", "engine", "policy", "suppress", "text")
EAGER = {"model", "text/lazyre.py", "text/precompiled.py", "text/apart.py", "text/atoms.py"}
"""Where ``re`` itself is imported: below and in ``text``."""


def test_nothing_is_compiled_before_the_first_use() -> None:
    pattern = lazyre.compile("(unclosed")
    with pytest.raises(re.error):
        pattern.search("text")


def test_behaves_as_the_pattern_that_it_stands_for() -> None:
    lazy, eager = lazyre.compile(r"(?P<word>\w+)!", re.IGNORECASE), re.compile(r"(?P<word>\w+)!", re.IGNORECASE)
    text = "Stop! Go!"
    assert [m.span() for m in lazy.finditer(text)] == [m.span() for m in eager.finditer(text)]
    assert lazy.sub("", text, count=1) == eager.sub("", text, count=1)
    assert (lazy.pattern, lazy.flags, dict(lazy.groupindex)) == (eager.pattern, eager.flags, dict(eager.groupindex))
    assert lazy.search(text, 5) is not None


def test_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(lazyre.compile("a+"))).fullmatch("aa")  # noqa: S301 - made one line above


def test_every_pattern_of_the_package_compiles() -> None:
    for folder in FOLDERS:
        for module in walk_packages([str(SOURCE / folder)], f"claimlint.{folder}."):
            import_module(module.name)
    patterns = [pattern for pattern in lazyre.waiting() if pattern.pattern != "(unclosed"]
    assert len(patterns) > 400
    assert all(pattern.flags & (re.UNICODE | re.ASCII) for pattern in patterns)


@pytest.mark.parametrize("folder", FOLDERS)
def test_modules_take_the_patient_kind(folder: str) -> None:
    """Compiling every expression at import would cost each start of the command half a second."""
    eager = []
    for file in (SOURCE / folder).rglob("*.py"):
        name = file.relative_to(SOURCE).as_posix()
        tree = ast.parse(file.read_text("utf-8"))
        imported = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
        if "re" in imported and name not in EAGER:
            eager.append(name)
    assert not eager, f"write 'from claimlint.text import lazyre as re' in {eager}"
