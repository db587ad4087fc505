"""Who is told of as patients are, and is none: the clinic's own people, those of research, somebody quoted."""

from __future__ import annotations

from claimlint.text import lazyre as re

_CLINICIAN = re.compile(
    r"\b(?:[Tt]he|[Oo]ur) (?:founder|owner|director|president|manager|receptionist|groundskeeper|chaplain),? [A-Z]"
    r"|\bDr\.? [A-Z]|\b(?:board-certified|founded|graduated|born|our (?:office manager|nurse|director|team"
    r"|staff|front desk|founder)|M\.?D\.?|PT,|DPT|RN|the nurse"
    r"|medical director|fellowship|residency)\b"
    r"|\bwho (?:started|joined|has worked|works|has been) (?:here|with us|at our|since|in (?:19|20)\d\d)\b"
    r"|\bjoined (?:us|as|(?:our|the) (?:team|staff|practice|clinic|faculty))\b"
    r"|, (?:our|the clinic's) (?:[\w-]+ ){0,2}(?:therapist|nurse|doctor|surgeon|physician|dentist|hygienist"
    r"|assistant|coordinator|receptionist|trainer|counselor|technician|dietitian|aide|partner|biller)s?\b"
    r"|, (?:an?|the|our|one of our) [\w' -]{3,30} (?:here|on staff|on our \w+|at our \w+"
    r"|with our (?:clinic|team|practice)),"
)
_REPORTED = re.compile(
    r"\bin (?:an?|the|one|our|this) (?:[\w-]+ )?pilot\b|\b(?:trial|(?<!case )study|studies|participants?|published"
    r"|case report|researchers|risk|should|may|might"
    r"|developed an?|was discharged|guideline|cohort|usually|typically"
    r"|if (?:you|your|the|a)|recommended|screening|mammogram)\b",
    re.IGNORECASE,
)


def is_other(text: str) -> bool:
    """Return whether the sentence tells of research or of the clinic's people, or quotes somebody."""
    return bool(_REPORTED.search(text) or _CLINICIAN.search(text)) or '"' in text.split("told us", 1)[0]
