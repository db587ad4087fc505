"""The site as a WordPress export: Gutenberg and classic pages in turn, Yoast's descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.readers.site import Page, html, html_inline, simple

_HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>Harrow Bay Joint and Spine</title>
  <link>https://harrowbay.example</link>
  <description>Knees, backs, shoulders</description>
  <language>{locale}</language>
  <wp:wxr_version>1.2</wp:wxr_version>
  <wp:category>
    <wp:term_id>3</wp:term_id>
    <wp:category_nicename><![CDATA[knees]]></wp:category_nicename>
    <wp:cat_name><![CDATA[Knees]]></wp:cat_name>
    <wp:category_description><![CDATA[Posts about knees & hips]]></wp:category_description>
  </wp:category>
"""


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    items = "".join(item(page, classic=number % 2 == 1) for number, page in enumerate(pages))
    return {"harrowbay.WordPress.xml": f"{_HEAD.format(locale=pages[0].locale)}{items}</channel>\n</rss>\n".encode()}


def item(page: Page, *, classic: bool) -> str:
    """Return the page as an item."""
    content = _classic(page) if classic else _blocks(page)
    return f"""  <item>
    <title>{escape(page.title, quote=False)}</title>
    <link>{page.url}/</link>
    <content:encoded><![CDATA[{content}]]></content:encoded>
    <excerpt:encoded><![CDATA[]]></excerpt:encoded>
    <wp:post_id>{page.id}</wp:post_id>
    <wp:post_date><![CDATA[{page.date} 09:00:00]]></wp:post_date>
    <wp:post_name><![CDATA[{page.slug}]]></wp:post_name>
    <wp:status><![CDATA[{page.status}]]></wp:status>
    <wp:post_type><![CDATA[{page.type}]]></wp:post_type>
    <wp:postmeta>
      <wp:meta_key><![CDATA[_edit_last]]></wp:meta_key>
      <wp:meta_value><![CDATA[1]]></wp:meta_value>
    </wp:postmeta>
    <wp:postmeta>
      <wp:meta_key><![CDATA[_yoast_wpseo_metadesc]]></wp:meta_key>
      <wp:meta_value><![CDATA[{page.description}]]></wp:meta_value>
    </wp:postmeta>
  </item>
"""


def _classic(page: Page) -> str:
    """Return the body as the classic editor stores it: paragraphs without tags."""
    parts = simple(page.body)
    return "\r\n\r\n".join(html_inline(part.value) if part.kind == "p" else html([part]) for part in parts)


def _blocks(page: Page) -> str:
    names = {"p": "paragraph", "ul": "list", "ol": "list", "quote": "quote", "image": "image", "table": "table"}
    out = []
    for part in simple(page.body):
        name = names.get(part.kind, "heading")
        out.append(f'<!-- wp:{name} {{"className":"is-style-plain"}} -->\n{html([part])}\n<!-- /wp:{name} -->')
    return "\n\n".join(out)
