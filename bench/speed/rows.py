"""The rows of the table."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from corpus import Corpus
from measure import CLEAN, Spent, Table, run, side_by_side
from peers import installed
from wordpress import Site

_HERE = Path(__file__).resolve().parent
_PYTHON = sys.executable
_SPACY = [_PYTHON, "-c", 'import spacy; spacy.blank("en")']
_PASS = [_PYTHON, "-c", "pass"]
_CLEAN_PAGE = """# Welcome

The {number} floor has a garden. There is coffee beside the stairs.

- Wear loose garments
- Leave jewelry in the hotel
"""
_PEAK = """import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
_DIRTY = (
    "Our procedure has a 94% success rate.",
    "The implant is FDA approved for back pain.",
    "The VA covers this treatment for veterans.",
    "A permanent cure for sciatica.",
    "Studies show that our method works better than surgery.",
)
_RULE = """  ORG{number:03}:
    name: no-{number}
    title: Word {number}
    check: forbidden-wording
    severity: note
    message: "{{match}}"
    params:
      patterns: ["\\\\bmarvel{number}(?:s|ous)?\\\\b"]
    examples:
      flag: ["A marvel{number}."]
      pass: ["A step."]
"""


@dataclass
class Bench:
    """The folder of corpus and peers, the table, and how much is measured."""

    folder: Path
    table: Table
    files: int
    most: int
    corpus: Corpus = field(default_factory=Corpus)

    def pages(self, form: str, count: int) -> Path:
        """Return a folder with ``count`` pages (txt, md, html) or WordPress exports of some pages each (xml)."""
        home = self.folder / "corpus" / f"{form}-{count}"
        if not home.is_dir() or sum(1 for _ in home.iterdir()) < count:
            home.mkdir(parents=True, exist_ok=True)
            made = {"txt": self.corpus.text, "md": self.corpus.markdown, "html": self.corpus.html, "xml": _export}
            write = made[form]
            for number in range(count):
                (home / f"{number:05}.{form}").write_text(write(number), "utf-8")
        return home

    def small(self, name: str, texts: Iterable[str]) -> list[Path]:
        """Return five short Markdown files."""
        home = self.folder / "corpus" / name
        home.mkdir(parents=True, exist_ok=True)
        files = []
        for number, text in enumerate(texts):
            files.append(home / f"{number}.md")
            files[-1].write_text(text, "utf-8")
        return files

    @cached_property
    def peers(self) -> dict[str, list[str]]:
        """The other linters' commands."""
        return installed(self.folder / "peers")


def _export(number: int) -> str:
    return "".join(Site(1.0, seed=number).export(_EXPORT))


_EXPORT = 100_000
"""Bytes of a WordPress export."""


def check(*arguments: object, cached: bool = False) -> list[str]:
    """Return the command that judges files."""
    more = [] if cached else ["--no-cache"]
    return [_PYTHON, "-m", "claimlint", "check", "--no-gitignore", "--fail-on", "never", *more, *map(str, arguments)]


def throughput(bench: Bench) -> None:
    """Row a: megabytes a second of one core, without the start."""
    for form, count in (("txt", 40), ("md", 40), ("html", 40), ("xml", 12)):
        home = bench.pages(form, count + 10)
        fast = min(_inner("ours", home, count) for _ in range(3))
        bench.table.row("a", f"{form}: check, default pack", _rate(fast))
        slow = _inner("everything", home, 10)
        stage = min(_inner("spacy_alone", home, count) for _ in range(2))
        rules = _inner("spacy_rules", home, 5)
        read = 1 / (1 / slow + 1 / stage)
        for name, other in (
            ("every sentence read (--no-prefilter)", slow),
            ("every sentence read, and spaCy on it", read),
            ("spaCy with our phrases as Matcher patterns", rules),
            ("spaCy, sentences and our terms only", stage),
            ("our reader only", _inner("reader", home, count)),
            ("the bare parser", _inner("parser", home, count)),
        ):
            bench.table.row("a", f"{form}: check", _rate(fast), f"{name}: {_rate(other)}", f"{fast / other:.2f}")


