"""Documents thrown together from what the detectors look for: their phrases, their expressions, pieces of real cases.

Most of it is nonsense, which is the point: a gate that asks for too much shows on texts that nobody would write.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as op
from re import _parser as parser
from typing import Any

import claimlint.detect
from claimlint.detect import detect
from claimlint.detect.detectors import detectors
from claimlint.detect.numbers import lexicon
from claimlint.detect.numbers.units import UNITS
from claimlint.detect.phrases import Phrase
from claimlint.model.document import Block, BlockKind, Cell, Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.text import lazyre

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
TEXTS = [
    json.loads(line)["text"]
    for file in sorted((FIXTURES / "detectors").glob("*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
_GLUE = """the our a and of to in is are was with for by not no we you it has have can will your more than patients pain
surgery treatment clinic doctor FDA VA after before now""".split()
_ENDS = (". ", "? ", "! ", ", ", "; ", ": ", " ", "\n", "\n", " - ", '" ', ' "')
_MOST = 3
"""How often an open-ended repetition is carried out."""


def document(text: str, *, cells: bool = False) -> Document:
    """Return ``text`` with a block a line; with ``cells`` they are the cells of a table."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            number = len(blocks)
            span = Span(at, at + len(line))
            if cells:
                cell = Cell(0, number // 2, number % 2, row_header="VA Community Care", column_header="Superior")
                blocks.append(Block(BlockKind.TABLE_CELL, span, cell=cell, group=0))
            else:
                blocks.append(Block(BlockKind.PARAGRAPH, span))
        at += len(line) + 1
    return Document(Source("a.txt", "text/plain", b"", text), text, tuple(blocks), SourceMap.identity(len(text)))


def differing(documents: Iterable[Document]) -> list[str]:
    """Return the texts of the documents in which the gate changes what is found."""
    return [page.text for page in documents if detect(page) != detect(page, prefilter=False)]


def soup(seed: int) -> Document:
    """Return the document with this number."""
    pick = random.Random(seed)
    parts: list[str] = []
    for _ in range(pick.randint(1, 5)):
        parts += [pick.choice(_KINDS)(pick), pick.choice(_ENDS)]
    return document("".join(parts), cells=not seed % 17)


def _fragment(pick: random.Random) -> str:
    words = pick.choice(TEXTS).replace("\n", " ").split(" ")
    start = pick.randrange(len(words))
    return " ".join(words[start : start + pick.randrange(1, 12)])


def _phrase(pick: random.Random) -> str:
    phrase = pick.choice(_phrases())
    words = [
        _filled(pick, element.words)
        for element in phrase.elements
        for _ in range(pick.randint(element.low, min(element.high, _MOST)))
    ]
    return pick.choice((" ", " ", " ", "-")).join(words)


def _filled(pick: random.Random, words: frozenset[str]) -> str:
    word = pick.choice(sorted(words)) if words else pick.choice(_GLUE)
    return word.capitalize() if pick.random() < 0.1 else word


@cache
def _phrases() -> tuple[Phrase, ...]:
    return tuple(phrase for detector in detectors() for need in detector.needs for phrase in need.table or ())


def _numbers(pick: random.Random) -> str:
    return " ".join(pick.choice(_number_words()) for _ in range(pick.randint(1, 4)))


@cache
def _number_words() -> tuple[str, ...]:
    words = {*lexicon.SMALL, *lexicon.SCALES, *lexicon.ORDINALS, *lexicon.DENOMINATORS, *lexicon.MULTIPLIERS, *UNITS}
    figures = "1 3 12 83% 4.5 1,200 50-60 2024 $900 24/7 (n=40) p<.05 #1 ½ ²".split()
    links = "a an in within for after of out to half few several some many every per last same once than".split()
    return (*sorted(words), *lexicon.VAGUE_NUMBERS, *sorted(lexicon.VAGUE_DETERMINERS), *(figures * 9), *(links * 9))


def _expression(pick: random.Random) -> str:
    return generated(pick.choice(expressions()), pick)


@cache
def expressions() -> tuple[str, ...]:
    """Return the regular expressions of the detectors."""
    for module in walk_packages(claimlint.detect.__path__, "claimlint.detect."):
        import_module(module.name)
    return tuple(sorted({pattern.pattern for pattern in lazyre.waiting() if len(pattern.pattern) > 3}))


def generated(expression: str, pick: random.Random) -> str:
    """Return a text that ``expression`` matches, but for what it asks of the text around."""
    try:
        return "".join(_written(parser.parse(expression, re.IGNORECASE), pick))[:160]
    except re.error:  # written for VERBOSE
        return ""


def _written(items: Any, pick: random.Random) -> Iterator[str]:
    for kind, value in items:
        if kind is op.LITERAL:
            yield chr(value)
        elif kind is op.ANY:
            yield pick.choice("ae ")
        elif kind is op.NOT_LITERAL:
            yield "e"
        elif kind is op.IN:
            yield _member(value, pick)
        elif kind is op.BRANCH:
            yield from _written(pick.choice(value[1]), pick)
        elif kind in {op.SUBPATTERN, op.ATOMIC_GROUP}:
            yield from _written(value[-1] if kind is op.SUBPATTERN else value, pick)
        elif kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            least, most, inner = value
            for _ in range(pick.randint(least, max(least, min(int(most), _MOST)))):
                yield from _written(inner, pick)


def _member(members: Any, pick: random.Random) -> str:
    kind, value = pick.choice(members)
    if kind is op.LITERAL:
        return chr(value)
    if kind is op.RANGE:
        return chr(pick.randint(*value))
    return {op.CATEGORY_DIGIT: "7", op.CATEGORY_SPACE: " "}.get(value, pick.choice("aeSt "))


_KINDS: tuple[Callable[[random.Random], str], ...] = (_fragment, _phrase, _phrase, _numbers, _expression, _expression)
