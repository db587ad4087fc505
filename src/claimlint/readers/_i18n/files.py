"""Messages in JSON, YAML and PO."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Source
from claimlint.model.span import Span
from claimlint.readers._html.jsonstrings import write_string
from claimlint.readers._i18n.page import Messages
from claimlint.readers._json.tree import Node, Str, draft_of, parse, value_of
from claimlint.readers._markdown.hashes import Placed, hash_comments
from claimlint.readers._markdown.scalars import align
from claimlint.readers._markdown.yamltext import yaml_scalars
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_PLAIN_VALUE = re.compile(r"(?:true|false|yes|no|on|off|null|~|[-+]?[\d_.:TZ+-]+)\Z", re.IGNORECASE)


def read_json(messages: Messages, source: Source, depth: int) -> None:
    """Add the strings of nested objects; Chrome's and Flutter's descriptions are for translators only.

    Raises:
        JsonError: where the text stops being JSON.
    """
    text = source.text
    root = parse(text, 0, len(text), depth)
    for path, node in _strings(root):
        if path[-1:] == ("@@locale",):
            messages.told(value_of(text, node))
        elif not any(step.startswith("@") for step in path):
            messages.add(draft_of(text, node), path)


def _strings(root: Node) -> Iterator[tuple[tuple[str, ...], Str]]:
    """Yield the strings below ``root`` in the order of the file."""
    pending: list[tuple[tuple[str, ...], Node]] = [((), root)]
    while pending:
        path, node = pending.pop()
        if isinstance(node, Str):
            yield path, node
        elif isinstance(node, dict):
            if isinstance(node.get("message"), Str) and set(node) <= _CHROME:
                pending.append((path, node["message"]))
                continue
            pending.extend(reversed([((*path, key), value) for key, value in node.items()]))
        elif isinstance(node, list):
            pending.extend(reversed([((*path, str(index)), value) for index, value in enumerate(node)]))


_CHROME = frozenset(("message", "description", "placeholders"))


def read_yaml(messages: Messages, source: Source) -> None:
    """Add the strings of nested mappings; comments that address claimlint count.

    Raises:
        YamlTextError: where the text stops being YAML.
    """
    text = source.text
    scalars = list(yaml_scalars(text))
    spans = (Span(scalar.start, scalar.end) for scalar in scalars)
    comments = Placed(messages.page.builder, text, hash_comments(text, Span(0, len(text)), spans))
    for scalar in scalars:
        if scalar.plain and _PLAIN_VALUE.match(scalar.value):
            continue
        comments.before(scalar.start)
        draft = Draft()
        align(draft, scalar.value, text, scalar.start, scalar.end)
        messages.add(draft, scalar.path)
    comments.before(len(text))


_LINE = re.compile(
    r"^(?:\#(?P<note>[^\r\n]*)|[ \t]*+(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*+"
    r'"(?P<inside>(?:[^"\\\r\n]|\\.)*)"?)',
    re.MULTILINE,
)
_COMMENT = re.compile(r"[.\s]*(claimlint.*)", re.IGNORECASE)
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w@-]+)", re.MULTILINE)


def read_po(messages: Messages, source: Source) -> None:
    """Add what a page shows of each entry: the translation, or the original where there is none."""
    entry = _Entry()
    for match in _LINE.finditer(source.text):
        word = match["word"] or ""
        if match["note"] is not None:
            entry = _ended(messages, entry) if entry.parts else entry
            entry.fuzzy = entry.fuzzy or (match["note"].startswith(",") and "fuzzy" in match["note"])
            comment = _COMMENT.match(match["note"])
            if comment is not None:
                span = Span(match.start(), match.end())
                messages.page.builder.comment(comment[1].rstrip(), span)
            continue
        if word in ("msgctxt", "msgid") and entry.translated:
            entry = _ended(messages, entry)
        if word:
            entry.parts.append((word, Draft()))
            entry.translated = entry.translated or word.startswith("msgstr")
        if entry.parts:
            write_string(entry.parts[-1][1], source.text, *match.span("inside"))
    _ended(messages, entry)


class _Entry:
    """An entry while its lines are read: keyword and text of each part, whether one is a translation."""

    def __init__(self) -> None:
        self.parts: list[tuple[str, Draft]] = []
        self.translated = False
        self.fuzzy = False


def _ended(messages: Messages, entry: _Entry) -> _Entry:
    """Add a whole entry and return the one that follows it."""
    parts = dict(entry.parts)
    number = parts["msgid"].text() if "msgid" in parts else ""
    if "msgid" in parts and not number:
        language = _LANGUAGE.search(parts["msgstr"].text() if "msgstr" in parts else "")
        messages.told(language[1] if language else "")
        return _Entry()
    path = [parts["msgctxt"].text()] if "msgctxt" in parts else []
    path.append(number if len(number) <= _MAX_KEY else f"{number[:_MAX_KEY]}...")
    translated = [draft for word, draft in entry.parts if word.startswith("msgstr") and draft.text().strip()]
    originals = [draft for word, draft in entry.parts if word in ("msgid", "msgid_plural")]
    for draft in originals if entry.fuzzy or not translated else translated:
        messages.add(draft, path)
    return _Entry()


_MAX_KEY = 40
