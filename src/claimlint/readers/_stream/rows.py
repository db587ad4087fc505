"""The lines of a file of any size."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.readers._stream.window import Stretch, Window
from claimlint.readers.feed import Unread


def lines(window: Window) -> Iterator[Stretch | Unread]:
    """Yield each line that is not blank, without its line feed; one that is too large comes as ``Unread``."""
    limit = window.feed.limits.record
    searched = 0
    while True:
        end = window.text.find("\n", window.at + searched)
        if end < 0:
            size = len(window.text) - window.at
            if size > limit:
                yield _too_large(window)
                searched = 0
                continue
            searched = size
            if window.more():
                continue
            end = len(window.text)
            if end == window.at:
                return
        # A CRLF must not be parted, or it counts as two line ends.
        stretch = window.take(window.at, end - 1 if window.text[window.at : end].endswith("\r") else end)
        window.pass_to(min(end + 1, len(window.text)))
        searched = 0
        if stretch.text.strip():
            yield stretch


def _too_large(window: Window) -> Unread:
    """Pass over the line that the window's ``at`` stands in."""
    place = window.place
    while (end := window.text.find("\n", window.at)) < 0:
        window.pass_most(len(window.text))
        if not window.more():
            window.pass_to(len(window.text))
            break
    else:
        window.pass_to(end + 1)
    mib = window.feed.limits.record >> 20
    message = f"the line is larger than the {mib} MiB that are read as one record"
    return Unread("CLE353", message, "export again, or leave the record out", place)
