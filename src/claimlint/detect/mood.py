"""Use and mention: which words of a sentence the copy asserts, and which it only asks or reports.

Questions, warnings, reports of what others promise, rules for writers, suppositions and denials of
the assertion itself put ranges of a sentence under silence. A range ends where the copy speaks for
itself again ("be wary of a clinic that promises 100%; ours is 83%").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimlint.detect import mood_patterns as patterns
from claimlint.detect.lexicon.limits import CLASSES
from claimlint.detect.mood_scopes import Range, Scopes
from claimlint.detect.page import SentenceView
from claimlint.detect.phrase_scan import PhraseScan
from claimlint.detect.spared import lacks
from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re


@dataclass(frozen=True, slots=True)
class Mood:
    """The ranges of a sentence that assert nothing, in sentence offsets."""

    silent: tuple[Range, ...] = ()

    @classmethod
    def of(cls, sentence: SentenceView) -> Mood:
        """Return the mood of ``sentence`` where it stands: its block, lead-in and headings count."""
        text = sentence.text
        if _is_prohibited_item(sentence) or _is_specimen(sentence):
            return cls(((0, len(text)),))
        return cls(tuple(sorted({(start, end) for start, end in _silent(text) if start < end})))

    def asserts(self, start: int, end: int) -> bool:
        """Return whether the copy itself says ``[start, end)``: less than half of it is under silence."""
        covered = 0
        reached = start
        for left, right in self.silent:
            if max(left, reached) < min(right, end):
                covered += min(right, end) - max(left, reached)
                reached = min(right, end)
        return covered * 2 < max(end - start, 1)


def _silent(text: str) -> Iterator[Range]:
    quotes = tuple(match.span() for match in _QUOTE.finditer(text)) if '"' in text or "'" in text else ()
    scopes = Scopes(text, quotes)
    yield from _questions(text)
    for label, start, end in _forward(text):
        yield start, scopes.comma_in(end, scopes.end_of(start, end)) if label == "comma" else scopes.end_of(start, end)
    for _, start, _ in _JUDGEMENTS.finditer(text):
        yield scopes.start_of(start), start
    yield from _labelled(text, quotes)
    if quotes:
        yield from _quoted_mentions(text, quotes)
    for match in patterns.STATUS_DEFINED.finditer(text) if not lacks(text, patterns.STATUSES) else ():
        yield match.start(), scopes.end_of(match.start(), match.end())


def _forward(text: str) -> Iterator[tuple[str, int, int]]:
    for label, start, end in _MENTIONS.finditer(text):
        before = text[max(0, start - _LOOK_BACK) : start]
        own = _OWN_VOICE.search(before) or (_ARTICLE.match(text, start) and _COPULA.search(before))
        if _PAPERWORK.search(text, start, end + _LOOK_BACK) is not None:
            continue
        if _is_filed(text, start, end) or _HEARD_OF_US.match(text, start) is not None:
            continue
        if own is None and _EMPHATIC.search(text, start, end + _LOOK_AHEAD) is None:
            yield label, start, end
    for pattern, words in ((patterns.AGENCY, patterns.AGENCIES), (patterns.SANCTION, patterns.SANCTIONS)):
        for match in pattern.finditer(text) if not lacks(text, words) else ():
            yield "forward", *match.span()


_LOOK_BACK = 32
_LOOK_AHEAD = 7
_OWN_VOICE = re.compile(
    r"(?:\b(?:finally|at last)\b[,:]?|\b(?:we are|we're|ours is|choose|only|you deserve|you need|join|meet"
    r"|no other|nobody else|\bi(?:'\w+)?(?: \w+)?)) ?$",
    re.IGNORECASE,
)
"""Before "a clinic that promises": the copy speaks of itself."""

_PAPERWORK = re.compile(
    r"\bwrites?\s(?:(?:you|us|them)\s)?(?:(?:an?|the|your)\s)?(?:\w+\s)?(?:referrals?|prescriptions?|orders?|letters?|notes?)\b",
    re.IGNORECASE,
)
"""What a doctor writes and says nothing with."""

_CLAIMS_TO = re.compile(r"claims? to\b", re.IGNORECASE)
_FILES = re.compile(
    r"\b(?:(?:fil(?:e[sd]?|ing)|submit(?:s|ted|ting)?|sen[dt]s?|sending|bill(?:s|ed|ing)?)(?: \w+){0,2}"
    r"|all|your|our) $",
    re.IGNORECASE,
)
"""Before "claims to": those that an insurer gets."""
_HEARD_OF_US = re.compile(r"[\w']+ (?:heard|read) that (?:we|our)\b", re.IGNORECASE)


def _is_filed(text: str, start: int, end: int) -> bool:
    """Return whether the claims of "claims to" are bills, and assert nothing."""
    bills = _CLAIMS_TO.fullmatch(text, start, end) is not None
    return bills and _FILES.search(text, max(0, start - _LOOK_BACK), start) is not None


_ARTICLE = re.compile(r"an?\b", re.IGNORECASE)
_COPULA = re.compile(r"\b(?:is|are|as) $", re.IGNORECASE)

_EMPHATIC = re.compile(r"\b(?:just|only|simply|merely|other|else|say enough)\b", re.IGNORECASE)
"""Inside a denial: "we don't just promise relief", "no other clinic can promise" claim all the more."""


_MENTIONS = PhraseScan(CLASSES, {"forward": patterns.FORWARD, "comma": patterns.FORWARD_TO_COMMA})
_JUDGEMENTS = PhraseScan(CLASSES, {"backward": patterns.BACKWARD})


_QUOTE = re.compile(r"\"[^\"]{1,600}\"?|(?<![\w.])'(?=\w)(?:[^'\"]|(?<=\w)'(?=\w)){1,200}'(?!\w)")

_DID_YOU_KNOW = re.compile(
    r"[\"'(]*(?:did|do) you (?:know|realize)\b(?! (?:how|what|who|where|when|which|why|if"
    r"|whether)\b)|[\"'(]*why (?:do|did|does|have|has|are|were) (?:\w+ ){0,3}\d",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"(?:;|:|,|\s?\u2014|\s-)\s?(?:so |and |but |then |now |or )?(?:why|what|how|who|when|where|which|isn't"
    r"|aren't|don't|doesn't|didn't|right|ready|can|could"
    r"|would|will|shouldn't|won't|are|is|do|does|did|want|need|interested|curious|ok|okay|correct)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"[\"'(*#\s-]*(?:(?:so|and|but|then|now|or|in|at|on|for|to|by|with|of|exactly|precisely|just|okay,"
    r"|ok,)\s)?(?:what|how|who|whom|whose|which"
    r"|why|when|where|is|are|was|were|am|do|does|did|have|has|had|can|could"
    r"|will|would|should|shall|may|might|isn't|aren't|don't|doesn't|didn't|can't|won't|haven't|hasn't|want|need"
    r"|ready|tired|looking|thinking"
    r"|wondering|considering|curious|worried|think|if|any|got|still|suffering|struggling)\b",
    re.IGNORECASE,
)


def _questions(text: str) -> Iterator[Range]:
    if not text.rstrip("\"')]*\u2020 ").endswith("?") or _DID_YOU_KNOW.match(text):
        return
    tags = [] if _ASKING.match(text) else [match.start() for match in _TAG.finditer(text)]
    told = next((tag for tag in tags if text[tag] == ":"), tags[-1] if tags else 0)
    yield told, len(text)


def _labelled(text: str, quotes: tuple[Range, ...]) -> Iterator[Range]:
    false = patterns.LABELS_FALSE.match(text)
    if false and (_names_myth(false[0]) or _opens_mention(text, false.end(), quotes)):
        yield false.end(), len(text)
    fair = patterns.LABELS_FAIR.match(text)
    if fair and _opens_mention(text, fair.end(), quotes):
        yield fair.end(), len(text)


_MYTH = re.compile(r"myth|fiction|misconception|red flag|answer|reply|response|[\u2717\u2718\u274c]", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|i'd|my|me|myself)\b", re.IGNORECASE)


def _names_myth(label: str) -> bool:
    return _MYTH.search(label) is not None


def _opens_mention(text: str, offset: int, quotes: tuple[Range, ...]) -> bool:
    quote = next(((start, end) for start, end in quotes if offset - 1 <= start <= offset < end), None)
    return quote is not None and _FIRST_PERSON.search(text, *quote) is None


def _quoted_mentions(text: str, quotes: tuple[Range, ...]) -> Iterator[Range]:
    governed = {m.end() for pattern in _GOVERNORS for m in pattern.finditer(text)}
    judged = {m.start(): m.end() for m in patterns.QUOTE_PREDICATE.finditer(text)}
    displayed = _displayed(text, quotes)
    mentioned = [start in governed or end - 1 in judged or displayed for start, end in quotes]
    for number, listed in enumerate(_listed(text, quotes)):
        if listed and mentioned[number] != mentioned[number + 1]:
            mentioned[number] = mentioned[number + 1] = True
    for (start, end), mention in zip(quotes, mentioned, strict=True):
        if mention and _FIRST_PERSON.search(text, start, end) is None:
            yield start, judged.get(end - 1, end)


_GOVERNORS = (patterns.QUOTING_VERB, patterns.METALINGUISTIC, patterns.LOUD_VERB)


def _listed(text: str, quotes: tuple[Range, ...]) -> list[bool]:
    """Return for each quotation but the last whether it and the next are of one list."""
    return [_LISTED.fullmatch(text, end, start) is not None for (_, end), (start, _) in pairwise(quotes)]


def _displayed(text: str, quotes: tuple[Range, ...]) -> bool:
    """Return whether a sentence speaks of billboards, posts or the like, on which its quotations stand."""
    media = [match.start() for match in patterns.MEDIUM.finditer(text)] if quotes else []
    outside = any(not any(start <= place < end for start, end in quotes) for place in media)
    return outside and not any(
        patterns.REPORTED_SPEECH.search(text, max(0, start - _SPOKEN), start)
        or patterns.REPORTED_SPEECH.search(text, end, end + _SPOKEN)
        for start, end in quotes
    )


_SPOKEN = 24
"""Code points beside a quotation in which its speaker is named."""
_LISTED = re.compile(r"[\s,]{1,3}(?:(?:and|or|nor)\s)?(?:(?:that|it|is|they|are|as)\s){0,3}")
"""Between two quotations of one list."""


def _is_specimen(sentence: SentenceView) -> bool:
    """Return whether the sentence is one of several quoted wordings of which the next sentence speaks."""
    if not _WHOLLY_QUOTED.fullmatch(sentence.text):
        return False
    after = sentence.after
    while after is not None and _WHOLLY_QUOTED.fullmatch(after.text):
        after = after.after
    return after is not None and _OF_WORDINGS.match(after.text) is not None


_WHOLLY_QUOTED = re.compile(r"\"[^\"]{1,300}\"[.,]?")
_OF_WORDINGS = re.compile(
    r"(?:(?:each|all|both|none|any|some|most|many|every one|variations) of )?(?:these|those|such)"
    r" (?:\w+ )?(?:phrases?|claims?|statements?|lines?|slogans?|wordings?|sentences?|headlines?|promises|words"
    r"|ads?|taglines?)\b",
    re.IGNORECASE,
)


def _is_prohibited_item(sentence: SentenceView) -> bool:
    passage = sentence.passage
    block = passage.block
    if block.kind is not BlockKind.LIST_ITEM:
        return False
    first = passage.page.group(block.group)[:1]
    lead_in = first[0].before if first else None
    if lead_in is not None and lead_in.sentences:
        last = lead_in.sentences[-1].text
        if lead_in.block.kind is BlockKind.HEADING or last.endswith(":"):
            return patterns.PROHIBITED_HEADING.search(last) is not None
    return bool(block.headings) and patterns.PROHIBITED_HEADING.search(block.headings[-1]) is not None
