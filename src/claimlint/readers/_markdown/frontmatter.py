"""Front matter: YAML between ``---`` lines or TOML between ``+++`` lines at the top of a file."""

from __future__ import annotations

from claimlint.model.document import BlockKind, Problem
from claimlint.model.span import Span
from claimlint.readers._html.jsonstrings import write_string
from claimlint.readers._markdown.fences import FrontMatter
from claimlint.readers._markdown.hashes import Placed, hash_comments
from claimlint.readers._markdown.scalars import align
from claimlint.readers._markdown.yamltext import YamlTextError, yaml_scalars
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.text import lazyre as re

_TITLES = re.compile(r"(?:(?:seo|meta|og|page|social|twitter)[_-]?)?title\Z", re.IGNORECASE)
_DESCRIPTIONS = re.compile(r"(?:(?:seo|meta|og|page|social|twitter)[_-]?)?(?:meta)?desc(?:ription)?\Z", re.IGNORECASE)
_YAML_LINE = re.compile(r"^[ \t]*(?:-[ \t]+)?(?:([A-Za-z_][\w.-]{0,60}):(?=\s))?[ \t]*([^\r\n]*\S)", re.MULTILINE)
_TOML_LINE = re.compile(
    r"^[ \t]*(?:\[{1,2}([\w.\- ]{1,100})\]{1,2}"  # a section
    r"""|([\w.-]{1,60})[ \t]*=[ \t]*(?:"(?!"")((?:[^"\\\r\n]|\\.)*)"|'(?!'')([^'\r\n]*)'"""
    r"|(true|false|[-+]?\d[\d_.:TZ+-]*)[ \t]*(?:[#\r]|$)))",  # a date, number or boolean
    re.MULTILINE,
)
_COMMENT_TAIL = re.compile(r"[ \t]+#[ \t]*claimlint[^\r\n]*", re.IGNORECASE)
_LITERAL_VALUE = re.compile(r"(?:true|false|null|~|[-+]?[\d_.:TZ+-]+)\Z", re.IGNORECASE)
_NO_VALUE = frozenset(("null", "~"))


def read_front_matter(builder: DocumentBuilder, text: str, matter: FrontMatter) -> None:
    """Add a block for each string value of the front matter."""
    if matter.toml:
        _read_toml(builder, text, matter.inside)
    else:
        read_yaml(builder, text, matter.inside)


def read_yaml(builder: DocumentBuilder, text: str, inside: Span) -> None:
    """Add a block for each string value of the YAML in ``inside``; other values are metadata only."""
    try:
        scalars = list(yaml_scalars(inside.of(text)))
    except YamlTextError as error:
        at = inside.start + error.offset
        message = f"front matter is not YAML ({error}); it was read line by line"
        builder.problems.append(Problem("CLE330", message, Span(at, at), "quote the value", fatal=False))
        _read_lines(builder, text, inside)
        return
    spans = (Span(inside.start + scalar.start, inside.start + scalar.end) for scalar in scalars)
    comments = Placed(builder, text, hash_comments(text, inside, spans))
    for scalar in scalars:
        if scalar.plain and _LITERAL_VALUE.match(scalar.value):
            _note_literal(builder, scalar.path, scalar.value)
            continue
        start, end = inside.start + scalar.start, inside.start + scalar.end
        comments.before(start)
        draft = Draft()
        align(draft, scalar.value, text, start, end)
        comments.behind(draft, end)
        _add(builder, draft, scalar.path)
    comments.before(inside.end)


def _read_lines(builder: DocumentBuilder, text: str, inside: Span) -> None:
    """Read what stands behind the keys, line by line: for YAML that its parser refuses."""
    key = "front-matter"
    comments = Placed(builder, text, hash_comments(text, inside, ()))
    for match in _YAML_LINE.finditer(text, inside.start, inside.end):
        if match[2].startswith("#"):
            continue
        key = match[1] or key
        value = _COMMENT_TAIL.sub("", match[2]).strip("\"'|> \t\r")
        if _LITERAL_VALUE.match(value):
            _note_literal(builder, (key,), value)
        elif value:
            start = match.start(2) + match[2].index(value)
            comments.before(start)
            draft = Draft()
            draft.literal(value, start)
            comments.behind(draft, start + len(value))
            _add(builder, draft, (key,))
    comments.before(inside.end)


def _read_toml(builder: DocumentBuilder, text: str, inside: Span) -> None:
    """Read single-line TOML strings; the standard parser gives no positions."""
    section = ""
    found = list(_TOML_LINE.finditer(text, inside.start, inside.end))
    spans = (Span(*match.span(3 if match[3] is not None else 4)) for match in found if match[3] or match[4])
    comments = Placed(builder, text, hash_comments(text, inside, spans))
    for match in found:
        if match[1]:
            section = match[1].strip()
            continue
        path = (section, match[2]) if section else (match[2],)
        if match[5]:
            _note(builder, path, match[5])
            continue
        draft = Draft()
        group = 3 if match[3] is not None else 4
        comments.before(match.start(group))
        if group == 3:
            write_string(draft, text, match.start(3), match.end(3))
        else:
            draft.literal(match[4], match.start(4))
        comments.behind(draft, match.end(group))
        _add(builder, draft, path)
    comments.before(inside.end)
    if not _is_toml(inside.of(text)):
        message = "front matter is not TOML; values of its faulty lines were not read"
        builder.problems.append(
            Problem("CLE332", message, Span(inside.start, inside.start), "close every quotation mark")
        )
    for quotes in ('"""', "'''"):
        at = text.find(quotes, inside.start, inside.end)
        if at >= 0:
            message = "a multi-line string in TOML front matter was not read"
            builder.problems.append(Problem("CLE331", message, Span(at, at + 3), "use YAML front matter"))
            return


def _add(builder: DocumentBuilder, draft: Draft, path: tuple[str, ...]) -> None:
    key = next((part for part in reversed(path) if not part.isdigit()), "")
    kind = BlockKind.FRONT_MATTER
    if _TITLES.match(key):
        kind = BlockKind.TITLE
    elif _DESCRIPTIONS.match(key):
        kind = BlockKind.META_DESCRIPTION
    _note(builder, path, draft.text())
    builder.add(draft, kind, logical_path=".".join(("front-matter", *path)))


def _note(builder: DocumentBuilder, path: tuple[str, ...], value: str) -> None:
    if len(path) == 1:
        builder.metadata.setdefault(path[0], value)


def _note_literal(builder: DocumentBuilder, path: tuple[str, ...], value: str) -> None:
    """Keep a top-level date, number or boolean as metadata, in the words of the file."""
    if value.lower() not in _NO_VALUE:
        _note(builder, path, value)


def _is_toml(text: str) -> bool:
    import tomllib

    try:
        tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return False
    return True
