"""Lengths of time: onset, recovery, durability; schedules, ages and appointments are nothing.

A length of time is read in one of a few frames: what governs it (a preposition, a verb that lasts, an
adjective's hyphen) says whether it is a promise, a typical course or a level at a time.
"""

from __future__ import annotations

from collections.abc import Callable

from claimlint.detect.numbers import NumberKind
from claimlint.detect.quantitative import frames, register
from claimlint.detect.quantitative.context import Context
from claimlint.detect.quantitative.idle import (
    is_no_course,
    is_occupied,
    is_of_complaint,
    is_of_record,
    is_schedule,
    is_short,
)
from claimlint.detect.quantitative.reading import Verdict
from claimlint.detect.quantitative.words import closes, has, opens
from claimlint.model.claim import Stance

NEAR_LEFT = 80
_NEUTRAL = Verdict("duration", stance=Stance.NEUTRAL)


def read_duration(context: Context) -> Verdict | None:
    """Return what a length of time asserts; promotional for a promise of speed, neutral for a typical course."""
    # Most lengths of time assert nothing: what tells that of most of them comes first.
    if register.instructs(context) or not _is_governed(context) or is_of_record(context):
        return None
    if context.number.per in {"day", "night"} or is_of_complaint(context):
        return None
    if is_survival(context):
        return _NEUTRAL
    if opens(frames.COMPARED, context.right) or closes(_MOVED, context.left):
        paced = is_short(context) and closes(r"takes?(?: (?:about|around|roughly))?", context.left)
        appointed = paced or closes(frames.APPOINTED, context.left)
        return None if appointed or is_no_course(context) else Verdict("change")
    verdict = _benchmarked(context)
    if verdict is None:
        verdict = _framed(context)
        if verdict is None or is_occupied(context) or is_schedule(context):
            return None
        if has(frames.COURSE_OF_HARM, context.left):
            return None
    return None if register.instructs_clause(context) or is_no_course(context) else verdict


def is_survival(context: Context) -> bool:
    """Return whether the time is one that somebody lived or an effect held: a result, and no date of another."""
    return closes(frames.SURVIVED, context.left)


def _is_governed(context: Context) -> bool:
    """Return whether any frame can be met: all but a few words around the figure tell that none is."""
    return (
        closes(frames.GOVERNING, context.left)
        or opens(GOVERNED, context.right)
        or context.number.core_start > context.number.start
        or "-" in context.number.text
        or has(frames.BEST_CASE, context.number.text)
        or has(frames.LASTING, context.left[-NEAR_LEFT:])
        or has(frames.RETURN, context.text)
        or has(frames.CLOCKED, context.before)
    )


def _framed(context: Context) -> Verdict | None:
    """Return what the frame that the time stands in makes of it, None where it stands in none."""
    if closes(frames.SETTING_IN, context.left):
        return _NEUTRAL
    if closes(frames.TAKING_TIME, context.left):
        return _lasted(context)
    if closes(frames.STILL, context.left):
        return _endured(context)
    return next((verdict for frame in _FRAMES if (verdict := frame(context)) is not None), None)


def read_timepoint(context: Context) -> Verdict | None:
    """Return what "in week one" asserts: an onset, where nothing else of its clause is a figure."""
    left = context.left.rsplit(",", 1)[-1]
    right = context.right.split(",", 1)[0]
    if register.instructs(context) or is_schedule(context) or has(frames.OF_CYCLE, context.left):
        return None
    if not closes(frames.BY_WHEN, left):
        return None
    if not _is_alone(context) or has(frames.WANES, f"{left} {right}"):
        return None
    onset = has(frames.RESULT, left) and has(":recovery_verb:|:relief_verb:|:shed:|" + frames.ENDURED, left)
    appears = (
        has(":recovery_verb:", right)
        or (has(frames.SHOWN, left) and has(frames.RESULT, left))
        or (has(":recovery:", left) and closes("by|from", left))
    )
    if not (onset or appears):
        return None
    return Verdict("duration") if context.number.value == 1 else _NEUTRAL


def _endured(context: Context) -> Verdict | None:
    """Read "held at two years", which dates nothing else."""
    endured = has(frames.ENDURED, context.left) and has(frames.RESULT, context.left)
    return _NEUTRAL if endured and _is_alone(context) else None


def _worth(context: Context) -> Verdict | None:
    """Read "a decade of relief", "six months of rehab"; next to what little it takes it is a promise."""
    if not opens(WORTH, context.right) or has(frames.PAST, context.left):
        return None
    return Verdict("duration") if closes(frames.EQUATED, context.left) else _NEUTRAL


def _toward(context: Context) -> Verdict | None:
    """Read "three months to visible new hair"."""
    toward = opens(TOWARD, context.right)
    return Verdict("duration") if toward and has(frames.FRAGMENT, context.left) else None


def _kept(context: Context) -> Verdict | None:
    """Read "keeps pain away for 6-18 months", "smooths lines for a season"."""
    held = closes(frames.HELD, context.left) and has(frames.HOLDING, context.left)
    return _lasted(context) if held and not is_short(context) and not has(frames.OCCUPIES, context.left) else None


def _promised(context: Context) -> Verdict | None:
    """Read "in as little as 15 minutes", "within a week", "a 24-hour recovery"."""
    if closes(frames.MISSED, context.left):
        return None
    governed = closes(frames.PROMISED, context.left) or has(frames.BEST_CASE, context.number.text)
    adjective = "-" in context.number.text and opens(":recovery:", context.right)
    if not (governed or adjective) or not _speaks_of_result(context):
        return None
    neutral = _is_typical(context) or _is_worst_case(context)
    return Verdict("duration", stance=Stance.NEUTRAL if neutral else Stance.PROMOTIONAL)


