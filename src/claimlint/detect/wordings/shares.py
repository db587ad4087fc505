"""A guard that several tables need."""

from __future__ import annotations

_FIGURE = (
    r"(?:(?<![\d.])\d[\d.]*\s?(?:%|percent\b|per cent\b)(?! of (?:your|their|his|her) (?:\w+ )?(?:weight|fat"
    r"|hair|volume)\b)|\b\d+ in \d+\b"
    r"|\b\d+ (?:out of(?: \d+\b)?|of (?:\d+\b|our\b|the\b|every\b|all\b))"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of)\b(?: \d+\b| (?:three|four|five|six|seven"
    r"|eight|nine|ten|twelve|twenty)\b)?)"
)
_OF_TIMES = r"(?! of (?:the time|(?:all |our )?cases|attempts|days|nights) (?:and|with) )"
_OF_WHOM = r"(?!(?: of)?(?: (?:the|all|our|every))? \w+ (?:and|with) )"
"""Behind a share that something else came to ("works in 70% of cases and leaves no scar"): it is told."""
SHARE = (
    rf"(?:(?<!\bfor )(?<!\bin ){_FIGURE}{_OF_TIMES}|(?:(?<=\bfor )|(?<=\bin )){_FIGURE}{_OF_WHOM}"
    r"|(?<!\d)(?<!\d )(?:percent|per cent)|\bmost\b|\bmany\b"
    r"|\bmajority\b|\bsome\b|\bhalf\b|\bseveral\b|\bfew\b)"
    r"(?![^.;,]{0,40}\b(?:results?|relief|success|improvement)\b[^.;,]{0,30}\bwith $)[^.;,]{0,60}$"
)
"""A share of people before the statement: then the share is the claim."""

FIGURE_BEFORE = (
    r"(?:\d[\d,.]*\s?(?:%|x|\u00d7|times|percent|per cent|points?|fold|years?|weeks?|days?|lb|pounds?)"
    r"|\b(?:\w+ times|twice|half|double|\w+[ -]?fold))\s+(?:as |the )?$"
)
"""A figure before the comparative makes it a quantitative claim."""
