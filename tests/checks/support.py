"""Documents and claims as the cases describe them, judged by rules without readers or detectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from claimlint.checks.registry import all_checks
from claimlint.engine import Judge, judge
from claimlint.model.claim import Citation, Claim, ClaimType, Polarity, Qualifier, Quantity, Sourcing, Stance
from claimlint.model.document import Block, BlockKind, Document, Link, Source
from claimlint.model.finding import Finding
from claimlint.model.lines import LineIndex
from claimlint.model.reading import Reading
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.policy.load import load_policy
from claimlint.policy.types import Policy

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "fixtures" / "checks"
TODAY = date(2026, 1, 15)
_PLAIN = ("subtype", "endpoint", "population", "timepoint", "comparator", "subject", "threshold", "interval")
_STATED = ("status", "object", "use", "programme", "negated", "hedged", "sample_size")


def load(name: str) -> Any:
    """Return the data of a case file."""
    return yaml.safe_load((CASES / name).read_text(encoding="utf-8"))


@cache
def pack(name: str) -> Policy:
    """Return the policy that holds the shipped pack ``name`` and what it extends."""
    with TemporaryDirectory() as folder:
        return policy_of(f"version: 1\nextends: {name}\n", Path(folder))


def policy_of(text: str, folder: Path) -> Policy:
    """Return the policy that ``text`` writes."""
    file = folder / "claimlint.yaml"
    file.write_text(text, encoding="utf-8")
    return load_policy(file, all_checks())


def document(case: Mapping[str, Any]) -> Document:
    """Return the page of a case: ``blocks`` (strings, or mappings with a kind) and ``metadata``."""
    blocks: list[Block] = []
    links: list[Link] = []
    text = ""
    for item in case["blocks"]:
        given = {"text": item} if isinstance(item, str) else item
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(given["text"]))
        text += given["text"]
        blocks.append(
            Block(
                BlockKind(given.get("kind", "paragraph")),
                span,
                tuple(given.get("headings", ())),
                f"b[{len(blocks)}]",
                group=given.get("group"),
            )
        )
        if "link" in given:
            links.append(Link(_find(text, given["link"]), "/elsewhere"))
    source = Source("page.txt", "text/plain", text.encode(), text)
    metadata = {key: str(value) for key, value in case.get("metadata", {}).items()}
    return Document(source, text, tuple(blocks), SourceMap.identity(len(text)), metadata, tuple(links))


def _find(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def reading(page: Document, case: Mapping[str, Any]) -> Reading:
    """Return the claims of a case, found by their quotes, and its qualifiers."""
    claims = tuple(_claim(page, given, number) for number, given in enumerate(case.get("claims", ())))
    loose = tuple(_qualifier(page, given) for given in case.get("qualifiers", ()))
    return Reading(claims, loose)


def _claim(page: Document, given: Mapping[str, Any], number: int) -> Claim:
    span = _find(page.text, given["quote"])
    index = next(i for i, block in enumerate(page.blocks) if block.span.contains(span))
    block = page.blocks[index].span
    before = page.text.rfind(". ", block.start, span.start)
    start = block.start if before < 0 else before + len(". ")
    end = page.text.find(".", span.end, block.end)
    figures = zip(given.get("values", ()), given.get("upper", [None] * 9), strict=False)
    unit = given.get("unit", "")
    return Claim(
        id=f"c{number}",
        type=ClaimType(given["type"]),
        span=span,
        sentence=Span(start, block.end if end < 0 else end + 1),
        block=index,
        text=given["quote"],
        quantities=tuple(Quantity(value, unit, span, upper) for value, upper in figures),
        polarity=Polarity(given["polarity"]) if "polarity" in given else None,
        stance=Stance(given.get("stance", "promotional")),
        qualifiers=tuple(_qualifier(page, one) for one in _listed(given.get("qualifiers", ()))),
        citations=tuple(_citation(page, one) for one in _listed(given.get("citations", ()))),
        **{"subtype": "", **{key: given[key] for key in (*_PLAIN, *_STATED) if key in given}},
    )


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else (value,)


def _qualifier(page: Document, given: Any) -> Qualifier:
    data = {"text": given} if isinstance(given, str) else given
    text = data["text"]
    return Qualifier(data.get("kind", "variability"), text, _find(page.text, text), data.get("distance", 1))


def _citation(page: Document, given: Mapping[str, Any]) -> Citation:
    return Citation(
        given.get("kind", "author-year"),
        given["text"],
        _find(page.text, given["text"]),
        Sourcing(given.get("sourcing", "specific")),
        given.get("target", ""),
        given.get("year"),
        given.get("dangling", False),
    )


def findings(page: Document, found: Reading, policy: Policy, today: date = TODAY) -> list[Finding]:
    """Return what ``policy`` says of a page, given its claims."""
    by = Judge(policy, all_checks(), today, detect=lambda _document: found)
    outcome = judge(page, by, LineIndex(page.source.text))
    assert not outcome.failed, outcome.failed
    return list(outcome.result.findings)


def verdict(found: Iterable[Finding]) -> str:
    """Return ``violation`` for any error, ``review`` for any warning, otherwise ``ok``."""
    graver = {finding.severity.value for finding in found}
    return "violation" if "error" in graver else "review" if "warning" in graver else "ok"
