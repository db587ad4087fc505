"""The site as a Ghost export: Lexical, Mobiledoc and HTML in turn, descriptions in ``posts_meta``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tests.readers.site import Page, Part, html, runs, simple

_LEXICAL_LINK = {"type": "link", "version": 1, "rel": "noopener"}


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the export by name."""
    data = {
        "posts": [_post(page, number % 3) for number, page in enumerate(pages)],
        "posts_meta": [
            {"id": f"m{page.id}", "post_id": str(page.id), "meta_description": page.description} for page in pages
        ],
        "settings": [
            {"key": "title", "value": "Harrow Bay"},
            {"key": "ghost_private_key", "value": "Our laser is 100% safe, says the secret"},
        ],
        "users": [{"id": "1", "email": "admin@harrowbay.example", "password": "$2a$10$secret", "bio": None}],
        "api_keys": [{"id": "1", "secret": "Our laser is 100% safe"}],
    }
    export = {"db": [{"meta": {"exported_on": 1, "version": "5.80.0"}, "data": data}]}
    return {"harrowbay.ghost.2026-04-01.json": json.dumps(export).encode()}


def _post(page: Page, form: int) -> dict[str, Any]:
    lexical = {"root": {"type": "root", "children": [_lexical(part) for part in simple(page.body)]}}
    return {
        "id": str(page.id),
        "title": page.title,
        "slug": page.slug,
        "html": html(page.body) if form == 2 else None,
        "lexical": json.dumps(lexical) if form == 0 else None,
        "mobiledoc": json.dumps(_mobiledoc(page)) if form == 1 else None,
        "type": page.type,
        "status": "published" if page.status == "publish" else "draft",
        "published_at": f"{page.date}T09:00:00.000Z",
    }


def _lexical(part: Part) -> dict[str, Any]:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        items = [{"type": "listitem", "children": _texts(item)} for item in value]
        return {"type": "list", "listType": "number" if kind == "ol" else "bullet", "tag": kind, "children": items}
    if kind == "image":
        return {"type": "image", "src": "__GHOST_URL__/a.jpg", "alt": value, "caption": "", "cardWidth": "regular"}
    if kind in ("table", "quote"):
        return {"type": "html", "html": html([part])}
    if kind == "p":
        return {"type": "paragraph", "children": _texts(value)}
    return {"type": "extended-heading", "tag": kind, "children": _texts(value)}


def _texts(copy: str) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    for run in runs(copy):
        bits = {"strong": 1, "em": 2}.get(run.mark, 0)
        text = {"type": "extended-text", "text": run.text, "format": bits, "detail": 0, "mode": "normal", "style": ""}
        out.append(_LEXICAL_LINK | {"url": run.href, "children": [text]} if run.mark == "link" else text)
    return out


def _mobiledoc(page: Page) -> dict[str, Any]:
    document: dict[str, Any] = {"version": "0.3.1", "atoms": [], "cards": [], "markups": [], "sections": []}
    for part in simple(page.body):
        kind, value = part.kind, part.value
        if kind in ("ul", "ol"):
            section = [3, kind, [_markers(document, item) for item in value]]
        elif kind in ("table", "quote", "image"):
            card = ["image", {"src": "/a.jpg", "alt": value}] if kind == "image" else ["html", {"html": html([part])}]
            document["cards"].append(card)
            section = [10, len(document["cards"]) - 1]
        else:
            section = [1, kind, _markers(document, value)]
        document["sections"].append(section)
    return document


def _markers(document: dict[str, Any], copy: str) -> list[Any]:
    markers = []
    for run in runs(copy):
        opened = []
        if run.mark:
            markup = ["a", ["href", run.href]] if run.mark == "link" else [run.mark]
            document["markups"].append(markup)
            opened = [len(document["markups"]) - 1]
        markers.append([0, opened, len(opened), run.text])
    return markers
