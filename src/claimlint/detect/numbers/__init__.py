"""The number-phrase grammar: every figure of a text, what it measures, and what is no figure at all."""

from claimlint.detect.numbers.anchors import holds_figure, number_needs
from claimlint.detect.numbers.phrase import NumberKind, NumberPhrase
from claimlint.detect.numbers.scan import scan

__all__ = ["NumberKind", "NumberPhrase", "holds_figure", "number_needs", "scan"]
