"""Statuses that are explained, required, weighed or written about, and said of no product."""

from __future__ import annotations

from claimlint.detect.fda.objects import find_object
from claimlint.detect.fda.status import Hit
from claimlint.text import lazyre as re

REACH = 120
"""Code points on either side of a status in which the words stand that speak of it."""
NOUN = re.compile(
    r"(?:approvals?|clearances?|registration|designation|certification|authori[sz]ation|review|recognition|listing"
    r"|status|marketing|de novo)$",
    re.IGNORECASE,
)
"""How a status ends that is named, where "FDA-approved" is said of something."""
OBTAINS = re.compile(
    r"(?:has|have|obtain|receive|get|gain|secure|undergo|hold|earn|carry|seek|win)(?:s|ed|d)?\b", re.IGNORECASE
)


def is_explained(text: str, hit: Hit) -> bool:
    """Return whether a sentence without "we" tells what the status at ``hit`` is, who needs it or how it differs."""
    left, words = text[max(0, hit.start - REACH) : hit.start], text[hit.start : hit.end]
    named = _NAMES.search(words) is not None
    if named and (_REQUIRED.search(left) or _NEEDED.search(left) or (_MODAL.search(left) and OBTAINS.match(words))):
        return True
    advised = (_ADVICE.fullmatch(text, 0, hit.start) or _ADVISED.search(left)) and not _is_offered(text, hit)
    if advised or _CLASSIFIED.match(text) or _APART.search(left):
        return True
    of_class = _CLASS.match(text, hit.end)
    if of_class and (_RANGE.search(left) or _is_held_against(text, left, of_class.end())):
        return True
    return _is_defined(text, hit, left) or _is_subject(text, hit, left)


def _is_offered(text: str, hit: Hit) -> bool:
    """Return whether readers are advised to take what can hold no approval: that is a statement of one."""
    return find_object(text, hit).kind in _UNAPPROVABLE


