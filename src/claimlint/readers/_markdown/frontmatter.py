"""Front matter: YAML between ``---`` lines or TOML between ``+++`` lines at the top of a file."""

from __future__ import annotations

from claimlint.model.document import BlockKind, Problem
from claimlint.model.span import Span
from claimlint.readers._data.copy import is_setting
from claimlint.readers._markdown.fences import FrontMatter
from claimlint.readers._markdown.hashes import Placed, hash_comments
from claimlint.readers._markdown.scalars import align
from claimlint.readers._markdown.yamltext import YamlTextError, yaml_scalars
from claimlint.readers._markup.cuts import marks, without
from claimlint.readers._markup.templates import Code
from claimlint.readers.builder import DocumentBuilder, Draft
from claimlint.text import lazyre as re

_TITLES = re.compile(r"(?:(?:seo|meta|og|page|social|twitter)[_-]?)?title\Z", re.IGNORECASE)
_DESCRIPTIONS = re.compile(r"(?:(?:seo|meta|og|page|social|twitter)[_-]?)?(?:meta)?desc(?:ription)?\Z", re.IGNORECASE)
_YAML_LINE = re.compile(
    r"(?:^|(?<=\r))[ \t]*+(?:-[ \t]++)?(?:([A-Za-z_][\w.-]{0,60}):(?=\s))?[ \t]*+([^\r\n]*\S)", re.MULTILINE
)
_TEMPLATE = re.compile(r"\{\{[^{}]*+\}\}|\{%[^{}%]*+%\}")
_NOT_LINE_ENDS = re.compile(r"[^\r\n]+")
_COMMENT_TAIL = re.compile(r"(?<![ \t])[ \t]+#[ \t]*claimlint[^\r\n]*", re.IGNORECASE)
_LITERAL_VALUE = re.compile(r"(?:true|false|null|~|[-+]?[\d_.:TZ+-]+)\Z", re.IGNORECASE)
_NO_VALUE = frozenset(("null", "~"))


def take_front_matter(builder: DocumentBuilder, text: str, matter: FrontMatter, code: Code) -> Code:
    """Read the front matter and return ``code``, the masked text, blank where it stands."""
    read_front_matter(builder, text, matter)
    end = matter.whole.end
    return Code(
        _NOT_LINE_ENDS.sub(lambda match: " " * len(match[0]), code.text[:end]) + code.text[end:],
        [string for string in code.strings if string.start >= end],
        [comment for comment in code.comments if comment.start >= end],
    )


def read_front_matter(builder: DocumentBuilder, text: str, matter: FrontMatter) -> None:
    """Add a block for each string value of the front matter."""
    if matter.toml:
        from claimlint.readers._markdown.toml import read_toml

        read_toml(builder, text, matter.inside)
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
        add_value(builder, draft, scalar.path)
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
            add_value(builder, draft, (key,))
    comments.before(inside.end)


def add_value(builder: DocumentBuilder, draft: Draft, path: tuple[str, ...]) -> None:
    """Add a string value as metadata and, unless it is a setting, as a block."""
    key = next((part for part in reversed(path) if not part.isdigit()), "")
    kind = BlockKind.FRONT_MATTER
    if _TITLES.match(key):
        kind = BlockKind.TITLE
    elif _DESCRIPTIONS.match(key):
        kind = BlockKind.META_DESCRIPTION
    note(builder, path, draft.text().strip())
    draft = without_code(draft)
    if kind is BlockKind.FRONT_MATTER and is_setting(key, draft.text().strip()):
        for _, comment, span in draft.marks:
            builder.comment(comment, span)
        return
    builder.add(draft, kind, logical_path=".".join(("front-matter", *path)))


def without_code(draft: Draft) -> Draft:
    """Return ``draft`` with a space in place of each tag of a template, and without marks of emphasis."""
    text = draft.text()
    cuts = [(*tag.span(), " ") for tag in _TEMPLATE.finditer(text)] + marks(text)
    if not cuts:
        return draft
    out = without(draft, 0, len(text), sorted(cuts))
    out.marks = draft.marks
    return out


def note(builder: DocumentBuilder, path: tuple[str, ...], value: str) -> None:
    """Keep a top-level value as metadata."""
    if len(path) == 1:
        builder.metadata.setdefault(path[0], value)


def _note_literal(builder: DocumentBuilder, path: tuple[str, ...], value: str) -> None:
    """Keep a top-level date, number or boolean as metadata, in the words of the file."""
    if value.lower() not in _NO_VALUE:
        note(builder, path, value)
