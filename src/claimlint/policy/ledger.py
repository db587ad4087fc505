"""The claims ledger: approved claims and their evidence, one YAML list."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from claimlint.errors import PolicyError, UsageError
from claimlint.model.lazydata import dataclass
from claimlint.policy import build, language
from claimlint.policy.files import OutsideError, inside, read
from claimlint.policy.problems import Problems, suggestion
from claimlint.policy.types import Evidence, LedgerEntry, Origin
from claimlint.policy.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, decode, parse

EVIDENCE_KINDS = frozenset({"missing-file", "outside", "no-hash", "changed-file"})
"""The problems that lie in an evidence file."""


_EVIDENCE_STATUS = {
    "missing-file": "evidence-missing",
    "outside": "evidence-missing",
    "changed-file": "evidence-changed",
    "no-hash": "evidence-unhashed",
}

STATUSES = ("in-force", "unapproved", "expired", "unsourced", *dict.fromkeys(_EVIDENCE_STATUS.values()))
"""What an entry can be: in force, or the first reason why it is not."""


@dataclass(frozen=True, slots=True)
class LedgerProblem:
    """Something wrong with an entry. ``kind`` is missing-file, outside, no-hash, changed-file,
    no-source, unapproved, expired, expires-first or unknown-qualifier.
    """

    entry: str
    kind: str
    message: str
    origin: Origin
    hint: str = ""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """An entry as ``ledger list`` shows it; ``status`` is one of ``STATUSES``."""

    id: str
    status: str
    wording: str
    sources: int
    approver: str
    expires: str


def load_ledger(path: Path) -> tuple[LedgerEntry, ...]:
    """Return the entries of a ledger file in their order.

    Raises:
        PolicyErrors: with everything that is wrong in it.
        PolicyError: if it cannot be read at all.
    """
    return parse_ledger(read(path), str(path))


def ledger_file(policy: Path) -> Path:
    """Return the ledger file that a policy file names; it need not exist yet.

    Raises:
        PolicyError: if the policy cannot be read, or names a file outside of its folder.
        UsageError: if it names no file.
    """
    root = parse(decode(read(policy), str(policy)), str(policy), Problems())
    named = root.child("ledger") if isinstance(root, MappingNode) else None
    if not isinstance(named, ScalarNode) or not named.text:
        hint = "write 'ledger: ledger.yaml' in the policy"
        raise UsageError("the policy names no ledger file", uri=str(policy), hint=hint)
    try:
        inside(policy.parent, policy.parent, named.text)
    except OutsideError as error:
        message = f"'{named.text}' is {error}"
        raise PolicyError(message, uri=str(policy), line=named.line, column=named.column) from None
    return policy.parent / named.text


def parse_ledger(data: bytes, uri: str) -> tuple[LedgerEntry, ...]:
    """Return the entries of a ledger in ``data``.

    Raises:
        PolicyError: as ``load_ledger``.
    """
    problems = Problems()
    node = parse(decode(data, uri), uri, problems)
    entries: tuple[LedgerEntry, ...] = ()
    if node is not None:
        entries = tuple(_entries(node, problems))
    problems.raise_any()
    return entries


def _entries(node: Node, problems: Problems) -> Iterator[LedgerEntry]:
    given = language.LEDGER.read(node, problems) or ()
    if len(problems) or not isinstance(node, SequenceNode):
        return
    seen: dict[str, int] = {}
    for data, item in zip(given, node.items, strict=True):
        entry = build.ledger_entry(data, item)
        if entry.id in seen:
            problems.add(item, f"the ledger has two entries '{entry.id}'", f"first on line {seen[entry.id]}")
        seen.setdefault(entry.id, item.line)
        yield entry


def rows(entries: Sequence[LedgerEntry], folder: Path, today: date) -> tuple[LedgerRow, ...]:
    """Return what ``ledger list`` shows, in the ledger's order; ``folder`` is that of the policy file."""
    return tuple(
        LedgerRow(e.id, status(e, folder, today), e.wording, len(e.sources), e.approver, e.expires) for e in entries
    )


def status(entry: LedgerEntry, folder: Path, today: date) -> str:
    """Return the one of ``STATUSES`` that ``entry`` has: its approval counts first, then its evidence.

    ``folder`` is that of the policy file, below which evidence files lie.
    """
    approval = entry.approval(today)
    if approval != "in-force":
        return approval
    if not entry.sources:
        return "unsourced"
    kinds = (problem.kind for one in entry.sources if one.file for problem in _evidence(entry, one, folder))
    return next((_EVIDENCE_STATUS[kind] for kind in kinds), "in-force")


