"""Single-file components: which parts of an Astro, Vue or Svelte file are markup."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.document import Problem
from claimlint.model.lazydata import replace
from claimlint.model.span import Span
from claimlint.readers._html.jsonstrings import strings
from claimlint.readers._html.walk import Walker
from claimlint.readers._markup.flow import Flow
from claimlint.readers._markup.jsx import mask_code
from claimlint.readers._markup.quoted import QuotedCopy, code_copy, is_copy_name, quoted_copy
from claimlint.readers._markup.templates import FILLER, mask_templates
from claimlint.readers.builder import DocumentBuilder
from claimlint.readers.fragment import Fragment
from claimlint.text import lazyre as re

_FENCE = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r)")
_END_FENCE = re.compile(r"^---[ \t]*(?=[\r\n]|\Z)", re.MULTILINE)
_SECTION = re.compile(r"^<(template|script|style|i18n|[a-z][\w-]*)\b[^<>]*>", re.MULTILINE | re.IGNORECASE)
_TEMPLATE_TAG = re.compile(r"</?template\b(?:[^<>\"']++|\"[^\"<>]*+\"|'[^'<>]*+')*+>", re.IGNORECASE)
_OTHER_LANGUAGE = re.compile(r"""\blang\s*=\s*["']?((?!html\b)[\w-]+)""", re.IGNORECASE)
_BOUND = re.compile(r"""(?<=\s)(?::|v-bind:)([\w-]{1,40})(=)("\s*)'([^'"\\{}]*)'(\s*")""")
_BINDING = re.compile(r"""(?<=\s)(?::|v-bind:)([\w-]{1,40})="([^"<>]*)\"""")
_LANGUAGE = re.compile(r"""\blang\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_STRING = re.compile(r"""(?<=[:\s\[])(?:"((?:[^"\\\r\n]|\\.)*+)"|'((?:[^'\\\r\n]|\\.)*+)')(?!\s*:)""")
_NOT_LINE_END = re.compile(r"[^\r\n]")
_BREAK = "<p>"


def read_astro(text: str) -> Fragment:
    """Return the copy in an Astro component: the script between the fences is code, the rest markup with code."""
    opening = _FENCE.match(text)
    closing = _END_FENCE.search(text, opening.end()) if opening else None
    start = closing.end() if closing else 0
    code = mask_code(text, start, len(text))
    masked = _blank(text[:start]) + code.text[start:]
    found = quoted_copy(text, 0, start) + code.strings
    comments = [*code.comments, *_comments(text, 0, start)]
    return _walked(text, masked, found, comments)


def read_svelte(text: str) -> Fragment:
    """Return the copy in a Svelte component: all of it is markup with code, but for scripts and styles."""
    code = mask_code(text, 0, len(text))
    return _walked(text, code.text, code.strings, code.comments)


def read_vue(text: str) -> Fragment:
    """Return the copy in a Vue component: its template, and the messages of its ``i18n`` blocks."""
    parts: list[str] = []
    found: list[QuotedCopy] = []
    problems: list[Problem] = []
    at = 0
    for match in _SECTION.finditer(text):
        if match.start() < at:
            continue
        name = match[1].lower()
        end = _section_end(text, name, match.end())
        inside = text[match.end() : end]
        parts.append(_blank(text[at : match.end()]))
        if name == "template" and (other := _OTHER_LANGUAGE.search(match[0])) is not None:
            message = f"a template in {other[1]} was not read"
            problems.append(
                Problem("CLE357", message, Span(*match.span()), "write it in HTML, or check the built pages")
            )
            parts.append(_blank(inside))
        elif name == "template":
            masked = _TEMPLATE_TAG.sub(lambda tag: _BREAK + FILLER * (len(tag[0]) - len(_BREAK)), inside)
            found += _bound(text, match.end(), end)
            parts.append(_BOUND.sub(_unbound, masked))
        else:
            parts.append(_blank(inside))
            if name == "i18n":
                found += _messages(match[0], text, match.end(), end)
            elif name == "script":
                found += (one for one in quoted_copy(text, match.end(), end) if is_copy_name(one.name))
        at = end
    parts.append(_blank(text[at:]))
    fragment = _walked(text, "".join(parts), found, [])
    return replace(fragment, problems=(*problems, *fragment.problems))


def _bound(text: str, start: int, end: int) -> Iterator[QuotedCopy]:
    """Yield the copy in values that are bound to attributes with names of copy, but for those that are one literal."""
    for match in _BINDING.finditer(text, start, end):
        if is_copy_name(match[1]) and _BOUND.match(text, match.start()) is None:
            yield from code_copy(text, *match.span(2))


def _messages(tag: str, text: str, start: int, end: int) -> Iterator[QuotedCopy]:
    """Yield the messages of an ``i18n`` block, which is JSON, JSON5 or YAML."""
    language = _LANGUAGE.search(tag)
    if language is None or language[1].lower() == "json":
        yield from (QuotedCopy(one.key, one.start, one.end) for one in strings(text, start, end))
    elif language[1].lower() == "json5":
        yield from (QuotedCopy("", *match.span(match.lastindex or 0)) for match in _STRING.finditer(text, start, end))
    else:
        from claimlint.readers._markdown.yamltext import YamlTextError, yaml_scalars

        try:
            for one in yaml_scalars(text[start:end]):
                quotes = int(text[start + one.start] in "\"'")
                yield QuotedCopy(one.path[-1] if one.path else "", start + one.start + quotes, start + one.end - quotes)
        except YamlTextError:
            return


def _section_end(text: str, name: str, start: int) -> int:
    """Return where the section ends whose start tag ends at ``start``: templates may hold templates."""
    if name != "template":
        end = text.find(f"</{name}", start)
        return end if end >= 0 else len(text)
    depth = 1
    for tag in _TEMPLATE_TAG.finditer(text, start):
        if not tag[0].endswith("/>"):
            depth += -1 if tag[0].startswith("</") else 1
        if not depth:
            return tag.start()
    return len(text)


def _unbound(match: re.Match[str]) -> str:
    """Return ``:title="'words'"`` as ``title="words"`` of the same length."""
    before = FILLER * (match.start(1) - match.start())
    opening, closing = FILLER * (len(match[3]) - 1), FILLER * (len(match[5]) - 1)
    return f'{before}{match[1]}={FILLER}"{opening}{match[4]}{closing}"{FILLER}'


def _blank(code: str) -> str:
    return _NOT_LINE_END.sub(FILLER, code)


def _comments(text: str, start: int, end: int) -> list[Span]:
    return [Span(*match.span()) for match in _SCRIPT_COMMENT.finditer(text, start, end)]


_SCRIPT_COMMENT = re.compile(r"^[ \t]*//[^\r\n]*|/\*[^*]*\*/", re.MULTILINE)


def _walked(text: str, masked: str, found: list[QuotedCopy], comments: list[Span]) -> Fragment:
    builder = DocumentBuilder()
    flow = Flow(builder, components=True)
    templates = mask_templates(masked)
    every = sorted([*found, *templates.strings], key=lambda one: one.start)
    walker = Walker(flow, text, every, sorted([*comments, *templates.comments]))
    walker.rewritten = True
    walker.walk(templates.text)
    flow.finish()
    return builder.finish()
