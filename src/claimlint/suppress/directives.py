"""The comments that address claimlint, as text.

    claimlint-ignore RULE[, RULE]: reason            findings on the comment's own line
    claimlint-ignore-next-line RULE: reason          on the next line that is not blank; where only a key or mark-up
                                                     stands there, in the copy on the line below it
    claimlint-ignore-block RULE: reason              in the block it stands in, or the one that follows
    claimlint-ignore-file RULE: reason               on the whole page
    claimlint-disable RULE: reason                   from here
    claimlint-enable [RULE]                          up to here

Rules are ids or names. Everything but ``enable`` needs a reason; a gap in brackets (``[why]``) is none.
"""

from __future__ import annotations

from claimlint.model.lazydata import dataclass
from claimlint.policy.problems import suggestion
from claimlint.text import lazyre as re

VERBS = ("ignore", "ignore-next-line", "ignore-block", "ignore-file", "disable", "enable")

_START = re.compile(r"\s*claimlint\s?[-:]\s?(?P<verb>[A-Za-z][\w-]*)?", re.IGNORECASE)
# A gap, as in a wording: what a machine puts in for the writer to fill is no reason yet.
_GAP = re.compile(r"\s*\[[^\[\]]*\]\s*")
_RULE = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,79}")


@dataclass(frozen=True, slots=True)
class Order:
    """What a directive says. ``problem`` says what is wrong with it, "" if nothing is."""

    verb: str
    rules: tuple[str, ...]
    reason: str = ""
    problem: str = ""

    @property
    def text(self) -> str:
        """Return the directive without its reason."""
        return " ".join(part for part in (f"claimlint-{self.verb}", ", ".join(self.rules)) if part)


def parse(text: str) -> Order | None:
    """Return what the comment ``text`` tells claimlint, None if it does not address it."""
    start = _START.match(text)
    if start is None:
        return None
    verb = (start["verb"] or "").lower()
    if verb not in VERBS or not text.lstrip().startswith("claimlint-"):
        known = [f"claimlint-{name}" for name in VERBS]
        return Order(verb, (), problem=f"'{_short(text)}' is no directive: {suggestion(f'claimlint-{verb}', known)}")
    listed, _, reason = text[start.end() :].partition(":")
    rules = tuple(word for part in listed.split(",") if (word := part.strip()))
    wrong = next((word for word in rules if not _RULE.fullmatch(word)), "")
    if wrong:
        return Order(verb, (), problem=f"'{_short(wrong)}' is no rule: write 'claimlint-{verb} RULE, RULE: reason'")
    if not rules and verb != "enable":
        return Order(verb, (), problem=f"claimlint-{verb} names no rule: write 'claimlint-{verb} RULE: reason'")
    return Order(verb, rules, "" if _GAP.fullmatch(reason) else " ".join(reason.split()))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."
