"""What a question to veterans leads to: "Using your VA benefits? Your visits here are free."."""

from __future__ import annotations

from claimlint.text import lazyre as re

_WHOSE = r"(?:all |every |each )?(?:of )?(?:your |this |the |our )?(?:[\w-]+ ){0,2}"
_CARE = (
    r"(?:care|treatments?|visits?|therapy|sessions?|surgery|procedures?|injections?|hearing aids?|exams?|scans?|tests?)"
)
_CARE_IS = re.compile(
    rf"\W*(?:(?:then|well|good news|great news|relax)\W+)?(?P<told>{_WHOSE}{_CARE}(?: (?:here|with us|at our \w+))?"
    r" (?:is|are|will be|comes?) (?:all |always |completely |fully |100% |totally )?"
    r"(?:(?P<free>free|at no cost|at no charge|on the house|no charge)|(?P<covered>covered|paid for|paid)))\b",
    re.IGNORECASE,
)


_YOU_ARE = re.compile(
    r"\W*(?:(?:then|well|good news|great news|relax)\W+)?(?P<told>you(?:'re| are)(?: already| all"
    r"| fully)? (?:approved|covered))\b"
    r"(?! (?:if|when|once|only|unless|to (?!(?:get|receive|see|start|begin|have|use|come)\b)))",
    re.IGNORECASE,
)


def promised(text: str) -> tuple[int, int, str] | None:
    """Return start, end and status of the promise that ``text`` begins with, whoever it is made to."""
    told = _CARE_IS.match(text)
    if told is None:
        yours = _YOU_ARE.match(text)
        return (*yours.span("told"), "covered") if yours is not None else None
    return (*told.span("told"), "free" if told["free"] else "covered")
