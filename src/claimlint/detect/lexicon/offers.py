"""What is on offer: the nouns whose best, safest or most advanced is praise and no fact."""

from __future__ import annotations

from claimlint.detect.lexicon.assertions import EXPERTS, GOODS, PROVIDERS
from claimlint.detect.lexicon.forms import nouns, terms
from claimlint.detect.lexicon.outcomes import SUCCESS_NOUNS

OFFERED = (
    (PROVIDERS - terms("group, groups, name, names, company"))
    | GOODS
    | EXPERTS
    | SUCCESS_NOUNS
    | nouns(
        """hand, mind, talent, science, standard, value, price, quality, material, plasma, blood, cell, kit, brand, pill
    drug, tablet, powder, spray, lotion, drop, oil, tea, gel, gummy, capsule, toothpaste, brush, chair, gown, drape
    smile, skin, hair, look, figure, feeling, start, night, sleep, body, face, brow, lip, lash, tan, shave, whitening
    path, way, route, road, track, fix, cure, solution, answer, choice, alternative, option, decision, investment, deal
    money, place, spot, address, home, setting, environment, space, destination, anesthetic, anesthesia, lens, frame
    needle, robot, camera, software, algorithm, data, protocol, plan, program, regimen, cocktail, blend, mix
    dose of care
    label, warranty, guarantee, aftercare, follow-up, support, team, staff, crew, partner, ally, friend, name, house
    practice, school, training, credentials, certification, pedigree, portfolio, gallery, thing, job, fit, match, bet
    weapon, tool, shot, hope, chance, path forward, companion, supply, source, pharmacy, delivery, shipping, app, visit
    insurance, coverage, procedure, operation, technique, approach, method, system, platform, facility, campus, suite
    wing, center, unit, ward, lab, scanner, imaging, exam, checkup, screening, workup, diagnosis, care, healing
    remedy, instrument, form, strategy, modality"""
    )
)
"""Heads of noun phrases that name an offer, its seller or its result."""
