"""Words of what is said outright: nouns of an end, states without a flaw, verbs of a remedy and of its failure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon.forms import nouns, terms, verbs
from claimlint.detect.lexicon.medicine import BODY_PARTS
from claimlint.detect.lexicon.promises import ANY_HARM
from claimlint.detect.lexicon.side_effects import SIDE_EFFECTS

_ENDINGS = nouns(
    """eradication, elimination, reversal, disappearance, resolution, clearance, banishment, undoing, abolition
    vanishing, removal, defeat, conquest, extinction"""
)
"""Nouns of a complaint's end."""
_REFILL = verbs("rehydrate, replump, plump up, refill, reinflate, replenish, re-inflate, rehydrate and heal")
_FLAWLESS = terms(
    """pain-free, pain free, wrinkle-free, hair-free, ache-free, blemish-free, acne-free, stain-free, spot-free
    itch-free, straight, smooth, clear, flawless, perfect, white, full, thick, young, new, sharp, 20/20, silent, calm
    slim, firm, tight, crystal-clear, cavity-free, pill-free, symptom-free, glasses-free, vein-free, sweat-free"""
)
"""How a part of the body is that nothing ails."""
_LASTING_PARTS = (
    BODY_PARTS
    | nouns(
        """forehead, leg, arm, face, skin, scalp, smile, life
    sleep, night, day, walk, step, run, hairline, curve, vision, hearing, tooth, set of teeth
    figure, complexion, chin, waist, back, armpit, brow, lip, bite, voice, morning, mouth"""
    )
    | terms("teeth, feet")
)
_FOR_LIFE = terms(
    """for life, forever, for good, for keeps, for ever, for all time, for a lifetime, for the rest of your life
    for the rest of your days, for evermore, for as long as you live"""
)
_FALTER = verbs(
    """fail, backfire, disappoint, misfire, let you down, go wrong, not work, flop, fall short
    let a patient down"""
)
_BRING = terms("causes, cause, caused, causing, leaves, leave, leaving, brings, triggers, trigger, produces")
_REMEDY = verbs("work, cure, heal, help, stop, reverse, fix, erase, clear, relieve, deliver, succeed")

_UNWIND = verbs(
    """reverse, rewind, turn back, roll back, wind back, dial back, set back, undo, stop, halt, defy, erase, outsmart
    beat, freeze, cheat"""
)
_AGING = terms("biological, cellular, body's, inner, true, real, epigenetic, skin's, heart's, brain's, internal, own")
_AGES = terms(
    """age, ages, aging process, ageing process, aging, ageing, aging clock, body clock, biological clock
    cellular clock, clock of aging, epigenetic clock"""
)
_BACKWARD = terms("backward, backwards, in reverse, the other way")
"""Where time goes that is undone."""
_RENEW = verbs("restore, rebuild, regrow, regenerate, renew, revive, resurrect, rejuvenate, grow back, recreate")
_WORN = terms(
    """worn, worn-out, worn out, torn, lost, damaged, degenerated, degenerating, degenerative, ruined, dead, dying
    broken, missing, destroyed, aging, aged, thinning, failing, injured, burned-out, burned out, dormant, broken-down
    arthritic"""
)
_TISSUES = nouns(
    """cartilage, disc, disk, nerve, tendon, ligament, meniscus, joint, tissue, heart muscle, muscle, brain cell, neuron
    follicle, hair cell, retina, kidney, liver, lung, pancreas, organ, bone, cell, artery, spine, rotator cuff, hearing
    vision, myelin, gum, gum tissue, hip, knee, shoulder, back"""
)
"""What wears out in a body and is promised back."""

OUTRIGHT_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ending": _ENDINGS,
        "refill": _REFILL,
        "flawless": _FLAWLESS,
        "lasting_part": _LASTING_PARTS,
        "for_life": _FOR_LIFE,
        "falter": _FALTER,
        "remedy": _REMEDY,
        "bring": _BRING,
        "unwind": _UNWIND,
        "aging": _AGING,
        "age": _AGES,
        "backward": _BACKWARD,
        "renew": _RENEW,
        "worn": _WORN,
        "tissue": _TISSUES,
        "aftermath": ANY_HARM | SIDE_EFFECTS,
    }
)
"""Word classes of the wordings of the same name."""
