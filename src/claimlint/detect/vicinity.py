"""A claim's part of a sentence: all of it, of a sentence without end the words around the claim."""

from __future__ import annotations

from functools import lru_cache

from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.model.lazydata import replace

_LONGEST = 2000
_WINDOW = 600
_STEP = 500
"""Views begin and end at multiples of it, so that claims beside each other share theirs and what is known of it."""


def near(sentence: SentenceView, draft: Draft) -> tuple[SentenceView, Draft]:
    """Return the sentence and the claim in its offsets; of a sentence without end the words around the claim."""
    text = sentence.text
    if len(text) <= _LONGEST:
        return sentence, draft
    least = draft.start // _STEP * _STEP - _WINDOW
    most = -(min(draft.end, draft.start + _LONGEST) // -_STEP) * _STEP + _WINDOW
    base = max(text.rfind(" ", 0, max(least, 0)), 0)
    until = text.find(" ", most)
    until = until if until >= 0 else min(len(text), base + 2 * _LONGEST)
    view = _view(sentence, base, until)
    figures = tuple(replace(f, start=f.start - base, end=f.end - base) for f in draft.figures if f.end <= until)
    return view, replace(draft, start=draft.start - base, end=min(draft.end, until) - base, figures=figures)


@lru_cache(maxsize=8)
def _view(sentence: SentenceView, base: int, until: int) -> SentenceView:
    return SentenceView(sentence.passage, sentence.number, sentence.start + base, sentence.text[base:until])
