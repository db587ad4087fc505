"""The wordings of absolute claims."""

from __future__ import annotations

from claimlint.detect.wordings import assurances, cures, denials, harmlessness, permanence, vanishing

WORDINGS = (
    *cures.WORDINGS,
    *vanishing.WORDINGS,
    *assurances.WORDINGS,
    *permanence.WORDINGS,
    *harmlessness.WORDINGS,
    *denials.WORDINGS,
)
"""Every absolute wording, in the order in which equals are preferred."""