def _inner(work: str, home: Path, count: int) -> float:
    """Return bytes a second of processor time."""
    command = [_PYTHON, str(_HERE / "inner.py"), work, str(home), str(count)]
    done = subprocess.run(command, env=CLEAN, capture_output=True, text=True, check=True)
    seconds, size, _ = map(float, done.stdout.split())
    return size / seconds


def _rate(speed: float) -> str:
    return f"{speed / 1e6:.2f} MB/s"


def cold(bench: Bench) -> None:
    """Row b: five files, one start."""
    clean = bench.small("clean", (_CLEAN_PAGE.format(number=word) for word in "upper lower inner outer far".split()))
    dirty = bench.small("dirty", (f"# Welcome\n\nWe have a garden.\n\n{text}\n" for text in _DIRTY))
    run(check(*clean)), run(check(*dirty))  # what is kept between runs is there
    ours = {"clean": check(*clean), "dirty": check(*dirty), "pass": _PASS, "spacy": _SPACY}
    spent = side_by_side(ours, 7)
    _against(bench, "b", "5 files without candidates", spent["clean"], "python -c pass", spent["pass"], less=False)
    _against(bench, "b", "5 files with candidates", spent["dirty"], "import spacy; blank", spent["spacy"], less=False)
    for name, command in bench.peers.items():
        other = side_by_side({"ours": check(*dirty), "peer": [*command, *map(str, dirty)]}, 3)
        _against(bench, "b", "5 files with candidates", other["ours"], name, other["peer"])


def _against(  # noqa: PLR0913 - the cells of a row
    bench: Bench, row: str, what: str, ours: Spent, name: str, other: Spent, *, less: bool = True
) -> None:
    ratio = other.cpu / ours.cpu if less else ours.cpu / other.cpu
    bench.table.row(row, what, _seconds(ours), f"{name}: {_seconds(other)}", f"{ratio:.2f}")


def _seconds(spent: Spent) -> str:
    return f"{spent.cpu * 1000:.0f} ms" if spent.cpu < 1 else f"{spent.cpu:.1f} s"


def many(bench: Bench) -> None:
    """Row c: many files of 17.5 KB, ours beside each peer, as each runs by itself: processor time, then the clock."""
    files = sorted(bench.pages("md", bench.files).iterdir())
    what = f"{len(files)} Markdown files"
    ours = run(check(files[0].parent), 2)
    bench.table.row("c", what, f"{_seconds(ours)}, {ours.wall:.1f} s on the clock")
    for name, command in bench.peers.items():
        other = run([*command, *files])
        _against(bench, "c", what, ours, name, other)
        told = f"{name}: {other.wall:.1f} s", f"{other.wall / ours.wall:.2f}"
        bench.table.row("c", f"{what}, on the clock", f"{ours.wall:.1f} s", *told)


def growth(bench: Bench) -> None:
    """Row d: time a file as files and rules grow: with the start, and each file more without it."""
    totals: dict[int, float] = {}
    for count in (10, 100, 1000, 10_000):
        if count > bench.most:
            break
        totals[count] = run(check("-j", 1, bench.pages("md", count)), 2 if count < 1000 else 1).cpu
    each = {count: total / count for count, total in totals.items()}
    for count, seconds in each.items():
        ratio = f"{seconds / each[100]:.2f}" if 100 in each else ""
        bench.table.row("d", f"{count} files", f"{seconds * 1000:.2f} ms a file", "100 files", ratio)
    more = {count: (totals[count] - totals[fewer]) / (count - fewer) for fewer, count in pairwise(totals)}
    for fewer, count in pairwise(totals):
        what = f"from {fewer} files to {count}: each one more"
        bench.table.row("d", what, f"{more[count] * 1000:.2f} ms", "up to 100 files", f"{more[count] / more[100]:.2f}")
    home = bench.pages("md", 100)
    first = 0.0
    for count in (10, 100, 1000):
        policy = bench.folder / "corpus" / f"rules-{count}.yaml"
        rules = "".join(_RULE.format(number=number) for number in range(1, count + 1))
        policy.write_text(f"extends: us-healthcare\nrules:\n{rules}", "utf-8")
        spent = run(check("-j", 1, "--policy", policy, home), 2)
        first = spent.cpu if count == 100 else first
        bench.table.row(
            "d", f"{count} own rules, 100 files", _seconds(spent), "100 rules" if first else "",
            f"{spent.cpu / first:.2f}" if first else "",
        )  # fmt: skip


