"""What a figure's clause says by its places: what was measured, who was counted, when, against what.

``<what> in 62% of <who>``, ``62% of <who> <did what>``, ``<cuts> <what> by 40%``, ``40% fewer <what>``: no
lexicon of outcomes is needed to tell them apart, only the words that hold the places together.
"""

from __future__ import annotations

from functools import cached_property

from claimlint.detect.draft import Draft
from claimlint.detect.lexicon.outcomes import CHANGE_VERBS, IMPROVE_VERBS
from claimlint.detect.page import SentenceView
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

_ASIDE = re.compile(r"\([^()]*\)")
_EDGE = re.compile(
    r"[,;()|\u2014\u00b7\u2022\n]|\s-\s|\b(?:and|but|while|whereas|or|though|although|which)\b", re.IGNORECASE
)
_RIGHT_EDGE = re.compile(
    r"[,;()|\u2014\u00b7\u2022\n]|\s-\s|\.(?:\s|$)|\b(?:but|while|whereas|though|although|which|compared|versus|vs\.?"
    r"|against|per|according)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:^|\s+)(?:in|by|for|at|of|to|on|with|after|from|is|are|was|were|be|been|has|have|had|ran|runs?|reach(?:es|ed)?"
    r"|stands?|stood|sits?|hits?|averag(?:es|ed)|came|comes?|turn(?:s|ed)? up|show(?:s|ed)? up|happen(?:s|ed)?"
    r"|occur(?:s|red)?|follow(?:s|ed)?|bother(?:s|ed)?|affect(?:s|ed)?|only|just|about|around|barely|nearly|almost"
    r"|some|roughly|compared|versus|vs\.?|against|over|under|up|down|more|less|than|fewer|as|many|much|an?|the"
    r"|our)\W*$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:the|our|a|an|mean|median|average|and|in|of|his|her|their|your|its|that|with|at|by|for|to)\s+", re.IGNORECASE
)
_PREPOSITIONS = (
    r"in|at|by|after|within|for|to|on|with|from|over|under|during|per|against|versus|than|among|through|when|if|once"
    r"|as|of|vs|compared|according|without|and|or|nationally|nationwide|here|elsewhere|overall|on average"
    r"|so far|treated"
    r"|enrolled|surveyed|studied|each|every"
)
_STARTS_AWAY = re.compile(rf"\s*(?:(?:{_PREPOSITIONS})\b|[.!?]|$)", re.IGNORECASE)
_WHO = re.compile(r"\s*(?:of|in|for)\s+(?:(?:the|our|all|every|each|these|those|its|my)\s+)*", re.IGNORECASE)
_VERBS = "|".join(sorted(CHANGE_VERBS - {"go", "change", "shift", "move"}, key=lambda verb: (-len(verb), verb)))
_MOVED = re.compile(
    rf"(?P<what>(?:[\w'.-]+\s+){{0,3}}[\w'-]+)\s+(?:by\s+)?(?:(?:{_VERBS}|went|came|slid|moved|was|were|is|down|up"
    r"|shrank|eased|changed|jumped)\b)[^.;,]{0,24}$",
    re.IGNORECASE,
)
_MOVES = re.compile(
    rf"\b(?:{_VERBS}|ramps? up|puts? off|brought|brings?|bringing|knocks? out"
    rf"|melts?)\s+(?P<what>(?:[\w'-]+\s+){{0,3}}?[\w'-]+)"
    r"(?:\s+(?:by|from|down|up|to))?(?:\s+(?:about|nearly|roughly|almost|up to|over|an average of|a))*\s*$",
    re.IGNORECASE,
)
_LESS_OF = re.compile(
    r"\s*(?:as\s)?(?:fewer|less|more|lower|higher|greater|fold)?(?:\slikely\sto|\soften)?\s*(?:the\s|your\s|a\s"
    r"|be\s|that\s)*"
    r"(?P<what>[\w'-]+(?:\s[\w'-]+){0,3})",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?P<what>(?:[\w'-]+\s+){0,3}[\w'-]+)\s*(?::|\bof\b|\bfrom\b|\bto\b|=)?\s*$")
_BLANK = frozenset({"", "it", "they", "this", "that", "them", "we", "you", "us", "the", "a", "than", "average", "mean"})
_CHANGES = frozenset({"change", "score_change", "multiple"})


@dataclass(frozen=True, eq=False)
class Places:
    """The texts around the figures of one claim, asides in brackets blanked; offsets are the sentence's."""

    sentence: SentenceView
    draft: Draft

    @cached_property
    def text(self) -> str:
        """Return the sentence with its asides blanked, code point for code point."""
        start, end = self._figure
        return _ASIDE.sub(
            lambda m: m[0] if m.start() <= start < m.end() or m.start() < end <= m.end() else " " * len(m[0]),
            self.sentence.text,
        )

    @property
    def _figure(self) -> tuple[int, int]:
        figures = self.draft.figures
        return (figures[0].start, figures[-1].end) if figures else (self.draft.start, self.draft.end)

    @cached_property
    def left(self) -> str:
        """Return what stands before the figure since the last figure or edge of a clause."""
        start = self._figure[0]
        if self.text[:start].rstrip().endswith("("):
            start = self.text.rindex("(", 0, start)
        floor = max((n.end for n in self.sentence.numbers if n.end <= start), default=0)
        return self.text[max((m.end() for m in _EDGE.finditer(self.text, floor, start)), default=floor) : start]

    @cached_property
    def before(self) -> str:
        """Return what stands before the first figure of the sentence: what later figures leave out."""
        start = self._figure[0]
        first = min((n.start for n in self.sentence.numbers if not n.kind.lexical), default=start)
        return self.text[max((m.end() for m in _EDGE.finditer(self.text, 0, first)), default=0) : first]

    @cached_property
    def right(self) -> str:
        """Return what stands behind the figure up to the edge of its clause or the next figure."""
        end = self._figure[1]
        stop = _RIGHT_EDGE.search(self.text, end)
        last = stop.start() if stop else len(self.text)
        following = min((n.start for n in self.sentence.numbers if n.start >= end and not n.kind.lexical), default=last)
        joined = self.text.rfind(" and ", end, min(following, last)) if following < last else -1
        return self.text[end : joined if joined >= 0 else last]

    def endpoint(self, population: str) -> str:
        """Return what was measured, by its place; "" where no place holds it."""
        if self.draft.subtype in _CHANGES:
            return self._changed()
        if self.draft.subtype == "duration":
            return _stripped(self.left)
        behind = self._behind(population)
        if behind and (not _STARTS_AWAY.match(behind) or _MAKES.search(self.left)):
            return behind.strip(" ,:;")
        return _stripped(self.left) or _stripped(self.before) or _stripped(self._shared_predicate())

    def _changed(self) -> str:
        amount = _AMOUNT_OF.match(self.right)
        if amount is not None:
            return _stripped(amount["what"])
        less = None if _STARTS_AWAY.match(self.right) else _LESS_OF.match(self.right)
        if less is not None and (self.draft.subtype == "multiple" or _LESS.match(self.right)):
            return less["what"]
        return self._mover() or (less["what"] if less is not None else self._label())

    def _mover(self) -> str:
        """Return what moved or was moved before the figure."""
        for text in (self.left, self.before):
            for pattern in (_MOVES, _MOVED):
                match = pattern.search(text)
                if match is not None and (what := _stripped(match["what"])):
                    return what
        return ""

    def _label(self) -> str:
        label = _LABEL.search(self.left.rstrip(" :"))
        return _stripped(label["what"]) if label else ""

    def _behind(self, population: str) -> str:
        right = self.right
        at = right.find(population) if population else -1
        if at >= 0 and not _does(right[:at]):
            return right[at + len(population) :]
        who = _WHO.match(right)
        return right if who is None and _does(right) else ""

    def _shared_predicate(self) -> str:
        """Return the predicate that "77% of these and 48% of those met" says only once."""
        numbers = [n for n in self.sentence.numbers if not n.kind.lexical]
        later = [n for n in numbers if n.start >= self._figure[1]]
        earlier = [n for n in numbers if n.end <= self._figure[0]]
        for number in (*later[:1], *earlier[-1:]):
            match = _SHARED.match(self.text, number.end)
            if match is not None:
                return match["did"]
        return ""


def _does(text: str) -> bool:
    """Return whether ``text`` says what somebody did."""
    words = [word.strip(".,;:").lower() for word in text.split()]
    return any(word in _DOING or (word.endswith("ed") and len(word) > _SHORTEST) for word in words)


_SHORTEST = 4
_MAKES = re.compile(
    r"\b(?:keeps?|kept|makes?|made|leaves?|left|gets?|got|puts?|sends?|sent|helps?|helped|brings?|brought)\W*$"
)
_AMOUNT_OF = re.compile(r"\s*(?:of|off|around)\s(?P<what>(?:(?:their|your|her|his|the)\s)?[\w'-]+(?:\s[\w'-]+){0,2})")
_LESS = re.compile(r"\s*(?:fewer|less|more|lower|higher|greater)\b", re.IGNORECASE)
_DOING = (
    IMPROVE_VERBS
    | CHANGE_VERBS
    | frozenset(
        """is are was were be been has have had do does did will would can could may might must never still no not get
    got kept cut met went came said broke fell clears clear stays stayed accurate effective successful satisfied happy
    sober success improvement relief survival satisfaction remission response recovery chance less more better
    worse""".split()
    )
)
"""Words of which what those counted did holds one."""
_SHARED = re.compile(
    r"\s*of\s(?:[\w'-]+\s){1,4}?"
    r"(?P<did>(?:met|had|were|was|got|reached|kept|saw|cut|lost|felt|went|\w{3,}ed)\b[^.;,(]{0,40})"
)


def _stripped(text: str) -> str:
    """Return the noun phrase or verb phrase that ``text`` is without the words that link it to a figure."""
    text = text.strip(" ,:;-*\"'")
    while (match := _LINK.search(text)) is not None:
        text = text[: match.start()].rstrip(" ,:;")
    while (opening := _LEADING.match(text)) is not None:
        text = text[opening.end() :]
    words = text.split()
    kept = " ".join(words[-_LONGEST:])
    return "" if kept.lower() in _BLANK else kept


_LONGEST = 8
_AGAINST = re.compile(
    r"\b(?:vs\.?|versus|against|compared (?:with|to)|and|than)\s(?:(?:only|just|about)\s)?\S*\d\S*(?:\s?%"
    r"|\spercent|\sper cent)?"
    r"\s(?:of|on|in|with|for|after|from)\s(?:(?:those|patients|people|the|a)\s(?:(?:on|in|with|who|given)\s)?){0,2}"
    r"(?P<whom>(?:placebo|sham|controls?|usual|standard|[\w-]+)(?:\s(?:group|care|alone|arm|one|surgery|tablets))?)",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"placebo|sham|control|usual|standard", re.IGNORECASE)
_LIKE = re.compile(r"\bas\s\w+\sas\s(?P<whom>(?:the\s)?[\w'-]+(?:\s[\w'-]+){0,2})", re.IGNORECASE)
_OF_WHAT = re.compile(
    r"\s*(?P<norm>(?:the\s|that of the\s)(?:national|state|industry|regional|country's|u\.?s\.?)\s(?:average"
    r"|rate|norm|figure"
    r"|median|benchmark))|\s*(?:the|that)\s(?:[\w-]+\s){0,2}of\s(?P<whom>[\w'-]+(?:\s[\w'-]+){0,2})",
    re.IGNORECASE,
)


def comparator(places: Places) -> str:
    """Return what the figure is held against: another arm, a norm, the second half of "as likely as"."""
    behind = places.text[places.draft.figures[-1].end :] if places.draft.figures else ""
    if places.draft.subtype == "multiple":
        match = _LIKE.search(behind) or _LIKE.search(places.text, places.draft.start)
        if match is not None:
            return match["whom"]
        norm = _OF_WHAT.match(behind)
        if norm is not None:
            return norm["norm"] or norm["whom"]
    arm = _AGAINST.search(behind)
    joined = arm is not None and (not arm[0].lower().startswith("and") or _CONTROL.search(arm["whom"]))
    return arm["whom"] if arm is not None and joined else ""


_COURSE = re.compile(
    r"\b(?:after|per|in|over|within|by|at|following)\s(?:an?|the first|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|twelve"
    r"|\d+)\s(?:[\w-]+\s)?(?:sessions?|visits?|treatments?|infusions?|cycles?|injections?|doses?|transfers?|rounds?)\b"
    r"|\bper (?:visit|session|treatment|cycle)\b"
    r"|\ba (?:full |whole )?(?:year|month|week|day|decade)(?: later| on| out| after)?\b"
    r"|\b[\w-]+-(?:year|month|week|day)(?=[ -])|\bthe first (?:night|day|week|month)\b",
    re.IGNORECASE,
)


def course(places: Places, left: int, right: int) -> str:
    """Return the number of sessions or the spelled time nearest to the claim between ``left`` and ``right``."""
    draft = places.draft
    found = [
        (max(match.start() - draft.end, draft.start - match.end(), 0), match.start(), match[0])
        for match in _COURSE.finditer(places.text, left, right)
    ]
    return min(found)[2] if found else ""
