"""Superlatives: the best, safest, most advanced or largest of anything that is on offer."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.detect.comparison.company import DOMAIN, NUMBER_WORD, PLACE_OWNS, head_of, noun_phrase, tells_fact
from claimlint.detect.indexed import occurrences
from claimlint.detect.lexicon import degrees
from claimlint.detect.lexicon.medicine import ADVERSE_EFFECTS
from claimlint.detect.lexicon.offers import OFFERED
from claimlint.detect.lexicon.promises import COMPLAINTS
from claimlint.detect.need import Need
from claimlint.detect.surface import Hit, Wording
from claimlint.text import lazyre as re

QUALITY = Wording("superlative", "", status="superlative")
FOREMOST = Wording("superlative", "", status="leadership")
LIKED = Wording("popularity", "", status="popularity", precedence=1)

_FORM = re.compile(
    r"\b(?:(?P<degree>most|least)[ -](?P<adjective>(?:\w+ly[ -])?[a-z][\w'-]*)|(?P<est>best"
    r"|favou?rite|[a-z]{2,}est)(?:-(?!corrected|absorbed"
    r"|case|practice|known|seller|selling|rated|fit|of)[a-z]+)?)\b",
    re.IGNORECASE,
)
_NOT_SUPERLATIVE = frozenset(
    """
    forest interest honest modest request suggest digest ingest invest protest harvest contest conquest guest quest
    chest
    test rest west nest vest pest crest arrest midwest northwest southwest earnest manifest everest priest breast latest
    nearest next bequest retest pretest infest attest detest zest jest lest dishonest furthest disinterest congest
    divest
    molest wrest fest gabfest closest soonest earliest contrast amongst against tempest inquest dearest
    northeast
    """.split()
)
NEEDS = (
    Need(words=(frozenset(("most", "least", "best", "favorite", "favourite")),)),
    Need(pieces=(rf"\b(?!(?:{'|'.join(sorted(_NOT_SUPERLATIVE))})\b)[a-z]{{2,}}est\b",)),
)
"""Of these one is met wherever a superlative stands."""

_PLAIN_ADJECTIVES = frozenset(
    """
    common commonly important importantly likely frequent frequently recent recently often serious severe consequential
    noticeable dangerous vulnerable significant basic obvious urgent widely usually critical challenging difficult
    relevant
    useful studied performed used helpful influential active affected damaging prevalent typical sensitive conservative
    noticeably strongly heavily part cases people patients of suitable appropriate probably similar worrisome acute
    """.split()
)
_FOREMOST = frozenset(
    """largest biggest oldest busiest longest-running newest tallest widest broadest youngest""".split()
)
_CIVIC = frozenset(
    """employer landlord taxpayer landowner donor route road street bus train trail parking entrance exit
    bathroom county city town state month day week season winter summer year building house bridge tower peak mountain
    hill river lake creek park school library church port temperature village island highway airport""".split()
)
"""What a town or a road map ranks, and no patient chooses."""
_AILING = frozenset(
    """condition conditions disease diseases disorder disorders illness illnesses injury injuries symptom symptoms
    complaint complaints infection infections disability ailment ailments problem problems cause causes""".split()
)
"""What is ranked among ills, and on offer nowhere."""
_PREDICATE = re.compile(r"\b(?:is|are|was|may|can|will|means|starts|begins)\b", re.IGNORECASE)
_STEADY = frozenset(("experienced", "established", "prolific"))
_LEADS = re.compile(
    rf"(?:\b{NUMBER_WORD}(?: of)?(?: the| our)?\s+|\b(?:what(?:'s| is| are)?|which|how|why|find|finding|choos\w+"
    rf"|decid\w+|discuss|know"
    r"|at|try|tries|trying|do|did|does|done|work|where|picks?|whichever|whatever|ask|asking|determine|recommend"
    r"|dictates?|guides?|identify\w*|rankings of|consider|explore|select|seek\w*|pursu\w+"
    r"|next|second|third|get|gets|give you|gives you|ensures?|achieve|use|taking|take|need"
    r"|prepare)\s+(?:(?:out )?(?:the|a|its|our|their|his|her|your|about the) (?:very )?)?"
    r"|\b(?:which|what|whether|who|whom)\b[^.;,]{0,30}\b(?:has|have|had|gives?|offers?)\s+(?:the )?"
    r"|\b(?:your|their|his|her|my|my own)\s+(?:very )?"
    r"|(?:\b(?:not|never|nor)|n't)(?: be| make| always| necessarily)?\s+(?:the |our )?|\bno (?:one |single )?"
    r"|\brather than (?:simply |just |merely )?(?:the )?"
    r"|\bfor (?:the )?"
    r"|\b(?:rest|sleep|laughter|prevention|exercise|movement|walking|water|time|patience|honesty|practice"
    r"|food)\s+(?:is|are)"
    r"\s+(?:\w+ )?the )$",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"^\W*(?:the |our )?(?:top )?{NUMBER_WORD} ", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:\b(?:the|our|its|very|single|far|and|or|one of|easily|simply|some of|ever)|'s|s'|,|-|\u2014"
    r"|[.!:]|^\W*)\s*$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:^\W*|[.!?:;\u2014]\s*)(?:the |our )?$", re.IGNORECASE)
_PREDICATED = re.compile(r"\b(?:(?:our|we|us|we're|ours)\b.*\bthe|(?:still|simply) the)\s*$", re.IGNORECASE)
_HOPED = re.compile(
    r"\s*(?:(?:of all|of both worlds|western|buy|year yet)\b|results? (?:come|depend|require|follow|are seen|if"
    r"|when|,|keep)|regards|wishes|of luck"
    r"|things? about\b|(?:benefits?|advantages?|strengths?) (?:of|to|about|is|are|and)\b"
    r"|[ -]growing (?:industr\w+|markets?|sectors?|trends?|fields?|age|population|segment|group"
    r"|cancer|county|city|town|problem|cause|demographic)\b"
    r"|of both|possible|before\b|by\b|if\b"
    r"|when\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"-(?:corrected|absorbed|case|practice|known|seller|selling|rated|fit|of)\b", re.IGNORECASE)
_LEAST = re.compile(r"\bat\s+$|\bto (?:the|its|their|your|his|her) (?=$)", re.IGNORECASE)
_BIDDEN = re.compile(
    r"(?:(?:^\W*|[.!?:;\u2014]\s*|\b(?:you|you'll|will|and|can)\s+)"
    r"(?:get|gets|try|take|do|know|choos\w+|pick)|\bfor|\bdeliver\w*|\bgives? you)\s+(?:the|our) (?:very )?$",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\s*(?:[\w-]+ ){0,2}?(?:in|across|throughout|around|of|side of) "
    r"(?!.*\b(?:any|all|clinic|hospitals?|class|history|game|practice|technique|category|profession)$)",
    re.IGNORECASE,
)
"""A region that a seller claims: to get the best in all of it is no mere wish."""
_LOOK_BACK = 60


def is_superlative(word: str) -> bool:
    """Return whether a lower-case word is a superlative that says nothing bad."""
    return (word == "best" or (word.endswith("est") and len(word) > _SHORTEST)) and not (
        word in _NOT_SUPERLATIVE or word in degrees.BAD_SUPERLATIVES
    )


_SHORTEST = 5


def superlatives(text: str) -> Iterator[Hit]:
    """Yield the superlatives of ``text`` that praise an offer or a seller."""
    listed = _LISTED.match(text) is not None
    for match in _FORM.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        wording = None if listed or _is_title(text, match) else _judge(text, before, match)
        if wording is not None:
            _, end = _noun_phrase(text, match)
            field = DOMAIN.match(text, end)
            yield Hit(wording, match.start(), field.end() if field else max(end, match.end()))


def _judge(text: str, before: str, match: re.Match[str]) -> Wording | None:
    """Return what the superlative says, or None where it praises nothing."""
    word = (match["adjective"] or match["est"]).lower()
    if (
        word in _NOT_SUPERLATIVE
        or _JOINED.match(text, match.end())
        or (_LEADS.search(before) and not _is_offered_there(text, before, match.end()))
        or _LEAST.search(before)
        or _HOPED.match(text, match.end())
    ):
        return None
    words, end = _noun_phrase(text, match)
    if head_of(words) in _AILING:
        return None
    if _leads_out(text, match.end()) and word in degrees.PRAISE_SUPERLATIVES:
        return QUALITY
    if tells_fact(text, words, end):
        return None
    ranked = _is_ranked(text, words, end) or PLACE_OWNS.search(before) is not None
    if match["degree"]:
        return _with_most(match["degree"].lower(), word, before, words, ranked=ranked)
    return _with_est(word, before, words, ranked=ranked)


def _noun_phrase(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Return what ``noun_phrase`` does, behind a second adjective if one is joined to the first."""
    words, end = noun_phrase(text, match.end())
    joined = _JOINED_BY_AND.match(text, match.end()) if match["degree"] and not words else None
    return noun_phrase(text, joined.end()) if joined else (words, end)


