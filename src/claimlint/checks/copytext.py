"""The copy as checks read it: normalised blocks and sentences, with the way back to the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimlint.model.claim import Claim
from claimlint.model.document import Block, BlockKind, Document
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
        return next((s for s in self.sentences if s.start <= offset < s.end), Span(0, len(self.text)))


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


def section(document: Document, index: int) -> range:
    """Return the run of blocks around block ``index`` that stand under the same headings."""
    headings = document.blocks[index].headings
    first = last = index
    while first and document.blocks[first - 1].headings == headings:
        first -= 1
    while last + 1 < len(document.blocks) and document.blocks[last + 1].headings == headings:
        last += 1
    return range(first, last + 1)


def around(document: Document, claim: Claim, scope: str) -> str:
    """Return the normalised text within ``scope`` (one of ``SCOPES``) of ``claim``.

    ``adjacent-sentence`` is the claim's sentence with the ones before and after it in its block.
    Blocks are joined by blank lines.
    """
    if scope == "claim":
        return _normalized(claim.span.of(document.text)).text
    if scope == "sentence":
        return _normalized(claim.sentence.of(document.text)).text
    here = passage(document, claim.block)
    if scope == "adjacent-sentence":
        return _adjacent(here, claim)
    if scope == "block":
        return here.text
    chosen = section(document, claim.block) if scope == "section" else in_flow(document)
    return "\n\n".join(passage(document, index).text for index in chosen)


def _adjacent(here: Passage, claim: Claim) -> str:
    numbered = enumerate(here.sentences)
    touched = [number for number, inner in numbered if here.span(inner).overlaps(claim.sentence)]
    if not touched:
        return here.text
    first = here.sentences[max(0, touched[0] - 1)]
    last = here.sentences[min(len(here.sentences) - 1, touched[-1] + 1)]
    return here.text[first.start : last.end]
