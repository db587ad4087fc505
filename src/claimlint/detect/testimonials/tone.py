"""What a person's words are about: the outcome of a treatment, or the service around it."""

from __future__ import annotations

from claimlint.text import lazyre as re

OUTCOME = re.compile(
    r"\b(?:pain|ache\w*|aching|gone|again|back (?:to|on|at|in)|(?:came|come|got|have|gave|given?) (?:\w+ ){0,3}back"
    r"|my life|sleep\w*|slept|walk\w*|hik\w+|golf\w*"
    r"|run(?:ning)?|ran|drive|energy|lbs?|pounds?|inches|cured?|healed|heal|fixed|worked|works|saved|younger"
    r"|off (?:all |my|the|of|his|her)"
    r"|no longer|anymore|finally|stopped|quit|sober|clean|pregnant|twins|baby|can|could|able|hear|see|read|vision"
    r"|hair\w*|weight|skin"
    r"|wrinkles|symptoms?|relief|results?|difference|better|migraines?|stuck|avoided|without|surgery|glasses|normal"
    r"|brand new|painless"
    r"|disappeared|vanished|changed|kneel|lift\w*|climb\w*|lost|gained|depress\w+|anxiety|confiden\w+|miracle"
    r"|feel like|felt like|snore\w*"
    r"|barely|haven't|hadn't|needed|ditch\w*|jeans|pills|meds|medications?|smile|knees?|legs?|shoulder"
    r"|never thought|buckled|regrets?|lighter"
    r"|laugh\w*|danc\w+|stairs|jog\w*|comeback|numb\w*|tingl\w*|ringing|dizz\w*|cane|walker|wheelchair|crutches|alive"
    r"|insulin|blood pressure|believer|labs|a1c|numbers|marriage|snoring)\b",
    re.IGNORECASE,
)
"""Words for what a treatment has done."""

_SERVICE = re.compile(
    r"\b(?:staff|team|friendly|kind|kindness|caring|listen\w*|explain\w*|answered|office|front desk|clean (?:office"
    r"|room|clinic)|welcom\w+"
    r"|professional|parking|on time|wait\w*|scheduling|polite|respect\w*|courteous|comfortable|patient with|rushed"
    r"|bedside|helpful|warm"
    r"|gentle|communicat\w+|receptionist|appointment|recommend|at ease|felt heard|took the time|easy|smooth"
    r"|treated (?:me|us|my)|counselors?"
    r"|nurses?|hygienist|coffee|playlist|towel|chair|comfy|jokes?|judged|held my hand|spotless|sweet|got me in"
    r"|same day|remembered my"
    r"|knew my name|atmosphere|lobby|music|blanket|snacks?|by name|called me|follow(?:ed)? up|people|doctor|tea"
    r"|billing|quick|prompt|(?:five|ten|\d+|all the) stars)\b",
    re.IGNORECASE,
)
_HARD_OUTCOME = re.compile(
    r"\b(?:pain|gone|again|my life|cured|healed|fixed|lbs?|pounds|no longer|anymore|finally|off my|surgery|relief"
    r"|results?|lost|worked|pregnant|twins|(?:brought|took|take|taking|bring) (?:our|my|the) \w+ home"
    r"|our (?:daughter|son|baby|twins)"
    r"|sleep|walk|stopped|threw|years younger|ditched|sober|vanished|disappeared|alive)\b",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|I'd|I'll|my|me|My|Me|mine|myself)\b")
OPINION = re.compile(
    r"\b(?:best|love[ds]?|amazing|great|wonderful|fantastic|life[- ]?changing|recommend\w*|thank\w*|awesome|excellent"
    r"|changed|miracle"
    r"|(?:five|ten|\d+|all the) stars|breakthrough|night and day|10/10|worth|sooner|incredible|wow|magic"
    r"|game[ -]?changer|godsend"
    r"|blessing|grateful|regrets?)\b",
    re.IGNORECASE,
)
"""Words of a customer's judgement."""


