"""Word classes of the absolute frames: what is ended, for whom, for how long, and what is denied."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.ailments import ENDED_ALONE, FLEE, OUST, OUSTED, UNDONE
from claimlint.detect.lexicon.assertions import HARMS
from claimlint.detect.lexicon.deformities import CORRECTION_WORDS
from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.medicine import BODY_PARTS, TREATMENTS
from claimlint.detect.lexicon.outright import OUTRIGHT_WORDS
from claimlint.detect.lexicon.promises import ANY_HARM, COMPLAINTS
from claimlint.detect.lexicon.sweeping import DISCARDED, LEFT_BEHIND, SWEEPING_WORDS

_OPERATIONS = nouns(
    """surgery, operation, knee replacement, hip replacement, joint replacement, fusion, spinal fusion, root canal
    transplant, hysterectomy, amputation, bypass, facelift, extraction, drilling, drill, scalpel, needle, catheter
    stent, dialysis, chemotherapy, radiation, hospital stay, steroid, opioid, narcotic, diaper, inhaler, epipen"""
)
NEEDLESS = SWEEPING_WORDS["aid"] | DISCARDED | LEFT_BEHIND | _OPERATIONS
"""What a complaint makes people use or undergo."""

HEAPS = terms(
    "hundreds of, thousands of, dozens of, countless, scores of, tens of thousands of, many, so many, more than"
)
"""Quantities that make a boast of what was ended."""

STEPS = terms(
    """will, can, is, are, has, have, had, been, be, gets, get, being, simply, just, finally, completely, fully, totally
    truly, literally, quickly, soon, now, quietly, all, really, actually, even, eventually, practically, virtually
    almost, at last, then, forever, also, often, officially, suddenly, instantly, permanently, always, becomes, become
    entirely, effectively, naturally, safely, gently, at once, promptly, both, already, still, ever, would, gone and
    may as well be, might as well be, as good as, well and truly, once and for all"""
)
"""Auxiliaries and adverbs between a subject and what becomes of it."""

NEVER = terms(
    """never, never ever, won't, will never, will not, don't, doesn't, do not, does not, can't, cannot, can not
    never to
    won't ever, will not ever, can never, couldn't, isn't going to, is not going to, aren't going to, will no longer
    simply cannot, simply can't, simply don't, simply do not, simply does not, simply doesn't, simply won't, no longer
    is never going to, has never, have never, hasn't, haven't, has not, have not, had never, just won't, just doesn't"""
)
DECAY = verbs(
    """fade, thin, recede, wear off, wear out, wear down, loosen, slip, shift, leak, sag, droop, drop, dull, yellow
    chip, stain, crack, break, decay, rot, relapse, regress, reopen, recur, return, come back, grow back, creep back
    wrinkle, tarnish, discolor, reappear, resurface, rebound, come undone, fall out, flare up, act up, give out
    go back, back, let you down, need replacing, need replacement, need redoing, need repeating, need repair, expire"""
) - terms("back, backs, backed, backing, broken, return to")
"""What lasting things never do."""

RESULTS = (
    BODY_PARTS
    | COMPLAINTS
    | nouns(
        """result, effect, benefit, correction, lift, improvement, repair, seal, fix, relief, color, colour, shade
        crown
    veneer, implant, filling, denture, graft, lens, vein, pound, inch, fat, weight, hairline, curve, shape, contour
    recovery, sobriety, smile, brow, line, volume, glow, tightening, joint, restoration, pregnancy, discs, bite"""
    )
    | terms("it, they, that, which, this, and, teeth, results, these")
)

FOREVER = terms(
    """forever, for good, for life, for keeps, for all time, for ever, for evermore, for always, from now on
    from here on out, from here on, from that day on, from this day on, once and for all, for the rest of your life
    for the rest of your days, for as long as you live, as long as you live, as long as you do, as long as you will
    to the end of your days, until the end of your days, till the end of your days, to your last day, to the grave
    to your grave
    all your life, your whole life, your entire life, for a lifetime, a lifetime, for eternity, always, indefinitely
    for decades to come, till you die, until you die, as long as you have teeth, for the rest of their lives"""
)
"""For how long, when it is said to be for ever."""

LAST = verbs(
    """keep, stick, stay with you, stand, stay, remain, last, hold, endure, hold up, live on, hold firm, serve you
    see you through, carry you"""
)
_STATES = """gone, closed, off, away, shut, sealed, white, straight, clear, smooth, tight, firm, thick, full, young
    slim, thin
    flat, sober, clean, dry, calm, strong, healthy, healed, cured, fixed, put, pain-free, pain free, free, bright, lean
    lifted, in remission, silent, quiet, perfect, beautiful, sharp, hair-free, wrinkle-free, ageless, lit, beaten"""
STAYING = terms(_STATES)

ALL = terms(
    """every, each, every single, each and every, every last, any, all, all of our, all of my, all our, all my
    all of the, every one of our, every one of those, every one of these, every one of the, each one of our
    each of our, all of these, 100% of our, 100 percent of our, all the"""
)
NONE = terms(
    """no, not one, not a single, not one of our, not one of my, not a single one of our, none of our, none of my, zero
    not one of the, none of the, not one of these, not one single, no single, never has a, never has one of our
    nary a"""
)
WHO = (
    SWEEPING_WORDS["person"]
    | nouns(
        """veteran, patient, client, couple, mother, father, mom, dad, child, kid, teen, senior, athlete, runner, golfer
    smoker, drinker, addict, diabetic, insomniac, sufferer, graduate, guest, man, woman, guy, lady, member, user
    participant, volunteer, subject, resident, student, alumnus, caller, visitor, customer, dieter, player, soldier"""
    )
    | terms("alumni, men, women, children, people, moms, dads, vets, one, one of us, of them, of you, folks")
)
BODIES = nouns(
    """graft, implant, tooth, vein, disc, knee, hip, shoulder, spine, tendon, ligament, bone, joint, follicle, lens, eye
    incision, wound, fracture, embryo, seal, crown, case, muscle, nerve, transplant"""
) | terms("teeth, discs, one of them")

_FARE = """improve, recover, respond, heal, benefit, conceive, quit, succeed, thrive, regrow, survive, graduate sober
    stay sober, walk again, walk out, walk away, walk unaided, walk home, go home well, leave smiling, leave happy
    leave pain-free, leave sober, leave cured, leave walking, leave taller, sleep better, sleep soundly, hear better
    see better, see clearly, feel better, feel great, get better, get well, get relief, get results, get pregnant
    get sober, find relief, feel relief, see results, see improvement, lose weight, grow hair, get their life back
    get stronger, grow stronger, get younger, get healthier, regain, reach their goal, hit their goal, breathe easier
    stand straight, walk taller, go home pain-free, rebound
    achieve, meet their goal, become pain-free, end up, wake up, come out, win, stop, cut down, wean off, sleep through
    sleep, go home happy, finish sober, smile, turn the corner, get there, bounce back, get results
    come back to life"""
FARE = SWEEPING_WORDS["gain"] | verbs(_FARE) - terms(
    "stop, stops, sleep, winning, quitting, ending up, end up, ends up, waking up, come out, wake up, wakes up"
)
"""How well those fare of whom all are spoken."""

TAKE = verbs("take, hold, last, heal, close, survive, mend, seal, fuse, stay closed, knit, grow, recover, set, succeed")
ILL = verbs(
    """fail, relapse, regret it, regret, complain, drop out, come back unhappy, get hurt, walk away unhappy, go back
    die, suffer, lose, get worse, gain it back, regain, need a repeat, need surgery, need another, need a second
    need repeating, need a revision, require surgery, require a second, require revision, return in pain, stop working
    end up, have had, have regretted, leave disappointed, ask for a refund, return it, need a redo, come out, slip up"""
) | terms("had to come back, ever has, needed a repeat, ever did, ever will, ever had to")
LEAVE = verbs("leave, walk out, walk away, go home, come out, finish, walk, go, hobble out, come away, end up, stay")
SORRY = terms(
    """in pain, hurting, unhappy, disappointed, unsatisfied, dissatisfied, empty-handed, suffering, limping, hungry
    drinking, using, smoking, snoring, depressed, anxious, worse, the same, unchanged, uncured, unhealed, without relief
    without results, without a smile, still, with pain, sore, with regrets, sorry, with glasses, unimproved, bald"""
)
TOO = terms(
    """old, far gone, severe, stubborn, advanced, deep, late, complex, tough, bad, young, big, small, worn, damaged
    crooked, dark, heavy, long-standing, difficult, stiff, far along, high, low, hard, yellow, weak, broken, great"""
)
WORK = verbs("work, succeed, do wonders, deliver, perform") | terms(
    """effective, safe, suitable, perfect, ideal, proven, works wonders, works like a charm, works magic
    works beautifully"""
)
EVERYONE = terms(
    """everyone, everybody, anyone, anybody, all, absolutely everyone, absolutely anyone, one and all, all of us
    all comers, every one of us, any and all"""
)
MANNER = terms(
    """well, great, beautifully, equally well, just as well, wonders, like a charm, like magic, perfectly
    for absolutely
    the same, safely, its magic, and safe, and effective, equally, every time, reliably, consistently"""
)
KINDS = nouns(
    "kind, type, sort, form, stage, level, degree, shade, tone, size, shape, style, cause, grade, case, brand, age"
)

ASSURANCE = terms(
    """rest assured, mark our words, mark my words, have no doubt, make no mistake, count on it, bet on it, you can bet
    take it to the bank, bank on it, you can be sure, you can be certain, be certain that, be assured, trust us
    you have our word, you have my word, we give you our word, we stake our name, we stake our reputation
    we stake our license, i stake my name, i stake my reputation, we swear, we promise, i promise, without a doubt
    beyond any doubt, no ifs, it's a sure thing, make no mistake about it, it's a certainty, without question"""
)
BILL = nouns("bill, charge, fee, cost, payment, invoice, pay") | terms("money, cash, $0")
MONEY = nouns(
    "money, cash, fee, payment, investment, deposit, cent, penny, dollar, dime, cost, price, program fee, bill, tuition"
) | terms("it, every cent, every dollar, every penny, all of it, whole fee, entire fee")
REPAID = terms(
    """back, returned, refunded, comes back, is returned, is refunded, will be returned, will be refunded, gets refunded
    goes back to you, comes back to you, is on us, is free, is yours again, back in your pocket, is waived, waived
    gets returned, back to you, are on us, on us, is back in your pocket, reimbursed, is given back, is reimbursed"""
)
FREE = terms(
    """free, for free, free of charge, at no cost, at no charge, without charge, on us, on the house, at our expense
    for nothing, at no extra cost, at no extra charge, gratis"""
)
NOTHING = terms("""nothing, zero, $0, not a cent, not a penny, not a dime, you nothing, us nothing, nothing at all
    zilch""")

NOT_ONE = terms(
    """not one, not a single, not so much as a, not so much as one, not even a, not even one, nary a, never a, never one
    never once a, not the slightest, not the least, not a trace of, not a hint of, never any, none of the usual
    without so much as a, without a single, without even a, without the slightest, without any, zero, nil, not any
    free of all, free from all, no hint of, no trace of, devoid of, none of those, none of the, minus the, hold the"""
)
"""Strong denials of a thing."""

TROUBLES = nouns(
    "problem, complication, issue, trouble, mishap, failure, side effect, side-effect, concern, incident, surprise"
)
HAPPEN = verbs("happen, occur, exist, arise, develop, show up, come up, strike, set in, take place, follow, appear")
PANGS = nouns("pang, pinch, sting, prick, ouch, twinge, jab, ache, throb, wince, flinch, grimace, yelp, pain, hurt")
WOUND = verbs(
    "burn, scar, bruise, hurt, harm, damage, injure, irritate, scald, blister, sting, poison, upset your stomach"
)
WOUNDED = terms("hurt, harmed, injured, burned, burnt, scarred, damaged, infected, disfigured, worse off, worse for it")
AILED = terms(
    """be allergic, have a reaction, have a bad reaction, get a reaction, react badly, react to it, relapse
    get infected, get hurt, be hurt, be harmed, be rejected
    reject it, reject your own, have side effects, have side-effects, get it wrong, go wrong, fail, feel pain
    feel anything, lose"""
)
YOUNG = terms("""young again, like new, as good as new, good as new, brand new, brand-new, as new, new again
    whole again""")
HOOKED = terms("""overdose, get hooked, become dependent, become addicted, get addicted, abuse it, misuse it
    take too much""")
PARTED = terms("goodbye, good-bye, farewell, adieu, bye-bye, so long, adios, good riddance")
FUNCTIONS = nouns(
    """hearing, vision, sight, eyesight, memory, mobility, cartilage, fertility, testosterone, function, movement
    feeling, sensation, metabolism, libido, speech, balance, sense of smell, sense of taste, bladder control, hair
    erection, motion, range of motion, use of your hand, use of your arm, use of your leg, use of the hand, enamel"""
)

_NOT_MISHAPS = terms(
    """risk, risks, danger, dangers, hazard, hazards, pain, discomfort, downtime, recovery time, incision, incisions
    stitch, stitches, needle, needles, anesthesia, hospital stay, hospital stays, regret, regrets, leak, leaks, drawback
    repeat surgery, revision surgery, revision, revisions"""
)
MISHAPS = ANY_HARM - HARMS - _NOT_MISHAPS
"""Particular harms; plain facts ("no incisions") and what has a subtype of its own are left out."""

COUNTED_HARMS = ANY_HARM | nouns(
    """re-tear, re tear, retear, relapse, reherniation, readmission, dislocation, rupture, rejection, revision
    recurrence, graft lost, lost graft, lost implant, failure, transfusion, hospitalization, amputation
    re-operation, nonunion, leak"""
)
"""What is counted over cases and was zero."""

FRAME_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **SWEEPING_WORDS,
        **CORRECTION_WORDS,
        **OUTRIGHT_WORDS,
        "fill": SWEEPING_WORDS["fill"] | BODY_PARTS | HEAPS,
        "needless": NEEDLESS,
        "knife": NEEDLESS | terms("knife, knives, scalpel, surgery, pills, meds, drugs, cutting, incisions"),
        "trouble": NEEDLESS | SWEEPING_WORDS["own_complaint"],
        "step": STEPS,
        "never": NEVER,
        "decay": DECAY,
        "result": RESULTS,
        "forever": FOREVER,
        "last_verb": LAST,
        "staying": STAYING,
        "flee": FLEE,
        "undone": UNDONE,
        "ended": ENDED_ALONE,
        "remove": verbs("eliminate, remove, replace, end, erase, abolish, obviate, kill, bypass, cut out, wipe out"),
        "oust": OUST,
        "ousted": OUSTED,
        "counted_harm": COUNTED_HARMS,
        "all": ALL,
        "none": NONE,
        "who": WHO,
        "who_or_what": WHO | BODIES | SWEEPING_WORDS["own_complaint"],
        "thing": BODIES,
        "fare": FARE,
        "take": TAKE,
        "ill": ILL,
        "leave": LEAVE,
        "sorry": SORRY,
        "too": TOO,
        "work": WORK,
        "everyone": EVERYONE,
        "manner": MANNER,
        "kind": KINDS,
        "assurance": ASSURANCE,
        "bill": BILL,
        "money": MONEY,
        "repaid": REPAID,
        "free": FREE,
        "nothing": NOTHING,
        "not_one": NOT_ONE,
        "problem": TROUBLES,
        "happen": HAPPEN,
        "pang": PANGS,
        "spared": BODY_PARTS | nouns("cell, tissue, fiber, structure, organ, body"),
        "spared_fill": terms(
            "the, your, nearby, surrounding, healthy, living, good, normal, adjacent, all, other, overlying, its"
        ),
        "wound": WOUND,
        "wounded": WOUNDED,
        "ailed": AILED,
        "misuse": HOOKED,
        "young": YOUNG,
        "straighten": verbs(
            """straighten, smooth, lift, restore, whiten, fit, fix, heal, cure, reverse, solve, treat, relieve
            clear, end"""
        ),
        "return_noun": nouns(
            "relapse, recurrence, regrowth, rebound, repeat, flare-up, setback, return, regression, touch-up"
        ),
        "parted": PARTED,
        "function": FUNCTIONS,
        "method": TREATMENTS
        | terms("""it, this, that, they, these, which, our method, machine, light, needle, beam
        peel"""),
        "mishap": MISHAPS,
    }
)
"""Word classes of absolute claims."""
