"""How time and memory of an audit grow with the export, and whether a run that is killed ends like any other.

    python bench/audit_growth.py [--mb N]... [--share S] [-j N] [--kill AT] [--keep FOLDER]

For each size (10 and 100 MB) a WordPress export is generated (``speed/wordpress.py``) and audited: seconds of
processor time per MB, the peaks of memory of the process that began and of its workers, how long judging and each
report took, how large each report is. With ``--kill`` a second run of the largest is killed (SIGKILL, all of its
processes) when that part of the first one's time to judge is over, resumed, and its reports are compared with the first
one's byte for byte. A claim's density is the share of pages that hold any (0.3); there one sentence in forty is one.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "speed"))

from measure import CLEAN, machine
from wordpress import Site

_EVERY = 0.2
_TICKS = os.sysconf("SC_CLK_TCK")
_MB = 1_000_000


@dataclass(slots=True)
class Watched:
    """What one audit took: seconds on the clock and of processor time, peaks of memory in MiB.

    ``own`` is the first process's peak, ``worker`` the largest of its workers', ``whole`` the largest sum of what all
    of them hold at one time, pages that they share counted once (PSS). ``steps`` are seconds by what was being done.
    """

    wall: float = 0.0
    cpu: float = 0.0
    own: float = 0.0
    worker: float = 0.0
    whole: float = 0.0
    steps: dict[str, float] = field(default_factory=dict)


def audited(export: Path, out: Path, more: Sequence[str], kill_after: float | None = None) -> Watched:
    """Audit ``export`` to ``out`` and watch it; ``kill_after`` seconds kill it with all its processes."""
    command = [sys.executable, "-m", "claimlint", "audit", str(export), "--out", str(out), "--quiet", *more]
    log = out.with_name(f"{out.name}.log").open("ab")
    begun = time.perf_counter()
    usage = resource.getrusage(resource.RUSAGE_SELF)
    watched = Watched()
    with log, subprocess.Popen(command, stdout=log, stderr=log, env=CLEAN, start_new_session=True) as process:
        last = begun
        while True:
            done, _, usage = os.wait4(process.pid, os.WNOHANG)
            now = time.perf_counter()
            if done:
                break
            step = _step(out)
            watched.steps[step] = watched.steps.get(step, 0.0) + now - last
            last = now
            _look(process.pid, watched)
            if kill_after is not None and now - begun > kill_after:
                os.killpg(process.pid, signal.SIGKILL)
                kill_after = None
            time.sleep(_EVERY)
        process.returncode = 0  # it was waited for here, for the sake of what it used
    watched.wall = time.perf_counter() - begun
    watched.cpu = usage.ru_utime + usage.ru_stime
    return watched


def _step(out: Path) -> str:
    """Return what the audit does now: the report that it writes, or judging."""
    for name in os.listdir(out) if out.exists() else ():  # noqa: PTH208 - asked five times a second
        if name.endswith(".tmp"):
            return name.strip(".").removesuffix(".tmp")
    for name in ("skipped.csv", "report.html", "summary.md", "findings.sarif", "claims.csv", "report.json"):
        if (out / name).exists():
            return f"after {name}"
    return "comparing pages" if any(out.glob("*/*-claims.sqlite")) else "judging"


def _look(pid: int, watched: Watched) -> None:
    """Take the peaks of a process and of its children."""
    watched.own = max(watched.own, _status(pid, "status", "VmHWM:"))
    children = [*_children(pid)]
    watched.worker = max([watched.worker, *(_status(child, "status", "VmHWM:") for child in children)])
    watched.whole = max(watched.whole, sum(_status(one, "smaps_rollup", "Pss:") for one in (pid, *children)))


def _status(pid: int, name: str, key: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/{name}").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(key)), 0.0)


def _children(pid: int) -> Iterator[int]:
    try:
        yield from map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
    except OSError:
        return


def _hashes(out: Path) -> dict[str, str]:
    found = {}
    for path in sorted(out.rglob("*")):
        if path.is_file():
            with path.open("rb") as stream:
                found[path.relative_to(out).as_posix()] = file_digest(stream, "sha256").hexdigest()
    return found


def _told(size: float, watched: Watched, out: Path) -> None:
    mb = size / _MB
    memory = f"{watched.own:.0f} / {watched.worker:.0f} / {watched.whole:.0f} MiB"
    print(
        f"{mb:.1f} MB: {watched.wall:.0f} s, {watched.cpu:.0f} s of processor time, {watched.cpu / mb:.3f} s/MB, "
        f"{mb / watched.cpu:.2f} MB/s; peaks own / worker / all {memory}"
    )
    print("  seconds: " + ", ".join(f"{step} {seconds:.1f}" for step, seconds in watched.steps.items()))
    sizes = ((path.name, path.stat().st_size / _MB) for path in sorted(out.rglob("*")) if path.is_file())
    print("  MB: " + ", ".join(f"{name} {size:.2f}" for name, size in sizes), flush=True)


def _made(path: Path, size: int, share: float) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for piece in Site(share).export(size):
            stream.write(piece)


def _killed(export: Path, folder: Path, more: Sequence[str], after: float, reference: Path) -> None:
    out = folder / "killed"
    shutil.rmtree(out, ignore_errors=True)
    audited(export, out, more, kill_after=after)
    left = sum(1 for _ in out.rglob("*.jsonl"))
    print(f"killed after {after:.0f} s; {left} whole shards are left, reports: {[*out.glob('*.*')]}", flush=True)
    watched = audited(export, out, [*more, "--resume"])
    _told(export.stat().st_size, watched, out)
    before, now = _hashes(reference), _hashes(out)
    differing = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    print(f"resumed: {'every report is the same, byte for byte' if not differing else f'these differ: {differing}'}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mb", type=float, action="append")
    parser.add_argument("--share", type=float, default=0.3, help="the share of pages that hold claims")
    parser.add_argument("-j", "--jobs", type=int, default=2)
    parser.add_argument("--kill", type=float, help="the part of the judging after which the largest run is killed")
    parser.add_argument("--keep", type=Path, help="a folder for exports and reports")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{machine()}; -j {given.jobs}; {given.share:.0%} of the pages hold claims", flush=True)
        for mb in sorted(given.mb or (10.0, 100.0)):
            export = folder / f"site-{mb:g}.xml"
            _made(export, int(mb * _MB), given.share)
            out = folder / f"audit-{mb:g}"
            shutil.rmtree(out, ignore_errors=True)
            more = ("-j", str(given.jobs), "--today", "2026-11-01")
            watched = audited(export, out, more)
            _told(export.stat().st_size, watched, out)
        if given.kill is not None:
            _killed(export, folder, more, given.kill * watched.steps.get("judging", 0.0), out)


if __name__ == "__main__":
    main()
