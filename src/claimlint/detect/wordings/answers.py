"""Absolute claims made by a short answer, as in "Any side effects? None." or "Snoring? Gone."."""

from __future__ import annotations

from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon.ailments import ENDED_ALONE
from claimlint.detect.lexicon.promises import ANY_HARM, COMPLAINTS
from claimlint.text import lazyre as re

_STRESS = r"(?:,? (?:at all|whatsoever|to speak of|period|ever|really|again|anymore|here|either|with us|once))*"
_NONE = re.compile(
    r"\W*(?P<said>(?:absolutely |virtually |almost |practically )?(?:none|zero|nil|zilch|nope|no|never|nothing"
    r"|forget it"
    r"|forget about it|not (?:at all|a bit|one|any|once|ever|anymore|any more|a chance|here|in our \w+"
    r"|on our watch|with us|a trace|in the least)"
    r"|no (?:chance|way|need|sir|such thing)|there (?:is|are) (?:none|no such thing)|there (?:isn't|aren't) any"
    r"|(?:we|they|our \w+|nobody|no one)(?: \w+){0,2} (?:have|has|had)? ?(?:ever )?(?:never )?(?:had|seen|reported) "
    r"(?:one|any|it)|we've never (?:had|seen) (?:one|any|it)|never had one|hasn't happened|it can't happen"
    r"|not one(?: single)?(?: \w+)?|not a (?:single|solitary) (?:one|case|patient))"
    rf"{_STRESS})[\s.!*]*",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\W*(?P<said>(?:yes, |yes\. |it is |they are |they're |it's )?(?:completely|totally|absolutely|100%|100 percent"
    r"|perfectly|entirely|one hundred percent|utterly)(?: safe)?(?: yes)?)[\s.!*]*",
    re.IGNORECASE,
)
_EVER = re.compile(
    r"\W*(?P<said>(?:yes, |they do, |it does, |they last |it lasts |it is )?(?:forever|for life|permanently"
    r"|for good|always"
    r"|a lifetime|for a lifetime|for the rest of your life|as long as you live|permanent)(?: and always)?)[\s.!*]*",
    re.IGNORECASE,
)
_EVERY_TIME = re.compile(
    r"\W*(?P<said>(?:yes, |it does, )?(?:every (?:single )?time|always|without fail|on everyone|for everyone|100%"
    r"|guaranteed|for everybody)(?:, guaranteed)?)[\s.!*]*",
    re.IGNORECASE,
)
_BACK = (
    r"\b(?:come back|comes back|return|returns|relapse|recur|grow back|wear off|fade|need (?:it|them|another) again)\b"
)
_DENIED = (
    ("guarantee", re.compile(r"^\W*(?:failures?|disappointments?|regrets?|dropouts?)\W*$", re.IGNORECASE)),
    ("no_downtime", re.compile(r"\b(?:downtime|down time|recovery(?: time)?|time off)\b", re.IGNORECASE)),
    ("permanent", re.compile(_BACK, re.IGNORECASE)),
    ("painless", re.compile(r"\b(?:hurts?|pain|painful|discomfort|sting|ouch)\b", re.IGNORECASE)),
    ("safety", re.compile(r"\b(?:risks?|risky|dangers?|dangerous|addictive|habit-forming)\b", re.IGNORECASE)),
)
_AFFIRMED = (
    ("safety", _WHOLE, re.compile(r"\b(?:safe|harmless|risk-free)\b", re.IGNORECASE)),
    ("painless", _WHOLE, re.compile(r"\b(?:painless|pain-free|comfortable)\b", re.IGNORECASE)),
    ("permanent", _EVER, re.compile(r"\b(?:last|lasts|lasting|permanent|stay|how long|results?)\b", re.IGNORECASE)),
    ("works_for_everyone", _EVERY_TIME, re.compile(r"\b(?:work|works|succeed|effective)\b", re.IGNORECASE)),
)
_OF_THE_READER = re.compile(r"\b(?:do|did|have|had|are|were|can|should|if) (?:you|i|we|my|your)\b", re.IGNORECASE)
_ASKING = frozenset("any got have other still new more no do does is are can will what how which".split())
_TOPIC_WORDS = 4


_DISAPPOINTED = re.compile(
    r"\b(?:not (?:satisfied|happy|better|convinced|thrilled|impressed|working|cured|healed)|unhappy|unsatisfied"
    r"|dissatisfied"
    r"|disappointed|no (?:relief|results?|change|improvement)|(?:doesn't|didn't|does not|did not) (?:work|help)"
    r"|still (?:hurt\w*"
    r"|in pain|sore|aching))\b",
    re.IGNORECASE,
)
_REPAID = re.compile(
    r"\W*(?P<said>(?:then )?(?:you )?(?:pay|owe) (?:us )?nothing|(?:it's|it is|your \w+ is) (?:free|on us)"
    r"|(?:get )?(?:a )?full refund"
    r"|(?:we(?:'ll| will)? )?(?:refund|return|give back|pay back) [\w ]{1,30}"
    r"|(?:(?:you )?(?:get|receive) )?(?:your |all your |every |the )?(?:money|penny|dollar|fee|payment|cent) back"
    r"|you don't pay(?: a \w+)?|no charge|your money back|don't pay(?: a \w+)?)[\s.!*]*",
    re.IGNORECASE,
)


def answered(question: str, answer: str) -> tuple[str, int, int] | None:
    """Return the subtype of what ``answer`` claims and its range there; None if it claims nothing."""
    repaid = _repaid(question, answer)
    if repaid is not None:
        return repaid
    if _OF_THE_READER.search(question) and not _AFTERWARDS.search(question):
        return None
    for read in (_denied, _affirmed, _ended, _sought):
        found = read(question, answer)
        if found is not None:
            return found
    return None


_AFTERWARDS = re.compile(_BACK + r"|\bhurt\b", re.IGNORECASE)


def repays(answer: str) -> bool:
    """Return whether ``answer`` gives money back."""
    return _REPAID.fullmatch(answer) is not None


def _repaid(question: str, answer: str) -> tuple[str, int, int] | None:
    said = _REPAID.fullmatch(answer)
    return ("guarantee", *said.span("said")) if said is not None and _DISAPPOINTED.search(question) else None


def _denied(question: str, answer: str) -> tuple[str, int, int] | None:
    said = _NONE.fullmatch(answer)
    if said is None:
        return None
    subtype = next((name for name, asked in _DENIED if asked.search(question)), "")
    if not subtype and occurrences(question, ANY_HARM):
        subtype = "no_side_effects"
    if not subtype and _names_complaint(question):
        subtype = "cure"
    return (subtype, *said.span("said")) if subtype else None


def _affirmed(question: str, answer: str) -> tuple[str, int, int] | None:
    for subtype, wording, asked in _AFFIRMED:
        said = wording.fullmatch(answer)
        if said is not None and asked.search(question):
            return (subtype, *said.span("said"))
    return None


_ENDED_HERE = ENDED_ALONE | {"silenced", "solved", "resolved"}
_CALLED = re.compile(r"\b(?:consider|call|count|make) (?:it|them|that|this)\b", re.IGNORECASE)


def _ended(question: str, answer: str) -> tuple[str, int, int] | None:
    if not _names_complaint(question):
        return None
    first = next(iter(occurrences(answer, _ENDED_HERE)), None)
    if first is None or _CALLED.sub("", answer[: first[0]]).strip(" \"'("):
        return None
    rest = answer[first[1] :].strip()
    return (
        ("cure", *first) if not rest or rest[0] in ".!,;:" or rest.startswith(("for good", "forever", "in ")) else None
    )


_SOUGHT = re.compile(
    r"\W*(?:(?:want|need|looking for|searching for|is there|so is there) )?(?:an?|the|any) "
    r"(?:(?:real|true|lasting|permanent|natural|complete) )?"
    r"(?:cure|remedy|end|fix|solution|answer|way out|way to end|way to cure)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\W*(?P<said>(?:yes\W+)?(?:(?:we|i|our \w+)(?:'ve| have| has)? (?:finally )?(?:got|have|has|found|discovered|hold)"
    r" (?:it|one)"
    r"|(?:it's|it is|here it is|it is right) ?(?:finally )?(?:here)?|(?:yes|found|done)\b(?: at last)?))[\s.!*]*",
    re.IGNORECASE,
)


def _sought(question: str, answer: str) -> tuple[str, int, int] | None:
    """Return the cure that an answer says to have: "A cure for hives? We found it."."""
    asked, said = _SOUGHT.match(question), _FOUND.fullmatch(answer)
    if asked is None or said is None or not occurrences(question[asked.end() :], COMPLAINTS):
        return None
    return ("cure", *said.span("said"))


def _names_complaint(question: str) -> bool:
    """Return whether the question is nothing but a complaint: "Snoring?", "Stubborn belly fat?"."""
    words = question.replace(",", " ").split()
    if len(words) > _TOPIC_WORDS or words[0].lower() in _ASKING:
        return False
    last = len(question.rstrip(" ?!\"')"))
    return any(end == last for _, end in occurrences(question, COMPLAINTS))
