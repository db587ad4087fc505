"""The copy as checks read it: normalised blocks and sentences, with the way back to the document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from claimlint.model.claim import Claim
from claimlint.model.document import Block, BlockKind, Document
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.text.normalize import Normalized, normalize
from claimlint.text.sentences import split

SCOPES = ("claim", "sentence", "adjacent-sentence", "block", "section", "document")
"""How far around a claim a rule looks, nearest first."""

_OUT_OF_FLOW = frozenset(
    {
        BlockKind.ALT_TEXT,
        BlockKind.ATTRIBUTE,
        BlockKind.FRONT_MATTER,
        BlockKind.META_DESCRIPTION,
        BlockKind.STRUCTURED_DATA,
        BlockKind.TITLE,
    }
)


@lru_cache(maxsize=2048)
def _normalized(text: str) -> Normalized:
    return normalize(text)


@lru_cache(maxsize=2048)
def _sentences(text: str) -> tuple[Span, ...]:
    return tuple(split(text))


@dataclass(frozen=True, slots=True)
class Passage:
    """One block: its index in ``Document.blocks`` and its text, normalised."""

    index: int
    block: Block
    normalized: Normalized

    @property
    def text(self) -> str:
        """Return the normalised text."""
        return self.normalized.text

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences as ranges of ``text``."""
        return _sentences(self.text)

    def span(self, inner: Span) -> Span:
        """Return a range of ``text`` as a range of ``Document.text``; the whole block if it maps to nothing."""
        found = self.normalized.source_map.to_source(inner)
        return self.block.span if found is None else found.shift(self.block.span.start)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence of ``text`` that holds ``offset``; the whole text if none does."""
        before = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        if before >= 0 and offset < self.sentences[before].end:
            return self.sentences[before]
        return Span(0, len(self.text))

    def adjacent(self, sentence: Span) -> str:
        """Return the text of ``sentence`` (a range of ``Document.text``) with the sentences beside it."""
        known = self.sentences
        first = max(bisect_right(known, sentence.start, key=lambda inner: self.span(inner).end) - 1, 0)
        last = min(bisect_left(known, sentence.end, key=lambda inner: self.span(inner).start), len(known) - 1)
        return self.text[known[first].start : known[last].end] if known else self.text


def passage(document: Document, index: int) -> Passage:
    """Return block ``index`` of ``document``."""
    block = document.blocks[index]
    return Passage(index, block, _normalized(block.span.of(document.text)))


def passages(document: Document, kinds: frozenset[BlockKind] = frozenset()) -> Iterator[Passage]:
    """Yield the blocks of ``kinds`` in reading order; every block for an empty set."""
    for index, block in enumerate(document.blocks):
        if not kinds or block.kind in kinds:
            yield passage(document, index)


def in_flow(document: Document) -> tuple[int, ...]:
    """Return the indices of the blocks that a reader of the page reads one after the other."""
    return tuple(index for index, block in enumerate(document.blocks) if block.kind not in _OUT_OF_FLOW)


def closing(document: Document, count: int) -> tuple[int, ...]:
    """Return the indices of the last ``count`` blocks that a reader of the page reads."""
    return in_flow(document)[-count:] if count > 0 else ()


class Ranges:
    """Ranges of a text that can be asked, in logarithmic time, whether one of them touches another."""

    __slots__ = ("_merged",)

    def __init__(self, spans: Iterable[Span]) -> None:
        self._merged: list[Span] = []
        for span in sorted(spans):
            if self._merged and span.start <= self._merged[-1].end:
                self._merged[-1] = self._merged[-1].hull(span)
            else:
                self._merged.append(span)

    def touch(self, span: Span) -> bool:
        """Return whether at least one code point of ``span`` belongs to one of the ranges."""
        after = bisect_left(self._merged, span.end, key=lambda known: known.start)
        return after > 0 and self._merged[after - 1].overlaps(span)


class Surroundings:
    """What stands around the claims of one document; made once for a run, so that each text is built once."""

    __slots__ = ("_document", "_sections", "_texts")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sections: list[range] = []
        self._texts: dict[tuple[str, int], str] = {}

    def section(self, index: int) -> range:
        """Return the run of blocks around block ``index`` that stand under the same headings."""
        if not self._sections:
            for _, run in groupby(range(len(self._document.blocks)), lambda i: self._document.blocks[i].headings):
                members = list(run)
                self._sections.extend([range(members[0], members[-1] + 1)] * len(members))
        return self._sections[index]

    def key(self, claim: Claim, scope: str) -> tuple[str, int]:
        """Return what tells apart the texts that ``text`` returns: equal keys, equal texts."""
        if scope == "block":
            return scope, claim.block
        if scope == "section":
            return scope, self.section(claim.block).start
        if scope == "document":
            return scope, 0
        return f"{scope} {claim.span.end}", claim.span.start

    def text(self, claim: Claim, scope: str) -> str:
        """Return the normalised text within ``scope`` (one of ``SCOPES``) of ``claim``.

        ``adjacent-sentence`` is the claim's sentence with the ones before and after it in its
        block. Blocks are joined by blank lines.
        """
        key = self.key(claim, scope)
        if key not in self._texts:
            self._texts[key] = self._built(claim, scope)
        return self._texts[key]

    def _built(self, claim: Claim, scope: str) -> str:
        if scope in ("claim", "sentence"):
            span = claim.span if scope == "claim" else claim.sentence
            return _normalized(span.of(self._document.text)).text
        if scope == "adjacent-sentence":
            return passage(self._document, claim.block).adjacent(claim.sentence)
        if scope == "block":
            return passage(self._document, claim.block).text
        chosen = self.section(claim.block) if scope == "section" else in_flow(self._document)
        return "\n\n".join(passage(self._document, index).text for index in chosen)
