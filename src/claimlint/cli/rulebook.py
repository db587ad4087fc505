"""The rules of a policy, for the commands that speak of rules and read no copy."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from claimlint.checks.registry import all_checks
from claimlint.errors import UsageError
from claimlint.policy.draft import rule_order
from claimlint.policy.load import find_policy, load_policy
from claimlint.policy.types import Authority, Policy, Rule
from claimlint.reporters.terminal import Paint, line

_CHECKED = {
    "primary": "read in the primary text",
    "secondary": "read in a secondary source",
    "unverified": "unverified: nobody has read the text yet",
}


def policy_of(file: Path | None) -> Policy:
    """Return the policy in ``file``, or the one that holds in the working folder.

    Raises:
        PolicyError: if it cannot be used.
    """
    return load_policy(file or find_policy(Path()), all_checks())


def all_rules(policy: Policy) -> list[Rule]:
    """Return the policy's rules and those on claimlint's own marks, by id."""
    return sorted((*policy.meta.values(), *policy.rules.values()), key=lambda rule: rule_order(rule.id))


def rule_called(policy: Policy, key: str) -> Rule:
    """Return the rule with id or name ``key``, in any case.

    Raises:
        UsageError: if there is none; the hint names what is near.
    """
    by_key = {word.casefold(): rule for rule in all_rules(policy) for word in (rule.id, rule.name)}
    if key.casefold() in by_key:
        return by_key[key.casefold()]
    near = get_close_matches(key.casefold(), by_key, n=3)
    hint = f"did you mean {', '.join(sorted(near))}?" if near else "`claimlint rules` lists them"
    raise UsageError(f"no rule is called {key!r}", hint=hint)


def explained(rule: Rule, paint: Paint, width: int) -> Iterator[str]:
    """Yield the lines that explain ``rule``: what, why, what to do, examples, authority."""
    severity = paint.severity(rule.severity, rule.severity.value)
    yield f"{paint.bold(line(f'{rule.id} {rule.name}'))}  {severity}{'' if rule.enabled else '  (off)'}"
    yield from _told("", f"{rule.title}.", width)
    yield ""
    for label, text in (
        ("Why: ", rule.rationale),
        ("Do: ", rule.fix),
        ("Use: ", rule.wording),
        ("Message: ", rule.message),
        ("Replaces: ", ", ".join(rule.replaces)),
    ):
        yield from _told(label, text, width)
    yield from _examples("Flagged", [example.text for example in rule.flag], width)
    yield from _examples("Accepted", [example.text for example in rule.passes], width)
    yield from _authorities(rule.authority, width)
    yield ""
    place = f"{rule.origin.uri}:{rule.origin.line}" if rule.origin.line else rule.origin.uri
    yield from _told("", f"Pack {rule.pack}, check {rule.check or 'built in'}, defined in {place}.", width)
    yield "Not legal advice."


def _examples(head: str, texts: list[str], width: int) -> Iterator[str]:
    if texts:
        yield ""
        yield f"{head}:"
        for text in texts:
            yield from _told("  - ", text, width)


def _authorities(authorities: tuple[Authority, ...], width: int) -> Iterator[str]:
    if authorities:
        yield ""
        yield "Authority:"
    for one in authorities:
        read = f", {one.read}" if one.read else ""
        yield from _told("  - ", f"{one.citation}: {one.says} [{one.status}] ({_CHECKED[one.checked]}{read})", width)
        if one.url:
            yield f"    {line(one.url)}"


def _told(label: str, text: str, width: int) -> list[str]:
    if not text:
        return []
    return textwrap.wrap(
        line(text).strip(), width, initial_indent=label, subsequent_indent=" " * len(label), break_on_hyphens=False
    )


def rule_record(rule: Rule) -> dict[str, Any]:
    """Return a rule as plain data, for ``rules --format json``."""
    return {
        "id": rule.id,
        "name": rule.name,
        "title": rule.title,
        "severity": rule.severity.value,
        "enabled": rule.enabled,
        "pack": rule.pack,
        "check": rule.check,
        "message": rule.message,
        "rationale": rule.rationale,
        "fix": rule.fix,
        "wording": rule.wording,
        "replaces": list(rule.replaces),
        "authority": [
            {
                "citation": one.citation,
                "says": one.says,
                "status": one.status,
                "checked": one.checked,
                "read": one.read,
                "url": one.url,
            }
            for one in rule.authority
        ],
    }
