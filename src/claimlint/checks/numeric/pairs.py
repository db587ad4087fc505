"""Before and after: "from 72 mm to 33 mm", and the percentage that stands beside it."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.checks.numeric.figures import ALONE, NUMBER, PERCENT, Figure, figure, is_loose
from claimlint.checks.numeric.lines import Line
from claimlint.checks.numeric.scales import PAIN, Scale, scales_in
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

TIMES = r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|wks?|months?|years?|yrs?)"
_UNITS = (
    r"%|percent\b|per cent\b|mm ?Hg\b|mm\b|cm\b|millimeters?\b|centimeters?\b|points?\b|/\s?(?:\d{2,3}|5)\b|out of"
    r" \d{1,3}\b"
    r"|pounds?\b|lbs?\b|kgs?\b|kilograms?\b|mg/dL\b|mmol/L\b|ng/mL\b|inch(?:es)?\b|f(?:ee|oo)?t\b|met(?:er|re)s?\b"
    rf"|[ap]\.?m\b|{TIMES}\b"
    r"|degrees?\b|million\b|thousand\b|billion\b|dollars?\b|mg\b"
)
_CANONICAL = (
    (r"%|per ?cent", "%"),
    (r"mm ?hg", "mmHg"),
    (r"mm|millimeters?", "mm"),
    (r"cm|centimeters?", "cm"),
    (r"points?", "points"),
    (r"pounds?|lbs?", "lb"),
    (r"kgs?|kilograms?", "kg"),
    (TIMES, "time"),
    (r"f(?:ee|oo)?t|met(?:er|re)s?|inch(?:es)?", "length"),
)
_SPREAD = rf"(?: ?(?:\u00b1|\+/-) ?{NUMBER})?"
_FILLER = (
    "(?:(?:an?|about|roughly|approximately|nearly|average|mean|median|baseline|score|of|just|only|as (?:low|high)"
    " as) ){0,4}"
)
_WHEN = r"(?: ?\(?(?:at|before|pre)(?:-| )?[a-z -]{2,30}\)?| preoperatively)?"
_PAIR = re.compile(
    rf"(?:\bfrom {_FILLER}(?P<usd>\$)?(?P<a>{NUMBER})\s?(?P<ua>{_UNITS})?{_SPREAD}{_WHEN},? (?:down |up |back )?"
    rf"to {_FILLER}"
    rf"|{ALONE}(?P<a2>{NUMBER})\s?(?P<ua2>{_UNITS})?{_SPREAD} ?\u2192 ?)"
    rf"(?(usd)\$)(?P<b>{NUMBER})(?![-:]\d|/\d(?!\d)|/\d{{4}}| ?(?:-|to|in|of|out) \d)(?:[\s-]?(?P<ub>{_UNITS}))?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A change as written: ``a`` before, ``b`` after, and the range of the words in the line.

    Units are canonical (``%``, ``mm``, ``/10``, ``time`` ...); "" where none stands beside the figure.
    """

    a: Figure
    b: Figure
    unit_a: str
    unit_b: str
    start: int
    end: int

    @property
    def unit(self) -> str:
        """Return the unit of both figures, that of the other where one has none."""
        return self.unit_b or self.unit_a

    @property
    def comparable(self) -> bool:
        """Return whether both figures have one unit, so that they can be subtracted."""
        same = not self.unit_a or not self.unit_b or self.unit_a == self.unit_b
        return same and self.unit not in _UNCOUNTED and not self.years

    @property
    def years(self) -> bool:
        """Return whether the figures are calendar years."""
        return not self.unit and all(1900 <= side.value <= 2100 and not side.decimals for side in (self.a, self.b))


_UNCOUNTED = frozenset({"am", "pm", "million", "thousand", "billion"})


def _unit(text: str | None) -> str:
    if not text:
        return ""
    plain = text.strip().lower()
    ratio = re.fullmatch(r"(?:/\s?|out of )(\d+)", plain)
    if ratio:
        return f"/{ratio[1]}"
    found = next((name for pattern, name in _CANONICAL if re.fullmatch(pattern, plain)), plain)
    return found.replace(".", "")


def pairs_in(line: Line) -> Iterator[Pair]:
    """Yield the changes that ``line`` states."""
    for match in _PAIR.finditer(line.text):
        first = "a" if match["a"] else "a2"
        units = _unit(match["ua" if match["a"] else "ua2"]), _unit(match["ub"])
        if match["usd"] and units == ("", ""):
            units = ("USD", "USD")
        yield Pair(figure(match[first]), figure(match["b"]), *units, match.start(), match.end())


_ON_SCALE = re.compile(r" (?:points )?(?:on|in|by) (?:the |their )?(?:mean )?", re.IGNORECASE)


def scale_near(line: Line, pair: Pair) -> Scale | None:
    """Return the scale whose scores ``pair`` gives: the nearest one named before it in its clause, else None.

    A named scale goes before the bare word pain, and one directly behind the figures before all others.
    """
    behind = _ON_SCALE.match(line.text, pair.end)
    if behind is not None:
        ahead = [named.scale for named in scales_in(line.text[behind.end() : behind.end() + 30]) if named.start == 0]
        if ahead and ahead[0] is not PAIN:
            return ahead[0]
    found = [named.scale for named in scales_in(line.before(pair.start, 90))]
    specific = [scale for scale in found if scale is not PAIN]
    return specific[-1] if specific else found[-1] if found else None


