"""The site as PDF files, one a page: wrapped lines, a new page where one is full."""

from __future__ import annotations

from collections.abc import Sequence

from tests.readers.pdfs import Line, pdf, wrapped
from tests.readers.site import Page, Part, runs, simple

_TOP, _FOOT = 740.0, 60.0


def build(pages: Sequence[Page]) -> dict[str, bytes]:
    """Return the files by name."""
    return {f"{page.slug}.pdf": _file(page) for page in pages}


def _file(page: Page) -> bytes:
    sheets: list[list[Line]] = [[]]
    at = _TOP
    blocks = [Part("h1", page.title), Part("p", page.description), *simple(page.body)]
    for block in blocks:
        lines = _lines(block)
        if at - lines[0].y + lines[-1].y < _FOOT:
            sheets.append([])
            at = _TOP
        shift = at - lines[0].y
        sheets[-1] += [Line(line.text, line.x, line.y + shift, line.size) for line in lines]
        at = sheets[-1][-1].y - 30
    return pdf(sheets)


def _plain(copy: str) -> str:
    # A printed page shows an address where the screen has a link.
    return "".join(f"{run.text} ({run.href})" if run.href else run.text for run in runs(copy))


def _lines(part: Part) -> list[Line]:
    kind, value = part.kind, part.value
    if kind in ("h1", "h2", "h3"):
        return wrapped(_plain(value), 72, 0, 50, {"h1": 22, "h2": 17, "h3": 14}[kind])
    if kind in ("ul", "ol"):
        items = (f"{'•' if kind == 'ul' else f'{at}.'} {_plain(item)}" for at, item in enumerate(value, 1))
        return _stacked([wrapped(item, 90, 0, 78) for item in items])
    if kind == "table":
        return [
            Line(_plain(cell), 72 + 160 * at, -14 * row)
            for row, cells in enumerate(value)
            for at, cell in enumerate(cells)
        ]
    if kind == "quote":
        return _stacked([wrapped(_plain(text), 100, 0, 70) for text in value], 24)
    return wrapped(_plain(value), 72, 0, 85)


def _stacked(paragraphs: list[list[Line]], gap: float = 14) -> list[Line]:
    out: list[Line] = []
    at = 0.0
    for lines in paragraphs:
        out += [Line(line.text, line.x, line.y + at, line.size) for line in lines]
        at = out[-1].y - gap
    return out
