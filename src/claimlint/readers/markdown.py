"""The reader of Markdown and MDX."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

_SIGNS = re.compile(
    r"^(?:#{1,6} \S|```|~~~|\[\^?[^\]\r\n]{1,80}\]: \S|\|[ :-]*-{3,}[ :|-]*\|)|\]\([^)\s]{1,500}\)", re.MULTILINE
)
_WINDOW = 20000


class MarkdownReader:
    """Reads Markdown with front matter, tables, footnotes, embedded HTML, shortcodes and MDX."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".mdoc", ".qmd", ".rmd")
    media_types = ("text/markdown", "text/x-markdown")

    def recognises(self, source: Source) -> bool:
        """Return whether the text has front matter, or two signs of Markdown."""
        head = source.text[:_WINDOW]
        return head.startswith(("---\n", "---\r", "+++\n", "+++\r")) or len(_SIGNS.findall(head)) > 1

    def read(self, source: Source) -> Iterator[Document]:
        """Yield the page."""
        mdx = source.uri.lower().endswith((".mdx", ".mdoc"))
        yield fragment(source.text, mdx=mdx).document(source, self.name)


def fragment(text: str, outer: SourceMap | None = None, *, mdx: bool = False) -> Fragment:
    """Return the copy in ``text``, Markdown that stands in another text to which ``outer`` takes it."""
    # The parser is loaded when the first page comes: start-up time counts for every other input.
    from claimlint.readers._markdown.read import read_markdown

    return read_markdown(text, outer, mdx=mdx)


READER = MarkdownReader()
