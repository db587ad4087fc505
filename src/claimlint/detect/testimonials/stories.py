"""Patients told of in the third person: who, the state before, and the turn."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.detect.need import Need, Reach
from claimlint.detect.page import SentenceView
from claimlint.detect.testimonials.people import AGED, NAME_PIECE, NOT_NAMES, PERSON, is_name
from claimlint.text import lazyre as re
from claimlint.text.atoms import piece_of

_UNIT = r"(?:pounds|lbs?|kilos|dress sizes|sizes|inches|points|%)"
_NUMBER = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty)"
)
_THINGS = (
    r"(?:canes?|walkers?|wheelchairs?|crutch\w*|glasses|readers|contacts|pills?|meds|medications?|insulin|inhalers?"
    r"|braces?|cpap|dentures"
    r"|insulin|antidepressants?|opioids?|painkillers?|drops|hearing aids?|hats?|wigs?|patch\w*|shots|needles)"
)
_TURN = (
    rf"(?:(?:has |have |is |was )?(?:now |since |already |also )?(?:(?:lost|dropped|shed|down) (?:over |nearly "
    rf"|about |more than |almost )?{_NUMBER}"
    rf" {_UNIT}|(?:went|gone|moved|fell|dropped|progressed|improved|plunged) from\b|(?:threw|thrown|tossed|put|gave"
    rf"|given|hung) (?:away|out|aside|up|down)"
    rf"|(?:ditched|tossed|retired|shelved|cancel(?:ed|led)|quit|stopped|skipped|traded|dumped"
    rf"|canned) (?:\w+ ){{0,3}}?(?:{_THINGS}|surgery|drinking"
    rf"|smoking|using|snoring|hurting)|(?:got|came|come|gone|weaned|is|went) off\b|(?:gone|went|going|is|are|got"
    rf"|was|were|she's|he's) back\b|back (?:to|on|at|in)\b|no longer \w+|doesn't need|never needed"
    r"|(?:is|are|'s) (?:\w+ing|pain-free|sober|clean|free)\b[^.;]{0,40}\bagain|(?:is|are"
    r"|'s) (?:finally )?(?:pain-free|sober|drug-free|symptom-free|walking|dancing"
    r"|running|hiking|golfing|sleeping)|can (?:finally|now|once again|at last)\b|was able to|(?:has"
    r"|have) been (?:sober|clean|pain-free|well|free)"
    r"|(?:just )?finished (?:her|his|their|a|first)|beat (?:back pain|cancer|addiction|depression|\w+ pain|her|his)"
    r"|(?:got|gets|has|won|took) (?:her|his|their) \w+ back"
    r"|avoided (?:surgery|fusion|the knife)|returned to|regained|recovered|credits|thanks our|square-dances"
    r"|(?:walks|hikes|sleeps|plays|runs|lifts|eats|climbs|drives"
    r"|coaches|dances|swims|rides|golfs|bikes|jogs|teaches|works|hears|sees|reads|danced|walked|slept|hiked|ran"
    r"|stood|played|could)\b[^.;]{0,60}"
    r"(?:\bagain|\btoday|\bnow|\bevery\b|\ba (?:day|week|night)|\bthrough the night|\bwithout\b|\btall\b|\bflat\b"
    r"|\bhours\b|\bmiles?\b|Little League|\b(?:weeks|months|days|visits|sessions|injections) (?:later|after)"
    r"|\bacross the room)"
    r"|(?:pain|leaks?|ringing|migraines?|symptoms|headaches|cravings?|numbness) (?:\w+ ){0,2}?(?:vanished"
    r"|disappeared|stopped|melted|was gone|were gone|is gone|faded)"
    r"|(?:hasn't|haven't|has not) [^.;]{1,40}\b(?:since|in (?:a|over|more)|again)\b|walked out|finally (?:held"
    r"|\w+ed|got|felt|slept)\b|hasn't looked back|never looked (?:better|back)|welcomed (?:twins|a baby|a son"
    r"|a daughter|their|triplets)|(?:now|today)\b[^.;]{0,60}|pain-free|again\b"
    r"|feels? (?:brand new|like (?:new|herself|himself))|overcame|conquered|reversed|turned (?:her|his) life))"
)
_PROBLEM = (
    r"(?:came (?:to us|in)|walked in|first (?:came|walked)|limped in|arrived|had (?:tried|lived|been|suffered"
    r"|given up|struggled|seen)|hadn't|suffered"
    r"|struggled|was (?:told|facing|scheduled|unable|down|ready|skeptical|bent|stuck|desperate|tired|afraid"
    r"|in (?:so|constant))|couldn't|could (?:not|barely|hardly)"
    r"|spent years|lived with|used to|thought|dreaded|needed|relied|hurt|had the (?:procedure|surgery|treatment)"
    r"|was able)"
)
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Sgt|Lt|Capt|Col|Maj|Cpl)\.? )?[A-Z][a-z'\u00c0-\u024f]+(?: (?:[A-Z]\."
    r"|[A-Z][a-z][\w'-]*))?(?: \(Ret\.\))?"
)
_ANY_NAME = re.compile(rf"(?<![\w.]){_NAME}(?:'s)?")
_TURN_NEXT = re.compile(rf"(?:, \d\d)?,?(?: [\w'-]+){{0,5}}? {_TURN}")
_PROBLEM_NEXT = re.compile(rf",?(?: [\w'-]+){{0,4}}? {_PROBLEM}\b")
_AGE_NEXT = re.compile(
    rf"(?:,| is| was) (?:an? |age |aged )?(?:{AGED}\b|\d{{2}}\b(?=[,.;]|\s(?:when|who|and|from|years|was|had|is|has"
    rf"|came)))"
)
_LISTED = re.compile(
    rf"^\W*(?P<name>{_NAME})(?: \d\d)?[,:] (?:(?:down|minus|lost) {_NUMBER} {_UNIT}|off (?:insulin"
    rf"|her|his|all|\w+ meds)|[a-z-]+-free\b)"
)
_OWN_STORY = re.compile(r"(?<=s) (?:story|journey|recovery|comeback)\b")
_MET_BEFORE = re.compile(
    r"(?:\b(?:[Mm]eet|[Aa]sk|[Tt]ake|[Cc]onsider|[Hh]ow)|\b(?i:patient|client|success|member|case"
    r"|real)(?:'s)? (?i:stor(?:y|ies)|study|results?|spotlight)"
    r"\b[^.]{0,20}:[^.]{0,12}) $"
)
_PERSON = re.compile(PERSON)
_TURNED = re.compile(rf"\b{_TURN}")
_TROUBLED = re.compile(rf"\b{_PROBLEM}\b")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers|herself|himself|who)\b", re.IGNORECASE)
_PATIENTHOOD = re.compile(
    r"\b(?:our (?:patient|client|member|own)|came to us|with us|our (?:clinic|center|team)|patient|client|told us"
    r"|veteran|retired|grandmother|grandfather|(?:mother|father) of|years? old|\d\d-year-old)\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    rf"(?:lost|dropped|shed|down|minus) (?:over |nearly |about |more than |almost )?{_NUMBER} (?:pounds|lbs?|kilos"
    rf"|dress sizes|inches)|{_THINGS}|\bsober\b"
    r"|^ can finally\b|\bback pain\b|\btwins\b|\bbaby\b"
    r"|\bsize \d+|\boff insulin\b"
)
_PLACED = re.compile(r"\b(?:from|in|at|near|of|to|by|with|the|our|your) $")
_RANK = re.compile(r"^(?:Mr|Mrs|Ms|Sgt|Lt|Capt|Col|Maj|Cpl)\.? ")
_BODILY = re.compile(
    rf"(?:lost|dropped|shed|down|minus) (?:over |nearly |about |more than |almost )?{_NUMBER} {_UNIT}|{_THINGS}"
    rf"|\bsober\b|\bagain\b|\bcan finally\b|\bback pain\b|twins|\bsize \d+"
    r"|\b(?:got|get|gets) off\b|off insulin|-free\b|surgery|\bblood pressure\b",
    re.IGNORECASE,
)
_CLINICIAN = re.compile(
    r"\bDr\.? [A-Z]|\b(?:board-certified|joined|founded|graduated|born|our (?:office manager|nurse|director|team"
    r"|staff|front desk|founder)|M\.?D\.?|PT,|DPT|RN|the nurse"
    r"|medical director|fellowship|residency)\b"
)
_REPORTED = re.compile(
    r"\b(?:trial|(?<!case )study|studies|participants?|published|case report|researchers|risk|should|may|might"
    r"|developed an?|was discharged|guideline|cohort|usually|typically"
    r"|if (?:you|your|the|a)|recommended|screening|mammogram)\b",
    re.IGNORECASE,
)
NEEDS = (
    Need(
        pieces=(piece_of(_TURN), rf"{piece_of(PERSON)}|{NAME_PIECE}"),
        anchor=rf"(?:\b|\s){_TURN}",
        reach=Reach.BLOCK,
    ),
    Need(pieces=(piece_of(_OWN_STORY.pattern), NAME_PIECE)),
    Need(pieces=(r"[,:]$", NAME_PIECE, r"^(?:down|minus|lost|off|[a-z-]+-free)\b")),
)
"""Of these one is met by every sentence in which a story begins."""

_FOLLOWING = 2
"""Sentences behind the first in which the turn may come."""

_LONGEST = 500
"""Code points of a sentence in which a story is looked for: a sentence without an end may be a whole file."""


@dataclass(frozen=True, slots=True)
class Story:
    """A patient's story that starts at ``start`` of its sentence; ``words`` tell it."""

    start: int
    words: str


