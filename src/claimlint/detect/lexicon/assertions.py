"""Words of promise, comparison and proof: what absolute, comparative and establishment claims are made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon import CLASSES, medicine
from claimlint.detect.lexicon.forms import nouns, terms, verbs

CURE_VERBS = verbs(
    """cure, reverse, eliminate, erase, banish, dissolve, eradicate, undo, melt, melt away, wipe out, wipe away
    get rid of, do away with, put an end to, conquer, defeat, obliterate, vanquish, abolish, zap, blast, blast away
    clear up, knock out, vaporize, annihilate, flush out, flush, expel, purge, wash away, sweep away, evict
    drive out, stamp out, root out, strip away, chase away, burn away, nuke, torch, kill off
    roll back, turn back, beat back, extinguish, quash
    squash, starve, quell, neutralize, dispel, rid you of, rid your body of, free you from, free you of"""
)
"""Verbs that end a condition altogether."""

HEAL_VERBS = verbs(
    """heal, mend, regrow, regenerate, rebuild, rewire, reset, grow back, reawaken, rejuvenate, clean out
    unclog, unblock
    clear out, detoxify"""
)
"""Verbs that make a part of the body whole again."""

STOP_VERBS = terms(
    """stop, stops, end, ends, fix, fixes, stopped, ended, repairs, clears
    resolves, halts, halt, kills"""
)
"""Weaker verbs of the same kind, in the forms in which they are hardly ever nouns or mere repairs."""

_NOT_TARGETS = terms(
    "add, ms, ed, problem, problems, leak, leaks, clot, clots, blood clot, blood clots, tear, tears, strain, strains"
)

CURE_TARGETS = (medicine.CONDITIONS - _NOT_TARGETS) | nouns(
    """bone spur, plaque, kidney stone, gallstone, signs of aging, aging, crow's feet, dark circle, pore, love handle
    cataract, floater, cyst, wart, mole, fibroid, nodule, blockage, hangover, hot flash, night sweat, sugar craving
    craving, fear, panic, phobia, suicidal thought, nightmare, flashback, hypersensitivity, polyp, bunion
    heel pain"""
)
"""What is cured: complaints, leaving out words that mean something else more often."""

HEAL_TARGETS = (
    CURE_TARGETS
    | medicine.BODY_PARTS
    | terms(
        """tears, tear, nervous system, the nervous system, enamel, hair cells
    bones, tissues, head of hair, full head of hair, thick hair, lost hair, natural teeth"""
    )
)

FILL = terms(
    """a, an, the, your, my, his, her, their, our, its, all, any, every, even, those, these, that, most, both, old
    new
    severe, chronic, stubborn, current, existing, remaining, worn, worn-out, worn out, damaged, torn, frayed
    flattened, collapsed, cracked, dehydrated, shrunken, dried-out, injured, aging, ageing, painful, persistent
    years of, decades of, a lifetime of, signs of, symptoms of, effects of, causes of, root cause of, root causes of
    lower, deep, fine, unwanted, excess, nagging, constant, daily, debilitating, moderate, mild, advanced, early, late
    type 1, type 2, stage 4, underlying, weak, broken, brittle, lost, thinning, natural, own, visible, embarrassing
    unsightly, diseased, degenerated, herniated, bulging, arthritic, dead, dying, compressed, pinched, whole, entire
    progression of, spread of, cause of, source of, other, joint, nerve, muscle, belly, tooth, brain, spinal
    kinds of, sorts of
    forms of, types of"""
)
"""Words that may stand between a verb and what it is done to."""

HARMS = nouns(
    """side effect, side-effect, adverse effect, adverse event, adverse reaction, complication, aftereffect
    after-effect, drawback
    downside, ill effect, harmful effect, harm, safety issue, safety concern, allergic reaction, unwanted effect
    negative effect, sexual side effect, serious event, toxicity"""
)
"""Words for harm as such."""

BURDENS = nouns(
    """scar, scarring, bruise, bruising, swelling, weight gain, crash, jitter, hangover, addiction, dependence
    dependency
    withdrawal, nausea, tingling, purging, peeling, irritation, burning, grogginess, drowsiness, redness, itching
    soreness, rejection, brain fog, weight regain, rebound, residue, scab, scabbing, numbness, sedation, stinging
    buzzing, humming, zapping, jolt, throbbing, grogginess, fogginess, sluggishness, stiffness, mark
    trace, flaking, dryness, shedding, jaw pain, sensitivity"""
)
"""Particular harms and burdens, which copy denies one by one."""

DEGREE = terms(
    """any, known, serious, major, real, significant, lasting, long-term, harmful, unpleasant, visible, nasty
    dangerous
    common, systemic, reported, single, permanent, additional, messy, sexual, severe, drug-related, unwanted, negative
    of the, of those, of its, of these, such, ugly, noticeable, awful, typical, usual, pesky, treatment-related"""
)
"""Words between a denial and the harm that it denies."""

OPTIONS = (
    medicine.TREATMENTS
    | nouns(
        """pill, drug, steroid, opioid, painkiller, medication, antidepressant, injection, shot, knife, scalpel
    operation
    glasses, contact, retainer, competitor, competition, brand, alternative, option, remedy, method, approach, other
    clinic, hospital, provider, doctor, surgeon, dentist, center, practice, specialist, therapist, generic, creams
    lotion
    procedure, treatment, solution, product, supplement, technology, technique, system, device, laser, statin, insulin
    open operation, open surgery, traditional method, cast, crutch, dieting, ssris, benzodiazepine, sleeping pill
    cpap
    dentures, hearing aid, store, gym, rehab, tablet, capsule, talk therapy, standard care, usual care
    standard of care
    human, radiologist, manual count, mammogram, ultrasound, x-ray, biopsy, blade, needle, wire, metal, generation
    model"""
    )
    | terms(
        """anything else, anyone else, everyone else, the rest, dieting, going under the knife, nsaids, hrt, botox
    surgery, doing nothing"""
    )
)
"""What a treatment or a clinic is measured against."""

OPTION_FILL = terms(
    """a, an, the, any, any other, other, most, all, all other, your, traditional, conventional, standard
    ordinary, regular
    open, daily, typical, old, older, old-fashioned, current, existing, prescription, steroid, store-bought
    over-the-counter
    another, back, knee, spine, spinal, hip, neck, invasive, under the, many, other local, leading, with, with the
    from
    risky, some, our competitors', drug-store, big, big-box, local, expensive, repeat, oral, topical, switching
    taking
    staying on, weekly, long-term, manual, early, generic, medical, hand, competing, living with"""
)
"""Words before an option."""

BETTER = terms(
    """better, safer, faster, gentler, quicker, stronger, smarter, kinder, healthier, easier, simpler, cleaner
    clearer
    sharper, longer-lasting, longer, sooner, smoother, softer, superior, milder, more reliably, harder, deeper
    truer, closer"""
)
"""Comparatives of praise."""

PRAISE = terms(
    """effective, accurate, comfortable, precise, natural, natural-looking, reliable, affordable, advanced
    powerful, potent
    durable, successful, convenient, thorough, permanent, efficient, predictable, sensitive, economical, gentle
    trusted
    experienced, consistent, personal, personalized, innovative, comprehensive, modern, skilled, respected
    sought-after
    sought after, recognized, awarded, decorated, qualified, complete, sophisticated, technologically advanced
    popular
    recommended, established, caring, compassionate, proven, tested, studied, exclusive, highly rated, prescribed
    chosen
    renowned, honored, prestigious, remarkable, impressive, dependable, rigorous, clinically advanced, credible
    loved"""
)
"""Adjectives of praise that take more and most."""

LESS = terms(
    """invasive, painful, risky, expensive, traumatic, bleeding, pain, downtime, scarring, discomfort, bruising
    swelling"""
)

BEST = terms(
    """best, safest, finest, fastest, gentlest, quickest, smartest, strongest, highest-rated, greatest, purest
    cleanest
    freshest, easiest, simplest, healthiest, highest, lowest, largest, biggest, longest-lasting, surest, truest
    kindest"""
)
"""Superlatives of praise."""

PROVIDERS = nouns(
    """clinic, center, centre, hospital, practice, provider, surgeon, doctor, physician, dentist, specialist, expert
    authority, team, program, spa, med spa, medical spa, institute, facility, office, pharmacy, company, manufacturer
    name, brand, chiropractor, therapist, dermatologist, urologist, ophthalmologist, orthodontist, optometrist
    injector
    staff, laboratory, lab, group, network, health system, trainer, rehab, practitioner, professional, audiologist
    spine center
    veterinarian, psychiatrist, cardiologist, neurologist, radiologist, nurse, coach, pioneer, supplier, choice
    destination
    health care provider, healthcare provider, service, medical center, department, teams, platform"""
)
"""Those who sell care."""

GOODS = medicine.TREATMENTS | nouns(
    """treatment, technology, test, device, product, supplement, formula, serum, solution, system, option, care
    medicine
    machine, equipment, ingredient, stimulator, spinal cord stimulator, hearing aid, implant, lens, scanner, app, exam
    outcome, result, cream, weight loss, pain relief, relief, alternative, answer, remedy, care, therapy, cells
    laser, monitor
    procedure, method, technique, approach, membership, sleep, experience, service, bed, table, pump, robot, mask
    quality of care"""
)
"""What is sold."""

EXPERTS = terms(
    """doctor, doctors, physician, physicians, dermatologist, dermatologists, dentist, dentists, surgeon, surgeons
    expert
    experts, pharmacist, pharmacists, pediatrician, pediatricians, cardiologist, cardiologists, chiropractor
    chiropractors
    nurse, nurses, clinician, clinicians, specialist, specialists, md, mds, gynecologist, gynecologists, urologist
    urologists
    ophthalmologist, ophthalmologists, optometrist, optometrists, audiologist, audiologists, therapist, therapists
    veterinarian
    veterinarians, scientist, scientists, orthopedist, orthopedists, neurologist, neurologists, oncologist
    oncologists, medical professionals, health professionals, healthcare professionals, professionals, trainers
    psychiatrist
    psychiatrists, dietitian, dietitians, nutritionist, nutritionists, top doctors, medical doctors, hygienist
    hygienists, dental hygienists, podiatrist
    podiatrists, ob-gyn, ob-gyns
    endocrinologist, endocrinologists, rheumatologist, rheumatologists, gastroenterologist, gastroenterologists
    allergist, allergists, physiatrist, physiatrists, radiologist, radiologists, pulmonologist, pulmonologists
    anesthesiologist, anesthesiologists, periodontist, periodontists, prosthodontist, prosthodontists, endodontist
    endodontists, physical therapists, physiotherapist, physiotherapists, midwife, midwives, psychologist, psychologists
    medical experts, health experts, orthodontist, orthodontists, hair experts, sleep experts, pain experts"""
)

PROOF_VERBS = verbs(
    """show, prove, suggest, find, confirm, demonstrate, indicate, reveal, establish, conclude, link, support
    document
    verify, validate, back, hint, attest, point to, associate, tell, observe, note, discover, say"""
)
EVIDENCE = terms(
    """studies, research, trials, science, evidence, clinical trials, clinical studies, experiments, scientists
    researchers
    meta-analyses, literature, investigations, clinical research, clinical evidence, findings, reviews
    the science, the data
    data, papers, publications, randomized trials, mouse studies, animal studies, lab studies, medical research
    tests, lab tests
    laboratory tests, lab testing, laboratory testing, testing, clinical tests, clinical data, published data
    published studies, independent studies
    investigators"""
)
"""Evidence that nobody names."""

STUDY = terms(
    """study, trial, review, meta-analysis, analysis, rct, paper, experiment, survey, pilot, systematic review
    cochrane review
    clinical trial, clinical study, randomized trial, randomized controlled trial, cohort study, pilot study
    literature review
    article, investigation, mouse study, animal study, cochrane summary, cochrane overview, cochrane analysis
    evidence summary, evidence review, research summary, umbrella review, scoping review, narrative review
    pooled analysis, case series, white paper, crossover trial, head-to-head trial, registry study
    network meta-analysis, observational study, retrospective study, crossover study, validation study
    double-blind study, double-blind trial, case-control study, twin study, phase 2 trial, phase 3 trial"""
)
"""One piece of evidence."""

ADVERBS = terms(
    """have, has, had, also, now, all, clearly, consistently, repeatedly, recently, even, already, further
    strongly, both, long
    again and again, actually, conclusively, overwhelmingly, time and again, since, already, increasingly, do
    does, did, may"""
)

WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **CLASSES,
        "cure_verb": CURE_VERBS,
        "heal_verb": HEAL_VERBS,
        "stop_verb": STOP_VERBS,
        "cure_target": CURE_TARGETS,
        "heal_target": HEAL_TARGETS,
        "fill": FILL,
        "harm": HARMS,
        "burden": BURDENS,
        "degree": DEGREE,
        "option": OPTIONS,
        "option_fill": OPTION_FILL,
        "better": BETTER,
        "praise": PRAISE,
        "less": LESS,
        "best": BEST,
        "provider": PROVIDERS,
        "goods": GOODS,
        "expert": EXPERTS,
        "proof": PROOF_VERBS,
        "evidence": EVIDENCE,
        "study": STUDY,
        "adverb": ADVERBS,
    }
)
"""The word classes of the assertion detectors, the general ones included."""
