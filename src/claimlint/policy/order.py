"""The order of rules."""

from __future__ import annotations


def rule_order(rule_id: str) -> tuple[str, int]:
    """Return the sort key of a rule id: its letters, then its number (CL999 before CL1001)."""
    letters = rule_id.rstrip("0123456789")
    digits = rule_id[len(letters) :]
    return letters, int(digits or 0)
