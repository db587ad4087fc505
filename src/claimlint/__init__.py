"""Find the claims in US healthcare marketing copy and judge them against a policy.

Importing the package is cheap: readers, detectors and spaCy are loaded when the first input
needs them. The functions for programs are in :mod:`claimlint.api`.
"""

__version__ = "0.1.0"
