"""Guarantees without the word: certain success, results for everyone, payment only for success."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

_SERVICE = (
    r"\b(?:privacy|private|records|confidential\w*|price|prices|pricing|bills?|listen|answer|call(?:s"
    r"|ed)? back|respond|appointments?"
    r"|delivery|shipping|refresh|honest|transparen\w+|greet\w*|on time|wash\w*|count\w*|check\w*|chairs?|coffee"
    r"|screen\w*"
    r"|document\w*|ask|cancel\w*|deposits?|schedul\w*|never sell)\b"
)
_SUPPOSED = rf"{NEGATED}|(?![^.;]*\band\s+$){SHARE}|\b(?:if|whether|until|may|might|could)\b[^.;:!?]{{0,30}}$"

WORDINGS = (
    Wording(
        "guarantee",
        """
        :sure _{0,2} :boon
        :sure _{0,2} formula|approach|protocol|cures
        a|the sure thing|bet for|against|when|with
        never disappoints|disappoint|misses
        :boon is|are|comes|come assured|certain|inevitable|automatic
        :boon is|are a certainty|given|sure|done deal|thing
        certain|assured|inevitable success|relief|results|recovery
        we|i promise|pledge|vow|assure :fill{0,3} _{0,1} :boon
        we|i promise|pledge|vow you :fill{0,3} _{0,1} :boon
        100%|our|a :fill{0,1} :boon promise
        you|you'll have|get my|our word
        results|relief|works|success|recovery , every|each single? time
        bank|count on :fill{0,2} results|relief|success
        """,
        unless_before=_SUPPOSED,
        unless=_SERVICE,
    ),
    Wording(
        "guarantee",
        "can't|cannot|never miss",
        unless_before=_SUPPOSED,
        unless_after=(
            r"\s+(?:(?:a|an|the|your|our|out|another|any|one|this|that) ?)?(?:doses?|appointments?|calls?|visits?"
            r"|pills?|refills?|updates?|meals?|periods?|work|school|class(?:es)?|deals?|sales?|news|days?|birthdays?|games?"
            r"|sessions?|it|them|anyone|you|event|issue|on)\b"
        ),
        unless=_SERVICE,
    ),
    Wording(
        "guarantee",
        """
        or it's|it is|your on the house
        or the|your next|visit|session|treatment|procedure _? is? on us|on the house
        or we pay|pays you|back _{0,2}
        you owe us? nothing|zero|$0
        you don't|won't|do not|will not owe us? a|one|anything cent|dime|penny?
        """,
        status="refund",
        unless=r"\b(?:copay|insur\w+|veterans?|VA|deductible|cancel\w*|deposits?)\b",
        only_before=r"\b(?:if|unless|or|when|doesn't|don't|not|no|persists?|until)\b|[^.]{4}$",
    ),
)
"""Every wording of the kind."""
