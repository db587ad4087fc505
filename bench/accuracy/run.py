"""Score claimlint on annotated examples and hold the committed floors.

    python bench/accuracy/run.py [FILE.jsonl ...] [--errors N] [--floors FILE | --write-floors FILE]

Without files, every ``fixtures/detectors/*.jsonl`` is scored. Exit 1 when a floor is lost.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from score import TYPES, Scores, score

from claimlint.api import check_texts
from claimlint.model.report import DocumentResult
from claimlint.reporters.records import claim_record, findings_by_claim

_HERE = Path(__file__).resolve().parent
_EXAMPLES = _HERE.parent.parent / "fixtures" / "detectors"
_SLACK = 0.0005


def main() -> int:
    """Print the table; return 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--floors", type=Path)
    parser.add_argument("--write-floors", type=Path)
    arguments = parser.parse_args()
    files = arguments.files or sorted(_EXAMPLES.glob("*.jsonl"))
    cases = [case for file in files for case in _cases(file)]
    scores = score(cases, _predictions(cases))
    print(_table(scores, len(cases)))
    for error in scores.errors[: arguments.errors]:
        print(error)
    if arguments.write_floors:
        arguments.write_floors.write_text(json.dumps(scores.figures(), indent=2) + "\n", "utf-8")
    return _below(scores, arguments.floors) if arguments.floors else 0


def _cases(file: Path) -> Iterable[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _predictions(cases: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    report = check_texts({f"{case['id']}.txt": case["text"] for case in cases})
    if report.skipped:
        sys.exit("\n".join(f"{skip.uri}: {skip.reason}" for skip in report.skipped))
    return {Path(result.document.uri).stem: list(_claims(result)) for result in report.results}


def _claims(result: DocumentResult) -> Iterable[dict[str, Any]]:
    findings = findings_by_claim(result)
    for claim, place in zip(result.claims, result.places, strict=True):
        record = claim_record(claim, place, findings.get(claim.id, []))
        polarity = claim.polarity.value if claim.polarity else ""
        notes = {"subject": claim.subject, "threshold": claim.threshold, "interval": claim.interval}
        yield {**record, **notes, "polarity": polarity}


def _table(scores: Scores, count: int) -> str:
    rows = [f"{count} texts", f"{'type':14}{'precision':>10}{'recall':>10}{'F1':>10}"]
    for name in (*TYPES, "all"):
        kinds = TYPES if name == "all" else (name,)
        rows.append(f"{name:14}" + "".join(f"{value:10.3f}" for value in scores.f1(kinds)))
    figures = scores.figures()
    rows += [f"{name:24}{figures[name]:10.3f}" for name in figures if not name.startswith("f1.")]
    return "\n".join(rows)


def _below(scores: Scores, floors: Path) -> int:
    figures = scores.figures()
    lost = {
        name: floor for name, floor in json.loads(floors.read_text("utf-8")).items() if figures[name] + _SLACK < floor
    }
    for name, floor in lost.items():
        print(f"lost: {name} is {figures[name]}, its floor is {floor}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
