"""TOML front matter: its strings with their keys and places, since the standard parser gives no positions."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Problem
from claimlint.model.lazydata import dataclass
from claimlint.model.span import Span
from claimlint.readers._html.jsonstrings import write_string
from claimlint.readers._markdown.frontmatter import add_value, note
from claimlint.readers._markdown.hashes import Placed, hash_comments
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.text import lazyre as re

_TOKEN = re.compile(
    r"""(?:^|(?<=\r))[ \t]*\[{1,2}(?P<section>[\w.\- ]{1,100})\]{1,2}[ \t]*(?=[#\r\n]|\Z)
    |\#[^\r\n]*  # a comment
    |(?P<quote>["']?)(?P<key>[\w.-]{1,60})(?P=quote)[ \t]*=
    |"{3}(?P<block>(?:[^"\\]++|\\.|"(?!""))*+)"{3}
    |'{3}(?P<raw_block>(?:[^']++|'(?!''))*+)'{3}
    |"(?P<basic>(?:[^"\\\r\n]++|\\.)*+)"
    |'(?P<raw>[^'\r\n]*+)'
    |"{3}(?:[^"\\]++|\\.|"(?!""))*+ | "(?:[^"\\\r\n]++|\\.)*+  # never closed: passed over, so that it is read once
    |(?P<plain>true|false|[-+]?\d[\d_.:TZ+-]*)(?=[ \t]*(?:[#,\]}\r\n]|\Z))  # a date, number or boolean
    |\[""",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_STRINGS = ("block", "raw_block", "basic", "raw")
_LONG_KEY = re.compile(r"(?:[\w-]{1,60}[ \t]{0,8}\.[ \t]{0,8}){200}")
_FOLD = re.compile(r"\\[ \t]*(?:\r\n|\n|\r)\s*")
"""A backslash at the end of a line takes the line end away, and the white space behind it (TOML 1.0, String)."""


@dataclass(frozen=True, slots=True)
class TomlValue:
    """A string (``draft``), or another value that is no item of a list (``plain``), with its keys and range."""

    path: tuple[str, ...]
    start: int
    end: int
    draft: Draft | None
    plain: str = ""


def toml_values(text: str, inside: Span) -> Iterator[TomlValue]:
    """Yield the values of the TOML in ``inside``, in the order of the file."""
    section = key = ""
    index = -1  # of the next item of a list; -1 outside of lists
    for match in _TOKEN.finditer(text, inside.start, inside.end):
        kind = match.lastgroup
        path = (section, key) if section else (key,)
        if kind == "section":
            section, key = match["section"].strip(), ""
        elif kind == "key":
            key, index = match["key"], -1
        elif match[0] == "[":
            index = 0
        elif kind == "plain" and index < 0:
            yield TomlValue(path, match.start(), match.end(), None, match[0])
        elif kind in _STRINGS:
            draft = _draft(text, *match.span(kind), raw=kind.startswith("raw"))
            yield TomlValue(path if index < 0 else (*path, str(index)), *match.span(kind), draft)
            index += index >= 0


def read_toml(builder: DocumentBuilder, text: str, inside: Span) -> None:
    """Add a block for each string value of the TOML in ``inside``; other values are metadata only."""
    found = list(toml_values(text, inside))
    spans = (Span(value.start, value.end) for value in found if value.draft is not None)
    comments = Placed(builder, text, hash_comments(text, inside, spans))
    for value in found:
        if value.draft is None:
            note(builder, value.path, value.plain)
        elif any(value.path):
            comments.before(value.start)
            comments.behind(value.draft, value.end)
            add_value(builder, value.draft, value.path)
    comments.before(inside.end)
    if not is_toml(inside.of(text)):
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


def is_toml(text: str) -> bool:
    """Return whether ``text`` is TOML, with keys of a sane number of parts."""
    import tomllib

    if _LONG_KEY.search(text):  # the parser's time grows with the square of the parts
        return False
    try:
        tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True
