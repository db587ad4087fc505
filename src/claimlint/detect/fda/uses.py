"""The use that a status is tied to, and wording that limits its scope."""

from __future__ import annotations

from claimlint.detect.fda.objects import NounPhrase
from claimlint.detect.lexicon.products import APPROVED_USES
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

_BRIDGE = re.compile(
    r"""(?:\s?\(PMA\)(?=\s(?:from|by)\s))?(?:\s(?:from|by)\s(?:the\s)?(?:U\.?S\.?\s)?(?:F\.?D\.?A\.?|Food\sand\sDrug\sAdministration)
        (?:'s\s\w+)?(?=\s))?(?:\s?\([^()]{1,40}\)(?=\sfor\s)|\s?\((?:the\s)?(?:U\.?S\.?\s)?(?:F\.?D\.?A\.?|[KP]\s?\d{5,6}|DEN\d+
    |PMA\s\w+|510\(k\)\s\w+)\))?
    (?:\s(?:back\s)?(?:in|since|on)\s(?:\w+\s)?(?:early\s|late\s)?(?:19|20)\d\d)?(?:\sunder\s(?:510\(k\)\s)?[KP]?\d+)?
    (?:\s?\([KP]\d+\))?,?\s(?:only\s|solely\s|specifically\s|exclusively\s|indicated\s|and\s|both\s|status\s
        |designation\s)*""",
    re.VERBOSE,
)
_USE = re.compile(
    r"(?:for|to|as|covers(?=\s\w+ing\b)|in(?=\s(?:adults|patients|people|women|men|children|those|teens"
    r"|combination))|only)\b",
    re.IGNORECASE,
)
_CLOSING_PREPOSITION = re.compile(r"\s(?:for|to|as|in)$", re.IGNORECASE)
_NO_USE = re.compile(
    r"""(?:for\s(?:(?:this|that|these|those)\s(?:uses?|purposes?|indications?|treatments?)\b
    |emergency\suse(?!\s(?:in|to|for|as|by|among)\b)|sale|you|your|our|us\b|its|their|safety|quality|years
    |decades|over|more|nearly|almost|about
        |the\s(?:past|last|first|second|third|very\sfirst)|\d|good|a\sreason|home\sdelivery
    |peace|maximum|sure|example|instance|free|those\swho\swant|\$)|to\s(?:your|our|you|this|these|that|be|ensure|give
        |make|get|go|know|the|date)\b
    |in\s(?:the|our|your)|as\s(?:low|little|well|safe|soon|far|of|it|we|you|part)\b|only\s(?:\$|the|at)
        |to\sa?\s?\w*\sdoor)""",
    re.VERBOSE | re.IGNORECASE,
)
_USE_END = re.compile(
    r"""[;\u2014]|[.!?](?:\s|$)|\s-\s|,?\s(?:but|while|which|although|though|so\syou|not\sfor|plus|because)\b
        |,\s(?:and|so)\s(?:our|ours|we|it|the|that)\b|,\snot\s
    |\s\([KP]\d|\s\(PMA|\s(?:and|,)\s(?:is|are|we|our|costs|ships|can|will|has)\b|\((?=[A-Z]\w+,?\s(?:et|\d))
        |\swith\s(?:no|zero)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_MAX_USE = 160
_RESTORES = re.compile(
    r"""^\W{0,2}\s?(?:\w+ly\s)?(?:that\s|which\s|to\s|can\s|will\s|actually\s|helps?\s(?:to\s)?|literally\s)*
    (?:regenerat|heal|cur(?:e|es|ed|ing)\b|revers|repair|regrow|rebuild|eliminat|erase|dissolv|melt|detox|destroy
        |fix(?:es|ed|ing)?\b|restor|mend|replac|banish|end(?:s|ing)?\b
    |reviv|rejuvenat|resurrect|kill)\w*""",
    re.VERBOSE | re.IGNORECASE,
)
_SCOPE = re.compile(
    r"""\b(?:off[- ]label|investigational|experimental|not\s(?:an?\s)?(?:endorsement|approval)|
    (?:does|do|did)(?:\snot|n't)\s(?:mean|imply|denote|constitute|indicate|signify|equal)\b[^.;]{0,80}(?:approv
        |endors|clear|safe|work)\w*|
    not\s(?:yet\s)?(?:been\s)?(?:FDA[- ])?(?:approved|cleared|authorized|indicated|intended)\b|no\s(?:other
        |further)\suse|
    (?:approved|cleared|indicated|authorized|labell?ed)\s(?:only|solely|use|uses|indication)\b|only\s(?:approved
        |cleared|indicated)\b|
    (?:approved|cleared|indicated)\s(?:for|to|as)\b|outside\s(?:of\s)?(?:its|the|their)\s(?:\w+\s)?(?:label
        |indication|approv\w+|clear\w+)|
    (?:is|are)\snot\san?\s(?:approval|endorsement))""",
    re.VERBOSE | re.IGNORECASE,
)


_REACH = 400
"""Code points on either side of a claim in which its scope may stand."""


@dataclass(frozen=True, slots=True)
class Use:
    """The use in the copy's words, in sentence offsets; an empty range without one."""

    start: int
    end: int
    text: str


def find_use(text: str, end: int) -> Use:
    """Return the use said behind ``end`` ("for chronic weight management", "as a surgical sealant")."""
    closing = _CLOSING_PREPOSITION.search(text, max(0, end - 4), end)
    if closing is not None:
        end = closing.start()
    bridge = _BRIDGE.match(text, end)
    lead = _USE.match(text, bridge.end() if bridge else end)
    if lead is None or _NO_USE.match(text, lead.start()):
        return Use(end, end, "")
    stop = _USE_END.search(text, lead.end(), lead.start() + _MAX_USE)
    last = stop.start() if stop else min(len(text), lead.start() + _MAX_USE)
    words = text[lead.start() : last].rstrip(" ,.*)\u2020\"'")
    return Use(lead.start(), lead.start() + len(words), words) if " " in words else Use(end, end, "")


def is_off_label(phrase: NounPhrase, use: Use, text: str) -> bool:
    """Return whether the status is lent to a use it was not given for.

    Either the named product is known and the use is none of its labelled ones, or the status is an
    adjective of a thing that the sentence makes regenerate, heal or cure.
    """
    named = phrase.text.lower()
    for names, label in APPROVED_USES.items() if use.text else ():
        if any(name in named and re.search(rf"\b{re.escape(name)}\b", named) for name in names):
            return re.search(label, use.text, re.IGNORECASE) is None
    return phrase.follows and _RESTORES.match(text[phrase.end : phrase.end + 60]) is not None


def scope(text: str, *, besides: tuple[int, int] = (0, 0)) -> tuple[int, int] | None:
    """Return the range of wording in a normalised sentence that limits an FDA status, None without.

    The binder may call it on the sentence next to a claim ("It is used off-label in discs."). A
    match inside ``besides`` (the claim itself) does not count.
    """
    for match in _SCOPE.finditer(text, max(0, besides[0] - _REACH), besides[1] + _REACH):
        if match.end() <= besides[0] or match.start() >= besides[1]:
            return match.span()
    return None
