"""What the beginning of a JSON file tells of its format."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.readers.feed import Feed

_BLANK = "\ufeff \t\r\n"


class Head:
    """The first bytes of a file as text, to be asked for keys; nothing is parsed."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def begins(self, sign: str) -> bool:
        """Return whether the first visible code point is ``sign``."""
        return self._text.startswith(sign)

    def has_key(self, name: str) -> bool:
        """Return whether an object in the head has the member ``name``."""
        at = self._text.find(f'"{name}"')
        while at >= 0:
            if self._text[at + len(name) + 2 : at + len(name) + 12].lstrip().startswith(":"):
                return True
            at = self._text.find(f'"{name}"', at + 1)
        return False

    def has_any(self, names: Iterable[str]) -> bool:
        """Return whether it has one of the members ``names``."""
        return any(self.has_key(name) for name in names)

    def has(self, words: str) -> bool:
        """Return whether ``words`` stand anywhere in the head."""
        return words in self._text

    def first_line(self) -> str:
        """Return the first line."""
        return self._text.split("\n", 1)[0]


def head_of(feed: Feed) -> Head:
    """Return the head of ``feed``: its text without a byte order mark, white space and a comment before it."""
    head = feed.head
    if b"\0" in head[:64]:
        marked = head[:2] in (b"\xff\xfe", b"\xfe\xff")
        encoding = "utf-16" if marked else "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
        return Head(_begun(head.decode(encoding, "replace")))
    return Head(_begun(head.decode("utf-8", "replace")))


def _begun(text: str) -> str:
    text = text.lstrip(_BLANK)
    return text[text.find("*/") + 2 :].lstrip(_BLANK) if text.startswith("/*") and "*/" in text else text
