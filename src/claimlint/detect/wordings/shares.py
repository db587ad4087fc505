"""A guard that several tables need."""

from __future__ import annotations

SHARE = (
    r"(?:\d\s?%|\b\d+ in \d|percent|per cent|\b\d+ (?:out of|of (?:\d|our\b|the\b|every\b|all\b))|\bmost\b|\bmany\b"
    r"|\bmajority\b|\bsome\b|\bhalf\b|\bseveral\b|\bfew\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of)\b)[^.;,]{0,60}$"
)
"""A share of people before the statement: then the share is the claim."""

FIGURE_BEFORE = (
    r"(?:\d[\d,.]*\s?(?:%|x|\u00d7|times|percent|per cent|points?|fold|years?|weeks?|days?|lb|pounds?)"
    r"|\b(?:\w+ times|twice|half|double|\w+[ -]?fold))\s+(?:as |the )?$"
)
"""A figure before the comparative makes it a quantitative claim."""
