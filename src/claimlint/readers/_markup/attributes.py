"""Where an attribute's value stands in a tag, and what its character references mean."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimlint.readers._markup.quoted import is_copy_value
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_NAME = re.compile(r"<\s*+/?[^\s/>]*+")
# WHATWG HTML, 13.2.5.32 to 13.2.5.40: a name runs up to white space, "/", ">" or "="; a value is quoted or bare.
_ATTRIBUTE = re.compile(
    r"""(=?[^\s/>=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|((?!["'])[^\s>]++))?+)?+""",
)
_COMPONENT = re.compile(r"[A-Z.-]")
_SWITCH = re.compile(
    r"(?:v|x|hx|data|aria|ng|on)-|on(?:[A-Z]|blur|change|click|error|focus|input|key|load|mouse|pointer|scroll|submit|touch)"
    r"|.*[:@#.\[(]"
)
"""Names of directives, bindings and events."""
# In attributes only references that end in ";" are read: "?a=1&copy=2" is an address, not a copyright sign.
# A form feed stands for blanked template code.
_REFERENCE = re.compile(r"\f+|&(?:#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")


def values(tag: str) -> Iterator[tuple[str, int, int]]:
    """Yield name (in lower case) and range in ``tag`` of each attribute value, the first of a name only."""
    return ((name.lower(), start, end) for name, start, end in _values(tag))


def copy_values(tag: str, wanted: Collection[str], *, components: bool) -> Iterator[tuple[str, int, int]]:
    """Yield those of ``values`` under the ``wanted`` names, and of components whatever reads like copy."""
    begin = _NAME.match(tag)
    own = components and begin is not None and _COMPONENT.search(begin[0]) is not None
    for name, start, end in _values(tag):
        if name.lower() in wanted or (own and not _SWITCH.match(name) and is_copy_value(name, tag[start:end])):
            yield name.lower(), start, end


def _values(tag: str) -> Iterator[tuple[str, int, int]]:
    seen: set[str] = set()
    begin = _NAME.match(tag)
    for match in _ATTRIBUTE.finditer(tag, begin.end() if begin else 0):
        name = match[1].lower()
        group = match.lastindex
        if group is None or group < 2 or name in seen:
            continue
        seen.add(name)
        yield match[1], match.start(group), match.end(group)


def write_value(draft: Draft, text: str, start: int) -> None:
    """Write an attribute value that stands at ``start`` into the draft, references decoded."""
    at = 0
    for match in _REFERENCE.finditer(text):
        meaning = " " if match[0][0] == "\f" else _meaning(match[0])
        if meaning == match[0]:
            continue
        if match.start() > at:
            draft.literal(text[at : match.start()], start + at)
        draft.decoded(meaning, start + match.start(), start + match.end())
        at = match.end()
    if at < len(text):
        draft.literal(text[at:], start + at)


def _meaning(reference: str) -> str:
    from html import unescape  # a large table, for pages with references only

    return unescape(reference)
