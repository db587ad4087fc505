"""The site as presentations, one a page: a slide for each heading, or for six blocks without one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.readers.ooxml import grid, line, pptx, shape
from tests.readers.site import Page, Part, runs, simple


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"{page.slug}.pptx": _deck(page) for page in pages}


def _deck(page: Page) -> bytes:
    links: dict[str, tuple[str, str]] = {}
    slides = [shape(line(page.title), holder="ctrTitle") + shape(line(page.description), holder="subTitle")]
    for part in simple(page.body):
        if part.kind in ("h2", "h3"):
            slides.append(shape(line(part.value), holder="title"))
        else:
            slides[-1] += _part(part, links)
    return pptx(slides[::-1], links=links)


def _inline(copy: str, links: dict[str, tuple[str, str]]) -> str:
    words = []
    for run in runs(copy):
        look = ""
        if run.href:
            links[f"k{len(links)}"] = ("hyperlink", run.href)
            look = f'<a:hlinkClick r:id="k{len(links) - 1}"/>'
        words.append(f'<a:r><a:rPr lang="en-US">{look}</a:rPr><a:t>{escape(run.text, quote=False)}</a:t></a:r>')
    return f"<a:p>{''.join(words)}<a:endParaRPr/></a:p>"


def _part(part: Part, links: dict[str, tuple[str, str]]) -> str:
    if part.kind in ("ul", "ol"):
        return shape(*[_inline(item, links) for item in part.value], holder="body")
    if part.kind == "table":
        return grid(*[[_inline(cell, links) for cell in row] for row in part.value])
    if part.kind == "image":
        return f'<p:pic><p:nvPicPr><p:cNvPr id="3" name="i" descr="{escape(part.value)}"/></p:nvPicPr></p:pic>'
    if part.kind == "quote":
        return shape(*[_inline(text, links) for text in part.value])
    return shape(_inline(part.value, links))