def _lasting(context: Context) -> Verdict | None:
    """Read "lasts two years", "recovery takes six weeks"."""
    if not is_short(context) and closes(frames.ONE_HOLDS, context.left):
        return _lasted(context)
    lasting = has(frames.LASTING, context.left[-NEAR_LEFT:]) and not has(frames.OCCUPIES, context.left)
    return _lasted(context) if lasting and _speaks_of_result(context) else None


def _is_worst_case(context: Context) -> bool:
    """Return whether the time is the longest that healing takes: it promises nothing."""
    near = context.left[-NEAR_LEFT:]
    limit = has(r"^up to\b", context.number.text) or closes("up to", context.left)
    if limit and has(_TAKES_ITS_TIME, near):
        return True
    short = has(r"^(?:only|just)\b", context.number.text) or closes(r"only|just", context.left)
    return (short or has(_ONLY_LASTS, near)) and has(_ENDURES, near) and not has(frames.MENDS, near)


_ENDURES = r"\b(?:lasts?|lasting|holds?)\b(?: (?:for|about|around|up to|only|just))*\W*$"
_ONLY_LASTS = r"\b(?:only|just) (?:lasts?|holds?)\b"
"""What is over soon."""


_TAKES_ITS_TIME = (
    r"\b(?:take|takes|taking|took|recovery (?:time|period)|downtime|healing time"
    r"|recover(?:y|ies)? (?:can|may) (?:last|run|be))\b"
)


def _lasted(context: Context) -> Verdict:
    said = context.number.text + context.left[-16:]
    longer = context.number.upper is None and (
        opens(r"or (?:longer|more)", context.right)
        or (has(r"or (?:longer|more)$", context.number.text) and not has(frames.MENDS, context.left))
    )
    best = (has(frames.BEST_CASE, said) and not _is_worst_case(context)) or (
        longer and not opens(_TYPICAL, context.right)
    )
    return Verdict("duration", stance=Stance.PROMOTIONAL if best else Stance.NEUTRAL)


def _needed(context: Context) -> Verdict | None:
    """Read "needs four months to take", "improves over 90 days", "walks after a week", "recovery: a week"."""
    if not _speaks_of_result(context):
        return None
    needed = closes(frames.NEEDED, context.left) and opens(r"(?:to|for|before)\b", context.right)
    grown = closes(frames.OVER, f"{context.left} {context.number.text}".removesuffix(_core(context)))
    grown = (
        (grown or has(r"^between\b", context.number.text)) and has(":recovery:", context.left) and _is_alone(context)
    )
    after = closes(frames.AFTER, context.left)
    returned = has(frames.RETURN, context.text) and not context.following
    return _NEUTRAL if needed or grown or after or returned else None


def _benchmarked(context: Context) -> Verdict | None:
    """Read "door-to-balloon time averages 52 minutes here versus 64 minutes nationally": both sides count."""
    timed = has(frames.CLOCKED, context.before) and has(frames.ELSEWHERE, context.text)
    return _NEUTRAL if timed and has(frames.AVERAGED, context.before) else None


def _core(context: Context) -> str:
    number = context.number
    return number.text[number.core_start - number.start :]


_FRAMES: tuple[Callable[[Context], Verdict | None], ...] = (
    _toward,
    _worth,
    _kept,
    _promised,
    _lasting,
    _needed,
)


def _is_alone(context: Context) -> bool:
    """Return whether no other figure of the clause is dated by this time."""
    return not any(other.kind in _LEVELS and "," not in context.between(other) for other in context.sentence.numbers)


_LEVELS = frozenset(
    {
        NumberKind.PERCENT,
        NumberKind.N_OF_M,
        NumberKind.PAIR,
        NumberKind.MEASUREMENT,
        NumberKind.SCORE,
        NumberKind.COUNT,
        NumberKind.NUMBER,
        NumberKind.MULTIPLE,
        NumberKind.STATISTIC,
    }
)


def _is_typical(context: Context) -> bool:
    """Return whether the copy tells a usual course: a range, "about", or "usually", and no "just"."""
    number = context.number
    if has(frames.BEST_CASE, number.text + " " + context.left[-16:]):
        return False
    return number.upper is not None or number.comparator == "about" or has(frames.USUAL, context.clause)


def _speaks_of_result(context: Context) -> bool:
    around = f"{context.left} \u2014 {context.right} \u2014 {context.headers}"
    takes = has(r"\b(?:takes?(?! (?:effect|hold))|took|lasts?|runs?)\b", context.left)
    if takes:
        around = f"{context.before} {around}"
    own = f"{context.left} {context.headers}" if "," in context.before else around
    operates = has(frames.OPERATES, context.left) or not has(":recovery:", own)
    if takes and is_short(context) and operates:
        return False
    return has(frames.RESULT, around)


_MOVED = f"{frames.GAINED}|{frames.SHORTENED}|{frames.AGE_UNDONE}"
WORTH = f"{frames.WORTH}|{frames.IN_STATE}"
TOWARD = frames.TOWARD + "(?::body_part:|:recovery:|:success:)"
GOVERNED = f"{frames.COMPARED}|{WORTH}|{TOWARD}"
"""What stands behind a time in the frames that are told by it."""
_TYPICAL = r"(?:or (?:longer|more) )?(?:is|are) (?:the norm|typical|usual|common|normal|not (?:unusual|uncommon))\b"
