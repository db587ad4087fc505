"""What copy measures itself against: other treatments by name, other sellers, and whoever sells to all."""

from __future__ import annotations

from claimlint.detect.lexicon.assertions import OPTIONS, PROVIDERS
from claimlint.detect.lexicon.forms import nouns, terms, verbs

RIVALS = (
    OPTIONS
    | PROVIDERS
    | nouns(
        """cortisone, prednisone, ibuprofen, acetaminophen, aspirin, gabapentin, narcotic, opiate, anesthesia, retinol
        floss, toothbrush, chain, big-box store, drugstore, drugstore amplifier, amplifier, spray, nasal spray, marrow
        porcelain, denture, peel, harsh peel, biotin, rival, imitator, imitation, knockoff, wand, razor, wax, coil, cuff
        needle, syringe, flap, keto, calorie counting, crash diet, radiation, chemo, chemotherapy, placenta, sealant
        band-aid, bandage, cold pack, ice, heating pad, melatonin, caffeine, energy drink, multivitamin, gummy
        readers, bifocal, hardware, monitor, mask, machine, old way, amalgam, powder, oil, fish oil, mail pharmacy
        competitor product, practitioner, institution, franchise, store brand, name brand, brand name, platelet, filler
        mri, ct scan, ultrasound, x-ray, blood test, general dentist, university hospital, teaching hospital
        big hospital, research hospital, urgent care, er"""
    )
    | terms(
        """stretching, bed rest, massage, icing, usual care, standard care, insoles, orthotics
        the rest, the others, theirs, the competition, others, anything, anything else, anyone else, everyone else
        anything you, anywhere else, any other, us, ours, surgery, open surgery, synthetics, the synthetic
        conventional, traditional
        the leading, the big, the national, the gym, the hospital, the knife, the old, what others, what other"""
    )
)
"""Whom and what a comparison is drawn with."""

SELLERS = PROVIDERS - terms("choice, choices, destination, destinations, name, names, group, groups, service, services")
SELLERS |= nouns("chain, store, competitor, gym, retailer, website, seller, salon, parlor")
"""Who else sells care."""

CHARMED = terms(
    """patients, families, veterans, moms, mothers, parents, athletes, surgeons, doctors, physicians, dentists, nurses
    people, women, men, couples, celebrities, professionals, experts, dermatologists, therapists, clinicians, hospitals
    locals, neighbors, seniors, runners, golfers, clients, pros, providers, specialists, customers, pharmacists"""
)
"""Those whose preference is offered as proof."""

WANES = verbs(
    """wear off, wear out, fade, mask, numb, dull, slip, click, peel, crack, pinch, come and go, sit on, last weeks
    scratch the surface, skim"""
)
"""What a remedy does that does not do enough."""
FAULTS = (
    WANES
    | verbs(
        """promise, talk, guess, hide, cover up, rush, quit, settle, hope, chase, push, prescribe, ignore, cut corners,
    stop at
    imitate, copy, treat the symptom, treat symptoms, drill, drill and fill, give up, sell, hand you, give you,
    leave you
    make you, send you, charge you, look at, blame, delay, cost a fortune, boast, brag, take years, take months,
    take weeks
    take hours, last months, work for a week, work for a month, dabble, patch, put a band-aid on"""
    )
    | terms("treat you like a number, see you as a number")
)
"""What copy says that others do, to set its own deeds against it."""
