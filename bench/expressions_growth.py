"""Time every expression that claimlint defines on texts that repeat one sign or word.

    python bench/expressions_growth.py [--length 1200] [--least 10] [--in readers]

Prints those that need more than so many milliseconds for one text, with the worst text of each and the time for one of
half the length: twice as long as that is linear, four times a square. Detection reads sentences, of at most 1,200 code
points and without runs of white space, and mostly a window of them; readers read whole files. Only the ways that an
expression is used in are tried.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import claimlint

_UNITS = (
    *" -_—'\"“,;:()[]{}<>*|/.!?…%=#&\n5aAé",
    *("a ", "A ", "5 ", "a-", "a, ", "A. ", ". ", "5,", "1.", "a/", "[1]", "A b. ", "J Med ", "Mr "),
    *("<a ", "[](", "a: "),
)
_SEARCHES = {"search", "finditer", "findall", "sub", "subn", "split"}
_MATCHES = {"match", "fullmatch"}


def _patterns(part: str) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Yield module, name and pattern of each expression that a module below ``part`` defines."""
    for found in pkgutil.walk_packages(claimlint.__path__, "claimlint."):
        if found.name.endswith("__main__") or not found.name.startswith(f"claimlint.{part}".rstrip(".")):
            continue
        try:
            module = importlib.import_module(found.name)
        except ImportError:  # an extra that is not installed
            continue
        for name, value in vars(module).items():
            if hasattr(value, "finditer") and isinstance(getattr(value, "pattern", None), str):
                yield found.name, name, value


def _ways(module: str, name: str) -> list[str]:
    source = Path(sys.modules[module].__file__ or "").read_text("utf-8")
    used = set(re.findall(rf"(?<!\w){re.escape(name)}\.(\w+)\(", source))
    if not used:
        return ["search", "match"]
    return ["search"] * bool(used & _SEARCHES) + ["match"] * bool(used & _MATCHES)


def _spent(pattern: re.Pattern[str], way: str, unit: str, length: int) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    start = time.process_time()
    getattr(pattern, way)(text)
    return (time.process_time() - start) * 1000


def main() -> None:
    """Print the expressions that take long, the worst first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=1200, help="code points of a text")
    parser.add_argument("--least", type=float, default=10, help="milliseconds")
    parser.add_argument("--in", dest="part", default="", help="only modules below this part of the package")
    given = parser.parse_args()
    worst: list[tuple[float, str]] = []
    for module, name, pattern in _patterns(given.part):
        words = sorted(set(re.findall(r"[A-Za-z]{2,}", pattern.pattern)))
        units = (*_UNITS, *(f"{word} " for word in random.Random(1).sample(words, min(8, len(words)))))
        tried = [(_spent(pattern, way, unit, given.length), way, unit) for way in _ways(module, name) for unit in units]
        if tried and max(tried)[0] > given.least:
            spent, way, unit = max(tried)
            half = _spent(pattern, way, unit, given.length // 2)
            worst.append((spent, f"{spent:8.1f} ms, half {half:8.1f}  {module} {name} {way} {unit!r}"))
    for _, line in sorted(worst, reverse=True):
        print(line)


if __name__ == "__main__":
    main()
