"""Where front matter stands. Reading it is another module's, since most pages have none."""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_OPENING = re.compile(r"(---|\+\+\+)(?:json|yaml|yml|toml)?[ \t]*(?:\r\n|\n|\r)")
# Hexo's posts may leave out the first fence; then keys stand up to a line of hyphens, one of them "title".
_BARE = re.compile(
    r"(?:(?:[A-Za-z_][\w-]{0,60}:(?:[ \t][^\r\n]*)?|[ \t]+[^\s-][^\r\n]*|[ \t]*- [^\r\n]+)(?:\r\n|\n|\r))++"
)
_BARE_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r|\Z)")
_KEY = re.compile(r"^[A-Za-z_][\w-]*:(?=\s)", re.MULTILINE)
_OBJECT = re.compile(r"\{[ \t]*(?:\r\n|\n|\r)\s*\"")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Where front matter stands: the whole of it with its fences, and what is between them."""

    whole: Span
    inside: Span
    toml: bool


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter that ``text`` begins with, None without a closing fence."""
    opening = _OPENING.match(text)
    if opening is None:
        return _bare(text) or _object(text)
    fence = opening[1]
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*(?:\r\n|\n|\r|\Z)|^\.\.\.[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
    match = closing.search(text, opening.end())
    if match is None:
        return None
    return FrontMatter(Span(0, match.end()), Span(opening.end(), match.start()), fence == "+++")


def _bare(text: str) -> FrontMatter | None:
    """Return front matter without a first fence: several keys with ``title`` among them, down to a line of hyphens."""
    inside = _BARE.match(text)
    fence = _BARE_FENCE.match(text, inside.end()) if inside is not None else None
    if inside is None or fence is None:
        return None
    keys = _KEY.findall(inside[0])
    if len(keys) < 2 or "title:" not in keys:  # "Note: one line" above hyphens is a heading
        return None
    return FrontMatter(Span(0, fence.end()), Span(0, inside.end()), toml=False)


def _object(text: str) -> FrontMatter | None:
    """Return Hugo's front matter in JSON: an object that the file begins with."""
    if _OBJECT.match(text) is None:
        return None
    from json import JSONDecoder

    try:
        end = JSONDecoder().raw_decode(text)[1]
    except (ValueError, RecursionError):
        return None
    return FrontMatter(Span(0, end), Span(0, end), toml=False)
