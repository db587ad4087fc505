"""Evidence that is named so loosely that nobody could look it up."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.citations.match import CitationMatch
from claimlint.detect.lexicon.bodies import BODIES
from claimlint.detect.lexicon.limits import CLASSES
from claimlint.detect.phrase_scan import PhraseScan
from claimlint.model.claim import Sourcing
from claimlint.text import lazyre as re

_STUDIES = "studies"
_ON_FILE = "data-on-file"

_FORWARD_LABEL = "forward"
_TABLE = {
    _FORWARD_LABEL: (
        ":evidence _{0,3} :prove",
        ":evidence leaves|leave no|little doubt|question|room",
        ":evidence has|have spoken|decided|agreed",
        ":evidence speaks|speak for",
        ":evidence has|have|had _{0,1} :prove",
        ":researchers has|have|had _{0,1} :prove",
        ":researchers at|from|in|with|of _{1,5} has|have|had :prove",
        ":researchers _{0,1} found|find|estimate|showed|show|concluded|conclude|report|reported|suggest|believe|say",
        ":evidence _{0,2} is|are clear|overwhelming|in|strong",
    ),
    _STUDIES: (
        "the :agency says|reports|estimates|found|finds|notes",
        "says|reports|estimates the :agency",
        "label|labeling|insert , section|table",
        "years|decades of :evidence stand|stands|behind|back|backs|support|supports",
        "see|per|from the? package|product|prescribing|full insert|label|labeling|information",
        (
            "per|in|from|by|across|under our|the|a|an|that|this|one|those|these|its|recent|several|multiple|two"
            "|three|early _{0,3} :evidence"
        ),
        "per|in|from|across|by _{0,2} :evidence",
        "according to _{0,3} :evidence",
        "according to _{0,4} :evidence",
        "based on _{0,4} :evidence",
        (
            "in a|an|one|our|that|the|this _{0,2} follow-up|study|trial|pilot|survey|registry|cohort|review|analysis"
            "|poll|audit"
        ),
        (
            "in|from|per clinical|published|tracked|controlled|randomized|peer-reviewed|medical|scientific"
            "|independent trials|studies|cohorts|research|literature|data|trial|study"
        ),
        (
            "clinical|published|peer-reviewed|reviewed|internal|unpublished|randomized|controlled|randomised"
            "|independent trials|studies|literature|research|data|trial|study"
        ),
        "federal|government|national|state|official figures|statistics|data|numbers|estimates",
        "dozens|hundreds|scores|thousands|plenty of _{0,2} papers|studies|trials|articles|publications|reports",
        (
            "single|multi|two|three|one center|site|clinic|surgeon|institution _{0,1} audit|study|series|cohort"
            "|registry|review|trial|data|survey"
        ),
        (
            "prospective|retrospective|observational|multicenter|independent audit|study|series|cohort|registry|review"
            "|trial|data|survey"
        ),
        "chart review|count|audit|reviews|counts|audits",
        (
            "in|from|per|by|under|during _{0,3} lab|laboratory|bench|animal|benchtop|user|consumer|field|home _{0,2}"
            " testing|tests|test|trials|experiments|panel|panels"
        ),
        "peer-reviewed|published science|journals|evidence|work",
        "research|science|evidence|literature|data tells|tell|teaches|says|say us? that?",
        "industry|expert|medical|clinical consensus|estimates|averages|average|data|sources|reports|figures",
        "registry|tracked|cohort data|cohort|cohorts|figures|numbers",
        (
            "some|certain|several|many|recent|other|early|most|numerous|multiple|various|new studies|trials|research"
            "|reports|surveys|estimates|sources|experts|researchers"
        ),
        "phase :phase results|data|readout|findings|trial|trials|study|studies|program|programs",
        "in phase :phase ,",
        "by some|most|many|all|one estimates|accounts|measures|estimate|account",
        (
            "two|three|four|five|six|seven|eight|nine|ten|several|some|many|few _{0,2} sites|centers|centres"
            "|hospitals|teams|institutions|clinics|units|labs|universities _{0,4} reported|report|found|saw|recorded"
            "|logged|documented|noted|observed|published|measured|posted"
        ),
        (
            "label's|manufacturer's|maker's|seller's|vendor's|company's own|studies|study|data|trials|trial|figures"
            "|numbers|report"
        ),
        "white paper|papers",
        "press release|releases",
        "textbook|textbooks say|says|teach|put|give|tell",
        (
            "figure|figures|number|numbers|statistics|estimates|estimate from|by _{1,4} department|agency|office"
            "|hospital"
            "|registry|board|ministry|society|association|college|group|network|claims|records|charts|insurers|clinics"
        ),
        "anecdotal|preliminary|early reports|data|results|evidence",
        "survey|surveys|poll|audit of|among _{0,2} our|patients|clients|members|customers|users",
    ),
    _ON_FILE: (
        "data on file",
        (
            "our clinic|practice|center|doctors|surgeons|team|nurses|staff|dentists|therapists report|reports"
            "|reported|say"
            "|says|tells|estimate|estimates|reckon|counted|logged|recorded|measured"
        ),
        "our|own|internal _{0,1} outcomes|outcome|annual|quality|results report|reports",
        (
            "clinic|practice|office|hospital|center|company|departmental|department|ward|surgery records|data|report"
            "|statistics|audit|audits|log|logs|survey|dashboard|figures|review|registry|tally|chart|charts|series"
        ),
        (
            "office|department|director|spokesperson|spokeswoman|spokesman|chief|committee|administrator|administrators"
            " told|reported|reports|announced|announces|said|says"
        ),
        "on file",
        "our _{0,1} log|logs|series|charts|files|notes|practice|caseload|tally",
        (
            "house|in-house|internal|own|our|my _{0,2} audit|audits|survey|surveys|registry|database|records|data"
            "|review|poll|study|studies|research|tracking|statistics|figures|numbers|dashboard|dashboards|spreadsheet"
            "|spreadsheets|tally|tallies|telemetry|analytics|metrics|count|counts|notebook|ledger|books|log|logs|logbook"
            "|charts|series|files|scorecard"
        ),
        "our _{1,3} completers|unpublished",
        "nurses|staff|team|desk|doctors keep|kept|keeps|track _{0,3} tally|count|log|record|records|score|spreadsheet",
        "i|we keep|kept|keeps|track|tracked _{0,3} tally|count|log|record|records|score|spreadsheet|notebook",
        "app|device|usage|sensor|wearable|program telemetry|analytics|logs",
        "unpublished",
        "patient|client|member|customer|user|satisfaction|post-treatment survey|surveys|questionnaire|questionnaires",
        "chart review",
        "self reported data|survey",
        ":patients surveyed|polled",
    ),
}
_EVIDENCE = re.compile(
    r"stud(?:y|ies)|papers?\b|publications?|articles|trial|research|scien|evidence|literature|registr|cohort|analys"
    r"|pilot|survey|audit|data"
    r"|records|chart|release|textbook|follow-up|consensus|estimate"
    r"|average|sources|reports?|experts?|investigators|analysts|specialists|authors|clinicians|sites|cent(?:er"
    r"|re)s|hospitals|teams|institutions|poll|on file"
    r"|unpublished|dashboard|spreadsheet|tall(?:y|ies)|telemetry|analytics|metrics|\bcounts?\b|notebook|ledger"
    r"|\bbooks\b|testing|\btests\b"
    r"|experiments|journals|\blogs?\b|record|questionnaire|account|figures?|numbers?|statistics|review|results"
    r"|tracking|case series|\bphase\b|\b(?:says?|said|told|announce\w*|finds|found|notes)\b|\blabel|\binsert\b"
    r"|\binformation\b|\btests?\b|\bpanels?\b|\bseries\b|scorecard",
    re.IGNORECASE,
)
"""A text with a vague source matches it; "our files" and "our practice" by themselves are none."""

_FOREIGN = re.compile(
    r"\b(?:free|risk-free|no-risk|home|at-home|day|month|week|in-home|\d+-(?:day|night|week"
    r"|month))[ -](?:trials?|study)\b|\bsleep stud(?:y|ies)\b"
    r"|\btrial (?:periods?|lens\w*|pack|size)|\b(?:nursing|medical|graduate|undergraduate|doctoral"
    r"|bible) studies\b|\bscience of\b|\bstudy (?:of|in) (?:nursing|medicine)\b"
    r"|\bjoin (?:a|our|the)\b|\b(?:your|medical|health|patient|electronic|dental) records\b|\bdata (?:plan"
    r"|center|privacy|protection)|\bpersonal data\b"
    r"|\bnot (?:a|an|in|from) |\bevidence[ -]based\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:our|own|house|in-house|internal|unpublished)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")


def vague(text: str) -> Iterator[CitationMatch]:
    """Yield the unnamed evidence of one sentence; overlapping mentions may come more than once."""
    found = list(_SCAN.finditer(text))
    if not found or _EVIDENCE.search(text) is None:
        return
    proofs: list[tuple[int, int]] = []
    proven = bytearray(len(text))
    for label, start, end in found:
        if _FOREIGN.search(text[max(0, start - _BEFORE) : end + _BEHIND]) is not None:
            continue
        goes_on = label == _FORWARD_LABEL and _GOES_ON.match(text, end) is not None
        if goes_on or (label != _FORWARD_LABEL and 1 in proven[start:end]):
            proofs.append((start, end))
            proven[start:end] = b"\1" * (end - start)
        else:
            yield _match(label, text, start, end)
    for start, end in _joined(proofs):
        yield _match(_FORWARD_LABEL, text, start, end, forward=True)


_GOES_ON = re.compile(r"\s?[:,]?\s?[\w\"$~<>\u2264\u2265]")
"""Words of proof at the end of a sentence ("..., studies show.") speak of what stands before them."""


def _match(label: str, text: str, start: int, end: int, *, forward: bool = False) -> CitationMatch:
    year = _YEAR.search(text, start, end)
    own = _OWN.search(text, start, end) is not None
    kind = _ON_FILE if own else _STUDIES if label == _FORWARD_LABEL else label
    return CitationMatch(
        kind, start, end, text[start:end], Sourcing.VAGUE, int(year[0]) if year else None, forward=forward
    )


def _joined(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached: tuple[int, int] | None = None
    for start, end in sorted(ranges):
        if reached is not None and start < reached[1]:
            reached = (reached[0], max(end, reached[1]))
            continue
        if reached is not None:
            yield reached
        reached = (start, end)
    if reached is not None:
        yield reached


_BEFORE = 14
_BEHIND = 12

_PHASES = frozenset("1 2 3 4 i ii iii iv 1a 1b 2a 2b 3a 3b iia iib iiia iiib".split())
_AGENCIES = frozenset(body.lower() for body in BODIES)
_SCAN = PhraseScan({**CLASSES, "phase": _PHASES, "agency": _AGENCIES}, _TABLE)
