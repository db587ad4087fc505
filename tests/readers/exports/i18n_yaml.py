"""The site as Rails messages in YAML, a file a page."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from tests.readers.exports import i18n_json
from tests.readers.site import Page


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {
        f"config/{page.slug}.yml": yaml.safe_dump(
            {"en": i18n_json._messages(page)}, sort_keys=False, allow_unicode=True, width=60
        ).encode()
        for page in pages
    }
