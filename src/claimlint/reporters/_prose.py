"""What a finding says, as one printable line."""

from __future__ import annotations

from claimlint.model.finding import Finding
from claimlint.model.report import Skipped
from claimlint.policy.types import Rule
from claimlint.reporters.terminal import line

# Reasons quote other programs' errors, which may quote whole inputs.
_LONGEST_REASON = 500
_ENDS = (".", "!", "?", ".”", "!”", "?”", '."', '!"', '?"')


def sentence(text: str) -> str:
    """Return ``text`` as one printable line that ends as a sentence does, "" for nothing."""
    plain = line(text).strip()
    if not plain or plain.endswith(_ENDS):
        return plain
    return f"{plain.rstrip(':;,')}."


def advice(finding: Finding, rule: Rule | None) -> str:
    """Return the message, what to do, the wording to use and the authority, each a sentence."""
    parts = (
        sentence(finding.message),
        sentence(rule.fix) if rule else "",
        _labelled("Use: ", finding.wording),
        _labelled("Authority: ", finding.authority),
    )
    return " ".join(part for part in parts if part)


def message(finding: Finding) -> str:
    """Return the message and the wording to use."""
    return " ".join(part for part in (sentence(finding.message), _labelled("Use: ", finding.wording)) if part)


def unread(skipped: Skipped) -> str:
    """Return that an input was not read, why, and what to do."""
    hint = f" ({skipped.hint})" if skipped.hint else ""
    return sentence(f"Not read: {cut(skipped.reason, _LONGEST_REASON)}{hint}")


def cut(text: str, most: int) -> str:
    """Return ``text``, its end replaced by an ellipsis if it has more than ``most`` code points."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _labelled(label: str, text: str) -> str:
    return sentence(f"{label}{text}") if text else ""
