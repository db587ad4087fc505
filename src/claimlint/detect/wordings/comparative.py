"""The wordings of comparative claims: rankings and benchmarks here, the rest in their own tables."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings import idioms, outdoing, rivalry, superiority, superlatives, unrivaled

_RANKING = (
    Wording(
        "ranking",
        """
        voted|ranked|named|rated|recognized|honored|selected|listed|chosen|placed|crowned|ranks|recognised|awarded|
        rank _{0,4} best|top|#1|#2|#3|#4|#5|no.|first|leading|finest|favorite|among|highest|second|third _{0,7}
        voted|ranked|named|rated|ranks|crowned _{0,3} #1|#2|#3|#4|#5|no. _{0,4}
        voted|ranked|named|rated|ranks|placed|crowned _{0,2} number one _{0,5}
        highest|top|best _{0,1} :accolade given|possible|awarded|attainable|conferred|bestowed _{0,4}
        highest|top|best _{0,1} :accolade there is
        highest|top|best _{0,1} :accolade _{0,1} :provider can receive|earn|get|win|hold
        first|second|third|top|highest|best in _{1,4} among|of|out _{0,5}
        voted by _{1,5}
        named|voted|awarded|selected|chosen|crowned _{1,4} of the year|decade _{0,5}
        winner|recipient|winners|recipients of _{1,7} award|awards|prize|honor
        won|received|earned|win|earns|receives _{1,7} award|awards|prize|honors|honor|distinction|accolade
        one|two|three|four|five|1|2|3|4|5 star _{0,5} rating|program|hospital|facility|award
        ranked|rated in the top _{1,5}
        top _{1,2} percent|% of|in|nationally _{0,3}
        best of _{1,4} award|awards|winner|202* _?
        reader's|readers'|people's|patients' choice _{0,3}
        ranked|rated|ranks|ranking|placed|finished :ordinal _{0,3} in|for|among|by|nationally|statewide _{0,6}
        top spot|place|ranking|honors|marks|score on|in|from|of _{1,8}
        honoree|finalist|inductee|laureate _{0,5}
        top doctor|doctors|dentist|dentists|surgeon|surgeons|hospital|hospitals|workplace honoree|list|award|years|
        winner|six|
        for|202*|three|two|four|five _{0,4}
        two|three|four|five|six|seven|2|3|4|5|multi time|year winner|champion|honoree|recipient _{0,6}
        recognized|ranked|listed|counted|named|placed among _{1,8}
        best of _{1,3} 202*|award|awards|winner|honoree|list
        rated|earned|holds|boasts five|5 stars|star _{0,4} by|from _{1,4}
        top _{1,2} percent|% of|in _{1,3}
        best hospitals|doctors|dentists|places list|ranking|rankings|edition|honor
        """,
        status="award",
        precedence=2,
        unless_before=(
            rf"{NEGATED}|\b(?:is|are|was|were|be|asked|if) (?:the )?$(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )"
        ),
        unless_after=r"\s+(?:at|from|in) (?:[\w.']+ ){0,3}(?:college|university|academy|(?:high|law|medical) school)\b"
        r"|\s+(?:[\w-]+ ){0,5}(?:reasons?|causes?|killers?|complaints|diagnoses)\b",
        unless_inside=(
            r"\b(?:college|university|academy|law school|scholarship|approval|bachelor|degree|license|letter"
            r"|disability|disabled|rated (?:10|20|30|40|50"
            r"|60|70|80"
            r"|90|100)|first (?:visit|time|name|line)|in the first place"
            r"|(?:medical|dental|nursing|law|graduating) (?:school"
            r"|class)|in (?:her|his|their) (?:\w+ ){0,2}class)\b"
        ),
        unless=r"\b(?:disability award|award letter|rated disab\w*|(?:medical|dental|nursing|law) school"
        r"|in (?:her|his|their) (?:\w+ ){0,2}class"
        r"|on (?:her|his|their|the|an?) (?:\w+ ){0,2}(?:test|exam\w*|boards?)"
        r"|relay|race|marathon|\d+k|triathlon|regatta|bake-?off|cook-?off|tournament|derby|talent show)\b",
    ),
)

_OF_A_PLACE = r"in (?:our|this|the) (?:county|state|region|city|area|community) (?:is|are|was|were|runs?|stands?)"
"""How a place fares: "diabetes in our county is"."""
_BENCHMARK = (
    Wording(
        "benchmark",
        """
        above|below|under|over|past|beyond :fill{0,2} national|state|industry|us|u.s.|regional|county|statewide|
        country's|nation's figure|average|averages|rate|rates|norm|norms|mean|median|number|numbers|mark
        """,
        unless_before=NEGATED
        + r"|\b(?:from|anyone|those|people|income|rates?|prices?|costs?|fees?|hours?) (?:is |are )?$",
        only_before=r"\b(?:well|far|comfortably|way|significantly|considerably|points?|%|percent|much|just|still|stands?|sits?"
        r"|is|are|was|were|puts? us|rates?|consistently|far and away) $|[,(\u2014] ?$",
        status="superiority",
        unless=r"\b(?:poverty|incomes?|unemployment|crime|obesity|price|cost|tuition|prevalence|residents|salary|wages"
        r"|staffing|your (?:score|level|pressure|count)"
        rf"|{_OF_A_PLACE})\b",
    ),
    Wording(
        "benchmark",
        """
        ahead of :fill{0,2} national|state|industry|us|u.s.|regional|county|statewide average|averages|rate|norm|
        benchmark
        better|lower|higher|faster|shorter|fewer|greater|less _{0,3} than the state's|nation's|county's|region's|
        industry's
        above|below|beats|beat|exceeds|exceed|exceeding|surpass|surpasses|topping|tops|outpaces|outpacing|under|
        beating :fill{0,2} national|state|industry|us|u.s.|regional|county|statewide|nationwide average|averages|
        rate|rates|norm|benchmark|benchmarks|mean
        better|lower|higher|faster|shorter|fewer|greater|less _{0,3} than :fill{0,2} national|state|industry|us|u.s.|
        regional|county|statewide|nationwide average|averages|rate|rates|norm|benchmark|benchmarks|mean
        half|twice|double|triple|times :fill{0,1} national|state|industry|us|u.s.|regional average|averages|rate|norm
        compared with|to :fill{0,2} national|state|industry|us|u.s.|regional average|averages|rate|norm|benchmark
        versus|vs|against :fill{0,2} national|state|industry|us|u.s.|regional average|averages|rate|norm|benchmark
        better|lower|higher|fewer than expected|predicted
        """,
        status="superiority",
        unless=r"\b(?:obesity|prevalence|residents|salary|wages|incomes?|your (?:score|level|pressure|count)"
        rf"|{_OF_A_PLACE})\b",
    ),
)

WORDINGS = (
    *_RANKING,
    *_BENCHMARK,
    *superlatives.WORDINGS,
    *superiority.WORDINGS,
    *rivalry.WORDINGS,
    *outdoing.WORDINGS,
    *unrivaled.WORDINGS,
    *idioms.WORDINGS,
)
"""Every comparative wording, in the order in which equals are preferred."""
