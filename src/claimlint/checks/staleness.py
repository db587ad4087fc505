"""Pages whose last review is too long ago, or whose figures carry no date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from claimlint.checks.base import CheckContext, Hit, Param
from claimlint.model.span import Span
from claimlint.text import lazyre as re

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAYS_PER_MONTH = 30.4375
"""The mean month of the Gregorian calendar."""

_KEYS = ("last_reviewed", "reviewed", "last-reviewed", "date_reviewed", "lastReviewed")

_PARAMS: Mapping[str, Param] = MappingProxyType(
    {
        "keys": Param("list", _KEYS, doc="metadata keys that hold the date"),
        "max_age_months": Param("int", 24, doc="how old the date may be"),
    }
)


class Staleness:
    """Reports a document whose review date in the metadata is too old. No date is another rule's matter."""

    name = "staleness"
    params = _PARAMS

    def run(self, context: CheckContext) -> Iterable[Hit]:
        """Return at most one hit, at the document's start."""
        limit = int(context.rule.params.get("max_age_months", 24))
        keys = context.rule.params.get("keys") or _KEYS
        found = next((value for key in keys if (value := context.document.metadata.get(str(key)))), "")
        reviewed = parse_date(found)
        if reviewed is None:
            return
        months = int((context.today - reviewed).days / _DAYS_PER_MONTH)
        if months > limit:
            values = {"date": reviewed.isoformat(), "age": str(months), "limit": str(limit)}
            yield Hit(Span(0, 0), None, values)


def parse_date(text: str) -> date | None:
    """Return the ISO date that ``text`` starts with (a missing month or day is the first), None if none."""
    match = _ISO.match(text.strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None


CHECK = Staleness()
