"""Adjectives by what their comparative and superlative say: praise, mere size, or something bad."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import entries, terms

_VOWELS = "aeiou"
_DOUBLING = frozenset(("big", "fit", "flat", "hip", "hot", "sad", "slim", "thin", "trim", "wet"))

_PRAISED = entries(
    """safe, kind, smart, gentle, quick, fast, strong, easy, simple, pure, clean, fresh, healthy, sure, true, fine, rich
    calm, cheery, friendly, comfy, cozy, warm, bright, clear, sharp, smooth, soft, mild, lean, sleek, cool, sweet, nice
    neat, bold, fair, sound, steady, swift, tidy, trim, fit, happy, hip, classy, fancy, great, grand, wise, quiet
    lovely
    pretty, handy, savvy, slick, snug, plush, dreamy, cheap, precise, tight, firm, tender, clever, subtle, hardy, sturdy
    tough, speedy, early, roomy, crisp, potent, bouncy, silky, shiny, tasty, polite, close, dear, noble, slim, green"""
)
_MEASURED = entries(
    """large, big, small, long, short, high, low, old, new, young, tall, deep, wide, broad, busy, thin, light, heavy
    white, straight, plump, lush, dewy, curly, bushy, glossy, round, airy, springy, perky, peppy, zippy, spry, mellow
    thick, great, late, near, full, loud, tiny, narrow, hot, cold, dark, flat, hard, dense"""
)
_DEPLORED = entries("""risky, deadly, weak, poor, sick, scary, slow, sad, dirty, ugly, harsh, rough, nasty, costly""")


def superlative(adjective: str) -> str:
    """Return the form in -est of ``adjective``."""
    return _grown(adjective) + "st"


def comparative(adjective: str) -> str:
    """Return the form in -er of ``adjective``."""
    return _grown(adjective) + "r"


def _grown(adjective: str) -> str:
    if adjective in _DOUBLING:
        return adjective + adjective[-1] + "e"
    if adjective.endswith("e"):
        return adjective
    if adjective.endswith("y") and adjective[-2] not in _VOWELS:
        return adjective[:-1] + "ie"
    return adjective + "e"


PRAISE_SUPERLATIVES = frozenset(superlative(word) for word in _PRAISED) - {"earliest", "closest"} | {"best"}
MEASURE_SUPERLATIVES = frozenset(superlative(word) for word in _MEASURED) - PRAISE_SUPERLATIVES
BAD_SUPERLATIVES = frozenset(superlative(word) for word in _DEPLORED) | {"worst"}

PRAISE_COMPARATIVES = (
    frozenset(comparative(word) for word in _PRAISED)
    - {"tougher", "closer", "earlier", "cooler", "dearer", "tighter", "cheaper"}
) | {"better", "superior", "sooner", "longer-lasting"}
MEASURE_COMPARATIVES = frozenset(comparative(word) for word in _MEASURED) | {
    "earlier",
    "tighter",
    "fewer",
    "less",
    "more",
    "harder",
    "deeper",
}

PRAISE = terms(
    """effective, accurate, comfortable, precise, natural, natural-looking, reliable, affordable, advanced, powerful
    potent, durable, successful, convenient, thorough, permanent, efficient, predictable, sensitive, economical, gentle
    experienced, consistent, personal, personalized, innovative, comprehensive, modern, skilled, respected, recognized
    awarded, decorated, qualified, complete, sophisticated, established, caring, compassionate, proven, tested
    exclusive, renowned, honored, prestigious, remarkable, impressive, dependable, rigorous, credible, relaxing
    glamorous, luxurious, beautiful, realistic, lifelike, discreet, satisfying, rewarding, trustworthy, knowledgeable
    attentive, dedicated, welcoming, transparent, intelligent, versatile, refined, elegant, stylish, soothing, peaceful
    refreshing, nutritious, delicious, bioavailable, absorbable, pleasant, painless, lasting, long-lasting, exciting
    amazing, incredible, extraordinary, talented, gifted, ambitious, technologically advanced, scientifically advanced
    clinically advanced, targeted, conservative, minimally invasive, sensible, logical, cost-effective, tolerable
    customized, integrated, progressive, holistic, detailed, exacting, meticulous, restorative, generous, flexible
    aesthetic, robust, convincing, compelling, well-studied, well studied, well-researched, well-tolerated
    well-proven, exact, delicate, flattering, youthful, radiant, even, lasting, polished, seamless, reassuring
    humane"""
)
"""Adjectives of praise that take more and most."""

LIKED = terms(
    """trusted, popular, loved, chosen, recommended, prescribed, preferred, sought-after, requested, beloved, reviewed
    admired, followed, talked-about, visited, wanted, awaited, referred, highly rated, rated"""
)
"""What the many make of something: popularity, not quality."""

BURDENS = terms(
    """invasive, painful, risky, expensive, traumatic, uncomfortable, disruptive, costly, restrictive, harsh
    intrusive, toxic, addictive, noticeable, visible, irritating, bulky, stressful"""
)
"""Adjectives whose ``less`` and ``least`` are praise."""
