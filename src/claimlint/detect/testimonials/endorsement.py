"""Endorsements without quotation marks: a person of authority or fame who stands behind an offer."""

from __future__ import annotations

from claimlint.detect.need import Need
from claimlint.detect.testimonials.people import FAMOUS, GIVEN, speaker_of
from claimlint.text import lazyre as re
from claimlint.text.anchor import cased
from claimlint.text.atoms import piece_of, pieces_of

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
    rf"\b(?:[Oo]ur own |even )?Dr\.? {_PERSON}(?:,? (?:himself|herself)|, [^,.;]{{3,40}},)?,? (?:had|got|underwent"
    rf"|tried|chose|received|took) "
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
_TELLS = r"(?:says|said|explains|tells us|told us|believes|reports|notes|adds|finds|calls|called|swears|insists|agrees)"
_REPORTED = re.compile(
    rf"(?:\b(?:Dr|Prof)\.? {_PERSON}|{_PERSON}, (?:M\.?D|D\.?O|Ph\.?D|R\.?N|D\.?C|DDS|DPT|O\.?D)\.?"
    r"|\b[Oo]ur (?:(?:chief|medical|clinical|lead|head|senior) ){1,2}(?:director|officer|surgeon|physician|dentist"
    r"|dermatologist|nurse|therapist))"
    rf"(?:, [^,.;]{{3,50}},|,)? (?:\w+ly |also |often )?{_TELLS}(?: that)? (?P<told>[^\"]+)"
    rf"|\bAccording to (?:Dr|Prof)\.? {_PERSON}, (?P<by>[^\"]+)"
)
_OF_OFFER = re.compile(
    r"\b(?:his|her|their|my|our|most|nearly all|all) (?:\w+ ){0,2}?patients\b"
    r"|\b(?:the|this|our|a single|one) (?:new |\w+ )?(?:implants?|shots?|device|lens|laser|serum"
    r"|machine|method|procedure"
    r"|protocol|injections?|treatment|therapy|system|scanner|cream|drug|pill|drip|program|patch|technique)\b"
)
_MERIT = re.compile(
    r"\b(?:game[ -]?changer|best|replaced|gives? [\w' ]{2,30} back|back (?:to|on|at)|without an? \w+"
    r"|changed (?:how|lives|the)"
    r"|never (?:seen|had)|finally|revolution\w*|breakthrough|miracle\w*|better|gone|works|relief|confidence"
    r"|outperform\w*|life-changing|wonders|fastest|safest|pain-free|healed?|cured?)\b",
    re.IGNORECASE,
)
"""What an expert is reported to say in praise of an offer or of the patients' outcome."""
_ADVICE = re.compile(r"(?:to|how|what|why|when|where|which|whether|if)\b")
_TITLED = (
    r"\bDr\b|\b(?:M\.?D|D\.?O|Ph\.?D|R\.?N|D\.?C|DDS|DPT|O\.?D)\b"
    r"|\b(?:prof|nurse|professor|coach|pharmacist|surgeon|dentist|trainer)\b"
)


def needs() -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence with an endorsement."""
    return (
        Need(pieces=(piece_of(FAMOUS), piece_of(_BACKS)), anchor=cased(_CELEBRITY)),
        Need(pieces=(piece_of(_EXPERT.pattern), _TITLED), anchor=cased(_EXPERT)),
        Need(pieces=(*pieces_of(_TREATED.pattern), r"\bDr\b"), anchor=cased(_TREATED)),
        Need(pieces=pieces_of(_AS_EXPERT.pattern), anchor=cased(_AS_EXPERT)),
        Need(
            pieces=(piece_of(_TELLS), rf"{_TITLED}|\b(?:director|officer|physician|dermatologist|therapist)\b"),
            anchor=cased(_REPORTED),
        ),
        Need(pieces=(r"\baccording\b", r"\b(?:Dr|Prof)\b"), anchor=cased(_REPORTED)),
    )


_PLAIN = re.compile(r"\b(?:vaccin\w+|screening|exam|rest|ice|physical therapy|FDA|CDC|Medicare|VA)\b")


def endorsement(text: str) -> tuple[int, int, str] | None:
    """Return where an endorsement in ``text`` starts and ends, and whether an expert or a celebrity speaks."""
    for pattern in (_CELEBRITY, _EXPERT, _TREATED, _AS_EXPERT):
        match = pattern.search(text)
        if match is not None and not _PLAIN.search(text, match.start()):
            return match.start(), len(text), speaker_of(match[0])
    match = _REPORTED.search(text)
    told = (match["told"] or match["by"]) if match is not None else ""
    if match is not None and _OF_OFFER.search(told) and _MERIT.search(told) and not _ADVICE.match(told):
        return match.start(), len(text), "expert"
    return None
