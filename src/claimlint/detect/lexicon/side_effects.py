"""What treatments do to people beside what they are for: named as such, it is a caution and no success."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import nouns, terms

SIDE_EFFECTS = nouns(
    """
    nausea, vomiting, diarrhea, loose stool, stomach pain, yeast infection, cough, sore throat, runny nose, mild fever
    muscle pain, injection-site reaction, injection site pain
    sun sensitivity, night sweat, acid reflux, hiccup, constipation
    bloating, cramp, stomach ache, stomach upset, upset stomach, heartburn
    dryness, dry mouth, dry lip, metallic taste, bad taste, nosebleed, headache, dizziness, dizzy spell, lightheadedness
    drowsiness, sleepiness, fatigue, tiredness, jitter, sweating, flushing, chill, fever, flu-like symptom, rash, hive
    itch, itching, redness, swelling, bruising, bruise, soreness, tenderness, stinging, peeling, blister, welt
    skin irritation, skin reaction, burn, hair shedding, shedding, hair loss, weight gain, palpitation
    insomnia, vivid dream, bad dream, nightmare, mood change, mood swing, blurred vision, dry eye, ringing
    tooth sensitivity, gum sensitivity, numbness, muscle ache, joint ache, hot flash, spotting, low blood sugar
    low blood pressure, infection, leak, clot, hematoma, seroma, drooping eyelid, droopy eyelid, drooping
    allergic reaction
    """
) | terms(
    """nauseous, nauseated, queasy, dizzy, lightheaded, light-headed, drowsy, sleepy, groggy, jittery, sore, tender
    bloated, constipated, flushed, itchy, sick to their stomach"""
)
"""Complaints that a treatment brings."""
