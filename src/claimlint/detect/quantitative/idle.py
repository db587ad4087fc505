"""Lengths of time that promise nothing: duties, supplies, schedules, procedures, and how long something is known."""

from __future__ import annotations

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import frames, setting
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.words import closes, has, opens

_SHORT = frozenset({"seconds", "minutes", "hours"})
_IN_USE = (
    r"(?:\b(?:is|are|was|were|been)|'s) (?:\w+ly )?(?:available|around|in use|on the market|licen[cs]ed|approved"
    r"|practi[sc]ed)\b(?![^.;]*\b(?:lasts?|holds?|stays?|smooths?|works?)\b)"
    r"|\b(?:has|have|had) (?:been )?(?:used|using|relied on|studied|performed|trusted|known)\b"
)
"""For how long there has been something."""
_GOOD = r"\b(?:effects?|relief|improve\w*|reli\w+|results?|benefits?)\b"
_COMPLAINT_THAT_LASTS = (
    r":condition: (?:that|which) (?:has |have )?(?:lasts?|lasted|persists?|persisted|continues?|stays)"
    r"(?: (?:for|longer|more|than|beyond))*"
)
"""What a chronic complaint is."""
_DOSE_LIMIT = r"\bno more than\b[^.;]*\d\s?(?:mg|mcg|g|ml|tablets?|capsules?|doses?|puffs?|drops?)\b"
_DOSED = (
    r"(?:before |prior to )?(?:the |your |each |any |next |last )*(?:doses?|dosage)\b"
    r"|(?:show(?:s|ed)?|found|reveal(?:s|ed)?)"
    r"|(?:(?:later,? )?(?:he|she|they|the \w+) (?:went|drove|walked|rode|flew|came) (?:back )?home\b"
    r"|(?:later,? )?(?:he|she|they|the \w+) (?:left\b(?! (?:without|pain))|was (?:moved|taken|wheeled|sent|discharged"
    r"|transferred)))"
)
"""A dose, and what somebody did at that time, which tells nothing of a recovery."""
_SIGNALS = frozenset({"milliseconds", "microseconds"})


def is_short(context: Context) -> bool:
    """Return whether the time is given in hours or less."""
    return context.number.unit in _SHORT


def is_of_record(context: Context) -> bool:
    """Return whether the time is one in which nothing was better: "the biggest advance in decades"."""
    unknown = context.number.value is None and closes(r"in|of", context.left)
    if closes("for", context.left) and has(_IN_USE, context.left):
        return True
    return unknown and has(r"\b(?:\w{3,}est|best|most|first|only)\b", context.left)


def is_no_course(context: Context) -> bool:
    """Return whether the time is one of staff, of machines, of a dose or an errand, or what comes by itself."""
    if setting.is_of_staff(context) or setting.is_by_machine(context) or has(frames.BY_ITSELF, context.left):
        return True
    return opens(_DOSED, context.right) or has(_DOSE_LIMIT, context.left)


def is_of_complaint(context: Context) -> bool:
    """Return whether the time is how long a complaint lasts that is called chronic, and no effect on it."""
    if has(r"\bdefined (?:as|by)\b", context.before):
        return True
    return closes(_COMPLAINT_THAT_LASTS, context.left) and not has(_GOOD, context.left)


def is_occupied(context: Context) -> bool:
    """Return whether the time is somebody's duty, a supply's, a procedure's length, or what is contrasted."""
    left = context.left
    advised = has(frames.ADVISED, left) or has(frames.ON_SURFACES, left)
    advised = advised or has(frames.ADVISED, context.right.partition(" and ")[0])
    hypothetical = has(frames.HYPOTHETICAL, context.text) and has(frames.ADVISED, context.text)
    occupied = advised or hypothetical or has(frames.SUPPLY, left) or closes(frames.INSTEAD, left)
    occupied = occupied or has(frames.HARDENS, left) or has(frames.SUTURED, left) or has(frames.STOCKED, left)
    served = closes(frames.SERVED_IN, left) or closes(frames.ENROLLED, left) or closes(frames.PHASED, left)
    occupied = occupied or served
    return occupied or (is_short(context) and has(frames.DONE_IN, left))


def is_schedule(context: Context) -> bool:
    """Return whether the time is one of a calendar: of dates, papers, visits or a regimen."""
    number = context.number
    return (
        number.unit in _SIGNALS
        or _follows_frequency(context)
        or has(r"\b(?:business|working)\b", number.text)
        or has(frames.IN_FORCE, context.left)
        or has(frames.TENURE, context.clause)
        or has(frames.ENTRY, context.clause)
        or has(frames.SERVICE, context.clause)
        or has(r"\brefund", context.left)
        or (has(frames.OF_PAPERS, context.before) and not has(":recovery:", context.before))
        or (
            closes(frames.MINIMUM, context.left) and has(r"\bor (?:longer|more)\b", context.number.text + context.right)
        )
        or setting.is_from_laboratory(context)
        or opens(frames.OF_SCHEDULE, context.right)
        or closes(frames.REPEATED, context.left)
        or closes(frames.GIVEN_OVER, context.left)
        or (is_short(context) and _is_session(context))
    )


def _follows_frequency(context: Context) -> bool:
    """Return whether the time is how long something is done so often ("twice a week for a month")."""
    earlier = context.previous
    if earlier is None or earlier.kind is not NumberKind.FREQUENCY:
        return False
    return not has(
        r"\b(?:because|since|and|but|as|so|while)\b[^.;]*\b(?:last|take|work|hold)s?\b", context.between(earlier)
    )


def _is_session(context: Context) -> bool:
    operates = has(frames.OPERATES, context.left) and not has(":recovery:", context.left)
    return operates or closes(r"for(?: about| at least)?", context.left)
