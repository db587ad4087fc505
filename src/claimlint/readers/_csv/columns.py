"""What the columns of known exports hold, by their names in lower case.

The names are those that Shopify, Webflow, Wix, HubSpot and tools for social media give to the columns of what they
export; a table of unknown origin may use them too. Any other column is copy if its values look like copy.
"""

from __future__ import annotations

from claimlint.model.document import BlockKind

META = {
    "id": ("item id", "id", "post id", "internal id", "handleid", "handle id", "message id", "tweet id"),
    "slug": ("slug", "url handle", "handle"),
    "url": ("url", "post url", "page url", "public url", "permalink", "link", "public post link"),
    "status": ("status", "state", "post status"),
    "type": ("content type", "type", "blog name", "network", "platform", "channel", "profile"),
    "locale": ("language", "post language", "locale", "locale code"),
    "date": (
        "publish date", "published on", "published date", "post date", "date", "scheduled date", "created on",
        "created date", "updated on", "updated date", "last modified date",
    ),
}  # fmt: skip
"""Columns that name the record, for each key of the metadata; the first that says something counts."""

TITLES = ("title", "post title", "page title", "name", "headline", "product name", "subject")
"""Columns whose value is the page's title; the first that says something names the page."""
_OTHER_TITLES = (
    "seo title", "meta title", "post seo title", "html title",
    "og title", "social title", "title tag", "page meta title",
)  # fmt: skip
_DESCRIPTIONS = (
    "seo description", "meta description", "post meta description", "description tag", "og description",
    "social description", "page meta description",
)  # fmt: skip
_BODIES = (
    "body (html)", "body html", "body", "post body", "description",
    "content", "text", "message", "caption", "post text",
    "tweet text", "post", "copy", "excerpt",
    "summary", "post summary", "rich content", "plain content", "featured text",
)  # fmt: skip
SKIPPED = frozenset(
    """
    vendor published fulfillment archived draft owner author fieldtype collection sku barcode brand currency weight
    tags categories category
    """.split()
) | frozenset(
    (
        "product category", "published on online store", "collection id",
        "locale id", "cover image", "product image url",
        "image src", "variant image", "head html", "footer html", "featured image url", "author name", "author email",
        "google shopping / google product category", "google shopping / gender", "google shopping / age group",
        "google shopping / condition", "tax code", "gift card", "cost per item", "option1 name", "option2 name",
        "option3 name", "created by", "scheduled by", "profile name", "account",
    )
)  # fmt: skip
"""Columns that only machines and editors read."""
BETTER = {"plain content": "rich content", "body": "body (html)", "post text": "message"}
"""Columns that repeat another one; they are read where that one is empty or missing."""
CONTINUED = (
    frozenset({"handle", "title", "body (html)"}),
    frozenset({"url handle", "title", "description"}),
    frozenset({"handleid", "fieldtype", "name"}),
)
"""Columns of exports in which a record takes several rows: the first of each set names the record."""
_KEYS = ("handle", "url handle", "handleid")
SURE = (
    *CONTINUED,
    frozenset({"collection id", "item id", "slug"}),
    frozenset({"rich content", "slug"}),
    frozenset({"id", "created date", "updated date", "owner"}),
    frozenset({"post title", "post body"}),
    frozenset({"blog name", "post title"}),
)
"""Sets of columns that tell an export whatever its file is called."""
_META: frozenset[str] = frozenset().union(*META.values())
KNOWN: frozenset[str] = _META.union(TITLES, _OTHER_TITLES, _DESCRIPTIONS, _BODIES, SKIPPED, *SURE)


def kind_of(column: str) -> BlockKind | None:
    """Return what the column called ``column`` is on its page; None for body copy."""
    if column in TITLES or column in _OTHER_TITLES:
        return BlockKind.TITLE
    if column in _DESCRIPTIONS:
        return BlockKind.META_DESCRIPTION
    return BlockKind.ALT_TEXT if column.endswith("alt text") or column == "alt" else None


def is_body(column: str) -> bool:
    """Return whether the column called ``column`` holds copy, whatever its values look like."""
    return column in _BODIES


def is_meta(column: str) -> bool:
    """Return whether the column called ``column`` names the record."""
    return column in _META


def rank(column: str) -> int:
    """Return where the column stands on the page: titles, then descriptions, then everything else."""
    if column in TITLES:
        return 0
    kind = kind_of(column)
    return 1 if kind is BlockKind.TITLE else 2 if kind is BlockKind.META_DESCRIPTION else 3


def key_of(columns: list[str]) -> str:
    """Return the column that rows of one record share, "" if each row is a record."""
    present = frozenset(columns)
    if any(one <= present for one in CONTINUED):
        return next(key for key in _KEYS if key in present)
    return ""
