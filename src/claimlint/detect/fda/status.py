"""Where a sentence says that a product has, lacks or awaits a status with the FDA."""

from __future__ import annotations

from claimlint.detect.fda.denials import is_denied
from claimlint.detect.fda.wordings import BARE, STATED
from claimlint.detect.lexicon.regulatory import STATUS_NOUNS, STATUS_WORDS
from claimlint.detect.need import Need
from claimlint.model.lazydata import dataclass, replace
from claimlint.text import lazyre as re

_STATUS = {"negative": "approved"}

_GLOSSED = re.compile(
    r"(?:\(|\s[-\u2014\u2013]\s?)(?P<hit>(?:approved|cleared|authorized) (?:only )?(?:for|to treat|as an?))\b",
    re.IGNORECASE,
)
"""A status that is told of a name behind a dash or in brackets ("Wegovy (approved for weight management)")."""
_NUMBERED = re.compile(
    r"(?P<hit>\bK\d{6}\b,? (?:is |was )?(?:cleared|clearance)|\b[Cc]lear(?:ed|ance) (?:under |as |in |no\. "
    r"|number )?K\d{6}\b)"
)
"""A 510(k) number beside its word: FDA's numbers have a K and six digits (21 CFR 807)."""
_FRAGMENT = re.compile(
    r"^\W*(?:(?:Newly|Now|Only|Recently|Fully|Also|First)\s)?(?P<hit>(?:approved|cleared"
    r"|authorized) (?:only )?(?:for|to treat"
    r"|as an?))\b",
    re.IGNORECASE,
)
"""A status that opens a fragment ("Approved for psoriasis")."""

_MERGE_GAP = re.compile(
    r"[\s,/&+-]*(?:(?:and|or|also|nor)\s+)?(?:(?:is|are|we are|it is)\s+)?(?:\(?(?:an?|the|as|to be)\)?\s+)?",
    re.IGNORECASE,
)
BADGES = frozenset({"registered", "listed", "inspected", "compliant", "certified", "endorsed"})
"""Statuses that say nothing of a product's effect or safety, however they sound."""
_PRIORITY = ("emergency", "granted", "breakthrough", "investigational")


@dataclass(frozen=True, slots=True)
class Hit:
    """A status phrase in sentence offsets. ``bare`` marks one that does not name the agency."""

    start: int
    end: int
    status: str
    negated: bool
    bare: bool = False


NEEDS = (
    Need(table=STATED),
    Need(table=BARE),
    Need(words=(frozenset(("approved", "cleared", "clearance", "authorized")),)),
)
"""Of these one is met by every sentence with a hit."""


def hits(text: str, *, bare: bool = True) -> list[Hit]:
    """Return the status phrases of a normalised sentence in reading order, without overlap.

    Statuses that share their object ("FDA-registered and inspected") are one hit. With ``bare``,
    phrases without the agency's name ("is approved for") are found too.
    """
    found = [_read(text, phrase.label, start, end) for phrase, start, end in STATED.finditer(text)]
    found += [Hit(*match.span("hit"), "cleared", negated=False) for match in _NUMBERED.finditer(text)]
    if bare:
        found += [replace(_read(text, "done", *match.span("hit")), bare=True) for match in _FRAGMENT.finditer(text)]
        found += [replace(_read(text, "done", *match.span("hit")), bare=True) for match in _GLOSSED.finditer(text)]
        found += [replace(_read(text, "done", start, end), bare=True) for _, start, end in BARE.finditer(text)]
    return _merge(text, sorted(found, key=lambda hit: (hit.start, -hit.end)))


def _read(text: str, label: str, start: int, end: int) -> Hit:
    words = text[start:end]
    if label == "unregulated" and _UNREVIEWED.match(words):
        label = "negative"
    status = _STATUS.get(label, label)
    if label in {"done", "grant"}:
        status = status_of(words)
    negated = label == "negative" or (label != "unregulated" and is_denied(text, start, words))
    return Hit(start, end, status, negated)


_UNREVIEWED = re.compile(r"outside\b.*\b(?:approval|review|clearance)$", re.IGNORECASE)
"""Where a product stands that nobody looked at, which is no freedom from oversight."""
_NOUNS = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(STATUS_NOUNS, key=len, reverse=True))) + r")(?!\w)")
_DONE = re.compile(r"green-lit|ok'd|rubber-stamped|[a-z]+")


def status_of(words: str) -> str:
    """Return the status that ``words`` say of a product; "approved" when they say nothing else."""
    low = words.lower()
    found = [STATUS_NOUNS[noun] for noun in _NOUNS.findall(low)]
    done = [STATUS_WORDS[word] for word in _DONE.findall(low) if word in STATUS_WORDS]
    for status in _PRIORITY:
        if status in found:
            return status
    return (done or found or ["cleared" if "510" in low else "approved"])[0]


_RANK = ("unregulated", "pending", "investigational")


def _merge(text: str, found: list[Hit]) -> list[Hit]:
    merged: list[Hit] = []
    for hit in found:
        last = merged[-1] if merged else None
        if last is None or not _joins(text, last, hit):
            merged.append(hit)
            continue
        merged[-1] = Hit(
            last.start,
            max(last.end, hit.end),
            _stronger(last, hit),
            (last.negated or hit.negated) and "unregulated" not in {last.status, hit.status},
            last.bare and hit.bare,
        )
    return merged


def _joins(text: str, last: Hit, hit: Hit) -> bool:
    return hit.start < last.end or bool(
        _MERGE_GAP.fullmatch(text, last.end, hit.start) and "," not in text[last.end : hit.start]
    )


def _stronger(last: Hit, hit: Hit) -> str:
    for status in (*_RANK, *_PRIORITY):
        if status in {last.status, hit.status}:
            return status
    if (last.status in BADGES) != (hit.status in BADGES):
        # "Registered and approved": the badge does not take back what the other word says.
        return hit.status if last.status in BADGES else last.status
    if "compliant" in {last.status, hit.status}:
        return hit.status if last.status == "compliant" else last.status
    return hit.status if hit.end - hit.start > last.end - last.start and hit.start == last.start else last.status
