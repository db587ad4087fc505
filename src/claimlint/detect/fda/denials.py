"""Whether the words around a status deny it."""

from __future__ import annotations

from claimlint.text import lazyre as re

_LIGHT = (
    r"(?:yet|been|be|being|having|holding|carrying|receiving|is|are|was|were|has|have|had|hold|holds|carry|carries|receive|received|get|gotten"
    r"|got|obtained"
    r"|earned|won|considered|a|an|any|the|by|ever|also|part|of"
    r"|possess|require"
    r"|gone|go|goes|going|went|through|undergone|undergo|undergoes|passed|pass|completed|submitted|endorsed"
    r"|reviewed|or|nor|and|for|to|even|as|it|this|that|our|subject|them"
    r"|appear|on|\w{3,}ly)"
)
"""Words that may stand between a negation and the status it denies."""
_DENIED = re.compile(
    rf"(?:\b(?:not|never|neither|nor|without|lacks?|lacking|cannot|awaits?|non)|n't)\W+(?:{_LIGHT}\W+){{0,7}}$",
    re.IGNORECASE,
)
_DIRECTLY_NONE = re.compile(r"\b(?:no|zero|un|non)[ -](?:\w+ ){0,1}$|\byet to (?:\w+ ){0,3}$", re.IGNORECASE)
_NONE_OF = re.compile(
    r"\b(?:no|none|nothing|neither|few|not (?:one|a single|any))\b(?! (?:longer|doubt|wonder|pain"
    r"|downtime))(?:(?!\band (?:the|our|this|its?|an?)\b)[^,;:]){0,80}?"
    r"\b(?:is|are|has|have|had|holds?|was|were|been|carries|carry|can|could|will|may|gets?|got|received|earned)\W+"
    rf"(?:{_LIGHT}\W+){{0,5}}$",
    re.IGNORECASE,
)
_NOT_IMPLIED = re.compile(
    r"\b(?:does|do|did)(?: not|n't) (?:mean|imply|suggest)(?: that)? (?:[\w-]+ ){1,5}(?:is|are|has been|have been) $",
    re.IGNORECASE,
)
"""Before a status that a registration is said not to give."""
_NOT_ALL = re.compile(
    r"\bnot (?:all|every|each)\b[^.;]{0,80}\b(?:is|are|has|have)\s(?:been\s)?$"
    r"|\b(?:does|do|did)(?: not|n't)\s(?:\w+ly\s)?(?:make|render|turn)\b[^.;]{0,80}$",
    re.IGNORECASE,
)
"""Before a status that some of a kind lack, or that nothing gives."""
_DOUBLE = re.compile(
    (
        r"\b(?:don't|do not|never|won't|will not|nothing)\b[^.;]{0,40}\b(?:isn't|aren't|is not|are not|hasn't"
        r"|not been)\b[^.;]{0,10}$"
    ),
    re.IGNORECASE,
)
_OPENS_WITH_NONE = re.compile(r"(?:no|zero|lacks?|lacking) ", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"n't|\b(?:no|not|non|un|never|none|nothing|neither|nor|without|lacks?|lacking|cannot|few|zero|yet|awaits?)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\bnot (?:only|just|merely)\b|\bif not\b", re.IGNORECASE)
_INNER_NOT = re.compile(r"\b(?:not|never|neither|nor|cannot|yet to)\b|n't\b", re.IGNORECASE)


def is_denied(text: str, start: int, words: str) -> bool:
    """Return whether a status that is told in ``words`` from ``start`` on is denied by them or by what is before."""
    if _INNER_NOT.search(words) and not _ONLY.search(words):
        return True
    left = text[max(0, start - 160) : start]
    clause = re.split(r"[;\u2014]|\bbut\b", left)[-1]
    if not _NEGATIVE.search(clause):
        return _OPENS_WITH_NONE.match(words) is not None
    if _ONLY.search(clause[-40:]) or _DOUBLE.search(clause):
        return False
    denials = (_NOT_IMPLIED, _DENIED, _DIRECTLY_NONE, _NONE_OF, _NOT_ALL)
    return any(pattern.search(clause) for pattern in denials) or _OPENS_WITH_NONE.match(words) is not None
