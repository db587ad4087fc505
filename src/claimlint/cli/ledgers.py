"""What ``claimlint ledger`` says and writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from claimlint.api import Session, Settings
from claimlint.audit.ledger_use import where_used
from claimlint.checks.registry import all_checks
from claimlint.cli.output import Target
from claimlint.cli.rulebook import policy_file
from claimlint.errors import UsageError
from claimlint.model.finding import Location
from claimlint.policy.files import OutsideError, inside
from claimlint.policy.ledger import LedgerProblem, LedgerRow, append, file_sha256, ledger_file, rows, verify
from claimlint.policy.load import load_policy
from claimlint.policy.types import Policy
from claimlint.reporters.terminal import line


def home(given: Path | None) -> Path:
    """Return the policy file: the one given, or the nearest above the working folder.

    Raises:
        UsageError: if there is none.
    """
    found = policy_file(given)
    if found is None:
        raise UsageError("there is no claimlint.yaml here", hint="`claimlint policy init` writes one")
    return found


def listed(file: Path, paths: Sequence[Path], today: date, form: str) -> Iterator[str]:
    """Yield the entries of the policy's ledger as a table or as JSON, and where ``paths`` use them."""
    policy = load_policy(file, all_checks())
    used = _used(policy, file, paths, today) if paths else {}
    found = rows(policy.ledger, file.parent, today)
    if form == "json":
        yield json.dumps([_record(row, used) for row in found], ensure_ascii=False, indent=2)
        return
    width = max((len(row.id) for row in found), default=0)
    states = max((len(row.status) for row in found), default=0)
    for row in found:
        expiry = f"to {row.expires}" if row.expires else "no expiry"
        yield line(f"{row.id:<{width}}  {row.status:<{states}}  {expiry:<13}  {row.sources} source(s)  {row.wording}")
        yield from (line(f"{'':<{width}}  used at {_place(place)}") for place in used.get(row.id, ()))
        if paths and not used.get(row.id):
            yield f"{'':<{width}}  not used"
    yield f"{_entries(len(found))}, {sum(row.status == 'in-force' for row in found)} in force."


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"


def _used(policy: Policy, file: Path, paths: Sequence[Path], today: date) -> Mapping[str, tuple[Location, ...]]:
    report = Session(Settings(policy=file, today=today)).check(paths)
    if report.skipped:
        first = report.skipped[0]
        raise UsageError(f"not everything could be read: {first.reason}", uri=first.uri, hint=first.hint)
    return where_used(policy.ledger, report.results)


def _record(row: LedgerRow, used: Mapping[str, tuple[Location, ...]]) -> dict[str, Any]:
    record = asdict(row)
    if used:
        places = used.get(row.id, ())
        record["used"] = [{"uri": one.uri, "line": _line(one), "logical_path": one.logical_path} for one in places]
    return record


def _line(place: Location) -> int | None:
    return place.region.start.line if place.region else None


def _place(place: Location) -> str:
    return f"{place.uri}:{_line(place) or place.logical_path}"


def verified(file: Path, today: date) -> tuple[int, tuple[LedgerProblem, ...]]:
    """Return how many entries the policy's ledger has, and what is wrong with them."""
    policy = load_policy(file, all_checks())
    return len(policy.ledger), verify(policy.ledger, file.parent, policy.qualifiers, today)


def problem_lines(count: int, problems: Sequence[LedgerProblem]) -> Iterator[str]:
    """Yield a line for each problem (place, entry, what is wrong, how to mend it) and the count."""
    for one in problems:
        hint = f" ({one.hint})" if one.hint else ""
        yield line(f"{one.origin.uri}:{one.origin.line}: {one.entry}: {one.message}{hint}")
    yield f"{_entries(count)}, {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}."


def add(file: Path, fields: Mapping[str, Any]) -> Path:
    """Add an entry to the ledger file of the policy ``file``; return the ledger file.

    Raises:
        PolicyError: if the ledger or the entry is not valid.
        UsageError: if the policy names no ledger file, it cannot be written, or the entry would never be in force.
    """
    target = ledger_file(file)
    before = target.read_bytes() if target.is_file() else b""
    grown = append(before, fields, str(target))
    approved, expires = fields.get("approved", ""), fields.get("expires", "")
    if approved and expires and expires < approved:
        message = f"it would expire ({expires}) before it was approved ({approved})"
        raise UsageError(message, uri=str(target), hint="give a later --expires")
    Target(target).write([grown])
    return target


def source(file: Path, doi: str, pmid: str, citation: str, evidence: str) -> dict[str, str]:
    """Return a source as the ledger writes it; the hash of ``evidence`` (below the policy's folder) is taken.

    Raises:
        UsageError: if the evidence lies elsewhere or cannot be read.
    """
    given = {"doi": doi, "pmid": pmid, "citation": citation, "file": evidence}
    if evidence:
        try:
            given["sha256"] = file_sha256(inside(file.parent, file.parent, evidence))
        except OutsideError as error:
            raise UsageError(f"the evidence is {error}", uri=evidence) from None
        if not given["sha256"]:
            raise UsageError("the evidence cannot be read", uri=evidence, hint="its path is relative to the policy")
    return {key: value for key, value in given.items() if value}
