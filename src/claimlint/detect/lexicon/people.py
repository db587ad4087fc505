"""Words for those whom a figure counts."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import nouns, terms

PATIENTS = nouns(
    """
    patient, client, participant, subject, user, customer, member, case, procedure, responder, completer, recipient
    wearer, graduate, resident, surgical referral, referral, guest, candidate, implant, graft, knee, eye, hip, disc
    injection, treatment, surgery, operation, fusion, transplant, cycle, embryo transfer, transfer, couple, pregnancy
    tooth, tooth, aligner case, respondent, caregiver, shopper, reviewer, runner, athlete, golfer, sufferer, infusion
    scan, sample, visit, warrior, graduate, buyer, owner, guy, first-timer, alumnus, enrollee, volunteer, spouse
    attendee, learner, regular, player, bride, vein, follicle, wearer, smoker, drinker
    """
) | terms(
    "alumni, people treated, those treated, those who finish, those who complete,"
    " those who, of those, teeth, all comers, of us"
)
"""People (and knees, eyes, grafts) who were treated: a figure about them is an outcome."""

PUBLIC = nouns(
    """
    american, adult, child, woman, man, person, teen, teenager, veteran, american adult, parent, household, worker
    employee, senior, older adult, baby boomer, boomer, mother, new mother, newborn, baby, student, male, female
    grown-up, youngster, elder, homeowner
    nonveteran, non-veteran, civilian, retiree, pensioner, infant, toddler, preteen, millennial, octogenarian
    u.s. adult, us adult, individual, texan, californian, floridian, ohioan, citizen, smoker, driver, nurse, dog
    """
) | terms(
    """people, men, women, children, kids, folks, persons, the population, of the population, population, us
    americans
    someone, everyone, adults, teens, society, the public, the world, in the u.s., in the united states, nationwide"""
)
"""People at large: a figure about them is a population statistic unless a treatment is named."""

PEOPLE = PATIENTS | PUBLIC
