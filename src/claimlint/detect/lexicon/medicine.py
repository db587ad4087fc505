"""Words for conditions, body parts and treatments, as marketing copy uses them."""

from __future__ import annotations

from claimlint.detect.lexicon.ailments import AILMENTS
from claimlint.detect.lexicon.forms import nouns, terms

CONDITIONS = (
    AILMENTS
    | nouns(
        """
    ache, pain, back pain, neck pain, knee pain, joint pain, nerve pain, chronic pain, headache, migraine, cramp
    spasm, stiffness, soreness, inflammation, swelling, numbness, tingling, weakness, fatigue, discomfort
    arthritis, osteoarthritis, rheumatoid arthritis, osteoporosis, bursitis, tendinitis, tendonitis, tendinopathy
    sciatica, stenosis, spinal stenosis, scoliosis, herniation, herniated disc, bulging disc, disc tear, annular tear
    degeneration, degenerative disc disease, disc disease, spondylolisthesis, fracture, sprain, strain, tear, whiplash
    rotator cuff tear, meniscus tear, acl tear, plantar fasciitis, carpal tunnel, carpal tunnel syndrome, fibromyalgia
    neuropathy, neuralgia, nerve damage, nerve injury, nerve disease, paralysis, parkinson's, parkinson's disease
    alzheimer's, alzheimer's disease, dementia, memory loss, brain fog, brain injury, traumatic brain injury, tbi
    concussion, stroke, epilepsy, seizure, multiple sclerosis, ms, als, autism, adhd, add, insomnia, sleep apnea
    apnea
    snoring, depression, anxiety, ptsd, ocd, bipolar disorder, trauma, panic attack, stress, mood swing
    addiction, alcoholism, craving, withdrawal, opioid addiction, substance use, relapse
    diabetes, type 2 diabetes, prediabetes, insulin resistance, obesity, weight gain, high blood pressure
    hypertension
    high cholesterol, heart disease, heart failure, afib, atrial fibrillation, heart attack, clot, blood clot
    vein, varicose vein, spider vein, reflux, acid reflux, gerd, heartburn, ulcer, ibs, crohn's, colitis, hernia
    cancer, tumor, breast cancer, prostate cancer, lung cancer, skin cancer, leukemia, infertility, miscarriage
    menopause, hot flash, hot flashes, low testosterone, low t, erectile dysfunction, ed, impotence, peyronie's
    peyronie's disease, incontinence, leak, overactive bladder, bph, enlarged prostate, endometriosis, pcos
    hair loss, baldness, alopecia, thinning hair, wrinkle, fine line, scar, acne, acne scar, stretch mark, cellulite
    rosacea, vitiligo, eczema, psoriasis, melasma, age spot, dark spot, sagging skin, double chin, fat, belly fat
    stubborn fat
    nearsightedness, farsightedness, myopia, hyperopia, astigmatism, presbyopia, cataract, glaucoma, dry eye
    macular degeneration, blindness, floaters, vision loss, hearing loss, tinnitus, ringing, vertigo, dizziness
    cavity, gum disease, tooth decay, tooth loss, bad breath, tmj, crooked teeth, gingivitis, periodontitis
    allergy, asthma, copd, covid, covid-19, infection, lyme disease, flu, lupus, autoimmune disease, thyroid disease
    toxin, parasite, heavy metal, kidney disease, liver disease, fatty liver, aging, symptom, disease, illness
    disorder
    condition, ailment, dysfunction, deformity, injury, damage, defect, wound, brain wound, problem
    """
    )
    | terms("crooked teeth, teeth grinding, copd, diabetes, ptsd, herpes, hiv, hpv, shingles, gout, psoriasis")
)
"""Diseases, injuries, symptoms and complaints that a treatment is sold against."""

