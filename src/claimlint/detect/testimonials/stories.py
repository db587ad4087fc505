"""Patients told of in the third person: who, the state before, and the turn."""

from __future__ import annotations

from collections.abc import Callable

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.given_names import GIVEN_NAMES
from claimlint.detect.lexicon.medicine import BODY_PARTS, CONDITIONS
from claimlint.detect.need import Need
from claimlint.detect.page import SentenceView
from claimlint.detect.testimonials import accounts, brief
from claimlint.detect.testimonials.announced import NEWBORN, announced
from claimlint.detect.testimonials.others import is_other
from claimlint.detect.testimonials.people import (
    AGED,
    NAME_PIECE,
    NOT_NAMES,
    ORGANISATIONS,
    PERSON,
    PERSONS,
    TOLD_NAME,
    is_name,
)
from claimlint.detect.testimonials.turns import CHANGE, CONQUERED, LIVELY, TURNS
from claimlint.detect.testimonials.turns import DISCARDED as _THINGS
from claimlint.detect.testimonials.turns import NUMBER as _NUMBER
from claimlint.detect.testimonials.turns import PROBLEM as _PROBLEM
from claimlint.detect.testimonials.turns import TURN as _TURN
from claimlint.detect.testimonials.turns import UNIT as _UNIT
from claimlint.text import lazyre as re
from claimlint.text.anchor import Anchor, cased
from claimlint.text.atoms import piece_of, pieces_of

