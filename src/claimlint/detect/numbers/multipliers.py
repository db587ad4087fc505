"""Words that multiply: "twice", "doubled", "threefold", "halves", "half as likely"."""

from __future__ import annotations

from claimlint.detect.numbers.lexicon import FUNCTION_WORDS, MULTIPLIERS
from claimlint.detect.numbers.pattern import Found
from claimlint.detect.numbers.phrase import NumberKind
from claimlint.detect.numbers.rule import Draft, Rule
from claimlint.detect.numbers.tokens import Token

_FINITE = frozenset({"doubles", "triples", "quadruples"})
_SHARED = _FINITE | {"double", "triple", "quadruple"}
"""Forms that are also adjectives and nouns ("double room", "doubles tennis")."""
_GOVERNED = frozenset("the your our their its his her in that what over or after by every".split())
_DRIVERS = frozenset("than to can will pay pays cost costs charge nearly almost may risk it".split())
_PLAYED = frozenset("as of tennis match matches team teams play players partner partners from".split())
"""Behind "doubles" that is a game or a second use."""
_COUNTING = frozenset("the both two into in of".split())


def _multiplier(found: Found) -> Draft | None:
    """Read "twice", "doubled", "threefold"; "double" only where it multiplies ("double the chance")."""
    token = found.tokens[found.start]
    following = next(iter(found.after()), None)
    if token.word in _SHARED and not _multiplies(found, token, following):
        return None
    return Draft(NumberKind.MULTIPLE, found.start, found.end, MULTIPLIERS[token.word], "x")


def _multiplies(found: Found, token: Token, following: Token | None) -> bool:
    """Return whether a form that can be an adjective or a noun is a verb here, or stands for "twice"."""
    driven = any(before.word in _DRIVERS for before in found.before(1))
    if following is None:
        return driven
    if following.symbol == "DASH" and token.word in {"double", "triple"}:
        return False
    titled = token.word in _FINITE and following.symbol in {"WORD", "CAP", "NOUN", "SCALE"}
    if titled and following.word not in _PLAYED:
        return True
    if _gains(found):
        return True
    return following.word in _GOVERNED or (driven and following.symbol != "DASH")


def _gains(found: Found) -> bool:
    """Return whether something is said to double what is measured ("peptides double collagen")."""
    acting = any(t.symbol in {"WORD", "CAP", "NOUN", "ADULT"} and t.word not in FUNCTION_WORDS for t in found.before(1))
    return acting and any(token.word in _GAINS for token in found.after(2))


_GAINS = frozenset(
    "collagen elastin density volume growth strength stamina endurance energy count output production length thickness "
    "speed muscle risk odds chances rate rates".split()
)


def _halver(found: Found) -> Draft | None:
    """Read the verb of "halves your downtime"; behind a figure or an article it is a noun."""
    noun = any(before.value is not None or before.word in _COUNTING for before in found.before(1))
    if found.tokens[found.start].word != "halves" or noun:
        return None
    return Draft(NumberKind.MULTIPLE, found.start, found.start + 1, 0.5, "x")


def _half_as(found: Found) -> Draft:
    return Draft(NumberKind.MULTIPLE, found.start, found.end, 0.5, "x")


RULES = (
    Rule("MULTW | twice | thrice", _multiplier),
    Rule("DENOM (?:PLAIN|NOUNS|SCALE|the|your|our|their|its|her|his)", _halver),
    Rule("HALFAS (?:PLAIN|VAGUEDET)", _half_as),
)
