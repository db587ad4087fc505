"""Commands and functions timed, and the table that tells of it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CLEAN = {key: value for key, value in os.environ.items() if key not in {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"}}
"""The environment without what keeps Python from storing compiled modules, which triples the time of a start."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of processor time, seconds on the clock, and the peak of memory in MiB of one command."""

    cpu: float
    wall: float
    peak: float = 0.0


def run(command: Sequence[str | Path], times: int = 1, env: Mapping[str, str] | None = None) -> Spent:
    """Return the least that ``command`` needed in ``times`` runs; what it says is thrown away.

    Raises:
        RuntimeError: if it could not be run, or crashed.
    """
    return _least([_once([str(part) for part in command], {**CLEAN, **(env or {})}) for _ in range(times)])


def _least(runs: Sequence[Spent]) -> Spent:
    return Spent(min(one.cpu for one in runs), min(one.wall for one in runs), max(one.peak for one in runs))


def _once(command: list[str], env: Mapping[str, str]) -> Spent:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode < 0 or b"Traceback" in done.stderr:
        raise RuntimeError(f"{' '.join(command)[:200]}: {done.stderr.decode(errors='replace')[-400:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(cpu, wall, after.ru_maxrss / 1024)


def side_by_side(commands: Mapping[str, Sequence[str | Path]], times: int) -> dict[str, Spent]:
    """Return what each command needed at least, all run in turns so that the machine's load is the same for all."""
    spent: dict[str, list[Spent]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            spent[name].append(run(command))
    return {name: _least(runs) for name, runs in spent.items()}


class Table:
    """Rows printed as they come, and kept for the report."""

    def __init__(self) -> None:
        self.lines = ["| row | what | measured | against | ratio |", "|---|---|---|---|---|"]
        print(*self.lines, sep="\n")

    def row(self, row: str, what: str, measured: str, against: str = "", ratio: str = "") -> None:
        """Add a row."""
        self.lines.append(f"| {row} | {what} | {measured} | {against} | {ratio} |")
        print(self.lines[-1], flush=True)


def machine() -> str:
    """Return what the figures were measured on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":", 1)[1].strip() for line in lines if "model name" in line), "unknown processor")
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"{os.cpu_count()} cores, {model}, Python {sys.version.split()[0]}, {sys.platform}; load before: {load}"
