"""Words of an absolute that belong to a figure: a share of people, the end of a scale, a count."""

from __future__ import annotations

from claimlint.detect.surface import Hit
from claimlint.text import lazyre as re

_REACH = 120
"""Code points before a hit that may say how it is meant."""
_COUNTED_AFTER = re.compile(
    r"^[^.;]{0,25}?\b(?:(?:were|was|have been|has been|had been)\s+)?(?:reported|seen|observed|recorded|noted|found"
    r"|occurred|documented)\b",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(r"\b(?:reported|recorded|saw|observed|found|documented|noted|logged)\s+$", re.IGNORECASE)
_AMONG_SO_MANY = re.compile(
    r"(?: [\w-]+){0,2} (?:in|among|across|over|out of|through|after)(?: (?:our|the|all|about|more than|over|first|last"
    r"|these|some|nearly))* \d[\d,]+(?!\s?(?:%|years?|months?|weeks?|days?|hours?|minutes?|\d))\b",
    re.IGNORECASE,
)
"""Behind what did not happen: among how many it was counted."""
_COUNT_WITH = re.compile(r"\b\d[\d,]*\b(?!\s?%)[^.;]{0,60}\b(?:with|had)\s+$", re.IGNORECASE)
_SHARED = frozenset({"cure", "permanent"})
_SHARE_AFTER = re.compile(
    r"(?:(?:(?!, (?!in|for|among|with\b))[^.;:!?]){0,30}?\b(?:in|for|among|with|of))?"
    r"\s+(?:(?:about|nearly|over|some|roughly|more than|almost|up to"
    r"|only)\s+)?"
    r"(?!100\b)(?:\d[\d.,]*(?:\s?[-\u2013]\s?\d+)?\s?(?:%|percent|per cent)|[\w-]+ (?:percent|per cent)\b"
    r"|[\w-]+ (?:in|of|out of) (?:the )?"
    r"(?:(?:first|last|every|our) )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b|most\b"
    r"|half\b|many\b|some\b)",
    re.IGNORECASE,
)


def is_figure(text: str, hit: Hit) -> bool:
    """Return whether the words belong to another claim: a share of people, or what something is proven to do."""
    before = text[max(0, hit.start - _REACH) : hit.start]
    proven = _PROVEN_TO.search(before) is not None and _EFFECT.match(text, hit.start) is not None
    shared = hit.wording.subtype in _SUFFERED and _SHARE_BEFORE.search(before) is not None
    shared = shared or (hit.wording.subtype in _SHARED and _SHARE_DIRECTLY.search(before) is not None)
    counted = _FIGURE_WITHIN.search(text, hit.start, hit.end) is not None
    return proven or shared or counted or _is_share(text, hit) or _is_graded(text, hit)


def _is_graded(text: str, hit: Hit) -> bool:
    """Return whether the words are an end of a scale ("zero pain means none"), or a truism ("no risk is zero")."""
    if hit.wording.subtype in _GRADED and _WHEN_GONE.search(text, max(0, hit.start - 30), hit.start):
        return _IS_ZERO.search(text, hit.start, hit.end) is not None
    if hit.wording.subtype not in _GRADED or _NONE_OF.match(text, hit.start) is None:
        return False
    return (
        _GRADE.match(text, hit.end) is not None
        or _SCALE.search(text, max(0, hit.start - _REACH), hit.start) is not None
    )


_GRADED = frozenset({"painless", "no_side_effects", "safety"})
_NONE_OF = re.compile(r"(?:no|zero|0) (?:pain|discomfort|risk|symptoms?|itch\w*|soreness)\b", re.IGNORECASE)
_WHEN_GONE = re.compile(r"\b(?:when|if|once|until|whether)\s(?:the |your |their )?$", re.IGNORECASE)
_IS_ZERO = re.compile(r"\b(?:is|are) (?:zero|gone|nil|0)$", re.IGNORECASE)
_GRADE = re.compile(
    r"\s+(?:(?:means?|is|equals?|stands? for|being|=) (?:none|no\b|0|zero(?! \w)|a (?:score|zero)"
    r"|(?:ever|never|always) zero|(?:scored|marked|recorded|rated|graded)\b))|\s*=|\s+at all;|\s*\(0\)",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"\b(?:rate (?:your|the|how)|scale (?:of|from|where|runs)|scores? (?:of|from) 0|where 0"
    r"|(?:0|zero) (?:is|=|means?|being))\b[^.!?]*$",
    re.IGNORECASE,
)
"""What speaks of the grades of a complaint."""
_FIGURE_WITHIN = re.compile(
    r"(?<![\d.])(?!100\b)\d[\d.]*\s?%|(?<![\d.,$])(?:\d{1,3}(?:,\d{3})+|(?!100\b)\d{3,})(?![\d%])"
)
_PROVEN_TO = re.compile(
    r"\b(?:clinically|scientifically|medically)[ -](?:proven|shown|tested|demonstrated) to (?:\w+ly )?$", re.IGNORECASE
)
_EFFECT = re.compile(r"(?:re-?grow|grow|stop|melt|burn|restore|rebuild|tighten|lift|heal)\w*\b", re.IGNORECASE)
"""Verbs of what a product does; a disease cured or reversed stays an absolute, proven or not."""
_SUFFERED = frozenset({"cure", "painless", "no_side_effects"})
_SHARE_BEFORE = re.compile(
    r"(?:\d\s?%|\b(?:percent|per cent)|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of) "
    r"(?:every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)) (?:of )?(?:(?:our|the|all"
    r"|those) )?(?:\w+ ){0,2}"
    r"(?:people|patients|adults|men|women|clients|users|members|veterans|participants|volunteers)\b"
    r"[^.;:!?%]{0,50}\b(?:have|had|has|report|reported|reports|felt|feel|feels|show|showed)\b(?![^.;:!?]*\bwith\b)[^.;:!?%]{0,40}$",
    re.IGNORECASE,
)
"""People counted who have or feel what follows: then it is the figure's outcome."""
_SHARE_DIRECTLY = re.compile(
    r"(?:(?<!100)(?<!100 )%\)?|\bpercent|\b(?:two|three)[ -](?:thirds|quarters|fifths)"
    r"|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:every )?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?: of (?:our |the |all |those )?(?:(?!and\b|but\b|who\b)[\w-]+ ){0,2}(?!and\b|but\b|who\b)[\w-]+)?"
    r"(?: (?:have|has|had|were|fully|completely|finally|eventually|show|shows|showed)){0,2}(?: \w+ (?:or|and))? $",
    re.IGNORECASE,
)
"""A share whose predicate follows at once ("61% stopped snoring", "81 (90%) showed healed bone")."""


def _is_share(text: str, hit: Hit) -> bool:
    """Return whether a share of people behind the hit makes it a rate: "cured pain in 7 of 10".

    "Permanent relief for 6 in 10" is a rate of relief, which is still called permanent.
    """
    if _CALLED_PERMANENT.match(text, hit.start, hit.end):
        return False
    return hit.wording.subtype in _SHARED and _SHARE_AFTER.match(text, hit.end) is not None


_CALLED_PERMANENT = re.compile(r"(?:permanent|lifelong|lifetime|everlasting|forever)(?: \w+){1,3}$", re.IGNORECASE)


def is_count(before: str, after: str) -> bool:
    """Return whether the words around a hit say that it was counted, and among whom."""
    window = before[-110:]
    return bool(
        _COUNTED_AFTER.match(after[:60])
        or _AMONG_SO_MANY.match(after)
        or _COUNTED_BEFORE.search(window)
        or _COUNT_WITH.search(window)
    )
