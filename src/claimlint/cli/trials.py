"""What came of the examples of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.audit.examples import Tried
from claimlint.reporters.terminal import line


def tried_lines(tried: Iterable[Tried]) -> Iterator[str]:
    """Yield a line for each example that a rule failed, and the count."""
    bad = total = 0
    for one in tried:
        total += 1
        if not one.good:
            bad += 1
            spoke = ", ".join(one.failed or one.spoke) or "nothing"
            place = f"{one.example.origin.uri}:{one.example.origin.line}"
            yield line(f"{place}: {one.rule.id} must {one.wanted} {one.example.text!r}, but got {spoke}")
    yield f"{total - bad} examples good, {bad} not."
