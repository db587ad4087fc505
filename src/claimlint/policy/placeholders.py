"""The templates of messages, wordings and fixes: ``{name}`` and nothing cleverer.

``str.format`` is not used: its attribute and index access would let a policy read the program.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_DOUBLED = {"{{": "{", "}}": "}"}
_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")


def names(template: str) -> tuple[str, ...]:
    """Return the placeholders of ``template`` in reading order, each once."""
    return tuple(dict.fromkeys(match[1] for match in _TOKEN.finditer(template) if match[1]))


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` with each ``{name}`` replaced; ``{{`` and ``}}`` are braces.

    A name without a value stays as it is written, so that a gap shows.
    """
    return _TOKEN.sub(lambda match: values.get(match[1], match[0]) if match[1] else _DOUBLED[match[0]], template)


def flaw(template: str) -> str | None:
    """Return what is wrong with the braces of ``template``, None if nothing is."""
    rest = _TOKEN.sub("", template)
    if "{" in rest or "}" in rest:
        return "a brace that is no placeholder: write {name}, or {{ and }} for braces"
    return None
