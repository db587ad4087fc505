"""Words for what treatments are said to bring about."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import nouns, terms, verbs

SUCCESS_NOUNS = nouns(
    """
    success, relief, pain relief, improvement, satisfaction, survival, remission, response, recovery, sobriety
    abstinence, effectiveness, efficacy, accuracy, sensitivity, specificity, cure, clearance, closure, clearing
    success rate, survival rate, satisfaction rate, cure rate, response rate, retention rate, recommendation rate
    pregnancy rate, live birth rate, live birth, birth rate, fertilization rate, implantation rate, completion rate
    adherence, retention, reduction, regrowth, growth, density, positive outcome, good outcome, outcome, result
    benefit
    good result, excellent result, chance, odds, likelihood, probability, detection, detection rate, agreement
    predictive value, patency, union rate, fusion rate, healing rate, return to work, return to sport
    osseointegration
    quality of life, mobility, function, range of motion, flexibility, strength, energy, clarity, confidence, comfort
    approval rating, approval, rating, recommendation
    """
) | terms(
    "effective, successful, accurate, satisfied, happy, pleased, pain-free, symptom-free, sober, abstinent, better"
)
"""Endpoints that speak for a treatment."""

FAILURE_NOUNS = nouns(
    """
    failure, failure rate, complication, complication rate, infection, infection rate, recurrence, recurrence rate
    reoperation, reoperation rate, revision, revision rate, readmission, readmission rate, mortality, mortality rate
    death, death rate, relapse, relapse rate, side effect, side-effect, adverse event, adverse effect, rejection
    rejection rate
    bleeding, nerve injury, enhancement rate, retreatment, retreatment rate, dropout, dropout rate, no-show rate
    repeat surgery, adverse reaction, discontinuation, regression, nonunion, clot, stroke, leak, misdiagnosis
    false positive
    false negative, false-positive rate, seizure, seizure risk, risk, nausea, headache, dizziness, bruising
    swelling, fracture
    """
)
"""Endpoints that speak against a treatment."""

IMPROVE_VERBS = verbs(
    """
    achieve, report, experience, see, notice, feel, get, reach, respond, improve, recover, heal, return, avoid, regain
    resume, walk, sleep, stay, remain, maintain, keep, quit, stop, cancel, skip, escape, enjoy, show, gain, lose, shed
    recommend, choose, prefer, rate, say, agree, survive, live, conceive, cut, reduce, eliminate, drop, decrease
    lower
    leave, go home, complete, finish, find, hear, benefit, reverse, resolve, clear, close, work, succeed, last, hold
    fuse, integrate, graft, grow, regrow, reverse, control, manage, need, require, develop, relapse, fail, have, end
    """
)
"""What patients do in an outcome sentence."""

DECREASE_VERBS = verbs(
    """reduce, cut, lower, drop, decrease, fall, decline, shrink, slash, ease, diminish, lessen, shed, lose
    trim, shorten
    halve, slow, limit, minimize, sink, plunge, dip, slip, relieve, alleviate, subside, go down, come down, slim"""
)
INCREASE_VERBS = verbs(
    """increase, boost, raise, improve, enhance, rise, grow, gain, double, triple, quadruple, multiply, lift, jump
    climb, strengthen, extend, expand, accelerate, speed, go up, soar, surge, elevate, amplify, add, thicken
    restore, whiten, brighten, tighten, lighten, smooth, plump, firm, straighten, sharpen"""
)
CHANGE_VERBS = DECREASE_VERBS | INCREASE_VERBS | verbs("change, move, shift, go, differ, swing")
CHANGE_NOUNS = nouns(
    """reduction, decrease, drop, decline, fall, increase, rise, gain, boost, improvement, jump, loss, cut
    change, growth
    lift, surge, spike, dip, uptick, saving, weight loss, fat reduction, pain reduction, difference, advantage"""
)
"""Verbs and nouns of change, which turn a percentage into a relative change."""