BODY_PARTS = nouns(
    """
    back, lower back, neck, spine, disc, disk, vertebra, joint, knee, hip, shoulder, elbow, wrist, ankle, foot, hand
    rotator cuff, meniscus, cartilage, knee cartilage, disc tissue, ligament, tendon, muscle, bone, tissue
    nerve, damaged nerve
    brain, heart, lung, liver, kidney, thyroid, gut, bladder, prostate, penis, vagina, pelvic floor, uterus
    ovary, egg, sperm
    eye, vision, sight, eyesight, retina, cornea, ear, hearing, tooth, gum, jaw, smile, skin, face, hair, hairline
    scalp, follicle, vein, artery, blood vessel, immune system, metabolism, hormone, testosterone, collagen, cell
    stem cell, pancreas, beta cell, body, leg, arm, spinal cord, jawline, waist, waistline, youth, memory
    sex drive, libido
    """
) | terms("feet, teeth, vertebrae, ovaries, arteries, memory, vision")
"""Parts and functions of the body that a treatment is said to restore."""

TREATMENTS = nouns(
    """
    treatment, procedure, surgery, operation, injection, infusion, therapy, session, shot, transplant, implant, graft
    program, protocol, technique, method, approach, device, laser, scan, test, serum, supplement, formula, cream, gel
    pill, drug, medication, medicine, patch, drip, peel, filler, facial, adjustment, manipulation, massage, exercise
    fusion, spinal fusion, disc replacement, laminectomy, discectomy, decompression, spinal decompression, ablation
    radiofrequency ablation, nerve block, epidural, epidural steroid injection, steroid injection, cortisone shot
    fibrin injection, fibrin treatment, fibrin disc treatment, disc repair, fibrin disc repair, fibrin sealant
    sealant
    prp, prp injection, platelet injection, platelet-rich plasma, stem cell, stem cell therapy, stem cell injection
    exosome, exosome therapy, prolotherapy, shockwave, shockwave therapy, red light therapy, light therapy, cold laser
    acupuncture, dry needling, physical therapy, chiropractic, chiropractic care, stimulator, spinal cord stimulator
    lasik, prk, smile, cataract surgery, lens, drop, contact lens, aligner, clear aligner, brace, braces, crown
    veneer
    denture, bridge, filling, root canal, whitening, dental implant, botox, dysport, microneedling, coolsculpting
    liposuction, facelift, hair transplant, fue, fut, minoxidil, finasteride, semaglutide, tirzepatide, ozempic
    wegovy
    mounjaro, zepbound, glp-1, gastric sleeve, bariatric surgery, gastric bypass, balloon, diet, meal plan, keto
    testosterone, trt, testosterone therapy, hormone therapy, hrt, bhrt, pellet, pellet therapy, peptide, nad
    nad drip
    ketamine, ketamine infusion, spravato, esketamine, tms, transcranial magnetic stimulation, neurofeedback
    emdr, ect
    stellate ganglion block, neck injection, ssri, antidepressant, detox, rehab, residential treatment, hearing aid
    aid, cpap, oral appliance, inspire, ivf, iui, egg freezing, embryo transfer, vasectomy, vasectomy reversal
    ablation
    sclerotherapy, vein ablation, stent, bypass, valve replacement, knee replacement, hip replacement
    joint replacement
    vaccine, screening, colonoscopy, mammogram, blood test, biopsy, kit, app, pillow, mattress, insole, orthotic
    hyperbaric oxygen, oxygen chamber, iv therapy, vitamin drip, probiotic, cbd, turmeric, collagen, cbt, counseling
    """
)
"""Treatments, procedures, devices and products that copy sells or compares with."""

ADVERSE_EFFECTS = nouns(
    """
    side effect, side-effect, adverse effect, adverse event, adverse reaction, complication, risk, danger, downtime
    recovery time
    pain, discomfort, scar, scarring, bruising, bruise, swelling, bleeding, infection, rejection
    allergic reaction, reaction
    reoperation, repeat surgery, revision, revision surgery, readmission, death, mortality, failure, graft failure
    recurrence, relapse, regression, dependence, dependency, addiction, withdrawal, hangover, nausea, headache
    tingling
    irritation, burning, seizure, stroke, nerve injury, paralysis, needle, stitch, incision, anesthesia
    miscarriage, clot, blood clot, burn, leak, perforation, nerve damage
    dry eye, glare, halo, hospital stay, drawback, harm, jitter, crash, dural tear, spinal fluid leak, hemorrhage
    embolism, thrombosis, deep vein thrombosis, sepsis, pneumonia, retinal detachment, capsular contracture
    dislocation, necrosis, hoarseness, foot drop, hardware failure, implant failure
    """
) | terms("downtime, stitches, paralysis")
"""Harms and burdens of a treatment."""
