"""What a field's name says of its place on the page."""

from __future__ import annotations

from functools import lru_cache

from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

_ABOUT = r"(?:seo|meta|og|open_?graph|page|browser|social|twitter|share|search)"
_TITLE = re.compile(rf"(?:{_ABOUT}_?)*(?:title|headline)|(?:{_ABOUT}_)*title_tag", re.IGNORECASE)
_DESCRIPTION = re.compile(rf"(?:{_ABOUT}_?)*desc(?:ription)?|meta_?desc(?:ription)?", re.IGNORECASE)
_ALT = re.compile(r"(?:.*_)?alt(?:ernative)?(?:_?text)?", re.IGNORECASE)
_OF_PAGE = re.compile(r"\b(?:seo|meta|og|open_?graph|twitter|social)", re.IGNORECASE)
"""Objects and names in whose title and description search engines and networks show the page."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def plain_name(name: str) -> str:
    """Return a field's name in one notation: ``seo_title`` for ``seoTitle``, ``SEO title`` and ``seo-title``."""
    return _CAMEL.sub("_", name).replace(" ", "_").replace("-", "_").lower()


@lru_cache(maxsize=1024)  # an export has a few dozen names, thousands of times
def kind_of(name: str) -> BlockKind | None:
    """Return what a field of this name is on the page, None for body copy."""
    plain = plain_name(name)
    if _TITLE.fullmatch(plain):
        return BlockKind.TITLE
    if _DESCRIPTION.fullmatch(plain):
        return BlockKind.META_DESCRIPTION
    return BlockKind.ALT_TEXT if _ALT.fullmatch(plain) else None


def rank(name: str) -> int:
    """Return where a field stands on the page: titles before descriptions before everything else."""
    kind = kind_of(name)
    return 0 if kind is BlockKind.TITLE else 1 if kind is BlockKind.META_DESCRIPTION else 2


def kind_at(name: str, path: str, *, top: bool) -> BlockKind | None:
    """Return what the field ``name`` at ``path`` is; ``top`` says that a title or description there is the page's."""
    kind = kind_of(name)
    if kind in (BlockKind.TITLE, BlockKind.META_DESCRIPTION) and not top and not _OF_PAGE.search(path):
        heading = kind is BlockKind.TITLE and name.lower() in ("title", "headline")
        return BlockKind.HEADING if heading else None
    return kind
