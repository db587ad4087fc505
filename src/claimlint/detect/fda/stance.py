"""Whether an FDA status is told as a merit or as a plain fact."""

from __future__ import annotations

from claimlint.detect.fda.objects import NounPhrase
from claimlint.detect.fda.status import BADGES, Hit
from claimlint.model.claim import Stance
from claimlint.text import lazyre as re

_PROVES = re.compile(
    (
        r"\bso (?:you|we)\b|\bmeans\b|\bproof\b|\btrust|\bsafe|\bquality\b|\bconfiden|\bassur|\bguarant"
        r"|\bpeace of mind|\beffective\b|!"
        r"|\b(?:that|this|it)(?:'s| is) (?:how|why) (?:you|we|it|they|our|your)\b|\bhow you (?:know|can tell)\b"
        r"|\b(?:that|this|it|which) (?:tells|shows|proves|assures|promises)\b|\bdoes (?:just |exactly )?what it says\b"
    ),
    re.IGNORECASE,
)
_COMPLIANT = re.compile(r"\S+[ -]compliant\b", re.IGNORECASE)
"""The badge "FDA-compliant", which no agency hands out."""
_KEEPS = re.compile(
    r"(?!.{0,40}\b(?:all|every|strict\w*|exceed\w*|beats?|surpass\w*|highest|full\w*|any|to the letter)\b)"
    r"(?:meet|follow|satisf|pass|observ|fulfil|compl(?:y|ies)|conform|adher)",
    re.IGNORECASE,
)
"""Compliance told as a fact, without "all" or "exceeds"."""
_MADE_IN = frozenset({"registered", "inspected", "listed"})
_MADE = re.compile(
    r"\W*(?:(?:our|the|all|every|each) )?(?:[\w'-]+ ){0,4}?(?:made|manufactured|produced|packaged|bottled|filled|mixed)"
    r"(?: in the (?:usa|u\.s\.a?\.?|united states))? (?:in|at|by) (?:an?|our|the) $",
    re.IGNORECASE,
)
"""Before the badge of a facility: the whole sentence only says where a product is made."""
_DESCRIBED = re.compile(
    r",? (?:and|with) (?:it )?(?:weighs|measures|comes in|runs on|has an?|holds|fits|ships|costs"
    r"|an? (?:\w+-year )?warranty)\b",
    re.IGNORECASE,
)
"""Behind the badge of a thing: the sentence goes on with what any label would say of it."""
_ROLE = re.compile(
    r" as an? (?:[\w-]+ ){0,4}?(?:manufacturer|maker|establishment|facility|distributor|importer|repackager|relabeler"
    r"|developer|exporter|lab(?:oratory)?|outsourcing facility|tissue bank)\b",
    re.IGNORECASE,
)
"""As what somebody is registered: all that a registration says."""
_UNDER_NUMBER = re.compile(
    r" (?:under|as|with) (?:(?:the|its|establishment|facility|registration|FEI) ){0,2}(?:numbers?|no\.|FEI)\b",
    re.IGNORECASE,
)
"""Under which number: so does every register."""
_REGULATED = re.compile(r"\bregulated\b", re.IGNORECASE)
"""What the law does to every device, and no merit of one."""
_REACH = 600
"""Code points on either side of a status in which something may be drawn from it."""


def stance_of(text: str, hit: Hit, phrase: NounPhrase, *, negated: bool) -> Stance:
    """Return whether the status at ``hit``, said of ``phrase``, promotes it."""
    if negated:
        return Stance.NEUTRAL
    if hit.status == "compliant" and _KEEPS.match(text, hit.start) and not _proves(text, hit):
        return Stance.NEUTRAL
    if hit.status in _MADE_IN and _MADE.match(text[: hit.start]) and not _proves(text, hit):
        return Stance.NEUTRAL
    plain = _REGULATED.search(text, hit.start, hit.end) or (
        hit.status in _MADE_IN and _DESCRIBED.match(text, phrase.end)
    )
    if plain and not _proves(text, hit):
        return Stance.NEUTRAL
    recorded = _ROLE.match(text, hit.end) or (phrase.follows and _UNDER_NUMBER.match(text, phrase.end))
    if hit.status in _MADE_IN and recorded and not _proves(text, hit):
        return Stance.NEUTRAL
    if hit.status not in BADGES or phrase.follows or _COMPLIANT.search(text, hit.start, hit.end) or _proves(text, hit):
        return Stance.PROMOTIONAL
    return Stance.NEUTRAL


def _proves(text: str, hit: Hit) -> bool:
    """Return whether the sentence draws trust, quality or safety from the status."""
    return _PROVES.search(text, max(0, hit.start - _REACH), hit.end + _REACH) is not None
