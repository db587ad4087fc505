"""The site as HubSpot's export of blog posts, with the byte order mark that it writes."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.site import Page, html
from tests.readers.tables import written

_COLUMNS = [
    "Blog name", "Post title", "Post SEO title", "Post URL", "Slug", "Author", "Tags", "Post language", "Publish date",
    "Last modified date", "Archived", "Featured image URL", "Featured image alt text", "Head HTML", "Meta description",
    "Post body",
]  # fmt: skip


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    rows = [
        {
            "Blog name": "Harrow Bay",
            "Post title": page.title,
            "Post URL": page.url,
            "Slug": page.slug,
            "Author": "Ines Vale",
            "Tags": "pain; knees",
            "Post language": page.locale,
            "Publish date": f"{page.date} 09:00",
            "Archived": "FALSE",
            "Head HTML": "<script>track('100% success')</script>",
            "Meta description": page.description,
            "Post body": html(page.body),
        }
        for page in pages
    ]
    return {"hubspot-blog-posts.csv": b"\xef\xbb\xbf" + written(_COLUMNS, rows)}
