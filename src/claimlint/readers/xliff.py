"""The reader of XLIFF, the exchange format of translations: 1.2 and 2.x."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread
from claimlint.text import lazyre as re

_ROOT = re.compile(r"<(?:[\w.-]{1,60}:)?xliff[\s>]")
_HEAD = 8192


class XliffReader:
    """Reads each ``<file>`` as a document: of each unit the target, or the source where there is none."""

    name = "xliff"
    suffixes = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".xml")
    media_types = ("application/xliff+xml", "application/x-xliff+xml")

    def knows(self, feed: Feed) -> bool:
        """Return whether the file begins with the root of XLIFF."""
        head = feed.signs[:_HEAD].lstrip()
        return head.startswith(b"<") and _ROOT.search(head.decode("latin-1")) is not None

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield a document a ``<file>``; those without copy are passed over."""
        from claimlint.readers._stream.window import Stretch, Window, mended
        from claimlint.readers._xliff.page import Languages, files, name_of, xliff_page

        languages = Languages(feed.signs)
        seen: dict[str, int] = {}
        with Window(feed) as window:
            for found in files(window):
                if isinstance(found, Unread):
                    yield found
                    continue
                text, stray = mended(Stretch(found.text, found.place))
                if stray is not None:
                    yield stray
                name = name_of(text)
                seen[name] = seen.get(name, 0) + 1
                record = name if seen[name] == 1 else f"{name}[{seen[name]}]"
                document = xliff_page(feed, text, found.place, record, languages)
                if document is not None:
                    yield document


READER = XliffReader()