_UNAPPROVABLE = frozenset({"cells", "exosomes", "procedure", "supplement"})
_NAMES = re.compile(
    r"\b(?:approval|clearance|registration|designation|certification|authori[sz]ation|review|marketing|notification|510|file|PMA)s?\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:must|should|would|can|could|may|might|(?:has|have|needs?|required|able|ready) to)"
    r"(?:\s(?:also|first|only|either|often|always|typically))?\s$",
    re.IGNORECASE,
)
_REQUIRED = re.compile(
    r"\b(?:must|should|would|can|could|may|might|(?:has|have|needs?|required|able|apply|applying) to)"
    r"(?:\s(?:also|first|only|either|often|always|typically))?"
    r"\s(?:have|obtain|receive|get|gain|secure|undergo|hold|seek|earn|carry|possess|pursue|apply for|go through)"
    r"(?:\s(?:an?|the|its|their|full|formal|prior|separate|rigorous|strict|lengthy|extensive)){0,2}\s$",
    re.IGNORECASE,
)
"""Before a status that is possible or due, and not there."""
_NEEDED = re.compile(r"\b(?:require[sd]?|requiring|demand(?:s|ing)?)\s(?!no\b)(?:[\w'()-]+,?\s){0,5}$", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:other than (?:what|that|those|the)(?: \w+){0,3}|(?:differ\w*|distinct|separate) from(?: the| an?)?)\s$"
    r"|\b(?:approv|clear|registr)\w+\s(?:means?|confirms?|indicates?|signifies|shows)\s(?:that\s)?(?:the\s)?$",
    re.IGNORECASE,
)
"""Before a status that something else is held against, or that is explained by itself."""
_ADVICE = re.compile(
    r"\W*(?:always |first |please )?(?:ask|check(?! out)|verify|confirm|insist|find out|look into|choosing"
    r"|how to (?:choose|find|select|pick|check|verify))\b[^,;:]{0,90}",
    re.IGNORECASE,
)
"""How advice to patients begins, up to the status."""
_ADVISED = re.compile(
    r"\b(?:you|patients?|consumers?|buyers?|people|clinics?|providers?|business(?:es)?[^.;,]{0,40})"
    r" (?:should|must|ought to|need to)"
    r" (?:also )?(?:only |always )?(?:use|choose|look for|insist|ask|seek|pick|select|buy|consider|prefer)\b"
    r"[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_CLASSIFIED = re.compile(r"\W*class (?:i{1,3}|[123])(?::|\s[-\u2014]|\s(?:medical )?devices\b)", re.IGNORECASE)
"""How an explanation of device classes begins."""
_COMPARED_WITH = re.compile(
    r"\b(?:same as|unlike|compared (?:to|with)|distinct from|differ\w*(?: \w+)? (?:from|to)|than|appl(?:y|ies) to"
    r"|alternatives? to|versions? of|copies of|addressed by|met by|characteri[sz]es?|equivalent to|instead of"
    r"|rather than|not|versus|vs\.?|over|manipulating|from)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_CLASS = re.compile(
    r"[ -](?:[\w-]+\s){0,3}?(?:products?|drugs?|medications?|medicines?|formulations?|alternatives?|options?"
    r"|counterparts?|therap(?:y|ies)|treatments?|versions?|devices?|brands?|pens?|pills?|injections?|shots?"
    r"|vials?)\b",
    re.IGNORECASE,
)
_COPIED = re.compile(r"\bcompound(?:ed|ing|s)?\b|\bcop(?:y|ies)\b", re.IGNORECASE)
"""Of what "unlike FDA-approved drugs" is said: the approved ones are only what it is held against."""


def _is_held_against(text: str, left: str, end: int) -> bool:
    """Return whether what is approved only serves to tell what is compounded ("unlike FDA-approved drugs")."""
    compared = _COMPARED_WITH.search(left) or _VERSUS.match(text, end)
    return compared is not None and _COPIED.search(text) is not None


_VERSUS = re.compile(r"\s(?:versus|vs\.?)\s", re.IGNORECASE)
_RANGE = re.compile(
    r"\b(?:landscape|list|types|world|overview|guide|summary) (?:of|to|on) (?:the "
    r"|all |current )?$",
    re.IGNORECASE,
)
"""Before a class of products: an article goes through them."""


def _is_defined(text: str, hit: Hit, left: str) -> bool:
    """Return whether the sentence says what a status is, or when one has it."""
    if _ASSURES.match(text, hit.end):
        return False
    if _OPENS_DEFINITION.match(text):
        return True
    opens = _CLAUSE_OPENS.search(left) is not None
    if opens and (_MEANS.match(text, hit.end) or _GENERALLY.match(text, hit.end)):
        return True
    if left[-3:].lower().strip() in {"a", "an"} and opens and _ACTS.match(text, hit.end):
        return True
    return (_ANY.search(left) is not None and _IF.match(text, hit.end) is not None) or _WHEN.match(
        text, 0, hit.start
    ) is not None


_ASSURES = re.compile(
    r"[\"']?\s(?:\w+ )?means\b(?:(?!\b(?:FDA|agency|found|determined|review\w*|shown|evidence|data)\b)[^.;]){0,60}"
    r"\b(?:safe\w*|effective)\b",
    re.IGNORECASE,
)
"""Behind a status: it is said to prove a product safe, and not what the agency looks at."""
_OPENS_DEFINITION = re.compile(
    r"\W*(?:an?\s)?(?:off[- ]label|(?:FDA[ -])?(?:approv|clear|register)\w+)"
    r"(?:\s(?:use|uses|status|prescribing|designation|by the FDA))?[\"']?:?\s"
    r"(?:(?:an?\s)?(?:off[- ]label|FDA[ -]\w+)\s(?:use\s)?)?(?:\w+ly\s)?"
    r"(?:means|refers|indicates|is when|is a term)\b"
    r"(?!.{0,80}\b(?:you|your|trust|works?|better|faster|less|more)\b)",
    re.IGNORECASE,
)
_GENERALLY = re.compile(
    r"[\"']?\s(?:\w+ly\s)?(?:focuses|applies|depends?|varies|refers|concerns|falls|does\snot\s(?:cover|apply"
    r"|guarantee)"
    r"|(?:means|requires|involves):)",
    re.IGNORECASE,
)
_CLAUSE_OPENS = re.compile(r"(?:^|[.;:\"\u2014,]\s?|\b(?:while|and|but|although)\s)(?:an?\s|the\s)?$", re.IGNORECASE)
_MEANS = re.compile(
    r"[\"']?\s?(?:\(\w{2,6}\)\s)?(?:status\s|designation\s)?(?:simply\s|only\s|just\s|\w+ly\s)?"
    r"(?:means?|indicates?|implies|signif(?:y|ies)|denotes?|confirms?|conveys?|shows?|ensures?"
    r"|involves?)\s(?:that\s)?"
    r"(?:(?:an?|there|the\s(?:FDA|agency|U\.?S\b|food\sand\sdrug|federal|manufacturer|company|product|drug"
    r"|device|therapy|treatment))\b|510|PMA\b"
    r"|de\snovo)(?!.{0,80}\b(?:you|your|trust|works?)\b)"
    r"|:\s(?:(?:this|it)\s(?:is|means|refers)|means|refers|company|companies|devices?|products?|drugs?"
    r"|manufacturers?)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(r"\s(?:conveys?|provides?|gives?|allows?|offers?|requires?|speeds?|is|does|can)\b", re.IGNORECASE)
_ANY = re.compile(
    r"(?:^|[.:;\"]\s?)(?:an?|any|every|each|most|some)\s(?:[\w-]+\s){1,4}(?:is|are|gets?|becomes?|can\sbe"
    r"|may\sbe)\s$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:an?|any|every|each)\s(?:[\w-]+\s){1,4}(?:is|are)\s[^.;]{0,40}\b(?:if|when|once)\s(?:it|they|its)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"[\"']?\s(?:only\s)?(?:if|when|once|after)\s(?:it|they|the|its|their|an?)\b", re.IGNORECASE)


def _is_subject(text: str, hit: Hit, left: str) -> bool:
    """Return whether the status is what an article or a question is about."""
    if NOUN.search(text, hit.start, hit.end) is None or OBTAINS.match(text, hit.start):
        return False
    if _MATTER.match(text, hit.end):
        return True
    return _ABOUT.search(left) is not None or (_STATUS_OF.match(text, hit.end) is not None and not _HAS.search(left))


_ABOUT = re.compile(
    r"\b(?:discuss\w*|explain\w*|explor\w+|clarif\w+|understand\w*|learn\w*(?: more)? about|insights? (?:on|into)"
    r"|(?:topic|question|issue|subject|meaning|importance|path|route|road|process|requirements?|standards?"
    r"|rules|times?"
    r"|timelines?|costs?|fees|criteria|steps|definition|difference) (?:of|to|for|between)|guide to|overview of"
    r"|(?:facts|information|details|questions?|confusion|truth|word)"
    r" (?:on|about|regarding)|bottom line on|(?:review|assessment|submissions?|pathways?) for)\b[^.;:]{0,100}$",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\s(?:for\s[^.;,]{1,40}\s)?(?:is|are|remains?|can\sbe|may\sbe)\s(?:an?\s)?(?:\w+ly\s)?(?:topic|question"
    r"|matter|issue"
    r"|subject|concern|confus\w+|complicat\w+|complex|nuanced|unclear|tricky|recognition\b)",
    re.IGNORECASE,
)
_STATUS_OF = re.compile(r"(?:(?<=status)|\sstatus)\s(?:of|and)\b", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:has|have|holds?|earned|received|granted|carr(?:y|ies)|with|enjoys?|gained|achieved|won|gets|obtained)\s"
    r"(?:an?\s|the\s|full\s|its\s)?$",
    re.IGNORECASE,
)