def verify(
    entries: Sequence[LedgerEntry], folder: Path, qualifiers: Collection[str], today: date
) -> tuple[LedgerProblem, ...]:
    """Return what does not hold: evidence gone or changed, approval over, qualifiers unknown.

    ``folder`` is the policy file's; evidence files are relative to it and inside it.
    ``qualifiers`` are the names of the policy's sets.
    """
    return tuple(problem for entry in entries for problem in _problems(entry, folder, qualifiers, today))


def _problems(entry: LedgerEntry, folder: Path, qualifiers: Collection[str], today: date) -> Iterator[LedgerProblem]:
    if not entry.sources:
        yield LedgerProblem(entry.id, "no-source", "no source supports it", entry.origin)
    for source in entry.sources:
        if source.file:
            yield from _evidence(entry, source, folder)
    if entry.approval(today) == "unapproved":
        later = f"it is approved from {entry.approved} on" if entry.approver and entry.approved else ""
        message = later or "nobody has approved it"
        yield LedgerProblem(entry.id, "unapproved", message, entry.origin, "" if later else "add approver and approved")
    if entry.expires and entry.expires < today.isoformat():
        yield LedgerProblem(entry.id, "expired", f"the approval ended on {entry.expires}", entry.origin)
    if entry.expires and entry.approved and entry.expires < entry.approved:
        message = f"it expires ({entry.expires}) before it was approved ({entry.approved})"
        yield LedgerProblem(entry.id, "expires-first", message, entry.origin)
    for name in entry.qualifiers:
        if name not in qualifiers:
            hint = suggestion(name, qualifiers, "qualifiers")
            yield LedgerProblem(entry.id, "unknown-qualifier", f"no qualifier set '{name}'", entry.origin, hint)


def _evidence(entry: LedgerEntry, source: Evidence, folder: Path) -> Iterator[LedgerProblem]:
    name, expected = source.file, source.sha256
    try:
        path = inside(folder, folder, name)
    except OutsideError as error:
        yield LedgerProblem(entry.id, "outside", f"'{name}' is {error}", entry.origin)
        return
    found = file_sha256(path)
    if not found:
        yield LedgerProblem(entry.id, "missing-file", f"the evidence '{name}' cannot be read", entry.origin)
    elif not expected:
        yield LedgerProblem(entry.id, "no-hash", f"'{name}' has no sha256", entry.origin, f"sha256: {found}")
    elif found != expected:
        yield LedgerProblem(entry.id, "changed-file", f"'{name}' has changed since it was approved", entry.origin)


def file_sha256(path: Path) -> str:
    """Return the hexadecimal SHA-256 of a file, "" if it cannot be read."""
    digest = sha256()
    try:
        with path.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def append(data: bytes, fields: Mapping[str, Any], uri: str = "") -> bytes:
    """Return the ledger file ``data`` with one more entry behind the last; its bytes stay.

    ``fields`` are those of ``language.LEDGER_ENTRY`` as plain data; empty ones are left out.

    Raises:
        PolicyError: if the file or the new entry is not valid, or its id is taken.
        UsageError: if the file is not a list to which a line can be added.
    """
    before = parse_ledger(data, uri)
    text = decode(data, uri)
    node = parse(text, uri, Problems())
    indent = 0
    if node is not None:
        indent = node.column - 1
        if text.splitlines()[node.line - 1][indent : indent + 1] != "-":
            raise UsageError("the ledger is not written as a list of '- id:' lines", uri=uri, line=node.line)
    newline = "\r\n" if b"\r\n" in data else "\n"
    gap = newline if data and not data.endswith((b"\n", b"\r")) else ""
    grown = data + (gap + newline.join(_lines(fields, " " * indent)) + newline).encode()
    if len(parse_ledger(grown, uri)) != len(before) + 1:
        raise PolicyError("the entry could not be added", uri=uri, hint="add it by hand")
    return grown


def _lines(fields: Mapping[str, Any], indent: str) -> Iterator[str]:
    lead = "- "
    for key in language.LEDGER_ENTRY.fields:
        value = fields.get(key)
        if value in (None, "", (), []):
            continue
        if key == "sources":
            yield f"{indent}{lead}{key}:"
            for source in value:
                yield from _source(source, f"{indent}    ")
        else:
            yield f"{indent}{lead}{key}: {_inline(value)}"
        lead = "  "
    for key in fields.keys() - language.LEDGER_ENTRY.fields.keys():
        yield f"{indent}{lead}{key}: {_inline(fields[key])}"


def _source(source: Mapping[str, Any], indent: str) -> Iterator[str]:
    lead = "- "
    for key, value in source.items():
        if value:
            yield f"{indent}{lead}{key}: {_inline(value)}"
            lead = "  "


def _inline(value: Any) -> str:
    """Return a value on one line; JSON is YAML. A whole number loses its ``.0``."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, list | tuple):
        return f"[{', '.join(_inline(item) for item in value)}]"
    return json.dumps(value, ensure_ascii=False)
