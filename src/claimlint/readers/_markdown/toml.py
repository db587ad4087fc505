"""TOML front matter: its strings with their keys and places, since the standard parser gives no positions."""

from __future__ import annotations

from claimlint.model.document import Problem
from claimlint.model.span import Span
from claimlint.readers._html.jsonstrings import write_string
from claimlint.readers._markdown.frontmatter import add_value, note
from claimlint.readers._markdown.hashes import Placed, hash_comments
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.text import lazyre as re

_TOKEN = re.compile(
    r"""^[ \t]*\[{1,2}(?P<section>[\w.\- ]{1,100})\]{1,2}[ \t]*(?=[#\r\n]|\Z)
    |\#[^\r\n]*  # a comment
    |(?P<quote>["']?)(?P<key>[\w.-]{1,60})(?P=quote)[ \t]*=
    |"{3}(?P<block>(?:[^"\\]++|\\.|"(?!""))*+)"{3}
    |'{3}(?P<raw_block>(?:[^']++|'(?!''))*+)'{3}
    |"(?P<basic>(?:[^"\\\r\n]++|\\.)*+)"
    |'(?P<raw>[^'\r\n]*+)'
    |(?P<plain>true|false|[-+]?\d[\d_.:TZ+-]*)(?=[ \t]*(?:[#,\]}\r\n]|\Z))  # a date, number or boolean
    |\[""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_STRINGS = ("block", "raw_block", "basic", "raw")
_FOLD = re.compile(r"\\[ \t]*(?:\r\n|\n|\r)\s*")
"""A backslash at the end of a line takes the line end away, and the white space behind it (TOML 1.0, String)."""


def read_toml(builder: DocumentBuilder, text: str, inside: Span) -> None:
    """Add a block for each string value of the TOML in ``inside``; other values are metadata only."""
    found = list(_TOKEN.finditer(text, inside.start, inside.end))
    spans = (Span(*match.span(match.lastgroup)) for match in found if match.lastgroup in _STRINGS)
    comments = Placed(builder, text, hash_comments(text, inside, spans))
    section = key = ""
    index = -1  # of the next item of a list; -1 outside of lists
    for match in found:
        kind = match.lastgroup
        path = (section, key) if section else (key,)
        if kind == "section":
            section, key = match["section"].strip(), ""
        elif kind == "key":
            key, index = match["key"], -1
        elif match[0] == "[":
            index = 0
        elif kind == "plain" and index < 0:
            note(builder, path, match[0])
        elif kind in _STRINGS and key:
            comments.before(match.start(kind))
            draft = _draft(text, *match.span(kind), raw=kind.startswith("raw"))
            comments.behind(draft, match.end(kind))
            add_value(builder, draft, path if index < 0 else (*path, str(index)))
            index += index >= 0
    comments.before(inside.end)
    if not _is_toml(inside.of(text)):
        message = "front matter is not TOML; values of its faulty lines were not read"
        at = Span(inside.start, inside.start)
        builder.problems.append(Problem("CLE332", message, at, "close every quotation mark"))


def _draft(text: str, start: int, end: int, *, raw: bool) -> Draft:
    draft = Draft()
    if raw and end > start:
        draft.literal(text[start:end], start)
    if raw:
        return draft
    at = start
    for fold in _FOLD.finditer(text, start, end):
        write_string(draft, text, at, fold.start())
        at = fold.end()
    write_string(draft, text, at, end)
    return draft


def _is_toml(text: str) -> bool:
    import tomllib

    try:
        tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True
