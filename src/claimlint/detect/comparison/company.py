"""What stands around a comparison and decides whether it praises an offer or tells a fact."""

from __future__ import annotations

from claimlint.text import lazyre as re

NUMBER_WORD = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"

_BOUNDARY = re.compile(
    r"[,.;:!?()\"\u2014]|\s-\s|\bback(?= (?:to|in|on|at)\b)|\b(?:in|on|of|at|for|to|from|with|without|by|than"
    r"|that|which|who|whose|where|you|we"
    r"|i|they"
    r"|it|he|she|your|is|are|was|were|be|been|can|could|will|would|may|might|must|should|has|have|had|do|does|did"
    r"|and|or"
    r"|but|when|while|if|because|since|as|ever|yet|alive|living(?=\W*$|[.,;!])|available|anywhere|around|north|south|east|west|money|after|before"
    r"|during|under|over|near|nearest|across|between|this|these|into|through|among|within|you'll|you've|you'd|we've"
    r"|gets?|depends?|varies|vary"
    r"|comes?|starts?|makes?|means?|works?|begins?|remains?|isn't|aren't|per|not|then|so)\b(?!-\w)",
    re.IGNORECASE,
)
_REACH = 90

DOMAIN = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?:(?:in|on|across|throughout|around|of|north of|south of|east of|west of"
    r"|this side of) (?:all |any "
    r"|the (?:whole |entire )?|our |its |this )*(?:state|country|nation|market|city|region|world|town|area|industry"
    r"|planet"
    r"|county|business|class|field|kind|valley|coast|peninsula|bay|metro|district|island|continent|land|globe|earth"
    r"|midwest"
    r"|south\w*|north\w*|east\w*|tri-\w+|hills|shore|suburbs|neighborhood|category|profession|history|game|technique"
    r"|clinic|hospital|hospitals|hearing center|practice)\b"
    r"|(?:in|of|across|north of|south of|east of|west of|outside of|this side of) (?:all (?:of )?)?(?:the )?(?!Section"
    r"|Table|Figure|Class|Step|Phase|January|February|March|April|May|June|July|August|September|October|November"
    r"|December"
    r"|FDA|Medicare)(?-i:[A-Z])[a-z]+|of (?:any|all)\b|alive\b|living\b(?=\s*(?:$|[.,;!]))|ever\b"
    r"|yet\b(?! to)|available\b(?! (?:data|evidence|studies"
    r"|online"
    r"|by|for|from|to))|anywhere\b|around\b(?=[.!]|$)|for miles\b|money can buy\b"
    r"|on (?:earth|the planet|the market)\b|you(?:'ll| will| can| could| have|'ve) (?:ever \w+|order|buy|find|get|own"
    r"|try|meet|need"
    r"|wear|see|take|want|imagine)|we(?:'ve| have) (?:ever|seen)|of your life\b"
    r"|your \w+ (?:(?:has|have|will)(?: ever)? (?:felt|seen|known|worn|tasted|had|met|feel|see|know|wear)|ever)\b"
    r"|(?:there is|made|sold|built)\b(?=\W*$)|in town\b|period\b)",
    re.IGNORECASE,
)
"""The field in which something is ranked first, behind the noun."""

PLACE_OWNS = re.compile(
    r"(?:\b(?:america|world|nation|country|state|city|county|region|area|town|valley|industry|market|coast|metro"
    r"|midwest"
    r"|planet|island)(?:'s|s')|\b(?-i:[A-Z])[\w.]+(?:'s|s'))\s+(?:very |single |own )?$",
    re.IGNORECASE,
)
"""A place or a seller that has the best of something."""

_WAY = re.compile(r"(?:ways?|path|route|place|thing|time|chance|method|fit|position)$", re.IGNORECASE)
_DEFINED = re.compile(
    r"[^.;,]{0,60}?\s(?:is|are|was|were) (?:to|by|a|an|when|not|if|through|asking|with|calling|simply"
    r"|(?:on|in|at) (?:the|its|his|her|their|your|an?)|between|during)\b",
    re.IGNORECASE,
)
_ADVISED = re.compile(r"\s(?:is|was) to (?!have|choose|visit|call|let)\w+", re.IGNORECASE)
"""What one does: the simplest test is to stand on one leg."""
_PLAIN_PURPOSE = re.compile(
    r"\s*to (?:\w+ly )?(?:know|tell|reach|contact|learn|check|confirm|be sure|be certain|find out|ask|avoid|prevent"
    r"|protect"
    r"|pay|store|diagnose|measure|determine|schedule|book|call|lower|compare|prepare|cancel|park|get (?:here|there"
    r"|to us)"
    r"|see (?:if|whether)|decide|report|present|describe|express|calculate|count|understand|think|treat (?:it"
    r"|them|this)|take|apply|clean|wash|sit|lift|use|start|wait|contact|submit|request|verify|rule)\b",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"[^.;,]{0,60}\b(?:for you\b|for your\b|depends?|varies|may (?:be|not)|might|is (?:\w+ ){0,3}the one"
    r"|to choose|near you"
    r"|if you|when you"
    r"|can vary|candidates?|interests?)",
    re.IGNORECASE,
)


def noun_phrase(text: str, end: int) -> tuple[str, int]:
    """Return the words between ``end`` and the next boundary of a noun phrase, and where they end."""
    stop = _BOUNDARY.search(text, end, end + _REACH)
    limit = stop.start() if stop else min(len(text), end + _REACH)
    words = text[end:limit].strip(" -\u2014*'")
    return words, end + len(text[end:limit].rstrip())


def head_of(words: str) -> str:
    """Return the noun that a phrase's ``words`` end in, in lower case."""
    return words.rsplit(" ", 1)[-1].rsplit("-", 1)[-1].lower().rstrip("'*\u2020\u00ae\u2122") if words else ""


def tells_fact(text: str, words: str, end: int) -> bool:
    """Return whether a superlative's noun phrase, which ends at ``end``, only informs."""
    if _DEPENDENT.match(text, end):
        return True
    if _ADVISED.match(text, end):
        return True
    return bool(_PLAIN_PURPOSE.match(text, end) or (_WAY.search(words) and _DEFINED.match(text, end)))
