"""Files mended in memory, under shipped packs."""

from __future__ import annotations

from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from claimlint.audit.fixing import FixedFile, fix_bytes
from claimlint.audit.inputs import Input
from claimlint.checks.registry import all_checks
from claimlint.engine import Judge
from claimlint.model.finding import Safety
from claimlint.policy.load import load_policy
from claimlint.policy.types import Policy

TODAY = date(2026, 1, 15)
SAFE = frozenset({Safety.SAFE})
EVERY = frozenset(Safety)


@cache
def pack(name: str) -> Policy:
    """Return the policy that holds the shipped pack ``name`` and what it extends."""
    return policy_of(f"version: 1\nextends: {name}\n")


@cache
def policy_of(text: str) -> Policy:
    """Return the policy that ``text`` writes."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "claimlint.yaml"
        file.write_text(text, encoding="utf-8")
        return load_policy(file, all_checks())


def judge_by(policy: Policy) -> Judge:
    """Return what judges under ``policy``."""
    return Judge(policy, all_checks(), TODAY)


def fixed(
    name: str, data: bytes, policy: Policy | None = None, allowed: frozenset[Safety] = EVERY
) -> tuple[Input, FixedFile]:
    """Return what stands in the mended file, and what was done to it."""
    return fix_bytes(name, data, judge_by(policy or pack("us-healthcare")), None, allowed)


def rules_in(result: Input) -> list[str]:
    """Return the rules of the findings that count."""
    return [f.rule for page in result.results for f in page.findings if f.suppression is None]


def as_html(markdown: str) -> str:
    """Return headings and paragraphs as an HTML page."""
    blocks = [
        f"<h2>{escape(block[3:])}</h2>" if block.startswith("## ") else f"<p>{escape(block)}</p>"
        for block in markdown.strip().split("\n\n")
    ]
    return "<html><body>\n{}\n</body></html>\n".format("\n".join(blocks))


def without(new: bytes, old: bytes) -> bool:
    """Return whether ``old`` is ``new`` with some bytes left out."""
    rest = iter(new)
    return all(byte in rest for byte in old)
