"""The wordings of limitation, as phrase patterns over the word classes of ``lexicon.limits``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.qualifier_variability import VARIABILITY_OTHERWISE

VARIABILITY = "variability"
TYPICALITY = "typicality"
SCOPE = "scope"
CONDITION = "condition"
RISK = "risk"
DISCLAIMER = "disclaimer"

_VARIABILITY = (
    ":outcome _{0,5} :vary",
    (
        "varied|varies|vary|varying|differed|differs|differ with|by|according _{0,3} dose|diet|effort|age"
        "|weight|skin|site|severity"
        "|adherence|lifestyle|genetics|exercise|anatomy|stage|health|habits|sport|graft|technique|job|injury|tissue"
        "|metabolism|biology|body|condition|severity|diagnosis|bone|size|fitness|effort"
    ),
    (
        "wide|wider|considerable|large|great|big|marked|substantial difference|differences|variation|variability"
        " from|between|among|across|in one|the? :varied"
    ),
    "neither|none|this|that|it|they will|may|might|does|do not? hold|apply|happen for|in|to every|each|all|everyone",
    "neither will|may|does hold|apply|happen for|in|to every|each|all|everyone",
    "results|findings|evidence|data is|are|were|was mixed|inconsistent|conflicting",
    "wide|considerable|large|great|individual|much variation|variability|spread from|between|among|across|in|by",
    "no|without :outcome _{0,1} promised|guaranteed|assured",
    "your _{1,2} may|might|could be|turn _{0,1} smaller|larger|less|more|different|higher|lower|slower|longer|shorter",
    "individual _{1,2} :vary",
    ":outcome _{0,3} ranged|ranges|range|swung|scattered widely|greatly|considerably|from",
    (
        "longer|shorter|later|sooner|slower|quicker|earlier in|for|with|among"
        " a? few|some|others|many|several|certain|men|women"
    ),
    "longer|shorter|later|sooner|slower|quicker|earlier in|for|with|among older|younger|heavier|smokers|people",
    "everyone|everybody|each|patients|people|bodies _{0,2} :respond _{0,2} differently",
    "everyone|everybody|each|patients|people|bodies ages|age|scars|scar|mends|mend|bruises|bruise differently",
    "individual _{1,2} ranged|ranges|range widely|greatly|considerably|from",
    "your|yours _{0,2} may|might|could|can|will _{0,2} differ|vary|differently|different",
    "your _{1,2} may|might|could not _",
    "how long|much|soon|fast|well|quickly _{1,4} :cannot be? _{0,1} predicted|guaranteed|promised|known|foreseen",
    "how long|much|soon|fast|well|quickly _{1,4} cannot|can't be _{0,1} predicted|guaranteed|promised|known|foreseen",
    (
        "different|differ|differs|differently|vary|varies for|from|between|by|with"
        " each|every|patient|person|client|individual|one"
    ),
    ":outcome _{0,4} depend|depends on|upon",
    "your|yours|own|individual|personal _{0,2} :chance _{0,4} :hinge on|upon|with",
    "your|own|individual|personal _{0,2} :chance _{0,2} :vary",
    ":chance of :aimed_at _{0,2} :hinge on|upon|with",
    ":chance :hinge on|upon|with",
    ":chance :vary from|between|by|with",
    ":outcome _{0,2} is|are|be|being _{0,2} individual|unique|personal|unpredictable|uncertain",
    ":outcome _{0,2} is|are|be|being|will|may|can _{0,2} different for|from|in|between|with|depending",
    ":outcome _{0,3} :not _{0,3} same|alike|identical|uniform|universal|consistent|predictable|equal",
    ":outcome _{0,3} :not _{0,2} guaranteed|assured|promised|certain",
    (
        ":outcome _{0,2} looks|look|feels|feel|goes|go|unfolds|runs _{0,1} different|differently"
        " for|from|in|between|with|depending"
    ),
    (
        "some|others|many|few :people{0,1} see|lose|lost|get|gain|gained|regrow|drop|shed|respond|improve|benefit"
        " less|little|slower|later"
    ),
    "some|others|few :people{0,1} never do|did|will",
    "so is|are every|each|all :outcome",
    "no _{0,1} :intervention{1,2} :succeed _{0,1} every|each|everyone|everybody|all|always|forever",
    "no _{0,1} :intervention{1,2} is|are|was _{0,1} :sure",
    "no _{0,1} :intervention{1,2} is|are _{0,1} successful|effective _{0,1} every|each|all|everyone|everybody",
    "every|each _{1,3} :respond differently",
    "every|each _{1,2} is|are _{0,1} different|unique|individual",
    "every|each _{1,3} looks|feels|heals|reacts|behaves|goes _{0,1} different|differently",
    ":not _{0,1} mean _{0,2} you|your|yours|everyone|everybody|every",
    "everyone|everybody :respond _{0,2} differently",
    "everyone|everybody is different",
    "how _{1,5} :vary",
    "how long|much|soon|fast|well|quickly|far _{1,5} depends|depend|hinges|differs|differ on|upon|with|between|from",
    "what works|helped|worked _{0,3} one|some|others _{0,3} may|might|will not",
    ":outcome _{0,1} may|might|will|can|could _{0,1} better|worse|different",
    ":outcome _{0,2} :not _{0,2} in|for everyone|everybody|all|every",
    "no :outcome can|could _{0,1} promised|guaranteed|predicted|assured",
    "number|minority|percentage|handful|portion|share _{0,3} :not :respond",
    "some|others|few :people{0,1} feel|felt|notice|noticed|saw|see|get|got nothing",
    "everyone's|everybody's _{1,3} is|are _{0,1} different|unique",
    "different people|patients|bodies :respond _{0,1} differently",
    "people|patients|bodies :respond differently",
    "no two _{1,4} same|alike|identical|identically",
    "not everyone|everybody|anyone _{0,2} :respond",
    "not everyone|everybody _",
    "not every|all _{0,1} :people _",
    "not in|with everyone|everybody|every|all _{0,1}",
    ":not _{0,1} true|so|possible|likely|seen|found _{0,1} for|of|with|in everyone|everybody|all|every",
    (
        "not everyone|everybody _{0,1} is|are|was|were|has|had|have _{0,2} helped|improved|satisfied|cured|relief"
        "|success|change|better"
    ),
    "not all|every|each _{1,3} :respond",
    ":not _{0,1} work|help|succeed|last|respond|happen|hold _{0,2} everyone|everybody|all|every|some|you",
    "works|work|helps|help _{0,1} for? some|most|many|only _{0,2} not|but all|others|everyone",
    "some|others|many|few :people{0,1} _{0,3} :not _{0,3} :respond",
    (
        "some|others|many|most|half|few|one :people{0,1} _{0,3} little|no|less|minimal|limited|smaller"
        "|modest _{0,3} :effect_noun"
    ),
    (
        "some|others|many :people{0,1} _{0,2} still need|needed|want|wanted|have|had|require|required|feel|felt|use"
        "|used|wear"
    ),
    (
        "some|others|many :people{0,1} _{0,2} need|needed|require|required|take|took _{0,1} more|longer|another"
        "|repeat|further|additional|second|third|several"
    ),
    (
        "some|others|many|few :people{0,1} _{0,2} relapse|relapsed|worsen|worsened|fail|failed|regress|regressed"
        "|recur|recurred"
    ),
    (
        "for|in|with some|others|many :people{0,1} _{0,3} longer|shorter|less|more|later|sooner|never|not|faded"
        "|slower|again"
    ),
    "your :outcome _{0,2} may|might|could|can|will _{0,1} differ|vary|different|better|worse",
    "yours _{0,1} may|might|could|can|will _{0,2} differ|vary|different|not",
    "yours _{0,1} may|might|could|can|will _{0,2} :compared",
    "you may|might|could be|need|run|fall|land longer|shorter|later|sooner|slower|quicker|faster|earlier",
    "is|are|was|were :compared for|in|with some|others",
    "_{1,6} is|are|was|were :not the? same for|in|with all|every|everyone|everybody|each|any|anyone",
    "you may|might|could not|never _{0,2} :respond",
    ":cannot _{0,1} promise|guarantee|predict|ensure|assure|foresee _{0,4} you|your|yours|everyone|same|any",
    ":cannot _{0,1} promise|guarantee|predict|ensure|assure|foresee _{0,4} :outcome",
    "no|not|nor _{0,1} guarantee|guarantees|promise|assurance _{0,1} of|that|you|how|any|for",
    "there|are|is|with|make|makes|offer no guarantee|guarantees|promises",
    ":not _{0,1} guarantee|guarantees|guaranteed",
    "nothing|none _{0,2} is|are guaranteed",
    "negative|positive|normal|clear|clean :test _{0,1} :not _{0,2} rule|exclude|mean|confirm|prove|replace|guarantee",
    ":not rule|rules out",
    ":not _{0,1} detect|catch|find|pick|identify _{0,1} all|every|everything",
    "no test|scan|screening|exam _{0,3} perfect|every|all|everything|certain|infallible",
    "false positives|negatives _{0,2} happen|occur|exist|possible",
    "false positives|negatives _{0,2} can|may|do _{0,1} occur|happen|exist",
    "can|may|might|will|does still? miss _{0,1} some|early|small|cancers|cancer|disease|cases|a|tumors",
)
_TYPICALITY = (
    ":not _{0,3} typical|average|representative|usual|norm",
    "no course|case|recovery|result|outcome|path|response|patient is|was _{0,1} typical|representative|average",
    "his|her|their|one|this|that result|results|outcome|experience|story may|might|could not be _{0,1} yours",
    "best case results|outcomes|scenario",
    "results|outcomes shown|pictured|described _{0,1} are|reflect|represent|is _{0,2} one|individual|single",
    "results|outcomes|experience _{0,2} atypical|exceptional|unusual|extraordinary",
    "atypical results|outcomes|experience",
    (
        "one patient's|person's|man's|woman's|client's|member's|customer's|user's|family's experience|story|result"
        "|outcome"
    ),
    (
        "past|previous|prior|earlier|historical|these|our :outcome _{0,2} :not _{0,1} predict|guarantee|indicate"
        "|promise|forecast"
    ),
    ":not _{0,1} predict|indicate|forecast|reflect|represent _{0,3} yours|your|future|results|every|all|everyone",
    "your :outcome _{0,1} may|might|could|will|can _{0,1} not",
)
_RISK = (
    ":risk _{0,2} include|includes|included|including",
    ":risk _{0,1} may|can|could|do|might _{0,2} occur|happen|arise|develop|include",
    "they|these|those|both do|can|may occur|happen|arise",
    ":risk differ|differs|vary|varies",
    "your|own|individual|personal|patient's|person's|everyone's|everybody's _{0,1} :risk _{0,3} :hinge on|upon|with",
    (
        "your|own|individual|personal|patient's|person's|everyone's|everybody's _{0,1} :risk _{0,1}"
        " shaped|driven|set|determined by"
    ),
    ":risk rises|increases|grows|climbs _{0,2} with|if|in|for|when",
    ":risk is|are higher|greater _{0,2} with|if|in|for|when",
    ":harm is|are|can|may be? possible|occur|happen|known",
    ":harm and|or :harm is|are|can|may be? possible|occur|happen|known",
    ":harm , including|like _{1,6} , can|may|do|could|might|will _{0,1} :arise",
    ":harm , such as _{1,6} , can|may|do|could|might|will _{0,1} :arise",
    ":harm , including|like|such _{1,6} , is|are _{0,1} possible|known|reported|rare",
    ":risk _{0,2} are|remain|is possible|common|rare|reported",
    "every|all|any|each|like|as _{0,5} carries|carry|has|have|involves|involve _{0,3} :risk",
    "carries|carry|involves|involve|has|have|poses|pose some|certain|its|real|known|serious|small|a|the _{0,2} :risk",
    ":not without _{0,1} :risk",
    "nothing _{0,3} without _{0,1} :risk",
    "no :intervention{1,2} is|comes|are|was _{0,1} without|free _{0,2} :risk",
    "it|they|these|this can|may|might|could be? grave|serious|severe|fatal|deadly|life-threatening",
    ":harm _{0,8} can|may|might|could be grave|serious|severe|fatal|deadly|dangerous|lasting|permanent",
    ":not _{0,1} risk free",
)
_SCOPE = (
    "off label",
    "unapproved|investigational use|uses|device|product|status|drug",
    "remains|remain|is|are|still|considered investigational|experimental|unproven",
    ":not _{0,2} approved|cleared|authorized|indicated|licensed for|to|in|as|by",
    "indicated|intended|labeled|labelled only? for|to|as",
    "approved|cleared|authorized _{0,3} only|solely|specifically|just for|to|as|in",
    ":not _{0,1} one|some|any|part of them|these|those",
    ":not among|amongst them|these|those",
    "none|neither of them|these|those|which is|are|covers|includes|treats",
    ":not on|in that|this|its|the|their _{0,1} list|label",
    ":not for treating|treatment|use|diagnosing|curing",
)
_DISCLAIMER = (
    (
        "listing|registration|clearance|registered|cleared|listed|inspection|inspected|eua|authorization _{0,6} :not "
        "_{0,4} approval|approved|endorsement|endorsed|endorse"
    ),
    ":not _{0,2} imply|mean|denote|constitute|signify _{0,3} approval|endorsement|approved|endorsed|clearance",
    "neither _{0,2} approval|clearance|authorization|endorsement",
    "is|are|was|isn't|aren't not|never? yet? a|an|the? approval|clearance|authorization|endorsement",
    "is|are|was|isn't|aren't not|never? the? same as _{0,1} approval|clearance|authorization",
    ":not intended to diagnose",
    "no|without premarket review|approval|evaluation|submission",
    ":not _{0,2} evaluated by",
)
_CONDITION = (
    "when|if|once|after|unless|until|provided|where|whenever|only|before|as|because :va _{0,5} :authorize",
    "when|if|once|after|unless|until|provided _{1,4} :authorize _{0,2} by|from :va",
    ":va _{0,1} has|must|needs|had to :authorize",
    ":va must|shall|needs _{0,1} :authorize",
    "decided|determined|made|approved|authorized|set|reviewed _{0,5} by :va",
    ":va _{0,1} decides|determines|decide|determine",
    ":va _{0,1} makes|make _{0,3} decision|decisions|determination|determinations|call|calls|choice",
    "decision|determination|choice|approval|call _{0,3} :va",
    "decision|determination|call|choice is|rests|belongs|lies _{0,3} va's|department's|theirs|va",
    "case by case",
    "per veteran|visit|episode and",
    (
        "with|needs|need|requires|require|required|your|upon|by|pending|through|valid|approved|without|written|prior"
        "|first|an|a _{0,2} :clearance"
    ),
    ":clearance _{0,3} required|needed|necessary|applies|applicable|first|sometimes",
    "prior authorization|auth|approval",
    "preauthorization|preauthorized|pre-authorized|preapproved|pre-approved",
    "eligible|enrolled|qualifying|qualified|some|certain veterans|veteran|enrollees|members|beneficiaries|dependents",
    (
        "if|when|once|provided|whether|for you|veteran|veterans|they|those|who _{0,3} qualify|qualifies|eligible"
        "|enrolled|meet|meets"
    ),
    "subject to",
    "eligibility _{0,3} applies|apply|required|criteria|rules|requirements|varies|depends|vary|determined",
    "eligibility|coverage|payment|approval|benefits _{0,3} depends|depend|varies|vary|:not",
    "copays|copay|copayments|copayment|deductible|deductibles _{0,2} may|can|might|still|could|applies|apply",
    "any copay|copayment",
    "depends|depend|depending on|upon",
    ":not _{0,1} automatic|automatically|guaranteed",
    "under|meet|meets|meeting|by _{0,4} criteria",
    "refers|refer|referred|authorizes|approves you|veteran|veterans|patients|them first?",
    "if|when|once _{0,3} medically necessary",
)

PATTERNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        VARIABILITY: (*_VARIABILITY, *VARIABILITY_OTHERWISE),
        TYPICALITY: _TYPICALITY,
        RISK: _RISK,
        SCOPE: _SCOPE,
        DISCLAIMER: _DISCLAIMER,
        CONDITION: _CONDITION,
    }
)
"""Phrase patterns by kind."""
