"""Figures that cannot be right: arithmetic on what a page says of itself."""

from claimlint.checks.numeric.check import CHECK

__all__ = ["CHECK"]
