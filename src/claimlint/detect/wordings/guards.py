"""What makes a sweeping statement none: denial, supposition, purpose, a share of people, routine."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED
from claimlint.detect.wordings.shares import SHARE

SUPPOSED = (
    r"\b(?:if|until|whether|unless|before|hop(?:e|es|ed|ing)|wish\w*|ask\w*|how|why|may|might|could|sometimes|often"
    r"|usually|typically|rarely|should|want\w*|try|tries|trying|like|would|imagine|suppose|goal|aim\w*|help|helps"
    r"|helped|helping|designed|intended|meant|used|research\w*|unable|instead of|rather than|chance|risk|sure)\b"
    r"[^.;:!?,]{0,45}$"
)
"""Hope, doubt, purpose and advice earlier in the clause."""

IDLE = rf"{NEGATED}|{SHARE}|{SUPPOSED}|(?<!guaranteed )(?<!proven )(?<!shown )(?<!sure )(?<!able )(?<!power )\bto\s+$"
"""Guard for ``unless_before`` of any promise."""

IN_PART = (
    r"[^.;!?]{0,25}\b(?:if|when|in (?:some|many|most|early)|early|sometimes|partly|partially|slowly|gradually|often"
    r"|usually|over time|with (?:diet|time|rest|age)|within hours|by itself|on (?:its|their|your) own|until|unless"
    r"|for (?:most|many|some)|by (?:day|week|month) \w+|itself|depend\w*|vary|varies|if you|differently"
    r"|different(?:ly)?)\b"
)
"""Guard for ``unless_after``: what happens in part, by itself or under a condition."""

NAMES_ANOTHER = (
    r"[ -](?:surgery|medic\w+|pills?|drugs?|reliev\w+|management|patients?|specialists?|clinics?|programs?|research\w*"
    r"|awareness|risk|scores?|levels?|doctors?|treatments?|rates?|time|sufferers?|support|screening|care"
    r"|centers?|tests?"
    r"|surveys?|journals?|scale|prevention|education|groups?|society|foundation|month|day|week)\b"
)
"""Guard for ``unless_after``: the complaint only names something else ("pain medication")."""

ROUTINE = (
    r"\b(?:photo id|masks?|polic(?:y|ies)|visitors?|paperwork|consent|screened?|candidates? only|must|required?|sign\w*"
    r"|bring|ask(?:ed)?|billed|insurance|appointments?|deposits?|cancel\w*|reschedul\w*|schedul\w*|wash\w*|gloves"
    r"|confidential\w*|privacy|document\w*|record\w*|portal|website|parking|staff|income|ability to pay|coverage"
    r"|consult\w*|reviewed?|meets? with|receives?|given|told|fills?|talks?|listen\w*|measure\w*|check(?:ed|s)?"
    r"|steriliz\w*|disinfect\w*|instruments|evaluat\w*|assess\w*|monitored|seen|wears?|eligible|welcome|expected)\b"
)
"""Guard for ``unless``: rules of the house, which hold for all."""

LESSER_GOODBYES = (
    r"\b(?:inferior|waiting|waits?|paperwork|guess\w*|hassles?|lines|queues?|boring|ordinary|cheap|expensive|traffic"
    r"|phone tag|phone|co-?workers?|colleagues?|staff|winter|summer|family|friends?|paper|charts?|forms?|log-?ins?"
    r"|passwords?|clipboards?|parking|copays?|bills?|fees?|insurance|portals?|apps?|doctor|nurse"
    r"|chair(?:s|man|woman|person)?|director|president|founder|volunteers?|interns?|dr|loved|guests|its|mr|mrs|ms"
    r"|beloved|drills?|drilling|scalpels?|impressions?|mou?lds?|stitches|sutures|casts?|probes?|swabs?|goop|gag\w*)\b"
    r"|\bto (?:the )?(?:needles?|shots?)\b"
)
"""Guard for ``unless_inside``: an office and its tools lose nothing that anybody suffered from."""

IN_JOURNAL = r"\b(?:journal|annals|archives|bulletin|proceedings|frontiers) (?:of|in) (?:(?:\w+|&) ){0,4}$"
"""Guard for ``unless_before``: the word of evidence is part of a journal's name."""

PLAIN_ARTICLE = (
    r"^(?:in|this|our|the|another|a|an)\b(?:(?!\b(?:journal|publi|peer|medic|scien|research|clinic|jama|bmj|nejm|lancet))"
    r"[^.;])*\barticle\b"
)
"""Guard for ``unless_inside``: the page itself or the press; an article is evidence where it is a scientific one."""
NOTHING_KNOWN = (
    r",?\s+(?:that )?(?:there (?:is|are|'s|was|were)|we have|nobody has|no one has) (?:currently |still "
    r"|as yet |yet |at"
    r" present )?(?:no|not|little|insufficient)\b|,?\s+no (?:known |single |proven )?\w+ (?:can|will|has|is)\b"
    r"|\s+little or no\b"
)
"""Guard for ``unless_after``: what evidence is said not to know."""

OPENING = r"(?:^|[.:;!?\u2014|\u2022*-]\s*|\b(?:and|is|your|his|her|my|with|then)\s+|,\s*)$"
"""Guard for ``only_before``: nothing of the clause stands before the match."""

CLOSING = (
    r"\s*(?:$|[.,!;:|\u2014)*\u2020-]|(?:and|with|without|in|at|by|for|or|from|after|thanks|so|but|here|today|now)\b)"
)
"""Guard for ``only_after``: the statement is over."""
