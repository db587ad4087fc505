"""Whether copy carries an approved wording: word for word, nearly, or not at all.

Both sides are normalised first (``text.normalize``), and case, quotation marks and white space do
not count. ``{slot}`` in a wording stands for a few words, or for the text that the set gives it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from claimlint.errors import PolicyError
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.policy.authored import TIMEOUT, compiled, flaw
from claimlint.policy.problems import PatternTimeoutError
from claimlint.policy.types import Origin, WordingSet
from claimlint.text import lazyre as re
from claimlint.text.normalize import Normalized, normalize

if TYPE_CHECKING:
    import regex

NEAR = 0.8
"""The share of words in common (2m / (a + b), in order) from which a wording counts as near."""

_MOST_WORDS = 400
_SLOT = re.compile(r"\\\{([a-z](?:[a-z0-9_]|\\-)*)\\\}")
_OPEN_SLOT = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
_SLOT_WORDS = r"\S+(?: \S+){0,7}?"
_TOKEN = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*%?|[<>=]+")
_SENTENCE_END = re.compile(r"[.!?;:](?=\s|$)|\n")


class Fit(IntEnum):
    """How well copy carries a wording."""

    ABSENT = 0
    NEAR = 1
    EXACT = 2


@dataclass(frozen=True, slots=True)
class WordingMatch:
    """The best place of a wording set in a text.

    ``span`` counts in the text that was searched, None when absent. ``wording`` is the approved
    wording (or the author's pattern) that fits best, ``ratio`` from 0 to 1 how well.
    """

    fit: Fit
    ratio: float = 0.0
    wording: str = ""
    span: Span | None = None


Slots = tuple[tuple[str, str], ...]

ABSENT = WordingMatch(Fit.ABSENT)


def find(wordings: WordingSet, text: str, near: float = NEAR) -> WordingMatch:
    """Return how well ``text`` carries one of ``wordings``: exact beats near beats absent.

    A match of one of the set's patterns counts as exact. ``near`` is the ratio from which a
    wording is near; 1.0 or more turns that off.

    Raises:
        PatternTimeoutError: if a pattern or a wording with slots takes longer than ``TIMEOUT`` seconds.
        PolicyError: if a pattern is not a regular expression.
    """
    normalized = normalize(text)
    plain = _Plain.of(normalized.text)
    slots = tuple(sorted(wordings.slots.items()))
    for wording in wordings.wordings:
        found = _timed(_expression(wording, slots), wording, plain.text, wordings.origin or Origin("", 0, 0))
        if found is not None:
            return WordingMatch(Fit.EXACT, 1.0, wording, _back(normalized, plain.span(found.start, found.end)))
    for pattern in wordings.patterns:
        place = _search(pattern, normalized.text, wordings.origin)
        if place is not None:
            return WordingMatch(Fit.EXACT, 1.0, pattern, _back(normalized, place))
    return ABSENT if near > 1 else _nearest_of(wordings, normalized, near)


def same(one: str, other: str) -> bool:
    """Return whether two wordings are equal after normalisation, a final full stop aside."""
    return canonical(one).rstrip(".") == canonical(other).rstrip(".")


def canonical(text: str) -> str:
    """Return the form of ``text`` in which wordings are compared."""
    return _Plain.of(normalize(text).text).text.strip()


def similarity(one: str, other: str) -> float:
    """Return the share of words that two texts have in common in order, from 0 to 1."""
    return _ratio(words(one), words(other))


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` by which wordings are compared, in their order."""
    return _words(canonical(text))


def coverage(wording: str, text: str) -> float:
    """Return the share of the words of ``wording`` that ``text`` holds in any order, from 0 to 1."""
    wanted, held = Counter(words(wording)), Counter(words(text))
    return (wanted & held).total() / wanted.total() if wanted else 0.0


@dataclass(frozen=True, slots=True)
class _Plain:
    """Lower-cased text without quotation marks, and where each of its characters stood."""

    text: str
    offsets: tuple[int, ...] | None

    @classmethod
    def of(cls, text: str) -> _Plain:
        lowered = text.lower()
        if len(lowered) == len(text) and not ('"' in lowered or "'" in lowered):
            return cls(lowered, None)
        kept = [(at, low) for at, char in enumerate(text) if char not in "\"'" for low in char.lower()]
        return cls("".join(low for _, low in kept), tuple(at for at, _ in kept))

    def span(self, start: int, end: int) -> Span:
        if self.offsets is None or start >= end:
            return Span(start, end)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def _back(normalized: Normalized, span: Span) -> Span | None:
    return normalized.source_map.to_source(span)


@lru_cache(maxsize=2048)
def _expression(wording: str, slots: Slots) -> regex.Pattern[str]:
    """Return the expression of an approved wording; a final full stop may be missing in copy."""
    given = dict(slots)
    body = re.escape(canonical(wording)).replace(r"\ ", " ")

    def fill(match: re.Match[str]) -> str:
        name = match[1].replace("\\", "")
        return re.escape(canonical(given[name])).replace(r"\ ", " ") if name in given else _SLOT_WORDS

    body = _SLOT.sub(fill, body)
    stop = r"\." if body.endswith(r"\.") else ""
    body = body[: -len(stop)] if stop else body
    import regex

    start = r"(?<!\w)" if body[:1].isalnum() else ""
    return regex.compile(f"{start}{body}(?!\\w)(?:{stop})?" if stop else f"{start}{body}(?!\\w)")


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return compiled((pattern,))


def compile_patterns(wordings: WordingSet) -> list[tuple[int, str]]:
    """Return what is wrong with the patterns of a set: position in ``patterns`` and message."""
    wrong = []
    for index, pattern in enumerate(wordings.patterns):
        message = flaw(pattern)
        if message is None and _compiled(pattern).fullmatch("", timeout=TIMEOUT) is not None:
            message = "the pattern matches the empty text, so any copy would count"
        if message is not None:
            wrong.append((index, message))
    return wrong


def _search(pattern: str, text: str, origin: Origin | None) -> Span | None:
    import regex

    at = origin or Origin("", 0, 0)
    try:
        return _timed(_compiled(pattern), pattern, text, at)
    except (regex.error, ValueError, OverflowError) as error:
        message = f"'{pattern[:80]}' is not a regular expression: {error}"
        raise PolicyError(message, uri=at.uri, line=at.line, column=at.column) from None


def _timed(expression: regex.Pattern[str], written: str, text: str, at: Origin) -> Span | None:
    """Return the first match; ``written`` is what the author wrote, at ``at``."""
    try:
        match = expression.search(text, timeout=TIMEOUT)
    except TimeoutError:
        raise PatternTimeoutError(
            f"'{written[:80]}' took longer than {TIMEOUT} s",
            hint="make it more exact: nested repeats and many slots are the usual cause",
            uri=at.uri,
            line=at.line,
            column=at.column,
        ) from None
    return None if match is None else Span(*match.span())


def _words(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(text)[:_MOST_WORDS])


@lru_cache(maxsize=2048)
def _wording_words(wording: str, slots: Slots) -> tuple[tuple[str, ...], int]:
    """Return the words of a wording without its open slots, and its number of sentences."""
    given = dict(slots)
    text = canonical(_OPEN_SLOT.sub(lambda match: given.get(match[1], " "), wording))
    return _words(text), max(len(list(_sentences(text))), 1)


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if text[start : match.end()].strip():
            yield Span(start, match.end())
        start = match.end()
    if text[start:].strip():
        yield Span(start, len(text))


def _nearest_of(wordings: WordingSet, normalized: Normalized, near: float) -> WordingMatch:
    """Return the best place of any wording, absent below the ratio ``near``."""
    slots = tuple(sorted(wordings.slots.items()))
    sentences = list(_sentences(normalized.text))
    best = ABSENT
    for wording in wordings.wordings:
        match = _nearest(wording, slots, normalized, sentences, max(near, best.ratio))
        best = max(best, match, key=lambda found: found.ratio)
    return best


def _nearest(
    wording: str, slots: Slots, normalized: Normalized, sentences: Sequence[Span], least: float
) -> WordingMatch:
    """Return the run of sentences, as long as ``wording``, that is most like it."""
    wanted, length = _wording_words(wording, slots)
    best = ABSENT
    for index, first in enumerate(sentences):
        window = first.hull(sentences[min(index + length, len(sentences)) - 1])
        ratio = _ratio(wanted, _words(_Plain.of(window.of(normalized.text)).text), max(least, best.ratio))
        if ratio >= least and ratio > best.ratio:
            best = WordingMatch(Fit.NEAR, ratio, wording, _back(normalized, _trimmed(window, normalized.text)))
    return best


def _trimmed(span: Span, text: str) -> Span:
    piece = span.of(text)
    return Span(span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip()))


def _ratio(one: tuple[str, ...], other: tuple[str, ...], floor: float = 0.0) -> float:
    """Return 2m / (a + b) for m words in common in order; 0 if it cannot reach ``floor``.

    The count of words in common whatever their order bounds the ratio and is cheap, so hardly any
    pair is aligned.
    """
    total = len(one) + len(other)
    if not total:
        return 0.0
    shared = sum((Counter(one) & Counter(other)).values())
    if 2 * shared / total < floor:
        return 0.0
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
