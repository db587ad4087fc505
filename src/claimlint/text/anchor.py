"""One regular expression that is searched in many texts: by google-re2 where it is installed and may."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from claimlint.text import lazyre as re


class Anchor:
    """Searches texts for ``expression``, without case.

    RE2 searches in linear time and knows letters, digits and white space of ASCII only, so it gets ASCII texts, and
    expressions that it can read; all others go to the standard library. The answers are the same.
    """

    def __init__(self, expression: str) -> None:
        self._expression = expression
        self._plain = re.compile(expression, re.IGNORECASE)

    def found_in(self, text: str) -> bool:
        """Return whether the expression matches anywhere in ``text``."""
        if self._fast is not None and text.isascii():
            return self._fast.search(text) is not None
        return self._plain.search(text) is not None

    @cached_property
    def _fast(self) -> Any:
        try:
            import re2
        except ImportError:
            return None
        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        try:
            return re2.compile(self._expression, options)
        except re2.error:
            return None
