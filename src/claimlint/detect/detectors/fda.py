"""FDA statements: that a product, a facility or a procedure has, lacks or awaits a status with the FDA."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimlint.detect.draft import Draft
from claimlint.detect.fda import answers, context, names, sameness, status
from claimlint.detect.fda.objects import NounPhrase, find_object, kind_of
from claimlint.detect.fda.status import Hit
from claimlint.detect.fda.uses import Use, find_use, is_off_label, scope
from claimlint.detect.lexicon.products import UNAPPROVABLE
from claimlint.detect.need import Need
from claimlint.detect.page import Page, SentenceView
from claimlint.model.claim import ClaimType, Confidence, Stance
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
_COMPOUNDED = re.compile(r"\bcompound(?:ed|ing)\b|\bours (?:ships?|comes?|is|are)\b", re.IGNORECASE)
_BIOIDENTICAL = re.compile(r"\bbio-?identical (?!pellet)", re.IGNORECASE)
"""Hormones that exist as approved products too: those have a use."""
_AGENCY = re.compile(
    r"f\.?d\.?a\b|\bf d a\b|food\W+(?:and|&)\W+drug|\b510 ?\(?k|premarket approval|\bde novo\b|\beua\b", re.IGNORECASE
)
_OFF_LABEL = re.compile(r"\boff[- ]label\b", re.IGNORECASE)
_NO_LABEL_CLAIM = re.compile(
    r"\boff[- ]label (?:marketing|promotion|rules?|policy"
    r"|(?:(?:simply|just|only|also) )?(?:means?|refers?|describes|is when|is a term))\b",
    re.IGNORECASE,
)
_PROVES = re.compile(
    (
        r"\bso (?:you|we)\b|\bmeans\b|\bproof\b|\btrust|\bsafe|\bquality\b|\bconfiden|\bassur|\bguarant"
        r"|\bpeace of mind|\beffective\b|!"
        r"|\b(?:that|this|it)(?:'s| is) (?:how|why) (?:you|we|it|they|our|your)\b|\bhow you (?:know|can tell)\b"
        r"|\b(?:that|this|it|which) (?:tells|shows|proves|assures|promises)\b|\bdoes (?:just |exactly )?what it says\b"
    ),
    re.IGNORECASE,
)
_INGREDIENT = re.compile(r"\bingredients?\b", re.IGNORECASE)
"""What a supplement is made of holds no status for the supplement."""
_EYE_LASER = re.compile(
    r"\blasers?\b(?=.*\b(?:lasik|prk|glasses|vision|eyes?|sight|cornea\w*|contacts)\b)"
    r"|\b(?:lasik|prk|glasses|vision|eyes?|sight|cornea\w*|contacts)\b(?=.*\blasers?\b)",
    re.IGNORECASE,
)
"""Lasers that reshape the eye come to market by premarket approval (21 CFR 814), others by 510(k)."""
_APPROVED_510K = re.compile(r"\b510 ?\(?k\)?[ -]approved\b", re.IGNORECASE)
_CORD_BLOOD = re.compile(
    r"\bcord blood\b.*\b(?:for|in)\b.*\b(?:blood|hematopoietic|leukemia|lymphoma|marrow) (?:\w+ )?"
    r"(?:disorders?|diseases?|cancers?|transplant\w*|conditions?)|\bcord blood\b.*\b(?:leukemia|lymphoma)",
    re.IGNORECASE,
)
"""Cord blood is licensed for blood disorders (21 CFR 601), other cells are not."""
_NUMBERED = re.compile(r"\b510 ?\(?k\)?|\bK\d{6}\b", re.IGNORECASE)
_COMPLIANT = re.compile(r"\S+[ -]compliant\b", re.IGNORECASE)
"""The badge "FDA-compliant", which no agency hands out."""
_KEEPS = re.compile(
    r"(?!.{0,40}\b(?:all|every|strict\w*|exceed\w*|beats?|surpass\w*|highest|full\w*|any|to the letter)\b)"
    r"(?:meet|follow|satisf|pass|observ|fulfil|compl(?:y|ies)|conform|adher)",
    re.IGNORECASE,
)
"""Compliance told as a fact, without "all" or "exceeds"."""
_VOUCHES = re.compile(
    r",? ?(?:so (?:you|we) (?:know|can (?:be sure|trust))|which (?:proves|means)|proof (?:that|it)|that's how you know)"
    r"\b.{0,40}\b(?:work|effective|heal|safe)",
    re.IGNORECASE,
)
"""A clearance taken for proof of effect, which it does not give (21 CFR 807.97)."""
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
_REGULATED = re.compile(r"\bregulated\b", re.IGNORECASE)
"""What the law does to every device, and no merit of one."""
_BADGES = frozenset({"registered", "listed", "inspected", "compliant", "certified", "endorsed"})
_CONTEXT_REACH = 600
"""Code points before "is approved for" in which the agency's name may stand."""


