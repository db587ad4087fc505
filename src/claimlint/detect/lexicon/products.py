"""What an FDA statement can be about: head nouns by kind, and the uses that well-known products are approved for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.forms import nouns, terms

KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "exosomes": nouns(
            "exosome, exosome therapy, exosome facial, extracellular vesicle, exosome product, exosome"
            " treatment, exosome serum"
        )
        | terms("exosome therapies"),
        "cells": nouns(
            """stem cell, stem cell therapy, stem cell treatment, stem cell product, stem cell injection,
        stromal cell, cell line, cell
            cell therapy, cell product, umbilical cord cell, wharton's jelly, amniotic fluid, amniotic product,
        amnion, cord blood
            birth tissue, svf, stromal vascular fraction, mesenchymal cell, msc, bone marrow concentrate, bmac,
        placental tissue
            umbilical cord tissue, regenerative product, regenerative therapy, regenerative medicine,
        biologic allograft"""
        )
        | terms("stem cell therapies, cell therapies, regenerative therapies"),
        "prp": nouns(
            "prp, prp injection, platelet injection, prp therapy, prp treatment, platelet shot, platelet"
            " therapy, prp shot"
        )
        | terms(
            "platelet-rich plasma, platelet rich plasma, vampire facial, vampire facials, prf, platelet-rich fibrin"
        ),
        "compounded": nouns(
            "compounded drug, compounded medication, compounded product, compound, compounded version, hormone pellet"
            ", bioidentical hormone, bio-identical hormone, bioidentical pellet, pellet, testosterone pellet, estrogen"
            " pellet, ketamine lozenge, ketamine troche, ketamine tablet, bioidentical"
        )
        | terms("compounded, compounding, oral ketamine, sublingual ketamine, bhrt"),
        "supplement": nouns(
            """supplement, dietary supplement, vitamin, gummy, probiotic, capsule, softgel, nutraceutical, herb,
        herbal remedy, cbd
            cbd oil, tincture, protein powder, powder, tea, collagen powder, multivitamin, mineral, detox, cleanse,
        greens
            nad, nad drip, vitamin drip, iv drip, peptide, homeopathic remedy, fish oil, turmeric, ashwagandha,
        herbal formula"""
        )
        | terms("gummies, remedies"),
        "device": nouns(
            """excimer laser, lasik laser, excimer lasik laser, spinal cord stimulator, cochlear implant,
        dermal filler, filler
            breast implant, artificial disc, disc replacement device, pacemaker, defibrillator,
        deep brain stimulator, lens
            vagus nerve stimulator, intraocular lens, toric lens, iol, multifocal lens, heart valve, valve, stent,
        gastric balloon
            balloon, lap band, gastric band, collamer lens, hypoglossal nerve stimulator, sacral neuromodulator,
        penile implant
            vein glue, vein adhesive, adhesive, closure plug, plug, hyaluronic acid filler, insulin pump,
        glucose monitor, cgm
            continuous glucose monitor, neurostimulator, nerve stimulator, hyaluronic acid gel, viscosupplement,
        inspire, implant
            gel injection, contact lens, phakic lens, artificial heart, left atrial appendage device,
        bone growth stimulator, stimulator
            dorsal root ganglion stimulator, focused ultrasound, pump, evo icl, icl, penile prosthesis,
        urethral implant"""
        )
        | terms("device, devices, lenses, contact lenses, juvederm, restylane, radiesse, sculptra, bellafill, voluma"),
        "device-510k": nouns(
            """laser, cold laser, low-level laser, diode laser, hair laser, co2 laser, aligner, clear aligner,
        tens unit, tens
            tens device, red light, red light panel, red light device, red light mask, led mask, mask, light panel,
        massager
            decompression table, traction table, table, ultrasound, ultrasound device, shockwave device,
        shockwave machine, scanner
            hearing aid, thermometer, blood pressure monitor, blood pressure cuff, cpap, cpap machine, coil, tms coil
            tms machine, tms device, tms system, magnetic stimulator, prp kit, centrifuge, kit, preparation kit,
        microneedling pen
            microneedling device, pen, radiofrequency device, rf device, radiofrequency microneedling device,
        cryolipolysis device
            hifu device, cap, laser cap, laser comb, laser helmet, helmet, comb, monitor, x-ray, mouthguard,
        night guard, oral appliance
            appliance, whitening light, crown, dental implant, abutment, surgical robot, robot, screw, cage,
        interbody cage, hyperbaric chamber
            oxygen chamber, chamber, muscle stimulator, nmes device, ems device, catheter, laser fiber, fiber,
        compression pump
            compression device, pulse oximeter, oximeter, wearable, smartwatch, app, software, mattress, brace,
        back brace, belt
            electrode, stimulation device, light therapy device, light therapy lamp, emsculpt, coolsculpting,
        morpheus8, ultherapy
            thermage, tms, bite guard, retainer, aspirator, syringe, needle, cannula, implant screw, mesh, suture,
        breast pump
            pelvic floor chair, magnetic chair, chair, electromagnetic chair, ear thermometer, dental scanner,
        intraoral scanner, imaging system
            ct scanner, mri scanner, mammography system, ai software, algorithm, pemf device, pemf mat, mat,
        neurofeedback system"""
        )
        | terms("laser device, laser system, laser therapy device, braces"),
        "biologic": nouns(
            "biologic, fibrin, fibrin sealant, sealant, vaccine, antibody, monoclonal antibody, botulinum"
            " toxin, gene therapy"
        )
        | terms(
            "botox, dysport, xeomin, jeuveau, daxxify, botox cosmetic, collagenase, xiaflex, humira, biologics, tisseel"
        ),
        "drug": nouns(
            """drug, medication, medicine, pill, tablet, prescription, drop, eye drop, nasal spray, spray, patch,
        ointment, generic
            glp-1, glp-1 medication, glp-1 drug, antidepressant, anesthetic, opioid, statin, testosterone, hormone,
        estrogen, semaglutide
            tirzepatide, ozempic, wegovy, mounjaro, zepbound, saxenda, rybelsus, liraglutide, phentermine,
        finasteride, minoxidil, propecia
            rogaine, sildenafil, tadalafil, viagra, cialis, ketamine, esketamine, spravato, buprenorphine,
        naltrexone, suboxone
            vivitrol, methadone, metformin, kybella, latisse, lidocaine, sulfamethoxazole, steroid, injectable,
        bupropion, hydroxychloroquine
            deoxycholic acid, polidocanol, asclera, varithena, topical, gel, retinoid, tretinoin, addyi, vyleesi,
        dutasteride
            spironolactone, oxytocin, psilocybin, mdma, lozenge, troche, atropine, pilocarpine, vuity, restasis,
        xiidra, hcg, hgh
            growth hormone, sermorelin, bimatoprost, contrave, qsymia, orlistat, active ingredient, ingredient"""
        ),
        "test": nouns(
            "genome kit, dna kit, saliva kit, genetic kit, ancestry kit, testing kit, sampling kit, swab kit,"
            " sequencing,"
            "test, assay, panel, screening, blood test, home test, self-test, genetic test, test kit, antigen"
            " test, diagnostic"
        ),
        "cosmetic": nouns(
            "cosmetic, serum, cream, lotion, moisturizer, skincare, shampoo, makeup, sunscreen, skin care,"
            " toothpaste, soap, mask cream"
        )
        | terms("skin care line, skincare line"),
        "person": nouns(
            """doctor, surgeon, injector, dentist, practitioner, chiropractor, physician, specialist, expert,
        technician, nurse
            provider, therapist, clinician, team, staff, pharmacist, audiologist, optometrist, coach"""
        ),
        "clinic": nouns(
            """clinic, practice, center, centre, med spa, medspa, spa, hospital, office, surgery center,
        treatment center, institute
            wellness center, dental office, company, brand, program, location, suite"""
        ),
        "facility": nouns(
            "facility, lab, laboratory, pharmacy, plant, manufacturer, warehouse, site, factory, cleanroom,"
            " outsourcing facility, partner"
        )
        | terms("facilities, labs, laboratories, pharmacies, factories"),
        "procedure": nouns(
            """procedure, technique, treatment, therapy, surgery, protocol, method, service, facial, lasik, prk,
        liposuction, adjustment
            infusion, ketamine infusion, drip, lift, facelift, transplant, ablation, decompression, operation,
        injection, approach
            session, microneedling, acupuncture, chiropractic care, spinal decompression, peel, whitening, massage,
        disc repair
            regimen, smile procedure, sclerotherapy, vein ablation, hyperbaric oxygen therapy, trt, hormone therapy,
        ivf, process
            tms therapy, shockwave therapy, red light therapy, laser therapy, hair transplant,
        dental implant surgery, embolization
            shockwave, low-intensity shockwave, testosterone therapy, neurofeedback, cosmetic procedure,
        body contouring, fat reduction"""
        )
        | terms("surgeries, therapies"),
        "product": nouns(
            "product, formula, solution, option, vial, system, technology, machine, equipment, instrument,"
            " material, tool, unit, platform"
        ),
    }
)
"""Head nouns by kind. A noun phrase takes the kind of its last listed noun, longest entry first."""

STRONG_KINDS = ("exosomes", "cells", "prp", "compounded", "supplement")
"""Kinds that colour the whole noun phrase wherever they stand in it."""
GENERIC_TREATMENTS = nouns(
    "treatment, therapy, option, product, solution, approach, medication, drug, device, medicine"
) | terms("therapies, injection, injections")
"""Words for any treatment: "X is an FDA-approved treatment" speaks of X."""
UNAPPROVABLE = frozenset(
    {"procedure", "clinic", "facility", "person", "supplement", "cells", "exosomes", "prp", "compounded"}
)
"""Kinds that hold no FDA approval whatever their use."""

APPROVED_USES: Mapping[frozenset[str], str] = MappingProxyType(
    {
        frozenset({"ketamine"}): r"an(?:a)?esthe|sedat|surg",
        frozenset({"esketamine", "spravato"}): r"depress|suicid|mdd",
        frozenset({"fibrin", "sealant"}): r"seal|bleed|h(?:a)?emosta|surg|graft|burn",
        frozenset({"ozempic", "mounjaro", "rybelsus"}): r"diabet|sugar|glucose|a1c|kidney|cardiovascular|heart",
        frozenset(
            {"wegovy", "zepbound", "saxenda"}
        ): r"weight|obes|overweight|bmi|cardiovascular|heart|sleep apnea|mash",
        frozenset({"testosterone", "trt"}): r"hypogonad|low testosterone|low t\b|deficien|delayed puberty",
        frozenset({"growth hormone", "hgh"}): r"deficien|growth|turner|wasting",
        frozenset({"tms", "coil", "magnetic"}): r"depress|mdd|ocd|obsessive|smok|migraine|anxious",
        frozenset({"shockwave"}): (
            r"plantar|heel|tennis elbow|epicondylitis|kidney stone|ulcer|cellulite|ache|muscle|circulation"
            r"|blood flow|pain"
        ),
        frozenset(
            {"hyperbaric", "oxygen chamber"}
        ): r"decompression|wound|carbon monoxide|embolism|gangrene|radiation|burn|osteomyelitis|hearing|bends",
        frozenset({"finasteride", "propecia"}): r"men\b|male|prostat|bph|hair",
        frozenset({"prp kit", "preparation kit", "prp system"}): r"bone|graft|mix|prepar|platelet|separat|concentrat",
        frozenset(
            {"cold laser", "low-level laser"}
        ): r"pain|ache|stiff|circulation|hair|muscle|arthrit|cellulite|fat|onychomycosis|spasm",
        frozenset({"coolsculpting", "cryolipolysis"}): r"fat|bulge|chin|flank|abdom|bra|thigh|arm|cellulite",
        frozenset({"naltrexone"}): r"opioid|alcohol",
        frozenset({"metformin"}): r"diabet|sugar|glucose",
        frozenset({"spinal cord stimulator", "spinal cord stimulators"}): r"pain|diabet|failed back|neuropath",
        frozenset({"vagus"}): r"epilep|seizure|depress|stroke|migraine|cluster",
        frozenset({"neurofeedback"}): r"relax|stress",
    }
)
"""Uses that FDA labels or clearances of well-known products name (prefixes, as regular expressions).

A use without any of them is off-label. Sources: FDA labels (Drugs@FDA) and 510(k)/PMA summaries.
"""
