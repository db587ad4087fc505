"""Comparatives that leave their rival unsaid: the reader thinks of whatever else is on offer."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording

_IN_DOUBT = (
    r"\b(?:if|whether|until|when|may|might|could|should|why|how|ask\w*|because|after|sometimes"
    r"|often)\b[^.;,]{0,40}$"
)
_PREMISES = (
    r"\b(?:hours?|office|lobby|building|rooms?|parking|website|portal|app|staff|location|site|entrance|prices?|rates?"
    r"|fees?|forms?|phones?|bills?|stays?|waits?|menu|gowns?|gloves|masks?)\b"
)
_AT_END = r"\s*(?:[.!;,)\u2014|]|$|and\b|with\b|without\b)"
_HEADS = r"(?:^\W*|[.:;!?\u2014|]\s*)$"
_OFFERED = (
    r"(?:^\W*|[.:;,!?\u2014|]\s*|\b(?:deserves?|discover|meet|introducing|enjoy|offers?|with|there's|there is|here's"
    r"|it's|simply|just|finally|at last|gives? you|get)\s+)$"
)

WORDINGS = (
    Wording(
        "superiority",
        """
        our|ours|we _{0,3} is|are|we're simply|just|plainly|also|far|much|even|always? more :praise
        our|ours|we _{0,3} is|are|we're simply|just|plainly|also|far|much|even|always? :praised
        our :offered is|are :peak and :peak
        our _{0,2} :merit_noun is|are simply|just|plainly|far|much|consistently? higher|lower
        we're simply|just|plainly|also|far|much|even|always? :praised
        we're simply|just|plainly|also|far|much|even|always? more :praise
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|{_IN_DOUBT}",
        unless_inside=rf"{_PREMISES}|\b(?:patients|people|hands are clean\w*|clients|sure|happier)\b",
        only_after=r"\s*(?:[.!;,)\u2014]|$|and\b)",
    ),
    Wording(
        "superiority",
        """
        a|an :praised _{0,1} :offered
        a|an more :praise _{0,1} :offered
        :praised :offered
        more :praise :offered
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|{_IN_DOUBT}|\b(?:need|needs|require\w*|prefer\w*|want\w*) $",
        unless_after=r"\s+(?:is|are|was|may|might|can|will be|than|of|needs?|should|must|to (?:take|wear|use|sign))\b",
        unless_inside=_PREMISES,
        only_before=_OFFERED,
        only_after=_AT_END + r"|\s+(?:for|in|that|from|here|by)\b",
    ),
    Wording(
        "superiority",
        """
        ours simply|just|also|even? lasts|last|holds|wears|works|heals|fits|tastes|feels :better_adverb
        our _{1,2} simply|just|also|even? lasts|last|holds|wears|works|heals|fits|tastes|feels :better_adverb
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|{_IN_DOUBT}",
        unless_inside=(
            rf"{_PREMISES}|\b(?:appointments?|visits?|sessions?|exams?|calls?|patients|clients|members|batter\w+)\b"
        ),
        only_after=r"\s*(?:[.!;,)\u2014]|$|and\b)",
    ),
    Wording(
        "superiority",
        """
        heal|recover|mend|regrow|rehab|rebound :soonest
        we do _{1,2} better|smarter|gentler
        """,
        status="superiority",
        only_before=_HEADS,
        only_after=_AT_END + r"|\s+(?:thanks|here|at|from)\b",
        unless=r"\?",
    ),
    Wording(
        "superiority",
        """
        superior :option at|for|with|from|without|in
        healing|recovery|relief|results , only|but|just :better_adverb
        a|an? :natural look|smile|finish|result|results|fit|hairline|feel
        """,
        status="superiority",
        unless_before=rf"{NEGATED}|{_IN_DOUBT}",
        unless_after=r"\s+(?:than|if|when|takes?|may|might|can)\b",
        only_before=_OFFERED,
    ),
)
"""Every wording of a better whose rival is unsaid."""
