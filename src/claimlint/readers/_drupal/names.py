"""What Drupal's entities and fields are called, and which of them hold no copy."""

from __future__ import annotations

from datetime import UTC, datetime

SKIPPED_ENTITIES = frozenset(
    ("user", "file", "path_alias", "shortcut", "shortcut_set", "content_moderation_state", "redirect", "crop")
)
MACHINE_FIELDS = frozenset(
    """
    uuid nid vid tid mid id pid type bundle langcode default_langcode status uid created changed promote sticky
    path moderation_state behavior_settings parent_id parent_type parent_field_name weight parent published_at
    publish_on unpublish_on reusable enforce_id_on_export content_translation_source content_translation_outdated
    content_translation_uid content_translation_created content_translation_status thumbnail info view_mode layout
    comment comment_node_page metatag_normalized
    """.split()
)
MACHINE_PREFIXES = ("revision", "drupal_internal__", "content_translation_")
SKIPPED_KEYS = frozenset(
    ("format", "processed", "target_id", "target_type", "target_uuid", "uri", "langcode", "options", "pid")
)
TITLES = ("title", "name")


def is_machine(field: str) -> bool:
    """Return whether a field is Drupal's own and holds no copy."""
    return field in MACHINE_FIELDS or field.startswith(MACHINE_PREFIXES)


def plain_field(field: str) -> str:
    """Return the name that the site's builders gave: ``meta_description`` for ``field_meta_description``."""
    return field.removeprefix("field_")


def status_of(state: str, published: str) -> str:
    """Return a page's moderation state, or whether it is published."""
    if state:
        return state
    return "" if not published else "published" if published.lower() in ("1", "true") else "draft"


def day_of(told: str) -> str:
    """Return a date as Drupal gives it: seconds since 1970 in ISO 8601, anything else as it is."""
    if told.isdigit() and len(told) < 12:
        return datetime.fromtimestamp(int(told), UTC).isoformat()
    return told
