"""What generators of sites add to Markdown: containers, attributes, callouts and the like, told from the copy in them.

Directives (``:::note Title``) of Docusaurus, VitePress, remark and pandoc, ``!!! note "Title"`` of Material for
MkDocs, ``{.class #id}`` of kramdown, Goldmark and markdown-it, ``> [!NOTE]`` of GitHub and Obsidian. A title is
copy; names, classes and identifiers are not. The masked text stays as long as the text.
"""

from __future__ import annotations

from claimlint.readers._markdown.admonitions import mask_admonitions
from claimlint.readers._markup.quoted import QuotedCopy, quoted_copy
from claimlint.readers._markup.templates import FILLER
from claimlint.text import lazyre as re

_CONTAINER = re.compile(
    r"^(?P<frame>[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?)(?P<sign>:{3,}|/{3,})(?![:/])[ \t]*"
    r"(?P<name>\{[\w.-]+\}|[A-Za-z][\w-]*)?[ \t]*(?:\|[ \t]*)?(?P<rest>[^\r\n]*)",
    re.MULTILINE,
)
_ITEM = r"""(?:[.#][\w:.-]++|[A-Za-z][\w:-]*+=(?:"[^"{}\r\n]*+"|'[^'{}\r\n]*+'|[^\s{}"']++))"""
_ATTRIBUTES = re.compile(rf"\{{:?[ \t]*{_ITEM}(?:[ \t]+{_ITEM})*+[ \t]*\}}|\{{::?[ \t]*[\w/-][^{{}}\r\n]*\}}|\{{:/\}}")
_LABEL = re.compile(r"\[([^\[\]\r\n]*)\]")
_SWITCH = re.compile(r"\{[^{}\r\n]*\}|(?<!:):{3,}+[ \t]*\Z")
_INLINE = re.compile(
    r"(?<![\w:\\/`])::?[A-Za-z][\w-]{0,40}\[([^\[\]\r\n]{1,300})\](?:\{[^{}\r\n]{0,300}\})?"
    r"|\{[a-z][\w:-]{0,40}\}(?=`)"
)
"""Remark's ``:abbr[words]{...}``, and the role before the words of MyST's ``{role}`words```."""
_NAMED = re.compile(r":[A-Za-z][\w-]{0,40}\[")
"""What every match of remark's kind holds; it is searched from colon to colon, a hundred times as fast."""
CALLOUT = re.compile(r"(?:^|(?<=\r))[ \t>]*>[ \t]*\[![A-Za-z][\w-]*\][-+]?", re.MULTILINE)
_NO_COPY = re.compile(
    r"^[ \t]*(?:<<<[ \t]*[@./][^\r\n]*|\[\[?toc\]?\]"
    r"|\$\$[ \t]*(?:\r\n?|\n)(?:(?!\s*\$)[^\r\n]*+(?:\r\n?|\n)){1,60}[ \t]*\$\$)[ \t]*(?=[\r\n]|\Z)",
    re.MULTILINE | re.IGNORECASE,
)
_OPENED = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})(?:mdx-code-block|\{(?:note|tip|hint|important|warning|caution|danger|attention"
    r"|admonition|seealso|dropdown|card|grid|grid-item|tab-set|tab-item)\})(?P<rest>[^\r\n]*)",
    re.MULTILINE,
)
"""Fences whose content is a part of the page."""
_TAG = re.compile(r"""<[A-Za-z][\w.-]*+(?:[^<>"]|"[^"]*+")*+>""")
_EVENT = re.compile(r"(?<=\s)[@#](?=[a-z][\w.:-]*=\")")
"""Vue's short names of events and slots, which are no names of attributes to Markdown (CommonMark, 6.6)."""
_COMMENT = "{::comment}"
_NOT_LINE_END = re.compile(r"[^\r\n]")


def mask_dialects(text: str, masked: str, *, mdx: bool) -> tuple[str, list[QuotedCopy]]:
    """Return ``masked`` (``text`` or a copy of its length) without the signs of dialects, and the titles in them."""
    found: list[QuotedCopy] = []
    if _has(text, "```mdx-code-block", "~~~mdx-code-block", "```{", "~~~{"):
        masked = _opened(masked, found)
    if _has(text, ":::", "///"):
        masked = _CONTAINER.sub(lambda match: _container(match, found), masked)
    if _has(text, "!!!", "???", '=== "'):
        masked = mask_admonitions(masked, found)
    if _has(text, "[!"):
        masked = _callouts(masked, found)
    if _has(text, "<<<", "$$") or ("[" in text and "[toc" in text.lower()):
        masked = _NO_COPY.sub(lambda match: _NOT_LINE_END.sub(" ", match[0]), masked)
    if "[" in text and ":" in text and (_has(masked, "}`") or _NAMED.search(masked)):
        masked = _INLINE.sub(lambda match: _blank(match[0], match[1] or ""), masked)
    if _has(text, "{::comment}"):
        masked = _without_comments(masked)
    if not mdx and "{" in masked:
        masked = _ATTRIBUTES.sub(lambda match: _attributes(match, found), masked)
    if not mdx and '="' in masked and ("@" in masked or "#" in masked):
        masked = _TAG.sub(lambda match: _EVENT.sub("v", match[0]), masked)
    return masked, sorted(found, key=lambda one: one.start)


def _has(text: str, *signs: str) -> bool:
    """Return whether one of ``signs`` stands in ``text``: one character is looked for fifty times as fast as three."""
    for sign in signs:  # noqa: SIM110 - a generator takes as long as the search
        if sign[0] in text and sign[-1] in text and sign in text:
            return True
    return False


def _without_comments(masked: str) -> str:
    """Return ``masked`` without what kramdown leaves out."""
    parts: list[str] = []
    at, start = 0, masked.find(_COMMENT)
    while start >= 0 and (end := masked.find("{:/", start)) >= 0:
        parts += masked[at:start], _NOT_LINE_END.sub(" ", masked[start:end])
        at, start = end, masked.find(_COMMENT, end)
    return "".join([*parts, masked[at:]])


def _container(match: re.Match[str], found: list[QuotedCopy]) -> str:
    """Return the blank line that a container's first or last line leaves; its title becomes a text of its own."""
    frame, rest = match["frame"], match["rest"]
    if match["sign"][0] == "/" and not match["name"] and rest:  # "/// words" is no block of MkDocs
        return match[0]
    _title(match.string, match.start("rest"), match.end("rest"), found)
    return frame + " " * (len(match[0]) - len(frame))


def _title(text: str, start: int, end: int, found: list[QuotedCopy]) -> None:
    """Add what is copy in ``text[start:end]``, behind a container's name: a label in brackets, words, attributes."""
    found += quoted_copy(text, start, end)
    label = _LABEL.match(text, start, end)
    if label is not None:
        start, end = label.span(1)
    switch = _SWITCH.search(text, start, end)
    words = text[start : switch.start() if switch else end]
    if words.strip():
        begin = start + len(words) - len(words.lstrip())
        found.append(QuotedCopy("title", begin, begin + len(words.strip())))


def _opened(masked: str, found: list[QuotedCopy]) -> str:
    at = 0
    parts: list[str] = []
    for match in _OPENED.finditer(masked):
        if match.start() < at:
            continue
        closing = re.compile(rf"^[ \t]*{match['fence']}[ \t]*(?=[\r\n]|\Z)", re.MULTILINE).search(masked, match.end())
        if closing is None:
            break
        _title(masked, match.start("rest"), match.end("rest"), found)
        parts += masked[at : match.start()], " " * len(match[0]), masked[match.end() : closing.start()]
        parts.append(" " * len(closing[0]))
        at = closing.end()
    return "".join([*parts, masked[at:]])


def _callouts(masked: str, found: list[QuotedCopy]) -> str:
    """Return ``masked`` without the marks of callouts; what stands behind a mark is a title."""
    parts: list[str] = []
    at = 0
    for match in CALLOUT.finditer(masked):
        end = match.end()
        while end < len(masked) and masked[end] not in "\r\n":
            end += 1
        frame = match[0][: match[0].index("[")]
        _title(masked, match.end(), end, found)
        parts += masked[at : match.start()], frame, " " * (end - match.start() - len(frame))
        at = end
    return "".join([*parts, masked[at:]])


def _attributes(match: re.Match[str], found: list[QuotedCopy]) -> str:
    found += quoted_copy(match.string, *match.span())
    text = match.string
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    alone = not before.strip(" \t>") and text[match.end() : match.end() + 1] in ("", "\n", "\r")
    return (" " if alone else FILLER) * len(match[0])


def _blank(code: str, words: str) -> str:
    """Return ``code`` blanked but for ``words`` in it."""
    start = code.index(words) if words else len(code)
    if words:
        start = code.index("[") + 1
    return FILLER * start + words + FILLER * (len(code) - start - len(words))
