"""One fix by itself, for whoever picks fixes one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimlint.fix.accept import objection
from claimlint.fix.changes import Change, Part, RefusedError
from claimlint.fix.pages import Page
from claimlint.fix.plan import parts_of
from claimlint.fix.splice import spliced
from claimlint.model.finding import Finding
from claimlint.model.report import DocumentResult

Judge = Callable[[bytes], Sequence[DocumentResult]]
"""As in ``rounds``: an empty answer says that the bytes cannot be read as a whole."""


def fixed_alone(results: Sequence[DocumentResult], finding: Finding, judge: Judge) -> tuple[Part, ...]:
    """Return the edits that mend ``finding``, tried on the file as a whole.

    Args:
        results: the pages of one file, judged.
        finding: a finding of one of them.
        judge: judges the bytes of the edited file.

    Raises:
        RefusedError: if the finding offers no fix, or its edits would do harm.
    """
    number = page_of(results, finding)
    parts = parts_of(finding, Page(results[number], number))
    if not parts:
        raise RefusedError("the rule offers no fix")
    data = spliced(results[0].document.source, parts)
    reason = objection(results, tuple(judge(data)), (Change(number, parts, (finding,)),))
    if reason:
        raise RefusedError(reason)
    return parts


def page_of(results: Sequence[DocumentResult], finding: Finding) -> int:
    """Return the number of the page that ``finding`` stands on.

    Raises:
        RefusedError: if it stands on none of them.
    """
    for number, result in enumerate(results):
        if any(one is finding for one in result.findings):
            return number
    raise RefusedError("it stands on no page of the file")
