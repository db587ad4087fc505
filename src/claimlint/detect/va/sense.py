"""Whether "VA" is the Department of Veterans Affairs here."""

from __future__ import annotations

from functools import lru_cache

from claimlint.detect.page import Page, Passage, SentenceView
from claimlint.text import lazyre as re
from claimlint.text.anchor import Anchor

_BARE = re.compile(r"\bV\.?A\b\.?")
_OTHER_HERE = re.compile(
    r"""\bVA(?=[-\s](?:ECMO|ECLS|shunts?|shunting|dissection|stenosis|occlusion|injury|state|licen[sc]e|zip|beach
        |loans?|home\sloans?|mortgages?|forms?\b|paperwork\b|claim\sforms?\b
    |disability|rating|rated|combined\srating|improved|improvement|acuity|score|chart|letters?|of\s20|20/|logmar))
    |\bVA(?=,?\s\d{5}\b|\s\d\d-\d)|\b[Ff]orm\sVA\b|\bVA\s(?:was|were|is|of|in|at)\s(?:20/|counting|the\s(?:left|right|better|worse
        |treated)\seye|both\seyes|finger|hand\smotion|\d)
    |(?:,\s|\b[Nn]orthern\s|\b[Ss]outhern\s|\b[Ww]estern\s|\b[Cc]entral\s|\b[Ss]outhwest\s
        |\bNo\.?\s)VA\b(?!\s(?:benefits|referrals?|authorizations?|sign-off|approval|health|community|coverage|hospital|medical|care|pays|covers|provider
        |(?:may|might|can|could|will|would|must|has\sto)\s(?:\w+\s)?(?:cover|pay|authoriz|approv|reimburs|refer|send|decid|deny)))
    |\b(?!Care|Act|Network|Affairs)[A-Z][a-z]+,\sVA\s(?:may|might|can|could|will|would|must)\b
    |\b(?:BC|UC|CD|best[- ]corrected|uncorrected|distance|near|corrected|mean|median|preoperative
        |postoperative)[- ]?VA\b|\b\d+[\s-]?VA\b(?!\s(?:hospital|medical|clinic|site|facilit|center|doctor|patient))
        |\bkVA\b
    |\b(?:left|right|dominant)\sVA\b|\b(?:a|your|our|my|each)\sVA(?:s)?\s(?:will|can|answers|schedules|books|texts
        |handles|calls)\b""",
    re.VERBOSE,
)
_FEW = 8
"""Pages of one run that are searched as they are; with more of them the faster search pays."""
_EXPANDED = Anchor(
    r"((?:visual|virtual|ventriculo-?\s?atrial|veno-?\s?arterial|vertebral|value|voltage|volt|vaginal"
    r"|ventricular|video|voice)[\s-]?\w{0,20}\s?(?:acuity|assistants?|shunt|artery|added|amperes?|atrophy"
    r"|arrhythmia|analysis)?)\s\((?:VA|VAs)\)|\bVA\s\((?:visual|virtual|ventric|veno|vertebral)",
    few=_FEW,
)
_VETERANS = re.compile(
    (
        r"\bveterans?\b|\bmilitary\b|\bTRICARE\b|\bTri-Care\b|\bCHAMPVA\b|\bMISSION Act\b|\bPACT Act\b"
        r"|\bservice[- ]?members?\b|\bCommunity Care\b|\bTriWest\b|\bCCN\b|\bvets\b"
    ),
    re.IGNORECASE,
)
_SPOKEN_OF = Anchor(_VETERANS.pattern, few=_FEW)


@lru_cache(maxsize=2)
def _page_evidence(page: Page) -> tuple[bool, bool]:
    text = page.document.text
    return _EXPANDED.found_in(text), _SPOKEN_OF.found_in(text)


def is_veterans_affairs(sentence: SentenceView, start: int, end: int, *, said: bool) -> bool:
    """Return whether each bare "VA" in ``sentence.text[start:end]`` means Veterans Affairs.

    Neighbouring words decide first, then an expansion on the page, then whether the page speaks of
    veterans; without any evidence ``said`` does (the phrase itself is about coverage or standing).
    Lower-case "va" is Spanish, or a state in an address.
    """
    if _BARE.search(sentence.text, start, end) is None:
        return re.search(r"\bva\b", sentence.text[start:end]) is None or "va benefits" in sentence.text[start:end]
    reach = 30
    for other in _OTHER_HERE.finditer(sentence.text, max(0, start - reach), min(len(sentence.text), end + reach)):
        if other.start() < end and other.end() > start:
            return False
    other_page, veterans_page = _page_evidence(sentence.passage.page)
    if veterans_page:
        return True
    return said and not other_page


@lru_cache(maxsize=4)
def speaks_of_veterans(sentence: SentenceView) -> bool:
    """Return whether the sentence, its list or its headings address veterans or name VA or TRICARE."""
    texts = [sentence.text, *sentence.block.headings]
    texts += [passage.normalized.text for passage in _neighbours(sentence)]
    return any(_VETERANS.search(text) or _BARE.search(text) for text in texts)


_NEIGHBOURS = 6


def _neighbours(sentence: SentenceView) -> tuple[Passage, ...]:
    passage = sentence.passage
    page = passage.page.passages
    return tuple(
        other
        for other in page[max(0, passage.index - _NEIGHBOURS) : passage.index + _NEIGHBOURS]
        if other.block.group == passage.block.group and other is not passage and passage.block.group is not None
    )
