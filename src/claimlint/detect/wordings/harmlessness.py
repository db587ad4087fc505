"""The wordings of painlessness, safety and certain effect, with the innocent company of each."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

_LUMPS = (
    r"\b(?:lumps?|mass(?:es)?|bumps?|nodules?|swelling|sores?|ulcers?|cysts?|moles?|jaundice|lymph|bulges?|nodes?"
    r"|symptoms?|bleeding"
    r"|lesions?|growths?|chancre|hernias?|tumors?|hematuria|early stages?|floaters|spots?|polyps?|disease)\b"
)
_SIGNS = (
    r"\b(?:patch(?:es)?|glands?|discharge|blood in|(?:loose|wiggl\w+|wobbly|baby|milk) (?:tooth|teeth)"
    r"|rash(?:es)?)\b"
)
"""What may be found on a body: that it does not hurt is a description."""
_CLERICAL = (
    r"(?:(?:online|digital|insurance|patient|monthly|new-patient) )?(?:paperwork|billing|bookings?|check-?ins?"
    r"|check-?outs?"
    r"|scheduling|registration|parking|sign-?ups?|transfers?|refills?|claims?|order(?:s|ing)|payments?|enrol\w+|forms?"
    r"|onboarding|financing|intake|insurance|log-?ins?|returns?|set-?up|application)\b"
)
"""What an office makes painless."""
_TO_BE_SEEN = (
    r"\b(?:(?:should|must|needs? to) be (?:checked|seen|examined|tested|looked)|(?:can|may) be left"
    r"|reasons? to (?:call|see)"
    r"|needs? no (?:dentist|doctor|visit))"
)
"""What is advised about a sign."""
_FRAGMENT = (
    r"(?:^|[,.:;!\u2014(\u2022-]\s*|\b(?:with|and|or|absolutely|literally|almost|virtually|practically|there is"
    r"|there's|there are|means|leaves|leave|causes?|has|have|little to|little or|at|all|but|carries|offers|of"
    r"|next to|requires|involves|needs|leaving|brings?|comes with)\s+(?:almost |virtually |absolutely "
    r"|literally )?)$"
)
_AT_END = (
    r"\s*(?:$|[,.;:!)\u2014*\u2020-]|(?:and|or|at all|whatsoever|during|after|before|either|no|zero|just|but"
    r"|to speak|in|from|of any|for|were|was|when|with|because|so|is|required|compared|that|reported)\b)"
)

_PAINLESS = (
    Wording(
        "painless",
        """
        painless
        painlessly
        """,
        unless_before=NEGATED,
        unless_after=(
            rf"[^.]{{0,25}}{_LUMPS}|[^.]{{0,25}}{_SIGNS}|\s+(?:loss|urination|haematuria|contractions|way to (?:pay"
            rf"|book|schedule))|(?:,? and [\w-]+|, [\w-]+)?[ -]{_CLERICAL}"
        ),
        unless=rf"{_LUMPS}[^.;]{{0,60}}painless|painless[^.;]{{0,60}}{_TO_BE_SEEN}",
    ),
    Wording(
        "painless",
        """
        pain free :fill{0,2} procedure|treatment|injection|injections|session|sessions|experience|surgery|dentistry|
        removal|visit|extraction|laser|whitening|implants|method|technique|treatments|procedures|scan|test|
        screening|facial|filler|lasik|tms
        you|you'll won't|don't|never|will|can't feel a|any|nothing|no|zero thing|pain|discomfort|it
        you|you'll won't|don't|never|will|can't feel nothing|it
        you'll|you feel nothing
        you will not|never feel a|any|the thing|pain|discomfort|needle
        you|you'll feel no|zero pain|discomfort
        no|zero pain or|and discomfort
        zero|without|no ouch
        pain free , _{0,3} permanent
        completely|totally|entirely|100% pain free
        discomfort free
        100% comfortable
        """,
        unless_after=r"\s+(?:in your|below|from the waist|for (?:\w+ )?(?:\w+ )?(?:hours|minutes))\b",
        unless_before=NEGATED + rf"|\b(?:if|when|until|once|live|living|be|become|are|were|was)\s+$|{SHARE}",
    ),
    Wording(
        "painless",
        """
        no|zero|0|without pain|discomfort|ache|soreness
        without any|the|a pain|discomfort
        not an? ounce|bit|hint of pain|discomfort
        none of the|its pain|discomfort
        no pain|discomfort at all|whatsoever
        """,
        unless_before=(
            NEGATED
            + r"|\b(?:if|once|when|until) (?:there|it|you) (?:is|are|has|have) $|\b(?:if|until|when|have|had|has"
            r"|report\w*|feel\w*|felt|were|was|experienc\w+|in|walk\w*|bend\w*"
            r"|move\w*|sleep\w*|play\w*)\s+(?:almost |virtually )?$"
        ),
        unless_after=(
            r"\s+(?:medic\w*|reliev\w*|pills?|relief|score|was|were|free|killers?|management|clinic|should|must|no gain"
            r"|when|unless|is|means?|equals?|scores?|at (?!all))|\s*,? no gain"
        ),
        only_before=_FRAGMENT,
    ),
)

_UNAVOIDABLE = (
    r"\bno such thing as [^.;]{0,20}$|"
    r"\b(?:not|nothing|never|nor|hardly|isn't|aren't|neither|nobody)\b[^.,;!?]{0,60}$|\b(?:if|until|when|unless"
    r"|once)\b[^.;,]{0,40}$"
    r"|\b(?:no|few) \w+(?: \w+){0,2} (?:is|are|comes?|can be|exists?|carries|works?)\b[^.;,]{0,40}$"
)
_NO_HARM = (
    Wording(
        "no_side_effects",
        """
        no|zero|0|without :degree{0,2} :harm
        without a|any|even|the :degree{0,2} :harm
        not a|one single? :degree{0,2} :harm
        none of the|its|those|these :degree{0,2} :harm
        free of|from :degree{0,2} :harm
        never had|seen|reported a|any|one|single single? :harm
        side effect|effects free
        no|not :patients _{0,2} ever had|has|experienced|suffered :fill{0,1} :harm
        complication free
        zero|no _{1,2} infections|complications|readmissions|leaks|failures|injuries in|across|among|out|over _{0,2}
        there are no :degree{0,2} :harm
        :harm are|is nonexistent|non-existent|unheard
        """,
        unless_before=rf"{_UNAVOIDABLE}|{SHARE}|\b(?:history of|patients with|people with|had|first,? do|do)\s+$",
        unless_after=r"\s+(?:(?:is|are) (?:a|an|one) (?:claim|phrase|promise|term|word|line)|of (?:untreated"
        r"|surgery|diabetes|the disease)|(?:were|was|are) (?:expected|anticipated|studied|assessed|listed"
        r"|measured)|(?:means|equals|stands for)\b|from (?:a )?(?:prior|previous))|[ -]related",
        unless=r"\b(?:cannot|can't|not) (?:promise|guarantee|rule out)\b",
    ),
    Wording(
        "no_side_effects",
        """
        no|zero|0|without :degree{0,2} :burden
        no|zero|0|without :degree{0,2} :mishap
        without a|any|the :degree{0,3} :burden
        without a single :fill{0,1} :burden
        leaves|leave|leaving no|zero :degree{0,2} :burden
        no|zero|without :burden , no|zero|or|and :fill{0,1} :burden
        no :burden and|or :burden
        """,
        unless_before=rf"{_UNAVOIDABLE}|{SHARE}",
        unless_inside=r"\b(?:a|any) trace$",
        unless_after=r"\s+(?:risk|means|equals|factors?|on exam|at the site|is expected|(?:was|were) (?:noted"
        r"|found|seen|visible) (?:on|at|by|in) (?:the|your|my|an?)\b|was noted)|[ -]related",
        unless=r"\b(?:exam(?:ination)?|chart|wound|incision|dressing|fever|call us|normal|healthy|stockings)\b",
        only_before=_FRAGMENT,
    ),
    Wording(
        "no_side_effects",
        """
        none of the|its|their|those :degree{0,2} :burden
        without a|an|the _{1,2} risks|scars|scarring|downtime
        none of the|its|their|those downsides|drawbacks|risks|trade-offs|side|mess
        scar|bruise|crash|hangover|jitter|scab free
        scarless|scarlessly
        non addictive and|, safe|harmless
        """,
        unless_before=NEGATED,
    ),
)

_BELONGINGS = (
    r"\b(?:deposits?|data|information|money|payments?|records?|cards?|privacy|belongings|cars?|valuables|details"
    r"|passwords?|accounts?|files?|identity|investments?|messages|photos)\b"
)
"""What an office keeps safe."""

_SAFETY = (
    Wording(
        "safety",
        """
        100% safe|harmless
        100 percent safe|harmless
        one hundred percent safe
        completely|perfectly|totally|absolutely|entirely|utterly|inherently|always|fully safe|harmless
        completely|perfectly|totally|absolutely|entirely and? _ and safe
        safe for everyone|anyone|everybody|all|every|absolutely
        safe at|for any age
        risk free
        danger free
        completely|totally|entirely|absolutely|virtually|100% without risk|danger
        nothing can go wrong
        can't|cannot hurt|harm you
        can't|cannot possibly? hurt|harm
        as safe as water|air|breathing
        """,
        unless_before=rf"{_UNAVOIDABLE}|\b(?:is|are|was) (?:it )?(?:not )?$(?<!is )(?<!are )(?<!was )",
        unless_after=(
            r"\s+(?:consult\w*|quote|assessment|call|evaluation|appointment|cancell\w*|booking|trial|purchase"
            r"|return|period|days|offer)|\s+to (?:ask|call|check|try|wait|look|have|get|start|mention|bring)\b"
        ),
        unless=rf"{_LUMPS}[^.;]{{0,40}}harmless|{_BELONGINGS}[^.;,]{{0,30}}safe\b",
    ),
    Wording(
        "safety",
        "risk free trial|purchase|return|period|offer",
        status="product-refund",
        unless_before=NEGATED,
    ),
    Wording(
        "safety",
        """
        no|zero|0 :degree{0,1} risk|risks|danger|dangers
        without :degree{0,1} risk|risks|danger
        without any|the :degree{0,1} risk|risks|danger
        none of the :degree{0,1} risks|risk|dangers|danger
        """,
        unless_before=rf"{_UNAVOIDABLE}|(?:{SHARE})(?<!\bwith )(?<!\band )(?<!\bat )",
        unless_after=(
            r"[ -](?:factors?|assess\w*|based|stratif\w*|reduction|score|adjust\w*|averse|tolerance|to (?:apply"
            r"|book|call|try us|ask)|of the steroid|group|patients?)"
        ),
        unless=r"\b(?:no|zero)[ -]risk (?:consult\w*|quote|trial)",
        unless_inside="increased",
    ),
)

_DOWNTIME = (
    Wording(
        "no_downtime",
        """
        no|zero|0|without|absolutely downtime|down-time
        no|zero|without any|real|actual|recovery|required downtime|down-time
        no|zero|without down time
        downtime free
        no|zero|without recovery time|period
        no|zero|without recovery required|needed|at
        no|zero|without any|real recovery time|period
        no time off work?
        without time off work?
        without missing a single? day|beat|minute|shift
        never miss|misses a day|beat
        none of the downtime|recovery
        """,
        unless_before=rf"\b(?:if|patients? (?:had|report\w*))\s+$|{_UNAVOIDABLE}",
        unless_after=r"\s+(?:on|for) (?:our|the) (?:site|server|portal|system)",
        unless=r"\b(?:server|portal|website|uptime)\b",
    ),
    Wording(
        "no_downtime",
        """
        little to|or no downtime|down-time
        little to|or no recovery time?
        virtually|almost|practically|nearly no downtime|recovery
        """,
        hedged=True,
        unless_before=NEGATED,
    ),
)

WORDINGS = (*_PAINLESS, *_NO_HARM, *_SAFETY, *_DOWNTIME)
"""Every wording of the kind, in the order in which equals are preferred."""
