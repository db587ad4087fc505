"""Words of limitation, of reporting and of evidence: what qualifies, mentions or sources a claim."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon import CLASSES as SHARED
from claimlint.detect.lexicon.forms import nouns, terms, verbs

_OUTCOMES = nouns(
    """
    result, outcome, response, experience, effect, benefit, improvement, recovery, healing, recovery time
    healing time
    timeline, success, success rate, relief, regrowth, growth, weight loss, progress, durability, longevity, mileage
    course, loss, mileage, journey, reaction, effectiveness, efficacy, duration, gain, satisfaction, accuracy
    tolerance, remission, onset, performance, survival, retention, score, return time, return to sport, return to play
    return to work, length of recovery, time to relief
    """
)
_VARIED = nouns(
    """person, patient, case, client, listener, user, wearer, participant, knee, eye, ear, body, skin type, scalp, woman
    man, child, subject, responder, individual, athlete, runner, spine, back, volunteer, respondent, member, sleeper
    smoker, drinker, snorer, hand, foot, hip, shoulder, tooth, graft, vein, heart, brain, skin, tissue, gait, hernia
    sufferer, baby, couple, embryo, pregnancy, disc, nerve, tendon, scar"""
) | terms("people, women, men, children, one person, bodies, individuals, those treated, skin types")
"""Who or what differs where a result does."""
_COMPARED = terms(
    """longer, shorter, less, more, fewer, quicker, slower, faster, sooner, later, higher, lower, better, worse, bigger
    smaller, earlier, milder, harder, easier, above or below, on either side"""
)
_UNEVEN = terms(
    """uneven, patchy, mixed, spotty, variable, inconsistent, scattered, unpredictable, unequal, lopsided, erratic
    personal, individual, anything but uniform, anything but even, far from uniform, far from even, not even"""
)
_NOTHING = terms(
    """nothing, unchanged, little, no better, no worse, no different, no benefit, no change, no relief, no effect
    no improvement, no gain, no difference, not, none, worse, less, much less, the same, no better off, hardly any
    disappointed, unhappy, not helped, let down, only a little"""
)
"""What those get who are left out."""
_LINGERED = terms(
    """lingered, lingers, persisted, persists, returned, returns, remained, remains, stayed, stays, recurred, recurs
    came back, comes back, crept back, faded, wore off, wears off, failed, fails, did not last, never came"""
)
_SUBGROUP = terms(
    """smokers, nonsmokers, diabetics, younger, older, the elderly, elderly, heavier, obese, some, others, a few, severe
    advanced, late-stage, early-stage, athletes, beginners, women than men, men than women, people over, patients over
    those over, people under, those under, those past, patients past, teens, darker skin, lighter skin, larger tears
    smaller tears, revisions, sicker"""
)
_CASES = nouns(
    """case, body, skin, knee, back, spine, recovery, result, outcome, experience, journey, story, path, response
    healing, course, timeline, pain, smile, hip, shoulder, eye, cycle, number, timing"""
)
_AVERAGES = terms(
    """averages, average, an average, medians, means, group averages, averages only, only averages, population averages
    typical ranges, estimates"""
)
_CHANCES = nouns("chance, odd, likelihood, probability, prospect, prognosis") - {"odd"}
_VARY = verbs("vary, differ, fluctuate")
_HINGE = verbs("depend, hinge, rest, turn, vary, rise, fall") | terms("is tied to, are tied to")
_NOT = terms(
    """not, never, cannot, can't, doesn't, don't, didn't, won't, isn't, aren't, wasn't, weren't, hasn't, haven't
    couldn't
    wouldn't, shouldn't, no longer"""
)
_CANNOT = terms(
    """cannot, can not, can't, do not, don't, does not, doesn't, will not, won't, could not, couldn't, would not
    wouldn't
    must not, may not, never, nobody can, no one can, no clinic can, no doctor can, no surgeon can, no treatment can
    no procedure can, no provider can, nor can we"""
)
_RESPOND = verbs(
    """respond, improve, benefit, gain, stay, conceive, achieve, see, experience, reach, get, feel, recover
    notice, heal
    regain, lose, regrow, succeed, keep, obtain, remit, report, return, tolerate, last, work, help, find, maintain"""
)
_EFFECT_NOUNS = nouns(
    "change, improvement, difference, benefit, relief, response, result, regrowth, effect, gain, progress"
)
_RISKS = nouns("""risk, side effect, side-effect, complication, adverse event, adverse effect, adverse reaction
    serious complication""")
_INTERVENTIONS = SHARED["treatment"] | nouns(
    """treatment, therapy, operation, surgery, procedure, intervention, implant, injection, graft, drug, medicine
    medication, device, laser, repair, remedy, technique, method, transplant, anesthetic, test, program, shot"""
)
_SUCCEED = verbs("succeed, work, help, hold, take, heal, cure, last, fix")
_SURE = terms("foolproof, infallible, perfect, fail-safe, certain, sure, guaranteed, a sure thing, a cure-all")
_ARISE = verbs("occur, happen, arise, develop, follow, result")
_TESTS = nouns("result, test, scan, screen, screening, reading, mammogram, report, finding")
_VA = terms(
    """va, the va, v.a., va doctor, va provider, va clinician, va team, va care team, va primary care
    va primary care team
    va facility, va medical center, department, tricare, community care, veterans affairs, champva, medicare"""
)
_AUTHORIZE = verbs("authorize, refer, approve, order, decide, determine, agree, send, preauthorize, pre-approve")
_CLEARANCE = nouns(
    "referral, authorization, prior authorization, preauthorization, pre-authorization, preapproval, "
    "pre-approval, order"
)

_PUBLISHERS = nouns(
    """
    clinic, center, centre, provider, practice, office, spa, med spa, ad, advert, advertisement, brochure
    website, site
    web page, page, flyer, flier, leaflet, seller, company, vendor, supplier, manufacturer, salesperson
    marketer, firm
    influencer, post, headline, billboard, commercial, label, radio spot, infomercial, doctor, surgeon
    therapist, dentist
    injector, chiropractor, physician, practitioner, advertiser, brand, business, retailer, store, storefront, caller
    facility, hospital, lab, telemarketer, email, sales pitch, landing page, competitor, operator, coach
    """
)
_ANY = terms("""a, an, any, some, other, many, certain, most, several, another, every, such, those, few, these
    too many""")
_CLINICIANS = nouns("doctor, surgeon, therapist, dentist, injector, chiropractor, physician, practitioner")
_SELLERS = nouns(
    """clinic, provider, seller, vendor, company, ad, claim, phrase, word, wording, promise, marketer, center
    practice
    statement, slogan, headline, doctor, surgeon, operator, website, store, brand"""
) | terms("anyone, anybody, someone, any clinic, language, testimonials")
_SOMEBODY = terms("anyone, anybody, someone, somebody, whoever")
_PROMISE = verbs("promise, claim, guarantee, advertise, tout, boast, swear, vow, pledge, quote, insist")
_PERSONS = terms("anyone, anybody, someone, somebody, whoever, those, people, whichever, one")
_SAY = verbs(
    """promise, claim, guarantee, advertise, say, tell, tout, boast, swear, state, call, quote, pitch, insist, assert
    imply, suggest, brag, trumpet, label, describe, market, vow, pledge"""
)
_SAYING = terms(
    """promising, claiming, guaranteeing, advertising, saying, telling, touting, boasting, stating, quoting, asserting
    calling, implying, describing, labeling, marketing, bragging"""
)
_SAY_PLAIN = terms(
    """promise, claim, guarantee, advertise, say, tell you, tell readers, tell patients, tell people, tell anyone
    tell clients, tell customers, tell the reader, tell a patient, tout, boast, state, imply, write, print, post
    publish, call
    describe, market, label, use the word, use the words, use the phrase, use the term, use phrases, use words"""
)
_PLEDGE = terms("promise, claim, guarantee, advertise, say, pretend, assert, promise you, tell anyone")
_CLAIM_NOUNS = nouns(
    """claim, statement, phrase, headline, slogan, line, wording, promise, pitch, ad, slogan, tagline, guarantee, word
    term, testimonial, boast, expression, buzzword, language"""
)
_RULES = terms(
    """law, laws, rule, rules, act, regulation, regulations, statute, guides, guidelines, guidance, policy, cfr, code
    platform, platforms, standards, ftc, fda"""
)
_FORBID = verbs("bar, prohibit, forbid, ban, disallow, outlaw")

_EVIDENCE = terms(
    """
    study, studies, trial, trials, research, science, evidence, literature, registry, registries, cohort, cohorts
    registry data, meta-analysis, meta-analyses, pilot, pilots, survey, surveys, audit, audits, analysis, analyses
    clinical data, outcome data, outcomes data, data, records, chart review, dataset, database, follow-up study
    pilot study, case series, paper, papers, publication, publications, articles, patient surveys
    questionnaires, published reports, published data, poll, polls
    """
)
_PROVE = verbs(
    """show, prove, suggest, find, indicate, link, confirm, demonstrate, support, report, agree, point, reveal
    conclude
    establish, validate, verify, document, tie, hint, say"""
)
_RESEARCHERS = terms("researchers, scientists, experts, investigators, analysts, specialists, authors, clinicians")

GENERIC_SOURCE_WORDS = terms(
    """
    a, an, the, our, own, this, that, these, those, in, of, for, from, per, see, source, sources, data
    registry, study, studies, survey, surveys, audit, trial, trials, pilot, report, reports, review
    analysis, meta-analysis, cohort, internal, house, in-house, unpublished, published, patient
    patients, client, clients, people, clinical, clinic, practice, multicenter, single-center
    randomized, randomised, controlled, prospective, retrospective, phase, results, result, outcome
    outcomes, follow-up, pooled, preliminary, peer-reviewed, systematic, records, record, chart, poll
    about, by, based, average, mean, median, total, n, p, hr, or, rr, ci, sd, se, iqr, nnt, vas, nrs
    odi, bmi, phq, phq-9, womac, qol, mri, ct, ahi, pasi, i, ii, iii, iv, january, february, march
    april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun
    jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday
    dr, mr, mrs, ms, prof, md, do, dc, phd, up, no, not, all, since, updated, updates, estimates
    estimate, experts, expert, industry, consensus, individual, some, most, many, and, veterans
    americans, adults, men, women, doctors, u.s, us, usa, baseline, week, month, year, age, type, stage
    grade, class, update, edition, version, voted, named, ranked, rated, ask, bring
    """
)
"""Capitalised words that name no source: sentence openers, months, statistics, kinds of evidence."""

CLASSES: Mapping[str, frozenset[str]] = MappingProxyType(
    dict(SHARED)
    | {
        "outcome": _OUTCOMES,
        "aimed_at": _OUTCOMES | terms("a good outcome, a cure, cure, pregnancy, conception, a live birth, survival"),
        "chance": _CHANCES,
        "varied": _VARIED,
        "uneven": _UNEVEN,
        "nothing": _NOTHING,
        "lingered": _LINGERED,
        "subgroup": _SUBGROUP,
        "case": _CASES,
        "averages": _AVERAGES,
        "compared": _COMPARED,
        "hinge": _HINGE,
        "vary": _VARY,
        "not": _NOT,
        "cannot": _CANNOT,
        "respond": _RESPOND,
        "effect_noun": _EFFECT_NOUNS,
        "risk": _RISKS,
        "harm": SHARED["adverse_effect"] | SHARED["failure"],
        "intervention": _INTERVENTIONS,
        "succeed": _SUCCEED,
        "sure": _SURE,
        "arise": _ARISE,
        "test": _TESTS,
        "va": _VA,
        "authorize": _AUTHORIZE,
        "clearance": _CLEARANCE,
        "publisher": _PUBLISHERS,
        "any": _ANY,
        "any_or_the": _ANY | {"the", "your", "this", "their"},
        "sayer": _PUBLISHERS | _PERSONS | _CLAIM_NOUNS,
        "say": _SAY,
        "saying": _SAYING,
        "say_plain": _SAY_PLAIN,
        "pledge": _PLEDGE,
        "claim_noun": _CLAIM_NOUNS,
        "outlets": frozenset(word for word in _PUBLISHERS if word.endswith("s")),
        "medium": _PUBLISHERS - _CLINICIANS,
        "seller": _SELLERS,
        "somebody": _SOMEBODY,
        "promise": _PROMISE,
        "rules": _RULES,
        "forbid": _FORBID,
        "evidence": _EVIDENCE,
        "prove": _PROVE,
        "researchers": _RESEARCHERS,
    }
)
"""The shared word classes and those of this module."""
