"""Sentences that use the words of a status without stating one: rules, warnings, definitions, news."""

from __future__ import annotations

from claimlint.detect.fda.status import Hit
from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.medicine import CONDITIONS
from claimlint.text import lazyre as re

_DEFINED = re.compile(
    r"""\s?(?:\([A-Z]{2,5}\)\s)?(?:status\s|designation\s|application\s|process\s)?(?:(?:is|are|was|does|do|did)(?:\snot
        |n't)\s(?:the\ssame|equal|identical|interchangeable|synonym|an?\sapproval|approval)
    |means\b(?!.{0,60}\b(?:works?|safe\w*|effective|trust|proven|quality)\b)|refers?\sto|differs?\b
    |vs\.?\b|versus\b|(?:is|are)\s(?:required|needed|necessary|different|mandatory
        |reserved|a\slegal)|requires?\b|takes\b|process\b
    |(?:can|must|should|would)\s(?:only\s)?be\b|(?:number|database|website|label(?:ing|s)?|warning|rules?|guidance
        |advisory|panel|commissioner|prescribing|package\sinsert|medication\sguide)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
_DISOWNED = re.compile(
    r"""\s?(?:\w+\s){0,4}?(?:(?:is|are)(?:\snot|n't|\snever)\s(?:an?\s)?(?:FDA\s)?(?:approval|endorsement|clearance
        |proof|evidence|the\ssame)
    |(?:does|do|did)(?:\snot|n't)\s(?:\w+\s)?(?:mean|imply|denote|constitute|indicate|signify|equal|convey|amount))""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPARED = re.compile(
    r"""(?:\bsame\s(?:thing\s)?as|\b(?:mean|means|imply|implies|denote|denotes|equal|constitute|indicate|signify
        |confuse|confused|between|than|versus|vs\.?|(?:confused|compared
        |interchangeable|synonymous|identical)\swith|called?|calls|say|says|labell?ed
    |claim|claims|claimed|claiming|word|words|phrase|term|terms|marketed\sas|advertised\sas|pose|posing\sas|before
        |until|require|requires|required|need|needs|requiring|without\sfirst))
    \s(?:it\s|them\s|that\s|an?\s|the\s|being\s|its?\s|itself\s)*["']?$""",
    re.VERBOSE | re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|label(?:s|ed|ing)?|describ(?:es?|ed|ing)|bill(?:s|ed|ing)|writ(?:es?|ing)|say(?:s|ing)?)"
    r"(?: (?:an?|the|your|our|any))? (?:[\w()-]+ ){0,4}(?:as |is |to be )?$",
    re.IGNORECASE,
)
"""Before a status in quotation marks: the word is spoken of."""
_ASKED = re.compile(
    r"""(?:\b(?:whether|ask\sif|check\s(?:if|that|for)|make\ssure|be\ssure|look\sfor|verify|confirm|ensure|should\sbe
        |must\sbe|insist\son|if\s(?:a|an|any|the|it|your|you)|ask\s(?:about|for|which)(?!\s(?:our|my)\b)
    |unless|in\scase|choose|find\sout|to\sbe|would\sbe|could\sbe|until|once|when\sthe)\b)[^,;:]{0,60}$""",
    re.VERBOSE | re.IGNORECASE,
)
_ENFORCED = re.compile(
    r"""\b(?:seized|warned|warns|warning\sletters?|recall(?:s|ed)?|fined|sued|charged|indicted|pleaded|injunction
        |cited\sthe|cease[- ]and[- ]desist|shut\sdown|raid(?:s|ed)?|import\salert|
    sent\sletters?|issued\s(?:a\s)?(?:public\s)?(?:safety\s)?(?:warning|notice|alert|letter|consumer)|counterfeit
        |complaint|court|lawsuit|settle(?:d|ment)|prosecut\w+|ban(?:s|ned)|untitled\sletter|fraud)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:our|ours|we|us)\b", re.IGNORECASE)
_GENERAL_ACT = re.compile(
    r"(?:the )?\S+ (?:only )?(?:approves|clears|evaluates"
    r"|reviews|regulates|authorizes|inspects|registers)\b(?! (?:of|our|this|my)\b)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    r"\s(?:an?\s|the\s)?(?:(?:new|first|second|third|another|novel|generic|expanded)\b|(?-i:[A-Z][a-z]))", re.IGNORECASE
)
"""Behind "FDA approves" in a headline: one thing, where its habits are told of all."""
_LOOKED_UP = re.compile(
    r"\b(?:look(?:ing)? up|search(?:ing)?(?: for)?|find|enter|cite|quote|write down)\s"
    r"(?:(?:the|its|an?|that|each|your)\s)?$",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\b(?:credit|financ\w+|loan|insur\w+|insurer|payer|plan|payment|claim|applicant|amount|VA|Medicare"
    r"|Medicaid|TRICARE|referral|visit|leave|budget|permit|zoning|board|bank|lender|customs|use by|travel"
    r"|seconds|minutes|instantly|shipping|orders?|checkout)\b"
)
_REACH = 240
"""Code points of a sentence read on either side of a status phrase."""
_MEDICAL_KINDS = frozenset(
    {
        "drug",
        "device",
        "device-510k",
        "biologic",
        "exosomes",
        "cells",
        "prp",
        "compounded",
        "supplement",
        "test",
        "product",
    }
)


def is_other_matter(text: str, hit: Hit) -> bool:
    """Return whether the words at ``hit`` are talked about rather than said of a product.

    Definitions ("cleared is not the same as approved"), advice ("ask whether the device is
    FDA-cleared"), rules ("an IND application is required before ..."), the agency's habits and its
    enforcement against others.
    """
    left = text[max(0, hit.start - _REACH) : hit.start]
    if _DEFINED.match(text, hit.end) and not hit.negated and hit.status not in {"pending", "unregulated"}:
        return True
    if not hit.negated and _LOOKED_UP.search(left[-40:]):
        return True
    if not hit.negated and (_COMPARED.search(left[-60:]) or _ASKED.search(left[-90:])):
        return True
    if text[hit.start - 1 : hit.start] in {'"', "'"} and _CALLED.search(left[:-1]):
        return True
    if not hit.negated and _GENERAL_ACT.match(text[hit.start : hit.end] + " ") and not _NEWS.match(text, hit.end):
        return True
    start, end = max(0, hit.start - _REACH), hit.end + _REACH
    return not hit.negated and _ENFORCED.search(text, start, end) is not None and _OWN.search(text, start, end) is None


def is_disowned(text: str, hit: Hit) -> bool:
    """Return whether a registration, a listing or a pathway is said to prove nothing."""
    return _DISOWNED.match(text, hit.end) is not None


def is_about_money(text: str, hit: Hit) -> bool:
    """Return whether "approved for" may be an insurer's or a lender's word."""
    return _MONEY.search(text, max(0, hit.start - _REACH), hit.end + _REACH) is not None


def names_use(text: str, end: int) -> bool:
    """Return whether what follows a status at ``end`` is a disease, or the country whose agency gives it."""
    following = text[end : end + _USE_REACH]
    return (
        bool(occurrences(following, CONDITIONS))
        or _COUNTRY.search(text, max(0, end - _USE_REACH), end + 20) is not None
    )


_USE_REACH = 80
_COUNTRY = re.compile(r"\b(?:in|by) the (?:U\.?S\b|United States)")


def is_medical(kind: str) -> bool:
    """Return whether a thing of ``kind`` can be approved without naming by whom."""
    return kind in _MEDICAL_KINDS
