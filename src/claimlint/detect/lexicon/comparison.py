"""The word classes of the comparative wordings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.assertions import CURE_VERBS, HEAL_VERBS
from claimlint.detect.lexicon.assertions import WORDS as ASSERTION_WORDS
from claimlint.detect.lexicon.degrees import BURDENS, MEASURE_COMPARATIVES, PRAISE, PRAISE_COMPARATIVES
from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.merits import MERIT_WORDS
from claimlint.detect.lexicon.rivals import CHARMED, FAULTS, RIVALS, SELLERS, WANES

_VYING = verbs(
    """match, compare, beat, rival, touch, equal, come close, deliver, work, heal, last, measure up, stack up, give
    reach, outperform, top, hold, combine, offer you, provide, do what, know, understand, care, treat, see, perform"""
) | terms(
    "that comes close, can match, can do, can touch, can beat, can rival, can equal, even comes close, comes near"
)
"""What a rival is denied to do."""

_FIELDS = nouns(
    """dentistry, medicine, care, healthcare, surgery, dermatology, orthopedics, orthodontics, bariatrics, imaging
    aesthetics, cosmetics, skincare, wellness, rehabilitation, rehab, therapy, fertility, audiology, optometry, vision
    eyewear, hearing, podiatry, chiropractic, cardiology, oncology, neurology, urology, pediatrics, psychiatry, pharmacy
    nutrition, recovery, technology, science, spinal care, pain relief, hair restoration, weight loss, health, beauty
    treatment, diagnostics, robotics, prosthetics, implants, veneers, comfort, service, sleep, mobility, anti-aging"""
)
"""Fields of care in which somebody is first."""

_DOES = frozenset(
    form
    for form in CURE_VERBS
    | HEAL_VERBS
    | verbs(
        """stop, fix, end, seal, teach, restore, relieve, calm, protect, target, lift, tighten, smooth, fill, correct
        address, guarantee, repair, soothe, strengthen, ease, quiet, hold, block, close, clear, reach, treat, brighten
        trim, sculpt, straighten, support, retrain, lower, relax, ease, match, come, go, work"""
    )
    if form.split()[0].endswith("s")
)
"""What a good remedy does, in the third person: "no other seals the tear"."""

_OFFERED = (
    ASSERTION_WORDS["goods"] | ASSERTION_WORDS["option"] | nouns("sedative, vaccine, brace, pillow, healing, recovery")
) - nouns("sleep, experience, bed, table, app, test, exam, membership, ingredient, mask, diet, exercise, drop, massage")
"""What is sold, of which a better one is always another's rival."""

_OWNERS = terms(
    """america's, the nation's, nation's, the state's, state's, the city's, city's, the world's, world's, the country's
    the county's, county's, the region's, region's, the area's, area's, the valley's, valley's, the town's
    the industry's
    industry's, the midwest's, the south's, texas's, florida's, california's, ohio's, england's, arizona's, the coast's
    houston's, chicago's, dallas's, boston's, denver's, atlanta's, the rockies', rockies', carolinas'
    the carolinas', nevada's
    georgia's, oregon's, kansas's, utah's, colorado's, michigan's, virginia's, idaho's, iowa's, maine's, tennessee's
    alabama's
    montana's, new york's, new jersey's, the bay area's, the island's, the metro's, phoenix's, seattle's
    miami's, tampa's"""
)
"""Places that own the best of something, possessive."""

_ORDINALS = terms(
    """first, second, third, fourth, fifth, 1st, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, sixth, seventh, eighth
    ninth, tenth, #1, #2, #3, #4, #5, number one, number two, no. 1, no. 2, no. 3, no. 4, no. 5, highest, best"""
)

_FALLING_SHORT = verbs("miss, fail, overlook, quit, give up, stop, fall short, leave off, let you down, end") | terms(
    "cannot, can't, won't, could not, couldn't, can not, never could, does not, doesn't, don't, do not, didn't"
)

WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **ASSERTION_WORDS,
        **MERIT_WORDS,
        "better": PRAISE_COMPARATIVES | terms("harder, deeper, longer, milder, easier, longer-lasting, more reliably"),
        "better_adverb": terms(
            "better, faster, quicker, longer, gentler, safer, smarter, deeper, sooner, harder, more gently"
        ),
        "praise": PRAISE,
        "praised": PRAISE_COMPARATIVES - terms("superior, sooner, surer, sweeter, warmer, readier, happier, lovelier"),
        "offered": _OFFERED,
        "soonest": terms("faster, sooner, quicker, better"),
        "less": ASSERTION_WORDS["less"] | BURDENS,
        "rival": RIVALS,
        "charmed": CHARMED,
        "fault": FAULTS,
        "wane": WANES,
        "seller": SELLERS,
        "does": _DOES,
        "field": _FIELDS,
        "vie": _VYING,
        "offer": ASSERTION_WORDS["provider"]
        | ASSERTION_WORDS["goods"]
        | terms("pill, brand, drug, tablet, powder, spray"),
        "place_owns": _OWNERS,
        "ordinal": _ORDINALS,
        "peak": PRAISE_COMPARATIVES | MEASURE_COMPARATIVES,
        "miss": _FALLING_SHORT,
        "perceive": verbs("see, find, catch, do, reach, fix, treat, detect, spot, show, heal, hear, feel, solve"),
        "triumph": verbs("succeed, triumph, work, win, deliver, shine, excel, prevail, thrive"),
        "provide": verbs("offer, have, provide, perform, use, make, deliver, practice, treat, guarantee, hold, carry"),
    }
)
"""The word classes of the comparative wordings, those of the other assertions included."""
