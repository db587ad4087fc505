"""The number-phrase grammar: every figure of a text, what it measures, and what is no figure at all."""

from claimlint.detect.numbers.anchors import number_needs
from claimlint.detect.numbers.phrase import NumberKind, NumberPhrase
from claimlint.detect.numbers.scan import scan

__all__ = ["NumberKind", "NumberPhrase", "number_needs", "scan"]
