"""Words of proof: evidence that nobody names, what it is said to do, and who vouches."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.assertions import (
    ADVERBS,
    EVIDENCE,
    EXPERTS,
    FILL,
    GOODS,
    PROOF_VERBS,
    PROVIDERS,
    STUDY,
    WORDS,
)
from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.offers import OFFERED

PROOF = (
    PROOF_VERBS
    | verbs("settle, attest to, back up, bear out, vindicate, affirm, corroborate, prove out")
    | terms(
        """spoken, settled it, has settled it, say so, says so, call it, calls it, called it, hail it, hails it
        hailed it
    praise it, praised it, point the same way, points the same way, leave no doubt, is in, are in
    proven, borne out, agree, agrees, agreed, concur, says, speaks for itself, speak for themselves
    leaves no doubt"""
    )
)
"""What evidence does, in any tense."""

_QUALITIES = terms(
    """clinical, medical, scientific, published, peer-reviewed, peer reviewed, randomized, controlled, double-blind
    placebo-controlled, independent, recent, new, human, large, rigorous, gold-standard, landmark, long-term, academic
    multiple, numerous, countless, several, many, university, international, modern, extensive
    laboratory, lab, early"""
)
_WORKS = nouns(
    "study, trial, paper, article, publication, experiment, review, report, meta-analysis, investigation"
) | terms("literature, research, evidence, data, science, testing, findings, studies, meta-analyses, journals")
UNNAMED = (
    EVIDENCE
    | frozenset(f"{quality} {work}" for quality in _QUALITIES for work in _WORKS)
    | frozenset(f"{work} after {work}" for work in ("study", "trial", "paper", "experiment", "review"))
    | terms(
        """medical journals, science journals, peer-reviewed journals, the journals, leading journals, lab work
        bench science
    laboratory science, published work, published science, clinical work, the numbers, the lab
    the literature, medical literature, the medical literature, independent labs, independent laboratories
    independent tests, published literature, all the research, all the science, the research, the evidence
    the body of evidence, body of evidence, body of research, body of literature, the scientific community
    neuroscience, brain science, modern science, modern medicine, imaging studies of our patients"""
    )
)
"""Evidence as a noun phrase without a name."""

OFTEN = ADVERBS | terms(
    """overwhelmingly, strongly, routinely, always, been, long, repeatedly, well, firmly, thoroughly, extensively
    independently, rigorously, clinically
    scientifically, widely, be, now been, time after time, over and over, over and over again, well and truly, since
    long since, again, finally, definitively, unequivocally, convincingly, objectively, unanimously, universally
    fully, continually, continuously, regularly, invariably, reliably, decisively, steadily"""
)
"""Words inside a verb of proof."""

PROVED = terms(
    """proven, proved, shown, demonstrated, confirmed, established, documented, validated, verified, substantiated
    tested, studied, backed, supported, corroborated, well-documented, well-established, well documented
    well established, borne out, evaluated, vindicated, attested, affirmed, upheld"""
)
"""Participles of proof."""

WORTH = nouns(
    """benefit, effectiveness, efficacy, safety, value, result, effect, outcome, approach, method, ability, power
    advantage, success, technology, therapy, treatment, technique, formula, protocol, durability, superiority"""
)
"""What of a treatment is proved."""

STRENGTH = terms(
    """strong, solid, overwhelming, ample, abundant, compelling, robust, real, hard, sound, good, clear, extensive
    growing, mounting, substantial, considerable, convincing, irrefutable, undeniable, conclusive, a wealth of
    plenty of, decades of, years of, a mountain of, mountains of, a growing body of, an abundance of, a large body of
    volumes of, reams of, clinical, scientific, medical, published, peer-reviewed, world-class, serious, rigorous
    a body of, leading, the latest, more than 100, up-to-date, cutting-edge, level 1, level i, the best"""
)
"""How evidence is praised."""

BETTERED = verbs(
    """outperform, beat, improve, reduce, ease, help, lower, relieve, restore, increase, work, surpass, protect
    preserve, slow, boost, decrease, cut, calm, heal, prevent, shrink, strengthen, shorten, regrow, lift, stimulate
    match, halve, quiet, stabilize, sharpen, speed, raise, benefit, curb, normalize, outlast, soothe, extend, delay"""
) | terms("did better, fared better, slept better, did as well, worked as well, walked farther, felt better")
"""What a cited study is said to have found, as the treatment's act."""

VOUCH = verbs(
    "recommend, trust, prefer, choose, endorse, love, favor, advise, prescribe, swear by, rely on, use, approve"
)
_EXPERT_PLURALS = frozenset(word for word in EXPERTS if word.endswith("s"))

_PUBLIC_HEALTH = nouns(
    """exercise, diet, vaccine, screening, colonoscopy, mammogram, blood test, physical therapy, cbt, counseling, test
    biopsy, scan, drop, braces, brace, rehab, treatment, surgery, medication, medicine, therapy, exam, care, pill, drug
    meal plan, lens, contact lens, patch, injection, shot, procedure, operation, counselling, sleep, massage"""
)
_SOLD = (GOODS | (OFFERED - PROVIDERS - EXPERTS)) - _PUBLIC_HEALTH
"""What a seller alone would have doctors recommend: named treatments and products, not care in general."""

PROOF_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **WORDS,
        "proof": PROOF,
        "evidence": UNNAMED,
        "adverb": OFTEN,
        "proved": PROVED,
        "worth": WORTH,
        "strength": STRENGTH,
        "bettered": BETTERED,
        "vouch": VOUCH,
        "fill": FILL
        | terms("peer-reviewed, randomized, controlled, clinical, published, multiple, independent, double-blind"),
        "experts_own": frozenset(f"{word}'" for word in _EXPERT_PLURALS) | frozenset(f"{word}'s" for word in EXPERTS),
        "experts": _EXPERT_PLURALS,
        "sold": _SOLD,
        "bench": terms("lab, laboratory, clinic, real world, operating room, field, practice, clinical practice, data"),
        "years_of": terms("years of, decades of, a lifetime of, generations of"),
        "study": STUDY | frozenset(f"{quality} {work}" for quality in _QUALITIES for work in STUDY),
    }
)
"""Word classes of establishment claims: those of every assertion and the ones above."""
