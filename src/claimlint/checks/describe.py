"""What a rule's message may say of a claim."""

from __future__ import annotations

from claimlint.model.claim import Claim, ClaimType, Sourcing

_STATUS_WORDS = {
    "emergency": "authorized for emergency use",
    "breakthrough": "given an expedited designation",
    "off-label": "approved or cleared",
    "sameness": "the same as an approved product",
    "unregulated": "not regulated",
}
_OBJECT_WORDS = {
    "device-510k": "a device of a kind that FDA clears",
    "person": "a person",
    "cells": "stem cells",
    "exosomes": "exosomes",
    "prp": "platelet-rich plasma",
    "compounded": "a compounded drug",
    "supplement": "a supplement",
    "unknown": "something it does not name",
    "": "something it does not name",
}


def values_of(claim: Claim) -> dict[str, str]:
    """Return the placeholders that every message about ``claim`` can use."""
    return {
        "status": _STATUS_WORDS.get(claim.status, claim.status),
        "object": _OBJECT_WORDS.get(claim.object, f"a {claim.object}"),
        "subject": claim.subject,
        "programme": claim.programme,
        "missing": missing(claim),
    }


def missing(claim: Claim) -> str:
    """Return what the copy lacks beside ``claim``, in the writer's words; "" if nothing."""
    if claim.type in (ClaimType.FDA, ClaimType.VA):
        return "" if claim.qualified else "a condition or a use"
    lacks = []
    if not claim.qualified:
        lacks.append("no qualifier")
    if claim.sourced is Sourcing.NONE:
        lacks.append("no source")
    elif claim.sourced is Sourcing.VAGUE:
        lacks.append("no source that a reader can look up")
    return " and ".join(lacks)
