"""Patients told of by name without a turn: what they say of us, what was foretold them, what they have of ours."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.lexicon.feats import READINGS
from claimlint.detect.lexicon.given_names import GIVEN_NAMES
from claimlint.detect.need import Need, Reach
from claimlint.detect.testimonials.people import NAME_PIECE, is_name
from claimlint.text import lazyre as re
from claimlint.text.anchor import cased
from claimlint.text.atoms import piece_of

_NAME = (
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Sgt|Lt|Capt|Col|Maj|Cpl|Coach)\.? )?[A-Z][a-z'\u00c0-\u024f]+(?: [A-Z](?:\.|[a-z]\w+))?)"
)
_WHO = r"(?:, (?:an?|the|who) [^.;:!?]{2,50},|, \d\d,| \([^()]{1,20}\))?"
_OURS = (
    r"(?:our (?:[\w-]+ )?(?:clinic|team|care|staff|surgeons?|doctors?|nurses?|therap(?:ists?|y)|trainers?|hygienists?"
    r"|dentists?|program|treatment|cream|gel|serum|brace|wrap|laser|injections?|implants?|lenses|aids?|pillow|mattress"
    r"|device|drops|gummies|shots?|method|protocol|aligners|veneers|work|practice|hospital|center)\b"
    r"|us\b(?! (?:a|an|how|where|about)\b)|Dr\.? [A-Z]"
    r"|the (?:clinic|team|brace|laser|implant|surgery|shots?)\b(?! of\b))"
)
_PRAISES = re.compile(
    rf"\b{_NAME}{_WHO} (?:still |now |always |often |also )?(?:swears by|raves about|credits|vouches for|thanks|loves"
    rf"|can't stop (?:talking|raving) about|gives (?:all )?(?:the )?credit to|recommends|praises|owes [\w' ]{{2,30}} to"
    rf"|is (?:so |very )?grateful (?:to|for)) {_OURS}"
)
_FEATS = (
    "walk|run|hike|climb|dance|golf|play|sleep|lift|kneel|hear|see|read|eat|chew|stand|sit|breathe|drive|swim|ride|smile"
    "|speak|sing|work|compete|conceive|bowl|ski"
)
_TELLS = re.compile(
    rf"\b{_NAME}{_WHO} (?:tells|told|wrote|writes to|assures) (?:us|me|our [\w-]+)(?: that)? (?:he|she|they)"
    r"(?:(?:'s| is) (?:now |finally )?(?:[a-z]+-free|back|off|sober|sleeping|walking|running|down)| no longer| finally"
    r"| has(?: not|n't| never| lost| slept| been (?:[a-z]+-free|sober))| hasn't| never| feels| sleeps| walks"
    r"| hears| sees"
    rf"| can (?:now |finally |at last )?(?:{_FEATS}))\b"
)
_FORETOLD = re.compile(
    r"\b(?:told|warned|assured|informed|believed|thought|expected|imagined|doubted(?: that| whether| if)?"
    rf"|said(?: that)?|gave up on) {_NAME}(?: that)? (?:(?:he|she|they)(?:'d)? ?)?(?:would|could|might"
    r"|was going to|to)? ?(?:never |not |no longer |ever )?(?:be able to )?"
    rf"(?:{_FEATS}|type|have (?:kids|children|another))\b"
)
_LATER_ON = re.compile(
    r"\W*(?:(?:Today|Now|Then|This \w+|Last \w+|\w+ (?:weeks|months|years) later),? )?(?:He|She|he|she)(?:'s)? \w+"
)
_READ = re.compile(
    rf"\b{_NAME}'s (?:(?i:{'|'.join(sorted(map(re.escape, READINGS), key=lambda word: (-len(word), word)))})) was"
    r" (?:over |about |at |up to )?\d[\d./]*(?: [\w%]+){0,2}?[.;,] (?:and |but )?(?:[Nn]ow |[Tt]oday "
    r"|[Tt]his \w+ |[Ll]ast \w+ )?,?"
    r"(?:[Ii]t|[Hh]e|[Ss]he)(?:'s| is| was| reads| stands at)? (?:now |today |down to |at )?\d",
)
_PART = (
    r"(?:hips?|knees?|shoulders?|ankles?|teeth|smile|aids?|implants?|lens(?:es)?|discs?|valves?|braces?|veneers?"
    r"|dentures?|hair|grafts?)"
)
_POSSESSED = re.compile(
    rf"\b(?:(?:on|with|thanks to|wearing|behind|has|wears|got) (?:(?:his|her|their|two|both|a|an|one|the) )?"
    rf"(?:(?:of|pair of) our|brand[ -]new|new|rebuilt|repaired|replaced|titanium|our) {_PART}\b"
    rf"|thanks to (?:our|Dr\.? [A-Z]|the clinic|us\b)|\b(?:is|was) a patient of ours\b)",
)
_OUT_OF_BED = re.compile(
    rf"\b{_NAME}{_WHO},? (?:still |now |again |even )?(?P<deed>(?!was|is|has|had|had|may|can|will|should|must"
    rf"|came|joined|"
    r"works?|brings?|leads?|teaches|treats|runs (?:our|the)|sees patients|offers|performs"
    r"|specializes)[a-z]+(?:s|ed)|wore"
    r"|ran|won|threw|rode|swam|took|sang|sees|hears)\b[^.;]*"
)
_STAFF = re.compile(
    r"\b(?:our (?:nurse|receptionist|director|manager|therapist|hygienist|surgeon|doctor|staff|team member|founder"
    r"|physician|dentist|coordinator|technician|counselor|volunteer)|nurse|director|volunteers?|Dr\.? \w+,? (?:our|the)"
    r"|M\.?D|front desk|joined (?:us|our)|on (?:our )?staff|for (?:the|her|his|their) (?:gift|help|donation"
    r"|work|support"
    r"|hard work)|donat\w+|grant|sponsor\w*|study|trial)\b"
)
_BY_NAME = (_PRAISES, _TELLS, _READ)


def needs() -> tuple[Need, ...]:
    """Return needs of which one is met by every sentence that ``accounts`` finds."""
    return (
        Need(pieces=(piece_of(_PRAISES_WORDS), NAME_PIECE), anchor=cased(_PRAISES)),
        Need(
            pieces=(r"\b(?:tells|told|wrote|writes|assures)\b", r"\b(?:he|she|they)\b", NAME_PIECE),
            anchor=cased(_TELLS),
        ),
        Need(pieces=(piece_of(_FORETOLD_WORDS), NAME_PIECE), anchor=cased(_FORETOLD)),
        Need(pieces=(r"'s$", r"\d"), anchor=cased(_READ), reach=Reach.BLOCK),
        Need(pieces=(NAME_PIECE,), any_pieces=_POSSESSED_ROWS, anchor=cased(_OUT_OF_BED)),
    )


_PRAISES_WORDS = (
    r"\b(?:swears|raves|credits|vouches|thanks|loves|raving|credit|recommends|praises|owes|grateful|talking)\b"
)
_FORETOLD_WORDS = r"\b(?:told|warned|assured|informed|believed|thought|expected|imagined|doubted|said|gave)\b"
_POSSESSED_ROWS = (
    (r"\b(?:ours?|new|rebuilt|repaired|replaced|titanium)\b", rf"\b{_PART}\b"),
    (r"\bthanks\b", r"\b(?:our|us|clinic|Dr)\b"),
    (r"\bpatient\b", r"\bours\b"),
)
"""What stands in a sentence that tells what somebody has of ours."""


def accounts(text: str, window: str) -> Iterator[int]:
    """Yield where such an account begins in ``text``; ``window`` holds the next sentences, too."""
    if _STAFF.search(text):
        return
    for pattern in _BY_NAME:
        match = pattern.search(window if pattern is _READ else text)
        if match is None or match.start() >= len(text):
            continue
        if _is_known(match["name"]) or (pattern is _TELLS and is_name(match["name"])):
            yield match.start("name")
    foretold = _FORETOLD.search(text)
    if foretold is not None and _is_known(foretold["name"]) and _LATER_ON.match(window, len(text)):
        yield foretold.start()
    doing = _OUT_OF_BED.search(text)
    if doing is not None and _is_known(doing["name"]) and _POSSESSED.search(text, doing.end("name")):
        yield doing.start("name")


def _is_known(name: str) -> bool:
    """Return whether a name is a person's beyond doubt: with a title or two words, or a given name."""
    return is_name(name.rsplit(". ", maxsplit=1)[-1]) and (" " in name or name.lower() in GIVEN_NAMES)
