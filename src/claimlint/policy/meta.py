"""The rules that no check of one document can see to.

They are on claimlint's own marks in copy and policy (directives, waivers, baseline, ledger), which
``suppress/`` finds, on pages that do not agree, which an audit finds, and on what a reader noticed in a file. They
keep the reserved ids CL001 to CL099 and can be switched and graded like any rule.
"""

from __future__ import annotations

from claimlint.model.finding import Severity
from claimlint.model.frozen import FrozenMap
from claimlint.policy.types import Origin, Rule

PACK = "claimlint"
ORIGIN = Origin("<built in>", 0, 0)

MALFORMED = "CL001"
NO_REASON = "CL002"
UNKNOWN_RULE = "CL003"
UNUSED_DIRECTIVE = "CL004"
UNCLOSED = "CL005"
EXPIRED_WAIVER = "CL006"
UNUSED_WAIVER = "CL007"
STALE_BASELINE = "CL008"
LEDGER_EVIDENCE = "CL009"
FIGURES_DIFFER = "CL010"
POPULATION_DIFFERS = "CL011"
WORDING_DRIFTS = "CL012"
QUALIFIER_MISSING = "CL013"
READ_WITH_DOUBT = "CL014"


def _rule(rule_id: str, name: str, severity: Severity, *texts: str) -> Rule:
    title, message, rationale, fix = texts
    return Rule(
        id=rule_id,
        name=name,
        title=title,
        check="",
        severity=severity,
        message=message,
        origin=ORIGIN,
        pack=PACK,
        rationale=rationale,
        fix=fix,
    )


_TABLE = (
    _rule(
        MALFORMED, "malformed-directive", Severity.WARNING,
        "A comment for claimlint cannot be understood", "{problem}",
        "A directive with a slip in it would silently do nothing.",
        "Write it as 'claimlint-ignore RULE: reason'.",
    ),
    _rule(
        NO_REASON, "directive-without-reason", Severity.WARNING,
        "A suppression gives no reason", "'{directive}' gives no reason and suppresses nothing.",
        "Whoever reviews the page later must see why a finding was set aside.",
        "Add a colon and the reason after the rules.",
    ),
    _rule(
        UNKNOWN_RULE, "unknown-rule-in-directive", Severity.WARNING,
        "A suppression names a rule that does not exist", "No rule is called '{rule}'{suggestion}",
        "A misspelt rule is not suppressed.",
        "Use the id or name that the finding shows.",
    ),
    _rule(
        UNUSED_DIRECTIVE, "unused-directive", Severity.WARNING,
        "A suppression suppresses nothing", "'{directive}' suppresses no finding of {rule}.",
        "A suppression that outlives its finding would hide the next one.",
        "Remove the directive, or the rule from its list.",
    ),
    _rule(
        UNCLOSED, "unclosed-disable", Severity.WARNING,
        "A claimlint-disable is never closed", "{rule} stays off up to the end of the page.",
        "Copy that is added below would never be judged.",
        "Add claimlint-enable where the exception ends, or use claimlint-ignore-file.",
    ),
    _rule(
        EXPIRED_WAIVER, "expired-waiver", Severity.WARNING,
        "A waiver has expired", "The waiver of {rule}, approved by {approver}, expired on {expires}.",
        "An expired waiver no longer suppresses; its findings are reported again.",
        "Mend the copy, or have the waiver approved anew.",
    ),
    _rule(
        UNUSED_WAIVER, "unused-waiver", Severity.NOTE,
        "A waiver waives nothing", "The waiver of {rule} matched no finding.",
        "A waiver that outlives its finding would hide the next one.",
        "Remove it from the policy.",
    ),
    _rule(
        STALE_BASELINE, "stale-baseline", Severity.NOTE,
        "The baseline holds findings that are gone", "The baseline lists {findings} that the copy no longer has.",
        "What was mended must not come back unnoticed.",
        "Run `claimlint baseline prune`.",
    ),
    _rule(
        LEDGER_EVIDENCE, "ledger-evidence", Severity.WARNING,
        "Evidence of a ledger entry is gone or has changed", "ledger entry {entry}: {problem}",
        "An approval holds for the evidence that was read, not for what the file says today.",
        "Restore the file, or have the claim reviewed again and record the new sha256.",
    ),
    _rule(
        FIGURES_DIFFER, "figures-differ-across-pages", Severity.WARNING,
        "Pages give different figures for one claim", '"{claim}" here, "{other}" on {pages}.',
        "A reader who meets two figures for one outcome is misled by one of them.",
        "Find out which figure the evidence supports, and write it on every page.",
    ),
    _rule(
        POPULATION_DIFFERS, "population-differs-across-pages", Severity.NOTE,
        "Pages give one figure for different people", '"{claim}" here, "{other}" on {pages}.',
        "A figure holds for the people who were studied.",
        "Name the people whom the evidence is about, on every page.",
    ),
    _rule(
        WORDING_DRIFTS, "wording-differs-across-pages", Severity.NOTE,
        "A statement is worded otherwise than on other pages", '"{claim}" is worded otherwise on {pages}: "{other}".',
        "Regulatory wording is approved word for word; what drifts from it was approved by nobody.",
        "Use the approved wording on every page.",
    ),
    _rule(
        QUALIFIER_MISSING, "qualifier-missing-on-page", Severity.NOTE,
        "A claim is qualified on other pages, not here", '"{claim}" carries a qualifier on {pages}, not here.',
        "Readers see the page that they are on.",
        "Qualify the claim on every page.",
    ),
    _rule(
        READ_WITH_DOUBT, "read-with-doubt", Severity.NOTE,
        "A file was read, but not as it says", "{problem}",
        "What had to be guessed may have been guessed wrong; the copy was judged as it was read.",
        "Mend the file as the message says.",
    ),
)  # fmt: skip

META: FrozenMap[str, Rule] = FrozenMap((rule.id, rule) for rule in _TABLE)
"""The meta rules by id."""
