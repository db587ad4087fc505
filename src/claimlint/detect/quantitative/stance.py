"""Whose case a figure makes, and whether it speaks of success, failure or harm."""

from __future__ import annotations

from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Polarity, Stance
from claimlint.text import lazyre as re

_FAILURE = (
    r"\b(?:fail\w*|relaps\w+|recurr\w+|reoperat\w+|revis(?:ion|ions|ed)|readmi\w+|reherniat\w+|nonunion|repeat surgery|"
    r"second (?:operation|surgery|procedure)|retreat\w*|enhancement rate|drop(?:ped)?"
    r" ?outs?|dropout|quit early|called back|false (?:alarms?|positives?|negatives?)"
    r"|"
    r"miss(?:es|ed)?|leaked|no relief|no benefit|regret\w*|discontinu\w+|did not (?:respond|improve|work)|worse)\b"
)
_MINIMIZED = (
    r"\b(?:only|just|merely|barely|a mere|fewer than|less than|under|below|as low"
    r" as|as few as|rare\w*|uncommon|vanishingly|scarcely|almost never|tiny|low|lower|near[- ]zero|"
    r"well below|gentle|safe\w*|remarkably|excellent)\b|<"
)
_WARNED = (
    r"\b(?:watch for|risks?|complications?|side effects?|adverse|expect|include\w*"
    r"|happen\w*|common|can fail|some|turn(?:s|ed)? up|bother\w*|"
    r"gets?|develop\w*|experience\w*|notice|report\w*|be aware|know that|honest\w*|occur\w*|after)\b"
)
_SUFFERED = (
    r"\b(?:experience[sd]?|notice[sd]?|develop(?:s|ed)?|reported|reports?|had|have"
    r"|has|get|gets|got|suffer(?:s|ed)?|complain\w* of|felt)\W+"
    r"(?:(?:some|mild|temporary|moderate|severe|minor|serious|a|an|any|brief|short-lived"
    r"|transient|persistent|new)\W+){0,3}(?::adverse_effect:|side effects?)"
)
_RELIEVED = (
    r"(?::condition:|:adverse_effect:)[\s-](?:relief|reduction|control|improvement"
    r"|free|survival|clearance|remission)\b"
)
_SPARED = re.compile(r"\b(?:no|zero|without|free of) (?:\w+ ){0,2}?\w+", re.IGNORECASE)
_SUFFERERS = re.compile(r"[\w-]+[- ](?=(?:patients|clients|sufferers|people|veterans|users)\b)", re.IGNORECASE)
_QUALITY_METRIC = (
    r"(?::adverse_effect:|:failure:)(?: rates?)? (?:rates? )?(?:of|at|is|was)(?: just| only| under| about)*\s*$"
)
_RISK_LIST = r"\b(?:risks?|side effects?|complications?|warnings?|cautions?)\b"
_UNHELPED = (
    r"\b(?:no (?:benefit|relief|change|improvement|response)|did(?: not|n't) (?:respond"
    r"|improve|work|help|benefit)|quit early|dropped out|"
    r"discontinu\w+|stopped (?:early|treatment|the drug)|got worse|felt worse)\b"
)
_LISTED = r"(?::condition:|:adverse_effect:)[\s,:(]*"
_AVOIDED = (
    r"\b(?:avoid\w*|without|no longer|free of|fewer|less|lower\w*|reduc\w+|cut"
    r"|prevent\w*|escape\w*|skip\w*|eased|down|drop\w*|fell|slowed|cancel\w*|gone"
    r"|vanish\w*|disappear\w*|resolved|went away|clear(?:s|ed))\b"
)


def polarity(context: Context) -> Polarity | None:
    """Return success, failure or adverse for the outcome that the clause names; None if it names none."""
    clause = f"{context.left} # {context.right}"
    if has(_UNHELPED, clause):
        return Polarity.FAILURE
    if has(r"^\W*(?:expect|watch for|be aware|be prepared)\b", context.text):
        return Polarity.ADVERSE
    clause = _SUFFERERS.sub(" ", _SPARED.sub(" ", clause))
    if opens(r"(?:\w+ ){0,2}:success:", context.right) or has(_RELIEVED, clause):
        return Polarity.SUCCESS
    if has(_SUFFERED, clause) or (
        closes(_LISTED, context.left) and not has(_AVOIDED, context.left) and opens(r"$|[,;.)]", context.right)
    ):
        return Polarity.ADVERSE
    if has(_AVOIDED, clause) and has(r":adverse_effect:|:failure:|:condition:|:treatment:|\bsurgery\b", clause):
        return Polarity.SUCCESS
    if has(_FAILURE, clause):
        return Polarity.FAILURE
    if has(r":improve:|:success:", clause) and not has(r":adverse_effect:|\bside effects?\b", clause):
        return Polarity.SUCCESS
    if has(r":adverse_effect:", clause):
        return Polarity.ADVERSE
    return Polarity.SUCCESS if has(r":outcome:|:success:", clause) else None


def stance(context: Context, polar: Polarity | None) -> Stance:
    """Return against-interest for a harm or failure of one's own treatment that is told as a caution.

    A small risk told as a merit ("just 0.4%") and another treatment's failure are promotional.
    """
    if polar not in {Polarity.ADVERSE, Polarity.FAILURE}:
        return Stance.PROMOTIONAL
    clause = context.clause
    if has(_RISK_LIST, context.lead):
        return Stance.AGAINST_INTEREST
    if context.in_cell:
        return Stance.PROMOTIONAL
    if has(_QUALITY_METRIC, context.left) and not has(_WARNED, context.lead):
        return Stance.PROMOTIONAL
    if has(_MINIMIZED, context.number.text + " " + context.left[-40:] + " " + context.right[:24]):
        return Stance.PROMOTIONAL
    if has(r":competitor:", clause) and not has(r"\bour\b", clause):
        return Stance.PROMOTIONAL
    if polar is Polarity.ADVERSE or has(_UNHELPED, clause) or has(_WARNED, context.text):
        return Stance.AGAINST_INTEREST
    return Stance.PROMOTIONAL
