"""Rules as SARIF reporting descriptors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimlint.model.finding import Finding, Severity
from claimlint.policy.order import rule_order
from claimlint.policy.types import Authority, Rule
from claimlint.reporters._markdown import escaped
from claimlint.reporters._places import is_absolute, reference
from claimlint.reporters._prose import cut, sentence
from claimlint.reporters.records import Record

LEFT_OUT = "results-left-out"
"""The code of the notification that a run had more findings than the format holds."""

# Code scanning refuses descriptions of more than 1,024; a little is left for doubled braces.
_LONGEST = 1000
# Code scanning's words for the severity of a query that is not about security.
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def message_text(text: str) -> str:
    """Return ``text`` as a SARIF message string that shows it and means nothing else.

    Braces mark placeholders (SARIF 2.1.0, 3.11.5) and are doubled; ``[words](target)`` is an
    embedded link (3.11.6), which content must not make.
    """
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def descriptors(rules: Mapping[str, Rule], findings: Iterable[Finding]) -> list[Record]:
    """Return the policy's rules by id, and what is known of those that only findings name."""
    found = {finding.rule: finding for finding in findings if finding.rule not in rules}
    known = {**{key: _of_rule(rule) for key, rule in rules.items()}, **{k: _of_finding(f) for k, f in found.items()}}
    return [known[key] for key in sorted(known, key=rule_order)]


def notification(code: str) -> Record:
    """Return the descriptor of a notification: LEFT_OUT, or the error code of an unread input."""
    if code == LEFT_OUT:
        return _told(code, "Findings were left out.", "Narrow the run, or read them in another format.")
    return _told(code, "An input, or a part of it, was not read.", "Mend or exclude the input that the message names.")


def _told(code: str, what: str, mend: str) -> Record:
    return {
        "id": code,
        "shortDescription": {"text": what},
        "fullDescription": {"text": what},
        "help": {"text": mend, "markdown": mend},
    }


def _of_finding(finding: Finding) -> Record:
    title = sentence(finding.name.replace("-", " ").capitalize())
    known = _told(finding.rule, message_text(title), message_text(title))
    return {**known, "name": finding.name, "defaultConfiguration": {"level": finding.severity.value}}


def _of_rule(rule: Rule) -> Record:
    title = sentence(rule.title)
    record: Record = {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": _description(title)},
        "fullDescription": {"text": _description(sentence(rule.rationale) or title)},
        "help": {"text": message_text(_help_text(rule)), "markdown": _help_markdown(rule)},
        "defaultConfiguration": {"enabled": rule.enabled, "level": rule.severity.value},
        "properties": {
            "tags": [tag for tag in ("healthcare-marketing", rule.pack) if tag],
            "problem.severity": _PROBLEM[rule.severity],
        },
    }
    if url := next((one.url for one in rule.authority if is_absolute(one.url)), ""):
        record["helpUri"] = reference(url)
    return record


def _description(text: str) -> str:
    return message_text(cut(text, _LONGEST))


def _help_text(rule: Rule) -> str:
    parts = [sentence(rule.title), sentence(rule.rationale)]
    parts += [sentence(f"{label}: {text}") for label, text in (("Do", rule.fix), ("Use", rule.wording)) if text]
    parts += [sentence(f"Authority: {_authority(one)}") for one in rule.authority]
    return "\n\n".join(part for part in parts if part)


def _help_markdown(rule: Rule) -> str:
    parts = [f"**{escaped(sentence(rule.title))}**", escaped(sentence(rule.rationale))]
    parts += [
        f"**{label}:** {escaped(sentence(text))}" for label, text in (("Do", rule.fix), ("Use", rule.wording)) if text
    ]
    parts += ["\n".join(f"- {escaped(sentence(_authority(one)))}" for one in rule.authority)]
    return "\n\n".join(part for part in parts if part)


def _authority(one: Authority) -> str:
    citation = f"{one.citation} (unverified)" if one.checked == "unverified" else one.citation
    return f"{citation}: {one.says}" if one.says else citation
