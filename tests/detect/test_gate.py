"""The gate before detection changes nothing that is found."""

import json
import random
from pathlib import Path

import pytest

from claimlint.detect import detect
from claimlint.detect.detectors import detectors
from claimlint.detect.gate import build_gate
from claimlint.model.document import Block, BlockKind, Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "detectors"
TEXTS = [
    json.loads(line)["text"]
    for file in sorted(FIXTURES.glob("*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
SOUPS = 1500


def document(text: str) -> Document:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(line))))
        at += len(line) + 1
    return Document(Source("a.txt", "text/plain", b"", text), text, tuple(blocks), SourceMap.identity(len(text)))


def soup(seed: int) -> str:
    """Pieces of real sentences, cut anywhere between words and thrown together."""
    pick = random.Random(seed)
    pieces = []
    for text in pick.sample(TEXTS, 4):
        words = text.replace("\n", " ").split(" ")
        start = pick.randrange(len(words))
        pieces.append(" ".join(words[start : start + pick.randrange(1, 9)]))
    return pick.choice((" ", ". ", "\n", ", ")).join(pieces)


@pytest.mark.parametrize("texts", [TEXTS, [soup(seed) for seed in range(SOUPS)]], ids=["fixtures", "soup"])
def test_same_claims_with_and_without(texts: list[str]) -> None:
    different = []
    for text in texts:
        page = document(text)
        if detect(page).claims != detect(page, prefilter=False).claims:
            different.append(text)
    assert not different, f"{len(different)} of {len(texts)}: {different[:3]}"


def test_ordinary_copy_stays_outside() -> None:
    gate = build_gate(anchor for detector in detectors() for anchor in detector.anchors)
    assert not gate.admits("Parking is behind the building, and the coffee is fresh.")


def test_fallback_admits_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    anchors = [anchor for detector in detectors() for anchor in detector.anchors]
    accelerated = build_gate(anchors)
    monkeypatch.setitem(__import__("sys").modules, "re2", None)
    plain = build_gate(anchors)
    assert [text for text in TEXTS if accelerated.admits(text) != plain.admits(text)] == []
