"""The reader of HTML pages and fragments."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document, Source
from claimlint.model.sourcemap import SourceMap
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

_MARKUP = re.compile(
    r"<!doctype html|<(?:html|head|body|title|meta|div|p|h[1-6]|table|ul|ol|section|article|main)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_WINDOW = 4096


class HtmlReader:
    """Reads what a visitor, a search engine or a screen reader gets from a page."""

    name = "html"
    suffixes = (
        ".html",
        ".htm",
        ".xhtml",
        ".shtml",
        ".mjml",
        ".liquid",
        ".njk",
        ".hbs",
        ".mustache",
        ".twig",
        ".jinja",
        ".j2",
    )
    media_types = ("text/html", "application/xhtml+xml")

    def recognises(self, source: Source) -> bool:
        """Return whether the text begins like HTML."""
        head = source.text[:_WINDOW].lstrip()
        return head.startswith("<") and not head.startswith("<?xml") and _MARKUP.search(head) is not None

    def read(self, source: Source) -> Iterator[Document]:
        """Yield the page."""
        yield fragment(source.text, front_matter=True).document(source, self.name)


def fragment(
    text: str, outer: SourceMap | None = None, *, shortcodes: bool = False, front_matter: bool = False
) -> Fragment:
    """Return the copy in ``text``, HTML that stands in another text to which ``outer`` takes it.

    ``shortcodes`` says that WordPress' shortcodes in it are code, ``front_matter`` that it may begin with front matter,
    as the pages of generators of sites do.
    """
    # The parser is loaded when the first page comes: start-up time counts for every other input.
    from claimlint.readers._html.walk import read_html

    return read_html(text, outer, shortcodes=shortcodes, front_matter=front_matter)


READER = HtmlReader()