def workers(bench: Bench) -> None:
    """Row e: two processes against one, on the clock."""
    count = min(bench.files, 1000)
    home = bench.pages("md", count)
    spent = side_by_side({"one": check("-j", 1, home), "two": check("-j", 2, home)}, 2)
    one, two = spent["one"].wall, spent["two"].wall
    bench.table.row("e", f"{count} files, -j 2", f"{two:.1f} s", f"-j 1: {one:.1f} s", f"{one / two:.2f}")


def cluster(bench: Bench) -> None:
    """Row f: Spark in local mode against the pool, both to Parquet, on the clock; whole, and without the start."""
    if importlib.util.find_spec("pyspark") is None:
        bench.table.row("f", "Spark local", "needs the extra spark")
        return
    count = min(bench.files, 1000)
    one, all_ = bench.pages("md", 1), bench.pages("md", count)
    spent = {engine: [_audited(bench, engine, home) for home in (one, all_)] for engine in ("pool", "spark")}
    (pool_start, pool_all), (spark_start, spark_all) = spent["pool"], spent["spark"]
    bench.table.row(
        "f", f"Spark local[2], {count} files, start included", f"{spark_all:.1f} s",
        f"pool of 2: {pool_all:.1f} s", f"{spark_all / pool_all:.2f}",
    )  # fmt: skip
    bench.table.row(
        "f", "Spark local[2], 1 file", f"{spark_start:.1f} s",
        f"pool of 2: {pool_start:.1f} s", f"{spark_start / pool_start:.2f}",
    )  # fmt: skip
    more_spark, more_pool = spark_all - spark_start, pool_all - pool_start
    bench.table.row(
        "f", f"Spark local[2], the {count - 1} files more", f"{more_spark:.1f} s",
        f"pool of 2: {more_pool:.1f} s", f"{more_spark / more_pool:.2f}",
    )  # fmt: skip


def _audited(bench: Bench, engine: str, home: Path) -> float:
    """Return the seconds on the clock that an audit of ``home`` takes."""
    out = bench.folder / "audit" / engine
    command = [_PYTHON, "-m", "claimlint", "audit", str(home), "--engine", engine, "-j", "2", "--out", str(out)]
    seconds = []
    for _ in range(2):
        shutil.rmtree(out, ignore_errors=True)
        seconds.append(run([*command, "--no-gitignore", "--fail-on", "never"]).wall)
        if not (out / "manifest.json").exists():
            raise RuntimeError(f"--engine {engine} committed nothing: run {' '.join(command)}")
    return min(seconds)


def warm(bench: Bench) -> None:
    """Row g: nothing has changed since the last run."""
    home = bench.pages("md", 200)
    run(check(home, cached=True))
    spent = side_by_side({"warm": check(home, cached=True), "cold": check(home)}, 2)
    _against(bench, "g", "200 files, warm cache", spent["warm"], "no cache", spent["cold"])


def memory(bench: Bench) -> None:
    """Row h: the peak of memory, as the number of files grows."""
    for count in (100, 1000):
        # Of all commands so far getrusage knows the largest only, so this one is asked in a process of its own.
        command = [_PYTHON, "-c", _PEAK, *check("-j", 1, bench.pages("md", count))]
        peak = subprocess.run(command, env={**CLEAN, "PYTHONHASHSEED": "0"}, capture_output=True, text=True, check=True)
        bench.table.row("h", f"check, {count} files", f"{int(peak.stdout) / 1024:.0f} MiB")


ROWS: dict[str, Callable[[Bench], None]] = {
    "a": throughput, "b": cold, "c": many, "d": growth, "e": workers, "f": cluster, "g": warm, "h": memory,
}  # fmt: skip
