"""Quotations and who is named as their speaker: the forms in which copy lets others speak for it."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.testimonials.people import NAME, NOT_NAMES, ROLE, speaker_of
from claimlint.detect.testimonials.tone import FIRST_PERSON, OPINION, OUTCOME, serves, turns
from claimlint.model.lazydata import dataclass
from claimlint.text import lazyre as re

SAYS = (
    r"(?:says?|said|recalls?|recalled|shares?|shared|writes?|wrote|tells us|told (?:us|our|the|me)|raves?|raved"
    r"|explains|adds|added|reports"
    r"|reported|remembers|laughs|notes|noted|beams|admits|admitted|smiles|exclaims|exclaimed|jokes|insists|posted"
    r"|posts|commented|comments"
    r"|tells|puts it|put it|texted|texts|emailed|emails|gushes|gushed|grins|declares|declared|swears|marvels"
    r"|confides|sums it up|reviewed)"
)
"""Verbs that give the speaker of a quotation."""

SITES = (
    r"(?:Google|Yelp|Facebook|Zocdoc|Healthgrades|RealSelf|Trustpilot|Instagram|Vitals|WebMD|RateMDs|Birdeye"
    r"|Nextdoor|TikTok|Amazon|Angi)"
)
"""Where customers leave reviews."""

_SPEAKER = rf"(?:{NAME}|{ROLE}|(?:he|she|they)\b)"
_QUOTE = re.compile(r'(?<!\w)"(?P<words>[^"]{4,600})"')
_AFTER = re.compile(
    rf"[*\u2020]?\s*(?:[\u2014~|-]{{1,2}}\s*(?P<dash>{_SPEAKER}|Anonymous|[Aa]lum\w*)|,?\s*{SAYS}\s+(?P<says>{_SPEAKER}"
    rf"|(?:[\w-]+ ){{1,4}}?(?:{NAME}))|,?\s*(?P<said>{_SPEAKER}),? {SAYS}\b"
    rf"|\s*(?:Read|Watch|Hear|See|Meet)\s(?P<told>{NAME})'s\s(?:\w+\s)?(?:story|journey|recovery)"
    rf"|,?\s*\((?P<bracket>{_SPEAKER})|(?P<bare>(?:The )?(?:{NAME})(?: (?:and|&) (?:{NAME}))?)\s*(?:[,.(]|$)"
    rf"|,?\s*\u2605|\s*(?P<role>{ROLE}))",
)
_BEFORE = re.compile(
    rf"(?<!\w)(?P<who>{_SPEAKER})(?:,[^\"]{{0,60}},?)?\s+{SAYS}(?:[^\".]{{0,30}}[,:])?\s*$|(?:(?P<named>{NAME}"
    rf"|{ROLE}))[^\".]{{0,40}}:\s*$"
    rf"|(?i:{SAYS}) (?P<inverse>{_SPEAKER}),\s*$|(?P<calls>{NAME}|{ROLE}),?[^\".]{{0,40}} (?:calls|called|describes"
    rf"|labels) [^\".]{{1,40}}$"
)
_ROLE_HEAD = re.compile(rf"{ROLE}[^\"]{{0,40}}:\s*$")
_DIRECTIVE = re.compile(
    r"\W*(?:keep|take|drink|call|wear|avoid|rest|use|apply|bring|eat|do not|don't|stop|start|wait|make sure|try|ask"
    r"|walk|move|listen"
    r"|our (?:goal|mission|aim|approach)|we (?:want|aim|try|strive|believe|believed|built|opened|started))\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"\W*please\b", re.IGNORECASE)
"""What the house asks of its guests."""
_ADVERTISER = re.compile(
    r"\b(?:founder|owner|CEO|director|president|spokes\w+|manager|chief|administrator"
    r"|coordinator)\b",
    re.IGNORECASE,
)
_OF_THE_HOUSE = re.compile(
    r"\W*we(?:'ve|'re|'ll)? (?!(?:have )?(?:see|seen|saw|treat|treated|help|helped|cure))", re.IGNORECASE
)
_OF_PATIENTS = re.compile(r"\b(?:patients?|people|clients?|pain|results?|lives|relief|heal\w*)\b", re.IGNORECASE)
_CITED = re.compile(
    r"\b(?:et al|(?:19|20)\d\d\)|[Jj]ournal|FDA|FTC|CDC|VA\b|Agency|Commission|Administration"
    r"|Association|Society)\b"
)
_CRITICAL = re.compile(
    r"\b(?:not aware of|unproven|no (?:good )?evidence"
    r"|not substitutes?|more research|further research|I wish I (?:hadn't|didn't|had(?: not| never)? (?:preferred|known"
    r"|chosen|done|gone|had)|did|never)|not (?:every|a|for) (?:one|cure|everyone)|wouldn't recommend"
    r"|would not recommend"
    r"|do not recommend|don't recommend)\b(?! (?:\w+ ){0,2}(?:sooner|earlier|years))",
    re.IGNORECASE,
)
"""What somebody says who warns, denies or regrets."""
_DOUBTFUL = re.compile(r"\b(?:cautious|wary|s[ck]eptic\w*|concern(?:s|ed|ing)?|frustrating)\b", re.IGNORECASE)
"""What somebody says who doubts, or did until it helped him."""
_MERE_TIME = re.compile(
    r"\b(?:now|today|until|more|less|fewer|return\w*|normal|easy|(?:days?|weeks?|months?|years?) (?:on|later"
    r"|after|in))\b",
    re.IGNORECASE,
)
"""Words of change in a patient's mouth that are none in an expert's."""
_STANDS_BEHIND = re.compile(
    r"\b(?:not|never|n't) (?:yet )?seen\b|\bmy own\b|\bI (?:\w+ly |always |only )?(?:use|take|give|prescribe"
    r"|trust|recommend|wear)\b|\b(?:biggest|greatest|largest|most (?:important|exciting|significant)) (?:\w+ )?"
    r"(?:advance|leap|step|breakthrough|improvement|development)\b"
    r"|\bnothing (?:that |which )?(?:\w+ )?(?:touches|comes close|compares|rivals|beats|matches)\b",
    re.IGNORECASE,
)
"""An expert's praise without a word of it."""
_OF_ONESELF = re.compile(
    r"\b(?:my|mine|me|myself|I've|I'm|I'd|I (?:was|am|had|feel|felt|can|could|got|get|lost|went|love|still"
    r"|never|no longer"
    r"|now|just|finally|didn't|don't|couldn't|\w+ed))\b"
)
"""What happened to who speaks, where "I think people" tells of others."""
_ASKED = re.compile(r"\?\W*$")
_KNOWN_BY = re.compile(r"\b(?:we|our|he|she|us|it|this|they|no more|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words at ``[start, end)`` of a text, the attribution included.

    ``words`` is what is said, ``attribution`` the text that names the speaker.
    """

    start: int
    end: int
    words: str
    attribution: str

    @property
    def speaker(self) -> str:
        """Return ``expert``, ``celebrity`` or ``patient``."""
        return speaker_of(self.attribution)

    @property
    def testifies(self) -> bool:
        """Return whether the words speak for what is sold: no instruction, no question, no aim of the seller's."""
        words = self.words
        if _ASKED.search(words) or _CITED.search(self.attribution) or _REQUEST.match(words) or _CRITICAL.search(words):
            return False
        expert = self.speaker == "expert"
        if _DOUBTFUL.search(words) and (expert or not turns(words)):
            return False
        if expert or _ADVERTISER.search(self.attribution):
            if _OF_THE_HOUSE.match(words) and not (OPINION.search(words) or _OF_PATIENTS.search(words)):
                return False
            praised = OPINION.search(words) or turns(_MERE_TIME.sub(" ", words)) or _STANDS_BEHIND.search(words)
            return bool(praised) and not _DIRECTIVE.match(words)
        if len(words.split()) < 3:
            return OPINION.search(words) is not None
        if len(words.split()) > _TERSE and not (_OF_ONESELF.search(words) or turns(words) or serves(words)):
            return False
        return bool(
            OUTCOME.search(words)
            or FIRST_PERSON.search(words)
            or OPINION.search(words)
            or _KNOWN_BY.search(words)
            or self.speaker != "patient"
            or len(words.split()) <= _TERSE
        )


_TERSE = 12
"""Words up to which a person's quotation needs no verb: "Kind, quick and spotless"."""


def quotations(text: str, until: int) -> Iterator[Quotation]:
    """Yield the attributed quotations of ``text`` that open before ``until``."""
    for match in _QUOTE.finditer(text):
        if match.start() >= until:
            return
        attribution = _attribution(text, match)
        if attribution is not None:
            start, end = attribution
            yield Quotation(
                min(start, match.start()), max(end, match.end()), match["words"], text[start : end + _TITLE_REACH]
            )


_TITLE_REACH = 50
"""Code points behind a name in which a role or degree may follow it."""


def _attribution(text: str, quote: re.Match[str]) -> tuple[int, int] | None:
    after = _AFTER.match(text, quote.end())
    if after is not None and _is_speaker(after):
        return quote.end(), after.end()
    window = max(0, quote.start() - 100)
    before = _BEFORE.search(text[window : quote.start()])
    if before is not None:
        named = next((before[key] for key in ("who", "named", "inverse", "calls") if before[key]), "")
        role = _ROLE_HEAD.search(text[window : quote.start()])
        if named.split()[:1] and role is not None:
            return window + role.start(), quote.start()
        if (named and named.split()[0].lower() not in NOT_NAMES) or (
            before["who"] and named.split()[-1].lower() not in NOT_NAMES
        ):
            return window + before.start(), quote.start()
        if _PRONOUN.fullmatch(before["who"] or "") and _IN_JOY.search(quote["words"]):
            return window + before.start(), quote.start()
    return None


_PRONOUN = re.compile(r"[Hh]e|[Ss]he|[Tt]hey")
_IN_JOY = re.compile(
    r"\b(?:thank (?:you|god)|(?:saved|changed) my|my life|(?:I|I'm|I've|I can) (?:\w+ )?(?:finally|again|back))\b"
)
"""What he or she says who was treated, and hardly anybody else."""


def _is_speaker(match: re.Match[str]) -> bool:
    named = next((value for value in match.groupdict().values() if value), "")
    first = named.split()[0].lower() if named else ""
    return (
        first not in NOT_NAMES
        or bool(match["says"] or match["said"] or (match["role"] and len(named.split()) > 1))
        or (first == "the" and (match["bare"] or match["dash"]) is not None and len(named.split()) > 1)
    )