@dataclass(frozen=True)
class FdaDetector:
    """Finds the FDA statements of a sentence; see ``docs/claim-attributes.md`` for what they carry."""

    name: str = "fda"
    type: ClaimType = ClaimType.FDA

    @property
    def needs(self) -> tuple[Need, ...]:
        """Return a status, a sameness, "off-label", or a question before the sentence."""
        off_label = Need(words=(frozenset(("off",)), frozenset(("label",))))
        return (*status.NEEDS, *sameness.NEEDS, off_label, Need(after_question=True))

    def find(self, sentence: SentenceView) -> Iterable[Draft]:
        """Return the FDA statements of ``sentence`` in reading order."""
        text = sentence.text
        if _AGENCY.search(text) and _names_other_body(sentence.passage.page):
            return []
        named = [hit for hit in status.hits(text) if not names.is_foreign(text, hit.start, hit.end)]
        named = [hit for hit in named if _is_named(sentence, hit)]
        drafts = [draft for hit in named if (draft := _draft(sentence, hit))]
        drafts += [_sameness(text, hit) for hit in sameness.hits(text)]
        drafts += answers.elliptical(sentence)
        drafts = _without_overlap(drafts)
        return drafts or list(_off_label_notice(sentence))


@lru_cache(maxsize=2)
def _names_other_body(page: Page) -> bool:
    return names.is_other_body(page.document.text)


def _is_named(sentence: SentenceView, hit: Hit) -> bool:
    """Return whether "the agency" of a status can be the FDA: it was named before."""
    said = sentence.text[hit.start : hit.end]
    if _ANAPHOR.search(said) is None or _AGENCY.search(said):
        return True
    here = sentence.start + hit.start
    return _AGENCY.search(sentence.passage.normalized.text, max(0, here - _CONTEXT_REACH), here) is not None


_ANAPHOR = re.compile(r"\bagency\b", re.IGNORECASE)


def _draft(sentence: SentenceView, hit: Hit) -> Draft | None:
    text = sentence.text
    phrase = find_object(text, hit)
    if hit.bare and not _stands_alone(sentence, hit, phrase):
        return None
    if context.is_disowned(text, hit) and hit.status in _BADGES | {"cleared", "emergency", "breakthrough"}:
        return _disclaimer(text, hit, phrase) if hit.status in _BADGES else None
    if context.is_other_matter(text, hit):
        return None
    closed = hit.end + (text[hit.start - 1 : hit.start] in _QUOTES and text[hit.end : hit.end + 1] in _QUOTES)
    use = find_use(text, max(closed, phrase.end if phrase.follows else 0))
    if not use.text and phrase.follows:
        use = find_use(text, hit.end)
    return _compose(sentence, hit, phrase, use)


_QUOTES = frozenset("\"'")


def _stands_alone(sentence: SentenceView, hit: Hit, phrase: NounPhrase) -> bool:
    """Return whether "is approved for" without a body's name can only be the FDA's word."""
    if _OF_A_PATIENT.search(sentence.text, 0, hit.start) or _BY_ANOTHER.match(sentence.text, hit.end):
        return False
    here = sentence.start + hit.start
    if _AGENCY.search(sentence.passage.normalized.text, max(0, here - _CONTEXT_REACH), here):
        return True
    if context.is_about_money(sentence.text, hit):
        return False
    return context.is_medical(phrase.kind) or context.names_use(sentence.text, hit.end)


_OF_A_PATIENT = re.compile(
    r"(?:^|[,;:.] ?|\b(?:and|once|after|when|if|until|before) )"
    r"(?:he|she|you|i|we|patients?|(?:the|your|our|a) patients?)"
    r"(?:'re|'s)?(?: \w+)?$| (?:he|she|you|i|we|patients?) $",
    re.IGNORECASE,
)
"""Before "is cleared for": people, who are cleared by their physician."""
_BY_ANOTHER = re.compile(
    r"[^.;,]{0,60}? by (?:her|his|your|my|their|our|an? )\s?(?!u\.?s|federal)(?:\w+ ){0,2}?"
    r"(?:doctors?|surgeons?|physicians?|cardiologists?"
    r"|insurers?|plan|board|team|anesthesiologists?|provider|therapist|dentist|specialist)\b",
    re.IGNORECASE,
)


