"""Shapes put right, channels cleaned, habits broken and findings caught: cures told without a word for cure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.forms import nouns, terms, verbs

_STRAIGHTEN = verbs("straighten, straighten out, uncurl, unbend, untwist, realign, flatten, iron out, square up")
_DEFORMITIES = nouns(
    """scoliosis, kyphosis, hunchback, hunched back, dowager's hump, spinal curve, spinal curvature, curved spine
    crooked spine, twisted spine, s-curve, bent spine, stooped back, stoop, slouch, bunion, hammertoe, hammer toe
    crooked toe, bent toe, claw toe, bowed leg, bow leg, knock knee, clubfoot, crooked finger, bent finger
    crooked neck, text neck, wry neck, forward head, rounded shoulder, slumped shoulder, uneven hip, tilted pelvis
    crossed eye, lazy eye, deviated septum, crooked nose, curved penis"""
) | terms("hammertoes, bow legs, bowlegs, knock knees, crossed eyes, peyronie's")
"""Parts out of shape, which a brace or an operation may help and copy claims to put right."""

_UNCLOG = verbs(
    """unclog, clean, clean out, clear out, scrub, scour, flush, flush out, sweep out, sweep clean, decalcify, declog
    unblock, purge, wash out, roto-rooter, hoover, vacuum out"""
)
_CHANNELS = nouns("artery, blood vessel, artery wall, arterial wall, carotid") | terms(
    "arteries, arterial plaque, heavy metals, sinuses, the plaque, plaque from your arteries, coronaries"
)

_BREAK_HABIT = verbs("stop, quit") | terms("no longer, never again, are done, is done")
_HABITS = terms(
    """wetting the bed, bed-wetting, bedwetting, snoring, grinding their teeth, grinding your teeth, stuttering
    stammering, sleepwalking, biting their nails, biting your nails, smoking, drinking, vaping, binge-eating, bingeing
    leaking, wheezing, itching, limping, shaking, trembling, twitching, coughing, sneezing, scratching, hurting, aching
    craving sugar, craving alcohol, craving nicotine, sucking their thumbs, having seizures, having migraines
    having panic attacks, losing hair, shedding hair, gambling, throwing up, fainting"""
)
_REFORMED = nouns("kid, child, patient, client, smoker, drinker, snorer, member, toddler, adult, man, woman") | terms(
    "kids, children, men, women, they, you, people"
)

_FINDINGS = nouns(
    """bleed, tumor, tumour, clot, lesion, fracture, polyp, cancer, nodule, growth, heartbeat, mole, melanoma, cavity
    tear, blockage, aneurysm, stroke, diagnosis, infection, break, hairline crack, spot, case, shadow, murmur, leak
    heart attack, arrhythmia, allergy, deficiency, mutation, defect, pregnancy, vein, tick, target, root"""
) | terms("thing, trick, detail, sign, one")
"""What a test or a scan looks for."""

_HARMLESS_THINGS = terms(
    """water, tap water, drinking water, rainwater, milk, mother's milk, breast milk, a glass of water, a glass of milk
    houses, sugar, salt, candy, tea, a cup of tea, chamomile tea, honey, a vitamin, vitamins, vitamin c, food, an apple
    apples, fruit, breathing, sleeping, a nap, a walk, a walk in the park, a massage, a haircut, a kiss, a hug, sunshine
    fresh air, a warm bath, a handshake, baby shampoo, toothpaste, can be, it gets, they come, brushing your teeth
    a feather, a lamb, a baby's blanket, blueberries, orange juice, chicken soup"""
)
"""What copy likens a drug's safety to."""

_CAN_DO = verbs("help, heal, treat, fix, cure, reverse, handle, solve, ease, relieve, beat, correct, whiten, mend")
_CAN_DO_NOTHING = terms(
    """can't, cannot, can not, couldn't, won't, doesn't, don't, can't even, hasn't, haven't, has not, have not
    do not, does not, will not"""
)
_AFFLICTIONS = nouns(
    """condition, disease, illness, ailment, disorder, complaint, pain, symptom, problem, patient, case, injury, back
    knee, spine, smile, stain, addiction, wrinkle, allergy, skin problem, skin condition, body, type of pain, joint
    kind of pain, diagnosis, stage, age"""
) | terms("nothing, nobody, no one, no-one")

CORRECTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "straighten_out": _STRAIGHTEN,
        "deformity": _DEFORMITIES,
        "unclog": _UNCLOG,
        "channel": _CHANNELS,
        "break_habit": _BREAK_HABIT,
        "habit": _HABITS,
        "reformed": _REFORMED,
        "finding": _FINDINGS,
        "harmless_thing": _HARMLESS_THINGS,
        "can_do": _CAN_DO,
        "cannot": _CAN_DO_NOTHING,
        "affliction": _AFFLICTIONS,
    }
)
"""Word classes of the corrections."""
