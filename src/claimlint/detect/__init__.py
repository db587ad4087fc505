"""Finding claims: normalised text in, claims with their qualifiers and citations out."""

from claimlint.detect.pipeline import detect

__all__ = ["detect"]
