"""One document through the stages: detection, checks, suppression."""

from claimlint.engine.rules import rules_of
from claimlint.engine.stages import Judge, Outcome, detection, judge

__all__ = ["Judge", "Outcome", "detection", "judge", "rules_of"]
