"""Fuzzes the readers for some time: ``python fuzz/run.py [--seconds N] [--seed N] [FORMAT]...``.

A failure is written to ``fuzz/failed`` with the seed that leads to it, and ends the run with 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz.targets import check, mutated, seeds

_FAILED = Path(__file__).parent / "failed"


def main() -> int:
    """Fuzz the formats in turn until the time is up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", metavar="FORMAT")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    every = seeds()
    chosen = [every[name] for name in asked.formats or sorted(every)]
    until = time.monotonic() + asked.seconds
    runs = read = slowest = 0.0
    number = asked.seed
    while time.monotonic() < until:
        one = chosen[number % len(chosen)]
        data = mutated(one.data, random.Random(number))
        begun = time.monotonic()
        try:
            read += check(one, data)
        except Exception:  # noqa: BLE001 - whatever it is, it is a failure
            traceback.print_exc()
            _FAILED.mkdir(exist_ok=True)
            (_FAILED / f"{number}-{Path(one.name).name}").write_bytes(data)
            print(f"{one.format}: seed {number} fails")
            return 1
        slowest = max(slowest, time.monotonic() - begun)
        runs += 1
        number += 1
    print(f"{runs:.0f} mutations of {len(chosen)} formats, {read:.0f} documents, slowest {slowest:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
