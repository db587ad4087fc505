"""Small documents with comments and findings, for the tests of suppression."""

from __future__ import annotations

import re
from dataclasses import replace

from claimlint.model.document import Block, BlockKind, Directive, Document, Source
from claimlint.model.finding import Finding, Location, Severity
from claimlint.model.lines import LineIndex
from claimlint.model.sourcemap import Segment, SegmentKind, SourceMap
from claimlint.model.span import Span
from claimlint.policy.load import default_policy
from tests.policy.support import CHECKS, PACKS

POLICY = default_policy(CHECKS, packs_root=PACKS)
_COMMENT = re.compile(r"\{\{(.*?)\}\}")
GAP = "\n\n"


def document(copy: str, uri: str = "page.md", *, record: str = "") -> Document:
    """Return a document of blank-line separated blocks in which ``{{text}}`` is a comment."""
    text, segments, blocks, directives, waiting = "", [], [], [], []
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", copy):
        pieces, marks, done = [], [], paragraph.start()
        for comment in _COMMENT.finditer(copy, paragraph.start(), paragraph.end()):
            pieces.append(Span(done, comment.start()))
            marks.append((sum(map(len, pieces)), comment[1], Span(*comment.span())))
            done = comment.end()
        pieces = [piece for piece in (*pieces, Span(done, paragraph.end())) if len(piece)]
        if not pieces:
            waiting.extend(marks)
            continue
        if text:
            segments.append(Segment(Span(len(text), len(text) + 2), None, SegmentKind.SYNTHETIC))
            text += GAP
        start = len(text)
        directives.extend(Directive(words, span, start) for _, words, span in waiting)
        directives.extend(Directive(words, span, start + offset) for offset, words, span in marks)
        waiting = []
        for piece in pieces:
            segments.append(Segment(Span(len(text), len(text) + len(piece)), piece, SegmentKind.LITERAL))
            text += piece.of(copy)
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, len(text)), logical_path=f"p[{len(blocks) + 1}]"))
    directives.extend(Directive(words, span, len(text)) for _, words, span in waiting)
    source = Source(uri, "text/markdown", copy.encode(), copy)
    return Document(
        source, text, tuple(blocks), SourceMap(tuple(segments)), directives=tuple(directives), record=record
    )


def finding(page: Document, rule: str, words: str, *, lines: bool = True) -> Finding:
    """Return a finding of ``rule`` on the first place of ``words``; without ``lines`` it has no region."""
    start = page.text.index(words)
    span = Span(start, start + len(words))
    source = page.source_span(span)
    assert source is not None
    region = LineIndex(page.source.text).region(source) if lines else None
    location = Location(page.uri, region, span=source)
    named = POLICY.rules[rule]
    return Finding(rule, named.name, Severity.WARNING, words, location, span)


def unmarked(finding: Finding) -> Finding:
    return replace(finding, suppression=None)
