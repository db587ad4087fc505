"""How a patient's story turns: the state before, and what is told of the person after it."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.detect.lexicon.feats import ACTIVE, DISCARDS, EVERYDAY, FEATS
from claimlint.text import lazyre as re


def _any(words: Iterable[str]) -> str:
    return rf"(?:{'|'.join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))})\b"


UNIT = r"(?:pounds|lbs?|kilos|dress sizes|sizes|inches|points|%)"
NUMBER = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty)"
)
DISCARDED = _any(DISCARDS)
_PERIOD = (
    r"(?:weeks?|months?|days?|years?|seasons?|visits?|sessions?|injections?|treatments?|infusions?|shots?|adjustments?)"
)
_WHICH = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_LATER = (
    rf"(?:\b{_PERIOD} (?:of (?:[\w-]+ ){{1,3}}?)?(?:later|in|out|on)"
    rf"|\b(?:since|after) [^.;,]{{2,40}}|\bthat (?:summer|spring|fall|winter"
    rf"|week|day|night)"
    r"|\b(?:[Tt]hese days|[Nn]owadays|(?:[Tt]his|[Ll]ast) (?:spring|summer|fall|winter|year|month|week|[A-Z][a-z]+))"
    rf"|\b(?:within|in) [\w-]+ {_PERIOD}|\bby (?:week|month|day|session|visit) {_WHICH}"
    rf"|\bby (?:summer|spring|fall|winter|christmas|[A-Z][a-z]+)),?"
)
_GONE_HOME = r"(?:left|leaves|walked out|walks out|went home|drove home|walked away|skipped out|went out)"
_AT_EASE = (
    r"(?:without|straight|tall|taller|upright|smiling|standing|unaided|unassisted|pain-free|on (?:her|his|their) own"
    r"|behind|in the (?:lobby|car|closet|trash|corner)|dancing|running|walking|unaided|pushing)\b"
)
_AT_WORK = (
    r"(?! (?:(?:our|the|an?) (?:[\w-]+ ){0,2}(?:vans?|bus(?:es)?|shuttles?|ambulances?|front desk|class(?:es)?"
    r"|clinic|lab)"
    r"|(?:as|with) (?:our|the) )\b)"
)
"""What somebody does for others, and no proof of a body that is well again."""
FEAT = (
    rf"\b{_any(FEATS)}{_AT_WORK} (?:(?:at|with|down|through|to) )?(?:a|an|the|her|his|their|in the|up the) (?:first "
    rf"|half |full )?(?:\d+[ -]?[Kk]\b|[Mm]arathon"
    r"|[A-Z]\w+|\d+ \w+)"
)
"""A feat with its measure or its place: "ran a 10K", "hiked the Grand Canyon"."""

TURNS = (
    rf"(?:lost|dropped|shed|down) (?:over |nearly |about |more than |almost )?{NUMBER} {UNIT}",
    r"(?:went|gone|moved|fell|dropped|progressed|improved|plunged) from\b",
    r"(?:threw|thrown|tossed|put|gave|given|hung) (?:away|out|aside|up|down)",
    (
        r"(?:ditched|tossed|retired|shelved|cancel(?:ed|led)|called off|quit|stopped|skipped|traded|dumped"
        r"|canned|avoided"
        rf"|dodged|escaped) (?:\w+ ){{0,3}}?{DISCARDED}"
    ),
    r"(?:got|came|come|gone|weaned|is|went) off\b",
    r"(?:gone|went|going|is|are|got|was|were|she's|he's) back\b",
    r"[Bb]ack (?:to|on|at|in)\b",
    r"no longer \w+",
    r"(?:doesn't need|never needed)",
    r"(?:takes|needs|uses|wears|has) (?:none|zero)\b",
    r"who did (?:her|his|their) \w+",
    r"left with (?:her|his|their) \w+ back",
    r"(?:is|are|'s) (?:\w+ing|[\w-]+-free|sober|clean|free)\b[^.;]{0,40}\bagain",
    r"(?:is|are|'s) (?:finally )?(?:[a-z]+-free|sober|walking|dancing|running|hiking|golfing|sleeping)",
    r"can (?:finally|now|once again|at last)\b",
    r"was able to",
    r"(?:has|have) been (?:sober|clean|[a-z]+-free|well|free)",
    r"(?:just )?finished (?:her|his|their|a|first)",
    r"beat (?:her|his|\w+ pain|[a-z]{4,})\b",
    r"(?:got|gets|has|won|took) (?:her|his|their) \w+ back",
    r"(?:spoke|said|took|walked|wrote|heard) (?:her|his|their) first",
    r"avoided (?:the knife)",
    r"(?:returned to|regained|recovered|credits|thanks our)",
    (
        rf"{_any(EVERYDAY)}{_AT_WORK}[^.;]{{0,60}}(?:\bagain|\btoday|\bnow|\bevery\b|\ba (?:day|week|night)"
        rf"|\bthrough the night"
        r"|\b(?:last|this) (?:week|month|year|spring|summer|fall|winter)\b"
        rf"|\bwithout\b|\btall\b|\bflat\b|\bhours\b|\bmiles?\b|\b{_PERIOD} (?:later|after)|\bacross the \w+"
        r"|\blike an? (?:baby|stone|log|teenager|kid|king|queen|rock|dream|pro|bird|gazelle))"
    ),
    rf"(?:{FEAT})",
    (
        r"(?:pain|leaks?|ringing|migraines?|symptoms|headaches|cravings?|numbness) (?:\w+ ){0,2}?(?:vanished"
        r"|disappeared"
        r"|stopped|melted|was gone|were gone|is gone|faded)"
    ),
    r"(?:hasn't|haven't|has not) [^.;]{1,40}\b(?:since|in (?:a|over|more)|again)\b",
    r"walked out",
    rf"{_GONE_HOME} (?:\w+ ){{0,3}}?{_AT_EASE}",
    r"finally (?:held|\w+ed|got|felt|slept)\b",
    r"(?:hasn't looked back|never looked (?:better|back))",
    r"(?:[Hh]er|[Hh]is|[Tt]heir) (?:son|daughter|twins|baby|babies|little (?:girl|boy)) (?:was|were|arrived|is|are)\b",
    (
        r"(?:brought|took|taking|bringing) home (?:twins|triplets|(?:an?|their|her|his|two|three) (?:[\w-]+ ){0,2}"
        r"(?:baby|babies|sons?|daughters?|boys?|girls?|twins))"
    ),
    r"(?:became|are now|is now) (?:parents|pregnant|expecting)",
    r"welcomed (?:twins|a baby|a son|a daughter|their|triplets)",
    r"(?:[Nn]ow|[Tt]oday)\b[^.;]{0,60}",
    r"(?:pain[- ]free|again\b)",
    r"feels? (?:brand new|like (?:new|herself|himself))",
    (
        r"(?:stood|weighed|weighs|is|was)(?: in)? at (?:a \w+ )?\d{2,3}\b(?! (?:years|when|and (?:has|had)))"
        r"[^.;]{0,10}\b(?:by|now|today|this|a year later)\b"
    ),
    r"down to (?:a \w+ )?\d{2,3}\b(?: pounds| lbs)?",
    r"(?:overcame|conquered|reversed|turned (?:her|his) life)",
    (
        r"(?:ditched|kicked|shook(?: off)?|silenced|tamed|defeated|outran|outgrew) (?:her|his|their|the)"
        r" (?!jobs?|cars?|shoes|shifts?|coats?|crowds?)\w+"
    ),
)
"""One expression for each way to tell it."""

TURN = rf"(?:(?:has |have |is |was )?(?:now |since |already |also )?(?:{'|'.join(TURNS)}))"
"""What is told of a patient who is well again."""

CONQUERED = re.compile(
    r"\b(?:beats?|overcame|conquered|reversed|ditched|kicked|shook(?: off)?|silenced|tamed|defeated|outran)\b"
)
"""Verbs that have a complaint for their object."""

LIVELY = re.compile(
    rf"\b(?:now|today) {_any(EVERYDAY)}|\b{_any(EVERYDAY)}[^.;]{{0,40}}\b(?:again|today)\b"
    r"|\b(?:is|was|are|were) back (?:on|at|in|to) (?:the|his|her|their|work|school)\b|\bpain-free\b",
    re.IGNORECASE,
)
"""A body that is well again, told without a pronoun."""

DOING = (
    rf"(?:still |now |happily ){{0,2}}{_any(ACTIVE)}"
    r"(?! (?:our|the (?:bus|train|subway|van|elevator|office|clinic|front|lab|desk)) )"
    r"(?![^.;]* (?:for|at) (?:us|our)\b)"
)
"""What a body does that is told well."""

CHANGE = re.compile(rf"{_LATER} (?:he|she|they)(?:'s)? (?!may|might|should|must|will|can\b)\w+", re.IGNORECASE)
"""A second clause that says what came later."""

PROBLEM = (
    r"(?:came (?:to us|in)|came here|first (?:came|walked)|(?:walked|limped|hobbled|wheeled|shuffled|crawled) in(?:to)?"
    r"|arrived"
    r"|had (?:tried|lived"
    r"|been|suffered|given up|struggled|seen|not|never|stopped|quit|cancel(?:ed|led)|hung up|put away|lost hope"
    r"|feared|dreamed"
    r"|resigned)|hadn't|(?:gave|given) up \w+ing|suffered|struggled|feared|woke up"
    r"|lost (?:feeling|hope|sight|the use|all)"
    r"|could no longer|was (?:told|facing|scheduled|unable|down|ready"
    r"|skeptical|bent|stuck|desperate|tired|afraid|in (?:so|constant)|on (?:crutches|opioids|oxygen|disability)|using"
    r"|wheelchair-bound|bedridden)|couldn't|could (?:not|barely|hardly|scarcely)|spent years|lived with|used to|thought"
    r"|(?:was|weighed)(?: in at)? \d{3} (?:pounds|lbs)|tipped the scales"
    r"|dreaded|needed|relied|hurt|had the (?:procedure|surgery|treatment)|was able)"
)
"""What is told of a patient as he or she came."""
