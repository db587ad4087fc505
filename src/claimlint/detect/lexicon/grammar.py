"""The small words that hold an English clause together, and verbs that copy speaks with."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import terms, verbs
from claimlint.detect.lexicon.outcomes import CHANGE_VERBS, IMPROVE_VERBS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    """the a an my our your his her its their this these those each every all both some any no most many another such
    several whose"""
)
PREPOSITIONS = _words(
    """of in on at by for with without within after before during since until till over under above below from into
    onto off through throughout across among amongst between behind beyond near per following despite via around
    toward towards against inside outside like about out up down back away past plus upon"""
)
AUXILIARIES = _words(
    """is are was were be been being am has have had do does did can could will would may might must shall should
    isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't cannot 'll
    'd 've 're"""
)
PRONOUNS = _words(
    """i we you they he she it me us them him everyone everybody anyone someone nobody myself themselves yourself
    we've we're you're they've they're you'll they'll we'll i've i'm it's that's there"""
)
RELATIVES = _words("who whom which that where")
COORDINATORS = _words("and or nor &")
SUBORDINATORS = _words(
    """but while whereas because although though if when whenever once unless so yet than versus vs vs. compared
    as according thanks"""
)
ADVERBS = _words(
    """not never still already also just only even ever again almost nearly about roughly approximately around barely
    some very too far much more less fewer most least now then today soon overall longer sooner here
    there worldwide nationwide nationally elsewhere ago later afterward afterwards typically usually often always
    together actually fully completely significantly well instead"""
)
NUMERALS = _words(
    """one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred hundreds thousand thousands million millions billion dozen dozens half third quarter"""
)
"""Number words; where one stands for a figure of its own the number grammar has it."""

VERBS = (
    IMPROVE_VERBS
    | CHANGE_VERBS
    | verbs(
        """undergo, suffer, live, face, cope, carry, meet, use, wake, complain, lack, find, die, affect, touch, strike
        hit, bother, trouble, plague, wear, love, trust, adore, like, want, take, make, give, put, bring, send, let
        hear, read, eat, drink, chew, smile, kneel, climb, jog, run, swim, drive, lift, play, train, work, return, move
        come, go, become, begin, start, finish, pass, graduate, join, visit, call, switch, enroll, order, buy, sell
        offer, provide, perform, treat, serve, place, implant, deliver, transplant, fit, restore, correct, replace
        repair, reconstruct, remove, relieve, ease, help, allow, enable, prevent, avoid, stop
        block, kill, detect, catch, spot, miss
        diagnose, identify, confirm, occur, happen, arise, appear, disappear, vanish, fade, settle, melt, dissolve
        persist, endure, hurt, ache, leak, break, crack, loosen, migrate, tear, rupture, dislodge, slip, outlive
        outlast, outperform, beat, match, rival, surpass, exceed, rank, compare, average, cost, charge, pay, save
        spend, run, range, stand, sit, rest, reach, hover, score, rate, test, need, require, see, spare, deserve, think
        believe, know, tell, describe, consider, wish, hope, plan, opt, decline, refuse, regret, look, seem, sound
        taste, smell, hold, keep, leave, lie, lose, win, throw, draw, bend, bleed, swell, itch, sting, burn, peel
        qualify, struggle, deal, form, cause, trigger, kick, ramp, rev, sleep, snore, breathe, dream, age
        gamble, smoke, vape, relapse, reoffend
        contain"""
    )
    | terms("proven, underwent, undergone, retore, re-tore, retorn, hereof")
) - terms("hereof, back, feed, good, like, liking")
"""Verbs of copy in all their forms; many are nouns as well, and the place decides."""

NOUNISH = _words(
    """rates scores results visits tests scans studies uses levels treatments claims reports reviews needs changes
    costs works plays offers ages ranges ranks matches drives runs trains cuts drops falls rises gains lifts leaks
    breaks tears burns peels smiles dreams plans hopes calls orders places repairs visits benefits experiences controls
    finishes starts ends looks sounds tastes smells stands rests charges cracks aches hits touches catches spots
    sleeps walks swims jogs implants transplants grafts increases decreases declines boosts
    jumps surges spikes dips climbs returns moves switches passes serves ratings shows"""
)
AMBIGUOUS = (
    NOUNISH
    | frozenset(word[:-1] for word in NOUNISH)
    | _words("average averages clear close open slim dry smooth firm")
)
"""Forms that are a plural as often as a verb: a verb only behind who can do it."""

REDUCED = _words(
    """treated given enrolled surveyed studied followed seen aged diagnosed prescribed assigned randomized randomised
    operated tested affected injected implanted asked sampled offered referred fitted taken born scheduled placed
    performed done evaluated analyzed analysed included interviewed polled monitored exposed sold randomly allocated
    scanned screened examined assessed tracked reviewed discharged admitted used based made called known completed
    transferred transplanted removed exposed measured"""
)
"""Participles that say of people or things what was done to them ("knees treated with ...")."""