_ANY_NAME = re.compile(rf"\b(?<!\.){TOLD_NAME}(?![^\W\d_])(?:'s)?")
_TURN_NEXT = re.compile(rf"(?:, \d\d)?,?(?: [\w'-]+){{0,5}}? {_TURN}")
_APPOSED = r"(?:, (?:an?|the|our|who) [^,.;:!?]{2,60},)"
"""Who the person is, between name and verb ("Tamsin, a hygienist with a frozen shoulder, could not")."""
_PROBLEM_NEXT = re.compile(rf"(?:,?|{_APPOSED})(?: [\w'-]+){{0,4}}? {_PROBLEM}\b")
_AGE_NEXT = re.compile(
    rf"(?:,| is| was) (?:an? |age |aged )?(?:{AGED}\b|\d{{2}}\b(?=[,.;:]|\s(?:when|who|and|from|years|was|had|is|has"
    rf"|came)))"
)
_LISTED = re.compile(
    rf"^\W*(?P<name>{TOLD_NAME})(?: \d\d)?[,:] (?:(?:down|minus|lost) {_NUMBER} {_UNIT}|off (?:insulin"
    rf"|her|his|all|\w+ meds)|[a-z-]+-free\b(?! (?!since|after|in|at|for|by|and|now|again|today|thanks|without)[a-z]))"
)
_OWN_STORY = re.compile(r"(?<=s) (?:[Ss]tory|[Jj]ourney|[Rr]ecovery|[Cc]omeback)\b")
_POINTER = re.compile(
    rf"\W*(?:[Rr]ead|[Ww]atch|[Hh]ear|[Ss]ee) {TOLD_NAME}(?:'s)? (?:\w+ )?(?i:story|journey|recovery|comeback)"
    r"(?: (?:in|on|at|here|below|now)\b[^:;,\u2014]*)?\W*$"
)
"""Where a story is to be found, and nothing of it."""
_MET_BEFORE = re.compile(
    r"(?:\b(?:[Mm]eet|[Hh]ear (?:it )?from|[Ll]isten to|[Aa]sk|[Tt]ake|[Cc]onsider|[Hh]ow|[Ss]tory of|[Cc]ase of)"
    r"|\b(?i:patient|client"
    r"|success|member|case"
    r"|real)(?:'s)? (?i:stor(?:y|ies)|study|results?|spotlight)"
    r"\b[^.]{0,20}:[^.]{0,12}) $"
)
_PERSON = re.compile(rf"\b(?<!not )(?<!Not )(?:{PERSON})(?!'s)")
_RECORDED = re.compile(
    rf"^\W*(?:[Cc]ase(?: \w+)?|[Pp]atient|[Cc]lient)(?: \w+)?: "
    rf"(?P<who>{AGED}\b|[Aa]ge \d\d\b|(?:(?:Mr|Ms|Mrs)\. )?[A-Z]\.(?: ?[A-Z]\.)?, \d\d\b)"
)
"""A patient as a record names one ("Patient: 52-year-old mail carrier.")."""
_TURNED = re.compile(rf"\b{_TURN}")
_TROUBLED = re.compile(rf"\b{_PROBLEM}\b")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|hers|herself|himself|who)\b", re.IGNORECASE)
_PATIENTHOOD = re.compile(
    r"\b(?:our (?:patient|client|member|own)|came to us|with us|our (?:clinic|center|team)|patient|client|told us"
    r"|veteran|retired|grandmother|grandfather|(?:mother|father) of|years? old|\d\d-year-old"
    r"|(?:was|weighed)(?: in at)? \d{3} (?:pounds|lbs))\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    rf"(?:lost|dropped|shed|down|minus) (?:over |nearly |about |more than |almost )?{_NUMBER} (?:pounds|lbs?|kilos"
    rf"|dress sizes|inches)|{_THINGS}|\bsober\b"
    r"|^ can finally\b|^ (?:now )?(?:sleeps|walks|runs|hears|eats) like\b|\bback pain\b|\btwins\b|\btriplets\b"
    r"|\bbaby\b|\b(?:expecting|pregnant)\b"
    r"|\bsize \d+|\boff insulin\b"
)
_PLACED = re.compile(r"\b[A-Z]{2,} $|\b(?:from|in|at|near|of|to|by|with|the|our|your) $")
_RANK = re.compile(r"^(?:Mr|Mrs|Ms|Sgt|Lt|Capt|Col|Maj|Cpl)\.? ")
_HE_OR_SHE = re.compile(
    r"\W*(?P<who>He|She|(?:At|By) (?:age )?\d\d,? (?:he|she)"
    r"|(?:For|After|Until|Before|Since|During|In|Last|By) (?:[\w'-]+ ){0,4}?[\w'-]+,? (?:he|she))\b"
)
_BODILY = re.compile(
    rf"(?:lost|dropped|shed|down|minus) (?:over |nearly |about |more than |almost )?{_NUMBER} {_UNIT}|{_THINGS}"
    rf"|\bsober\b|\bagain\b|\bcan finally\b|\bback pain\b|twins|\bsize \d+"
    r"|\b(?:got|get|gets) off\b|off insulin|-free\b|surgery|\bblood pressure\b",
    re.IGNORECASE,
)


ANNOUNCED, NAMED, UNNAMED, PRONOUN, ACCOUNT = "announced", "named", "unnamed", "pronoun", "account"
TELLINGS = (ANNOUNCED, NAMED, UNNAMED, PRONOUN, ACCOUNT)
"""How a story may be told, in the order in which it is looked for."""


def needs() -> dict[str, tuple[Need, ...]]:
    """Return needs by telling, of which one is met by every sentence in which a story begins that is told so."""
    turned = tuple(map(pieces_of, TURNS))
    later = (*turned, (r"\b(?:he|she|they)\b",))
    person = "|".join(map(piece_of, (_PRONOUN.pattern, _PROBLEM, _BODILY.pattern, _PATIENTHOOD.pattern)))
    told = "|".join(map(piece_of, (_MET_BEFORE.pattern, _PROBLEM, _AGE_NEXT.pattern)))
    persons = tuple(map(pieces_of, PERSONS))
    name, met = _ANY_NAME.pattern, _MET_BEFORE.pattern.removesuffix("$")
    return {
        ANNOUNCED: (
            Need(pieces=(piece_of(NEWBORN.pattern), r"\b(?:baby|little|tiny|newborn|twins)\b", NAME_PIECE)),
            Need(pieces=(r"^\W*one$", r"'s$", r"journey|story|comeback|recovery|road|fight|turnaround")),
        ),
        NAMED: (
            Need(pieces=(NAME_PIECE,), any_pieces=turned, anchor=cased(name + _TURN_NEXT.pattern)),
            Need(
                pieces=(NAME_PIECE, told),
                block=later,
                anchor=cased(f"{met}[A-Z]", name + _PROBLEM_NEXT.pattern, name + _AGE_NEXT.pattern),
            ),
            *brief.needs(name, later),
            Need(pieces=(piece_of(_OWN_STORY.pattern), NAME_PIECE)),
            Need(pieces=(r"[,:]$", NAME_PIECE, r"^(?:down|minus|lost|off|[a-z-]+-free)\b")),
        ),
        UNNAMED: (
            Need(any_pieces=persons, block=tuple((*row, person) for row in later), anchor=cased(_PERSON)),
            Need(
                pieces=(f"{piece_of(LIVELY.pattern)}|{piece_of(CONQUERED.pattern)}",),
                any_pieces=persons,
                anchor=cased(_PERSON),
            ),
            Need(pieces=(r"^(?:case|patient|client)", r"year-old|^age$|^[A-Z]\.(?:[A-Z]\.)?,$"), block=later),
        ),
        PRONOUN: (Need(pieces=(r"^\W*(?:he|she)\b", piece_of(_PROBLEM)), block=later),),
        ACCOUNT: accounts.needs(),
    }


_FOLLOWING = 2
"""Sentences behind the first in which the turn may come."""

_LONGEST = 500
"""Code points of a sentence in which a story is looked for: a sentence without an end may be a whole file."""


def story(sentence: SentenceView, telling: str) -> int | None:
    """Return where a patient's story begins in ``sentence`` that is told so; it may turn in one of the next two."""
    text = sentence.text[:_LONGEST]
    if telling == ANNOUNCED:
        return announced(text)
    if _only_introduces(sentence):
        return None
    start = _FINDERS[telling](text, _window(sentence))
    return None if start is None or is_other(text) else start


def _only_introduces(sentence: SentenceView) -> bool:
    """Return whether the sentence only names whose story the next one tells ("Meet Harold.")."""
    following = sentence.after
    if following is None or _MEETING.fullmatch(sentence.text) is None:
        return False
    return _by_pronoun(following.text[:_LONGEST], _window(following)) is not None


_MEETING = re.compile(rf"\W*(?:(?:Meet|This is) {TOLD_NAME}|{TOLD_NAME}(?=,))(?:, (?:age |aged )?\d\d)?\W*")


def _by_pronoun(text: str, window: str) -> int | None:
    """Return where a sentence tells of him or her both the state before and the turn."""
    opened = _HE_OR_SHE.match(text)
    if opened is None or not _TROUBLED.search(text, opened.end()):
        return None
    return opened.start("who") if _turns(text, opened.end()) or _NEXT.match(window, len(text)) else None


_NEXT = re.compile(
    r"\s*(?:Now|Today|These days|This (?:spring|summer|fall|winter)|(?:After|Since|Within"
    r"|By) (?:[\w'-]+ ){0,5}[\w'-]+),?"
    r" (?:he|she)\b(?! (?:may|might|should|will|must)\b)"
    r"(?!(?:'s| is| works as| serves as) (?:our|one of our|on our|a member of our)\b)"
)


def _turns(words: str, start: int) -> bool:
    return _TURNED.search(words, start) is not None or CHANGE.search(words, start) is not None


def turning_behind(sentence: SentenceView, start: int) -> int:
    """Return where in its block the sentence ends in which a story turns that begins in ``sentence``, 0 in itself.

    It counts from the sentence's start.
    """
    if _turns(sentence.text[:_LONGEST], start):
        return 0
    following = sentence.after
    for _ in range(_FOLLOWING):
        if following is None:
            return 0
        if _turns(following.text[:_LONGEST], 0):
            return following.start + len(following.text) - sentence.start
        following = following.after
    return 0


def _window(sentence: SentenceView) -> str:
    parts = [sentence.text[:_LONGEST]]
    following = sentence.after
    while following is not None and len(parts) <= _FOLLOWING:
        parts.append(following.text[:_LONGEST])
        following = following.after
    return " ".join(parts)


def _named(text: str, window: str) -> int | None:
    listed = _LISTED.match(text)
    for told in (listed, brief.REBUILT.match(text)):
        if told is not None and is_name(told["name"]):
            return told.start("name")
    whose = brief.THAT_WAS.match(text)
    if whose is not None and is_name(whose["name"]) and brief.WELL_NOW.search(whose["what"]):
        return whose.start("what")
    for match in _ANY_NAME.finditer(text):
        start = _name_start(match)
        if start is None or (_PLACED.search(text[:start]) and not _MET_BEFORE.search(text[:start])):
            continue
        if _is_person(text, window, match, start) and _lives(text, window, start, match.end()):
            return start
    return None


def _is_person(text: str, window: str, match: re.Match[str], start: int) -> bool:
    """Return whether a word in capitals is a person: one alone at the head of a sentence must be a given name."""
    name = text[start : match.end()].removesuffix("'s")
    following = text[match.end() :].split(maxsplit=1)
    if following and following[0].lower() in ORGANISATIONS and following[0][0].isupper():
        return False
    if " " in name or text[:start].strip("\"'( "):
        return True
    return (
        name.lower() in GIVEN_NAMES
        or _PRONOUN.search(window, match.end()) is not None
        or _AGE_NEXT.match(text, match.end()) is not None
    )


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
        or brief.COURSE.search(text[:start]) is not None
        or (text[start:end].lower() in GIVEN_NAMES and bool(occurrences(window, CONDITIONS)))
    )
    if _OWN_STORY.match(text, end):
        return _POINTER.match(text) is None
    if brief.DOES_NEXT.match(text, end):
        return True
    if _TURN_NEXT.match(text, end):
        return personal or _WEIGHED.search(text[end:]) is not None
    before = brief.BEFORE_US.search(text[:start]) is not None
    told = introduced or before or _PROBLEM_NEXT.match(text, end) or _AGE_NEXT.match(text, end)
    return bool(told) and personal and _turns(window, end)


