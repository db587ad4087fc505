"""Copy that is quoted in code: in tags of templates, shortcodes, scripts and expressions of components."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.model.lazydata import dataclass
from claimlint.readers._data.copy import is_copy, last_word
from claimlint.readers._html.jsonstrings import strings, write_string
from claimlint.readers._markup.cuts import marks, without
from claimlint.readers._markup.tags import COMPONENT_ATTRIBUTES
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_QUOTED = r"""(?:"((?:[^"\\]|\\.){1,2000}+)"|'((?:[^'\\]|\\.){1,2000}+)'|`((?:[^`\\]|\\.){1,2000}+)`)"""
_NAME = r"[A-Za-z][\w-]{0,40}"
# A name as in title="...", title: "..." and "title" => '...'.
_NAMED = re.compile(rf"""(?:(["'])({_NAME})\1|({_NAME}))\s{{0,8}}(?:=>|[=:])\s{{0,8}}{_QUOTED}""")
_STRING = re.compile(rf"(?<!\\){_QUOTED}")  # outside of a string an escaped quote opens none
_ELSE = re.compile(r"\?[^?]*[\"'`)\w]\s*:\Z")
_LOOK_BACK = 400
_TAG = re.compile(r"\{(?:\{[<%-]?|%-?)\s*[#~]*([\w.-]+)")
_SILENT = frozenset(
    """
    if elsif elseif elif unless when case for include include_relative includes render layout extends import from use
    embed set assign capture cycle link post_url section sections liquid macro block ref relref partial asset param
    template define with range is has get match foreach each contentfor
    """.split()
)
"""Tags whose bare strings are names and values, not copy."""
_FILTERS = frozenset("date replace replace_first split where find remove join sort map format slice strftime".split())
"""Filters whose first string is no copy."""
_NO_ARGUMENT = frozenset("=<>!:|")
_CLASSES = re.compile(r"(?=.*[-:])[a-z0-9:!\[\]/.%()_\s-]+")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,500}>|\$\{[^{}]{0,300}\}")
_BLOCKS = re.compile(r"\$|</?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|section)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuotedCopy:
    """A quoted attribute of template code: its name and the range inside the quotes."""

    name: str
    start: int
    end: int

    @property
    def path(self) -> str:
        """Return its logical path."""
        return f"template@{self.name}" if self.name else "template"

    def draft(self, text: str) -> Draft:
        """Return its text as a draft, without tags and code in it; ``text`` is the text that the range counts in."""
        draft = Draft()
        at = self.start
        if "<" in text[self.start : self.end] or "${" in text[self.start : self.end]:
            for tag in _MARKUP.finditer(text, self.start, self.end):
                if tag.start() > at:
                    write_string(draft, text, at, tag.start())
                if _BLOCKS.match(tag[0]) and draft.pieces:
                    draft.decoded(" ", tag.start(), tag.end())
                at = tag.end()
        if at < self.end:
            write_string(draft, text, at, self.end)
        value = draft.text()
        strong = marks(value)
        return without(draft, 0, len(value), strong) if strong else draft


def is_copy_name(name: str) -> bool:
    """Return whether ``name`` is one under which components and shortcodes keep copy, alone or as its last word."""
    return name.lower() in COMPONENT_ATTRIBUTES or last_word(name) in COMPONENT_ATTRIBUTES


def is_copy_value(name: str, value: str) -> bool:
    """Return whether ``value``, under a name that need not be known, is copy: several words, or a share."""
    return (
        (" " in value.strip() or "%" in value)
        and name.lower() not in _FILTERS
        and not _CLASSES.fullmatch(value)
        and is_copy(name, value.strip())
    )


def quoted_copy(text: str, start: int, end: int) -> list[QuotedCopy]:
    """Return the strings in the code ``text[start:end]`` that are copy by their names."""
    return list(_named(text, start, end))


def code_copy(text: str, start: int, end: int) -> list[QuotedCopy]:
    """Return the strings in a tag or expression that are copy by their names, or that it says by themselves.

    ``{{< expand "Is it safe?" >}}``, ``{{ 'Read more'|t }}``, ``{{ ok ? 'We can' : 'We cannot' }}``
    """
    named = list(_named(text, start, end))
    tag = _TAG.match(text, start)
    if tag is not None and tag[1].lower() in _SILENT:
        return named
    known = {one.start for one in named}
    found = [one for one in _said(text, start, end) if one.start not in known]
    return sorted([*named, *found], key=lambda one: one.start) if found else named


def theme_copy(text: str, start: int, end: int) -> list[QuotedCopy]:
    """Return the texts that a theme's settings begin with, which stand in JSON in ``text[start:end]``."""
    out = []
    for one in strings(text, start, end):
        value = text[one.start : one.end].strip()
        preset = one.path[:1] == ("presets",) and "settings" in one.path
        if " " in value and ((one.key == "default" and is_copy("", value)) or (preset and is_copy(one.key, value))):
            out.append(QuotedCopy(one.key, one.start, one.end))
    return out


def _named(text: str, start: int, end: int) -> Iterator[QuotedCopy]:
    for match in _NAMED.finditer(text, start, end):
        group = match.lastindex or 0
        name, value = match[2] or match[3], match[group].strip()
        # One word under a name that is not known may be a setting.
        if name.lower() in COMPONENT_ATTRIBUTES or is_copy_value(name, value):
            yield QuotedCopy(name.lower(), match.start(group), match.end(group))


def _said(text: str, start: int, end: int) -> Iterator[QuotedCopy]:
    """Yield the strings of several words that are no value of anything: arguments, and what an expression gives."""
    for match in _STRING.finditer(text, start, end):
        group = match.lastindex or 0
        value = match[group].strip()
        if not is_copy_value("", value):
            continue
        before = text[max(start, match.start() - _LOOK_BACK) : match.start()].rstrip()
        alone = before[-1:] not in _NO_ARGUMENT or before.endswith(("=>", "||")) or _ELSE.search(before) is not None
        if alone and "|" not in _STRING.sub("", before).replace("||", ""):
            yield QuotedCopy("", match.start(group), match.end(group))
