"""The wordings of absolute claims."""

from __future__ import annotations

from claimlint.detect.wordings import (
    assurances,
    cures,
    denials,
    harmlessness,
    negatives,
    permanence,
    remedies,
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
    *harmlessness.WORDINGS,
    *denials.WORDINGS,
    *negatives.WORDINGS,
)
"""Every absolute wording, in the order in which equals are preferred."""