_JOINED_BY_AND = re.compile(r",? and (?:most )?(?!the\b)[\w-]+(?= [a-z])", re.IGNORECASE)


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Return whether a sentence opens as the title of a list does ("Best Lotions of 2024")."""
    listed = _YEARLY.match(text, match.end())
    return listed is not None and not text[: match.start()].strip("\"'(*# ")


_YEARLY = re.compile(
    r"(?: [\w'-]+){0,5}? [\w'-]+(?<!s)s"
    r"(?: (?:of|for|in|to|on|with|at)(?: [\w'-]+){1,4})? (?:of|for|in) (?:19|20)\d\d\b",
    re.IGNORECASE,
)


def _is_offered_there(text: str, before: str, end: int) -> bool:
    """Return whether the reader is bidden to get what is said to be the best of a region."""
    if _BIDDEN.search(before) is None:
        return False
    field = DOMAIN.match(text, noun_phrase(text, end)[1])
    return field is not None and _PLACED.match(field[0]) is not None


def _is_ranked(text: str, words: str, end: int) -> bool:
    """Return whether the noun phrase that ends at ``end`` says among whom it is first."""
    return DOMAIN.match(text, end) is not None or (head_of(words) in _NAMES and text.startswith(" in ", end))


_NAMES = frozenset(("name", "names", "minds", "hands"))


def _leads_out(text: str, end: int) -> bool:
    """Return whether a headline praises the way out of a complaint; with a predicate it would be advice."""
    way = _WAY_OUT.match(text, end)
    return (
        way is not None
        and bool(occurrences(text[way.end() : way.end() + _LOOK_BACK], COMPLAINTS))
        and _PREDICATE.search(text, end) is None
    )


_WAY_OUT = re.compile(
    r"\s(?:way|path|road|route|answer)\s(?:out of|past|around|beyond|to (?:a life without|end|beat"
    r"|lose|erase|quiet|heal|fix))\b",
    re.IGNORECASE,
)


def _with_most(degree: str, word: str, before: str, words: str, *, ranked: bool) -> Wording | None:
    final = word.rsplit(" ", 1)[-1]
    article = _ARTICLE.search(before) is not None
    if degree == "least":
        burden = final in degrees.BURDENS and words
        return QUALITY if article and (burden or (ranked and final in ADVERSE_EFFECTS)) else None
    if word in degrees.LIKED or final in degrees.LIKED:
        return LIKED if article and (words or ranked) else None
    if final in _PLAIN_ADJECTIVES or word.split(maxsplit=1)[0] in _PLAIN_ADJECTIVES or not article:
        return None
    if final in _STEADY:
        return FOREMOST if head_of(words) in OFFERED or ranked else None
    if word in degrees.PRAISE or final in degrees.PRAISE:
        return QUALITY if ranked or head_of(words) in OFFERED else None
    determined = not _OPENING.search(before) or before.rstrip().lower().endswith(("the", "our"))
    return QUALITY if ranked and determined else None


def _with_est(word: str, before: str, words: str, *, ranked: bool) -> Wording | None:
    if word in degrees.BAD_SUPERLATIVES:
        return None
    if word.startswith("favo"):
        return LIKED if ranked else None
    if head_of(words) in _CIVIC:
        return None
    if word in degrees.PRAISE_SUPERLATIVES:
        offered = head_of(words) in OFFERED or ranked or _PREDICATED.search(before) is not None
        return QUALITY if offered and _ARTICLE.search(before) else None
    if not ranked or (words and not head_of(words).isalpha()):
        return None
    return FOREMOST if word in _FOREMOST else QUALITY
