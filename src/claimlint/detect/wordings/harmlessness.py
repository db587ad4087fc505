"""The wordings of safety and no harm, with the innocent company of each."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.painlessness import FRAGMENT, LUMPS
from claimlint.detect.wordings.shares import SHARE

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
        doesn't|don't|won't|never cause|causes|have|has any :degree{0,2} :harm
        does|do|will not cause|have any :degree{0,2} :harm
        zero|no _{1,2} infections|complications|readmissions|leaks|failures|injuries in|across|among|out|over _{0,2}
        there are no :degree{0,2} :harm
        :harm are|is nonexistent|non-existent|unheard
        """,
        unless_before=rf"{_UNAVOIDABLE}|{SHARE}|\b(?:history of|patients with|people with|had|first,? do|do"
        r"|often|usually)\s+$|\b(?:most|many) (?:people|patients) with\b[^.;,!?]{0,40}$",
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
        only_before=FRAGMENT,
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
        unless=rf"{LUMPS}[^.;]{{0,40}}harmless|{_BELONGINGS}[^.;,]{{0,30}}safe\b",
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
        eliminate|eliminates|eliminating|remove|removes|removing all|any|the? risk|risks|danger|dangers of _{1,2}
        """,
        unless_before=rf"{_UNAVOIDABLE}|(?:{SHARE})(?<!\bwith )(?<!\band )(?<!\bat )|^\W*to\s+$|\bhelps? (?:to )?$",
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
        no required|necessary|real recovery|downtime time?
        lack|absence of downtime
        don't|doesn't|won't require|need|involve any? downtime|down-time
        do|does|will not require|need|involve any? downtime|down-time
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

WORDINGS = (*_NO_HARM, *_SAFETY, *_DOWNTIME)
"""Every wording of the kind, in the order in which equals are preferred."""