def story(sentence: SentenceView) -> Story | None:
    """Return the patient's story that begins in ``sentence``; it may turn in one of the next two."""
    text = sentence.text[:_LONGEST]
    window = _window(sentence)
    if _REPORTED.search(text) or _CLINICIAN.search(text) or '"' in text.split("told us", 1)[0]:
        return None
    start = _named(text, window)
    if start is None:
        start = _unnamed(text, window)
    return Story(start, window) if start is not None else None


def _window(sentence: SentenceView) -> str:
    parts = [sentence.text[:_LONGEST]]
    following = sentence.after
    while following is not None and len(parts) <= _FOLLOWING:
        parts.append(following.text[:_LONGEST])
        following = following.after
    return " ".join(parts)


def _named(text: str, window: str) -> int | None:
    listed = _LISTED.match(text)
    if listed is not None and is_name(listed["name"]):
        return listed.start("name")
    for match in _ANY_NAME.finditer(text):
        start = _name_start(match)
        if start is not None and not _PLACED.search(text[:start]) and _lives(text, window, start, match.end()):
            return start
    return None


def _name_start(match: re.Match[str]) -> int | None:
    """Return where the name in a run of capitalised words starts; common words before it are no part of it."""
    bare = _RANK.sub("", match[0])
    if is_name(bare):
        return match.start()
    first, _, rest = match[0].partition(" ")
    return match.end() - len(rest) if rest and is_name(rest) and first.lower() in NOT_NAMES else None


def _lives(text: str, window: str, start: int, end: int) -> bool:
    """Return whether the person named at ``[start, end)`` is taken up as one and gets well in the window."""
    introduced = _MET_BEFORE.search(text[:start]) is not None
    personal = (
        introduced
        or _AGE_NEXT.match(text, end) is not None
        or _PRONOUN.search(window) is not None
        or _PATIENTHOOD.search(window) is not None
    )
    if _OWN_STORY.match(text, end):
        return True
    if _TURN_NEXT.match(text, end):
        return personal or _WEIGHED.search(text[end:]) is not None
    told = introduced or _PROBLEM_NEXT.match(text, end) or _AGE_NEXT.match(text, end)
    return bool(told) and personal and _TURNED.search(window, end) is not None


def _unnamed(text: str, window: str) -> int | None:
    for match in _PERSON.finditer(text):
        if _TURNED.search(window, match.end()) and (
            _PRONOUN.search(window, match.end())
            or _TROUBLED.search(text, match.end())
            or _BODILY.search(window, match.end())
            or _PATIENTHOOD.search(match[0])
        ):
            return match.start()
    return None
