"""Time each reader on hostile input of two sizes; doubled input should take about doubled time.

    python bench/readers_growth.py [CHARACTERS]

Prints the slowest, and every one that more than trebles; exits with 1 if there is one.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from claimlint.errors import ReadError
from claimlint.readers import html, markdown, text
from claimlint.readers.feed import feed_of_bytes
from claimlint.readers.opening import documents
from tests.readers.hostile import EXPORT_UNITS, FRAMES, UNITS

_SHOWN = 12
_MOST = 3.0
_NOISE = 0.1
"""Seconds below which a ratio says nothing."""


def _export(name: str, before: str, fields: tuple[str, ...]) -> Callable[[str], None]:
    def read(inside: str) -> None:
        try:
            for _ in documents(feed_of_bytes(name, (before + inside).encode(), fields=fields)):
                pass
        except ReadError:
            pass

    return read


def _readings() -> Iterator[tuple[str, str, Callable[[str], object]]]:
    for unit in UNITS:
        yield "html", unit, html.fragment
        yield "markdown", unit, markdown.fragment
        yield "mdx", unit, lambda content: markdown.fragment(content, mdx=True)
        yield "text", unit, text.fragment
    for frame, opening in FRAMES.items():
        for unit in EXPORT_UNITS:
            yield frame, unit, _export(*opening)


def _seconds(read: Callable[[str], object], content: str) -> float:
    start = time.process_time()
    read(content)
    return time.process_time() - start


def main(size: int) -> int:
    """Print seconds at ``size`` and at twice that many characters, and their ratio."""
    rows = []
    for name, unit, read in _readings():
        once, twice = (_seconds(read, unit * (length // len(unit))) for length in (size, 2 * size))
        rows.append((twice, once, name, unit))
    rows.sort(reverse=True)
    grown = [row for row in rows if row[0] > _NOISE and row[0] > _MOST * row[1]]
    for title, chosen in (("slowest", rows[:_SHOWN]), (f"more than {_MOST:.0f} times", grown)):
        print(f"{title}: {len(chosen)} of {len(rows)}")
        for twice, once, name, unit in chosen:
            print(f"  {name:16} {unit!r:24} {once:8.3f} s {twice:8.3f} s  x{twice / max(once, 1e-9):.1f}")
    return bool(grown)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000))
