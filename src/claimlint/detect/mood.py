"""Use and mention: which words of a sentence the copy asserts, and which it only asks or reports.

Questions, warnings, reports of what others promise, rules for writers, suppositions and denials of
the assertion itself put ranges of a sentence under silence. A range ends where the copy speaks for
itself again ("be wary of a clinic that promises 100%; ours is 83%").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from claimlint.detect import mood_patterns as patterns
from claimlint.detect.lexicon.limits import CLASSES
from claimlint.detect.page import SentenceView
from claimlint.detect.phrase_scan import PhraseScan
from claimlint.model.document import BlockKind
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mood:
    """The ranges of a sentence that assert nothing, in sentence offsets."""

    silent: tuple[Range, ...] = ()

    @classmethod
    def of(cls, sentence: SentenceView) -> Mood:
        """Return the mood of ``sentence`` where it stands: its block, lead-in and headings count."""
        text = sentence.text
        if _is_prohibited_item(sentence):
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
    quotes = tuple(match.span() for match in _QUOTE.finditer(text))
    scopes = _Scopes(text, quotes)
    yield from _questions(text)
    for start, end in _forward(text):
        yield start, scopes.end_of(start, end)
    for _, start, _ in _JUDGEMENTS.finditer(text):
        yield scopes.start_of(start), start
    yield from _labelled(text, quotes)
    yield from _quoted_mentions(text, quotes)
    for match in patterns.STATUS_DEFINED.finditer(text):
        yield match.start(), scopes.end_of(match.start(), match.end())


def _forward(text: str) -> Iterator[Range]:
    for _, start, end in _MENTIONS.finditer(text):
        before = text[max(0, start - _LOOK_BACK) : start]
        own = _OWN_VOICE.search(before) or (_ARTICLE.match(text, start) and _COPULA.search(before))
        if own is None and _EMPHATIC.search(text, start, end + _LOOK_AHEAD) is None:
            yield start, end
    for pattern in (patterns.AGENCY, patterns.SANCTION):
        for match in pattern.finditer(text):
            yield match.span()


_LOOK_BACK = 32
_LOOK_AHEAD = 7
_OWN_VOICE = re.compile(
    r"(?:\b(?:finally|at last)\b[,:]?|\b(?:we are|we're|ours is|choose|only|you deserve|you need|join|meet"
    r"|no other|nobody else|\bi(?:'\w+)?(?: \w+)?)) ?$",
    re.IGNORECASE,
)
"""Before "a clinic that promises": the copy speaks of itself."""

_ARTICLE = re.compile(r"an?\b", re.IGNORECASE)
_COPULA = re.compile(r"\b(?:is|are|as) $", re.IGNORECASE)

_EMPHATIC = re.compile(r"\b(?:just|only|simply|merely|other|else|say enough)\b", re.IGNORECASE)
"""Inside a denial: "we don't just promise relief", "no other clinic can promise" claim all the more."""


_MENTIONS = PhraseScan(CLASSES, {"forward": patterns.FORWARD})
_JUDGEMENTS = PhraseScan(CLASSES, {"backward": patterns.BACKWARD})


_QUOTE = re.compile(r"\"[^\"]{1,600}\"?|(?<![\w.])'(?=\w)(?:[^'\"]|(?<=\w)'(?=\w)){1,200}'(?!\w)")
_SPEAKER = r"(?:we|we've|we're|our|ours|us|my|mine|i|here)\b"
_SCOPE_END = re.compile(
    rf";|[.!?\u2026](?=\s)|\s?(?:\u2014|--)\s?(?!(?:or|and|especially|including|like|such|the|a|an)\b|\")"
    rf"|\s-\s(?={_SPEAKER})"
    rf"|:\s(?!\")|,?\s(?:but|yet|while|whereas|and|so|though)\s(?={_SPEAKER})|,\s(?={_SPEAKER})|,\s(?:but|yet"
    rf"|whereas)\s"
    r"|,\s(?:ask|would|call|walk|get|find|look|consider|think|remember)\b",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"\b(?:claims?|phrases?|words?|terms?|like|as|these|following|statements?|lines?|signs?"
    r"|flags?|promises|say|write|avoid|skip|cut|ban|drop|delete|retire|strike|shun)\s*$",
    re.IGNORECASE,
)


_CONDITION = re.compile(r"\W*(?:if|when|whenever|should)\b", re.IGNORECASE)


_CLAUSE_START = re.compile(r"[;:]\s|[.!?\u2026]\s|\s?\u2014\s?|,\s(?:and|but|so|yet)\s")


class _Scopes:
    """Where a trigger's reach ends in one text; boundaries inside of quotations do not count."""

    def __init__(self, text: str, quotes: tuple[Range, ...]) -> None:
        self._text = text
        self._quoted = bytearray(len(text))
        for start, end in quotes:
            self._quoted[start + 1 : end - 1] = b"\1" * max(0, end - start - 2)
        self._ends = [
            m.start() for m in _SCOPE_END.finditer(text) if not self._quoted[m.start()] and not self._lists(m)
        ]
        self._starts = [m.end() for m in _CLAUSE_START.finditer(text) if not self._quoted[m.start()]]
        self._commas = [m.start() for m in re.finditer(r",\s", text) if not self._quoted[m.start()]]
        self._conditional = _CONDITION.match(text) is not None

    def _lists(self, match: re.Match[str]) -> bool:
        before = max(0, match.start() - _LOOK_BACK)
        return match[0].startswith(":") and _LISTING.search(self._text, before, match.start()) is not None

    def end_of(self, start: int, end: int) -> int:
        """Return where the reach of a trigger ends; a condition that opens the sentence ends at its last comma."""
        following = bisect_left(self._ends, end)
        scope_end = self._ends[following] if following < len(self._ends) else len(self._text)
        if not self._conditional or self._text[: min(start, _LOOK_BACK)].strip("\"'( "):
            return scope_end
        comma = bisect_left(self._commas, scope_end) - 1
        return self._commas[comma] if comma >= 0 and self._commas[comma] >= end else scope_end

    def start_of(self, end: int) -> int:
        """Return where the clause begins that a judgement at ``end`` speaks of."""
        before = bisect_right(self._starts, end) - 1
        return self._starts[before] if before >= 0 else 0


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
    r"[\"'(*#\s-]*(?:(?:so|and|but|then|now|or|in|at|on|for|to|by|with|of)\s)?(?:what|how|who|whom|whose|which"
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
    yield (tags[-1] if tags else 0), len(text)


def _labelled(text: str, quotes: tuple[Range, ...]) -> Iterator[Range]:
    false = patterns.LABELS_FALSE.match(text)
    if false and (_names_myth(false[0]) or _opens_mention(text, false.end(), quotes)):
        yield false.end(), len(text)
    fair = patterns.LABELS_FAIR.match(text)
    if fair and _opens_mention(text, fair.end(), quotes):
        yield fair.end(), len(text)


_MYTH = re.compile(r"myth|fiction|misconception|red flag|[\u2717\u2718\u274c]", re.IGNORECASE)
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
_LISTED = re.compile(r"[\s,]{1,3}(?:(?:and|or|nor)\s)?")
"""Between two quotations of one list."""


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
