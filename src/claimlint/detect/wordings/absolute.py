"""The wordings of absolute claims."""

from __future__ import annotations

from claimlint.detect.wordings import (
    assurances,
    corrections,
    cures,
    denials,
    endings,
    everyone,
    harmlessness,
    lasting,
    negatives,
    outright,
    painlessness,
    permanence,
    pledges,
    remedies,
    renewal,
    unharmed,
    universals,
    vanishing,
)

WORDINGS = (
    *cures.WORDINGS,
    *vanishing.WORDINGS,
    *remedies.WORDINGS,
    *assurances.WORDINGS,
    *universals.WORDINGS,
    *permanence.WORDINGS,
    *painlessness.WORDINGS,
    *harmlessness.WORDINGS,
    *denials.WORDINGS,
    *negatives.WORDINGS,
    *endings.WORDINGS,
    *everyone.WORDINGS,
    *pledges.WORDINGS,
    *lasting.WORDINGS,
    *unharmed.WORDINGS,
    *corrections.WORDINGS,
    *outright.WORDINGS,
    *renewal.WORDINGS,
)
"""Every absolute wording, in the order in which equals are preferred."""
