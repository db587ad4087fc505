"""Claims against the entries of the policy's ledger."""

from __future__ import annotations

from collections.abc import Iterable
from math import isclose

from claimlint.model.claim import Claim
from claimlint.policy.types import LedgerEntry
from claimlint.policy.wording import coverage
from claimlint.text import lazyre as re
from claimlint.text.normalize import normalize

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """Return the words and figures of ``text`` in lower case, normalised."""
    return tuple(_WORD.findall(normalize(text).text.casefold()))


LIKENESS = 0.6
"""The share of an approved wording's words that copy keeps when it only says it a little otherwise."""


def entry_for(
    ledger: Iterable[LedgerEntry], claim: Claim, sentence: str, likeness: float = LIKENESS
) -> LedgerEntry | None:
    """Return the first entry that approves ``claim``, which stands in ``sentence``; None if none does."""
    return next((entry for entry in ledger if approves(entry, claim, sentence, likeness)), None)


def approves(entry: LedgerEntry, claim: Claim, sentence: str, likeness: float = LIKENESS) -> bool:
    """Return whether ``entry`` covers ``claim``.

    An entry with figures covers a claim with the same ones, the same unit and, where both name
    them, the same subject, time point and n, if it speaks of the same matter: in at least the share
    ``likeness`` of the approved words, or of the same subject and endpoint. One without figures
    covers its wording and variations.
    """
    if not entry.values:
        return says(entry, claim)
    if not same_figures(entry, claim) or differences(entry, claim):
        return False
    return about_the_same(entry, claim) or alike(entry, claim, sentence, likeness)


def alike(entry: LedgerEntry, claim: Claim, sentence: str, likeness: float = LIKENESS) -> bool:
    """Return whether the copy keeps the share ``likeness`` of the words of an approved wording."""
    wordings = (entry.wording, *entry.variations)
    return says(entry, claim) or any(coverage(wording, sentence) >= likeness for wording in wordings)


def same_figures(entry: LedgerEntry, claim: Claim) -> bool:
    """Return whether the claim gives the entry's figures in the entry's unit."""
    same_unit = not entry.unit or not claim.unit or entry.unit == claim.unit
    pairs = zip(entry.values, claim.values, strict=False)
    return same_unit and len(entry.values) == len(claim.values) and all(isclose(a, b) for a, b in pairs)


def says(entry: LedgerEntry, claim: Claim) -> bool:
    """Return whether the claim's text holds the entry's wording or a variation of it."""
    text = f" {' '.join(words(claim.text))} "
    wordings = (" ".join(words(wording)) for wording in (entry.wording, *entry.variations))
    return any(wording and f" {wording} " in text for wording in wordings)


def differences(entry: LedgerEntry, claim: Claim) -> tuple[str, ...]:
    """Return what the claim says otherwise than the entry: ``figures``, ``subject``, ``timepoint``, ``n``."""
    out = []
    if entry.values and not same_figures(entry, claim):
        out.append("figures")
    out.extend(name for name in ("subject", "timepoint") if _differ(getattr(entry, name), getattr(claim, name)))
    if entry.n is not None and claim.sample_size is not None and entry.n != claim.sample_size:
        out.append("n")
    return tuple(out)


def about_the_same(entry: LedgerEntry, claim: Claim) -> bool:
    """Return whether both name the same subject and the same endpoint, so that their figures must agree."""
    named = (entry.subject and claim.subject, entry.endpoint and claim.endpoint)
    return all(named) and not _differ(entry.subject, claim.subject) and not _differ(entry.endpoint, claim.endpoint)


def _differ(first: str, second: str) -> bool:
    left, right = set(words(first)), set(words(second))
    return bool(left and right) and not (left <= right or right <= left)