def _compose(sentence: SentenceView, hit: Hit, phrase: NounPhrase, use: Use) -> Draft:
    text = sentence.text
    said = hit.status
    lent = is_off_label(phrase, use, text) or (said == "cleared" and _VOUCHES.match(text, max(hit.end, use.end)))
    if said in {"approved", "cleared"} and not hit.negated and lent:
        said = "off-label"
    negated = hit.negated and said not in {"unregulated", "pending"}
    subtype = "fda_disclaimer" if negated else _SUBTYPES.get(hit.status, "fda_other")
    start, end = _extent(hit, phrase, use)
    return Draft(
        type=ClaimType.FDA,
        subtype=subtype,
        start=start,
        end=end,
        subject=phrase.text if phrase.kind != "unknown" or not phrase.follows else "",
        status=said,
        object=_object(sentence, phrase, has_use=bool(use.text)),
        use=use.text,
        negated=negated,
        stance=_stance(text, hit, phrase, negated=negated),
        self_qualified=_self_qualified(text, (start, end), said, phrase, use)
        if not negated
        else text[hit.start : hit.end],
        use_of_mention=negated,
    )


def _object(sentence: SentenceView, phrase: NounPhrase, *, has_use: bool) -> str:
    """Return the kind said, or for a fragment without an object that of its row or heading."""
    if phrase.kind == "device" and _APPROVED_510K.search(sentence.text):
        return "device-510k"
    if phrase.kind == "cells" and has_use and _CORD_BLOOD.search(sentence.text):
        return "biologic"
    medicated = phrase.kind == "cosmetic" and context.names_use(sentence.text, phrase.end)
    if has_use and (medicated or (phrase.kind == "compounded" and _BIOIDENTICAL.search(phrase.text))):
        return "drug"
    if phrase.kind == "drug" and _COMPOUNDED.search(sentence.text):
        return "compounded"
    if _INGREDIENT.search(phrase.text) and kind_of(_INGREDIENT.sub(" ", sentence.text)) == "supplement":
        return "supplement"
    if phrase.kind == "device-510k" and _EYE_LASER.search(sentence.text):
        return "device"
    if phrase.kind == "unknown" and _NUMBERED.search(sentence.text):
        return "device-510k"
    if phrase.kind != "unknown" or phrase.text:
        return phrase.kind
    above = (sentence.block.cell.row_header if sentence.block.cell else "", *reversed(sentence.block.headings))
    return next((kind for heading in above if (kind := kind_of(heading)) != "unknown"), "unknown")


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
    if phrase.kind in {"facility", "clinic"} or said in _BADGES:
        limits = scope(text, besides=extent)
        return text[slice(*limits)] if limits else ""
    if use.text:
        return use.text
    limits = scope(text, besides=extent)
    return text[slice(*limits)] if limits else ""


def _stance(text: str, hit: Hit, phrase: NounPhrase, *, negated: bool) -> Stance:
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
    if hit.status in _MADE_IN and _ROLE.match(text, hit.end) and not _proves(text, hit):
        return Stance.NEUTRAL
    if hit.status not in _BADGES or phrase.follows or _COMPLIANT.search(text, hit.start, hit.end) or _proves(text, hit):
        return Stance.PROMOTIONAL
    return Stance.NEUTRAL


def _proves(text: str, hit: Hit) -> bool:
    """Return whether the sentence draws trust, quality or safety from the status."""
    return _PROVES.search(text, max(0, hit.start - _CONTEXT_REACH), hit.end + _CONTEXT_REACH) is not None


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


def _off_label_notice(sentence: SentenceView) -> Iterator[Draft]:
    """Yield the statement that a use is off-label when no claim that it limits stands beside it."""
    beside = (sentence.before, sentence.after)
    if any(other is not None and status.hits(other.text) for other in beside):
        return
    for match in _OFF_LABEL.finditer(sentence.text):
        if _NO_LABEL_CLAIM.match(sentence.text, match.start()):
            continue
        hit = Hit(match.start(), match.end(), "off-label", negated=True)
        phrase = find_object(sentence.text, replace(hit, bare=True))
        yield Draft(
            type=ClaimType.FDA,
            subtype="fda_disclaimer",
            start=match.start(),
            end=match.end(),
            subject=phrase.text,
            status="off-label",
            object=phrase.kind,
            negated=True,
            stance=Stance.NEUTRAL,
            self_qualified=match[0],
            confidence=Confidence.LOW,
            use_of_mention=True,
        )
        return


def _without_overlap(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        if kept and draft.start < kept[-1].end:
            continue
        kept.append(draft)
    return kept


DETECTOR = FdaDetector()
