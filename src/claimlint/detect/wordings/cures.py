"""The wordings of cures and guarantees, with the innocent company that each may be found in."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import IDLE, LESSER_GOODBYES
from claimlint.detect.wordings.shares import SHARE

_NOT_A_PROMISE = (
    NEGATED + r"|\bno (?:[\w-]+ ){1,9}(?:(?:that|which|who|to)(?: can| will| could| would)?|can|will|could|would) $"
    r"|\baimed at [^.;:,]{0,25}$"
    + r"|\b(?:when|once|if|until|after|before) you(?:'ve)? (?:\w+ )?$|\b(?:hopes?|hoped|wish(?:es)?|assumes?"
    r"|imagines?|expects?|fears?) (?:that )?[^.;,]{0,40}$"
    + r"|\b(?:may|might|could|helps?|helping|helped|aims?|hopes?|hoping|if|whether|how|when|claims?|until|instead of"
    r"|rather than"
    r"|after|before|in|of|for|from|on|while|by|with|will not|research\w*|wanting|trying|used|unable)\s+(?:\w+ly\s+)?$"
    r"|(?<!proven )(?<!guaranteed )(?<!shown )(?<!tested )(?<!in trials )(?<!in studies )(?<!sure )(?<!power )(?<!"
    r"ability )(?<!able )(?<!promises )"
    r"\bto\s+(?:\w+ly\s+)?$"
)
"""Purpose, hope, topic and denial: the verb behind these promises nothing."""

_HEALED_BY_TIME = (
    r"\s+(?:takes?|can take|may|requires?|depends)\b|\s+(?:still|might|should|often|sometimes|seldom)\b"
    r"|[^.;,]{0,30}\b(?:faster|quicker|sooner|better)\b"
    r"|[ -](?:surgery|medic\w+|pills?|drugs?|reliev\w+|management"
    r"|patients?"
    r"|specialists?|cells?|bacteria|clinics?|programs?|research\w*|awareness|risk|scores?|levels?|doctors?"
    r"|treatments?|rates?|time"
    r"|sufferers?)\b"
)
"""Speed of healing, or a complaint that only names something else ("pain medication")."""

_UNTIL = (
    r"(?:before|until|unless|while|during) (?:your|the|you|we|it|a|an|each|every)\b"
    r"|(?:in|near|on|at) (?:the|a|any|your|bed|water|pools?|public|hot)\b(?! (?:years|first|last|end|morning))"
    r"|without (?:asking|talking|checking|consult\w+|permission|calling|telling|advice|your)\b"
)
"""Behind what is never to be done again: an instruction."""

_PARTITIVE = r"\b(?:after|before|if|when|with|during|than|and|or|but|for|by|(?<!an end )(?<!the end )to)\b"

_CURE = (
    Wording(
        "cure",
        """
        :cure_verb :fill{0,4} :cure_target
        :heal_verb :fill{0,4} _{0,1} :heal_target
        """,
        unless_before=_NOT_A_PROMISE,
        unless_after=_HEALED_BY_TIME,
        unless_inside=_PARTITIVE,
        unless=(
            r"\b(?:an?|the|your|her|his|their|any) healing (?!of\b|power|touch)"
            r"|\b(?:melting|dissolving|healing|reset(?:ting)?|rebuilding) (?:\w+ )?(?:stitches|sutures|time|process"
            r"|period|clinic|settings)\b|\bflush\w*\b[^.;]{0,40}\b(?:saline|heparin|catheters?|lines?|ports?)\b"
        ),
    ),
    Wording(
        "cure",
        """
        :stop_verb :fill{0,4} :cure_target
        fix|fixes|fixed :fill{0,3} :body_part
        """,
        unless_before=(
            _NOT_A_PROMISE
            + r"|\b(?:the|an?|this|that|at|week|year|upper|lower|front|back|patients?|people|you|we|i|they"
            r"|surgeons?)\s+$"
        ),
        unless_after=_HEALED_BY_TIME,
        unless_inside=_PARTITIVE,
    ),
    Wording(
        "cure",
        """
        kill|kills|killed|destroy|destroys|destroyed cancer|cancerous|tumor|tumour|malignant|precancerous cells
        kill|kills|killed|destroys|destroyed tumors|tumours|cancers
        """,
        unless_before=_NOT_A_PROMISE,
        unless=r"\b(?:chemo\w*|radiation|radiotherapy|immune system|t cells)\b",
    ),
    Wording(
        "cure",
        """
        beat|beats|overcame|whip|whips|lick|licks|outsmart|outsmarts :fill{0,4} :cure_target
        leave|leaves|left :fill{0,4} :cure_target behind
        """,
        unless_before=IDLE + r"|\b(?:the|an?|this|that|heart|drum)\s+$",
        unless_after=_HEALED_BY_TIME,
        unless_inside=_PARTITIVE,
    ),
    Wording(
        "cure",
        "zero :fill{0,2} :cure_target",
        only_before=r"^\W*$",
        only_after=r"\s*(?:[.!]?\s*$|[.!,;\u2014]|(?:after|by|in|within|with)\b)",
        unless_inside=r"\b(?:pain|discomfort|soreness|aches?|stress|scars?|scarring|bruis\w+|swelling|anxiety|fear)\b",
    ),
    Wording(
        "cure",
        """
        you|we|i|and stop|stopped|end|fix|cure|fixed|ended :fill{0,3} :cure_target
        will|can stop|end|fix :fill{0,3} :cure_target
        """,
        unless_before=_NOT_A_PROMISE,
        unless_after=_HEALED_BY_TIME,
        unless=r"\b(?:stop|if) you\b|\bif\b",
        only_before=r"\b(?:we|our|treatment|therapy|laser|injection|procedure|formula|protocol)\b",
    ),
    Wording(
        "cure",
        """
        say|wave|kiss goodbye|good-bye|farewell to :fill{0,4} _{1,3}
        kiss :fill{0,3} _{1,2} goodbye|good-bye
        no more :fill{0,3} :cure_target
        never _{0,5} again
        never have to _{1,5} again
        make|makes|watch :fill{0,3} :cure_target disappear|vanish|dissolve
        :cure_target vanish|vanishes|vanished
        eliminate|eliminates|eliminated|eliminating|ends|erases|removes|ended the need for :fill{0,2} surgery|
        glasses|contacts|
        medication|medications|drugs|pills|insulin|opioids|injections|readers|braces|cpap
        """,
        unless_before=_NOT_A_PROMISE + rf"|{SHARE}|\bi (?:would|will)$",
        unless_after=rf"\s+(?:{LESSER_GOODBYES}|{_UNTIL}|(?:did|was|had) (?:he|she|they|it|i|we|the)\b)",
        unless_inside=(
            rf"{LESSER_GOODBYES}|\b(?:never to|never again (?:did|was|had)"
            rf"|never (?:use|take|share|reuse|drive|start|put|do|try"
            rf"|refreeze|inject|mix|stop"
            rf"|skip|take)\b|than)"
        ),
    ),
    Wording(
        "cure",
        """
        miracle|total|complete|instant|natural|permanent|guaranteed|real|true|ultimate|only|one cure|cures
        a|the|your|our cure|cures for :fill{0,3} :cure_target
        cure all
        offer|offers|offering|provide|provides|providing|deliver|delivers|promises|found a|the cure
        cure|cures|cured _{1,3} completely|entirely|totally|fully|altogether
        """,
        unless_before=NEGATED + r"|\b(?:is there|find|search\w*|looking|closer to|toward)\b[^.;]{0,25}$",
        unless_after=r"[ -]rates?\b",
    ),
)

_ADMINISTRATIVE = (
    r"\b(?:cancel\w*|reschedul\w*|deposits?|overpa\w+|appointments?|no-show|shipping|return policy|escrow"
    r"|insurance)\b"
)
_GOODS = (
    r"\b(?:tub|bottle|jar|order|purchase|product|taste|flavor|kit|pillow|mattress|device|warranty|subscription"
    r"|refill|shipment|package|parts|trial|hearing aids?|months? supply)\b"
)

_GUARANTEE = (
    Wording(
        "guarantee",
        """
        guarantee|guarantees|guaranteed|guaranteeing|guaranty
        """,
        unless_before=NEGATED + r"|\b(?:price|loan|mortgage)[ -](?:match )?$|\bprevents? (?:an? |the )?$"
        r"|\b(?:loans?|mortgages?|deposits?|bonds?|wages?|jobs?|funds|privacy|delivery|shipping|confidentiality|appointments?|prices?|access|parking"
        r"|seats?|spots?|rights?) (?:is|are) $",
        unless_after=r"[ -](?:yourself|your (?:place|seat|spot)|issue|student|fund|association|agency|loans?"
        r"|by law|period|terms|letters?"
        r"|by the constitution|appointment"
        r"|(?:\w+ ){0,2}(?:delivery|privacy|confidential\w*|appointments?|prices?|shipping|access|response"
        r"|repl(?:y|ies)"
        r"|call-?backs?|seats?|spots?|parking|rides?|transport\w*|rooms?|wages|rights?|payments?|issue))\b",
        unless=(
            rf"\b(?:money|price|satisfaction)[ -](?:back|match)?\s?guarantee[^.]*{_GOODS}"
            rf"|{_GOODS}[^.]*(?:money[ -]back|price[ -]match) guarantee|\b(?:no|not|nobody|cannot"
            rf"|never)\b[^.;:]{{0,50}}\bguarant"
        ),
    ),
    Wording(
        "guarantee",
        """
        _{0,2} money back guarantee?
        price match guarantee
        """,
        status="product-refund",
        unless_before=NEGATED,
        only_after=r"[^\n]*",
        unless=r"\bor your (?:money|cash)\b|\bfewer inches\b",
    ),
    Wording(
        "guarantee",
        """
        or we|we'll keep|continue coaching|treating|working :option_fill{0,2} _{0,2} free
        or it's|its|it free
        or it is free
        or the|your next|treatment|session|procedure|visit :fill{0,1} _? is|are free
        or your|the money back
        or we refund|give|return|pay _{0,6}
        or we'll refund|give|return|pay _{0,6}
        or every|all|each cent|penny|dollar|dime back
        every|each cent|penny|dollar|dime back
        full|complete refund if|unless
        or you don't|won't pay
        or you pay nothing
        or your next _{1,2} is free|on us
        """,
        status="refund",
        unless_before=NEGATED,
        unless=_ADMINISTRATIVE,
    ),
    Wording(
        "guarantee",
        """
        refund :fill{0,3} fee|fees|cost|costs|payment|money|price|treatment|program
        refund :fill{0,3} program|treatment|session fee|cost
        refund you|every|everything|100%|all|in
        full refund
        you don't|won't|never pay a|one cent|penny|dime
        you don't|won't pay unless|until
        we|we'll treat|retreat|re-treat|redo|repeat _{0,3} free
        """,
        status="refund",
        unless=_ADMINISTRATIVE + r"|\b(?:no|not|cannot|never)\b[^.;]{0,20}\brefund",
        only_after=r"[^\n]*",
        only_before=(
            r"\b(?:if|unless|when|don't|doesn't|not|or|hasn't|haven't|isn't|aren't|didn't|unhappy|we|we'll)\b"
        ),
    ),
    Wording(
        "guarantee",
        """
        we|i promise you|results|relief|that
        we|i promise you'll
        promises|promise|promised lasting|total|complete|real|full|visible relief|results|recovery
        you will|you'll _{0,6} we promise
        that's|this is|it's our promise
        works every|each single? time
        work every|each single? time
        never fails
        never fail
        always works
        always work
        can't|cannot fail
        fail proof
        failproof|foolproof
        results every time
        works|work the first time , every time
        """,
        unless_before=rf"{NEGATED}|{SHARE}|\b(?:will|may|might|not|can)\s+$",
        unless_after=r"\s+(?:(?:that )?by the end\b|(?:this|it)(?:'s| is| will be) (?:worth|the last|short"
        r"|quick|not)\b)",
    ),
)

WORDINGS = (*_CURE, *_GUARANTEE)
"""Cures first: equals are preferred in this order."""
