"""Patients who speak as I, without a name or quotation marks; told from the clinic's own I and we."""

from __future__ import annotations

from claimlint.detect.lexicon.feats import KIN, READINGS
from claimlint.detect.lexicon.given_names import GIVEN_NAMES
from claimlint.detect.lexicon.medicine import BODY_PARTS
from claimlint.detect.need import Need, Reach
from claimlint.detect.neighbours import is_attribution, is_quotation
from claimlint.detect.page import Passage, SentenceView
from claimlint.detect.testimonials.people import NAME, NAME_PIECE, NOT_NAMES, ROLE
from claimlint.detect.testimonials.quotations import SAYS, SITES
from claimlint.detect.testimonials.tone import FIRST_PERSON, OPINION, OUTCOME, turns
from claimlint.text import lazyre as re
from claimlint.text.anchor import cased
from claimlint.text.atoms import piece_of


def _any(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_TELLS = re.compile(
    r"\bI (?:can|could|was|am|feel|felt|sleep|slept|walk\w*|lost|dropped|no longer|finally|never|went|got|woke"
    r"|stopped|threw|cancelled|canceled"
    r"|haven't|hadn't|don't|didn't|couldn't|have not|had|ran|hike[sd]?|golf|hear|see|read|quit|have my|tried|came"
    r"|thought|look|wear|play|laughed"
    r"|danced|smiled|regained|returned|needed|used to|just|now|still|ditched|beat|conquered|avoided|wanted|started"
    r"|climbed|\w+ed)\b"
    r"|\b(?:gave|given|changed|saved) (?:me )?(?:my|back)\b|\bI've (?:been|lost|never|had|not|got|gone|tried"
    r"|finally)\b|\bI(?:'m| am) (?:back|off|finally|free|no|pain|alive|completely|totally|over"
    r"|sleeping|walking|down|running|sober|\w+ing)\b|^\W*My \w+|\bI'd (?:tried|been|had|given|lived|lost)\b"
    r"|\bmy (?:husband|wife|kids|family|doctor) (?:says?|noticed|can't)\b"
    r"|\b(?i:how i) (?:\w+ )?(?i:got|lost|beat|dropped|quit|ditched|overcame|stopped|found|reversed|avoided)\b"
    r"|\b(?i:saved|changed) (?i:my) \w+"
    rf"|\b[Mm]y (?:{_any(KIN)}|{_any(READINGS)}|{_any(BODY_PARTS)}) (?:\w+ly |has |have |finally |now |just "
    rf"|no longer )?"
    r"(?!is|are|may|might|should|will|can|must|scale|score|chart|account|records?|insurance|plan\b)[a-z]+\b"
)
_ADVERTISER = re.compile(
    r"\b(?:we|our|us|your|clinic's)\b|\byou\b(?<!thank you)|\bI (?:have )?(?:perform|treat|practic|train|agree"
    r"|accept|consent|understand|authorize|acknowledge|certif"
    r"|studied|founded|opened|believe|see patients|specialize|graduat|became|earned|completed|received my|joined"
    r"|grew up|teach|offer|provide|founded|decided to become"
    r"|strive|listen|help|work with|work at|look forward|answered|wrote|read every|review|chose (?:medicine"
    r"|nursing))\w*"
    r"|\bI (?:can|may|will) be (?:reached|contacted)|\bI (?:was|am) (?:born|raised|board|trained|told to)"
    r"|\b(?:Should|Can|Will|Do|Am|When|How|What|Where|Why|Did|Is|Are|Could|Would|May)"
    r" (?:I|my)\b(?<!When I)(?<!How I)|\bmy (?:patients?|clients?|interventions?|job|practice|account|chart"
    r"|clinic|team|approach|training|goal"
    r"|mission|philosophy|passion|specialty|background|residency"
    r"|fellowship|degree|colleagues?|website|nurse)\b|\b(?:if|what) I\b|\bwhen I (?:say|see|treat|examine|perform)\b"
    r"|\b(?:after|while|in|by|from|of) treating\b",
    re.IGNORECASE,
)
_CHILD_OF_MEDICINE = re.compile(
    r"\bI became\b|\bAs an? (?:physician|surgeon|doctor|nurse|dentist|chiropractor"
    r"|therapist)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(
    rf"[.!?]\s*[\u2014~-]{{1,2}}\s?(?P<who>{NAME}|{ROLE}|Anonymous|{SITES})(?=[,.]|$| on\b| via\b)"
    rf"|\s(?:[\u2014~]\s?|--?\s)(?P<em>[A-Z][a-z]+ [A-Z]\.)"
)
_BRACKETED = re.compile(
    rf"[.!]?\s*\((?:[^()]{{0,30}}\b(?:by|from) )?(?P<bracket>[A-Z][a-z]+(?: [A-Z]\.)?(?=[,)])"
    rf"|{ROLE})"
)
_PATIENT = (
    r"(?:(?:one|another|several|two|many) of (?:our|my|the)|an?|one|another|our)\s(?:(?!of\b)[\w-]+\s){0,3}?"
    r"(?:patients?|clients?|members?|customers?|users?|guests?|readers?)\b(?: of (?:ours|mine))?"
)
_SAID = re.compile(
    rf",? {SAYS} (?P<says>{NAME}|{_PATIENT})|,? (?P<told>{_PATIENT}),? (?:(?:recently|once"
    rf"|later) )?{SAYS}\b(?=\W*$|,| us\b)"
)
_NAMED_FIRST = re.compile(rf"^\W*(?P<who>{NAME})(?:,[^:]{{0,30}})? {SAYS}:\s")
_BARE = re.compile(
    r"[.!?]\s+(?P<bare>[A-Z][a-z'\u00c0-\u024f]+(?: [A-Z]\.(?!\w)|, (?:age |aged )?\d\d)(?:,[^.!?]{1,40})?)\W*$"
)
"""A name behind the words, with no mark before it: "Gordon P.", "Ines, 29"."""
_RID = re.compile(r"\b(?:gone|vanished|disappeared|no more|pain[ -]free|a distant memory)\b", re.IGNORECASE)
"""What of a complaint needs no I."""
_UNSAID_I = re.compile(
    r"^\W*(?:finally|back (?:on|at|in|to)|lost|dropped|down|off|went from|came in|walked (?:in|out)|couldn't"
    r"|could (?:not|barely|hardly)|never (?:felt|thought|slept|looked)|not (?:one|a single)|no more|haven't|hadn't"
    r"|sleeping|walking|running|golfing|hiking|feeling|feel|best thing|so glad|thanks to|after)\b",
    re.IGNORECASE,
)
"""How people tell of themselves without an I."""
_SERVED = re.compile(
    r"\b(?:staff|team|nurses?|doctors?|surgeons?|therapists?|hygienists?|receptionists?|front desk|everyone|everybody)"
    r" (?:here |there |at \w+ )?(?:was|were|is|are|made|took|treated"
    r"|listened|explained|remembered|answered|helped|knew)\b"
    r"|\b(?:lovely|kind|friendly|caring|wonderful|great|amazing|sweet|spotless|gentle) (?:people|staff|team|nurses?"
    r"|doctors?|rooms?|office|place|crew|folks)\b",
    re.IGNORECASE,
)
"""What a guest says of the people of the house."""
_SIGNATURE = r"[.!?]\s+[a-z']{2,},?\s(?:age\s|aged\s)?(?:[a-z]\b|\d\d\b)"
_PERSON_ALONE = re.compile(
    rf"[\s>*_\u2014\u2013~-]*(?:[A-Z][a-z'\u00c0-\u024f]+ [A-Z]\.|[A-Z]\. ?[A-Z]\.|{ROLE}|[Aa]non\w*)"
)
_TO_ONES_DOCTOR = re.compile(
    r"\b(?:came|come|coming|went|referred|sent) to (?:see )?you\b|\bthank you\b"
    r"|\byou (?:and your \w+ )?(?:have )?(?:gave"
    r"|given|saved|helped|changed|fixed|made) (?:me|my)\b|\b(?:received|had|got) from you\b"
    r"|\byour (?:wonderful |great |kind |excellent )?(?:staff|team|kindness|patience|skill)\b",
    re.IGNORECASE,
)
"""A grateful letter: the "you" of it is the clinic."""
_LOOKED_UP = re.compile(
    r"\bI (?:\w+ )?(?:read|stumbled|came across|googled|searched|heard|watched|looked up)\b[^.;]{0,40}"
    r"\b(?:articles?|books?|blogs?|videos?|posts?|forums?|websites?|online|internet)\b"
)
"""How somebody heard of a treatment."""
_PROMPTED = re.compile(r"\W*(?:tell|ask|say|inform)\b", re.IGNORECASE)
_WHOLE_QUOTE = re.compile(r'^\W*"[^"]{8,}"?\W*$')


def credited_needs() -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence that ``credited`` finds."""
    signed = rf"(?:^|[.!?])[\u2014~-]|\((?!\d+\))|{piece_of(SAYS)}"
    credit = cased(_SAID, _DASHED, _BRACKETED)
    named = cased(_NAMED_FIRST.pattern.removeprefix(r"^\W*"))
    first, rid, outcome = (piece_of(one.pattern) for one in (FIRST_PERSON, _RID, OUTCOME))
    return (
        Need(pieces=(first, signed), anchor=credit, reach=Reach.BLOCK),
        Need(pieces=(first, r":$"), anchor=named, reach=Reach.BLOCK),
        Need(pieces=(piece_of(OPINION.pattern), outcome, signed), anchor=credit, reach=Reach.BLOCK),
        *(Need(pieces=(words, NAME_PIECE), anchor=_SIGNATURE, reach=Reach.BLOCK) for words in (first, rid)),
        *(
            Need(pieces=(piece_of(words.pattern), outcome, NAME_PIECE), anchor=_SIGNATURE, reach=Reach.BLOCK)
            for words in (OPINION, _UNSAID_I)
        ),
        Need(pieces=(rf"{rid}|{piece_of(_SERVED.pattern)}", signed), anchor=credit, reach=Reach.BLOCK),
        Need(pieces=(piece_of(_UNSAID_I.pattern), outcome, signed), anchor=credit, reach=Reach.BLOCK),
    )


def unsigned_needs() -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence that is ``unsigned``."""
    return (
        Need(pieces=(piece_of(FIRST_PERSON.pattern), piece_of(OUTCOME.pattern))),
        Need(pieces=(r"^[*_>]*\"",)),
    )


_YOU = re.compile(r"\byou\b", re.IGNORECASE)
_OF_YOU = re.compile(r"\byou(?:r|'ve|'re)?\b", re.IGNORECASE)
_LATER = re.compile(
    r"\W*(?:now|today|but|then|after|since|within|by|these days|\w+ (?:weeks|months|years) (?:later|on))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?\W*$")
_FORM = re.compile(r"\W*My [\w ]{2,30}:")
_CREDIT_REACH = 80
_LEAST = 8


def credited(sentence: SentenceView) -> tuple[int, str, str] | None:
    """Return end, words and attribution of first-person words without marks that a person is given for."""
    block = sentence.passage.normalized.text
    text = block[sentence.start : sentence.start + len(sentence.text) + _CREDIT_REACH]
    opened = _NAMED_FIRST.match(text)
    if opened is not None and FIRST_PERSON.search(sentence.text, opened.end()):
        return len(sentence.text), sentence.text[opened.end() :], opened[0]
    for pattern in (_SAID, _DASHED, _BRACKETED, _BARE):
        match = pattern.search(text, _LEAST)
        if match is None or '"' in text[: match.start()]:
            continue
        words = text[: match.start()]
        if pattern is _BARE and not _is_signed(match, block[sentence.start + match.end() :]):
            continue
        if (_speaks(words) or _tells_of_self(words, match)) and not _ADVERTISER.search(words):
            return min(match.end(), len(sentence.text)), words, text[match.start() : match.end() + 30]
    return None


def _is_signed_below(passage: Passage) -> bool:
    """Return whether the passage is one quotation, and the next one no more than who said it."""
    after = passage.after
    if after is None or not is_quotation(passage) or passage.normalized.text.rstrip(" *\u2020\n")[-1:] != '"':
        return False
    return is_attribution(after) and _PERSON_ALONE.match(after.normalized.text) is not None


def _is_signed(match: re.Match[str], rest: str) -> bool:
    """Return whether what stands alone behind the words is a person's name, and the block's end."""
    return not rest.strip() and match["bare"].split(maxsplit=1)[0].strip(",").lower() not in NOT_NAMES


def _tells_of_self(words: str, match: re.Match[str]) -> bool:
    """Return whether words without an I, signed with a given name or an initial, tell what came of a treatment."""
    name = next((found for key, found in match.groupdict().items() if found and key in _SIGNED_BY), "")
    own = name.split(",")[0].split()
    marked = len(own) == 2 and match.re is not _BARE and _INITIAL.fullmatch(own[1]) is not None
    if not own or not (own[0].lower() in GIVEN_NAMES or marked):
        return False
    told = _UNSAID_I.match(words) and OUTCOME.search(words)
    return bool(told or _RID.search(words) or (match.re is not _BARE and _SERVED.search(words)))


_SIGNED_BY = frozenset(("who", "em", "bracket", "bare"))
_INITIAL = re.compile(r"[A-Z]\.?")


_ROMAN = re.compile(
    r"\b(?:[Ss]tages?|[Tt]ypes?|[Pp]hases?|[Ll]evels?|[Cc]lass|[Gg]rades?|[Vv]olume|[Pp]art|[Cc]ollagen) I\b"
    r"|\bI[-/\u2013](?=[IVX])"
)
"""A numeral, and nobody who speaks."""


def _speaks(words: str) -> bool:
    return FIRST_PERSON.search(_ROMAN.sub(" ", words)) is not None or bool(
        OPINION.search(words) and OUTCOME.search(words)
    )


_BEFORE_US = re.compile(r"\b(?:[Ww]hen|[Bb]efore) I (?:first )?(?:came|walked|limped|hobbled) (?:in|here|to)\b")
"""What was before a treatment tells that it is no more."""


def _turns(sentence: SentenceView) -> bool:
    """Return whether the words tell of a change to the good, or the next sentence does that goes on with them."""
    after = sentence.after
    told = turns(sentence.text) or _SERVED.search(sentence.text) or _BEFORE_US.search(sentence.text)
    return bool(told) or (after is not None and bool(_LATER.match(after.text)) and turns(after.text))


def unsigned(sentence: SentenceView) -> bool:
    """Return whether ``sentence`` is a patient's own words without a name, as headlines carry them."""
    text = sentence.text
    if sentence.number == 0 and _WHOLE_QUOTE.match(text) and _is_signed_below(sentence.passage):
        return _ASKS.search(text) is None
    if _WHOLE_QUOTE.match(text) and FIRST_PERSON.search(text) and OUTCOME.search(text) and not _PROMPTED.match(text):
        return turns(text) and _ASKS.search(text) is None and not _ADVERTISER.search(_YOU.sub("", text))
    if (
        _PROMPTED.match(text)
        or _LOOKED_UP.search(text)
        or _ADVERTISER.search(_OF_YOU.sub("", text) if _TO_ONES_DOCTOR.search(text) else text)
        or _CHILD_OF_MEDICINE.search(text)
        or not FIRST_PERSON.search(text)
    ):
        return False
    if not _TELLS.search(text) or not OUTCOME.search(text) or _FORM.match(text) or not _turns(sentence):
        return False
    before = sentence.before
    return before is None or '"' not in before.text
