"""The conditions of VA care: referral, authorization, eligibility, and who decides."""

from __future__ import annotations

from claimlint.text import lazyre as re

_PAYER = r"(?:the\s)?(?:V\.?A\.?|TRICARE|Tri-Care|CHAMPVA|Department|Veterans\sAffairs|Community\sCare)"
_CONDITION = re.compile(
    rf"""\b(?:when|once|if|after|before|until|unless|provided(?:\sthat)?|as\slong\sas|where)\s(?:(?:the|your|a|an|you
        |it|they|we|our|his|her|that|each)\s)?(?:\w+\s){{0,4}}?(?:V\.?A\.?|TRICARE|authoriz\w+|approv\w+
    |referr?\w*|eligib\w+|enroll\w*|qualif\w+|orders?|criteria|rules|covered|meet
    |signs?\soff|agrees?|okays|says\syes)\b[^;.,]{{0,80}}
    |\b(?:must|has\sto|have\sto|needs?\sto)\s(?:first\s)?be\s(?:currently\s|already\s)?(?:pre-?)?(?:authorized
        |approved|referred|ordered|enrolled|eligible)\b
        |\bsubject\sto\b[^;.]{{0,60}}|\bdepend(?:s|ing|ent)?\s(?:\w+ly\s)?(?:up)?on\b[^;.]{{0,60}}
    |\b(?:only\s)?(?:under|in)\s(?:certain|specific|limited|some|particular|these|defined|the\sright)\s(?:conditions|circumstances|cases)\b
    |\b(?:only\s)?(?:if|when|once)\s(?:certain|specific|all|several|these|the|some|other|prior|previous|first-line
        |standard|medications?|conservative)\s[^;.]{{0,80}}\b(?:met|satisfied|necessary|failed|not\sworked|not\shelped
        |not\sbeen\seffective|not\seffective|tried|unsuccessful|appropriate)\b
    |\bmeets?\s(?:certain|specific|the|all|strict|these)\s(?:\w+\s){{0,3}}(?:criteria|requirements|conditions)\b
    |\b(?:as\sa\s)?limited\sbenefit\b|\bcoverage\b[^.;]{{0,30}}\b(?:focuses\son|applies\s(?:only\s)?to
        |is\slimited\sto|is\srestricted\sto)\b|\b(?:medical|clinical)(?:ly)?\s(?:necess(?:ity|ary)|need)\b|\bcontingent\son\b[^;.]{{0,60}}
    |\bmust\s(?:first\s)?(?:enroll|qualify|apply)\b|\b(?:case[- ]by[- ]case
        |per\sveteran|per\svisit|individually\sdecided)\b
    |\b(?:prior\s|pre-?|advance\s|with\s(?:a\s|an\s|VA\s|prior\s|proper\s|approved\s|valid\s
        |written\s|signed\s|current\s)*)(?:authorization|authorisation|referral
        |approval)\b|\b(?:referral|authorization|preauthorization|pre-authorization|approval|eligibility)\s(?:is\s
        |are\s|may\sbe\s)?(?:required|needed|first|applies|necessary)\b
    |\brequires?\s(?:a\s|an\s|VA\s|prior\s)*(?:referral|authorization|approval)\b|(?<!every\s)(?<!all\s)(?<!each\s)\b(?:eligible|enrolled|qualifying
        |qualified|authorized)\s(?:veterans|members|patients|beneficiaries|care)\b
    |\b(?:pre-?)?authorized\s(?:visits?|treatments?|services?|episodes?|sessions?|appointments?|procedures?)\b
    |\b(?:copays?|cost[- ]shares?|deductibles?|limits|rules|restrictions|exclusions)\s(?:may|might|can|will
        |still)\s(?:still\s)?(?:apply|be)\b|\bany\s(?:copay|cost[- ]share)\b
    |{_PAYER}(?:'s)?\s(?:alone\s|must\s|has\sto\s|have\sto\s|needs\sto\s|also\s)*(?:decides?|determines?|authorizes?
        |approves?|makes\sthe\s(?:final\s)?decision|has\sthe\sfinal)\b(?!\slocal)
    |\bdecision\s(?:is|rests|belongs|lies|remains)\b[^;.]{{0,30}}|\bup\sto\s(?:the\s)?V\.?A\b|\bnot\s(?:guaranteed
        |automatic)\b|\bisn't\s(?:guaranteed|automatic)\b|\bno\spromises?\b
    |\bwho\s(?:qualify|qualifies|are\seligible|is\seligible|are\senrolled|have\sa\sreferral)\b
    |\bwho\smust\s(?:\w+\s){{1,4}}(?:referral|authorization|approval)\b
    |\bwithout\s(?:it|one|that|a\sreferral|an?\sauthorization)\b[^;.]{{0,40}}\bnot\s(?:be\s)?(?:covered|paid)\b
    |\bmay\s(?:be\s)?(?:eligible|qualify)\b|\beligibility\b|\bpriority\sgroups?\b|\bVA['s]*\s(?:must|has\sto
        |needs\sto)\s\w+|\b(?:check|confirm|verify|ask)\s(?:with\s)?(?:your\s|the\s)?(?:VA|plan|TRICARE)\b
        |\bterms\sapply\b""",
    re.VERBOSE | re.IGNORECASE,
)
_REFUSED = re.compile(
    (
        r"\bno\s(?:prior\s|VA\s)?(?:referral|authorization|approval|pre-?authorization|preauthorization"
        r"|paperwork)s?(?:\s(?:or|and)\s\w+)?(?:\s(?:is\s)?(?:needed|required|necessary))?|\bwithout\s(?:a\s|an\s"
        r"|any\s|prior\s)*(?:referral|authorization|approval)"
    ),
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:may|might|can|could|often|sometimes|usually|generally|typically|in many cases|potentially)\b", re.IGNORECASE
)
_REACH = 400


def conditions(text: str) -> list[tuple[int, int]]:
    """Return the ranges of all conditions in a normalised sentence, in reading order."""
    return [match.span() for match in _CONDITION.finditer(text)]


def condition(text: str, *, near: tuple[int, int] = (0, 0)) -> tuple[int, int] | None:
    """Return the range of the condition in a normalised sentence, None without one.

    Referral, authorization, eligibility, a copay that may apply, or that VA decides. "No referral
    needed" is none. The binder may call it on the sentences next to a claim. ``near`` is where the
    claim stands: at most 400 code points around it are read.
    """
    start, end = max(0, near[0] - _REACH), near[1] + _REACH
    refused = [match.span() for match in _REFUSED.finditer(text, start, end)]
    for match in _CONDITION.finditer(text, start, end):
        if not any(left < match.end() and right > match.start() for left, right in refused):
            return match.start(), match.start() + len(match[0].rstrip(" ,"))
    return None


def is_hedged(text: str, start: int, end: int) -> bool:
    """Return whether a modal or a limiting adverb softens the statement at ``text[start:end]``."""
    return _HEDGE.search(text, start, end) is not None
