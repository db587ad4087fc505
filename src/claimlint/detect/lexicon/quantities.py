"""Words that tell what a figure measures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.feats import FEATS
from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.house import HOUSE
from claimlint.detect.lexicon.side_effects import SIDE_EFFECTS

_DISCOUNT = terms(
    """off, discount, discounts, savings, saving, rebate, cash back, cashback, down, down payment, deposit, financing
    apr, fee, convenience fee, service fee, processing fee, late fee, interest, interest rate, tax, markup
    commission, tip, coupon, credit, surcharge, sale"""
)
_SUBSTANCE = nouns(
    """
    vitamin, niacinamide, hyaluronic, ceramide, glycerin, peptide, lidocaine, saline, alcohol, solution
    soap, wash, shampoo, scrub, water, formalin, tretinoin, retinol, hydroquinone, acid, peroxide, oxygen
    mineral, cream, gel, lotion, serum, paste, ointment, foam, strength, concentration, humidity, light, power
    battery
    charge, brightness, volume, juice, cotton, whey, plastic, protein, carbohydrate, carb, sugar, dextrose
    epinephrine
    bupivacaine, ropivacaine, minoxidil, benzoyl, salicylic, glycolic, trichloroacetic, carbamide, fluoride, nitrous
    iodine, chlorhexidine, bleach, silicone, titanium, zirconia, nitrogen, helium, air, caffeine, cbd, thc, purity
    grade, spf, max, maximum, capacity, body fat, moisture, mesh, proof, copay, coinsurance, deductible, viability
    """
) | terms(
    "natural, organic, pure, vegan, plant-based, recycled, cotton, online, virtual, confidential, free, biodegradable"
)
_INSURER = nouns(
    "medicare, medicaid, insurance, insurer, plan, tricare, tri-care, champva,"
    " the va, va, government, uncle sam, department, payer, carrier, blue cross, aetna, cigna, policy, fsa, hsa"
)
_TREATED = terms(
    """treated, treatment, therapy, surgery, procedure, injection, program, our, after, patients, clients
    participants
    enrolled, completed, underwent, received, using, used, taking, took, implanted, followed"""
)
_TIME_NOUN = terms("""baseline, follow-up, followup, discharge, treatment, surgery, injection, implantation
    enrollment""")
_AFFLICTION_VERBS = verbs(
    """have, suffer, live, experience, struggle, face, deal, cope, develop, report, feel, carry, show, hear, meet, use
    be, get, wake, complain, lack, need, go, say, find, die, affect, touch, strike, hit, bother, trouble, plague
    afflict"""
)
_RECOVERY = nouns(
    """
    recovery, healing, downtime, relief, result, improvement, effect, benefit, gain, outcome, onset, return to work
    return to sport, return to activity, full activity, normal activity, work, desk work, activity, comfort, remission
    response, swelling, bruising, soreness, redness, tenderness, numbness, protection, correction, longevity
    durability
    graft, implant, filler, growth, glow, goodbye, asleep, continence, regrowth, symptom, pain, confidence, smile
    vision
    mobility, function, fusion
    """
)
_RECOVERY_VERBS = verbs(
    """recover, heal, last, return, resume, see, notice, feel, work, walk, drive, lift, golf, run, show, kick in, hold
    persist, endure, start, begin, settle, fade, subside, resolve, get, be, go, clear, look, wear off, set in
    act, stay
    come, appear, relieve, ease, calm, quiet, vanish, read, hear, eat, chew, smile, kneel, climb, jog, improve
    disappear, stop, tighten, whiten, straighten, lose, regrow, grow, sleep, lift, ski, dance, play, dissolve
    shrink, drop, respond, sit, stand, ride, swim, speak, think, dress, cook, climb stairs"""
)
_PROCEDURE_NOUNS = nouns(
    """treatment, procedure, surgery, operation, session, appointment, visit, scan, infusion, injection, consultation
    exam, test, draw, drip, facial, class, course, sitting, call, cleaning, peel, stay, flight, process, evaluation
    screening, adjustment, consult, massage, ride, tour, program, detox, residential stay, check-in, pulse
    fusion, laminectomy"""
)
_PERFORM_VERBS = verbs(
    """perform, treat, complete, help, serve, do, give, place, restore, deliver, trust, transform, change, carry out
    administer, conduct, implant, correct, save, heal, guide, fit, relieve, reach, log, tally, provide, care for, see
    record
    assist, choose, love, join"""
)
_SERVE_VERBS = verbs(
    """perform, treat, complete, help, serve, place, restore, deliver, transform, carry out, administer, conduct
    implant, correct, save, heal, guide, fit, relieve, care for, see, inject, operate on, replace, repair, welcome, use
    trust, choose, wear, love, give, prescribe, insert, transplant, reconstruct, rebuild, deliver, install, ship"""
)
_VOLUME_NOUNS = nouns(
    """procedure, patient, client, treatment, surgery, operation, injection, case, implant, infusion, session, veteran
    prescription, refill, pair
    smile, life, person, family, customer, member, man, woman, couple, baby, transplant, graft procedure, eye
    knee, joint, repair
    adjustment, scan, test, delivery, birth, replacement, transfer, cycle, disc, vein, hip, lens
    valve replacement, tooth, root canal, restoration, facial, pregnancy, user, athlete
    cell injection, robotic procedure, lasik procedure, fitting, wearer, american, adult
    repair, hernia repair, reconstruction, arthroscopy, colonoscopy, ablation, biopsy, hysterectomy, vasectomy
    extraction, rhinoplasty, facelift, angioplasty, laminectomy, discectomy, liposuction, augmentation
    breast augmentation, tummy tuck, tattoo removal, hair transplant, rotator cuff repair, bypass, c-section
    nerve block, ganglion block, shunt, shunt revision, revision, lens swap, catheterization, embolization
    aspiration, nerve release, graft placement
    stent placement, spinal fusion, fusion, cataract surgery, biopsies, whitening, crown and bridge"""
) | terms("""people, men, women, babies, lives, families, of these injections, of these procedures
    of these treatments""")
_STAFF = nouns(
    """bed, location, clinic, office, physician, doctor, provider, specialist, nurse, employee, staff, therapist
    state
    country, square foot, room, review, award, publication, patent, page, question, step, reason
    tip, myth
    mistake, way, thing, fact, sign, alternative, exercise, stretch, secret, habit, cause, benefit, type, kind
    stage"""
)
_SHED_VERBS = verbs(
    """lose, drop, shed, melt, burn, trim, cut, take off, come off, fall off, fall away, slide off, slip off, vanish
    disappear, wave goodbye, wave goodbye to, say goodbye, say goodbye to, kiss goodbye, kiss, go, gain, put on, slim
    torch, blast, peel off, get rid of, give up, let go of, part with, ditch, leave behind, sweat off, work off, add
    melt off, melt away, burn off, regain, keep off, knock off, shave off, whittle away, strip away, bid farewell to
    grow, reduce, shrink, tighten, fall, rise, climb, improve, increase, decrease, decline, lift, raise, lower"""
)
"""What becomes of pounds and inches, idioms included."""
_CROWD = nouns("local, neighbor, guy, bride, groom, mom, dad, folk, fan, marathoner, regular, retiree, survivor")
_FLOCK_VERBS = verbs(
    """choose, pick, prefer, trust, love, use, wear, try, join, visit, find, call, switch to, turn to, rely on, swear by
    come to, come through, pass through, walk through, walk into, fly in, make the switch, take the step, switch, go
    entrust, finish, complete, graduate, begin, start, sign up, enroll, order, buy, sleep on, discover, experience
    leave, walk out, regain, recover, return, get, receive, undergo, rate, recommend"""
)
"""What those who are counted did with a seller."""
_EFFECTS = nouns(
    """hour, minute, day, night, step, mile, rep, hair, letter, line, word, yard, pound, inch, point, headache, migraine
    seizure, episode, fall, visit, trip, attack, flare, flare-up, relapse, orgasm, pill, drink, cigarette, dose
    milligram, calorie, medication, prescription, injection, infection, complication, case, death, stair, flight
    birth, egg, embryo, degree, stroke, erection, year"""
)
"""What a treatment is said to make more or fewer of."""
_MORE = terms(
    """more, less, fewer, better, faster, slower, quicker, higher, lower, greater, larger, smaller, longer
    shorter, thicker
    thinner, stronger, weaker, safer, cheaper, younger, older, likelier, sooner, easier, brighter, smoother, firmer
    clearer, sharper, deeper, quieter, lighter, as likely, as effective, as long, as much
    as many, as strong, as fast, as often, as safe, as potent, as high, more likely, less likely, more effective
    more accurate
    more potent, more powerful, more precise, less pain, less invasive, as good, as well"""
)
_RELIEF_VERBS = verbs(
    "stop, end, ease, lift, fade, vanish, disappear, go, quit, clear, melt away, drop, fall, improve, calm, resolve"
)
_FREQUENCY = terms(
    """a day, per day, a week, per week, a month, per month, a year, per year, daily, weekly, monthly, yearly
    annually
    an hour, per hour, each day, every day, each week, every week, nightly, a night, an evening, each, in a row
    at a time"""
)
_OUTCOME_WORDS = (
    nouns(
        """
        success, relief, improvement, satisfaction, survival, remission, response, recovery, sobriety, abstinence
        effectiveness, efficacy, accuracy, sensitivity, specificity, cure, clearance, closure, retention
        patency, regrowth
        outcome, result, benefit, pregnancy, birth, recurrence, relapse, complication, infection, failure
        mortality, death
        reoperation, revision, readmission, rejection, predictive value, detection, chance, odds, likelihood
        probability, rate
        reherniation, nonunion, continence, adherence, completion, follow-up, approval, function, union
        osseointegration, independence, freedom
        """
    )
) | terms(
    """satisfied, effective, successful, accurate, pain-free, sober, happy, still standing, return to work
    back to work"""
)
_COMPETITOR = nouns(
    """
    surgery, back surgery, spine surgery, spinal surgery, open surgery, fusion, spinal fusion, steroid, cortisone
    steroid injection, epidural, epidural steroid injection, opioid, painkiller, knee replacement
    hip replacement, pill
    traditional surgery, conventional surgery, laminectomy, discectomy, bypass, braces, contact, contact lens, diet
    antidepressant, other clinic, competitor, stem cell, ablation, medication, standard care
    """
)

QUANTITY_CLASSES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "discount": _DISCOUNT,
        "substance": _SUBSTANCE,
        "insurer": _INSURER,
        "treated": _TREATED,
        "time_noun": _TIME_NOUN,
        "affliction_verb": _AFFLICTION_VERBS,
        "recovery": _RECOVERY,
        "recovery_verb": _RECOVERY_VERBS,
        "procedure": _PROCEDURE_NOUNS,
        "perform": _PERFORM_VERBS,
        "volume": _VOLUME_NOUNS,
        "staff": _STAFF,
        "more": _MORE,
        "relief_verb": _RELIEF_VERBS,
        "frequency": _FREQUENCY,
        "shed": _SHED_VERBS,
        "crowd": _CROWD,
        "need": verbs("need, require, take, want"),
        "keep": verbs("keep, hold, stay, ward, fend, stave"),
        "flock": _FLOCK_VERBS,
        "effect": _EFFECTS,
        "serve": _SERVE_VERBS,
        "outcome": _OUTCOME_WORDS,
        "house": HOUSE,
        "competitor": _COMPETITOR,
        "feat": FEATS | verbs("reach, throw, jump, type, squat, press, pedal, crawl, hold, balance, breathe"),
        "side_effect": SIDE_EFFECTS,
    }
)
"""Word classes of the quantitative detector, beside those that every detector shares."""
