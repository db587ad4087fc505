"""A statement at the end of a page, as the last block of its copy."""

from __future__ import annotations

from claimlint.fix.changes import Part, RefusedError
from claimlint.fix.pages import Page
from claimlint.fix.syntax import Syntax, escaped, extends_another, page_syntax
from claimlint.fix.wrap import line_end
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_MAIN_END = re.compile(r"</main\s{0,20}>", re.IGNORECASE)
_PAGE_END = re.compile(r"</body\s{0,20}>|</html\s{0,20}>", re.IGNORECASE)
_INDENT = re.compile(r"^[ \t]*\Z", re.MULTILINE)
_FEW = 4
"""Blocks behind the main part up to which a statement at its end still closes the page."""


def append(statement: str, page: Page) -> Part:
    """Return the edit that makes ``statement`` the last block of the page.

    Raises:
        RefusedError: if files of this kind are not changed.
    """
    syntax = page_syntax(page.document)
    source = page.document.source.text
    if syntax is Syntax.HTML and extends_another(source):
        raise RefusedError("the page is a template that fills the places of another one")
    if not page.document.text.strip():
        raise RefusedError("the page has no copy")
    at, text = _as_html(statement, page) if syntax is Syntax.HTML else (_end(source), "")
    if not text:
        turn = line_end(source)
        text = f"{turn}{turn}{escaped(statement, syntax)}"
    end = len(page.document.text)
    return Part(Span(at, at), text, Span(end, end), statement, appended=True)


def _end(source: str) -> int:
    """Return the offset behind the last character that shows: the file's own line ends stay the last."""
    return len(source.rstrip())


def _as_html(statement: str, page: Page) -> tuple[int, str]:
    source = page.document.source.text
    paragraph = f"<p>{escaped(statement, Syntax.HTML)}</p>"
    turn = line_end(source)
    before = _before(page)
    if before is None:
        return _end(source), f"{turn}{paragraph}"
    indent = _INDENT.search(source, max(source.rfind("\n", 0, before) + 1, 0), before)
    if indent is None:
        return before, paragraph
    return indent.start(), f"{indent[0]}{'  ' if indent[0] else ''}{paragraph}{turn}"


def _before(page: Page) -> int | None:
    """Return the offset of the end tag that the statement goes before, None in a fragment of a page."""
    source = page.document.source.text
    mains = list(_MAIN_END.finditer(source))
    if mains and page.blocks_behind(mains[-1].start()) <= _FEW:
        return mains[-1].start()
    ends = list(_PAGE_END.finditer(source))
    bodies = [match for match in ends if match[0][2] in "bB"]
    found = (bodies or ends)[-1:]
    return found[0].start() if found else None
