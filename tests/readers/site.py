"""The invented clinic's site of ``fixtures/site``, as pages that every export is made from.

``html`` and ``markdown`` write a page's body; builders of other formats walk ``Page.body`` themselves. ``claims_of``
tells a page's claims in the form of ``fixtures/site/claims.yaml``, which holds for every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import yaml

from claimlint.model.report import DocumentResult

_FOLDER = Path(__file__).parents[2] / "fixtures" / "site"
_INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\b_(?P<em>[^_]+)_\b|\[(?P<link>[^\]]+)\]\((?P<href>[^()\s]+)\)")
TODAY = date(2026, 4, 1)
"""The day on which the site is judged."""


@dataclass(frozen=True)
class Run:
    """Words of one look: ``mark`` is strong, em, link or "", ``href`` a link's address."""

    text: str
    mark: str = ""
    href: str = ""


@dataclass(frozen=True)
class Part:
    """A block of a page: its kind as in ``site.yaml``, and what that file gives for it."""

    kind: str
    value: Any


@dataclass(frozen=True)
class Page:
    """A page or post."""

    id: int
    slug: str
    type: str
    status: str
    date: str
    title: str
    description: str
    body: tuple[Part, ...]
    locale: str
    url: str


@cache
def pages() -> tuple[Page, ...]:
    """Return the site's pages in order."""
    site = yaml.safe_load((_FOLDER / "site.yaml").read_text("utf-8"))
    out = []
    for page in site["pages"]:
        body = tuple(Part(*one) for block in page.pop("body") for one in block.items())
        out.append(Page(**page, body=body, locale=site["locale"], url=f"{site['url']}/{page['slug']}"))
    return tuple(out)


def runs(copy: str) -> Iterator[Run]:
    """Yield the runs of a paragraph's copy."""
    at = 0
    for match in _INLINE.finditer(copy):
        if match.start() > at:
            yield Run(copy[at : match.start()])
        mark = match.lastgroup if match.lastgroup != "href" else "link"
        yield Run(match[mark or 0], mark or "", match["href"] or "")
        at = match.end()
    if at < len(copy):
        yield Run(copy[at:])


def simple(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield the parts with FAQ as headings and paragraphs, and testimonials as quotes of several paragraphs.

    The value of a quote is then a list of paragraphs.
    """
    for part in parts:
        if part.kind == "faq":
            for pair in part.value:
                yield Part("h3", pair["q"])
                yield Part("p", pair["a"])
        elif part.kind == "testimonial":
            yield Part("quote", [part.value["quote"], f"— {part.value['name']}"])
        elif part.kind == "quote":
            yield Part("quote", part.value if isinstance(part.value, list) else [part.value])
        else:
            yield part


def html_inline(copy: str) -> str:
    """Return a paragraph's copy as HTML."""
    out = []
    for run in runs(copy):
        text = escape(run.text, quote=False)
        if run.mark == "link":
            text = f'<a href="{escape(run.href)}">{text}</a>'
        elif run.mark:
            text = f"<{run.mark}>{text}</{run.mark}>"
        out.append(text)
    return "".join(out)


def html(parts: Iterable[Part]) -> str:
    """Return a body as HTML, a line a block."""
    return "\n".join(_html_part(part) for part in simple(parts))


def _html_part(part: Part) -> str:
    kind, value = part.kind, part.value
    if kind in ("ul", "ol"):
        return f"<{kind}>" + "".join(f"<li>{html_inline(item)}</li>" for item in value) + f"</{kind}>"
    if kind == "table":
        rows = [
            "<tr>" + "".join(f"<{cell}>{html_inline(text)}</{cell}>" for text in row) + "</tr>"
            for cell, row in zip(["th"] + ["td"] * len(value), value, strict=False)
        ]
        return "<table>" + "".join(rows) + "</table>"
    if kind == "image":
        return f'<p><img src="/media/picture.jpg" alt="{escape(value)}"></p>'
    if kind == "quote":
        return "<blockquote>" + "".join(f"<p>{html_inline(text)}</p>" for text in value) + "</blockquote>"
    return f"<{kind}>{html_inline(value)}</{kind}>"


def markdown(parts: Iterable[Part]) -> str:
    """Return a body as Markdown, blocks parted by blank lines."""
    return "\n\n".join(_markdown_part(part) for part in simple(parts))


def _markdown_part(part: Part) -> str:
    kind, value = part.kind, part.value
    if kind == "ul":
        return "\n".join(f"- {item}" for item in value)
    if kind == "ol":
        return "\n".join(f"{number}. {item}" for number, item in enumerate(value, 1))
    if kind == "table":
        lines = ["| " + " | ".join(row) + " |" for row in value]
        return "\n".join([lines[0], "|" + " --- |" * len(value[0]), *lines[1:]])
    if kind == "image":
        return f"![{value}](/media/picture.jpg)"
    if kind == "quote":
        return "\n>\n".join(f"> {text}" for text in value)
    return ("#" * int(kind[1]) + " " if kind != "p" else "") + value


def page_html(page: Page) -> str:
    """Return the page as a whole HTML file."""
    return (
        f'<!DOCTYPE html>\n<html lang="{page.locale}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(page.title)}</title>\n"
        f'<meta name="description" content="{escape(page.description)}">\n</head>\n'
        f"<body>\n{html(page.body)}\n</body>\n</html>\n"
    )


def expected_claims() -> dict[str, list[dict[str, Any]]]:
    """Return the claims that each page has, by slug."""
    return yaml.safe_load((_FOLDER / "claims.yaml").read_text("utf-8"))  # type: ignore[no-any-return]


def write_claims(claims: dict[str, list[dict[str, Any]]]) -> None:
    """Renew the expected claims, below the comment that the file begins with."""
    path = _FOLDER / "claims.yaml"
    head = [line for line in path.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")]
    body = yaml.safe_dump(claims, sort_keys=False, allow_unicode=True, width=120, default_flow_style=None)
    path.write_text("".join(head) + body, "utf-8")


def claims_of(result: DocumentResult) -> list[dict[str, Any]]:
    """Return the claims of a page as ``fixtures/site/claims.yaml`` tells them."""
    found: dict[str, list[str]] = {}
    for finding in result.findings:
        if finding.claim:
            found.setdefault(finding.claim, []).append(finding.rule)
    return [
        {
            "type": claim.type.value,
            "text": claim.text,
            "values": list(claim.values),
            "qualified": claim.qualified,
            "sourced": claim.sourced.value,
            "rules": sorted(found.get(claim.id, [])),
        }
        for claim in result.claims
    ]
