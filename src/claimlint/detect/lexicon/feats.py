"""What patients of stories do again, what they could not do, and what they are rid of."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import nouns, terms, verbs

FEATS = verbs(
    """walk, run, hike, climb, dance, golf, play, ski, swim, ride, lift, kneel, drive, work, sleep, jog, garden, coach
    teach, hear, see, read, eat, bike, row, surf, fish, bowl, skate, march, sprint, square-dance, travel, fly, sing
    stand, sit, bend, smile, laugh, chew, speak, write, type, cook, paint, sew, knit, hug, carry, cycle, box, wrestle
    race, finish, complete, win, graduate, conceive, deliver, return, regain, recover, resume, start, go, get"""
)
"""Activities that tell of a body or mind that is well again."""

EVERYDAY = verbs(
    """walk, run, hike, climb, dance, golf, play, sleep, lift, eat, drive, coach, swim, ride, bike, jog, teach, work
    hear, see, read, square-dance, stand, kneel, sit, garden, sing, cook, paint, bend, ski, fish, bowl, travel, smile"""
) | terms("could")

ACTIVE = verbs(
    """walk, run, hike, climb, dance, golf, swim, ride, bike, jog, ski, bowl, garden, skate, surf, row, square-dance
    sprint, kneel, fish, cycle, sleep"""
)
"""What somebody of an age is told to do, and that is the whole story: "Gloria, 68, skis"."""

DISCARDS = nouns(
    """cane, walker, wheelchair, crutch, reader, contact, pill, med, medication, inhaler, brace, denture, antidepressant
    opioid, painkiller, drop, hearing aid, hat, wig, patch, shot, needle, cigarette, drink, bottle, statin, cpap machine
    knee replacement, hip replacement, replacement, fusion, operation, transplant, injection, infusion, back surgery
    bypass, amputation, hysterectomy, root canal, oxygen tank, insulin pump, sleeping pill, pain pill"""
) | terms("glasses, insulin, cpap, surgery, dialysis, crutches, drinking, smoking, using, snoring, hurting, vaping")
"""What is thrown away, cancelled or stopped in a story."""

KIN = nouns(
    """husband, wife, son, daughter, mother, father, mom, dad, kid, child, family, grandson, granddaughter, grandkid
    grandchild, sister, brother, doctor, surgeon, cardiologist, partner, fiance, boss, friend, dog, mother-in-law"""
) | terms("children, grandchildren")
READINGS = terms(
    """labs, numbers, a1c, blood pressure, blood work, bloodwork, cholesterol, sugar, weight, energy, libido, mood, pain
    migraines, headaches, symptoms, anxiety, depression, life, marriage, confidence, game, golf game, sleep, x-rays
    mri"""
)
"""What speaks in the first person about one's own state."""