DOWN = (
    "(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing"
    "|tion)"
    "|lower(?:s|ed|ing)|(?:w[e]nt|go(?:es|ing)?|c[ao]me|coming) down|shr[aui]nk(?:s|ing)?|cut(?:s|ting)?|diminish"
    "(?:es|ed|ing)?)"
)
UP = (
    r"(?:r(?:ise|ises|ose|isen|ising)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|(?:w[e]nt|go(?:es|ing)?) up"
    r"|gr[eo]w(?:s|n|ing)?|jump(?:s|ed|ing)?|rais(?:e|es|ed|ing))"
)
BETTER = r"(?:improv(?:e|es|ed|ing|ements?)|(?:got|gets|getting) better|eased|eases)"
WORSE = r"(?:worsen(?:s|ed|ing)?|deteriorat(?:e|es|ed|ing|ion)|(?:got|gets|getting) worse)"
_NEUTRAL = (
    "(?:mov(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|shift(?:s|ed)?"
    "|ages?d?|went|goes|between|took|takes)"
)
_VERB = re.compile(
    rf"\b(?:(?P<down>{DOWN})|(?P<up>{UP})|(?P<better>{BETTER})|(?P<worse>{WORSE})|(?P<neutral>{_NEUTRAL}))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no|without|n't|fail(?:s|ed)? to|instead of|rather than)\b|n't\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verb:
    """The word that says where a change goes: ``kind`` is down, up, better, worse or neutral."""

    kind: str
    text: str


def verb_of(line: Line, pair: Pair) -> Verb | None:
    """Return the word of change nearest before ``pair`` in its clause; None without one, or where it is denied."""
    before = line.before(pair.start, 90)
    every = list(_VERB.finditer(before))
    found = every[-1] if every else None
    if found is None or _DENIED.search(before[max(0, found.start() - 24) : found.start()]):
        return None
    return Verb(found.lastgroup or "", found[0].lower())


_LINK = (
    r"(?:[\s,(:;\u2014-]|\b(?:which is|that is|representing|equal to|equivalent to|amounting to|i\.e\.|a|an|or|about"
    "|roughly"
    rf"|approximately|nearly|over|more than|mean|average|median)\b|\b(?:at|after|by|in|over|within) (?:\d{{1,3}}|one"
    rf"|two|three|six|twelve) {TIMES}\b){{0,8}}"
)
_NOUN = r"(?P<noun>reduction|drop|decrease|decline|fall|cut|improvement|increase|rise|gain|growth|loss)\b"
_BEHIND = re.compile(
    rf"(?P<link>{_LINK}?)(?<![\d.,])(?P<p>{NUMBER})(?P<percent>{PERCENT}) (?:[a-z]+ ){{0,2}}?{_NOUN}", re.IGNORECASE
)
_BEHIND_OF = re.compile(
    rf"(?P<link>{_LINK}?)\b{_NOUN} of (?:[a-z]+ ){{0,2}}?(?P<p>{NUMBER})(?P<percent>{PERCENT})", re.IGNORECASE
)
_TOPIC = r"(?: in (?:(?!\bfrom\b)[\w'-]+ ?){1,5})?"
_AHEAD = re.compile(
    rf"{ALONE}(?P<p>{NUMBER})(?P<percent>{PERCENT}) (?:[a-z]+ ){{0,2}}?{_NOUN}{_TOPIC}[\s,(:\u2014-]{{0,4}}$",
    re.IGNORECASE,
)
_AHEAD_VERB = re.compile(
    rf"\b(?P<noun>{DOWN}|{UP}|{BETTER})(?: (?:by|about|an average of|roughly|nearly|almost))* (?P<p>{NUMBER})"
    rf"(?P<percent>{PERCENT}){_TOPIC}[\s,(:\u2014-]{{0,4}}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A percentage of change as written, its range in the line, and how it is told.

    ``loose`` is whether it is approximate or a bound; ``topic`` is what it is a change in, "" where that is not said.
    """

    percent: Figure
    start: int
    end: int
    loose: bool
    topic: str = ""

    def allows(self, low: float, high: float, before: str) -> bool:
        """Return whether the change may lie between ``low`` and ``high``, where ``before`` makes this a bound."""
        if _AT_LEAST.search(before):
            return high >= self.percent.value
        return bool(_AT_MOST.search(before)) and low <= self.percent.value


_AT_LEAST = re.compile(r"(?:\b(?:over|more than|at least|above|better than)|[>\u2265]) ?$", re.IGNORECASE)
_AT_MOST = re.compile(r"(?:\b(?:under|less than|at most|below|up to|as much as)|[<\u2264]) ?$", re.IGNORECASE)
_CHANGE_IN = re.compile(r" in (?:the |their |our |mean |average )?(?P<topic>[a-z][a-z-]+)", re.IGNORECASE)


def stated_change(line: Line, pair: Pair) -> Stated | None:
    """Return the percentage of change that stands directly before or behind ``pair``."""
    for pattern in (_BEHIND, _BEHIND_OF):
        match = pattern.match(line.text, pair.end, min(len(line.text), pair.end + 110))
        if match:
            return _stated(line, match, 0)
    left = max(0, pair.start - 110)
    for pattern in (_AHEAD, _AHEAD_VERB):
        match = pattern.search(line.text[left : pair.start])
        if match:
            return _stated(line, match, left)
    return None


def _stated(line: Line, match: re.Match[str], shift: int) -> Stated:
    start = match.start("p") + shift
    topic = _CHANGE_IN.match(line.text, match.end() + shift)
    loose = is_loose(line.text[max(0, start - 24) : start])
    return Stated(figure(match["p"]), start, match.end() + shift, loose, topic["topic"].lower() if topic else "")
