"""Rivals denied: none of them does it better, what they miss is found here, and nobody else has it."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_OPEN = r"\b(?:if|whether|until|when|may|might|could|should|why|how|ask\w*|because|after)\b[^.;,]{0,40}$"
_FACTS = (
    r"\b(?:stud(?:y|ies)|trials?|evidence|research|doubt|difference|should|must|may|might|hospital (?:stays?"
    r"|visits?|beds?)"
    r"|wants?|needs?|likes|feels?|looks?|more than (?:one|two|\d+)|visits?|beds?|older|younger|later|no longer"
    r"|harder)\b"
)

WORDINGS = (
    Wording(
        "superlative",
        """
        no other? _{0,1} :provider _{0,7} :peak
        no :provider within|in|for|near|anywhere _{1,4} :peak
        no other _{0,2} :offer is|are|was as|so|quite :praise
        no _{1,3} comes|come|came even? close
        more _{0,4} than any|every :fill{0,2} _{0,1} :provider
        nobody|none in|within|for|near|around _{1,4} _{1,2} :peak
        no one in|within|for|near|around _{1,4} _{1,2} :peak
        """,
        status="leadership",
        unless_before=rf"{FIGURE_BEFORE}|{_OPEN}",
        unless_inside=_FACTS,
    ),
    Wording(
        "superlative",
        """
        can't|cannot|won't|couldn't|not|never find|get|have|buy|see|receive|experience _{0,4} anywhere|elsewhere
        not|never available|offered|found|sold|performed _{0,2} anywhere|elsewhere
        we|ours alone :provide
        :provider alone :provide
        """,
        status="exclusivity",
        unless_before=_OPEN,
        unless_inside=r"\b(?:parking|records?|refund|appointment|answer|better|finer|more|safer|gentler|kinder"
        r"|softer|faster|smarter|cleaner|warmer)\b",
        unless=r"\b(?:in your (?:chart|file)|on (?:the|this) (?:page|form|site)|lost)\b",
    ),
    Wording(
        "superiority",
        """
        :perceive what|where :option_fill{0,2} :rival :miss
        where :option_fill{0,2} :rival :miss , _{1,2} :triumph
        :triumph where :option_fill{0,2} :rival :miss
        is|are|stay|stays|stand|stands|puts|keeps _{0,2} ahead of any|every|all|other :option_fill{0,2} :rival
        is|are|stay|stays|stand|stands|puts|keeps _{0,2} ahead of any|every|all|other _
        :triumph over :option_fill{1,3} :rival
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|{FIGURE_BEFORE}|{_OPEN}",
        unless_inside=r"\b(?:schedule|time|surgery date|deadline)\b",
    ),
    Wording(
        "ranking",
        "nationally|regionally|internationally|statewide|highly ranked|rated",
        status="leadership",
        unless_before=NEGATED,
        unless_after=r"\s+(?:disab|as (?:a )?veteran)",
    ),
)
"""Every wording of the kind."""
