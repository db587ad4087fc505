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
    r"|laugh\w*|danc\w+|stairs|jog\w*|comeback|numb\w*|tingl\w*|ringing|dizz\w*|cane|walker|wheelchair|crutches"
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
    r"|sleep|walk|stopped|threw|years younger|ditched|sober|vanished|disappeared)\b",
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


def status_of(words: str) -> str:
    """Return ``experience`` for praise of service alone, else ``outcome``."""
    return "experience" if _SERVICE.search(words) and not _HARD_OUTCOME.search(words) else "outcome"
