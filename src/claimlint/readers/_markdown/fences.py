"""Where front matter stands. Reading it is another module's, since most pages have none."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_FENCES = ("---", "+++")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where front matter stands: the whole of it with its fences, and what is between them."""

    whole: Span
    inside: Span
    toml: bool


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter that ``text`` begins with, None without a closing fence."""
    fence = text[:3]
    opening = re.match(r"...[ \t]*(?:\r\n|\n|\r)", text) if fence in _FENCES else None
    if opening is None:
        return None
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*(?:\r\n|\n|\r|\Z)|^\.\.\.[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
    match = closing.search(text, opening.end())
    if match is None:
        return None
    return FrontMatter(Span(0, match.end()), Span(opening.end(), match.start()), fence == "+++")
