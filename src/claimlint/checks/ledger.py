"""Claims that the policy's ledger does not hold, or holds otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.checks.copytext import Surroundings
from claimlint.checks.describe import values_of
from claimlint.checks.evidence import LIKENESS, about_the_same, alike, differences, entry_for, in_force, same_figures
from claimlint.checks.statements import Statements
from claimlint.model.claim import Claim
from claimlint.policy.types import LedgerEntry, Rule

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "likeness": Param(
            "float", LIKENESS, doc="the share of an entry's words (0 to 1) that copy may not fall short of"
        ),
    }
)


class Ledger:
    """Reports selected claims that no entry in force approves. A policy without a ledger reports nothing.

    Copy in an entry's wording, or with its figures in most of its words, is silent. Otherwise ``{problem}``
    says what is wrong and ``{approved}`` is the wording of the nearest entry.
    """

    name = "ledger"
    params = _PARAMS

    def of_claims(self, _rule: Rule) -> bool:
        """Return True: every rule of this check is on claims."""
        return True

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return one hit for each claim outside the ledger, off its nearest entry, or past its expiry."""
        if not context.policy.ledger:
            return
        judged = _Judged(context)
        for claim in context.selected:
            problem, entry = judged.verdict(claim)
            if problem:
                approved = entry.wording if entry else ""
                yield Hit(claim.span, claim, {**values_of(claim), "problem": problem, "approved": approved})


class _Judged:
    """One document's claims held against the ledger."""

    def __init__(self, context: CheckContext) -> None:
        self._context = context
        self._ledger = context.policy.ledger
        self._in_force = in_force(self._ledger, context.today)
        self._likeness = float(context.rule.params.get("likeness", LIKENESS))
        self._around = Surroundings(context.document)

    def verdict(self, claim: Claim) -> tuple[str, LedgerEntry | None]:
        """Return what is wrong with a claim ("" if nothing is) and the entry nearest to it."""
        sentence = self._around.text(claim, "sentence")
        entry = entry_for(self._in_force, claim, sentence, self._likeness)
        if entry is not None:
            return self._unqualified(entry, claim), entry
        lapsed = entry_for(self._ledger, claim, sentence, self._likeness)
        if lapsed is not None:
            return f"its ledger entry {lapsed.id} {self._lapse(lapsed)}", lapsed
        near = self._first(lambda entry: about_the_same(entry, claim))
        near = near or self._first(lambda entry: alike(entry, claim, sentence, self._likeness))
        if near is not None:
            what = ", ".join(differences(near, claim, sentence)) or "wording"
            return f"it differs from {_named(near, what)}", near
        far = self._first(lambda entry: bool(entry.values) and same_figures(entry, claim))
        if far is not None:
            return f"its wording is far from {_named(far)}", far
        return "no ledger entry approves it", None

    def _lapse(self, entry: LedgerEntry) -> str:
        if entry.approval(self._context.today) == "expired":
            return f"expired on {entry.expires}"
        return "is not approved yet" if entry.approver and entry.approved else "was never approved"

    def _first(self, wanted: Callable[[LedgerEntry], bool]) -> LedgerEntry | None:
        return next((entry for entry in self._ledger if wanted(entry)), None)

    def _unqualified(self, entry: LedgerEntry, claim: Claim) -> str:
        near = self._around.text(claim, self._context.rule.within)
        bound = [qualifier.text for qualifier in claim.qualifiers]
        for name in entry.qualifiers:
            wanted = Statements(self._context.policy.qualifiers, [name])
            if wanted and not any(wanted.said_in(text) for text in (near, *bound)):
                return f'ledger entry {entry.id} wants the qualifier {name} beside it ("{wanted.wording}")'
        return ""


def _named(entry: LedgerEntry, what: str = "") -> str:
    return f'ledger entry {entry.id}{f" ({what})" if what else ""}, which approves "{entry.wording}"'


CHECK = Ledger()
