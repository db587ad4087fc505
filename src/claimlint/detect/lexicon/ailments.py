"""Further diseases and complaints by system, and what becomes of one that is said to be over."""

from __future__ import annotations

from claimlint.detect.lexicon.forms import nouns, terms, verbs

AILMENTS = nouns(
    """
    ankylosing spondylitis, spondylitis, spondylosis, radiculitis, radiculopathy, myelopathy, disc bulge, sprung disc
    disc protrusion, disc leak, torn disc, leaking disc, failed back surgery syndrome, facet pain, sacroiliitis
    kyphosis, lordosis, hunchback, dowager's hump, text neck, stiff neck, back spasm, muscle spasm, muscle cramp
    bunion, neuroma, ganglion, ganglion cyst, labral tear, torn meniscus, torn rotator cuff, torn acl, torn ligament
    tendon tear, dislocation, runner's knee, jumper's knee, shin splint, stress fracture, pulled muscle, flat foot
    fallen arch, ingrown toenail, callus, hip pain, foot pain, heel pain, shoulder pain, elbow pain, wrist pain
    hand pain, jaw pain, leg pain, arm pain, pelvic pain, period pain, muscle pain, tooth pain, ear pain, chest pain
    phantom pain, phantom limb pain, growing pain, labor pain, joint stiffness, morning stiffness, joint damage
    joint wear, wear and tear, cartilage loss, bone loss, muscle loss, muscle wasting, osteopenia, sarcopenia, gout
    lupus, scleroderma, sarcoidosis, vasculitis, raynaud's, hashimoto's, thyroiditis, hypothyroidism, hyperthyroidism
    graves' disease, autoimmune disorder, autoimmunity, allergic rhinitis, hay fever, food allergy, gluten intolerance
    trigeminal neuralgia, bell's palsy, cerebral palsy, cluster headache, tension headache, sinus headache
    restless leg, restless legs syndrome, narcolepsy, sleepwalking, night terror, teeth grinding, bruxism, stutter
    stammer, stuttering, stammering, nail biting, hair pulling, binge drinking, vaping, lisp, tourette's, dystonia
    essential tremor, huntington's, lou gehrig's disease, cognitive decline
    forgetfulness, senility, dyslexia, speech delay, developmental delay, learning disability, down syndrome
    anxiety disorder, panic disorder, panic, social anxiety, postpartum depression, winter blues, mood disorder
    schizophrenia, personality disorder, eating disorder, anorexia, bulimia, binge eating, emotional eating, overeating
    food noise, sugar craving, food craving, alcohol craving, nicotine craving, smoking habit, nicotine addiction
    drinking problem, drug addiction, alcohol addiction, suicidal ideation, self-harm
    rumination, overthinking, burnout, brain injury, memory lapse, hangover, jet lag, low energy, exhaustion, malaise
    chronic fatigue syndrome, long covid, mold toxicity, candida, yeast infection, thrush, leaky gut, sibo, bloat
    bloating, gas, indigestion, constipation, diarrhea, diverticulitis, gastritis, celiac disease, crohn's disease
    ulcerative colitis, hemorrhoid, anal fissure, gallstone, kidney stone, pancreatitis, cirrhosis, hepatitis, jaundice
    uti, urinary tract infection, bladder infection, bladder leak, bedwetting, prolapse, kidney failure
    palpitation, arrhythmia, irregular heartbeat, angina, arterial plaque, artery plaque, plaque buildup, blocked artery
    clogged artery, blockage, hardened artery, dvt, aneurysm, swollen leg, heavy leg, leg cramp, venous ulcer, leg ulcer
    foot ulcer, bedsore, chronic wound, poor circulation, anemia, sickle cell disease, sickle cell, high triglyceride
    high blood sugar, blood sugar spike, sugar spike, hypoglycemia, metabolic syndrome, fat cell, cholesterol
    sinusitis, sinus infection, sinus pressure, stuffy nose, bronchitis, pneumonia, emphysema, wheezing, chronic cough
    sore throat, tonsillitis, ear infection, meniere's disease, hearing damage, deafness, muffled hearing
    keratoconus, uveitis, pinkeye, pink eye, conjunctivitis
    crossed eye, lazy eye, eye strain, blurry vision, blurred vision, double vision, poor vision
    night glare, red eye, ringing ear, stye, drooping eyelid, droopy eyelid, hooded eye, eye floater
    toothache, abscess, dead tooth, loose tooth, missing tooth, chipped tooth, yellow tooth, gummy smile, dental anxiety
    dental phobia, dental fear, receding gum, bleeding gum, gum recession, dry mouth, canker sore, cold sore
    toenail fungus, nail fungus, athlete's foot, ringworm, wart, mole, skin tag, birthmark, port-wine stain, keloid
    hyperpigmentation, pigmentation, sun spot, sun damage, liver spot, freckle, redness, broken capillary
    enlarged pore, large pore, blackhead, whitehead, pimple, zit, breakout, razor bump, ingrown hair, dandruff
    excessive sweating, sweating, hyperhidrosis, body odor, hive, hot flush, restless night, sleepless night
    bad night, rough night, bad day, vaginal dryness, painful sex
    premature ejaculation, low libido, low sperm count, irregular period, heavy period, pms, cramping, night sweat
    love handle, muffin top, saddle bag, bra bulge, beer belly, belly bulge, mommy pooch, mom pooch, flabby arm
    turkey neck, jowl, frown line, laugh line, smile line, crow's foot, forehead line, deep line, loose skin
    crepey skin, eye bag, dark circle, under-eye bag, bald spot, bald patch, receding hairline, gray hair, grey hair
    thin hair, split end, tattoo, facial hair, unwanted hair, split nail, brittle nail, tumour, malignancy, lymphoma
    melanoma
    strep, strep throat, head lice, scabies, chlamydia, gonorrhea, syphilis, prostatitis, cystitis, mastitis, amblyopia
    stage fright, motion sickness, seasickness, travel sickness, morning sickness, test anxiety, fear of flying, colic
    sleep apnoea, apnoea, osa, sleep disorder, haemorrhoid, anaemia, diarrhoea, leukaemia, leukemia, lymphoedema
    lymphedema, fibroid, disc herniation, disk herniation, periodontal disease, periodontitis, gingivitis
    substance use disorder, alcohol use disorder, opioid use disorder, postnatal depression, perimenopausal symptom
    croup, teething pain, nosebleed, sunburn, frostbite, chilblain, bacterial vaginosis, impetigo, poison ivy
    """
) | terms(
    """crow's feet, flat feet, varicose veins, spider veins, thread veins, hot flashes, the blues, hemorrhoids
    shakes, the shakes
    crossed eyes, missing teeth, yellow teeth, loose teeth, bleeding gums, receding gums, tinnitus, hiccups, mumps, lice
    corns"""
)
"""Complaints that copy is written about and that the general list of conditions leaves out."""