_AILING = re.compile(r" with (?P<what>(?:[\w'-]+ ){0,4}[\w'-]+)")


def _ails(text: str, end: int) -> bool:
    """Return whether the person named up to ``end`` has a complaint and is well again, or has conquered one."""
    ailing = _AILING.match(text, end)
    if ailing is not None and occurrences(ailing["what"], CONDITIONS | BODY_PARTS):
        return LIVELY.search(text, end) is not None
    conquered = CONQUERED.search(text, end)
    return conquered is not None and bool(occurrences(text[conquered.end() :], CONDITIONS))


_TURNING = Anchor(f"{cased(_TURNED)}|{CHANGE.pattern}")
_BODY = Anchor(_BODILY.pattern)


_HEAD = re.compile(r"(?<=[.!?] )[A-Z](?=[a-z])")
"""The capital that opens a sentence."""


def _unnamed(text: str, window: str) -> int | None:
    if not _TURNING.possible_in(window):
        return None
    recorded = _RECORDED.match(text)
    if recorded is not None and _turns(_HEAD.sub(lambda m: m[0].lower(), window), recorded.end()):
        return recorded.start("who")
    bodily = _BODY.possible_in(window)
    for match in _PERSON.finditer(text):
        told = (
            _PRONOUN.search(window, match.end())
            or _TROUBLED.search(text, match.end())
            or (bodily and _BODILY.search(window, match.end()))
            or _PATIENTHOOD.search(match[0])
            or _ails(text, match.end())
        )
        if told and _turns(window, match.end()):
            return match.start()
    return None


def _accounted(text: str, window: str) -> int | None:
    return next(accounts.accounts(text, window), None)


_FINDERS: dict[str, Callable[[str, str], int | None]] = {
    NAMED: _named,
    UNNAMED: _unnamed,
    PRONOUN: _by_pronoun,
    ACCOUNT: _accounted,
}
