"""The reader of e-mail messages."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Document
from claimlint.readers.feed import Feed, Unread
from claimlint.text import lazyre as re

_FIRST = re.compile(r"(?:[A-Za-z][\w-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50})+?")
_TELLING = re.compile(r"^(?:MIME-Version|Received|Return-Path|Message-ID|Subject):", re.IGNORECASE | re.MULTILINE)
_WINDOW = 4096


class EmlReader:
    """Reads a message: subject, body in HTML or text, and the files that it brings."""

    name = "eml"
    suffixes = (".eml",)
    media_types = ("message/rfc822",)

    def knows(self, feed: Feed) -> bool:
        """Return whether ``feed`` is a message, or is called one: it begins with the header fields of one."""
        if feed.name.endswith(self.suffixes):
            return True
        head = feed.head[:_WINDOW].decode("latin-1").partition("\n\n")[0].partition("\r\n\r\n")[0]
        return bool(_FIRST.match(head)) and len(_TELLING.findall(head)) > 1

    def records(self, feed: Feed) -> Iterator[Document | Unread]:
        """Yield the message, and the documents of its files.

        Raises:
            ReadError: if it is too large, or no message.
        """
        from claimlint.readers._mail.page import read_message

        return read_message(feed)


READER = EmlReader()