_TURNED = re.compile(
    r"\b(?:now|today|finally|no longer|anymore|gone|better|thank\w*|grateful|changed|saved|back|again|work(?:ed|s|ing)"
    r"|relie\w+|results?|improv\w+|without|stopped|stops|quit|able|I can|can (?:now|finally|again)|recommend\w*"
    r"|sober|clean|pregnant|twins|lost"
    r"|dropped|shed|gained|healed|fixed|cured|painless|\w+-free|loved?|best|amazing|awesome|difference|miracle"
    r"|disappear\w*|vanish\w*|walk\w*|sleep\w*|slept|ran|runn\w+|hik\w+|danc\w*|golf\w*|jeans|smil\w+|believer|younger"
    r"|lighter|avoided|ditched|threw|gave away|haven't|hadn't|barely notice|normal|easy|eas(?:ed|es)|confiden\w+"
    r"|regain\w*|return\w*|feel like|look like|feel (?:so |really )?good|alive|wonderful|great|fantastic"
    r"|no more|instead"
    r"|since|went from|life-changing|straight|recovered|regrow\w*|grew|grow\w*|less|fewer|more|stronger|happ\w+|beat"
    r"|this one|that one|until|(?:days?|weeks?|months?|years?) (?:on|later|after|in)|wish|overcame|conquered"
    r"|cleared|helped|reduced|decreased|faded|subsided|completely over)\b",
    re.IGNORECASE,
)
"""What tells of a change to the good, or of joy."""
_STILL_ILL = re.compile(
    r"\b(?:suffer\w*|worr\w+|fatigued|winded|(?:wasn't|not) happy|mortified|gained|gaining|struggl\w+"
    r"|hopeless\w*|helpless\w*|depress\w+|dark\w*|despair\w*|desperate\w*|miserable|numb|agony"
    r"|battl\w+|couldn't|could (?:not|barely|hardly)|wanted (?:the|it|to)|tried (?:everything|every|all)|diagnosed"
    r"|rock bottom|worse\w*|never worked|nothing|exhausted|terrified|overwhelm\w*|scared|afraid|frightened"
    r"|ashamed|anxious|weak"
    r"|vulnerable|tired of|in (?:so much |constant |a lot of )?pain|hurt|alone|stuck|taken over|had tried)\b",
    re.IGNORECASE,
)
"""The state before."""
_NO_TURN = re.compile(
    r"^\W*(?:unfortunately|sadly|but soon)\b[^.!?]*|\b(?:nothing|never|none|no|not|didn't|don't|doesn't"
    r"|wouldn't|couldn't|wasn't)\b[^.;:!?]{0,24}\b(?:work(?:ed|s|ing)?|help(?:ed|s)?"
    r"|improved?|better|relief|relieve|results?|difference)\b|\b(?:back|neck) pain\b|\b(?:no|without) (?:hope"
    r"|way out|end)\b"
    r"|\bgain(?:ed|ing) (?:another |over |about |some )?(?:\d+|weight|a)\b|\b(?:more|less) (?:fatigued|tired"
    r"|anxious|depressed)\b"
    r"|\bI love who I am\b|\bwinded after[^.;]*|\b(?:more|less) and (?:more|less)\b|\bfor years now\b|\bonce again\b",
    re.IGNORECASE,
)


def turns(words: str) -> bool:
    """Return whether a person's ``words`` tell of a change to the good, or of joy."""
    return _TURNED.search(_NO_TURN.sub(" ", words)) is not None


def serves(words: str) -> bool:
    """Return whether a person's ``words`` tell of the service."""
    return any(match[0].lower() not in _BYSTANDERS for match in _SERVICE.finditer(words))


_BYSTANDERS = frozenset(("people", "doctor", "quick", "easy"))
"""Words that tell of the service in a review only."""


def status_of(words: str) -> str:
    """Return ``experience`` for praise of service alone and for the state before, else ``outcome``."""
    if _SERVICE.search(words) and not _HARD_OUTCOME.search(words):
        return "experience"
    return "experience" if _STILL_ILL.search(words) and not turns(words) else "outcome"
