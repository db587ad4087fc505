"""The rules of a policy, for the commands that speak of rules and read no copy."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path, PurePath
from typing import Any

from claimlint.checks.registry import all_checks
from claimlint.errors import UsageError
from claimlint.model.finding import Severity
from claimlint.policy.load import load_policy, packs_policy
from claimlint.policy.locate import find_policy
from claimlint.policy.order import rule_order
from claimlint.policy.packs import Packs
from claimlint.policy.roots import policies_root
from claimlint.policy.show import plain
from claimlint.policy.types import Authority, Example, Policy, Rule
from claimlint.reporters.terminal import Paint, line

_LONGEST_VALUE = 60
_MOST_SUGGESTED = 10
_CHECKED = {
    "primary": "read in the primary text",
    "secondary": "read in a secondary source",
    "unverified": "unverified: nobody has read the text yet",
}


def policy_file(given: Path | None) -> Path | None:
    """Return the policy file: the one given, or the nearest above the working folder, None without one."""
    found = given or find_policy(Path())
    # A relative path keeps what is printed the same on every machine.
    return found.relative_to(Path.cwd()) if found and found.is_relative_to(Path.cwd()) else found


def policy_of(file: Path | None) -> Policy:
    """Return the policy in ``file``, or the one that holds in the working folder.

    Raises:
        PolicyError: if it cannot be used.
    """
    return load_policy(policy_file(file), all_checks())


def all_rules(policy: Policy) -> list[Rule]:
    """Return the policy's rules and those on claimlint's own marks, by id."""
    return sorted((*policy.meta.values(), *policy.rules.values()), key=lambda rule: rule_order(rule.id))


def rule_called(policy: Policy, key: str) -> Rule:
    """Return the rule with id or name ``key``, in any case.

    Raises:
        UsageError: if there is none; the hint names its pack, or what is near.
    """
    names = {word.casefold(): (word, rule) for rule in all_rules(policy) for word in (rule.id, rule.name)}
    if key.casefold() in names:
        return names[key.casefold()][1]
    holder = Packs(policies_root()).holder(key.upper()) or Packs(policies_root()).holder(key.lower())
    near = _near(key, [word for word, _ in names.values()])
    hint = f"did you mean {', '.join(near)}?" if near else "`claimlint rules` lists them"
    if holder:
        hint = f"it is in the pack '{holder}'; add that to 'extends'"
    raise UsageError(f"no rule is called {key!r}", hint=hint)


def _near(key: str, names: Sequence[str]) -> list[str]:
    """Return the names that begin with ``key``, in their order; those that look like it if none does."""
    wanted = key.casefold()
    begun = [name for name in names if wanted and name.casefold().startswith(wanted)]
    if begun:
        return begun[:_MOST_SUGGESTED]
    folded = {name.casefold(): name for name in names}
    return sorted(folded[word] for word in get_close_matches(wanted, folded, n=3))


def rule_anywhere(policy: Policy, key: str) -> tuple[Rule, bool]:
    """Return the rule called ``key`` of the policy or of any shipped pack, and whether the policy has it.

    Raises:
        UsageError: if there is none.
    """
    try:
        return rule_called(policy, key), True
    except UsageError as error:
        try:
            return rule_called(packs_policy(Packs(policies_root()).names, all_checks()), key), False
        except UsageError:
            raise error from None


def explained(rule: Rule, paint: Paint, width: int, *, held: bool = True) -> Iterator[str]:
    """Yield the lines that explain ``rule``: what, why, what to do, examples, options, authority.

    ``held`` is whether the policy in force has it.
    """
    severity = paint.severity(rule.severity, rule.severity.value)
    state = "" if rule.enabled and held else "  (off)" if held else "  (not in this policy)"
    yield f"{paint.bold(line(f'{rule.id} {rule.name}'))}  {severity}{state}"
    yield from _told("", f"{rule.title}.", width)
    yield ""
    for label, text in (
        ("Why: ", rule.rationale),
        ("Do: ", rule.fix),
        ("Use: ", rule.wording),
        ("Fix: ", f"{rule.edit.description} ({rule.edit.safety.value})" if rule.edit else ""),
        ("Message: ", rule.message),
        ("Replaces: ", ", ".join(rule.replaces)),
    ):
        yield from _told(label, text, width)
    yield from _examples("Flagged", rule.flag, width)
    yield from _examples("Accepted", rule.passes, width)
    yield from _options(rule, width)
    yield from _authorities(rule.authority, width)
    yield ""
    yield from _override(rule, width, held=held)
    yield "Not legal advice."


def _options(rule: Rule, width: int) -> Iterator[str]:
    check = all_checks().get(rule.check)
    if check is None or not check.params:
        return
    yield ""
    yield f"Options (check {rule.check}):"
    for name, spec in check.params.items():
        value = plain_json(rule.params.get(name, spec.default))
        shown = value if len(value) <= _LONGEST_VALUE else f"{value[: _LONGEST_VALUE - 3]}..."
        yield from _told("  - ", f"{name}: {shown}  {spec.doc}", width)


def _override(rule: Rule, width: int, *, held: bool) -> Iterator[str]:
    where = PurePath(rule.origin.uri)
    place = "/".join(where.parts[-2:]) if rule.pack else where.as_posix()
    line_number = f":{rule.origin.line}" if rule.origin.line else ""
    yield from _told("", f"Pack {rule.pack or 'your own'}, defined in {place}{line_number}.", width)
    yield "To change it, write in claimlint.yaml:"
    if not held:
        yield f"    extends: [us-healthcare, {rule.pack}]"
    yield "    rules:"
    yield f"      {rule.id}: {'warning' if rule.severity is Severity.ERROR else 'off'}   # error, warning, note or off"
    yield "or under 'paths' for some files only."


def _examples(head: str, examples: tuple[Example, ...], width: int) -> Iterator[str]:
    if examples:
        yield ""
        yield f"{head}:"
        for example in examples:
            yield from _example(example.text.strip("\n"), width)
            if example.policy:
                yield from _told("    ", f"under the policy {example.policy}", width)


def _example(text: str, width: int) -> Iterator[str]:
    """Yield copy: one paragraph wrapped, several lines as they stand."""
    first, *rest = text.splitlines() or [""]
    if not rest:
        yield from _told("  - ", first, width)
        return
    yield f"  - {line(first)}"
    yield from (f"    {line(more)}".rstrip() for more in rest)


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
        line(text).strip(),
        width,
        initial_indent=label,
        subsequent_indent=" " * len(label),
        break_on_hyphens=False,
        break_long_words=False,  # paths and addresses are there to be copied
    )


def plain_json(value: object) -> str:
    """Return a value of a policy as JSON."""
    return json.dumps(plain(value), ensure_ascii=False)


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
        "within": rule.within,
        "applies_to": plain(rule.applies_to.fields),
        "params": plain(rule.params),
        "examples": {"flag": [one.text for one in rule.flag], "pass": [one.text for one in rule.passes]},
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
