"""Which custom fields of a WordPress page hold copy, and what it is on the page."""

from __future__ import annotations

from claimlint.model.document import BlockKind
from claimlint.text import lazyre as re

_SEO = re.compile(
    r"_?(?:yoast_wpseo|rank_math|aioseop?|genesis|seopress|su|sq|the_seo_framework|squirrly|slim_seo|wds|msm)_"
    r"|_(?:open-graph|twitter|facebook)|_genesis_"
)
_SEO_TITLE = re.compile(r"(?:^|[_-])title(?:$|_)")
_SEO_TEXT = re.compile(r"(?:desc(?:ription)?|metadesc|excerpt)$")
_ALT = "_wp_attachment_image_alt"
ELEMENTOR = "_elementor_data"
_BUILDER_DATA = frozenset(
    (ELEMENTOR, "panels_data", "_fl_builder_data", "_bricks_page_content_2", "_themify_builder_settings_json")
)
_WITH_COPY = frozenset(
    ("_menu_item_title", "_wp_attachment_image_alt", "_product_attributes", "_variation_description")
)


def seo_kind(key: str) -> BlockKind | None:
    """Return what a search engine or a social network shows of the field ``key``; None if it is no such field."""
    if not _SEO.match(key):
        return None
    if _SEO_TEXT.search(key):
        return BlockKind.META_DESCRIPTION
    return BlockKind.TITLE if _SEO_TITLE.search(key) else None


def is_alt(key: str) -> bool:
    """Return whether the field is an image's alternative text."""
    return key == _ALT


def is_builder(key: str) -> bool:
    """Return whether the field is a page builder's whole page."""
    return key in _BUILDER_DATA


def is_public(key: str) -> bool:
    """Return whether the field may hold copy: WordPress hides those whose names begin with an underscore."""
    return key in _WITH_COPY or not key.startswith("_")


SKIPPED_TYPES = frozenset(
    """
    revision custom_css customize_changeset oembed_cache user_request wp_global_styles wp_font_family wp_font_face
    acf-field acf-field-group acf-post-type acf-taxonomy acf-ui-options-page scheduled-action shop_order
    shop_order_refund shop_coupon wpcf7_contact_form elementor_snippet elementor_icons flamingo_inbound flamingo_contact
    """.split()
)
"""Types of records that no visitor sees as a page, or that hold personal data."""
