"""What a format's parser makes of a text, wherever that text stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from claimlint.model.document import Block, Directive, Document, Link, Problem, Source
from claimlint.model.lazydata import dataclass, field, replace
from claimlint.model.sourcemap import SegmentKind, SourceMap
from claimlint.model.span import Span

Piece: TypeAlias = tuple[str, int, int, SegmentKind]
"""Text, the source range that it stands for (ignored for synthetic text), and how it relates to it."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """The copy in one text: a whole file, or a string inside another format.

    ``source_map`` takes ``text`` to the text that was parsed; after ``through`` to the text around
    that. The spans of ``directives`` and ``problems`` count where the map ends. ``groups`` lists, tables and quotes
    were numbered from 0.
    """

    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap
    links: tuple[Link, ...] = ()
    directives: tuple[Directive, ...] = ()
    problems: tuple[Problem, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    groups: int = 0

    def pieces(self) -> Iterator[Piece]:
        """Yield the text as its source has it, piece by piece."""
        at = 0
        for until, start, end, kind in self.source_map.runs:
            yield self.text[at:until], start, end, kind
            at = until

    def through(self, outer: SourceMap | None) -> Fragment:
        """Return the fragment with its positions in the text that ``outer`` leads to.

        ``outer`` takes the parsed text to that text; None changes nothing.
        """
        if outer is None:
            return self
        nowhere = Span(0, 0)
        return replace(
            self,
            source_map=self.source_map.compose(outer),
            directives=tuple(replace(d, span=outer.to_source(d.span) or nowhere) for d in self.directives),
            problems=tuple(replace(p, span=p.span and outer.to_source(p.span)) for p in self.problems),
        )

    def moved(self, by: int, group: int, path: str, fields: Mapping[str, Any]) -> Fragment:
        """Return the fragment as a later part of a longer text.

        ``by`` code points stand before it and ``group`` groups were numbered; ``path`` goes before
        the logical paths and ``fields`` replace fields of each block. The source map stays as it is.
        """
        return replace(
            self,
            blocks=tuple(_moved(block, by, group, path, fields) for block in self.blocks),
            links=tuple(replace(link, span=link.span.shift(by)) for link in self.links),
            directives=tuple(replace(d, at=d.at + by) for d in self.directives),
        )

    def document(self, source: Source, reader: str, record: str = "") -> Document:
        """Return the fragment as a page of ``source``, in whose text its map must end."""
        return Document(
            source,
            self.text,
            self.blocks,
            self.source_map,
            self.metadata,
            self.links,
            self.directives,
            self.problems,
            record,
            reader,
        )


def _moved(block: Block, by: int, group: int, path: str, fields: Mapping[str, Any]) -> Block:
    own = block.logical_path
    # Written out: dataclasses.replace takes five times as long, and a record may have thousands of blocks.
    moved = Block(
        block.kind,
        block.span.shift(by),
        block.headings,
        f"{path}/{own}" if path and own else path or own,
        block.level,
        None if block.group is None else block.group + group,
        block.cell and replace(block.cell, table=block.cell.table + group),
        block.label,
    )
    return replace(moved, **fields) if fields else moved
