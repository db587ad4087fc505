"""claimlint inside a spaCy pipeline: ``nlp.add_pipe("claimlint")``."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from claimlint.detect.pipeline import detect
from claimlint.model.claim import Claim
from claimlint.model.document import Block, BlockKind, Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_PARAGRAPH = re.compile(r"[^\n]+")
EXTENSION = "claimlint"


class ClaimlintComponent:
    """Puts a document's claims on ``doc._.claimlint`` (plain dicts) and ``doc.spans[spans_key]``."""

    def __init__(self, name: str = "claimlint", spans_key: str = "claimlint") -> None:
        self.name = name
        self.spans_key = spans_key
        if not Doc.has_extension(EXTENSION):
            Doc.set_extension(EXTENSION, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Return ``doc`` with its claims set."""
        claims = detect(_document(doc.text)).claims
        doc._.claimlint = [_plain(claim) for claim in claims]
        doc.spans[self.spans_key] = list(_spans(doc, claims))
        return doc

    def to_disk(self, path: Any, *, exclude: tuple[str, ...] = ()) -> None:
        """Do nothing: the component holds no state beyond its configuration."""

    def from_disk(self, path: Any, *, exclude: tuple[str, ...] = ()) -> ClaimlintComponent:  # noqa: ARG002 - see above
        """Return the component unchanged."""
        return self

    def to_bytes(self, *, exclude: tuple[str, ...] = ()) -> bytes:  # noqa: ARG002 - see above
        """Return nothing: the component holds no state beyond its configuration."""
        return b""

    def from_bytes(self, data: bytes, *, exclude: tuple[str, ...] = ()) -> ClaimlintComponent:  # noqa: ARG002 - see above
        """Return the component unchanged."""
        return self


@Language.factory(
    "claimlint",
    default_config={"spans_key": "claimlint"},
    assigns=["doc._.claimlint", "doc.spans"],
)
def make_claimlint(nlp: Language, name: str, spans_key: str) -> ClaimlintComponent:  # noqa: ARG001 - spaCy passes it
    """Return the component for ``nlp.add_pipe("claimlint")``; found by the entry point ``spacy_factories``."""
    return ClaimlintComponent(name, spans_key)


def _document(text: str) -> Document:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, Span(*match.span())) for match in _PARAGRAPH.finditer(text) if match[0].strip()
    )
    source = Source("", "text/plain", b"", text)
    return Document(source, text, blocks, SourceMap.identity(len(text)))


def _plain(claim: Claim) -> dict[str, Any]:
    return {
        "type": str(claim.type),
        "subtype": claim.subtype,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "values": list(claim.values),
        "unit": claim.unit,
        "qualified": claim.qualified,
        "sourced": str(claim.sourced),
        "endpoint": claim.endpoint,
        "population": claim.population,
        "timepoint": claim.timepoint,
        "n": claim.sample_size,
        "comparator": claim.comparator,
        "confidence": str(claim.confidence),
        "quantities": [_jsonable(quantity) for quantity in claim.quantities],
    }


def _jsonable(value: Any) -> dict[str, Any]:
    plain = dataclasses.asdict(value)
    plain["span"] = [plain["span"]["start"], plain["span"]["end"]]
    return plain


def _spans(doc: Doc, claims: tuple[Claim, ...]) -> Iterator[TokenSpan]:
    for claim in claims:
        span = doc.char_span(
            claim.span.start, claim.span.end, label=f"{claim.type}/{claim.subtype}", alignment_mode="expand"
        )
        if span is not None:
            yield span
