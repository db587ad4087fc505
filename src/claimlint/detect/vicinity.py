"""A claim's part of a sentence: all of it, of a sentence without end the words around the claim."""

from __future__ import annotations

from claimlint.detect.draft import Draft
from claimlint.detect.page import SentenceView
from claimlint.model.lazydata import replace

_LONGEST = 2000
_WINDOW = 600


def near(sentence: SentenceView, draft: Draft) -> tuple[SentenceView, Draft]:
    """Return the sentence and the claim in its offsets; of a sentence without end the words around the claim."""
    text = sentence.text
    if len(text) <= _LONGEST:
        return sentence, draft
    base = max(text.rfind(" ", 0, max(draft.start - _WINDOW, 0)), 0)
    until = text.find(" ", min(draft.end, draft.start + _LONGEST) + _WINDOW)
    until = until if until >= 0 else min(len(text), base + 2 * _LONGEST)
    view = SentenceView(sentence.passage, sentence.number, sentence.start + base, text[base:until])
    figures = tuple(replace(f, start=f.start - base, end=f.end - base) for f in draft.figures if f.end <= until)
    return view, replace(draft, start=draft.start - base, end=min(draft.end, until) - base, figures=figures)
