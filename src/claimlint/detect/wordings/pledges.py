"""Certainty and its price: a word given, a name staked, a bill that is only due for success."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import IDLE, SUPPOSED
from claimlint.detect.wordings.shares import SHARE

_OFFICE = (
    r"\b(?:cancel\w*|reschedul\w*|deposits?|overpa\w+|appointments?|no-show|shipping|return policy|escrow|insur\w+"
    r"|copay|veterans?|va|deductible|privacy|confidential\w*|prices?|pricing|parking|delivery|calls?|honest\w*"
    r"|medicare|medicaid|uninsured|income|eligible|unopened|covered|coverage)\b"
)
_FAILING = (
    r"\bunless\b[^.;]*$"
    r"|\b(?:if|should|until|when|in case|were)\b[^.;]*\b(?:n't|not|no|fails?|returns?|comes? back|relapses?"
    r"|unhappy|dissatisfied|disappoint\w*|same|hurts?|less|without|recurs?|still|regrows?|loosens?|breaks?"
    r"|nothing)\b[^.;]*$"
    r"|n't\b[^.;]*$"
)

WORDINGS = (
    Wording(
        "guarantee",
        """
        :assurance , _{0,6} will|be|is|are|won't|never|can't
        :assurance that? :fill{0,3} _{1,4} will|won't
        stake|stakes|bet|bets|staked|staking our|my|its|their name|reputation|license|career|practice on
        you have|you've got our|my word
        mark our|my words
        :boon is|are|comes with? a|an|our|the? promise|guarantee|certainty|pledge|vow
        :boon is|are the only option|outcome|result|possibility
        can't|cannot|couldn't possibly? go wrong
        never :step{0,2} fail|failed|fails|disappoint|disappointed|disappoints a|an|one|any|our|us|
        anyone :fill{0,1} _{0,1}
        never :step{0,2} let :fill{0,2} _{0,1} down
        failure is not|never|isn't an? option|possible|possibility
        failure is impossible|unheard of
        there's|there is no way it|this|you can|will|could? fail|fails|lose
        """,
        unless_before=rf"{NEGATED}|{SHARE}|{SUPPOSED}",
        unless=_OFFICE,
        unless_inside=r"\b(?:we will (?:call|listen|answer|treat you|be|never sell)|your (?:data|information"
        r"|privacy))\b",
    ),
    Wording(
        "guarantee",
        """
        no :boon , no :bill
        no :boon or|means|and no :bill
        pay only|nothing if|when|once|unless|until
        only pay|pays if|when|once
        you pay only if|when|once
        """,
        status="refund",
        unless_after=r"\s+(?:\d|january|february|march|april|may\b|june|july|august|september|october|november|december"
        r"|next|the (?:first|end|new)|your (?:next|first)|spring|summer|fall|winter|after)",
        unless=_OFFICE + r"|\b(?:for what you|as you go|monthly|order|ships?|refill)\b",
    ),
    Wording(
        "guarantee",
        """
        or a|your|the? full|complete|total|100%|entire refund
        or :fill{0,2} :money :repaid
        or every|each|all :fill{0,1} :money :repaid
        or :fill{0,2} _? costs|cost you? :nothing
        or you? pay|owe|pays us? :nothing
        or we'll|we|i will? eat|tear|cover|refund|return|give|pay|redo|repeat|fix _{1,6}
        or it|this|the|your :fill{0,2} _? is|are|will be|stays? :free
        or you :never owe|pay
        or we'll|we will? _{1,5} :free
        """,
        status="refund",
        unless_before=NEGATED,
        unless=_OFFICE,
        unless_after=r"\s+(?:today|now|down|up ?front|until|at (?:the|your)|for parking|extra|more)\b",
        unless_inside=r"\b(?:give|pay) (?:you )?(?:a call|attention|more time)\b",
    ),
    Wording(
        "guarantee",
        """
        you|clients|patients :never :step{0,1} pay|owe
        you|clients|patients pay|owe us? :nothing
        :money is|are|will be|gets? :repaid
        you|they|clients|patients get|gets|receive|receives _{0,2} :money :repaid
        get|gets|receive|receives _{0,2} :money :repaid
        you|they|clients|patients get|gets|receive|receives your|their|a|the full|whole|complete|entire? refund
        we|we'll will? replace|redo|repeat|treat|fix|do|retreat|refund|remake|correct|touch _{1,4} :free
        we|we'll will? refund|return _{1,4} :money
        we|we'll will? give back _{1,4} :money
        it|this|that|treatment|session|visit|program is|are :free
        it's|that's|you're :free
        """,
        status="refund",
        unless=_OFFICE,
        only_before=_FAILING,
    ),
    Wording(
        "guarantee",
        ":money is|are|will be|gets? returned|refunded|repaid|yours|back if|when|unless|should",
        status="refund",
        unless=_OFFICE,
    ),
    Wording(
        "guarantee",
        ":own_complaint will :step{0,3} end|stop|lift|heal|leave|go|vanish|fade|clear|disappear",
        unless_before=IDLE,
        only_before=r"\b(?:promise|word|assured|sure|certain|certainly|definitely|guarantee\w*)\b[^.;!?]{0,40}$",
    ),
    Wording(
        "guarantee",
        """
        promised in writing
        in writing , we promise
        promise it in writing
        """,
        unless_before=NEGATED,
        unless=_OFFICE,
    ),
)
"""Every wording of the kind."""
