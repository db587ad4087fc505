"""Which sentences could hold a claim at all, and of which detectors.

The gate may let too much through and never too little: a detector promises that a need of its is met in every
sentence with a claim, and the equality of both ways is a property under test.
"""

from __future__ import annotations

from claimlint.detect.plan import Plan
from claimlint.model.once import cached_property
from claimlint.text.asked import Asked
from claimlint.text.sieve import Sieve


class Gate:
    """Tells which needs of the detectors a sentence meets, and which its block, as integers."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.sentences = Sieve(Asked(*plan.sentences))
        self.blocks = Sieve(Asked(*plan.blocks))

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """Return the needs of each detector."""
        needs = [0] * max(len(self.plan.readers), max(self.plan.owners, default=-1) + 1)
        for need, owner in enumerate(self.plan.owners):
            needs[owner] |= 1 << need
        return tuple(needs)

    @cached_property
    def parts(self) -> tuple[tuple[tuple[str, int], ...], ...]:
        """Return the parts of each detector, each with its needs."""
        parts: list[dict[str, int]] = [{} for _ in self.owners]
        for need, (owner, part) in enumerate(zip(self.plan.owners, self.plan.parts, strict=True)):
            parts[owner][part] = parts[owner].get(part, 0) | 1 << need
        return tuple(tuple(own.items()) for own in parts)
