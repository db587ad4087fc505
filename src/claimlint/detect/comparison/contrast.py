"""Contrasts: what others do is told first, what we do next ("Others promise. We deliver.")."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.lexicon.comparison import WORDS
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.surface import Hit, Wording, WordingTable
from claimlint.text import lazyre as re

_OTHERS = WordingTable(
    (
        Wording(
            "superiority",
            """
            others only|just|merely|simply|still? :fault
            competitors|imitators|chains only|just|merely|simply|still? :fault
            other|most|some|many|ordinary|traditional|conventional|typical|regular|standard|cheap|generic|chain|
            big-box _{0,2} :seller only|just|merely|simply|still? :fault
            other|most|ordinary|traditional|conventional|typical|regular|standard|cheap|generic _{0,1} :rival only|just|
            merely|simply|still? :fault
            they only|just|merely|simply|still? :fault
            """,
            status="superiority",
            unless_inside=r"\b(?:may|might|can|could|should|will|would|must)\b",
        ),
        Wording(
            "superiority",
            ":rival only|just|merely|simply|still? :wane",
            status="superiority",
            only_before=r"^\W*$",
        ),
    ),
    WORDS,
)
NEEDS = (Need(table=_OTHERS.phrases),)
"""These are met wherever others are told of so."""

_OPENING = re.compile(r"^\W*(?:(?:at|here|and|but|in fact|sure|unfortunately)\b[^.;,]{0,20},? )?$", re.IGNORECASE)
_WE = (
    r"(?:(?:at|here at|in) (?:[\w'&-]+ ){0,3}[\w'&-]+, |here, |but |and |instead, )?"
    r"(?:we|ours?|this|dr\.?)\b(?:'(?:re|ve|ll)\b)?"
)
_DEED = (
    r"(?:deliver|prove|show|act|restore|fix|mend|heal|cure|repair|rebuild|solve|perform|achieve|succeed|guarantee|last"
    r"|lead|end|stop|reach|save|win|go(?:es)? (?:deep|further|to the|all)|treat|correct|listen|care|answer"
    r"|sink|hold|grip"
    r"|work|regrow|lift|tighten|target|resolve|reverse|erase|finish|invent|perfect|create|change|transform|relieve"
    r"|eliminate|remove|give you (?:your|a)|take (?:\w+ )?(?:minutes|hours|days|weeks|months|one))"
)
_OURS = re.compile(
    rf"\W*{_WE}(?: [\w'-]+){{0,3}}? (?:always |actually |simply |just |really |only )?"
    rf"(?:{_DEED}(?:e?s)?\b|takes? (?:minutes|hours|days|weeks|months|one)\b|(?:do|does|will|did)(?:n't| not)\W*$"
    r"|never\b|won't\W*$|is (?:different|better)\b)",
    re.IGNORECASE,
)
_ERRAND = re.compile(
    r"\b(?:your name|too\W*$|call you|bill|file|schedule|see you|get back to you|do (?:not|n't)? ?open"
    r"|appointments?|forms?"
    r"|consent|parking|insurance|insurers?|pharmac\w+|ask (?:you|that)|please|send|records?|copay\w*|open|accept)\b",
    re.IGNORECASE,
)
_LONGEST = 90
"""Code points that either side of a contrast may take up: it is short, or none."""


def contrasts(sentence: SentenceView) -> Iterator[Hit]:
    """Yield what a sentence tells of others where the next clause or sentence sets our own deeds against it."""
    for hit in _OTHERS.hits(sentence.text):
        if not _OPENING.match(sentence.text[: hit.start]):
            continue
        rest, own = _parted(sentence, hit.end)
        if own and len(own) <= _LONGEST and not _ERRAND.search(f"{rest} {own}") and _OURS.match(own):
            yield Hit(hit.wording, hit.start, hit.end + len(rest))


def _parted(sentence: SentenceView, end: int) -> tuple[str, str]:
    """Return what follows ``end`` of what others do, and what is set against it."""
    rest = sentence.text[end:]
    told = _CLAUSE.match(rest)
    if told is not None and told["own"]:
        return told["rest"], told["own"]
    following = sentence.after
    return rest.rstrip(".! "), following.text if following is not None and len(rest) <= _LONGEST else ""


_CLAUSE = re.compile(r"(?P<rest>[^;,\u2014:]{0,60})[;,\u2014:]\s*(?P<own>.+)", re.DOTALL)
