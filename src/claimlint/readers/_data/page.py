"""One page of an export while its fields are put together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimlint.model.document import BlockKind, Document, Problem, Source
from claimlint.model.frozen import FrozenMap
from claimlint.model.lazydata import replace
from claimlint.model.sourcemap import SourceMap
from claimlint.readers import html, markdown, text
from claimlint.readers._markup.autop import with_paragraphs
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

_MARKUP = re.compile(r"<(?:[a-zA-Z][\w-]{0,30}(?=[\s/>])|/[a-zA-Z]|!--)|&(?:#\w{1,8}|[A-Za-z]\w{1,31});")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|section|article|br|h[1-6]|[uo]l|li|table|t[dhr]|blockquote)(?=[\s/>])", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>\s|\|.{1,500}\||```)|\*\*\S|\b__\S|\]\([^\s()]{1,500}", re.MULTILINE
)


class Page:
    """Collects the fields of a record in the order in which a reader of the page meets them.

    ``metadata`` names the record: ``id``, ``slug``, ``url``, ``status``, ``type``, ``locale``, ``date``, ``title``,
    each only where the export has it.
    """

    def __init__(self) -> None:
        self.builder = DocumentBuilder()
        self.metadata: dict[str, str] = {}

    def note(self, **metadata: str) -> None:
        """Keep what is not empty of ``metadata``; what was noted first stays."""
        for key, value in metadata.items():
            if value and value.strip():
                self.metadata.setdefault(key, " ".join(value.split()))

    def copy(self, draft: Draft, path: str, kind: BlockKind | None = None, outer: SourceMap | None = None) -> None:
        """Add a field's text, whatever markup it is in.

        Args:
            draft: the text, with its places.
            path: the field's name, before the logical paths of its blocks.
            kind: what all blocks of it are, None for what its markup says.
            outer: the map of the text that the draft's places count in, None for the record's text.
        """
        self.embed(parsed(draft, outer), path, kind)

    def title(self, draft: Draft, path: str) -> None:
        """Add the page's title, which names the page too."""
        fragment = parsed(draft)
        self.note(title=fragment.text)
        self.embed(fragment, path, BlockKind.TITLE)

    def embed(self, fragment: Fragment, path: str, kind: BlockKind | None = None) -> None:
        """Add the blocks of a field's text that was read already; see ``copy``."""
        fields: dict[str, Any] = {} if kind is None else {"kind": kind}
        if kind is BlockKind.QUOTE:
            fields["group"] = self.builder.new_group()
        elif kind is not None:
            fields |= {"group": None, "cell": None, "level": 0}
        self.builder.embed(alone(fragment), path, **fields)

    def document(self, source: Source, reader: str, record: str, problems: Iterable[Problem] = ()) -> Document:
        """Return the page as a document of ``source``."""
        fragment = self.builder.finish()
        document = fragment.document(source, reader, record)
        kept = tuple(one for one in document.directives if one.text.lstrip().lower().startswith("claimlint"))
        return Document(
            source,
            document.text,
            document.blocks,
            document.source_map,
            FrozenMap(self.metadata),
            document.links,
            kept,
            (*problems, *document.problems),
            record,
            reader,
        )


def alone(fragment: Fragment) -> Fragment:
    """Return ``fragment``, without a path of its own if it is a single paragraph: the field's name says where it is."""
    if len(fragment.blocks) != 1 or fragment.blocks[0].logical_path != "p[1]":
        return fragment
    return replace(fragment, blocks=(replace(fragment.blocks[0], logical_path=""),))


def parsed(draft: Draft, outer: SourceMap | None = None) -> Fragment:
    """Return the copy in a field's text: HTML, Markdown, or plain text, as it looks."""
    value = draft.text()
    markup = _MARKUP.search(value)
    if markup and _BLOCK_TAG.search(value):
        return html.fragment(value, _through(draft, outer))
    if markup and not _MARKDOWN.search(value):
        # Without tags for blocks the line ends part paragraphs, as editors with a simple text field do.
        marked, lines = with_paragraphs(value)
        return html.fragment(marked, lines.compose(_through(draft, outer)))
    if _MARKDOWN.search(value):
        return markdown.fragment(value, _through(draft, outer))
    if "\n" in value.strip():
        return text.fragment(value, _through(draft, outer))
    return plain(draft, outer)


def plain(draft: Draft, outer: SourceMap | None = None) -> Fragment:
    """Return the draft as one paragraph."""
    builder = DocumentBuilder()
    builder.add(draft, BlockKind.PARAGRAPH, logical_path="p[1]")
    return builder.finish().through(outer)


def _through(draft: Draft, outer: SourceMap | None) -> SourceMap:
    own = draft.source_map()
    return own if outer is None else own.compose(outer)
