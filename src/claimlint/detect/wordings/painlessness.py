"""The wordings of painlessness, with the innocent company of each."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

LUMPS = (
    r"\b(?:lumps?|mass(?:es)?|bumps?|nodules?|swelling|sores?|ulcers?|cysts?|moles?|jaundice|lymph|bulges?|nodes?"
    r"|symptoms?|bleeding"
    r"|lesions?|growths?|chancre|hernias?|tumors?|hematuria|early stages?|floaters|spots?|polyps?|disease)\b"
)
_SIGNS = (
    r"\b(?:patch(?:es)?|glands?|discharge|blood in|(?:loose|wiggl\w+|wobbly|baby|milk) (?:tooth|teeth)"
    r"|rash(?:es)?)\b"
)
"""What may be found on a body: that it does not hurt is a description."""
_CLERICAL = (
    r"(?:(?:online|digital|insurance|patient|monthly|new-patient) )?(?:paperwork|billing|bookings?|check-?ins?"
    r"|check-?outs?"
    r"|scheduling|registration|parking|sign-?ups?|transfers?|refills?|claims?|order(?:s|ing)|payments?|enrol\w+|forms?"
    r"|onboarding|financing|intake|insurance|log-?ins?|returns?|set-?up|application)\b"
)
"""What an office makes painless."""
_TO_BE_SEEN = (
    r"\b(?:(?:should|must|needs? to) be (?:checked|seen|examined|tested|looked)|(?:can|may) be left"
    r"|reasons? to (?:call|see)"
    r"|needs? no (?:dentist|doctor|visit))"
)
"""What is advised about a sign."""
FRAGMENT = (
    r"(?:^|[,.:;!\u2014(\u2022-]\s*|\b(?:with|and|or|absolutely|literally|almost|virtually|practically|there is"
    r"|there's|there are|means|leaves|leave|causes?|has|have|little to|little or|at|all|but|carries|offers|of"
    r"|next to|requires|involves|needs|leaving|brings?|comes with)\s+(?:almost |virtually |absolutely "
    r"|literally )?)$"
)
_PAINLESS = (
    Wording(
        "painless",
        """
        painless
        painlessly
        """,
        unless_before=NEGATED,
        unless_after=(
            rf"[^.]{{0,25}}{LUMPS}|[^.]{{0,25}}{_SIGNS}|\s+(?:loss|urination|haematuria|contractions|pain\b"
            rf"|way to (?:pay"
            rf"|book|schedule))|(?:,? and [\w-]+|, [\w-]+)?[ -]{_CLERICAL}"
        ),
        unless=rf"{LUMPS}[^.;]{{0,60}}painless|painless[^.;]{{0,60}}{_TO_BE_SEEN}",
    ),
    Wording(
        "painless",
        """
        pain free :fill{0,2} procedure|treatment|injection|injections|session|sessions|experience|surgery|dentistry|
        removal|visit|extraction|laser|whitening|implants|method|technique|treatments|procedures|scan|test|
        screening|facial|filler|lasik|tms
        you|you'll won't|don't|never|will|can't feel a|any|nothing|no|zero thing|pain|discomfort|it
        you|you'll won't|don't|never|will|can't feel nothing|it
        you'll|you feel nothing
        you will not|never feel a|any|the thing|pain|discomfort|needle
        you|you'll feel no|zero pain|discomfort
        no|zero pain or|and discomfort
        zero|without|no ouch
        pain free , _{0,3} permanent
        completely|totally|entirely|100% pain free
        discomfort free
        100% comfortable
        """,
        unless_after=r"\s+(?:in your|below|from the waist|for (?:\w+ )?(?:\w+ )?(?:hours|minutes))\b",
        unless_before=NEGATED + rf"|\b(?:if|when|until|once|live|living|be|become|are|were|was)\s+$|{SHARE}",
    ),
    Wording(
        "painless",
        """
        no|zero|0|without pain|discomfort|ache|soreness
        without any|the|a pain|discomfort
        not an? ounce|bit|hint of pain|discomfort
        none of the|its pain|discomfort
        no pain|discomfort at all|whatsoever
        """,
        unless_before=(
            NEGATED
            + r"|\b(?:if|once|when|until) (?:there|it|you) (?:is|are|has|have) $|\b(?:if|until|when|have|had|has"
            r"|report\w*|feel\w*|felt|were|was|experienc\w+|in|walk\w*|bend\w*"
            r"|move\w*|sleep\w*|play\w*)\s+(?:almost |virtually )?$"
        ),
        unless_after=(
            r"\s+(?:medic\w*|reliev\w*|pills?|relief|score|was|were|free|killers?|management|clinic|should|must|no gain"
            r"|when|unless|is|means?|equals?|scores?|at (?!all))|\s*,? no gain"
        ),
        only_before=FRAGMENT,
    ),
)

_NOT_PAINFUL = (
    Wording(
        "painless",
        """
        it|they|this|that|which|procedure|procedures|treatment|treatments|surgery|therapy|session|sessions|
        process is|are not|
        never painful at? all?
        it|they|this|that|which|procedure|procedures|surgery|therapy|session|sessions|process isn't|
        aren't painful at? all?
        :treatment is|are not|never painful at? all?
        :treatment isn't|aren't painful at? all?
        keep|keeps|keeping|stop|stops|prevent|prevents you|patients|them from? feeling any|the? pain|anything|discomfort
        pressure|warmth|tugging|tingling|vibration|movement|coolness , and|but no|not any? pain|discomfort
        pressure|warmth|tugging|tingling|vibration|movement|coolness and|but no|not any? pain|discomfort
        """,
        unless_before=rf"{NEGATED}|{SHARE}|\b(?:if|when|until|once|whether|unless|even though"
        rf"|although)\b[^.;:!?,]{{0,40}}$",
        unless_after=r"\s+(?:for (?:most|many|some)|or itchy|to (?:the )?touch|unless|until|when touched)\b",
        unless=rf"{LUMPS}|{_SIGNS}",
    ),
)
"""Pain denied as a predicate; of a sign on the body it is a description."""

WORDINGS = (*_PAINLESS, *_NOT_PAINFUL)
"""Every wording of the kind."""
