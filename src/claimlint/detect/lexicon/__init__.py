"""Word classes by name, for phrase patterns and concept tagging."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from claimlint.detect.lexicon import medicine, outcomes, people

CLASSES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "condition": medicine.CONDITIONS,
        "body_part": medicine.BODY_PARTS,
        "treatment": medicine.TREATMENTS,
        "adverse_effect": medicine.ADVERSE_EFFECTS,
        "patients": people.PATIENTS,
        "public": people.PUBLIC,
        "people": people.PEOPLE,
        "success": outcomes.SUCCESS_NOUNS,
        "failure": outcomes.FAILURE_NOUNS,
        "improve": outcomes.IMPROVE_VERBS,
        "change_verb": outcomes.CHANGE_VERBS,
        "change_noun": outcomes.CHANGE_NOUNS,
    }
)
