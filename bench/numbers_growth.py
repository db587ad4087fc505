"""Time the number grammar on hostile lines of two sizes; doubled input should take about doubled time.

Run: python bench/numbers_growth.py [CHARACTERS]
"""

from __future__ import annotations

import sys
import time

from claimlint.detect.numbers import scan

_UNITS = {
    "digits": "1234567890",
    "grouped": "111,",
    "dotted": "1.",
    "ones": "one ",
    "hundreds": "nine hundred ",
    "and": "hundred and ",
    "percents": "5% to ",
    "open pair": "from 5 mm a b c ",
    "lists": "5, ",
    "commas": "1,2,",
    "brackets": "[1, ",
    "slashes": "5/",
    "hyphens": "5-",
    "letters": "a1b2",
    "capitals": "A1-",
    "addresses": "1 Aa ",
    "mail": "a.",
    "superscripts": "¹²",
    "comparators": "more than ",
    "doi": "10.1000/..",
    "url": "www....",
    "clock": "8:30 to ",
    "codes": "CPT 99999, ",
    "copy": "Over 90% of 1,200 patients felt better within 6 weeks (p < .05). ",
}


def _seconds(text: str) -> float:
    start = time.perf_counter()
    scan(text)
    return time.perf_counter() - start


def main(size: int) -> None:
    """Print seconds at ``size`` and at twice that many characters, and their ratio."""
    scan("83% of 10 patients")
    for name, unit in _UNITS.items():
        once, twice = (_seconds((unit * (length // len(unit) + 1))[:length]) for length in (size, 2 * size))
        print(f"{name:14} {once:8.3f} s {twice:8.3f} s  x{twice / once:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
