"""FDA statements: that a product, a facility or a procedure has, lacks or awaits a status with the FDA."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.detect.draft import Draft
from claimlint.detect.fda import agency, answers, context, mention, names, off_label, sameness, status
from claimlint.detect.fda.category import category_of
from claimlint.detect.fda.kinds import kind_of
from claimlint.detect.fda.objects import NounPhrase, find_object
from claimlint.detect.fda.stance import stance_of
from claimlint.detect.fda.status import BADGES, Hit
from claimlint.detect.fda.uses import Use, find_use, is_off_label, scope
from claimlint.detect.lexicon.products import UNAPPROVABLE
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.model.claim import ClaimType, Stance
from claimlint.model.lazydata import dataclass, replace
from claimlint.text import lazyre as re

_SUBTYPES = {
    "approved": "fda_approved",
    "cleared": "fda_cleared",
    "registered": "fda_registered",
    "listed": "fda_registered",
    "inspected": "fda_registered",
}
_WEIGHT_LOSS_DRUG = re.compile(
    r"compounded|semaglutide|tirzepatide|ozempic|wegovy|mounjaro|zepbound|glp", re.IGNORECASE
)
"""Drugs that are sold as copies in compounded form."""
_SAMENESS_REACH = 160
_VOUCHES = re.compile(
    r",? ?(?:so (?:you|we) (?:know|can (?:be sure|trust))|which (?:proves|means)|proof (?:that|it)"
    r"|that's how you know|means (?:that )?(?=you\b|it\b))"
    r"\b.{0,40}\b(?:work|effective|heal|safe|trust)",
    re.IGNORECASE,
)
"""A clearance taken for proof of effect, which it does not give (21 CFR 807.97)."""


@dataclass(frozen=True)
class FdaDetector:
    """Finds the FDA statements of a sentence; see ``docs/claim-attributes.md`` for what they carry."""

    name: str = "fda"
    type: ClaimType = ClaimType.FDA

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a status, a sameness, "off-label", or a question before the sentence."""
        return (*status.NEEDS, *sameness.NEEDS, *off_label.NEEDS, Need(after_question=True))

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the FDA statements of ``sentence`` in reading order."""
        text = sentence.text
        if agency.is_another(sentence):
            return []
        named = [hit for hit in status.hits(text) if not names.is_foreign(text, hit.start, hit.end)]
        named = [hit for hit in named if agency.is_named(sentence, hit)]
        ends = (*(hit.start for hit in named[1:]), len(text))
        drafts = [draft for hit, end in zip(named, ends, strict=False) if (draft := _draft(sentence, hit, end))]
        drafts += [_sameness(text, hit) for hit in sameness.hits(text)]
        drafts += answers.elliptical(sentence)
        drafts = _without_overlap(drafts)
        return drafts or list(off_label.notice(sentence))


def _draft(sentence: SentenceView, hit: Hit, until: int) -> Draft | None:
    """Return the statement at ``hit``, whose use ends before ``until``, where the next one begins."""
    text = sentence.text
    phrase = find_object(text, hit)
    if hit.bare and not agency.is_understood(sentence, hit, phrase):
        return None
    if context.is_disowned(text, hit) and hit.status in BADGES | {"cleared", "emergency", "breakthrough"}:
        return _disclaimer(text, hit, phrase) if hit.status in BADGES else None
    if hit.status == "unregulated" and _is_true_of(text, hit, phrase):
        hit = replace(hit, status="approved", negated=True)
    if context.is_other_matter(text, hit) or mention.is_spoken_of(sentence, hit):
        return None
    closed = hit.end + (text[hit.start - 1 : hit.start] in _QUOTES and text[hit.end : hit.end + 1] in _QUOTES)
    use = find_use(text, max(closed, phrase.end if phrase.follows else 0))
    if not use.text and phrase.follows:
        told = find_use(text, hit.end)
        use = use if told.start < phrase.start and context.is_medical(phrase.kind) else told
    closing = text.find(")", hit.end) if hit.bare and text[hit.start - 1 : hit.start] == "(" else -1
    if use.start < closing < use.end:
        use = Use(use.start, closing, text[use.start : closing])
    return _compose(sentence, hit, phrase, _before(text, use, until))


def _is_true_of(text: str, hit: Hit, phrase: NounPhrase) -> bool:
    """Return whether "not subject to FDA approval" is said of compounded drugs, of which it is true, and no boast."""
    mixed = "compounded" in {phrase.kind, kind_of(text)}
    return mixed and _PREMARKET.search(text, hit.start, hit.end) is not None and _PRIDE.search(text) is None


_PREMARKET = re.compile(r"\b(?:approval|clearance|premarket)\b", re.IGNORECASE)
_PRIDE = re.compile(r"\b(?:our|ours|we|us|my)\b|!", re.IGNORECASE)


def _before(text: str, use: Use, until: int) -> Use:
    """Return ``use`` without the clause of the next status, if it reaches that far."""
    comma = text.rfind(", ", use.start, until) if use.start < until < use.end else -1
    return Use(use.start, comma, text[use.start : comma]) if comma > 0 else use


_QUOTES = frozenset("\"'")


def _compose(sentence: SentenceView, hit: Hit, phrase: NounPhrase, use: Use) -> Draft:
    text = sentence.text
    said = hit.status
    lent = is_off_label(phrase, use, text) or (said == "cleared" and _VOUCHES.match(text, max(hit.end, use.end)))
    if said in {"approved", "cleared"} and not hit.negated and lent:
        said = "off-label"
    negated = hit.negated and said not in {"unregulated", "pending"}
    subtype = "fda_disclaimer" if negated else _SUBTYPES.get(hit.status, "fda_other")
    start, end = _extent(hit, phrase, use)
    start = hit.start if hit.bare and text[hit.start - 1 : hit.start] == "(" else start
    return Draft(
        type=ClaimType.FDA,
        subtype=subtype,
        start=start,
        end=end,
        subject=phrase.text if phrase.kind != "unknown" or not phrase.follows else "",
        status=said,
        object=category_of(sentence, phrase, has_use=bool(use.text)),
        use=use.text,
        negated=negated,
        stance=stance_of(text, hit, phrase, negated=negated),
        self_qualified=_self_qualified(text, (start, end), said, phrase, use)
        if not negated
        else text[hit.start : hit.end],
        use_of_mention=negated,
    )


def _extent(hit: Hit, phrase: NounPhrase, use: Use) -> tuple[int, int]:
    start, end = hit.start, hit.end
    if phrase.text and phrase.follows and phrase.kind != "unknown":
        end = max(end, phrase.end)
    if phrase.text and not phrase.follows and hit.start - phrase.end <= 24:
        start = min(start, phrase.start)
    return start, max(end, use.end)


def _self_qualified(text: str, extent: tuple[int, int], said: str, phrase: NounPhrase, use: Use) -> str:
    if (
        said == "off-label"
        or said in {"unregulated", "pending"}
        or phrase.kind in UNAPPROVABLE - {"facility", "clinic"}
    ):
        return ""
    if phrase.kind in {"facility", "clinic"} or said in BADGES:
        limits = scope(text, besides=extent)
        return text[slice(*limits)] if limits else ""
    if use.text:
        return use.text
    limits = scope(text, besides=extent)
    return text[slice(*limits)] if limits else ""


def _disclaimer(text: str, hit: Hit, phrase: NounPhrase) -> Draft:
    return Draft(
        type=ClaimType.FDA,
        subtype="fda_disclaimer",
        start=hit.start,
        end=len(text.rstrip(". ")),
        subject=phrase.text if not phrase.follows else "",
        status=hit.status,
        object=phrase.kind,
        negated=True,
        stance=Stance.NEUTRAL,
        self_qualified=text[hit.start :],
        use_of_mention=True,
    )


def _sameness(text: str, hit: Hit) -> Draft:
    words = text[hit.start : hit.end]
    compounded = _WEIGHT_LOSS_DRUG.search(text, max(0, hit.start - _SAMENESS_REACH), hit.end + _SAMENESS_REACH)
    kind = "compounded" if compounded else kind_of(words)
    return Draft(
        type=ClaimType.FDA,
        subtype="fda_disclaimer" if hit.negated else "fda_other",
        start=hit.start,
        end=hit.end,
        status="sameness",
        object="drug" if kind == "unknown" else kind,
        negated=hit.negated,
        self_qualified=words if hit.negated else "",
        use_of_mention=hit.negated,
    )


def _without_overlap(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        if kept and draft.start < kept[-1].end:
            continue
        kept.append(draft)
    return kept


DETECTOR = FdaDetector()
