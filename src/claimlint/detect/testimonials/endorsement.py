"""Endorsements without quotation marks: a person of authority or fame who stands behind an offer."""

from __future__ import annotations

from claimlint.detect.need import Need
from claimlint.detect.testimonials.people import FAMOUS, GIVEN, speaker_of
from claimlint.text import lazyre as re
from claimlint.text.atoms import piece_of

_BACKS = (
    r"(?:swears?|credits?|uses|recommends?|trusts|relies on|loves|endorses|chooses|chose|takes|wears|backs"
    r"|raves about|vouches for|prescribes|praises"
    r"|calls (?:it|us|our)|says (?:it|we|our|his|her|the)|stands behind|thanks|owes|turned to|came to us"
    r"|is a fan of|approves of|gives)"
)
_PERSON = rf"{GIVEN}(?: (?:[A-Z]\.|[A-Z][\w'-]+)){{0,2}}"
_CELEBRITY = re.compile(rf"\b(?i:{FAMOUS})\b[^.;!?]{{0,20}}? ?(?:{_PERSON}),? (?:\w+ )?{_BACKS}\b")
_EXPERT = re.compile(
    rf"\b(?:(?:Dr|Prof|Nurse|Professor|Coach|Pharmacist|Surgeon|Dentist|Trainer)\.? {_PERSON}"
    rf"|{_PERSON}, (?:M\.?D|D\.?O|Ph\.?D|R\.?N|D\.?C|DDS|DPT"
    rf"|O\.?D)\.?)(?:, [^,.;]{{3,50}},)? (?:\w+ly |himself |herself |also )?"
    r"(?:swears by|recommends (?=(?-i:[A-Z])|our|it\b|us\b|this)|endorses|trusts (?=(?-i:[A-Z])|our|it|us)"
    r"|uses (?=(?-i:[A-Z])|our|it\b)|relies on (?=(?-i:[A-Z])|our)"
    r"|raves about|vouches for|stands behind|calls (?:it|us|our)|takes (?=(?-i:[A-Z])|our))"
)
_TREATED = re.compile(
    rf"\b(?:[Oo]ur own |even )?Dr\.? {_PERSON}(?:,? (?:himself|herself))?,? (?:had|got|underwent|tried|chose"
    rf"|received|took) "
    r"(?:the|this|our|his own|her own|it|a) ?(?:\w+ ){0,2}?(?:procedure|treatment|injection|surgery|therapy"
    r"|laser|protocol"
    r"|implant|lasik|infusion|session|operation|formula)\w*\b"
)
_AS_EXPERT = re.compile(
    r"\bAs an? (?:[\w-]+ )?(?:nurse|physician|doctor|surgeon|pharmacist|trainer|dermatologist|dentist|chiropractor"
    r"|therapist|coach|dietitian|nutritionist)\b[^.;]{0,40}, I (?:only |always |personally |now )?(?:use"
    r"|recommend|trust|take"
    r"|wear|swear by|give|rely on|choose|love)\b"
)
_TITLED = (
    r"\bDr\b|\b(?:M\.?D|D\.?O|Ph\.?D|R\.?N|D\.?C|DDS|DPT|O\.?D)\b"
    r"|\b(?:prof|nurse|professor|coach|pharmacist|surgeon|dentist|trainer)\b"
)


def needs() -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence with an endorsement."""
    return (
        Need(pieces=(piece_of(FAMOUS), piece_of(_BACKS))),
        Need(
            pieces=(
                piece_of(_EXPERT.pattern),
                _TITLED,
            )
        ),
        Need(pieces=(piece_of(_TREATED.pattern), r"\bDr\b")),
        Need(pieces=(piece_of(_AS_EXPERT.pattern),)),
    )


_PLAIN = re.compile(r"\b(?:vaccin\w+|screening|exam|rest|ice|physical therapy|FDA|CDC|Medicare|VA)\b")


def endorsement(text: str) -> tuple[int, int, str] | None:
    """Return where an endorsement in ``text`` starts and ends, and whether an expert or a celebrity speaks."""
    for pattern in (_CELEBRITY, _EXPERT, _TREATED, _AS_EXPERT):
        match = pattern.search(text)
        if match is not None and not _PLAIN.search(text, match.start()):
            return match.start(), len(text), speaker_of(match[0])
    return None
