"""The site as JSON Lines of a home-made CMS."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.readers.exports import any_json
from tests.readers.site import Page

FIELDS = ("fields.title", "fields.summary.*", "fields.body")


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the file by name."""
    return {"dump.jsonl": "".join(json.dumps(any_json.record(page)) + "\n" for page in pages).encode()}
