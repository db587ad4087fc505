"""The wordings of leadership and popularity; superlatives proper have a grammar of their own."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings import exclusivity

_FREQUENT = (
    r"\s+(?:[\w-]+\s+){0,2}?(?:operations?|surger(?:y|ies)|procedures?|diagnos[ie]s|diseases?|disorders?|infections?|injur(?:y|ies)"
    r"|cancers?|complaints?)\s*(?:$|[,.;:)]|(?:in (?:the|older|adults|people|men|women|children|america)"
    r"|among|worldwide|nationwide"
    r"|done|performed|for (?:people|adults|men|women))\b)"
)
"""Company in which "leading" counts how often, as "most common" does."""

_LEADING = (
    Wording(
        "superlative",
        "leading|top _{0,3} :expert",
        status="leadership",
        unless_before=rf"{NEGATED}|^\W*\d+ $",
        unless_inside=r"\btop \d+ (?!per)",
        unless_after=r"\s+(?:\w+ly )?(?:recommend|swear|trust|agree|prefer|choose|use|endorse|prescribe|rely|say)\w*\b",
    ),
    Wording(
        "superlative",
        """
        leading|premier|premiere|foremost|preeminent|top|top-rated|topmost|best-known|elite|top-tier|
        top-notch _{0,3} :provider
        leading|premier|foremost|preeminent|top|elite _{0,3} :goods in|on _{1,3}
        leading edge? _{0,2} :treatment
        premier|premiere|foremost _{1,4} in|on|of|for _{1,3}
        premier|premiere|go-to destination|choice|name|source|resource|retreat|place|spot
        ultimate in|for _{1,3}
        ultimate :goods
        leader|leaders|pioneer|pioneers|trailblazer|trailblazers|powerhouse|authority|authorities in|of|on _{1,4}
        leader|leaders of the field|industry
        industry|market|world|category|nation|national|statewide|regional|global leader|leaders|leading
        leads|lead the way|industry|field|nation|state|country|market|pack|county|region|
        city|valley|world|midwest|south|west|northeast|southwest|northwest _{0,3}
        setting|sets|set the standard|bar _{0,3}
        setting|sets|set the pace for|in _{1,3}
        world renowned|class|leading|famous
        world-class|world-renowned|best-in-class|industry-leading|market-leading|award-winning|nation-leading|
        world-leading
        world-famous|first-rate|top-quality|second-to-none|state-leading
        award winning
        number one|1 :fill{0,1} :provider
        number one|1 :fill{0,2} :goods
        number one|1 choice|in|for|name|rated _{1,4}
        #1 _{0,3} :provider
        #1 _{0,3} :goods
        #1 choice|in|for|name|rated|source|trusted|brand|pick _{1,3}
        no. 1 _{0,4} :provider
        no. 1 _{0,4} :goods
        no. 1 choice|in|for|name|rated|source|trusted|brand _{1,3}
        harvard|mayo|ferrari|cadillac|mercedes|tesla|michelangelo|rolls-royce|rolex of _{1,3}
        first :provider _{0,4} in|to|of|nationwide _{1,3}
        first _{0,1} :goods to _{1,3}
        first in the|our _{0,2} state|city|county|region|country|nation|area|world|industry|valley|midwest
        first of its kind
        first in _{1,3} to|with|offering|using _{1,3}
        first to offer|introduce|bring|perform|develop|open|earn|use _{1,4}
        most experienced|established _{0,3} :provider
        highest volume|volumes _{0,2} :provider
        best|highest|top rated _{0,3} :provider
        """,
        status="leadership",
        unless_before=(
            rf"{NEGATED}|\b(?:your|see|the|teeth|tooth|visit|at|one of several|be|is|a) (?:a )?$"
            r"(?<!is )(?<!the )(?<!your )(?<!a )(?<!at )|(?:^|\W)top $|\b(?:is|are|was) diagnosed|\b(?:team|group"
            r"|squad|cheer|opinion"
            r"|project|follow the) $|\b\d+ $"
        ),
        unless_after=(
            r"\s+(?:cause|reason|risk|killer|visit|appointment|question|priority|concern|goal|complaint|tip|rule"
            r"|mistake|enemy|(?:list|table|page|map|row)\b|of (?:the|your) (?:page|list)|day|role)\b"
        ),
        unless_inside=(
            r"\btop \d+ (?!per)|\b(?:causes?|reason|killers?|questions?|priority|concern|goal|complaint|tip"
            r"|rule|thing|mistake|risk"
            r"|factors?"
            r""
            r"|first (?:clinic|office|lab|team|center) (?:day|session|hours|meeting|week)"
            r"|role|up to|visit|appointment|staff member|edge of|opinion|floor|shelf|diagnos\w+|tests? for|rate"
            r"|heart rate"
            r"|book club|choir|troop|parade|walk|singalong|limits?|first (?:to use|dose|line|step))\b"
        ),
        unless=rf"^\W*(?:top )?\d+ (?:best|top|leading)|\bleading{_FREQUENT}",
    ),
    Wording(
        "superlative",
        """
        gold standard in|of|for _{1,4}
        last word in :fill{0,1} _{0,2} :field
        last word in :fill{0,1} _{0,1} :body_part repair|care|surgery|health|pain
        crown jewel of _{1,4}
        pinnacle|epitome|zenith of _{1,4}
        ne plus ultra of|in _{1,4}
        not your|the average|typical|usual|ordinary|everyday|run-of-the-mill :provider
        lowest|best price|prices|fees|rates in|on|anywhere _{0,2}
        very best in|of|for|at _{1,3}
        difference between us|our|ours and other|most|the _{1,3}
        """,
        status="superlative",
        unless_before=NEGATED,
        unless_inside=r"\b(?:diagnos\w+|detect\w*|imaging|test\w*|measur\w+|confirm\w*|research|evidence|trials?"
        r"|proof|comparison)\b",
    ),
)

_QUOTED_STANDARD = (
    Wording(
        "superlative",
        "gold standard",
        status="superlative",
        only_after=r"[\"'\u2019\u201d]\s?(?:in|of|for)\b",
        unless_before=NEGATED,
        unless_after=r".{0,30}\b(?:diagnos\w+|detect\w*|imaging|test\w*|measur\w+|confirm\w*|research|evidence|trials?)\b",
    ),
)
"""The standard in quotation marks."""

_NEWS = "advance|advances|advancement|breakthrough|leap|innovation|discovery|development|revolution|improvement"
_ADVANCES = (
    Wording(
        "superlative",
        f"""
        biggest|greatest|largest|best|finest :fill{{0,1}} _{{0,1}} {_NEWS} in|since|of|for|forward _{{1,4}}
        biggest|greatest|largest step forward|ahead in|since|of|for _{{1,4}}
        most important|significant|exciting _{{0,1}} {_NEWS} in|since|of|for _{{1,4}}
        """,
        unless_before=NEGATED,
        unless_after=r"\s+(?:is|are) (?:prevention|hygiene|clean water|vaccination)\b",
    ),
)
"""News that is said to surpass all before it."""

_OWNED = (
    Wording(
        "superlative",
        """
        :place_owns very? finest|top|leading|premier|foremost|only|#1|favorite|first|original|preeminent|go-to _{1,3}
        :place_owns number|no. one|1 _{1,3}
        """,
        status="leadership",
        unless_before=NEGATED,
        unless_after=rf"\s+(?:causes?|killers?)\b|{_FREQUENT}",
        unless_inside=(
            r"\b(?:causes?|killers?|risk|problems?|diseases?|first (?:time|visit|day|week|year|step|birthday|dose"
            r"|appointment|patient"
            r"|name|aid|language|baby|babies|mayor|marathon|school|train|library|church))\b|only (?:when|if|after|in)\b"
        ),
    ),
)

_POPULAR = (
    Wording(
        "popularity",
        """
        best selling _{1,3}
        bestselling|best-selling|best-loved _{1,3}
        top rated|selling|reviewed _{1,4}
        top-rated|top-selling|highest-rated|five-star|5-star _{1,3}
        highest|best rated|reviewed _{1,3}
        favorite|favourite :fill{0,1} _{0,2} :provider
        provider|clinic|treatment|brand|product|hospital|device of choice for|among|of _{1,3}
        preferred|first|top|number-one|go-to|popular choice|pick|favorite of|for|among _{0,2} :charmed
        choice|favorite of _{0,3} :charmed
        more :charmed in|around|across|of _{1,3} choose|trust|turn|count|rely|call|visit
        go-to|favorite :offer for|of|among _{1,3}
        go-to :provider
        go-to _{1,3} destination|clinic|provider|practice
        patients|customers|families|everyone's|people's favorite|favourite|choice
        more|most :charmed choose|trust|prefer|pick _{1,4}
        :charmed choose|prefer|pick|trust|pick us|our|ours over|instead|above _{1,4}
        :charmed trust|love|recommend|choose|prefer|rave most|about
        :charmed prefer|choose|trust _{1,3} two|three|four|five|2|3|4|5|9|10 to _
        more :patients choose|trust|prefer _{1,4}
        more people|patients|families|veterans|women|men|athletes|locals choose|trust|prefer|turn|pick|
        rely _{1,6} than _{1,3}
        by|from more people|patients|families|veterans than _{1,4}
        where _{0,2} :charmed send|go|bring|take _{0,2} their|for _{1,3}
        more trusted|popular|recommended|loved|prescribed _{0,2} than _{1,4}
        """,
        status="popularity",
        precedence=1,
        unless_before=rf"{NEGATED}|\b(?:your|their|his|her|my|\d+|of the|of our|how|why|some|if|when|many|help"
        rf"|helps|let|before)\s+$",
        unless_after=r"\s+(?:types?|foods?|questions?|reasons?|time)\b",
        unless_inside=(
            r"\b(?:types?|foods?|questions?|reasons?|times?|myths?|posts?|articles?|type of (?:pain|surgery)|in bed"
            r"|not to"
            r"|first choice (?:is|for pain)|choose (?:a|an|the right|between|from|your)|prefer (?:to|not))\b"
        ),
        unless=r"^\W*(?:top )?\d+ ",
    ),
)

_IN_ITS_FIELD = (
    Wording(
        "superlative",
        "finest|best|safest|smartest in _{0,1} :field",
        status="superlative",
        only_before=r"\bthe (?:very |absolute )?$",
        unless_before=rf"{NEGATED}|\b(?:bring|brings|brought|see|sees|want|wants)\b[^.;,]{{0,20}}$",
    ),
)
"""First in a field, without a noun."""

_OF_ITS_TOWN = (
    Wording(
        "superlative",
        "only|first|original|premier|foremost|top|go-to _{0,3} :provider",
        status="leadership",
        only_before=r"\b(?-i:[A-Z])[a-z]+(?:'s|s'|\u2019s|s\u2019) $",
        unless_inside=r"\b(?:first (?:visit|time|day|week|year|step|appointment|choice)|(?:only|first|top) choice)\b",
        unless_after=r"\s+(?:visit|appointment|bill|form|note)s?\b",
    ),
)
"""A town owns them, whichever it is."""

WORDINGS = (
    *exclusivity.WORDINGS,
    *_LEADING,
    *_QUOTED_STANDARD,
    *_ADVANCES,
    *_OWNED,
    *_IN_ITS_FIELD,
    *_OF_ITS_TOWN,
    *_POPULAR,
)
"""Every superlative wording that is no superlative in form, in the order in which equals are preferred."""
