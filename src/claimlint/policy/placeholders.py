"""The templates of messages, wordings and fixes: ``{name}`` and nothing cleverer.

``str.format`` is not used: its attribute and index access would let a policy read the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from claimlint.text import lazyre as re

_DOUBLED = {"{{": "{", "}}": "}"}
_QUOTED = re.compile(r'(?<=")\{[a-z][a-z0-9_]*\}(?=")')
_WHOLE = re.compile(r'["“”]([^"“”]*)["“”]')
# A mark after a figure is one of inches.
_PAIR = re.compile(r'(?<!\w)["“]([^"“”]*)["”]')
_QUOTES = frozenset('"“”')
_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")


OF_A_CLAIM = (
    "claim", "values", "type", "subtype", "endpoint", "subject", "unit", "status", "object", "programme", "missing",
)  # fmt: skip
"""The placeholders that every message about a claim can use."""


@lru_cache(maxsize=1024)
def names(template: str) -> tuple[str, ...]:
    """Return the placeholders of ``template`` in reading order, each once."""
    return tuple(dict.fromkeys(match[1] for match in _TOKEN.finditer(template) if match[1]))


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` with each ``{name}`` replaced; ``{{`` and ``}}`` are braces.

    A name without a value stays as it is written, so that a gap shows.
    """
    return _TOKEN.sub(lambda match: values.get(match[1], match[0]) if match[1] else _DOUBLED[match[0]], template)


def message(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` filled as by ``fill``, for a reader.

    Where the template sets double quotes around a value, the value's own become single ones, and at
    its edges none.
    """
    quoted = (part[1:-1] for part in _parts(template)[1::2])
    once = {name: _within_quotes(values[name]) for name in quoted if name in values}
    return "".join(fill(part, once if index % 2 else values) for index, part in enumerate(_parts(template)))


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[str, ...]:
    """Return ``template`` in parts, every second one of which is a placeholder in double quotes."""
    return tuple(re.split(f"({_QUOTED.pattern})", template))


def _within_quotes(value: str) -> str:
    if _QUOTES.isdisjoint(value):
        return value
    whole = _WHOLE.fullmatch(value)
    return whole[1] if whole else _PAIR.sub(r"'\1'", value).strip('"“”')


def flaw(template: str) -> str | None:
    """Return what is wrong with the braces of ``template``, None if nothing is."""
    rest = _TOKEN.sub("", template)
    if "{" in rest or "}" in rest:
        return "a brace that is no placeholder: write {name}, or {{ and }} for braces"
    return None
