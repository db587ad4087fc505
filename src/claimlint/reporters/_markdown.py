"""Content in Markdown that GitHub and GitLab show as it stands."""

from __future__ import annotations

from claimlint.reporters.terminal import line
from claimlint.text import lazyre as re

# A hyphen inside a word begins nothing: names of rules and files, and dates, can be read in the raw text, too.
_SPECIAL = re.compile(r"""[\\`*_{}\[\]()#+.!|~:>"'=]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])""")
# @name, #1, !1, $1, %1, ~label and &1 call people or make links on one of the two: a comment
# between the sign and the word keeps them apart and is not shown.
_CALLS = re.compile(r"((?:\\[#!~])|(?:&amp;)|[@$%^])(?=[\w\\])")


def escaped(text: str) -> str:
    """Return ``text`` as one line of Markdown that shows every character as it is.

    No markup, HTML, link, table cell, mention or reference can begin in it, and ``](`` does not
    occur: only the writer's own links have it.
    """
    plain = line(text).replace("&", "&amp;").replace("<", "&lt;")
    return _CALLS.sub(r"\1<!-- -->", _SPECIAL.sub(r"\\\g<0>", plain))
