"""Words of absolute promises: what is ended, denied or assured, and how that is said."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon import medicine
from claimlint.detect.lexicon.assertions import BURDENS, CURE_TARGETS, FILL, HARMS, HEAL_TARGETS, WORDS
from claimlint.detect.lexicon.forms import nouns, terms, verbs

AIDS = nouns(
    """glass, reader, bifocal, contact, contact lens, hearing aid, denture, retainer, cane, walker, wheelchair, crutch
    brace, pill, painkiller, opioid, injection, needle, inhaler, insulin, cpap, cpap mask, razor, girdle, shapewear
    concealer, wig, hat, toupee, dieting, diet, medication, drug, surgery, scalpel, knife"""
) | terms("glasses, contacts, contact lenses, braces, readers, bifocals, surgery")
"""What people put up with because of a complaint, and are promised never to need again."""

COMPLAINTS = (
    CURE_TARGETS
    | nouns(
        """fungus, bad knee, bad back, bum knee, limp, twitch, tremor, tic, frown line, jowl, eye bag
        puffiness, blemish
    pimple, breakout, sun damage, sun spot, liver spot, freckle, stain, tartar, gap, overbite, underbite, crowding
    night blindness, halo, glare, blur, blurry vision, lazy eye, itch, itching, rash, earache, congestion, cough
    sleeplessness, sleepless night, burnout, grief, bloating, constipation, hemorrhoid, urgency, leakage
    low libido, edema, lymphedema, heaviness, receding hairline, bald spot, shedding, dandruff, gray hair, unwanted hair
    muffin top, saddlebag, turkey neck, hunger, excess weight, extra weight, weight, radiculopathy, pinched nerve
    slipped disc, trigger point, knot, tightness, tension, tennis elbow, golfer's elbow, frozen shoulder, trigger finger
    shin splint, heel spur, hammertoe, misalignment, subluxation, palsy, chronic fatigue, long covid, suffering, misery
    agony, flare-up, flare, jet lag, puffy eyes, thin hair, spider, bags under your eyes, mouth breathing, grinding
    clouding, cloudiness, yellowing, buildup"""
    )
    | terms("restless legs, hives, bad knees, hammertoes, tooth sensitivity, allergies, all symptoms")
)
"""Complaints that may stand as the subject of a promise."""

_NOT_ALONE = terms("weight, problem, problems, condition, conditions, gap, tension, knot, stress, memory")

ANY_HARM = (
    HARMS
    | BURDENS
    | (
        medicine.ADVERSE_EFFECTS
        - terms("failure, needle, needles, anesthesia, recovery, stitch, stitches, incision, incisions")
    )
    | nouns(
        """risk, danger, hazard, nerve damage, tissue damage, damage, burn, blister, overdose, graft failure
        vision loss
    hearing loss, hair loss, mishap, injury, flare, halo, dry eye, tenderness, cramping, discoloration, regret, pain"""
    )
)
"""Harms of any kind, as nouns."""

PERSON = nouns(
    """patient, client, person, man, woman, customer, member, guest, case, user, veteran, athlete, runner, smoker, knee
    eye, spine, back, type, age, skin type, hair type, case, budget, parent, senior, couple, teen, guy
    wearer, candidate, sufferer"""
) | terms("one, body, men, women, people")
"""Those for whom something is said to work without exception."""

BOONS = nouns(
    """result, relief, recovery, success, cure, outcome, improvement, transformation, fix, smile, sleep, remission
    sobriety, satisfaction, freedom, comfort, healing, weight loss, hair, vision, regrowth, answer, solution, remedy
    way, path, method, treatment, pain relief, hair growth, happiness, miracle, baby, pregnancy, live birth, hearing"""
)
"""What a promise promises."""

SURE = terms(
    """surefire, sure-fire, sure fire, infallible, bulletproof, bullet-proof, ironclad, iron-clad, unfailing, never-fail
    can't-miss, no-fail, fail-safe, failsafe, failproof, fool-proof, foolproof, can't-fail, rock-solid guaranteed
    fail-proof, no-lose, unbeatable guaranteed"""
)
"""Adjectives of certainty."""

GONE = terms(
    """gone, history, cured, reversed, healed, eliminated, erased, eradicated, banished, vanquished, obliterated
    conquered, defeated, wiped out, no more, a memory, undone, dissolved, melted away, zapped away
    a thing of the past"""
)
"""What becomes of a complaint that is said to be over."""

VANISH = verbs("vanish, disappear, dissolve, evaporate") | terms(
    """melt away, melts away, fade away, fades away, go away for good, goes away for good, go away forever
    clear up for good, clears up for good
    lift completely, lifts completely, end here, ends here, stop here, stops here, end today, ends today
    end now, ends now, stop today, stops today, goes away and stays away, lift for good, lifts for good, will be over"""
)

DENIED = terms(
    """impossible, unheard of, out of the question, a non-issue, nonexistent, non-existent
    virtually impossible, practically impossible, not possible, simply not possible, never an issue, never a problem
    never a concern, not an issue, ruled out, zero, nil"""
)

HURT = verbs("hurt, sting, ache, pinch, throb, smart") | terms("bruise, scar, swell, bleed, peel, hurts")
TRACE = nouns("twinge, hint, bit, ounce, trace, shred, flicker, moment, second, speck, whisper, minute, drop, touch")
MODIFIERS = FILL | terms(
    """last, single, horrible, awful, terrible, nagging, lingering, long-standing, lifelong, recurring, recurrent, acute
    severe, seasonal, spring, winter, tired, sore, achy, aching, creaky, stiff, bad, mystery, unexplained, stage iv
    neuropathic, age-related, hormonal, adult, teenage, childhood, cystic, resistant, treatment-resistant, refractory
    sagging, drooping, puffy, leaky, burning, radiating, shooting, sharp, dull, ugly, bulging, toenail, nail, yellow
    post-surgical, seasonal, dental, hip, knee, back, neck, shoulder, foot, heel, elbow, wrist, vein, skin, eye, hair"""
)
"""Words that may stand before a complaint."""

LEFT = terms("hurting, in pain, unhappy, disappointed, unsatisfied, dissatisfied, empty-handed, suffering, limping")
DETERMINERS = terms("the, its, their, all the, all of the, any, any of the, a, an, your, that, this, even, even the")

PROMISE_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **WORDS,
        "fill": MODIFIERS,
        "aid": AIDS,
        "complaint": COMPLAINTS,
        "cure_target": COMPLAINTS,
        "heal_target": COMPLAINTS | HEAL_TARGETS,
        "own_complaint": COMPLAINTS - _NOT_ALONE,
        "any_harm": ANY_HARM,
        "person": PERSON,
        "boon": BOONS,
        "sure": SURE,
        "gone": GONE,
        "vanish": VANISH,
        "denied": DENIED,
        "hurt": HURT,
        "trace": TRACE,
        "left": LEFT,
        "det": DETERMINERS,
        "behind": terms("behind you, behind them, behind for good, behind forever, behind him, behind her"),
        "restored": medicine.BODY_PARTS | terms("life, smile, sleep, confidence, energy, figure, waist"),
        "one": terms("a, an, any, one, single, the, slightest, tiniest, remotest, even, real"),
        "prospect": nouns("chance, possibility, danger, threat, likelihood, fear, hint, worry, sign, trace, risk"),
        "suffered": verbs("suffer, experience, report, develop, have, see, need")
        | terms("ever, yet, has ever, had, has had, have had"),
        "it": terms(
            "it, this, that, they, these, which, procedure, treatment, injection, laser, shot, shots, needle, peel"
        ),
    }
)
"""Word classes of absolute claims: those of every assertion and the ones above."""
