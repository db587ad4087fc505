"""What offers do better than another, which of their figures lead, and what bodies confer on them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.medicine import ADVERSE_EFFECTS
from claimlint.detect.lexicon.outcomes import FAILURE_NOUNS, SUCCESS_NOUNS

_HURTING = verbs(
    """hurt, sting, ache, bruise, swell, bleed, scar, burn, itch, throb, pinch, irritate, leak, slip, fade, chafe, peel
    smart, pull, rub, show, relapse"""
)
_ACHIEVING = verbs("do, accomplish, achieve, deliver, help, work, heal, burn, relieve") | terms("gets you, does you")
_SEEMING = verbs("look, feel, fit, sound, taste, smell, last, hold, wear, bond, move, cut, see, hear, work")
_NATURAL = terms(
    """more natural, more lifelike, more real, more realistic, more beautiful, more comfortable, more youthful, prettier
    more convincing, more radiant, more polished, more secure, more even, whiter, brighter, younger, smoother, softer
    crisper, sharper, clearer, better, truer, sturdier, longer, tighter, more snugly, more naturally"""
)
_PRECISE = terms(
    """precisely, accurately, reliably, gently, deeply, quickly, cleanly, comfortably, naturally, safely, effectively
    closely, clearly, thoroughly, quietly, smoothly, evenly, painlessly, faithfully, consistently, powerfully
    completely, efficiently, rapidly, beautifully, carefully, expertly, affordably, swiftly, finely, sharply, lastingly
    speedily, dependably, tenderly, skillfully, delicately"""
)
_MERITS = (
    SUCCESS_NOUNS
    | FAILURE_NOUNS
    | ADVERSE_EFFECTS
    | nouns(
        """death, stroke death, infection, infection rate, mortality, mortality rate, complication, readmission, wait
        reoperation, revision, redo, relapse, stay, hospital stay, recovery, birth rate, pregnancy rate, success rate
        cure rate, survival rate, c-section rate, satisfaction score, wait time, door-to-balloon time, return, outcome
        transfer, fall, bedsore, error, rejection, failure, leak, live birth rate, remission rate, quit rate, result"""
    )
    | terms("survival, safety record, retention, numbers, times")
)
_ACCOLADES = nouns(
    """grade, rating, score, mark, honor, award, medal, seal, ranking, distinction, prize, ribbon, trophy, accolade
    commendation, crown, title, designation, recognition"""
) | terms("honors, marks, seal of approval, stars")
_TOP_MARKS = terms(
    """top, its top, their top, highest, its highest, their highest, best, perfect, five-star, five, gold, platinum
    diamond, first-place, first, high, full, rare, coveted, prestigious, national, statewide, the top, the highest
    a top, a perfect, a gold, a five-star, a rare, a coveted, an elite, top-tier, blue, a blue, a national, the gold
    an outstanding, an excellent, excellent, an a, an a+, a-plus"""
)
_GRADE_A = terms("an a, an a+, straight a's, an a-plus, all a's, an a grade, an a rating, an a+ rating")

MERIT_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "hurting": _HURTING,
        "achieving": _ACHIEVING,
        "seeming": _SEEMING,
        "natural": _NATURAL,
        "precise_adverb": _PRECISE,
        "merit_noun": _MERITS,
        "accolade": _ACCOLADES,
        "top_mark": _TOP_MARKS,
        "grade_a": _GRADE_A,
    }
)
"""Word classes of the outdoing."""
