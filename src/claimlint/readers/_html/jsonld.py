"""Copy in JSON-LD: the string properties of schema.org that search engines show."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.model.document import BlockKind
from claimlint.model.sourcemap import SourceMap
from claimlint.readers._html.jsonstrings import strings, write_string
from claimlint.readers._markup.flow import Flow
from claimlint.readers.builder import Draft
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

COPY_KEYS = frozenset(
    [
        "name",
        "alternateName",
        "legalName",
        "headline",
        "alternativeHeadline",
        "description",
        "disambiguatingDescription",
        "text",
        "abstract",
        "articleBody",
        "reviewBody",
        "award",
        "awards",
        "slogan",
        "caption",
        "about",
        "keywords",
        "knowsAbout",
        "benefits",
        "positiveNotes",
        "negativeNotes",
        "usesHealthInsurance",
        "indication",
        "howPerformed",
        "preparation",
        "followup",
        "expectedPrognosis",
        "possibleComplication",
        "warning",
        "transcript",
        "contentReferenceTime",
    ]
)
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#?\w{1,32});")


def read_json_ld(flow: Flow, text: str, start: int, end: int, read_html: Callable[[str, SourceMap], Fragment]) -> None:
    """Add the copy of the JSON-LD in ``text[start:end]``; ``read_html`` reads a value that is HTML."""
    for string in strings(text, start, end):
        if string.key not in COPY_KEYS:
            continue
        draft = Draft()
        write_string(draft, text, string.start, string.end)
        path = dotted("json-ld", string.path)
        value = draft.text()
        if _MARKUP.search(value):
            fragment = read_html(value, draft.source_map())
            flow.embed(fragment, path, kind=BlockKind.STRUCTURED_DATA)
        else:
            flow.aside(draft, BlockKind.STRUCTURED_DATA, path)


def dotted(head: str, path: tuple[str | int, ...]) -> str:
    """Return a path as words and indices: ``json-ld.mainEntity[0].name``."""
    return head + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
