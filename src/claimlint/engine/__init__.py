"""One document through the stages: detection, checks, suppression."""

from claimlint.engine.stages import Judge, Outcome, judge

__all__ = ["Judge", "Outcome", "judge"]
