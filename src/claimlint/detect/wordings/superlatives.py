"""The wordings of superlatives, exclusivity and popularity, with the innocent company of each."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import FIGURE_BEFORE

_EXCLUSIVE = (
    Wording(
        "superlative",
        """
        nothing works|heals|beats|matches|compares|rivals|else _{0,3}
        nothing besides|but|except|like :fill{0,2} _{1,2} has|works|can|comes _{0,2}
        nothing on|in the|today's? market _{0,3}
        no other :fill{0,2} :goods _{1,4}
        no other :fill{0,2} :provider _{1,4}
        nobody|none else? in _{1,4} does|offers|treats|performs|has|matches _{1,3}
        nobody|none does|offers|treats|performs _{1,4} better|more|like
        no one does|offers|treats|performs|knows _{1,4} better|more|like
        nobody|none _{0,6} than we|us _?
        no one _{0,6} than we|us _?
        nothing|nobody|none else? comes|came close
        no one|other|clinic comes|came close
        there is|are|isn't no|a better :fill{0,1} :goods
        no better|safer|faster|smarter way|choice|place|option|treatment|solution|time
        no :provider _{0,8} than we|ours|us _?
        more|better|higher|fewer|lower|safer|faster|greater|longer _{0,6} than any|anyone|anybody|all|everyone other|
        else _{0,3}
        than any other :goods
        than any other :provider
        than anyone|anybody else
        unlike any|anything other|else _?
        like no other
        second to none
        unmatched|unrivaled|unrivalled|unparalleled|unsurpassed|unequaled|unequalled|unbeatable|peerless|incomparable
        one of a kind
        available nowhere else
        nowhere else _{0,4} :goods
        exclusive|exclusively to|at|ours our|us
        """,
        status="exclusivity",
        unless_before=(
            rf"{FIGURE_BEFORE}|\b(?:if|when|after|where|because|unless|until|since|takes?|taking|have|has"
            rf"|on)\s+$|\b(?:is|there (?:is|are)) $(?<!is )"
        ),
        unless_after=(
            r"\s+(?:has|have|had) (?:worked|helped|been (?:effective|tried|found))\b|\s+(?:is|are) (?:available"
            r"|taken|suitable)"
        ),
        unless_inside=(
            r"\b(?:worked|helped|age group|time|day|symptoms?|medical (?:problems|conditions)|option(?:s)? (?:has"
            r"|have|had)|cause)\b"
        ),
    ),
    Wording(
        "superlative",
        """
        only :provider _{0,6} in|offering|that|to|with|who|certified|approved|where|offers|within|trained|this
        only :goods that|to|with|proven|approved|designed|of|in|on|which|for|cleared|available|made|offering|backed|
        you'll|you
        only fda|nonsurgical|noninvasive|non-surgical|drug|doctor|clinically|true|real|complete|patented|natural|
        home|at-home _{0,3} :goods
        only board|hospital|veteran|fellowship|true|dedicated|certified|accredited|full _{0,3} :provider
        only _{1,3} that|to|which|in|with|offering _{1,4} :goods
        only _{1,3} in the|our state|city|county|region|country|nation|area|world|tri-state|midwest|southwest|valley
        only _{1,3} of its kind
        only way to _{0,2} :cure_verb
        only way to truly|really|actually|permanently|safely _
        only way to get|treat|fix|restore|relieve|beat|end|stop|heal|regain|repair|correct|regrow
        only real|true|lasting|proven|permanent|known cure|fix|solution|answer|treatment|relief|option
        only one in|of its|that|offering|with|to _{1,4}
        first and only _{1,4}
        one of few :provider
        one of only _{1,2} :provider
        """,
        status="exclusivity",
        unless_before=(
            r"\b(?:not|n't|if|read|use|take|see|taken|available|approved|cleared|performed|done|by|as|for|is|are"
            r"|was|were|should|applies|refers|may|can|it's|with|and|will|counts?|include[sd]?|than)\s+$|\bis (?:for"
            r"|by) $|\bnot (?:the |our )?$"
        ),
        unless_inside=(
            r"\b(?:thing|person|time|exception|difference|pain relief|prescription|days?|weekdays)\b|only (?:test"
            r"|exam|relief|treatment|care|cells|experience|treatments) (?:for|with|in|to|of|you)\b(?! the)"
        ),
        unless=r"\bonly (?:with a prescription|when|if|after)\b",
    ),
)

_LIST_TITLE = (
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: of the| of our)?\s+$|\b(?:what(?:'s| is"
    r"| are)|which|how|why|find|finding|choos\w+|your|their|his|her|at|try|tries|trying|do|did|does|work\w*|for|who"
    r"|where|picks?|whichever|not|my)\s+(?:(?:out )?(?:the|a|its|their|his|her|your) )?$"
)
_DEPENDENT = (
    r"[^.;,]{0,40}\b(?:for you\b|for your|depends?|when\b|if\b|is the one|you can (?:do|take)|may\b|might"
    r"|candidates?|taken|varies|time\b|possible|interests?|practices?|guess|friend|evidence|near you|to ask"
    r"|to choose|of luck|wishes|luck|judgment|tolerated|chance|way to (?:know|reach|find|tell|prevent|avoid|contact"
    r"|pay|learn|protect|store|sleep|ask|lower|check|confirm|schedule))"
)
_BEST_AFTER = (
    rf"{_DEPENDENT}|-?\s?(?:corrected|case|before|by\b|foot|absorbed|known|suited|used|served|done|stored|of both"
    rf"|described|practice|seller|man\b|self|life|shape|not\b|to (?:avoid|wait|call|ask|sleep|talk|start|use|take"
    rf"|bring))"
)

_SUPERLATIVE = (
    Wording(
        "superlative",
        """
        :best _{0,3} :provider
        :best _{0,3} :goods
        :best way|ways|path|route to treat|fix|get|lose|restore|cure|beat|end|relieve|heal|stop|regain|reverse|look|
        feel|whiten|straighten|correct|save|remove|eliminate|conquer
        :best _{0,3} in|on|of the|any|all|your|our|its|this state|country|nation|market|city|region|world|town|area|
        industry|technique|planet|county|business|country|class|field|kind
        :best in class|town|texas|florida|california|america|ohio
        :best of any|all _{1,3}
        :best _{1,3} in|on|of the|any|all|its _{0,2} state|country|nation|market|city|region|world|town|area|
        industry|technique|planet|county
        most :praise _{0,3} :provider
        most :praise _{0,3} :goods
        most :praise and|, most :praise _{0,3} :goods
        most :praise in|on|of the|any|all|its _{0,2} state|country|nation|market|city|region|world|town|area|
        industry|technique|planet|county|kind
        most :praise way|ways to _
        lowest|best price|prices|fees|rates in|on|anywhere _{0,2}
        """,
        status="superlative",
        unless_before=(
            rf"{_LIST_TITLE}|{NEGATED}|\b(?:among|as|ask\w*|determine|decide|recommend)\s+(?:the )?$|\bfor $"
        ),
        unless_after=_BEST_AFTER,
        unless_inside=(
            r"best[ -](?:corrected|practices?|time|results? (?:if|when)|interests?|foods?|candidates?|option for"
            r"|exercises?|evidence|sleep|possible|outcomes? (?:when|if)|not)\b|(?:highest|lowest|largest|biggest"
            r"|greatest) (?:risk|dose|point|priority|tolerated|effective|setting|standards?|blood|number|level"
            r"|score|part|quality|cost|share|nerve|bone|vein|organ|joint|muscle)\b"
        ),
        unless=r"^(?:for the )?best results\b(?! in)|^\W*(?:top )?\d+ ",
    ),
    Wording(
        "superlative",
        """
        best :fill{0,1} :option in|of the|our|all|any _
        america's|nation's|state's|city's|world's|country's|county's|region's|area's|texas's|valley's|town's|
        industry's|florida's|california's|ohio's|england's|arizona's|coast's|houston's|chicago's best|finest|top|
        leading|premier|largest|foremost|first|only|safest|fastest|strongest|oldest|#1|favorite _{1,3}
        _ most :praise _{0,2} :provider
        the most :praise _{0,2} :provider
        the nation's|state's|region's|world's|country's foremost|leading|premier|top _{1,3}
        """,
        status="leadership",
        unless_before=NEGATED,
        unless_after=r"\s+(?:causes?|killers?)\b",
        unless_inside=r"\b(?:causes?|killers?|risk|problems?|diseases?)\b",
    ),
    Wording(
        "superlative",
        """
        leading|premier|foremost|preeminent|top|top-rated|topmost|best-known|elite _{0,3} :provider
        leading edge? _{0,2} :treatment
        premier|premiere destination|choice|name|source|resource
        leader|leaders|pioneer|pioneers in _{1,4}
        leader|leaders of the field|industry
        industry|market|world|category|nation|national leader|leaders|leading
        world renowned|class|leading
        world-class|world-renowned|best-in-class|industry-leading|market-leading|award-winning|nation-leading
        award winning
        gold standard in|of|for care|treatment|treating|relief|pain|restoring|weight|hair
        number one|1 :fill{0,1} :provider
        number one|1 :fill{0,2} :goods
        number one|1 choice|in|for|name|rated _{1,4}
        #1 _{0,3} :provider
        #1 _{0,3} :goods
        #1 choice|in|for|name|rated|source|trusted|brand|pick _{1,3}
        no. 1 _{0,4} :provider
        no. 1 _{0,4} :goods
        no. 1 choice|in|for|name|rated|source|trusted|brand _{1,3}
        first hospital _{0,4} in|to|of|nationwide _{1,3}
        first :provider in _{1,3}
        first :provider to _{1,3}
        first in the|our state|city|county|region|country|nation|area|world|industry
        first of its kind
        state|county|city|world|region|nation's largest|biggest _{1,2}
        largest|biggest|oldest|busiest _{0,3} :provider in|of|on _{1,3}
        most experienced|advanced|established _{0,3} :provider
        best|highest|top rated _{0,3} :provider
        """,
        status="leadership",
        unless_before=(
            rf"{NEGATED}|\b(?:your|see|the|teeth|tooth|visit|at|one of several"
            rf"|a) (?:a )?$(?<!the )(?<!your )(?<!a )(?<!at )|(?:^|\W)top $|\b(?:is|are|was) diagnosed"
        ),
        unless_after=(
            r"\s+(?:cause|reason|risk|killer|visit|appointment|question|priority|concern|goal|complaint|tip|rule"
            r"|mistake|enemy|of (?:the|your) (?:page|list)|day|role)\b"
        ),
        unless_inside=(
            r"\b(?:cause|reason|killer|question|priority|concern|goal|complaint|tip|rule|thing|mistake|risk factor"
            r"|role|up to|visit|appointment|staff member|edge of|opinion|floor|shelf|diagnos\w+|tests? for)\b"
        ),
        unless=r"^\W*(?:top )?\d+ (?:best|top|leading)",
    ),
    Wording(
        "popularity",
        """
        most trusted|popular|loved|chosen|recommended|prescribed|preferred|sought-after|requested|beloved|
        reviewed _{1,4}
        most sought after _{0,3}
        best selling _{1,3}
        bestselling|best-selling _{1,3}
        top rated|selling|reviewed _{1,4}
        highest|best rated|reviewed _{1,3}
        favorite|favourite :fill{0,1} _{0,2} :provider
        provider|clinic|treatment of choice for _{1,3}
        patients|customers|families favorite|favourite|choice
        more :patients choose|trust|prefer _{1,4}
        more people|patients|families|veterans|women|men choose|trust|prefer|turn _{1,4} than _{1,3}
        """,
        status="popularity",
        precedence=1,
        unless_before=rf"{NEGATED}|\b(?:your|their|his|her|my|\d+|of the|of our)\s+$",
        unless_after=r"\s+(?:types?|foods?|questions?|reasons?|time)\b",
        unless_inside=(
            r"\b(?:types?|foods?|questions?|reasons?|times?|myths?|posts?|articles?|type of (?:pain|surgery))\b"
        ),
        unless=r"^\W*(?:top )?\d+ ",
    ),
)

WORDINGS = (*_EXCLUSIVE, *_SUPERLATIVE)
"""Every superlative wording, in the order in which equals are preferred."""
