"""Claims against the entries of the policy's ledger."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import isclose

from claimlint.model.claim import Claim
from claimlint.policy.types import LedgerEntry
from claimlint.policy.wording import coverage
from claimlint.text import lazyre as re
from claimlint.text.normalize import normalize

_WORD = re.compile(r"[^\W_]+")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: float(number) for number, word in enumerate(_WORDS, 1)}
_DAYS = {"day": 1.0, "week": 7.0, "month": 365 / 12, "year": 365.0}
_STEM = 5
"""Letters by which words of an outcome are compared: ``satisfied`` and ``satisfaction`` are one matter."""
_EMPTY = frozenset({"a", "an", "the", "of", "in", "at", "least", "with", "and", "or", "to", "from", "by", "on"})


def words(text: str) -> tuple[str, ...]:
    """Return the words and figures of ``text`` in lower case, normalised."""
    return tuple(_WORD.findall(normalize(text).text.casefold()))


LIKENESS = 0.6
"""The share of an approved wording's words that copy keeps when it only says it a little otherwise."""


def in_force(ledger: Iterable[LedgerEntry], today: date) -> list[LedgerEntry]:
    """Return the entries that somebody approved and whose approval has not ended."""
    return [entry for entry in ledger if entry.approval(today) == "in-force"]


def entry_for(
    ledger: Iterable[LedgerEntry], claim: Claim, sentence: str, likeness: float = LIKENESS
) -> LedgerEntry | None:
    """Return the first entry that approves ``claim``, which stands in ``sentence``; None if none does."""
    return next((entry for entry in ledger if approves(entry, claim, sentence, likeness)), None)


def approves(entry: LedgerEntry, claim: Claim, sentence: str, likeness: float = LIKENESS) -> bool:
    """Return whether ``entry`` covers ``claim``.

    An entry with figures covers a claim without ``differences`` if it speaks of the same matter: in at
    least the share ``likeness`` of the approved words, or of the same subject and endpoint. One without
    figures covers its wording and variations.
    """
    if not entry.values:
        return says(entry, claim)
    if differences(entry, claim, sentence):
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


def differences(entry: LedgerEntry, claim: Claim, sentence: str) -> tuple[str, ...]:
    """Return in what the claim differs from the entry: figures, subject, timepoint, n, endpoint.

    What only one of the two names is no difference, but for a sample size or a time that the copy gives and no
    approved wording has.

    Args:
        entry: an approved claim.
        claim: a claim in the copy.
        sentence: the normalised text of its sentence.
    """
    differ = {
        "figures": bool(entry.values) and not same_figures(entry, claim),
        "subject": _differ(entry.subject, claim.subject),
        "timepoint": _another_time(entry, claim),
        "n": _another_size(entry, claim, sentence),
        "endpoint": _another_outcome(entry, claim),
    }
    return tuple(name for name, holds in differ.items() if holds)


def _another_time(entry: LedgerEntry, claim: Claim) -> bool:
    """Return whether the copy's time is not the entry's, or not one of the approved wordings'."""
    said = times(claim.timepoint)
    approved = times(" ".join((entry.timepoint, entry.wording, *entry.variations)))
    if said and (approved or entry.timepoint):
        return not said <= approved
    return bool(said) or _differ(entry.timepoint, claim.timepoint)


def _another_size(entry: LedgerEntry, claim: Claim, sentence: str) -> bool:
    """Return whether the copy gives a sample size that the entry does not have."""
    said = sizes(sentence) if claim.sample_size is None else {claim.sample_size}
    known = {entry.n} if entry.n is not None else sizes(" . ".join((entry.wording, *entry.variations)))
    if claim.unit == "N_of_M":  # the figures themselves hold it
        known = {*known, *map(int, entry.values)}
    return bool(said) and not said & known


def _another_outcome(entry: LedgerEntry, claim: Claim) -> bool:
    """Return whether the copy speaks of an outcome that shares no word with the entry's."""
    left, right = (_stems(text) for text in (entry.endpoint, claim.endpoint))
    if not (left and right) or says(entry, claim):
        return False
    return not left & (right | _stems(claim.threshold))


_SIZE = re.compile(
    r"\bn ?= ?(\d[\d,]*)|\b(?:of|among|in|from|out of|with) (?:the |our |these |all )?(\d[\d,]*) (?:[a-z-]+ ){0,2}?"
    r"(?:patients|people|adults|men|women|veterans|participants|subjects|cases|procedures|knees|hips|discs|spines|"
    r"respondents|customers|clients|individuals)\b"
)
_TIME = re.compile(rf"\b(\d+(?:\.\d+)?|{'|'.join(_NUMBERS)})[ -](day|week|month|year)s?\b")


def sizes(text: str) -> set[int]:
    """Return the sample sizes that ``text`` gives: ``of 212 patients``, ``n = 212``."""
    found = (match[1] or match[2] for match in _SIZE.finditer(normalize(text).text.casefold()))
    return {int(digits.replace(",", "")) for digits in found}


def times(text: str) -> set[float]:
    """Return the periods that ``text`` names, in days; a month is a twelfth of a year of 365 days."""
    found = _TIME.finditer(normalize(text).text.casefold())
    return {(_NUMBERS.get(match[1]) or float(match[1])) * _DAYS[match[2]] for match in found}


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in words(text) if word not in _EMPTY}


def about_the_same(entry: LedgerEntry, claim: Claim) -> bool:
    """Return whether both name the same subject and the same endpoint, so that their figures must agree."""
    named = (entry.subject and claim.subject, entry.endpoint and claim.endpoint)
    return all(named) and not _differ(entry.subject, claim.subject) and not _differ(entry.endpoint, claim.endpoint)


def _differ(first: str, second: str) -> bool:
    left, right = set(words(first)), set(words(second))
    return bool(left and right) and not (left <= right or right <= left)
