"""The tour of docs/policy.md, run block by block in one folder.

A fenced block's first line names it and says what it is: ``file=PATH`` is a file, ``add=PATH`` is added
to the end of one, and of a ``console`` block every line behind ``$`` is run; the lines below it must
stand in the output, in that order. ``exit=N`` is the exit code of its last command.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

TOUR = Path(__file__).resolve().parents[2] / "docs" / "policy.md"
TODAY = ("--today", "2026-03-01")
_BLOCK = re.compile(r"^```(?P<language>\w+)(?P<words>(?: \w+=\S+)*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_DATED = {("check",), ("ledger", "list"), ("ledger", "verify"), ("baseline", "create"), ("policy", "test")}


@dataclass(frozen=True)
class Block:
    language: str
    words: dict[str, str]
    body: str


def _blocks() -> list[Block]:
    found = _BLOCK.finditer(TOUR.read_text(encoding="utf-8"))
    return [
        Block(one["language"], dict(word.split("=", 1) for word in one["words"].split()), one["body"]) for one in found
    ]


def _commands(body: str) -> list[tuple[str, list[str]]]:
    commands: list[tuple[str, list[str]]] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            commands.append((line.removeprefix("$ claimlint "), []))
        else:
            commands[-1][1].append(line)
    return commands


def _dated(arguments: list[str]) -> list[str]:
    """Return the arguments with the date of the tour, so that nothing in it expires."""
    dated = "--today" not in arguments and ({tuple(arguments[:1]), tuple(arguments[:2])} & _DATED)
    return [*arguments, *TODAY] if dated else arguments


def _run(block: Block, claimlint) -> None:
    commands = _commands(block.body)
    for number, (command, wanted) in enumerate(commands):
        ran = claimlint(*_dated(shlex.split(command)))
        at = 0
        for line in wanted:
            shown = ran.out + ran.err  # a terminal shows both
            found = shown.find(line, at)
            assert found >= 0, f"{block.words['name']}: {command}\nno {line!r} in\n{shown}"
            at = found + len(line)
        last = number == len(commands) - 1
        assert ran.code == int(block.words.get("exit", 0) if last else 0), f"{command}\n{ran.out}{ran.err}"


def test_every_block_has_a_name_of_its_own():
    text = TOUR.read_text(encoding="utf-8")
    assert text.count("\n```") == 2 * len(_blocks()), "a block that this test does not understand"
    names = [block.words["name"] for block in _blocks()]
    assert len(names) == len(set(names)) > 20


def test_the_tour(tmp_path, monkeypatch, claimlint):
    monkeypatch.chdir(tmp_path)
    for block in _blocks():
        name = block.words.get("file") or block.words.get("add")
        if name:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            before = path.read_text(encoding="utf-8") + "\n" if "add" in block.words and path.exists() else ""
            path.write_text(before + block.body, encoding="utf-8")
        else:
            assert block.language == "console"
            _run(block, claimlint)
