"""Placeholders in messages: printf, ICU MessageFormat, i18next, Ruby, Vue.

What a machine puts in their place is not known here, so a space stands for each. Of plural and select forms the one for
everything else (``other``) stays in the sentence; the others come as texts of their own.
"""

from __future__ import annotations

from claimlint.model.lazydata import dataclass, field
from claimlint.readers._markup.cuts import Cut, without
from claimlint.readers.builder import Draft
from claimlint.text import lazyre as re

_CODE = re.compile(
    r"""(?P<choice>\{\s*[\w.]{1,60}\s*,\s*(?:plural|select|selectordinal)\s*,\s*(?:offset:\d+\s*)?)
    | \{\{[^{}]{0,200}\}\}                           # {{name}}
    | [%$]\{[^{}]{0,100}\}                           # %{name}, ${name}
    | \{\s*[\w.]{0,60}\s*(?:,[^{}]{0,100})?\}        # {name}, {n, number}
    | \$t\([^()]{0,200}\)                            # $t(other.key)
    | @:(?:\([^()]{0,100}\)|\w[\w.]*)                # @:other.key
    | %%
    | %(?:\d{1,2}\$)?(?:\(\w{1,60}\)[sd]|[-+#0]{0,3}(?:\d{1,3}|\*)?(?:\.\d{1,3})?l{0,2}[sdifu@](?![\w]))  # %1$s
    """,
    re.VERBOSE,
)
_BRANCH = re.compile(r"\s*(=?\w{1,40})\s*\{")
_NUMBER_SIGN = re.compile(r"#")
_BRACE = re.compile(r"[{}]")
_DEFAULT = "other"
_MAX_NESTED = 8


@dataclass(slots=True)
class _Found:
    """Of a message: ``code`` to be taken out, and ``forms`` to be taken out and told on their own."""

    code: list[Cut] = field(default_factory=list)
    forms: list[tuple[int, int]] = field(default_factory=list)


def masked(draft: Draft) -> tuple[Draft, list[Draft]]:
    """Return the draft without its placeholders, and the forms of plurals and selects that it leaves out."""
    text = draft.text()
    if not any(sign in text for sign in "{%$@"):
        return draft, []
    found = _Found()
    _find(text, 0, len(text), found, 0)
    gaps = [(start, end, " ") for start, end in found.forms]
    kept = without(draft, 0, len(text), sorted(found.code + gaps))
    cuts = found.code + gaps
    others = [
        without(
            draft,
            start,
            end,
            sorted(one for one in cuts if start <= one[0] and one[1] <= end and one[:2] != (start, end)),
        )
        for start, end in found.forms
    ]
    return kept, others


def _find(text: str, start: int, end: int, found: _Found, depth: int) -> None:
    at = start
    while (match := _CODE.search(text, at, end)) is not None:
        at = match.end()
        if match[0] == "%%":  # a percent sign, in printf's spelling
            found.code.append((at - 1, at, ""))
        elif match["choice"] is None or depth == _MAX_NESTED:
            found.code.append((*match.span(), " "))
        else:
            at = _choice(text, match, end, found, depth)


def _choice(text: str, match: re.Match[str], end: int, found: _Found, depth: int) -> int:
    """Take a plural or select apart and return where it ends."""
    at = code = match.start()
    branches: list[tuple[str, int, int]] = []
    position = match.end()
    while (branch := _BRANCH.match(text, position, end)) is not None:
        close = _closing(text, branch.end(), end)
        branches.append((branch[1], branch.end(), close))
        position = min(close + 1, end)
    default = next((index for index, one in enumerate(branches) if one[0] == _DEFAULT), len(branches) - 1)
    for index, (_, first, behind) in enumerate(branches):
        found.code.append((code, first, " "))
        code = behind
        found.code += [(sign.start(), sign.end(), " ") for sign in _NUMBER_SIGN.finditer(text, first, behind)]
        _find(text, first, behind, found, depth + 1)
        if index != default:
            found.forms.append((first, behind))
    tail = text.find("}", position, end)
    at = tail + 1 if tail >= 0 else max(position, match.end())
    found.code.append((code, at, " "))
    return at


def _closing(text: str, at: int, end: int) -> int:
    """Return where the brace that was opened before ``at`` closes."""
    depth = 1
    for match in _BRACE.finditer(text, at, end):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return match.start()
    return end
