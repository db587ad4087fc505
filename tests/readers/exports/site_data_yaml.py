"""The site as data files of a site generator, a file a page, in YAML."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from tests.readers.exports.site_data import _data
from tests.readers.site import Page


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {
        f"_data/pages/{page.slug}.yml": yaml.safe_dump(
            _data(page), sort_keys=False, allow_unicode=True, width=70
        ).encode()
        for page in pages
    }
