"""Words of sweeping statements: who is left out by none, what is denied to all, what comes without fail."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.promises import ANY_HARM, COMPLAINTS, PROMISE_WORDS

NOBODY = terms(
    """nobody, no one, none, not one, not a single one, not a single patient, not a single person, no patient
    no patients, no client, no person, no participant, no participants, no user, no users, no veteran, not one patient
    not one person, not one client, not one of, none of, no man, no woman, no child, no subject, zero patients
    zero of"""
)
"""Subjects that deny a thing to all."""

EVERYBODY = terms(
    """everyone, everybody, anyone, anybody, every patient, any patient, all patients, all of our patients
    all of my patients, all our patients, all my patients, every person, any person, every man, any man, every woman
    any woman
    every veteran, any veteran, every client, any client, all clients, every single patient, every single client
    every single person, each patient, every body, all men, all women, all veterans, absolutely anyone
    absolutely everyone, every last patient, every one of our patients, each of our patients, every child, any child"""
)
"""Subjects that claim a thing for all."""

BENEFIT = terms(
    """benefit, benefits, benefited, improve, improves, improved, recover, recovers, recovered, respond, responds
    responded, succeed, succeeds, succeeded, heal, heals, healed, get better, gets better, got better, feel better
    feels better, felt better, lose weight, loses weight, lost weight, get relief, gets relief, got relief, find relief
    finds relief, found relief, see results, sees results, saw results, get results, gets results, got results
    be cured, is cured, are cured, was cured, were cured, be healed, is healed, are healed, be helped, is helped
    are helped, was helped, were helped, walk away, walks away, sleep again, sleeps again, sleep better
    sleeps better, walk again, walks again
    hear again, hears again, see again, sees again, quit for good, quits for good, stay sober, stays sober
    regain, regains, regained, thrive, thrives, thrived, grow hair, grows hair, qualify and improve, leave happy
    leaves happy, leave pain-free, leaves pain-free, goes home pain-free, go home pain-free, left pain-free
    walked out pain-free, walks out pain-free, walk out pain-free, become pain-free, becomes pain-free"""
)
"""What is said to become of them."""

DONE_WITH = terms(
    """completes, finishes, tries, comes, uses, takes, starts, follows, enrolls, walks, visits, does, sees, has done
    has completed, has tried, has finished, completed, finished, tried, enters, joins, undergoes, gets, receives"""
)
"""How somebody comes to be treated, after "every patient who"."""

AT_ALL = terms(
    """a, an, any, one, single, a single, even, even one, even a single, even a, the, slightest, serious, bad, ever
    known, severe, reported, significant, major, lasting, of the usual, of those, of these, such"""
)
CAUSE = verbs("cause, produce, leave, trigger, give, create, have, see, bring, carry, lead to, result in, record")
SUFFER = verbs(
    """suffer, experience, report, develop, have, see, need, require, get, show, return with, complain of, notice
        come back with, describe, encounter, sustain"""
) | terms("ever had, has ever had, have ever had, has had, have had, had")
AUXILIARIES = terms("has, have, had, ever, yet, will, will ever, once, to date, so far")
REACTIONS = terms(
    """adverse events, adverse event, adverse reactions, adverse reaction, adverse effects, adverse effect
    side effects, side-effects, side-effect
    side effect, allergic reactions, allergic reaction, complications, complication, safety events, safety signals
    serious events, serious reactions, ill effects, safety issues"""
)
HOOKED = terms("hooked, addicted, hurt, sick, injured, burned, scarred, infected, dependent, worse")

RETURN = terms(
    """come back, comes back, came back, return, returns, recur, recurs, grow back, grows back, reappear, reappears
    be back, relapse, relapses, reopen, reopens, ever return, ever come back, ever recur, ever grow back"""
)
LEFT_BEHIND = terms(
    """glasses, reading glasses, readers, contacts, contact lenses, bifocals, hearing aids, a hearing aid, dentures
    a cane, a walker, crutches, surgery, a knee replacement, a hip replacement, a fusion, opioids, painkillers, insulin
    cpap, a cpap, braces, medication, medications, pills, drugs, injections, statins, a wig, concealer, antidepressants
    pain medication, pain pills, another treatment, another session, another injection, another surgery
    a second treatment, a second session, a second surgery, touch-ups, diapers, pads, an inhaler"""
)
"""What will never be needed, as the object of "need"."""

DISCARDED = nouns(
    """glass, reader, bifocal, contact, reading glass, hearing aid, denture, cane, walker, wheelchair, crutch, brace
    pill, painkiller, opioid, inhaler, cpap, cpap machine, cpap mask, razor, girdle, wig, toupee, scalpel, statin
    antidepressant, insulin, pain pill, back brace, knee brace, concealer, medication, pad, diaper, med"""
) | terms("glasses, contact lenses, reading glasses, braces, crutches, needles")
DISCARD = verbs(
    "ditch, toss, trash, hang up, retire, burn, trade in, get rid of, throw out, throw away, lose, chuck"
) | terms("throws away, threw away, toss out, toss away, leave behind")

OVER = terms(
    """gone, erased, cured, reversed, healed, lifted, solved, over, conquered, eliminated, erased, banished, eradicated
    defeated, resolved, history, finished, vanished, melted, obliterated, done, silenced, dissolved, undone, ended
    quieted, beaten, handled, sorted, fixed"""
)
"""What stands after the complaint alone: "Back pain, gone."."""

QUELL = verbs("switch off, shut down, turn off, shut off, silence, extinguish, crush, demolish, destroy, slay")
"""Verbs of victory that need a named complaint."""

TRACKED = verbs("stop, halt") | terms("stopped dead, stops dead, stop dead, halts, freezes, freeze")
SEVERITY = terms(
    """age, your age, diagnosis, your diagnosis, severity, stage, weight, skin type, skin color, hair type, history
    medical history, genetics, the cause, cause, how severe, how long, how bad, how old, how much, body type, condition
    your condition, gender, fitness, fitness level"""
)
"""What is said to make no difference."""

HOW = terms("how, what, who, which, your, the, why")
STATES = terms("cured, healed, pain-free, pain free, symptom-free, fixed, restored, whole again, a new person")
HEALTH = COMPLAINTS | PROMISE_WORDS["body_part"]
"""What a pronoun may stand for in the promise of a cure."""

SWEEPING_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **PROMISE_WORDS,
        "nobody": NOBODY,
        "everybody": EVERYBODY,
        "gain": BENEFIT,
        "done_with": DONE_WITH,
        "at_all": AT_ALL,
        "cause": CAUSE,
        "suffer": SUFFER,
        "aux": AUXILIARIES,
        "reaction": REACTIONS,
        "setback": ANY_HARM | nouns("reaction, serious reaction, relapse, problem, second treatment, downtime"),
        "loss": COMPLAINTS | terms("hair, pill, surgery, shot, injection, day of pain, night of sleep"),
        "returning": PROMISE_WORDS["own_complaint"] | terms("fat, weight, hair, veins, pain, treated veins, fat cells"),
        "person": PROMISE_WORDS["person"]
        | nouns("condition, diagnosis, stage, skin tone, body type, warrior, soldier"),
        "regain": terms("walk, run, hear, sleep, smile, dance, golf, see, breathe, play"),
        "well": terms("perfectly, again, normally, clearly, freely, pain-free"),
        "whole": terms("full, total, complete, perfect, new, lasting, pain-free"),
        "hooked": HOOKED,
        "return": RETURN,
        "crutch": LEFT_BEHIND,
        "discarded": DISCARDED,
        "discard": DISCARD,
        "over": OVER,
        "quell": QUELL,
        "tracked": TRACKED,
        "severity": SEVERITY,
        "how": HOW,
        "state": STATES,
        "agent": terms(
            """we, it, this, i, they, our clinic, our doctors, our team, our laser, our method, our program, which
            that, our treatment, our protocol, the treatment, this treatment, the injection, the laser, fibrin"""
        ),
        "cured": verbs(
            "cure, reverse, heal, eliminate, erase, banish, eradicate, conquer, vanquish, "
            "fix, undo, regrow, rebuild, end, defeat"
        )
        | terms("put an end to, puts an end to, wipes out, wipe out, get rid of, gets rid of"),
        "mended": verbs("cure, reverse, eliminate, repair, fix"),
        "pronoun": terms("it, them, that, those, this, these, yours, the problem, the condition, the damage, the tear"),
        "part": PROMISE_WORDS["body_part"] | terms("tear, damage, discs, leak"),
    }
)
"""Word classes of sweeping statements: those of promises and the ones above."""