FLEE = verbs(
    """vanish, disappear, dissolve, evaporate, surrender, retreat, melt away, fade away, slip away, drift away
        dry up, give up, let go, bow out, back off, back down, run away, run off, take off, fall away, drop away
        pack up
        clear out, crumble, perish, capitulate, wither away, die off, die out, wave goodbye, say goodbye, fall silent
    go silent, go extinct
        lift away, wash away, peel away, burn off, burn away, cease, cease to exist, end, let go of you, leave you alone
        leave for good, leave forever, leave your body, clear for good, resolve completely, stop for good, stop forever
        run backward, run backwards, go backward, go backwards, go into reverse, reverse itself, shift into reverse
        go into remission, lose the fight, lose the battle, lose its grip, lose its hold, meet its match, meet its maker
        meet their match, meet its end, pack its bags, pack their bags, hit the road, take a hike, take flight
        take a back seat, beat a retreat, bite the dust, throw in the towel, wave the white flag, raise the white flag
        go up in smoke, go away for good, go away forever, go away and stay away, go down the drain
        run for cover, head for the hills, come to an end, come undone, become history, become a memory
        become a thing of the past, clear up completely, clear completely, resolve for good, call it quits
        turn and run, get lost, get out of town, go packing"""
) | terms(
    """is no match, are no match, stand no chance, stands no chance, doesn't stand a chance, don't stand a chance
    won't stand a chance, has had its day, have had their day, is on the run, is on its way out, is done for, is toast
    are toast, is yesterday's news, are yesterday's news, is ancient history, are ancient history, is a memory
    is a distant memory, are a distant memory, is no more, are no more, is dead, is over, are over, is behind you
    are behind you, is behind them, won't know what hit it, won't know what hit them, never knew what hit it
    is finally over, be over, be behind you, be no more, melts, melts like snow, never stood a chance, is through
    is done, are done, is out of your life, are out of your life"""
) - terms("ends, ended, ending, end, cease, ceased, ceasing")
"""What a complaint does that is said to leave altogether: the verb, its idioms and their forms."""

OUSTED = terms(
    """packing, to the curb, to the kerb, out the door, the door, the exit, to bed, to rest, to sleep for good, history
    yesterday's news, old news, ancient history, a memory, a distant memory, a thing of the past, in the past
    in the dust, in the rearview mirror, in the rear-view mirror, off the map, off the face, into remission
    into retirement, into retreat, on the run, out of your life, out of town, out of the picture, out of business
    out of commission, away for good, behind bars, to shame, in its grave, six feet under, into oblivion, behind you"""
)
"""Where a complaint is sent, shown or left."""

OUST = verbs("send, show, put, kick, leave, make, turn, knock, drive, chase, drum, wipe, consign, boot, run, force")

UNDONE = terms(
    """gone, cured, reversed, healed, eliminated, erased, eradicated, banished, vanquished, obliterated, conquered
    defeated, beaten, undone, solved, resolved, wiped out, wiped away, cleared up, dissolved, ended, licked, overcome
    knocked out, stamped out, put to rest, put to bed, laid to rest, turned back, turned around, lifted, ancient history
    history, no more, kaput, a goner, licked for good, out of your life, recovered, over, finished, vanished
    extinguished, silenced, abolished, destroyed, put behind you, a thing of the past, a memory, taken care of"""
)
"""Participles and predicates of a complaint that is no more."""

ENDED_ALONE = UNDONE - terms("lifted, resolved, solved, silenced, taken care of, overcome, destroyed")
