"""The plain case of ``claimlint check``, understood without click, which takes longer to load than a page to judge.

What is not plain (mistakes, help, fixes, watching, unusual spellings) is left to click. A test holds that both
understand the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint.cli.output import Target
from claimlint.cli.wishes import COLORS, SEVERITIES, Inputs, iso_date, utc_today
from claimlint.model.lazydata import dataclass

if TYPE_CHECKING:
    from claimlint.model.finding import Severity


@dataclass(frozen=True, slots=True)
class PlainCheck:
    """What the user wants checked, and how it is to be told."""

    inputs: Inputs
    format_name: str
    fail_on: Severity | None
    target: Target


def plain_check(arguments: Sequence[str]) -> PlainCheck | None:
    """Return what ``arguments`` ask for, None if that is for click to understand."""
    if not arguments or arguments[0] != "check" or _COMPLETION in os.environ or os.name == "nt":
        return None  # on Windows click itself expands wildcards
    try:
        asked = _asked(arguments[1:])
    except (_NotPlainError, ValueError):
        return None
    inputs = Inputs(**{name: asked[name] for name in Inputs.__match_args__})
    return PlainCheck(
        inputs, asked["format_name"], _severity(asked["fail_on"]), Target(asked["output"], asked["color"])
    )


class _NotPlainError(Exception):
    """Raised for what is left to click."""


_COMPLETION = "_CLAIMLINT_COMPLETE"
"""Set by a shell that wants a command line completed."""


def _asked(arguments: Sequence[str]) -> dict[str, Any]:
    """Return every parameter of the command by name.

    Raises:
        _NotPlainError: if something is not plain.
        ValueError: if something is no date or number.
    """
    asked: dict[str, Any] = {**_DEFAULTS, **dict.fromkeys(_FLAGS.values(), False), "today": utc_today()}
    lists: dict[str, list[Any]] = {"paths": [], **{name: [] for name in _LISTS.values()}}
    rest = iter(arguments)
    for argument in rest:
        if not argument.startswith("-") or argument == "-":
            lists["paths"].append(_path(argument))
        elif argument in _FLAGS:
            asked[_FLAGS[argument]] = True
        else:
            option, given, value = argument.partition("=")
            value = value if given else next(rest, "")
            if not value or value.startswith("-") or (given and not option.startswith("--")):
                raise _NotPlainError
            if option in _LISTS:
                lists[_LISTS[option]].append(value)
            else:
                name, convert = _option(option)
                asked[name] = convert(value)
    return {**asked, **{name: tuple(values) for name, values in lists.items()}}


def _option(option: str) -> tuple[str, Callable[[str], Any]]:
    if option not in _VALUES:
        raise _NotPlainError
    return _VALUES[option]


def _path(value: str) -> Path:
    if not value or (os.path.exists(value) and not os.access(value, os.R_OK)):  # noqa: PTH110 - no time for objects
        raise _NotPlainError
    return Path(value)


def _file(value: str) -> Path:
    if os.path.isdir(value):  # noqa: PTH112
        raise _NotPlainError
    return _path(value)


def _number(value: str) -> int:
    number = int(value)
    if number < 0:
        raise _NotPlainError
    return number


def _one_of(*choices: str) -> Callable[[str], str]:
    def chosen(value: str) -> str:
        if value not in choices:
            raise _NotPlainError
        return value

    return chosen


def _severity(name: str) -> Severity | None:
    from claimlint.model.finding import Severity

    return None if name == "never" else Severity(name)


_FLAGS: Mapping[str, str] = {
    "--no-gitignore": "no_gitignore",
    "--force-exclude": "force_exclude",
    "--no-cache": "no_cache",
    "--no-prefilter": "no_prefilter",
}
_LISTS: Mapping[str, str] = {"--exclude": "exclude", "--fields": "fields"}
_VALUES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "--policy": ("policy", _file),
    "--baseline": ("baseline", _file),
    "--today": ("today", iso_date),
    "--stdin-filename": ("stdin_filename", str),
    "--reader": ("reader", str),
    "--jobs": ("jobs", _number),
    "-j": ("jobs", _number),
    "--format": ("format_name", str),
    "--fail-on": ("fail_on", _one_of(*SEVERITIES, "never")),
    "--output": ("output", _file),
    "-o": ("output", _file),
    "--color": ("color", _one_of(*COLORS)),
}
_DEFAULTS: Mapping[str, Any] = {
    "policy": None,
    "baseline": None,
    "stdin_filename": None,
    "reader": None,
    "jobs": None,
    "format_name": "text",
    "fail_on": SEVERITIES[0],
    "output": None,
    "color": COLORS[0],
}
