"""A claim is the same claim however its sentence is marked up."""

import json
import random
import re
from html import escape
from pathlib import Path

import pytest

from claimlint.api import check_texts
from claimlint.text.normalize import normalize

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "detectors"
_WORD = re.compile(r"\S+")
_PLAIN = re.compile(r"[\w .,;:%()'\"“”’!/+$–—=-]+")


def _sentences() -> list[str]:
    lines = [line for file in sorted(FIXTURES.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()]
    cases = [json.loads(line) for line in lines]
    texts = [case["text"] for case in cases if case["kind"] == "prose" and "\n" not in case["text"]]
    return [text for text in texts if _PLAIN.fullmatch(text) and not text.startswith(("-", "+"))]


SENTENCES = _sentences()


def _some_words(text: str, wrap: str) -> str:
    pick = random.Random(text)
    return _WORD.sub(lambda word: wrap.format(word[0]) if pick.random() < 0.4 else word[0], text)


def _page(body: str) -> str:
    return f"<!doctype html><html><body>{body}</body></html>"


def _soft_wrapped(text: str, prefix: str) -> str:
    pick = random.Random(text)
    return re.sub(r" (?=[A-Za-z])", lambda _: f"\n{prefix}" if pick.random() < 0.3 else " ", text)


MARKUPS = {
    "bold": ("a.html", lambda text: _page(f"<p>{_some_words(escape(text), '<b>{}</b>')}</p>")),
    "span": ("a.html", lambda text: _page(f"<div>{_some_words(escape(text), '<span class=x>{}</span>')}</div>")),
    "nbsp": ("a.html", lambda text: _page(f"<p>{escape(text).replace(' ', '&nbsp;')}</p>")),
    "entities": (
        "a.html",
        lambda text: _page("<p>" + "".join(f"&#{ord(c)};" if c.isalnum() else escape(c) for c in text) + "</p>"),
    ),
    "wrapped": ("a.html", lambda text: _page(f"<ul><li>\n  {_soft_wrapped(escape(text), '    ')}\n</li></ul>")),
    "markdown list": ("a.md", lambda text: f"- {_soft_wrapped(text, '  ')}\n"),
    "markdown quote": ("a.md", lambda text: f"> {_soft_wrapped(text, '> ')}\n"),
    "markdown strong": ("a.md", lambda text: _some_words(text, "**{}**") + "\n"),
}


def _claims(name: str, texts: list[str]) -> list[list[tuple]]:
    suffix = Path(name).suffix
    report = check_texts({f"{number:05}{suffix}": text for number, text in enumerate(texts)})
    return [
        sorted(
            (c.type.value, c.subtype, c.values, c.qualified, c.sourced.value, " ".join(normalize(c.text).text.split()))
            for c in result.claims
        )
        for result in report.results
    ]


@pytest.fixture(scope="module")
def plain() -> list[list[tuple]]:
    return _claims("a.txt", SENTENCES)


@pytest.mark.parametrize("markup", MARKUPS)
def test_markup_changes_no_claim(markup: str, plain: list[list[tuple]]) -> None:
    name, dress = MARKUPS[markup]
    dressed = _claims(name, [dress(text) for text in SENTENCES])
    different = [
        (text, before, after) for text, before, after in zip(SENTENCES, plain, dressed, strict=True) if before != after
    ]
    assert not different, f"{len(different)} of {len(SENTENCES)}: {different[:3]}"


def test_there_are_sentences_to_dress() -> None:
    assert len(SENTENCES) > 300
