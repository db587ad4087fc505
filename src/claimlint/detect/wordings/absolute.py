"""The wordings of absolute claims."""

from __future__ import annotations

from claimlint.detect.wordings import cures, harmlessness, permanence

WORDINGS = (*cures.WORDINGS, *permanence.WORDINGS, *harmlessness.WORDINGS)
"""Every absolute wording, in the order in which equals are preferred."""
