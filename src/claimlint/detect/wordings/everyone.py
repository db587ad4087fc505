"""Success for all, failure for none: a quantity that leaves nobody out, and how those fare whom it counts."""

from __future__ import annotations

from claimlint.detect.surface import Wording
from claimlint.detect.wordings.guards import IDLE, ROUTINE, SUPPOSED
from claimlint.detect.wordings.shares import SHARE

_OWN_WAY = (
    r"[^.;]{0,35}\b(?:differently|own (?:pace|rate|way)|different|at a|in (?:their|his|her) own"
    r"|with (?:practice|time|effort|exercise|help)|from (?:quitting|exercise"
    r"|screening|an? \w+|sunscreen|sleep|walking|hydration|good|better|less|more|regular|moving|eating)|to \w+ better"
    r"|to (?:a|some) degree|eventually die|someday|one day)\b"
)
_NO_PROMISE = (
    rf"{SHARE}|{SUPPOSED}|\b(?:not|n't|never|hardly|nearly|almost)\b[^.;,]{{0,25}}$"
    r"|\b(?:ways?|how|what|rate|speed)(?: that| at which| in which)? $"
)

WORDINGS = (
    Wording(
        "works_for_everyone",
        """
        :all :fill{0,2} _{0,2} :who :step{0,2} :fare
        :all :fill{0,2} _{0,1} :who who|that|we _{1,5} :fare
        :all :fill{0,2} _{0,1} :thing we|i _{1,2} :fare
        :all :fill{0,2} _{0,1} :thing we|i _{1,2} :take
        in|for|on|with each and every :fill{0,2} _{0,1} :who
        :all :fill{0,2} _{0,1} :who who|that|we _{1,5} got|gets|get|has|had|gained|won|took _{1,4} back
        :everyone :step{0,2} :fare
        :everyone :step{0,2} got|gets|get|has|had|gained|regains|regained|won _{1,4} back
        :all :fill{0,2} _{0,2} :who is|are|was|were _{1,2} again
        give|gives|gave|given :all :who his|her|their :fill{0,1} _{1,2} back
        give|gives|gave|given :everyone his|her|their :fill{0,1} _{1,2} back
        :everyone who|that|we _{1,4} :fare
        :all :fill{0,2} _{0,2} :who :leave _{0,3} pain-free|smiling|happy|cured|healed|taller|straight|sober|satisfied
        """,
        unless_before=_NO_PROMISE,
        unless_after=_OWN_WAY + r"|\s+(?:(?:in|on) (?:a|an|the|our|their) (?:\w+ ){0,2}(?:room|bed|unit|ward|area|suite"
        r"|hospital|chair)|at home|overnight|from anesthesia)\b",
        unless=ROUTINE,
        unless_inside=r"\b(?:and|or|of the|may|might|should|in|from|with|to|at|for|before|after) \w+ing\b"
        r"|[,;:]|\b(?:any|all) (?:the )?(?:time|other)\b|\bany (?:patient|person|one|child|woman|man)\b(?! who)"
        r"|\b(?:when|if|until|before|how|until)\b",
    ),
    Wording(
        "works_for_everyone",
        ":all :fill{0,2} _{0,1} :thing :step{0,2} :take",
        unless_before=_NO_PROMISE,
        unless_after=_OWN_WAY
        + r"|\s+(?:an?|about|under|over|up|less|more|between|only|just|roughly|one|two|three|several|time|its"
        r"|place|part"
        r"|around|the|in|differently|within|\d\w*|care|turns)\b",
        unless=ROUTINE,
        unless_inside=r"[,;:]|(?<!each )\b(?:and|or|when|if|until|before|may|might|should)\b",
    ),
    Wording(
        "works_for_everyone",
        """
        :none :fill{0,2} _{0,2} :who :step{0,3} :ill
        :none :fill{0,2} _{0,2} :who :leave _{0,4} :sorry
        :none :fill{0,2} _{0,2} :who :step{0,3} need|needs|needed|require|required _{0,2} repeat|revision|second|
        retreatment|replacement|surgery|another
        :none :fill{0,2} :thing :step{0,3} lost|failed|fails|rejected|loosened|broke|broken|cracked|infected
        no one :step{0,3} :ill
        nobody|none|no-one :step{0,3} :ill
        no one :leave _{0,4} :sorry
        nobody|none|no-one :leave _{0,4} :sorry
        no one :leave _{0,4} without feeling|hearing|seeing|walking|moving|looking|sleeping better
        nobody|none|no-one :leave _{0,4} without feeling|hearing|seeing|walking|moving|looking|sleeping better
        there|there's is? no :fill{0,2} :who|:thing|:own_complaint too :too
        no :fill{0,2} _{0,1} :who is|are|was? ever? too :too
        no :fill{0,2} :thing is|are|was? ever? too :too
        no :fill{0,2} :own_complaint is|are|was? ever? too :too
        there isn't|ain't a|an|one|single :fill{0,2} _{1,2} we|it|that|our can't|cannot|won't
        there|there's is? not|no a|an|one|single? :fill{0,2} _{1,2} we|it|our can't|cannot|won't
        no :fill{0,2} :own_complaint we|it|that can't|cannot|won't|couldn't
        never an|a unhappy|dissatisfied|disappointed|failed|unsuccessful :who
        """.replace(":who|:thing|:own_complaint", ":who_or_what"),
        unless_before=_NO_PROMISE + r"|\b(?:if|when)\b[^.;,]{0,30}$",
        unless_after=r"[^.;]{0,25}\b(?:with(?:out)? (?:a|an) (?:ride|escort|driver|adult|plan)|alone|to ask"
        r"|question)\b|\s+for (?:a|an|the|their|his|her) (?:\w+ ){0,2}(?:visits?|exams?|check-?ups?|consult\w*|call)\b"
        r"|\s+to (?:arrive|show|call|pay|sign|bring|check|ask|come)\b",
        unless=ROUTINE + r"|\b(?:study|trial|placebo|lie to|wait\w*)\b",
        unless_inside=r"\b(?:and|or|should|may|must|needs? to)\b|[,;:]",
    ),
    Wording(
        "works_for_everyone",
        """
        :work :manner{0,2} for|on|with|in :everyone
        :work :manner{0,2} for|on|with|in|at :all :fill{0,2} _{0,1} :who
        :work :manner{0,2} for|on|with|in|at :all :fill{0,2} _{0,1} :thing
        :work :manner{0,2} for|on|with|in|at :all :fill{0,2} _{0,1} :kind of :fill{0,1} _
        :work :manner{0,2} for|on|with|in|at :all :fill{0,2} _{0,1} :kind
        whatever your|the _{1,2} , _{1,3} :straighten
        :work :manner{0,2} no matter
        :work :manner{0,2} regardless|whether|whatever
        :work when|where nothing else does|did|has|will|works|worked|helped
        even if|when|after every|everything|nothing|all _{0,4} failed|worked
        """,
        unless_before=IDLE + r"|\b(?:does|will|can|do) (?:it|this|they) $",
        unless_after=r"[^.;]{0,20}\b(?:differently|we accept|at (?:their|his|her) own|is a candidate|appointments?)\b",
        unless=r"\b(?:nothing|no (?:single |one )?\w+)\b[^.;]{0,20}\bwork"
        r"|\b(?:staff|nurses?|team|hours|shifts?|doctors|therapists?|coaches|dietitians?|we|surgeons?) (?:\w+ )?"
        r"(?:work|deliver|perform)",
    ),
    Wording(
        "works_for_everyone",
        """
        help|helps|helped|heals|cures|fixes|reaches|transforms :all :fill{0,2} :who
        help|helps|helped|heals|cures|fixes|reaches|transforms :everyone
        """,
        unless_before=IDLE + r"|\b(?:we|staff|team|nurses?|who) $",
        unless_after=r"\s+(?:understand|with|find|navigate|fill|choose|prepare|get (?:to|a|the)|schedule|plan"
        r"|in need|decide)\b",
        unless=ROUTINE,
    ),
    Wording(
        "works_for_everyone",
        """
        :fare _{0,3} every|each single? time
        :take _{0,3} every|each single? time
        without fail|exception|exceptions , _{1,3} :fare|:take
        """.replace(":fare|:take", ":fare"),
        unless_before=IDLE,
        unless_after=r"\s*(?:you|your|we|i|they|he|she|the|a|that)\b",
        unless=ROUTINE,
    ),
)
"""Every wording of the kind."""
