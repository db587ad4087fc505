"""The site as Word documents, one a page."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from tests.readers.ooxml import docx, listed, para, run, table
from tests.readers.site import Page, Part, runs, simple

_LOOKS = {"strong": "<w:b/>", "em": "<w:i/>"}


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"{page.slug}.docx": _document(page) for page in pages}


def _document(page: Page) -> bytes:
    links: dict[str, tuple[str, str]] = {}
    head = para(run(page.title), style="Title") + para(run(page.description))
    body = "".join(_part(part, links) for part in simple(page.body))
    return docx(head + body, links=links, core=f"<dc:title>{escape(page.title)}</dc:title>")


def _inline(copy: str, links: dict[str, tuple[str, str]]) -> str:
    out = []
    for one in runs(copy):
        # A word processor cuts runs wherever a spelling was checked.
        half = len(one.text) // 2
        text = run(one.text[:half], _LOOKS.get(one.mark, "")) + run(one.text[half:], _LOOKS.get(one.mark, ""))
        if one.href:
            key = f"k{len(links)}"
            links[key] = ("hyperlink", one.href if ":" in one.href else f"https://harrowbay.example{one.href}")
            text = f'<w:hyperlink r:id="{key}">{text}</w:hyperlink>'
        out.append(text)
    return "".join(out)


def _part(part: Part, links: dict[str, tuple[str, str]]) -> str:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        number = 1 if kind == "ul" else 2
        return "".join(listed(item, number).replace(run(item), _inline(item, links)) for item in value)
    if kind == "table":
        return table(*[[para(_inline(text, links)) for text in row] for row in value])
    if kind == "image":
        return para(f'<w:r><wp:docPr id="1" name="Picture" descr="{escape(value)}"/></w:r>')
    if kind == "quote":
        return "".join(para(_inline(text, links), style="Quote") for text in value)
    return para(_inline(value, links), style=f"Heading{kind[1]}" if kind != "p" else "")
