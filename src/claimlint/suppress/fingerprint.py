"""Names of findings that survive edits elsewhere in the file.

A fingerprint is made of the rule, the page, the sentence (normalised) and how many like it came
before, never of a line number: copy may move, be re-wrapped or marked up anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import takewhile
from types import MappingProxyType

from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.model.lazydata import replace
from claimlint.model.span import Span
from claimlint.text.normalize import normalize
from claimlint.text.sentences import split

LENGTH = 32
"""Hexadecimal digits of a fingerprint (128 bits)."""


def fingerprint(rule: str, page: str, sentence: str, occurrence: int) -> str:
    """Return the fingerprint of a finding: ``LENGTH`` hexadecimal digits.

    ``page`` names the document (``page_name``); ``occurrence`` counts from 0 the findings of the
    same rule on the same sentence before this one. Case and typography of the sentence do not count.
    """
    from hashlib import sha256
    from json.encoder import encode_basestring_ascii as quoted

    # What json.dumps writes of a list of these, which takes longer to begin than to write.
    told = f"[{quoted(rule)}, {quoted(page)}, {quoted(folded(sentence))}, {occurrence}]"
    return sha256(told.encode()).hexdigest()[:LENGTH]


def folded(text: str) -> str:
    """Return the form of ``text`` in which sentences are compared."""
    return " ".join(normalize(text).text.casefold().split())


def page_name(document: Document, name: str) -> str:
    """Return what names a page: ``name`` (see ``identity``) and its record."""
    return f"{name}#{document.record}" if document.record else name


def with_fingerprints(
    document: Document, findings: Iterable[Finding], name: str, told: Mapping[str, Span] = MappingProxyType({})
) -> tuple[Finding, ...]:
    """Return the findings of ``document`` with their fingerprints, in the order given.

    ``name`` is what the file is called (see ``identity``), ``told`` the sentences of claims by their ids: a block
    need not be cut again for them. A finding on an empty range (one on the page as a whole) has no sentence, so that
    no edit of the copy changes its name.
    """
    page = page_name(document, name)
    sentences = Sentences(document)
    seen: Counter[tuple[str, str]] = Counter()
    out = []
    for finding in findings:
        whole = told.get(finding.claim)
        if whole is not None and whole.contains(finding.span):
            sentence = folded(whole.of(document.text))
        else:
            sentence = folded(sentences.around(finding.span)) if len(finding.span) else ""
        key = (finding.rule, sentence)
        out.append(replace(finding, fingerprint=fingerprint(finding.rule, page, sentence, seen[key])))
        seen[key] += 1
    return tuple(out)


_MOST_TOUCHED = 64
"""A claim over more sentences than this is told by the first ones."""


class Sentences:
    """The sentences of a document, found block by block as they are asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._spans: dict[int, list[Span]] = {}

    def around(self, span: Span) -> str:
        """Return the text of the sentences that ``span`` touches, within the block it starts in."""
        for index, block in enumerate(self._document.blocks):
            if block.span.start <= span.start < block.span.end:
                touched = self._touched(index, span)
                whole = touched[0].hull(touched[-1]) if touched else span
                return whole.of(self._document.text)
        return span.of(self._document.text)

    def _touched(self, index: int, span: Span) -> list[Span]:
        sentences = self._of(index)
        first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
        return list(takewhile(lambda sentence: sentence.start < span.end, sentences[first : first + _MOST_TOUCHED]))

    def _of(self, index: int) -> list[Span]:
        if index not in self._spans:
            block = self._document.blocks[index].span
            normalized = normalize(block.of(self._document.text))
            found = (normalized.source_map.to_source(sentence) for sentence in split(normalized.text))
            self._spans[index] = [sentence.shift(block.start) for sentence in found if sentence is not None]
        return self._spans[index]
