"""A claim's words, whole: from the edge of a phrase to the edge of a phrase."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from claimlint.detect.clause.words import Words
from claimlint.detect.draft import Draft
from claimlint.detect.edges.ends import end_of_phrase
from claimlint.detect.edges.marks import left_open, opened_before
from claimlint.detect.edges.starts import start_of_phrase
from claimlint.detect.page import SentenceView
from claimlint.detect.vicinity import near
from claimlint.model.claim import ClaimType

Range = tuple[int, int]


def whole(sentence: SentenceView, drafts: Sequence[Draft]) -> list[Range]:
    """Return where the words of each of a sentence's claims begin and end: none grows into another."""
    starts = sorted(draft.start for draft in drafts)
    ends = [_end(sentence, draft, _following(starts, draft.end)) for draft in drafts]
    reached = sorted(zip((draft.end for draft in drafts), ends, strict=True))
    closed, upto = [was for was, _ in reached], list(accumulate((now for _, now in reached), max, initial=0))
    return [
        (_start(sentence, draft, end, upto[bisect_right(closed, draft.start)]), end)
        for draft, end in zip(drafts, ends, strict=True)
    ]


def _following(starts: Sequence[int], end: int) -> int | None:
    at = bisect_left(starts, end)
    return starts[at] if at < len(starts) else None


def _end(sentence: SentenceView, draft: Draft, limit: int | None) -> int:
    view, local = near(sentence, draft)
    base = view.start - sentence.start
    words = view.words
    first = words.around(local.start)
    if draft.type is ClaimType.TESTIMONIAL or local.end + base < draft.end or first == len(words.items):
        return draft.end
    told = max((figure.end for figure in local.figures), default=words.items[first].end)
    closed = left_open(view.text, local.start, told, len(view.text[: local.end].rstrip()))
    closed = _uncut(words, told, closed)
    end = words.index(closed)
    stop = len(words.items) if limit is None else words.index(limit - base)
    until = end_of_phrase(words, draft.type, max(words.index(told), first + 1), end, stop)
    return closed + base if until == end or until <= first else words.items[until - 1].end + base


def _uncut(words: Words, told: int, end: int) -> int:
    """Return the end outside of a word or a time ("since 2010") that it cuts."""
    at = words.around(end - 1)
    if at == len(words.items) or not (word := words.items[at]).start < end < word.end:  # at: signs that are no words
        return end
    led_to = word.tag == "M" and word.start > told and not any(map(str.isdigit, words.text[word.start : end]))
    return len(words.text[: word.start].rstrip()) if led_to else end


def _start(sentence: SentenceView, draft: Draft, end: int, limit: int) -> int:
    if draft.type is ClaimType.TESTIMONIAL:
        return draft.start
    view, local = near(sentence, draft)
    base = view.start - sentence.start
    words = view.words
    until = words.index(end - base)
    told = min((figure.start for figure in local.figures), default=words.items[until - 1].start)
    opened = opened_before(view.text, local.start, told)
    first = words.around(opened)
    begins = start_of_phrase(words, draft.type, first, words.around(told), words.index(limit - base))
    timed = begins == first and opened == local.start and words.tag(begins) in set("MQ")
    return draft.start if timed else words.items[begins].start + base
